"""Article -> sentences of mentions: every span that names a place, statistic, item, office, period, cue or number.

One automaton holds all words of the vocabulary and the language; it runs once over the folded text (lower case, every
mark a space, same length), so offsets are the article's own. Which of several meanings counts is for `assembly`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

import ahocorasick

from indicators.languages.en import changes, periods, scope, sources, statuses
from indicators.languages.en.amounts import find_amounts
from indicators.languages.en.sentences import sentences
from indicators.rules import by_head, match
from indicators.vocabulary import vocabulary


class Mention(NamedTuple):
    """A span `[start, end)` of one part of the article, and what it names.

    kind: "area", "indicator", "item", "agency", "cue", "period", "amount", or "date" for a number within a period.
    value: the code (several where the wording is shared), Told or Amount.
    role: of an area "name", "demonym", "capital"; of an indicator "name", "weak", "plus", "minus"; of a period the rule's name.
    """

    start: int
    end: int
    kind: str
    value: Any
    role: str


@dataclass(slots=True)
class Sentence:
    """One sentence and its mentions, each list in the order of the text. dates: the numbers that are part of a period."""

    text: str
    start: int
    end: int
    part: str
    opens_paragraph: bool
    amounts: list[Mention]
    indicators: list[Mention]
    areas: list[Mention]
    items: list[Mention]
    agencies: list[Mention]
    periods: list[Mention]
    cues: list[Mention]
    dates: list[Mention]

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]


class _Word(NamedTuple):
    """A meaning of an automaton's entry. written: its letters where capitals matter, else None."""

    kind: str
    value: Any
    role: str
    written: str | None


_FOLD = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "+"}
_FOLD |= {ord(mark): " " for mark in "’‘“”–—−‐‑\u00a0\u202f\u2009£€¥₦₹₽₩·•…«»°"}
_DIGITS = by_head(tuple(periods.RULES)).get("#", ())


def fold(text: str) -> str:
    """The text as the automaton reads it: lower case, marks as spaces, one character for each of its characters.

    >>> fold("U.S. year-on-year")
    'u s  year on year'
    """
    low = text.lower()
    if len(low) != len(text):  # a few capitals are two characters in lower case
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return low.translate(_FOLD)


def read(text: str, part: str, day: date | None) -> list[Sentence]:
    """The sentences of one part of an article, with their mentions. day: the publication date, None if unknown."""
    found: list[Sentence] = []
    for start, end in sentences(text):
        opens = not found or "\n" in text[found[-1].end : start]
        found.append(Sentence(text, start, end, part, opens, [], [], [], [], [], [], [], []))
    starts = [sentence.start for sentence in found]
    times = list(_periods(text, day))
    taken = _Cover(times)
    amounts = [
        Mention(a.start, a.end, "date" if taken.covers(a.number_start, a.number_end) else "amount", a, a.kind)
        for a in find_amounts(text)
    ]
    numbers = _Cover([m for m in amounts if m.kind == "amount"])
    dateline = _DATELINE.match(text) if part == "text" else None
    named = [m for m in _named(text) if m.kind != "area" or not numbers.covers(m.start, m.end)]  # the US of "US$5bn"
    for mention in sorted([*times, *amounts, *named], key=lambda m: (m.start, m.end)):
        if dateline and mention.kind == "area" and mention.end <= dateline.end():
            mention = mention._replace(role="capital")  # where the reporter sits, not whose statistic it is
        index = bisect_left(starts, mention.start + 1) - 1
        if index >= 0 and (mention.end <= found[index].end or mention.kind == "amount"):
            _list_of(found[index], mention.kind).append(mention)
    for sentence in found:
        if sentence.agencies and sentence.areas:
            sentence.areas[:] = [_as_speaker(area, sentence) for area in sentence.areas]
    return found


def _as_speaker(area: Mention, sentence: Sentence) -> Mention:
    """A group that is an office as well ("the OECD said") is a place only right before a statistic ("OPEC output")."""
    office = any((a.start, a.end) == (area.start, area.end) for a in sentence.agencies)
    if office and not any(0 <= m.start - area.end < 20 for m in sentence.indicators):
        return area._replace(role="capital")
    return area


def _list_of(sentence: Sentence, kind: str) -> list[Mention]:
    lists: list[Mention] = getattr(sentence, _LISTS[kind])
    return lists


_LISTS = {
    "amount": "amounts",
    "date": "dates",
    "indicator": "indicators",
    "area": "areas",
    "item": "items",
    "agency": "agencies",
    "period": "periods",
    "cue": "cues",
}


# "BEIJING, Oct. 26 (Xinhua) --", "KUNMING – ", "MOSCOW. July 13. /AGENCY/."
_DATELINE = re.compile(
    r"\s{0,5}[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,30}(?:[,/][ ]?[\w.' ]{2,30}){0,2}(?:[,.][ ]{1,2}[A-Za-z]{3,9}\.?[ ]\d{1,2})?(?:[ ]{0,2}\([^)\n]{1,40}\))?"
    r"\s{0,2}(?:--|[-–—:]|\.\s{0,2}/[^/\n]{1,30}/\.)\s"
)


class _Cover:
    """Which characters some mentions cover."""

    def __init__(self, mentions: list[Mention]) -> None:
        self._starts = [m.start for m in mentions]
        self._ends = [m.end for m in mentions]

    def covers(self, start: int, end: int) -> bool:
        at = bisect_left(self._starts, start + 1) - 1
        return at >= 0 and self._ends[at] >= end


def _periods(text: str, day: date | None) -> Iterator[Mention]:
    """The periods told, left to right, none within another."""
    heads = [(m.start(), _DIGITS) for m in _NUMBER_START.finditer(text)]
    heads += [(start, value) for start, _, value in _hits(text, "head") if _TIME_NEAR.search(text, start, start + 70)]
    end = 0
    for start, rules in sorted(heads, key=lambda head: head[0]):
        if start >= end:
            reading = match(rules, text, start, min(len(text), start + 120), day)
            if reading:
                end, told, rule = reading
                yield Mention(start, end, "period", told, rule.name)


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
# No period without one of these nearby: most heads ("the", "in", "a") open none, and rules cost more than one look.
_TIME_NEAR = re.compile(
    rf"\b(?:{_MONTH}|year|month|week|quarter|q[1-4]\b|half|halv|h[12]\b|decade|period|season|time\b|stage|day|today|yesterday|tomorrow|now|"
    r"current|present|mon|tue|wed|thu|fri|sat|sun|fy|fiscal|qtr|point\b|spring|summer|autumn|winter|(?:19|20)\d\d)",
    re.IGNORECASE,
)
_NUMBER_START = re.compile(
    rf"(?<![\w.,])['’]?(?=(?:19|20)\d\d|\d\d\b(?<=['’]\d\d)|\d{{1,2}}(?:st|nd|rd|th)?[\s\-–—]{{1,2}}(?:{_MONTH}|of\s{_MONTH}|months?|weeks?|days?|years?|quarters?|qtr|"
    r"qrt|half)|\dq|\dh\b|\d{1,2}[/-]\d{1,2}[/-]|\d(?:st|nd|rd|th)\s)\d",
    re.IGNORECASE,
)


def _named(text: str) -> Iterator[Mention]:
    """Vocabulary and cues: at each place the longest wording of a kind; an office hides the places inside its name."""
    spans: dict[str, list[Mention]] = {}
    for start, end, word in _hits(text, "word"):
        spans.setdefault(word.kind, []).append(Mention(start, end, word.kind, word.value, word.role))
    for kind, mentions in spans.items():
        kept = list(_longest(mentions))
        if kind == "area":
            kept = [m for m in kept if m.value is not None and not _inside(m, spans.get("agency", ()))]
            kept = _actors_first(kept)
        yield from kept


def _actors_first(areas: list[Mention]) -> list[Mention]:
    """A capital is first its country's voice ("Beijing said"), although it may be a place of its own."""
    capitals = {(m.start, m.end) for m in areas if m.role == "capital"}
    names = {(m.start, m.end): m.value for m in areas if m.role == "name"}
    return [
        m
        for m in areas
        if (m.start, m.end) not in capitals
        or (m.role == "capital") != (len(names.get((m.start, m.end), "four")) == 3)  # Singapore is both, and a country
    ]


def _longest(mentions: list[Mention]) -> Iterator[Mention]:
    """Left to right the longest; equal spans all stay (several meanings of one wording)."""
    end, last = 0, (-1, -1)
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.start >= end or (mention.start, mention.end) == last:
            end, last = mention.end, (mention.start, mention.end)
            yield mention


def _inside(mention: Mention, others: Iterable[Mention]) -> bool:
    """Whether a longer one holds it: the China of "the People's Bank of China", not the OECD of "the OECD"."""
    length = mention.end - mention.start
    return any(o.start <= mention.start and mention.end <= o.end and o.end - o.start > length for o in others)


def _hits(text: str, want: str) -> Iterator[tuple[int, int, Any]]:
    folded = " " + fold(text) + " "
    automaton = _automaton(want)
    for last, (length, meanings) in automaton.iter(folded):
        if folded[last + 1] != " " and folded[last + 1].isalnum():
            continue
        start, end = last - length + 1, last  # the leading space of the key and of `folded` cancel out
        if want == "head":
            yield start, end, meanings
            continue
        for word in meanings:
            if word.written is None or _as_written(text[start:end], word.written):
                yield start, end, word


def _as_written(span: str, written: str) -> bool:
    letters = _letters(span)
    return letters == written or letters == written.upper()


def _letters(name: str) -> str:
    return "".join(c for c in name if c.isalnum() or c == "+")


@lru_cache(maxsize=2)
def _automaton(want: str) -> Any:
    """All words, or all heads of the period rules, each key with a leading space."""
    table: dict[str, list[Any]] = {}
    if want == "head":
        for head, rules in by_head(tuple(periods.RULES)).items():
            if head != "#":
                table[head] = list(rules)
    else:
        for wording, kind, value, role in _wordings():
            exact = None if wording == wording.lower() else _letters(wording)
            for key in _keys(fold(wording).strip()):
                table.setdefault(key, []).append(_Word(kind, value, role, exact))
    automaton = ahocorasick.Automaton()
    for key, meanings in table.items():
        automaton.add_word(" " + key, (len(key) + 1, tuple(dict.fromkeys(meanings))))
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
