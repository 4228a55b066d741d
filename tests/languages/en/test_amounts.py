"""Amounts as news prints them: each line is read to exactly these quotes, values and units."""

import time

import pytest

from indicators.figure import Bound
from indicators.languages.en.amounts import find_amounts


def read(text):
    """What is found, as (quote, value, unit), a bound that is not exact added."""
    found = []
    for one in find_amounts(text):
        row = (text[one.start : one.end], pytest.approx(one.value), one.unit)
        found.append(row if one.bound == Bound.EXACT else (*row, str(one.bound)))
    return found


CASES = {
    # scales
    "Sales of £1.7m": [("£1.7m", 1.7e6, "GBP")],
    "a haul of $5 b": [("$5 b", 5e9, "$")],
    "cut 220k": [("220k", 220e3, None)],
    "worth 3.87 trln dlrs": [("3.87 trln dlrs", 3.87e12, "$")],
    "Rs 1.96 lakh crore": [("Rs 1.96 lakh crore", 1.96e12, "INR")],
    "Rs 9,14,089 crore": [("Rs 9,14,089 crore", 9.14089e12, "INR")],
    "two hundred million dollars": [("two hundred million dollars", 2e8, "$")],
    # currencies
    "it earned US$64.5bn": [("US$64.5bn", 64.5e9, "USD")],
    "28.04 billion U.S. dollars": [("28.04 billion U.S. dollars", 28.04e9, "USD")],
    "RMB 1.2 trillion or RMB460bn": [("RMB 1.2 trillion", 1.2e12, "CNY"), ("RMB460bn", 460e9, "CNY")],
    "¥5 billion": [("¥5 billion", 5e9, "JPY")],
    "¥5 billion, with the yuan firm": [("¥5 billion", 5e9, "CNY")],
    "3 bln Canadian dlrs": [("3 bln Canadian dlrs", 3e9, "CAD")],
    "40 bln Belgian francs": [("40 bln Belgian francs", 40e9, "BEF")],
    "ITL 300 billion": [("ITL 300 billion", 300e9, "ITL")],
    "a 25-billion-dollar loan": [("25-billion-dollar", 25e9, "$")],
    "past the $200-billion mark": [("$200-billion", 200e9, "$")],
    "N1.2 trillion": [("N1.2 trillion", 1.2e12, "NGN")],
    "2023 marks the end": [("2023", 2023, None)],
    "86.5 pence": [("86.5 pence", 0.865, "GBP")],
    "45 cents a bushel": [("45 cents a bushel", 0.45, "$/bushel")],
    "$68.20/barrel": [("$68.20/barrel", 68.2, "$/barrel")],
    "25.3 yuan per kg": [("25.3 yuan per kg", 25.3, "CNY/kilogram")],
    "SwFr 300m and Eur 3.2 bln": [("SwFr 300m", 300e6, "CHF"), ("Eur 3.2 bln", 3.2e9, "EUR")],
    "1.234.567 euros": [("1.234.567 euros", 1234567, "EUR")],
    # percent and points
    "two-and-a-half percent": [("two-and-a-half percent", 2.5, "percent")],
    "0,8 of a percentage point": [("0,8 of a percentage point", 0.8, "percentage_point")],
    "fell four to 4-1/4 pct": [
        ("four to 4-1/4 pct", 4, "percent", "over"),
        ("four to 4-1/4 pct", 4.25, "percent", "under"),
    ],
    "in the four weeks ended April three to 4 pct": [("4 pct", 4, "percent")],
    ">30% and ~20%": [(">30%", 30, "percent", "over"), ("~20%", 20, "percent", "about")],
    "up 4 per cent": [("4 per cent", 4, "percent")],
    "up １２．５％": [("１２．５％", 12.5, "percent")],
    "1.29 percentage points": [("1.29 percentage points", 1.29, "percentage_point")],
    "cut by 25 basis points": [("25 basis points", 0.25, "percentage_point")],
    "lost 3.5 points": [("3.5 points", 3.5, "index")],
    "0.3 of a percentage point": [("0.3 of a percentage point", 0.3, "percentage_point")],
    # physical units
    "78.64 mt": [("78.64 mt", 78.64e6, "tonne")],
    "500 kg": [("500 kg", 0.5, "tonne")],
    "2 mln short tons": [("2 mln short tons", 1814369.48, "tonne")],
    "31.12 bcm": [("31.12 bcm", 31.12e9, "cubic_meter")],
    "2.17 mln bpd": [("2.17 mln bpd", 2.17e6, "barrel/day")],
    "17 GW": [("17 GW", 17e9, "W")],
    "51.5 million twenty-foot equivalent units": [("51.5 million twenty-foot equivalent units", 51.5e6, "TEU")],
    # counted things
    "1.772 million NEVs": [("1.772 million NEVs", 1.772e6, "unit")],
    "254,000 new jobs": [("254,000 new jobs", 254e3, "person")],
    "In 2023 foreign firms": [("2023", 2023, None)],
    "the 4Children prize": [("4", 4, None)],
    # number forms
    "1,234,567.8 tonnes": [("1,234,567.8 tonnes", 1234567.8, "tonne")],
    "2\u202f325\u202f000 jobs": [("2\u202f325\u202f000 jobs", 2325000, "person")],
    "June 10 200 people": [("10", 10, None), ("200 people", 200, "person")],
    "3,5 percent": [("3,5 percent", 3.5, "percent")],
    "3-1/2 pct": [("3-1/2 pct", 3.5, "percent")],
    "5 1/4 percent": [("5 1/4 percent", 5.25, "percent")],
    "3½ percent": [("3½ percent", 3.5, "percent")],
    ".5 percent": [(".5 percent", 0.5, "percent")],
    "1'234'567 pesetas": [("1'234'567 pesetas", 1234567, "ESP")],
    # signs
    "−0.4% and –2.1%": [("−0.4%", -0.4, "percent"), ("–2.1%", -2.1, "percent")],
    "a fall of (-) 16.3 percent": [("(-) 16.3 percent", -16.3, "percent")],
    "$US41.65 billion": [("$US41.65 billion", 41.65e9, "USD")],
    "minus 0.2% against +6.1": [("minus 0.2%", -0.2, "percent"), ("+6.1", 6.1, None)],
    "a deficit of -$5bn": [("-$5bn", -5e9, "$")],
    "jobs - 12,000 of them": [("12,000", 12000, None)],
    "in 2013-14": [("2013", 2013, None), ("14", 14, None)],
    # hedges
    "topped 28 billion yuan": [("topped 28 billion yuan", 28e9, "CNY", "over")],
    "just over $4bn": [("just over $4bn", 4e9, "$", "over")],
    "a little more than 5%": [("a little more than 5%", 5, "percent", "over")],
    "the top 10 ports": [("10", 10, None)],
    "no more than 3%": [("no more than 3%", 3, "percent", "under")],
    "worth up to 5%": [("up to 5%", 5, "percent", "under")],
    "edged up to 5%": [("5%", 5, "percent")],
    "Some 6.8 million people": [("Some 6.8 million people", 6.8e6, "person", "about")],
    "talking about $3bn": [("$3bn", 3e9, "$")],
    "5 percent or so": [("5 percent or so", 5, "percent", "about")],
    "3% or more": [("3% or more", 3, "percent", "over")],
    "4.8 percent above 2023": [("4.8 percent", 4.8, "percent"), ("2023", 2023, None)],
    "up 5% over 12 months": [("5%", 5, "percent"), ("12", 12, None)],
    # words
    "fell two percent": [("two percent", 2, "percent")],
    "half a percentage point": [("half a percentage point", 0.5, "percentage_point")],
    "a quarter percentage point": [("a quarter percentage point", 0.25, "percentage_point")],
    "a tenth of a percentage point": [("a tenth of a percentage point", 0.1, "percentage_point")],
    "two and a half million homes": [("two and a half million homes", 2.5e6, "unit")],
    "twenty-five percent": [("twenty-five percent", 25, "percent")],
    "nearly a third in nine months": [("nearly a third", 33.33, "percent", "about")],
    "roughly two thirds of it": [("roughly two thirds", 66.67, "percent", "about")],
    "rose by a quarter.": [("a quarter", 25, "percent")],
    "half of it": [("half", 50, "percent")],
    "one in four firms": [("one in four", 25, "percent")],
    "sales doubled": [("doubled", 100, "percent")],
    "more than quadrupled": [("more than quadrupled", 300, "percent", "over")],
    "have almost halved": [("almost halved", -50, "percent", "about")],
    "double the number": [("double", 100, "percent")],
    "twice as many": [("twice", 100, "percent")],
    "3.8 times that of 2021": [("3.8 times", 280, "percent"), ("2021", 2021, None)],
    "grew 1.6-fold": [("1.6-fold", 60, "percent")],
    "more than three times": [("more than three times", 200, "percent", "over")],
    "a fivefold rise": [("fivefold", 400, "percent")],
}


@pytest.mark.parametrize("text", CASES)
def test_reads(text):
    """Alone and inside a sentence."""
    assert read(text) == CASES[text]
    assert read(f"It is said: {text}") == CASES[text]


@pytest.mark.parametrize(
    "text",
    [
        "two countries", "one of them", "the third quarter", "third-largest", "in the second half", "a third time",
        "in the first three quarters of the year", "a quarter ago", "double-digit growth", "the half-year",
        "at one point", "Q3, M2 and COVID-19", "the DC-10", "COP28", "a dollar saved", "on behalf of", "twice a year",
    ],
)  # fmt: skip
def test_reads_no_number(text):
    assert read(text) == []


@pytest.mark.parametrize("text", ["a quarter of 2024", "half of 2024"])
def test_reads_only_the_year(text):
    assert read(text) == [("2024", 2024, None)]


RANGES = {
    "5.3-5.5 percent": (5.3, 5.5, "percent"),
    "$36-38 bln": (36e9, 38e9, "$"),
    "between $60bn and $80bn": (60e9, 80e9, "$"),
    "between 4.5 and 4.7 percent": (4.5, 4.7, "percent"),
    "3%–6%": (3, 6, "percent"),
    "25 to 50 basis points": (0.25, 0.5, "percentage_point"),
    "10,000-12,000 tonnes": (10e3, 12e3, "tonne"),
    "six to eight percent": (6, 8, "percent"),
    "between 3 and 4 million people": (3e6, 4e6, "person"),
}


@pytest.mark.parametrize("text", RANGES)
def test_range(text):
    """Both ends hold the same characters, their own numbers, and a unit or scale that is said once."""
    low, high = find_amounts(f"about growth of {text}, it said")
    assert (pytest.approx(low.value), pytest.approx(high.value), low.unit) == RANGES[text]
    assert (low.end_of_range, high.end_of_range, low.bound, high.bound) == ("low", "high", Bound.OVER, Bound.UNDER)
    assert (low.start, low.end) == (high.start, high.end) == (16, 16 + len(text))
    assert low.number_end <= high.number_start
    assert high.unit == low.unit


NO_RANGES = {
    "rose from 3.1% to 3.4%": [(3.1, "percent"), (3.4, "percent")],
    "from 3 to 4 percent": [(3, "percent"), (4, "percent")],
    "fell 48.9 percent to 12.1 billion dollars": [(48.9, "percent"), (12.1e9, "$")],
    "in 2018 to $107 billion": [(2018, None), (107e9, "$")],
    "by 600,000 to 5.9 million": [(600e3, None), (5.9e6, None)],
    "shrank by 2 mln barrels to 412 mln barrels": [(2e6, "barrel"), (412e6, "barrel")],
    "rose 0.2 to 5.5 percent": [(0.2, "percent"), (5.5, "percent")],
    "fell 0.2 and 14.6 percent": [(0.2, "percent"), (14.6, "percent")],
    "rose 3, 4 and 5 percent": [(3, "percent"), (4, "percent"), (5, "percent")],
    "to 102.3, 5 percent above": [(102.3, None), (5, "percent")],
}


@pytest.mark.parametrize("text", NO_RANGES)
def test_no_range(text):
    found = find_amounts(text)
    assert [(pytest.approx(one.value), one.unit) for one in found] == NO_RANGES[text]
    assert {one.end_of_range for one in found} == {None}


STEPS = {
    "81 billion": (1e9, 1e9),
    "29.5 percent": (0.1, 0.1),
    "$100 billion": (1e9, 100e9),
    "850,000 barrels": (1, 10e3),
    "25 basis points": (0.01, 0.01),
    "3-1/2 pct": (0.5, 0.5),
    "1.50 percent": (0.01, 0.01),
    "3.8 times": (10, 10),
}


@pytest.mark.parametrize("text", STEPS)
def test_place_of_the_last_digit(text):
    (one,) = find_amounts(text)
    assert (pytest.approx(one.step), pytest.approx(one.round_step)) == STEPS[text]


def test_parts_of_an_amount():
    """Number, sign, kind, noun and scale of one sentence."""
    text = "More than 2.5 million people, minus 3 percent, a third, doubled"
    people, minus, third, doubled = find_amounts(text)
    assert text[people.number_start : people.number_end] == "2.5"
    assert (people.noun, people.scale, people.in_words) == ("people", 1e6, False)
    assert (minus.sign, minus.kind) == (-1, "number")
    assert (third.kind, third.in_words) == ("fraction", True)
    assert (doubled.kind, text[doubled.number_start : doubled.number_end]) == ("multiple", "doubled")


def test_part_of_a_text():
    """Offsets are into the whole text; nothing outside the part is read."""
    text = "More than 5 percent"
    (one,) = find_amounts(text, 10, 11)
    assert (one.start, one.end, one.unit, one.bound) == (10, 11, None, Bound.EXACT)


def test_a_letter_that_grows_when_lowered():
    """Offsets stay those of the text as given."""
    assert read("İstanbul: İhracat doubled, five percent") == [
        ("doubled", 100, "percent"),
        ("five percent", 5, "percent"),
    ]


HOSTILE = [
    "9", ",", "1,", "1,1,1,1 ", "percent ", " ", "1 000 ", "$", "a third of ", "1/2 ", "one hundred ", "1-", "1.", "\n",
    "٣", "5 percent to ", "more than ", "half a ", "- ", "two in ", "1 lakh crore ", "between 1 and ", "¥5 ", "5 new ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear(piece):
    """Twice the text takes about twice as long, not four times: 100 kB of any piece."""

    def seconds(size):
        text = piece * (size // len(piece))
        start = time.process_time()
        find_amounts(text)
        return time.process_time() - start

    assert seconds(100_000) < 3 * seconds(50_000) + 0.2
