"""The days that a figure is about. [figures.md 2, `period_start`; 4, fiscal years, periods of rates and stocks]"""

from datetime import date

import pytest
from reading import Rows, cases, rows

CASES = {
    # behind the statistic that the number describes, not the one told with another number
    "Inflation in February eased and Peru expects an eight billion dollar trade surplus in 2024.": [(8e9, "2024")],
    # a bracket between the number and its period; the period of the step's result is the step's
    "India's current account deficit was $10.5 billion (1.2% of GDP) in the fourth quarter against $16.8 billion (2.0% of GDP) a year earlier.": [
        (-10.5e9, "2023-Q4"),
        (-1.2, "2023-Q4"),
        (-16.8e9, "2022-Q4"),
        (-2, "2022-Q4"),
    ],
    "Ghana's GDP grew 3.8% (year-on-year) in real terms in the fourth quarter, higher than the 2.5% of the third quarter.": [
        (3.8, "2023-Q4"),
        (2.5, "2023-Q3"),
    ],
    "Housing starts in Canada fell 3.1% to a seasonally adjusted annual rate of 223,589 units in January.": [
        (-3.1, "2024-01"),
        (223589, "2024-01"),
    ],
    "Brazil's jobless rate fell to 7.6% in the three months through January.": [(7.6, "2023-11/2024-01")],
    "Pakistan's exports were $20.4 billion in the first eight months of FY24.": [(20.4e9, "2023-07/2024-02")],
    # only the earlier month is told; a comparison with a year long past dates nothing
    "Germany's ZEW index rose to 31.7 points from 19.9 points in February.": [(31.7, "2024-03"), (19.9, "2024-02")],
    "Tourist arrivals in Japan were 10.2 percent higher than in 2019.": [(10.2, None)],
    # growth over the year to a month is that month's; a total's is the year's, and so is a fiscal year
    "Japan's exports to Brazil rose 4 percent in the year to December.": [(4, "2023-12")],
    "India's exports rose 4 percent to $430 billion in the year to January.": [
        (4, "2023-02/2024-01"),
        (430e9, "2023-02/2024-01"),
    ],
    # growth owed to the end of a month; a base beside what was expected
    "Car sales in Chile rose 2 percent, owing to demand near the end of January.": [(2, "2024-01")],
    "Chile's services PMI fell to 51.9 this month from 52.8, versus a poll's forecast of 53.0.": [
        (51.9, "2024-03"),
        (52.8, "2024-02"),
        (53, "2024-03"),
    ],
    # another reading of the same quarter, in brackets
    "Britain's exports rose 0.1 percent in the fourth quarter (0.3 percent in the second estimate).": [
        (0.1, "2023-Q4"),
        (0.3, "2023-Q4"),
    ],
    "Tourist arrivals in Chile rose 4 percent in the six months ended Jan-2024.": [(4, "2023-08/2024-01")],
    # the month behind what it is compared with; a base with its own sign is the month before's
    "China's exports rose 10 percent from a year earlier in January, following a 6 percent rise in December.": [
        (10, "2024-01"),
        (6, "2023-12"),
    ],
    "Pork prices in China fell in February (-9.6 percent vs -12.8 percent).": [(-9.6, "2024-02"), (-12.8, "2024-01")],
    # how long it lasted is no comparison
    "Over the October-January period India's industrial output increased 6.1 percent.": [(6.1, "2023-10/2024-01")],
    # told further on; glances and when an estimate was made colour their own number alone
    "Housing starts in Canada dropped 5.8 percent. Building permits edged down 0.4 percent in February, after January's 2 percent rise.": [
        (-5.8, "2024-02"),
        (-0.4, "2024-02"),
        (2, "2024-01"),
    ],
    "Bank lending in Chile grew 4 percent in February. It had last grown faster in January 2018, by 4.6 percent. Deposits rose 3 percent.": [
        (4, "2024-02"),
        (4.6, "2018-01"),
        (3, "2024-02"),
    ],
    "The gross domestic product of Chile grew 3 percent in the fourth quarter. The advance estimate of late January had put the increase at 2.8 percent.": [
        (3, "2023-Q4"),
        (2.8, "2023-Q4"),
    ],
    "Home sales in Chile rose by 3 percent between December and January to 106,480.": [
        (3, "2024-01"),
        (106480, "2024-01"),
    ],
    "In December, the last month of the quarter, Chile's gross domestic product rose 0.1 percent.": [(0.1, "2023-12")],
    "Chile's current account showed a 5 billion dollar deficit on invisibles in 2023, compared with a balance in 2022.": [
        (-5e9, "2023")
    ],
    # told before of the same month, in brackets
    "US payrolls grew by 248,000 in January, above December's revised increase of 180,000 (previously reported: +142,000).": [
        (248000, "2024-01"),
        (180000, "2023-12"),
        (142000, "2023-12"),
    ],
    # a decision has no year of its own
    "The bank of Chile cut its key rate by 100 basis points to 7.25 percent, its fifth cut this year.": [
        (-1, None),
        (7.25, None),
    ],
    # told beside the number; the year from the day of publication
    "Retail sales in Sweden fell 0.4 percent in January.": [(-0.4, "2024-01")],
    "Retail sales in Sweden fell 0.4 percent in December.": [(-0.4, "2023-12")],
    "Retail sales in Sweden fell 0.4 percent last month.": [(-0.4, "2024-02")],
    "Retail sales in Sweden fell 0.4 percent last year.": [(-0.4, "2023")],
    "China's exports rose 7.1 percent in the first two months of the year.": [(7.1, "2024-01/2024-02")],
    "Poland's gross domestic product grew 1 percent in the fourth quarter.": [(1, "2023-Q4")],
    "China's exports rose 0.6 percent between January and September 2023.": [(0.6, "2023-01/2023-09")],
    "Retail sales in Sweden fell 0.4 percent.": [(-0.4, None)],
    # stocks
    "Switzerland's foreign reserves were 678 billion francs at the end of February.": [(678e9, "2024-02-29")],
    "Public debt of Portugal was 263 billion euros at end-2023.": [(263e9, "2023-12-31")],
    # earlier values have their own periods
    "China's exports rose 5 percent to $10 billion in February from $9.5 billion a year earlier.": [
        (5, "2024-02"),
        (10e9, "2024-02"),
        (9.5e9, "2023-02"),
    ],
    "Consumer prices in France rose 3.1 percent in January, down from 3.7 percent in December.": [
        (3.1, "2024-01"),
        (3.7, "2023-12"),
    ],
    "Germany's manufacturing PMI fell to 42.5 in February against 45.5 in the previous month.": [
        (42.5, "2024-02"),
        (45.5, "2024-01"),
    ],
    # the year that a comparison is with is not the figure's own
    "Retail sales in Sweden in January were 8 percent higher than in January 2019.": [(8, "2024-01")],
    "Retail sales in Sweden fell 0.4 percent in January, the most since March 2021.": [(-0.4, "2024-01")],
    # a glance back colours its own number alone
    "Home sales in Sweden rose to 9,500 in January, the highest total since May 2011, when they reached 9,750. Rents in Sweden rose 1 percent.": [
        (9500, "2024-01"),
        (9750, "2011-05"),
        (1, "2024-01"),
    ],
    "Consumer prices in Sweden fell 0.3 percent in January. They had not fallen so much since May 2009, when they dropped 0.6 percent. Food prices fell 0.2 percent.": [
        (-0.3, "2024-01"),
        (-0.6, "2009-05"),
        (-0.2, "2024-01"),
    ],
    "Exports of Sweden have grown 20 percent since 2005, when they were worth 3 billion dollars.": [
        (20, None),
        (3e9, "2005"),
    ],
    # told of a base in words of its own; a month that leads on to the next number; what came before an event
    "Sweden had a surplus of $3 billion in January, well below the $6 billion surplus it had in the same month last year.": [
        (3e9, "2024-01"),
        (6e9, "2023-01"),
    ],
    "Inflation in Sweden eased in February.\n\nEconomists had predicted inflation of 5.5% and a January output growth of 9%.": [
        (5.5, "2024-02"),
        (9, "2024-01"),
    ],
    "The economy of Sweden grew 3 percent last year. Per capita GDP was 26,000 dollars, 2 percent above the level reached in 2007 before the recession of 2008-2009.": [
        (3, "2023"),
        (26000, "2023"),
        (2, "2023"),
    ],
    # what an expectation comes after
    "Sweden's trade figures for February are due on Friday.\n\nForecasts are for a surplus of 300 million dollars after January's small deficit.": [
        (3e8, "2024-02")
    ],
    "Unemployment in Malta was 3.1 percent in February, the same as in January.": [(3.1, "2024-02")],
    "Gold reserves of Norway were 284 million kroner in February, unchanged from January and last year.": [
        (284e6, "2024-02-29")
    ],
    # a possessive period is its number's own, in a comparison too
    "Retail sales in Sweden rose 1.2 percent in February, well above January's 0.3 percent.": [
        (1.2, "2024-02"),
        (0.3, "2024-01"),
    ],
    # what went before moves nothing: the sentence stays with its month
    "Exports of Malta, up 12.7 percent in January, slipped 5.2 percent in February.": [
        (12.7, "2024-01"),
        (-5.2, "2024-02"),
    ],
    "Month on month, retail sales in Sweden fell 4.2 percent, having grown 3.9 percent in January.": [
        (-4.2, None),
        (3.9, "2024-01"),
    ],
    # brackets behind a number: the one before; with words or a unit of its own it is something else
    "Consumer prices in Malta rose 0.5 percent (0.2 percent) in February.": [(0.5, "2024-02"), (0.2, "2024-01")],
    "Exports of Malta were 10 billion euros ($11 billion) in February.": [(10e9, "2024-02"), (11e9, "2024-02")],
    # between two months a thing changes in the second; a flow takes both
    "House prices in Malta fell 1 percent between January and February.": [(-1, "2024-02")],
    "Exports of Malta were 3 billion euros between January and February.": [(3e9, "2024-01/2024-02")],
    # a goal has no month that is over
    "Inflation in Malta slowed to 10 percent in February, twice the central bank's target of 5 percent.": [
        (10, "2024-02"),
        (5, None),
    ],
    # twelve months for a total, the month for a rate
    "Exports of New Zealand were NZ$68 billion in the year to January.": [(68e9, "2023-02/2024-01")],
    "Employment in Canada rose by 90,000 in the three months to January.": [(90000, "2023-11/2024-01")],
    # fiscal years
    "India's exports rose 6 percent in fiscal 2022-23.": [(6, "2022-04/2023-03")],
    "The U.S. budget deficit was $1.7 trillion in fiscal 2023.": [(-1.7e12, "2022-10/2023-09")],
    "Pakistan's exports rose 5 percent in the fiscal year 2022-23.": [(5, "2022-07/2023-06")],
    "Pakistan's exports rose 5 percent in the first two months of the current fiscal year.": [(5, "2023-07/2023-08")],
    "India's economy grew 7 percent in FY23, with Q2 at 6.3 percent.": [(7, "2022-04/2023-03"), (6.3, "2022-Q3")],
    # forecasts
    "Japan's industrial output is expected to fall 3.4 percent in April.": [(-3.4, "2024-04")],
    "The IMF expects India's gross domestic product to grow 6.5 percent next year.": [(6.5, "2025")],
    # weeks and decisions
    "Initial jobless claims in the United States were 209,000 in the week ended March 9.": [
        (209000, "2024-03-03/2024-03-09")
    ],
    "The central bank of Turkey raised its policy rate to 45 percent on Jan. 25.": [(45, "2024-01-25")],
    "The central bank of Turkey kept its policy rate at 45 percent on Thursday.": [(45, "2024-03-14")],
    # a rate over the year to a month is that month's
    "Consumer prices in Iceland rose 6.6 percent in the year to February.": [(6.6, "2024-02")],
    # the month in which something was said, approved or agreed
    "Chile cut its forecast of 2024 GDP growth to 1.5 percent from a 2 percent forecast made last December.": [
        (1.5, "2024"),
        (2, "2024"),
    ],
    "The deficit in Kenya's 2024 budget, approved by parliament in December, is 43 billion shillings.": [
        (-43e9, "2024")
    ],
    "Peru raised its estimate of 2024 copper exports to 26 million tonnes from last month's projection of 23 million tonnes.": [
        (26e6, "2024"),
        (23e6, "2024"),
    ],
    "Industrial output in Chile rose 2 percent in January from the December level.": [(2, "2024-01")],
    # a year whose first or last month is said with it
    "In fiscal 2023 ending September, government spending in Kenya was 23.8 percent of GDP.": [
        (23.8, "2022-10/2023-09")
    ],
    "Sugar output in Kenya was 1.2 million tonnes in 2022/23 ending October, up from 1.1 million in 2021/22.": [
        (1.2e6, "2022-11/2023-10"),
        (1.1e6, "2021-11/2022-10"),
    ],
    # a record's own month; a month to come
    "Retail sales in Chile rose 0.3 percent in February, the weakest rise since August's 0.1 percent gain.": [
        (0.3, "2024-02"),
        (0.1, "2023-08"),
    ],
    "Inflation in Peru is forecast to fall to 3 percent by December.": [(3, "2024-12")],
}


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_period(text: str, expected: Rows) -> None:
    assert expected == rows(text, "period")


CARRIED = {
    "India's inflation was 5.1 percent in February while industrial output rose 3.8 percent in January. Mining output grew 5.9 percent.": [
        (5.1, "2024-02"),
        (3.8, "2024-01"),
        (5.9, "2024-01"),
    ],
    "Britain's economy shrank 0.3 percent in the fourth quarter. In January GDP grew 0.2 percent. Manufacturing output fell 0.9 percent on the quarter.": [
        (-0.3, "2023-Q4"),
        (0.2, "2024-01"),
        (-0.9, "2023-Q4"),
    ],
    "Retail sales in Sweden fell 0.4 percent in January. Sales of food rose 1.1 percent.": [
        (-0.4, "2024-01"),
        (1.1, "2024-01"),
    ],
    "Mexico's exports fell 1.5 percent in January and imports 0.2 percent.": [(-1.5, "2024-01"), (-0.2, "2024-01")],
    # a period of its own ends nothing: the release goes on
    "Retail sales in Sweden fell 0.4 percent in January. In December they had risen 2 percent. Shops had hoped for "
    "snow. None came.\n\nSales of food rose 1.1 percent. They make up a fourth of what people buy in shops.": [
        (-0.4, "2024-01"),
        (2, "2023-12"),
        (1.1, "2024-01"),
    ],
    # of two periods that end together, the release is the one told first
    "Malta's exports were 10 billion euros in February. In the first two months they were 19 billion euros. Ships "
    "were late.\n\nSales to Italy were 3 billion euros. None of it was fish.": [
        (10e9, "2024-02"),
        (19e9, "2024-01/2024-02"),
        (3e9, "2024-02"),
    ],
    # a glance back: "had", a record, a revision
    "Industrial output in Malta grew 3 percent in February. In January 2023 it had expanded by 4 percent. Mining grew "
    "2 percent.": [(3, "2024-02"), (4, "2023-01"), (2, "2024-02")],
    # what is said to come turns nothing
    "Retail sales in Sweden fell 0.4 percent in January. The office will publish April's figures soon. Sales of food "
    "rose 1.1 percent.": [(-0.4, "2024-01"), (1.1, "2024-01")],
    # outlooks go on about their own year
    "The IMF expects India's gross domestic product to grow 6.5 percent in 2025. It forecast growth of 2 percent for "
    "Japan.": [(6.5, "2025"), (2, "2025")],
    # a decision's day is the rate's alone
    "Consumer prices in Turkey rose 67 percent in February. On Jan. 25 the central bank raised its policy rate to 45 "
    "percent. Food prices rose 71 percent.": [(67, "2024-02"), (45, "2024-01-25"), (71, "2024-02")],
    # what stands at so much is of no period
    "Malta's exports rose 3 percent in February. Its external debt stands at 40 billion euros.": [
        (3, "2024-02"),
        (40e9, None),
    ],
    # the months of the year so far, and the year that is not over
    "Malta's exports were 3 billion euros in February. For the two months they were 7 billion euros.": [
        (3e9, "2024-02"),
        (7e9, "2024-01/2024-02"),
    ],
    "Malta's exports fell 5 percent in February. For the year they are down 7 percent.": [
        (-5, "2024-02"),
        (-7, "2024-01/2024-02"),
    ],
    # on the month: the last of the months that the text goes on about
    "China's retail sales rose 3 percent in the first two months of the year. On the month they fell 0.2 percent.": [
        (3, "2024-01/2024-02"),
        (-0.2, "2024-02"),
    ],
    # a sentence without a figure tells it too
    "The statistics office of Sweden gave its figures for January. Retail sales fell 0.4 percent.": [(-0.4, "2024-01")],
    # a debt that comes up among flows, and stocks told with the flows of their month
    "Exports from Peru rose 3 percent in January. The government has to service a foreign debt of 40 billion dollars.": [
        (3, "2024-01"),
        (40e9, None),
    ],
    "Output of zinc in Peru rose 3 percent to 9,000 tonnes in January. Stocks were 14,000 tonnes.": [
        (3, "2024-01"),
        (9000, "2024-01"),
        (14000, "2024-01-31"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), cases(CARRIED))
def test_periods_carry_over(text: str, expected: Rows) -> None:
    assert expected == rows(text, "period")


def test_headline_gives_the_period() -> None:
    assert [(-0.4, "2024-01")] == rows(
        "Retail sales in Sweden fell 0.4 percent.", "period", title="Swedish shops sell less in January"
    )


def test_undated_article_that_tells_no_year_has_no_periods() -> None:
    """Never the clock's year."""
    text = "Retail sales in Sweden fell 0.4 percent in January. They had risen 1.1 percent in December."
    assert [(-0.4, None), (1.1, None)] == rows(text, "period", day=None, ending="")


def test_undated_article_is_read_by_the_years_it_tells() -> None:
    text = (
        "Retail sales in Sweden fell 0.4 percent in January, after a rise of 1.1 percent in the fourth quarter of 2023."
    )
    assert [(-0.4, "2024-01"), (1.1, "2023-Q4")] == rows(text, "period", day=None, ending="")


def test_undated_article_is_not_dated_by_a_lone_month_with_its_year() -> None:
    text = "Retail sales in Sweden fell 0.4 percent in January, the worst month since a drop of 2 percent in May 2003."
    assert (-0.4, None) in rows(text, "period", day=None, ending="")


def test_undated_outlook_tells_which_year_is_this_one() -> None:
    text = "Malta's gross domestic product is expected to grow 4 percent in 2004 and 3 percent next year."
    assert [(4, "2004"), (3, "2005")] == rows(text, "period", day=None, ending="")


def test_undated_article_is_not_dated_by_a_year_in_passing() -> None:
    text = "Retail sales in Sweden fell 0.4 percent in January. Nobody spoke of the crash of 2001.\n\nIt rained."
    assert [(-0.4, None)] == rows(text, "period", day=None, ending="")


@pytest.mark.parametrize(("day", "code"), [(date(2024, 1, 20), "2023-12"), (date(2023, 11, 30), "2022-12")])
def test_the_day_of_publication_decides_the_year(day: date, code: str) -> None:
    """Figures of a December that is not over are those of the December before."""
    text = "Retail sales in Sweden fell 0.4 percent in December from a year earlier, the office said."
    assert [(-0.4, code)] == rows(text, "period", day=day)
