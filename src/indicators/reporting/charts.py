"""Points into Plotly charts: rows of marks to compare numbers, lines to follow one. The only room that imports plotly.

How a mark is drawn says what it is, never by colour alone: filled = as printed; open with a whisker to the possible
side = hedged; x = forecast; diamond = target; ringed = reports in conflict; grey bar = what reported levels imply.
Every text from an article is escaped: Plotly reads a subset of HTML in labels.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

import plotly.graph_objects as go

from indicators.checks import Finding, is_currency
from indicators.reporting import wording
from indicators.reporting.subjects import FAMILY, Subject
from indicators.series import Interval, Point, SeriesKey

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7")  # 3:1 on white at least; the page's script has the dark ones
SYMBOLS = ("circle", "square", "triangle-up", "pentagon")
GREY = "#8A8F98"
STATUS_SYMBOLS = {"forecast": "x", "target": "diamond"}
KEY = {
    "exact": "filled: as printed",
    "hedged": "open with a whisker: more than, less than or about",
    "forecast": "cross: forecast",
    "target": "diamond: target",
    "conflict": "ringed: reports that disagree",
    "implied": "grey bar: what the reported levels of both years imply",
}
MOST_ROWS = 30
MOST_PANELS = 12
NARROW = 20  # characters of a row's label on a small screen
WIDE = 38
FREQ_ORDER = ("YTD", "A", "S", "Q", "M", "W", "D", "R")


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart with all that stands around it.

    figure: Plotly's JSON. key: what the kinds of mark that occur mean. rests_on: ids of the observations drawn, by point.
    table: heading and rows of the same numbers, the last cell an observation id. note: what was left out, else None.
    """

    slug: str
    title: str
    deck: str
    key: tuple[str, ...]
    figure: str
    height: int
    table: tuple[tuple[str, ...], ...]
    rests_on: tuple[tuple[str, ...], ...]
    source: str
    note: str | None


def growth_panels(subject: Subject) -> list[Panel]:
    """Reported changes on a year before, by period and indicator: one panel for each kind of period."""
    changes = [p for p in subject.points if (p.key.measure, p.key.basis, p.key.unit) == ("change", "yoy", "percent")]
    implied = {f.observations[-1]: f for f in subject.findings if f.identity.startswith("growth")}
    return [_growth_panel(subject, freq, found, implied) for freq, found in _by_freq(changes)]


def level_panels(subject: Subject) -> list[Panel]:
    """Levels over time, one panel for each kind of period, unit and group of indicators with two periods or more."""
    groups: defaultdict[tuple[str, ...], list[Point]] = defaultdict(list)
    for point in subject.points:
        key = point.key
        if key.measure == "level":
            family = "trade" if key.indicator in FAMILY else key.indicator
            group = (key.freq, family, key.item, key.area, key.unit, key.reporter, key.terms, key.adjustment)
            groups[tuple(part or "" for part in group)].append(point)
    told = [found for found in groups.values() if len({point.period for point in found}) > 1]
    order = subject.indicators()
    told.sort(key=lambda found: (found[0].key.item is not None, order.index(found[0].key.indicator), -len(found)))
    panels = []
    for place, found in enumerate(told[:MOST_PANELS]):
        slug = f"{subject.slug}-levels-{place}"
        draw = _level_rows if found[0].key.freq in ("YTD", "R") else _lines
        panels.append(draw(subject, slug, found))
    return panels


def _by_freq(points: Sequence[Point]) -> list[tuple[str, list[Point]]]:
    groups: defaultdict[str, list[Point]] = defaultdict(list)
    for point in points:
        groups[point.key.freq or "R"].append(point)
    return [(freq, groups[freq]) for freq in FREQ_ORDER if freq in groups]


# ---- rows of marks


def _growth_panel(subject: Subject, freq: str, points: Sequence[Point], findings: Mapping[str, Finding]) -> Panel:
    shown = _newest(points, subject.indicators())
    bars = {id(p): findings[p.rests_on[0]].expected for p in shown if p.rests_on[0] in findings}
    terms = _common([point.key.terms for point in shown])
    deck = f"Change on a year before, percent{', ' + _terms_name(terms) if terms else ''}. {wording.FREQS[freq]}."
    return _row_panel(subject, f"{subject.slug}-growth-{freq}", _growth_title(shown), deck, points, shown, bars)


def _level_rows(subject: Subject, slug: str, points: Sequence[Point]) -> Panel:
    shown = _newest(points, subject.indicators())
    scale, word = _scale(shown)
    deck = f"{_unit_words(shown[0].key, word)}. {wording.FREQS[shown[0].key.freq or 'R']}, each total on its own row."
    return _row_panel(subject, slug, _level_title(shown), deck, points, shown, {}, scale)


def _newest(points: Sequence[Point], order: Sequence[str]) -> list[Point]:
    """The points of the newest periods, as many as a chart holds; in a period the main indicators first."""

    def rank(point: Point) -> tuple[object, ...]:
        key = point.key
        place = order.index(key.indicator) if key.indicator in order else len(order)
        newest = -point.period_end.toordinal(), -point.period_start.toordinal()
        return *newest, key.item is not None, place, key.item or "", str(key)

    return sorted(points, key=rank)[:MOST_ROWS]


def _row_panel(
    subject: Subject,
    slug: str,
    title: str,
    deck: str,
    points: Sequence[Point],
    shown: Sequence[Point],
    bars: Mapping[int, Interval],
    scale: float = 1,
) -> Panel:
    names = wording.labels(point.key for point in shown)
    places, ticks = _rows(shown, names)
    figure = go.Figure(layout={"template": None})
    _add_bars(figure, shown, places, bars)
    _add_marks(figure, shown, places, scale, _styles(shown))
    _add_values(figure, shown, places, scale, bars)
    height = 24 * len(ticks) + 58
    _lay_out_rows(figure, ticks, _extent(shown, scale, bars), height)
    left = len(points) - len(shown)
    note = f"The newest {len(shown)} of {len(points)} numbers; the ledger has all." if left else None
    return _panel(subject, slug, title, deck, shown, figure, height, names, bars, note)


def _rows(shown: Sequence[Point], names: Mapping[SeriesKey, str]) -> tuple[list[float], list[tuple[float, str, bool]]]:
    """Where each point stands, and the labels of the rows: (place, text, whether it heads a period)."""
    places: list[float] = []
    ticks: list[tuple[float, str, bool]] = []
    last = None
    for point in shown:
        period = wording.period_name(point.period_start, point.period_end)
        if period != last:
            ticks.append((len(ticks), period, True))
            last = period
        status = "" if point.key.status == "actual" else f", {point.key.status}"
        places.append(len(ticks))
        ticks.append((len(ticks), names[point.key] + status, False))
    return places, ticks


def _add_bars(
    figure: go.Figure, shown: Sequence[Point], places: Sequence[float], bars: Mapping[int, Interval]
) -> None:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for point, place in zip(shown, places, strict=True):
        if id(point) in bars:
            xs += [bars[id(point)].low, bars[id(point)].high, None]
            ys += [place, place, None]
    if xs:
        line = {"color": GREY, "width": 15}
        figure.add_scatter(x=xs, y=ys, mode="lines", line=line, opacity=0.5, hoverinfo="skip")


def _add_marks(
    figure: go.Figure,
    shown: Sequence[Point],
    places: Sequence[float],
    scale: float,
    styles: Mapping[str, tuple[str, str]],
) -> None:
    """Stems from zero and the marks, one trace for each indicator and kind of mark."""
    groups: defaultdict[tuple[str, str, bool], list[tuple[Point, float]]] = defaultdict(list)
    for point, place in zip(shown, places, strict=True):
        groups[point.key.indicator, point.key.status, point.bound != "exact"].append((point, place))
    for (indicator, status, hedged), members in groups.items():
        colour, symbol = styles[indicator]
        symbol = STATUS_SYMBOLS.get(status, symbol)
        stems_x = [x for point, _ in members for x in (0, point.value / scale, None)]
        stems_y = [y for _, place in members for y in (place, place, None)]
        dash = "solid" if status == "actual" else "dot"
        line = {"color": colour, "width": 2, "dash": dash}
        figure.add_scatter(x=stems_x, y=stems_y, mode="lines", line=line, opacity=0.55, hoverinfo="skip")
        points = [point for point, _ in members]
        figure.add_scatter(
            x=[point.value / scale for point in points],
            y=[place for _, place in members],
            mode="markers",
            marker=_marker(colour, symbol, hedged),
            error_x=_whisker(points, scale, colour) if hedged else None,
            customdata=[point.rests_on[0] for point in points],
            hoverinfo="none",
        )
    _add_rings(figure, [(p.value / scale, place, p) for p, place in zip(shown, places, strict=True) if p.conflict])


def _add_values(
    figure: go.Figure, shown: Sequence[Point], places: Sequence[float], scale: float, bars: Mapping[int, Interval]
) -> None:
    """The value beside its mark, on the far side of mark, whisker and bar."""
    for sign, position in ((1, "middle right"), (-1, "middle left")):
        members = [(p, place) for p, place in zip(shown, places, strict=True) if (p.value >= 0) == (sign > 0)]
        if members:
            figure.add_scatter(
                x=[sign * max(sign * end for end in _ends(point, scale, bars)) for point, _ in members],
                y=[place for _, place in members],
                mode="text",
                text=[f"\u2002{escape(wording.short(point))}\u2002" for point, _ in members],
                textposition=position,
                textfont={"size": 12},
                hoverinfo="skip",
                cliponaxis=False,
            )


def _ends(point: Point, scale: float, bars: Mapping[int, Interval]) -> tuple[float, ...]:
    hedged = (point.value_low / scale, point.value_high / scale) if point.bound != "exact" else ()
    bar = bars.get(id(point))
    return (point.value / scale, *hedged, *((bar.low, bar.high) if bar else ()))


def _extent(shown: Sequence[Point], scale: float, bars: Mapping[int, Interval]) -> tuple[float, float]:
    ends = [0.0, *(end for point in shown for end in _ends(point, scale, bars))]
    return min(ends), max(ends)


def _lay_out_rows(
    figure: go.Figure, ticks: Sequence[tuple[float, str, bool]], extent: tuple[float, float], height: int
) -> None:
    """Labels left, room for the values on the sides that have any; what a small screen needs rides along as `meta`."""
    low, high = extent
    breadth = (high - low) or 1.0
    wide, narrow = ([_row_label(text, heads, most) for _, text, heads in ticks] for most in (WIDE, NARROW))
    ranges = [[low - room * breadth * (low < 0), high + room * breadth * (high > 0)] for room in (0.2, 0.5)]
    margins = [round(6.6 * max(min(len(text), most) for _, text, _ in ticks)) + 14 for most in (WIDE, NARROW)]
    figure.update_layout(
        height=height,
        margin={"l": margins[0], "r": 8, "t": 6, "b": 30},
        showlegend=False,
        hovermode="closest",
        dragmode=False,
        meta={"narrow": {"ticktext": narrow, "range": ranges[1], "l": margins[1]}},
        xaxis={"range": ranges[0], "nticks": 6, "fixedrange": True, "zeroline": True, "zerolinewidth": 2},
        yaxis={
            "range": [len(ticks) - 0.4, -0.6],
            "tickvals": [place for place, _, _ in ticks],
            "ticktext": wide,
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
        },
    )


def _row_label(text: str, heads: bool, most: int) -> str:
    cut = text if len(text) <= most else text[: most - 1].rstrip() + "…"
    return f"<b>{escape(cut)}</b>" if heads else escape(cut)


# ---- lines over time


def _lines(subject: Subject, slug: str, points: Sequence[Point]) -> Panel:
    scale, word = _scale(points)
    key = points[0].key
    deck = f"{_unit_words(key, word)}. {wording.FREQS[key.freq or 'R']}."
    names = wording.labels(point.key for point in points)
    figure = go.Figure(layout={"template": None})
    styles = _styles(points)
    for indicator in dict.fromkeys(point.key.indicator for point in points):
        own = [point for point in points if point.key.indicator == indicator]
        _add_line(figure, own, scale, *styles[indicator])
    _lay_out_lines(figure, points, scale, styles)
    return _panel(subject, slug, _level_title(points), deck, points, figure, 300, names, {}, None)


def _add_line(figure: go.Figure, points: Sequence[Point], scale: float, colour: str, symbol: str) -> None:
    """A line through neighbouring actual periods, gaps left open; a mark for each point by its kind."""
    actual = sorted((p for p in points if p.key.status == "actual"), key=lambda p: p.period_end)
    xs: list[date | None] = []
    ys: list[float | None] = []
    for place, point in enumerate(actual):
        if place and (point.period_start - actual[place - 1].period_end).days > 1 and point.key.freq != "D":
            xs.append(None)
            ys.append(None)
        xs.append(wording.middle(point))
        ys.append(point.value / scale)
    figure.add_scatter(x=xs, y=ys, mode="lines", line={"color": colour, "width": 2}, hoverinfo="skip")
    groups: defaultdict[tuple[str, bool], list[Point]] = defaultdict(list)
    for point in points:
        groups[point.key.status, point.bound != "exact"].append(point)
    for (status, hedged), members in groups.items():
        figure.add_scatter(
            x=[wording.middle(point) for point in members],
            y=[point.value / scale for point in members],
            mode="markers",
            marker=_marker(colour, STATUS_SYMBOLS.get(status, symbol), hedged),
            error_y=_whisker(members, scale, colour) if hedged else None,
            customdata=[point.rests_on[0] for point in members],
            hoverinfo="none",
        )
    _add_rings(figure, [(wording.middle(p), p.value / scale, p) for p in points if p.conflict])


def _lay_out_lines(
    figure: go.Figure, points: Sequence[Point], scale: float, styles: Mapping[str, tuple[str, str]]
) -> None:
    values = [end / scale for point in points for end in (point.value_low, point.value_high)]
    low, high = min(values), max(values)
    if low > 0 and low < 0.6 * high:
        low = 0.0
    room = 0.08 * ((high - low) or abs(high) or 1)
    bottom, top = (low if low == 0 else low - room), high + room
    ends = _end_labels(points, scale, (bottom, top)) if len(styles) > 1 else []
    annotations = [
        {
            "xref": "paper",
            "x": 1.01,
            "xanchor": "left",
            "y": place,
            "text": escape(wording.capital(wording.indicator_name(indicator))),
            "showarrow": False,
            "font": {"color": styles[indicator][0], "size": 12},
        }
        for indicator, place in ends
    ]
    right = 12 + 7 * max((len(str(note["text"])) for note in annotations), default=1)
    figure.update_layout(
        height=300,
        margin={"l": 46, "r": right, "t": 8, "b": 30},
        showlegend=False,
        hovermode="closest",
        dragmode=False,
        annotations=annotations,
        xaxis={**_dates(points), "fixedrange": True, "showgrid": False, "zeroline": False},
        yaxis={"range": [bottom, top], "nticks": 6, "fixedrange": True, "zeroline": low < 0, "zerolinewidth": 2},
    )


def _end_labels(points: Sequence[Point], scale: float, extent: tuple[float, float]) -> list[tuple[str, float]]:
    """Each indicator's label at the height of its last value, pushed apart where two would overlap."""
    last: dict[str, Point] = {}
    for point in sorted(points, key=lambda point: point.period_end):
        last[point.key.indicator] = point
    ordered = sorted(last.items(), key=lambda pair: pair[1].value)
    gap = 0.075 * (extent[1] - extent[0])
    placed: list[tuple[str, float]] = []
    for indicator, point in ordered:
        floor = placed[-1][1] + gap if placed else extent[0]
        placed.append((indicator, max(point.value / scale, floor)))
    return placed


def _dates(points: Sequence[Point]) -> dict[str, Any]:
    """Ticks under the marks themselves, named as their periods, at most five and never too close."""
    periods = sorted({(wording.middle(p), wording.period_name(p.period_start, p.period_end)) for p in points})
    first, last = periods[0][0], periods[-1][0]
    gap = (last - first).days / 4
    kept = [periods[-1]]
    for when, name in reversed(periods[:-1]):
        if (kept[-1][0] - when).days >= gap:
            kept.append((when, name))
    edge = max((last - first) * 0.06, (last - first) / 12)
    return {
        "range": [(first - edge).isoformat(), (last + edge).isoformat()],
        "tickvals": [when.isoformat() for when, _ in kept],
        "ticktext": [name for _, name in kept],
    }


# ---- what both share


def _styles(points: Sequence[Point]) -> dict[str, tuple[str, str]]:
    """A colour and a symbol for each indicator; trade and its parts always have the same."""
    styles: dict[str, tuple[str, str]] = {}
    for indicator in dict.fromkeys(point.key.indicator for point in points):
        place = FAMILY.index(indicator) if indicator in FAMILY else len(styles) % 4
        styles[indicator] = COLOURS[place], SYMBOLS[place]
    return styles


def _marker(colour: str, symbol: str, hedged: bool) -> dict[str, Any]:
    line = {"width": 2, "color": colour}
    return {"color": colour, "symbol": f"{symbol}-open" if hedged else symbol, "size": 11, "line": line}


def _whisker(points: Sequence[Point], scale: float, colour: str) -> dict[str, Any]:
    return {
        "type": "data",
        "symmetric": False,
        "array": [(point.value_high - point.value) / scale for point in points],
        "arrayminus": [(point.value - point.value_low) / scale for point in points],
        "color": colour,
        "thickness": 2,
        "width": 5,
    }


def _add_rings(figure: go.Figure, places: Sequence[tuple[Any, float, Point]]) -> None:
    if places:
        marker = {"symbol": "circle-open", "size": 20, "color": GREY, "line": {"width": 2, "color": GREY}}
        figure.add_scatter(
            x=[x for x, _, _ in places], y=[y for _, y, _ in places], mode="markers", marker=marker, hoverinfo="skip"
        )


def _scale(points: Sequence[Point]) -> tuple[float, str]:
    """What values are divided by, and its word: (1e9, "billion")."""
    size = max(abs(point.value) for point in points)
    if points[0].key.unit in ("percent", "percentage_point", "index"):
        return 1.0, ""
    words = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
    return next(((scale, word) for scale, word in words if size >= scale), (1.0, ""))


def _unit_words(key: SeriesKey, scale_word: str) -> str:
    unit = {"index": "Index points", "percent": "Percent", "person": "Persons", "unit": "Number"}.get(key.unit)
    unit = unit or (key.unit if is_currency(key.unit) else wording.capital(wording.unit_name(key.unit)))
    terms = f", {_terms_name(key.terms)}" if key.terms else ""
    return f"{unit}, {scale_word}{terms}" if scale_word else f"{unit}{terms}"


def _terms_name(terms: str) -> str:
    return f"{terms} terms" if terms.islower() else f"in {terms}"


def _common(values: Sequence[str | None]) -> str | None:
    return values[0] if len(set(values)) == 1 else None


def _growth_title(shown: Sequence[Point]) -> str:
    """The newest period's main numbers in words; forecasts and targets are named as such."""
    actual = [point for point in shown if point.key.status == "actual"] or list(shown)
    first = actual[0]
    group = [p for p in actual if p.period == first.period and p.key.status == first.key.status]
    whole = [p for p in group if p.key.item is None] or group
    told = list({p.key.indicator + str(p.key.item) + str(p.key.area): p for p in reversed(whole)}.values())[::-1][:3]
    told.sort(key=lambda p: -p.value)
    status = "" if first.key.status == "actual" else f" ({first.key.status})"
    clauses = [f"{wording.base_label(p.key)} {_moved(p)}" for p in told]
    clauses = clauses[:1] + [_lower(clause) for clause in clauses[1:]]
    joined = clauses[0] if len(clauses) == 1 else f"{', '.join(clauses[:-1])} and {clauses[-1]}"
    return f"{joined} in {wording.period_name(first.period_start, first.period_end)}{status}"


def _lower(clause: str) -> str:
    """A clause that no longer opens the title; names of places and abbreviations stay as they are."""
    word = clause.split(" ")[0]
    return clause if "’s" in word or word[1:2].isupper() else clause[:1].lower() + clause[1:]


def _moved(point: Point) -> str:
    hedge = wording.HEDGES.get(point.bound, "")
    if point.value == 0:
        return "unchanged"
    return f"{'up' if point.value > 0 else 'down'} {hedge}{wording.amount(abs(point.value), point.key.unit)}"


def _level_title(points: Sequence[Point]) -> str:
    """The newest actual value of the first indicator, and the oldest drawn; "up" or "down" only where it is sure."""
    actual = [point for point in points if point.key.status == "actual"] or list(points)
    names = {point.key.indicator for point in actual}
    lead = next((code for code in FAMILY if code in names), actual[0].key.indicator)
    own = sorted((p for p in actual if p.key.indicator == lead), key=lambda p: (p.period_end, p.period_start))
    first, last = own[0], own[-1]
    label = wording.base_label(last.key)
    now = wording.reported(last, "level", last.key.unit)
    status = "" if last.key.status == "actual" else f" ({last.key.status})"
    title = f"{label}: {now} in {wording.period_name(last.period_start, last.period_end)}{status}"
    if first.period == last.period:
        return title
    then = wording.reported(first, "level", first.key.unit)
    link = "against"
    if last.value_low > first.value_high:
        link = "up from"
    elif last.value_high < first.value_low:
        link = "down from"
    return f"{title}, {link} {then} in {wording.period_name(first.period_start, first.period_end)}"


def _panel(
    subject: Subject,
    slug: str,
    title: str,
    deck: str,
    shown: Sequence[Point],
    figure: go.Figure,
    height: int,
    names: Mapping[SeriesKey, str],
    bars: Mapping[int, Interval],
    note: str | None,
) -> Panel:
    return Panel(
        slug=slug,
        title=title,
        deck=deck,
        key=_key(shown, bars),
        figure=figure_json(figure),
        height=height,
        table=_table(shown, names, bars),
        rests_on=tuple(point.rests_on for point in shown),
        source=_source(subject, shown),
        note=note,
    )


def _key(shown: Sequence[Point], bars: Mapping[int, Interval]) -> tuple[str, ...]:
    kinds = {"exact" if point.bound == "exact" else "hedged" for point in shown}
    kinds |= {point.key.status for point in shown} | {"conflict" for point in shown if point.conflict}
    kinds |= {"implied"} if bars else set()
    return tuple(text for kind, text in KEY.items() if kind in kinds)


def _table(
    shown: Sequence[Point], names: Mapping[SeriesKey, str], bars: Mapping[int, Interval]
) -> tuple[tuple[str, ...], ...]:
    """The same numbers as text: period, what, value, what the printed number can mean, implied, id."""
    head = ("Period", "Series", "Reported", "Can mean", "Implied by levels", "Status", "")
    return (
        head,
        *(
            (
                wording.period_name(point.period_start, point.period_end),
                names[point.key],
                wording.reported(point, point.key.measure, point.key.unit),
                wording.span(point.value_low, point.value_high, point.key.unit),
                wording.span(bars[id(point)].low, bars[id(point)].high, point.key.unit) if id(point) in bars else "",
                point.key.status,
                point.rests_on[0],
            )
            for point in shown
        ),
    )


def _source(subject: Subject, shown: Sequence[Point]) -> str:
    """The newest report's office, paper and day, and how many reports in all."""
    rows = [subject.by_id[point.rests_on[0]] for point in shown]
    newest = max(rows, key=lambda row: (row.get("published") or date.min, row["observation_id"]))
    articles = len({subject.by_id[one]["article_id"] for point in shown for one in point.rests_on})
    more = f", and {articles - 1} more article{'s' * (articles > 2)}" if articles > 1 else ""
    return f"Source: {wording.citation(newest)}{more}."


def figure_json(figure: go.Figure) -> str:
    """Plotly's JSON, short, without nulls that mean nothing."""
    return json.dumps(json.loads(figure.to_json()), ensure_ascii=False, separators=(",", ":"))
