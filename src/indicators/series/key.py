"""SeriesKey: which observations belong together, written in SDMX order. [store.md, `series`]"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, replace
from typing import Any, TypeAlias
from urllib.parse import quote

Observation: TypeAlias = Mapping[str, Any]  # a row of the store, by column

TWO_WAY = ("trade", "services_trade")  # the order of area and partner says nothing [figures.md 3, notes]


@dataclass(frozen=True, slots=True)
class SeriesKey:
    """What a series is about; None is "not said" (for `partner`: the whole world).

    >>> str(SeriesKey("YTD", "CHN", "RUS", "exports", None, "level", None, None, None, None, "USD", "actual", "CHN"))
    'YTD.CHN.RUS.exports._.level._._._._.USD.actual.CHN'
    """

    freq: str | None
    area: str | None
    partner: str | None
    indicator: str
    item: str | None
    measure: str
    basis: str | None
    terms: str | None
    of: str | None
    adjustment: str | None
    unit: str
    status: str
    reporter: str | None

    def __str__(self) -> str:
        """Empty parts are `_`, dropped at the end; all but `A-Z a-z 0-9 - _` is percent-encoded."""
        parts = [_encoded(part) for part in astuple(self)]
        while parts[-1] == "_":
            parts.pop()
        return ".".join(parts)


def keyed(observations: Iterable[Observation]) -> list[tuple[SeriesKey, Observation]]:
    """Each observation with the key of its series, in the order given.

    An unknown reporter joins the series of the only known one; where there are several it stays apart. Of two-way
    trade the area is the reporter's, else the first in the alphabet.
    """
    bare = [(_bare_key(row), row) for row in observations]
    known: defaultdict[SeriesKey, set[str]] = defaultdict(set)
    for key, row in bare:
        if row.get("reporter"):
            known[key].add(row["reporter"])
    return [(_with_reporter(key, row.get("reporter"), known[key]), row) for key, row in bare]


def _bare_key(row: Observation) -> SeriesKey:
    parts = {name: row.get(name) for name in SeriesKey.__slots__}
    if row["indicator"] in TWO_WAY and row.get("area") and row.get("partner"):
        parts["area"], parts["partner"] = sorted((row["area"], row["partner"]))
    return SeriesKey(**{**parts, "reporter": None})  # type: ignore[arg-type]  # the columns' types are the store's


def _with_reporter(key: SeriesKey, own: str | None, known: set[str]) -> SeriesKey:
    reporter = own or (next(iter(known)) if len(known) == 1 else None)
    if key.indicator in TWO_WAY and reporter is not None and reporter == key.partner:
        return replace(key, area=key.partner, partner=key.area, reporter=reporter)
    return replace(key, reporter=reporter)


def _encoded(part: str | None) -> str:
    if not part:
        return "_"
    if part == "_":
        return "%5F"
    return quote(part, safe="").replace(".", "%2E").replace("~", "%7E")
