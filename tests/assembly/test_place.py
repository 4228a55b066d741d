"""Whose statistic, and the other side of a flow. [figures.md 2, `area`, `partner`; 3, notes]"""

import pytest
from reading import Rows, cases, rows

CASES = {
    "Japan's exports to China grew 29 percent in January and those to Thailand fell 6 percent, while imports fell 9.8 percent.": [
        (29, "JPN", "CHN"),
        (-6, "JPN", "THA"),
        (-9.8, "JPN", None),
    ],
    # the place beside the statistic
    "Retail sales in Sweden fell 0.4 percent in January.": [(-0.4, "SWE", None)],
    "Swedish retail sales fell 0.4 percent in January.": [(-0.4, "SWE", None)],
    "Sweden's retail sales fell 0.4 percent in January.": [(-0.4, "SWE", None)],
    "Consumer prices in the 20 countries sharing the euro rose 2.6 percent in February.": [(2.6, "EA", None)],
    "Industrial output in the European Union fell 2.1 percent in January.": [(-2.1, "EU", None)],
    "OPEC's crude oil output was 26.6 million barrels per day in February.": [(26.6e6, "OPEC", None)],
    "World steel output fell 1.6 percent in January.": [(-1.6, "WLD", None)],
    # one of several offices of that name; a flow with several others, and from there
    "Consumer prices in Nigeria rose 22 percent in February, the National Bureau of Statistics said. Food prices rose 25 percent, the NBS said.": [
        (22, "NGA", None),
        (25, "NGA", None),
    ],
    "Vietnam's exports rose 5 percent in January. Exports to the EU, Southern Asia, South Korea and Japan fell 3 percent. Imports rose 2 percent.": [
        (5, "VNM", None),
        (-3, "VNM", "EU"),
        (2, "VNM", None),
    ],
    "Vietnam's exports rose 5 percent in January. China was the largest seller, with imports from that country rising 8 percent.": [
        (5, "VNM", None),
        (8, "VNM", "CHN"),
    ],
    # where visitors go is the place, from where they come the other side
    "Arrivals of tourists in the world rose 6 percent in January. The Middle East recorded an increase in international arrivals of 13 percent, and arrivals to Africa rose 8 percent.": [
        (6, "WLD", None),
        (13, "MIDEAST", None),
        (8, "AFR", None),
    ],
    # goods of a country are bought from it; what names the other side again is no flow
    "China's imports of US goods slumped 26.8 percent in January.": [(-26.8, "CHN", "USA")],
    "China's trade surplus with the US, its largest export market, came in at $26.6 billion in January.": [
        (26.6e9, "CHN", "USA")
    ],
    # after a list of countries another statistic is the article's own; a place in front of its clause
    "Consumer prices in Chile rose 6 percent in January. In Peru they rose 3 percent and in Brazil 4 percent. Industrial output fell 2 percent.": [
        (6, "CHL", None),
        (3, "PER", None),
        (4, "BRA", None),
        (-2, "CHL", None),
    ],
    "Unemployment in Spain was 24 percent in January, while in Greece, whose data are older, it was 21.7 percent.": [
        (24, "ESP", None),
        (21.7, "GRC", None),
    ],
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
    # a place beside a number, in a text on one country's flow, is the other side of it
    "Turkey's exports rose 17 percent in January. Germany remained the best customer with $1.6 billion, followed by Italy "
    "with $1.2 billion.": [(17, "TUR", None), (1.6e9, "TUR", "DEU"), (1.2e9, "TUR", "ITA")],
    "The Maldives received 139,338 tourists in February. China is still the top market with 32,757 tourists.": [
        (139338, "MDV", None),
        (32757, "MDV", "CHN"),
    ],
    # but not one with a flow of its own
    "Turkey's exports rose 17 percent in January. Greece's rose 4 percent.": [(17, "TUR", None), (4, "GRC", None)],
    "Turkey's exports rose 17 percent in January. Bolivia expects to export goods worth $9 billion in 2024.": [
        (17, "TUR", None),
        (9e9, "BOL", None),
    ],
    # the other sides of a list do not go on
    "Japan's exports to China rose 3 percent in January and those to India 5 percent. Total exports rose 2 percent.": [
        (3, "JPN", "CHN"),
        (5, "JPN", "IND"),
        (2, "JPN", None),
    ],
    "Norwegian imports of Swedish goods fell 9 percent in January.": [(-9, "NOR", "SWE")],
    "Norway imported 1.2 million tonnes, or 9,000 barrels per day, of crude from Russia in February.": [
        (1.2e6, "NOR", "RUS"),
        (9000, "NOR", "RUS"),
    ],
    # a place by its kind
    "Nigeria hosts a summit of African ministers. The bank expects economic growth on the continent of 3.7 percent in 2024.": [
        (3.7, "AFR", None)
    ],
    "Growth will reach 3.6 percent in 2024 for the 38 member countries of the OECD.": [(3.6, "OECD", None)],
    "In the euro area, inflation ranged from 0.2 percent in Cyprus to 4.5 percent in Estonia in February.": [
        (0.2, "CYP", None),
        (4.5, "EST", None),
    ],
    # where a body sits is no place with a statistic
    "Munich-based Ifo said that Germany's business confidence index fell to 95.5 in February.": [(95.5, "DEU", None)],
    # visitors are named by where they come from, and goods bought by where they are made
    "Spain welcomed 5 million foreign tourists in January. British visitors numbered 1.1 million.": [
        (5e6, "ESP", None),
        (1.1e6, "ESP", "GBR"),
    ],
    "Dutch imports of coffee fell 3 percent in January. Imports of Colombian coffee were 2,169 tonnes, Brazilian 483 tonnes "
    "and Guatemalan 196 tonnes.": [
        (-3, "NLD", None),
        (2169, "NLD", "COL"),
        (483, "NLD", "BRA"),
        (196, "NLD", "GTM"),
    ],
    "Norway's exports rose 4 percent in January. Britain bought 2 percent less.": [
        (4, "NOR", None),
        (-2, "GBR", "NOR"),
    ],
    # a debt's owner stands before the amount
    "Argentina's $51 billion foreign debt is a burden.": [(51e9, "ARG", None)],
    # the world looked at in passing
    "Japan's wholesale prices fell 0.1 percent in February. The recovery of world crude oil prices helped. Its export price index fell "
    "0.7 percent.": [(-0.1, "JPN", None), (-0.7, "JPN", None)],
    # the part of a country that the words go on to; a group that acts, beside a country that the text was about
    "Gold output in the northeast China province of Heilongjiang rose 22 percent in 2023.": [(22, "CN-HL", None)],
    "Oil output in Norway fell 2 percent in 2023. OPEC agreed on an output ceiling of 26 million barrels per day for 2024.": [
        (-2, "NOR", None),
        (26e6, "OPEC", None),
    ],
    "Oil output in Norway fell 2 percent in 2023. The ministry in Oslo, which OPEC has praised, sees 2 million barrels per day in 2024.": [
        (-2, "NOR", None),
        (2e6, "NOR", None),
    ],
    "The Belgium-Luxembourg Economic Union had a trade surplus of 4 billion euros in 2023.": [(4e9, "BEL", None)],
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
    "China's sugar output fell 4 percent in 2023. In its World Production and Trade Report, the office put rice output 7 percent down.": [
        (-4, "CHN", None),
        (-7, "CHN", None),
    ],
    # what a country is called by is no other place; the top seller, buyer or investor is the other side
    "Consumer prices in Chile rose 0.3 percent in May. South America's richest country cut rates. Food prices rose 1 percent.": [
        (0.3, "CHL", None),
        (1, "CHL", None),
    ],
    "FDI inflows into Ghana fell 14 percent to $2.9 billion in 2023. China was the top investor with $1 billion of FDI, followed by India ($0.3 billion).": [
        (-14, "GHA", None),
        (2.9e9, "GHA", None),
        (1e9, "GHA", "CHN"),
        (0.3e9, "GHA", "IND"),
    ],
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


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Retail sales were 4 billion pounds in May, the association said.", "GBR"),
        ("Retail sales were 4 billion pounds in May, as much as 5 billion dollars, the association said.", None),
    ],
)
def test_money_gives_the_place_of_an_article_that_names_none(text: str, area: str | None) -> None:
    assert [area] == list(dict.fromkeys(row[1] for row in rows(text, "area", ending="")))
