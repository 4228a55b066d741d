"""The period of an earlier value that has none of its own: "up from 3.1%", "against 49.8", "revised from 5.2"."""

import re

from indicators.assembly.comparison import BESIDE
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.figure import Measure, Status
from indicators.mentions import Mention
from indicators.periods import Period, Relative


def safely(when: Relative, main: Period) -> Period | None:
    try:
        return when.of(main)
    except (ValueError, OverflowError):  # year 0 and before
        return None


def settle_on(draft: Draft, period: Period, rule: str, mention: Mention | None = None) -> None:
    draft.period = draft.main_period = period
    draft.note("period", period.code(), rule, mention)


def _shift_told(draft: Draft, others: list[Draft], context: Context) -> int | None:
    """How many months back an earlier base of the sentence, or of the sentences before, lay; None where none was told."""
    for other in reversed(others[: draft.index]):
        if other.role == "base" and not other.left and other.months_back:
            return other.months_back
    return context.back if context.back and context.back_from == context.period else None


def earlier_value(draft: Draft, before: Draft | None, others: list[Draft], context: Context) -> bool:
    """An earlier value without a period of its own: the year or the period before the sentence's."""
    main = (before.main_period if before is not None else None) or context.period
    expected = _is_expectation(draft)
    if main is None or expected:
        return False
    draft.main_period = main
    reading = (before.period if before is not None else None) or main
    after = draft.text[draft.end : draft.high]
    inner = next((d for d in others if d.start == draft.high and draft.after == " ("), draft)  # "$16.8bn (2% of GDP)"
    relative = next(
        (m for m in draft.sentence.periods if inner.end <= m.start < inner.high and isinstance(m.value.when, Relative)),
        None,
    )
    if relative is not None and re.match(
        r"[\s,()]{0,2}(?:[\w-]+[\s)]{1,2}){0,4}\Z", draft.text[inner.end : relative.start]
    ):
        period = safely(relative.value.when, main)
        if period is not None:
            settle_on(draft, period, "told against the sentence's period", relative)
            draft.main_period = main
            return True
    if before is not None and ANOTHER_READING.search(draft.before):
        settle_on(draft, reading, "another reading of the same period")
        draft.main_period = main
        return True
    if (
        before is not None
        and before.status is not Status.ACTUAL
        and _OUTLOOK.search(draft.text[draft.sentence.start : draft.start])
    ):
        draft.status = before.status
        settle_on(draft, main, "an earlier reading of the same outlook")
        draft.main_period = main
        return True
    if _CORRECTED.search(draft.text[draft.sentence.start : draft.start]):
        settle_on(draft, reading, "another reading of the same period")
        draft.main_period = main
        return True
    if re.match(r"\s(?:previously|initially|originally|earlier|first)\b", after) or re.search(
        r"\b(?:previously|revised from|initially|first reported|instead of|originally)\b[^,;]{0,30}\Z",
        draft.before,
        re.IGNORECASE,
    ):
        settle_on(draft, reading, "another reading of the same period")
        draft.main_period = main
        return True
    shift = -12 if _year_back(draft, before) else _shift_told(draft, others, context)
    if shift is not None and main.whole_months:
        settle_on(draft, main.shift(shift), "as far back as the earlier value before it")
        draft.main_period = main
        return True
    if re.search(
        r"\b(?:from|against|after|following|followed|follows|compared\s(?:with|to)|versus|vs\.?)\s[^,;]{0,40}\Z",
        draft.before,
    ):
        yearly = (
            before is not None
            and _told_yoy(before)
            and before.measure is Measure.CHANGE
            and draft.measure is Measure.LEVEL
        )
        settle_on(
            draft,
            main.shift(-12) if yearly and main.whole_months else main.before(),
            "the period before the sentence's",
        )
        draft.main_period = main
        return True
    return False


ANOTHER_READING = re.compile(r"\breported\sas\s\Z")
_OUTLOOK = re.compile(r"\b(?:outlook|forecasts?|projections?|estimates?|targets?|predictions?)\b", re.IGNORECASE)
_CORRECTED = re.compile(
    r"\b(?:number|figure|reading|estimate|rate|total|data|level|tally)\b[^.;]{0,60}\b(?:revised|cut|lowered|raised|slashed|corrected|adjusted)\b|"
    r"\brevised\s(?:up|down|upwards?|downwards?|slightly|sharply)?\s?(?:to|from|by)\b",
    re.IGNORECASE,
)


def _told_yoy(draft: Draft) -> bool:
    """Whether the change before it is said to be over a year: the base "from 9.31 million" is then a year old."""
    words = draft.text[draft.low : draft.high].lower()
    months = draft.main_period.whole_months if draft.main_period else 0
    return bool(
        re.search(r"year[- ]on[- ]year|yoy|from a year|over the year|annual|same (?:period|month|quarter)", words)
    ) or months in (2, 4, 5, 6, 7, 8, 9, 10, 11, 12)


def _year_back(draft: Draft, before: Draft | None) -> bool:
    """ "Up 6 percent from 9.3 million", said of months that are compared with a year before."""
    if before is None or before.measure is not Measure.CHANGE or draft.measure is not Measure.LEVEL:
        return False
    months = before.main_period.whole_months if before.main_period else 0
    return (
        months in (2, 4, 5, 6, 7, 8, 9, 10, 11)
        and before.main_period is not None
        and before.main_period.start.month == 1
    )


def _is_expectation(draft: Draft) -> bool:
    return bool(
        re.search(
            r"\b(?:expect|forecast|predict|project|poll|estimat|consensus|penciled|pencilled|tipped)\w*",
            draft.text[max(draft.low, draft.start - 50) : draft.end]
            + re.split(r"[,;]|\b(?:versus|vs|against)\b", draft.after[:60])[0],
            re.IGNORECASE,
        )
    )


_FROM = re.compile(r"(?:\s[a-z]+)?,?\sfrom\s(?:\w+\s){0,3}")


def next_to_base(draft: Draft, base: Draft, told: list[Mention], context: Context) -> None:
    """ "Fell to 7.4 points from 13.1 in October", said in November: where no period is told, the one after the base's."""
    found = next(
        (m for m in told if base.end <= m.start < base.high and BESIDE.match(draft.text[base.end : m.start])), None
    )
    when = found.value.when if found is not None and found.value.tag == "period" else None
    if (
        base.role != "base"
        or not _FROM.fullmatch(draft.text, draft.end, base.start)
        or context.day is None
        or not isinstance(when, Period)
        or when.whole_months not in (1, 3)
    ):
        return
    later = when.shift(when.whole_months)
    if later.start <= context.day and (context.day - later.end).days < 100:
        draft.period = later
        draft.note("period", later.code(), "the period after the one of the earlier value", found)
