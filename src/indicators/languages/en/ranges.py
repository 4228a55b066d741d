"""Two numbers side by side: the ends of a range ("5.3-5.5 percent"), or a list that says its unit once."""

import re
from dataclasses import replace

from indicators.amount import Amount
from indicators.figure import Bound

_DASHES = ("-", "–", "—", "−", " - ", " – ", " — ", "-to-")
_LISTING = (" and ", " or ", ", ", ", and ", " and by ", " and of ")
_RANGE_BEFORE = re.compile(r"(?:\b(?:of|at|to|by|between|range|around|about|band|target|expected|forecast|is|are|be)|[(:,])\s?$", re.I)
_FROM_BEFORE = re.compile(r"\bfrom\s$", re.IGNORECASE)
_BETWEEN_BEFORE = re.compile(r"\b[Bb]etween\s$")
_SAME_DOLLAR = {"$"}


def join(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts with ranges marked and a unit or scale that is said once given to both."""
    for at in range(len(amounts) - 1, 0, -1):  # from the back: "3, 4 and 5 percent" hands its unit on
        first, second = amounts[at - 1], amounts[at]
        if -1 <= second.start - first.end <= 8:
            amounts[at - 1], amounts[at] = _joined(text, first, second)
    return amounts


def _joined(text: str, first: Amount, second: Amount) -> tuple[Amount, Amount]:
    between = text[first.end : second.start]
    if between in _DASHES:
        link = "dash"
    elif between.strip() == "to" or between in (" and ", "\u00a0and ") and _BETWEEN_BEFORE.search(text, max(0, first.start - 9), first.start):
        link = between.strip()
    elif between in _LISTING:
        return _listed(first, second), second
    else:
        return first, second
    if first.end_of_range or second.end_of_range or second.kind != "number" or first.kind != "number" or first.sign < 0 < 0:
        return first, second
    shared = _sharing(first, second)
    if shared is None:
        return first, second
    low, high = shared
    before = max(0, first.start - 16)
    if link == "to":
        if _FROM_BEFORE.search(text, before, first.start):
            return low, high
        own = first.unit is not None and not text[first.number_start - 1 : first.number_start] in "$£€¥₹"
        if own and not _RANGE_BEFORE.search(text, before, first.start):
            return low, high
    if abs(low.value) >= abs(high.value) or (high.unit is None and high.scale == 1.0):
        return first, second
    start = first.start
    if link == "and":
        start = text.rfind("etween", 0, start) - 1
    ends = {"start": start, "end": second.end}
    return (
        replace(low, bound=Bound.OVER, end_of_range="low", **ends),
        replace(high, bound=Bound.UNDER, end_of_range="high", **ends),
    )


def _sharing(first: Amount, second: Amount) -> tuple[Amount, Amount] | None:
    """Both with the unit and scale that is said once; None where their units differ."""
    unit = second.unit or first.unit
    if first.unit and second.unit and first.unit != second.unit:
        if "$" not in (first.unit, second.unit):
            return None
        unit = first.unit if second.unit == "$" else second.unit
    noun = first.noun or second.noun
    low = replace(first, unit=unit, noun=noun)
    if first.scale == 1.0 and second.scale > 1.0 and abs(first.value) < 1000:
        low = _times(low, second.scale)
    if first.unit is None and second.unit == "percentage_point" and second.step and second.value:
        low = low if second.scale != 1.0 else low
    return low, replace(second, unit=unit, noun=noun)


def _times(amount: Amount, scale: float) -> Amount:
    return replace(
        amount, value=float(f"{amount.value * scale:.15g}"), scale=scale, step=amount.step * scale, round_step=amount.round_step * scale
    )


def _listed(first: Amount, second: Amount) -> Amount:
    """ "0.2 and 14.6 percent": a bare number before one in percent is in percent too."""
    if first.unit is None and first.noun is None and second.unit in ("percent", "percentage_point") and abs(first.value) < 1000:
        if second.kind == "number" and first.scale == 1.0:
            return replace(first, unit=second.unit)
    return first
