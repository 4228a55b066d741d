"""Floor 4, beside checks and queries: tables out of the store, as a frame (`load`) or a file (`export`)."""

import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from operator import methodcaller
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from indicators.errors import StoreError, UsageError
from indicators.store import ROW_GROUP, Store
from indicators.tables import SCHEMAS, frame

if TYPE_CHECKING:
    import pandas

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet runs a cell that begins so


def load(table: str = "observations", data: str | os.PathLike[str] = "data", **filters: Any) -> "pandas.DataFrame":
    """A table of the store for pandas: days as datetime64, whole numbers as Int32, missing as missing.

    table: "observations" or "articles". filters: `area="Russia"`, `measure=["change", "share"]`, `since="2023-09"`,
    ... as `store.selection` has them. Raises UsageError, StoreError.
    """
    return frame(Store(data).read(table, **filters))


def export(table: str, file: str | os.PathLike[str], data: str | os.PathLike[str] = "data", **filters: Any) -> int:
    """Write a table to a file, its format by the suffix: .parquet, .csv or .jsonl. Gives the number of rows.

    A text cell of a CSV that a spreadsheet would run as a formula begins with an apostrophe. The file is there whole
    or not at all. Filters as `load`. Raises UsageError, StoreError.
    """
    path = Path(file)
    write = FORMATS.get(path.suffix.lower())
    if write is None:
        what = f"no format '{path.suffix}'" if path.suffix else "a name without a suffix"
        raise UsageError(what, str(path), f"end it in {', '.join(FORMATS)}")
    if path.parent.resolve() in [(Path(data) / name).resolve() for name in SCHEMAS]:  # readers would count it
        raise UsageError("inside the store", str(path), "write it elsewhere")
    if table not in SCHEMAS:
        raise UsageError(f"no table '{table}'", advice=f"the tables are {' and '.join(SCHEMAS)}")
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        count = write(SCHEMAS[table], Store(data).batches(table, **filters), aside)
        os.replace(aside, path)
    except StoreError:
        raise
    except OSError as error:
        raise StoreError(f"cannot be written ({error.strerror or error})", str(path)) from error
    finally:
        aside.unlink(missing_ok=True)
    return count


Batches = Iterable[pa.RecordBatch]


def _write_parquet(schema: pa.Schema, batches: Batches, path: Path) -> int:
    count = 0
    with pq.ParquetWriter(path, schema, compression="zstd", compression_level=3) as writer:
        for batch in batches:
            writer.write_batch(batch, row_group_size=ROW_GROUP)
            count += batch.num_rows
    return count


def _write_csv(schema: pa.Schema, batches: Batches, path: Path) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(schema.names)
        for row in _rows(batches):
            writer.writerow([_cell(row[name]) for name in schema.names])
            count += 1
    return count


def _write_jsonl(schema: pa.Schema, batches: Batches, path: Path) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in _rows(batches):
            file.write(json.dumps(row, ensure_ascii=False, default=methodcaller("isoformat")) + "\n")
            count += 1
    return count


def _rows(batches: Batches) -> Iterator[dict[str, Any]]:
    for batch in batches:
        at = batch.schema.get_field_index("confidence")
        if at >= 0:  # single precision would be printed as 0.8999999761581421
            meant = pc.round(batch.column(at).cast(pa.float64()), 6)
            batch = batch.set_column(at, "confidence", meant)
        yield from batch.to_pylist()


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value) if isinstance(value, list) else value


FORMATS: Mapping[str, Callable[[pa.Schema, Batches, Path], int]] = {
    ".parquet": _write_parquet,
    ".csv": _write_csv,
    ".jsonl": _write_jsonl,
}
