"""The days that a figure is about. A period told beside the number wins, then its clause's, the sentence's, the release's.

A period that a change is compared with ("from a year earlier", "above August") is not the figure's own: it gives the basis.
"""

import re
from datetime import date

from indicators.assembly.comparison import OWNS, find, is_compared, merely_compared, recalls
from indicators.assembly.context import Context
from indicators.assembly.dating import fits, of_a_flow, of_its_kind, resolved
from indicators.assembly.draft import Draft, known
from indicators.assembly.earlier import ANOTHER_READING, earlier_value, next_to_base, safely, settle_on
from indicators.assembly.families import field_of
from indicators.assembly.listing import same_months
from indicators.assembly.nearest import choose, goes_back
from indicators.assembly.standing import CARRIED, NOW, NOW_STANDS, PEOPLE, stands
from indicators.figure import Measure
from indicators.mentions import Mention, looks_ahead
from indicators.periods import Fiscal, Period, Relative


def decide(draft: Draft, before: Draft | None, others: list[Draft], context: Context, day: date | None) -> None:
    """Set period, and comparison where the sentence says what it is compared with."""
    days = ("now",) if draft.indicator == "policy_rate" else ("weekday", "now")
    told = [m for m in draft.sentence.periods if m.value.tag not in days]
    following = next((d for d in others if d.start == draft.high), None)
    draft.comparison = find(draft, told, following)
    compared = before.comparison if before is not None else None
    if compared is not None and re.match(r",?\swhen\b", draft.text[compared.end : draft.start]):
        compared = None  # "from October, when the reading was $19.8 billion"
    taken = (draft.comparison, compared)
    own = [m for m in told if m not in taken and not merely_compared(m, draft) and fits(m, draft)]
    if _next_quarter(draft, before) or _bracketed(draft, before, others):
        return
    owner = next(
        (
            m
            for m in told
            if m.value.when is not None
            and OWNS.fullmatch(draft.text, m.end, draft.start)
            and (fits(m, draft) or m.value.tag == "since")
        ),
        None,
    )
    if owner is not None:
        own = [owner]
    listed = draft.aligned.get("periods")
    if listed is not None and isinstance(listed.value.when, Period):
        settle_on(draft, listed.value.when, "its own in the list", listed)
        return
    stands_now = NOW_STANDS.search(draft.before) and not any(m.end <= draft.start for m in own)
    if (draft.measure is Measure.LEVEL and (stands_now or NOW.search(draft.before))) or _NOW_AFTER.match(
        draft.text, draft.end
    ):
        draft.note("period", None, "as it now is")
        draft.main_period = before.main_period if before is not None else None
        return
    if (
        before is not None
        and before.period is not None
        and (
            _EARLIER_READING.search(draft.before)
            or (draft.before == " (" and _IN_AN_ESTIMATE.match(draft.text, draft.end))
        )
    ):
        settle_on(draft, before.period, "another reading of the same period")
        draft.main_period = before.main_period
        return
    choice = choose(draft, own, others)
    if choice is not None:
        mention, rule = choice
        period = resolved(mention.value, draft, before, context)
        if period is not None:
            period = of_a_flow(period, mention, draft)
            period = _glanced_back(period, mention, draft)
            period = same_months(period, context.listing)
            main = before.main_period if before is not None else None
            if (
                draft.role == "base"
                and main is not None
                and main.whole_months >= 6
                and _LAST_TIME.match(draft.text, mention.start)
            ):
                period, rule = main, "what was estimated then, for the same season"
            elif draft.role == "base" and period == main and _LAST_TIME.match(draft.text, mention.start):
                period, rule = main.before(), "the one before the sentence's own"
            settle_on(draft, period, rule, mention)
            _remember_main(draft, before, context, mention)
            return
        undated = mention.value.when is None or isinstance(mention.value.when, Fiscal)
        if undated and (context.period is None or context.day is None):
            draft.note("period", None, "named, but it cannot be dated", mention)
            return
    steps_back = (
        draft.direction == 0
        or draft.amount.sign
        or _AFTER_STEP.search(draft.before)
        or ANOTHER_READING.search(draft.before)
    )
    if draft.role == "base" and steps_back and earlier_value(draft, before, others, context):
        return
    _inherit(draft, before, context, day)
    _next_to_comparison(draft, context)
    following = next((d for d in others if d.start == draft.high), None)
    if draft.period is None and following is not None:
        next_to_base(draft, following, told, context)
    draft.main_period = draft.period


_EARLIER_READING = re.compile(
    r"\bfrom\s(?:an?|the|its|their)\s(?:earlier|previous|initial|preliminary|original|first)\s(?:estimate|figure|reading|report|forecast)\sof\s(?:\w+\s)?\Z"
    r"|[(,]\s?(?:previously|initially|originally|earlier|first)\s(?:reported|estimated|announced|published|put|given)(?::|\sas|\sat)?\s(?:an?\s)?\Z",
    re.IGNORECASE,
)
_IN_AN_ESTIMATE = re.compile(  # "up 0.6 percent (0.7 percent in the second estimate)"
    r"\s(?:in|at|as)\s(?:the|an|its)\s(?:first|second|third|advance|flash|preliminary|previous|initial|earlier|original)\s(?:estimate|reading|release|report|print)\b"
)
_NOW_AFTER = re.compile(r"\s(?:now|at\spresent|currently)\b(?!\s(?:than|expect))")  # "to 20 pct compared to 15 pct now"
_NEXT = re.compile(r"\s(?:in\sthe\s)?(next)\b(?=[.,;]|\Z|\sand\b)")
_NTH = re.compile(
    r"\s(?:in|during|for)\sthe\s(first|second|third|fourth)\b(?!\s(?:half|quarter|month|year|week|time|ten|estimate|reading|release|report|print|round|place))",
    re.IGNORECASE,
)


def _next_quarter(draft: Draft, before: Draft | None) -> bool:
    """ "40.3% in the first quarter, 9.7% in the second and only 8% in the third"."""
    following = _NEXT.match(draft.text, draft.end)
    if following and before is not None and before.period is not None and before.period.whole_months == 12:
        span = Mention(following.start(1), following.end(1), "period", None, "")
        settle_on(draft, before.period.shift(12), "the year after", span)
        return True
    nth = _NTH.match(draft.text, draft.end)
    if nth is None or before is None or before.period is None or before.period.whole_months not in (3, 6):
        return False
    number = ("first", "second", "third", "fourth").index(nth.group(1).lower()) + 1
    months = before.period.whole_months
    if number * months > 12:
        return False
    period = Period.months(before.period.start.year, (number - 1) * months + 1, number * months)
    span = Mention(nth.start(1), nth.end(1), "period", None, "")
    settle_on(draft, period, "the next of the quarters told", span)
    return True


def _bracketed(draft: Draft, before: Draft | None, others: list[Draft]) -> bool:
    """ "220,000 (242,000)": a bare number in brackets behind one of its kind is the one before."""
    if before is None or before.left or before.end != draft.low or before.unit != draft.unit:
        return False
    if not re.fullmatch(r"\s\((?:prev(?:ious)?|prior)?[.:]?\s?", draft.before) or not re.match(r"[);]", draft.after):
        return False
    if before.period is None or before.role == "base" or before.measure is not draft.measure:
        return False
    main = before.main_period
    back = next((d.months_back for d in others[: draft.index] if d.role == "base" and not d.left), None)
    earlier = before.period.shift(back) if back else before.period.before()
    settle_on(draft, earlier, "in brackets behind the one it follows")
    draft.main_period = main
    return True


def _next_to_comparison(draft: Draft, context: Context) -> None:
    """ "Fell 0.3 percent from June": where the text goes on about no month, it is about the one after June."""
    compared = draft.comparison.value.when if draft.comparison else None
    if not isinstance(compared, Period) or compared.whole_months not in (1, 3, 12):
        return
    if compared.whole_months == 12 and (
        draft.period is not None or draft.comparison is None or draft.comparison.value.yearless
    ):
        return
    if draft.period is not None and draft.period.whole_months == compared.whole_months:
        return
    later = compared.shift(12)
    if context.day is None or later.end > context.day:
        later = compared.shift(compared.whole_months)
    if context.day is not None and (context.day - later.end).days > 400:
        return  # "higher than in 2019", said years later
    draft.period = later
    draft.note("period", later.code(), "the period after the one it is compared with", draft.comparison)


def _glanced_back(period: Period, mention: Mention, draft: Draft) -> Period:
    """ "A year ago turnover for the seven months had been ...": those of that year."""
    first = draft.sentence.periods[0]
    when = mention.value.when
    if not (isinstance(when, Relative) and when.span and not when.months and first.start - draft.sentence.start < 5):
        return period
    back = first.value.when
    return safely(back, period) or period if isinstance(back, Relative) and goes_back(first) else period


def _remember_main(draft: Draft, before: Draft | None, context: Context, mention: Mention) -> None:
    """A base's own period is not the sentence's; nor is "a year earlier", nor "the full year" in a text about a quarter."""
    when = mention.value.when
    full_year = isinstance(when, Relative) and when.span == 12 and when.months == 0
    back = goes_back(mention)
    compared = is_compared(mention, draft.text, draft.sentence.start)
    recalled = recalls(mention, draft.text)
    if before is not None and (draft.role == "base" or full_year or back or compared or recalled):
        draft.main_period = before.main_period
    elif recalled or (back and mention.start - draft.sentence.start > 5):  # not "The year before, exports had been ..."
        draft.main_period = context.period
    else:
        draft.main_period = draft.period


def _told_with(draft: Draft, context: Context) -> Period | None:
    """Where the sentence before told several statistics of periods of their own, that of the one of the same field."""
    if context.age != 1 or len({d.main_period for d in context.told}) < 2:
        return None
    alike = [d for d in context.told if field_of(d.indicator) == field_of(draft.indicator) and d.status == "actual"]
    return alike[-1].main_period if alike else None


_AFTER_STEP = re.compile(r"\b(?:after|following|followed|follows)\s[^,;]{0,40}\Z", re.IGNORECASE)
_LAST_TIME = re.compile(r"(?:last|the\sprevious|a)\smonth\b", re.IGNORECASE)


def _of_no_year(draft: Draft, period: Period) -> bool:
    """ "Unemployment of five million", in a text without a date that told of a whole year: as it stands, not the year's."""
    return period.whole_months >= 12 and draft.measure is Measure.LEVEL and known(draft).kind in ("stock", "rate")


def _only_stands(draft: Draft, context: Context) -> bool:
    """A debt or reserves that come up undated in a text about flows: as they stand when it is told."""
    reported = (*PEOPLE, "inventories")  # with the flows of their month
    stock = draft.measure is Measure.LEVEL and known(draft).kind == "stock" and draft.indicator not in reported
    return stock and not any(known(d).kind == "stock" for d in context.told)


def _is_of_a_release(draft: Draft) -> bool:
    """Whether a number tells news of what is published by the month or quarter: no debt, no share, nothing expected."""
    yearly = draft.indicator in ("gdp", "government_spending", "budget_balance", "commodity_price", "external_debt")
    shared = draft.measure in (Measure.SHARE, Measure.CONTRIBUTION)
    return not (yearly or shared or known(draft).kind == "stock" or draft.role == "base" or looks_ahead(draft.sentence))


def _inherit(draft: Draft, before: Draft | None, context: Context, day: date | None) -> None:
    if before is not None and not before.left and before.main_period is not None:
        draft.period = before.main_period
        draft.note("period", draft.period.code(), "as the number before it")
    elif before is not None and day is None and "period" in before.fields:
        draft.note("period", None, "as the number before it, which cannot be dated")
    elif draft.indicator == "policy_rate":
        draft.period = context.decided
        draft.note("period", draft.period and draft.period.code(), "the day of the decision told before")
    elif (before is None or before.period is None) and context.period is not None:
        if stands(draft) or _only_stands(draft, context) or (day is None and _of_no_year(draft, context.period)):
            draft.note("period", None, "as it stands")
            return
        draft.period = of_its_kind(_told_with(draft, context) or context.period, context, draft)
        draft.note("period", draft.period.code(), CARRIED)
    elif before is None and context.reported is not None and _is_of_a_release(draft) and not stands(draft):
        draft.period = of_its_kind(context.reported, context, draft)
        draft.note("period", draft.period.code(), "the one that the article reports, told further on")
