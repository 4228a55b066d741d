"""Who has reported so far, and what: the memory of sources between sentences."""

import re
from collections import deque
from dataclasses import dataclass, field, replace

from indicators.assembly.draft import Draft, country
from indicators.assembly.families import field_of
from indicators.assembly.speaker import Speaker, Voices, office, voices
from indicators.figure import Status
from indicators.languages.en.sources import SEPARATELY
from indicators.mentions import Sentence

FORGOTTEN = 100  # what so many sentences without a number to read have said since is no longer in mind


@dataclass(slots=True)
class Credit:
    """A speaker and what it has reported so far: kinds of statistic and status; area: whose numbers it can tell."""

    speaker: Speaker
    area: str | None
    said: set[Status] = field(default_factory=set)
    fields: set[str] = field(default_factory=set)
    flow: tuple[str | None, str | None] | None = None


@dataclass(slots=True)
class Sources:
    """Who has reported so far. last: the one that goes on; first: the article's own; poll: who asked the economists.

    named: every body named; credited: the names of those that reported; voice: who spoke last, a person too;
    turned: a new paragraph has begun since `last` was credited. said: the voices of the sentence heard last; unheard: those
    entered since.
    """

    last: Credit | None = None
    first: Credit | None = None
    poll: Speaker | None = None
    named: dict[tuple[str, str | None], Speaker] = field(default_factory=dict)
    credited: set[str] = field(default_factory=set)
    turned: bool = False
    voice: Speaker | None = None
    unheard: deque[Sentence] = field(default_factory=lambda: deque(maxlen=FORGOTTEN))
    said: Voices | None = None

    def enter(self, sentence: Sentence) -> None:
        """A sentence begins; who speaks in it is not looked for before a number asks."""
        self.unheard.append(sentence)

    def voices(self) -> Voices:
        """Who speaks in the sentence entered last."""
        while self.unheard:
            sentence = self.unheard.popleft()
            self.said = self.hear(voices(sentence), sentence)
        assert self.said is not None
        return self.said

    def hear(self, said: Voices, sentence: Sentence) -> Voices:
        """A sentence's voices, with a body named in short by the name that it was given before."""
        self.poll = said.poll or self.poll
        self.turned = self.turned or sentence.opens_paragraph
        if SEPARATELY.match(sentence.text, sentence.start):
            self.last = None
        if said.nobody and sentence.amounts:
            self.last = None
        told = said.told and self._in_full(said.told, {a.value for a in sentence.areas})
        for agency in sentence.agencies:
            body = office(agency, sentence)
            self.named.pop((body.name, body.area), None)  # the last named stands last
            self.named[body.name, body.area] = body
        if told is not None and (self.last is None or self.last.speaker.name != told.name):
            again = self.first is not None and self.first.speaker.name == told.name
            self.last = self.first if again else Credit(told, told.area)
            self.turned = False
        self.voice = told or said.aside or self.voice
        return replace(said, told=told)

    def _in_full(self, speaker: Speaker, here: set[str]) -> Speaker:
        """A body named in a general way, by its name given before: "customs", "the agency". here: the sentence's places."""
        if not speaker.generic:
            return speaker
        before = [c.speaker for c in (self.last, self.first) if c is not None]
        known = [
            s
            for s in (*before, *reversed(self.named.values()))
            if not s.generic and _heads(s.name) & _heads(speaker.name)
        ]
        known = [s for s in known if speaker.area in (None, s.area)]
        return next((s for s in known if s.area in here), next(iter(known), speaker))

    def bank(self) -> Speaker | None:
        """The central bank named last."""
        return next((s for s in reversed(self.named.values()) if _BANK.search(s.name)), None)

    def learn(self, kept: list[Draft]) -> None:
        """Remember what the sentence's figures were credited with."""
        self.credited |= {d.source for d in kept if d.source and d.status is Status.ACTUAL}
        if self.first is not None and any(d.source == self.first.speaker.name for d in kept):
            self.last = self.first
        credit = self.last
        mine = [d for d in kept if credit is not None and d.source == credit.speaker.name]
        if not mine or credit is None:
            return
        self.turned = False
        credit.said |= {d.status for d in mine}
        credit.fields |= {field_of(d.indicator) for d in mine}
        if credit.area is None and credit.speaker.generic:
            credit.area = country(mine[0].area)
        credit.flow = credit.flow or (mine[0].area, mine[0].partner)
        self.first = self.first or credit


_BANK = re.compile(r"(?:[Bb]ank|bank|Reserve|Fed|RBI|ECB|BOJ|BOK|PBOC)\b")
_HEADS = re.compile(
    r"customs|bank|ministry|agency|bureau|institute|department|commission|statistics|association|treasury"
)


def _heads(name: str) -> set[str]:
    return set(_HEADS.findall(name.lower()))
