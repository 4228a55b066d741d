"""What carries over from headline, dateline and earlier sentences: the release that the text goes on about."""

from dataclasses import dataclass, field

from indicators.assembly.draft import Draft
from indicators.periods import Period


@dataclass(slots=True)
class Context:
    """The state of reading. None: not told so far.

    topic: the figure that the sentences before are about (the first of the last sentence that had one); last: the very last.
    places: the two sides of the flow that the article is about. home: the area of the article as a whole.
    """

    topic: Draft | None = None
    last: Draft | None = None
    home: str | None = None
    pair: tuple[str, str] | None = None
    period: Period | None = None
    source: str | None = None
    reporter: str | None = None
    company: bool = False
    units: dict[str, str] = field(default_factory=dict)

    def learn(self, kept: list[Draft]) -> None:
        """Take over what the figures of a sentence said."""
        actual = [d for d in kept if d.status == "actual" and d.role != "base"] or kept
        if not actual:
            return
        self.topic, self.last = actual[0], actual[-1]
        for draft in actual:
            if draft.main_period:
                self.period = draft.main_period
                break
        for draft in kept:
            if draft.area and draft.partner:
                self.pair = (draft.area, draft.partner)
            if draft.unit and draft.measure == "level" and draft.unit not in ("percent", "index", "percentage_point"):
                self.units[draft.indicator or ""] = draft.unit
