"""Can the reported numbers all be true? Identities tested as intervals; each verdict stands with its quotes.

A verdict is about the printed numbers, hedges and rounding included, and accuses nobody:
    consistent    some values within what was printed fit together
    stretched     they fit only if one printed digit less is trusted (each interval widened by its own width)
    contradicted  not even then
Compared are numbers of one unit, currency, `terms`, adjustment and period; different offices only where one office
does not give all parts, and the note says so.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import product

from indicators.periods import Period
from indicators.series import (
    Interval,
    Observation,
    Point,
    implied_balance,
    implied_change,
    implied_total,
    points,
)
from indicators.series.key import TWO_WAY

TOTALS = (("exports", "imports", "trade"), ("services_exports", "services_imports", "services_trade"))
REVISED = "the earlier level may have been revised since, or the growth be on another basis"
BALANCES = (("exports", "imports", "trade_balance"),)


class Verdict(StrEnum):
    """How well two intervals that should meet do so."""

    CONSISTENT = "consistent"
    STRETCHED = "stretched"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class Operand:
    """One reported number in an identity: its part in it, its point, and its quote."""

    role: str
    point: Point
    quote: str

    @property
    def interval(self) -> Interval:
        return Interval.of(self.point)


@dataclass(frozen=True, slots=True)
class Finding:
    """One identity, tested.

    identity: "exports + imports = trade", "exports - imports = trade_balance" or "growth = level / earlier level".
    expected: what the parts give; reported: what was printed for the whole; both in `unit`.
    operands: the parts in the order of the identity, the whole last.
    note: what limits the comparison (different offices), else None.
    """

    identity: str
    verdict: Verdict
    area: str | None
    partner: str | None
    indicator: str
    item: str | None
    period: str
    period_start: date
    period_end: date
    unit: str
    expected: Interval
    reported: Interval
    operands: tuple[Operand, ...]
    note: str | None

    @property
    def observations(self) -> tuple[str, ...]:
        """The ids of the reported numbers compared, in the order of the operands."""
        return tuple(operand.point.rests_on[0] for operand in self.operands)

    @property
    def quotes(self) -> tuple[str, ...]:
        return tuple(operand.quote for operand in self.operands)


def check(observations: Iterable[Observation]) -> list[Finding]:
    """Every identity that the observations allow to be tested, newest period first."""
    rows = list(observations)
    return check_points(points(rows), {row["observation_id"]: row["quote"] for row in rows})


def check_points(series: Sequence[Point], quotes: Mapping[str, str]) -> list[Finding]:
    """The same from points at hand; `quotes` by observation id."""
    levels = _Levels.of(series)
    tests = (_totals, _balances, _growth)
    found = [finding for test in tests for finding in test(series, levels, quotes)]
    return sorted(found, key=lambda finding: (-finding.period_end.toordinal(), finding.period, finding.identity))


def verdict(expected: Interval, reported: Interval) -> Verdict:
    """Whether two intervals of the same thing meet."""
    if expected.overlaps(reported):
        return Verdict.CONSISTENT
    near = expected.widened().overlaps(reported.widened())
    return Verdict.STRETCHED if near else Verdict.CONTRADICTED


@dataclass(frozen=True, slots=True)
class _Levels:
    """The actual levels at hand, found by what they are of."""

    by_place: Mapping[tuple[object, ...], Sequence[Point]]

    @classmethod
    def of(cls, series: Iterable[Point]) -> "_Levels":
        found: defaultdict[tuple[object, ...], list[Point]] = defaultdict(list)
        for point in series:
            if point.key.measure == "level" and point.key.status == "actual":
                key, days = point.key, Period(point.period_start, point.period_end)
                found[key.indicator, key.area, key.partner, key.item, key.adjustment, days].append(point)
        return cls(found)

    def find(
        self, like: Point, indicator: str, area: str | None, partner: str | None, period: Period
    ) -> Sequence[Point]:
        return self.by_place.get((indicator, area, partner, like.key.item, like.key.adjustment, period), ())


def _totals(series: Sequence[Point], levels: _Levels, quotes: Mapping[str, str]) -> Iterator[Finding]:
    """exports + imports = trade, from either side of a two-way flow."""
    for exports_of, imports_of, whole_of in TOTALS:
        for whole in _actual(series, whole_of, "level"):
            for area, partner in _sides(whole):
                pair = _pair(whole, levels, exports_of, imports_of, area, partner)
                if pair and not _has_own_whole(pair, whole, levels):
                    expected = implied_total(*pair)
                    yield _finding(f"{exports_of} + {imports_of} = {whole_of}", expected, (*pair, whole), quotes)


def _balances(series: Sequence[Point], levels: _Levels, quotes: Mapping[str, str]) -> Iterator[Finding]:
    """exports - imports = balance, a deficit negative."""
    for exports_of, imports_of, whole_of in BALANCES:
        for whole in _actual(series, whole_of, "level"):
            pair = _pair(whole, levels, exports_of, imports_of, whole.key.area, whole.key.partner)
            if pair:
                expected = implied_balance(*pair)
                yield _finding(f"{exports_of} - {imports_of} = {whole_of}", expected, (*pair, whole), quotes)


def _growth(series: Sequence[Point], levels: _Levels, quotes: Mapping[str, str]) -> Iterator[Finding]:
    """A reported yearly growth against what the levels of both years imply."""
    for change in series:
        key = change.key
        if (key.measure, key.basis, key.status) != ("change", "yoy", "actual"):
            continue
        pair = _levels_of_growth(change, levels)
        expected = implied_change(*pair) if pair else None
        if pair and expected:
            yield _finding("growth = level / earlier level", expected, (*pair, change), quotes)


def _levels_of_growth(change: Point, levels: _Levels) -> tuple[Point, Point] | None:
    """The level of a change's period and that of a year before, in terms that allow the comparison; else None."""
    key, period = change.key, Period(change.period_start, change.period_end)

    def measured(days: Period) -> list[Point]:
        found = [
            point
            for area, partner in _sides(change)
            for point in levels.find(change, key.indicator, area, partner, days)
        ]
        return [point for point in found if _in_terms(point, key.terms)]

    pairs = [
        (now, before)
        for now, before in product(measured(period), measured(period.shift(-12)))
        if (now.key.unit, now.key.of) == (before.key.unit, before.key.of)
    ]
    return _best(pairs, change)


def _pair(
    whole: Point, levels: _Levels, exports_of: str, imports_of: str, area: str | None, partner: str | None
) -> tuple[Point, Point] | None:
    """Exports and imports of an area that may be held against a whole; None where either is missing."""
    period = Period(whole.period_start, whole.period_end)
    parts = (
        [point for point in levels.find(whole, indicator, area, partner, period) if _like(point, whole)]
        for indicator in (exports_of, imports_of)
    )
    return _best(list(product(*parts)), whole)


def _has_own_whole(pair: tuple[Point, Point], whole: Point, levels: _Levels) -> bool:
    """Whether the parts' own office gives the whole too, so that another office's need not be held against them."""
    office = {point.key.reporter for point in pair}
    if whole.key.reporter in office or len(office) > 1:
        return False
    period = Period(whole.period_start, whole.period_end)
    wholes = (
        found
        for area, partner in _sides(whole)
        for found in levels.find(whole, whole.key.indicator, area, partner, period)
    )
    return any(found.key.reporter in office and _like(found, whole) for found in wholes)


def _best(pairs: Sequence[tuple[Point, ...]], whole: Point) -> tuple[Point, Point] | None:
    """Of several pairs the one from the fewest offices besides the whole's own, then the narrowest."""

    def strangers(pair: tuple[Point, ...]) -> tuple[int, float]:
        offices = {point.key.reporter for point in pair} | {whole.key.reporter}
        return len(offices), sum(point.value_high - point.value_low for point in pair)

    if not pairs:
        return None
    one, other = min(pairs, key=strangers)
    return one, other


def _actual(series: Iterable[Point], indicator: str, measure: str) -> Iterator[Point]:
    return (p for p in series if (p.key.indicator, p.key.measure, p.key.status) == (indicator, measure, "actual"))


def _sides(point: Point) -> list[tuple[str | None, str | None]]:
    """Area and partner; of a two-way flow both ways round."""
    area, partner = point.key.area, point.key.partner
    both = point.key.indicator in TWO_WAY and partner is not None
    return [(area, partner), (partner, area)] if both else [(area, partner)]


def _like(point: Point, whole: Point) -> bool:
    return (point.key.unit, point.key.terms, point.key.of) == (whole.key.unit, whole.key.terms, whole.key.of)


def _in_terms(level: Point, terms: str | None) -> bool:
    """Growth in a currency is held against levels in it; of tonnes or barrels against those, unsaid or by volume."""
    if is_currency(level.key.unit):
        return terms == level.key.unit and level.key.terms in (None, terms)
    return terms in (None, "volume") and level.key.terms in (None, "volume") and level.key.unit != "percent"


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency's ISO 4217 code (TEU, the container unit, only looks like one)."""
    return len(unit) == 3 and unit.isalpha() and unit.isupper() and unit != "TEU"


def _finding(identity: str, expected: Interval, used: Sequence[Point], quotes: Mapping[str, str]) -> Finding:
    whole = used[-1]
    reported = Interval.of(whole)
    return Finding(
        identity=identity,
        verdict=verdict(expected, reported),
        area=used[0].key.area,
        partner=used[0].key.partner,
        indicator=whole.key.indicator,
        item=whole.key.item,
        period=whole.period,
        period_start=whole.period_start,
        period_end=whole.period_end,
        unit=whole.key.unit,
        expected=expected,
        reported=reported,
        operands=tuple(Operand(point.key.indicator, point, quotes.get(point.rests_on[0], "")) for point in used),
        note=_note(used) or (REVISED if whole.key.measure == "change" and not expected.overlaps(reported) else None),
    )


def _note(used: Sequence[Point]) -> str | None:
    offices = {point.key.reporter for point in used}
    if len(offices - {None}) > 1:
        names = " and ".join(sorted(office for office in offices if office))
        return f"numbers of different offices ({names}), which need not agree"
    return "not every number says which office it comes from" if None in offices and len(offices) > 1 else None
