"""Parts that no wording knows, by where they stand: in front of a statistic's name, ahead of brackets, next of a list."""

import re

from indicators.assembly.draft import Draft
from indicators.assembly.families import OF_GOODS
from indicators.languages.en.modifiers import NEUTRAL
from indicators.mentions import Mention

_INFLECTED = ("ing", "ed", "ly", "est")  # verbs, and how or how much: "surging exports"
_AHEAD = {n: re.compile(rf"(?:(\S+)\s)?((?:[A-Za-z][a-z]+(?:-[a-z]+){{0,2}}\s){{{n}}})\Z") for n in (1, 2)}
_VERBAL = re.compile(r"(?:ed|sold|bought|built|sells|buys|produces|took|pumps)\Z", re.IGNORECASE)
_OPENS_NAME = frozenset(
    "the a an its their in of for by and while but whereas with from total overall all this".split()
)


def restricted(mention: Mention, draft: Draft) -> Mention | None:
    """What restricts a statistic in front of its name, though no wording knows it: "durable manufacturing", "paper output"."""
    sentence = draft.sentence
    if _VERBAL.search(draft.text, mention.start, mention.end):
        return None  # "one house bought": who, not what
    lead = draft.text[max(sentence.start, mention.start - 60) : mention.start]
    for count in (2, 1):
        ahead = _AHEAD[count].search(lead)
        if ahead is None:
            continue
        start = mention.start - len(ahead.group(2))
        words = ahead.group(2).split()
        taken = (*sentence.areas, *sentence.periods, *sentence.agencies, *sentence.cues, *sentence.indicators)
        if any(m.start < mention.start and start < m.end for m in taken if m != mention):
            continue
        if any(w.lower() in NEUTRAL or w.endswith(_INFLECTED) for w in words) or any(w[0].isupper() for w in words[1:]):
            continue
        if words[0][0].isupper() and start != sentence.start:
            continue
        opens = ahead.group(1)
        placed = any(m.end + 1 == start for m in (*sentence.areas, *sentence.periods))
        if (
            start > sentence.start
            and not placed
            and opens is not None
            and not (opens.lower() in _OPENS_NAME or opens[-1] in ",;:(" or opens.endswith(("'s", "’s", "s'", "s’")))
        ):
            continue
        named = ahead.group(2).strip().lower()
        return Mention(start, start + len(named), "item", named, "")
    return None


_NO_PART = r"(?!(?:in|to|from|rose|fell|and|was|were|for|at|by|the|its|their|a|an|on|which|that|more|less|all|this|last|up|down|over|about|is|are|had|has|have|will|would|stood|totall?ed|reached|each|every|export|sale|both|other|such|some|any|these|those|grew|expanded|increased|compared|while|but|as|after|with|than|or|it|they|per)\b)"
_AFTER = {
    "of": re.compile(rf"\s(?:of)\s(?:[A-Z]\w+\s)?((?:{_NO_PART}[a-z][a-z-]+\s?){{1,3}})(?=[\s,.;]|\Z)"),
    "for": re.compile(rf"\s(?:of|for)\s(?:[A-Z]\w+\s)?((?:{_NO_PART}[a-z][a-z-]+\s?){{1,3}})(?=[\s,.;]|\Z)"),
    "to": re.compile(
        rf"\s(?:of|for|(?:available\s)?to|by)\s(?:all\s|the\s)?(?:[A-Z]\w+\s)?((?:{_NO_PART}[a-z][a-z-]+\s?){{1,3}})(?=[\s,.;]|\Z)"
    ),
}
_TOO_SHORT = ("of", "for", "on", "with", "first", "second", "third", "major")
_BY_PURPOSE = ("loans", "new_loans", "deposits", "household_income", "government_spending", "wages", "external_debt")


def restricted_after(mention: Mention, code: str, draft: Draft) -> Mention | None:
    """What restricts a statistic behind its name: "lending to non-financial businesses", "prices for animal products"."""
    kind = "to" if code in _BY_PURPOSE else "for" if code == "commodity_price" else "of"
    if kind == "of" and code not in OF_GOODS and code != "industrial_output":
        return None
    phrase = _AFTER[kind].match(draft.text, mention.end, draft.sentence.end)
    if phrase is None:
        return None
    start, end = phrase.span(1)
    end = min(
        [c.start for c in draft.sentence.cues if start < c.start < end and c.value in ("up", "down")], default=end
    )
    named = draft.text[start:end].strip().lower()
    taken = (*draft.sentence.areas, *draft.sentence.periods) if kind != "of" else draft.sentence.areas
    words = named.split()
    if not words or words[0] in NEUTRAL or words[0].endswith("ed") or words[-1] in _TOO_SHORT:
        return None
    if named in ("goods", "products", "merchandise") or any(m.start < end and start < m.end for m in taken):
        return None
    return Mention(start, start + len(named), "item", named, "")


_NAME_AHEAD = re.compile(
    r"(?:\A\s?|[,;:]\s(?:and\s)?|\b(?:and|in|for|of|by|as|from|with|including|were|was|but|to)\s)(?:the\s|its\s)?"
    r"((?:(?!(?:and|in|for|of|by|as|from|with|including|were|was|but|to|the|its|this|last|than|which|that|it|they)\b)[A-Za-z][\w'’&-]*\s?){1,5})\s\(\Z"
)


def ahead_of_brackets(draft: Draft) -> Mention | None:
    """What a number in brackets is of, where that is a part: the machinery of "led by machinery (+3.9 percent)"."""
    if not draft.before.endswith(" ("):
        return None
    found = _NAME_AHEAD.search(draft.text[draft.low : draft.start])
    if found is None:
        return None
    start, end = draft.low + found.start(1), draft.low + found.end(1)
    sentence = draft.sentence
    taken = (*sentence.areas, *sentence.periods, *sentence.indicators, *sentence.cues, *sentence.agencies)
    if any(m.start < end and start < m.end for m in taken):
        return None
    known = next((i for i in sentence.items if i.end == end and i.role != "weak"), None)
    return known or Mention(start, end, "item", draft.text[start:end].lower(), "")


_NEXT_OF_LIST = re.compile(r"[,;]?\s(?:and\s|while\s|but\s|with\s|whereas\s)?(?:the\s|in\s)?((?:[a-z][\w-]*\s){1,4})\Z")
_NO_NAME_IN = re.compile(
    r"\b(?:it|they|he|she|we|which|that|who|this|these|those|in|of|to|from|at|by|for|on|with|after|than|as|was|were|is|are|had|has|have|when|where|there|"
    r"the|a|an|outside|within|inside|worth|well|far|even|over|under|took|said|says|will|would|could|followed|compared|respectively|against|versus|vs|so|not|only|just|then|also|still)\b"
)


def next_of_list(draft: Draft) -> Mention | None:
    """What opens the next number of a list, though no wording knows it: "..., and repair construction 1.7 percent"."""
    if not draft.index:
        return None
    start = draft.low
    moves = [c.start for c in draft.sentence.cues if c.value in ("up", "down") and start <= c.start < draft.start]
    end = min(moves, default=draft.start)
    found = _NEXT_OF_LIST.match(draft.text[start:end])
    if found is None or len(draft.text[end : draft.start]) > 16:
        return None
    named, begin = found.group(1).strip(), start + found.start(1)
    sentence = draft.sentence
    taken = (*sentence.areas, *sentence.periods, *sentence.indicators, *sentence.agencies)
    words = named.split()
    if _NO_NAME_IN.search(named) or words[0] in NEUTRAL or any(word.endswith(_INFLECTED) for word in words[1:]):
        return None
    if any(m.start < begin + len(named) and begin < m.end for m in taken):
        return None
    return Mention(begin, begin + len(named), "item", named.lower(), "")
