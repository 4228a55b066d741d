"""Figures of no period that is over: what stands now, what is aimed at; and the months and outlooks that lie ahead."""

import re
from datetime import date

from indicators.assembly.context import Context
from indicators.assembly.dating import STOCKS
from indicators.assembly.draft import Draft, Reason, known
from indicators.figure import Measure, Status
from indicators.periods import Period

CARRIED = "carried over from the sentences before"
NOW = re.compile(r"\b(?:present|current|existing)\s\Z", re.IGNORECASE)
NOW_STANDS = re.compile(r"\bnow\s(?:stands?\sat|is|are)\s\Z", re.IGNORECASE)
_STANDS = re.compile(r"\b(?:stands?\sat|accounts?\sfor|stuck\sat|owes?)\s(?:[\w-]+\s){0,3}\Z", re.IGNORECASE)
_IS_RISING = re.compile(r"\b(?:is|are)\s(?:\w+\s)?[a-z]{3,12}ing\s(?:at|by)\s(?:[\w-]+\s){0,4}\Z")


def stands(draft: Draft) -> bool:
    """ "Debt stands at 40 billion", "is rising at 15% a year", in a sentence without a period: told of the present."""
    if any(m.value.tag not in ("now", "weekday", "since") for m in draft.sentence.periods):
        return False
    stands = draft.measure is not Measure.CHANGE and _STANDS.search(draft.before)
    return bool(stands or _IS_RISING.search(draft.before))


PEOPLE = ("payrolls", "employment", "unemployment")  # surveys of a month, not of its last day


def _coming_month(draft: Draft, reason: Reason | None, day: date) -> bool:
    """ "Will drop 3 pct in April", read in March: the one ahead, not last year's."""
    told = next(
        (m.value for m in draft.sentence.periods if reason and (m.start, m.end) == (reason.start, reason.end)), None
    )
    when = told.when if told is not None else None
    if told is None or not told.yearless or not isinstance(when, Period) or when.whole_months not in (1, 3):
        return False
    by_then = reason is not None and draft.text[: reason.start].lower().endswith(("by ", "by the end of "))
    return (day - when.end).days > (31 if by_then else 180)


_HAD_BEEN = re.compile(r"\b(?:had|were|was|been|polled|consensus|surveyed)\b", re.IGNORECASE)
_OUTLOOK = re.compile(r"\b(?:forecasts?|projections?|outlook|sees?|foresees?|predicts?|projects?)\b", re.IGNORECASE)


def _past_outlook(draft: Draft, reason: Reason | None, day: date | None) -> bool:
    """A rate of prices or growth that is forecast now for a month that was over before: "revised its forecast up to 2.5 pct"."""
    period = draft.period
    return (
        draft.status is Status.FORECAST
        and draft.measure is Measure.CHANGE
        and draft.indicator in ("cpi", "gdp")
        and period is not None
        and day is not None
        and period.whole_months == 1
        and (day - period.end).days > 10
        and (reason is None or reason.end is None or reason.end < draft.low + 1 or draft.start - reason.end > 40)
        and bool(_OUTLOOK.search(draft.sentence.words))
        and not _HAD_BEEN.search(draft.before)
    )


def settle(draft: Draft, context: Context, day: date | None) -> None:
    """A stock of a month is its last day's; a standing target has no period of its own unless one is said."""
    period = draft.period
    if (
        period is not None
        and (period.whole_months == 1 or 1 < (period.end - period.start).days < 8)
        and known(draft).kind in STOCKS
        and draft.measure is Measure.LEVEL
        and draft.indicator not in PEOPLE
    ):
        draft.period = Period(period.end, period.end)
    reason = draft.fields.get("period")
    if draft.status is Status.FORECAST and context.outlook is not None and (reason is None or reason.rule == CARRIED):
        draft.period = draft.main_period = context.outlook
        draft.note("period", context.outlook.code(), "as the outlook of the sentence before")
    if draft.status is Status.FORECAST and period is not None and day is not None and _coming_month(draft, reason, day):
        draft.period = draft.main_period = period.shift(12)
    if _past_outlook(draft, reason, day) and draft.period is not None:
        draft.period = draft.main_period = Period.year(draft.period.end.year)
        draft.note("period", draft.period.code(), "the year that an outlook is for, its month being over")
    weekday = draft.indicator == "policy_rate" and draft.status is Status.FORECAST and period is not None
    if weekday and any(m.value.tag == "weekday" and m.value.when == period for m in draft.sentence.periods):
        draft.period = period.shift_days(7)  # type: ignore[union-attr]
    if (
        draft.status is Status.TARGET
        and reason is not None
        and (reason.start is None or _of_another(draft, reason, day))
        and draft.before not in (" (", "; ")  # the same sum in another currency
    ):
        draft.period = None
        draft.note("period", None, "a standing target")


def _of_another(draft: Draft, reason: Reason, day: date | None) -> bool:
    """ "Slowed to 10 percent last month, twice the goal of 5 percent": a goal has no month that is over."""
    if draft.period is None or reason.end is None or (day is not None and draft.period.end >= day):
        return False
    return reason.end <= draft.low or "," in draft.text[reason.end : draft.start]
