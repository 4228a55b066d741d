"""Amounts: every number of a text, with hedge, sign, currency, scale, unit and noun, before anybody knows its meaning.

Digits are found by one scan, words by another (numerals.py); what stands round them is read where they stand
(surroundings.py). Two numbers that share a unit or make a range are joined last (ranges.py).
"""

import re

from indicators.amount import Amount
from indicators.languages.en.numerals import find_in_words, first_in_words
from indicators.languages.en.ranges import join
from indicators.languages.en.surroundings import amount_at

_RUN = re.compile(r"[0-9０-９](?<![0-9０-９]{2})[0-9０-９]{0,17}(?![0-9０-９])")  # longer runs are no numbers
_DECIMALS = r"(?:\.[0-9]{1,9}(?![0-9]))?"
_GROUPED = re.compile(
    rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,5}}|[0-9]{{1,2}}(?:,[0-9]{{2}}){{1,4}},[0-9]{{3}}"  # 1,234,567 and 9,14,089
    rf"|[0-9]{{1,3}}(?:\.[0-9]{{3}}){{2,5}}(?=[ \u00a0€]|,[0-9]{{1,2}}\b)"  # 1.234.567
    rf"|[0-9]{{1,3}}(?:['’][0-9]{{3}}){{1,5}}|[0-9]{{1,3}}(?:[ \u00a0\u2007\u2009\u202f][0-9]{{3}}){{1,4}})"
    rf"(?![0-9]|,[0-9]){_DECIMALS}"
)
_DECIMAL = re.compile(r"[0-9０-９]{1,18}[.．][0-9０-９]{1,9}(?![0-9]|\.[0-9])")
_FRACTION = re.compile(r"(?:([0-9]{1,3})[- ])?([0-9]{1,2})/(2|3|4|5|8|10|16|32|64)(?![0-9/])")
_DECIMAL_COMMA = re.compile(
    r"[0-9]{1,3},[0-9]{1,2}(?![0-9,])(?=[ \u00a0]?(?:of a )?(?:%|per ?cent|pct|points?\b|[mb]illion|mln|bln|bn|mn|tr))"
)
_VULGAR = {
    "¼": (1, 4),
    "½": (1, 2),
    "¾": (3, 4),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
_DATED = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? $")  # "June 10 200 people"


def find_amounts(text: str, start: int = 0, end: int | None = None) -> list[Amount]:
    """Every number of a text as an Amount, in the order of the text. Offsets are into `text`.

    Years, dates, ordinals and times are numbers too: other rooms leave them. A name ("Q3", "M2") is none, nor is a
    small number in words without scale or unit ("two countries"). Ends of a range stand side by side, low first.
    """
    stop = len(text) if end is None else end
    found: list[Amount] = []
    done = start
    for run in _RUN.finditer(text, start, stop):
        at, number_end = run.span()
        if at < done:
            continue
        if text[number_end : number_end + 2][-1:].isdigit() or text[number_end : number_end + 1] in _VULGAR:
            number_end, digits, power, divisor = _long_form(text, at, number_end, stop)
        else:
            digits, power, divisor = int(run[0]), 0, 1
        if at > start and text[at - 1] == "." and not text[max(start, at - 2)].isalnum():
            at, power = at - 1, at - number_end  # ".5"
        amount = amount_at(text, (at, number_end), digits, power, start, stop, divisor=divisor)
        if amount is not None:
            first = first_in_words(text, amount, start, stop)
            if first is not None:
                found.append(first)
            found.append(amount)
            done = number_end
    in_words = find_in_words(text, start, stop)
    if in_words:
        found = _merged(found, in_words)
    return join(text, found)


def _long_form(text: str, at: int, run_end: int, stop: int) -> tuple[int, int, int, int]:
    """A number of several runs of digits: (its end, digits, power of ten, divisor)."""
    decimal = _DECIMAL.match(text, at, stop)
    if decimal and not (text[at - 1] == "." and text[at - 2 : at - 1].isdigit()):  # a date, "12.10.2023"
        whole, _, places = decimal[0].replace("．", ".").partition(".")
        return decimal.end(), int(whole + places), -len(places), 1
    if text[run_end] in _VULGAR:
        over, under = _VULGAR[text[run_end]]
        return run_end + 1, int(text[at:run_end]) * under + over, 0, under
    grouped = _GROUPED.match(text, at, stop)
    if grouped and not (text[run_end] == " " and _DATED.search(text, max(0, at - 12), at)):
        whole, _, places = (grouped[0].replace(".", "") if grouped[0].count(".") > 1 else grouped[0]).partition(".")
        return grouped.end(), int("".join(filter(str.isdigit, whole)) + places), -len(places), 1
    fraction = _FRACTION.match(text, at, stop)
    if fraction:
        over, under = int(fraction[2]), int(fraction[3])
        if over < under:
            return fraction.end(), int(fraction[1] or 0) * under + over, 0, under
    comma = _DECIMAL_COMMA.match(text, at, stop)
    if comma:
        whole, _, places = comma[0].partition(",")
        return comma.end(), int(whole + places), -len(places), 1
    return run_end, int(text[at:run_end]), 0, 1


def _merged(digits: list[Amount], words: list[Amount]) -> list[Amount]:
    """Both in the order of the text; where two hold the same characters, the one that begins first."""
    merged: list[Amount] = []
    for amount in sorted((*digits, *words), key=lambda one: (one.number_start, one.in_words)):
        if not merged or (
            amount.number_start >= merged[-1].number_end
            and not (amount.in_words and amount.number_start < merged[-1].end)
        ):
            merged.append(amount)
    return merged
