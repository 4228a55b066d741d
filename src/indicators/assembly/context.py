"""What carries over from headline, dateline and earlier sentences: the release that the text goes on about."""

from dataclasses import dataclass, field

from indicators.assembly.draft import Draft
from indicators.mentions import Sentence
from indicators.periods import Period


@dataclass(slots=True)
class Context:
    """The state of reading. None: not told so far.

    topic: the figure that the sentences before are about (the first of the last sentence that had one); last: the very last.
    home: the area of the article as a whole; pair: the two sides of the flow that it is about.
    period: the one that the text goes on about; release: the newest of those, to which a new paragraph returns.
    """

    home: str | None = None
    pair: tuple[str, str] | None = None
    company: bool = False
    topic: Draft | None = None
    last: Draft | None = None
    period: Period | None = None
    release: Period | None = None
    source: str | None = None
    reporter: str | None = None
    units: dict[str, str] = field(default_factory=dict)

    def enter(self, sentence: Sentence) -> None:
        """A new paragraph leaves a digression into earlier periods."""
        if sentence.opens_paragraph and self.release and self.period and self.period.end < self.release.end:
            self.period = self.release

    def hear(self, sentence: Sentence) -> None:
        """A sentence without figures still tells the period that the next ones are about."""
        for mention in sentence.periods:
            when = mention.value.when
            if mention.value.tag == "period" and isinstance(when, Period) and when.whole_months:
                if self.release is None or when.end >= self.release.end:
                    self._turn_to(when)
                return

    def learn(self, kept: list[Draft]) -> None:
        """Take over what the figures of a sentence said."""
        actual = [d for d in kept if d.status == "actual" and d.role != "base"] or [d for d in kept if d.status == "actual"]
        if not actual:
            self.last = kept[-1] if kept else self.last
            return
        self.topic, self.last = actual[0], actual[-1]
        told = next((d.main_period for d in actual if d.main_period), None)
        if told:
            self._turn_to(told)
        for draft in kept:
            if draft.area and draft.partner:
                self.pair = (draft.area, draft.partner)
            if draft.unit and draft.measure == "level" and draft.unit not in ("percent", "index", "percentage_point"):
                self.units[draft.indicator or ""] = draft.unit

    def _turn_to(self, period: Period) -> None:
        self.period = period
        if self.release is None or period.end >= self.release.end:
            self.release = period
