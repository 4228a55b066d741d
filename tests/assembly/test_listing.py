"""Tables and lists: what a row goes on about, and what its cells are. [figures.md 1, 2]"""

import pytest
from reading import Rows, cases, rows

WHAT = {
    # what stands over the table, for rows that name a part, a sector or a place
    "Vietnam's exports in February 2024\n\n| Coffee | 160,000 tonnes | 500 million USD\n| Total | 24.8 billion USD": [
        (160e3, "exports", "coffee", "VNM", None),
        (500e6, "exports", "coffee", "VNM", None),
        (24.8e9, "exports", None, "VNM", None),
    ],
    "German exports by destination in January 2024\n\n| China | 7.6 billion euros\n| Total | 135.6 billion euros": [
        (7.6e9, "exports", None, "DEU", "CHN"),
        (135.6e9, "exports", None, "DEU", None),
    ],
    "India's industrial production, January 2024\n\n| Mining | Weight: 14.4 | Change: 5.9 % yoy\n| General | Change: 3.8 % yoy": [
        (5.9, "mining_output", None, "IND", None),
        (3.8, "industrial_output", None, "IND", None),
    ],
    "Services PMI by country, February 2024\n\n| Spain | 54.7 | January: 52.1\n| Italy | 52.2 | January: 51.2": [
        (54.7, "pmi_services", None, "ESP", None),
        (52.1, "pmi_services", None, "ESP", None),
        (52.2, "pmi_services", None, "ITA", None),
        (51.2, "pmi_services", None, "ITA", None),
    ],
    "Peru's economy in January 2024\n\n| Steel production | 12.3 million tonnes\n| Industrial output | Change: 5.5 %": [
        (12.3e6, "production", "steel", "PER", None),
        (5.5, "industrial_output", None, "PER", None),
    ],
    # a part in words of its own; a number that no word is with
    "New car registrations in Britain, February 2024\n\n| Plug-in hybrid | 6,100\n| Total | 84,900 | (77,300)": [
        (6100, "sales", "plug-in hybrids", "GBR", None),
        (84900, "sales", "cars", "GBR", None),
    ],
}


@pytest.mark.parametrize(("text", "expected"), cases(WHAT))
def test_a_row_is_of_what_the_list_is(text: str, expected: Rows) -> None:
    assert expected == rows(text, "indicator", "item", "area", "partner")


CELLS = {
    # a cell says its own direction and base
    "Turkey's economy in January 2024\n\n| Retail sales | -4.9 % y/y | 12.1 % m/m": [
        (-4.9, "change", "yoy", "2024-01"),
        (12.1, "change", "mom", "2024-01"),
    ],
    # a base and a unit told once, over the list
    "Consumer prices in Poland, January 2024 (annual percent changes)\n\n| Total | 3.7\n| Transport | -1.6": [
        (3.7, "change", "yoy", "2024-01"),
        (-1.6, "change", "yoy", "2024-01"),
    ],
    "Polish inflation slowed to 3.7% in January from 6.2% in December. Compared with a year earlier:\n\n• Clothing: +1.8%": [
        (3.7, "change", "yoy", "2024-01"),
        (6.2, "change", "yoy", "2023-12"),
        (1.8, "change", "yoy", "2024-01"),
    ],
    # columns of two periods, and the change between them; their years are those of the month over the table
    "Brazil's trade in February\n\n| Exports | Feb 2024: $23.5 billion | Feb 2023: $20.2 billion | Change: 16.3 %": [
        (23.5e9, "level", None, "2024-02"),
        (20.2e9, "level", None, "2023-02"),
        (16.3, "change", "yoy", "2024-02"),
    ],
    "New car registrations in Britain, February 2024\n\n| Petrol | 2024: 47,700 | 2023: 42,000 | Change: 13.6 %": [
        (47700, "level", None, "2024-02"),
        (42000, "level", None, "2023-02"),
        (13.6, "change", "yoy", "2024-02"),
    ],
    # signed jobs are those added; an index under its head is no percentage
    "US labor market\n\n| Nonfarm payrolls | Feb 2024: +275,000 | Jan 2024: +229,000": [
        (275e3, "difference", "mom", "2024-02"),
        (229e3, "difference", "mom", "2024-01"),
    ],
    "India's industrial production, January 2024\n\n| Manufacturing | Index: 150.1 | Change: 3.2 % yoy": [
        (150.1, "level", None, "2024-01"),
        (3.2, "change", "yoy", "2024-01"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), cases(CELLS))
def test_a_cell_is_what_its_own_words_say(text: str, expected: Rows) -> None:
    assert expected == rows(text, "measure", "basis", "period")


def test_a_forecast_over_a_table_leaves_the_year_that_is_over() -> None:
    """Growth forecasts, with last year's beside them."""
    text = "Forecasts of GDP growth, percent\n\n| India | 2023: 7.0 percent | 2024: 6.5 percent"
    assert [(7.0, "actual"), (6.5, "forecast")] == rows(text, "status")
