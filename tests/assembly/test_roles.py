"""What part a number plays, and which way it points: steps, results and bases. [figures.md 3, notes; 4]"""

import pytest
from reading import Rows, cases, rows

CASES = {
    # a new direction before a bracket; from a time, to a result; a printed sign is a move of jobs
    "Chile's exports fell to Peru (3 percent) but rose to Brazil (5.5 percent) and Spain (19 percent) in January.": [
        (-3, "change"),
        (5.5, "change"),
        (19, "change"),
    ],
    "China's oil imports rose from a year ago to 31 million tonnes in February.": [(31e6, "level")],
    "Employment in Chile rose by 37,000 in January, with gains in mining (+12,000) and losses in trade (-6,000).": [
        (37e3, "difference"),
        (12e3, "difference"),
        (-6e3, "difference"),
    ],
    # a target that something lies below has no sign of its own
    "Inflation in Chile was well below the central bank's target of around 3 percent.": [(3, "change")],
    # what happened, what came of it, what was before: three rows
    "China's exports rose 5 percent to $10 billion in February from $9.5 billion a year earlier.": [
        (5, "change"),
        (10e9, "level"),
        (9.5e9, "level"),
    ],
    "Consumer prices in France rose 3.4 percent in January, down from 3.7 percent in December.": [
        (3.4, "change"),
        (3.7, "change"),
    ],
    "Growth in Vietnam's gross domestic product slowed to 4.9 percent in the fourth quarter from 6.3 percent.": [
        (4.9, "change"),
        (6.3, "change"),
    ],
    # the verb, the noun, the adverb, the minus: a fall is negative
    "Industrial output in Italy fell 1.2 percent in January.": [(-1.2, "change")],
    "Industrial output in Italy showed a fall of 1.2 percent in January.": [(-1.2, "change")],
    "Industrial output in Italy was 1.2 percent lower in January than a year earlier.": [(-1.2, "change")],
    "Industrial output in Italy shrank by just over 1.2 percent in January.": [(-1.2, "change")],
    "Growth in Italy's gross domestic product was minus 1.2 percent in 2023.": [(-1.2, "change")],
    "Retail sales in Sweden: -0.4% in January, after +0.2% in December.": [(-0.4, "change"), (0.2, "change")],
    "Japan's exports in January were up 11.9 percent, imports down 9.6 percent.": [(11.9, "change"), (-9.6, "change")],
    "Exports of Peru fell too in January, by 11 percent.": [(-11, "change")],
    "Retail sales in Peru fell 2.8 percent in March after a 0.4 percent February decline.": [
        (-2.8, "change"),
        (-0.4, "change"),
    ],
    "Investment in Peru was up 21 percent in 2023, some way off the peak of 43 percent.": [
        (21, "change"),
        (43, "change"),
    ],
    "January's fall in orders of Peru's factories was 5.3 percent; the decline was originally reported as 4 percent.": [
        (-5.3, "change"),
        (-4, "change"),
    ],
    "The bank of Peru lowered its policy rate by 25 basis points and now sees 50 basis points of cuts in 2025.": [
        (-0.25, "difference"),
        (-0.5, "difference"),
    ],
    # a verb after a far "from" moves; a move that another is compared with is a step all the same
    "Remittances from emigrated Peruvians grew 6 percent to $1 billion in January.": [(6, "change"), (1e9, "level")],
    "Household income in Peru after taxes was up 2 percent in January.": [(2, "change")],
    "Industrial output in Peru rose 2 percent in March after falling by 3 percent in February.": [
        (2, "change"),
        (-3, "change"),
    ],
    "Foreign reserves of Peru rose by $500 million to $72 billion in March after rising by $300 million in February.": [
        (500e6, "difference"),
        (72e9, "level"),
        (300e6, "difference"),
    ],
    "Gross domestic product of Peru contracted at an annual pace of 1.4 percent in the first quarter.": [
        (-1.4, "change")
    ],
    "The participation rate in Peru was 67 percent in May, 0.2 percentage points down from April.": [
        (67, "level"),
        (-0.2, "difference"),
    ],
    "Exports of Peru in May were $4 billion, or 5 percent, behind the year before.": [
        (-4e9, "difference"),
        (-5, "change"),
    ],
    "The central bank of Peru may soon cut its 4 percent discount rate.": [(4, "level")],
    "Revenue from tourism in Peru fell by two thirds in 2020.": [(-66.67, "change")],
    "Unemployment in Peru rose in May. Some 60,000 jobs were lost in the month.": [(-60000, "difference")],
    "Car sales in Peru rose 31 percent in May but trailed the total of May 2023 by 2.9 percent.": [
        (31, "change"),
        (-2.9, "change"),
    ],
    "The last cut in Peru's policy rate, of 0.5 percent, was made in May.": [(-0.5, "difference")],
    "Unemployment in Peru rose a higher than expected 17,000 to 450,000 in May.": [
        (17000, "difference"),
        (450000, "level"),
    ],
    "Foreign reserves of Peru showed a rise of 400 million dollars to 87 billion in May.": [
        (400e6, "difference"),
        (87e9, "level"),
    ],
    "Exports of Peru fell in May. The minister added that 80 percent of exports went to Asia.": [(80, "share")],
    "Peru's government hopes to triple cocoa production by 2030.": [(200, "change")],
    # the gap between two flows
    "The gap between the exports and imports of Peru widened to $2 billion in May.": [(-2e9, "level")],
    "Imports into Peru exceeded exports by $2 billion in May.": [(-2e9, "level")],
    "Peru's exports exceeded its imports by $2 billion in May.": [(2e9, "level")],
    "Peru's trade surplus was $200 million in May, against a $5 million (revised from $10 million) deficit in April.": [
        (200e6, "level"),
        (-5e6, "level"),
        (-10e6, "level"),
    ],
    "Peru's trade deficit was $200 million in May. The April figure was revised from $90 million.": [
        (-200e6, "level"),
        (-90e6, "level"),
    ],
    # spelled out
    "Tourist arrivals in Spain doubled in 2023.": [(100, "change")],
    "Car sales in Chile halved in January from a year earlier.": [(-50, "change")],
    "Car sales in Chile tripled in January from a year earlier.": [(200, "change")],
    "Car sales in Chile fell by a third in January from a year earlier.": [(-33.33, "change")],
    "Grain exports from Ukraine in January were 2.5 times those of January 2023.": [(150, "change")],
    # a deficit is negative; its change is of its size, as the article says it
    "Mexico's trade deficit widened 12 percent to $1.1 billion in January.": [(12, "change"), (-1.1e9, "level")],
    "Mexico's trade deficit narrowed by $300 million to $1.1 billion in January.": [
        (-300e6, "difference"),
        (-1.1e9, "level"),
    ],
    "Norway posted a trade surplus of 60 billion crowns in January.": [(60e9, "level")],
    # a difference and the level it leads to
    "Unemployment in Spain fell by 60,500 people to 2.7 million in February.": [
        (-60500, "difference"),
        (2.7e6, "level"),
    ],
    "The unemployment rate in Canada rose 0.1 percentage point to 5.8 percent in February.": [
        (0.1, "difference"),
        (5.8, "level"),
    ],
    "The central bank of Brazil cut its policy rate by 50 basis points to 11.25 percent.": [
        (-0.5, "difference"),
        (11.25, "level"),
    ],
    "U.S. employers added 275,000 jobs in February.": [(275000, "difference")],
    # unchanged gives no row, the level it stays at does
    "Retail sales in Australia were flat in January.": [],
    "The unemployment rate in the euro area was unchanged at 6.4 percent in January.": [(6.4, "level")],
}


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_measure_and_sign(text: str, expected: Rows) -> None:
    assert expected == rows(text, "measure")
