"""Point: one series in one period, with the value to use and what it rests on. [store.md, `series`]"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from indicators.series.interval import Interval
from indicators.series.key import Observation, SeriesKey, keyed


@dataclass(frozen=True, slots=True)
class Point:
    """The value of a series in a period.

    value, value_low, value_high: in the key's unit; what the number used can mean, both ends included.
    kind: `reported`, or `implied` by other points.
    rests_on: observation ids, the one used first (of an implied point: the operands').
    reports, publishers: how many articles, and how many papers, reported it. vintages: how many different values.
    first_published, last_published: None where no report is dated. low, high: the range of what was reported.
    conflict: disjoint reports that are not ordered as revisions.
    """

    key: SeriesKey
    period: str
    period_start: date
    period_end: date
    value: float
    value_low: float
    value_high: float
    bound: str
    kind: str
    rests_on: tuple[str, ...]
    reports: int
    publishers: int
    first_published: date | None
    last_published: date | None
    vintages: int
    low: float
    high: float
    conflict: bool


def points(observations: Iterable[Observation]) -> list[Point]:
    """The points that observations add up to, by series and period. Those without a period give none."""
    grouped: defaultdict[tuple[SeriesKey, date, date], list[Observation]] = defaultdict(list)
    for key, row in keyed(observations):
        if row.get("period_start") and row.get("period_end"):
            grouped[key, row["period_start"], row["period_end"]].append(row)
    made = [_point(key, rows) for (key, _, _), rows in grouped.items()]
    return sorted(made, key=lambda point: (str(point.key), point.period_end, point.period_start))


def _point(key: SeriesKey, reports: Sequence[Observation]) -> Point:
    ordered = sorted(reports, key=_rank)
    used = _to_use(ordered)
    dates = [row["published"] for row in ordered if row.get("published")]
    values = [float(row["value"]) for row in ordered]
    others = tuple(row["observation_id"] for row in reversed(ordered) if row is not used)
    return Point(
        key=key,
        period=used["period"],
        period_start=used["period_start"],
        period_end=used["period_end"],
        value=float(used["value"]),
        value_low=float(used["value_low"]),
        value_high=float(used["value_high"]),
        bound=used["bound"],
        kind="reported",
        rests_on=(used["observation_id"], *others),
        reports=len({row["article_id"] for row in ordered}),
        publishers=len({row.get("publisher") or row["article_id"] for row in ordered}),
        first_published=min(dates, default=None),
        last_published=max(dates, default=None),
        vintages=len(set(values)),
        low=min(values),
        high=max(values),
        conflict=_in_conflict(ordered),
    )


def _rank(row: Observation) -> tuple[date, str, int]:
    """Later ranks higher; undated articles rank lowest."""
    return row.get("published") or date.min, str(row["article_id"]), int(row["number_start"])


def _to_use(ordered: Sequence[Observation]) -> Observation:
    """Among the reports whose intervals overlap the latest one's, the narrowest; then the latest."""
    latest = ordered[-1]
    agreeing = [row for row in ordered if _interval(row).overlaps(_interval(latest))]
    narrowest = min(_width(row) for row in agreeing)
    return next(row for row in reversed(agreeing) if _width(row) <= narrowest * (1 + 1e-9))


def _interval(row: Observation) -> Interval:
    return Interval(row["value_low"], row["value_high"])


def _width(row: Observation) -> float:
    return float(row["value_high"]) - float(row["value_low"])


def _in_conflict(ordered: Sequence[Observation]) -> bool:
    """Ordered as revisions: each report disjoint from the one before comes later from the same office, or says so."""
    return any(
        not _interval(earlier).overlaps(_interval(later)) and not _revises(later, earlier)
        for place, later in enumerate(ordered)
        for earlier in ordered[
            max(0, place - 50) : place
        ]  # a bound for hostile stores; 50 reports of one period are many
    )


def _revises(later: Observation, earlier: Observation) -> bool:
    if not later.get("published") or not earlier.get("published") or later["published"] == earlier["published"]:
        return False
    same_office = later.get("reporter") is not None and later.get("reporter") == earlier.get("reporter")
    return same_office or later.get("release") in ("preliminary", "revised", "final")
