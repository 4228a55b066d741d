"""What reported numbers imply: intervals, totals, balances and growth. Derived values never pass for reported ones."""

from dataclasses import dataclass

from indicators.errors import UnitMismatch
from indicators.series.points import Point


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, both included; the unit is its user's.

    >>> Interval(81, 82) + Interval(94, 95)
    Interval(low=175, high=177)
    """

    low: float
    high: float

    @classmethod
    def of(cls, point: Point) -> "Interval":
        return cls(point.value_low, point.value_high)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def overlaps(self, other: "Interval") -> bool:
        """Whether they have a value in common; ends count, to a billionth (sums of floats miss by less)."""
        slack = 1e-9 * max(abs(self.low), abs(self.high), abs(other.low), abs(other.high))
        return self.low <= other.high + slack and other.low <= self.high + slack

    def gap(self, other: "Interval") -> float:
        """How far apart they lie; 0 where they overlap."""
        return 0.0 if self.overlaps(other) else max(self.low, other.low) - min(self.high, other.high)

    def widened(self) -> "Interval":
        """By its own width on either side: the same number with one digit less to be trusted."""
        width = self.high - self.low
        return Interval(self.low - width, self.high + width)


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
