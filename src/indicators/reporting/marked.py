"""Articles marked up: every number in its place, kept or left, each field with its rule and the characters that gave it.

One page, one file, as safe as the report: see `dress`. Without a script the marks lead to the table, which says all;
with it, pointing at a number (or Tab) shows its card and lights up the words that gave each field.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate, pairwise
from os import PathLike
from pathlib import Path
from typing import Any

from indicators.errors import StoreError, UsageError
from indicators.extraction import Explanation, NumberRead, Reason
from indicators.figure import UNSURE
from indicators.reporting import wording
from indicators.reporting.dress import rendered, static

MOST_ARTICLES = 50
_OURS = '<meta name="generator" content="indicators">'
_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters between two boundaries. name: its id where the characters gave a field, else None."""

    text: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces that are one number (a range is two of one place), or stand between two numbers.

    name: the number's id, "" between numbers. names, places: of all numbers in it. kept: one of them is a figure.
    """

    pieces: tuple[Piece, ...]
    name: str = ""
    names: str = ""
    places: str = ""
    kept: bool = False


def write(reads: Sequence[Explanation], file: str | PathLike[str]) -> Path:
    """The page of some articles as a file. Raises UsageError where it would replace anything but such a page."""
    path = Path(file)
    if len(reads) > MOST_ARTICLES:
        raise UsageError(
            f"{len(reads)} articles; a page shows {MOST_ARTICLES} at most", str(path), "pass fewer, or print --json"
        )
    try:
        if path.is_file() and not _is_ours(path):
            raise UsageError("is there and no page of indicators", str(path), "name another file with --html")
        path.write_text(page(reads), encoding="utf-8", newline="\n")
    except OSError as error:
        raise StoreError(error.strerror or str(error), str(path), "name another file with --html") from error
    return path


def page(reads: Sequence[Explanation]) -> str:
    """The same as HTML. The same articles give the same characters."""
    script = static("marked.js")
    return rendered(
        "marked.html.j2",
        scripts=[script],
        style=f"{static('dress.css')}{static('marked.css')}",
        script=script,
        articles=[_article(read, f"a{n}") for n, read in enumerate(reads, start=1)],
        unsure=UNSURE,
    )


def _is_ours(path: Path) -> bool:
    """Whether a file is such a page, or empty."""
    with path.open("rb") as file:
        head = file.read(2000)
    return not head or _OURS.encode() in head


def seen(text: str) -> str:
    """The text with characters that show nothing, or turn a line around, shown as U+FFFD."""
    return _UNSEEN.sub("\ufffd", text)


# ---- one article


def _article(read: Explanation, name: str) -> dict[str, Any]:
    article = read.article
    names = _names(read, name)
    title = Part(article.title or "", f"{name}-title", [n for n in read.numbers if n.part == "title"], names)
    text = Part(article.text, f"{name}-text", [n for n in read.numbers if n.part == "text"], names)
    ranges = wording.with_ranges({**asdict(n.figure), "article_id": ""} for n in read.numbers if n.figure)
    shown = {(row["part"], row["number_start"], row["number_end"]): row for row in ranges}
    figures = [
        _figure(number, names[id(number)], title if number.part == "title" else text, shown)
        for number in read.numbers
        if number.figure
    ]
    left = [(names[id(n)], seen(n.written), n.left or "") for n in read.numbers if not n.figure]
    day = wording.day_name(article.published) if article.published else "undated"
    return {
        "name": name,
        "heading": seen(article.title or "An article without a title"),
        "title": title.runs,
        "text": text.runs,
        "paper": seen(", ".join(part for part in (article.publisher, day) if part)),
        "date_source": article.date_source,
        "link": wording.web_address(article.url),
        "origin": seen(article.url or Path(article.origin or "").name),  # no path of a machine in a page to pass on
        "figures": figures,
        "left": left,
        "counts": f"{wording.count(len(figures), 'figure')}, {wording.count(len(left), 'number')} left",
    }


def _names(read: Explanation, article: str) -> dict[int, str]:
    """Each number's id in the page, by the number's identity: figures `a1-f3`, numbers left `a1-n5`."""
    kept = [number for number in read.numbers if number.figure]
    left = [number for number in read.numbers if not number.figure]
    named = {id(number): f"{article}-f{n}" for n, number in enumerate(kept, start=1)}
    return named | {id(number): f"{article}-n{n}" for n, number in enumerate(left, start=1)}


def _figure(number: NumberRead, name: str, part: "Part", shown: Mapping[tuple[Any, ...], Any]) -> dict[str, Any]:
    figure = number.figure
    assert figure is not None
    row = shown[figure.part, figure.number_start, figure.number_end]
    told = [(field, reason) for field, reason in number.fields.items() if reason.value or reason.start is not None]
    return {
        "name": name,
        "place": name.rpartition("-f")[2],
        "part": part.name,
        "written": seen(number.written),
        "indicator": wording.capital(wording.indicator_name(figure.indicator)),
        "item": seen(figure.item or ""),
        "measure": seen(wording.measure_name(row)),
        "area": wording.area_name(figure.area) + (f" → {wording.area_name(figure.partner)}" if figure.partner else ""),
        "period": wording.period_name(figure.period_start, figure.period_end),
        "value": wording.reported(row, figure.measure, figure.unit),
        "status": figure.status,
        "confidence": f"{figure.confidence:.2f}",
        "unsure": figure.confidence < UNSURE,
        "fields": [(field, seen(reason.value), reason.rule, *part.words(reason)) for field, reason in told],
        "untold": ", ".join(field for field, reason in number.fields.items() if (field, reason) not in told),
    }


class Part:
    """Headline or text of an article, cut wherever a number, or characters that gave a field, begin or end.

    runs: all of it in order. A piece that gave a field has an id, `<name>-<place of its cut>`.
    """

    def __init__(self, text: str, name: str, numbers: Sequence[NumberRead], names: Mapping[int, str]) -> None:
        self.name, self._text = name, text
        reasons = [reason for number in numbers for reason in number.fields.values()]
        gave = [(r.start, r.end) for r in reasons if r.start is not None and r.end is not None]
        bounds = [*gave, *((number.start, number.end) for number in numbers), (0, len(text))]
        self._cuts = sorted({end for span in bounds for end in span})
        self._place = {cut: n for n, cut in enumerate(self._cuts)}
        covers = Counter(start for start, _ in gave)
        covers.subtract(end for _, end in gave)
        depths = accumulate(covers[cut] for cut in self._cuts)
        self._lit = {cut for cut, depth in zip(self._cuts, depths, strict=True) if depth}
        self.runs = tuple(self._runs(numbers, names))

    def words(self, reason: Reason) -> tuple[str, int, int]:
        """The characters that gave a field, and between which cuts they stand; ("", 0, 0) where none did."""
        if reason.start is None or reason.end is None:
            return "", 0, 0
        words = " ".join(seen(self._text[reason.start : reason.end]).split())
        return words, self._place[reason.start], self._place[reason.end]

    def _runs(self, numbers: Sequence[NumberRead], names: Mapping[int, str]) -> Iterator[Run]:
        at = 0
        for start, end, within in _places(numbers):
            if at < start:
                yield Run(self._pieces(at, start))
            kept = [number for number in within if number.figure]
            ids = [names[id(number)] for number in kept or within]
            marks = [f"{one.rpartition('-f')[2]}{_doubt(number)}" for one, number in zip(ids, kept, strict=False)]
            yield Run(self._pieces(start, end), f"{ids[0]}-mark", " ".join(ids), " ".join(marks), bool(kept))
            at = end
        if at < len(self._text):
            yield Run(self._pieces(at, len(self._text)))

    def _pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        cuts = self._cuts[self._place[start] : self._place[end] + 1]
        return tuple(
            Piece(seen(self._text[a:b]), f"{self.name}-{self._place[a]}" if a in self._lit else None)
            for a, b in pairwise(cuts)
        )


def _places(numbers: Sequence[NumberRead]) -> Iterator[tuple[int, int, list[NumberRead]]]:
    """(start, end, numbers) of every place in the text; numbers that overlap, as the ends of a range do, share one."""
    place: list[NumberRead] = []
    for number in sorted(numbers, key=lambda number: (number.start, -number.end)):
        if place and number.start >= max(other.end for other in place):
            yield place[0].start, max(other.end for other in place), place
            place = []
        place.append(number)
    if place:
        yield place[0].start, max(other.end for other in place), place


def _doubt(number: NumberRead) -> str:
    return "?" if number.figure and number.figure.confidence < UNSURE else ""
