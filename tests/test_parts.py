"""An article's part as its sentences: a long one is read in blocks, and nobody sees where they begin."""

import tracemalloc
from datetime import date

import pytest
from reading import DAY

from indicators import Article, explain, extract
from indicators.languages.en.sentences import sentences
from indicators.parts import BLOCK, Part

NEWS = "India's exports of tea rose 5.5 percent in January from a year earlier, the trade ministry said."
FILLER = "The ships lay in the harbour, and nobody on board could tell when the ice would let them go.\n\n"
LONG = FILLER * (3 * BLOCK // len(FILLER))


def spans(part: Part) -> list[tuple[int, int]]:
    return [(sentence.offset + sentence.start, sentence.offset + sentence.end) for sentence in part]


@pytest.mark.parametrize("text", [FILLER * 3, LONG, "no end " * BLOCK, "x" * 3 * BLOCK, "a\n\n" * BLOCK])
def test_sentences_are_the_same_in_blocks(text: str) -> None:
    """Each of them, in order, as often as it is asked."""
    part = Part(text, "text", DAY)
    assert list(sentences(text)) == spans(part) == spans(part)


def test_each_sentence_stands_in_its_block() -> None:
    for sentence in Part(LONG, "text", DAY):
        place = slice(sentence.offset + sentence.start, sentence.offset + sentence.end)
        assert LONG[place] == sentence.words


def test_only_the_first_of_a_paragraph_opens_it() -> None:
    text = f"{NEWS} {NEWS}\n\n" * (2 * BLOCK // len(NEWS))
    opens = [sentence.opens_paragraph for sentence in Part(text, "text", DAY)]
    assert [True, False] * (len(opens) // 2) == opens


@pytest.mark.parametrize(("text", "names"), [(NEWS, 2), ("Sales were good.", 1), ("The ice was thick.", 0), ("", 0)])
def test_whether_a_statistic_is_named(text: str, names: int) -> None:
    assert names == Part(text, "text", DAY).names()


def test_a_figure_far_into_a_text_is_found_where_it_stands() -> None:
    """Its quote is a slice of the article, and so are the characters that explain gives for its fields."""
    article = Article(LONG + NEWS, published=DAY)
    [figure] = extract(article)
    assert "5.5 percent" == figure.quote == article.text[figure.char_start : figure.char_end]
    assert "5.5" == article.text[figure.number_start : figure.number_end]
    explained = explain(article)
    assert [figure] == explained.figures
    reason = next(number for number in explained.numbers if number.figure).fields["area"]
    assert "India" == article.text[reason.start : reason.end]


def test_what_is_told_carries_over_into_the_next_block() -> None:
    """Place, period and office of the first sentence hold for one that stands blocks later."""
    first, second = extract(Article(f"{NEWS}\n\n{LONG}Imports of tea fell 2 percent.", published=DAY))
    assert ("IND", date(2024, 1, 1)) == (second.area, second.period_start)
    assert first.area == second.area


def test_the_same_far_apart_is_said_once() -> None:
    assert 1 == len(extract(Article(f"{NEWS}\n\n{LONG}{NEWS}", published=DAY)))


def test_a_long_text_tells_its_year_too() -> None:
    """Without a day of publication the year is told anywhere in the text, also blocks later."""
    text = f"India's exports of tea rose 5.5 percent in the second quarter.\n\n{LONG}In the first quarter of 2019 exports of tea rose 2 percent."
    periods = [figure.period_start for figure in extract(Article(text))]
    assert [figure.period_start for figure in extract(Article(text.replace(LONG, "")))] == periods


MANY = ["1,1", "China ", "expected "]


@pytest.mark.parametrize("unit", MANY, ids=[unit.strip()[:12] for unit in MANY])
def test_memory_does_not_grow_with_the_text(unit: str) -> None:
    """What stands in memory is a block or two, of a kind of text that once took hundreds of times its own size."""
    text = NEWS + "\n\n" + unit * (5 * BLOCK // len(unit))
    extract(Article(NEWS, published=DAY))
    tracemalloc.start()
    extract(Article(text, published=DAY))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 9e6
