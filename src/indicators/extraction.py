"""The pure function whole: extract(article) -> figures; explain(article) -> every number, kept or left, and why."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from indicators.article import Article
from indicators.assembly import Context, Draft, Reason, assemble, confidence, home_of, two_sides
from indicators.assembly.company import about_a_company
from indicators.figure import Bound, Figure
from indicators.mentions import Mention, Sentence, read
from indicators.reasons import reasons
from indicators.vocabulary import vocabulary

__all__ = ["Explanation", "NumberRead", "Reason", "explain", "extract"]


@dataclass(frozen=True, slots=True)
class NumberRead:
    """One number of an article. Kept: `figure` is set. Left: `figure` is None and `left` says why, in plain words.

    part: "text" or "title"; start, end: the number with its unit and hedge in that part; written: those characters.
    fields: field -> Reason, every one of `reasons.FIELDS`; empty for a number left.
    """

    part: str
    start: int
    end: int
    written: str
    figure: Figure | None
    left: str | None
    fields: Mapping[str, Reason]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Every number of an article in the order of the text, the headline's last."""

    article: Article
    numbers: tuple[NumberRead, ...]

    @property
    def figures(self) -> list[Figure]:
        return [read.figure for read in self.numbers if read.figure is not None]


def extract(article: Article) -> list[Figure]:
    """The figures of an article, in the order of its text, those of its headline last."""
    return [_figure(draft) for draft in _drafts(*_parts(article), article) if draft.left is None]


def explain(article: Article) -> Explanation:
    """Every number of an article, kept or left, each field with its rule and characters."""
    headline, body = _parts(article)
    numbers = [_number(draft) for draft in _drafts(headline, body, article)]
    numbers += [_dated(mention, sentence) for sentence in (*headline, *body) for mention in sentence.dates]
    numbers += [*_named(article.title or "", "title", numbers), *_named(article.text, "text", numbers)]
    return Explanation(article, tuple(sorted(numbers, key=lambda number: (number.part == "title", number.start))))


def _parts(article: Article) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences of the headline and of the body, with their mentions."""
    day = _day(article)
    return read(article.title or "", "title", day), read(article.text, "text", day)


def _day(article: Article) -> date | None:
    """The day from which it reads; None where there is none, or one that no newspaper can have."""
    day = article.published
    return day if day is not None and 1600 < day.year < 2400 else None


def _drafts(headline: list[Sentence], body: list[Sentence], article: Article) -> list[Draft]:
    """Every number that is no date, decided: the body's, then the headline's."""
    paragraphs = sum(sentence.opens_paragraph for sentence in body)
    day = _day(article)
    context = Context(
        day,
        article.title or "",
        wire=len(body) < 1.6 * paragraphs,
        home=home_of(headline, body),
        about=two_sides(headline, body),
        company=about_a_company(article.title or "", headline, body),
        telling=_telling(headline, body),
    )
    assemble(headline, context, day)  # a first time, for what the body leaves unsaid
    text = assemble(body, context, day)
    heads = assemble(headline, context, day)
    _drop_repeats(text, heads)
    _drop_strays(text, heads)
    return [*text, *heads]


def _telling(headline: list[Sentence], body: list[Sentence]) -> float:
    """The share of the sentences that name a statistic beside a number.

    Outright, or by a common word: of a statistic that the article names outright elsewhere, or with its goods ("car sales").
    """
    known = vocabulary().indicators
    outright = {m.value for s in (*headline, *body) for m in s.indicators if m.role != "weak"}
    told = sum(
        bool(s.amounts) and any(m.value in outright or (s.items and known[m.value].takes_item) for m in s.indicators)
        for s in body
    )
    return told / len(body) if body else 1.0


def _drop_strays(body: list[Draft], heads: list[Draft]) -> None:
    """A text that names no statistic outright, only words that could mean one ("homes", "sales"), reports none."""
    kept = [draft for draft in (*body, *heads) if draft.left is None]
    if any(_named_outright(draft) for draft in kept) or sum(draft.indicator == "gdp" for draft in kept) > 2:
        return
    for draft in kept:
        draft.left = "a lone number in a text about something else"


_ANYTHING = (None, "percent", "percentage_point", "index", "$", "person")


_OF_GOODS = ("production", "consumption", "inventories")
_MANY_JOBS = 50_000  # more than a company hires or dismisses at once


def _named_outright(draft: Draft) -> bool:
    """By a word of its own ("exports"), by a common one with its place and goods ("car sales in Germany"), with goods
    in their own unit ("the slaughter of 300,000 head of cattle"), or by the office that reported it."""
    if draft.subject is None:
        return False
    place = draft.fields.get("area")
    here = place is not None and place.start is not None
    told = draft.item is not None or draft.partner is not None or draft.indicator == "gdp"
    counted = (
        draft.item is not None
        and draft.amount.unit not in _ANYTHING
        and draft.amount.unit not in vocabulary().currencies
    )
    word = draft.text[draft.subject.start : draft.subject.end].lower()
    jobs = draft.indicator == "payrolls" and "job" in word and abs(draft.value) >= _MANY_JOBS
    public = draft.indicator in ("government_spending", "budget_balance") and draft.scale >= 1e9
    crop = draft.indicator in _OF_GOODS and draft.item is not None and draft.area is not None and draft.scale >= 1e6
    return (
        draft.subject.role != "weak" or (here and told) or counted or draft.source is not None or jobs or public or crop
    )


def _drop_repeats(body: list[Draft], heads: list[Draft]) -> None:
    """The same number again for the same thing is one figure; a headline's only where the body does not have it."""
    seen: set[tuple[object, ...]] = set()
    for draft in body:
        if draft.left is None:
            key = (
                draft.indicator,
                draft.item,
                draft.area,
                draft.partner,
                draft.measure,
                draft.value,
                draft.unit,
                draft.period,
                draft.status,
                draft.basis,
                draft.amount.end_of_range,
                draft.adjustment == "NSA",
            )
            if key in seen:
                draft.left = "said before, for the same thing"
            seen.add(key)
    kept = [draft for draft in body if draft.left is None]
    for head in heads:
        if head.left is None:
            low, high = interval(head)
            for draft in kept:
                other = interval(draft)
                same = draft.unit == head.unit and draft.measure == head.measure
                if (
                    same
                    and other[0] <= high * (1 + 1e-9) + 1e-9
                    and low - abs(low) * 1e-9 <= other[1]
                    and (draft.indicator == head.indicator or draft.value == head.value)
                ):
                    head.left = "the body says it"
                    break


def interval(draft: Draft) -> tuple[float, float]:
    """What the printed number can mean, in the value's unit, low end first. [store.md, the interval]"""
    size, amount = abs(draft.value), draft.amount
    other = draft.other_end
    if other is not None and amount.end_of_range is not None:
        low, high = sorted((size, abs(other)))
        return (low, high) if draft.value >= 0 else (-high, -low)
    step = draft.step if draft.bound is Bound.EXACT else draft.round_step
    spread = 0.05 * size if amount.in_words else step
    half = spread if amount.in_words else step / 2
    low, high = {
        Bound.EXACT: (size - half, size + half),
        Bound.OVER: (size, size + spread),
        Bound.UNDER: (size - spread, size),
        Bound.ABOUT: (size - spread, size + spread),
    }[draft.bound]
    return (low, high) if draft.value >= 0 else (-high, -low)


def _number(draft: Draft) -> NumberRead:
    span = (draft.sentence.part, draft.start, draft.end, draft.text[draft.start : draft.end])
    if draft.left is not None:
        return NumberRead(*span, None, draft.left, {})
    figure = _figure(draft)
    return NumberRead(*span, figure, None, reasons(draft, figure))


def _dated(mention: Mention, sentence: Sentence) -> NumberRead:
    written = sentence.text[mention.start : mention.end]
    return NumberRead(sentence.part, mention.start, mention.end, written, None, "part of a date or period", {})


def _named(text: str, part: str, numbers: list[NumberRead]) -> Iterator[NumberRead]:
    """The digits of a part that no number holds: those of names ("G7", "A340")."""
    taken = sorted((number.start, number.end) for number in numbers if number.part == part)
    starts = [start for start, _ in taken]
    for digits in _DIGITS.finditer(text):
        before = bisect_right(starts, digits.start()) - 1
        if before < 0 or taken[before][1] < digits.end():
            yield NumberRead(part, *digits.span(), digits.group(), None, "part of a name", {})


_DIGITS = re.compile(r"\d+")


def _figure(draft: Draft) -> Figure:
    low, high = interval(draft)
    return Figure(
        indicator=draft.indicator or "other",
        item=draft.item,
        area=draft.area,
        partner=draft.partner,
        measure=draft.measure,
        value=draft.value,
        unit=draft.unit or "",
        bound=draft.bound,
        basis=draft.basis,
        period_start=draft.period.start if draft.period else None,
        period_end=draft.period.end if draft.period else None,
        status=draft.status,
        terms=draft.terms,
        of=draft.of,
        adjustment=draft.adjustment,
        source=draft.source,
        release=draft.release,
        reporter=draft.reporter,
        value_low=low,
        value_high=high,
        quote=draft.text[draft.start : draft.end],
        sentence=draft.sentence.words,
        part=draft.sentence.part,
        char_start=draft.start,
        char_end=draft.end,
        number_start=draft.amount.number_start,
        number_end=draft.amount.number_end,
        confidence=confidence(draft),
    )
