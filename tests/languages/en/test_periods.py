"""Periods as English news says them: the rules' own examples, sentences of ours, and texts made to be slow."""

import re
import time
from collections.abc import Iterator
from datetime import date

import pytest

from indicators.languages.en.periods import MONTHS, RULES
from indicators.periods import Told
from indicators.rules import Rule, by_head, match

DAY = date(2024, 3, 15)
HEADS = by_head(RULES)
WORD = re.compile(r"(?<![\w.,])['’]?\d|[A-Za-z]\w*")


def head_of(word: str) -> str:
    return "#" if word[-1].isdigit() and not word[0].isalpha() else word.lower()


def told_in(text: str, day: date | None) -> Iterator[tuple[str, Told]]:
    """Every period of a text from left to right, as the mention finder walks."""
    end = 0
    for word in WORD.finditer(text):
        rules = HEADS.get(head_of(word[0]), ()) if word.start() >= end else ()
        if found := match(rules, text, word.start(), len(text), day):
            end = found[0]
            yield text[word.start() : end], found[1]


EXAMPLES = [(rule, text, code) for rule in RULES for text, code in rule.examples.items()]
NEVER = [(rule, text) for rule in RULES for text in rule.never]


@pytest.mark.parametrize(("rule", "text", "code"), EXAMPLES, ids=[text for _, text, _ in EXAMPLES])
def test_examples(rule: Rule, text: str, code: str) -> None:
    """Each example is read whole, to its code, by its own rule, found under one of the rule's heads."""
    first = WORD.match(text)
    assert first is not None
    assert head_of(first[0]) in rule.heads
    found = match(RULES, text, 0, len(text), DAY)
    assert found is not None
    assert (text, code, rule.name) == (text[: found[0]], found[1].code(), found[2].name)


@pytest.mark.parametrize(("rule", "text"), NEVER, ids=[text for _, text in NEVER])
def test_never(rule: Rule, text: str) -> None:
    """What a rule must leave alone it leaves alone, wherever it starts."""
    assert match((rule,), text, 0, len(text), DAY) is None


def test_every_rule_shows_examples() -> None:
    assert [] == [rule.name for rule in RULES if not rule.never or not rule.examples]


@pytest.mark.parametrize("text", ["first nine months of 2023", "third quarter of 2022", "year to March", "end of June"])
def test_spaces_and_capitals(text: str) -> None:
    """Capitals, no-break spaces and line breaks change nothing."""
    plain = match(RULES, text, 0, len(text), DAY)
    for changed in (text.upper(), text.replace(" ", "\u00a0"), text.replace(" ", "\n")):
        assert plain == match(RULES, changed, 0, len(changed), DAY)


@pytest.mark.parametrize("dash", "-‐‑‒–—−")
def test_dashes(dash: str) -> None:
    codes = [told.code() for _, told in told_in(f"January{dash}September, 2019{dash}2023, mid{dash}2023", DAY)]
    assert ["2023-01/2023-09", "2019-01/2023-12", "2023-06-30@point"] == codes


def test_paragraphs_end_a_period() -> None:
    assert ["September", "2022"] == [text for text, _ in told_in("sold in September\n\n2022 was better", DAY)]


SENTENCES = {
    "Exports rose 3.2 percent in September from a year earlier.": ["2023-09", "-12m"],
    "In the first nine months of 2023 trade grew, customs said on Friday.": ["2023-01/2023-09", "2024-03-15@weekday"],
    "Output fell in May and June.": ["2023-05", "2023-06"],
    "Steel output may fall; unions march on Saturday.": ["2024-03-09@weekday"],
    "Theresa May said the budget stands.": [],
    "Fed May Cut Rates": [],
    "China May exports jump": ["2023-05"],
    "U.S. MAY IMPOSE TARIFFS": [],
    "FRENCH MAY INFLATION 0.2 PCT": ["2023-05"],
    "Prices rose 2 percent year on year and 0.1 percent month-on-month.": [],
    "It makes 15 million tons a year under a two-year contract.": [],
    "The 10-year bond yields more than 90-day bills, a 34-year-old trader said.": [],
    "It was the biggest rise in nine years, the third month running of growth.": [],
    "The 14th Five-Year Plan asks for 2017 tonnes at $2000, or 2,017 in all.": [],
    "Sales were the lowest in nine months.": [],
    "Some 2000 traders came; about 1980 barrels were lost.": [],
    "In nine months of last year 5,000 cars were sold.": ["2023-01/2023-09"],
    "From January through November 5.1 million tourists came.": ["2023-01/2023-11"],
    "The deficit was $5bn in the year ended June 30, 1986.": ["1985-07/1986-06"],
    "Reserves were $9bn at the end of February, $8bn at end-2022.": ["2024-02-29@point", "2022-12-31@point"],
    "It aims for $200bn by 2030 and twice that by the end of the decade.": ["2030@future", "2029-12-31@future"],
    "The surplus was 3.1 bln in Jan/Feb vs 2.9 bln in the same 1986 period.": ["2024-01/2024-02", "same 1986"],
    "The 1986/87 crop was bigger than that of 1985/86.": ["FY1986-87", "FY1985-86"],
    "Sales rose on March 10, and in the first ten days of March.": ["2024-03-10@day", "2024-03-01/2024-03-10"],
    "GDP grew 0.3% in the September quarter and 2% in the three months to end-July.": ["2023-Q3", "2023-05/2023-07"],
    "The third quarter saw growth; in the fourth quarter of last year there was none.": ["2023-Q3", "2023-Q4"],
    "Over the past decade growth averaged 5%, and for the year as a whole 3%.": ["2014-01/2023-12", "same"],
    "Now 3%; it sees 2% next year and 4% over the next two years.": ["?@now", "2025@future", "2024-04/2026-03@future"],
    "The record since 2014 was in Q4 FY23.": ["2014-01-01/2024-03-15@since", "FY2023-Q4"],
    "Claims fell in the week ended March 9.": ["2024-03-03/2024-03-09"],
    "Two weeks ago and in the previous week prices fell.": ["-2w", "-1w"],
    "The rate was cut on Nov. 7, 2023, and on 12 March.": ["2023-11-07@day", "2024-03-12@day"],
    "Growth between 2013 and 2023 beat that of the 1990s.": ["2013-01/2023-12", "1990-01/1999-12"],
    "After the first half-hour the Q3 data came.": ["2023-Q3"],
    "It has grown for over two years.": [],
}


@pytest.mark.parametrize(("text", "codes"), SENTENCES.items(), ids=list(SENTENCES))
def test_sentences(text: str, codes: list[str]) -> None:
    assert codes == [told.code() for _, told in told_in(text, DAY)]


@pytest.mark.parametrize(
    ("text", "day", "code"),
    [
        ("December", date(2024, 1, 10), "2023-12"),
        ("December", date(2024, 12, 1), "2024-12"),
        ("January-November", date(2024, 12, 8), "2024-01/2024-11"),
        ("January-November", date(2024, 10, 8), "2023-01/2023-11"),
        ("the first half", date(2024, 1, 14), "2023-H1"),
        ("the third quarter", date(2024, 7, 20), "2024-Q3"),
        ("this year to date", date(2024, 1, 20), "2024-01-01/2024-01-20"),
        ("last month", date(2024, 1, 31), "2023-12"),
        ("last quarter", date(2024, 1, 31), "2023-Q4"),
        ("last week", date(2024, 1, 3), "2023-W52"),
        ("the year to March", date(2024, 2, 1), "2022-04/2023-03"),
        ("the year ended March 31", date(2024, 4, 2), "2023-04/2024-03"),
        ("the year ending June 30", date(2024, 2, 2), "2023-07/2024-06"),
        ("the year ending June 30", date(2024, 9, 2), "2023-07/2024-06"),
        ("at year-end", date(2024, 10, 2), "2024-12-31@point"),
        ("by the end of the year", date(2025, 1, 24), "2024-12-31@point"),
        ("by the end of December", date(2024, 6, 24), "2024-12-31@future"),
        ("Jan. 10", date(2024, 12, 20), "2025-01-10@day"),
        ("February 29", date(2023, 6, 1), "2020-02-29@day"),
        ("as of Dec. 31", date(2024, 12, 20), "2023-12-31@point"),
        ("Sunday", date(2024, 3, 11), "2024-03-10@weekday"),
        ("by 2030", date(2031, 1, 1), "2030"),
        ("November to January", date(2024, 1, 15), "2023-11/2024-01"),
        ("the last 12 months", date(2024, 1, 15), "2023"),
    ],
)
def test_reading_day(text: str, day: date, code: str) -> None:
    """Where no year is said, it is the latest period that fits the day of reading."""
    found = match(RULES, text, 0, len(text), day)
    assert found is not None
    assert (text, code) == (text[: found[0]], found[1].code())


@pytest.mark.parametrize(
    ("text", "yearless"),
    [
        ("September", True),
        ("the third quarter", True),
        ("January-September", True),
        ("the year to March", True),
        ("the end of June", True),
        ("September 2023", False),
        ("September last year", False),
        ("last year", False),
        ("the fourth quarter of 2022", False),
    ],
)
def test_yearless(text: str, yearless: bool) -> None:
    """Told whether the year was read in the text or only taken from the reading day."""
    found = match(RULES, text, 0, len(text), DAY)
    assert found is not None
    assert yearless == found[1].yearless


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_undated_articles(rule: Rule) -> None:
    """Without a reading day every example is still read whole, and none is given a date that it does not say."""
    for text, code in rule.examples.items():
        found = match(RULES, text, 0, len(text), None)
        assert found is not None
        assert text == text[: found[0]]
        if found[1].when is not None:
            assert code.partition("@")[0] == found[1].code().partition("@")[0]


def test_months() -> None:
    assert [9, 9, 9, 5] == [MONTHS[name] for name in ("september", "sept", "sep", "may")]


@pytest.mark.parametrize("unit", ["January ", "2023-", "first nine months of ", "the end of the ", "1 May ", "12 "])
def test_long_runs_stay_linear(unit: str) -> None:
    """100 kB of one wording takes well under a second; a pattern that looks far ahead would take minutes."""
    text = (unit * 100_000)[:100_000]
    start = time.process_time()
    list(told_in(text, DAY))
    assert time.process_time() - start < 5
