"""Rates of single months, and what only says how another statistic is counted."""

from datetime import date

import pytest

from indicators.article import Article
from indicators.extraction import extract


def _read(text: str) -> list[tuple[str, float, str]]:
    figures = extract(Article(text, published=date(1987, 3, 20)))
    return [(str(f.indicator), f.value, str(f.basis)) for f in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norwegian inflation was 1.2 pct in February after 0.9 pct in January. "
            "Over the 12 months to February prices rose 9.8 pct.",
            [("cpi", 1.2, "mom"), ("cpi", 0.9, "mom"), ("cpi", 9.8, "yoy")],
        ),
        (
            "Norwegian inflation was 8.2 pct in February. Year-on-year core consumer prices rose 9.8 pct in February.",
            [("cpi", 8.2, "yoy"), ("core_cpi", 9.8, "yoy")],
        ),
    ],
)
def test_a_bare_rate_is_monthly_where_the_text_tells_the_years(text: str, expected: list[tuple[str, float, str]]):
    """Two rates of one month: the larger is the year's; two of like size are both."""
    assert expected == _read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Danish disposable personal income after taxes was up 1.2 pct in February.", "household_income"),
        ("Danish tax revenue was up 1.2 pct in February.", "tax_revenue"),
        (
            "Danish industrial output, which excludes construction activity, fell 2.1 pct in February.",
            "industrial_output",
        ),
    ],
)
def test_what_says_how_another_is_counted_is_no_subject(text: str, expected: str):
    """ "After taxes", "which excludes construction activity"."""
    assert [expected] == [indicator for indicator, _, _ in _read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Brazil's coffee exports fell to 9.1 mln bags in the 1985/86 season, officials said.",
            [("1985-10-01", "1986-09-30")],
        ),
        (
            "Canada's wheat exports rose to 9.1 mln tonnes in the first five months of the 1986/87 season, "
            "against 8.2 mln in the same 1985/86 period.",
            [("1986-07-01", "1986-11-30"), ("1985-07-01", "1985-11-30")],
        ),
        (
            "Thai sugar output was 1.2 mln tonnes in the 1986/87 season (November/May).",
            [("1986-11-01", "1987-05-31")],
        ),
        ("Canada's government spending rose to 9.1 billion dlrs in 1985/86.", [("1985-04-01", "1986-03-31")]),
    ],
)
def test_a_season_is_its_crops_not_the_budgets(text: str, expected: list[tuple[str, str]]):
    """Two years joined: of a harvest from July or October, of a budget the country's fiscal year."""
    figures = extract(Article(text, published=date(1987, 3, 20)))
    assert expected == [(str(f.period_start), str(f.period_end)) for f in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Fund put Danish gross national product growth in 1987 at 2.4 pct.", "forecast"),
        ("Danish gross national product grew 2.4 pct in 1986.", "actual"),
        ("The government revised its 1987 Danish inflation forecast to 2.4 pct.", "forecast"),
    ],
)
def test_a_year_with_months_to_go_is_not_counted_yet(text: str, expected: str):
    """Growth of a whole year that is not over is somebody's expectation, whatever the verb."""
    assert [expected] == [str(f.status) for f in extract(Article(text, published=date(1987, 3, 20)))]
