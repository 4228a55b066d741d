"""Can the reported numbers all be true? Identities held against intervals; each verdict stands with its quotes.

A verdict is about the printed numbers, hedges and rounding included, and accuses nobody:
    consistent    some values within what was printed fit together
    stretched     they fit only if something unsaid is granted: one printed digit less (each interval widened by its
                  own width) or, in a comparison, the cause that the note names
    contradicted  not even then; only a test says so

A *test* takes all its numbers from one article, or from one office's release (printed within RELEASE of each other),
and from no second office: they were meant to stand together. All else is a *comparison*: another article may hold an
earlier vintage, another office counts otherwise, so that misfit has a cause to name and is never "contradicted".
Where an article prints several values for one thing (the first figure and the revised), its test asks whether any of
them fit. What an article has tested is not compared again; the same test of a copied article counts once.

Compared are only numbers of one unit, currency, `terms`, adjustment and period.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import product
from typing import TypeAlias

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

RELEASE = timedelta(days=7)  # as long as a copy may lag behind its original [store.md]
MOST_VALUES = 6  # tried of one thing: a bound for hostile texts that print one number a thousand times
TOTALS = (("exports", "imports", "trade"), ("services_exports", "services_imports", "services_trade"))
REVISED = "the earlier level may have been revised since, or the growth be on another basis"
FAR = 15  # percentage points
UNLIKE = "one of them may be revised, count something else, or be misprinted or misread"
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
    strict: a test; False for a comparison across articles or offices.
    note: what limits the comparison and what may explain a misfit, else None.
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
    strict: bool
    note: str | None

    @property
    def observations(self) -> tuple[str, ...]:
        """The ids of the reported numbers compared, in the order of the operands."""
        return tuple(operand.point.rests_on[0] for operand in self.operands)

    @property
    def quotes(self) -> tuple[str, ...]:
        return tuple(operand.quote for operand in self.operands)


def check(observations: Iterable[Observation]) -> list[Finding]:
    """Every identity that the observations allow to be held against them, newest period first."""
    rows = list(observations)
    by_id = {row["observation_id"]: row for row in rows}
    found: dict[tuple[object, ...], Finding] = {}
    for finding in _tests(rows, by_id):
        found.setdefault((*_subject(finding), finding.expected, finding.reported), finding)
    tested = {_subject(finding) for finding in found.values()}
    compared = [finding for finding in _findings(points(rows), by_id) if _subject(finding) not in tested]
    every = [*found.values(), *compared]
    return sorted(every, key=lambda finding: (-finding.period_end.toordinal(), finding.period, finding.identity))


def _tests(rows: Sequence[Observation], by_id: Mapping[str, Observation]) -> Iterator[Finding]:
    """Each article against itself: of the values that it prints for one thing, those that fit best."""
    articles: defaultdict[str, list[Observation]] = defaultdict(list)
    for row in rows:
        articles[row["article_id"]].append(row)
    for _, own in sorted(articles.items()):
        best: dict[tuple[object, ...], Finding] = {}
        for finding in _findings([point for row in own for point in points([row])], by_id):
            known = best.setdefault(_subject(finding), finding)
            if _severity(finding) < _severity(known):
                best[_subject(finding)] = finding
        yield from (finding for finding in best.values() if finding.strict)


def _subject(finding: Finding) -> tuple[object, ...]:
    """What a finding is about, whoever reported it."""
    key = finding.operands[-1].point.key
    places = frozenset((finding.area, finding.partner)) if key.indicator in TWO_WAY else (finding.area, finding.partner)
    return finding.identity, key.indicator, key.item, places, finding.period, key.unit, key.terms, key.adjustment


def _severity(finding: Finding) -> tuple[bool, int]:
    return not finding.strict, list(Verdict).index(finding.verdict)


def _findings(series: Sequence[Point], by_id: Mapping[str, Observation]) -> Iterator[Finding]:
    levels = _Levels.of(series)
    for pairs_of in (_totals, _balances, _growth):
        for identity, expect, pairs, whole in pairs_of(series, levels):
            made = [
                _finding(identity, expected, (*pair, whole), by_id) for pair in pairs if (expected := expect(*pair))
            ]
            if made:
                yield min(made, key=_fitness)


def _fitness(finding: Finding) -> tuple[object, ...]:
    """Numbers meant to stand together first; of those what fits best, else the fewest offices; then the narrowest."""
    offices = {operand.point.key.reporter for operand in finding.operands}
    misfit = _severity(finding) if finding.strict else (True, len(offices))
    return *misfit, finding.expected.high - finding.expected.low


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
                cell = found[key.indicator, key.area, key.partner, key.item, key.adjustment, days]
                if len(cell) < 8 * MOST_VALUES:  # in several units and from several offices
                    cell.append(point)
        return cls(found)

    def find(
        self, like: Point, indicator: str, area: str | None, partner: str | None, period: Period
    ) -> Sequence[Point]:
        return self.by_place.get((indicator, area, partner, like.key.item, like.key.adjustment, period), ())


Pair: TypeAlias = tuple[Point, Point]
Candidate: TypeAlias = tuple[str, Callable[[Point, Point], Interval | None], Sequence[Pair], Point]


def _totals(series: Sequence[Point], levels: _Levels) -> Iterator[Candidate]:
    """exports + imports = trade, from either side of a two-way flow."""
    for exports_of, imports_of, whole_of in TOTALS:
        for whole in _actual(series, whole_of, "level"):
            for area, partner in _sides(whole):
                pairs = _parts(whole, levels, (exports_of, imports_of), area, partner)
                kept = [pair for pair in pairs if not _has_own_whole(pair, whole, levels)]
                yield f"{exports_of} + {imports_of} = {whole_of}", implied_total, kept, whole


def _balances(series: Sequence[Point], levels: _Levels) -> Iterator[Candidate]:
    """exports - imports = balance, a deficit negative."""
    for exports_of, imports_of, whole_of in BALANCES:
        for whole in _actual(series, whole_of, "level"):
            pairs = _parts(whole, levels, (exports_of, imports_of), whole.key.area, whole.key.partner)
            yield f"{exports_of} - {imports_of} = {whole_of}", implied_balance, pairs, whole


def _growth(series: Sequence[Point], levels: _Levels) -> Iterator[Candidate]:
    """A reported yearly growth against what the levels of both years imply."""
    for change in series:
        key = change.key
        if (key.measure, key.basis, key.status) == ("change", "yoy", "actual"):
            yield "growth = level / earlier level", implied_change, _levels_of_growth(change, levels), change


def _levels_of_growth(change: Point, levels: _Levels) -> list[Pair]:
    """Levels of a change's period and of a year before, in terms that allow the comparison."""
    key, period = change.key, Period(change.period_start, change.period_end)

    def measured(days: Period) -> list[Point]:
        found = [
            point
            for area, partner in _sides(change)
            for point in levels.find(change, key.indicator, area, partner, days)
        ]
        return [point for point in found if _in_terms(point, key.terms)][:MOST_VALUES]

    return [
        (now, before)
        for now, before in product(measured(period), measured(period.shift(-12)))
        if (now.key.unit, now.key.of) == (before.key.unit, before.key.of)
    ]


def _parts(whole: Point, levels: _Levels, names: tuple[str, str], area: str | None, partner: str | None) -> list[Pair]:
    """Exports and imports of an area that may be held against a whole."""
    period = Period(whole.period_start, whole.period_end)
    exports, imports = (
        [point for point in levels.find(whole, name, area, partner, period) if _like(point, whole)][:MOST_VALUES]
        for name in names
    )
    return list(product(exports, imports))


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


def _finding(identity: str, expected: Interval, used: Sequence[Point], by_id: Mapping[str, Observation]) -> Finding:
    whole, reported, strict = used[-1], Interval.of(used[-1]), _stand_together(used, by_id)
    found = verdict(expected, reported)
    if found == Verdict.CONTRADICTED and not strict:
        found = Verdict.STRETCHED
    return Finding(
        identity=identity,
        verdict=found,
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
        operands=tuple(Operand(point.key.indicator, point, by_id[point.rests_on[0]]["quote"]) for point in used),
        strict=strict,
        note=_note(used, strict, expected.gap(reported)),
    )


def _stand_together(used: Sequence[Point], by_id: Mapping[str, Observation]) -> bool:
    """Whether numbers come from one article, or one office's release, and from no second office."""
    rows = [by_id[point.rests_on[0]] for point in used]
    offices = {row.get("reporter") for row in rows}
    if len({row["article_id"] for row in rows}) == 1:
        return len(offices - {None}) < 2
    days = [row["published"] for row in rows if row.get("published")]
    return len(offices) == 1 and None not in offices and len(days) == len(rows) and max(days) - min(days) <= RELEASE


def _note(used: Sequence[Point], strict: bool, gap: float) -> str | None:
    """The likely cause of a misfit; where growth misses by FAR points, no revision explains it."""
    offices = sorted({point.key.reporter for point in used} - {None}, key=str)
    if len(offices) > 1:
        return f"numbers of different offices ({' and '.join(map(str, offices))}), which need not agree"
    if gap <= 0:
        return None
    cause = REVISED if used[-1].key.measure == "change" and gap < FAR else UNLIKE
    return cause if strict else f"printed in different articles: {cause}"
