"""What a change is against: said beside the number, told by a period it is compared with, or carried over."""

import itertools
import re

from indicators.assembly.basis_carried import elsewhere
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.stated import stated
from indicators.figure import Basis, Measure
from indicators.periods import Period, Relative


def decide(drafts: list[Draft], context: Context) -> None:
    """What changes are against: from their own words, then from a neighbour in the list, the sentence, the release."""
    moved = [d for d in drafts if d.measure in (Measure.CHANGE, Measure.DIFFERENCE)]
    for draft in moved:
        basis, rule, span = stated(draft) or (None, "", None)
        if basis is None and _annualised_again(draft):
            monthly = draft.main_period is not None and draft.main_period.whole_months == 1
            basis, rule = Basis.MOM if monthly else Basis.QOQ, "annualised after it"
        if basis is None and draft.comparison is not None:
            basis, rule, span = _from_comparison(draft, context), "the period it is compared with", draft.comparison
        if basis is not None:
            draft.basis = basis
            draft.note("basis", basis, rule, span)
    for draft, following in reversed(list(itertools.pairwise(moved))):
        if (
            draft.basis is None
            and following.basis is not None
            and not _contrasted(draft, following)
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
            draft.basis, rule, span = elsewhere(draft, before, context)
            draft.note("basis", draft.basis, rule, span)
        before = draft


_OR_ANNUALISED = re.compile(r"(?:\sin\s[^,;]{2,30})?,?\sor\s(?:at\s)?(?:an\s)?annuali[sz]ed\b", re.IGNORECASE)


def _annualised_again(draft: Draft) -> bool:
    """ "A gain of 0.7%, or an annualised 3.0%": the first is the move itself."""
    return draft.unit == "percent" and _OR_ANNUALISED.match(draft.text, draft.end) is not None


def _contrasted(draft: Draft, following: Draft) -> bool:
    """ "Rose 0.8% in the September quarter and 3.5% over the year": two bases of one statistic, as its period stands with
    the first alone; nor is growth over the month what a gap in points is told against."""
    if draft.unit != following.unit and following.unit == "percentage_point":
        return True
    told, other = draft.fields.get("period"), following.fields.get("period")
    own = told is not None and told.start is not None and draft.end <= told.start < draft.high
    its = other is not None and other.start is not None and other.start >= following.end
    return own and not its and following.period == draft.period and following.indicator == draft.indicator


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


def _from_comparison(draft: Draft, context: Context) -> Basis | None:
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
        if when.whole_months == 12 and context.day is not None and context.day.year - when.end.year > 2:
            return Basis.VERSUS
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
