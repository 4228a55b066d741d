"""How a mark is drawn says what it is, never by colour alone; the same in every chart.

filled = as printed; open with a whisker to the possible side = hedged; x = forecast; diamond = target;
ringed = reports in conflict; ? = read with little confidence; grey bar = what reported levels imply. Colours are those of light paper, 3:1 at least;
the page's script has the dark ones.
"""

import json
import math
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from indicators.reporting.subjects import FAMILY
from indicators.series import Point

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7")
SYMBOLS = ("circle", "square", "triangle-up", "pentagon")
GREY = "#8A8F98"
STATUS_SYMBOLS = {"forecast": "x", "target": "diamond"}
FAR = 3.0  # among MANY marks, one this many times as far out as nine in ten is drawn at the edge, with its number
MANY = 6
SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def styles(points: Sequence[Point]) -> dict[str, tuple[str, str]]:
    """A colour and a symbol for each indicator; trade and its parts always have the same."""
    found: dict[str, tuple[str, str]] = {}
    for indicator in dict.fromkeys(point.key.indicator for point in points):
        place = FAMILY.index(indicator) if indicator in FAMILY else len(found) % 4
        found[indicator] = COLOURS[place], SYMBOLS[place]
    return found


def marker(colour: str, symbol: str, status: str, hedged: bool) -> dict[str, Any]:
    name = STATUS_SYMBOLS.get(status, symbol)
    line = {"width": 2, "color": colour}
    return {"color": colour, "symbol": f"{name}-open" if hedged else name, "size": 11, "line": line}


def whisker(reaches: Sequence[tuple[float, float]], colour: str) -> dict[str, Any]:
    """Error bars from the printed numbers to what they can mean: how far down, how far up."""
    return {
        "type": "data",
        "symmetric": False,
        "array": [up for _, up in reaches],
        "arrayminus": [down for down, _ in reaches],
        "color": colour,
        "thickness": 2,
        "width": 5,
    }


def add_rings(figure: go.Figure, places: Sequence[tuple[Any, float]]) -> None:
    """Around the marks of reports in conflict."""
    if places:
        ring = {"symbol": "circle-open", "size": 20, "color": GREY, "line": {"width": 2, "color": GREY}}
        figure.add_scatter(
            x=[x for x, _ in places], y=[y for _, y in places], mode="markers", marker=ring, hoverinfo="skip"
        )


def add_doubts(figure: go.Figure, places: Sequence[tuple[Any, float]]) -> None:
    """A question mark over the marks of numbers read with little confidence."""
    if places:
        figure.add_scatter(
            x=[x for x, _ in places],
            y=[y for _, y in places],
            mode="text",
            text=["<b>?</b><br>\u00a0"] * len(places),  # a line above, clear of the mark
            textposition="top center",
            hoverinfo="skip",
            cliponaxis=False,
        )


def limit_of(points: Sequence[Point]) -> float:
    """How far from zero an axis goes, in the points' unit: a few far numbers must not flatten all others."""
    sizes = sorted(abs(point.value) for point in points)
    usual = sizes[int(0.9 * (len(sizes) - 1))] if len(sizes) >= MANY else 0.0
    return 1.5 * usual if usual and sizes[-1] > FAR * usual else math.inf


def scale_of(points: Sequence[Point]) -> tuple[float, str]:
    """What values are divided by on an axis, and its word: (1e9, "billion")."""
    if points[0].key.unit in ("percent", "percentage_point", "index"):
        return 1.0, ""
    size = min(max(abs(point.value) for point in points), limit_of(points))
    return next(((scale, word) for scale, word in SCALES if size >= scale), (1.0, ""))


def figure_json(figure: go.Figure) -> dict[str, Any]:
    """Plotly's JSON, checked by plotly, without its stock template: the page dresses all charts alike."""
    drawn: dict[str, Any] = json.loads(figure.to_json())
    drawn["layout"].pop("template", None)
    return drawn
