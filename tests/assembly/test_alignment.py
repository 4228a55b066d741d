"""Lists of numbers and lists of what they are of. [figures.md 4, aligned lists]"""

import pytest
from reading import Rows, cases, rows

INDICATORS = {
    "Exports and imports of Thailand rose 3 and 4 percent in January, respectively.": [(3, "exports"), (4, "imports")],
    "Germany's exports, imports and retail sales rose 6.3, 3.6 and 0.5 percent in January.": [
        (6.3, "exports"),
        (3.6, "imports"),
        (0.5, "retail_sales"),
    ],
    "Thailand's exports were worth $22.6 billion in January, imports $25.4 billion.": [
        (22.6e9, "exports"),
        (25.4e9, "imports"),
    ],
}
NOT_YET_INDICATORS = [
    (
        "Peru's exports fell 2.3 pct to 1.28 billion dlrs in January and imports 24.4 pct to 2.14 billion.",
        [
            (-2.3, "exports"),
            (1.28e9, "exports"),
            (-24.4, "imports"),
            (2.14e9, "imports"),
        ],
        "a period between the two clauses loses the sign of the second",
    ),
]


@pytest.mark.parametrize(("text", "expected"), cases(INDICATORS, NOT_YET_INDICATORS))
def test_indicators_of_a_list(text: str, expected: Rows) -> None:
    assert expected == rows(text, "indicator")


AREAS = {
    "Inflation in Spain and Portugal was 2.8 percent and 2.1 percent in February, respectively.": [
        (2.8, "ESP"),
        (2.1, "PRT"),
    ],
    "Industrial output in Germany, France and Italy fell 3, 1.1 and 1.2 percent in January.": [
        (-3, "DEU"),
        (-1.1, "FRA"),
        (-1.2, "ITA"),
    ],
    "Unemployment rates in January: Greece 10.4 percent, Spain 11.6 percent, Malta 2.9 percent.": [
        (10.4, "GRC"),
        (11.6, "ESP"),
        (2.9, "MLT"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), cases(AREAS))
def test_areas_of_a_list(text: str, expected: Rows) -> None:
    assert expected == rows(text, "area")


PARTNERS: dict[str, Rows] = {
    "China's exports to Vietnam, Malaysia and Thailand rose 9, 4 and 7 percent in February.": [
        (9, "VNM"),
        (4, "MYS"),
        (7, "THA"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), cases(PARTNERS))
def test_partners_of_a_list(text: str, expected: Rows) -> None:
    assert expected == rows(text, "partner")


ITEMS = {
    "China's exports of cars, ships and steel rose 22, 182 and 30 percent in January, respectively.": [
        (22, "cars"),
        (182, "ships"),
        (30, "steel"),
    ],
    "India's output of coal rose 10 percent in January and that of steel 6 percent.": [(10, "coal"), (6, "steel")],
}


@pytest.mark.parametrize(("text", "expected"), cases(ITEMS))
def test_items_of_a_list(text: str, expected: Rows) -> None:
    assert expected == rows(text, "item")


PERIODS = {
    "Retail sales in Sweden fell 0.4 percent and 0.3 percent in January and December.": [
        (-0.4, "2024-01"),
        (-0.3, "2023-12"),
    ],
    "The IMF expects India's gross domestic product to grow 6.5 percent in 2024 and 6.3 percent in 2025.": [
        (6.5, "2024"),
        (6.3, "2025"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), cases(PERIODS))
def test_periods_of_a_list(text: str, expected: Rows) -> None:
    assert expected == rows(text, "period")
