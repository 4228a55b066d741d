"""Amount: a number as an article writes it, with hedge, scale and unit, before anybody knows what it is about."""

from dataclasses import dataclass

from indicators.figure import Bound


@dataclass(frozen=True, slots=True)
class Amount:
    """A written number and the characters that belong to it. All offsets are into the same part of the article.

    start, end: the shortest run that holds hedge, sign, currency, number, scale and unit ("just over $81 billion").
    number_start, number_end: the number alone ("81"; for a number in words, the words: "a third", "doubled").
    value: normalised to `unit`: dollars, not billions of dollars; basis points become percentage points.
           Negative only where a minus is written. A fraction, multiple or doubling is in percent, as a change
           (or share) of that size: "a third" 33.33, "doubled" 100, "halved" -50, "2.5 times" 150, "1.5-fold" 50.
    unit:  a unit of the contract ("USD", "percent", "tonne", "barrel/day", "person", ...), "$" for a dollar whose
           country is not said, None where nothing is written (a bare number).
    scale: what the printed number was multiplied by (1e9 for "billion"); 1.0 where none is written.
    step:  the place of the last printed digit, in `unit`: 1e9 for "81 billion", 0.1 for "29.5 percent".
    round_step: the same where trailing zeros of a whole number count as not printed: 100e9 for "$100 billion".
           [store.md, the interval: for over, under, about]
    bound: the hedge written beside it.
    sign:  -1 or +1 where "-", "minus", "+", "plus" is written, else 0.
    kind:  "number"; "fraction" (a third, half, two in five); "multiple" (doubled, tripled, 2.5 times, 1.5-fold).
    in_words: the number is spelled out ("two million", "a third", "doubled"): its interval is 5 % wide.
    noun:  the counted thing as written, lower case ("people", "nevs", "trips"), None where none follows.
    end_of_range: "low" or "high" for the two ends of "5.3-5.5 percent", which share start and end; else None.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: float
    unit: str | None
    scale: float
    step: float
    round_step: float
    bound: Bound = Bound.EXACT
    sign: int = 0
    kind: str = "number"
    in_words: bool = False
    noun: str | None = None
    end_of_range: str | None = None
