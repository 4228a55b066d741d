"""What a change is against: said beside the number, told by a period it is compared with, or carried over."""

import itertools
import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft, known
from indicators.assembly.families import field_of
from indicators.assembly.monthly import CONSUMER_PRICES, month_or_year
from indicators.assembly.stated import ADJECTIVES, CODES, stated
from indicators.figure import Basis, Measure, Status
from indicators.mentions import Mention
from indicators.periods import Period, Relative


def decide(drafts: list[Draft], context: Context) -> None:
    """What changes are against: from their own words, then from a neighbour in the list, the sentence, the release."""
    moved = [d for d in drafts if d.measure in (Measure.CHANGE, Measure.DIFFERENCE)]
    for draft in moved:
        basis, rule, span = stated(draft) or (None, "", None)
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
        elsewhere = cue.value in CODES and cue.end <= draft.sentence.amounts[0].start
        if (
            elsewhere
            and abs(cue.start - draft.start) < 160
            and draft.text[cue.start : cue.end].lower() not in ADJECTIVES
        ):
            return CODES[cue.value], "said in the same sentence", cue
    period = draft.period or draft.main_period
    months = period.whole_months if period else 0
    if draft.indicator == "policy_rate":
        return Basis.UNSTATED, "a decision's move", None
    if draft.amount.kind == "multiple" and draft.status is Status.TARGET:
        return Basis.UNSTATED, "a goal of years", None
    if months > 12 and draft.indicator not in CONSUMER_PRICES and not _EACH_YEAR.search(draft.sentence.words):
        return Basis.VERSUS, "over several years", None
    told = month_or_year(draft, context.yearly)
    if told is not None:
        return told, "the text tells the year's rate apart", None
    topic, lead = context.topic, context.lead
    if 1 < months < 12 and draft.indicator in CONSUMER_PRICES and topic is not None and topic.basis is Basis.MOM:
        return Basis.VERSUS, "accumulated since the year began", None
    if months >= 12 or (months > 1 and period is not None and period.start.month == 1 and months != 3):
        return Basis.YOY, _OF_A_YEAR, None
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
    if draft.indicator in CONSUMER_PRICES and _ACCUMULATED.search(draft.sentence.words):
        return Basis.VERSUS, "accumulated since the year began", None
    if draft.indicator in CONSUMER_PRICES and draft.role != "step" and not draft.direction:
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
