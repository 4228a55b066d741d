"""Whose statistic it is, and the other side of a flow."""

import re
from itertools import pairwise

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.subject import known
from indicators.figure import Measure
from indicators.mentions import Mention, Sentence
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
_TWO_SIDES = re.compile(
    r"(?:['’]s)?(?:,?\sand\s(?:the\s)?|\s?[-–—/]\s?|,\s|\s(?:[\w-]+\s){0,3}(?:with|to|from)\s(?:the\s)?)"
)
_LONE = re.compile(r"(?:['’]s)?[\s:(]{1,2}(?:(?!and\b|which\b|with\b)[\w'’-]+\s){0,5}\(?\Z", re.IGNORECASE)
_ORIGIN = {"exports": " from ", "imports": "to "}  # exports from A are A's; imports into A likewise
_AFTER_IT = re.compile(
    r"(?:\sof\s(?:it|them|these|those|this|that))?\s(?:(?:came|coming|went|going|was|were|shipped|sold)\s)?(?:to|from|with)\s(?:the\s)?"
)
_WITHIN = re.compile(r"\s(?:in|for)\s(?:the\s)?")
_BOTH = re.compile(
    r"\b(?:the two (?:countries|sides|nations|neighbou?rs)|bilateral|two-way|mutual|both countries)\b", re.IGNORECASE
)
_WHOLE = re.compile(r"\b(?:global|foreign|external|overseas|worldwide|all its|all of its)\b", re.IGNORECASE)
_WORLD = re.compile(r"\b(?:whole world|rest of the world|world as a whole|all (?:countries|partners))\b", re.IGNORECASE)


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
    if draft.area is None or draft.area == draft.partner:
        draft.area = None
        _inherit(draft, places, before, context)
    if partnered and "partner" not in draft.fields:
        _inherit_partner(draft, context, before)
    if draft.partner == draft.area:
        draft.partner = None


def home(headline: list[Sentence], body: list[Sentence]) -> str | None:
    """The article's own place: the headline's, else the reporting office's, the opening's, the dateline's."""
    for sentences in (headline, body[:2]):
        named = [a.value for s in sentences for a in s.areas if a.role in ("name", "demonym")]
        if named:
            return str(max(dict.fromkeys(named), key=named.count))
        agencies = (vocabulary().agencies[a.value].area for s in body for a in s.agencies)
        office = next((area for area in agencies if area), None)
        if office:
            return office
    return next((a.value for s in body[:1] for a in s.areas if a.start - s.start < 30), None)


def pair(headline: list[Sentence], body: list[Sentence]) -> tuple[str, str] | None:
    """The two sides of the flow that the article is about: two places in a headline or opening that names a flow."""
    flows = vocabulary().indicators
    for sentence in [*headline, *body[:2]]:
        named = list(dict.fromkeys(a.value for a in sentence.areas if a.role in ("name", "demonym")))
        flow = sentence.part == "title" or any(flows[i.value].partnered for i in sentence.indicators)
        if flow and len(named) == 2 and _joined(sentence):
            return named[0], named[1]
    return None


def _joined(sentence: Sentence) -> bool:
    """Two places in one breath: "China and Russia", "China-Russia", "Russian deliveries to China"."""
    pairs = zip(sentence.areas, sentence.areas[1:], strict=False)
    return any(_TWO_SIDES.fullmatch(sentence.text, a.end, b.start) for a, b in pairs)


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
            _set_partner(draft, sharer[0], "the one whose share it is")
    inside = [a for a in places if subject.start <= a.start and a.end <= subject.end]
    if len(left) >= 2 and _AND.match(text[left[-2].end : left[-1].start]) and partnered:
        _set(draft, left[-2], "one of the two sides named before the flow")
        _set_partner(draft, left[-1], "the other of the two sides")
        return
    if inside or left:
        _set(draft, (inside or left)[-1], "named with the statistic")
    if partnered and draft.partner is None:
        for area in [a for a in places if draft.end <= a.start < draft.high][:1]:
            bought = draft.indicator == "imports" and area.role == "demonym" and text[draft.end : area.start] == " of "
            if bought or _AFTER_IT.fullmatch(text, draft.end, area.start):
                _set_partner(draft, area, "the other side, after the number")
    right = [a for a in places if a.start >= subject.end and (a.start < draft.start or a.start < draft.high)]
    for number, area in enumerate(right[:3]):
        gap = _words_between(text, subject, area)
        if partnered and _BETWEEN.search(gap) and number + 1 < len(right):
            _set(draft, area, "one of the two sides")
            _set_partner(draft, right[number + 1], "the other of the two sides")
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
                _set_partner(draft, area, "the other side of the flow")
        elif partnered and draft.indicator == "imports" and area.role == "demonym" and gap == " of ":
            _set_partner(draft, area, "whose goods are bought")
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
    own = [a for a in places if draft.low <= a.start and a.end <= draft.start]
    subject_end = draft.subject.end if draft.subject else draft.sentence.start
    for area in reversed(own):
        if area.start < subject_end and draft.subject is not None:
            break
        lead = draft.text[max(draft.sentence.start, area.start - 25) : area.start]
        if partnered and _SIDE.search(lead):
            _set_partner(draft, area, "the other side, beside the number")
            return
        if _LONE.match(draft.text[area.end : draft.start]):
            if partnered and before is not None and before.partner is not None and before.indicator == draft.indicator:
                draft.area = draft.area or before.area
                _set_partner(draft, area, "the other side, in a list")
            else:
                _set(draft, area, "the place beside the number")
                draft.partner = None
            return
    listed = draft.aligned.get("areas")
    if listed is not None:
        side = draft.subject is not None and re.search(
            r"\b(?:from|to|with)\s", draft.text[draft.subject.end : listed.start]
        )
        if partnered and side:
            draft.area = draft.area if draft.area != listed.value and "area" in draft.fields else None
            _set_partner(draft, listed, "the other side, its own in the list")
            return
        if partnered and context.topic is not None and context.topic.partner and listed.value != context.topic.area:
            draft.area = context.topic.area
            _set_partner(draft, listed, "the other side, its own in the list")
        else:
            _set(draft, listed, "its own in the list")
        return
    after = [a for a in places if draft.end <= a.start < draft.high]
    for area in after[:1]:
        gap = draft.text[draft.end : area.start]
        if (
            draft.indicator == "tourist_arrivals"
            and area.role == "demonym"
            and re.match(r"\s(?:were\s|came\sfrom\s)?\Z", gap)
        ):
            _set_partner(draft, area, "where the visitors come from")
            return
        if re.match(r"\s(?:in|for|of)\s(?:the\s)?\Z", gap):
            if not partnered:
                _set(draft, area, "the place after the number")
        elif partnered and re.match(r"\s(?:to|from|with)\s(?:the\s)?\Z", gap):
            _set_partner(draft, area, "the other side, after the number")


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
    if office is not None and draft.subject is not None and office != _country(topic.area if topic else None):
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
    return another and topic.area != context.home and _country(topic.area) == context.home


def _office(draft: Draft) -> str | None:
    """The country of a bank or office that opens the sentence: "The RBI lowered the repo rate"."""
    for agency in draft.sentence.agencies:
        if agency.start - draft.sentence.start < 12:
            return vocabulary().agencies[agency.value].area
    return None


def _inherit_partner(draft: Draft, context: Context, before: Draft | None) -> None:
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
    elif context.about is not None and _country(draft.area) in context.about:
        other, rule = (
            next((p for p in context.about if p != _country(draft.area)), None),
            "the two sides that the article is about",
        )
    elif context.pair is not None and draft.area in context.pair and _BOTH.search(draft.sentence.words):
        other, rule = next((p for p in context.pair if p != draft.area), None), "the two sides named before"
    else:
        return
    if other is not None:
        draft.partner = other
        draft.note("partner", other, rule)


def _country(area: str | None) -> str | None:
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


def _set(draft: Draft, area: Mention, rule: str) -> None:
    draft.area = area.value
    draft.note("area", area.value, rule, area)


def _set_partner(draft: Draft, area: Mention, rule: str) -> None:
    draft.partner = None if area.value == "WLD" else area.value
    draft.note("partner", area.value, rule, area)
