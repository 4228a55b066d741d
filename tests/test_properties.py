"""What holds for every article, whatever is in it: tried on news put together at random, and on arbitrary characters."""

import math
import re
from dataclasses import astuple
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from indicators import Article, explain, extract
from indicators.figure import Measure

DAY = date(2024, 3, 15)
DIGITS = re.compile(r"\d+")
quick = settings(max_examples=60, deadline=None, derandomize=True)

# News put together from parts: every combination is a sentence, few of them are sense.
PLACES = ["China's", "Brazil's", "The euro area's", "Guangdong's", "U.S.", "Its"]
THINGS = [
    "exports",
    "exports to Russia",
    "trade deficit",
    "retail sales",
    "gross domestic product",
    "crude oil output",
    "policy rate",
    "jobless claims",
]
VERBS = [
    "rose",
    "fell by",
    "was",
    "doubled to",
    "widened to more than",
    "is expected to reach",
    "fell, less than the expected",
    "stayed at",
]
AMOUNTS = [
    "5 percent",
    "29.5 pct",
    "$1.2 billion",
    "2-3 percent",
    "about 1,250,000 tonnes",
    "25 basis points",
    "a third",
    "49.8",
    "minus 0.4%",
    "3-1/2 pct",
    "over 81 bln dlrs",
]
TAILS = [
    "",
    " in January",
    " from a year earlier",
    " from $9.5 billion in December",
    " in the first nine months of 2023",
    " at the end of June",
    ", the customs office said",
    " and imports 24.4 pct",
    " against 4.1 percent, respectively",
]
JOINTS = [". ", ", while ", "; ", ".\n\n", " and "]

clauses = st.tuples(*map(st.sampled_from, (PLACES, THINGS, VERBS, AMOUNTS, TAILS))).map(
    lambda parts: f"{parts[0]} {parts[1]} {parts[2]} {parts[3]}{parts[4]}"
)
news = st.lists(st.tuples(clauses, st.sampled_from(JOINTS)), min_size=1, max_size=6).map(
    lambda told: "".join(clause + joint for clause, joint in told).rstrip(" ,;") + "."
)
headlines = st.none() | clauses
days = st.none() | st.dates(date(1900, 1, 1), date(2200, 12, 31))  # the ends of the calendar: below
articles = st.builds(lambda text, title, day: Article(text, title=title, published=day), news, headlines, days)

# Arbitrary characters, with those that have broken readers before.
AWKWARD = "0123456789.,%$€£-–−/():;'\"\n\t \u00a0\u200f\u200e\u202e\u0301\u0300\ud800\udfff\ufeff\u2028\x00½٣३１İßﬁ\U0001f600\U0001d7d8"
odd = st.text(st.one_of(st.sampled_from(AWKWARD), st.characters()), max_size=200)
WORDS = [
    *"1 5 2023 10,000 3.5 percent % $ billion May in the first of to and from between % , . - ( ) rose fell exports China".split(),
    "\u0301",
    "\u200f",
    "\ud800",
    "²",
    "٣",
    "९",
    "½",
    "\n\n",
    "1" * 400,
    "9," * 60,
    "1." * 60,
    "e9",
    "1e400",
    "nan",
    "inf",
    "-0",
]
mixed = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.lists(st.sampled_from(WORDS), max_size=40).map(
    "".join
)


def part(article: Article, name: str) -> str:
    return article.text if name == "text" else article.title or ""


@quick
@given(articles)
def test_quotes_and_numbers_are_slices(article: Article) -> None:
    for figure in extract(article):
        text = part(article, figure.part)
        assert text[figure.char_start : figure.char_end] == figure.quote
        assert figure.char_start <= figure.number_start < figure.number_end <= figure.char_end
        assert figure.quote in figure.sentence
        assert figure.sentence in text


@quick
@given(articles)
def test_value_lies_in_its_interval(article: Article) -> None:
    for figure in extract(article):
        assert math.isfinite(figure.value)
        assert figure.value_low <= figure.value <= figure.value_high


@quick
@given(articles)
def test_fields_keep_the_contract(article: Article) -> None:
    """A basis only for changes and differences, a total only for shares and contributions, periods run forward."""
    for figure in extract(article):
        assert (figure.basis is not None) == (figure.measure in (Measure.CHANGE, Measure.DIFFERENCE))
        assert figure.of is None or figure.measure in (Measure.SHARE, Measure.CONTRIBUTION)
        assert (figure.period_start is None) == (figure.period_end is None)
        assert figure.period_start is None or figure.period_end is None or figure.period_start <= figure.period_end
        assert figure.partner is None or figure.partner != figure.area
        assert 0 <= figure.confidence <= 1
        assert figure.unit


@quick
@given(articles)
def test_read_twice_is_read_the_same(article: Article) -> None:
    assert extract(article) == extract(article) == explain(article).figures


LAST = [
    "The ministers thanked the crews of the ships and went home, where rain was falling on the hills.",
    "Nobody could say when the bridge would open again.",
    "She added that the talks had been long, and that everyone was tired.",
]


@quick
@given(articles, st.sampled_from(LAST))
def test_unrelated_last_paragraph_changes_nothing(article: Article, last: str) -> None:
    """No number, place or period in it: the figures before it stay as they are, and none is added."""
    longer = Article(f"{article.text}\n\n{last}", title=article.title, published=article.published)
    assert extract(article) == extract(longer)


@quick
@given(articles)
def test_every_number_is_accounted_for(article: Article) -> None:
    """Each run of digits lies in a number that `explain` tells, kept, left or part of a date."""
    told = explain(article).numbers
    for name in ("text", "title"):
        covered = {place for number in told if number.part == name for place in range(number.start, number.end)}
        for run in DIGITS.finditer(part(article, name)):
            assert covered.issuperset(range(run.start(), run.end())), run


@pytest.mark.parametrize("text", ["The G7 met.", "An MI5 man spoke.", "M-3 grew.", "The A340 flew.", "MAY7 285 UP 1"])
def test_digits_in_names_are_accounted_for(text: str) -> None:
    covered = {place for number in explain(Article(text)).numbers for place in range(number.start, number.end)}
    assert [] == [run[0] for run in DIGITS.finditer(text) if not covered.issuperset(range(run.start(), run.end()))]


@quick
@given(articles)
def test_kept_or_left_never_both(article: Article) -> None:
    for number in explain(article).numbers:
        assert part(article, number.part)[number.start : number.end] == number.written
        assert (number.figure is None) == bool(number.left)


def sound(article: Article) -> None:
    """Reads anything, and what it finds keeps the promises of a figure."""
    for figure in extract(article):
        assert part(article, figure.part)[figure.char_start : figure.char_end] == figure.quote
        assert math.isfinite(figure.value)
        assert figure.value_low <= figure.value <= figure.value_high
    explain(article)


@settings(quick, max_examples=200)
@given(odd, odd, days)
def test_any_characters_are_read(text: str, title: str, day: date | None) -> None:
    sound(Article(text, title=title, published=day))


@settings(quick, max_examples=200)
@given(mixed, days)
@example("China's exports rose " + "9" * 5000 + " percent in May.", DAY)
@example("China's exports were $" + "9" * 400 + " billion in May.", DAY)
@example("China's exports were $1" + ",000" * 500 + " trillion in May.", DAY)
@example("China's exports rose 5\u0301 perc\u0301ent.", DAY)
@example("\u202eChina's exports rose 5 percent\u202c.", DAY)
@example("China's exports rose 1/0 percent, 3-1/0 pct in May.", DAY)
@example("Exports rose 5 percent in the year 0000 and in 9999-10000.", DAY)
@example("China's exports rose 5 percent from a year earlier on February 29.", date(2024, 2, 29))
def test_words_in_any_order_are_read(text: str, day: date | None) -> None:
    sound(Article(text, published=day))


@pytest.mark.parametrize(
    "day",
    [date(1900, 1, 1), date(2024, 2, 29), date.min, date.max],
)
def test_any_day_of_publication_is_read(day: date) -> None:
    """Every way to tell a period, also at both ends of the calendar."""
    from indicators.languages.en.periods import RULES

    for rule in RULES:
        for wording in rule.examples:
            text = (
                f"China's exports rose 5 percent in {wording}, 3 percent from {wording}, and 4 percent a year earlier."
            )
            sound(Article(text, published=day))


@given(st.integers(1, 10**9), st.sampled_from(["", "million", "billion"]))
@quick
def test_a_number_written_out_reads_back(number: int, scale: str) -> None:
    """Thousands by commas, any size: value and quote are those that were written."""
    factor = {"": 1, "million": 1e6, "billion": 1e9}[scale]
    written = f"{number:,} {scale} tonnes".replace("  ", " ")
    [figure] = extract(Article(f"India's exports of steel were {written} in January.", published=DAY))
    assert (written, "tonne") == (figure.quote, figure.unit)
    assert figure.value == pytest.approx(number * factor)


@quick
@given(st.lists(clauses, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_articles_do_not_touch_each_other(told: list[str], random: object) -> None:
    """In whatever order articles are read, each gives its own figures."""
    batch = [Article(f"{clause}.", published=DAY) for clause in told]
    straight = {astuple(article): extract(article) for article in batch}
    random.shuffle(batch)  # type: ignore[attr-defined]
    assert straight == {astuple(article): extract(article) for article in batch}
