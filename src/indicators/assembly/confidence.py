"""How sure a reading is: a sum over what had to be carried over, guessed or left unsaid.

The weights are set by hand from the errors seen on the gold articles; they order the rows, they are no probability yet.
"""

from indicators.assembly.draft import Draft
from indicators.figure import Basis, Measure, Status

# why a field is what it is -> how much less sure that makes the row
_RULES = {
    "carried over from the sentences before": 0.08,
    "as the number before it": 0.02,
    "the article's own place": 0.06,
    "the place that the sentence before is about": 0.08,
    "told later in the sentence": 0.08,
    "later in its clause": 0.05,
    "the period before the sentence's": 0.12,
    "the two sides that the article is about": 0.03,
    "no base is printed": 0.03,
    "as in the sentences before": 0.05,
    "the only one in the sentence": 0.05,
    "of what, after the statistic": 0.04,
}


def confidence(draft: Draft) -> float:
    """0 to 1; higher where more of the figure is said beside the number.

    Unknown area or period, a weak wording of the statistic, shares, forecasts and bare numbers lower it.
    """
    doubt = sum(_RULES.get(reason.rule, 0.0) for reason in draft.fields.values())
    doubt += 0.15 if draft.area is None else 0.0
    doubt += 0.12 if draft.period is None else 0.0
    doubt += 0.06 if draft.subject is None or draft.subject.role == "weak" else 0.0
    doubt += 0.06 if draft.measure in (Measure.SHARE, Measure.CONTRIBUTION) else 0.0
    doubt += 0.06 if draft.status is not Status.ACTUAL else 0.0
    doubt += 0.04 if draft.basis is Basis.VERSUS else 0.0
    doubt += 0.05 if draft.amount.unit is None else 0.0
    doubt += 0.04 if draft.amount.kind != "number" else 0.0
    return round(max(0.05, 0.99 - doubt), 2)
