"""What a wording about time means for a number: which of the periods told it can be about, and which days they are."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from indicators.assembly.comparison import is_week
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft, known
from indicators.assembly.earlier import safely
from indicators.assembly.seasons import SEASONS, is_season
from indicators.figure import Measure
from indicators.mentions import Mention
from indicators.periods import Fiscal, Period, Relative, Told
from indicators.vocabulary import Area, vocabulary

STOCKS = ("stock",)


def fits(mention: Mention, draft: Draft) -> bool:
    """Days are for decisions and stocks; a period since then is a comparison."""
    told: Told = mention.value
    if told.tag == "day":
        return draft.indicator in ("policy_rate", "foreign_reserves", "exchange_rate") or known(draft).kind in STOCKS
    a_month = told.when is None or (isinstance(told.when, Period) and told.when.whole_months == 1)
    if a_month and (
        _FORECAST_IN.search(draft.text[max(draft.sentence.start, mention.start - 40) : mention.start])
        or (mention.end < draft.start and _SAID_THEN.match(draft.text, mention.end))
    ):
        return False  # "the 7.2% projected in August", "the deficit in the budget approved by parliament in December"
    if draft.indicator == "policy_rate" and isinstance(told.when, Period) and told.when.whole_months == 12:
        return not re.search(r"[,;:()]|\band\b", draft.text[draft.end : mention.start])  # ", its third cut this year"
    if _LAST_OF.match(draft.text, mention.end) and draft.text[mention.start : mention.end].lower().endswith(
        "last month"
    ):
        return False  # "in December, the last month of the quarter"
    made = _ESTIMATE_OF.search(draft.text, max(draft.sentence.start, mention.start - 40), mention.start)
    if (
        made
        and mention.end < draft.start
        and (made.group()[-3:] != "of " or _PART_OF_MONTH.match(draft.text, mention.start))
    ):
        return False  # "the advance estimate of late July had put it at 2.8 percent"
    if told.tag == "since" or _RELEASED.search(
        draft.text[max(draft.sentence.start, mention.start - 25) : mention.start]
    ):
        return False
    if isinstance(told.when, Relative) and _THROUGH.search(draft.text[max(0, mention.start - 9) : mention.start]):
        return False  # "0.8 percent through the year" is a change over twelve months
    if _BEFORE_AN_EVENT.search(draft.text[max(draft.sentence.start, mention.start - 50) : mention.start]):
        return False  # "the level of 1980, before the recession of 1981-1983"
    if _BASE_YEAR.search(draft.text[max(0, mention.start - 16) : mention.start]):
        return False  # "the index, base 1980"
    if isinstance(told.when, Period) and told.when.whole_months == 12 and _PRICES_OF.match(draft.text, mention.end):
        return False  # "in 1981 prices"
    if is_week(mention):
        return draft.indicator in ("jobless_claims", "inventories")  # "this week" is when somebody spoke
    return True


_FORECAST_IN = re.compile(
    r"\b(?:projected|forecast|forecasted|estimated|predicted|expected|submitted|presented|unveiled|(?:forecast|target|estimate|plan|projection)s?\smade)\s(?:back\s)?in\s\Z"
    r"|\b(?:made|approved|adopted|agreed|endorsed|passed|unveiled|presented|submitted)\s(?:(?:by|at|in|to)\s(?:[\w'’]+\s){1,4})?(?:in\s)?\Z",
    re.IGNORECASE,
)
# "The August budget had forecast", "from last month's projection of 23 million", "the December pact": when it was said.
_SAID_THEN = re.compile(
    r"(?:['’]s)?\s(?:[a-z-]{3,12}\s)?(?:budget|pact|accord|agreement|projections?|forecasts?|outlook|meeting|summit|prediction|ruling)\b(?!\s(?:deficit|surplus|gap|shortfall|spending|revenues?))",
)
_THROUGH = re.compile(r"\b(?:through|over|on)\s\Z", re.IGNORECASE)
_BASE_YEAR = re.compile(r"\bbase(?:\syear)?(?:\sof|\sis|:)?\s\Z", re.IGNORECASE)
_BEFORE_AN_EVENT = re.compile(r"\b(?:before|until)\s(?:the|its)\s(?:[a-z-]{2,20}\s){1,3}(?:of|in)\s\Z", re.IGNORECASE)
_PRICES_OF = re.compile(r"\s(?:constant\s)?(?:prices|dollars|dlrs|terms|average|base)\b|\s?(?:=|equals)\s?100\b")
_ESTIMATE_OF = re.compile(
    r"\b(?:estimates?|projections?|forecasts?|survey|bulletin)\s(?:(?:from|made\sin|released\sin)\s\Z|of\s\Z)"
)
_LAST_OF = re.compile(r"\sof\sthe\s(?:quarter|year|period|half|season)\b")
_PART_OF_MONTH = re.compile(r"(?:late|early|mid)\b", re.IGNORECASE)
_RELEASED = re.compile(
    r"\b(?:released|announced|published|issued|first reported|said|told \w+)\s(?:(?:on|in|earlier|just)\s)?\Z",
    re.IGNORECASE,
)


def _fiscal_place(draft: Draft) -> Area | None:
    """The place whose fiscal year counts; of a city coded "CHN:Manzhouli" its country's."""
    return vocabulary().areas.get((draft.area or "").split(":")[0])


def resolved(told: Told, draft: Draft, before: Draft | None, context: Context) -> Period | None:
    when = told.when
    if told.tag == "since" and isinstance(when, Period):
        return Period.month(when.start.year, when.start.month)  # "the weakest since January's 2.0 percent decline"
    if isinstance(when, Fiscal):
        area = _fiscal_place(draft)
        if when.year is None:
            known_start = area is not None or when.starts is not None
            day = context.day or _reported_until(context)
            if day is None or not known_start:
                return None
            return when.around(area.fiscal_first(day.year) if area else 1, day)
        starts = area.fiscal_first(when.year) if area else 1
        if when.starts is not None:
            context.opens[draft.item] = when.starts
        elif when.spans and draft.item in context.opens:
            starts = context.opens[draft.item]
        elif when.spans and (starts == 1 or is_season(draft)):
            starts = SEASONS.get(draft.item or "", 7)  # where the budget's year is the calendar's, or does not matter
        return when.of(starts, area.fiscal_named_by_start if area else False)
    if isinstance(when, Relative):
        main = (before.main_period if before is not None and not before.left else None) or context.period
        main = main if context.outlook is None or before is not None else context.outlook
        main = _told_before(told, draft) or main
        if main is None:
            return None
        if when.span and when.span != main.whole_months and when.months == 0 and when.year is None:
            year = Period.year(main.end.year) if when.span == 12 and main.whole_months < 12 else None
            if year is not None and _so_far(draft, context, year):
                return Period(year.start, main.end)
            if when.span not in (1, 3, 12) and main.whole_months == 1 and main.end.month == when.span:
                return Period(date(main.end.year, 1, 1), main.end)  # "the two months", told of February
            return context.spans.get(when.span, year)
        if when.span and 1 < when.span < 12 and when.months == -when.span and main.whole_months == 1:
            return Period(main.shift(when.months).start, main.before().end)  # "the two previous months"
        return safely(when, main)
    if (
        isinstance(when, Period)
        and told.yearless
        and when.whole_months == 3
        and (fiscal := _fiscal_quarter(when, draft))
    ):
        return fiscal
    joined = _joined_months(told, draft)
    if joined is not None:
        return joined
    if when is not None and told.yearless:
        return _in_the_year_of(when, draft, context)
    running = context.period
    if (
        when is not None
        and when.whole_months == 1
        and running is not None
        and when.start <= running.start
        and running.end < when.end
    ):
        return running  # "so far this month", in a text about its first twenty days
    return when


def _reported_until(context: Context) -> date | None:
    """Where an undated article has come to: the end of the months that it reports, within the fiscal year of which it speaks."""
    running = context.period
    return running.end if running is not None and running.whole_months < 12 else None


def _told_before(told: Told, draft: Draft) -> Period | None:
    """The period told just before it in the sentence, which it goes on from or points at.

    "2.9% in 2001 and 2.5% a year later"; "reviewing the first three months it said gnp had grown in the period by 12 pct".
    """
    when = told.when
    if not isinstance(when, Relative):
        return None
    if when.months > 0:
        near = [m for m in draft.sentence.periods if m.end <= draft.start and isinstance(m.value.when, Period)]
        return near[-1].value.when if near and near[-1].end >= draft.low - 1 else None
    if when.months or when.weeks or when.year or when.span:
        return None
    here = next(m.start for m in draft.sentence.periods if m.value is told)
    ahead = [m for m in draft.sentence.periods if m.end <= min(here, draft.start) and m.value.tag == "period"]
    before = ahead[-1].value.when if ahead else None
    return before if isinstance(before, Period) else None


def _fiscal_quarter(quarter: Period, draft: Draft) -> Period | None:
    """ "7 percent in FY23, with Q2 at 6.3": a quarter of the fiscal year just named."""
    area = _fiscal_place(draft)
    named = [m for m in draft.sentence.periods if isinstance(m.value.when, Fiscal) and m.end <= draft.start]
    if area is None or not named or named[-1].value.when.year is None:
        return None
    year: Fiscal = named[-1].value.when
    starts = area.fiscal_first(year.year or 0)
    if starts == 1:
        return None
    nth = replace(year, quarter=(quarter.start.month + 2) // 3, half=None)
    return nth.of(starts, area.fiscal_named_by_start)


def _so_far(draft: Draft, context: Context, year: Period) -> bool:
    """ "For the year they are down 5 percent", said in November of what has been: the months until now."""
    ahead = any(cue.value in ("forecast", "target") for cue in draft.sentence.cues) or _EXPECTS.search(
        draft.sentence.words
    )
    return (
        not ahead
        and context.day is not None
        and context.day < year.end
        and bool(_FOR_THE_YEAR.search(draft.sentence.words))
    )


_EXPECTS = re.compile(r"\b(?:project|expect|forecast|predict|target)s?\b", re.IGNORECASE)
_FOR_THE_YEAR = re.compile(r"\bfor\sthe\syear\b(?!\sas\sa)", re.IGNORECASE)


def _joined_months(told: Told, draft: Draft) -> Period | None:
    """ "In January and February", of one number: the two months together."""
    when = told.when
    if not isinstance(when, Period) or when.whole_months != 1 or "periods" in draft.aligned:
        return None
    told_months = [
        m for m in draft.sentence.periods if isinstance(m.value.when, Period) and m.value.when.whole_months == 1
    ]
    for first, second in pairwise(told_months):
        if draft.text[first.end : second.start] == " and " and told in (first.value, second.value):
            begins, ends = first.value.when, second.value.when
            if ends.end.year - begins.end.year == 1 and begins.shift(13) == ends:
                begins = begins.shift(12)
            return Period(begins.start, ends.end) if begins.shift(1) == ends else None
    return None


def _in_the_year_of(when: Period, draft: Draft, context: Context) -> Period:
    """A month without a year, where the sentence names one year before it: that year's."""
    years = [
        m.value.when.end.year
        for m in draft.sentence.periods
        if m.value.tag == "period"
        and not m.value.yearless
        and isinstance(m.value.when, Period)
        and m.end <= draft.start
        and m.value.when.whole_months >= 1
        and m.value.when.end < when.start
    ]
    if years and when.end.year - years[-1] == 1 and context.period is not None and context.period.end.year == years[-1]:
        return when.shift(-12)
    return when


_OF_A_YEAR = re.compile(r"\byear|\b(?:19|20)\d\d\Z", re.IGNORECASE)


def _grows_in(year: Period, draft: Draft) -> bool:
    """ "Shipments rose 5 percent in the year to May": a rate, unless the year is the place's fiscal one, or its total is told."""
    place = _fiscal_place(draft)
    fiscal = place is not None and year.start.month == place.fiscal_first(year.end.year)
    levels = any(m.value.unit not in ("percent", "percentage_point") for m in draft.sentence.amounts)
    return draft.measure is Measure.CHANGE and not levels and (not fiscal or year.end.month == 12)


def of_a_flow(period: Period, mention: Mention, draft: Draft) -> Period:
    """A flow "by the end of the year" is the year's, "at the end of June" so far; a rate or index is the month's."""
    kind = known(draft).kind
    if (
        period.whole_months == 2
        and (draft.measure is not Measure.LEVEL or draft.before.endswith(" to "))
        and _BETWEEN.match(draft.text, mention.start, mention.end)
    ):
        return Period.month(period.end.year, period.end.month)  # "fell 1 percent between June and July"
    if YEAR_TO.match(draft.text, mention.start, mention.end) and (
        kind in ("rate", "index", "price") or _grows_in(period, draft)
    ):
        return Period.month(period.end.year, period.end.month)  # a rate over the year to its month
    if period.start != period.end or mention.value.tag not in ("point", "future") or kind == "stock":
        return period
    if re.search(r"\b(?:stocks?|outstanding|cumulative|reserves|holdings)\b", draft.sentence.words, re.IGNORECASE):
        return period
    if kind in ("rate", "index", "price"):
        return Period.month(period.end.year, period.end.month)
    if (
        draft.measure is Measure.CHANGE
        and mention.value.tag == "point"
        and not _OF_A_YEAR.search(draft.text, mention.start, mention.end)
    ):
        return Period.month(period.end.year, period.end.month)  # growth "at the end of September" is that month's
    if draft.indicator in ("budget_balance", "government_revenue", "government_spending", "tax_revenue"):
        place = _fiscal_place(draft)
        starts = place.fiscal_first(period.end.year) if place else 1
        return Period(date(period.end.year - (period.end.month < starts), starts, 1), period.end)
    return Period(date(period.end.year, 1, 1), period.end)


_BETWEEN = re.compile(r"(?:between|from)\b", re.IGNORECASE)
YEAR_TO = re.compile(r"(?:the\s)?(?:year|(?:12|twelve)\smonths)\s(?:to|ended|ending|through)\b", re.IGNORECASE)


def _on_the_month(draft: Draft) -> bool:
    when = draft.comparison.value.when if draft.comparison else None
    if isinstance(when, Relative):
        return when.months == -1
    return _on_the(draft, "basis.mom")


def _on_the(draft: Draft, basis: str) -> bool:
    """Whether a basis is said right beside a change."""
    return any(
        cue.value == basis
        and draft.low <= cue.start < draft.high
        and len(draft.text[min(cue.end, draft.end) : max(cue.start, draft.start)]) < 60
        and draft.measure in (Measure.CHANGE, Measure.DIFFERENCE)
        for cue in draft.sentence.cues
    )


def of_its_kind(period: Period, context: Context, draft: Draft) -> Period:
    """An index, rate or price of a text that goes on about "January to November" is the last month's told; so is a change on the month."""
    month = context.spans.get(1)
    quarter = context.spans.get(3)
    if period.whole_months == 1 and quarter is not None and _on_the(draft, "basis.qoq"):
        return quarter
    if period.whole_months > 1 and _on_the_month(draft):
        return Period.month(period.end.year, period.end.month)
    if (
        period
        and month
        and period.whole_months > 3
        and period.end == month.end
        and known(draft).kind in ("index", "rate", "price")
    ):
        return month
    return period
