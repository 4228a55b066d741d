"""Tables as lines that read like news, and what is read from them: releases of our own invention, as offices print them."""

import io
import time

import pytest

from indicators import Article, extract
from indicators.readers import read
from indicators.readers.grids import lines, pairs

TRADE = [
    ["China's foreign trade, January 2024", "", ""],
    ["", "Billion USD", "Change yoy, %"],
    ["Exports", "302.4", "7.1"],
    ["Imports", "221.7", "-3.5"],
]
# what a table holds -> how it is told
TOLD = {
    "a caption, units over the columns": (
        TRADE,
        "China's foreign trade, January 2024\n"
        "| Exports | 302.4 Billion USD | Change: 7.1 % yoy\n| Imports | 221.7 Billion USD | Change: -3.5 % yoy",
    ),
    "units in the cells": (
        [["Industry", "January 2024", "Change"], ["Steel production", "12.3 million tonnes", "+6.1%"]],
        "| Steel production | January 2024: 12.3 million tonnes | Change: +6.1%",
    ),
    "periods across, the unit over the names": (
        [["Annual inflation, percent", "Dec 2023", "Jan 2024"], ["Consumer prices", "3.2", "3.0"]],
        "| Annual inflation, Consumer prices | Dec 2023: 3.2 percent | Jan 2024: 3.0 percent",
    ),
    "heads over several columns, and a name that goes on": (
        [
            ["Exports of", "February 2024", "", "January-February 2024", ""],
            ["", "million USD", "% yoy", "million USD", "% yoy"],
            ["Coffee", "540", "61.5", "1,270", "85.1"],
        ],
        "| Exports of Coffee | February 2024: 540 million USD | February 2024: 61.5 % yoy"
        " | January-February 2024: 1,270 million USD | January-February 2024: 85.1 % yoy",
    ),
    "years over the columns are no numbers": (
        [["Country", "2022", "2023"], ["Kenya", "4.9%", "5.6%"]],
        "| Kenya | 2022: 4.9% | 2023: 5.6%",
    ),
    "heads with digits are heads": (
        [["Country", "Manufacturing PMI, Feb 2024", "12 months to Feb 2024"], ["Japan", "47.2", "48.0"]],
        "| Japan | Manufacturing PMI, Feb 2024: 47.2 | 12 months to Feb 2024: 48.0",
    ),
    "the sign of a currency before the number, its minus first": (
        [["Sector", "Balance, A$ million"], ["Wool", "-1,250"], ["Ore", "US$3 million"]],
        "| Wool | Balance: -A$1,250 million\n| Ore | Balance: US$3 million",
    ),
    "a unit in the caption or beside the row's name": (
        [["Crops, thousand tonnes", ""], ["Crop", "2023"], ["Wheat", "840"], ["Price (USD/tonne)", "212"]],
        "Crops, thousand tonnes\n| Wheat | 2023: 840 thousand tonnes\n| Price (USD/tonne) | 2023: USD212/tonne",
    ),
    "a row's own unit": (
        [["Indicator", "2023"], ["Exports, million euros", "840"], ["Unemployment rate (%)", "6.1"]],
        "| Exports, million euros | 2023: 840 million euros\n| Unemployment rate (%) | 2023: 6.1 %",
    ),
    "counted things are the statistic, not its unit": (
        [["Indicator", "Feb 2024", "Jan 2024"], ["Nonfarm payrolls", "+275,000", "+229,000"]],
        "| Nonfarm payrolls | Feb 2024: +275,000 | Jan 2024: +229,000",
    ),
    "sections, and a note under the table": (
        [["", "2023"], ["Exports", ""], ["to India", "5.1%"], ["Imports", ""], ["from Peru", "6%"], ["Source: the office", ""]],
        "| Exports | to India | 2023: 5.1%\n| Imports | from Peru | 2023: 6%\nSource: the office",
    ),
    "names in two columns, the first over several rows": (
        [["Country", "Flow", "2023"], ["Chad", "Exports", "5%"], ["", "Imports", "6%"]],
        "| Chad, Exports | 2023: 5%\n| Chad, Exports, Imports | 2023: 6%",
    ),
    "a rank before the name": (
        [["", "Port", "TEU"], ["1", "Shanghai", "49,000,000"]],
        "| Shanghai | 49,000,000 TEU",
    ),
    "short whole numbers": (
        [["Item, %", "2022", "2023"], ["Tea", "5", "12"], ["Jute", "0", "-3"]],
        "| Tea | 2022: 5 % | 2023: 12 %\n| Jute | 2022: 0 % | 2023: -3 %",
    ),
    "what a change is measured against stands behind it": (
        [["", "y/y, %", "GDP growth, qoq", "Sales, % m/m"], ["Chile", "3.3", "0.4%", "(2.3)"]],
        "| Chile | 3.3 % y/y | GDP growth: 0.4% qoq | Sales: (2.3)",
    ),
    "a head that goes on in the row's name": (
        [["Partner", "Exports to, US$ bn", "Imports from"], ["Peru", "75.6", "$2.1 billion"]],
        "| Exports to Peru: US$75.6 bn | Imports from Peru: $2.1 billion",
    ),
    "gaps and remarks": (
        [["Item", "2022", "2023", "Note"], ["Tea", "n.a.", "5%", "first estimate"], ["Jute", "–", "..", ""]],
        "| Tea | 2023: 5% | Note: first estimate",
    ),
    "no heads": ([["GDP growth", "5.6%"], ["Inflation", "7.7%"]], "| GDP growth | 5.6%\n| Inflation | 7.7%"),
    "no numbers": ([["Minister", "Office"], ["Ann Lee", "Trade"]], "Minister | Office\nAnn Lee | Trade"),
    "a page laid out as a table": ([["Home | News", "x" * 200 + " 5%"]], "Home | News | " + "x" * 200 + " 5%"),
    "one column": ([["5%"], ["6%"]], "5%\n6%"),
    "nothing": ([[], [""]], ""),
}  # fmt: skip


@pytest.mark.parametrize(("grid", "expected"), TOLD.values(), ids=list(TOLD))
def test_a_table_is_told(grid: list[list[str]], expected: str) -> None:
    assert expected == lines(grid)


def test_a_definition_list_is_told_in_pairs() -> None:
    assert "- GDP growth, 2023: 5.6 percent\n- A note" == pairs(
        [("GDP growth, 2023", "5.6 percent"), ("", "A note"), ("", "")]
    )


@pytest.mark.parametrize(
    "grid",
    [
        [["x"] * 5_000, ["5%"] * 5_000],
        [["Item", "2023"], *([["Tea", "5%"]] * 20_000)],
        [["Item", "1 " * 50_000], ["Tea", "1," * 50_000]],
        [["Item", "Jan" * 30_000], ["Tea", "5%"]],
        [["$" * 50_000, "%" * 50_000], ["(" * 50_000, "5"]],
        [["", "a" * 100_000 + ", %"], ["b, " * 30_000, "5"]],
    ],
    ids=["wide", "long", "digits", "months", "signs", "words"],
)
def test_a_hostile_table_costs_little(grid: list[list[str]]) -> None:
    started = time.process_time()
    lines(grid)
    assert time.process_time() - started < 3


# ---- read from a page


def page(lead: str, table: str) -> list[tuple[object, ...]]:
    """(indicator, item, area, value, unit, period) of the figures in a page with a table."""
    tail = "The office publishes these numbers every month, on a day that it names at the beginning of the year."
    markup = (
        "<!doctype html><html lang='en'><head><meta property='article:published_time' content='2024-03-12'></head><body>"
        f"<article><h1>Numbers of the month</h1><p>{lead}</p>{table}<p>{tail}</p></article></body></html>"
    )
    [article] = read(io.BufferedReader(io.BytesIO(markup.encode())), "a.html")
    assert isinstance(article, Article)
    return [
        (f.indicator, f.item, f.area, f.value, f.unit, str(f.period_start)[:7], str(f.period_end)[:7])
        for f in extract(article)
    ]


def rows(*rows: str) -> str:
    """A table of rows whose cells are parted by bars, the first its head."""
    head, *body = rows
    heads = "".join(f"<th>{cell.strip()}</th>" for cell in head.split("|"))
    told = "".join("<tr>" + "".join(f"<td>{cell.strip()}</td>" for cell in row.split("|")) + "</tr>" for row in body)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{told}</tbody></table>"


def test_flows_with_level_and_growth() -> None:
    found = page(
        "China's customs office released the trade numbers for January 2024 on Tuesday, with the change on a year earlier.",
        rows("| Billion USD | Change yoy, %", "Exports | 302.4 | 7.1", "Imports | 221.7 | -3.5"),
    )
    month = ("2024-01", "2024-01")
    assert [
        ("exports", None, "CHN", 302.4e9, "USD", *month),
        ("exports", None, "CHN", 7.1, "percent", *month),
        ("imports", None, "CHN", 221.7e9, "USD", *month),
        ("imports", None, "CHN", -3.5, "percent", *month),
    ] == found


def test_periods_across() -> None:
    found = page(
        "Consumer prices in Peru rose more slowly in February, the statistics office said. The table gives annual inflation.",
        rows(
            "Annual inflation, percent | Dec 2023 | Feb 2024",
            "Consumer prices | 3.2 | 3.3",
            "Core consumer prices | 2.9 | 3.1",
        ),
    )
    assert [
        ("cpi", None, "PER", 3.2, "percent", "2023-12", "2023-12"),
        ("cpi", None, "PER", 3.3, "percent", "2024-02", "2024-02"),
        ("core_cpi", None, "PER", 2.9, "percent", "2023-12", "2023-12"),
        ("core_cpi", None, "PER", 3.1, "percent", "2024-02", "2024-02"),
    ] == found


def test_places_down() -> None:
    """No row takes its place from the one before."""
    found = page(
        "The purchasing managers' indexes for February 2024 were published on Tuesday with those of the month before.",
        rows(
            "Country | Manufacturing PMI, Feb 2024 | Manufacturing PMI, Jan 2024",
            "Japan | 47.2 | 48.0",
            "India | 56.9 | 56.5",
        ),
    )
    assert [
        ("pmi_manufacturing", None, "JPN", 47.2, "index", "2024-02", "2024-02"),
        ("pmi_manufacturing", None, "JPN", 48.0, "index", "2024-01", "2024-01"),
        ("pmi_manufacturing", None, "IND", 56.9, "index", "2024-02", "2024-02"),
        ("pmi_manufacturing", None, "IND", 56.5, "index", "2024-01", "2024-01"),
    ] == found


def test_heads_over_several_columns() -> None:
    table = (
        '<table><thead><tr><th rowspan="2">Exports of</th><th colspan="2">February 2024</th><th colspan="2">January-February '
        "2024</th></tr><tr><th>million USD</th><th>% yoy</th><th>million USD</th><th>% yoy</th></tr></thead><tbody>"
        "<tr><td>Coffee</td><td>540</td><td>61.5</td><td>1,270</td><td>85.1</td></tr></tbody></table>"
    )
    found = page(
        "Vietnam's customs office gave a breakdown of exports on Tuesday. It covers two months of the year.", table
    )
    assert [
        ("exports", "coffee", "VNM", 540e6, "USD", "2024-02", "2024-02"),
        ("exports", "coffee", "VNM", 61.5, "percent", "2024-02", "2024-02"),
        ("exports", "coffee", "VNM", 1.27e9, "USD", "2024-01", "2024-02"),
        ("exports", "coffee", "VNM", 85.1, "percent", "2024-01", "2024-02"),
    ] == found


def test_lists_of_lines_and_of_terms() -> None:
    found = page(
        "Kenya's National Bureau of Statistics summed up the year 2023 on Tuesday in a short list of the main numbers.",
        "<dl><dt>GDP growth, 2023</dt><dd>5.6 percent</dd><dt>Tea exports, 2023</dt><dd>523,000 tonnes</dd></dl>"
        "<ul><li>Imports in 2023: $18.2 billion</li></ul>",
    )
    year = ("2023-01", "2023-12")
    assert [
        ("gdp", None, "KEN", 5.6, "percent", *year),
        ("exports", "tea", "KEN", 523e3, "tonne", *year),
        ("imports", None, "KEN", 18.2e9, "USD", *year),
    ] == found
