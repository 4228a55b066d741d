"""The body that reported, as the article names it, and whose office it is. [figures.md 2, `source`; store.md, `reporter`]"""

import pytest
from reading import Rows, cases, rows

CASES = {
    "China's exports rose 7.1 percent in February, the General Administration of Customs said.": [
        (7.1, "General Administration of Customs", "CHN")
    ],
    "According to Statistics Sweden, retail sales fell 0.4 percent in January.": [(-0.4, "Statistics Sweden", "SWE")],
    "Data from the National Bureau of Statistics showed that China's industrial output rose 7 percent in the first two "
    "months.": [(7, "National Bureau of Statistics", "CHN")],
    "Inflation in the euro area was 2.6 percent in February, Eurostat reported.": [(2.6, "Eurostat", "EU")],
    # an office that no list knows is named as it is written
    # nobody named
    "Retail sales in Sweden fell 0.4 percent in January.": [(-0.4, None, None)],
    # the speaker of one sentence goes on in the next about the same release
    "Retail sales in Sweden fell 0.4 percent in January, Statistics Sweden said. Sales of food rose 1.1 percent.": [
        (-0.4, "Statistics Sweden", "SWE"),
        (1.1, "Statistics Sweden", "SWE"),
    ],
    # an office that is only spoken of has not reported
    "Inflation in Sweden was 4.5 percent in February, Statistics Sweden said, above the target of the Riksbank.": [
        (4.5, "Statistics Sweden", "SWE")
    ],
}
NOT_YET = [
    (
        "The International Monetary Fund expects India's gross domestic product to grow 6.5 percent in 2024.",
        [(6.5, "International Monetary Fund", None)],
        "who expects is not yet taken as who reported",
    ),
    (
        "The IMF expects India's gross domestic product to grow 6.5 percent in 2024.",
        [(6.5, "IMF", None)],
        "who expects is not yet taken as who reported",
    ),
    (
        "Sales of cars in Malta rose 4 percent in January, the Malta Motor Trade Association said.",
        [(4, "Malta Motor Trade Association", None)],
        "the name of an unknown office loses its first words",
    ),
]


@pytest.mark.parametrize(("text", "expected"), cases(CASES, NOT_YET))
def test_source_and_reporter(text: str, expected: Rows) -> None:
    assert expected == rows(text, "source", "reporter")
