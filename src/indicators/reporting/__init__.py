"""Reports: from the rows of a store to pages that open offline and can prove every number.

wording.py                     how numbers, periods, places and series are said
subjects.py                    what belongs in one section
drawing.py rows.py lines.py    Plotly charts: marks, rows of them, lines over time
titles.py charts.py            the finding in words; which numbers share a chart
blocks.py evidence.py          a section's parts; the proof behind each number
pages.py                       the file
marked.py                      articles, marked up: how each was read
dress.py                       what all pages wear: style, escaping, policy
"""

from os import PathLike
from pathlib import Path
from typing import Any

from indicators.errors import StoreError, UsageError

__all__ = ["report"]


def report(
    data: str | PathLike[str] = "data",
    output: str | PathLike[str] = "reports",
    title: str | None = None,
    **filters: Any,
) -> list[Path]:
    """Write the report of a store's observations; the paths of the files made, `index.html` first.

    output: a folder, made if need be. title: the page's heading; None lets the numbers say it.
    filters: as `load` takes them. Raises StoreError where there is no store or the page cannot be written, UsageError.
    """
    from indicators.reporting.pages import page
    from indicators.store import Store

    if Path(output).suffix.lower() in (".html", ".htm"):
        raise UsageError(
            "a report is a folder", str(output), "name the folder with --output; the page in it is index.html"
        )
    rows = Store(data).read("observations", **filters).to_pylist()
    path = Path(output) / "index.html"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(rows, title), encoding="utf-8", newline="\n")
    except OSError as error:
        raise StoreError(error.strerror or str(error), str(path), "name another folder with --output") from error
    return [path]
