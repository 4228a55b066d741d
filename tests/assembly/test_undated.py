"""Newspaper prose without a date: what its own text tells of time, what it names in passing, how else it names a statistic."""

import pytest
from reading import Rows, cases, rows

TIMES = {
    # a year that is over, beside what is expected of the next
    "The economy of Norway grew 1.9% in 2004, the statistics office said. It is expected to grow 2.4% in 2005.\n\n"
    "Consumer spending in Norway rose 1.2% last year.": [(1.9, "2004"), (2.4, "2005"), (1.2, "2004")],
    "Consumer spending in Norway rose 1.2% last year.": [(1.2, None)],
    # told before what was hoped
    "The economy of Norway shrank 0.3% in the last three months of 2004, dashing hopes of a revival. "
    "Exports of Norway fell 2% in the fourth quarter.": [(-0.3, "2004-Q4"), (-2, "2004-Q4")],
    # in a clause of its own, in the story of a firm
    "Despite a short boom in 2003, the economy of Norway is weak. Unemployment in Norway is 6%.": [(6, None)],
    "The last mine of the region closed in 1990. Unemployment in Norway is 6%.": [(6, None)],
    "Exports of Norway were weak in 2004. Exports of fish fell 3%.": [(-3, "2004")],
    # a glance at a year, in a text about a month
    "Retail sales in Norway rose 1.2% in December. Sales grew 2.9% in 2001 and 2.5% a year later.\n\n"
    "Consumer prices in Norway rose 0.3%.": [(1.2, None), (2.9, "2001"), (2.5, "2002"), (0.3, None)],
    # as it stands
    "The economy of Norway grew 1.6% in 2004. Unemployment in Norway is above two million.": [
        (1.6, "2004"),
        (2e6, None),
    ],
    "House prices in Norway rose 4% in 2004. Consumer debt in Norway is rising at 15% a year.": [
        (4, "2004"),
        (15, None),
    ],
    "House prices in Norway rose 15% over the whole of 2004.": [(15, "2004")],
    # the same months of a year that is named date those of the year after
    "Exports of Norway rose to $86m in April-July from $64m in the same period in 2003.": [
        (86e6, "2004-04/2004-07"),
        (64e6, "2003-04/2003-07"),
    ],
    "Exports of Norway rose to $86m in December from $64m a year earlier.": [(86e6, None), (64e6, None)],
    # the fiscal year in which the months reported lie
    "Exports of India rose to $86m in April-July 2004. Exports of India may top $60bn this fiscal year.": [
        (86e6, "2004-04/2004-07"),
        (60e9, "2004-04/2005-03"),
    ],
    "Exports of India may top $60bn this fiscal year.": [(60e9, None)],
    "Growth in Norway was 1.6% for the whole of 2004, after a fall in 2003, down from an earlier estimate of 1.7%.": [
        (1.6, "2004"),
        (1.7, "2004"),
    ],
}

BASES = {
    "Corporate investment in Norway is growing at more than 25% a year.": [(25, "yoy")],
    "Industrial output in Norway grew 15% in the year to October.": [(15, "yoy")],
    "Industrial output in Norway has grown 4% in the past year.": [(4, "yoy")],
    "House prices in Norway rose 1.1% in December, the first monthly rise since May.": [(1.1, "mom")],
    "Sales of new homes in Norway fell 12% year-on-year in May. Consumer spending in Norway grew 0.2%.": [
        (-12, "yoy"),
        (0.2, "unstated"),
    ],
}

NAMES = {
    "The gap between exports and imports of Norway widened to $60bn.": [(-60e9, "trade_balance", None)],
    "Weak demand abroad and at home led to a 0.1% contraction of the Norwegian economy.": [(-0.1, "gdp", None)],
    "Core producer prices in Norway, which exclude food and energy costs, rose 0.8%.": [
        (0.8, "ppi", "core producer prices")
    ],
    "Gold and foreign currency reserves of $119bn beat the foreign public debt of Norway.": [
        (119e9, "foreign_reserves", None)
    ],
    "Gross mortgage lending in Norway fell 4% in November.": [(-4, "new_loans", "mortgage lending")],
    "Consumer debt in Norway fell by $9bn.": [(-9e9, "loans", "consumer credit")],
    "House prices in Norway rose 1% in May. Annual inflation slowed to 7% from 9%.": [
        (1, "house_prices", None),
        (7, "house_prices", None),
        (9, "house_prices", None),
    ],
    "House prices in Norway rose 1% in May. The average price of a Norwegian property is $160,000.": [
        (1, "house_prices", None),
        (160000, "house_prices", None),
    ],
    "Norway vowed to cut its budget deficit. The deficit was 3% of GDP.": [(-3, "budget_balance", None)],
    "Norway added 146,000 jobs in May. Economists had expected 190,000 new jobs.": [
        (146000, "payrolls", None),
        (190000, "payrolls", None),
    ],
}

STATUSES = {
    "The economy of Norway grew 0.3% - in line with forecasts.": [(0.3, "actual")],
    "Norway confounded hopes of a 0.2% expansion of its economy.": [(0.2, "forecast")],
    "Norway unveiled a budget designed to expand public spending by 30%.": [(30, "target")],
    "Both sides pledged to bring Norway's $400bn budget deficit under control.": [(-400e9, "actual")],
}


@pytest.mark.parametrize(("text", "expected"), cases(TIMES))
def test_the_time_of_an_undated_text(text: str, expected: Rows) -> None:
    assert expected == rows(text, "period", day=None, ending="")


@pytest.mark.parametrize(("text", "expected"), cases(BASES))
def test_what_prose_compares_with(text: str, expected: Rows) -> None:
    assert expected == rows(text, "basis", day=None, ending="")


@pytest.mark.parametrize(("text", "expected"), cases(NAMES))
def test_how_prose_names_a_statistic(text: str, expected: Rows) -> None:
    assert expected == rows(text, "indicator", "item", day=None, ending="")


@pytest.mark.parametrize(("text", "expected"), cases(STATUSES))
def test_what_prose_hopes_and_plans(text: str, expected: Rows) -> None:
    assert expected == rows(text, "status", day=None, ending="")
