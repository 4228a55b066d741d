"""What exists: indicators, items, places, agencies, units and currencies, each with its names. No rule lives here.

One TOML file a kind, one block a code, the keys as the fields below; names stand under their language (`en = [...]`).
`vocabulary()` gives frozen records by code. Filled in by the loader:

- a place is named by its title first, then by `en`; an agency by its `name`, likewise;
- a city of `cities` becomes a place of its own, `CHN:Yiwu`; cities and subdivisions have their country's money
  and fiscal year; `kind` of a place is "country", or "subdivision" where a `parent` is given, unless said.

How a name matches: one written wholly in lower case in any case; one with capitals exactly so or wholly
in upper case ("Turkey" reads "Turkey" and "TURKEY", never "turkey"; "US" only "US").
A name that two codes of a kind share is marked in both, `shared = [...]`, and context must choose; any other is an
error. Not watched: `weak`, `plus`, `minus`, `before`, `after`, `symbols` and `capital`, which need context anyway.
A user's own `indicators.toml` adds to all of it: see `own`.
The block `[_]` of areas.toml holds names that mean no place and keep the places inside them quiet ("South China Sea").
"""

from collections.abc import Iterable
from functools import lru_cache

from indicators.vocabulary.own import Own, check_own, own, with_own
from indicators.vocabulary.reading import KINDS, blocks, nearest, records
from indicators.vocabulary.records import Agency, Area, Currency, Indicator, Item, Names, Unit, Vocabulary

__all__ = [
    "Agency",
    "Area",
    "Currency",
    "Indicator",
    "Item",
    "Unit",
    "Vocabulary",
    "area_of",
    "closest",
    "vocabulary",
]


@lru_cache
def vocabulary(language: str = "en") -> Vocabulary:
    """Everything the package knows, and the user's own file, with names in one language; read once. Raises VocabularyError."""
    return built(own(), language)


def built(mine: Own | None, language: str = "en") -> Vocabulary:
    """The package's vocabulary with a file of the user's, or without. Raises VocabularyError."""
    written = {kind: dict(blocks(kind)) for kind in KINDS}
    quiet = written["areas"].pop("_", {}).get(language, ())
    known = {}
    for kind in KINDS:
        wheres = {code: mine.where(kind, code) for code in mine.blocks.get(kind, ())} if mine else {}
        known[kind] = records(kind, with_own(kind, written[kind], mine), language, wheres)
    if mine:
        check_own(mine, known)
    return Vocabulary(**known, not_places=tuple(quiet))


def area_of(text: str) -> str | None:
    """The code of a place as a person types it: a code, name or demonym in any case, `USA:<any name>`; None if unknown.

    >>> area_of("russia"), area_of("cn-gd"), area_of("USA:Springfield"), area_of("Atlantis")
    ('RUS', 'CN-GD', 'USA:Springfield', None)
    """
    typed = " ".join(text.split())
    known = _typed_areas().get(typed.lower().removeprefix("the "))
    country, colon, place = typed.partition(":")
    if known is None and colon and place and country.upper() in vocabulary().areas:
        return f"{country.upper()}:{place}"
    return known


def closest(word: str, among: Iterable[str] | None = None) -> str | None:
    """The nearest of some words, for "did you mean"; by default of all codes and names of places. None if none is near.

    >>> closest("exprots"), closest("Kazakstan"), closest("axes", ["areas", "items"])
    ('exports', 'Kazakhstan', None)
    """
    return nearest(word, _known_words() if among is None else among)


def _known_words() -> Names:
    known = vocabulary()
    codes = (*known.indicators, *known.items, *known.areas, *known.units, *known.currencies)
    return (*codes, *(name for area in known.areas.values() for name in (*area.names, *area.demonyms)))


@lru_cache
def _typed_areas() -> dict[str, str]:
    """Lower-case code or name -> code. Codes win over names, names over demonyms, then the earlier in the file."""
    areas = vocabulary().areas.values()
    ranked = [(area.code, area.code) for area in areas]
    ranked += [(name, area.code) for area in areas for name in area.names]
    ranked += [(name, area.code) for area in areas for name in area.demonyms]
    return {name.lower(): code for name, code in reversed(ranked)}
