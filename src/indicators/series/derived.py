"""What reported numbers imply: totals, balances and growth. Derived values never pass for reported ones."""

from indicators.errors import UnitMismatch
from indicators.series.interval import Interval
from indicators.series.points import Point


def implied_total(exports: Point, imports: Point) -> Interval:
    """Exports + imports of one period, in their currency. Raises UnitMismatch where the units differ."""
    _same_unit(exports, imports)
    return Interval.of(exports) + Interval.of(imports)


def implied_balance(exports: Point, imports: Point) -> Interval:
    """Exports − imports of one period, in their currency, a deficit negative. Raises UnitMismatch."""
    _same_unit(exports, imports)
    return Interval.of(exports) - Interval.of(imports)


def implied_change(level: Point, earlier: Point) -> Interval | None:
    """Growth in percent from an earlier level to a later one; None unless both are surely above zero.

    Raises UnitMismatch where the units differ: nothing is converted in silence.
    """
    _same_unit(level, earlier)
    if level.value_low <= 0 or earlier.value_low <= 0:
        return None
    return Interval(
        100 * (level.value_low / earlier.value_high - 1),
        100 * (level.value_high / earlier.value_low - 1),
    )


def _same_unit(one: Point, other: Point) -> None:
    if one.key.unit != other.key.unit:
        raise UnitMismatch(f"{one.key.unit} and {other.key.unit} do not add up", f"{one.key} and {other.key}")
