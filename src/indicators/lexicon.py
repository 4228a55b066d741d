"""All words of the vocabulary and the language in one automaton, run once over the folded text.

Folded is lower case with every mark a space, character for character, so offsets are the article's own. The automaton
finds words and the heads of period rules alike; a head counts only where a word of time follows soon.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter
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
    """What the automaton knows of a key.

    kinds: its words by kind, each with whether capitals matter to any of them. rules: those of periods that it can open.
    time: whether it speaks of time. names: as in `Scan.names`.
    """

    length: int
    kinds: tuple[tuple[str, tuple[Word, ...], bool], ...]
    rules: tuple[Rule, ...]
    time: bool
    names: int


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


# A wording of one kind, with all its meanings: (start, minus its end, meanings). They sort by place, the longest first.
Found = tuple[int, int, tuple[Word, ...]]


class Scan:
    """Every key of the automaton in a text; what they mean is asked for a stretch at a time."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = f" {fold(text)} "
        self._keys, self._entries = _automaton()
        self._hits: list[tuple[int, int]] = list(self._keys.iter(self._folded))  # (end, key), by their ends

    def names(self) -> int:
        """2: it may name a statistic outright; 1: only by words that could mean one ("sales"); 0: it names none."""
        return max((self._entries[key].names for key in set(map(_KEY, self._hits))), default=0)

    def words(self, start: int, end: int) -> tuple[dict[str, list[Found]], list[tuple[int, tuple[Rule, ...]]]]:
        """The words within a stretch by kind, and the heads of period rules, as (start, rules) in no order."""
        kinds: dict[str, list[Found]] = {}
        heads: list[tuple[int, tuple[Rule, ...]]] = []
        folded = self._folded
        entries = self._entries
        for last, key in self._between(start, end):
            length, words, rules, _, _ = entries[key]
            at = last - length + 1  # the leading space of the key and of `folded` cancel out
            if at < start or (folded[last + 1] != " " and folded[last + 1].isalnum()):
                continue
            if rules:
                heads.append((at, rules))
            for kind, meanings, capitals in words:
                meant = self._as_written(at, last, meanings) if capitals else meanings
                if meant:
                    kinds.setdefault(kind, []).append((at, -last, meant))
        return kinds, heads

    def times(self, start: int, end: int) -> list[int]:
        """Where words of time begin, from `start` to as far after `end` as a head can see."""
        entries = self._entries
        near = self._between(start, end + _REACH + _LONGEST_TIME)
        return sorted(last - entries[key].length + 1 for last, key in near if entries[key].time)

    def _between(self, start: int, end: int) -> list[tuple[int, int]]:
        hits = self._hits
        return hits[bisect_left(hits, (start + 1,)) : bisect_left(hits, (end + 1,))]

    def _as_written(self, start: int, end: int, words: tuple[Word, ...]) -> tuple[Word, ...]:
        letters = _letters(self._text[start:end])
        opening = letters[:1].lower() + letters[1:]  # "Core CPI", where a sentence begins
        return tuple(
            w for w in words if w.written is None or letters in (w.written, w.written.upper()) or opening == w.written
        )


_KEY = itemgetter(1)
_LONGEST_TIME = max(map(len, _TIMES)) + 1


def soon(start: int, times: list[int]) -> bool:
    """Whether a word of time follows a head near enough."""
    at = bisect_left(times, start)
    return at < len(times) and times[at] - start <= _REACH


def _letters(name: str) -> str:
    return "".join(c for c in name if c.isalnum() or c == "+")


@lru_cache(maxsize=1)
def _automaton() -> tuple[Any, tuple[_Entry, ...]]:
    """Every key with a leading space, so that it starts a word, and by its number what it means.

    Whether it ends a word is looked at when it is found.
    """
    words: dict[str, list[Word]] = {}
    for wording, kind, value, role in _wordings():
        exact = None if wording == wording.lower() else _letters(wording)
        for key in _keys(fold(wording).strip()):
            words.setdefault(key, []).append(Word(kind, value, role, exact))
    rules = {head: found for head, found in by_head(tuple(periods.RULES)).items() if head != "#"}
    automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
    entries: list[_Entry] = []
    for key in sorted({*words, *rules, *_TIMES}):
        meanings = tuple(dict.fromkeys(words.get(key, ())))
        automaton.add_word(f" {key}", len(entries))
        entries.append(_Entry(len(key) + 1, _by_kind(meanings), rules.get(key, ()), key in _TIMES, _names(meanings)))
    automaton.make_automaton()
    return automaton, tuple(entries)


def _by_kind(words: tuple[Word, ...]) -> tuple[tuple[str, tuple[Word, ...], bool], ...]:
    kinds = {word.kind: tuple(other for other in words if other.kind == word.kind) for word in words}
    return tuple((kind, found, any(w.written is not None for w in found)) for kind, found in kinds.items())


def _names(words: tuple[Word, ...]) -> int:
    roles = {word.role for word in words if word.kind == "indicator"}
    return 2 if roles - {"weak"} else len(roles)


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
