"""Texts made to be slow or to invent figures: hostile.py [--runs N] [--memory] [NAME ...]

For each text the CPU time of 1 MB against 100 kB (goal: at most 12 times), against ordinary news a byte (at most 20
times), best of the runs, and the rows found in it (none). --memory: the tracemalloc peak of 1 MB of ordinary news and
of each text (goal: under 20 MB), without times. Ends with status 1 where a goal is missed.
"""

import argparse
import gc
import itertools
import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import date

from indicators import Article, extract

SMALL, LARGE = 100_000, 1_000_000
GROWTH, AGAINST_NEWS, MEMORY = 12, 20, 20
DAY = date(2024, 3, 15)

# Ordinary news of ours, with about as many figures a line as a wire has.
NEWS = """\
China's exports rose 7.1 percent from a year earlier to $302.4 billion in February 2024, the customs office said on \
Friday. Imports fell 3.5 percent to about $181 billion, leaving a surplus of more than $121 billion.

Analysts had not expected so strong a month. "Demand from the neighbours is back, and so are the ships," said a \
trader in Ningbo who has sent furniture abroad for years.

Consumer prices in the euro area were 2.6 percent higher than a year before, against 2.8 percent in January, and the \
unemployment rate stayed at 6.4 percent. The central bank left its deposit rate at 4 percent.

The minister will visit the port next week. She is to open a hall that took six years to build, and to meet the crews \
of two ships that were held up by ice.

"""


def repeated(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def nested(size: int) -> str:
    return "(" * (size // 2) + ")" * (size - size // 2)


# name -> the text of so many characters
TEXTS: dict[str, Callable[[int], str]] = {
    # the table of the parser's issue
    "digits": repeated("1234567890"),
    "commas": repeated(","),
    "percent": repeated("percent "),
    "no end": repeated("and the minister said that the harbour was full of ships "),
    "brackets": nested,
    "open brackets": repeated("("),
    "combining": lambda size: "e" + "\u0301" * (size - 1),
    "right to left": repeated("\u200f"),
    # nothing but one kind of character
    "spaces": repeated(" "),
    "line breaks": repeated("\n"),
    "no-break spaces": repeated("\u00a0"),
    "zeros": repeated("0"),
    "one letter": repeated("a"),
    "capitals": repeated("A"),
    "dots": repeated("."),
    "dashes": repeated("-"),
    "quotes": repeated('"'),
    "dollars": repeated("$"),
    "surrogates": repeated("\ud800"),
    "full-width digits": repeated("１２３"),
    # words and marks that open a rule, over and over
    "digits and commas": repeated("1,"),
    "thousands": repeated("123,"),
    "decimals": repeated("1.1"),
    "spaced digits": repeated("1 "),
    "paragraphs": repeated("a\n\n"),
    "initials": repeated("A. "),
    "U.S.": repeated("U.S. "),
    "capitalised": repeated("Ministry Of "),
    "of the": repeated("of the "),
    "months": repeated("January "),
    "first nine months": repeated("the first nine months of "),
    "from to": repeated("from to "),
    "rose": repeated("rose "),
    "exports": repeated("exports "),
    "China": repeated("China "),
    "China and": repeated("China and "),
    "exports of": repeated("exports of "),
    "central bank": repeated("central bank of "),
    "customs": repeated("General Administration of Customs "),
    "number words": repeated("two hundred and "),
    "million": repeated("million "),
    "hedges": repeated("about "),
    "expected": repeated("expected "),
    "tickers": repeated("<AAAAAAAA"),
    "markup": repeated("<script>"),
    "dateline": lambda size: "BEIJING" + " A" * (size // 2),
}

# Texts that do hold numbers with units: what counts is their time alone.
NUMBERED: dict[str, Callable[[int], str]] = {
    "5 percent": repeated("5 percent "),
    "5 percent,": repeated("5 percent, "),
    "exports rose": repeated("exports rose 5 percent, "),
    "exports rose and": repeated("China's exports to Russia rose 5 percent to $3 billion in May and "),
    "sentences": repeated("Exports rose 5 percent in May. "),
    "different": lambda size: "".join(
        itertools.islice(
            (f"Exports of tea {n} rose {n % 97}.{n % 10} percent in May. " for n in itertools.count()), size // 44
        )
    ),
    "ranges": repeated("3 to 4 percent or "),
    "slashes": repeated("3/4 "),
    "headline": repeated("5 pct up "),
    "years": repeated("2023 "),
    "dates": repeated("March 12, 2023, "),
    "a third of": repeated("exports of a third of a third of "),
}

# Texts that begin with a plain sentence, so that nobody sees at a glance that they report nothing: one row, of that sentence.
PLAIN = "China's exports rose 5 percent in May 2023, customs said.\n\n"


def led(unit: str) -> Callable[[int], str]:
    return lambda size: (PLAIN + unit * (size // len(unit) + 1))[:size]


LED: dict[str, Callable[[int], str]] = {
    f"led: {unit.strip()[:12] or 'spaces'}": led(unit)
    for unit in (
        "1,",
        "1 ",
        "1.1.",
        "1-",
        "1/",
        "from 1 to 1 to ",
        "between 1 and ",
        "$ ",
        "$1",
        "1 January ",
        "January 1 ",
        "January ",
        "'23 ",
        "1 to 1 of the ",
        "the the ",
        ". ",
        ".\n",
        "No. ",
        "? ! ",
        "A.B. ",
        "said the bank of the ",
        "Bank Of ",
        "the Bank of The ",
        "up up ",
        "rose from ",
        "exports to China from ",
        "imports, ",
        "it said it ",
        "12.10.2023 ",
        "1) ",
        "\n\n",
        "(1 ",
        "\u0301",
        "\u200f1",
        "x" * 3000 + " ",
    )
}

ALL = TEXTS | NUMBERED | LED


def cpu(text: str, runs: int) -> float:
    """The best CPU time of a few readings of one text."""
    best = float("inf")
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        extract(Article(text, published=DAY))
        best = min(best, time.process_time() - start)
    return best


def peak(text: str) -> float:
    """MB at most while a text is read, without the text itself."""
    gc.collect()
    tracemalloc.start()
    extract(Article(text, published=DAY))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


def times(names: list[str], runs: int) -> list[str]:
    """Prints a line a text; the names of those that miss a goal."""
    ordinary = cpu(repeated(NEWS)(LARGE), runs)
    growth = ordinary / cpu(repeated(NEWS)(SMALL), runs)
    print(f"{'ordinary news':18} {ordinary:8.2f} s  {growth:6.1f} x 100 kB")
    missed = [] if growth <= GROWTH else ["ordinary news"]
    for name in names:
        make = ALL[name]
        small, rows = cpu(make(SMALL), runs), len(extract(Article(make(SMALL), published=DAY)))
        if small > ordinary * AGAINST_NEWS * SMALL / LARGE * 10:
            print(f"{name:18} {small:8.2f} s for 100 kB alone: given up")
            missed.append(name)
            continue
        large = cpu(make(LARGE), runs)
        allowed = name in NUMBERED or rows <= (name in LED)
        good = large <= GROWTH * small and large <= AGAINST_NEWS * ordinary and allowed
        against = f"{large / small:6.1f} x 100 kB {large / ordinary:6.2f} x news"
        print(f"{name:18} {large:8.2f} s  {against} {rows:6} rows{'' if good else '  <-- missed'}", flush=True)
        missed += [] if good else [name]
    return missed


def memory(names: list[str]) -> list[str]:
    """Prints the peak of each text; the names of those that miss the goal."""
    missed = []
    for name in ["ordinary news", *names]:
        most = peak(ALL.get(name, repeated(NEWS))(LARGE))
        print(f"{name:18} {most:8.1f} MB{'' if most < MEMORY else '  <-- missed'}", flush=True)
        missed += [] if most < MEMORY else [name]
    return missed


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("names", nargs="*", default=[*ALL], metavar="NAME")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--memory", action="store_true")
    told = parser.parse_args()
    extract(Article(NEWS, published=DAY))  # the vocabulary is read once, before anything is timed
    short = memory(told.names) if told.memory else times(told.names, told.runs)
    print(f"{len(told.names) + 1 - len(short)} texts keep the goals{', missed: ' + ', '.join(short) if short else ''}")
    sys.exit(1 if short else 0)
