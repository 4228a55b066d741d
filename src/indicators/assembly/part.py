"""What part of a statistic a number is about: the good, sector or group named with it, beside it, or before it."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.families import belongs
from indicators.assembly.listing import is_row, label
from indicators.assembly.unlisted import ahead_of_brackets, next_of_list, restricted
from indicators.figure import Measure
from indicators.mentions import Mention

_ITEM_AFTER = re.compile(
    r"\s(?:of|in|by|for|at)\s(?:(?:the|all|both|new|its|total|fresh|major)\s|[A-Z]\w+(?:['’]s)?\s){0,3}\Z"
)
_WHOSE = re.compile(r",?\s(?:whose|of\swhich)\s(?:[\w-]+\s){0,2}")  # "gold, whose November imports"
_BRIDGE = re.compile(r"(?:[\s-]{1,2}(?:[a-z-]{3,15}\s){0,2})\Z")


def of_before(draft: Draft, code: str | None, context: Context, before: Draft | None) -> None:
    """The item of the number or sentence before. code: only where that was the same statistic; None: of any."""
    for other in (before, None if context.fresh else context.topic):
        if (
            other is not None
            and other.item
            and other.indicator != "other"
            and (code is None or other is before or other.indicator == code)
        ):
            draft.item = other.item
            draft.note("item", draft.item, "carried over with the statistic")
            return


def goods_and_groups(draft: Draft) -> list[Mention]:
    """The parts that the sentence names by themselves: not the common words that are one only beside a statistic."""
    return [item for item in draft.sentence.items if item.role != "weak"]


def good_of(draft: Draft, before: Draft | None, context: Context) -> None:
    """What a quantity is of: the good named before it in the sentence, else that of the text so far."""
    named = [i for i in goods_and_groups(draft) if i.role == "good" and i.end <= draft.start]
    whole = context.good if context.listing is None or context.listing.topic is None else context.listing.topic.item
    told = named[-1].value if named else before.item if before is not None and before.item else whole
    if told:
        draft.item = str(told)
        draft.note("item", draft.item, "the good that a quantity is of", named[-1] if named else None)


def named_with(mention: Mention, draft: Draft) -> Mention | None:
    """The item in the noun phrase of a statistic: "crude oil imports", "investment in manufacturing"."""
    for item in draft.sentence.items:
        if item.role == "weak" and item.start > mention.end:
            continue
        if (item.start <= mention.start and mention.end <= item.end) or _names_both(item, mention, draft.text):
            return item  # one wording names both: "average hourly earnings"; "deficit for goods"
        if item.start < mention.start < item.end <= mention.end:
            return item  # "electrical machinery orders", where "machinery orders" names the statistic
        if item.start >= mention.start and item.end <= mention.end:
            continue
        if item.end <= mention.start and (
            _BRIDGE.match(draft.text[item.end : mention.start]) or _WHOSE.fullmatch(draft.text, item.end, mention.start)
        ):
            return item
        if item.start >= mention.end and _ITEM_AFTER.match(draft.text[mention.end : item.start]):
            return item
    return None


def _names_both(item: Mention, mention: Mention, text: str) -> bool:
    """As the name or as its initials: "non-oil domestic exports (NODX)"."""
    brackets = text.find(" (", mention.start, mention.end)
    whole, initials = (mention.start, brackets), (brackets + 2, mention.end - 1)
    return brackets > 0 and (item.start, item.end) in (whole, initials)


def counted_by(draft: Draft) -> Mention | None:
    """The item that the number itself counts: "71.49 million tons of Russian crude oil", "1.772 million NEVs"."""
    for item in draft.sentence.items:
        if draft.start <= item.start and item.end <= draft.end:
            return item
        if draft.end <= item.start < draft.high and draft.unit not in ("percent", None):
            gap = draft.text[draft.end : item.start]
            if re.match(
                r"\s(?:of\s|for\s|(?:went|flowed|goes|was\sput)\s(?:in)?to\s(?:the\s)?)?(?:[A-Z]\w+\s)?\Z", gap
            ):
                return item
    return None


_OF_IT = re.compile(r"\bof\s(?:[A-Z]\w+\s|fresh\s|new\s){0,2}\Z")


def further_on(draft: Draft, mention: Mention) -> Mention | None:
    """ "Imported 108 million tonnes, or 2.17 mln bpd, of crude from Russia"."""
    for item in goods_and_groups(draft):
        if draft.end < item.start < draft.end + 70 and mention.end <= draft.start < mention.end + 60:
            gap = draft.text[draft.end : item.start]
            if _OF_IT.search(gap) and not _VERBS.search(gap):
                return item
    return None


_VERBS = re.compile(r"\b(?:rose|fell|was|were|grew|and|while|but|which|to|in)\b|;")
_BEFORE_PART = re.compile(
    r"(?:[,;(]\s|\b(?:and|while|whereas|but|with|as)\s)(?:(?:that|those|the|of|in|for)\s){0,2}\Z|\A\s{0,2}\Z",
    re.IGNORECASE,
)
_AFTER_PART = re.compile(r",?\s(?:[\w-]+\s){0,4}\Z")


def beside_number(draft: Draft) -> Mention | None:
    """A part that opens the number's own clause: ", while two-wheelers rose 2.1 per cent"."""
    for item in goods_and_groups(draft)[::-1]:
        if draft.low <= item.start and item.end <= draft.start:
            lead, gap = draft.text[draft.low : item.start], draft.text[item.end : draft.start]
            if _BEFORE_PART.search(lead) and _AFTER_PART.match(gap):
                return item
    return None


_AS_SUBJECT = re.compile(r"(?:,|\s(?:are|were|is|was|had|has|have|[a-z]+s|[a-z]+ed))\s")


def ahead_of(draft: Draft, mention: Mention) -> Mention | None:
    """The part that opens the sentence where the statistic follows the number: "electricity, 3 percent dearer", "factories shed 900 jobs"."""
    if mention.start < draft.start:
        return None
    opens = (i for i in goods_and_groups(draft) if draft.low <= i.start < max(draft.sentence.start, draft.low) + 7)
    return next((i for i in opens if _AS_SUBJECT.match(draft.text, i.end, draft.start)), None)


_LEFT_OUT = re.compile(
    r"(?:\s(?:of|from|to|by)\s[A-Z]\w+)?,?\s\(?(?:excluding|not\sincluding|other\sthan|apart\sfrom|except\sfor|without)\s([\w'’-]+(?:,?\s[\w'’-]+){0,6}?)"
    r"(?=[,;)]|\s(?:rose|fell|grew|was|were|stood|increased|declined|dropped|gained|climbed|to|by|at|in)\b|\Z)"
)


def left_out(draft: Draft, mention: Mention) -> Mention | None:
    """ "Exports, excluding energy and gold, rose": all but that is a part, too."""
    moves = (
        c.start - 1 for c in draft.sentence.cues if c.value in ("up", "down") and mention.end < c.start < draft.start
    )
    found = _LEFT_OUT.match(draft.text, mention.end, min(moves, default=draft.sentence.end))
    if found is None or found.end() > draft.start:
        return None
    named = f"excluding {found.group(1).strip(' ,').lower()}"
    return Mention(found.start(1), found.end(1), "item", named, "")


_IN_PART = re.compile(
    r"\s(?:(?:rise|fall|drop|gain|increase|decrease|decline|jump|slide|growth|expansion|contraction)\s)?(?:in|for)\s(?:the\s)?"
)


def after_number(draft: Draft) -> Mention | None:
    """A part right after its change: "gains of 0.8 pct in durables", "a 0.5% drop in services"."""
    if draft.unit != "percent":
        return None
    return next((i for i in goods_and_groups(draft) if _IN_PART.fullmatch(draft.text, draft.end, i.start)), None)


def of_its_own(draft: Draft) -> None:
    """A part that stands where the statistic would: "Services grew 0.4% and construction 0.6%"."""
    row = is_row(draft.sentence)
    low = draft.sentence.start if row else draft.low
    inside = [i for i in goods_and_groups(draft) if low <= i.start and i.end <= draft.start]
    own = (
        draft.aligned.get("items")
        or ahead_of_brackets(draft)
        or counted_by(draft)
        or (inside[-1] if inside else label(draft.sentence) if row else next_of_list(draft))
    )
    if own is None:
        opening = _own_subject(draft)
        if opening:
            draft.indicator, draft.item = belongs(draft.indicator or "other", str(opening.value), "part")
            if draft.item is None:
                draft.note("indicator", draft.indicator, "the output of the sector that opens the sentence", opening)
            else:
                draft.note("item", draft.item, "what opens the sentence, a part of what was named before", opening)
        return
    code, draft.item = belongs(draft.indicator or "other", own.value, own.role)
    more = restricted(own, draft) if draft.item is None else None
    if more is not None:
        draft.item = f"{more.value} {own.value}"  # "repair construction"
    if code != draft.indicator:
        draft.indicator = code
        draft.note("indicator", code, "what the part named is of", own)
    if draft.item is not None:
        draft.note("item", draft.item, "a part of the total named before", own)


_PART_OF_THEM = re.compile(
    r"\sof\s(?:it|them|these|those|whom|this)\s(?:(?:was|were|is|are|being|had|have|has|for|came|went|from|by|in)\s){0,2}"
    r"((?!(?:was|were|is|are|in|by|from|at|on|last|this|to|more|less|up|down|a|an|the)\b)[a-z0-9-]+(?:\s[a-z0-9-]+){0,3}?)(?=\s(?:in|by|at|from|during)\s|[,.;)]|\Z)"
)


def one_of_them(draft: Draft) -> None:
    """ "1.6 million of them long-term", "55 percent of it transhipped": a part, named after the number."""
    found = _PART_OF_THEM.match(draft.text, draft.end, draft.sentence.end)
    if found is None:
        return
    span = Mention(found.start(1), found.end(1), "item", found.group(1).lower(), "")
    known = next((i for i in goods_and_groups(draft) if span.start <= i.start < span.end), span)
    if not any(m.start <= span.start < m.end for m in (*draft.sentence.areas, *draft.sentence.periods)):
        draft.item = str(known.value)
        draft.note("item", draft.item, "the part of them, after the number", known)


def contributed(draft: Draft) -> None:
    """A contribution is always a part's: the part named before it, by a wording or as what opens the clause."""
    if draft.measure is not Measure.CONTRIBUTION or draft.item is not None:
        return
    named = [i for i in goods_and_groups(draft) if i.end <= draft.start]
    span = named[-1] if named else _own_subject(draft)
    if span is not None:
        draft.item = str(span.value)
        draft.note("item", draft.item, "the part that contributed", span)


_NO_NAME = r"(?!(?:In|On|At|For|By|After|Of|As|With|From|Compared|While|But|And|If|When)\b)"  # words that open a sentence and name nothing
_OPENING = re.compile(
    rf"[\s\"“*•]{{0,3}}(?:Meanwhile,\s|However,\s|Separately,\s)?(?:The\s|the\s|A\s|Its\s)?"
    rf"{_NO_NAME}(?:[A-Z][\w.]+(?:['’]s)?\s){{0,3}}"
    rf"({_NO_NAME}(?:[A-Z][a-z]+|[a-z][\w-]+)(?:\s[a-z][\w-]+){{0,4}})\s(?:in\s[^,;]{{3,30}}\s|at\s[^,;]{{3,30}}\s)?\Z"
)
_SAID = re.compile(r"(?:The\s|A\s)?(?:[\w'’.-]+\s){1,6}?(?:said|reported|added|showed|announced)\s(?:that\s)?")
_STANDS = re.compile(r"\b(?:was|were|stood|totall?ed|amounted|came|reached)\s")
_NO_PART = re.compile(
    r"\b(?:it|he|she|they|this|that|these|those|which|figures?|totals?|rates?|index|indices|increases?|rise|growth|levels?|readings?|numbers?|volumes?|values?|"
    r"the|a|an|its|their|pace|year|month|quarter|half|period|result|results|sum|gap|deficit|surplus|one|there|but|and|he|was|were|said|data|economists?|analysts?|"
    r"next|last|then|also|government|ministry|bank|office|report|prices|price|country|countries|sides?|forecasts?|estimates?|poll|latter|former|change|tally|count|share|loss|gain|sales|output|production|exports|imports|spending|orders|shipments|is|are|be|been|has|had|have)\b",
    re.IGNORECASE,
)


def _own_subject(draft: Draft) -> Mention | None:
    """A part without a wording of its own, that opens the sentence: "Cumulative assets fell to 20.02 billion ringgit"."""
    if draft.index and any(m.start < draft.start for m in draft.sentence.amounts[: draft.index]):
        return None
    said = _SAID.match(draft.text, draft.sentence.start, draft.start)
    start = said.end() if said else draft.sentence.start
    verbs = [
        c.start for c in draft.sentence.cues if c.value in ("up", "down") and start < c.start and c.end <= draft.start
    ]
    stands = _STANDS.search(draft.text, start, draft.start)
    verb = min([*verbs, *([stands.start()] if stands else [])], default=None)
    opening = _OPENING.match(draft.text, start, verb) if verb else None
    if opening is None or _NO_PART.search(opening.group(1)):
        return None
    span = Mention(opening.start(1), opening.end(1), "item", opening.group(1).lower(), "")
    taken = (*draft.sentence.areas, *draft.sentence.periods, *draft.sentence.agencies, *draft.sentence.indicators)
    return None if any(m.start < span.end and span.start < m.end for m in taken) else span
