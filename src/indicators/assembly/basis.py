"""What a change is against: said beside the number, told by a period it is compared with, or carried over."""

import itertools
import re

from indicators.assembly.context import Context
from indicators.assembly.dating import YEAR_TO
from indicators.assembly.draft import Draft, known
from indicators.assembly.families import field_of
from indicators.figure import Basis, Measure, Status
from indicators.mentions import Mention
from indicators.periods import Period, Relative


def decide(drafts: list[Draft], context: Context) -> None:
    """What changes are against: from their own words, then from a neighbour in the list, the sentence, the release."""
    moved = [d for d in drafts if d.measure in (Measure.CHANGE, Measure.DIFFERENCE)]
    for draft in moved:
        basis, rule, span = _stated(draft) or (None, "", None)
        if basis is None and draft.comparison is not None:
            basis, rule, span = _from_comparison(draft), "the period it is compared with", draft.comparison
        if basis is not None:
            draft.basis = basis
            draft.note("basis", basis, rule, span)
    for draft, following in reversed(list(itertools.pairwise(moved))):
        if (
            draft.basis is None
            and following.basis is not None
            and _LIST_GAP.fullmatch(draft.text, draft.end, following.start)
            and not (following.basis in _ANNUAL_RATES and " or " in draft.text[draft.end : following.start])
        ):
            draft.basis = following.basis
            draft.note("basis", draft.basis, "as the number after it in the list")
    for draft in moved:
        back = next((d.months_back for d in drafts if _base_of(d, draft)), None)
        moved_by = draft.role == "step" or (draft.measure is Measure.DIFFERENCE and draft.role != "base")
        if draft.basis is None and moved_by and back in _BACK:
            draft.basis = _BACK[back]
            draft.note("basis", draft.basis, "the earlier level printed with it")
    before: Draft | None = None
    for draft in moved:
        if draft.basis is None:
            draft.basis, rule, span = _elsewhere(draft, before, context)
            draft.note("basis", draft.basis, rule, span)
        before = draft


_ANNUAL_RATES = (Basis.QOQ_ANNUALIZED, Basis.MOM_ANNUALIZED)  # "0.7%, or an annualized 3.0%"
_BACK = {-12: Basis.YOY, -1: Basis.MOM}


def _base_of(base: Draft, step: Draft) -> bool:
    """Whether a level is the one that a step was taken from: "rose 0.39 pct to 33,992 billion from 33,858 in January"."""
    told = base.fields.get("period")
    near = step.index < base.index <= step.index + 2 and base.indicator == step.indicator
    measured = (
        base.measure is Measure.LEVEL or step.measure is Measure.DIFFERENCE or base.months_back == -12
    )  # growth of 6 percent, up from 5 a year before, is a year's
    return near and base.role == "base" and measured and told is not None and told.start is not None


# Between two numbers of one list: nothing that starts a statement of its own.
_LIST_GAP = re.compile(
    r"(?:(?!\b(?:rose|fell|was|were|is|up|down|but|while|whereas|which|grew|from|to|than|after)\b)[^;.]){1,60}",
    re.IGNORECASE,
)
_CODES = {"basis.yoy": Basis.YOY, "basis.mom": Basis.MOM, "basis.qoq": Basis.QOQ, "basis.wow": Basis.WOW}
_ANNUALISED = re.compile(r"annuali[sz]ed", re.IGNORECASE)
_THAN_NTH = re.compile(
    r"[^,;.]{0,25}\b(?:than|on|from)\s(?:in\s)?the\s(?:first|second|third|fourth)\b(?!\s(?:half|month|week|year))"
)
_OVER_A_YEAR = re.compile(
    r"(?:\s(?!(?:and|or|but|while|to|from|by|at|compared|than|less|for|half|once|which|that)\b)[a-z-]+){0,5}?"
    r"\s((?:a|per|each|every)\syear\b(?!\s(?:ago|earlier|later|before|after))|"
    r"for\sthe\s(?:full\s|whole\s)?year\b(?!\s(?:to|end|ago|earlier))|(?:in|over|during)\sthe\s(?:(?:past|last)\syear\b|(?:(?:past|last)\s)?(?:12|twelve)\smonths\b|year\sto\b))"
)


def _stated(draft: Draft) -> tuple[Basis, str, Mention] | None:
    if (
        draft.main_period is not None
        and draft.main_period.whole_months == 3
        and _THAN_NTH.match(draft.text, draft.end, draft.high)
    ):
        return Basis.QOQ, "against the quarter before", Mention(draft.end, draft.end, "cue", "", "")
    year = _OVER_A_YEAR.match(draft.text, draft.end, draft.high)
    if year is not None and draft.indicator != "policy_rate":
        return Basis.YOY, "over a year", Mention(year.start(1), year.end(1), "cue", "", "")
    told = draft.fields.get("period")
    if (
        told is not None
        and told.start is not None
        and draft.period is not None
        and draft.period.whole_months == 1
        and told.end is not None
        and _BETWEEN.match(draft.text, told.start, told.end)
    ):
        return Basis.MOM, "between two months", Mention(told.start, told.end, "period", None, "")
    if told is not None and told.start is not None and told.end is not None and YEAR_TO.match(draft.text, told.start):
        return Basis.YOY, "over the year up to a month", Mention(told.start, told.end, "period", None, "")
    after = [
        c
        for c in draft.sentence.cues
        if draft.end <= c.start and c.end <= draft.high and (c.value in _CODES or c.value == "annualized")
    ]
    ahead = [
        c
        for c in draft.sentence.cues
        if draft.low <= c.start and c.end <= draft.start and (c.value in _CODES or c.value == "annualized")
    ]
    after = [c for c in after if not _opens_next(draft, c)]
    ahead = [c for c in ahead if not _closes_last(draft, c)]
    for cue in [*after[:2], *reversed(ahead)]:
        if (
            draft.text[cue.start : cue.end].lower() in _ADJECTIVES
            and not _close(draft, cue)
            and not _apposed(draft, cue)
            and not _of_growth(draft, cue)
        ):
            continue
        if (
            cue.value == "annualized"
            and known(draft).kind == "price"
            and not _ANNUALISED.search(draft.text[cue.start : cue.end])
        ):
            return Basis.YOY, "an annual rate of prices is over a year", cue
        if cue.value == "annualized":
            months = draft.main_period.whole_months if draft.main_period else 3
            return (Basis.MOM_ANNUALIZED if months == 1 else Basis.QOQ_ANNUALIZED), "said to be annualised", cue
        return _CODES[cue.value], "said beside the number", cue
    return None


_BETWEEN = re.compile(r"(?:between|from)\s", re.IGNORECASE)
_ADJECTIVES = {"annual", "monthly", "quarterly", "yearly"}  # of the number only when beside it: "a monthly rise of"
_GROWTH_NEXT = re.compile(r"\s(?:growth|rate|rates|increase|inflation|rise|pace|change|gain|fall|decline|drop)\b")


def _of_growth(draft: Draft, cue: Mention) -> bool:
    """ "Annual growth in regular pay, which leaves out bonuses, was 4.8%"."""
    return cue.end <= draft.start and bool(_GROWTH_NEXT.match(draft.text, cue.end))


_APPOSED = re.compile(r"[^,;]{0,30},\s(?:the|its|their|a)\s(?:[\w-]+\s){0,2}")


def _apposed(draft: Draft, cue: Mention) -> bool:
    """ "Rose 1.1% in December, the first monthly rise since September"."""
    named = _APPOSED.fullmatch(draft.text, draft.end, cue.start) is not None
    return named and bool(_GROWTH_NEXT.match(draft.text, cue.end))


def _close(draft: Draft, cue: Mention) -> bool:
    gap = draft.text[draft.end : cue.start] if cue.start >= draft.end else draft.text[cue.end : draft.start]
    return len(gap) < 32 and not re.search(r"[,;:.]", gap)


def _closes_last(draft: Draft, cue: Mention) -> bool:
    """Whether a cue before the number belongs to the number before it: "0.5% on the quarter, or 2.1% ..."."""
    lead, gap = draft.text[draft.low : cue.start], draft.text[cue.end : draft.start]
    return draft.low > draft.sentence.start and not _CLAUSES.search(lead) and bool(_CLAUSES.search(gap))


_CLAUSES = re.compile(r"[,;:()]|\b(?:and|or|while|but|whereas)\b")


def _opens_next(draft: Draft, cue: Mention) -> bool:
    """Whether a cue after the number belongs to the next one: ", and year-on-year it was ..."."""
    gap = draft.text[draft.end : cue.start]
    return (
        draft.high < draft.sentence.end
        and bool(re.search(r"[;.]|,\s(?:and|while|but)|\band\b|,\s(?:or\s)?(?:at\s)?an?\s\Z|\bto\sa\s", gap))
        and draft.high - cue.end < 40
    )


def _from_comparison(draft: Draft) -> Basis | None:
    when = draft.comparison.value.when if draft.comparison else None
    if draft.comparison is not None and _AFTER.search(draft.text[draft.end : draft.comparison.start]):
        return None  # "slipped 2 pct after an October jump": what went before, not what it is measured from
    main = draft.period or draft.main_period
    if isinstance(when, Relative):
        if when.year is not None:
            return Basis.YOY if main and main.end.year - when.year == 1 else Basis.VERSUS
        if when.weeks:
            return Basis.WOW
        months = {-12: Basis.YOY, -1: Basis.MOM, -3: Basis.QOQ}
        return months.get(when.months, Basis.YOY if when.span == 12 else None)
    if isinstance(when, Period) and main is None and draft.comparison is not None:
        dated = when.whole_months in (1, 3) and not draft.comparison.value.yearless
        return Basis.YOY if dated else None  # "over August 2009", told of an August without a year
    if not isinstance(when, Period) or main is None or when == main:
        return None
    if main.shift(-12) == when:
        return Basis.YOY
    if main.before() == when:
        return {1: Basis.MOM, 3: Basis.QOQ, 12: Basis.YOY}.get(main.whole_months, Basis.VERSUS)
    if when.whole_months == 12 and when.end.year == main.end.year - 1:
        return Basis.YOY
    return Basis.VERSUS


_AFTER = re.compile(r"\bafter\s(?:in\s|the\s)?\Z", re.IGNORECASE)


def _as_long(one: Period | None, other: Period | None) -> bool:
    return one == other or (one is not None and other is not None and 0 < one.whole_months == other.whole_months < 12)


_CONSUMER_PRICES = ("cpi", "core_cpi", "food_prices")
_EACH_YEAR = re.compile(r"\b(?:an?|per|each|every)\syear\b|\bannual|\baverage|\byearly\b", re.IGNORECASE)
_ACCUMULATED = re.compile(r"\b(?:accumulated|cumulative)\b", re.IGNORECASE)
_OF_A_YEAR = "growth of a whole year or since its start"  # says nothing of the quarters within


def _led_unsaid(draft: Draft, months: int, context: Context) -> bool:
    """Where the lead prints no base for the steps of a month, a later step without one goes on from it, not from a yearly aside."""
    lead = context.lead
    return (
        lead is not None
        and lead.basis in (Basis.UNSTATED, Basis.MOM)
        and lead.measure is draft.measure
        and context.topic is not None
        and context.topic.basis is Basis.YOY
        and months == (lead.main_period.whole_months if lead.main_period else 0)
    )


def _elsewhere(draft: Draft, before: Draft | None, context: Context) -> tuple[Basis, str, Mention | None]:
    kind = known(draft).kind
    if (
        before is not None
        and before.basis
        and not before.left
        and before.basis is not Basis.VERSUS
        and (before.measure is draft.measure or draft.role != "base")
        and _as_long(before.main_period, draft.main_period)
    ):
        return before.basis, "as the number before it", None
    for cue in draft.sentence.cues:
        elsewhere = cue.value in _CODES and cue.end <= draft.sentence.amounts[0].start
        if (
            elsewhere
            and abs(cue.start - draft.start) < 160
            and draft.text[cue.start : cue.end].lower() not in _ADJECTIVES
        ):
            return _CODES[cue.value], "said in the same sentence", cue
    period = draft.period or draft.main_period
    months = period.whole_months if period else 0
    if draft.indicator == "policy_rate":
        return Basis.UNSTATED, "a decision's move", None
    if draft.amount.kind == "multiple" and draft.status is Status.TARGET:
        return Basis.UNSTATED, "a goal of years", None
    if months > 12 and draft.indicator not in _CONSUMER_PRICES and not _EACH_YEAR.search(draft.sentence.words):
        return Basis.VERSUS, "over several years", None
    if months >= 12 or (months > 1 and period is not None and period.start.month == 1 and months != 3):
        return Basis.YOY, _OF_A_YEAR, None
    topic, lead = context.topic, context.lead
    if (
        lead is not None
        and topic is not None
        and lead.basis is Basis.QOQ
        and months == 3
        and topic.basis in (Basis.YOY, Basis.QOQ_ANNUALIZED)
        and lead.measure is draft.measure
    ):
        return Basis.QOQ, "as in the lead", None
    if (
        topic is not None
        and topic.basis in (Basis.YOY, Basis.MOM, Basis.QOQ, Basis.QOQ_ANNUALIZED)
        and topic.measure is draft.measure
        and not _led_unsaid(draft, months, context)
        and topic.fields["basis"].rule != _OF_A_YEAR
        and (context.day is not None or field_of(topic.indicator) == field_of(draft.indicator))
        and not (draft.indicator == "gdp" and topic.indicator != "gdp" and months in (1, 3))
    ):
        return topic.basis, "as in the sentences before", None
    if draft.indicator in _CONSUMER_PRICES and _ACCUMULATED.search(draft.sentence.words):
        return Basis.VERSUS, "accumulated since the year began", None
    if draft.indicator in _CONSUMER_PRICES and draft.role != "step" and not draft.direction:
        return Basis.YOY, "inflation is a rate over a year", None
    if any(
        isinstance(m.value.when, Relative) and m.value.when.months == -12 and m.end <= draft.start
        for m in draft.sentence.periods
    ):
        return Basis.YOY, "a year earlier is told in the sentence", None
    if (draft.indicator or "").startswith("pmi_") and draft.measure is Measure.DIFFERENCE:
        return Basis.MOM, "surveys are monthly", None
    if draft.indicator == "payrolls":
        return Basis.MOM, "jobs of a month", None
    if kind in ("price",) and re.search(r"\binflation\b", draft.sentence.words, re.IGNORECASE):
        return Basis.YOY, "inflation is a rate over a year", None
    return Basis.UNSTATED, "no base is printed", None
