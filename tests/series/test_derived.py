"""What levels imply."""

import pytest
from observed import level

from indicators.errors import UnitMismatch
from indicators.periods import Period
from indicators.series import Interval, Point, implied_balance, implied_change, implied_total, points


def point(low: float, high: float, **changes: object) -> Point:
    [made] = points([level("exports", low, high, **changes)])
    return made


def test_total_and_balance_are_intervals() -> None:
    assert implied_total(point(81, 82), point(94, 95)) == Interval(175e9, 177e9)
    assert implied_balance(point(81, 82), point(94, 95)) == Interval(-14e9, -12e9)


def test_growth_takes_the_ends_that_lie_furthest_apart() -> None:
    grown = implied_change(point(110, 121), point(100, 110, when=Period.months(2022, 1, 9)))
    assert grown is not None
    assert (grown.low, grown.high) == pytest.approx((0, 21))


def test_growth_needs_levels_above_zero() -> None:
    assert implied_change(point(5, 6), point(-4, -3)) is None


def test_currencies_are_never_mixed_in_silence() -> None:
    with pytest.raises(UnitMismatch):
        implied_total(point(81, 82), point(94, 95, unit="CNY"))
