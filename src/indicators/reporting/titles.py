"""Titles that state the finding in words, made from the points and never more than they say."""

from collections.abc import Sequence

from indicators.reporting import wording
from indicators.reporting.subjects import FAMILY
from indicators.series import Point


def growth_title(shown: Sequence[Point]) -> str:
    """The newest period’s main changes, the highest first: `Exports up 56.9% and imports up 12.7% in 2023`.

    Of one office and one status: `Forecast: GDP up 3% in 2026`. `shown` is in the same `terms` throughout.
    """
    told = _newest_main(shown)
    status = "" if told[0].key.status == "actual" else f"{wording.capital(told[0].key.status)}: "
    clauses = [f"{wording.base_label(point.key)} {moved(point)}" for point in told]
    clauses = clauses[:1] + [_within(clause) for clause in clauses[1:]]
    joined = clauses[0] if len(clauses) == 1 else f"{', '.join(clauses[:-1])} and {clauses[-1]}"
    return f"{status}{joined} {_period(told[0])}{_doubt(told)}"


def _newest_main(shown: Sequence[Point]) -> list[Point]:
    """Of the newest period, actual numbers if there are any, wholes before parts, one of each kind."""
    actual = [point for point in shown if point.key.status == "actual"] or list(shown)
    first = actual[0]
    alike = (first.period, first.key.status, first.key.reporter)
    group = [p for p in actual if (p.period, p.key.status, p.key.reporter) == alike]
    wholes = [point for point in group if point.key.item is None] or group
    one_each: dict[str, Point] = {}
    for point in wholes:
        one_each.setdefault(wording.base_label(point.key), point)
    return sorted(list(one_each.values())[:3], key=lambda point: -point.value)


def _within(clause: str) -> str:
    """A clause that no longer opens the title; names of places and abbreviations keep their capitals."""
    first = clause.split(" ")[0]
    return clause if "’s" in clause.split(" up ")[0].split(" down ")[0] or first[1:2].isupper() else _lower(clause)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def moved(point: Point) -> str:
    """`up 29.5%`, `down over 34%`, `unchanged`."""
    if point.value == 0:
        return "unchanged"
    if point.bound == wording.RANGE:
        low, high = sorted((abs(point.value_low), abs(point.value_high)))
        return f"{'up' if point.value > 0 else 'down'} {wording.span(low, high, point.key.unit)}"
    hedge = wording.HEDGES.get(point.bound, "")
    return f"{'up' if point.value > 0 else 'down'} {hedge}{wording.amount(abs(point.value), point.key.unit)}"


def level_title(points: Sequence[Point]) -> str:
    """The newest level, and the newest earlier one that it may be compared with; "up" or "down" only where sure."""
    last = _lead(points)
    title = f"{wording.base_label(last.key)}: {wording.reported(last, 'level', last.key.unit)} {_period(last)}"
    title += _doubt([last])
    earlier = [p for p in points if p.key == last.key and p.period_end < last.period_end and _comparable(p, last)]
    if not earlier:
        return title
    first = max(earlier, key=lambda point: point.period_end)
    link = "against"
    if _doubt([first, last]) or last.key.indicator.endswith("balance"):
        pass  # of a deficit "down" reads as smaller; of disputed numbers neither is sure
    elif last.value_low > first.value_high:
        link = "up from"
    elif last.value_high < first.value_low:
        link = "down from"
    return f"{title}, {link} {wording.reported(first, 'level', first.key.unit)} {_period(first)}"


def _lead(points: Sequence[Point]) -> Point:
    """The main indicator's newest actual number (where there is none, the newest forecast or target)."""
    actual = [point for point in points if point.key.status == "actual"] or list(points)
    newest = max(point.period_end for point in actual)
    of_newest = [point for point in actual if point.period_end == newest]
    return min(of_newest, key=lambda p: (FAMILY.index(p.key.indicator) if p.key.indicator in FAMILY else 9, p.value))


def _comparable(earlier: Point, later: Point) -> bool:
    """Rates and indexes with any earlier period; sums only with the same months of another year."""
    if later.key.unit in ("percent", "index") or later.key.freq in ("A", "D"):
        return True
    ends = [(p.period_start.month, p.period_end.month) for p in (earlier, later)]
    return ends[0] == ends[1]


def _period(point: Point) -> str:
    return wording.in_period(point.period_start, point.period_end)


def _doubt(told: Sequence[Point]) -> str:
    """A number that other reports contradict does not stand in a title without saying so."""
    return " (another number was printed too)" if any(point.conflict for point in told) else ""
