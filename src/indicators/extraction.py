"""The pure function whole: extract(article) -> figures; explain(article) -> every number, kept or left, and why."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import TypeAlias

from indicators.article import Article
from indicators.assembly import (
    LISTED,
    Context,
    Draft,
    Reason,
    about_a_company,
    assemble,
    confidence,
    home_of,
    is_wire,
    reported,
    reports_nothing,
    telling,
    tells_american_dollars,
    two_sides,
    yearly_rates,
)
from indicators.figure import Bound, Figure, Measure
from indicators.mentions import Mention, Sentence
from indicators.parts import Part
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
    headline, body = _parts(article)
    if reports_nothing(headline, body):
        return []
    figures: list[Figure] = []
    told = 0
    for draft in _decided(headline, body, article):
        if draft.left is None:
            figures.append(_figure(draft))
            told += _outrightness(draft, headline)
    return figures if told >= _OUTRIGHT else []


def explain(article: Article) -> Explanation:
    """Every number of an article, kept or left, each field with its rule and characters."""
    headline, body = _parts(article)
    drafts = [*_decided(headline, body, article)]
    kept = [draft for draft in drafts if draft.left is None]
    if sum(_outrightness(draft, headline) for draft in kept) < _OUTRIGHT:
        for draft in kept:  # words that only could mean a statistic ("homes", "sales")
            draft.left = "a lone number in a text about something else"
    numbers = [_number(draft) for draft in drafts]
    numbers += [_dated(mention, sentence) for sentence in chain(headline, body) for mention in sentence.dates]
    numbers += [*_named(headline.text, "title", numbers), *_named(body.text, "text", numbers)]
    return Explanation(article, tuple(sorted(numbers, key=lambda number: (number.part == "title", number.start))))


def _parts(article: Article) -> tuple[Part, Part]:
    """The sentences of the headline and of the body, with their mentions."""
    day = _day(article)
    return Part(article.title or "", "title", day), Part(article.text, "text", day)


def _day(article: Article) -> date | None:
    """The day from which it reads; None where there is none, or one that no newspaper can have."""
    day = article.published
    return day if day is not None and 1600 < day.year < 2400 else None


def _decided(headline: Part, body: Part, article: Article) -> Iterator[Draft]:
    """Every number that is no date, decided but for strays: the body's, then the headline's. None is held on to."""
    day = _day(article)
    context = Context(
        day,
        headline.text,
        reported=reported(headline, body, day),
        wire=is_wire(body),
        home=home_of(headline, body),
        about=two_sides(headline, body),
        company=about_a_company(headline, body),
        telling=telling(headline, body),
        abroad=tells_american_dollars(body),
        yearly=yearly_rates(body),
    )
    for _ in assemble(headline, context, day):  # a first time, for what the body leaves unsaid
        pass
    seen: set[_Thing] = set()
    told: dict[tuple[str | None, Measure], list[_Told]] = {}
    for draft in assemble(body, context, day):
        if draft.left is None:
            thing = _thing(draft)
            if thing in seen:
                draft.left = "said before, for the same thing"
            else:
                seen.add(thing)
                told.setdefault((draft.unit, draft.measure), []).append(
                    (*interval(draft), draft.indicator, draft.value)
                )
        yield draft
    for draft in assemble(headline, context, day):
        if draft.left is None and _says(told.get((draft.unit, draft.measure), ()), draft):
            draft.left = "the body says it"
        yield draft


_ANYTHING = (None, "percent", "percentage_point", "index", "$", "person")


_OF_GOODS = ("production", "consumption", "inventories")
_MANY_JOBS = 50_000  # more than a company hires or dismisses at once


_OUTRIGHT = 3


def _outrightness(draft: Draft, headline: Part) -> int:
    """How much a row says that its text reports statistics: named outright is enough, also in the headline ("UK retail
    sales fall"); of an economy's growth three are."""
    in_headline = any(m.role == "name" and m.value == draft.indicator for s in headline for m in s.indicators)
    return _OUTRIGHT if in_headline or _named_outright(draft) else int(draft.indicator == "gdp")


def _named_outright(draft: Draft) -> bool:
    """By a word of its own ("exports"), by a common one with its place and goods ("car sales in Germany"), with goods
    in their own unit ("the slaughter of 300,000 head of cattle"), or by the office that reported it."""
    if draft.subject is None:
        return draft.fields["indicator"].rule == LISTED
    place = draft.fields.get("area")
    here = place is not None and place.start is not None
    told = draft.item is not None or draft.partner is not None or draft.indicator in ("gdp", "tourism_revenue")
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


_Thing: TypeAlias = tuple[object, ...]
# what a number can mean, low end first; its statistic and value
_Told: TypeAlias = tuple[float, float, str | None, float]


def _thing(draft: Draft) -> _Thing:
    """What makes the same number again one figure."""
    who = (draft.indicator, draft.item, draft.area, draft.partner)
    what = (draft.measure, draft.value, draft.unit, draft.period, draft.status, draft.basis, draft.amount.end_of_range)
    return (*who, *what, draft.adjustment == "NSA")


def _says(told: Iterable[_Told], head: Draft) -> bool:
    """Whether the body tells a headline's number, though it may be rounder there."""
    low, high = interval(head)
    return any(
        other_low <= high * (1 + 1e-9) + 1e-9
        and low - abs(low) * 1e-9 <= other_high
        and (indicator == head.indicator or value == head.value)
        for other_low, other_high, indicator, value in told
    )


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
    begins = draft.sentence.offset
    span = (draft.sentence.part, begins + draft.start, begins + draft.end, draft.text[draft.start : draft.end])
    if draft.left is not None:
        return NumberRead(*span, None, draft.left, {})
    figure = _figure(draft)
    fields = {name: _placed(reason, begins) for name, reason in reasons(draft, figure).items()}
    return NumberRead(*span, figure, None, fields)


def _placed(reason: Reason, begins: int) -> Reason:
    """A reason with its characters as places in the article's part, not in the block that begins there."""
    if not begins or reason.start is None or reason.end is None:
        return reason
    return replace(reason, start=begins + reason.start, end=begins + reason.end)


def _dated(mention: Mention, sentence: Sentence) -> NumberRead:
    written, begins = sentence.text[mention.start : mention.end], sentence.offset
    span = (sentence.part, begins + mention.start, begins + mention.end, written)
    return NumberRead(*span, None, "part of a date or period", {})


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
    begins = draft.sentence.offset
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
        char_start=begins + draft.start,
        char_end=begins + draft.end,
        number_start=begins + draft.amount.number_start,
        number_end=begins + draft.amount.number_end,
        confidence=confidence(draft),
    )
