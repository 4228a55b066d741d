"""A user's own vocabulary: one file, `indicators.toml`, that adds to what the package knows.

    [indicators.box_office]               # a block is [kind.code]; keys as in the package's own files
    title = "Box office"
    kind = "flow"
    en = ["box office", "box office takings"]

    [indicators.exports]                  # a code that is known: its lists grow, nothing else can change
    en = ["outbound shipments"]

It is looked for at $INDICATORS_VOCABULARY, else in the working folder; none is no mistake, one that is named must be there.
"""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from hashlib import sha256
from typing import Any

from indicators.errors import VocabularyError
from indicators.vocabulary.reading import KINDS, Blocks, nearest
from indicators.vocabulary.records import Area, Indicator, Names, Record, Unit

VARIABLE, NAME = "INDICATORS_VOCABULARY", "indicators.toml"
MOST = 2**20  # bytes
DEFINITION = re.compile(r"(?P<factor>[0-9.]{1,20}(?:e-?[0-9]{1,2})?) \* (?P<unit>\S{1,40})")

# kind -> what a code of one's own looks like, in a pattern and in words
_CODES = {
    "indicators": (r"[a-z][a-z0-9_]{0,60}", 'small letters, digits and "_", as in "box_office"'),
    "items": (r"[^\s_](?:.{0,60}\S)?", 'its name in small letters, as in "crude oil"'),
    "areas": (
        r"[A-Z][A-Z0-9+]{1,9}|[A-Z]{2}-[A-Z0-9]{1,4}|[A-Z]{3}:\S(?:.{0,60}\S)?",
        'capitals, as in "CHN", "CN-GD" or "CHN:Yiwu"',
    ),
    "units": (r"[A-Za-z][A-Za-z0-9_]{0,40}(?:/[A-Za-z0-9_]{1,40})?", 'letters, digits and "_", as in "bushel"'),
    "currencies": (r"[A-Z]{3}", 'three capitals, as in "USD"'),
    "agencies": (r"[a-z][a-z0-9-]{0,80}", 'small letters, digits and "-", as in "port-authority"'),
}
_NAMED = ("names", "demonyms", "words", "wordings", "weak", "plus", "minus", "short", "cities", "symbols", "en")
# first word of a unit's name, as the reader of amounts takes it: letters, or the sign of a currency or percentage
_UNIT_NAME = re.compile(r"(?:[A-Za-z]\.){2,3}|[^\W\d_]{1,24}(?![^\W\d_])|[%％$€£₽₴₸₺₫]")


@dataclass(frozen=True, slots=True)
class Own:
    """A file as it is written. file: its name in errors. blocks: kind -> code -> keys. mark: changes with its bytes."""

    file: str
    blocks: Mapping[str, Blocks]
    mark: str

    def where(self, kind: str, code: str) -> str:
        return f"{self.file} [{kind}.{code}]"


@lru_cache
def own() -> Own | None:
    """The user's file, read once; None where there is none. Raises VocabularyError."""
    named = os.environ.get(VARIABLE)
    if not named and not os.path.lexists(NAME):
        return None
    return read(named or NAME, f"named by ${VARIABLE}" if named else None)


def read(path: str, why: str | None = None) -> Own:
    """A file of that form. why: how the user came to name it. Raises VocabularyError, one line."""
    try:
        with open(path, "rb") as file:
            raw = file.read(MOST + 1)
        if len(raw) > MOST:
            raise VocabularyError(f"more than {MOST:,} bytes", path, "a vocabulary is smaller; check the name")
        found = tomllib.loads(raw.decode("utf-8-sig"))
    except OSError as error:
        what = f"cannot be read ({error.strerror or error})" + (f", {why}" if why else "")
        raise VocabularyError(what, path, "put it right or take the name away") from error
    except UnicodeDecodeError as error:
        raise VocabularyError(f"no UTF-8 at byte {error.start}", path, "save it as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise VocabularyError(f"no TOML: {error}", path, "mind the brackets, quotes and commas there") from error
    for kind, blocks in found.items():
        _check_kind(path, kind, blocks)
    return Own(path, found, sha256(raw).hexdigest()[:8] if found else "")


def _check_kind(path: str, kind: str, blocks: Any) -> None:
    if kind not in KINDS:
        near = nearest(kind, KINDS)
        advice = (
            f"did you mean [{near}.<code>]?" if near else f"a block is [kind.code], its kind one of {', '.join(KINDS)}"
        )
        raise VocabularyError(f"unknown kind '{kind}'", path, advice)
    if not isinstance(blocks, dict):
        raise VocabularyError(f"'{kind}' is no block", path, f"write [{kind}.<code>], and its keys below it")
    for code, block in blocks.items():
        where = f"{path} [{kind}.{code}]"
        if not isinstance(block, dict):
            raise VocabularyError("is no block", where, f"write [{kind}.<code>], and its keys below it")
        for key, names in block.items():
            if (key in _NAMED or len(key) == 2) and isinstance(names, list):
                _check_names(kind, key, names, where)


def _check_names(kind: str, key: str, names: list[Any], where: str) -> None:
    for name in names:
        if isinstance(name, str) and key != "symbols" and not any(mark.isalnum() for mark in name):
            raise VocabularyError(f"'{key}' holds {name!r}", where, "a name has a letter or digit")
        if isinstance(name, str) and kind == "units" and not _UNIT_NAME.match(name):
            advice = "it begins with a word of 24 letters at most, or with % or the sign of a currency"
            raise VocabularyError(f"'{key}' holds {name!r}, which cannot follow a number", where, advice)


def with_own(kind: str, package: Blocks, own: Own | None) -> dict[str, Mapping[str, Any]]:
    """The package's blocks of a kind with the user's: lists of a known code grow, other codes are new."""
    whole = dict(package)
    for code, block in (own.blocks.get(kind, {}) if own else {}).items():
        where = own.where(kind, code) if own else ""
        if code in whole:
            whole[code] = _grown(kind, whole[code], block, where)
            continue
        pattern, said = _CODES[kind]
        if not re.fullmatch(pattern, code):
            raise VocabularyError("is no code", where, f"write {said}")
        country = code.partition(":")[0]
        within = {"kind": "city", "parent": country} if kind == "areas" and ":" in code else {}
        whole[code] = {**within, **block}
    return whole


def _grown(kind: str, known: Mapping[str, Any], more: Mapping[str, Any], where: str) -> Mapping[str, Any]:
    """A known block with longer lists. What is no key of it is left for `records` to refuse."""
    fixed = {field.name for field in fields(KINDS[kind][0]) if field.type != Names}
    grown = dict(known)
    for key, value in more.items():
        if key in fixed and value != known.get(key):
            what = f"'{key}' of a code that the package knows cannot change"
            raise VocabularyError(what, where, "leave it out, or give yours a code of its own")
        grown[key] = [*known.get(key, ()), *value] if isinstance(value, list) else value
    return grown


def check_own(own: Own, known: Mapping[str, Mapping[str, Record]]) -> None:
    """What one block says of another: money, places and units exist, units are defined by units. Raises VocabularyError."""
    refer = {
        "areas": (("currency", "currencies"), ("parent", "areas")),
        "agencies": (("area", "areas"),),
        "currencies": (("area", "areas"),),
        "indicators": (("counts", "units"),),
    }
    for kind, blocks in own.blocks.items():
        for code in blocks:
            record, where = known[kind][code], own.where(kind, code)
            for key, other in refer.get(kind, ()):
                _check_known(key, getattr(record, key), known[other], where)
            if isinstance(record, Unit):
                _check_unit(record, known, where)
            for month in ("fiscal_start", "fiscal_past") if isinstance(record, Area) else ():
                if not 1 <= getattr(record, month) <= 12:
                    raise VocabularyError(f"'{month}' is {getattr(record, month)}", where, "it is a month, 1 to 12")
            if isinstance(record, Indicator) and not any((record.wordings, record.weak, record.plus, record.minus)):
                raise VocabularyError("has no wording", where, 'write en = ["one", "two"]')


def _check_known(key: str, code: str | None, among: Mapping[str, Record], where: str) -> None:
    if code is not None and code not in among:
        near = nearest(code, among)
        advice = f"did you mean '{near}'?" if near else "add it to the file, or see `indicators vocabulary`"
        raise VocabularyError(f"'{key}' is unknown: {code!r}", where, advice)


def _check_unit(unit: Unit, known: Mapping[str, Mapping[str, Record]], where: str) -> None:
    """A definition is a factor times a unit that in the end is one of the contract's, never the unit itself."""
    if unit.code in known["currencies"]:
        raise VocabularyError("is a currency's code too", where, "give the unit another")
    seen: list[str] = []
    at: Record = unit
    while isinstance(at, Unit) and at.definition is not None:
        if at.code in seen:
            raise VocabularyError(
                f"is defined by itself: {' * '.join((*seen, at.code))}", where, "define it by another"
            )
        seen.append(at.code)
        found = DEFINITION.fullmatch(at.definition)
        if not found or not _is_factor(found["factor"]):
            raise VocabularyError(
                f"bad definition '{at.definition}'", where, 'write "<factor> * <code>", as in "1000 * tonne"'
            )
        _check_known("definition", found["unit"], known["units"], where)
        at = known["units"][found["unit"]]


def _is_factor(text: str) -> bool:
    try:
        return float(text) > 0
    except ValueError:
        return False
