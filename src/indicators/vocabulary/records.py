"""The records of the vocabulary, one kind a class: plain, frozen, by code."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Names: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A place or group of places, coded as the contract says. [figures.md 2, `area`]

    names: as news prints them; demonyms: adjectives and peoples. capital: its city as an actor ("Beijing", "Moscow").
    cities: places within it that have figures of their own. parent: the country of a subdivision or city.
    currency: ISO 4217, None where it has no single one. fiscal_start: the month in which its fiscal year begins;
    fiscal_named_by_start: "fiscal 2024" is the one that begins in 2024, otherwise the one that ends in it.
    fiscal_since, fiscal_past: where it was moved, the first year of today's and the month in which it began until then.
    """

    code: str
    title: str
    kind: Literal["country", "subdivision", "city", "group", "past"]
    names: Names
    demonyms: Names = ()
    capital: str | None = None
    cities: Names = ()
    parent: str | None = None
    currency: str | None = None
    fiscal_start: int = 1
    fiscal_named_by_start: bool = False
    fiscal_since: int = 0
    fiscal_past: int = 1
    shared: Names = ()

    def fiscal_first(self, year: int) -> int:
        """The month in which the fiscal year of a year begins."""
        return self.fiscal_past if year < self.fiscal_since else self.fiscal_start


@dataclass(frozen=True, slots=True)
class Agency:
    """A body that reports figures or makes surveys.

    area: whose office it is, None for an international or private body, or where only context tells.
    short: its abbreviations. generic: the wording fits one in every country ("customs", "the central bank").
    """

    code: str
    name: str
    wordings: Names
    area: str | None = None
    short: Names = ()
    generic: bool = False
    shared: Names = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """A statistic of the contract. [figures.md 3]

    wordings name it alone, weak ones only in fitting company, plus and minus with a sign ("surplus", "deficit").
    aggregation: how months make a year. counts: the unit of a bare number ("person"), None where it has none.
    partnered: a flow between two places. takes_item: it is always of something ("production of steel").
    """

    code: str
    title: str
    wordings: Names
    kind: Literal["flow", "stock", "rate", "index", "price", "growth", "balance"]
    weak: Names = ()
    plus: Names = ()
    minus: Names = ()
    aggregation: Literal["sum", "average", "end"] | None = None
    counts: str | None = None
    partnered: bool = False
    takes_item: bool = False
    shared: Names = ()


@dataclass(frozen=True, slots=True)
class Item:
    """What a figure can be about; its code is its name in lower case, as the contract's `item` gives it.

    wordings name it alone, weak ones only beside a statistic that takes an item.
    kind: what is traded or made, a service, who makes or hires, a slice of a total, how it is counted ("average").
    """

    code: str
    wordings: Names
    kind: Literal["good", "service", "sector", "group", "measure"]
    weak: Names = ()
    shared: Names = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the contract. definition: in other units, as pint reads it; None for a base unit."""

    code: str
    wordings: Names
    definition: str | None = None
    symbols: Names = ()
    shared: Names = ()


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency. before, after: symbols and codes on that side of the number; area: whose money it is."""

    code: str
    title: str
    words: Names
    before: Names = ()
    after: Names = ()
    area: str | None = None
    shared: Names = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All that is known, by code, in the order of the files. not_places: "South China Sea", "Bank of America", ..."""

    areas: Mapping[str, Area]
    agencies: Mapping[str, Agency]
    indicators: Mapping[str, Indicator]
    items: Mapping[str, Item]
    units: Mapping[str, Unit]
    currencies: Mapping[str, Currency]
    not_places: Names


Record: TypeAlias = Area | Agency | Indicator | Item | Unit | Currency
