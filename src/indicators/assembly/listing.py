"""A table or a list of terms: its rows go on about what the line over it tells, each for itself.

    Vietnam's exports in April 2024, change on a year earlier        what, whose, when, against what
    | Coffee | 566 million USD | 61.5 %                              its rows: a part or a place, and the numbers
    | Total | 30.9 billion USD | 10.6 %                              the whole again: nothing of the row before stays

A row opens with a bar (as the readers write tables) or with a bullet and a term ("- Transport: -1.6").
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indicators.assembly.comparison import is_compared
from indicators.figure import Basis
from indicators.mentions import Mention, Sentence
from indicators.periods import Period, Relative

if TYPE_CHECKING:
    from indicators.assembly.draft import Draft

_ROW = re.compile(r"\s{0,2}(?:\||[-–—•*·]{1,2}\s[^:\n.;(]{2,60}(?::\s|\(\d))")
_PERCENT = re.compile(r"(?<!\d)(?<!\d\s)(?:\bper\s?cent\b|\bpercentages?\b|\bpct\b|%)", re.IGNORECASE)
_BASES = {"basis.yoy": Basis.YOY, "basis.mom": Basis.MOM, "basis.qoq": Basis.QOQ, "basis.wow": Basis.WOW}
_BACK = {-12: Basis.YOY, -1: Basis.MOM, -3: Basis.QOQ}
_FAR = 3  # sentences after which a statistic is no longer what a list is of


@dataclass(slots=True)
class Listing:
    """What a list is of. topic: the figure, or statistic, that its rows go on about; area and period: the list's own, to
    which each row returns; basis: what its changes are against; percent: whether its bare numbers are percentages."""

    topic: "Draft | None"
    area: str | None
    period: Period | None
    basis: Basis | None
    percent: bool
    ahead: bool


def is_row(sentence: Sentence) -> bool:
    """Whether a sentence is a row of a table or a list of terms."""
    return _ROW.match(sentence.text, sentence.start, sentence.end) is not None


def over(head: Sentence | None, topic: "Draft | None", age: int, period: Period | None) -> Listing:
    """The list under a line. head: the sentence before it; topic: the figure told last, `age` sentences ago."""
    of = topic if age <= _FAR else None
    listing = Listing(of, of.area if of is not None else None, period, None, False, False)
    if head is not None:
        listing.basis = _basis(head, period)
        listing.percent = bool(_PERCENT.search(head.words))
        listing.ahead = any(cue.value == "forecast" for cue in head.cues) and not head.amounts
    return listing


def _basis(head: Sentence, period: Period | None) -> Basis | None:
    """ "Annual percent changes", "compared with a year earlier", "against February 2023"."""
    for mention in head.periods:
        if is_compared(mention, head.text, head.start):
            when = mention.value.when
            if isinstance(when, Relative):
                return _BACK.get(when.months)
            if isinstance(when, Period) and period is not None:
                return Basis.YOY if period.shift(-12) == when else Basis.MOM if period.before() == when else None
    if head.amounts:
        return None
    return next((_BASES[cue.value] for cue in head.cues if cue.value in _BASES), None)


_LABEL = re.compile(r"\s{0,2}(?:\||[-–—•*·]{1,2})\s([^|:(\n]{3,60}?)\s?(?=[|:(])")
_THE_WHOLE = re.compile(
    r"\b(?:totals?|all|overall|general|headline|whole|index|world|average|sum|balance|value|volume|change|of\swhich|others?)\b|\d",
    re.IGNORECASE,
)


def label(sentence: Sentence) -> Mention | None:
    """What a row names in words of its own, that no vocabulary holds: "| Clothing accessories | 1.8 %"."""
    found = _LABEL.match(sentence.text, sentence.start, sentence.end)
    if found is None or _THE_WHOLE.search(found.group(1)):
        return None
    start, end = found.span(1)
    known = (*sentence.areas, *sentence.periods, *sentence.indicators, *sentence.agencies, *sentence.amounts)
    if any(m.start < end and start < m.end for m in known):
        return None
    return Mention(start, end, "item", found.group(1).lower(), "")


_CELL = re.compile(r"\|\s{0,2}\(?\Z")


def is_nameless(text: str, start: int, end: int) -> bool:
    """Whether a bare number stands alone in its cell, with no word of what it is: "| 51.4 | 52.0"."""
    return bool(_CELL.search(text, max(0, start - 5), start)) and bool(
        re.match(r"\)?\s{0,2}(?:\||\n|\Z)", text[end : end + 4])
    )


def same_months(period: Period, listing: Listing | None) -> Period:
    """ "July 2024: | Petrol | 2024: 78,540 | 2023: 86,300": the columns' years stand for the month over the table."""
    own = listing.period if listing is not None else None
    if own is None or listing is None or listing.ahead or not 0 < own.whole_months < 12 or period.whole_months != 12:
        return period
    back = own.end.year - period.end.year
    monthly = listing.topic is not None and (own.whole_months > 1 or listing.topic.indicator != "gdp")
    return own.shift(-12 * back) if monthly and back in (0, 1) else period
