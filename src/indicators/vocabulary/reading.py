"""Blocks of a vocabulary file -> records, checked. A mistake is one line: file [block]: what; advice."""

import tomllib
from collections.abc import Container, Iterable, Mapping
from dataclasses import MISSING, fields
from difflib import get_close_matches
from importlib.resources import files
from typing import Any, Literal, TypeAlias, get_args, get_origin

from indicators.errors import VocabularyError
from indicators.vocabulary.records import Agency, Area, Currency, Indicator, Item, Names, Record, Unit

Blocks: TypeAlias = Mapping[str, Mapping[str, Any]]

# kind -> its record; the field that a language's names go to; the field that is itself the first name
KINDS: Mapping[str, tuple[type[Record], str, str | None]] = {
    "areas": (Area, "names", "title"),
    "agencies": (Agency, "wordings", "name"),
    "indicators": (Indicator, "wordings", None),
    "items": (Item, "wordings", None),
    "units": (Unit, "wordings", None),
    "currencies": (Currency, "words", None),
}
WATCHED = ("names", "wordings", "words", "demonyms", "short")
HANDED_DOWN = ("currency", "fiscal_start", "fiscal_named_by_start", "fiscal_since", "fiscal_past")


def blocks(kind: str) -> Blocks:
    """A kind's own file as it is written: code -> keys. Raises VocabularyError where it is no TOML."""
    file = files("indicators.vocabulary") / f"{kind}.toml"
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(str(error), f"{kind}.toml") from error


def records(kind: str, blocks: Blocks, language: str = "en", wheres: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Blocks of one kind as records by code, with their names in one language. Raises VocabularyError.

    wheres: code -> where its block stands, of those that do not stand in the package's file.
    """
    elsewhere = wheres or {}
    stands = _Places(kind, elsewhere)
    whole = {code: _block(block, stands[code]) for code, block in blocks.items()}
    if kind == "areas":
        whole = _with_places_within(whole, stands)
    made = {code: _record(kind, code, block, language, stands[code]) for code, block in whole.items()}
    _check_shared(made, stands, last=elsewhere)
    return made


class _Places(dict[str, str]):
    """Where each block stands, for errors: in the package's file unless said."""

    def __init__(self, kind: str, elsewhere: Mapping[str, str]) -> None:
        super().__init__(elsewhere)
        self.kind = kind

    def __missing__(self, code: str) -> str:
        return f"{self.kind}.toml [{code}]"


def nearest(word: str, among: Iterable[str]) -> str | None:
    """The most similar of some words, in any case; None if none is near."""
    known = {name.lower(): name for name in among}
    found = get_close_matches(word.lower()[:80], known, n=1, cutoff=0.7)
    return known[found[0]] if found else None


def _block(block: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(block, dict):
        raise VocabularyError("is no block", where, "write [code], and its keys below it")
    return block


def _with_places_within(blocks: Blocks, stands: Mapping[str, str]) -> dict[str, Mapping[str, Any]]:
    """Cities as places of their own; cities and subdivisions with their country's money and fiscal year."""
    whole: dict[str, Mapping[str, Any]] = {}
    for code, block in blocks.items():
        parent = block.get("parent")
        if parent is not None and (not isinstance(parent, str) or parent not in blocks):
            raise VocabularyError(f"unknown parent {parent!r}", stands[code], "write the code of a country")
        handed = _handed_down(blocks[parent]) if parent else {}
        whole[code] = {"kind": "subdivision" if parent else "country", **handed, **block}
    for code, block in blocks.items():
        for city in _checked(block.get("cities", []), Names, "cities", stands[code]):
            within = {"title": city, "kind": "city", "parent": code, **_handed_down(block)}
            whole.setdefault(f"{code}:{city}", within)
    return whole


def _handed_down(country: Mapping[str, Any]) -> dict[str, Any]:
    return {key: country[key] for key in HANDED_DOWN if key in country}


def _record(kind: str, code: str, block: Mapping[str, Any], language: str, where: str) -> Record:
    record, names, named_by = KINDS[kind]
    wanted = {field.name: field.type for field in fields(record) if field.name not in ("code", names)}
    values: dict[str, Any] = {"code": code}
    written: Names = ()
    for key, value in block.items():
        if key in wanted:
            values[key] = _checked(value, wanted[key], key, where)
        elif len(key) == 2 and key.islower():
            listed = _checked(value, Names, key, where)
            written = listed if key == language else written
        else:
            near = nearest(key, [*wanted, language])
            known = f"did you mean '{near}'?" if near else f"its keys are {', '.join([*wanted, language])}"
            raise VocabularyError(f"unknown key '{key}'", where, known)
    for field in fields(record):
        if field.name in wanted and field.name not in values and field.default is MISSING:
            choices = _choices(field.type)
            said = f"one of {', '.join(choices)}" if choices else "..."
            raise VocabularyError(f"'{field.name}' is missing", where, f"write {field.name} = {said}")
    own = (values[named_by],) if named_by else ()
    values[names] = tuple(dict.fromkeys(own + written))
    return record(**values)


_SAID = {str: 'write a text: "..."', int: "write a whole number", bool: "write true or false"}


def _checked(value: Any, wanted: Any, key: str, where: str) -> Any:
    """The value as the record keeps it (lists as tuples), if it is of the wanted type."""
    if wanted == Names:
        if isinstance(value, list) and all(isinstance(name, str) and name and name == name.strip() for name in value):
            return tuple(value)
        raise VocabularyError(f"'{key}' is not a list of names", where, 'write ["one", "two"]')
    choices = _choices(wanted)
    if choices:
        if value not in choices:
            raise VocabularyError(f"'{key}' is {value!r}", where, f"it is one of {', '.join(choices)}")
    elif not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool):
        said = next((said for kind, said in _SAID.items() if kind in (wanted, *get_args(wanted))), None)
        raise VocabularyError(f"'{key}' is of the wrong type: {value!r}", where, said)
    return value


def _choices(wanted: Any) -> list[str]:
    """The words that a `Literal`, or `Literal | None`, allows; none for any other type."""
    parts = (wanted, *get_args(wanted))
    return [choice for part in parts if get_origin(part) is Literal for choice in get_args(part)]


def _check_shared(made: Mapping[str, Record], stands: Mapping[str, str], last: Container[str]) -> None:
    """A name under two codes is marked in both; the blame is on the later one, `last` on those after all others."""
    owners: dict[str, Record] = {}
    for record in sorted(made.values(), key=lambda record: record.code in last):
        for name in {name for field in WATCHED for name in getattr(record, field, ())}:
            other = owners.setdefault(name, record)
            if other is not record and not (name in record.shared and name in other.shared):
                advice = "keep it in one, or list it under 'shared' in both"
                raise VocabularyError(f"'{name}' also names [{other.code}]", stands[record.code], advice)
