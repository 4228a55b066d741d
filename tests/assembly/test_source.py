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
    # who expects has reported the forecast
    "The International Monetary Fund expects India's gross domestic product to grow 6.5 percent in 2024.": [
        (6.5, "International Monetary Fund", None)
    ],
    "The IMF has cut its growth forecast for India's gross domestic product to 6.5 percent in 2024.": [
        (6.5, "IMF", None)
    ],
    # but what others expected is not the office's; it is theirs who asked
    "Inflation in Sweden was 4.5 percent in February, Statistics Sweden said, above the 4.2 percent forecast by economists "
    "polled by Bloomberg.": [(4.5, "Statistics Sweden", "SWE"), (4.2, "Bloomberg", None)],
    # an office named in short is the one named before
    "Sweden's exports rose 4 percent in January, Statistics Sweden said.\n\nImports fell 2 percent, an agency official told "
    "Reuters.": [(4, "Statistics Sweden", "SWE"), (-2, "Statistics Sweden", "SWE")],
    # whose index it is stands before it
    "The European Commission's economic sentiment indicator for the euro area rose to 96.8 in February.": [
        (96.8, "European Commission", "EU")
    ],
    # in a round-up a new paragraph on another kind of statistic has another source, untold
    "Retail sales in Sweden fell 0.4 percent in January, Statistics Sweden said. It was a cold month. Shops stayed empty. Sales online held up.\n\nThe Riksbank said "
    "consumer prices rose 4.5 percent. Food was dear. Fuel was not. Rents held.\n\nThe government's budget deficit was 12 billion kronor in January.": [
        (-0.4, "Statistics Sweden", "SWE"),
        (4.5, "Riksbank", "SWE"),
        (-12e9, None, None),
    ],
    # an office that is yet to report has not reported
    "The Cabinet Office will release figures on Friday. Japan's gross domestic product grew 0.7 percent in the fourth "
    "quarter.": [(0.7, None, None)],
    # figures of a release that nobody is said to have made have no source
    "Retail sales in Sweden fell 0.4 percent in January, Statistics Sweden said. According to figures also released on "
    "Friday, house prices in Stockholm rose 1.2 percent.": [(-0.4, "Statistics Sweden", "SWE"), (1.2, None, None)],
    # but the figures are those told of before
    "Retail sales in Sweden fell 0.4 percent in January, Statistics Sweden said. According to the data, sales of food rose "
    "1.2 percent.": [(-0.4, "Statistics Sweden", "SWE"), (1.2, "Statistics Sweden", "SWE")],
    # a person speaks for one sentence, and goes on as "he"
    "Sweden's exports will rise 4 percent in 2024, said Karin Holm of a bank in Malmo. Imports will rise 3 percent, she said.": [
        (4, "Karin Holm", None),
        (3, "Karin Holm", None),
    ],
    "The government expects Sweden's gross domestic product to grow 1.1 percent in 2024.": [(1.1, "government", None)],
    # a bank that decides on its rate has not counted the economy
    "The Riksbank left its policy rate at 4 percent in February. Fuel was dear. Shops were empty. Rain fell.\n\nSweden's gross "
    "domestic product fell 0.1 percent in the fourth quarter.": [(4, "Riksbank", "SWE"), (-0.1, None, None)],
}
NOT_YET = [
    (
        "Sales of cars in Malta rose 4 percent in January, the Malta Motor Trade Association said.",
        [(4, "Malta Motor Trade Association", None)],
        "the name of an unknown office loses its first words",
    ),
]


@pytest.mark.parametrize(("text", "expected"), cases(CASES, NOT_YET))
def test_source_and_reporter(text: str, expected: Rows) -> None:
    assert expected == rows(text, "source", "reporter")
