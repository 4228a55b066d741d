"""What follows a number (scale, unit, counted noun) and the currency before it: tables built once from the vocabulary.

A wording is looked up by its first word; the rest of it is a small pattern anchored there. Written wholly in lower
case it is read in any case, otherwise as it stands or wholly in upper case ("MW", never "mw").
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from indicators.units import contract_unit
from indicators.vocabulary import vocabulary

OPEN_DOLLAR = "$"  # a dollar whose country is not said
# spaces, one line break or a hyphen; no new paragraph
GAP = r"(?:[^\S\n]{1,3}(?:\n(?!\s)|\n[^\S\n]{1,8}(?!\s))?|\n(?!\s)|-)"
WORD = re.compile(rf"{GAP}?((?:[A-Za-z]\.){{2,3}}|[^\W\d_]{{1,24}}(?:/[a-z]\b|3\b)?|[%％$€£₽₴₸₺₫])")
SCALES = {
    "hundred": 2, "thousand": 3, "k": 3, "lakh": 5, "lakhs": 5, "million": 6, "millions": 6, "mln": 6, "mn": 6,
    "mio": 6, "m": 6, "crore": 7, "crores": 7, "billion": 9, "bln": 9, "bn": 9, "b": 9, "trillion": 12, "tn": 12,
    "trn": 12, "trln": 12, "tln": 12, "t": 12, "quadrillion": 15,
}  # fmt: skip
_GLUED_SCALES = {"m", "b", "k", "t"}  # "£1.7m", "220k"; apart only after a currency ("$5 m")
_GLUED_UNITS = {"p", "c"}  # "86p"; apart they are letters
_VERBS = {"marks", "points", "won", "crowns", "head"}  # "2023 marks the third year"
_MINOR = {
    "cents": (OPEN_DOLLAR, -2), "cent": (OPEN_DOLLAR, -2), "cts": (OPEN_DOLLAR, -2), "ct": (OPEN_DOLLAR, -2),
    "c": (OPEN_DOLLAR, -2), "U.S. cents": ("USD", -2), "US cents": ("USD", -2), "Canadian cents": ("CAD", -2),
    "Australian cents": ("AUD", -2), "euro cents": ("EUR", -2), "eurocents": ("EUR", -2), "pence": ("GBP", -2),
    "penny": ("GBP", -2), "p": ("GBP", -2), "kopecks": ("RUB", -2),
}  # fmt: skip


class Wording(NamedTuple):
    """One way to write a unit. unit: the contract's, or a code that units.to_contract turns into it (power None)."""

    head: str
    rest: re.Pattern[str] | None
    unit: str
    power: int | None
    kind: str  # "money", "counted", "physical", "plain"
    code: str


class After(NamedTuple):
    """What follows a number: where it ends, its power of ten, unit (None: none), noun, and whether it says "times"."""

    end: int
    scale: int = 0
    wording: Wording | None = None
    per: str | None = None
    noun: str | None = None
    multiple: bool = False
    next_word: str = ""


def read_after(text: str, at: int, end: int, money: bool, year: bool = False) -> After:
    """Scale, unit or noun from `at` on. money: a currency stands before the number, so only money may follow.

    year: the number looks like one, "in 2023 Chinese firms" and "2023 marks" have no unit.
    """
    word = WORD.match(text, at, end)
    if word is None:
        per = _per(text, at, end) if money else None
        return After(per[0], per=per[1]) if per else After(at)
    scale, start, first = 0, at, ""
    for _ in range(3):  # "lakh crore", "hundred million"
        first = word[1].lower()
        power = SCALES.get(first)
        if power is None or (first in _GLUED_SCALES and not _glued_scale(word, first, money)):
            break
        scale, at = scale + power, word.end()
        word = WORD.match(text, at, end)
        if word is None:
            per = _per(text, at, end) if money else None
            return After(per[0], scale, per=per[1]) if per else After(at, scale)
    glued = word.start(1) == start
    found = unit_at(text, word, end, glued)
    if found and glued and found[1].kind == "counted":
        found = None  # "4Children"
    if found and year and not scale and (found[1].kind == "counted" or first in _VERBS):
        return After(at, next_word=first)
    if found and (not money or found[1].kind == "money"):
        at, wording = found
        per = _per(text, at, end) if wording.kind == "money" else None
        if wording.kind == "counted":
            return After(at, scale, wording, noun=text[word.start(1) : at].lower(), next_word=first)
        return After(per[0] if per else at, scale, wording, per[1] if per else None, next_word=first)
    if money:
        per = _per(text, at, end)
        return After(per[0] if per else at, scale, per=per[1] if per else None, next_word=first)
    if not scale and (first in ("times", "fold") or (first == "x" and glued and not text[at + 1 : at + 2].isalnum())):
        return After(word.end(), multiple=True, next_word=first)
    return After(at, scale, next_word=first) if year and not scale else _with_noun(text, at, end, word, scale)


def _glued_scale(word: re.Match[str], first: str, money: bool) -> bool:
    """Whether a single letter is a scale: "220k", "$5b"; a "t" only of money, "5.2t" are tonnes."""
    return (money or first != "t") and (word.start() == word.start(1) or (money and first != "t"))


def unit_at(text: str, word: re.Match[str], end: int, glued: bool) -> tuple[int, Wording] | None:
    """The longest unit whose first word is `word`: (its end, the wording)."""
    written = word[1]
    for wording in UNITS.get(written.lower(), ()):
        head = wording.head
        if written == head or head == head.lower() or written == head.upper():
            if wording.rest is None:
                if head in _GLUED_UNITS and not glued:
                    continue
                return word.end(), wording
            rest = wording.rest.match(text, word.end(), end)
            if rest:
                return rest.end(), wording
    return None


_PER = re.compile(rf"(?:{GAP}(?:per|a|an)(?={GAP})|/(?=[a-z]))", re.IGNORECASE)


def _per(text: str, at: int, end: int) -> tuple[int, str] | None:
    """The unit that a price is for, "a barrel", "per kg": (its end, its code)."""
    per = _PER.match(text, at, end)
    word = WORD.match(text, per.end(), end) if per else None
    if word is None:
        return None
    if word[1].lower() == "pound":  # elsewhere the currency, but nothing is priced for one
        return word.end(), "pound"
    found = unit_at(text, word, end, False)
    return (found[0], found[1].code) if found and found[1].kind == "physical" else None


_FUNCTION = frozenset(
    "and or of in on at to from by for with as than that which who while but the a an is was were are be been has have "
    "had will would could may its their his her this these those it they since until after before during against per "
    "compared versus vs between into over under up down not also when if so more less higher lower out off across ago "
    "earlier later last next each every all both some plus minus times respectively".split()
)
_NO_NOUNS = frozenset(
    "was is has as its this thus us yes less times plus minus towards perhaps always across versus".split()
)
_NEXT = re.compile(rf"{GAP}([^\W\d_]{{1,24}})")


def _with_noun(text: str, at: int, end: int, word: re.Match[str], scale: int) -> After:
    """A number without unit: its noun, at once ("trips") or behind at most two adjectives ("new energy cars")."""
    first = word[1].lower()
    if first in _FUNCTION or word.start() == word.start(1):
        return After(at, scale, next_word=first)
    step: re.Match[str] | None = word
    for _ in range(2):
        step = _NEXT.match(text, step.end(), end) if step else None
        if step is None or step[1].lower() in _FUNCTION:
            break
        for wording in UNITS.get(step[1].lower(), ()):
            if wording.kind == "counted" and wording.rest is None and step[1] == step[1].lower():
                return After(step.end(), scale, wording, noun=step[1].lower(), next_word=first)
    noun = first if first.endswith("s") and len(first) > 3 and first not in _NO_NOUNS else None
    return After(at, scale, noun=noun, next_word=first)


def _english(words: tuple[str, ...]) -> Iterator[str]:
    """Each wording with its singular and, for dollars, the wires' spellings."""
    for name in words:
        yield name
        if name.endswith("dollars"):
            yield from (name[:-1], name[:-7] + "dlrs", name[:-7] + "dlr")
        elif name.endswith("s") and len(name) > 4 and name != "marks":  # "the 200-billion mark"
            yield name[:-1]


def _wordings() -> Iterator[tuple[str, str, int | None, str, str]]:
    """Every way to write a unit after a number: wording, unit, power of ten, kind, code."""
    known = vocabulary()
    for name in ("dollars", "dollar", "dlrs", "dlr", "bucks", "$"):
        yield name, OPEN_DOLLAR, 0, "money", OPEN_DOLLAR
    for name, (code, power) in _MINOR.items():
        yield name, code, power, "money", code
    for currency in known.currencies.values():
        for name in (*_english(currency.words), *currency.after, currency.code):
            yield name, currency.code, 0, "money", currency.code
    for unit in known.units.values():
        code, power_or_none = contract_unit(unit.code)
        kind = {"person": "counted", "unit": "counted"}.get(code, "physical")
        kind = "plain" if code in ("percent", "percentage_point", "index", "hour", "head") else kind
        for name in (*unit.wordings, *unit.symbols):
            yield name, code if power_or_none is not None else unit.code, power_or_none, kind, unit.code


def _units() -> dict[str, tuple[Wording, ...]]:
    table: dict[str, dict[str, Wording]] = {}
    for name, unit, power, kind, code in _wordings():
        head = WORD.match(name)
        assert head is not None, name
        rest = GAP.join(map(re.escape, name[head.end() :].replace("-", " ").split()))
        flags = re.IGNORECASE if name == name.lower() else 0
        gap = GAP if name[head.end() : head.end() + 1] in (" ", "-") else ""
        pattern = re.compile(rf"{gap}(?:{rest})(?!\w)", flags | re.IGNORECASE) if rest else None
        entry = Wording(head[1], pattern, unit, power, kind, code)
        table.setdefault(head[1].lower(), {}).setdefault(name, entry)
    return {
        head: tuple(names[name] for name in sorted(names, key=lambda name: (-len(name.split()), -len(name))))
        for head, names in table.items()
    }


UNITS = _units()


def _before() -> dict[str, str]:
    table = {"$": OPEN_DOLLAR}
    for currency in vocabulary().currencies.values():
        for name in (*currency.before, currency.code):
            table.setdefault(name, currency.code)
    return table


BEFORE = _before()  # symbol or code before the number -> unit
