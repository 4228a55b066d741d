"""Actual, forecast or target; which release; adjusted or not. [figures.md 2, `status`; 4, status of estimates]"""

import pytest
from reading import Rows, cases, rows

CASES = {
    "Core inflation in Japan was 2.2 percent in January, exceeding expectations of 2.0 percent and down from 2.3 percent in December.": [
        (2.2, "actual"),
        (2.0, "forecast"),
        (2.3, "actual"),
    ],
    "Germany's Ifo business climate was 85.5 in February and the expectations index 84.1.": [
        (85.5, "actual"),
        (84.1, "actual"),
    ],
    "Retail sales in Sweden fell 0.4 percent in January.": [(-0.4, "actual")],
    "Chile's exports fell 3 percent in January, beating market estimates of a 5 percent drop.": [
        (-3, "actual"),
        (-5, "forecast"),
    ],
    "Chile's exports fell 3 percent in January, less than the consensus of a 5 percent drop.": [
        (-3, "actual"),
        (-5, "forecast"),
    ],
    "Steep rises were seen in Chile's imports of coal, up 71.6 percent in January.": [(71.6, "actual")],
    "Inflation in Chile is seen at 3 percent in April.": [(3, "forecast")],
    # put so high, of a period that is not over, or is
    "Chile's output of wheat this year is put at 1.2 million tonnes by a broker.": [(1.2e6, "forecast")],
    "The broker puts Chile's output of wheat in 2023 at 1.2 million tonnes.": [(1.2e6, "actual")],
    "The IMF expects India's gross domestic product to grow 6.5 percent in 2024.": [(6.5, "forecast")],
    "India's gross domestic product is projected to grow 6.5 percent in 2024.": [(6.5, "forecast")],
    "The ministry forecast that exports from Chile would reach $95 billion in 2024.": [(95e9, "forecast")],
    "China aims for economic growth of around 5 percent this year.": [(5, "target")],
    "The government of Nigeria has set a target of 2 million barrels per day for oil output in 2024.": [
        (2e6, "target")
    ],
    # what was expected is a row of its own, for the same period
    "Retail sales in Sweden fell 0.4 percent in January, less than the 0.9 percent fall that economists had expected.": [
        (-0.4, "actual"),
        (-0.9, "forecast"),
    ],
    "Consumer prices in Poland rose 2.8 percent in February. Analysts had forecast a rise of 3.2 percent.": [
        (2.8, "actual"),
        (3.2, "forecast"),
    ],
    "Retail sales in Sweden rose 0.7 percent in January, which was ahead of market expectations.": [(0.7, "actual")],
    "Gross domestic product of Peru is expected to grow 3.2 percent in 2024, and 2.8 percent in 2025.": [
        (3.2, "forecast"),
        (2.8, "forecast"),
    ],
    "Analysts' forecasts for retail sales in Sweden in May ranged from a rise of 0.1 percent to a fall of 1.6 percent.": [
        (0.1, "forecast"),
        (-1.6, "forecast"),
    ],
    "Growth in Peru's gross domestic product is 2.8 percent this year, the Fund says.": [(2.8, "forecast")],
    "The bank of Peru may cut its policy rate by 25 basis points.": [(-0.25, "forecast")],
    "The bank of Peru cut its policy rate by 25 basis points in May.": [(-0.25, "actual")],
    "Peru aims to raise exports to 20 percent of gross domestic product by 2030, compared to 15 percent now.": [
        (20, "target"),
        (15, "actual"),
    ],
    # both in one sentence
    "India's gross domestic product grew 7.6 percent in 2023 and is expected to grow 6.5 percent in 2024.": [
        (7.6, "actual"),
        (6.5, "forecast"),
    ],
    "The ministry cut its forecast for growth in Germany's gross domestic product in 2024 to 0.2 percent from 1.3 "
    "percent.": [(0.2, "forecast"), (1.3, "forecast")],
    # an office's own estimate of a period that is over
    "Inflation in the euro area was 2.6 percent in February, a flash estimate showed.": [(2.6, "actual")],
    # what somebody hopes for elsewhere in the sentence says nothing of the number
    "Retail sales in Sweden fell 0.4 percent in January; the minister said he expects better.": [(-0.4, "actual")],
    # a sum that was expected, and who expected it
    "Employment in New Zealand rose by 12,000 in February, beating forecasts of 9,000.": [
        (12000, "actual"),
        (9000, "forecast"),
    ],
    "Inflation in Norway was 4.5 percent in February, above the central bank's target of 2 percent.": [
        (4.5, "actual"),
        (2, "target"),
    ],
    "Retail sales in Norway rose 0.2 percent in January, a far cry from the 0.9 percent that analysts had pinned on it.": [
        (0.2, "actual"),
        (0.9, "forecast"),
    ],
    "Norway intends to raise its oil output by 4 percent in 2025.": [(4, "target")],
    # what is a base, or over, is not expected
    "The unemployment rate in Norway is expected to climb to 4.1 percent by the end of 2024 from its present 3.9 percent.": [
        (4.1, "forecast"),
        (3.9, "actual"),
    ],
    "Without the strike, exports from Norway would have risen 3 percent in January.": [(3, "actual")],
    "Industrial output in Norway - which planners expect to recover - fell 2 percent in January.": [(-2, "actual")],
    # lists, tables and budgets
    "New projections for Norway's gross domestic product:\n\n- 2022: raised from 3.1% to 3.3%.": [
        (3.1, "forecast"),
        (3.3, "forecast"),
    ],
    "Norway's data. In brackets: month before; consensus.\n\nCPI, y/y: 3.1% (3.4%; 3.3%)": [
        (3.1, "actual"),
        (3.4, "actual"),
        (3.3, "forecast"),
    ],
    "Norway's government presented a budget for 2025 with a deficit of 90 billion kroner.": [(-90e9, "target")],
    # faster than expected is what happened
    "Consumer prices in Poland rose a faster-than-expected 2.8 percent in February.": [(2.8, "actual")],
}


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_status(text: str, expected: Rows) -> None:
    assert expected == rows(text, "status")


RELEASES = {
    "Inflation in the euro area was 2.6 percent in February, a flash estimate showed.": [(2.6, "flash", None)],
    "Preliminary figures showed that Germany's industrial output rose 1 percent in January.": [
        (1, "preliminary", None)
    ],
    "Seasonally adjusted, retail sales in Sweden fell 0.4 percent in January.": [(-0.4, None, "SA")],
    "The seasonally adjusted unemployment rate in Japan was 2.4 percent in January.": [(2.4, None, "SA")],
    "The unadjusted unemployment rate in Germany was 6.1 percent in February.": [(6.1, None, "NSA")],
    "Retail sales in Sweden fell 0.4 percent in January.": [(-0.4, None, None)],
}


@pytest.mark.parametrize(("text", "expected"), cases(RELEASES))
def test_release_and_adjustment(text: str, expected: Rows) -> None:
    assert expected == rows(text, "release", "adjustment")


REVISED = {
    "U.S. employers added 275,000 jobs in February. January's gain was revised to 229,000 from 353,000.": [
        (275000, "2024-02", "actual"),
        (229000, "2024-01", "actual"),
        (353000, "2024-01", "actual"),
    ],
    "Japan's gross domestic product grew 0.4 percent in the fourth quarter, not the 0.1 percent fall first reported.": [
        (0.4, "2023-Q4", "actual"),
        (-0.1, "2023-Q4", "actual"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), cases(REVISED))
def test_revised_values_are_rows_of_their_own_period(text: str, expected: Rows) -> None:
    assert expected == rows(text, "period", "status")
