"""How numbers, periods and series are said."""

from datetime import date

import pytest
from observed import change, level, observation

from indicators.reporting import wording
from indicators.series import keyed


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (176e9, "USD", "$176bn"),
        (-4e9, "USD", "−$4bn"),
        (1.28e12, "CNY", "1.28tn CNY"),
        (142000, "person", "142,000"),
        (15e6, "tonne", "15m tonnes"),
        (2.17e6, "barrel/day", "2.17m barrels a day"),
        (-0.25, "percentage_point", "−0.25 points"),
        (50.2, "index", "50.2"),
        (999.99e9, "USD", "$999.99bn"),
        (0.0, "percent", "0%"),
    ],
)
def test_amounts(value: float, unit: str, said: str) -> None:
    assert wording.amount(value, unit) == said


def test_hedges_stay_with_the_number() -> None:
    assert wording.reported(level("exports", 81, 82), "level", "USD") == "over $81bn"
    assert wording.reported(change("exports", -34.9, bound="about"), "change", "percent") == "down about 34.9%"
    deficit = observation(indicator="trade_balance", value=-4e9, bound="over")
    assert wording.reported(deficit, "level", "USD") == "minus over $4bn"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2023, 1, 1), date(2023, 9, 30), "Jan–Sep 2023"),
        (date(2023, 7, 1), date(2023, 9, 30), "Q3 2023"),
        (date(2023, 1, 1), date(2023, 6, 30), "H1 2023"),
        (date(2023, 4, 1), date(2024, 3, 31), "Apr 2023–Mar 2024"),
        (date(2023, 9, 30), date(2023, 9, 30), "30 Sep 2023"),
        (date(2023, 9, 4), date(2023, 9, 10), "week to 10 Sep 2023"),
        (None, None, "period not told"),
    ],
)
def test_periods(start: date | None, end: date | None, said: str) -> None:
    assert wording.period_name(start, end) == said


def test_labels_tell_series_apart_and_no_more() -> None:
    rows = [change("exports", 1), change("imports", 2), change("imports", 3, terms="CNY")]
    keys = [key for key, _ in keyed(rows)]
    assert list(wording.labels(keys).values()) == ["China’s exports", "China’s imports (USD)", "China’s imports (CNY)"]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "http://", "/x", "https://a b", "", None, "http://[", "\thttp://x"],
)
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert wording.web_address(url) is None


def test_a_web_address_stays_as_it_is() -> None:
    assert wording.web_address("https://news.example/a?b=1") == "https://news.example/a?b=1"


def test_two_ends_of_a_printed_range_are_said_as_one() -> None:
    low = level("policy_rate", 0, 0, value=4.25, unit="percent", bound="over")
    high = level("policy_rate", 0, 0, value=4.5, unit="percent", bound="under", number_start=70)
    alone = level("policy_rate", 0, 0, value=5, unit="percent", bound="under", char_start=3)
    said = [wording.reported(row, "level", "percent") for row in wording.with_ranges([low, high, alone])]
    assert said == ["4.25% to 4.5%", "4.25% to 4.5%", "under 5%"]
