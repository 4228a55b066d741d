"""Lines over time: one line a series through neighbouring periods, gaps left open, the last value written out."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from html import escape
from typing import Any

import plotly.graph_objects as go

from indicators.reporting import wording
from indicators.reporting.drawing import add_doubts, add_rings, limit_of, marker, styles, whisker
from indicators.series import Point

HEIGHT = 300
LEAST_SPAN = {"percent": 1.0, "index": 5.0}  # of an axis without zero: noise must not look like a cliff


class Lines:
    """Points that share unit and kind of period; values are divided by `scale`, far ones stand at the edge."""

    def __init__(self, points: Sequence[Point], scale: float) -> None:
        self.points, self.scale = points, scale
        self.limit = limit_of(points) / scale
        self.styles = styles(points)
        self.bottom, self.top = self._extent()

    def cut(self, value: float) -> float:
        return max(-self.limit, min(self.limit, value / self.scale))

    def y(self, point: Point) -> float:
        return self.cut(point.value)

    def reach(self, point: Point) -> tuple[float, float]:
        return self.y(point) - self.cut(point.value_low), self.cut(point.value_high) - self.y(point)

    def is_far(self, point: Point) -> bool:
        return abs(point.value / self.scale) > self.limit

    def _extent(self) -> tuple[float, float]:
        """Bottom and top of the axis. What is counted starts from zero; rates and indexes may not, if far above it."""
        values = [self.cut(end) for point in self.points for end in (point.value_low, point.value_high)]
        low, high = min(values), max(values)
        least = LEAST_SPAN.get(self.points[0].key.unit)
        if low > 0 and (least is None or low < 0.6 * high):
            low = 0.0
        elif least:
            spare = max(0.0, least - (high - low)) / 2
            low, high = low - spare, high + spare
        high = max(high, 0.0) if least is None else high
        room = 0.13 * ((high - low) or abs(high) or 1.0)
        return (low if low == 0 else low - room), high + room


def line_figure(points: Sequence[Point], scale: float, doubted: Collection[str] = ()) -> go.Figure:
    """The chart of points that share unit and kind of period. doubted: ids of observations read with little confidence."""
    figure, lines = go.Figure(), Lines(points, scale)
    for key in dict.fromkeys(point.key for point in points if point.key.status == "actual"):
        _add_line(figure, lines, [point for point in points if point.key == key], lines.styles[key.indicator][0])
    groups: defaultdict[tuple[str, str, bool], list[Point]] = defaultdict(list)
    for point in points:
        groups[point.key.indicator, point.key.status, point.bound != "exact"].append(point)
    for (indicator, status, hedged), members in groups.items():
        colour, symbol = lines.styles[indicator]
        figure.add_scatter(
            x=[wording.middle(point) for point in members],
            y=[lines.y(point) for point in members],
            mode="markers",
            marker=marker(colour, symbol, status, hedged),
            error_y=whisker([lines.reach(point) for point in members], colour) if hedged else None,
            customdata=[point.rests_on[0] for point in members],
            hoverinfo="none",
        )
    add_rings(figure, [(wording.middle(point), lines.y(point)) for point in points if point.conflict])
    add_doubts(figure, [(wording.middle(p), lines.y(p)) for p in points if p.rests_on[0] in doubted])
    _lay_out(figure, lines)
    return figure


def _add_line(figure: go.Figure, lines: Lines, points: Sequence[Point], colour: str) -> None:
    """Through neighbouring periods only; single days have no neighbours and are joined, a policy rate by steps."""
    xs: list[date | None] = []
    ys: list[float | None] = []
    ordered = sorted((point for point in points if not lines.is_far(point)), key=lambda point: point.period_end)
    for place, point in enumerate(ordered):
        if place and point.key.freq != "D" and (point.period_start - ordered[place - 1].period_end).days > 1:
            xs.append(None)
            ys.append(None)
        xs.append(wording.middle(point))
        ys.append(lines.y(point))
    shape = "hv" if points[0].key.indicator == "policy_rate" else "linear"
    line = {"color": colour, "width": 2, "shape": shape}
    figure.add_scatter(x=xs, y=ys, mode="lines", line=line, hoverinfo="skip")


def _lay_out(figure: go.Figure, lines: Lines) -> None:
    ends = _end_labels(lines)
    longest = max((len(part) for end in ends for part in end["text"].split("<br>")), default=0)
    figure.update_layout(
        height=HEIGHT,
        margin={"l": 46, "r": 24 + 7 * longest, "t": 8, "b": 30},
        showlegend=False,
        hovermode="closest",
        dragmode=False,
        annotations=[*ends, *_far_labels(lines)],
        xaxis={**_dates(lines.points), "fixedrange": True, "showgrid": False, "zeroline": False},
        yaxis={
            "range": [lines.bottom, lines.top],
            "nticks": 6,
            "fixedrange": True,
            "zeroline": lines.bottom < 0 < lines.top,
            "zerolinewidth": 2,
        },
    )


def _end_labels(lines: Lines) -> list[dict[str, Any]]:
    """Beside each indicator's last mark its value, with its name where there are several; clear of marks and labels."""
    actual = [p for p in lines.points if p.key.status == "actual" and not lines.is_far(p)]
    last = {point.key.indicator: point for point in sorted(actual, key=lambda point: point.period_end)}
    several = len({point.key.indicator for point in lines.points}) > 1
    labels: list[dict[str, Any]] = []
    taken: list[tuple[date, float]] = []
    for indicator, point in sorted(last.items(), key=lambda pair: -pair[1].value):
        when, value = wording.middle(point), escape(wording.short(point))
        place = _free(lines, taken, when, lines.y(point), 0.13 if several else 0.08)
        taken.append((when, place))
        text = f"{escape(wording.capital(wording.indicator_name(indicator)))}<br>{value}" if several else value
        labels.append(_label(when, place, text, lines.styles[indicator][0]))
    return labels


def _free(lines: Lines, taken: Sequence[tuple[date, float]], when: date, wanted: float, height: float) -> float:
    """The place nearest to the one wanted where a label right of `when` covers no mark and none of the labels `taken`."""
    days = [wording.middle(point) for point in lines.points]
    breadth, gap = (max(days) - min(days)) * 0.3, height * (lines.top - lines.bottom)
    near = [y for day, y in taken if abs(day - when) <= breadth]
    near += [lines.y(p) for p, day in zip(lines.points, days, strict=True) if when < day <= when + breadth]

    def room(place: float) -> float:
        return min((abs(place - y) for y in near), default=gap)

    tried = [wanted + step * gap / 2 for step in (0, 1, -1, 2, -2, 3, -3)]
    inside = [place for place in tried if lines.bottom <= place <= lines.top] or [wanted]
    return next((place for place in inside if room(place) >= 0.8 * gap), max(inside, key=room))


def _far_labels(lines: Lines) -> list[dict[str, Any]]:
    """The number of each mark that would stand further out than the axis goes."""
    return [
        _label(
            wording.middle(point),
            lines.y(point),
            f"{escape(wording.short(point))} {'↑' if point.value > 0 else '↓'}",
            lines.styles[point.key.indicator][0],
        )
        for point in lines.points
        if lines.is_far(point)
    ]


def _label(when: date, place: float, text: str, colour: str) -> dict[str, Any]:
    font = {"color": colour, "size": 12}
    where = {"x": when.isoformat(), "xanchor": "left", "xshift": 11, "y": place, "align": "left"}
    return {**where, "text": text, "showarrow": False, "font": font}


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
