"""Article -> sentences of mentions: every span that names a place, statistic, item, office, period, cue or number.

Nothing is decided here: where a wording has several meanings all of them are mentions, and `assembly` chooses. Nothing
is looked for before it is asked for.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from indicators.amount import Amount
from indicators.languages.en import periods
from indicators.languages.en.amounts import find_amounts
from indicators.lazily import lazily
from indicators.lexicon import Scan, soon
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


class Written(NamedTuple):
    """How an undated article is read: months and quarters without a year from `day`; year: the one that "this year" is.
    None where the text does not tell."""

    day: date | None
    year: int | None


class Block:
    """A stretch of whole sentences, read as if it were alone. written: of an undated article."""

    def __init__(self, text: str, part: str, offset: int, day: date | None) -> None:
        self.text, self.part, self.offset, self.day = text, part, offset, day
        self.written: Written | None = None

    @lazily
    def scan(self) -> Scan:
        return Scan(self.text)

    @lazily
    def _amounts(self) -> list[Amount]:
        return sorted(find_amounts(self.text), key=_span)

    @lazily
    def _starts(self) -> list[int]:
        return [amount.start for amount in self._amounts]

    @lazily
    def dateline(self) -> int:
        """Where the dateline ends; 0 where there is none."""
        found = _DATELINE.match(self.text) if self.part == "text" and not self.offset else None
        return found.end() if found else 0

    def amounts(self, start: int, end: int) -> list[Amount]:
        """Those that begin within a stretch."""
        return self._amounts[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


class Sentence:
    """One sentence. Each list of mentions is made when it is first asked for, in the order of the text.

    Positions are in `text`, which is the whole part of the article or, of a long one, the block that begins at `offset`.
    """

    def __init__(self, block: Block, start: int, end: int, opens_paragraph: bool) -> None:
        self._block = block
        self.text, self.part, self.offset = block.text, block.part, block.offset
        self.start, self.end, self.opens_paragraph = start, end, opens_paragraph

    @lazily
    def words(self) -> str:
        return self.text[self.start : self.end]

    @lazily
    def indicators(self) -> list[Mention]:
        """With the initials that follow in brackets: "gross domestic product (GDP)" is one name."""
        return _with_initials(self._longest("indicator"), self.text)

    @lazily
    def items(self) -> list[Mention]:
        """Without those inside an office's name (the transport of "the Ministry of Transport")."""
        found = self._longest("item")
        offices = _Cover(self.agencies) if found else None
        return [m for m in found if not (offices and offices.covers(m.start, m.end))]

    @lazily
    def agencies(self) -> list[Mention]:
        return self._longest("agency")

    @lazily
    def cues(self) -> list[Mention]:
        return self._longest("cue")

    @lazily
    def areas(self) -> list[Mention]:
        """Without those inside an office's name (the China of "the People's Bank of China"), the US of "US$5bn" and
        the EU of "non-EU imports". One that only speaks, or stands in the dateline, has the role of a capital."""
        found = self._longest("area")
        if not found:
            return found
        offices = _Cover(self.agencies)
        named = {(m.start, m.end) for m in self.agencies}
        found = [
            m
            for m in found
            if m.value is not None and ((m.start, m.end) in named or not offices.covers(m.start, m.end))
        ]
        numbers = _Cover(self.amounts)
        text = self.text
        return [
            self._as_speaker(m, named)
            for m in _actors_first(found)
            if not numbers.covers(m.start, m.end)
            and text[max(0, m.start - 4) : m.start].lower() != "non-"
            and not (m.role != "capital" and (_EPITHET.match(text, m.end) or _PAPER.match(text, m.end)))
        ]

    @lazily
    def amounts(self) -> list[Mention]:
        return [m for m in self._numbers if m.kind == "amount"]

    @lazily
    def dates(self) -> list[Mention]:
        """The numbers that are part of a period."""
        return [m for m in self._numbers if m.kind == "date"]

    @lazily
    def periods(self) -> list[Mention]:
        written = self._block.written
        if written is None or not self.told:
            return self.told
        found = self.told
        if written.year is not None and any(self._is_of_a_year(m) for m in found):
            spoken = {(m.start, m.end): m for m in self._periods(date(written.year, 7, 1))}
            found = [spoken.get((m.start, m.end), m) if self._is_of_a_year(m) else m for m in found]
        if written.day is not None and any(_is_undated(m) or _is_last_year(m, self) for m in found):
            again = {(m.start, m.end): m for m in self._periods(written.day)}
            found = [_in_its_year(m, self, again) for m in found]
        return found

    def _is_of_a_year(self, mention: Mention) -> bool:
        return self.text[mention.start : mention.end].lower() in ("this year", "next year", "last year")

    @lazily
    def told(self) -> list[Mention]:
        """The periods as read from the day of publication, however an undated text may tell its year elsewhere."""
        return [m for m in self._times if m.end <= self.end]

    @lazily
    def _times(self) -> list[Mention]:
        return self._periods(self._block.day)

    @lazily
    def _numbers(self) -> list[Mention]:
        found = self._block.amounts(self.start, self.end)
        if not found:
            return []
        taken = _Cover(self._times)
        return [
            Mention(a.start, a.end, "date" if taken.covers(a.number_start, a.number_end) else "amount", a, a.kind)
            for a in found
        ]

    @lazily
    def _found(self) -> Any:
        return self._block.scan.words(self.start, self.end)

    def _longest(self, kind: str) -> list[Mention]:
        """Left to right the longest wordings of a kind; each of their meanings is a mention."""
        mentions: list[Mention] = []
        reached = 0
        for start, last, words in sorted(self._found[0].get(kind, ())):
            if start >= reached:
                reached = -last
                mentions += [Mention(start, reached, kind, word.value, word.role) for word in words]
        return mentions

    def _as_speaker(self, area: Mention, named: set[tuple[int, int]]) -> Mention:
        """One in the dateline, or an office that speaks, as a capital."""
        speaks = (area.start, area.end) in named and not _is_told_of(area, self)
        return area._replace(role="capital") if speaks or area.end <= self._block.dateline else area

    def _periods(self, day: date | None) -> list[Mention]:
        """The periods told, left to right, none within another."""
        text, end, found = self.text, 0, []
        for start, rules in sorted(self._heads, key=_start):
            if start >= end:
                reading = match(rules, text, start, min(len(text), start + 120), day)
                if reading:
                    end, told, rule = reading
                    found.append(Mention(start, end, "period", told, rule.name))
        return found

    @lazily
    def _heads(self) -> list[tuple[int, tuple[Rule, ...]]]:
        """Where a period may begin: at a word that opens a rule with a word of time near, or at a digit."""
        heads = self._found[1]
        if heads:
            times = self._block.scan.times(self.start, self.end)
            heads = [head for head in heads if soon(head[0], times)] if times else []
        return [*heads, *((at, _OPENED_BY_DIGIT) for at in _number_starts(self.text, self.start, self.end))]


def _with_initials(found: list[Mention], text: str) -> list[Mention]:
    longer = {m.end: m.end + len(initials[0]) for m in found if (initials := _INITIALS.match(text, m.end))}
    if not longer:
        return found
    inside = list(longer.items())
    return [
        m._replace(end=longer.get(m.end, m.end)) for m in found if not any(s < m.start and m.end < e for s, e in inside)
    ]


_PAPER = re.compile(
    r"\s(?:[A-Z][a-z]+\s(?:and\s)?){1,4}(?:Report|Outlook|Review|Bulletin|Survey)\b"
)  # "World Production and Trade Report"
# What a country is called by instead of its name: "Latin America's largest economy", "the East African country".
_EPITHET = re.compile(
    r"['’]s\s(?:[\w-]+\s)?(?:largest|biggest|richest|poorest|smallest|top|leading|main|most\s\w+|fastest-growing|newest|youngest)\s(?:[\w-]+\s){0,2}"
    r"(?:economy|country|nation|member|state)\b(?!['’])|\s(?:country|nation|state|kingdom|island)\b(?!['’])"
)
_INITIALS = re.compile(r"\s\([A-Z][A-Za-z&-]{1,9}\)")


def looks_ahead(sentence: Sentence) -> bool:
    return any(cue.value in ("forecast", "target") for cue in sentence.cues)


def _is_undated(mention: Mention) -> bool:
    """A month, quarter or half without its year, which could not be dated."""
    told = mention.value
    return told.when is None and told.yearless and told.tag == "period"


def _is_last_year(mention: Mention, sentence: Sentence) -> bool:
    return sentence.text[mention.start : mention.end].lower() == "last year"


def _in_its_year(mention: Mention, sentence: Sentence, again: dict[tuple[int, int], Mention]) -> Mention:
    if _is_last_year(mention, sentence):
        return again.get((mention.start, mention.end), mention)
    if not _is_undated(mention):
        return mention
    if looks_ahead(sentence) and "year" in sentence.text[mention.start : mention.end]:
        return mention  # "some time in the second half of the year"
    dated = again.get((mention.start, mention.end), mention)
    when = dated.value.when
    return dated if isinstance(when, Period) and 0 < when.whole_months < 12 else mention


def _is_told_of(area: Mention, sentence: Sentence) -> bool:
    """Whether a group that is an office as well is a place: right before a statistic ("OPEC output", but not "the OECD's
    growth forecast"), where it acts as its members do ("OPEC agreed"), or where they are told ("the countries of the OECD")."""
    text = sentence.text
    named = next((m for m in sentence.indicators if 0 <= m.start - area.end < 20), None)
    if named is not None and not (text[area.end] in "'’" and _OUTLOOK.search(text, named.start, named.end + 20)):
        return True
    if _ACTS.match(text, area.end):
        return True
    return bool(_MEMBERS.search(text, max(sentence.start, area.start - 25), area.start))


_OUTLOOK = re.compile(r"\s(?:forecast|outlook|estimate|projection|prediction)s?\b")
_ACTS = re.compile(r"\s(?:has\s|had\s)?(?:agreed|decided|pump(?:ed|s)|produc(?:ed|es)|export(?:ed|s)|fixed)\b")
_MEMBERS = re.compile(r"\b(?:countries|states|members|nations)\s(?:of|in)\s(?:the\s)?\Z")


def _span(amount: Amount) -> tuple[int, int]:
    return amount.start, amount.end


# "BEIJING, Oct. 26 (Xinhua) --", "KUNMING – ", "MOSCOW. July 13. /AGENCY/.", "San Diego, 31 August 2017 -", "Mumbai (PTI) -"
_DAY = r"(?:[A-Za-z]{3,9}\.?[ ]\d{1,2}|\d{1,2}[ ][A-Za-z]{3,9}\.?)(?:,?[ ]\d{4})?"
_DATELINE = re.compile(
    rf"\s{{0,5}}(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{{2,30}}(?:[,/][ ]?[\w.' ]{{2,30}}){{0,2}}(?:[,.][ ]{{1,2}}{_DAY})?(?:[ ]{{0,2}}\([^)\n]{{1,40}}\))?"
    rf"|[A-ZÀ-Þ][\w.'’-]{{2,15}}(?:[ ][A-ZÀ-Þ][\w.'’-]{{1,15}}){{0,3}}(?:,[ ][A-Z][\w. ]{{2,20}})?(?:,[ ]{{1,2}}{_DAY}(?:[ ]{{0,2}}\([^)\n]{{1,40}}\))?|[ ]{{1,2}}\([A-Z][^)\n]{{1,40}}\)))"
    r"\s{0,2}(?:--|[-–—:|]|\.\s{0,2}/[^/\n]{1,30}/\.)\s"
)


class _Cover:
    """Which characters some mentions cover."""

    def __init__(self, mentions: list[Mention]) -> None:
        self._starts = [m.start for m in mentions]
        self._ends = [m.end for m in mentions]

    def covers(self, start: int, end: int) -> bool:
        at = bisect_left(self._starts, start + 1) - 1
        return at >= 0 and self._ends[at] >= end


def _start(head: tuple[int, tuple[Rule, ...]]) -> int:
    return head[0]


_OPENED_BY_DIGIT = by_head(tuple(periods.RULES)).get("#", ())
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_RUN = re.compile(r"\d+")
_OPENS_PERIOD = re.compile(
    rf"(?:19|20)\d\d|\d\d\b(?<=['’]\d\d)|\d{{1,2}}(?:st|nd|rd|th)?[\s\-–—]{{1,2}}(?:{_MONTH}|of\s{_MONTH}|months?|weeks?|days?|years?|quarters?|qtr|"
    r"qrt|half)|\d{1,2}mfy|\dq|\dh\b|\d{1,2}[/-]\d{1,2}[/-]|\d(?:st|nd|rd|th)\s",
    re.IGNORECASE,
)
_GLUED = re.compile(r"[\w.,]")


def _number_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Where digits begin that may open a period, their apostrophe with them."""
    for run in _RUN.finditer(text, start, end):
        at = run.start()
        if at and _GLUED.match(text, at - 1):
            continue
        if _OPENS_PERIOD.match(text, at):
            mark = at and text[at - 1] in "'’" and not (at > 1 and _GLUED.match(text, at - 2))
            yield at - 1 if mark and at - 1 >= start else at


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
