"""Floor 4, beside checks and queries: tables out of the store, as a frame (`load`) or a file (`export`)."""

import csv
import json
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from indicators.errors import StoreError, UsageError
from indicators.store import ROW_GROUP, Store
from indicators.tables import frame

if TYPE_CHECKING:
    import pandas

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet runs a cell that begins so


def load(table: str = "observations", data: str | os.PathLike[str] = "data", **filters: Any) -> "pandas.DataFrame":
    """A table of the store for pandas: days as datetime64, whole numbers as Int32, missing as missing.

    table: "observations" or "articles". filters: `area="Russia"`, `measure=["change", "share"]`, `since="2023-09"`,
    ... as `store.selection` has them. Raises UsageError, StoreError.
    """
    return frame(Store(data).scan(table, **filters).to_table())


def export(
    table: str, file: str | os.PathLike[str], data: str | os.PathLike[str] = "data", **filters: Any
) -> int:
    """Write a table to a file, its format by the suffix: .parquet, .csv or .jsonl. Gives the number of rows.

    A text cell of a CSV that a spreadsheet would run as a formula begins with an apostrophe. The file is there whole
    or not at all. Filters as `load`. Raises UsageError, StoreError.
    """
    path = Path(file)
    write = FORMATS.get(path.suffix.lower())
    if write is None:
        raise UsageError(f"no format '{path.suffix}'", str(path), f"end the name in {', '.join(FORMATS)}")
    rows = Store(data).scan(table, **filters)
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        count = write(rows, aside)
        os.replace(aside, path)
    except OSError as error:
        raise StoreError(f"cannot be written ({error.strerror or error})", str(path)) from error
    finally:
        aside.unlink(missing_ok=True)
    return count


def _write_parquet(rows: ds.Scanner, path: Path) -> int:
    count = 0
    with pq.ParquetWriter(path, rows.projected_schema, compression="zstd", compression_level=3) as writer:
        for batch in rows.to_batches():
            writer.write_batch(batch, row_group_size=ROW_GROUP)
            count += batch.num_rows
    return count


def _write_csv(rows: ds.Scanner, path: Path) -> int:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        names = rows.projected_schema.names
        writer.writerow(names)
        count = 0
        for row in _rows(rows):
            writer.writerow([_cell(row[name]) for name in names])
            count += 1
    return count


def _write_jsonl(rows: ds.Scanner, path: Path) -> int:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        return sum(_write_object(row, file) for row in _rows(rows))


def _write_object(row: Mapping[str, Any], file: TextIO) -> int:
    file.write(json.dumps(row, ensure_ascii=False, default=date.isoformat) + "\n")
    return 1


def _rows(rows: ds.Scanner) -> Iterator[dict[str, Any]]:
    for batch in rows.to_batches():
        yield from _exact(batch).to_pylist()


def _exact(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Confidence as it was meant: 0.9 in single precision would be printed as 0.8999999762."""
    return batch


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value) if isinstance(value, list) else value


FORMATS: Mapping[str, Callable[[ds.Scanner, Path], int]] = {
    ".parquet": _write_parquet,
    ".csv": _write_csv,
    ".jsonl": _write_jsonl,
}
