"""Why each field of a figure is what it is: what the rooms of assembly noted, and the plain cases that need no note."""

from collections.abc import Mapping

from indicators.assembly import Draft, Reason, signs
from indicators.figure import Bound, Figure, Measure
from indicators.periods import Period

# the contract's fields, in the order in which a person asks for them
FIELDS = (
    "value", "unit", "bound", "indicator", "item", "area", "partner", "measure", "of", "basis", "period", "status",
    "release", "terms", "adjustment", "source", "reporter", "confidence",
)  # fmt: skip
_UNSAID = {
    "item": "the whole: no part is named",
    "area": "no place is told",
    "partner": "no other side is told",
    "of": "only a share or contribution has one",
    "basis": "only a change or difference has one",
    "period": "no period is told",
    "release": "not said",
    "terms": "not said",
    "adjustment": "not said",
    "source": "no body is named",
    "reporter": "no country's office is named",
}
_SAID = {
    "item": "told with the statistic",
    "indicator": "no known statistic is named",
    "release": "said in the sentence",
    "reporter": "the country of the office",
}


def reasons(draft: Draft, figure: Figure) -> dict[str, Reason]:
    """field -> Reason for every field of FIELDS. The value is "" where the article does not tell it."""
    printed = _printed(draft, figure)
    return {name: printed.get(name) or _noted(name, _value(figure, name), draft.fields) for name in FIELDS}


def _noted(name: str, value: str, noted: Mapping[str, Reason]) -> Reason:
    """What a room noted, with the value that the field has in the end."""
    reason = noted.get(name)
    if reason is not None and (value or reason.value == "None"):
        return Reason(value, reason.rule, reason.start, reason.end)
    return Reason(value, _SAID.get(name, "nothing says otherwise") if value else _UNSAID.get(name, "not said"))


def _value(figure: Figure, name: str) -> str:
    if name == "period":
        if figure.period_start is None or figure.period_end is None:
            return ""
        return Period(figure.period_start, figure.period_end).code()
    value = getattr(figure, name)
    return "" if value is None else str(value)


def _printed(draft: Draft, figure: Figure) -> dict[str, Reason]:
    """The fields that stand in the number's own characters, and how sure they all are."""
    amount = draft.amount
    return {
        "value": Reason(f"{figure.value:.15g}", _value_rule(draft), amount.number_start, amount.number_end),
        "unit": _unit(draft, figure),
        "bound": _bound(draft, figure),
        "confidence": Reason(f"{figure.confidence:.2f}", ", ".join(signs(draft)) or "no sign of doubt"),
    }


def _value_rule(draft: Draft) -> str:
    amount = draft.amount
    rule = {"fraction": "a fraction, in percent", "multiple": "a multiple, as a change in percent"}.get(amount.kind)
    rule = rule or ("as printed, with its scale" if amount.scale != 1 else "as printed")
    if amount.end_of_range:
        rule = f"the {amount.end_of_range} end of a range"
    if draft.value < 0 < amount.value:
        rule += "; a deficit is negative" if draft.measure is Measure.LEVEL else "; a fall is negative"
    return rule


def _unit(draft: Draft, figure: Figure) -> Reason:
    amount = draft.amount
    if amount.unit is None:
        return Reason(figure.unit, "none is printed: the one that fits the statistic or the numbers beside it")
    if amount.unit == "$" != figure.unit:
        return Reason(figure.unit, "a dollar: the article's own, else the American", amount.start, amount.end)
    return Reason(figure.unit, "printed with the number", amount.start, amount.end)


def _bound(draft: Draft, figure: Figure) -> Reason:
    amount = draft.amount
    if figure.bound is Bound.EXACT:
        return Reason(str(figure.bound), "no hedge is printed")
    if amount.end_of_range:
        return Reason(str(figure.bound), "an end of a range", amount.start, amount.end)
    for start, end in ((amount.start, amount.number_start), (amount.number_end, amount.end)):
        words = draft.text[start:end]
        if draft.bound is amount.bound and any(mark.isalpha() for mark in words):
            return Reason(str(figure.bound), "the hedge beside the number", start, start + len(_hedge(words)))
    return Reason(str(figure.bound), "as the words around it say")


def _hedge(words: str) -> str:
    """Without the sign of a currency behind it: "over" of "over $"."""
    while words and not words[-1].isalpha():
        words = words[:-1]
    return words
