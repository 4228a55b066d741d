"""Numbers in words: "two million", "half a percentage point", "nearly a third", "doubled", "twice as many".

One scan looks for the words that make a number a figure (a scale, a unit, a fraction, a multiple); the number is then
read backwards from there. "Two countries", "the third quarter", "a quarter of 2024" and "third-largest" are none.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

import ahocorasick

from indicators.amount import Amount
from indicators.languages.en.surroundings import amount_at

_NAMES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TEN_NAMES = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {
    **{name: value for value, name in enumerate(_NAMES, 1)},
    **{name: 10 * value for value, name in enumerate(_TEN_NAMES, 2)},
    "a": 1,
    "an": 1,
}
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "hundredth": 100,
}  # fmt: skip
_RATING = re.compile(r"[\s-]?[A-C]\b")  # "the triple-A rating"
_MULTIPLES = {"doubl": 100.0, "tripl": 200.0, "trebl": 200.0, "quadrupl": 300.0, "quintupl": 400.0, "halv": -50.0}


def _any(words: str) -> str:
    return "|".join(re.escape(word) for word in words.split())


_UNITS = "|".join((*_NAMES, *_TEN_NAMES))
_TENS = "|".join(_TEN_NAMES)
_PART = "|".join(_PARTS)
_MONTH_BEFORE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} $")  # "April three"
_PAIR_BEFORE = re.compile(rf"(?<![\w-])({_UNITS}|{_TENS})(?: to | or |-to-|-)$", re.IGNORECASE)
_NUMERAL = re.compile(
    rf"(?<![\w.,-])(?:(?P<half>half an?|half)|(?P<fourth>quarter)"
    rf"|(?P<over>a|one|two|three|four|five|seven|nine)[ -](?P<part>{_PART})s?(?: of an?)?"
    rf"|(?:(?P<hundreds>{_UNITS}|a) hundred(?: and)? )?(?:(?P<tens>{_TENS})[ -])?(?P<ones>{_UNITS}|an?)"
    rf"(?P<more>[ -]and[ -]a[ -]half|[ -]and[ -]a[ -]quarter|[ -]and[ -]three[ -]quarters)?)$"
)
_QUARTER_POINT = re.compile(
    r"(?:percentage[ -])?point (?:rise|cut|increase|reduction|hike|move|drop|fall|gain|decrease)"
)
_AFTER_A = ("hundred", "thousand", "lakh", "crore", "million", "billion", "trillion", "percentage")  # no "a dollar"
_PAIR = re.compile(rf"(?<![\w-])({_UNITS})(?: to | or |-to-|-)$")
_LAST_WORD = re.compile(r"[a-z]{1,12}$")
_ENDINGS = frozenset((*_SMALL, *_PARTS, *(f"{part}s" for part in _PARTS)))

_FRACTION = re.compile(rf"(?:{_PART})s?\b(?!-)")
_NUMERATOR = re.compile(r"(?<![\w-])(a|one|two|three|four|five|six|seven|eight|nine)[ -]$")
_PERIOD = _any("year century month quarter decade day week")
_OF_TIME = re.compile(  # "a quarter of 2024", "half of this year", "a third quarter"; but also "a tenth of a point"
    r"(?: of (?:[12][0-9]{3}\b|fiscal"
    rf"|(?:the|this|last|next|that|each|a)(?: current| financial| fiscal| calendar)? (?:{_PERIOD})"
    r"|an? (?:percentage|percent|point|per cent))"
    rf"|s?[ -](?:{_PERIOD}|{_any('hour points point percentage final time million billion trillion')})"
    r"|(?: ago| earlier| before\b))"
)
_TIMES_BEFORE = _any("first last past next previous final these those for in all of recent consecutive straight the")
_COUNTED_TIME = re.compile(rf"\b(?:{_TIMES_BEFORE}) (?:three|two|four) $")  # "the first three quarters"
_COMPARISONS = _any(
    "of more less fewer higher lower bigger smaller larger from to in on over compared year against than below above "
    "this last that but as since and or while during between by when with up down off cheaper dearer are were is was "
    "came comes went"
)
_FRACTION_AFTER = re.compile(rf"(?: (?:{_COMPARISONS})\b|[.,;:)!?\"”’\n]|$)")
_HEDGED = _any("by than nearly almost about around over under roughly some just only to is was are were")
_MOVED = _any("up down of rose fell grew gained lost increased decreased dropped another least and")
_AMOUNT_BEFORE = re.compile(rf"\b(?:{_HEDGED}|{_MOVED}) $")
_HALF_AFTER = re.compile(r" (?:of|the|its|their|as|that|those|what)\b")
_HALF_BEFORE = re.compile(rf"\b(?:{_HEDGED}|exactly|quite|fully|halfway) $")
_NAMED_HALVES = _any("first second third fourth latter last other this next previous final that each per early late")
_NO_HALF_BEFORE = re.compile(rf"\b(?:{_NAMED_HALVES}|earlier|same|the|a|one|current|past)[ -]$")
_TWICE = re.compile(r"twice(?= as\b| the\b| that\b| its\b| what\b| those\b| their\b)")
_DOUBLE_AFTER = _any("the that its their what those last from to in by this a since over on as or between")
_MULTIPLE = re.compile(
    r"(?P<stem>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|ing"
    rf"|es?(?! \w{{1,12}} (?:tax|figure|digit))(?= (?:{_DOUBLE_AFTER})\b|[.,;:)\n]|$))\b(?!-)"
)
_MODAL = re.compile(r"\b(?:to|will|could|would|may|can|should|might) $")  # "hopes to triple cocoa production"
_VERB = re.compile(
    r"(?P<stem>doubl|tripl|trebl|quadrupl|quintupl|halv)e\b(?! (?:digits?|figures?|taxation|up|down)\b|-)"
)
_ONE_IN = re.compile(
    rf"(?P<over>{_UNITS}) (?:in|out of)(?: every)? (?P<under>{_UNITS}|100|10|1,000)\b"
    r"(?! (?:years?|months?|days?|weeks?|million))"
)

Reader: TypeAlias = Callable[[str, str, int, int, int], Amount | None]


def find_in_words(text: str, start: int, end: int) -> list[Amount]:
    """The numbers of a text that are spelled out, in its order. Offsets are into `text`."""
    lower = text.lower()
    if len(lower) != len(text):  # a letter whose lower case is two
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    found: list[Amount] = []
    for last, (length, reader) in _ANCHORS.iter(lower, start, end):
        at = last + 1 - length
        amount = reader(text, lower, at, start, end)
        if amount is not None:
            while found and found[-1].number_end > amount.number_start and found[-1].end < amount.end:
                found.pop()
            if not found or found[-1].number_end <= amount.number_start:
                found += (*_first_of_two(text, lower, amount, start, end), amount)
    return found


def _numeral(text: str, lower: str, at: int, floor: int, end: int) -> Amount | None:
    """A number in words before a scale or unit: "two [million]", "half a [percentage point]", "five[fold]"."""
    stop = at
    if at > floor and lower[at - 1] in " -\u00a0\n":
        stop = at - 1
    elif lower[at : at + 4] != "fold":
        return None
    last = _LAST_WORD.search(lower, max(floor, stop - 12), stop)
    if last is None or last[0] not in _ENDINGS:
        return None
    found = _NUMERAL.search(lower, max(floor, stop - 48), stop)
    if found is None:
        return None
    digits, divisor = _value(found)
    if digits is None or (found[0] in ("a", "an") and not lower.startswith(_AFTER_A, at)):
        return None
    if found["fourth"] and not _QUARTER_POINT.match(lower, at, end):
        return None
    if found[0] == "one" and lower.startswith("point", at):
        return None  # "at one point"
    return amount_at(text, (found.start(), stop), digits, 0, floor, end, in_words=True, divisor=divisor)


def _first_of_two(text: str, lower: str, second: Amount, floor: int, end: int) -> tuple[Amount, ...]:
    """The bare "six" of "six to eight percent"."""
    if second.kind != "number" or second.start != second.number_start:
        return ()
    pair = _PAIR.search(lower, max(floor, second.number_start - 16), second.number_start)
    first = amount_at(text, pair.span(1), _SMALL[pair[1]], 0, floor, end, in_words=True) if pair else None
    return (first,) if first else ()


def first_in_words(text: str, second: Amount, floor: int, end: int) -> Amount | None:
    """The bare "four" of "four to 4-1/4 percent", before a number in digits."""
    at = second.start
    if text[at - 1 : at] not in (" ", "-") or second.start != second.number_start:
        return None
    pair = _PAIR_BEFORE.search(text, max(floor, at - 14), at)
    if pair is None or second.unit is None or _MONTH_BEFORE.search(text, max(floor, pair.start() - 12), pair.start()):
        return None
    return amount_at(text, pair.span(1), _SMALL[pair[1].lower()], 0, floor, end, in_words=True)


def _value(found: re.Match[str]) -> tuple[int | None, int]:
    """A numeral's value as a fraction; None where its words make no number ("five six")."""
    if found["half"]:
        return 1, 2
    if found["fourth"]:
        return 1, 4
    if found["part"]:
        return _SMALL[found["over"]], _PARTS[found["part"]]
    tens, ones = _SMALL[found["tens"]] if found["tens"] else 0, _SMALL[found["ones"]]
    if tens and ones > 9:
        return None, 1
    whole = tens + ones + 100 * (_SMALL[found["hundreds"]] if found["hundreds"] else 0)
    quarters = {" and a half": 2, " and a quarter": 1, " and three quarters": 3}.get(
        (found["more"] or "").replace("-", " "), 0
    )
    return (whole * 4 + quarters, 4) if quarters else (whole, 1)


def _fraction(text: str, lower: str, at: int, floor: int, end: int) -> Amount | None:
    """ "a third", "two-thirds", "three quarters of", as a percentage; None where it is an ordinal or a time."""
    part = _FRACTION.match(lower, at, end)
    over = _NUMERATOR.search(lower, max(floor, at - 7), at)
    if part is None or over is None or _OF_TIME.match(lower, part.end(), end):
        return None
    name, many = part[0].removesuffix("s"), part[0].endswith("s")
    count = _SMALL[over[1]]
    if many != (count > 1) or not _FRACTION_AFTER.match(lower, part.end(), end):
        return None
    lead = max(floor, over.start() - 16)
    if name == "quarter" and text[at - 1] == " ":
        of = lower.startswith(" of", part.end())
        if _COUNTED_TIME.search(lower, lead, at) or not (of or _AMOUNT_BEFORE.search(lower, lead, over.start())):
            return None
    return _share(text, over.start(), part.end(), count * 100.0 / _PARTS[name], floor, end)


def _half(text: str, lower: str, at: int, floor: int, end: int) -> Amount | None:
    """ "half of", "half the", "by half", "nearly half"; None for the half of a year."""
    stop = at + 4
    if (at > floor and (lower[at - 1].isalnum() or lower[at - 1] == "-")) or lower[stop : stop + 1].isalnum():
        return None
    lead = max(floor, at - 12)
    if lower[stop : stop + 1] == "-" or _OF_TIME.match(lower, stop, end) or _NO_HALF_BEFORE.search(lower, lead, at):
        return None
    if not (_HALF_AFTER.match(lower, stop, end) or _HALF_BEFORE.search(lower, lead, at)):
        return None
    if lower.startswith(" a ", stop):
        return None
    return _share(text, at, stop, 50.0, floor, end)


def _multiple(text: str, lower: str, at: int, floor: int, end: int) -> Amount | None:
    """ "doubled" 100, "tripled" 200, "halved" -50, "twice as many" 100: a change in percent."""
    if at > floor and (lower[at - 1].isalnum() or lower[at - 1] == "-"):
        return None
    found = _MULTIPLE.match(lower, at, end) or _TWICE.match(lower, at, end)
    if found is None and _MODAL.search(lower, max(floor, at - 8), at):
        found = _VERB.match(lower, at, end)
    if found is None or _RATING.match(text, found.end(), end):
        return None
    stem = found.groupdict().get("stem")
    value = _MULTIPLES[stem] if stem else 100.0
    amount = amount_at(
        text, found.span(), int(abs(value)), 0, floor, end, in_words=True, unit="percent", kind="multiple"
    )
    return amount if amount is None or value > 0 else replace(amount, value=value)


def _one_in(text: str, lower: str, at: int, floor: int, end: int) -> Amount | None:
    """ "one in four", "three out of ten", as a percentage."""
    found = _ONE_IN.match(lower, at, end)
    if found is None or (at > floor and lower[at - 1].isalnum()):
        return None
    over, written = _SMALL[found["over"]], found["under"].replace(",", "")
    under = int(written) if written.isdigit() else _SMALL[written]
    return _share(text, at, found.end(), over * 100.0 / under, floor, end) if over < under else None


def _share(text: str, start: int, stop: int, percent: float, floor: int, end: int) -> Amount | None:
    digits, power = round(percent * 100), -2
    return amount_at(text, (start, stop), digits, power, floor, end, in_words=True, unit="percent", kind="fraction")


_READERS: Mapping[Reader, tuple[str, ...]] = {
    _numeral: (
        "hundred", "thousand", "lakh", "crore", "million", "billion", "trillion", "mln", "bln", "percent", "per cent",
        "pct", "point", "dollar", "dlr", "tonne", "barrel", "times", "fold", "yuan", "euros", "pounds", "cents",
    ),
    _fraction: ("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    _half: ("half",),
    _multiple: (*_MULTIPLES, "twice"),
    _one_in: tuple(f"{name} {link}" for name in _NAMES[:9] for link in ("in ", "out of ")),
}  # fmt: skip


def _anchors() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for reader, words in _READERS.items():
        for word in words:
            automaton.add_word(word, (len(word), reader))
    automaton.make_automaton()
    return automaton


_ANCHORS = _anchors()
