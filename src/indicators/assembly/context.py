"""What carries over from headline, dateline and earlier sentences: the release that the text goes on about."""

from dataclasses import dataclass, field
from datetime import date

from indicators.assembly.comparison import is_compared, is_week
from indicators.assembly.draft import Draft
from indicators.figure import Status
from indicators.mentions import Sentence
from indicators.periods import Period
from indicators.vocabulary import vocabulary

_DOLLARS = {"AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "JMD", "TTD", "BBD", "FJD", "ZWD"}


@dataclass(slots=True)
class Context:
    """The state of reading. None: not told so far.

    heard: the place that a sentence without figures, just before, speaks of. opening: the paragraph's first figure; fresh: it has none yet. lead: the article's first.
    topic: the figure that the sentences before are about (the first of the last sentence that had one); last: the very last.
    wire: a paragraph a sentence. home: the area of the article as a whole; about: the two sides of the flow that it is about; pair: the last two named.
    spans: the last period told of each length in months. seen: the statistics so far. money: the last currency; dollars: the currencies named in full.
    back: how many months before `back_from` the last earlier value lay.
    source, reporter: the last body named as reporting, and whose office it is; said: the kinds of figure it gave.
    outlook: a list of forecasts goes on ("New projections:", then a line for each year).
    period: the one that the text goes on about; release: the newest of those, to which a new paragraph returns.
    """

    day: date | None = None
    title: str = ""
    wire: bool = False
    home: str | None = None
    about: tuple[str, str] | None = None
    company: bool = False
    pair: tuple[str, str] | None = None
    topic: Draft | None = None
    last: Draft | None = None
    heard: str | None = None
    fresh: bool = False
    opening: Draft | None = None
    lead: Draft | None = None
    period: Period | None = None
    release: Period | None = None
    source: str | None = None
    reporter: str | None = None
    said: set[Status] = field(default_factory=set)
    units: dict[str, str] = field(default_factory=dict)
    spans: dict[int, Period] = field(default_factory=dict)
    money: str | None = None
    seen: set[str] = field(default_factory=set)
    back: int | None = None
    back_from: Period | None = None
    dollars: set[str] = field(default_factory=set)
    outlook: bool = False

    def dollar(self, area: str | None) -> str:
        """Which dollar a bare "$" or "dlrs" is: the place's own, once the article has named it in full; else the American."""
        place = vocabulary().areas.get(area or "")
        own = place.currency if place else None
        return own if own is not None and own in self.dollars else "USD"

    def enter(self, sentence: Sentence) -> None:
        """A new paragraph leaves a digression into earlier periods; a wire story has a paragraph a sentence and goes on."""
        heading = sentence.words.endswith(":")
        ahead = any(c.value == "forecast" for c in sentence.cues)
        self.outlook = (heading and (ahead or self.outlook)) or (self.outlook and sentence.words[:1] in "-–•*·")
        if self.wire:
            return
        if sentence.opens_paragraph and self.release and self.period and self.period.end <= self.release.end:
            self.period = self.release
        if sentence.opens_paragraph:
            self.topic, self.opening, self.fresh = self.opening or self.topic, None, True

    def hear(self, sentence: Sentence, topic: Draft | None) -> None:
        """A sentence without figures still tells what, where and when the next ones are about."""
        if topic is not None:
            self.topic, self.fresh = topic, False
        first = next((a for a in sentence.areas if a.role == "name" and a.start - sentence.start < 25), None)
        for area in sentence.areas:  # "Northeast China's Heilongjiang Province": the place within
            if first is not None and 0 <= area.start - first.end < 5:
                first = area
        self.heard = str(first.value) if first else self.heard
        for mention in sentence.periods:
            when = mention.value.when
            if is_compared(mention, sentence.text, sentence.start):
                continue
            past = self.day is None or (isinstance(when, Period) and when.start <= self.day)
            if mention.value.tag == "period" and isinstance(when, Period) and past and not is_week(mention):
                if self.release is None or when.end >= self.release.end:
                    self._turn_to(when)
                return

    def learn(self, kept: list[Draft]) -> None:
        """Take over what the figures of a sentence said."""
        actual = [d for d in kept if d.status == "actual" and d.role != "base"] or [
            d for d in kept if d.status == "actual"
        ]
        if not actual:
            self.last = kept[-1] if kept else self.last
            return
        self.topic, self.last, self.heard = actual[0], actual[-1], None
        self.opening, self.fresh = self.opening or self.topic, False
        self.lead = self.lead or self.topic
        told = next((d.main_period for d in actual if d.main_period and d.role != "base"), None)
        if told:
            self._turn_to(told)
        elif self.day is None and "period" in actual[0].fields:
            self.period = None  # a month that cannot be dated: nothing that was dated before goes on
        for draft in kept:
            self.seen.add(draft.indicator or "other")
            if draft.role == "base" and draft.months_back:
                self.back, self.back_from = draft.months_back, draft.main_period
            if draft.area and draft.partner:
                self.pair = (draft.area, draft.partner)
            if draft.unit and draft.measure == "level" and draft.unit not in ("percent", "index", "percentage_point"):
                self.units[draft.indicator or ""] = draft.unit
                if draft.unit in vocabulary().currencies:
                    self.money = draft.unit
            if draft.amount.unit in _DOLLARS:
                self.dollars.add(draft.amount.unit)

    def _turn_to(self, period: Period) -> None:
        self.period = period
        self.spans[period.whole_months] = period
        newest = self.release
        if newest is None or period.end > newest.end or (period.end == newest.end and period.start < newest.start):
            self.release = period
