"""The body that reported the figure, as the article names it, and whose office it is."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.partner import country
from indicators.figure import Status
from indicators.languages.en.sources import OFFICE
from indicators.mentions import Mention, Sentence
from indicators.vocabulary import vocabulary


def of_sentence(sentence: Sentence) -> tuple[str, str | None, Mention] | None:
    """(name as written, reporter's area or None, its span) of the body that a sentence names as reporting."""
    said = [c for c in sentence.cues if c.value == "said"]
    if not said:
        return None
    best: tuple[int, Mention] | None = None
    for agency in sentence.agencies:
        distance = min(min(abs(c.start - agency.end), abs(agency.start - c.end)) for c in said)
        if distance < 60 and (best is None or distance < best[0]):
            best = (distance, agency)
    if best is not None:
        agency = best[1]
        return sentence.text[agency.start : agency.end], _reporter(agency, sentence), agency
    for found in OFFICE.finditer(sentence.text, sentence.start, sentence.end):
        if len(found.group().split()) > 1 and any(-60 < c.start - found.end() < 25 for c in said):
            start = found.start() + len(found.group()) - len(re.sub(r"^(?:The|the|And|of|for)\s", "", found.group()))
            return sentence.text[start : found.end()], None, Mention(start, found.end(), "agency", None, "")
    return None


def _reporter(agency: Mention, sentence: Sentence) -> str | None:
    record = vocabulary().agencies.get(agency.value)
    if record is not None and record.area:
        return record.area
    near = [a for a in sentence.areas if 0 <= agency.start - a.end < 4]
    return str(near[-1].value) if near else None


def _its_bank(draft: Draft) -> Mention | None:
    """The office that opens a sentence about a policy rate: "The Bank of Korea held its base rate"."""
    return next((a for a in draft.sentence.agencies if a.end <= draft.start), None)


def _concerns(reporter: str | None, draft: Draft) -> bool:
    """Whether an office of that country may have reported it: a national one does not count a third country's trade."""
    national = vocabulary().areas.get(reporter or "")
    if national is None or draft.area is None or national.code in ("EU", "EA"):
        return True
    return national.code in (country(draft.area), country(draft.partner))


def decide(draft: Draft, told: tuple[str, str | None, Mention] | None, context: Context) -> None:
    """The sentence's own source, else the one before while the text goes on about the same release."""
    bank = _its_bank(draft) if draft.indicator == "policy_rate" and draft.status is Status.ACTUAL else None
    if bank is not None:
        draft.source, draft.reporter = draft.text[bank.start : bank.end], _reporter(bank, draft.sentence)
        draft.note("source", draft.source, "the bank that decides", bank)
    elif told is not None:
        draft.source, draft.reporter = told[0], told[1]
        draft.note("source", draft.source, "named in the sentence", told[2])
    elif context.source is not None and draft.status in context.said and _concerns(context.reporter, draft):
        draft.source, draft.reporter = context.source, context.reporter
        draft.note("source", draft.source, "carried over from the sentences before")
