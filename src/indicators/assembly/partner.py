"""The other side of a flow, where the sentence does not name it: carried over, unless the text turns to the world."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.mentions import Mention
from indicators.vocabulary import vocabulary

_BOTH = re.compile(
    r"\b(?:the two (?:countries|sides|nations|neighbou?rs)|bilateral|two-way|mutual|both countries)\b", re.IGNORECASE
)
_WHOLE = re.compile(r"\b(?:global|foreign|external|overseas|worldwide|all its|all of its)\b", re.IGNORECASE)
_WORLD = re.compile(r"\b(?:whole world|rest of the world|world as a whole|all (?:countries|partners))\b", re.IGNORECASE)


def carry_over(draft: Draft, context: Context, before: Draft | None) -> None:
    """The other side, while the text goes on about the same flow and does not turn to the whole world."""
    topic = context.topic
    if _is_whole(draft):
        return
    if before is not None and not before.left and before.area == draft.area:
        other, rule = before.partner, "as the number before it"
    elif topic is not None and topic.area == draft.area and topic.partner:
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
    elif context.pair is not None and draft.area in context.pair and _BOTH.search(draft.sentence.words):
        other, rule = next((p for p in context.pair if p != draft.area), None), "the two sides named before"
    else:
        return
    if other is not None:
        draft.partner = other
        draft.note("partner", other, rule)


def country(area: str | None) -> str | None:
    place = vocabulary().areas.get(area or "")
    return place.parent if place is not None and place.parent else area


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


def take_partner(draft: Draft, area: Mention, rule: str) -> None:
    draft.partner = None if area.value == "WLD" else area.value
    draft.note("partner", area.value, rule, area)
