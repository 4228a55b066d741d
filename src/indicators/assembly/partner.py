"""The other side of a flow, where the sentence does not name it: carried over, unless the text turns to the world."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft, country
from indicators.assembly.families import TRADE
from indicators.figure import Measure
from indicators.mentions import Mention
from indicators.vocabulary import vocabulary

_BOTH = re.compile(
    r"\b(?:the two (?:countries|sides|nations|neighbou?rs)|bilateral|two-way|mutual|both countries)\b", re.IGNORECASE
)
_ITSELF = re.compile(r"[^,]{1,60},\swhich\s(?:is|was|were|came|stood)\b")
_ITS_OWN = re.compile(r"\b(?:(?:ex|im)port(?:ed|s|ing)?|expects?|plans?|aims?|intends?)\b", re.IGNORECASE)
_SIDED = TRADE | {"tourist_arrivals", "fdi_inflow", "fdi_outflow", "remittances"}
_BIGGEST = re.compile(  # "Singapore was the top investor"
    r"(?:\s[\w-]+)?\s(?:was|is|were|are|remained|remains|became|stayed|ranked)\s(?:again\s|still\s)?(?:the|its|their)\s(?:[\w-]+\s){0,3}?(?:top|biggest|largest|main|leading|chief|best|most\simportant|number\sone)\s"
    r"(?:[\w-]+\s){0,3}?(?:investors?|sources?|suppliers?|buyers?|customers?|markets?|destinations?|partners?|sellers?|origins?|contributors?|senders?)\b"
)
_WITHIN = re.compile(r"\b[Ii]n\s(?:the\s)?\Z")
_OTHER_FOLLOWS = re.compile(r"\s(?:with|to|from|into)\s(?:the\s)?[A-Z]")
_WITHOUT = re.compile(r"\b[Nn]on-[A-Z]")
_WHOLE = re.compile(r"\b(?:global|foreign|external|overseas|worldwide|all its|all of its)\b", re.IGNORECASE)
_WORLD = re.compile(r"\b(?:whole world|rest of the world|world as a whole|all (?:countries|partners))\b", re.IGNORECASE)


def carry_over(draft: Draft, context: Context, before: Draft | None) -> None:
    """The other side, while the text goes on about the same flow and does not turn to the whole world."""
    topic = context.topic
    if _is_whole(draft) or _is_without(draft):
        return
    if before is not None and before.measure is Measure.SHARE and _ITSELF.match(draft.before):
        return  # "2.3 percent of China's trade, which was worth 3.9 trillion dollars": the total
    if before is not None and draft.subject not in (None, before.subject) and _several_sides(draft):
        return  # "exports to China grew 2% and those to India 3%, while imports fell"
    if before is not None and not before.left and before.area == draft.area:
        other, rule = before.partner, "as the number before it"
    elif topic is not None and topic.area == draft.area and topic.partner and _goes_on(draft, context):
        other, rule = topic.partner, "carried over from the sentences before"
    elif topic is not None and topic.area == draft.area and _is_whole(topic) and not draft.sentence.opens_paragraph:
        return
    elif (
        draft.item is not None
        and draft.subject is not None
        and "area" in draft.fields
        and draft.fields["area"].start is not None
    ):
        return  # "China imported 1.43 million tonnes of durian": from wherever
    elif context.about is not None and country(draft.area) in context.about:
        other, rule = (
            next((p for p in context.about if p != country(draft.area)), None),
            "the two sides that the article is about",
        )
    elif topic is not None and topic.indicator == "exports" and topic.area != draft.area and _buys(draft):
        other, rule = topic.area, "from the seller that the sentences before are about"
    elif context.pair is not None and draft.area in context.pair and _BOTH.search(draft.sentence.words):
        other, rule = next((p for p in context.pair if p != draft.area), None), "the two sides named before"
    else:
        return
    if other is not None:
        draft.partner = other
        draft.note("partner", other, rule)


def _several_sides(draft: Draft) -> bool:
    """Whether the sentence told flows with more than one other side before the number."""
    ahead = (a for a in draft.sentence.areas if a.end <= draft.start)
    return len({a.value for a in ahead if _TO_SIDE.search(draft.text, draft.sentence.start, a.start)}) > 1


_TO_SIDE = re.compile(r"\b(?:to|from|with)\s(?:the\s)?\Z")


def _buys(draft: Draft) -> bool:
    """ "Britain bought goods worth 3 billion kroner": of whose exports the text tells."""
    flow = draft.subject
    return flow is not None and draft.text[flow.start : flow.end].lower() in ("bought", "buys", "took", "purchased")


def _goes_on(draft: Draft, context: Context) -> bool:
    """Whether the sentences before were about one other side, and the text has not turned back from it: a new paragraph
    returns to the flow that the article began with."""
    lead, topic = context.lead, context.topic
    if context.mixed or (topic is not None and topic.measure is Measure.SHARE and draft.measure is not Measure.SHARE):
        return False  # after "75 pct of them come from the U.S." the flow is the whole again
    turned = draft.sentence.opens_paragraph and not context.wire
    return not turned or lead is None or topic is None or lead.partner == topic.partner


def is_other_side(draft: Draft, area: Mention, context: Context) -> bool:
    """Take a place for the other side where the text is about another country's flow: "Germany was the best customer with
    $1.6bn" in an article on Turkish exports. Whose the text says a statistic to be ("Greece's") is none."""
    topic, text, start = context.topic, draft.text, draft.sentence.start
    if _is_from_there(draft, area, context):
        return True
    if topic is None or topic.area is None or draft.indicator != topic.indicator or draft.indicator not in _SIDED:
        return False
    place = vocabulary().areas.get(topic.area)
    if place is None or place.kind == "group" or country(area.value) == country(topic.area) or topic.area == "WLD":
        return False
    if _BIGGEST.match(text, area.end, draft.start):
        return _with_side(draft, area, topic.area)
    if draft.subject is not None and draft.indicator != "tourist_arrivals":
        return False
    if _ITS_OWN.search(text, area.end, draft.start):
        return False  # "Bolivia expects to export 9,000 tonnes"
    if _WITHIN.search(text, max(start, area.start - 12), area.start) or _OTHER_FOLLOWS.match(text, draft.end):
        return False
    if text[area.end : area.end + 1] in ("'", "’") and draft.indicator != "tourist_arrivals":
        return False  # whose the text says it is; visitors are their own country's
    return _with_side(draft, area, topic.area)


def _with_side(draft: Draft, area: Mention, whose: str) -> bool:
    draft.area = whose
    draft.note("area", draft.area, "whose flow the sentences before are about")
    take_partner(draft, area, "the other side of the flow that the text is about")
    return True


_THERE = re.compile(
    r"\s(?:(?:coming|bought|arriving|going|sent|shipped)\s)?(?:from|to|with)\s(?:there|(?:that|this|the)\s(?:country|nation|market|bloc|region|neighbou?r))\b"
)


def _is_from_there(draft: Draft, area: Mention, context: Context) -> bool:
    """ "China was the largest seller, with imports from that country up 8%": in a text on another country's flows."""
    flow, home = draft.subject, context.home
    if flow is None or draft.indicator not in _SIDED or home is None or country(area.value) == country(home):
        return False
    if flow.start < area.end or not _THERE.match(draft.text, flow.end, draft.sentence.end):
        return False
    draft.area = home
    draft.note("area", home, "the article's own place, whose flow it is")
    take_partner(draft, area, "the country that the flow is said to be with")
    return True


def is_with_group(draft: Draft, area: Mention, context: Context) -> bool:
    """Take a group right before a flow for the other side in an article on one country's flow: "EU exports rose 2%" of
    Britain's exports, told before."""
    topic, place, flow = context.topic, vocabulary().areas.get(area.value), draft.subject
    if topic is None or place is None or place.kind != "group" or flow is None or draft.indicator not in TRADE:
        return False
    own = vocabulary().areas.get(topic.area or "")
    if topic.indicator not in TRADE or own is None or own.kind != "country" or topic.area != context.home:
        return False
    if draft.text[area.end : flow.start] != " " or _OTHER_FOLLOWS.match(draft.text, flow.end):
        return False
    draft.area = topic.area
    draft.note("area", draft.area, "whose flow the sentences before are about")
    take_partner(draft, area, "the group with which the flow is")
    return True


def _is_whole(draft: Draft) -> bool:
    """Whether its flow is said to be with the whole world: "total imports", "trade with the whole world"."""
    flow = draft.subject
    if flow is None or draft.partner is not None:
        return False
    ahead, behind = (
        draft.text[max(draft.sentence.start, flow.start - 30) : flow.end],
        draft.text[flow.end : flow.end + 25],
    )
    if _BOTH.search(ahead + behind):
        return False
    if _WHOLE.search(ahead) or _WORLD.search(behind):
        return True
    total = re.search(
        r"\b(?:total|overall)\s(?:[\w-]+\s){0,2}\Z|\A(?:total|overall)\b",
        draft.text[max(draft.sentence.start, flow.start - 30) : flow.start],
    )
    total = total or re.match(r"(?:total|overall)\b", draft.text[flow.start : flow.end], re.IGNORECASE)
    owner = total and any(0 <= flow.start - a.end < 30 for a in draft.sentence.areas)
    return bool(owner)


def _is_without(draft: Draft) -> bool:
    """Whether its flow is the one with all others: "its non-EU shortfall"."""
    low = draft.low if draft.subject is None else max(draft.sentence.start, draft.subject.start - 12)
    return bool(_WITHOUT.search(draft.text, low, draft.start if draft.subject is None else draft.subject.end))


def take_partner(draft: Draft, area: Mention, rule: str) -> None:
    draft.partner = None if area.value == "WLD" else area.value
    draft.note("partner", area.value, rule, area if area.end > area.start else None)


def take_area(draft: Draft, area: Mention, rule: str) -> None:
    draft.area = area.value
    draft.note("area", area.value, rule, area)
