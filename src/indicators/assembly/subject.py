"""Which statistic a number reports: the indicator that governs it, and the item it is about.

In order: what "of them" counts; the `candidates` of its own sentence, by what they mean there; its place in a list of
the statistics told before; the number before it; an item or a word that goes on about the sentence before (`carrying`).
"""

import re

from indicators.assembly.alignment import goes_on
from indicators.assembly.balance import between_flows
from indicators.assembly.candidates import SHARE_RULE, candidates
from indicators.assembly.carrying import (
    CARRIED,
    LISTED,
    measured_alike,
    of_them,
    one_of_told,
    printed_so,
    topic_for,
    total_of_flows,
)
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.families import ALWAYS_OF, OF_GOODS, RESTRICTED, SECTORS, WITH_PARTS, belongs
from indicators.assembly.fitting import fits, meant
from indicators.assembly.goods import of_fields
from indicators.assembly.part import (
    after_number,
    ahead_of,
    beside_number,
    counted_by,
    further_on,
    left_out,
    named_with,
    of_before,
    of_its_own,
)
from indicators.assembly.surveys import part as survey_part
from indicators.assembly.unlisted import ahead_of_brackets, next_of_list, restricted, restricted_after
from indicators.assembly.wording import meaning
from indicators.mentions import Mention
from indicators.vocabulary import vocabulary


def decide(draft: Draft, context: Context, before: Draft | None) -> None:
    """Set subject, indicator and item; or leave the number: no statistic is named."""
    source = before or context.topic
    if source is not None and source.indicator and of_them(draft) and fits(source.indicator, draft.unit):
        _carry(draft, source, "of them, named before")
        of_its_own(draft)
        return
    own = draft.aligned.get("indicators")
    unfit: str | None = None
    if (
        before is not None
        and before.subject
        and not draft.aligned
        and draft.unit in (None, before.unit)
        and goes_on(draft, before)
    ):
        draft.subject, draft.indicator, draft.item = before.subject, before.indicator, before.item
        draft.note("indicator", before.indicator, "as the number before it in the list", before.subject)
        return
    if draft.unit is None and draft.scale == 1 and _index(draft):
        return
    fields = of_fields(draft, before, context)
    if fields is not None:
        draft.indicator, (draft.item, crop) = "other", fields
        draft.note("indicator", "other", "of the fields of a crop", crop)
        draft.note("item", draft.item, "of the fields of a crop", crop)
        return
    if before is not None and _level_of(draft, before):
        _carry(draft, before, "the level that the number before it led to")
        return
    index = _the_index(draft, context)
    if index is not None:
        _carry(draft, index, "the index told before")
        return
    for mention, rule in [*([(own, "its own in the list")] if own else []), *candidates(draft)]:
        code = meaning(mention, draft, context)
        if code and draft.unit is None and _index_instead(code, draft):
            continue
        if code and printed_so(meant(code, draft.unit), draft):
            _take(draft, mention, code, rule, context, before)
            _turn_round(draft)
            between_flows(draft)
            return
        unfit = unfit or code
    listed = one_of_told(draft, context) if unfit is None else None
    if listed is not None:
        _carry(draft, listed, "its own of the statistics told before")
    elif (
        before is not None
        and before.indicator
        and not before.left
        and measured_alike(before, draft)
        and fits(meant(before.indicator, draft.unit), draft.unit)
    ):
        _carry(draft, before, "as the number before it")
    else:
        _carry_topic(draft, context)
    if draft.indicator:
        of_its_own(draft)
        between_flows(draft)
    else:
        draft.left = f"{draft.unit} does not fit {unfit}" if unfit else "no statistic is named"


def of_makers(draft: Draft, context: Context) -> None:
    """Bare prices and indices of goods are producers' in a text that told producer prices and no consumers'."""
    weak = draft.subject is None or draft.subject.role == "weak"
    if draft.indicator == "cpi" and weak and "ppi" in context.seen and "cpi" not in context.seen:
        draft.indicator = "ppi"
        draft.note("indicator", "ppi", "the prices told before are producers'", draft.subject)


_LED_TO = re.compile(r"\s(?:to|at)\s(?:(?:a|an|the|some|about|around|nearly|record|total|of)\s)*")


def _level_of(draft: Draft, before: Draft) -> bool:
    """Whether a count is where the move before it led to: the starts of "housing starts fell 8 pct to 95,000 homes"."""
    if draft.unit != "unit" or before.indicator is None or before.left or before.role != "step":
        return False
    counted = vocabulary().indicators[before.indicator].counts == draft.unit and before.subject is not None
    return counted and before.unit == "percent" and _LED_TO.fullmatch(draft.before) is not None


_OTHER_WAY = re.compile(r"\bin\sthe\s(?:opposite|other|reverse)\sdirection\b|\bthe\sother\sway\b", re.IGNORECASE)
_FLOWS = {"exports": "imports", "imports": "exports"}


def _turn_round(draft: Draft) -> None:
    """ "Those in the opposite direction": the other flow than the one named before."""
    if draft.indicator in _FLOWS and draft.subject and _OTHER_WAY.search(draft.text, draft.subject.end, draft.start):
        draft.indicator = _FLOWS[draft.indicator]
        draft.note("indicator", draft.indicator, "the flow in the other direction", draft.subject)


def _index_instead(code: str, draft: Draft) -> bool:
    """A bare decimal is an index's where the sentence names one: not the GDP's that the index leads."""
    kinds = vocabulary().indicators
    index = any(kinds[m.value].kind == "index" and m.end <= draft.start for m in draft.sentence.indicators)
    return index and kinds[code].kind not in ("index", "price") and draft.step < 1 and draft.scale == 1


NAMELESS = ("index", "indicator", "gauge", "barometer")  # names of a statistic that the vocabulary may not know
_INDEX = re.compile(rf"\b((?:[a-z][\w-]*\s){{1,2}}(?:{'|'.join(NAMELESS)}))\b")


def _index(draft: Draft) -> bool:
    """A bare number after an index that the sentence names, known or not: "Its output index remained at 100.8"."""
    if not re.fullmatch(r"[+\-−–]?\d{1,3}\.\d{1,2}", draft.text[draft.amount.number_start : draft.amount.number_end]):
        return False
    kinds = vocabulary().indicators
    ahead = [m for m in draft.sentence.indicators if m.end <= draft.start]
    if any(kinds[m.value].kind in ("index", "price") for m in ahead):
        return False  # the candidates hold it
    found = list(_INDEX.finditer(draft.text, draft.sentence.start, draft.start))
    if not found:
        return False
    named = found[-1]
    told = next((m for m in ahead if m.role == "name" and m.start < named.end(1) and named.start(1) < m.end), None)
    if told is not None and fits(told.value, "index"):
        draft.subject, draft.indicator, draft.unit = told, told.value, "index"
        draft.note("indicator", told.value, "its index", told)
        return True
    span = Mention(named.start(1), named.end(1), "item", re.sub(r"^(?:the|its|a|an|this|s)\s", "", named.group(1)), "")
    draft.subject, draft.indicator, draft.item, draft.unit = span._replace(role="name"), "other", span.value, "index"
    draft.note("indicator", "other", "an index without a code", span)
    draft.note("item", span.value, "the index as named", span)
    return True


_THE_INDEX = re.compile(
    r"(?:\A|[\s,“\"])[Tt]he\s(?:overall\s|main\s|headline\s|composite\s)?(?:index|indicator|gauge)\s(?!(?:of|for|measuring|on|which)\b)[^,;:]{0,30}\Z"
)


def _the_index(draft: Draft, context: Context) -> Draft | None:
    """The index that the text is about, where "the index" is the number's subject: "... reported the index fell 1.0 pct"."""
    topic = context.topic
    if topic is None or topic.indicator is None or draft.unit not in (None, "percent", "index"):
        return None
    if vocabulary().indicators[topic.indicator].kind not in ("index", "price") or context.age > 3:
        return None
    named = _THE_INDEX.search(draft.before)
    if named is None or any(
        m.end > draft.low + named.start() + 12 and m.end <= draft.start and m.role == "name"
        for m in draft.sentence.indicators
    ):
        return None
    return topic if fits(topic.indicator, draft.unit) else None


def _carry_topic(draft: Draft, context: Context) -> None:
    """The statistic of the sentence before, where the number goes on about it."""
    topic = topic_for(draft, context)
    if topic is None:
        return
    _carry(draft, topic, CARRIED if context.listing is None else LISTED)
    if context.fresh and draft.item and context.listing is None:
        draft.item = None
        del draft.fields["item"]
    if draft.indicator in _FLOWS and context.seen >= set(_FLOWS) and total_of_flows(draft):
        draft.indicator = "trade"
        draft.note("indicator", "trade", "the total of the two flows told before")


_THEY = re.compile(r"\b(?:[Tt]hey|[Tt]hese|[Tt]hose|[Ii]t)\s[^,;]{0,40}\Z")


def _take(draft: Draft, mention: Mention, code: str, rule: str, context: Context, before: Draft | None) -> None:
    draft.subject, draft.indicator = mention, code
    draft.note("indicator", code, rule, mention)
    item = named_with(mention, draft) or counted_by(draft) or left_out(draft, mention)
    if (item is None or SECTORS.get(item.value) == code) and code in OF_GOODS | RESTRICTED:
        item = restricted(mention, draft) or item
    if item is None and code.startswith("pmi_"):
        item = survey_part(mention, draft)
    if before is not None and before.subject == mention and before.item and _TO.fullmatch(draft.before):
        draft.item = before.item
        draft.note("item", draft.item, "as the step that led to it")
        return
    if item is None and rule != SHARE_RULE:
        item = ahead_of(draft, mention)
    if item is None and before is not None and before.item and _same_subject(before, mention, code):
        draft.item = before.item
        draft.note("item", draft.item, "as the number before it")
    if item is None and rule == SHARE_RULE:
        item = next((i for i in draft.sentence.items[::-1] if draft.low <= i.start and i.end <= draft.start), None)
        if item is None and _THEY.search(draft.before):
            of_before(draft, None, context, before)
    if item is None and mention.role == "weak" and code in OF_GOODS | WITH_PARTS:
        of_before(draft, code, context, before)
    beside = draft.aligned.get("items") or after_number(draft) or ahead_of_brackets(draft)
    if beside is None and draft.low > mention.end:
        beside = beside_number(draft) or next_of_list(draft)
    if beside is not None and beside.value in SECTORS and (more := restricted(beside, draft)) is not None:
        beside = more._replace(end=beside.end, value=f"{more.value} {beside.value}")  # "repair construction"
    if beside is not None and beside.value in code.split("_"):
        beside = None  # "a 4 percent increase in energy costs": all of energy_prices
    if beside is not None:
        whole, part = belongs(code, beside.value, beside.role)
        if whole != code:
            draft.indicator, draft.item = whole, part
            draft.note("indicator", whole, "what the part beside the number is of", beside)
            if part is not None:
                draft.note("item", part, "the part beside the number", beside)
            return
    if (
        item is not None
        and item.value in SECTORS
        and (code == "production" or (code in ("gdp", "industrial_output") and mention.role == "weak"))
    ):
        draft.indicator = SECTORS[item.value]
        draft.note("indicator", draft.indicator, "the output of a sector", item)
        return
    if item is not None and (
        item.value in code.split("_") or SECTORS.get(item.value) == code
    ):  # electricity in electricity_output
        item = None
    if item is None and beside is None and code in OF_GOODS:
        item = further_on(draft, mention)
    if beside is not None:
        draft.item = beside.value
        draft.note("item", beside.value, "the part beside the number", beside)
    elif item is not None:
        draft.item = item.value
        draft.note("item", item.value, "the part named with the statistic", item)
    elif draft.item is None and (span := restricted_after(mention, code, draft)) is not None:
        draft.item = str(span.value)
        draft.note("item", draft.item, "of what, after the statistic", span)
    if draft.item is None and (
        code in ALWAYS_OF
        or (code in OF_GOODS and _POINTED.search(draft.text, max(0, mention.start - 8), mention.start))
    ):
        of_before(draft, None if code in ALWAYS_OF else code, context, before)
    services = any(m.value == "services_trade" for m in draft.sentence.indicators)
    if draft.item is None and code == "trade_balance" and services:
        draft.item = "services"
        draft.note("item", "services", "the balance of what was named before")


_POINTED = re.compile(r"\b(?:the|these|those|such)\s\Z", re.IGNORECASE)  # "75 pct of the imports": those told before
_TO = re.compile(r"\s(?:to|at)\s(?:an?\s|the\s)?(?:\w+\s)?")


def _same_subject(before: Draft, mention: Mention, code: str) -> bool:
    """Whether the number before goes on about the same mention: named by it, or carried over after it."""
    return before.subject == mention or (
        before.subject is None and before.indicator == code and mention.end <= before.start
    )


def _carry(draft: Draft, source: Draft, rule: str) -> None:
    draft.indicator, draft.item, draft.subject = source.indicator, source.item, None
    draft.note("indicator", draft.indicator, rule)
    if draft.item:
        draft.note("item", draft.item, rule)
