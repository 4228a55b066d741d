"""Prices of one month told twice: the larger rate is over a year, and the bare one over the month.

"Inflation in February was one pct ... for the 12 months ending in February it was 23 pct". What the whole text says to be
over a year is heard before its first number is read.
"""

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from indicators.assembly.draft import Draft
from indicators.figure import Basis, Status
from indicators.mentions import Mention, Sentence
from indicators.periods import Period

CONSUMER_PRICES = ("cpi", "core_cpi", "food_prices")
Yearly: TypeAlias = tuple[date | None, float]
_TIMES = 3  # a year's rise is so many times a month's; below that the two are two measures of one year


def yearly_rates(body: Iterable[Sentence]) -> tuple[Yearly, ...]:
    """The rates of consumer prices that are said to be over a year, with the last day of their month where it is told."""
    found: list[Yearly] = []
    for sentence in body:
        ahead = any(cue.value in ("forecast", "target") for cue in sentence.cues)
        if ahead or not any(m.value == "cpi" for m in sentence.indicators):
            continue
        amounts = sentence.amounts
        for at, amount in enumerate(amounts):
            low = amounts[at - 1].end if at else sentence.start
            high = amounts[at + 1].start if at + 1 < len(amounts) else sentence.end
            near = [m for m in sentence.periods if low <= m.start and m.end <= high]
            year = any(c.value == "basis.yoy" and low <= c.start and c.end <= high for c in sentence.cues)
            if amount.value.unit == "percent" and (year or any(_is_a_year_to_month(m) for m in near)):
                found.append((_month_end(near), abs(amount.value.value)))
    return tuple(found)


def _is_a_year_to_month(mention: Mention) -> bool:
    when = mention.value.when
    return isinstance(when, Period) and when.whole_months == 12 and when.start.month != 1


def _month_end(near: list[Mention]) -> date | None:
    whens = (m.value.when for m in near)
    return next((w.end for w in whens if isinstance(w, Period) and w.whole_months in (1, 12)), None)


def month_or_year(draft: Draft, yearly: tuple[Yearly, ...]) -> Basis | None:
    """What a bare rate of a month's consumer prices is, beside a year's: much smaller, the month's; of its size, a year's too."""
    period = draft.period
    if draft.status is not Status.ACTUAL or draft.indicator not in CONSUMER_PRICES:
        return None
    if period is None or period.whole_months != 1:
        return None
    rates = [rate for end, rate in yearly if end in (None, period.end)]
    if any(abs(draft.value) * _TIMES <= rate for rate in rates):
        return Basis.MOM
    return Basis.YOY if rates and draft.role != "step" and not draft.direction else None
