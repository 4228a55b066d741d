"""Points into charts: which numbers stand together, and all that stands around them.

Year-to-date totals, years and months never share an axis; nor do units, currencies or growth in different `terms`.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import plotly.graph_objects as go

from indicators.figure import UNSURE
from indicators.periods import Period
from indicators.reporting import wording
from indicators.reporting.drawing import figure_json, scale_of
from indicators.reporting.lines import HEIGHT, line_figure
from indicators.reporting.rows import row_figure
from indicators.reporting.subjects import FAMILY, Subject
from indicators.reporting.titles import growth_title, level_title
from indicators.series import Interval, Point, SeriesKey

KEY = {
    "exact": "filled: as printed",
    "hedged": "open with a whisker: more than, less than or about",
    "forecast": "cross: forecast",
    "target": "diamond: target",
    "conflict": "ringed: another number was printed for it too",
    "far": "an arrow: further out than the axis goes",
    "doubted": f"question mark: read with a confidence under {UNSURE:g}",
    "implied": "grey bar: what the reported levels of both years imply",
}
MOST_ROWS = 30
MOST_PANELS = 12
FREQ_ORDER = ("YTD", "A", "S", "Q", "M", "W", "D", "R")


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart with all that stands around it.

    figure: Plotly's JSON. key: what the kinds of mark that occur mean. rests_on: by point, the ids of its observations.
    table: heading and rows of the same numbers, the last cell an observation id. note: what was left out, else None.
    """

    slug: str
    title: str
    deck: str
    key: tuple[str, ...]
    figure: Mapping[str, Any]
    height: int
    table: tuple[tuple[str, ...], ...]
    rests_on: tuple[tuple[str, ...], ...]
    source: str
    note: str | None


def growth_panels(subject: Subject) -> list[Panel]:
    """Reported changes on a year before: one panel for each kind of period and `terms`, the fullest first."""
    implied = _implied(subject)
    told = [group for group in _growth_groups(subject) if not _is_single(group, implied)]
    return [_growth_panel(subject, f"{subject.slug}-growth-{n}", group, implied) for n, group in enumerate(told)]


def growth_singles(subject: Subject) -> list[tuple[str, str, str]]:
    """Those with no other of their kind of period and `terms` and no levels to be held against, for a line of text.

    The change, its terms, the observation's id.
    """
    implied = _implied(subject)
    alone = [group[0] for group in _growth_groups(subject) if _is_single(group, implied)]
    return [(growth_title([point]), terms_name(point.key.terms), point.rests_on[0]) for point in alone]


def _implied(subject: Subject) -> dict[str, Interval]:
    """What levels imply, by the id of the growth reported; an article's own levels before others'."""
    found = sorted((f for f in subject.findings if f.identity.startswith("growth")), key=lambda f: f.strict)
    return {finding.observations[-1]: finding.expected for finding in found}


def _is_single(group: Sequence[Point], implied: Mapping[str, Interval]) -> bool:
    return len(group) == 1 and group[0].rests_on[0] not in implied


def _growth_groups(subject: Subject) -> list[list[Point]]:
    groups: defaultdict[tuple[str, str | None], list[Point]] = defaultdict(list)
    for point in subject.points:
        key = point.key
        if (key.measure, key.basis, key.unit) == ("change", "yoy", "percent") and is_named(key):
            groups[key.freq or "R", key.terms].append(point)
    order = sorted(groups, key=lambda group: (-len(groups[group]), FREQ_ORDER.index(group[0]), group[1] or ""))
    return [groups[group] for group in order]


def is_named(key: SeriesKey) -> bool:
    """Whether a reader can tell what a series is of: "other" without an item says nothing outside its sentence."""
    return key.indicator != "other" or key.item is not None


def level_panels(subject: Subject) -> tuple[list[Panel], int]:
    """Levels with two periods or more, by kind of period, unit, office and indicators; and how many are left."""
    groups: defaultdict[tuple[object, ...], list[Point]] = defaultdict(list)
    for point in subject.points:
        key = point.key
        if key.measure == "level" and is_named(key):
            family = "trade" if key.indicator in FAMILY else key.indicator
            side = key.area if key.indicator not in FAMILY or key.partner is None else key.reporter or key.area
            same = (family, key.item, side, key.unit, key.reporter, key.terms, key.adjustment)
            groups[key.freq, _length(point), *same].append(point)
    told = [found for found in groups.values() if len({p.period for p in found if p.key.status == "actual"}) > 1]
    order = subject.indicators()
    told.sort(key=lambda found: (found[0].key.item is not None, order.index(found[0].key.indicator), -len(found)))
    panels = [_level_panel(subject, f"{subject.slug}-levels-{n}", told[n]) for n in range(min(len(told), MOST_PANELS))]
    return panels, len(told) - len(panels)


def _length(point: Point) -> int | None:
    """Of odd periods, their length: whole months, else days below zero. A week is not held against a decade."""
    if point.key.freq != "R":
        return None
    period = Period(point.period_start, point.period_end)
    return period.whole_months or -(point.period_end - point.period_start).days


def _growth_panel(subject: Subject, slug: str, points: Sequence[Point], implied: Mapping[str, Interval]) -> Panel:
    shown = _newest(points, subject.indicators())
    names = wording.labels(point.key for point in shown)
    bars = {point.rests_on[0]: implied[point.rests_on[0]] for point in shown if point.rests_on[0] in implied}
    key = shown[0].key
    doubted = _doubted(subject, shown)
    figure, height = row_figure(shown, names, bars, doubted=doubted)
    return Panel(
        slug=slug,
        title=growth_title(shown),
        deck=f"Change on a year before, percent, {terms_name(key.terms)}. {wording.FREQS[key.freq or 'R']}.",
        key=_key(shown, bars, figure, doubted),
        figure=figure_json(figure),
        height=height,
        table=_table(shown, names, bars, doubted),
        rests_on=tuple(point.rests_on for point in shown),
        source=_source(subject, shown),
        note=_left_out(points, shown),
    )


def _level_panel(subject: Subject, slug: str, points: Sequence[Point]) -> Panel:
    totals = points[0].key.freq in ("YTD", "R")  # they end in different months: no line may join them
    shown = _newest(points, subject.indicators()) if totals else list(points)
    names = wording.labels(point.key for point in shown)
    scale, word = scale_of(shown)
    doubted = _doubted(subject, shown)
    if totals:
        figure, height = row_figure(shown, names, {}, scale, doubted)
    else:
        figure, height = line_figure(shown, scale, doubted), HEIGHT
    return Panel(
        slug=slug,
        title=level_title(shown),
        deck=_level_deck(subject, shown[0].key, word),
        key=_key(shown, {}, figure, doubted),
        figure=figure_json(figure),
        height=height,
        table=_table(shown, names, {}, doubted),
        rests_on=tuple(point.rests_on for point in shown),
        source=_source(subject, shown),
        note=_left_out(points, shown),
    )


def _doubted(subject: Subject, shown: Sequence[Point]) -> set[str]:
    """The ids of those that rest on a reading of little confidence."""
    return {point.rests_on[0] for point in shown if wording.doubt(subject.by_id[point.rests_on[0]])}


def _newest(points: Sequence[Point], order: Sequence[str]) -> list[Point]:
    """The points of the newest periods, as many as a chart holds; in a period the main indicators first."""

    def rank(point: Point) -> tuple[object, ...]:
        newest = -point.period_end.toordinal(), -point.period_start.toordinal()
        key = point.key
        return *newest, key.item is not None, order.index(key.indicator), key.item or "", str(key)

    return sorted(points, key=rank)[:MOST_ROWS]


def _left_out(points: Sequence[Point], shown: Sequence[Point]) -> str | None:
    return f"The newest {len(shown)} of {len(points)} numbers." if len(points) > len(shown) else None


def _level_deck(subject: Subject, key: SeriesKey, scale_word: str) -> str:
    """Unit, scale, terms, adjustment and kind of period; the office where the subject has several."""
    unit = {"index": "Index points", "percent": "Percent", "person": "Persons", "unit": "Number"}.get(key.unit)
    name = wording.unit_name(key.unit)
    unit = unit or (wording.capital(name) if key.unit.islower() else name)
    adjusted = {"SA": "seasonally adjusted", "NSA": "not seasonally adjusted"}.get(key.adjustment or "")
    terms = terms_name(key.terms) if key.terms else None
    deck = ", ".join(part for part in (unit, scale_word, terms, adjusted) if part)
    several = len({point.key.reporter for point in subject.points if point.key.measure == "level"}) > 1
    office = f"{wording.area_name(key.reporter)}’s count." if key.reporter else "Whose count is not told."
    unlike = " Periods differ in length: compare only the same months." if key.freq == "YTD" else ""
    return f"{deck}. {wording.FREQS[key.freq or 'R']}.{unlike}{' ' + office if several else ''}"


def terms_name(terms: str | None) -> str:
    if terms is None:
        return "terms not told"
    return f"{terms} terms" if terms.islower() else f"in {terms}"


def _key(
    shown: Sequence[Point], bars: Mapping[str, Interval], figure: go.Figure, doubted: Collection[str]
) -> tuple[str, ...]:
    """What the kinds of mark that occur mean."""
    kinds = {"exact" if point.bound == "exact" else "hedged" for point in shown}
    kinds |= {point.key.status for point in shown} | {"conflict" for point in shown if point.conflict}
    kinds |= ({"implied"} if bars else set()) | ({"doubted"} if doubted else set())
    texts = [text for trace in figure.data for text in trace.text or ()]
    texts += [note.text for note in figure.layout.annotations]
    kinds |= {"far"} if any(arrow in text for text in texts for arrow in "→←↑↓") else set()
    return tuple(text for kind, text in KEY.items() if kind in kinds)


def _table(
    shown: Sequence[Point], names: Mapping[SeriesKey, str], bars: Mapping[str, Interval], doubted: Collection[str]
) -> tuple[tuple[str, ...], ...]:
    """The same numbers as text: period, what, value, what the printed number can mean, implied, status, id."""
    implied = {one: (wording.span(bar.low, bar.high, "percent"),) for one, bar in bars.items()}
    return (
        ("Period", "Series", "Reported", "Can mean", *(["Implied by levels"] if bars else []), "Status", ""),
        *(
            (
                wording.period_name(point.period_start, point.period_end),
                names[point.key],
                wording.reported(point, point.key.measure, point.key.unit)
                + (" ?" if point.rests_on[0] in doubted else ""),
                wording.span(point.value_low, point.value_high, point.key.unit),
                *(implied.get(point.rests_on[0], ("",)) if bars else ()),
                point.key.status,
                point.rests_on[0],
            )
            for point in shown
        ),
    )


def _source(subject: Subject, shown: Sequence[Point]) -> str:
    """The newest report's office, paper and day, and how many articles in all."""
    rows = [subject.by_id[point.rests_on[0]] for point in shown]
    newest = max(rows, key=lambda row: (row.get("published") or date.min, row["observation_id"]))
    articles = len({subject.by_id[one]["article_id"] for point in shown for one in point.rests_on})
    more = f", and {articles - 1} more article{'s' * (articles > 2)}" if articles > 1 else ""
    return f"Source: {wording.citation(newest)}{more}."
