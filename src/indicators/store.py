"""Store: append, lock, read; Parquet as store.md promises. Parts are only ever added, never changed.

A batch is one part in each dataset under one name. Its observations go in first, its articles are the commit:
an observations part without an articles part of its name does not count, and the next writer takes it out.
"""

import hashlib
import operator
import os
import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from fnmatch import fnmatch
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from indicators.errors import StoreError, UsageError
from indicators.figure import Basis, Measure, Status
from indicators.tables import SCHEMAS, counted, extractor_version, frame
from indicators.vocabulary import area_of, closest, vocabulary

if TYPE_CHECKING:
    import pandas

ROW_GROUP = 122_880
PATIENCE = 120.0  # seconds to wait for another writer, who needs the lock for a moment only


class Store:
    """A folder of Parquet parts. data: the folder; it need not exist before the first `append`."""

    def __init__(self, data: str | os.PathLike[str] = "data") -> None:
        self.folder = Path(data)
        self._ids: set[str] = set()
        self._seen: set[str] = set()

    def articles(self, **filters: Any) -> "pandas.DataFrame":
        """Every article, a row each, as `tables.frame` has it. Filters as `selection`."""
        return frame(self.read("articles", **filters))

    def observations(self, **filters: Any) -> "pandas.DataFrame":
        """Every reported figure, a row each, as `tables.frame` has it. Filters as `selection`."""
        return frame(self.read("observations", **filters))

    def read(self, table: str, **filters: Any) -> pa.Table:
        """A table ("articles", "observations") as it stands now. Filters as `selection`. Raises as `batches`."""
        return pa.Table.from_batches(self.batches(table, **filters), SCHEMAS.get(table))

    def batches(self, table: str, **filters: Any) -> Iterator[pa.RecordBatch]:
        """The same, piece by piece, so that it need not fit into memory. Filters are pushed down to the row groups.

        Only what is committed counts. Raises UsageError, and StoreError where there is no store or a damaged one.
        """
        if table not in SCHEMAS:
            raise UsageError(f"no table '{table}'", advice=f"the tables are {' and '.join(SCHEMAS)}")
        rows = selection(table, filters)
        parts = [str(self._dataset(table) / name) for name in self.parts()]
        if not parts and not self._dataset("articles").is_dir():
            raise StoreError("no store here", str(self.folder), "`indicators ingest SOURCE` makes one")
        try:
            yield from ds.dataset(parts, schema=SCHEMAS[table], format="parquet").to_batches(filter=rows)
        except (pa.ArrowException, OSError) as error:
            raise _broken(parts, error) from error

    def parts(self) -> list[str]:
        """Names of the batches that are in, sorted."""
        try:
            return sorted(name for name in os.listdir(self._dataset("articles")) if fnmatch(name, "part-*.parquet"))
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise StoreError(f"cannot be read ({error.strerror})", str(self.folder)) from error

    def article_ids(self) -> set[str]:
        """Ids of all articles in the store. Parts never change, so only new ones are read."""
        for name in self.parts():
            if name not in self._seen:
                path = str(self._dataset("articles") / name)
                try:
                    self._ids.update(pq.read_table(path, columns=["article_id"], partitioning=None)[0].to_pylist())
                except (pa.ArrowException, OSError) as error:
                    raise _broken([path], error) from error
                self._seen.add(name)
        return self._ids

    def append(self, articles: pa.RecordBatch, observations: pa.RecordBatch) -> pa.RecordBatch:
        """Add a batch; articles that are in the store add nothing. Gives the articles that were added.

        All of the batch is in when this returns, and none if it never does. Raises StoreError.
        """
        try:
            with self._locked():
                self._tidy()
                fresh = _without(articles, self.article_ids())
                if fresh.num_rows:
                    kept = observations.filter(pc.is_in(observations["article_id"], fresh["article_id"]))
                    fresh = counted(fresh, kept)
                    self._put(part_name(fresh["article_id"].to_pylist()), fresh, kept)
                return fresh
        except StoreError:
            raise
        except OSError as error:
            raise StoreError(f"cannot be written ({error.strerror or error})", str(self.folder)) from error

    def _put(self, name: str, articles: pa.RecordBatch, observations: pa.RecordBatch) -> None:
        """Both parts written and synced aside, then renamed in: observations first, articles commit."""
        for table, rows in (("articles", articles), ("observations", observations)):
            self._dataset(table).mkdir(exist_ok=True)
            write_part(rows, self._aside / f"{table}-{name}")
        for table in ("observations", "articles"):
            os.replace(self._aside / f"{table}-{name}", self._dataset(table) / name)
            _sync(self._dataset(table))

    def _tidy(self) -> None:
        """Under the lock, whatever is half done was left by a writer that died: take it out."""
        for path in self._aside.glob("*.parquet"):
            path.unlink()
        committed = set(self.parts())
        for path in self._dataset("observations").glob("part-*.parquet"):
            if path.name not in committed:
                path.unlink()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self._aside.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self._aside / "lock", timeout=PATIENCE):
                yield
        except Timeout:
            what = f"another command has held the store for {PATIENCE:.0f} s"
            raise StoreError(what, str(self.folder), "wait for it, or end it, and run again") from None

    def _dataset(self, table: str) -> Path:
        return self.folder / table

    @property
    def _aside(self) -> Path:
        return self.folder / ".tmp"


def selection(table: str, filters: Mapping[str, Any]) -> pc.Expression | None:
    """Filters as one condition on the rows of a table; None where there is none. Raises UsageError.

    indicator, area, partner, item, measure, basis, publisher, status: one value or several, any of which fits;
    places also by name ("Russia"), and the partner WLD is the whole world.
    since, until: a day, month or year ("2023-09"), both inclusive, of `period_end` (of articles: `published`).
    min_confidence: 0 to 1. Articles know publisher, since and until only. An empty value is no filter.
    """
    conditions = [_condition(table, name, value) for name, value in filters.items() if value not in (None, (), [])]
    return reduce(operator.and_, conditions) if conditions else None


def day_of(text: str | date, last: bool = False) -> date:
    """The first (or last) day of what is written: `2023-09-30`, `2023-09` or `2023`. Raises UsageError."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", str(text))
    try:
        if found is None:
            raise ValueError
        year, month = int(found[1]), int(found[2] or (12 if last else 1))
        return date(year, month, int(found[3] or (monthrange(year, month)[1] if last else 1)))
    except ValueError:
        raise UsageError(f"'{text}' is no day, month or year", advice="write 2023-09-30, 2023-09 or 2023") from None


def _condition(table: str, name: str, value: Any) -> pc.Expression:
    dated = "period_end" if table == "observations" else "published"
    if name == "since":
        return pc.field(dated) >= pa.scalar(day_of(value), pa.date32())
    if name == "until":
        return pc.field(dated) <= pa.scalar(day_of(value, last=True), pa.date32())
    if name == "min_confidence" and table == "observations":
        return pc.field("confidence") >= pa.scalar(_share_of_one(name, value), pa.float32())
    if name not in CHOSEN or name not in SCHEMAS[table].names:
        known = [*(column for column in CHOSEN if column in SCHEMAS[table].names), "since", "until"]
        raise UsageError(f"{table} cannot be filtered by '{name}'", advice=f"use one of {', '.join(known)}")
    wanted = [value] if isinstance(value, str) else list(value)
    codes = [CHOSEN[name](name, str(one)) for one in wanted]
    fits = pc.field(name).isin(codes)
    return fits | pc.field(name).is_null() if name == "partner" and "WLD" in codes else fits


def _share_of_one(name: str, value: Any) -> float:
    try:
        share = float(value)
    except (TypeError, ValueError):
        share = float("nan")
    if not 0 <= share <= 1:
        raise UsageError(f"{name} is {value}", advice="write a number from 0 to 1")
    return share


def _place(name: str, text: str) -> str:
    code = area_of(text)
    if code is None:
        raise _unknown(name, text, None)
    return code


def _one_of(codes: Callable[[], Iterable[str]]) -> Callable[[str, str], str]:
    """Takes a value of a closed set only."""

    def checked(name: str, text: str) -> str:
        known = list(codes())
        if text not in known:
            raise _unknown(name, text, known)
        return text

    return checked


def _as_written(name: str, text: str) -> str:
    return text


def _unknown(name: str, text: str, among: list[str] | None) -> UsageError:
    near = closest(text, among)
    if near:
        advice = f"did you mean '{near}'?"
    elif among and len(among) < 20:
        advice = f"use one of {', '.join(among)}"
    else:
        advice = f"`indicators vocabulary {'indicators' if name == 'indicator' else 'areas'}` lists them"
    return UsageError(f"unknown {name} '{text}'", advice=advice)


CHOSEN: Mapping[str, Callable[[str, str], str]] = {
    "indicator": _one_of(lambda: vocabulary().indicators),
    "area": _place,
    "partner": _place,
    "item": _as_written,
    "measure": _one_of(lambda: Measure),
    "basis": _one_of(lambda: Basis),
    "status": _one_of(lambda: Status),
    "publisher": _as_written,
}


def part_name(article_ids: list[str]) -> str:
    """A batch's file name in every dataset: a hash of its sorted article ids and the extractor's version."""
    told = "\n".join([*sorted(article_ids), extractor_version()])
    return f"part-{hashlib.sha256(told.encode()).hexdigest()[:16]}.parquet"


def write_part(rows: pa.RecordBatch | pa.Table, path: Path) -> None:
    """One Parquet file as store.md lays it out, on the disk when this returns."""
    table = rows if isinstance(rows, pa.Table) else pa.Table.from_batches([rows])
    with path.open("wb") as file:
        pq.write_table(table, file, compression="zstd", compression_level=3, row_group_size=ROW_GROUP)
        file.flush()
        os.fsync(file.fileno())


def _without(articles: pa.RecordBatch, known: set[str]) -> pa.RecordBatch:
    """The rows whose id is not known, the first of each id."""
    fresh: dict[str, int] = {}
    for row, name in enumerate(articles["article_id"].to_pylist()):
        if name not in known:
            fresh.setdefault(name, row)
    return articles.take(pa.array(fresh.values(), pa.int64()))


def _broken(parts: list[str], error: Exception) -> StoreError:
    """The error, with the name of the part that is at fault."""
    again = "take the parts of this name out of articles/ and observations/, then ingest their sources again"
    for path in parts:
        try:
            pq.read_table(path, partitioning=None)
        except FileNotFoundError:
            return StoreError("a missing part", path, again)
        except PermissionError:
            return StoreError("cannot be read (Permission denied)", path)
        except (pa.ArrowException, OSError):
            return StoreError("a damaged part", path, again)
    return StoreError(str(error).splitlines()[0])


def _sync(folder: Path) -> None:
    """Make a rename last through a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
