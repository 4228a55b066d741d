"""Purchasing managers' indexes: which one a bare "PMI" is, and the part that another index of the survey is of."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.mentions import Mention

_SECTORS = (
    ("pmi_composite", r"composite|whole[\s-]economy|private[\s-]sector|non-oil"),
    ("pmi_services", r"services?|non-?manufacturing|construction"),
    ("pmi_manufacturing", r"manufactur\w+|factor(?:y|ies)"),
)
_QUALIFIER = re.compile("|".join(rf"(?P<{code}>\b(?:{words})\b)" for code, words in _SECTORS), re.IGNORECASE)
_BARE = re.compile(
    r"(?:(?:the\s)?(?:PMIs?|purchasing\smanagers?['’]?s?['’]?\sindex(?:es)?)(?:\s\(PMI\))?)\Z", re.IGNORECASE
)
_OF_A_PART = re.compile(
    r"(?:the\s)?((?:[a-z]+\s){1,3})(?:sub-?)?(?:index|gauge|component|indicator|balance)\Z", re.IGNORECASE
)
_MEASURING = re.compile(
    r"\s(?:measuring|gauging|tracking|of|for)\s(?:the\s)?((?:[a-z]+\s){0,2}[a-z]+)(?=\s(?:\w+ed|fell|rose|was|were|stood|sank|slid|hit|dropped)\b)"
)
_BARE_NOUNS = ("index", "gauge", "sub index", "sub-index", "subindex", "component", "measure", "indicator")
_AHEAD = re.compile(r"\b(?:the|its|a|an|and|but|while)\s((?:(?!and\b|but\b|the\b|its\b)[a-z]+\s){1,2})\Z")
_NO_PART = {
    "headline",
    "main",
    "overall",
    "key",
    "its",
    "official",
    "private",
    "same",
    "business activity",
    "flash",
    "final",
}


def which(mention: Mention, draft: Draft, context: Context) -> str | None:
    """The survey of a bare "PMI", by the sector told beside it, else the one told before; None where it is no bare one.

    Another index ("the new business index") is of the survey that the text goes on about.
    """
    code = str(mention.value)
    if code != "business_confidence" and not code.startswith("pmi_"):
        return None
    topic = context.topic.indicator if context.topic is not None else None
    of_survey = topic is not None and topic.startswith("pmi_")
    if code == "business_confidence":
        return topic if of_survey and part(mention, draft) is not None else None
    if not _BARE.match(draft.text[mention.start : mention.end]):
        return None
    start = max(draft.sentence.start, mention.start - 60)
    ahead = list(_QUALIFIER.finditer(draft.text, start, mention.start))
    ahead = [q for q in ahead if not _APART.search(draft.text, q.end(), mention.start)]
    behind = _BEHIND.match(draft.text, mention.end, draft.sentence.end)
    told = ahead[-1] if ahead else _QUALIFIER.search(behind.group()) if behind else None
    if told is not None and told.lastgroup is not None:
        return told.lastgroup
    return topic if of_survey else None


_APART = re.compile(r"[,;]|\d|\b(?:and|but|while|said|as|which|rose|fell|was)\b")
_BEHIND = re.compile(
    r"\s(?:covering|for|of|in|on|that\scovers|which\scovers|,\swhich\scovers)\s(?:the\s)?(?:[\w-]+\s){0,3}?(?:services?|manufactur\w+|factor\w+|construction|non-manufacturing)\b"
)


def part(mention: Mention, draft: Draft) -> Mention | None:
    """What another index of a survey is of: the new business of "the new business index", the output of "an index measuring output"."""
    new = draft.text[max(0, mention.start - 4) : mention.start].lower() == "new "
    start = mention.start - 4 if new else mention.start  # "business index" is a wording, "new" none of its
    words = draft.text[start : mention.end]
    found = _OF_A_PART.match(words)
    named = found.group(1).strip().lower() if found else ""
    if found and named and named not in _NO_PART and not _QUALIFIER.search(named):
        return Mention(start, start + found.end(1) - 1, "item", named, "")
    measured = _MEASURING.match(draft.text, mention.end, draft.sentence.end)
    if measured and words.lower() in (*_BARE_NOUNS, "an index"):
        return Mention(measured.start(1), measured.end(1), "item", measured.group(1).lower(), "")
    ahead = _AHEAD.search(draft.text, max(draft.sentence.start, mention.start - 30), mention.start)
    if (
        ahead is None
        or words.lower() not in _BARE_NOUNS
        or ahead.group(1).strip() in _NO_PART
        or _QUALIFIER.search(ahead.group(1))
    ):
        return None
    return Mention(ahead.start(1), ahead.end(1) - 1, "item", ahead.group(1).strip(), "")


def of_survey(draft: Draft, context: Context) -> None:
    """A part's index after the survey's own: "the employment index fell to 48.3", whatever the sentence between was about."""
    code = next((c for c in context.points if c.startswith("pmi_")), None)
    outright = draft.subject is not None and draft.subject.role != "weak"
    if code is None or draft.unit != "index" or outright or not 20 < draft.value < 80:
        return
    if not (draft.indicator or "").startswith("pmi_"):
        draft.indicator = code
        draft.note("indicator", code, "an index of the survey told before", draft.subject)
