"""What carries over from headline, dateline and earlier sentences: the release that the text goes on about."""

import re
from collections import deque
from dataclasses import dataclass, field, replace
from datetime import date

from indicators.assembly.comparison import is_compared, is_week
from indicators.assembly.credit import FORGOTTEN, Sources
from indicators.assembly.draft import PUT_SO_HIGH, Draft, country
from indicators.assembly.families import OF_GOODS
from indicators.assembly.listing import Listing, is_row, over
from indicators.assembly.several import is_followed
from indicators.assembly.shortened import Names, hear
from indicators.mentions import Mention, Sentence
from indicators.periods import Period, Relative
from indicators.vocabulary import vocabulary

_OWN_DOLLARS = {"AUD", "CAD", "NZD"}  # elsewhere trade is told in American ones, named in full but once
_DOLLARS = {"AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "JMD", "TTD", "BBD", "FJD", "ZWD"}
_AHEAD = re.compile(r"\b(?:could|may|might|will|would|should|entered|enters|entering)\b", re.IGNORECASE)
_HAD = re.compile(
    r"\bhad\s(?:\w+ly\s|already\s|last\s|not\s)?(?:been|\w{2,12}(?:ed|wn|en)|risen|shrunk|put|hit|stood|come|gone|run)\b",
    re.IGNORECASE,
)
_HAD_LAST = re.compile(r"\b(?:had|has|have)\slast\s\w+", re.IGNORECASE)
_REVISED = re.compile(r"\b(?:was|were|been)\s(?:\w+\s)?(?:revised|cut|raised|lowered|corrected)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"(?:that|this|it|they|these|those)\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s(?:[\w-]+\s){0,2}\Z", re.IGNORECASE)
_RECORD = re.compile(r"\b(?:record|peak|all-time|previous\s(?:high|low|best))\b", re.IGNORECASE)

# What stands in a clause of its own is not when the sentence is: "Despite a good 2003, ...", "... after slumping in 2001".
_ASIDE = re.compile(
    r"\b(?:despite|although|though|after|since|when|while|before|as|who|which|that|unlike|until|because)\b[^,;]{0,80}\Z",
    re.IGNORECASE,
)

# A place that a sentence speaks of stands at its head.
_SPOKEN_OF = re.compile(
    r"[\s\"“'*•-]{0,4}(?:(?:in|across|at|for|from|and|but|meanwhile|elsewhere|neighbou?ring|(?:north|south|east|west|central|mid)[a-z]*|the)[,\s]+){0,3}",
    re.IGNORECASE,
)


_ITS_RULE = re.compile(
    r"\s(?:[Gg]overnment|[Ee]conomy|authorities|[Cc]entral\s[Bb]ank|[Mm]inistry|officials|consumers)\b"
)


@dataclass(slots=True)
class Context:
    """The state of reading. None: not told so far.

    heard: the place that a sentence without figures, just before, speaks of. opening: the paragraph's first figure; fresh: it has none yet. lead: the article's first.
    topic: the figure that the sentences before are about (the first of the last sentence that had one); last: the very last.
    mixed: whether the last sentence with figures told several other sides.
    named: the last place of each kind named in earlier sentences, naming: in this one.
    age: how many sentences ago a statistic was last told (1: in the sentence before).
    places: of how many the last sentence with figures told.
    reported: the month or quarter that the article reports, for what comes before it is told.
    telling: the share of the article's sentences with a number that name a statistic outright beside it.
    told: the first figure of each statistic of the last sentence that had figures.
    good: the last good that a figure was of, or that a sentence without figures named.
    wire: a paragraph a sentence. home: the area of the article as a whole; about: the two sides of the flow that it is about; pair: the last two named.
    spans: the last period told of each length in months. seen: the statistics so far. money: the last currency; dollars: the currencies named in full; abroad: American
    dollars are told as such, beside bare ones.
    back: how many months before `back_from` the last earlier value lay.
    opens: the month with which the text says that the years of a good begin, or its fiscal years (None).
    decided: when the policy rate was, which no other figure is about. outlook: what the forecasts of the sentence before were for.
    points: the last level of each index.
    undated: the text goes on about a month that cannot be dated, and only glances at years.
    projections: a list of forecasts goes on ("New projections:", then a line for each year).
    listing: the list whose rows are read, head: the last sentence that was no row.
    sources: who has reported so far. yearly: the rates of prices that the text says to be over a year.
    period: the one that the text goes on about; release: the newest of those, to which a new paragraph returns.
    waiting: the sentences without a number since the last one with a number, not yet heard.
    """

    day: date | None = None
    title: str = ""
    wire: bool = False
    home: str | None = None
    about: tuple[str, str] | None = None
    company: bool = False
    telling: float = 1.0
    pair: tuple[str, str] | None = None
    topic: Draft | None = None
    age: int = 0
    told: list[Draft] = field(default_factory=list)
    good: str | None = None
    last: Draft | None = None
    heard: str | None = None
    fresh: bool = False
    named: dict[str, str] = field(default_factory=dict)
    naming: dict[str, str] = field(default_factory=dict)
    mixed: bool = False
    opening: Draft | None = None
    lead: Draft | None = None
    period: Period | None = None
    release: Period | None = None
    sources: Sources = field(default_factory=Sources)
    units: dict[str, str] = field(default_factory=dict)
    decided: Period | None = None
    outlook: Period | None = None
    opens: dict[str | None, int] = field(default_factory=dict)
    spans: dict[int, Period] = field(default_factory=dict)
    money: str | None = None
    seen: set[str] = field(default_factory=set)
    back: int | None = None
    back_from: Period | None = None
    dollars: set[str] = field(default_factory=set)
    abroad: bool = False
    places: int = 0
    reported: Period | None = None
    projections: bool = False
    waiting: deque[Sentence] = field(default_factory=lambda: deque(maxlen=FORGOTTEN))
    points: dict[str, float] = field(default_factory=dict)
    undated: bool = False
    yearly: tuple[tuple[date | None, float], ...] = ()
    head: Sentence | None = None
    listing: Listing | None = None
    names: Names = field(default_factory=dict)

    def dollar(self, area: str | None) -> str:
        """Which dollar a bare "$" or "dlrs" is: the place's own, once the article has named it in full, or where it tells
        American ones apart; else the American."""
        place = vocabulary().areas.get(area or "")
        own = place.currency if place else None
        return own if own in self.dollars or (own in _OWN_DOLLARS and self.abroad) else "USD"

    def enter(self, sentence: Sentence) -> None:
        """A new paragraph leaves a digression into earlier periods; of a wire story, a paragraph a sentence, only one into
        an earlier period as long."""
        hear(sentence, self.names)
        self.named |= self.naming
        self.naming = {kind_of(a.value): str(a.value) for a in sentence.areas if a.role in ("name", "demonym")}
        self.dollars.update(m.value.unit for m in sentence.amounts if m.value.unit in _DOLLARS)
        heading = sentence.words.endswith(":")
        ahead = any(c.value == "forecast" for c in sentence.cues)
        listed = self.projections and sentence.words[:1] in "-–•*·|"
        self.projections = (heading and (ahead or self.projections)) or listed
        self.age += 1
        if self._enter_row(sentence) or not sentence.opens_paragraph:
            return
        earlier = self.release is not None and self.period is not None and self.period.end <= self.release.end
        if self.wire and earlier:
            earlier = self.period.end < self.release.end and self.period.whole_months == self.release.whole_months > 0  # type: ignore[union-attr]
            earlier = earlier and not _POINTS_BACK.match(sentence.text, sentence.start)
        if earlier:
            self.period = self.release
        if not self.wire:
            if self.heard != country(self.heard):
                self.heard = None  # a town looked at in passing
            self.topic, self.opening, self.fresh = self.opening or self.topic, None, True

    def _enter_row(self, sentence: Sentence) -> bool:
        """A row of a list starts from what the list is of, not from the row before."""
        if not is_row(sentence):
            self.head, self.listing = sentence, None
            return False
        if self.listing is None:
            self.listing = over(self.head, self.topic, self.age, self.period)
            self.projections = self.projections or self.listing.ahead
        self.topic, self.period, self.heard = self.listing.topic or self.topic, self.listing.period, None
        self.fresh, self.age = True, 1
        return True

    def hear(self, sentence: Sentence, topic: Draft | None) -> None:
        """A sentence without figures still tells what, where and when the next ones are about."""
        if topic is not None:
            self.topic, self.fresh, self.age = topic, False, 0
        first = next((a for a in sentence.areas if _is_told_of(a, sentence)), None)
        for area in sentence.areas:  # "Northeast China's Heilongjiang Province": the place within
            if first is not None and 0 <= area.start - first.end < 5:
                first = area
        if first is not None and not sentence.indicators and sentence.text[first.end : first.end + 2] in ("'s", "’s"):
            first = None  # "Norway's negotiator": somebody's country
        self.heard = str(first.value) if first else self.heard
        self.good = next((str(i.value) for i in sentence.items if i.role == "good"), self.good)
        if any(cue.value in ("forecast", "target") for cue in sentence.cues) or _AHEAD.search(sentence.words):
            return
        for mention in sentence.periods:
            when = mention.value.when
            if is_compared(mention, sentence.text, sentence.start):
                continue
            past = self.day is None or (isinstance(when, Period) and when.start <= self.day)
            if mention.value.tag == "period" and isinstance(when, Period) and past and not is_week(mention):
                if self.day is None and when.whole_months >= 12 and topic is None:
                    return  # a year in the story of a firm or a law
                if not self.wire and _ASIDE.search(sentence.text, sentence.start, mention.start):
                    return
                if self.release is None or when.end >= self.release.end:
                    self._turn_to(when)
                return

    def learn(self, kept: list[Draft]) -> None:
        """Take over what the figures of a sentence said."""
        self.age = 0
        self.told = list({(d.indicator, d.item): d for d in reversed(kept)}.values())[::-1]
        news = [d for d in kept if d.status == "actual" or d.fields["status"].rule == PUT_SO_HIGH]
        actual = [d for d in news if d.role != "base"] or news
        ahead = next((d for d in kept if d.status == "forecast" and d.main_period and d.fields["period"].start), None)
        if actual or ahead is not None:
            self.outlook = ahead.main_period if ahead is not None and not actual else None
        if not actual:
            self.last = kept[-1] if kept else self.last
            if kept and kept[0].indicator in OF_GOODS and kept[0].item:
                self.topic, self.heard = kept[0], None
                self.good = kept[-1].item or self.good
            return
        self.topic, self.last, self.heard = actual[0], actual[-1], None
        if self.listing is not None and actual[0].subject is not None and actual[0].subject.role == "name":
            self.listing.topic = replace(actual[0], area=self.listing.area or self.home, item=None)
        self.opening, self.fresh = self.opening or self.topic, False
        self.lead = self.lead or self.topic
        self.places = len({d.area for d in kept if d.area})
        self.mixed = len({d.partner for d in kept if d.partner}) > 1 or any(_several_partners(d) for d in kept)
        told = next((d for d in actual if d.main_period and d.role != "base"), None)
        if told is not None and told.main_period is not None:
            if told.indicator == "policy_rate":
                self.decided = told.main_period
            elif not self._looks_back(told) and not (self.undated and told.main_period.whole_months == 12):
                self._turn_to(told.main_period)
        elif self.day is None and "period" in actual[0].fields and actual[0].main_period is None:
            self.period, self.undated = (
                None,
                not _names_a_year(actual[0]),
            )  # a month that cannot be dated: nothing that was dated before goes on
        for draft in kept:
            self.seen.add(draft.indicator or "other")
            self.good = draft.item if draft.item and draft.indicator != "other" else self.good
            if draft.role == "base" and draft.months_back:
                self.back, self.back_from = draft.months_back, draft.main_period
            if draft.area and draft.partner:
                self.pair = (draft.area, draft.partner)
            if draft.unit and draft.measure == "level" and draft.unit not in ("percent", "index", "percentage_point"):
                if draft.text[draft.start - 1] != "(" or draft.indicator not in self.units:  # a conversion
                    self.units[draft.indicator or ""] = draft.unit
                if draft.unit in vocabulary().currencies:
                    self.money = draft.unit
            if draft.unit == "index" and draft.measure == "level":
                self.points[draft.indicator or ""] = draft.value
            if draft.amount.unit in _DOLLARS:
                self.dollars.add(draft.amount.unit)

    def _looks_back(self, draft: Draft) -> bool:
        """Whether a sentence only glances at an earlier time: "The year before, exports had been ..."."""
        period, reason = draft.main_period, draft.fields.get("period")
        if period is None or reason is None:
            return False
        if self.period is None or period.end >= self.period.end:
            ahead = draft.text[draft.sentence.start : draft.start]
            return self.period is None and bool(_SINCE.search(ahead) or _HAD_LAST.search(ahead))
        told = next((m for m in draft.sentence.periods if (m.start, m.end) == (reason.start, reason.end)), None)
        if told is not None and isinstance(told.value.when, Relative) and told.value.when.months < 0:
            return True
        clause = draft.text[max(draft.sentence.start, draft.start - 60) : draft.start]
        return bool(_HAD.search(clause) or _RECORD.search(clause) or _REVISED.search(draft.sentence.words))

    def _turn_to(self, period: Period) -> None:
        if period.whole_months > 12:
            return  # a glance over years
        self.period = period
        self.spans[period.whole_months] = period
        newest = self.release
        if newest is None or period.end > newest.end:
            self.release = period


def _several_partners(draft: Draft) -> bool:
    """Whether the flow is told with several others at once: "exports to the EU, Korea and Japan"."""
    told = draft.fields.get("partner")
    if told is None or told.end is None:
        return False
    return is_followed(told.end, draft.sentence.areas, draft.text)


def _names_a_year(draft: Draft) -> bool:
    """Whether the period that cannot be dated is a year: "the current year"."""
    reason = draft.fields["period"]
    return reason.start is not None and "year" in draft.text[reason.start : reason.end]


def kind_of(area: str) -> str:
    """The kind of a place, as a text calls it: "continent", "group", "country", "city"."""
    place = vocabulary().areas.get(area)
    return "continent" if area in ("AFR", "ASIA", "LATAM") else place.kind if place is not None else "city"


def _is_told_of(area: Mention, sentence: Sentence) -> bool:
    """Whether a sentence tells of a place: by its name, or by its government or economy."""
    named = area.role == "name" or (area.role == "demonym" and _ITS_RULE.match(sentence.text, area.end))
    return bool(named) and _is_spoken_of(area.start, sentence)


def _is_spoken_of(start: int, sentence: Sentence) -> bool:
    """Whether a sentence speaks of the place there: at its head, or with the statistic that it opens with."""
    if _SPOKEN_OF.fullmatch(sentence.text, sentence.start, start):
        return True
    ahead = (m for m in sentence.indicators if m.end < start and m.start - sentence.start < 15)
    return any(re.fullmatch(r"\sin\s(?:the\s)?", sentence.text[m.end : start]) for m in ahead)
