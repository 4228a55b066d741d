"""What gives no row, and the reason that is told for it. [figures.md 1; 4]"""

import pytest
from reading import DAY, cases, rows

from indicators import Article, explain

# text -> for each number that is no date: as written, and a word of the reason why it is left
LEFT = {
    "Acme Corp said its exports rose 12 percent to $340 million in 2023, and its net profit with them.": [
        ("12 percent", "company"),
        ("$340 million", "company"),
    ],
    "Shares of Acme fell 4 percent in Frankfurt.": [("4 percent", "")],
    "The stock index closed at 7,890 points, up 1.2 percent.": [("7,890 points", ""), ("1.2 percent", "")],
    "The exchange rate of the euro was $1.0885 in early trading on Friday.": [("$1.0885", "market")],
    "The price of crude oil rose 1.1 percent to $84.20 a barrel in early trading on Friday.": [
        ("1.1 percent", "market"),
        ("$84.20 a barrel", "market"),
    ],
    "A poll of voters found that 54 percent of those questioned want lower taxes.": [("54 percent", "")],
    "The output of core industries, which make up 40 percent of the weight of the index, is told monthly.": [
        ("40 percent", "weight")
    ],
    "Coal production (weight: 10.3 percent) is told monthly.": [("10.3 percent", "weight")],
    "The PMI for Peru remained above 50, a sign of growth.": [("above 50", "threshold")],
    "The bank forecast a liquidity surplus of 100 million pounds in the money market.": [
        ("100 million pounds", "market")
    ],
    # shares and futures that change hands are no trade; what a loan costs above a rate is no rate
    "Turnover in British equities rose to 31 billion pounds in February.": [("31 billion pounds", "market")],
    "Combined wheat futures trade fell to 892,700 tonnes in February.": [("892,700 tonnes", "market")],
    "The notes pay 10 basis points over the Australian bank bill rate.": [("10 basis points", "loan costs")],
    "Manufacturing output in Chile gained, with 6 of its 10 subsectors up.": [("6", ""), ("10", "count")],
    "The two firms signed a contract worth $2.4 billion.": [("$2.4 billion", "")],
    "Some 30,000 people marched through Lyon.": [("Some 30,000 people", "")],
    "The minister, 61, has a 19-year-old son.": [("61", ""), ("19", "age")],
    "Sweden is the world's 23rd-largest economy.": [("23", "ordinal")],
    "The plan follows the 14th Five-Year Plan.": [("14", "ordinal")],
    "Leaders of the Group of 20 met for the 3rd time.": [("20", "names"), ("3", "ordinal")],
    "For the PMI a reading above 50 means growth.": [("above 50", "threshold")],
    "A PMI above 50 points to growth, one below 50 to a fall.": [
        ("above 50 points", "threshold"),
        ("below 50", "threshold"),
    ],
    "The index is a weighted average of orders (30 percent) and jobs (20 percent).": [
        ("30 percent", "weight"),
        ("20 percent", "weight"),
    ],
    "($1 = 7.1930 yuan)": [("$1", "conversion"), ("7.1930 yuan", "conversion")],
    "The United States put a tariff of 25 percent on steel.": [("25 percent", "")],
    "The bank opens at 8:30 a.m. each day.": [("8", "time"), ("30", "")],
    "The crew worked 12 hours at 40 degrees.": [("12 hours", ""), ("40", "")],
    "Delta Motor Corp said its U.S. car sales rose 4.9 percent to 849 from 809.": [
        ("4.9 percent", "company"),
        ("849", ""),
        ("809", ""),
    ],
    "Trade with 14 countries grew.": [("14", "count")],
}
NOT_YET_LEFT = [
    (
        "The bank opens at 8 a.m. and at 1400 GMT.",
        [("8", "time"), ("1400", "time")],
        "a time of day is known by its minutes alone",
    ),
]
# fmt: off
LEFT_BESIDE = {
    # a statistic and, beside it, what is none: the rows that remain
    "Retail sales in Sweden fell 0.4 percent in January, the 3rd fall in 5 months.": [-0.4],
    "China's trade with Russia rose 9 percent in February, 4 points faster than its total trade.": [9],
    "The unemployment rate in Greece, home to 10 islands of the survey, was 10.4 percent in January.": [10.4],
    "Canada's budget deficit rose to 4.2 percent of GDP in 2023, above the pact's limit of 3 percent of GDP.": [-4.2],
    "Exports from Peru fell 2 percent in January. Semiconductor stocks could rise 5 percent, traders said.": [-2],
    "Acme said its sales rose 12 percent. Car sales in Germany rose 5.4 percent in February.": [5.4],
    "Germany's manufacturing PMI fell to 42.5 in February, below the 50 mark that separates growth from contraction.": [42.5],
    "India's exports rose 6 percent in February, reaching 83 percent of the ministry's target.": [6],
    "Industrial output in Peru rose 3 percent in January, twice the 1.5 percent that economists had expected.": [3, 1.5],
    "The unemployment rate in Peru was 7 percent in January, and 17 percent for people aged 15 to 24.": [7, 17],
    "Consumer prices in Peru rose 2 percent in January, a boost to shares which have advanced 4 percent.": [2],
    "Exports from Peru fell 2 percent in January. Drought has hit a third of Peru.": [-2],
    "Exports from Peru rose 2 percent in January. The bank put a 480 million dollar compensatory loan on hold.": [2],
    "Exports from Peru rose 2 percent in January, in spite of 300 million dollars in tariffs.": [2],
    "Exports of timber from Peru fell 9 percent in January, after a 15 percent export tax.": [-9],
    "Exports from Peru rose 9 percent in January, helped by a 12 percent devaluation of the sol.": [9],
    "Gross domestic product of Peru grew 2 percent in 2023. About 40 percent of the country's population has no bank account.": [2],
    "Consumer prices in Peru rose 2 percent in January. Dearer fuel led to a 40 percent drop in the airline's profits.": [2],
    "Nonfarm payrolls in the United States rose by 175,000 in January, fewer than the 240,000 economists had forecast.": [175000, 240000],
    "Exports from Peru rose 2 percent in January. The interest on the loan is 1 percent over Eurodollar deposit rates.": [2],
    "Exports from Peru rose 2 percent in January. Creditor banks agreed to lend the country 7 billion dollars of new loans.": [2],
}
# fmt: on


@pytest.mark.parametrize(("text", "expected"), cases(LEFT, NOT_YET_LEFT))
def test_left_with_a_reason(text: str, expected: list[tuple[str, str]]) -> None:
    """No row, and each number is told with its reason in plain words."""
    numbers = [
        number for number in explain(Article(text, published=DAY)).numbers if number.left != "part of a date or period"
    ]
    assert [] == rows(text)
    assert [written for written, _ in expected] == [number.written for number in numbers]
    for number, (_, word) in zip(numbers, expected, strict=True):
        assert number.left
        assert word in number.left


@pytest.mark.parametrize(("text", "expected"), cases(LEFT_BESIDE))
def test_only_the_statistic_stays(text: str, expected: list[float]) -> None:
    assert [(value,) for value in expected] == rows(text)


IN_SCOPE = {
    # goods in hand, and the average of a period, in reports of a market
    "Traders said crude oil stocks in Canada were 3.5 percent higher than a year ago.": [3.5],
    "Crude oil prices in trading on Friday were well above 2020's average of $41.48 a barrel.": [41.48],
    # all makers of an industry
    "Carmaker Acme cut its dividend. Car sales across the industry fell to 1.25 million vehicles in Germany.": [1.25e6],
    "The number of retailers in Peru fell, yet retail sales in January rose 2 percent, helped by department stores.": [
        2
    ],
    "New car sales in Peru edged up 0.5 percent in October, the Society of Motor Makers and Traders said.": [0.5],
    "Inflation in Peru was 24 percent in July, 1.3 percentage points higher than in June.": [24, 1.3],
    "Crude oil prices are expected to average $16.50 a barrel in 2025.": [16.5],
    # a market as a whole is no company, a price statistic no quote
    "Car sales in Germany rose 5.4 percent in February, the carmakers' association said.": [5.4],
    "Industrial profits in China rose 10.2 percent in the first two months.": [10.2],
    "Home prices in Spain rose 4.2 percent in the fourth quarter.": [4.2],
    "Foreign investors bought Indonesian bonds worth little; the country's foreign reserves were $144 billion at the end of February.": [
        144e9
    ],
    "Revenue from tourism in Thailand was 344 billion baht in the first two months.": [344e9],
}


GOES_ON = {
    # a sentence without a statistic goes on about the last one only where its words point back to it
    "Greece's unemployment rate fell to 10.4 percent in January. It was 11.1 percent in December.": [10.4, 11.1],
    "Retail sales in Sweden fell 0.4 percent in January. The drop was 1.2 percent in December.": [-0.4, -1.2],
    "Consumer prices in Spain rose 2.8 percent in February. Economists had expected 2.9 percent.": [2.8, 2.9],
    "Consumer prices in Spain rose 2.8 percent in February. Northern Star Ferries shed 4 percent.": [2.8],
    "Gross domestic product of Chile grew 0.4 percent in 2023. Dockers are seeking 25 percent.": [0.4],
    "Gross domestic product of Chile grew 0.4 percent in 2023. The union wants 3 percent, up from 2 percent.": [0.4],
}


@pytest.mark.parametrize(("text", "expected"), cases(GOES_ON))
def test_a_statistic_carried_over(text: str, expected: list[float]) -> None:
    assert [(value,) for value in expected] == rows(text)


@pytest.mark.parametrize(("text", "expected"), cases(IN_SCOPE))
def test_statistics_that_look_like_something_else(text: str, expected: list[float]) -> None:
    assert [(value,) for value in expected] == rows(text)
