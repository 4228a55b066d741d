"""A number with what stands round it: hedge, sign and currency before, scale, unit and noun after -> an Amount."""

import re

from indicators.amount import Amount
from indicators.figure import Bound
from indicators.languages.en.unit_words import BEFORE, OPEN_DOLLAR, After, read_after
from indicators.units import to_contract

_ADVERBS = ("", "just ", "only just ", "well ", "slightly ", "a little ", "a bit ", "a touch ", "a shade ", "far ", "somewhat ", "marginally ", "still ", "comfortably ")  # fmt: skip
_OVER = "more than|over|above|upwards of|in excess of|greater than|higher than"
_UNDER = "less than|under|below|fewer than|lower than"
_OVER_ALONE = (
    "at least|no less than|no fewer than|not less than|a minimum of|as little as|as few as|exceed|exceeds|exceeding|exceeded|"
    "top|tops|topping|topped|surpass|surpasses|surpassing|surpassed|pass|passed|passing|cross|crossed"
)
_UNDER_ALONE = "up to|no more than|not more than|at most|a maximum of|as much as|as many as|as high as"
_ABOUT = (
    "about|around|nearly|almost|some|roughly|close to|approximately|circa|just short of|just shy of|virtually|"
    "in the region of|somewhere around|very nearly|very close to|approx|approx."
)
_COMPARING = {"over", "above", "below", "under", "than"}  # "4.8 percent above 2023" compares, it hedges nothing
_COMPARED = frozenset("percent pct cent points point times higher lower million billion trillion mln bln bn dollars dlrs tonnes yuan".split())  # fmt: skip
_MOVED = re.compile(  # "edged up to 5 percent" says where to, not at most
    r"(?:edg|inch|nudg|tick|pick|mov|jump|climb|add|push|revis|bump|creep|driv|tak|com|go|ramp|scal|mount|catch)(?:e|ed|es|ing|s)?"
    r"|went|crept|shot|drove|driven|gone|came|taken|brought|took|caught"
)
_SPOKEN = frozenset("talk talking talked talks speak speaking spoke think thinking know worry worried concerned how".split())
_OPENING = "([{\"'“‘—–"
_TIMES = frozenset("years year months month weeks week days day hours hour minutes quarters quarter decades mths centuries".split())  # fmt: skip
_CURRENCIES = "|".join(map(re.escape, sorted(BEFORE, key=len, reverse=True)))
_GLUED = re.compile(rf"(?:(?<![\w%.)\]])([-−–+]))?((?:(?<![A-Za-z])(?:{_CURRENCIES})))?((?<![\w%.)\]])[-−–+])?$")
_GLUED_ENDS = frozenset("".join(code[-1] for code in BEFORE if not code[-1].isalnum()) + "-−–+")
_OF_POINT = re.compile(r" of (?:a|one) (?:(percentage point)|percent(?:age)?\b|per cent)")
_OR_SO = re.compile(r" or (?:(more|above|higher|over|better)|(less|lower|below|under|fewer)|so)\b(?! than)")
_TEN = {power: float(f"1e{power}") for power in range(-30, 60)}


def _hedges() -> dict[str, tuple[tuple[tuple[str, ...], Bound], ...]]:
    """Last word -> the hedges that end with it, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    with_adverb = ((_OVER, Bound.OVER), (_UNDER, Bound.UNDER))
    phrases = [(adverb + core, bound) for cores, bound in with_adverb for core in cores.split("|") for adverb in _ADVERBS]
    alone = ((_OVER_ALONE, Bound.OVER), (_UNDER_ALONE, Bound.UNDER), (_ABOUT, Bound.ABOUT))
    phrases += [(core, bound) for cores, bound in alone for core in cores.split("|")]
    for phrase, bound in phrases:
        words = tuple(phrase.split())
        table.setdefault(words[-1], []).append((words, bound))
    return {last: tuple(sorted(found, key=lambda one: -len(one[0]))) for last, found in table.items()}


_HEDGES = _hedges()


def amount_at(
    text: str, number: tuple[int, int], digits: int, power: int, floor: int, end: int,
    in_words: bool = False, divisor: int = 1, unit: str | None = None, kind: str = "number",
) -> Amount | None:  # fmt: skip
    """The Amount of a number that is written at `number`; None where it only names something ("Q3", "M2").

    Its value is digits * 10 ** power / divisor. unit, kind: given by the words of a fraction or multiple.
    """
    number_start, number_end = number
    start, sign, currency, words = read_before(text, number_start, floor)
    if currency is None and start == number_start and not in_words and number_start > floor:
        if text[number_start - 1].isalpha():
            return None
    if kind != "number":
        after = After(number_end)
    else:
        after = read_after(text, number_end, end, currency is not None)
    stop, scale, wording, noun = after.end, after.scale, after.wording, after.noun
    printed = power
    whole = power + scale
    if wording is not None:
        unit = wording.unit
        if wording.power:
            whole += wording.power
        if currency and currency != OPEN_DOLLAR and unit == OPEN_DOLLAR:
            unit = currency
    elif currency is not None:
        unit = currency
    elif after.multiple:
        kind, unit = "multiple", "percent"
    elif unit is None and kind == "number":
        fraction_of = _OF_POINT.match(text, stop, end) if after.next_word == "of" else None
        if fraction_of:
            stop, unit = fraction_of.end(), "percentage_point" if fraction_of[1] else "percent"
    if after.per:
        unit = f"{unit}/{after.per}"
    value = float(digits * 10**whole if whole >= 0 else digits / 10**-whole)
    step = _TEN[whole] if -30 <= whole < 60 else 10.0**whole
    if divisor != 1:
        value, step = value / divisor, step / divisor
    round_step = step
    if printed >= 0 and digits and divisor == 1:
        rest = digits
        while rest % 10 == 0:
            rest //= 10
            round_step *= 10.0
    if after.multiple:
        value, step, round_step = round((value - 1) * 100, 9), step * 100, round_step * 100
    if wording is not None and wording.power is None:
        factor, unit = to_contract(1.0, wording.unit)
        value, step, round_step = value * factor, step * factor, round_step * factor
    if sign < 0:
        value = -value
    bound = Bound.EXACT
    if words:
        hedge = _HEDGES.get(words[-1].lower().lstrip(_OPENING))
        if hedge is not None:
            found = _hedge_before(words, hedge)
            if found and not (unit is None and after.next_word in _TIMES):
                count, bound = found
                for word in reversed(words[-count:]):
                    start = text.rfind(word, 0, start)
                start += len(word) - len(word.lstrip(_OPENING))
    if text.startswith((" or ", "-plus", "+"), stop):
        stop, bound = _hedge_after(text, stop, end, bound)
    return Amount(start, stop, number_start, number_end, value, unit, _TEN[scale], step, round_step, bound, sign, kind,
                  in_words, noun)  # fmt: skip


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
        tail = token[-9:]  # longer than any currency with its sign
        found = _GLUED.search(tail)
        if found and found.end() > found.start():
            currency = BEFORE.get(found[2]) if found[2] else None
            written = (found[1] or found[3]) if glued else found[1]
            if currency or written:
                start = at - len(lead) + lead.rfind(token) + found.start()
                words[-1] = token[: found.start()]
                if not words[-1]:
                    words.pop()
                return start, (0 if not written else 1 if written == "+" else -1), _yen_or_yuan(currency, found[2], text), words
        return at, 0, None, words
    start, sign = at, 0
    if currency is not None:
        if not glued and len(token) == 1 and token.isalpha():
            return at, 0, None, words
        start = at - len(lead) + lead.rfind(token)
        words.pop()
        currency = _yen_or_yuan(currency, token, text)
        token = words[-1] if words else ""
    if token in ("minus", "plus", "negative", "Minus", "Plus"):
        sign = 1 if token in ("plus", "Plus") else -1
        start = text.rfind(token, 0, start)
        words.pop()
    return start, sign, currency, words


def _yen_or_yuan(currency: str | None, symbol: str | None, text: str) -> str | None:
    """A "¥" is yen unless the article speaks of yuan and not of yen."""
    if symbol in ("¥", "￥") and ("yuan" in text or "renminbi" in text) and "yen" not in text:
        return "CNY"
    return currency


def _hedge_before(words: list[str], ending: tuple[tuple[tuple[str, ...], Bound], ...]) -> tuple[int, Bound] | None:
    """The longest hedge that the words end with: (how many words, its bound)."""
    for hedge, bound in ending:
        count = len(hedge)
        if count > len(words):
            continue
        if count > 1:
            tail = [word.lower() for word in words[-count:]]
            tail[0] = tail[0].lstrip(_OPENING)
            if tuple(tail) != hedge:
                continue
        before = words[-count - 1].lower() if len(words) > count else ""
        if hedge[-1] in _COMPARING and before and (before[-1].isdigit() or before[-1] == "%" or before in _COMPARED):
            return None
        if hedge == ("up", "to") and _MOVED.fullmatch(before) or hedge == ("about",) and before in _SPOKEN:
            return None
        return count, bound
    return None


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
