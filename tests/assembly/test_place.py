"""Whose statistic, and the other side of a flow. [figures.md 2, `area`, `partner`; 3, notes]"""

import pytest
from reading import Rows, cases, rows

CASES = {
    # the place beside the statistic
    "Retail sales in Sweden fell 0.4 percent in January.": [(-0.4, "SWE", None)],
    "Swedish retail sales fell 0.4 percent in January.": [(-0.4, "SWE", None)],
    "Sweden's retail sales fell 0.4 percent in January.": [(-0.4, "SWE", None)],
    "Consumer prices in the 20 countries sharing the euro rose 2.6 percent in February.": [(2.6, "EA", None)],
    "Industrial output in the European Union fell 2.1 percent in January.": [(-2.1, "EU", None)],
    "OPEC's crude oil output was 26.6 million barrels per day in February.": [(26.6e6, "OPEC", None)],
    "World steel output fell 1.6 percent in January.": [(-1.6, "WLD", None)],
    # subdivisions and places of the past
    "Guangdong's exports rose 23 percent in the first two months.": [(23, "CN-GD", None)],
    "Soviet oil output was 12.3 million barrels per day in February 1987.": [(12.3e6, "SUN", None)],
    "West German retail sales rose 3 percent in February 1987.": [(3, "DEU", None)],
    # both sides of a flow
    "China's exports to Russia rose 12 percent in February.": [(12, "CHN", "RUS")],
    "China's imports from Russia rose 7 percent in February.": [(7, "CHN", "RUS")],
    "Russian deliveries of gas to China rose 40 percent in February.": [(40, "RUS", "CHN")],
    "Exports from Brazil to Argentina fell 28 percent in January.": [(-28, "BRA", "ARG")],
    "Trade between China and Kazakhstan rose 15 percent in February.": [(15, "CHN", "KAZ")],
    "China-Kazakhstan trade rose 15 percent in February.": [(15, "CHN", "KAZ")],
    "The U.S. trade deficit with China narrowed to $22 billion in January.": [(-22e9, "USA", "CHN")],
    "Chinese customs data showed that oil arrivals from Saudi Arabia fell 9 percent in February.": [(-9, "CHN", "SAU")],
    # a total is with the whole world
    "Japan's total exports rose 11.9 percent in January.": [(11.9, "JPN", None)],
    # several places in one sentence
    "Inflation was 2.7 percent in Germany, 3.2 percent in France and 2.9 percent in Spain in February.": [
        (2.7, "DEU", None),
        (3.2, "FRA", None),
        (2.9, "ESP", None),
    ],
    "Exports to the United States fell 5 percent and those to Vietnam rose 9 percent, Chinese customs data for "
    "February showed.": [(-5, "CHN", "USA"), (9, "CHN", "VNM")],
    # one number for two things is one row
    # a capital speaks, a person's country has no statistic
    "Beijing said that Iran's oil output rose 4 percent in January.": [(4, "IRN", None)],
    "French economist Anne Duval said that inflation in Poland was 2.8 percent in February.": [(2.8, "POL", None)],
    # where the reporter sits is not whose statistic it is
    "WARSAW, March 15 -- Retail sales in Hungary fell 0.7 percent in January.": [(-0.7, "HUN", None)],
}
NOT_YET = [
    (
        "Consumer prices in Tokyo rose 2.6 percent in February.",
        [(2.6, "JP-13", None)],
        "a capital only speaks, also right after a statistic",
    ),
    (
        "Shipments of tea from Kenya and Uganda were 45,000 tonnes in January.",
        [(45000, "KEN", None)],
        "two sellers are read as the two sides of a flow",
    ),
]


@pytest.mark.parametrize(("text", "expected"), cases(CASES, NOT_YET))
def test_area_and_partner(text: str, expected: Rows) -> None:
    assert expected == rows(text, "area", "partner")


CARRIED = {
    "China's trade with Russia rose 9 percent in February. Exports were up 12 percent and imports 7 percent.": [
        (9, "CHN", "RUS"),
        (12, "CHN", "RUS"),
        (7, "CHN", "RUS"),
    ],
    "Turkey's exports rose 3.6 percent in January. Exports to Germany fell 2 percent.": [
        (3.6, "TUR", None),
        (-2, "TUR", "DEU"),
    ],
    "China's trade with Russia rose 9 percent in February.\n\nChina's total exports rose 5 percent in the month.": [
        (9, "CHN", "RUS"),
        (5, "CHN", None),
    ],
    "Retail sales in Sweden fell 0.4 percent in January. Industrial output rose 1.1 percent.": [
        (-0.4, "SWE", None),
        (1.1, "SWE", None),
    ],
}


@pytest.mark.parametrize(("text", "expected"), cases(CARRIED))
def test_places_carry_over(text: str, expected: Rows) -> None:
    assert expected == rows(text, "area", "partner")


def test_headline_gives_the_place() -> None:
    """A body that names no place is about the one in its headline."""
    assert [(-0.4, "SWE", None)] == rows(
        "Retail sales fell 0.4 percent in January.", "area", "partner", title="Swedish shops sell less"
    )
