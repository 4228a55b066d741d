"""Draft: one number on its way to a figure, with the reason of every decision."""

from dataclasses import dataclass, field
from datetime import date

from indicators.amount import Amount
from indicators.figure import Basis, Bound, Measure, Status
from indicators.mentions import Mention, Sentence
from indicators.periods import Period
from indicators.vocabulary import Indicator, vocabulary

PUT_SO_HIGH = "put so high, its period not being over"  # news, though of what is not over: the text goes on about it


@dataclass(frozen=True, slots=True)
class Reason:
    """What decided one field: its value as text, the rule's name, and the characters that gave it (None: no words did)."""

    value: str
    rule: str
    start: int | None = None
    end: int | None = None


@dataclass(slots=True)
class Draft:
    """One number of a sentence. The rooms of `assembly` fill it in their order; `left` ends the way, with the reason.

    low, high: the stretch of the sentence that is the number's own: from the end of the number before it to the
    start of the one after it. role: "step" (rose 5 percent), "result" (rose to 5bn), "base" (from 5bn), "" (unclear).
    direction: +1, -1, or 0 where no word tells. subject: the mention that names the statistic, None if carried over.
    place: where it stands in a list of bare numbers, from 0, and how long that is; None outside one.
    telling: the context's, how much the article tells statistics.
    aligned: kind of mention -> its own one of a list ("A and B rose 3 and 4 percent, respectively").
    """

    amount: Amount
    sentence: Sentence
    index: int
    low: int
    high: int
    unit: str | None
    value: float
    scale: float
    step: float
    round_step: float
    role: str = ""
    direction: int = 0
    subject: Mention | None = None
    indicator: str | None = None
    item: str | None = None
    area: str | None = None
    partner: str | None = None
    measure: Measure = Measure.LEVEL
    bound: Bound = Bound.EXACT
    basis: Basis | None = None
    period: Period | None = None
    main_period: Period | None = None
    comparison: Mention | None = None
    status: Status = Status.ACTUAL
    terms: str | None = None
    of: str | None = None
    adjustment: str | None = None
    source: str | None = None
    reporter: str | None = None
    release: str | None = None
    left: str | None = None
    telling: float = 1.0
    aligned: dict[str, Mention] = field(default_factory=dict)
    place: tuple[int, int] | None = None
    fields: dict[str, Reason] = field(default_factory=dict)

    @property
    def start(self) -> int:
        return self.amount.start

    @property
    def end(self) -> int:
        return self.amount.end

    @property
    def text(self) -> str:
        return self.sentence.text

    @property
    def before(self) -> str:
        """The characters between the number before (or the start of the sentence) and this one."""
        return self.text[self.low : self.start]

    @property
    def after(self) -> str:
        """The characters between this number and the next (or the end of the sentence)."""
        return self.text[self.end : self.high]

    @property
    def other_end(self) -> float | None:
        """The value at the other end of its range, in its own unit; None where it is no range."""
        mine = self.amount
        if mine.end_of_range is None:
            return None
        ends = (m.value for m in self.sentence.amounts if (m.start, m.end) == (mine.start, mine.end))
        return next((end.value for end in ends if end.end_of_range not in (None, mine.end_of_range)), None)

    @property
    def months_back(self) -> int | None:
        """How many months an earlier value's period lies before the sentence's (-12: a year); None where it is no such shift."""
        if self.period is None or self.main_period is None:
            return None
        start, main = self.period.start, self.main_period.start
        months = (start.year - main.year) * 12 + start.month - main.month
        shifted = self.main_period.shift(months)
        of_a_stock = self.period.start == self.period.end == shifted.end  # the last day of the month
        return months if months < 0 and (of_a_stock or shifted == self.period) else None

    def note(self, name: str, value: object, rule: str, span: Mention | None = None) -> None:
        """Remember why a field is what it is."""
        shown = value.isoformat() if isinstance(value, date) else str(value)
        self.fields[name] = Reason(shown, rule, *((span.start, span.end) if span else (None, None)))


def drafts(sentence: Sentence) -> list[Draft]:
    """One draft a number, in the order of the text."""
    found = sentence.amounts
    made: list[Draft] = []
    for index, mention in enumerate(found):
        amount: Amount = mention.value
        before, following = index - 1, index + 1  # the ends of one range are two numbers at one place
        while before >= 0 and found[before].end > mention.start:
            before -= 1
        while following < len(found) and found[following].start < mention.end:
            following += 1
        made.append(
            Draft(
                amount,
                sentence,
                index,
                _past_bar(sentence.text, found[before].end, mention.start) if before >= 0 else sentence.start,
                _up_to_bar(
                    sentence.text, mention.end, found[following].start if following < len(found) else sentence.end
                ),
                amount.unit,
                amount.value,
                amount.scale,
                amount.step,
                amount.round_step,
                bound=amount.bound,
            )
        )
    return made


def _past_bar(text: str, low: int, high: int) -> int:
    """Where a number's own cell of a table begins, after the number before it."""
    bar = text.rfind(" | ", low, high)
    return low if bar < 0 else bar + 2


def _up_to_bar(text: str, low: int, high: int) -> int:
    bar = text.find(" | ", low, high)
    return high if bar < 0 else bar


def known(draft: Draft) -> Indicator:
    """The vocabulary's record of the draft's indicator."""
    return vocabulary().indicators[draft.indicator or "other"]


def country(area: str | None) -> str | None:
    """The country that a place lies in, the place itself where it is one or a group."""
    place = vocabulary().areas.get(area or "")
    return place.parent if place is not None and place.parent else area
