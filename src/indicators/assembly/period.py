"""The days that a figure is about. A period told beside the number wins, then its clause's, the sentence's, the release's.

A period that a change is compared with ("from a year earlier", "above August") is not the figure's own: it gives the basis.
"""

import re
from datetime import date

from indicators.assembly.comparison import BESIDE, OWNS, WHEN, find, is_compared, merely_compared
from indicators.assembly.context import Context
from indicators.assembly.dating import STOCKS, fits, of_a_flow, of_its_kind, resolved
from indicators.assembly.draft import Draft, Reason, known
from indicators.assembly.earlier import ANOTHER_READING, earlier_value, safely, settle_on
from indicators.figure import Measure, Status
from indicators.mentions import Mention
from indicators.periods import Period, Relative


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
    if _next_quarter(draft, before) or _bracketed(draft, before):
        return
    owner = next(
        (
            m
            for m in told
            if m.value.when is not None and OWNS.fullmatch(draft.text, m.end, draft.start) and fits(m, draft)
        ),
        None,
    )
    if owner is not None:
        own = [owner]
    listed = draft.aligned.get("periods")
    if listed is not None and isinstance(listed.value.when, Period):
        settle_on(draft, listed.value.when, "its own in the list", listed)
        return
    if draft.measure is Measure.LEVEL and _NOW.search(draft.before):
        draft.note("period", None, "as it now is")
        draft.main_period = before.main_period if before is not None else None
        return
    choice = _choose(draft, before, own, others)
    if choice is not None:
        mention, rule = choice
        period = resolved(mention.value, draft, before, context)
        if period is not None:
            period = of_a_flow(period, mention, draft)
            period = _glanced_back(period, mention, draft)
            main = before.main_period if before is not None else None
            if (
                draft.role == "base"
                and main is not None
                and main.whole_months >= 6
                and _LAST_TIME.match(draft.text, mention.start)
            ):
                period, rule = main, "what was estimated then, for the same season"
            settle_on(draft, period, rule, mention)
            _remember_main(draft, before, context, mention)
            return
        if mention.value.when is None and (context.period is None or context.day is None):
            draft.note("period", None, "named, but it cannot be dated", mention)
            return
    steps_back = draft.direction == 0 or _AFTER_STEP.search(draft.before) or ANOTHER_READING.search(draft.before)
    if draft.role == "base" and steps_back and earlier_value(draft, before, others, context):
        return
    _inherit(draft, before, context, day)
    _next_to_comparison(draft, context)
    draft.main_period = draft.period


_NEXT = re.compile(r"\s(?:in\sthe\s)?(next)\b(?=[.,;]|\Z|\sand\b)")
_NTH = re.compile(
    r"\s(?:in|during|for)\sthe\s(first|second|third|fourth)\b(?!\s(?:half|quarter|month|year|week|time|ten))",
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


def _bracketed(draft: Draft, before: Draft | None) -> bool:
    """ "220,000 (242,000)": a bare number in brackets behind one of its kind is the one before."""
    if before is None or before.left or before.end != draft.low or before.unit != draft.unit:
        return False
    if not re.fullmatch(r"\s\((?:prev(?:ious)?|prior)?[.:]?\s?", draft.before) or not re.match(r"[);]", draft.after):
        return False
    if before.period is None or before.role == "base" or before.measure is not draft.measure:
        return False
    main = before.main_period
    settle_on(draft, before.period.before(), "in brackets behind the one it follows")
    draft.main_period = main
    return True


def _next_to_comparison(draft: Draft, context: Context) -> None:
    """ "Fell 0.3 percent from June": where the text goes on about no month, it is about the one after June."""
    compared = draft.comparison.value.when if draft.comparison else None
    if not isinstance(compared, Period) or compared.whole_months not in (1, 3):
        return
    if draft.period is not None and draft.period.whole_months == compared.whole_months:
        return
    later = compared.shift(12)
    if context.day is None or later.end > context.day:
        later = compared.shift(compared.whole_months)
    draft.period = later
    draft.note("period", later.code(), "the period after the one it is compared with", draft.comparison)


def _choose(draft: Draft, before: Draft | None, own: list[Mention], others: list[Draft]) -> tuple[Mention, str] | None:
    """The period of the number's own, nearest first."""
    text = draft.text
    own = [m for m in own if m.start < draft.end or not _HEADS.match(text, m.end)]  # "(H1 2024: 78.7%)": the next one's
    for mention in own:
        if text.startswith(",", draft.end) and _LEADS.fullmatch(text, mention.end, draft.high):
            continue  # "Q2 at 7.1%, Q3 at 6.5%"
        if draft.end <= mention.start < draft.high and BESIDE.match(text[draft.end : mention.start]):
            return mention, "right after the number"
    last = next((d for d in others[::-1] if d.end == draft.low), None)
    inside = [
        m
        for m in own
        if draft.low <= m.start
        and m.end <= draft.start
        and (not (last and _beside(m, last)) or WHEN.match(text, m.end))
    ]
    if inside:
        dated = [m for m in inside if m.value.when is not None]
        return (dated or inside)[-1], "before the number"
    within = [m for m in own if m.start < draft.start < m.end]
    if within:
        return within[0], "around the number"
    own = [m for m in own if not _belongs_to_base(m, draft, others)]
    after = [m for m in own if draft.end <= m.start < draft.high and not _ENDS.search(draft.text[draft.end : m.start])]
    ahead = [m for m in own if m.end <= draft.start and not _goes_back(m)]
    if after and (not ahead or not _BREAK.search(draft.text[draft.end : after[0].start])):
        return after[0], "later in its clause"
    if draft.role == "base":
        return _of_apposed(draft, own, others)
    if ahead:
        return ahead[-1], "the last told before the number"
    later = [m for m in own if m.start >= draft.end]
    if later and not _another_subject(draft, later[0]) and not _turns(draft.text[draft.end : later[0].start]):
        return later[0], "told later in the sentence"
    return None


def _turns(gap: str) -> bool:
    """Whether the sentence turns to something else there; between two dashes it only interrupts itself."""
    return bool(_TURN.search(_INSERTED.sub(" ", gap)))


_INSERTED = re.compile(r"\s[-–—]\s[^-–—]{1,80}\s[-–—]\s")


_ENDS = re.compile(r"[;:]\s|\s[-–—]\s")


def _glanced_back(period: Period, mention: Mention, draft: Draft) -> Period:
    """ "A year ago turnover for the seven months had been ...": those of that year."""
    first = draft.sentence.periods[0]
    when = mention.value.when
    if not (isinstance(when, Relative) and when.span and not when.months and first.start - draft.sentence.start < 5):
        return period
    back = first.value.when
    return safely(back, period) or period if isinstance(back, Relative) and _goes_back(first) else period


_NOW = re.compile(r"\b(?:present|current|existing)\s\Z", re.IGNORECASE)
_STANDS = re.compile(r"\b(?:stands?\sat|accounts?\sfor|stuck\sat|owes?)\s(?:[\w-]+\s){0,3}\Z", re.IGNORECASE)


def _stands(draft: Draft) -> bool:
    """ "Debt stands at 40 billion", in a sentence without a period: told of the present."""
    dated = any(m.value.tag not in ("now", "weekday", "since") for m in draft.sentence.periods)
    return not dated and draft.measure is not Measure.CHANGE and bool(_STANDS.search(draft.before))


_HEADS = re.compile(r":\s{0,2}[-+−$€£¥]{0,2}\d")
_LEADS = re.compile(r"\s(?:(?:at|was|were|is|with)\s)?")
_BREAK = re.compile(r"[,;:()]|\s[-–—]\s|\b(?:and|while|but|which|when|as|though|after|before)\b")


def _goes_back(mention: Mention) -> bool:
    """ "The previous month", told with an earlier number: that one's alone."""
    when = mention.value.when
    return isinstance(when, Relative) and (when.months < 0 or when.weeks < 0)


def _beside(mention: Mention, draft: Draft) -> bool:
    gap = draft.text[draft.end : mention.start]
    return "," not in gap and bool(BESIDE.match(gap))


def _of_apposed(draft: Draft, own: list[Mention], others: list[Draft]) -> tuple[Mention, str] | None:
    """ "2.15 billion punts or 13 pct of GNP last year": the period of the second wording is the first one's too."""
    following = next((d for d in others if d.start == draft.high), None)
    if following is None or not re.fullmatch(r",?\sor\s(?:about\s)?|\s\(", draft.after):
        return None
    found = next((m for m in own if following.end <= m.start < following.high), None)
    gap = draft.text[following.end : found.start] if found else ","
    return (found, "told after the same number in other words") if found and "," not in gap and len(gap) < 30 else None


_TURN = re.compile(
    r"[:;]|\s[-–—]\s|,\s(?:which|who|but|while|whereas)\b|\b(?:although|having|after|following|against|compared|versus)\s"
)


def _runs_on(base: Draft, mention: Mention) -> bool:
    """ "From one percent in January and in February 1986": still the base's."""
    gap = base.text[base.end : mention.start]
    return base.end <= mention.start < base.high and not re.search(r"[,;:]", gap) and len(gap) < 40


def _belongs_to_base(mention: Mention, draft: Draft, others: list[Draft]) -> bool:
    """Whether a period is that of an earlier value: "from 5.22 per cent in December"."""
    beside = [d for d in others if d.end <= mention.start < d.high and BESIDE.match(d.text[d.end : mention.start])]
    beside += [d for d in others if d.role == "base" and _runs_on(d, mention)]
    if beside:
        return any(d.role == "base" and d is not draft for d in beside)
    within = [d for d in others if d.low <= mention.start and mention.end <= d.start and mention.start > draft.end]
    led = mention.start < draft.end or _LEADS_BACK.search(draft.text[draft.end : mention.start])
    return bool(led) and any(d.role == "base" and d is not draft for d in within)


_LEADS_BACK = re.compile(r"\b(?:from|after|against|following|than|compared|versus|vs)\b|[(]", re.IGNORECASE)


def _another_subject(draft: Draft, mention: Mention) -> bool:
    mine = draft.subject.start if draft.subject is not None else -1
    return any(draft.end <= i.start < mention.start and i.start != mine for i in draft.sentence.indicators)


def _remember_main(draft: Draft, before: Draft | None, context: Context, mention: Mention) -> None:
    """A base's own period is not the sentence's; nor is "a year earlier", nor "the full year" in a text about a quarter."""
    when = mention.value.when
    full_year = isinstance(when, Relative) and when.span == 12 and when.months == 0
    back = _goes_back(mention)
    compared = is_compared(mention, draft.text, draft.sentence.start)
    if before is not None and (draft.role == "base" or full_year or back or compared):
        draft.main_period = before.main_period
    elif back and mention.start - draft.sentence.start > 5:  # not "The year before, exports had been ..."
        draft.main_period = context.period
    else:
        draft.main_period = draft.period


_AFTER_STEP = re.compile(r"\b(?:after|following|followed|follows)\s[^,;]{0,40}\Z", re.IGNORECASE)
_CARRIED = "carried over from the sentences before"
_LAST_TIME = re.compile(r"(?:last|the\sprevious|a)\smonth\b", re.IGNORECASE)


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
        if _stands(draft):
            draft.note("period", None, "as it stands")
            return
        draft.period = of_its_kind(context.period, context, draft)
        draft.note("period", draft.period.code(), _CARRIED)


def _of_another(draft: Draft, reason: Reason, day: date | None) -> bool:
    """ "Slowed to 10 percent last month, twice the goal of 5 percent": a goal has no month that is over."""
    if draft.period is None or reason.end is None or (day is not None and draft.period.end >= day):
        return False
    return reason.end <= draft.low or "," in draft.text[reason.end : draft.start]


_PEOPLE = ("payrolls", "employment", "unemployment")  # surveys of a month, not of its last day


def _coming_month(draft: Draft, reason: Reason | None, day: date) -> bool:
    """ "Will drop 3 pct in April", read in March: the one ahead, not last year's."""
    told = next(
        (m.value for m in draft.sentence.periods if reason and (m.start, m.end) == (reason.start, reason.end)), None
    )
    when = told.when if told is not None else None
    return (
        told is not None
        and told.yearless
        and isinstance(when, Period)
        and when.whole_months in (1, 3)
        and (day - when.end).days > 180
    )


def settle(draft: Draft, context: Context, day: date | None) -> None:
    """A stock of a month is its last day's; a standing target has no period of its own unless one is said."""
    period = draft.period
    if (
        period is not None
        and (period.whole_months == 1 or 1 < (period.end - period.start).days < 8)
        and known(draft).kind in STOCKS
        and draft.measure is Measure.LEVEL
        and draft.indicator not in _PEOPLE
    ):
        draft.period = Period(period.end, period.end)
    reason = draft.fields.get("period")
    if draft.status is Status.FORECAST and context.outlook is not None and (reason is None or reason.rule == _CARRIED):
        draft.period = draft.main_period = context.outlook
        draft.note("period", context.outlook.code(), "as the outlook of the sentence before")
    if draft.status is Status.FORECAST and period is not None and day is not None and _coming_month(draft, reason, day):
        draft.period = draft.main_period = period.shift(12)
    weekday = draft.indicator == "policy_rate" and draft.status is Status.FORECAST and period is not None
    if weekday and any(m.value.tag == "weekday" and m.value.when == period for m in draft.sentence.periods):
        draft.period = period.shift_days(7)  # type: ignore[union-attr]
    if (
        draft.status is Status.TARGET
        and reason is not None
        and (reason.start is None or _of_another(draft, reason, day))
    ):
        draft.period = None
        draft.note("period", None, "a standing target")
