"""Numbers in words: "two million", "half a percentage point", "nearly a third", "doubled", "one in four".

Each is found by the word that makes it a figure (its scale, unit or fraction), then read backwards from there.
"""

import re

import ahocorasick

from indicators.amount import Amount
from indicators.languages.en.surroundings import amount_at
from indicators.languages.en.unit_words import GAP


def find_in_words(text: str, start: int, end: int) -> list[Amount]:
    return []
