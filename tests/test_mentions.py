"""What a text names, before anybody decides what it means: the spans of `read`, on the article's own characters."""

from typing import Any

import pytest
from reading import DAY

from indicators.parts import Part


def named(text: str, kind: str, part: str = "text") -> list[tuple[str, Any, str]]:
    """The mentions of one kind, as (written, value, role); roles of places and statistics only."""
    return [
        (text[m.start : m.end], m.value, m.role) for sentence in Part(text, part, DAY) for m in getattr(sentence, kind)
    ]


def written(text: str, kind: str) -> list[str]:
    return [words for words, _, _ in named(text, kind)]


AREAS = {
    "Trade of China with Russian buyers": [("China", "CHN", "name"), ("Russian", "RUS", "demonym")],
    "Beijing asked for patience": [("Beijing", "CHN", "capital")],
    "U.S. and UK exports": [("U.S", "USA", "name"), ("UK", "GBR", "name")],
    "it told us to turn to turkey": [],
    "Turkey and TURKEY": [("Turkey", "TUR", "name"), ("TURKEY", "TUR", "name")],
    "ships in the South China Sea": [],
    "the Soviet Union and Yugoslavia": [("Soviet Union", "SUN", "name"), ("Yugoslavia", "YUG", "name")],
    "West Germany in the EEC": [("West Germany", "DEU", "name"), ("EEC", "EU", "name")],
    "US$5 billion": [],
    "Chinatown, Indianapolis, Germanys": [],
    "South Korea": [("South Korea", "KOR", "name")],
}


@pytest.mark.parametrize(("text", "expected"), AREAS.items(), ids=list(AREAS))
def test_areas(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert expected == named(text, "areas")


INDICATORS = {
    "gross domestic product": "gdp",
    "Gross Domestic Product": "gdp",
    "GDP": "gdp",
    "consumer price index": "cpi",
    "fixed-asset investment": "fixed_investment",
    "industrial output": "industrial_output",
    "unemployment rate": "unemployment_rate",
    "foreign direct investment": "fdi_inflow",
    "trade surplus": "trade_balance",
    "purchasing managers' index": "pmi_manufacturing",
    "retail sales": "retail_sales",
    "core inflation": "core_cpi",
}


@pytest.mark.parametrize(("words", "code"), INDICATORS.items(), ids=list(INDICATORS))
def test_indicators_in_a_sentence(words: str, code: str) -> None:
    """The whole wording is found, in capitals and over a line break too."""
    for shown in (words, words.upper(), words.replace(" ", "\n"), words.replace(" ", "\u00a0")):
        assert (shown, code) in [(found, value) for found, value, _ in named(f"The {shown} rose.", "indicators")]


def test_longest_wording_wins() -> None:
    """ "Export prices" are no exports, "core inflation" is not inflation."""
    assert ["export_prices"] == [code for _, code, _ in named("Higher export prices came first.", "indicators")]
    assert {"core_cpi"} == {code for _, code, _ in named("Lower core inflation came first.", "indicators")}


def test_words_have_edges() -> None:
    """No wording is found inside a word."""
    assert [] == written("The tradesman reexported cpix and unimports.", "indicators")


def test_balances_know_their_sign() -> None:
    roles = {words: role for words, _, role in named("A trade surplus became a trade deficit.", "indicators")}
    assert {"trade surplus": "plus", "trade deficit": "minus"} == roles


def test_office_hides_the_place_in_its_name() -> None:
    """The China of "the People's Bank of China" is no place of its own."""
    text = "The People's Bank of China said that Brazil had bought more."
    assert ["Brazil"] == written(text, "areas")
    assert ["People's Bank of China"] == written(text, "agencies")


def test_place_of_a_dateline_only_speaks() -> None:
    text = "BERLIN, March 15 -- Prices in Austria rose."
    assert [("BERLIN", "capital"), ("Austria", "name")] == [(words, role) for words, _, role in named(text, "areas")]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("San Diego, 31 August 2017 - Prices in Canada rose.", {"San Diego": "capital", "Canada": "name"}),
        ("Mumbai (PTI) - Prices in India rose.", {"Mumbai": "capital", "India": "name"}),
        ("Canada - once a cheap place - saw prices rise.", {"Canada": "name"}),
    ],
)
def test_a_dateline_in_small_letters_has_a_day_or_an_agency(text: str, roles: dict[str, str]) -> None:
    assert roles == {words: role for words, _, role in named(text, "areas")}


def test_initials_belong_to_the_name() -> None:
    """They stand for it, and do not come between it and its number."""
    text = "The industrial production index (IPI) rose, and gross domestic product (GDP) fell."
    assert ["industrial production index (IPI)", "gross domestic product (GDP)"] == written(text, "indicators")


PERIODS = {
    "Prices rose in the first nine months of 2023.": ["2023-01/2023-09"],
    "Prices rose in January and February.": ["2024-01", "2024-02"],
    "Prices rose from a year earlier.": ["-12m"],
    "Prices rose year on year.": [],
    "Prices may rise.": [],
}


@pytest.mark.parametrize(("text", "codes"), PERIODS.items(), ids=list(PERIODS))
def test_periods(text: str, codes: list[str]) -> None:
    assert codes == [value.code() for _, value, _ in named(text, "periods")]


def test_numbers_of_a_period_are_no_amounts() -> None:
    """ "2023" and "12" date; 5.2 is a number; each is in one of the two lists."""
    text = "On March 12, 2024 the office said that prices rose 5.2 percent in 2023."
    assert ["5.2 percent"] == written(text, "amounts")
    assert ["12", "2024", "2023"] == written(text, "dates")


def test_sentences_are_slices() -> None:
    text = "  One rose 5 percent.  Two fell 3.5 pct to 1.2 bln dlrs.\n\nThree vs. four, the U.S. said.\n"
    found = [*Part(text, "text", DAY)]
    assert [
        "One rose 5 percent.",
        "Two fell 3.5 pct to 1.2 bln dlrs.",
        "Three vs. four, the U.S. said.",
    ] == [sentence.words for sentence in found]
    assert [True, False, True] == [sentence.opens_paragraph for sentence in found]


def test_each_number_is_in_the_sentence_it_stands_in() -> None:
    text = "One rose 5 percent. Two fell 6 percent. Three stood still."
    assert [["5 percent"], ["6 percent"], []] == [
        [text[m.start : m.end] for m in sentence.amounts] for sentence in Part(text, "text", DAY)
    ]


@pytest.mark.parametrize("odd", ["İ", "ẞ", "ß", "ﬁ", "e\u0301", "\ud800", "\U0001f600", "\u200f", "\x00", "\u2028"])
def test_odd_characters_move_nothing(odd: str) -> None:
    """Letters that grow in lower case, marks, halves of pairs: what follows keeps its place."""
    text = f"{odd * 3} In Turkey prices rose 5 percent in May 2023."
    assert ["Turkey"] == written(text, "areas")
    assert ["prices"] == written(text, "indicators")[:1]
    assert ["5 percent"] == written(text, "amounts")
    assert ["May 2023"] == written(text, "periods")


def test_nothing_in_nothing() -> None:
    assert [] == [*Part("", "text", None)]
    assert [] == [*Part(" \n\n ", "text", None)]
