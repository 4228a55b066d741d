"""The pure function whole: what an article as a whole adds to its sentences, and how `explain` shows it."""

import dataclasses
from datetime import date

import pytest
from reading import DAY, rows

from indicators import Article, explain, extract

STORY = (
    "NAIROBI, March 12 (Example Wire) -- Kenya's trade with Uganda reached $1.2 billion in 2023, up 9.5 percent from "
    "the year before, the Kenya National Bureau of Statistics said on Tuesday.\n\n"
    "Exports rose 12 percent to over $900 million, while imports fell by about 3 percent.\n\n"
    "Tea alone, picked by 650,000 families on 14 estates, went to 3 ports.\n\n"
    "The two countries aim for trade of $2 billion by 2030."
)


def test_a_story_is_read_whole() -> None:
    """Place, partner, period, source and basis go on; the goal is a target; families, estates and ports are no rows."""
    expected = [
        (1.2e9, "trade", "KEN", "UGA", "2023", None, "actual"),
        (9.5, "trade", "KEN", "UGA", "2023", "yoy", "actual"),
        (12, "exports", "KEN", "UGA", "2023", "yoy", "actual"),
        (900e6, "exports", "KEN", "UGA", "2023", None, "actual"),
        (-3, "imports", "KEN", "UGA", "2023", "yoy", "actual"),
        (2e9, "trade", "KEN", "UGA", "2030", None, "target"),
    ]
    fields = ("indicator", "area", "partner", "period", "basis", "status")
    assert expected == rows(STORY, *fields, ending="")


def test_quotes_hold_number_unit_and_bound() -> None:
    quotes = [figure.quote for figure in extract(Article(STORY, published=DAY))]
    assert ["$1.2 billion", "9.5 percent", "12 percent", "over $900 million", "about 3 percent", "$2 billion"] == quotes


def test_explain_shows_what_extract_gives() -> None:
    """The same figures, each number of the text with its field reasons or the reason it is left."""
    article = Article(STORY, published=DAY)
    explained = explain(article)
    assert extract(article) == explained.figures
    for number in explained.numbers:
        assert STORY[number.start : number.end] == number.written
        assert (number.figure is None) == bool(number.left)
        assert (number.figure is None) == (not number.fields)


def test_explain_gives_the_characters_of_each_decision() -> None:
    """Where words decided a field, they are the article's own."""
    first = explain(Article(STORY, published=DAY)).numbers[1]
    assert first.figure is not None
    shown = {
        name: STORY[reason.start : reason.end] for name, reason in first.fields.items() if reason.start is not None
    }
    assert "Kenya" in shown["area"]
    assert "Uganda" in shown["partner"]
    assert "2023" in shown["period"]


def test_explain_tells_the_dates_too() -> None:
    explained = explain(Article(STORY, published=DAY))
    dates = [number.written for number in explained.numbers if number.left == "part of a date or period"]
    assert ["12", "2023", "2030"] == dates


def test_the_body_says_what_the_headline_says() -> None:
    """The same number twice is one figure, the body's."""
    [figure] = extract(
        Article(
            "Retail sales in Sweden fell 0.4 percent in January.",
            "Swedish retail sales fall 0.4 percent",
            published=DAY,
        )
    )
    assert "text" == figure.part


def test_a_headline_says_what_the_body_leaves_out() -> None:
    [figure] = extract(
        Article(
            "Shops blamed the snow for a poor month.", "Swedish retail sales fall 0.4 percent in January", published=DAY
        )
    )
    assert ("title", "0.4 percent", "SWE") == (figure.part, figure.quote, figure.area)


def test_the_rounder_number_and_the_fuller_one_are_two() -> None:
    """ "More than 5.2 million" and "5.216 million" are two figures; the same number again is none. [figures.md 4]"""
    text = (
        "Tourist arrivals in Greece were more than 5.2 million in January. The ministry counted 5.216 million tourist "
        "arrivals in January. The 5.216 million tourist arrivals of January were a record."
    )
    assert [(5.2e6, "over"), (5.216e6, "exact")] == rows(text, "bound")


def test_a_bare_dollar_is_american_unless_the_article_says_otherwise() -> None:
    assert [(45e9, "USD")] == rows("Exports from Australia were $45 billion in January.", "unit")
    text = "Exports from Australia were A$45 billion in January. Imports were $34 billion."
    assert [(45e9, "AUD"), (34e9, "AUD")] == rows(text, "unit")


INTERVALS = {
    "Exports from Peru were $5.2 billion in January.": (5.15e9, 5.25e9),
    "Exports from Peru were more than $81 billion in January.": (81e9, 82e9),
    "Exports from Peru were more than $100 billion in January.": (100e9, 200e9),
    "Exports from Peru were about $81 billion in January.": (80e9, 82e9),
    "Exports from Peru were less than $81 billion in January.": (80e9, 81e9),
    "Exports from Peru rose 29.5 percent in January.": (29.45, 29.55),
    "Exports from Peru fell 29.5 percent in January.": (-29.55, -29.45),
    "Peru had a trade deficit of just over $4 billion in January.": (-5e9, -4e9),
    "Exports from Peru doubled in January.": (95, 105),
}


@pytest.mark.parametrize(("text", "expected"), INTERVALS.items(), ids=list(INTERVALS))
def test_interval(text: str, expected: tuple[float, float]) -> None:
    """What the printed digits can mean; the bound speaks of the size, the sign comes after. [store.md, the interval]"""
    [figure] = extract(Article(text, published=DAY))
    assert expected == pytest.approx((figure.value_low, figure.value_high))


def test_both_ends_of_a_range_share_quote_and_interval() -> None:
    low, high = extract(Article("The IMF expects India's GDP to grow 6.3-6.5 percent in 2024.", published=DAY))
    assert "6.3-6.5 percent" == low.quote == high.quote
    assert (6.3, 6.5) == (low.value_low, low.value_high) == (high.value_low, high.value_high)
    assert low.number_start != high.number_start


def test_nothing_but_the_article_counts() -> None:
    """No clock and no memory: another article in between changes nothing, the day of publication does."""
    article = Article("Retail sales in Sweden fell 0.4 percent last month.", published=DAY)
    first = extract(article)
    extract(Article(STORY, published=DAY))
    assert first == extract(article)
    [older] = extract(dataclasses.replace(article, published=date(2019, 7, 1)))
    assert date(2019, 6, 1) == older.period_start


def test_confidence_is_a_share() -> None:
    """The plainest sentence is surer than one where all but the number is carried over."""
    plain, carried = extract(
        Article(
            "Retail sales in Sweden fell 0.4 percent in January from a year earlier. Elsewhere 7.5 was seen, up 3 percent.",
            published=DAY,
        )
    )[:2]
    assert 0 <= carried.confidence < plain.confidence <= 1


SHORT = [
    "Crude steel output in India rose 6 percent in January.",
    "Car sales in Germany rose 5.4 percent in February.",
    "China-Kazakhstan trade rose 15 percent in February.",
    "OPEC's crude oil output was 26.6 million barrels per day in February.",
    "U.S. employers added 275,000 jobs in February.",
    "The IMF expects growth in India of 6.5 percent in 2024.",
]


@pytest.mark.parametrize("text", SHORT)
def test_one_plain_sentence_is_an_article(text: str) -> None:
    """A common word beside its good or its place names the statistic, however short the article."""
    assert 1 == len(extract(Article(text, published=DAY)))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "No number at all.", "1", "1 2 3", "%", "$"])
def test_no_figure_in_nothing(text: str) -> None:
    assert [] == extract(Article(text, published=DAY))


def test_a_run_of_numbers_is_no_sentence() -> None:
    """Hundreds of numbers without a full stop are a dump of data: each is left, and says so."""
    listed = ",".join(f"{number % 9 + 1}%" for number in range(259))
    numbers = explain(Article(f"Exports of India rose {listed}.", published=DAY)).numbers
    assert 259 == len(numbers)
    assert {"in a run of numbers that is no sentence"} == {number.left for number in numbers}
