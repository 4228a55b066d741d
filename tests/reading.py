"""Short articles for the tests of the reading floors, and what is told of their figures."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import pytest

from indicators import Article, extract
from indicators.figure import Figure
from indicators.periods import Period

DAY = date(2024, 3, 15)  # a Friday; every article here is of this day, if it says nothing else

Rows = list[tuple[Any, ...]]


def rows(text: str, *fields: str, title: str | None = None, day: date | None = DAY) -> Rows:
    """The value of each figure of an article, in its order, and the fields asked for; `period` is the period's code."""
    return [tuple(told(figure, field) for field in ("value", *fields)) for figure in extract(Article(text, title, published=day))]


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
