"""Rows of marks: one row a number, under the heading of its period. Nothing overlaps, however much there is."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from html import escape
from textwrap import wrap

import plotly.graph_objects as go

from indicators.reporting import wording
from indicators.reporting.drawing import GREY, add_rings, limit_of, marker, styles, whisker
from indicators.series import Interval, Point, SeriesKey

NARROW = 20  # characters of a line of a row's label on a small screen, where it may have two
WIDE = 40


class Rows:
    """Points on their rows, scaled to an axis that a few far ones cannot stretch.

    bars: intervals implied for a point, by its first observation id. scale: what values are divided by. doubted: ids of
    observations read with little confidence.
    """

    def __init__(
        self, shown: Sequence[Point], bars: Mapping[str, Interval], scale: float, doubted: Collection[str]
    ) -> None:
        self.shown, self.scale, self.doubted = shown, scale, doubted
        self.places, self.heads = _places(shown)
        self.count = len(shown) + len(self.heads)
        self.limit = limit_of(shown) / scale
        self.bars = {one: Interval(self.cut(bar.low), self.cut(bar.high)) for one, bar in bars.items()}

    def cut(self, scaled: float) -> float:
        return max(-self.limit, min(self.limit, scaled))

    def x(self, point: Point) -> float:
        return self.cut(point.value / self.scale)

    def reach(self, point: Point) -> tuple[float, float]:
        """From the mark to both ends of what the number can mean, as far as the axis goes."""
        low, high = self.cut(point.value_low / self.scale), self.cut(point.value_high / self.scale)
        return self.x(point) - low, high - self.x(point)

    def is_far(self, point: Point) -> bool:
        return abs(point.value / self.scale) > self.limit

    def ends(self, point: Point) -> list[float]:
        """Mark, whisker and bar: all that a value's text has to keep clear of."""
        found = [self.x(point)]
        if point.bound != "exact":
            found += [self.cut(point.value_low / self.scale), self.cut(point.value_high / self.scale)]
        bar = self.bars.get(point.rests_on[0])
        return [*found, bar.low, bar.high] if bar else found


def row_figure(
    shown: Sequence[Point],
    names: Mapping[SeriesKey, str],
    bars: Mapping[str, Interval],
    scale: float = 1.0,
    doubted: Collection[str] = (),
) -> tuple[go.Figure, int]:
    """The chart and its height in pixels. `shown` stands in the order of the rows."""
    rows = Rows(shown, bars, scale, doubted)
    figure = go.Figure()
    _add_bars(figure, rows)
    _add_marks(figure, rows)
    _add_values(figure, rows)
    height = 24 * rows.count + 58
    _lay_out(figure, rows, names, height)
    return figure, height


def _places(shown: Sequence[Point]) -> tuple[list[int], dict[int, str]]:
    """The row of each point, and the rows that name a period."""
    places: list[int] = []
    heads: dict[int, str] = {}
    row, last = 0, None
    for point in shown:
        if point.period != last:
            heads[row] = wording.period_name(point.period_start, point.period_end)
            row, last = row + 1, point.period
        places.append(row)
        row += 1
    return places, heads


def _add_bars(figure: go.Figure, rows: Rows) -> None:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for point, place in zip(rows.shown, rows.places, strict=True):
        bar = rows.bars.get(point.rests_on[0])
        if bar:
            xs += [bar.low, bar.high, None]
            ys += [place, place, None]
    if xs:
        line = {"color": GREY, "width": 17}
        figure.add_scatter(x=xs, y=ys, mode="lines", line=line, opacity=0.5, hoverinfo="skip")
        ends = {
            "symbol": "line-ns",
            "size": 15,
            "line": {"width": 2, "color": GREY},
        }  # seen where the bar is too narrow
        figure.add_scatter(x=xs, y=ys, mode="markers", marker=ends, hoverinfo="skip")


def _add_marks(figure: go.Figure, rows: Rows) -> None:
    """Stems from zero and the marks, one trace for each indicator and kind of mark."""
    style = styles(rows.shown)
    groups: defaultdict[tuple[str, str, bool], list[tuple[Point, int]]] = defaultdict(list)
    for point, place in zip(rows.shown, rows.places, strict=True):
        groups[point.key.indicator, point.key.status, point.bound != "exact"].append((point, place))
    for (indicator, status, hedged), members in groups.items():
        colour, symbol = style[indicator]
        figure.add_scatter(
            x=[x for point, _ in members for x in (0, rows.x(point), None)],
            y=[y for _, place in members for y in (place, place, None)],
            mode="lines",
            line={"color": colour, "width": 2, "dash": "solid" if status == "actual" else "dot"},
            opacity=0.55,
            hoverinfo="skip",
        )
        figure.add_scatter(
            x=[rows.x(point) for point, _ in members],
            y=[place for _, place in members],
            mode="markers",
            marker=marker(colour, symbol, status, hedged),
            error_x=whisker([rows.reach(point) for point, _ in members], colour) if hedged else None,
            customdata=[point.rests_on[0] for point, _ in members],
            hoverinfo="none",
        )
    ringed = [(rows.x(p), place) for p, place in zip(rows.shown, rows.places, strict=True) if p.conflict]
    add_rings(figure, ringed)


def _add_values(figure: go.Figure, rows: Rows) -> None:
    """The value beside its mark, on the far side of mark, whisker and bar."""
    for sign, position in ((1, "middle right"), (-1, "middle left")):
        members = [(p, place) for p, place in zip(rows.shown, rows.places, strict=True) if (p.value >= 0) == (sign > 0)]
        if members:
            figure.add_scatter(
                x=[sign * max(sign * end for end in rows.ends(point)) for point, _ in members],
                y=[place for _, place in members],
                mode="text",
                text=[f"{_gap(point)}{_value(point, rows)}{_gap(point)}" for point, _ in members],
                textposition=position,
                hoverinfo="skip",
                cliponaxis=False,
            )


def _gap(point: Point) -> str:
    """Room between a mark and its value; a ring takes more."""
    return "\u00a0" * (5 if point.conflict else 3)


def _value(point: Point, rows: Rows) -> str:
    """The number; a question mark where it is doubted, an arrow where the mark would stand further out."""
    text = escape(wording.short(point)) + (" ?" if point.rests_on[0] in rows.doubted else "")
    if not rows.is_far(point):
        return text
    return f"{text} →" if point.value > 0 else f"← {text}"


def _lay_out(figure: go.Figure, rows: Rows, names: Mapping[SeriesKey, str], height: int) -> None:
    """Labels left. What the page needs to make room for the values beside the marks rides along as `meta`."""
    texts = dict(rows.heads)
    for point, place in zip(rows.shown, rows.places, strict=True):
        status = "" if point.key.status == "actual" else f", {point.key.status}"
        texts[place] = names[point.key] + status
    order = range(rows.count)
    wide = [_label(texts[row], row in rows.heads) for row in order]
    narrow = [_label(_in_two_lines(texts[row]), row in rows.heads) for row in order]
    longest = max(len(text) for text in texts.values())
    low, high, before, after = _extent(rows)
    figure.update_layout(
        height=height,
        margin={"l": round(6.7 * min(longest, WIDE)) + 14, "r": 8, "t": 6, "b": 30},
        showlegend=False,
        hovermode="closest",
        dragmode=False,
        meta={
            "narrow": {"ticktext": narrow, "l": round(6 * min(longest, NARROW)) + 12, "height": 31 * rows.count + 58},
            "values": {"low": low, "high": high, "before": before, "after": after},
        },
        xaxis={"range": [low, high], "nticks": 6, "fixedrange": True, "zeroline": True, "zerolinewidth": 2},
        yaxis={
            "range": [rows.count - 0.4, -0.6],
            "tickvals": list(order),
            "ticktext": wide,
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
        },
    )


def _extent(rows: Rows) -> tuple[float, float, int, int]:
    """The lowest and highest end drawn, zero included, and the characters of the longest value on either side."""
    ends = [0.0, *(end for point in rows.shown for end in rows.ends(point))]
    before, after = (
        max(
            (len(_value(point, rows)) + len(_gap(point)) + 1 for point in rows.shown if (point.value >= 0) == positive),
            default=0,
        )
        for positive in (False, True)
    )
    low, high = min(ends), max(ends)
    return low, high if high > low else low + 1.0, before, after


def _in_two_lines(text: str) -> str:
    """A label as two lines of NARROW characters, what is left cut."""
    lines = wrap(text, NARROW, break_long_words=True)
    return "\n".join([lines[0], _cut(" ".join(lines[1:]), NARROW)]) if len(lines) > 1 else text


def _label(text: str, heads: bool) -> str:
    """A row's label, its lines cut to WIDE characters and escaped: Plotly reads some HTML in it."""
    made = "<br>".join(escape(_cut(line, WIDE)) for line in text.split("\n"))
    return f"<b>{made}</b>" if heads else made


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
