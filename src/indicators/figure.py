"""Figure: what goes out. Field for field the contract (figures.md 2, store.md `observations`), with its span."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Measure(StrEnum):
    """What kind of number it is. [figures.md 2, `measure`]"""

    LEVEL = "level"
    CHANGE = "change"
    DIFFERENCE = "difference"
    SHARE = "share"
    CONTRIBUTION = "contribution"


class Bound(StrEnum):
    """The hedge that the article puts on the number."""

    EXACT = "exact"
    OVER = "over"
    UNDER = "under"
    ABOUT = "about"


class Basis(StrEnum):
    """What a change or difference is measured against."""

    YOY = "yoy"
    MOM = "mom"
    QOQ = "qoq"
    WOW = "wow"
    QOQ_ANNUALIZED = "qoq_annualized"
    MOM_ANNUALIZED = "mom_annualized"
    VERSUS = "versus"
    UNSTATED = "unstated"


class Status(StrEnum):
    """Whether it has happened."""

    ACTUAL = "actual"
    FORECAST = "forecast"
    TARGET = "target"


UNSURE = 0.7  # of a lower confidence, a figure is marked wherever it is shown


@dataclass(frozen=True, slots=True)
class Figure:
    """One reported number, understood.

    value: normalised, a fall and a deficit negative; its unit is `unit` (USD, percent, tonne, ...).
    value_low, value_high: what the printed number can mean, both ends included. [store.md, the interval]
    period_start, period_end: first and last day, inclusive; both None where the article does not tell.
    partner: None is the whole world. item, terms, of, adjustment, source, release, reporter: None is "not said".
    basis: None unless measure is `change` or `difference`.
    quote: the article's own characters, `part[char_start:char_end]`, where part is the text or the title.
    number_start, number_end: the number alone, within the same part.
    confidence: 0 to 1.
    """

    indicator: str
    item: str | None
    area: str | None
    partner: str | None
    measure: Measure
    value: float
    unit: str
    bound: Bound
    basis: Basis | None
    period_start: date | None
    period_end: date | None
    status: Status
    terms: str | None
    of: str | None
    adjustment: str | None
    source: str | None
    release: str | None
    reporter: str | None
    value_low: float
    value_high: float
    quote: str
    sentence: str
    part: str
    char_start: int
    char_end: int
    number_start: int
    number_end: int
    confidence: float
