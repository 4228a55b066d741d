"""Which statistic a number reports: the indicator that governs it, and the item it is about.

Candidates in order: a statistic right after the number that takes it in ("a 5 percent rise in exports", "a $5bn trade
surplus"); the nearest before it in the sentence; an item standing for the statistic of the sentences before
("Energy was 1.0% cheaper"); the topic of the sentences before.
"""

import re

from indicators.assembly.carrying import CARRIED
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.families import OF_GOODS, SECTORS, TOTALS, WITH_PARTS
from indicators.assembly.fitting import dimension, fits, meant
from indicators.assembly.part import (
    after_number,
    beside_number,
    counted_by,
    further_on,
    named_with,
    of_before,
    of_its_own,
)
from indicators.assembly.wording import meaning
from indicators.mentions import Mention
from indicators.vocabulary import vocabulary

_STOP = (
    r"(?:in|from|to|and|as|while|for|on|by|with|at|after|when|compared|against|than|but|because|that|which|said|during|over|if|is|was|were|are|"
    r"this|last|up|down|higher|lower|more|less|versus|vs|or|had|has|have|would|will|under|through|before|between|since|where|including|following|due|thanks|despite)"
)
_NOUNS = (
    r"(?:rise|increase|growth|gain|jump|fall|drop|decline|decrease|reduction|surge|slump|expansion|contraction|hike|cut|advance|improvement|"
    r"rebound|dip|plunge|slide|upturn|downturn|climb|leap|spike|slowdown|shrinkage|pickup|recovery|upswing|narrowing|widening|change|share)s?"
)
_TAKEN_IN = re.compile(
    rf"[\s-]{{1,2}}(?:[\w%-]+\s){{0,3}}?{_NOUNS}\s(?:in|of|for|on)\s(?:(?!{_STOP}\s)[\w'’.&/-]+\s){{0,6}}\Z",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(rf"[\s-]{{1,2}}(?:(?!(?:{_STOP}|of)\s)[\w'’.&/-]+\s){{0,4}}\Z", re.IGNORECASE)
_WORTH_OF = re.compile(rf"\s(?:worth\sof|of|in|worth)\s(?:(?!{_STOP}\s)[\w'’.&/-]+\s){{0,4}}\Z", re.IGNORECASE)
_SHARE_OF = re.compile(rf"\s(?:share\s)?(?:of|in)\s(?:(?!{_STOP}\s)[\w'’.&/-]+\s){{0,5}}\Z", re.IGNORECASE)
_ITEM_PHRASE = re.compile(
    r"\sof\s(?:[A-Z]\w+\s)?((?:(?!(?:in|to|from|rose|fell|and|was|were|for|at|by|the|its|their|a|an|on|which|that|more|less|all|this|last|up|down|over|about)\b)[a-z][a-z-]+\s?){1,3})(?=[\s,.;]|\Z)"
)


def decide(draft: Draft, context: Context, before: Draft | None) -> None:
    """Set subject, indicator and item; or leave the number: no statistic is named."""
    own = draft.aligned.get("indicators")
    unfit: str | None = None
    if draft.unit is None and draft.scale == 1 and _index(draft):
        return
    for mention, rule in [*([(own, "its own in the list")] if own else []), *_candidates(draft)]:
        code = meaning(mention, draft, context)
        if code and draft.unit is None and _index_instead(code, draft):
            continue
        if code and fits(meant(code, draft.unit), draft.unit):
            _take(draft, mention, code, rule, context, before)
            return
        unfit = unfit or code
    if (
        before is not None
        and before.indicator
        and not before.left
        and fits(meant(before.indicator, draft.unit), draft.unit)
    ):
        _carry(draft, before, "as the number before it")
    else:
        _carry_topic(draft, context)
    if draft.indicator:
        of_its_own(draft)
        _side_of_a_budget(draft)
    else:
        draft.left = f"{draft.unit} does not fit {unfit}" if unfit else "no statistic is named"


def _index_instead(code: str, draft: Draft) -> bool:
    """A bare decimal is an index's where the sentence names one: not the GDP's that the index leads."""
    kinds = vocabulary().indicators
    index = any(kinds[m.value].kind == "index" and m.end <= draft.start for m in draft.sentence.indicators)
    return index and kinds[code].kind not in ("index", "price") and draft.step < 1 and draft.scale == 1


_INDEX = re.compile(r"\b((?:[a-z][\w-]*\s){1,2}(?:index|indicator|gauge|barometer))\b")


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
    span = Mention(named.start(1), named.end(1), "item", re.sub(r"^(?:the|its|a|an|this|s)\s", "", named.group(1)), "")
    draft.subject, draft.indicator, draft.item, draft.unit = span._replace(role="name"), "other", span.value, "index"
    draft.note("indicator", "other", "an index without a code", span)
    draft.note("item", span.value, "the index as named", span)
    return True


_SIDES = re.compile(r"\b(?:(revenues?|receipts|income)|(expenditures?|spending|outlays))\b", re.IGNORECASE)
_BUDGET = ("budget_balance", "government_revenue", "government_spending")


def _side_of_a_budget(draft: Draft) -> None:
    """ "Revenues rose to 7.9 billion while expenditures grew to 9.7 billion", where a budget is spoken of."""
    found = list(_SIDES.finditer(draft.text, draft.low, draft.start)) if draft.indicator in _BUDGET else []
    if found:
        word = found[-1]
        draft.indicator = "government_revenue" if word[1] else "government_spending"
        draft.note(
            "indicator", draft.indicator, "a side of the budget told before", Mention(*word.span(), "item", word[0], "")
        )
        if draft.item and draft.item in word[0].lower():
            draft.item = None
            draft.fields.pop("item", None)


_IT = re.compile(r"\b[Ii]t\s[^,;]{0,30}\Z")


def _carry_topic(draft: Draft, context: Context) -> None:
    """The nearest of the topics told before that can be printed in the number's unit."""
    it = _IT.search(draft.before) is not None
    for topic in (context.last if it else None, context.topic, context.opening, context.lead):
        if topic is not None and topic.indicator and fits(meant(topic.indicator, draft.unit), draft.unit):
            _carry(draft, topic, CARRIED)
            break
    else:
        return
    if context.fresh and draft.item:
        draft.item = None
        del draft.fields["item"]
    if draft.indicator in ("exports", "imports") and _TOTAL.search(draft.before):
        draft.indicator = "trade"
        draft.note("indicator", "trade", "the total of the two flows told before")


def _candidates(draft: Draft) -> list[tuple[Mention, str]]:
    """Indicator mentions that may govern the number, best first, with the rule's name."""
    found: list[tuple[Mention, str]] = []
    share = draft.unit == "percent" and draft.amount.kind != "multiple"
    after = [m for m in draft.sentence.indicators if m.start >= draft.end and m.start < draft.high]
    ahead = [m for m in draft.sentence.indicators if m.end <= draft.start]
    found += [(m, "the thing counted") for m in draft.sentence.indicators if draft.start <= m.start < draft.end]
    for mention in after[:2]:
        gap = draft.text[draft.end : mention.start]
        if _TAKEN_IN.match(gap):
            found.append((mention, "a rise in it, right after the number"))
        elif _NOUN_PHRASE.match(gap) and draft.role != "base":
            found.append((mention, "the noun that the number describes"))
        elif not share and _WORTH_OF.match(gap) and not _period_within(draft, draft.end, mention.start):
            found.append((mention, "so much of it"))
    nearest = [m for m in ahead[::-1] if not _is_item_of_another(m, draft) and not _is_a_total(m, draft)]
    found += [(m, "the nearest before the number") for m in nearest]
    if share:
        found += [
            (m, _SHARE_RULE)
            for m in after[:1]
            if m.value not in ("gdp", "population", "employment") and _SHARE_OF.match(draft.text[draft.end : m.start])
        ]
    if not ahead and not found:
        only = draft.sentence.indicators[:1]
        found += [
            (m, "the only one in the sentence") for m in only if m.start < draft.high and not _is_a_total(m, draft)
        ]
    return found


_OF_TOTAL = re.compile(r"\s(?:of|to)\s(?:(?:the|its|their|total|all|our)\s)?(?:[\w'’]+\s){0,2}\Z")


def _is_a_total(mention: Mention, draft: Draft) -> bool:
    """The GNP of "10.7 pct of GNP": what another number is a share of, no subject of the numbers after it."""
    if mention.value not in ("gdp", "trade", "exports", "imports"):
        return False
    shares = (a for a in draft.sentence.amounts if a.value.unit == "percent" and 0 <= mention.start - a.end < 60)
    return any(_OF_TOTAL.fullmatch(draft.text, a.end, mention.start) for a in shares)


def _period_within(draft: Draft, start: int, end: int) -> bool:
    return any(start <= p.start and p.end <= end for p in draft.sentence.periods)


_SHARE_RULE = "the total that it is a share of"
_TOTAL = re.compile(r"\bthe (?:total|sum|overall figure)\b", re.IGNORECASE)


def _is_item_of_another(mention: Mention, draft: Draft) -> bool:
    """ "Imports of goods and services": the services are a part of the imports, no statistic of their own."""
    if mention.role == "name":
        return False
    parts = (named_with(m, draft) for m in draft.sentence.indicators if m.end < mention.start)
    return any(i is not None and i.start <= mention.start and mention.end <= i.end for i in parts)


def _take(draft: Draft, mention: Mention, code: str, rule: str, context: Context, before: Draft | None) -> None:
    draft.subject, draft.indicator = mention, code
    draft.note("indicator", code, rule, mention)
    item = named_with(mention, draft) or counted_by(draft)
    if item is None and before is not None and before.subject == mention and before.item:
        draft.item = before.item
        draft.note("item", draft.item, "as the number before it")
    if item is None and rule == _SHARE_RULE:
        item = next((i for i in draft.sentence.items[::-1] if draft.low <= i.start and i.end <= draft.start), None)
    if item is None and mention.role == "weak" and code in OF_GOODS | WITH_PARTS:
        of_before(draft, code, context, before)
    beside = draft.aligned.get("items") or after_number(draft)
    if beside is None and draft.low > mention.end:
        beside = beside_number(draft)
    if beside is not None and beside.value in SECTORS and code in TOTALS:
        draft.indicator = SECTORS[beside.value]
        draft.note("indicator", draft.indicator, "a sector, its own in the list", beside)
        return
    if item is not None and item.value in SECTORS and code in ("gdp", "industrial_output") and mention.role == "weak":
        draft.indicator = SECTORS[item.value]
        draft.note("indicator", draft.indicator, "the output of a sector", item)
        return
    if item is not None and item.value in code:  # electricity in electricity_consumption
        item = None
    if item is None and beside is None and code in OF_GOODS:
        item = further_on(draft, mention)
    if beside is not None:
        draft.item = beside.value
        draft.note("item", beside.value, "the part beside the number", beside)
    elif item is not None:
        draft.item = item.value
        draft.note("item", item.value, "the part named with the statistic", item)
    elif draft.item is None and code in OF_GOODS | {"industrial_output"}:
        phrase = _ITEM_PHRASE.match(draft.text, mention.end, draft.sentence.end)
        if phrase and not any(a.start >= phrase.start(1) and a.end <= phrase.end(1) for a in draft.sentence.areas):
            draft.item = phrase.group(1).strip().lower()
            draft.note(
                "item",
                draft.item,
                "of what, after the statistic",
                Mention(phrase.start(1), phrase.end(1), "item", draft.item, ""),
            )
    if draft.item is None and code in ("production", "sales", "commodity_price", "consumption"):
        of_before(draft, None, context, before)
    services = any(m.value == "services_trade" for m in draft.sentence.indicators)
    if draft.item is None and code == "trade_balance" and services:
        draft.item = "services"
        draft.note("item", "services", "the balance of what was named before")


def _carry(draft: Draft, source: Draft, rule: str) -> None:
    draft.indicator, draft.item, draft.subject = source.indicator, source.item, None
    draft.note("indicator", draft.indicator, rule)
    if draft.item:
        draft.note("item", draft.item, rule)


def _from_persons(draft: Draft, following: Draft | None) -> bool:
    """Whether the move is told from, or with, a number of persons."""
    if following is None or draft.unit != "percent" or following.start - draft.end > 30:
        return False
    return following.role == "base" and following.scale > 1 and following.unit in (None, "person")


def fit_unit(draft: Draft, following: Draft | None) -> None:
    """Where the words fit two statistics, the unit of the number, or of the level that follows it, decides."""
    moved = draft.role == "step" and following is not None and following.role == "result"
    unit = following.unit if moved and following is not None and draft.unit == "percent" else draft.unit
    code = meant(
        draft.indicator or "other",
        unit,
        draft.role == "step" and draft.unit == "percent" and dimension(unit) == "count",
    )
    if code == "unemployment_rate" and moved is False and draft.role == "step" and _from_persons(draft, following):
        code = "unemployment"  # "has risen by more than 40 percent from 1.8 million"
    if code != draft.indicator:
        draft.indicator = code
        draft.note("indicator", code, "the unit decides", draft.subject)
