"""Interval: all that a printed number can mean, and how two of them add up and meet."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    def of(cls, point: "Point") -> "Interval":
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
