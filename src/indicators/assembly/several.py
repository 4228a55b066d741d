"""Places told one after the other: "exports to the EU, South Korea and Japan"."""

import re

from indicators.mentions import Mention


def head_of_list(area: Mention, places: list[Mention], text: str) -> Mention:
    """The first of the places listed up to one: the EU of "to the EU, South Korea and Japan"."""
    for before in places[: places.index(area)][::-1]:
        if not _NEXT.fullmatch(text, before.end, area.start):
            break
        area = before
    return area


# also past a place that nobody knows, or before the half of a known one: "the EU, Southern Asia and Japan"
_NEXT = re.compile(r",?\s(?:[A-Z]\w+(?:\s[A-Z]\w+)?,\s)?(?:and\s|or\s)?(?:the\s)?(?:[A-Z][a-z]+\s)?")


def is_followed(end: int, places: list[Mention], text: str) -> bool:
    """Whether another place is listed after one that ends there."""
    return any(_NEXT.fullmatch(text, end, place.start) for place in places if place.start >= end)
