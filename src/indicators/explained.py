"""How an article was read, for a terminal and as JSON: every number, kept or left, each field with its rule and words."""

import dataclasses
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from indicators.article import Article
from indicators.figure import UNSURE, Figure
from indicators.periods import Period
from indicators.terminal import columns, count, printable, short

if TYPE_CHECKING:
    from indicators.extraction import Explanation, NumberRead

KEPT, LEFT, DIM, BOLD, PLAIN = "\x1b[1;32m", "\x1b[33m", "\x1b[2m", "\x1b[1m", "\x1b[0m"
WIDEST = 40  # characters of a cell of the table; the fields below it have all
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def explained(read: "Explanation", colour: bool) -> Iterator[str]:
    """Its head, its text with the numbers marked, a table of the figures, each figure's fields, what was left and why."""
    yield from (line if colour else _COLOUR.sub("", line) for line in _lines(read, colour))


def explained_plain(reads: Sequence["Explanation"]) -> list[dict[str, Any]]:
    """The same for programs: one object an article, in a list."""
    return [_plain(read) for read in reads]


def counts(reads: Sequence["Explanation"]) -> str:
    """How many numbers were kept and left."""
    kept = sum(len(read.figures) for read in reads)
    every = sum(len(read.numbers) for read in reads)
    return f"{count(kept, 'figure')}, {count(every - kept, 'number')} left"


def _lines(read: "Explanation", colour: bool) -> Iterator[str]:
    kept = [number for number in read.numbers if number.figure]
    left = [number for number in read.numbers if not number.figure]
    yield _ink(BOLD, printable(read.article.title or "(no title)"))
    yield _paper(read.article)
    if colour:
        yield ""
        if any(number.part == "title" for number in kept):
            yield from (*_marked(read, kept, "title", read.article.title or "").split("\n"), "")
        yield from _marked(read, kept, "text", read.article.text).split("\n")
    yield from _table(kept)
    for n, number in enumerate(kept, start=1):
        yield from ("", f"{n:3}  {_ink(KEPT, printable(number.written))}")
        yield from _fields(read.article, number)
    yield ""
    if left:
        width = min(max(len(number.written) for number in left), 32)
        yield "left"
        yield from (f"     {_ink(LEFT, printable(n.written).ljust(width))}  {printable(n.left or '')}" for n in left)
        yield ""
    yield counts([read])


def _paper(article: Article) -> str:
    day = str(article.published or "undated") + (f" ({article.date_source})" if article.date_source else "")
    return printable(", ".join(part for part in (article.publisher, day, article.url or article.origin) if part))


def _marked(read: "Explanation", kept: Sequence["NumberRead"], part: str, text: str) -> str:
    """A part with its numbers coloured; a figure's also with its place in the table, "[3]"."""
    place = {id(number): n for n, number in enumerate(kept, start=1)}
    marked, at = [], 0
    for number in read.numbers:
        if number.part == part and number.start >= at:
            ends = [
                place[id(other)] for other in kept if (other.part, other.start, other.end) == _span(number)
            ]  # a range has two
            colour = KEPT if ends else LEFT
            marked += [printable(text[at : number.start]), _ink(colour, printable(text[number.start : number.end]))]
            marked += [_ink(DIM, f"[{','.join(map(str, ends))}]")] if ends else []
            at = number.end
    return "".join([*marked, printable(text[at:])])


def _span(number: "NumberRead") -> tuple[str, int, int]:
    return number.part, number.start, number.end


def _table(kept: Sequence["NumberRead"]) -> Iterator[str]:
    """One line a figure: what a person looks at first."""
    if not kept:
        return
    rows: list[tuple[str, ...]] = [("", "statistic", "place", "period", "measure", "value", "sure")]
    rows += [(f"{n:3}", *_row(number.figure)) for n, number in enumerate(kept, start=1) if number.figure]
    head, *lines = columns([tuple(_cut(printable(cell)) for cell in row) for row in rows])
    yield from ("", _ink(DIM, head), *lines)
    if any(number.figure and number.figure.confidence < UNSURE for number in kept):
        yield _ink(DIM, f"?  less sure than {UNSURE:g}: look at the words below before using it")


def _row(figure: Figure) -> tuple[str, ...]:
    what = figure.indicator + (f" ({figure.item})" if figure.item else "")
    place = f"{figure.area or '-'}" + (f" with {figure.partner}" if figure.partner else "")
    period = "-"
    if figure.period_start and figure.period_end:
        period = Period(figure.period_start, figure.period_end).code()
    measure = figure.measure + (f" {figure.basis}" if figure.basis else "")
    hedge = "" if figure.bound == "exact" else f"{figure.bound} "
    status = "" if figure.status == "actual" else f", {figure.status}"
    sure = f"{figure.confidence:.2f}" + (" ?" if figure.confidence < UNSURE else "")
    return what, place, period, measure, f"{hedge}{short(figure.value, figure.unit)}{status}", sure


def _cut(cell: str) -> str:
    return cell if len(cell) <= WIDEST else cell[: WIDEST - 1] + "…"


def _fields(article: Article, number: "NumberRead") -> Iterator[str]:
    """A line a field that has a value, one for all that the article does not tell."""
    part = article.text if number.part == "text" else article.title or ""
    rows, untold = [], []
    for field, reason in number.fields.items():
        if field == "confidence":
            continue
        words = "" if reason.start is None else f'"{printable(part[reason.start : reason.end])}"'
        if reason.value or words:
            rows.append((field, printable(reason.value) or "-", printable(reason.rule), words.replace("\n", " ")))
        else:
            untold.append(field)
    yield from (f"     {_ink(DIM, line)}" for line in columns(rows))
    sure = number.fields["confidence"]
    yield f"     {_ink(DIM, f'confidence {sure.value}: {printable(sure.rule)}')}"
    if untold:
        yield f"     {_ink(DIM, 'not told: ' + ', '.join(untold))}"


def _plain(read: "Explanation") -> dict[str, Any]:
    article = read.article
    return {"article_id": article.article_id, **dataclasses.asdict(article), "numbers": [*map(_number, read.numbers)]}


def _number(number: "NumberRead") -> dict[str, Any]:
    return {
        "part": number.part,
        "start": number.start,
        "end": number.end,
        "written": number.written,
        "left": number.left,
        "figure": dataclasses.asdict(number.figure) if number.figure else None,
        "fields": {field: dataclasses.asdict(reason) for field, reason in number.fields.items()},
    }


def _ink(colour: str, text: str) -> str:
    return f"{colour}{text}{PLAIN}"
