"""The places around a statistic: whose it is ("Japan's exports"), where it is, and to or from whom a flow goes."""

import re

from indicators.assembly.context import Context, kind_of
from indicators.assembly.draft import Draft, country
from indicators.assembly.partner import is_with_group, take_area, take_partner
from indicators.mentions import Mention

_STOPS = r"(?:in|from|to|and|as|while|for|on|by|with|at|after|when|than|but|because|that|which|said|during|over|is|was|were|has|had|reported|rose|fell)"
_LEFT = re.compile(rf"(?:['’]s?|\))?[\s-]{{1,2}}(?:(?!{_STOPS}\s)[\w'’.,&/+-]+\s){{0,6}}\Z", re.IGNORECASE)
_IN = re.compile(r"\s(?:[\w-]+\s){0,2}?(?:in|of|on|across|for|by)\s(?:the\s|all\s)?(?:[a-z]+\s)?\Z")
_TO = re.compile(
    r"\s(?:(?!and\b|but\b|while\b)[\w'’,-]+\s){0,4}?(?:to|with|from|into|bound\sfor|towards?)\s(?:the\s|its\s|neighbou?ring\s|all\s)?(?:[A-Za-z-]+\s){0,2}"
    r"(?:(?:other\s|all\s)?(?:\d{1,3}\s)?(?:members?|countries|states|nations|partners)\s(?:of|in)\s(?:the\s)?)?\Z"
)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s|mainland\s)?\Z", re.IGNORECASE)
_AND = re.compile(r"(?:['’]s)?(?:\sand\s(?:the\s)?|\s?[-–—/]\s?)\Z")
_KINDS = re.compile(r"\b(?:the|this)\s(?P<kind>continent|bloc|country|nation|kingdom|island|republic)\b", re.IGNORECASE)
_ORIGIN = {"exports": " from ", "imports": "to "}  # exports from A are A's; imports into A likewise
_GOODS_OF = re.compile(
    r"\s(?!and\b|or\b|to\b|in\b|rose\b|fell\b|was\b|were\b|by\b|from\b)[a-z]{3,}"
)  # "imports of US goods"
_OR = re.compile(r"(?:\s\([a-z]+\))?(?:,\sor\s|\s\()")
_WHOSE = re.compile(r",?\swhose\s(?:\w+\s){0,2}\Z")
# "108mn tonnes, or 2.17mn barrels a day, of crude from Russia"; "of which 33bn was put into Belt and Road countries".
AFTER_IT = re.compile(
    r"(?:,?\sof\s(?:[a-z-]+\s){0,2}[a-z-]+)?\s(?:(?:came|coming|went|going|was|were|put|invested|shipped|sold)\s){0,2}(?:to|from|with|into)\s(?:the\s)?"
)
SIDE = re.compile(r"\b(?:to|with|from|into)\s(?:the\s|neighbou?ring\s)?(?:[A-Z][\w-]{1,12}\s)?\Z")


def around_statistic(draft: Draft, subject: Mention, places: list[Mention], partnered: bool, context: Context) -> None:
    text = draft.text
    left = [a for a in places if a.end <= subject.start and _LEFT.match(text[a.end : subject.start])]
    if (
        partnered and subject.start > draft.end and draft.unit == "percent"
    ):  # "now accounts for 9.5 percent of Russian foreign trade"
        sharer = [a for a in places if draft.low <= a.start and a.end <= draft.start]
        if sharer:
            take_partner(draft, sharer[0], "the one whose share it is")
    inside = [a for a in places if subject.start <= a.start and a.end <= subject.end]
    if len(left) >= 2 and _AND.match(text[left[-2].end : left[-1].start]) and partnered:
        take_area(draft, left[-2], "one of the two sides named before the flow")
        take_partner(draft, left[-1], "the other of the two sides")
        return
    if (
        draft.indicator == "tourist_arrivals"
        and left
        and left[-1].role == "demonym"
        and text[left[-1].end : subject.start] == " "
    ):
        take_partner(draft, left.pop(), "whose people come")  # "British visitors"
    owners = [a for a in places if a.end <= subject.start and _WHOSE.match(text[a.end : subject.start])]
    owners = [a for a in owners if not SIDE.search(text, max(draft.sentence.start, a.start - 25), a.start)]
    if partnered and left and not inside and is_with_group(draft, left[-1], context):
        return
    if inside or left or owners:
        take_area(draft, (inside or left or owners)[-1], "named with the statistic")
    if partnered and draft.partner is None:
        end, high = with_twin(draft)
        for area in [a for a in places if end <= a.start < high][:1]:
            bought = draft.indicator == "imports" and area.role == "demonym" and text[end : area.start] == " of "
            if bought or AFTER_IT.fullmatch(text, end, area.start):
                take_partner(draft, area, "the other side, after the number")
    right = [a for a in places if a.start >= subject.end and (a.start < draft.start or a.start < draft.high)]
    for number, area in enumerate(right[:3]):
        gap = words_between(text, subject, area)
        if partnered and _BETWEEN.search(gap) and number + 1 < len(right):
            take_area(draft, area, "one of the two sides")
            take_partner(draft, right[number + 1], "the other of the two sides")
            return
        if partnered and draft.partner is None and len(gap) < 60 and _TO.fullmatch(gap):
            if draft.indicator == "tourist_arrivals" and gap.split()[-1:] != ["from"] and " from " not in gap:
                take_area(draft, area, "where the visitors go")
            elif draft.area is None and _ORIGIN.get(draft.indicator or "", "-") in gap:
                take_area(draft, area, "where the flow begins or ends")
                if (
                    context.topic is not None
                    and context.topic.indicator in ("imports", "trade")
                    and context.topic.area != area.value
                ):
                    draft.partner = context.topic.area
                    draft.note("partner", draft.partner, "the buyer that the sentences before are about")
            else:
                take_partner(draft, area, "the other side of the flow")
        elif (
            partnered
            and draft.indicator == "imports"
            and gap in (" of ", " for ")
            and (area.role == "demonym" or _GOODS_OF.match(text, area.end))
        ):
            take_partner(draft, area, "whose goods are bought")
        elif draft.area is None and len(gap) < 50 and _IN.match(gap):
            take_area(draft, _within(area, places, text), "where the statistic is")


_ITS_PART = re.compile(
    r"(?:['’]s\s(?:[\w-]+\s){0,4}|\s(?:province|state|region|city|prefecture|county|district|territory)\sof\s)"
)


def _within(area: Mention, places: list[Mention], text: str) -> Mention:
    """The part of a country that the words go on to: "in the northeast China province of Heilongjiang"."""
    inner = next((a for a in places if a.start > area.end), None)
    if inner is None or country(inner.value) != area.value or inner.value == area.value:
        return area
    return inner if _ITS_PART.fullmatch(text, area.end, inner.start) else area


def with_twin(draft: Draft) -> tuple[int, int]:
    """Where the number ends, with the same in another unit behind it ("108mn tonnes, or 2mn barrels"), and where the next begins."""
    amounts = draft.sentence.amounts
    if _OR.fullmatch(draft.after) and draft.index + 1 < len(amounts):
        following = draft.index + 2
        return amounts[draft.index + 1].end, amounts[following].start if following < len(
            amounts
        ) else draft.sentence.end
    return draft.end, draft.high


def words_between(text: str, subject: Mention, area: Mention) -> str:
    """What stands between a flow and a place; a preposition that belongs to the wording ("trade with") counts as between."""
    last = re.search(r"\s(?:with|between|to|from|in|for)\Z", text[subject.start : subject.end], re.IGNORECASE)
    return text[subject.start + last.start() if last else subject.end : area.start]


def stand_in(draft: Draft, context: Context) -> None:
    """A place spoken of by its kind beside the statistic: "growth on the continent", "the bloc's surplus"."""
    flow = draft.subject
    if flow is None:
        return
    for found in _KINDS.finditer(draft.text, max(draft.sentence.start, flow.start - 30), flow.end + 25):
        beside = found.end() <= flow.start and re.fullmatch(
            r"['’]s?\s(?:[\w-]+\s){0,2}", draft.text[found.end() : flow.start]
        )
        within = found.start() >= flow.end and _IN.fullmatch(draft.text, flow.end, found.start("kind"))
        if beside or within:
            word = found.group("kind").lower()
            kind = {"continent": "continent", "bloc": "group"}.get(word, "country")
            ahead = [a for a in draft.sentence.areas if a.end <= found.start() and kind_of(a.value) == kind]
            meant = ahead[-1].value if ahead else context.named.get(kind)
            if meant is not None:
                draft.area = meant
                draft.note(
                    "area", meant, f"the {word} named last", Mention(found.start(), found.end(), "area", meant, "name")
                )
                return
