"""Unit, measure, bound, basis, terms and total. [figures.md 2; 4]"""

import pytest
from reading import Rows, cases, rows

UNITS = {
    # a balance told as a share before; a pace is no fall
    "Peru's budget deficit was 4.7 percent of GDP in 2023. It had reached a peak of 7 percent in 2022.": [
        (-4.7, "percent", "share"),
        (-7, "percent", "share"),
    ],
    "Peru's GDP grew by 3 percent in 2022 and by a slower 2.5 percent in 2023.": [
        (3, "percent", "change"),
        (2.5, "percent", "change"),
    ],
    # American dollars told as such leave the bare ones to the country
    "Australia's current account deficit narrowed to 750 mln dlrs in February. The currency jumped to 0.6858 U.S. dlrs.": [
        (-750e6, "AUD", "level")
    ],
    "Taiwan's exports rose to 4.07 billion U.S. dlrs in February. Imports were 2.61 billion dlrs.": [
        (4.07e9, "USD", "level"),
        (2.61e9, "USD", "level"),
    ],
    # a part of all, though "up" stands in it
    "The south's exports, making up 71.3 percent of Chile's exports in 2023, fell.": [(71.3, "percent", "share")],
    # the points between two rates are no growth, whatever the text calls them
    "Core inflation in Ghana stood at 21.84 percent, up by 4.35 percent compared with the 17.49 percent of February 2023.": [
        (21.84, "percent", "change"),
        (4.35, "percentage_point", "difference"),
        (17.49, "percent", "change"),
    ],
    # a surplus told as what exceeds imports, and as a gap
    "Chile's exports outstripped imports by $760 million in 2023, and the gap may reach $1 billion in 2024.": [
        (760e6, "USD", "level"),
        (1e9, "USD", "level"),
    ],
    # what imports cost is told before them
    "Chile exported goods worth $156.28 billion in 2023 while spending $147.66 billion on imports.": [
        (156.28e9, "USD", "level"),
        (147.66e9, "USD", "level"),
    ],
    "India's debt-to-GDP ratio was 82 percent in 2023.": [(82, "percent", "share")],
    "The employment rate in Canada fell by 0.1 percentage points to 61.5 percent in January.": [
        (-0.1, "percentage_point", "difference"),
        (61.5, "percent", "level"),
    ],
    "The food price index averaged 117.3 points in February, down 0.7 percent from January.": [
        (117.3, "index", "level"),
        (-0.7, "percent", "change"),
    ],
    "U.S. employers added 229,000 jobs in January after a gain of just 36,000 in October. October's payrolls were revised to 41,000.": [
        (229e3, "person", "difference"),
        (36e3, "person", "difference"),
        (41e3, "person", "difference"),
    ],
    "Japan's trade deficit was 1.76 trillion yen in January.": [(-1.76e12, "JPY", "level")],
    "Exports from Australia were A$45 billion in January.": [(45e9, "AUD", "level")],
    "Reserves of Hong Kong were HK$3.3 trillion in February.": [(3.3e12, "HKD", "level")],
    "India's goods exports were Rs 3.2 lakh crore in February.": [(3.2e12, "INR", "level")],
    "China's exports were 2.17 trillion yuan ($302 billion) in February.": [
        (2.17e12, "CNY", "level"),
        (302e9, "USD", "level"),
    ],
    "China imported 44 million tonnes of crude oil in the first two months.": [(44e6, "tonne", "level")],
    "Oil output in Iraq was 4.2 million barrels per day in January.": [(4.2e6, "barrel/day", "level")],
    "Power output in India was 138 billion kilowatt-hours in January.": [(138e9, "kWh", "level")],
    "Container throughput at China's ports was 49.9 million TEUs in the first two months.": [(49.9e6, "TEU", "level")],
    "Consumer confidence in Germany rose to -25.5 points in February.": [(-25.5, "index", "level")],
    # percent, points and shares
    "The unemployment rate in Greece was 10.4 percent in January.": [(10.4, "percent", "level")],
    "Unemployment in Britain rose 0.1 percent to 4.7 percent in January.": [
        (0.1, "percentage_point", "difference"),
        (4.7, "percent", "level"),
    ],
    "Consumer prices in Britain rose 0.1 percent in January.": [(0.1, "percent", "change")],
    "The bank of Chile lowered its key rate by 100 basis points.": [(-1, "percentage_point", "difference")],
    "Italy's budget deficit was 7.2 percent of gross domestic product in 2023.": [(-7.2, "percent", "share")],
    "Exports of cars accounted for 9 percent of Japan's total exports in January.": [(9, "percent", "share")],
    "Government spending in Peru contributed 0.7 percentage points to economic growth in 2023.": [
        (0.7, "percentage_point", "contribution")
    ],
    "China's manufacturing PMI stood at 50.1 percent in August, 0.3 percentage points lower than in July.": [
        (50.1, "index", "level"),
        (-0.3, "percentage_point", "difference"),
    ],
    "Industrial output in Peru stood at 127 percent of the 2015 average in January.": [(127, "percent", "level")],
    # periods alone stand between the numbers of a list
    "The wholesale price index of Peru was 136.5 in May, 136.3 in April and 129.2 in May 2023.": [
        (136.5, "index", "level"),
        (136.3, "index", "level"),
        (129.2, "index", "level"),
    ],
    "Peru's trade deficit was 236 million dollars in May and 255 in April.": [
        (-236e6, "USD", "level"),
        (-255e6, "USD", "level"),
    ],
    "The industrial output index of Peru rose to 120.7 in May from its November low of 118.0.": [
        (120.7, "index", "level"),
        (118.0, "index", "level"),
    ],
    "Exports of wheat and barley from Peru were 1.47 and 2.09 million tonnes in May.": [
        (1.47e6, "tonne", "level"),
        (2.09e6, "tonne", "level"),
    ],
    "Crude oil prices in Peru should average 18 dollars in 2024.": [(18, "USD/barrel", "level")],
    "Crude oil stocks in Peru fell 10.3 million barrels to 1,564.8 in May.": [
        (-10.3e6, "barrel", "difference"),
        (1564.8e6, "barrel", "level"),
    ],
    "External demand contributed 0.2 percentage points to Peru's GDP growth in May.": [
        (0.2, "percentage_point", "contribution")
    ],
    "The Fed raised its key rate by quarter percentage point rises in May and June.": [
        (0.25, "percentage_point", "difference")
    ],
    "Registrations of new cars in Peru fell 4 percent in January to 12,400.": [
        (-4, "percent", "change"),
        (12400, "unit", "level"),
    ],
    # lending, users and orders are counted as well
    "New mortgages in Peru fell to 77,000 in November from 85,000 in October.": [
        (77000, "unit", "level"),
        (85000, "unit", "level"),
    ],
    "New bank loans in Peru rose to $77 billion in November.": [(77e9, "USD", "level")],
    "The number of broadband users in Peru grew to 4.4 million in 2023.": [(4.4e6, "person", "level")],
    "Insolvencies in Peru rose 5 percent to 3,100 in May.": [(5, "percent", "change"), (3100, "unit", "level")],
    "Some 40 percent of the people of Peru were living in poverty in 2023.": [(40, "percent", "share")],
    # a table says its unit once
    "Peru's data, in pct unless stated.\n\nQ3 GDP, annualised: 3.1. Q2: 2.8": [
        (3.1, "percent", "change"),
        (2.8, "percent", "change"),
    ],
    "Peru's home sales, Nov: 4,150, +4.8 m/m": [(4150, "unit", "level"), (4.8, "percent", "change")],
    "The output index of Peru's industry rose 0.7 percent to 118.5 in January.": [
        (0.7, "percent", "change"),
        (118.5, "index", "level"),
    ],
    # an amount that fell, and what it fell to
    "Foreign reserves of Peru rose by $300 million to $82 billion in March, following a fall of $5 billion in February.": [
        (300e6, "USD", "difference"),
        (82e9, "USD", "level"),
        (-5e9, "USD", "difference"),
    ],
    # a price for so much, told before
    "The price of nickel averaged 1.67 dollars a pound in Canada in January, compared with 1.76 dollars in 2023.": [
        (1.67, "USD/pound", "level"),
        (1.76, "USD/pound", "level"),
    ],
    # a balance is what the word right after it calls it
    "The current account of Malta ran a deficit of 4 million euros in 2023, compared with a 2.6 million euro surplus in 2022.": [
        (-4e6, "EUR", "level"),
        (2.6e6, "EUR", "level"),
    ],
    "Malta's trade moved to a 9 million euro surplus in 2023 from a deficit of 4 million euros in 2022.": [
        (9e6, "EUR", "level"),
        (-4e6, "EUR", "level"),
    ],
    # of fields
    "Farmers in Kenya got 9.5 tonnes of maize per hectare in 2023, up from 8.2 tonnes in 2022.": [],
    "The yield of maize in Kenya rose to 9.5 tonnes per hectare in 2023 from 8.2 tonnes in 2022.": [
        (9.5, "tonne/hectare", "level"),
        (8.2, "tonne/hectare", "level"),
    ],
}
NOT_YET_UNITS: list[tuple[str, Rows, str]] = []


@pytest.mark.parametrize(("text", "expected"), cases(UNITS, NOT_YET_UNITS))
def test_unit_and_measure(text: str, expected: Rows) -> None:
    assert expected == rows(text, "unit", "measure")


BASES = {
    # over the year behind, told in front
    "Over the past 12 months, consumer prices in Chile are up a moderate 2.4 percent and core prices 2 percent.": [
        (2.4, "yoy"),
        (2, "yoy"),
    ],
    # two bases of one statistic
    "Australia's wage price index rose 0.9 percent in the December quarter and 4.2 percent over the year.": [
        (0.9, "unstated"),
        (4.2, "yoy"),
    ],
    "Argentina's monthly inflation was 13.2 percent in February, taking the annual rate to 276.2 percent.": [
        (13.2, "mom"),
        (276.2, "yoy"),
    ],
    "Ghana's producer inflation was 33.1 percent in January, a 0.2 percentage point fall relative to December.": [
        (33.1, "yoy"),
        (-0.2, "mom"),
    ],
    "Japan's GDP grew 0.1 percent in the fourth quarter, or an annualised 0.4 percent.": [
        (0.1, "qoq"),
        (0.4, "qoq_annualized"),
    ],
    "Pakistan's trade deficit shrank 30 percent in the first eight months of the current fiscal year.": [(-30, "yoy")],
    "In the UK, GDP shrank by 0.1 percent in December alone.": [(-0.1, "mom")],
    "Retail sales in Sweden fell 0.4 percent in January from a year earlier.": [(-0.4, "yoy")],
    "Retail sales in Sweden fell 0.4 percent in January year-on-year.": [(-0.4, "yoy")],
    "Retail sales in Sweden fell 0.4 percent in January compared with the same month last year.": [(-0.4, "yoy")],
    "Annual inflation in Sweden was 4.5 percent in February.": [(4.5, "yoy")],
    "Retail sales in Sweden fell 0.4 percent in January from the previous month.": [(-0.4, "mom")],
    "Retail sales in Sweden fell 0.4 percent month-on-month in January.": [(-0.4, "mom")],
    "Retail sales in Sweden fell 0.4 percent in January from December.": [(-0.4, "mom")],
    "Poland's gross domestic product grew 0.2 percent in the fourth quarter from the previous three months.": [
        (0.2, "qoq")
    ],
    "The U.S. economy grew at an annual rate of 3.2 percent in the fourth quarter.": [(3.2, "qoq_annualized")],
    "Retail sales in Sweden in January were 8 percent higher than in January 2019.": [(8, "versus")],
    "China's exports rose 0.6 percent in 2023.": [(0.6, "yoy")],
    "China's exports rose 7.1 percent in the first two months of the year.": [(7.1, "yoy")],
    "Initial claims for jobless benefits in the United States fell by 1,000 from the previous week to 209,000.": [
        (-1000, "wow"),
        (209000, None),
    ],
    # stated in a parallel clause counts as stated
    "Exports of Peru rose 4 percent in January from a year earlier and imports fell 6 percent.": [
        (4, "yoy"),
        (-6, "yoy"),
    ],
    "Consumer prices in Chile rose 0.6 percent in February from January and 4.5 percent from a year before.": [
        (0.6, "mom"),
        (4.5, "yoy"),
    ],
    # an earlier level or growth printed with it, not what came before
    "Inflation in Malta was 24 percent in February, 1.3 percentage points above the 22.7 percent of January.": [
        (24, "yoy"),
        (1.3, "mom"),
        (22.7, "yoy"),
    ],
    "Kenya's economy grew 6 percent in the third quarter, up from 4.7 percent in the same quarter of 2022.": [
        (6, "yoy"),
        (4.7, "yoy"),
    ],
    "Exports of Malta slipped 2 percent in February after a January rise of 8 percent.": [
        (-2, "unstated"),
        (8, "unstated"),
    ],
    # each of two bases has its own number
    "Japan's gross domestic product shrank 0.2 percent on the quarter, an annualised rate of 0.9 percent.": [
        (-0.2, "qoq"),
        (-0.9, "qoq_annualized"),
    ],
    "Exports of Malta were 5 percent higher in February than a year earlier and 11 percent above the level of 2019.": [
        (5, "yoy"),
        (11, "versus"),
    ],
    # a multiple in a month is not compared with it
    "Malta's trade deficit more than doubled in January. Exports were 2 billion euros.": [
        (100, "unstated"),
        (2e9, None),
    ],
    "House prices in Malta fell 1 percent between January and February.": [(-1, "mom")],
    "Wages in Malta rose 2.3 percent in the year to February.": [(2.3, "yoy")],
    "Factory prices in Malta were 4 percent below prices in February last year.": [(-4, "yoy")],
    "Retail sales in Malta fell 3 percent in January to an annualised rate of 4 billion euros.": [
        (-3, "unstated"),
        (4e9, None),
    ],
    "Wages in Malta rose 2.3 percent in the three months to February.": [(2.3, "unstated")],
    "Malta wants to raise its exports by 40 percent in 2025-2030.": [(40, "versus")],
    # a decision's move
    "The central bank of Brazil cut its policy rate by 50 basis points to 11.25 percent.": [
        (-0.5, "unstated"),
        (11.25, None),
    ],
    # so much a month; so much since the year began
    "Consumer prices in Peru will rise by 3 percent a month this year.": [(3, "mom")],
    "Inflation in Peru was 2 percent in January and added to an accumulated rate of 5 percent in the first four months of the fiscal year.": [
        (2, "yoy"),
        (5, "versus"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), cases(BASES))
def test_basis(text: str, expected: Rows) -> None:
    assert expected == rows(text, "basis")


BOUNDS = {
    "A rise in imports pushed Chile's trade deficit in May up to $14.6 billion.": [(-14.6e9, "exact")],
    "China's exports topped $300 billion in February.": [(300e9, "over")],
    "China's exports were more than $300 billion in February.": [(300e9, "over")],
    "China's exports were less than $300 billion in February.": [(300e9, "under")],
    "China's exports were nearly $300 billion in February.": [(300e9, "about")],
    "China's exports were $300 billion in February.": [(300e9, "exact")],
    "The IMF expects growth in India of 6.3-6.5 percent in 2024.": [(6.3, "over"), (6.5, "under")],
    "The government expects exports from Chile of between $90 billion and $95 billion in 2024.": [
        (90e9, "over"),
        (95e9, "under"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), cases(BOUNDS))
def test_bound(text: str, expected: Rows) -> None:
    assert expected == rows(text, "bound")


TERMS = {
    "China's exports rose 8.7 percent in February in yuan terms.": [(8.7, "CNY", None)],
    "In dollar terms, China's exports rose 7.1 percent in February.": [(7.1, "USD", None)],
    "China's exports rose 7.1 percent to $302 billion in February.": [(7.1, "USD", None), (302e9, None, None)],
    "China's crude oil imports rose 5.1 percent to 44 million tonnes in the first two months.": [
        (5.1, "volume", None),
        (44e6, None, None),
    ],
    "Household income in China rose 6.1 percent in real terms in 2023.": [(6.1, "real", None)],
    "Italy's budget deficit was 7.2 percent of gross domestic product in 2023.": [(-7.2, None, "GDP")],
}
NOT_YET_TERMS = [
    (
        "Exports of cars accounted for 9 percent of total exports of Japan in January.",
        [(9, None, "total exports")],
        "the total takes the place behind it along",
    ),
]


@pytest.mark.parametrize(("text", "expected"), cases(TERMS, NOT_YET_TERMS))
def test_terms_and_total(text: str, expected: Rows) -> None:
    assert expected == rows(text, "terms", "of")
