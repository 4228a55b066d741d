"""A subject's blocks: cards, changes, levels, tests. A block without content folds to a line saying what it needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from indicators.checks import Finding, Verdict
from indicators.reporting import wording
from indicators.reporting.charts import Panel, growth_panels, growth_singles, is_named, level_panels, terms_name
from indicators.reporting.subjects import Subject
from indicators.series import Interval, Point
from indicators.series.key import TWO_WAY

MOST_CARDS = 6
MOST_TESTS = 60
TESTS_AT_ONCE = 8
RECENT = 800  # days: a card is not much older than the newest one
IDENTITIES = {
    "exports + imports = trade": "Exports + imports = trade",
    "exports - imports = trade_balance": "Exports − imports = balance",
    "services_exports + services_imports = services_trade": "Services exports + imports = services trade",
    "growth = level / earlier level": "Growth = level ÷ level a year before",
}


@dataclass(frozen=True, slots=True)
class Card:
    """The newest number of a series.

    doubt: a question mark where it was read with little confidence. growth: beside it, for the same period, else None. also: what disagreeing reports gave. verdict: the worst of its
    checks.
    """

    label: str
    value: str
    doubt: str
    growth: str | None
    also: str | None
    period: str
    when: str
    citation: str
    observation: str
    reports: int
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Test:
    """A finding as the page shows it: words, both intervals as bars of 0 to 100, and the operands' quotes."""

    name: str
    where: str
    period: str
    verdict: Verdict
    expected: str
    reported: str
    bars: tuple[tuple[float, float], tuple[float, float]]
    operands: tuple[tuple[str, str, str], ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """One subject's blocks. A block without content is empty, and `folded` says what input it needs.

    singles: changes that share no chart with another: what, in which terms, observation id.
    """

    name: str
    slug: str
    count: int
    cards: Sequence[Card]
    growth: Sequence[Panel]
    singles: Sequence[tuple[str, str, str]]
    levels: Sequence[Panel]
    tests: Sequence[Test]
    more_tests: Sequence[Test]
    tests_left: int
    levels_left: int
    verdict: str
    folded: Sequence[str]


def section(subject: Subject) -> Section:
    growth, alone, (levels, levels_left) = growth_panels(subject), growth_singles(subject), level_panels(subject)
    findings = sorted(subject.findings, key=_what_matters_first)
    tests = [_test(finding) for finding in findings[:MOST_TESTS]]
    return Section(
        name=subject.name,
        slug=subject.slug,
        count=len(subject.rows),
        cards=cards(subject, MOST_CARDS),
        growth=growth,
        singles=alone,
        levels=levels,
        tests=tests[:TESTS_AT_ONCE],
        more_tests=tests[TESTS_AT_ONCE:],
        tests_left=len(findings) - len(tests),
        levels_left=levels_left,
        verdict=_verdicts(subject.findings),
        folded=_folded(bool(growth or alone), levels, tests),
    )


def _what_matters_first(finding: Finding) -> tuple[Any, ...]:
    """What is contradicted; then sums before growth, which a later revision may explain; then the worst, the newest."""
    worst = -list(Verdict).index(finding.verdict)
    contradicted = finding.verdict == Verdict.CONTRADICTED
    return not contradicted, finding.identity.startswith("growth"), worst, -finding.period_end.toordinal()


def _folded(growth: bool, levels: Sequence[Panel], tests: Sequence[Test]) -> list[str]:
    """One line for each block that has nothing to show, saying what it needs."""
    needs = []
    if not growth:
        needs.append("Changes on a year before: needs a reported year-on-year change with its period.")
    if not levels:
        needs.append("Levels over time: needs the same level for two periods or more.")
    if not tests:
        needs.append(
            "Do the numbers fit together: needs exports and imports with their total or balance for one period, "
            "or a yearly growth with the levels of both years."
        )
    return needs


def _verdicts(findings: Sequence[Finding]) -> str:
    """`12 tests of the reported numbers, 3 of them across articles or offices: 10 consistent, 2 contradicted`."""
    across = sum(not finding.strict for finding in findings)
    said = f", {across:,} of them across articles or offices" if across else ""
    if len(findings) == 1:
        return f"1 test of the reported numbers{said.replace('1 of them ', '')}: {findings[0].verdict.value}"
    counts = [(verdict, sum(finding.verdict == verdict for finding in findings)) for verdict in Verdict]
    parts = ", ".join(f"{count:,} {verdict.value}" for verdict, count in counts if count)
    return f"{wording.count(len(findings), 'test')} of the reported numbers{said}: {parts}"


def cards(subject: Subject, most: int) -> list[Card]:
    """The newest actual number of each indicator, main indicators and wholes first."""
    newest: dict[tuple[object, ...], Point] = {}
    for point in sorted(subject.points, key=_newness):
        key = point.key
        if key.status == "actual" and key.measure in ("level", "change") and is_named(key):
            newest[key.indicator, key.item, None if key.indicator in TWO_WAY else key.area] = point
    latest = max((point.period_end for point in newest.values()), default=None)
    recent = [point for point in newest.values() if latest and (latest - point.period_end).days < RECENT]
    order = subject.indicators()
    recent.sort(key=lambda p: (p.key.item is not None, order.index(p.key.indicator), str(p.key)))
    return [_card(subject, point) for point in recent[:most]]


def _newness(point: Point) -> tuple[Any, ...]:
    """Latest period first of all; for one period the level before its growth, then the better attested number."""
    key = point.key
    return (
        point.period_end,
        key.measure == "level",
        key.basis == "yoy",
        key.reporter is not None,
        point.reports,
        point.period_start.toordinal(),
        str(key),
    )


def _card(subject: Subject, point: Point) -> Card:
    key = point.key
    growth = next((p for p in subject.points if key.measure == "level" and _is_growth_of(p, point)), None)
    said = wording.reported(growth, "change", "percent") + " on a year before" if growth else None
    basis = wording.BASES.get(key.basis or "")
    if basis and key.terms:
        basis += f", {terms_name(key.terms)}"
    also = wording.span(point.low, point.high, key.unit) if point.conflict else None
    verdicts = [finding.verdict for finding in subject.findings if point.rests_on[0] in finding.observations]
    return Card(
        label=wording.base_label(key),
        value=wording.reported(point, key.measure, key.unit),
        doubt=wording.doubt(subject.by_id[point.rests_on[0]]),
        growth=said or basis,
        also=also,
        period=wording.period_name(point.period_start, point.period_end),
        when=wording.in_period(point.period_start, point.period_end),
        citation=wording.citation(subject.by_id[point.rests_on[0]]),
        observation=point.rests_on[0],
        reports=point.reports,
        verdict=max(verdicts, key=list(Verdict).index, default=None),
    )


def _is_growth_of(change: Point, level: Point) -> bool:
    one, other = change.key, level.key
    same = (one.indicator, one.item, one.area, one.partner) == (other.indicator, other.item, other.area, other.partner)
    days = (change.period_start, change.period_end) == (level.period_start, level.period_end)
    kind = (one.measure, one.basis, one.unit, one.status) == ("change", "yoy", "percent", "actual")
    return same and days and kind and one.terms in (None, other.unit, "volume")


def _test(finding: Finding) -> Test:
    both = (finding.expected, finding.reported)
    parts = [
        (_role(operand.role, place, finding), operand.quote, operand.point.rests_on[0])
        for place, operand in enumerate(finding.operands)
    ]
    partner = f"–{wording.area_name(finding.partner)}" if finding.partner else ""
    item = f", {finding.item}" if finding.item else ""
    return Test(
        name=IDENTITIES.get(finding.identity, finding.identity),
        where=f"{wording.area_name(finding.area)}{partner}{item}",
        period=wording.period_name(finding.period_start, finding.period_end),
        verdict=finding.verdict,
        expected=wording.span(finding.expected.low, finding.expected.high, finding.unit),
        reported=wording.span(finding.reported.low, finding.reported.high, finding.unit),
        bars=_bars(*both),
        operands=tuple(parts),
        note=finding.note,
    )


def _role(role: str, place: int, finding: Finding) -> str:
    name = wording.indicator_name(role)
    if finding.identity.startswith("growth"):
        return (name, f"{name} a year before", f"growth of {name}")[place]
    return name


def _bars(expected: Interval, reported: Interval) -> tuple[tuple[float, float], tuple[float, float]]:
    """Start and width of both intervals on one scale of 0 to 100; the narrowest is still to be seen."""
    low, high = min(expected.low, reported.low), max(expected.high, reported.high)
    breadth = (high - low) or 1.0

    def bar(interval: Interval) -> tuple[float, float]:
        width = max(100 * (interval.high - interval.low) / breadth, 1.5)
        return round(min(100 * (interval.low - low) / breadth, 100 - width), 2), round(width, 2)

    return bar(expected), bar(reported)
