"""Short names: what was told in full goes on by its last word."""

from datetime import date

import pytest

from indicators import Article, extract


def _read(text: str) -> list[tuple[str, str]]:
    return [(f.quote, f.indicator) for f in extract(Article(text, published=date(2024, 4, 24)))]


@pytest.mark.parametrize(
    ("told", "short", "indicator"),
    [
        ("Personal income in Chile rose 0.2 percent in March.", "Earlier, the office said income rose 0.9 percent in January.", "household_income"),
        ("Chile's financing requirement was 561 billion pesos in 2023.", "It wants to hold the requirement to 419 billion pesos.", "budget_balance"),
        ("Retail sales in Chile rose 2 percent in March.", "Overall, May sales are forecast to rise by 4.5 percent.", "retail_sales"),
        ("Excluding that factor, personal income in Chile rose 0.2 percent in March.", "Income had risen 1 percent before.", "household_income"),
    ],
)  # fmt: skip
def test_a_short_name_is_the_statistic_told_in_full(told: str, short: str, indicator: str) -> None:
    """Bare, behind "the", a month or the words that open a clause."""
    assert [indicator, indicator] == [code for _, code in _read(f"{told} {short}")]


@pytest.mark.parametrize(
    "other",
    [
        "Income from the lottery rose 0.9 percent in January.",
        "The bakery's takings and corporate income rose 0.9 percent in January.",
        "The income tax rose 2 percent in January.",
    ],
)
def test_another_thing_of_that_name_is_not(other: str) -> None:
    """What has a name of its own is none."""
    told = "Retail sales in Chile rose 2 percent in March. Personal income in Chile rose 0.2 percent in March."
    assert not any(
        "0.9" in quote or "2 percent in J" in quote
        for quote, code in _read(f"{told} {other}")
        if code == "household_income"
    )


def test_not_before_it_is_told() -> None:
    """A text is read in its order."""
    text = "Income rose 0.9 percent in January. Personal income in Chile rose 0.2 percent in March."
    assert [("0.2 percent", "household_income")] == [row for row in _read(text) if row[1] == "household_income"]
