"""Lines over time: one line a series through neighbouring periods, gaps left open, a label at each end."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import Any

import plotly.graph_objects as go

from indicators.reporting import wording
from indicators.reporting.drawing import add_rings, marker, styles, whisker
from indicators.series import Point

HEIGHT = 300


def line_figure(points: Sequence[Point], scale: float) -> go.Figure:
    """The chart of points that share unit and kind of period; values are divided by `scale`."""
    figure = go.Figure()
    style = styles(points)
    for key in dict.fromkeys(point.key for point in points if point.key.status == "actual"):
        _add_line(figure, [point for point in points if point.key == key], scale, style[key.indicator][0])
    groups: defaultdict[tuple[str, str, bool], list[Point]] = defaultdict(list)
    for point in points:
        groups[point.key.indicator, point.key.status, point.bound != "exact"].append(point)
    for (indicator, status, hedged), members in groups.items():
        colour, symbol = style[indicator]
        figure.add_scatter(
            x=[wording.middle(point) for point in members],
            y=[point.value / scale for point in members],
            mode="markers",
            marker=marker(colour, symbol, status, hedged),
            error_y=whisker([_reach(point, scale) for point in members], colour) if hedged else None,
            customdata=[point.rests_on[0] for point in members],
            hoverinfo="none",
        )
    add_rings(figure, [(wording.middle(point), point.value / scale) for point in points if point.conflict])
    _lay_out(figure, points, scale, style)
    return figure


def _reach(point: Point, scale: float) -> tuple[float, float]:
    return (point.value - point.value_low) / scale, (point.value_high - point.value) / scale


def _add_line(figure: go.Figure, points: Sequence[Point], scale: float, colour: str) -> None:
    """Through neighbouring periods only; single days have no neighbours and are joined, a policy rate by steps."""
    xs: list[date | None] = []
    ys: list[float | None] = []
    ordered = sorted(points, key=lambda point: point.period_end)
    for place, point in enumerate(ordered):
        if place and point.key.freq != "D" and (point.period_start - ordered[place - 1].period_end).days > 1:
            xs.append(None)
            ys.append(None)
        xs.append(wording.middle(point))
        ys.append(point.value / scale)
    shape = "hv" if points[0].key.indicator == "policy_rate" else "linear"
    line = {"color": colour, "width": 2, "shape": shape}
    figure.add_scatter(x=xs, y=ys, mode="lines", line=line, hoverinfo="skip")


def _lay_out(figure: go.Figure, points: Sequence[Point], scale: float, style: Mapping[str, tuple[str, str]]) -> None:
    bottom, top = _extent(points, scale)
    ends = _end_labels(points, scale, (bottom, top)) if len(style) > 1 else []
    names = {code: wording.capital(wording.indicator_name(code)) for code, _ in ends}
    figure.update_layout(
        height=HEIGHT,
        margin={"l": 46, "r": 14 + 7 * max(map(len, names.values()), default=0), "t": 8, "b": 30},
        showlegend=False,
        hovermode="closest",
        dragmode=False,
        annotations=[
            {
                "xref": "paper",
                "x": 1.01,
                "xanchor": "left",
                "y": place,
                "text": escape(names[code]),
                "showarrow": False,
                "font": {"color": style[code][0], "size": 12},
            }
            for code, place in ends
        ],
        xaxis={**_dates(points), "fixedrange": True, "showgrid": False, "zeroline": False},
        yaxis={"range": [bottom, top], "nticks": 6, "fixedrange": True, "zeroline": bottom < 0, "zerolinewidth": 2},
    )


def _extent(points: Sequence[Point], scale: float) -> tuple[float, float]:
    """Bottom and top of the axis: from zero, unless all values lie far above it."""
    values = [end / scale for point in points for end in (point.value_low, point.value_high)]
    low, high = min(values), max(values)
    low = 0.0 if 0 < low < 0.6 * high else low
    room = 0.08 * ((high - low) or abs(high) or 1.0)
    return (low if low == 0 else low - room), high + room


def _end_labels(points: Sequence[Point], scale: float, extent: tuple[float, float]) -> list[tuple[str, float]]:
    """Each indicator's label at the height of its last value, pushed apart where two would overlap."""
    last = {point.key.indicator: point for point in sorted(points, key=lambda point: point.period_end)}
    gap = 0.075 * (extent[1] - extent[0])
    placed: list[tuple[str, float]] = []
    for indicator, point in sorted(last.items(), key=lambda pair: pair[1].value):
        floor = placed[-1][1] + gap if placed else extent[0]
        placed.append((indicator, max(point.value / scale, floor)))
    return placed


def _dates(points: Sequence[Point]) -> dict[str, Any]:
    """Ticks under the marks themselves, named as their periods, at most five and never too close."""
    periods = sorted({(wording.middle(p), wording.period_name(p.period_start, p.period_end)) for p in points})
    first, last = periods[0][0], periods[-1][0]
    kept = [periods[-1]]
    for when, name in reversed(periods[:-1]):
        if (kept[-1][0] - when).days >= (last - first).days / 4:
            kept.append((when, name))
    edge = (last - first) / 9
    return {
        "range": [(first - edge).isoformat(), (last + edge).isoformat()],
        "tickvals": [when.isoformat() for when, _ in kept],
        "ticktext": [name for _, name in kept],
    }
