"""Whose statistic it is, and the other side of a flow."""

import re

from indicators.assembly.beside import beside_number, in_list
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft, country, known
from indicators.assembly.home import office_area
from indicators.assembly.owner import AFTER_IT, SIDE, around_statistic, stand_in
from indicators.assembly.partner import carry_over, is_other_side, take_area
from indicators.assembly.several import head_of_list
from indicators.figure import Measure
from indicators.mentions import Mention
from indicators.vocabulary import vocabulary

_OPENS = re.compile(
    r"[\s*•\"“-]{0,4}(?:In|Across|At|For|Neighbou?ring|Elsewhere,?\sin|Meanwhile,?\sin|And\sin|But\sin)\s(?:the\s|neighbou?ring\s)?"
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
                AFTER_IT.fullmatch(draft.text, draft.end, a.start) or _WITHIN.fullmatch(draft.text, draft.end, a.start)
            )
        ]
        if draft.subject.start < draft.start and not near and not draft.aligned:
            apart = not re.search(r"\(\Z|\A,?\sor\s\Z", draft.before)
            total = apart and before.measure is Measure.SHARE and before.subject.start > before.end
            draft.area, draft.partner = before.area, None if total else before.partner
            draft.note("area", draft.area, "as the number before it")
            draft.note(
                "partner", draft.partner, "the total, with the whole world" if total else "as the number before it"
            )
            return
    places = [a for a in draft.sentence.areas if not _is_actor(a, draft)]
    fronted = next((a for a in places if a.end <= draft.start and _fronts(a, draft)), None) if before else None
    if fronted is not None:
        take_area(draft, fronted, "the place that its clause opens with")
    elif draft.subject is not None:
        around_statistic(draft, draft.subject, places, partnered, context)
    if draft.area is None:
        stand_in(draft, context)
    opening = next((a for a in places if _OPENS.fullmatch(draft.text, draft.sentence.start, a.start)), None)
    if draft.area is None and opening is not None and opening.value != draft.partner:
        take_area(draft, opening, "the place that the sentence opens with")
    if draft.area is None and draft.partner is not None:
        _other_side(draft, before, context)
    if (
        draft.area is None
        or draft.subject is None
        or (before is not None and in_list(draft, places))
        or "areas" in draft.aligned
        or any(
            re.fullmatch(r"\sin\s(?:the\s)?", draft.text[draft.end : a.start]) for a in places if a.start > draft.end
        )
    ):
        beside_number(draft, places, partnered, before, context)
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


_ITS = re.compile(r"['’]s\s(?:[\w-]+\s){0,3}")
_FLOW_WITH = re.compile(r"\s(?:with|to|from)\s")


def _owns(capital: Mention, draft: Draft) -> bool:
    """Whether a capital stands for its country beside a statistic: "Washington's deficit with Taipei"."""
    if any((a.start, a.end) == (capital.start, capital.end) for a in draft.sentence.agencies):
        return False
    if any(_ITS.fullmatch(draft.text, capital.end, m.start) for m in draft.sentence.indicators):
        return True
    return any(_FLOW_WITH.fullmatch(draft.text, m.end, capital.start) for m in draft.sentence.indicators) or any(
        m.end == capital.start - 1 and draft.text[m.start : m.end].lower().endswith(" with")
        for m in draft.sentence.indicators
    )


def _is_actor(area: Mention, draft: Draft) -> bool:
    """A demonym before a person or an office, a capital, a dateline: somebody who speaks, not a place with a statistic."""
    if area.role == "capital":
        return not _owns(area, draft)
    following = draft.text[area.end : area.end + 30]
    if following.startswith("-based"):
        return True  # "Munich-based Ifo": where a body sits
    if ("-" in area.value or ":" in area.value) and re.match(r"\s(?:said|told|added|noted|says)\b", following):
        return True  # a person's name that is a region's as well
    if area.role == "demonym":
        if re.match(
            r"\s(?:(?:First|Deputy|Prime|Vice|Foreign|Finance|Trade)[\s-])*(?:Minister|President|Premier)\b", following
        ):
            return True
        title = re.match(r"\s([A-Z][a-z]+)", following)
        named = any(area.end <= m.start <= area.end + 25 for m in draft.sentence.indicators)
        return bool(title) and not named
    return False


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


def _inherit(draft: Draft, places: list[Mention], before: Draft | None, context: Context) -> None:
    """Carried over: from the number before, the place that opens the sentence, the topic, the article, the office."""
    own = [a for a in places if draft.low <= a.start and a.end <= draft.start and a.role in ("name", "demonym")]
    if own and draft.subject is None and before is not None and is_other_side(draft, own[0], context):
        return
    if before is not None and before.area and not before.left:
        draft.area = before.area
        draft.note("area", draft.area, "as the number before it")
        return
    ahead = [a for a in places if a.end <= draft.start and not _is_a_side(a, places, draft)]
    named = [a for a in ahead if a.role in ("name", "demonym") and a.value != draft.partner]
    if named:
        if not is_other_side(draft, named[0], context):
            take_area(draft, named[0], "the place that the sentence opens with")
        return
    topic = context.topic
    office = _office(draft)
    if office is not None and draft.subject is not None and office != (topic.area if topic else None):
        draft.area = office
        draft.note("area", office, "the office that the sentence opens with")
        return
    left = topic is not None and _left_behind(topic, draft, context)
    if context.heard and not (left and context.heard == "WLD"):
        if is_other_side(draft, Mention(draft.start, draft.start, "area", context.heard, "name"), context):
            return
        draft.area = context.heard
        draft.note("area", draft.area, "the place that the sentence before is about")
        return
    if topic is not None and topic.area and not left:
        draft.area = topic.area
        draft.note("area", draft.area, "carried over from the sentences before")
        return
    if context.home:
        draft.area = context.home
        draft.note("area", draft.area, "the article's own place")


_FRONTED = re.compile(r"(?:[,;]|\b(?:and|but|while|whereas))\s(?:in|for|across)\s(?:the\s)?\Z")


def _fronts(area: Mention, draft: Draft) -> bool:
    """Whether a place opens the number's own clause: "..., while in Greece, whose data are older, it was 22%"."""
    return (
        area.start >= draft.low
        and _FRONTED.search(draft.text[max(draft.low, area.start - 14) : area.start]) is not None
    )


def _is_a_side(area: Mention, places: list[Mention], draft: Draft) -> bool:
    """Whether a place is to or from where a flow goes, or listed after one that is."""
    head = head_of_list(area, places, draft.text)
    return SIDE.search(draft.text[max(draft.sentence.start, head.start - 25) : head.start]) is not None


def _left_behind(topic: Draft, draft: Draft, context: Context) -> bool:
    """A region or the world that the text looked at in passing: another statistic, named anew, is the country's again."""
    if draft.subject is None or draft.indicator == topic.indicator or topic.area == context.home:
        return False
    if topic.area == "WLD" or (context.places > 1 and draft.subject.role == "name" and context.home is not None):
        return True  # after a list of countries, another statistic is the article's own again
    return draft.sentence.opens_paragraph and country(topic.area) == context.home


def _office(draft: Draft) -> str | None:
    """The country of a bank or office that opens the sentence: "The RBI lowered the repo rate"."""
    for agency in draft.sentence.agencies:
        if agency.start - draft.sentence.start < 12:
            return office_area(draft.sentence, agency)
    return None
