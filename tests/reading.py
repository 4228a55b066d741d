"""Short articles for the tests of the reading floors, and what is told of their figures."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import pytest

from indicators import Article, extract
from indicators.figure import Figure
from indicators.periods import Period

DAY = date(2024, 3, 15)  # a Friday; every article here is of this day, if it says nothing else

# What one room decides is tried in a text that is about the economy anyhow: the last paragraph's figure is not told.
ENDING = "\n\nNobody knew how long the calm would last.\n\nConsumer prices in Iceland rose 6.6 percent in 2022."

Rows = list[tuple[Any, ...]]


def rows(text: str, *fields: str, title: str | None = None, day: date | None = DAY, ending: str = ENDING) -> Rows:
    """The value of each figure of an article, in its order, and the fields asked for; `period` is the period's code."""
    figures = extract(Article(text + ending, title, published=day))
    own = [figure for figure in figures if figure.part == "title" or figure.char_start < len(text)]
    return [tuple(told(figure, field) for field in ("value", *fields)) for figure in own]


def told(figure: Figure, field: str) -> Any:
    if field == "value":
        return float(f"{figure.value:.6g}")
    if field == "period":
        start, end = figure.period_start, figure.period_end
        return Period(start, end).code() if start and end else None
    return getattr(figure, field)


def cases(known: Mapping[str, Any], not_yet: Iterable[tuple[str, Any, str]] = ()) -> list[Any]:
    """A table of texts as parameters; of those not yet read right, each with its reason, the run tells when they are."""
    return [
        *(pytest.param(text, expected, id=text[:70]) for text, expected in known.items()),
        *(
            pytest.param(text, expected, id=text[:70], marks=pytest.mark.xfail(strict=True, reason=reason))
            for text, expected, reason in not_yet
        ),
    ]
