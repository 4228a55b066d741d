"""Where an article is at home, and the two sides of the flow that it is about, before its first number is read."""

import re
from collections.abc import Iterable
from itertools import islice

from indicators.mentions import Mention, Sentence
from indicators.vocabulary import vocabulary

_TWO_SIDES = re.compile(
    r"(?:['’]s)?(?:,?\sand\s(?:the\s)?|\s?[-–—/]\s?|,\s|\s(?:[\w-]+\s){0,3}(?:with|to|from)\s(?:the\s)?)"
)


def home_of(headline: Iterable[Sentence], body: Iterable[Sentence]) -> str | None:
    """The article's own place: the headline's, else the reporting office's, the opening's, the dateline's, its money's."""
    for sentences in (headline, islice(body, 2)):
        named = [a.value for s in sentences for a in s.areas if a.role in ("name", "demonym")]
        if named:
            return str(max(dict.fromkeys(named), key=named.count))
        office = next((area for s in body for a in s.agencies if (area := _office_in(s, a))), None)
        if office:
            return office
    opening = next((str(a.value) for s in islice(body, 1) for a in s.areas if a.start - s.start < 30), None)
    return opening or _of_its_money(headline, body)


def _of_its_money(headline: Iterable[Sentence], body: Iterable[Sentence]) -> str | None:
    """Where an article that names no place at all counts in one country's money, it is at home there."""
    if any(sentence.areas for sentence in (*headline, *body)):
        return None
    currencies = vocabulary().currencies
    units = {m.value.unit for sentence in body for m in sentence.amounts}
    places = {currencies[unit].area for unit in units if unit in currencies} | ({"USA"} if "$" in units else set())
    return places.pop() if len(places) == 1 else None


def _office_in(sentence: Sentence, agency: Mention) -> str | None:
    """The country of an office, by the place named right before it ("Kenya's National Bureau of Statistics") or its own."""
    owner = next((str(a.value) for a in sentence.areas if 0 <= agency.start - a.end < 4), None)
    return owner or office_area(sentence, agency)


def office_area(sentence: Sentence, agency: Mention) -> str | None:
    """The country whose office it is; None where several have one of that name ("National Bureau of Statistics", "NBS")."""
    offices = vocabulary().agencies
    found = {offices[a.value].area for a in sentence.agencies if (a.start, a.end) == (agency.start, agency.end)}
    return found.pop() if len(found) == 1 else None


def two_sides(headline: Iterable[Sentence], body: Iterable[Sentence]) -> tuple[str, str] | None:
    """The two sides of the flow that the article is about: two places in a headline or opening that names a flow."""
    flows = vocabulary().indicators
    for sentence in [*headline, *islice(body, 2)]:
        named = list(dict.fromkeys(a.value for a in sentence.areas if a.role in ("name", "demonym")))
        flow = any(flows[i.value].partnered for i in sentence.indicators) or (
            sentence.part == "title" and not sentence.indicators
        )
        if flow and len(named) == 2 and _joined(sentence):
            return named[0], named[1]
    return None


def _joined(sentence: Sentence) -> bool:
    """Two places in one breath: "China and Russia", "China-Russia", "Russian deliveries to China"."""
    pairs = zip(sentence.areas, sentence.areas[1:], strict=False)
    return any(_TWO_SIDES.fullmatch(sentence.text, a.end, b.start) for a, b in pairs)
