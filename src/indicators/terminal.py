"""What commands print: what the store holds, what the checks found. Plain lines.

Articles are strangers' text: control and direction characters are shown as U+FFFD, so that none can move the cursor,
hide a number or turn a line around.
"""

import dataclasses
import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from indicators.figure import Figure
from indicators.periods import Period

if TYPE_CHECKING:
    from indicators.checks import Finding


def printable(text: str) -> str:
    r"""The text with nothing in it that a terminal obeys.

    >>> printable("up\x1b[2J 5%")
    'up\ufffd[2J 5%'
    """
    return "".join(
        "\ufffd" if unicodedata.category(mark) in ("Cc", "Cf", "Cs", "Co") and mark != "\n" else mark for mark in text
    )


def short(value: float, unit: str, digits: int = 10) -> str:
    """A value as people say it, with its unit.

    >>> short(176e9, "USD"), short(-34.9, "percent"), short(42.4e6, "tonne"), short(12_500, "person")
    ('176 bn USD', '-34.9 %', '42.4 m tonne', '12,500 person')
    """
    for size, word in ((1e12, "trn"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= size:
            return f"{value / size:.{digits}g} {word} {unit}"
    sign = {"percent": "%", "percentage_point": "pp"}.get(unit, unit)
    return f"{value:,.{digits}g} {sign}"


def one_line(figure: Figure) -> str:
    """A figure in one line: indicator, place, period, measure and value."""
    place = f"{figure.area or '?'}" + (f" with {figure.partner}" if figure.partner else "")
    period = "no period"
    if figure.period_start and figure.period_end:
        period = Period(figure.period_start, figure.period_end).code()
    what = figure.indicator + (f" ({figure.item})" if figure.item else "")
    hedge = "" if figure.bound == "exact" else f"{figure.bound} "
    basis = f" {figure.basis}" if figure.basis else ""
    status = "" if figure.status == "actual" else f", {figure.status}"
    value = short(figure.value, figure.unit)
    return printable(f"{what}, {place}, {period}: {figure.measure} {hedge}{value}{basis}{status}")


def as_json(value: object) -> str:
    """JSON for a program that reads our output; days as ISO dates. Escapes what a stdout that is not UTF-8 cannot say."""
    unicode = (getattr(sys.stdout, "encoding", None) or "").lower().startswith("utf")
    return json.dumps(value, ensure_ascii=not unicode, indent=1, default=str)


@contextmanager
def progress_bar(what: str) -> Iterator[Callable[[int, int, str], None]]:
    """A bar on stderr, moved by (done, of all, in words); only on a terminal, elsewhere the step does nothing."""
    if not sys.stderr.isatty():
        yield lambda done, whole, words: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, whole, words: bar.update(task, completed=done, total=whole or None, description=words)


def finding_line(found: "Finding") -> str:
    """A verdict of the checks in one line, the numbers as intervals."""
    place = f"{found.area or '?'}" + (f" with {found.partner}" if found.partner else "")
    what = found.indicator + (f" ({found.item})" if found.item else "")
    gives, said = (
        f"{short(span.low, found.unit, 6)} to {short(span.high, found.unit, 6)}"
        for span in (found.expected, found.reported)
    )
    line = f"{found.verdict}: {what}, {place}, {found.period}: {found.identity}: expected {gives}, reported {said}"
    return printable(f"{line} ({found.note})" if found.note else line)


def verdicts(findings: Sequence["Finding"]) -> str:
    """How many identities the checks tested, and with which verdicts."""
    counts = Counter(str(finding.verdict) for finding in findings)
    told = ", ".join(f"{many} {verdict}" for verdict, many in sorted(counts.items()))
    line = f"{count(len(findings), 'identity', 'identities')} tested"
    return f"{line}: {told}" if told else line


def found(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """What rows of the store tell, in two lines: how much, and the newest number with its paper."""
    if not rows:
        yield "no figures"
        return
    days = sorted(row["published"] for row in rows if row["published"])
    when = f", published {' to '.join(map(str, dict.fromkeys((days[0], days[-1]))))}" if days else ""
    articles, places = ({row[name] for row in rows if row[name]} for name in ("article_id", "area"))
    yield f"{count(len(rows), 'figure')} in {count(len(articles), 'article')}, of {count(len(places), 'place')}{when}"
    newest = max(rows, key=_newness)
    told = {field.name: newest[field.name] for field in dataclasses.fields(Figure)}
    paper = ", ".join(str(newest[name]) for name in ("publisher", "published") if newest[name])
    yield printable(f"newest: {one_line(Figure(**told))} ({paper or 'undated'})")


def columns(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Rows as lines, their columns aligned; the last column is as long as it likes."""
    table = [tuple(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def count(many: int, one: str, more: str | None = None) -> str:
    """A count with its noun.

    >>> count(1, "figure"), count(2, "figure"), count(0, "identity", "identities")
    ('1 figure', '2 figures', '0 identities')
    """
    return f"{many:,} {one if many == 1 else more or one + 's'}"


def _newness(row: Mapping[str, Any]) -> tuple[Any, ...]:
    """An actual level of the latest article, the first in its text."""
    return row["status"] == "actual", row["published"] or date.min, row["measure"] == "level", -row["number_start"]
