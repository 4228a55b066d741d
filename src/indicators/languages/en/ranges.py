"""Two numbers side by side: the ends of a range ("5.3-5.5 percent"), or a list that says its unit once."""

import re
from dataclasses import replace

from indicators.amount import Amount
from indicators.figure import Bound
from indicators.languages.en.unit_words import BEFORE, OPEN_DOLLAR

_DASHES = ("-", "–", "—", "−", " - ", " – ", " — ", "-to-")
_LISTING = (" and ", " or ", ", and ", " and by ", " and of ", "/")
_RANGE_BEFORE = re.compile(
    r"(?:\b(?:of|at|to|between|range|around|about|is|are|was|were|be|been|being|some|averages?|averaged|total|totals)|[(:])\s?$",
    re.IGNORECASE,
)
_APART = 20  # no range is so wide
_FAR = 3  # "rose 0.2 to 5.5 percent" is a move and a level, "rose 3 to 4 percent" a range
_FROM_BEFORE = re.compile(r"\bfrom\s$", re.IGNORECASE)
_BETWEEN_BEFORE = re.compile(r"\bbetween\s$", re.IGNORECASE)


def join(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts with ranges marked, and a unit or scale that is said once given to both."""
    handed = False
    for at in range(len(amounts) - 1, 0, -1):  # from the back: "3, 4 and 5 percent" hands its unit on
        first, second = amounts[at - 1], amounts[at]
        if second.start - first.end > 8:
            handed = False
            continue
        link = text[first.end : second.start]
        both = _range(text, first, second, link.strip()) if link in _DASHES or link.strip() in ("to", "and") else None
        if both is not None:
            amounts[at - 1 : at + 1] = both
        elif link in _LISTING or (handed and link == ", "):
            amounts[at - 1] = _listed(text, first, second)
        handed = amounts[at - 1] is not first
    return amounts


def _range(text: str, first: Amount, second: Amount, link: str) -> tuple[Amount, Amount] | None:
    """Both ends of a range, or two plain amounts of one unit ("from 3 to 4 percent"); None where they share nothing."""
    lead = max(0, first.start - 10)
    between = _BETWEEN_BEFORE.search(text, lead, first.start)
    if link == "and" and not between:
        return None
    shared = _shared(text, first, second)
    if shared is None:
        return None
    low, high = shared
    if low.value >= high.value or (high.unit is None and high.scale == 1.0 and high.noun is None):
        return None
    if link == "to" and first.scale > 1 and abs(high.value) > _APART * abs(low.value):
        return shared  # "a rise of 400 million to 87 billion"
    if link == "to" and _FROM_BEFORE.search(text, lead, first.start):
        return shared
    if link == "to" and not _RANGE_BEFORE.search(text, lead, first.start):
        own = first.unit == low.unit and first.scale == low.scale
        if own or abs(high.value) > _FAR * abs(low.value):
            return shared  # "fell by 600,000 to 5.9 million"
    start = between.start() if between and link == "and" else first.start
    low = replace(low, start=start, end=second.end, bound=Bound.OVER, end_of_range="low")
    return low, replace(high, start=start, end=second.end, bound=Bound.UNDER, end_of_range="high")


def _shared(text: str, first: Amount, second: Amount) -> tuple[Amount, Amount] | None:
    """Both with the unit and scale that one of them says; None where they differ or no end could have been left out."""
    if first.kind != "number" or second.kind != "number" or first.end_of_range or second.end_of_range:
        return None
    unit = first.unit
    if first.unit != second.unit:
        if first.unit is None:
            if _money_before(text, second) or first.noun or _is_year(first):
                return None  # "in 2018 to $107 billion"
            unit = second.unit
        elif second.unit is None:
            if not _money_before(text, first) or second.noun:
                return None  # "2.1 percent to 27.2 million"
        elif OPEN_DOLLAR in (first.unit, second.unit) and len(first.unit + second.unit) == 4:
            unit = first.unit if second.unit == OPEN_DOLLAR else second.unit
        else:
            return None
    return _like(text, first, second, unit), replace(second, unit=unit)


def _like(text: str, first: Amount, second: Amount, unit: str | None) -> Amount:
    """The first end in the unit of both, with the scale that only the second says ("$36-38 bln", "25 to 50 bps")."""
    open_scale = first.scale == 1.0 and abs(first.value) < 1000 and (first.unit is None or _money_before(text, first))
    factor = second.scale if open_scale else 1.0
    scale = first.scale * factor
    printed = text[second.number_start : second.number_end].replace(",", "")
    if first.unit is None and second.value and printed.replace(".", "", 1).isdecimal():
        factor *= abs(second.value) / (float(printed) * second.scale)  # cents, basis points, pounds of weight
    return replace(
        first,
        unit=unit,
        noun=first.noun or second.noun,
        value=float(f"{first.value * factor:.12g}"),
        scale=scale,
        step=float(f"{first.step * factor:.12g}"),
        round_step=float(f"{first.round_step * factor:.12g}"),
    )


def _listed(text: str, first: Amount, second: Amount) -> Amount:
    """ "0.2 and 14.6 percent": a bare number before one in percent is in percent too."""
    bare = first.unit is None and first.noun is None and first.scale == 1.0 and abs(first.value) < 1000
    if bare and second.unit in ("percent", "percentage_point") and second.kind == "number":
        return replace(first, unit=second.unit)
    if bare and first.step < 1 and second.step < second.scale and second.scale >= 1e6 and second.kind == "number":
        return _like(text, first, second, second.unit)  # "1.47 and 2.09 million tonnes"
    return first


def _money_before(text: str, amount: Amount) -> bool:
    """Whether the currency stands before the number, where it can serve a second number too."""
    lead = text[amount.start : amount.number_start].split()
    return bool(lead) and lead[-1].lstrip("+-−–") in BEFORE


def _is_year(amount: Amount) -> bool:
    return 1800 <= amount.value < 2200 and amount.number_end - amount.number_start == 4
