"""Whose is it: a company's, or a whole market's? For the article as a whole, and for one number."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.mentions import Mention, Sentence
from indicators.parts import Part

TICKER = re.compile(r"<[A-Z][A-Z0-9.]{0,7}>")
_COMPANY_SPEAKS = re.compile(  # "Acme Motor Corp reported sales of", "Acme of Japan said its sales"
    r"(?:The\s)?(?:[A-Z][\w.&'’-]*,?\s(?:of\s|and\s)?){1,6}"
    r"(?:said\s(?:that\s)?(?:its|it\s(?:sold|built|made|earned|had))\s|reported\s(?!that\b)|(?:sold|has\ssold)\s"
    r"|(?:[^,;]{3,60},\s)?(?P<own>said)\s(?:that\s)?(?:(?!the\b)[\w'’-]+\s){0,3}(?:sales|output|production|deliveries|shipments|traffic|orders|earnings)\b)"
)
_SUFFIX = "Corp|Corporation|Inc|Co|Company|Ltd|PLC|Plc|plc|AG|SA|NV|SpA"
_FIRM = re.compile(rf"\b(?:{_SUFFIX})\b")
_FIRM_SAID = re.compile(  # under a headline that begins with its name
    rf"((?:[A-Z][\w.&'’-]*\s){{1,5}}(?:{_SUFFIX}|Oy|AB))(?:,[^,;]{{3,60}},)?\ssaid\b"
)
_PROFITS = re.compile(r"['’]s\s(?:profits?|earnings)\b", re.IGNORECASE)
_RESULTS = re.compile(
    r"\b(?:profits?|loss|losses|net|shr|dividends?|payout|stake|earnings|results|merger|takeover|acqui\w+|inc|corp|co|ltd|plc|qtr|shareholders?|buyout|unit|subsidiary)\b",
    re.IGNORECASE,
)


def about_a_company(headline: Part, body: Part) -> bool:
    """Whether an article is about companies: a ticker at its head, a headline of results without a statistic, or a
    text that speaks of companies and their results in more than every fourth sentence (of 92 articles read, the
    share that parts those about companies from those about an economy)."""
    if TICKER.search(headline.text) or TICKER.search(body.text, 0, 300):
        return True
    opening = next(iter(body), None)
    if opening is not None and _opens_with_a_company(opening, headline.text):
        return True
    profits = bool(_PROFITS.search(headline.text))  # "High fuel prices hit Acme's profits"
    named = any(m.role == "name" for sentence in headline for m in sentence.indicators)
    named = named or any(sentence.areas and sentence.indicators for sentence in headline)
    if named and not profits:
        return False
    if not named and _RESULTS.search(headline.text):
        return True
    sentences = spoken = 0
    for sentence in body:
        sentences += 1
        spoken += any(cue.value in ("company", "results") for cue in sentence.cues)
    return sentences >= 4 and spoken >= 0.28 * sentences


def _opens_with_a_company(sentence: Sentence, title: str) -> bool:
    """Whether a name that is no place or office, a firm's or the headline's own, opens the text by speaking of what is its own."""
    firm = _FIRM_SAID.match(sentence.text, sentence.start, sentence.end)
    if firm is not None and firm.group().split()[0].upper() == title.upper().split(" ")[0]:
        return not any(m.start < firm.end(1) for m in (*sentence.areas, *sentence.agencies, *sentence.items))
    spoken = _COMPANY_SPEAKS.match(sentence.text, sentence.start, sentence.end)
    if spoken is None:
        return False
    first = spoken.group().split()[0].upper()
    if not _FIRM.search(spoken.group()) and (spoken["own"] or first not in title.upper().split()[:3]):
        return False
    known = (*sentence.areas, *sentence.agencies, *sentence.indicators, *sentence.items, *sentence.periods)
    end = spoken.start("own") if spoken["own"] else spoken.end()
    return not any(m.start < end and sentence.text[max(0, m.start - 3) : m.start] != "of " for m in known)


_OWNER = re.compile(r"\b([A-Z][\w&.-]+)(?:['’]s?)\s(?:[\w-]+\s){0,3}\Z")
_SELLING = {
    "sold",
    "built",
    "produced",
    "delivered",
    "shipped",
    "made",
    "handled",
    "exported",
    "imported",
    "manufactured",
}
_SELLER = re.compile(r"(?<!^)(?<=\s)([A-Z][\w&.-]+|[A-Z]{2,6})\s(?:alone\s|also\s|has\s|had\s)?\Z")
_AT = re.compile(r"\s(?:at|by|of)\s([A-Z][\w&.-]+)\b")


_SPEAKER = re.compile(r"([A-Z][\w&.-]+)\ssaid\s(?:that\s)?(?:[\w.]+\s){0,3}\Z")


def of_somebody(draft: Draft, subject: Mention, context: Context) -> bool:
    """A name that is no place or office owns it: "Ford's sales", "sales at Ford"."""
    before = draft.text[max(draft.sentence.start, subject.start - 60) : subject.start]
    start = subject.start - len(before)
    found = _OWNER.search(draft.text, start, subject.start)
    if found is None and draft.text[subject.start : subject.end].lower() in _SELLING:
        seller = _SELLER.search(draft.text, start, subject.start)
        found = seller if seller and seller.start(1) > draft.sentence.start else None
    speaker = _SPEAKER.search(draft.text, start, subject.start)
    if found is None and speaker and speaker.group(1).upper() in context.title.upper().split()[:3]:
        found = speaker  # "Acme said car sales rose", under "Acme car sales rise"
    found = found or _AT.match(draft.text, subject.end, draft.sentence.end)
    if found is None:
        return False
    sentence = draft.sentence
    known = (*sentence.areas, *sentence.agencies, *sentence.periods, *sentence.indicators, *sentence.items)
    return not any(m.start <= found.start(1) < m.end or found.start(1) <= m.start < found.end(1) for m in known)
