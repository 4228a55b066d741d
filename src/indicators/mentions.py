"""Article -> sentences of mentions: every span that names a place, statistic, item, office, period, cue or number.

Nothing is decided here: where a wording has several meanings all of them are mentions, and `assembly` chooses.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from indicators.languages.en import periods
from indicators.languages.en.amounts import find_amounts
from indicators.languages.en.sentences import sentences
from indicators.lexicon import Word, scan
from indicators.periods import Period
from indicators.rules import Rule, by_head, match


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


def read(text: str, part: str, day: date | None) -> list[Sentence]:
    """The sentences of one part of an article, with their mentions. day: the publication date, None if unknown."""
    found: list[Sentence] = []
    for start, end in sentences(text):
        opens = not found or "\n" in text[found[-1].end : start]
        found.append(Sentence(text, start, end, part, opens, [], [], [], [], [], [], [], []))
    starts = [sentence.start for sentence in found]
    words, heads = scan(text)
    times = list(_periods(text, heads, day))
    taken = _Cover(times)
    amounts = [
        Mention(a.start, a.end, "date" if taken.covers(a.number_start, a.number_end) else "amount", a, a.kind)
        for a in find_amounts(text)
    ]
    numbers = _Cover([m for m in amounts if m.kind == "amount"])
    dateline = _DATELINE.match(text) if part == "text" else None
    named = [
        m
        for m in _named(words)
        if m.kind != "area"
        or not (numbers.covers(m.start, m.end) or text[max(0, m.start - 4) : m.start].lower() == "non-")
    ]  # not the US of "US$5bn", nor the EU of "non-EU imports"
    for mention in sorted([*times, *amounts, *named], key=lambda m: (m.start, m.end)):
        if dateline and mention.kind == "area" and mention.end <= dateline.end():
            mention = mention._replace(role="capital")  # where the reporter sits, not whose statistic it is
        index = bisect_left(starts, mention.start + 1) - 1
        if index >= 0 and (mention.end <= found[index].end or mention.kind == "amount"):
            _list_of(found[index], mention.kind).append(mention)
    for sentence in found:
        if sentence.agencies and sentence.areas:
            sentence.areas[:] = [_as_speaker(area, sentence) for area in sentence.areas]
    told_day = _day_told(found) if day is None else None
    year = _year_written(found) if day is None else None
    if year is not None:
        spoken = {(m.start, m.end): m for m in _periods(text, heads, date(year, 7, 1))}
        for sentence in found:
            sentence.periods[:] = [
                spoken.get((m.start, m.end), m)
                if text[m.start : m.end].lower() in ("this year", "next year", "last year")
                else m
                for m in sentence.periods
            ]
    if told_day:
        again = {(m.start, m.end): m for m in _periods(text, heads, told_day)}
        for sentence in found:
            sentence.periods[:] = [_in_its_year(m, sentence, again) for m in sentence.periods]
    return found


def _day_told(found: list[Sentence]) -> date | None:
    """The day from which an article without a date reads as if written, where its own text tells it beyond doubt.

    That is soon after the last quarter, half or run of months that it reports with its year (or after the same one of
    the year after, where it is only compared with); else the February after a year that it reports on and looks beyond.
    A lone year or month may be long ago: None. Only months, quarters and halves without a year are read from that day;
    "last year" or "this month" stay undated, as they may have been said at any time.
    """
    past, ahead, latest = 0, 0, date.min
    for number, sentence in enumerate(found):
        outlook = _looks_ahead(sentence)
        reported = (sentence.amounts or number < 2) and not outlook
        for mention in sentence.periods:
            when = mention.value.when
            if not isinstance(when, Period) or mention.value.tag != "period" or not when.whole_months:
                continue
            compared = _COMPARED.search(sentence.text, max(sentence.start, mention.start - 30), mention.start)
            if when.whole_months < 12 and reported and compared:
                latest = max(latest, when.shift(12).end)
            elif 1 < when.whole_months < 12 and reported and when.start.year == when.end.year:
                latest = max(latest, when.end)
            elif when.whole_months == 12 and reported:
                past = max(past, when.end.year)
            elif when.whole_months == 12 and outlook:
                ahead = max(ahead, when.end.year)
    if latest > date.min and latest.year >= past:
        return latest + timedelta(45)
    return date(ahead, 2, 15) if past and ahead == past + 1 else None


_COMPARED = re.compile(r"\b(?:than|over|from)\s(?:(?:in|during)\s)?(?:the\s)?\Z", re.IGNORECASE)


def _year_written(found: list[Sentence]) -> int | None:
    """The year that "this year" is, where outlooks set it beside another: "4 pct in 2004 and 3 pct next year"."""
    told: set[int] = set()
    for sentence in filter(_looks_ahead, found):
        near, end = "", 0
        for mention in sentence.periods:
            words, when = sentence.text[mention.start : mention.end].lower(), mention.value.when
            gap = sentence.text[end : mention.start]
            if words == "next year" and near.isdigit():
                told.add(int(near))
            if isinstance(when, Period) and when.whole_months == 12 and words[-4:].isdigit():
                if near == "this year" and " and " in gap and any(map(str.isdigit, gap)):
                    told.add(when.end.year - 1)
                near = words[-4:]
            elif mention.value.tag != "weekday":
                near = words if words == "this year" else ""
            end = mention.end
    return told.pop() if len(told) == 1 else None


def _looks_ahead(sentence: Sentence) -> bool:
    return any(cue.value in ("forecast", "target") for cue in sentence.cues)


def _in_its_year(mention: Mention, sentence: Sentence, again: dict[tuple[int, int], Mention]) -> Mention:
    told = mention.value
    if told.when is not None or not told.yearless or told.tag != "period":
        return mention
    if _looks_ahead(sentence) and "year" in sentence.text[mention.start : mention.end]:
        return mention  # "some time in the second half of the year"
    dated = again.get((mention.start, mention.end), mention)
    when = dated.value.when
    return dated if isinstance(when, Period) and 0 < when.whole_months < 12 else mention


def _as_speaker(area: Mention, sentence: Sentence) -> Mention:
    """A group that is an office as well ("the OECD said") is a place only right before a statistic ("OPEC output", but not
    "the OECD's growth forecast") or where its members are told ("the countries of the OECD")."""
    if not any((a.start, a.end) == (area.start, area.end) for a in sentence.agencies):
        return area
    text = sentence.text
    named = next((m for m in sentence.indicators if 0 <= m.start - area.end < 20), None)
    if named is not None and not (text[area.end] in "'’" and _OUTLOOK.search(text, named.start, named.end + 20)):
        return area
    return (
        area
        if _MEMBERS.search(text, max(sentence.start, area.start - 25), area.start)
        else area._replace(role="capital")
    )


_OUTLOOK = re.compile(r"\s(?:forecast|outlook|estimate|projection|prediction)s?\b")
_MEMBERS = re.compile(r"\b(?:countries|states|members|nations)\s(?:of|in)\s(?:the\s)?\Z")


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


def _periods(text: str, heads: list[tuple[int, tuple[Rule, ...]]], day: date | None) -> Iterator[Mention]:
    """The periods told, left to right, none within another."""
    end = 0
    for start, rules in sorted([*heads, *((m.start(), _DIGITS) for m in _NUMBER_START.finditer(text))], key=_start):
        if start >= end:
            reading = match(rules, text, start, min(len(text), start + 120), day)
            if reading:
                end, told, rule = reading
                yield Mention(start, end, "period", told, rule.name)


def _start(head: tuple[int, tuple[Rule, ...]]) -> int:
    return head[0]


_DIGITS = by_head(tuple(periods.RULES)).get("#", ())
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_NUMBER_START = re.compile(
    rf"(?<![\w.,])['’]?(?=(?:19|20)\d\d|\d\d\b(?<=['’]\d\d)|\d{{1,2}}(?:st|nd|rd|th)?[\s\-–—]{{1,2}}(?:{_MONTH}|of\s{_MONTH}|months?|weeks?|days?|years?|quarters?|qtr|"
    r"qrt|half)|\dq|\dh\b|\d{1,2}[/-]\d{1,2}[/-]|\d(?:st|nd|rd|th)\s)\d",
    re.IGNORECASE,
)


def _named(words: list[tuple[int, int, Word]]) -> Iterator[Mention]:
    """Vocabulary and cues: at each place the longest wording of a kind.

    An office hides the places and goods inside its name (the China of "the People's Bank of China", the transport of
    "the Ministry of Transport", not the OECD of "the OECD").
    """
    spans: dict[str, list[Mention]] = {}
    for start, end, word in words:
        spans.setdefault(word.kind, []).append(Mention(start, end, word.kind, word.value, word.role))
    agencies = list(_longest(spans.get("agency", [])))
    named = {(m.start, m.end) for m in agencies}
    offices = _Cover(agencies)
    for kind, mentions in spans.items():
        kept = list(_longest(mentions))
        if kind == "area":
            kept = [
                m
                for m in kept
                if m.value is not None and ((m.start, m.end) in named or not offices.covers(m.start, m.end))
            ]
            kept = _actors_first(kept)
        elif kind == "item":
            kept = [m for m in kept if not offices.covers(m.start, m.end)]
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
