"""Charts and rows into one page: a single file that opens offline, asks the network for nothing and runs no word of
an article. Jinja escapes all text; the script policy admits this page's own two scripts by their hashes, nothing else.
"""

import base64
import gzip
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from indicators.checks import Finding, Verdict, check_points
from indicators.reporting import wording
from indicators.reporting.charts import Panel, growth_panels, level_panels
from indicators.reporting.subjects import Subject, subjects
from indicators.series import Interval, Observation, Point, points

MOST_LEDGER_ROWS = 2000
MOST_SUBJECTS = 12
MOST_CARDS = 6
MOST_TESTS = 40
LEAST_ROWS = 4  # a subject with fewer is told in a line
IDENTITIES = {
    "exports + imports = trade": "Exports + imports = trade",
    "exports - imports = trade_balance": "Exports − imports = balance",
    "services_exports + services_imports = services_trade": "Services exports + imports = services trade",
    "growth = level / earlier level": "Growth = level ÷ level a year before",
}


@dataclass(frozen=True, slots=True)
class Card:
    """The newest number of a series. growth: beside it, for the same period, else None. verdict: of its checks."""

    label: str
    value: str
    growth: str | None
    period: str
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
    """One subject's blocks. A block without content is None or empty, and `folded` says what input it needs."""

    name: str
    slug: str
    count: int
    cards: Sequence[Card]
    growth: Sequence[Panel]
    levels: Sequence[Panel]
    tests: Sequence[Test]
    tests_left: int
    verdict: str
    folded: Sequence[str]


def page(observations: Iterable[Observation], title: str | None = None) -> str:
    """The whole report as HTML, from rows of the store. The same rows give the same characters."""
    rows = sorted(observations, key=_newest_first)
    series = points(rows)
    findings = check_points(series, {row["observation_id"]: row["quote"] for row in rows})
    all_subjects = subjects(rows, series, findings)
    told = [s for n, s in enumerate(all_subjects) if n < MOST_SUBJECTS and (len(s.rows) >= LEAST_ROWS or n == 0)]
    sections = [_section(subject) for subject in told]
    briefs = [(s.name, len(s.rows), _cards(s)[:1]) for s in all_subjects[len(told) :]]
    ledger = [_entry(row) for row in rows[:MOST_LEDGER_ROWS]]
    names = wording.labels(point.key for point in series)
    label_of = {one: names[point.key] for point in series for one in point.rests_on}
    context = {
        "title": title or _title(sections, rows),
        "summary": _summary(rows),
        "sections": sections,
        "briefs": briefs,
        "ledger": ledger,
        "row_count": len(rows),
        "evidence": _script_json(_evidence(sections, rows, series, label_of, {e["id"] for e in ledger})),
        "figures": _script_json({p.slug: json.loads(p.figure) for s in sections for p in (*s.growth, *s.levels)}),
    }
    return _render(context)


def _newest_first(row: Observation) -> tuple[Any, ...]:
    return -(row.get("published") or date.min).toordinal(), row["article_id"], row["part"], row["number_start"]


# ---- words of the page


def _title(sections: Sequence[Section], rows: Sequence[Observation]) -> str:
    if len(sections) == 1 and sections[0].cards:
        card = sections[0].cards[0]
        growth = f", {card.growth}" if card.growth else ""
        return f"{sections[0].name}: {card.label[:1].lower() + card.label[1:]} {card.value}{growth} in {card.period}"
    articles = len({row["article_id"] for row in rows})
    return f"{_count(len(rows), 'reported number')} from {_count(articles, 'article')}" if rows else "Nothing reported yet"


def _summary(rows: Sequence[Observation]) -> str:
    """How much there is and from when."""
    if not rows:
        return "The store holds no observation that fits. Ingest articles first: indicators ingest FILE"
    days = sorted(row["published"] for row in rows if row.get("published"))
    when = ""
    if days:
        first, last = wording.day_name(days[0]), wording.day_name(days[-1])
        when = f", published {first}" if first == last else f", published {first} to {last}"
    articles = len({row["article_id"] for row in rows})
    count = f"{_count(len(rows), 'number')} read from {_count(articles, 'article')}{when}"
    return f"{count}. Every number stands with the words that were printed."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


# ---- blocks of a subject


def _section(subject: Subject) -> Section:
    growth, levels = growth_panels(subject), level_panels(subject)
    worst_first = sorted(subject.findings, key=lambda finding: -list(Verdict).index(finding.verdict))
    tests = [_test(finding) for finding in worst_first[:MOST_TESTS]]
    return Section(
        name=subject.name,
        slug=subject.slug,
        count=len(subject.rows),
        cards=_cards(subject)[:MOST_CARDS],
        growth=growth,
        levels=levels,
        tests=tests,
        tests_left=len(worst_first) - len(tests),
        verdict=_verdicts(subject.findings),
        folded=_folded(growth, levels, tests),
    )


def _folded(growth: Sequence[Panel], levels: Sequence[Panel], tests: Sequence[Test]) -> list[str]:
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
    """`12 tests: 10 consistent, 2 contradicted`."""
    counts = [(verdict, sum(finding.verdict == verdict for finding in findings)) for verdict in Verdict]
    if len(findings) == 1:
        return f"The reported numbers are {findings[0].verdict.value} with each other"
    parts = ", ".join(f"{count} {verdict.value}" for verdict, count in counts if count)
    return f"{_count(len(findings), 'test')} of the reported numbers: {parts}"


def _cards(subject: Subject) -> list[Card]:
    """The newest actual number of each indicator, main indicators and wholes first."""
    newest: dict[tuple[object, ...], Point] = {}
    for point in sorted(subject.points, key=_newness):
        key = point.key
        if key.status == "actual" and key.measure in ("level", "change"):
            newest[key.indicator, key.item, key.area] = point
    order = subject.indicators()
    chosen = sorted(newest.values(), key=lambda p: (p.key.item is not None, order.index(p.key.indicator), str(p.key)))
    return [_card(subject, point) for point in chosen]


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
    basis = f" {wording.BASES[key.basis]}" if key.basis in wording.BASES else ""
    verdicts = [finding.verdict for finding in subject.findings if point.rests_on[0] in finding.observations]
    return Card(
        label=wording.base_label(key),
        value=wording.reported(point, key.measure, key.unit),
        growth=said or basis.strip() or None,
        period=wording.period_name(point.period_start, point.period_end),
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


# ---- ledger and evidence


def _entry(row: Observation) -> dict[str, Any]:
    """One row of the ledger, as text."""
    before, marked, after = marked_sentence(row)
    partner = f" → {wording.area_name(row['partner'])}" if row.get("partner") else ""
    return {
        "id": row["observation_id"],
        "period": wording.period_name(row.get("period_start"), row.get("period_end")),
        "end": row["period_end"].isoformat() if row.get("period_end") else "",
        "indicator": wording.capital(wording.indicator_name(row["indicator"])),
        "item": row.get("item"),
        "measure": _measure(row),
        "area": wording.area_name(row.get("area")) + partner,
        "value": wording.reported(row, row["measure"], row["unit"]),
        "number": f"{row['value']:.15g}",
        "unit": row["unit"],
        "before": before,
        "marked": marked,
        "after": after,
        "source": row.get("source"),
        "publisher": row.get("publisher"),
        "day": wording.day_name(row.get("published")),
        "published": row["published"].isoformat() if row.get("published") else "",
        "link": wording.web_address(row.get("url")),
        "status": row["status"],
        "confidence": f"{row['confidence']:.2f}",
    }


def _measure(row: Observation) -> str:
    parts = [row["measure"], wording.BASES.get(row.get("basis") or ""), row.get("terms"), row.get("adjustment")]
    return ", ".join(part for part in (*parts, f"of {row['of']}" if row.get("of") else None) if part)


def marked_sentence(row: Observation) -> tuple[str, str, str]:
    """The sentence in three: before the quote, the quote, after it. A quote that is not in it stands alone."""
    sentence, quote = row.get("sentence") or "", row["quote"]
    before, found, after = sentence.partition(quote)
    return (before, quote, after) if found else ("", quote, "")


def _evidence(
    sections: Sequence[Section],
    rows: Sequence[Observation],
    series: Sequence[Point],
    label_of: Mapping[str, str],
    in_ledger: set[str],
) -> dict[str, dict[str, Any]]:
    """What a mark, card or test shows when pointed at, by observation id; only those that the page draws."""
    drawn = {ids[0] for s in sections for panel in (*s.growth, *s.levels) for ids in panel.rests_on}
    drawn |= {card.observation for s in sections for card in s.cards}
    drawn |= {one for s in sections for test in s.tests for _, _, one in test.operands}
    point_of = {point.rests_on[0]: point for point in series}
    return {
        row["observation_id"]: _proof(row, point_of.get(row["observation_id"]), label_of, in_ledger)
        for row in rows
        if row["observation_id"] in drawn
    }


def _proof(
    row: Observation, point: Point | None, label_of: Mapping[str, str], in_ledger: set[str]
) -> dict[str, Any]:
    one = row["observation_id"]
    return {
        "value": wording.reported(row, row["measure"], row["unit"]),
        "what": label_of.get(one, wording.indicator_name(row["indicator"])),
        "period": wording.period_name(row.get("period_start"), row.get("period_end")),
        "measure": _measure(row) + ("" if row["status"] == "actual" else f", {row['status']}"),
        "sentence": marked_sentence(row),
        "citation": wording.citation(row),
        "link": wording.web_address(row.get("url")),
        "reports": _reports(point),
        "ledger": one in in_ledger,
    }


def _reports(point: Point | None) -> str:
    """What else was reported for the same period: how many articles, and the range of their values."""
    if point is None or point.reports < 2:
        return ""
    unit = point.key.unit
    values = "" if point.vintages == 1 else f", {wording.amount(point.low, unit)} to {wording.amount(point.high, unit)}"
    return f"{point.reports} reports{values}{', which disagree' if point.conflict else ''}"


# ---- the file


def _render(context: Mapping[str, Any]) -> str:
    environment = Environment(
        loader=PackageLoader("indicators.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    script = _static("report.js")
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}' '{_hash(_plotly())}'; style-src 'unsafe-inline'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
    return environment.get_template("index.html.j2").render(
        **context,
        policy=policy,
        style=Markup(_static("report.css")),
        script=Markup(script),
        plotly=Markup(_packed_plotly()),
    )


def _script_json(value: object) -> Markup:
    """JSON that can stand inside a script element: no character in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return Markup(text)


def _static(name: str) -> str:
    return (files("indicators.reporting") / "static" / name).read_text(encoding="utf-8")


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@cache
def _plotly() -> str:
    from plotly.offline import get_plotlyjs

    return str(get_plotlyjs())


@cache
def _packed_plotly() -> str:
    """The full bundle of the installed plotly, gzipped (without a time, so that pages can be compared) and in base64."""
    return base64.b64encode(gzip.compress(_plotly().encode(), 9, mtime=0)).decode()
