"""Whose statistic it is, and the other side of a flow."""

import re
from itertools import pairwise

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft, known
from indicators.assembly.partner import carry_over, country, take_partner
from indicators.figure import Measure
from indicators.mentions import Mention
from indicators.vocabulary import vocabulary

_STOPS = r"(?:in|from|to|and|as|while|for|on|by|with|at|after|when|than|but|because|that|which|said|during|over|is|was|were|has|had|reported|rose|fell)"
_LEFT = re.compile(rf"(?:['’]s?|\))?[\s-]{{1,2}}(?:(?!{_STOPS}\s)[\w'’.,&/+-]+\s){{0,6}}\Z", re.IGNORECASE)
_IN = re.compile(r"\s(?:[\w-]+\s){0,2}?(?:in|of|across|for|by)\s(?:the\s|all\s)?(?:[a-z]+\s)?\Z")
_TO = re.compile(
    r"\s(?:(?!and\b|but\b|while\b)[\w'’,-]+\s){0,4}?(?:to|with|from|into|bound\sfor|towards?)\s(?:the\s|its\s|neighbou?ring\s|all\s)?(?:[A-Za-z-]+\s){0,2}"
    r"(?:(?:other\s|all\s)?(?:\d{1,3}\s)?(?:members?|countries|states|nations|partners)\s(?:of|in)\s(?:the\s)?)?\Z"
)
_SIDE = re.compile(r"\b(?:to|with|from|into)\s(?:the\s|neighbou?ring\s)?(?:[A-Z][\w-]{1,12}\s)?\Z")
_BETWEEN = re.compile(r"\bbetween\s(?:the\s|mainland\s)?\Z", re.IGNORECASE)
_AND = re.compile(r"(?:['’]s)?(?:\sand\s(?:the\s)?|\s?[-–—/]\s?)\Z")
_OPENS = re.compile(
    r"[\s*•\"“-]{0,4}(?:In|Across|At|For|Neighbou?ring|Elsewhere,?\sin|Meanwhile,?\sin|And\sin|But\sin)\s(?:the\s|neighbou?ring\s)?"
)
_LONE = re.compile(r"(?:['’]s)?[\s:(]{1,2}(?:(?!and\b|which\b|with\b)[\w'’-]+\s){0,5}\(?\Z", re.IGNORECASE)
_ORIGIN = {"exports": " from ", "imports": "to "}  # exports from A are A's; imports into A likewise
_AFTER_IT = re.compile(
    r"(?:\sof\s(?:it|them|these|those|this|that))?\s(?:(?:came|coming|went|going|was|were|shipped|sold)\s)?(?:to|from|with)\s(?:the\s)?"
)
_WITHIN = re.compile(r"\s(?:in|for)\s(?:the\s)?")


def decide(draft: Draft, before: Draft | None, context: Context) -> None:
    """Set area and partner."""
    partnered = known(draft).partnered
    if before is not None and before.subject is not None and before.subject == draft.subject:
        since = max(draft.low, draft.subject.end)
        near = [a for a in draft.sentence.areas if since <= a.start and a.end <= draft.start]
        near += [
            a
            for a in draft.sentence.areas
            if a.start >= draft.end
            and (
                _AFTER_IT.fullmatch(draft.text, draft.end, a.start) or _WITHIN.fullmatch(draft.text, draft.end, a.start)
            )
        ]
        if draft.subject.start < draft.start and not near and not draft.aligned:
            apart = not re.fullmatch(r"\s\(|,?\sor\s", draft.before)
            total = apart and before.measure is Measure.SHARE and before.subject.start > before.end
            draft.area, draft.partner = before.area, None if total else before.partner
            draft.note("area", draft.area, "as the number before it")
            draft.note(
                "partner", draft.partner, "the total, with the whole world" if total else "as the number before it"
            )
            return
    places = [a for a in draft.sentence.areas if not _is_actor(a, draft)]
    if draft.subject is not None:
        _around_subject(draft, draft.subject, places, partnered, context)
    opening = next((a for a in places if _OPENS.fullmatch(draft.text, draft.sentence.start, a.start)), None)
    if draft.area is None and opening is not None and opening.value != draft.partner:
        _set(draft, opening, "the place that the sentence opens with")
    if draft.area is None and draft.partner is not None:
        _other_side(draft, before, context)
    if (
        draft.area is None
        or draft.subject is None
        or (before is not None and _in_list(draft, places))
        or "areas" in draft.aligned
    ):
        _beside_number(draft, places, partnered, before, context)
    if draft.area is None and draft.indicator == "policy_rate":
        _of_its_bank(draft)
    if draft.area is None or draft.area == draft.partner:
        draft.area = None
        _inherit(draft, places, before, context)
    if partnered and "partner" not in draft.fields:
        carry_over(draft, context, before)
    if draft.partner == draft.area:
        draft.partner = None


def _of_its_bank(draft: Draft) -> None:
    """The place of the bank that the sentence names: "The Federal Reserve lowered its benchmark rate"."""
    offices = vocabulary().agencies
    for agency in draft.sentence.agencies:
        record = offices.get(agency.value)
        if agency.end <= draft.start and record is not None and record.area:
            draft.area = record.area
            draft.note("area", draft.area, "where the bank that decides has its office", agency)
            return


def _is_actor(area: Mention, draft: Draft) -> bool:
    """A demonym before a person or an office, a capital, a dateline: somebody who speaks, not a place with a statistic."""
    if area.role == "capital":
        return True
    following = draft.text[area.end : area.end + 30]
    if ("-" in area.value or ":" in area.value) and re.match(r"\s(?:said|told|added|noted|says)\b", following):
        return True  # a person's name that is a region's as well
    if area.role == "demonym":
        title = re.match(r"\s((?:First\s|Deputy\s|Prime\s|Foreign\s)?[A-Z][a-z]+)", following)
        named = any(area.end <= m.start <= area.end + 25 for m in draft.sentence.indicators)
        return bool(title) and not named
    return False


def _around_subject(draft: Draft, subject: Mention, places: list[Mention], partnered: bool, context: Context) -> None:
    text = draft.text
    left = [a for a in places if a.end <= subject.start and _LEFT.match(text[a.end : subject.start])]
    if partnered and subject.start > draft.end:  # "now accounts for 9.5 percent of Russian foreign trade"
        sharer = [a for a in places if draft.low <= a.start and a.end <= draft.start]
        if sharer:
            take_partner(draft, sharer[0], "the one whose share it is")
    inside = [a for a in places if subject.start <= a.start and a.end <= subject.end]
    if len(left) >= 2 and _AND.match(text[left[-2].end : left[-1].start]) and partnered:
        _set(draft, left[-2], "one of the two sides named before the flow")
        take_partner(draft, left[-1], "the other of the two sides")
        return
    if inside or left:
        _set(draft, (inside or left)[-1], "named with the statistic")
    if partnered and draft.partner is None:
        for area in [a for a in places if draft.end <= a.start < draft.high][:1]:
            bought = draft.indicator == "imports" and area.role == "demonym" and text[draft.end : area.start] == " of "
            if bought or _AFTER_IT.fullmatch(text, draft.end, area.start):
                take_partner(draft, area, "the other side, after the number")
    right = [a for a in places if a.start >= subject.end and (a.start < draft.start or a.start < draft.high)]
    for number, area in enumerate(right[:3]):
        gap = _words_between(text, subject, area)
        if partnered and _BETWEEN.search(gap) and number + 1 < len(right):
            _set(draft, area, "one of the two sides")
            take_partner(draft, right[number + 1], "the other of the two sides")
            return
        if partnered and draft.partner is None and len(gap) < 60 and _TO.fullmatch(gap):
            if draft.area is None and _ORIGIN.get(draft.indicator or "", "-") in gap:
                _set(draft, area, "where the flow begins or ends")
                if (
                    context.topic is not None
                    and context.topic.indicator in ("imports", "trade")
                    and context.topic.area != area.value
                ):
                    draft.partner = context.topic.area
                    draft.note("partner", draft.partner, "the buyer that the sentences before are about")
            else:
                take_partner(draft, area, "the other side of the flow")
        elif partnered and draft.indicator == "imports" and area.role == "demonym" and gap == " of ":
            take_partner(draft, area, "whose goods are bought")
        elif draft.area is None and len(gap) < 50 and _IN.match(gap):
            _set(draft, area, "where the statistic is")


def _other_side(draft: Draft, before: Draft | None, context: Context) -> None:
    """ "Exports to Russia" in an article about China and Russia are China's."""
    if before is not None and before.partner == draft.partner and before.area:
        draft.area = before.area
        draft.note("area", draft.area, "as the number before it")
        return
    if context.heard and context.heard != draft.partner:
        draft.area = context.heard
        draft.note("area", draft.area, "the place that the sentence before is about")
        return
    for sides in (context.pair, context.about):
        if sides is not None and draft.partner in sides:
            draft.area = next(p for p in sides if p != draft.partner)
            draft.note("area", draft.area, "the other of the two sides named before")
            return


def _words_between(text: str, subject: Mention, area: Mention) -> str:
    """What stands between a flow and a place; a preposition that belongs to the wording ("trade with") counts as between."""
    last = re.search(r"\s(?:with|between|to|from|in)\Z", text[subject.start : subject.end], re.IGNORECASE)
    return text[subject.start + last.start() if last else subject.end : area.start]


def _in_list(draft: Draft, places: list[Mention]) -> bool:
    """Whether a place stands right before the number, after another number: "Germany recorded 2.3%, France 0.9%"."""
    return draft.index > 0 and any(draft.low <= a.start and a.end <= draft.start for a in places)


def _beside_number(
    draft: Draft, places: list[Mention], partnered: bool, before: Draft | None, context: Context
) -> None:
    listed = draft.aligned.get("areas")
    if listed is not None:
        side = draft.subject is not None and re.search(
            r"\b(?:from|to|with)\s", draft.text[draft.subject.end : listed.start]
        )
        if partnered and side:
            draft.area = draft.area if draft.area != listed.value and "area" in draft.fields else None
            take_partner(draft, listed, "the other side, its own in the list")
            return
        if partnered and context.topic is not None and context.topic.partner and listed.value != context.topic.area:
            draft.area = context.topic.area
            take_partner(draft, listed, "the other side, its own in the list")
        else:
            _set(draft, listed, "its own in the list")
        return
    own = [a for a in places if draft.low <= a.start and a.end <= draft.start]
    subject_end = draft.subject.end if draft.subject else draft.sentence.start
    for area in reversed(own):
        if area.start < subject_end and draft.subject is not None:
            break
        lead = draft.text[max(draft.sentence.start, area.start - 25) : area.start]
        if partnered and _SIDE.search(lead):
            take_partner(draft, area, "the other side, beside the number")
            return
        if _LONE.match(draft.text[area.end : draft.start]):
            if partnered and before is not None and before.partner is not None and before.indicator == draft.indicator:
                draft.area = draft.area or before.area
                take_partner(draft, area, "the other side, in a list")
            else:
                _set(draft, area, "the place beside the number")
                draft.partner = None
            return
    after = [a for a in places if draft.end <= a.start < draft.high]
    for area in after[:1]:
        gap = draft.text[draft.end : area.start]
        if (
            draft.indicator == "tourist_arrivals"
            and area.role == "demonym"
            and re.match(r"\s(?:were\s|came\sfrom\s)?\Z", gap)
        ):
            take_partner(draft, area, "where the visitors come from")
            return
        if re.match(r"\s(?:in|for|of)\s(?:the\s)?\Z", gap):
            if not partnered:
                _set(draft, area, "the place after the number")
        elif partnered and re.match(r"\s(?:to|from|with)\s(?:the\s)?\Z", gap):
            take_partner(draft, area, "the other side, after the number")


def _inherit(draft: Draft, places: list[Mention], before: Draft | None, context: Context) -> None:
    """Carried over: from the number before, the place that opens the sentence, the topic, the article, the office."""
    if before is not None and before.area and not before.left:
        draft.area = before.area
        draft.note("area", draft.area, "as the number before it")
        return
    ahead = [
        a
        for a in places
        if a.end <= draft.start and not _SIDE.search(draft.text[max(draft.sentence.start, a.start - 25) : a.start])
    ]
    mates = {
        id(b)
        for a, b in pairwise(places)
        if a not in ahead and re.fullmatch(r",?\s(?:and\s)?(?:the\s)?", draft.text[a.end : b.start])
    }
    named = [a for a in ahead if a.role in ("name", "demonym") and id(a) not in mates]
    if named:
        _set(draft, named[0], "the place that the sentence opens with")
        return
    topic = context.topic
    office = _office(draft)
    if office is not None and draft.subject is not None and office != country(topic.area if topic else None):
        draft.area = office
        draft.note("area", office, "the office that the sentence opens with")
        return
    if context.heard:
        draft.area = context.heard
        draft.note("area", draft.area, "the place that the sentence before is about")
        return
    if topic is not None and topic.area and not _left_behind(topic, draft, context):
        draft.area = topic.area
        draft.note("area", draft.area, "carried over from the sentences before")
        return
    if context.home:
        draft.area = context.home
        draft.note("area", draft.area, "the article's own place")


def _left_behind(topic: Draft, draft: Draft, context: Context) -> bool:
    """A region that the text looked at in passing: another statistic, named anew, is the whole country's again."""
    another = draft.subject is not None and draft.indicator != topic.indicator
    return another and topic.area != context.home and country(topic.area) == context.home


def _office(draft: Draft) -> str | None:
    """The country of a bank or office that opens the sentence: "The RBI lowered the repo rate"."""
    for agency in draft.sentence.agencies:
        if agency.start - draft.sentence.start < 12:
            return vocabulary().agencies[agency.value].area
    return None


def _set(draft: Draft, area: Mention, rule: str) -> None:
    draft.area = area.value
    draft.note("area", area.value, rule, area)
