"""A number with what stands round it: hedge, sign and currency before, scale, unit and noun after -> an Amount."""

import re
from typing import TypeAlias

from indicators.amount import Amount
from indicators.figure import Bound
from indicators.languages.en.unit_words import BEFORE, OPEN_DOLLAR, After, read_after
from indicators.units import to_contract

Ending: TypeAlias = tuple[tuple[tuple[str, ...], Bound], ...]  # the hedges that end with one word

_ADVERBS = frozenset(
    "just well slightly far somewhat marginally comfortably significantly substantially considerably very".split()
)
_A_LITTLE = frozenset("little bit touch shade fraction tad".split())  # "a little over"
_OVER = (
    "more than|over|above|upwards of|in excess of|greater than|higher than|at least|no less than|no fewer than|"
    "not less than|a minimum of|as little as|as few as|exceed|exceeds|exceeding|exceeded|top|tops|topping|topped|"
    "surpass|surpasses|surpassing|surpassed|pass|passed|passing|cross|crossed"
)
_UNDER = (
    "less than|under|below|fewer than|lower than|up to|no more than|not more than|at most|a maximum of|as much as|"
    "as many as|as high as"
)
_ABOUT = (
    "about|around|near|nearly|almost|some|roughly|close to|approximately|circa|just short of|just shy of|virtually|"
    "in the region of|approx|approx."
)
_COMPARING = {"over", "above", "below", "under", "than"}  # "4.8 percent above 2023" compares, it hedges nothing
_COMPARED = frozenset(
    "percent pct cent points point times higher lower million billion trillion mln bln bn dollars dlrs tonnes "
    "yuan".split()
)
_MOVED = re.compile(  # "edged up to 5 percent" says where to, not at most
    r"(?:edg|inch|nudg|tick|pick|mov|jump|climb|add|push|revis|bump|creep|driv|tak|com|go|ramp|scal|mount|catch)"
    r"(?:e|ed|es|ing|s)?|went|crept|shot|drove|driven|gone|came|taken|brought|took|caught"
)
_MODAL = frozenset("to will would could may might should can not they".split())  # "could top $5bn", not "top 10"
_SPOKEN = frozenset(
    "talk talking talked talks speak speaking spoke think thinking know worry worried concerned how".split()
)
_OPENING = "([{\"'“‘—–"
_TIMES = frozenset(
    "years year months month weeks week days day hours hour minutes quarters quarter decades mths centuries".split()
)
_CURRENCIES = "|".join(map(re.escape, sorted(BEFORE, key=len, reverse=True)))
_GLUED = re.compile(rf"(?:(?<![\w%.)\]\-–])([-−–+]))?((?:(?<![A-Za-z])(?:{_CURRENCIES})))?((?<![\w%.)\]\-–])[-−–+])?$")
_GLUED_ENDS = frozenset("".join(code[-1] for code in BEFORE if not code[-1].isalnum()) + "-−–+")
_SIGNS = " -−–+"
_MODEL = re.compile(r"[A-Z]{1,8}-$")
# money only where a scale follows: "COP28", "R18" and "TOP 10" are none
_ALSO_WORDS = frozenset("ALL TOP TRY CUP COP MOP PEN SOS BAM GEL MAD NAD SIT LAK ANG N R Y".split())
_OF_POINT = re.compile(r" of (?:a|one) (?:(percentage point)|percent(?:age)?\b|per cent)")
_OR_SO = re.compile(r" or (?:(more|above|higher|over|better)|(less|lower|below|under|fewer)|so)\b(?! than)")
_TEN = {power: float(f"1e{power}") for power in range(-30, 60)}


def _hedges() -> dict[str, Ending]:
    """Last word -> the hedges that end with it, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for bound, phrases in ((Bound.OVER, _OVER), (Bound.UNDER, _UNDER), (Bound.ABOUT, _ABOUT)):
        for words in map(str.split, phrases.split("|")):
            table.setdefault(words[-1], []).append((tuple(words), bound))
    return {last: tuple(sorted(found, key=lambda one: -len(one[0]))) for last, found in table.items()}


_HEDGES = _hedges()
_SIGNED_BOUNDS = {
    ">": Bound.OVER,
    "≥": Bound.OVER,
    "<": Bound.UNDER,
    "≤": Bound.UNDER,
    "~": Bound.ABOUT,
    "≈": Bound.ABOUT,
}


def amount_at(
    text: str, number: tuple[int, int], digits: int, power: int, floor: int, end: int,
    in_words: bool = False, divisor: int = 1, unit: str | None = None, kind: str = "number",
) -> Amount | None:  # fmt: skip
    """The Amount of a number that is written at `number`; None where it only names something ("Q3", "M2", "COP28").

    Its value is digits * 10 ** power / divisor. unit, kind: given by the words of a fraction or multiple.
    """
    number_start, number_end = number
    start, sign, currency, words = read_before(text, number_start, floor)
    if currency is None and not in_words and number_start > floor and _is_name(text, number_start, words):
        return None
    year = not power and 1800 <= digits < 2200 and number_end - number_start == 4 and currency is None
    after = read_after(text, number_end, end, currency is not None, year) if kind == "number" else After(number_end)
    if currency is not None and not after.scale and text[start:number_start].strip(_SIGNS) in _ALSO_WORDS:
        if text[number_start - 1].isalpha():
            return None
        start, currency = number_start, None
    stop, wording = after.end, after.wording
    factor = 1.0
    exponent = power + after.scale
    if wording is not None:
        unit = wording.unit if not currency or currency == OPEN_DOLLAR else currency
        if wording.power is None:
            factor, unit = to_contract(1.0, wording.unit)
        else:
            exponent += wording.power
    elif currency is not None:
        unit = currency
    elif after.multiple:
        kind, unit = "multiple", "percent"
    elif after.next_word == "of" and unit is None:
        stop, unit = _of_point(text, stop, end)
    if after.per:
        unit = f"{unit}/{after.per}"
    value = float(digits * 10**exponent if exponent >= 0 else digits / 10**-exponent)
    step = round_step = _TEN[exponent]
    if not power and not digits % 10 and digits and divisor == 1:
        round_step = _TEN[exponent + _zeros(digits)]
    if divisor != 1 or factor != 1.0 or after.multiple:
        value, step, round_step = value / divisor * factor, step / divisor * factor, round_step / divisor * factor
        if after.multiple:
            value, step, round_step = round((value - 1) * 100, 9), step * 100, round_step * 100
    bound = Bound.EXACT
    ending = _HEDGES.get(words[-1].lower().lstrip(_OPENING)) if words else None
    if ending is not None and not (unit is None and after.next_word in _TIMES):
        start, bound = _hedged(text, start, words, ending)
    if start and text[start - 1] in _SIGNED_BOUNDS:
        start, bound = start - 1, _SIGNED_BOUNDS[text[start - 1]]
    if text.startswith((" or ", "-plus", "+"), stop):
        stop, bound = _hedge_after(text, stop, end, bound)
    return Amount(
        start, stop, number_start, number_end, -value if sign < 0 else value, unit, _TEN[after.scale], step, round_step,
        bound, sign, kind, in_words, after.noun,
    )  # fmt: skip


def _is_name(text: str, at: int, words: list[str]) -> bool:
    """Whether the digits at `at` end a name: "Q3", "M2", "COVID-19", "DC-10"."""
    before = text[at - 1]
    return before.isalpha() or (before == "-" and bool(words) and _MODEL.search(words[-1]) is not None)


def _of_point(text: str, at: int, end: int) -> tuple[int, str | None]:
    """ "0.3 of a percentage point": (its end, the unit)."""
    found = _OF_POINT.match(text, at, end)
    return (found.end(), "percentage_point" if found[1] else "percent") if found else (at, None)


def _zeros(digits: int) -> int:
    written = str(digits)
    return len(written) - len(written.rstrip("0"))


def _hedged(text: str, start: int, words: list[str], ending: Ending) -> tuple[int, Bound]:
    """Where the amount begins with the hedge before it, and its bound."""
    found = _hedge_before(words, ending)
    if found is None:
        return start, Bound.EXACT
    count, bound = found
    for word in reversed(words[-count:]):
        start = text.rfind(word, 0, start)
    return start + len(word) - len(word.lstrip(_OPENING)), bound


_BRACKETED = ("(-)", "(–)", "(−)")  # "(-) 16.3 percent", as India's statistics print a fall


def read_before(text: str, at: int, floor: int) -> tuple[int, int, str | None, list[str]]:
    """Sign and currency before `at`: (where they start, -1, 0 or +1, unit or None, the words before them)."""
    lead = text[max(floor, at - 56) : at]
    words = lead.split()
    if not words:
        return at, 0, None, words
    token = words[-1]
    glued = not lead[-1].isspace()
    currency = BEFORE.get(token)
    if currency is None and (glued or token[-1] in _GLUED_ENDS):
        skipped = max(0, len(token) - 9)  # no currency with its sign is longer
        found = _GLUED.search(token, skipped)
        if found and found.end() > found.start():
            currency = BEFORE.get(found[2]) if found[2] else None
            written = found[1] or found[3] if glued or currency else None  # " - 5" is a dash
            if currency or written:
                start = at - len(lead) + lead.rfind(token) + found.start()
                words[-1] = token[: found.start()]
                if not words[-1]:
                    words.pop()
                return (
                    start,
                    (0 if not written else 1 if written == "+" else -1),
                    _yen_or_yuan(currency, found[2], text, at),
                    words,
                )
        return at, 0, None, words
    start, sign = at, 0
    if token in _BRACKETED and len(words) > 1:
        return at - len(lead) + lead.rfind(token), -1, None, words[:-1]
    if currency is not None:
        start = at - len(lead) + lead.rfind(token)
        words.pop()
        currency = _yen_or_yuan(currency, token, text, at)
        token = words[-1] if words else ""
    if token in ("minus", "plus", "negative", "Minus", "Plus"):
        sign = 1 if token in ("plus", "Plus") else -1
        start = text.rfind(token, 0, start)
        words.pop()
    return start, sign, currency, words


def _yen_or_yuan(currency: str | None, symbol: str | None, text: str, at: int) -> str | None:
    """A "¥" is yen unless the text nearby speaks of yuan and not of yen."""
    if symbol not in ("¥", "￥"):
        return currency
    near = text[max(0, at - 2000) : at + 2000]
    return "CNY" if ("yuan" in near or "renminbi" in near) and "yen" not in near else currency


def _hedge_before(words: list[str], ending: Ending) -> tuple[int, Bound] | None:
    """The longest hedge that the words end with, its adverb too ("just over"): (how many words, its bound)."""
    found = next((one for one in ending if len(one[0]) == 1 or tuple(_plain(words, len(one[0]))) == one[0]), None)
    if found is None:
        return None
    hedge, bound = found
    count = len(hedge)
    before = _plain(words, count + 2)[:-count]
    last = before[-1] if before else ""
    if hedge[-1] in _COMPARING and (last[-1:].isdigit() or last[-1:] == "%" or last in _COMPARED):
        return None
    if hedge[0] in ("top", "pass") and last not in _MODAL:
        return None
    if (hedge == ("up", "to") and _MOVED.fullmatch(last)) or (hedge == ("about",) and last in _SPOKEN):
        return None
    if last in _A_LITTLE and before[0] == "a":
        count += 2
    elif last in _ADVERBS:
        count += 1
    return count, bound


def _plain(words: list[str], count: int) -> list[str]:
    return [word.lower().lstrip(_OPENING) for word in words[-count:]]


def _hedge_after(text: str, at: int, end: int, bound: Bound) -> tuple[int, Bound]:
    """ "or so", "or more", "-plus", "+" after the amount: (its end, the bound)."""
    found = _OR_SO.match(text, at, end)
    if found:
        return found.end(), Bound.OVER if found[1] else Bound.UNDER if found[2] else Bound.ABOUT
    if text.startswith("+", at) and not text[at + 1 : at + 2].isalnum():
        return at + 1, Bound.OVER
    if text.startswith("-plus", at):
        return at + 5, Bound.OVER
    return at, bound
