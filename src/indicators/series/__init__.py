"""What the observations add up to: series, and for each period the value to use with what it rests on.

    key.py      SeriesKey: which observations belong together
    points.py   Point: one series, one period; which report counts
    interval.py Interval: all that a number can mean
    derived.py  what reported levels imply

Pure functions over rows of the store (mappings with the columns of store.md `observations`). Nothing is stored.
"""

from indicators.series.derived import implied_balance, implied_change, implied_total
from indicators.series.interval import Interval
from indicators.series.key import Observation, SeriesKey, keyed
from indicators.series.points import Point, points

__all__ = [
    "Interval",
    "Observation",
    "Point",
    "SeriesKey",
    "implied_balance",
    "implied_change",
    "implied_total",
    "keyed",
    "points",
]
