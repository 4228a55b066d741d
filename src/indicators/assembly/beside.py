"""The place beside a number, in lists and in passing: "Germany recorded 2.3%, France 0.9%"."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.owner import SIDE, words_between
from indicators.assembly.partner import is_other_side, take_area, take_partner
from indicators.assembly.several import head_of_list
from indicators.mentions import Mention

_LONE = re.compile(r"(?:['’]s)?[\s:(]{1,2}(?:(?!and\b|which\b|with\b)[\w'’-]+\s){0,5}\(?\Z", re.IGNORECASE)
# "China with $3.9bn", "Lithuania disappointed with minus 0.2%", "Greece's, at 45.7 percent".
_AT = re.compile(r"(?:(?:['’]s)?,?\s|\s[a-z]+\s)(?:with|at)\s\Z")
_AFTER_NUMBER = re.compile(
    r"\s(?:in\s(?:19|20)\d\d\s)?(?:in|for|of)\s(?:all\s)?(?:the\s)?(?:(?:\d+\s)?(?:member\s)?(?:countries|states|members)\s(?:of|in)\s(?:the\s)?)?"
)
_TO_THERE = re.compile(r"\bto\s(?:the\s)?\Z")
_THOSE_FROM = re.compile(r"\bthose\sfrom\s(?:the\s)?\Z")


def in_list(draft: Draft, places: list[Mention]) -> bool:
    """Whether a place stands right before the number, after another number: "Germany recorded 2.3%, France 0.9%"."""
    return draft.index > 0 and any(draft.low <= a.start and a.end <= draft.start for a in places)


def beside_number(draft: Draft, places: list[Mention], partnered: bool, before: Draft | None, context: Context) -> None:
    listed = draft.aligned.get("areas")
    if listed is not None:
        side = draft.subject is not None and re.search(
            r"\b(?:from|to|with)\s", words_between(draft.text, draft.subject, listed)
        )
        if partnered and side:
            draft.area = draft.area if draft.area != listed.value and "area" in draft.fields else None
            take_partner(draft, listed, "the other side, its own in the list")
            return
        if partnered and context.topic is not None and context.topic.partner and listed.value != context.topic.area:
            draft.area = context.topic.area
            take_partner(draft, listed, "the other side, its own in the list")
        elif not is_other_side(draft, listed, context):
            take_area(draft, listed, "its own in the list")
        return
    own = [a for a in places if draft.low <= a.start and a.end <= draft.start and a.start != told_at(draft, "partner")]
    flow = draft.subject
    for area in reversed(own):
        if flow is not None and area.start < flow.end <= draft.start:
            break
        head = head_of_list(area, places, draft.text)
        lead = draft.text[max(draft.sentence.start, head.start - 25) : head.start]
        if partnered and head is not area and SIDE.search(lead):
            draft.area = None if draft.area == area.value else draft.area
            if draft.partner is None:
                take_partner(draft, head, "the first of the other sides told")
            return
        if partnered and SIDE.search(lead):
            if before is not None and before.partner and draft.indicator == "exports" and _THOSE_FROM.search(lead):
                take_area(draft, area, "where the flow begins, as of the number before it")
                draft.partner = before.partner
                return
            if draft.indicator == "tourist_arrivals" and _TO_THERE.search(lead):
                take_area(draft, area, "where the visitors go")
                draft.partner = None
            else:
                take_partner(draft, area, "the other side, beside the number")
            return
        gap = draft.text[area.end : draft.start]
        if _LONE.match(gap) or _AT.match(gap):
            if partnered and before is not None and before.partner is not None and before.indicator == draft.indicator:
                draft.area = draft.area or before.area
                take_partner(draft, area, "the other side, in a list")
                return
            if is_other_side(draft, area, context):
                return
            take_area(draft, area, "the place beside the number")
            draft.partner = None
            break
    for area in [a for a in places if draft.end <= a.start][:1]:
        gap = draft.text[draft.end : area.start]
        if area.start >= draft.high and not _AFTER_NUMBER.fullmatch(gap):
            break
        if (
            draft.indicator == "tourist_arrivals"
            and area.role == "demonym"
            and re.match(r"\s(?:were\s|came\sfrom\s)?\Z", gap)
        ):
            take_partner(draft, area, "where the visitors come from")
            return
        if _AFTER_NUMBER.fullmatch(gap):
            if not partnered:
                take_area(draft, area, "the place after the number")
        elif partnered and re.match(r"\s(?:to|from|with)\s(?:the\s)?\Z", gap):
            take_partner(draft, area, "the other side, after the number")


def told_at(draft: Draft, name: str) -> int | None:
    """Where the words stand that gave a field."""
    reason = draft.fields.get(name)
    return reason.start if reason else None
