"""The body that reported the figure, as the article names it, and whose office it is.

A body named in the sentence has reported its numbers, but not what others expected. It goes on in the next sentences
while they tell more of what it reports: the same kind of statistic, of its own country. Numbers of another kind end
it. A new paragraph that returns to what the article's first source reported returns to that source.
"""

from indicators.assembly.context import Context
from indicators.assembly.credit import Credit
from indicators.assembly.draft import Draft, country
from indicators.assembly.families import field_of, is_alike
from indicators.assembly.speaker import Speaker, Voices, office
from indicators.figure import Measure, Status
from indicators.languages.en.sources import ASKED, MAKER, OWN, THE_POLL
from indicators.vocabulary import vocabulary


def decide(draft: Draft, before: Draft | None, said: Voices, context: Context) -> None:
    """The body that speaks in the sentence, else the one before while the text goes on about what it reports."""
    speaker, rule = _of(draft, before, said, context)
    if speaker is not None:
        draft.source, draft.reporter = speaker.name, speaker.area
        here = draft.sentence.start <= speaker.span.start < draft.sentence.end
        draft.note("source", draft.source, rule, speaker.span if here else None)


def _of(draft: Draft, before: Draft | None, said: Voices, context: Context) -> tuple[Speaker | None, str]:
    sources = context.sources
    if draft.indicator == "policy_rate" and draft.status is Status.ACTUAL:
        here = next((a for a in draft.sentence.agencies if a.end <= draft.start), None)
        decider = office(here, draft.sentence) if here is not None else sources.bank()
        if decider is not None:
            return decider, "the bank that decides"
    ahead = draft.status is not Status.ACTUAL
    own = _maker(draft) if said.told is None else None
    own = own or (_own(draft) if ahead else None)
    if own is not None:
        return own, "whose own it is"
    if draft.status is Status.FORECAST and _asked(draft, said):
        if said.aside is not None or said.poll is not None:
            return said.aside or said.poll, "who expects it, or asked those who do"
        return (sources.poll if THE_POLL.search(draft.sentence.words) else None), "who asked what was expected"
    if said.told is not None and not _parted(said.told, draft):
        return said.told, "named in the sentence"
    if said.aside is not None and (ahead or sources.last is None):
        return said.aside, "the one who speaks"
    if said.poll is not None and not ahead:
        return said.poll, "whose survey it is"
    bank = sources.bank() if before is not None and before.indicator == "policy_rate" and ahead else None
    if bank is not None and before is not None and before.source == bank.name:
        return bank, "the bank that decides and expects"
    last, first = sources.last, sources.first
    speaking = sources.voice if said.goes_on == "pronoun" else last.speaker if last is not None else None
    if speaking is not None and said.goes_on:
        return speaking, "who speaks on"
    if said.nobody:
        return None, ""
    fits = [c for c in (last, first) if c is not None and _goes_on(c, draft, context, c is last)]
    if fits:
        own_side = [c for c in fits if c.area == country(draft.area)]
        return (own_side or fits)[0].speaker, "carried over from the sentences before"
    return None, ""


def _maker(draft: Draft) -> Speaker | None:
    """The body whose name stands before its index, or in it: "the Caixin PMI", "the Bank of Japan's export index"."""
    flow, text = draft.subject, draft.text
    if flow is None:
        return None
    survey = field_of(draft.indicator) == "surveys"
    for agency in draft.sentence.agencies:
        within = survey and flow.start <= agency.start and agency.end <= flow.end
        gap = text[agency.end : flow.start]
        if within or (0 < len(gap) < 25 and MAKER.match(gap) and (survey or gap[0] in "'’")):
            return office(agency, draft.sentence)
    return None


def _own(draft: Draft) -> Speaker | None:
    """The body whose target or forecast it is said to be, right before the number."""
    for agency in draft.sentence.agencies:
        if draft.low <= agency.start < draft.start and OWN.match(draft.text, agency.end, draft.start):
            return office(agency, draft.sentence)
    return None


def _asked(draft: Draft, said: Voices) -> bool:
    """Whether it is what economists or a poll expected: they stand nearer to the number than the body that speaks."""
    told = said.told.span if said.told else None
    low, high = (draft.low, draft.high) if told else (draft.sentence.start, draft.sentence.end)
    spans = [m.span() for m in ASKED.finditer(draft.text, low, high)]
    return bool(spans) and (told is None or min(_gap(draft, *s) for s in spans) < _gap(draft, told.start, told.end))


def _gap(draft: Draft, start: int, end: int) -> int:
    return max(start - draft.end, draft.start - end)


def _parted(told: Speaker, draft: Draft) -> bool:
    """Whether a semicolon stands between the body's report and the number after it."""
    return (
        told.span.end < draft.start
        and ";" in draft.text[told.span.end : draft.start]
        and not _concerns(told.area, draft)
    )


def _concerns(reporter: str | None, draft: Draft) -> bool:
    """Whether an office of that country may have reported it: a national one does not count a third country's trade, nor
    a share of another's."""
    national = vocabulary().areas.get(reporter or "")
    if national is None or draft.area is None or national.code in ("EU", "EA"):
        return True
    if draft.measure is Measure.SHARE:
        return national.code == country(draft.area)
    return national.code in (country(draft.area), country(draft.partner))


def _goes_on(credit: Credit, draft: Draft, context: Context, last: bool) -> bool:
    """Whether a body may have reported a number of a sentence that names nobody.

    While it is the only one of the article it tells all that follows; in a round-up only more of what it told. The
    first source, once another has spoken, tells no more than its own flow or total, where a new paragraph returns to it.
    """
    sources = context.sources
    if not _concerns(credit.area, draft):
        return False
    if credit.fields and draft.status not in credit.said:
        return False
    if credit.speaker.counts and draft.status is Status.FORECAST:
        return False
    if not last:
        anew = draft.sentence.opens_paragraph and not context.wire and draft.item is None
        return anew and field_of(draft.indicator) in credit.fields and draft.area in (credit.flow or ())
    near = context.wire or not sources.turned or len(sources.credited) < 2
    if not credit.fields:
        return near
    return draft.status is Status.FORECAST or any(
        is_alike(draft.indicator, known, near, credit.speaker.counts) for known in credit.fields
    )
