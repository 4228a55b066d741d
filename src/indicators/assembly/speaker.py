"""Who speaks in a sentence: the body that reports its numbers, expects them, or was asked for them."""

import re
from dataclasses import dataclass

from indicators.languages.en.sources import (
    A_POLL,
    EXPECTS,
    GOES_ON,
    GOVERNMENT,
    HOUSE,
    IN,
    NAMED,
    OF_NOBODY,
    OFFICE,
    OFFICE_WORDS,
    PERSON,
    POLLED,
    SPOKEN_TO,
    TO_COME,
)
from indicators.mentions import Mention, Sentence
from indicators.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Speaker:
    """A body or person as the article names it. area: whose office, None where not known; span: its name in the text.

    generic: named in a way that fits one in every country; counts: a statistical office, which tells no money.
    """

    name: str
    area: str | None
    span: Mention
    generic: bool = False
    counts: bool = False


@dataclass(frozen=True, slots=True)
class Voices:
    """told: who reports or expects the sentence's numbers; poll: who asked for what was expected; goes_on: the one before speaks on,
    called by a "name" of a body in general or by a "pronoun".

    aside: a person or the economists of a house, who speak for this sentence only; nobody: figures of a release untold.
    """

    told: Speaker | None
    poll: Speaker | None
    aside: Speaker | None
    goes_on: str | None
    nobody: bool


def voices(sentence: Sentence) -> Voices:
    """Who speaks in a sentence."""
    poll = next((a for a in sentence.agencies if _asks(a, sentence)), None)
    asked = office(poll, sentence) if poll else None
    told = (_reporting(sentence, poll) or _expecting(sentence, poll)) if sentence.agencies else None
    if not any(cue.value in _SPOKEN for cue in sentence.cues):
        return Voices(told, asked, None, None, False)
    told = told or _unknown_office(sentence)
    if told is not None:
        return Voices(told, asked, None, None, False)
    going = GOES_ON.search(sentence.text, sentence.start, sentence.end)
    goes_on = ("pronoun" if going["pronoun"] else "name") if going else None
    aside = None if goes_on else _of_a_house(sentence) or _government(sentence) or _person(sentence)
    return Voices(None, asked, aside, goes_on, _of_nobody(sentence.words))


_SPOKEN = {"said", "forecast", "target"}  # without a cue of these kinds nobody speaks


def office(agency: Mention, sentence: Sentence) -> Speaker:
    """A body of the vocabulary as it is written here; a minister by name where the name is given."""
    known = vocabulary().agencies
    agency = next((a for a in sentence.agencies if 0 < a.start - agency.end < 3), agency)  # "statistics agency IBGE"
    record = known[agency.value]
    name = re.sub(r"^(?:[A-Z]\w+['’]s|[Tt]he)\s", "", sentence.text[agency.start : agency.end])
    counts = bool(re.search(r"statisti|customs|census", record.name.lower()))
    person = NAMED.match(sentence.text, agency.end) if name.lower().endswith("minister") else None
    if person:
        agency = agency._replace(start=person.start(1), end=person.end(1))
        return Speaker(person.group(1), record.area, agency)
    namesakes = {known[a.value].area for a in sentence.agencies if (a.start, a.end) == (agency.start, agency.end)}
    near = [a for a in sentence.areas if 0 <= agency.start - a.end < 4]
    if near and near[0].value != record.area:  # "Kenya's National Bureau of Statistics", not China's
        return Speaker(name, str(near[0].value), agency, record.generic, counts)
    if record.area and len(namesakes) == 1:
        return Speaker(name, record.area, agency, counts=counts)
    if len(namesakes) > 1:
        here = next((str(a.value) for a in sentence.areas if a.value in namesakes), None)
        return Speaker(name, here, agency, generic=True, counts=counts)
    near += [a for a in sentence.areas if IN.fullmatch(sentence.text, agency.end, a.start)]
    return Speaker(name, str(near[0].value) if near else None, agency, record.generic, counts)


def _asks(agency: Mention, sentence: Sentence) -> bool:
    text = sentence.text
    polled = POLLED.search(text, max(sentence.start, agency.start - 60), agency.start)
    return bool(polled or A_POLL.match(text, agency.end))


def _reporting(sentence: Sentence, poll: Mention | None) -> Speaker | None:
    """The body nearest to a word of reporting."""
    said = [c for c in sentence.cues if c.value == "said"]
    best: tuple[int, Mention] | None = None
    for agency in sentence.agencies if said else ():
        if agency is poll or SPOKEN_TO.search(sentence.text, max(sentence.start, agency.start - 25), agency.start):
            continue
        near = [c for c in said if not TO_COME.search(sentence.text, agency.end, c.start)]
        distance = min((min(abs(c.start - agency.end), abs(agency.start - c.end)) for c in near), default=60)
        if distance < 60 and (best is None or distance < best[0]):
            best = (distance, agency)
    return office(best[1], sentence) if best is not None else None


def _expecting(sentence: Sentence, poll: Mention | None) -> Speaker | None:
    found = (a for a in sentence.agencies if a is not poll and EXPECTS.match(sentence.text, a.end, sentence.end))
    agency = next(found, None)
    return office(agency, sentence) if agency is not None else None


def _of_nobody(words: str) -> bool:
    return any(name in words for name in ("igures", "ata", "tatistics", "urveys")) and bool(OF_NOBODY.search(words))


def _unknown_office(sentence: Sentence) -> Speaker | None:
    """A run of capitalised words that can only be an office, beside a word of reporting."""
    if not any(word in sentence.words for word in OFFICE_WORDS):
        return None
    said = [c for c in sentence.cues if c.value == "said"]
    for found in OFFICE.finditer(sentence.text, sentence.start, sentence.end) if said else ():
        near = [c for c in said if -60 < c.start - found.end() < 25]
        if len(found.group().split()) > 1 and any(
            not TO_COME.search(sentence.text, found.end(), c.start) for c in near
        ):
            start = found.start() + len(found.group()) - len(re.sub(r"^(?:The|the|And|of|for)\s", "", found.group()))
            span = Mention(start, found.end(), "agency", None, "")
            return Speaker(sentence.text[start : found.end()], None, span, generic=True)
    return None


def _government(sentence: Sentence) -> Speaker | None:
    found = GOVERNMENT.search(sentence.text, sentence.start, sentence.end)
    return _named(found, "body", sentence) if found else None


def _of_a_house(sentence: Sentence) -> Speaker | None:
    found = HOUSE.search(sentence.text, sentence.start, sentence.end)
    return _named(found, "house", sentence) if found else None


def _person(sentence: Sentence) -> Speaker | None:
    found = PERSON.search(sentence.text, sentence.start, sentence.end)
    return _named(found, "after" if found.group("after") else "before", sentence) if found else None


def _named(found: re.Match[str], group: str, sentence: Sentence) -> Speaker:
    span = Mention(found.start(group), found.end(group), "agency", None, "")
    return Speaker(sentence.text[span.start : span.end].rstrip("."), None, span)
