"""When a number without a wording of its own goes on about the statistic of the sentence before, and when not."""

import pytest
from reading import Rows, cases, rows

# An article about statistics: nearly every sentence tells one.
CASES = {
    "Exports of Ghana rose 4 percent in January. That was the fastest pace in a year, up from 3 percent in December.": [
        (4, "exports", None),
        (3, "exports", None),
    ],
    "Consumer prices in Kenya rose 6 percent in February. Economists had looked for 5.5 percent.": [
        (6, "cpi", None),
        (5.5, "cpi", None),
    ],
    "Imports of Chile fell 7 percent in January. A year earlier the total had been down 2 percent.": [
        (-7, "imports", None),
        (-2, "imports", None),
    ],
    # a part or a place where the statistic's name would stand
    "Retail sales in Ireland rose 2 percent in January. Furniture fell 3 percent.": [
        (2, "retail_sales", None),
        (-3, "retail_sales", "furniture"),
    ],
    # two statistics told, then two numbers: each its own
    "Exports of Peru were $5 billion in January and imports $4 billion. A year ago the figures were $3 billion and $2 billion.": [
        (5e9, "exports", None),
        (4e9, "imports", None),
        (3e9, "exports", None),
        (2e9, "imports", None),
    ],
    # of them
    "Greece received 2 million foreign visitors in May. Germany sent 300,000 of them.": [
        (2e6, "tourist_arrivals", None),
        (300000, "tourist_arrivals", None),
    ],
}

# Prose in which a statistic is mentioned once: what follows tells of other things.
PROSE = """ The old harbour town has seen better days. Its fishermen meet at the quay. Some of them left for the capital.
The mayor is hopeful. He likes to show guests the new library. There the children learn to read. A film was made of it.
Nobody remembers the title. The weather was fine."""
LEFT = {
    f"Unemployment in Portugal was 7 percent in May.{PROSE} Bookings at the theatre climbed 30 percent.": [
        (7, "unemployment_rate", None)
    ],
    f"Inflation in Malta was 3 percent in May.{PROSE} The recovery rate of the mine was 70 percent.": [
        (3, "cpi", None)
    ],
}


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_goes_on(text: str, expected: Rows) -> None:
    assert expected == rows(text, "indicator", "item")


@pytest.mark.parametrize(("text", "expected"), cases(LEFT))
def test_goes_on_about_nothing(text: str, expected: Rows) -> None:
    assert expected == rows(text, "indicator", "item")
