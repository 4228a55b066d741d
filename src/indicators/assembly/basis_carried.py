"""What a change is against where its own words do not say: as the number before, the list, the sentence, the text before."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft, known
from indicators.assembly.families import field_of
from indicators.assembly.monthly import CONSUMER_PRICES, month_or_year
from indicators.assembly.stated import ADJECTIVES, CODES
from indicators.figure import Basis, Measure, Status
from indicators.mentions import Mention
from indicators.periods import Period, Relative
from indicators.vocabulary import vocabulary


def _as_long(one: Period | None, other: Period | None) -> bool:
    return one == other or (one is not None and other is not None and 0 < one.whole_months == other.whole_months < 12)


def _between_columns(draft: Draft) -> Basis | None:
    """ "| Jul 2024: 30.9 | Jul 2023: 28.3 | Change: 9.3 %": how far apart a row's two periods lie."""
    spans = (m.value.when for m in draft.sentence.periods if m.end <= draft.start)
    told = sorted({when for when in spans if isinstance(when, Period)}, key=lambda when: when.start)
    if len(told) != 2 or told[0].whole_months != told[1].whole_months:
        return None
    if told[1].shift(-12) == told[0]:
        return Basis.YOY
    return {1: Basis.MOM, 3: Basis.QOQ}.get(told[1].whole_months) if told[1].before() == told[0] else None


def _since_a_year_began(draft: Draft, period: Period | None) -> bool:
    """Whether some months, no plain quarter, begin with the calendar year or with the fiscal year of the place."""
    if period is None or period.whole_months in (0, 1, 3):
        return False
    place = vocabulary().areas.get(draft.area or "")
    fiscal = period.start.month == (place.fiscal_start if place else 1) and period.whole_months != 6
    return period.start.month == 1 or fiscal


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


def elsewhere(draft: Draft, before: Draft | None, context: Context) -> tuple[Basis, str, Mention | None]:
    kind = known(draft).kind
    if context.listing is not None and (over := context.listing.basis or _between_columns(draft)):
        return over, "told over the list", None
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
    period, told = draft.period or draft.main_period, draft.fields.get("period")
    months = period.whole_months if period else 0
    if draft.indicator == "policy_rate":
        return Basis.UNSTATED, "a decision's move", None
    if draft.amount.kind == "multiple" and draft.status is Status.TARGET:
        return Basis.UNSTATED, "a goal of years", None
    if months > 12 and draft.indicator not in CONSUMER_PRICES and not _EACH_YEAR.search(draft.sentence.words):
        return Basis.VERSUS, "over several years", None
    over_a_year = month_or_year(draft, context.yearly)
    if over_a_year is not None:
        return over_a_year, "the text tells the year's rate apart", None
    topic, lead = context.topic, context.lead
    if 1 < months < 12 and draft.indicator in CONSUMER_PRICES and topic is not None and topic.basis is Basis.MOM:
        return Basis.VERSUS, "accumulated since the year began", None
    if draft.indicator in CONSUMER_PRICES and _ACCUMULATED.search(draft.before):
        return Basis.VERSUS, "accumulated since the year began", None
    if months >= 12 or _since_a_year_began(draft, period):
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
        and (kind != "price" or draft.role == "step" or field_of(topic.indicator) == field_of(draft.indicator))
        and topic.fields["basis"].rule != _OF_A_YEAR
        and (context.day is not None or field_of(topic.indicator) == field_of(draft.indicator))
        and not (draft.indicator == "gdp" and topic.indicator != "gdp" and months in (1, 3))
    ):
        return topic.basis, "as in the sentences before", None
    if months == 1 and told is not None and told.end is not None and draft.text.startswith(" alone", told.end):
        return Basis.MOM, "of that month alone", None
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
