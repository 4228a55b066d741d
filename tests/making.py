"""Articles and figures for the tests, made by hand."""

import os
import sys
from dataclasses import replace
from datetime import date
from typing import Any

from indicators.article import Article
from indicators.figure import Basis, Bound, Figure, Measure, Status

# For Python started by a test: it finds the package where the test found it.
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

TEXT = "Sales of tea rose 5.5 percent to over $81 billion in the first nine months of 2023, the office said."
ARTICLE = Article(TEXT, title="Tea sells", publisher="Example Wire", published=date(2023, 10, 16))
CHANGE = Figure(
    indicator="retail_sales",
    item="tea",
    area="CHN",
    partner=None,
    measure=Measure.CHANGE,
    value=5.5,
    unit="percent",
    bound=Bound.EXACT,
    basis=Basis.YOY,
    period_start=date(2023, 1, 1),
    period_end=date(2023, 9, 30),
    status=Status.ACTUAL,
    terms=None,
    of=None,
    adjustment=None,
    source="the office",
    release=None,
    reporter="CHN",
    value_low=5.45,
    value_high=5.55,
    quote="5.5 percent",
    sentence=TEXT,
    part="text",
    char_start=18,
    char_end=29,
    number_start=18,
    number_end=21,
    confidence=0.9,
)


def figure(**changes: Any) -> Figure:
    return replace(CHANGE, **changes)


def article(number: int, **changes: Any) -> Article:
    """One of many different articles, each with two figures to be found."""
    text = f"China's exports rose {number}.5 percent to $81 billion in September 2023, customs said. Report {number}."
    known = {"title": f"Report {number}", "publisher": "Example Wire", "published": date(2023, 10, 16)}
    return Article(text, **{**known, **changes})


def article_line(number: int) -> str:
    """The same as a JSON line."""
    made = article(number)
    return f'{{"text": "{made.text}", "title": "{made.title}", "published": "2023-10-16"}}\n'
