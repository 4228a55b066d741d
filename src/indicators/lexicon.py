"""All words of the vocabulary and the language in one automaton, run once over the folded text.

Folded is lower case with every mark a space, character for character, so offsets are the article's own. The automaton
finds words and the heads of period rules alike; a head counts only where a word of time follows soon.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import ahocorasick

from indicators.languages.en import changes, periods, scope, sources, statuses
from indicators.rules import Rule, by_head
from indicators.vocabulary import vocabulary


class Word(NamedTuple):
    """A meaning of a wording. kind, value, role: as in a Mention; written: its letters where capitals matter, else None."""

    kind: str
    value: Any
    role: str
    written: str | None


class _Entry(NamedTuple):
    """What the automaton knows of a key: its words, the period rules that it can open, whether it speaks of time."""

    length: int
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    time: bool


_FOLD = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "+"}
_FOLD |= {ord(mark): " " for mark in "’‘“”–—−‐‑\u00a0\u202f\u2009£€¥₦₹₽₩·•…«»°"}


def fold(text: str) -> str:
    """The text as the automaton reads it: lower case, marks as spaces, one character for each of its characters.

    >>> fold("U.S. year-on-year")
    'u s  year on year'
    """
    low = text.lower()
    if len(low) != len(text):  # a few capitals are two characters in lower case
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return low.translate(_FOLD)


# How far after its head a rule's word of time may stand ("the first nine months": "months").
_REACH = 40
# Beginnings of the words without one of which no period is told.
_TIMES = (
    "jan feb mar apr may jun jul aug sep oct nov dec year month week quarter q1 q2 q3 q4 half halv h1 h2 decade period season "
    "time stage day today yesterday tomorrow now current present mon tue wed thu fri sat sun fy fiscal qtr point spring summer "
    "autumn winter 19 20"
).split()


def scan(text: str) -> tuple[list[tuple[int, int, Word]], list[tuple[int, tuple[Rule, ...]]]]:
    """(start, end, meaning) of every word, and (start, rules) of every head with a word of time near, in no order."""
    folded = f" {fold(text)} "
    words: list[tuple[int, int, Word]] = []
    heads: list[tuple[int, tuple[Rule, ...]]] = []
    times: list[int] = []
    for last, (length, meanings, rules, time) in _automaton().iter(folded):
        start, end = last - length + 1, last  # the leading space of the key and of `folded` cancel out
        if time:
            times.append(start)
        if folded[end + 1] != " " and folded[end + 1].isalnum():
            continue
        if rules:
            heads.append((start, rules))
        for word in meanings:
            if word.written is None or _as_written(text[start:end], word.written):
                words.append((start, end, word))
    times.sort()
    return words, [(start, rules) for start, rules in heads if _soon(start, times)]


def _soon(start: int, times: list[int]) -> bool:
    at = bisect_left(times, start)
    return at < len(times) and times[at] - start <= _REACH


def _as_written(span: str, written: str) -> bool:
    letters = _letters(span)
    return letters == written or letters == written.upper()


def _letters(name: str) -> str:
    return "".join(c for c in name if c.isalnum() or c == "+")


@lru_cache(maxsize=1)
def _automaton() -> Any:
    """Every key with a leading space, so that it starts a word; whether it ends one is looked at when it is found."""
    words: dict[str, list[Word]] = {}
    for wording, kind, value, role in _wordings():
        exact = None if wording == wording.lower() else _letters(wording)
        for key in _keys(fold(wording).strip()):
            words.setdefault(key, []).append(Word(kind, value, role, exact))
    rules = {head: found for head, found in by_head(tuple(periods.RULES)).items() if head != "#"}
    automaton = ahocorasick.Automaton()
    for key in {*words, *rules, *_TIMES}:
        meanings = tuple(dict.fromkeys(words.get(key, ())))
        automaton.add_word(f" {key}", _Entry(len(key) + 1, meanings, rules.get(key, ()), key in _TIMES))
    automaton.make_automaton()
    return automaton


def _keys(folded: str) -> list[str]:
    """The wording, and with each plural as a possessive: "purchasing managers' index" folds to two spaces."""
    return [
        folded,
        *(f"{folded[: at + 1]} {folded[at + 1 :]}" for at in range(len(folded)) if folded[at : at + 2] == "s "),
    ]


def _wordings() -> Iterator[tuple[str, str, Any, str]]:
    """(wording, kind, value, role) of everything that can be named."""
    known = vocabulary()
    yield from ((name, "area", None, "silence") for name in known.not_places)  # "South China Sea" names no China
    for area in known.areas.values():
        yield from ((name, "area", area.code, "name") for name in area.names)
        yield from ((name, "area", area.code, "demonym") for name in area.demonyms)
        if area.capital:
            yield area.capital, "area", area.code, "capital"
    for indicator in known.indicators.values():
        for role in ("wordings", "weak", "plus", "minus"):
            named = "name" if role == "wordings" else role
            yield from ((name, "indicator", indicator.code, named) for name in getattr(indicator, role))
    for item in known.items.values():
        yield from ((name, "item", item.code, item.kind) for name in item.wordings)
        yield from ((name, "item", item.code, "weak") for name in item.weak)
    for agency in known.agencies.values():
        yield from ((name, "agency", agency.code, "name") for name in (agency.name, *agency.wordings, *agency.short))
    for room in (changes, statuses, scope, sources):
        for cue, words in room.CUES.items():
            yield from ((word.strip(), "cue", cue, "") for word in words.split(",") if word.strip())
