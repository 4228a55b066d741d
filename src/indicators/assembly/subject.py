"""Which statistic a number reports: the indicator that governs it, and the item it is about.

Candidates in order: a statistic right after the number that takes it in ("a 5 percent rise in exports", "a $5bn trade
surplus"); the nearest before it in the sentence; an item standing for the statistic of the sentences before
("Energy was 1.0% cheaper"); the topic of the sentences before.
"""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.fitting import dimension, fits, meant
from indicators.mentions import Mention
from indicators.vocabulary import Indicator, vocabulary

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
_GLUED = re.compile(r"[\s-]{0,2}\Z")
_ITEM_AFTER = re.compile(
    r"\s(?:of|in|by|for)\s(?:(?:the|all|both|new|its|total|fresh|major)\s|[A-Z]\w+(?:['’]s)?\s){0,3}\Z"
)
_ITEM_PHRASE = re.compile(
    r"\sof\s(?:[A-Z]\w+\s)?((?:(?!(?:in|to|from|rose|fell|and|was|were|for|at|by|the|its|their|a|an|on|which|that|more|less|all|this|last|up|down|over|about)\b)[a-z][a-z-]+\s?){1,3})(?=[\s,.;]|\Z)"
)
_WHOSE = re.compile(r",?\s(?:whose|of\swhich)\s(?:[\w-]+\s){0,2}")  # "gold, whose November imports"
_BRIDGE = re.compile(r"(?:[\s-]{1,2}(?:[a-z-]{3,15}\s){0,2})\Z")

TRADE = {
    "trade",
    "exports",
    "imports",
    "trade_balance",
    "services_trade",
    "services_exports",
    "services_imports",
    "current_account",
}
_TOURISTS = re.compile(
    r"\b(?:touris\w+|foreign|overseas|international|overnight|holiday\w*|inbound|arrivals)\b", re.IGNORECASE
)
_TOTALS = {
    "gdp",
    "industrial_output",
    "services_output",
    "manufacturing_output",
    "construction_output",
    "mining_output",
}
_WITH_PARTS = {"factory_orders", "durable_goods_orders", "money_supply", "new_loans"}
_SERVICES = ("services_trade", "services_exports", "services_imports")
_OF_GOODS = {"exports", "imports", "production", "sales", "consumption", "inventories", "commodity_price"}
_SECTORS = {
    "manufacturing": "manufacturing_output",
    "mining": "mining_output",
    "services": "services_output",
    "construction": "construction_output",
    "agriculture": "agricultural_output",
    "electricity": "electricity_output",
}


def decide(draft: Draft, context: Context, before: Draft | None) -> None:
    """Set subject, indicator and item; or leave the number: no statistic is named."""
    own = draft.aligned.get("indicators")
    unfit: str | None = None
    if draft.unit is None and draft.scale == 1 and _index(draft):
        return
    for mention, rule in [*([(own, "its own in the list")] if own else []), *_candidates(draft)]:
        code = _meaning(mention, draft, context)
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
        _own_item(draft)
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
    named = None
    for named in _INDEX.finditer(draft.text, draft.sentence.start, draft.start):
        pass
    if named is None:
        return False
    span = Mention(named.start(1), named.end(1), "item", re.sub(r"^(?:the|its|a|an|this|s)\s", "", named.group(1)), "")
    draft.subject, draft.indicator, draft.item, draft.unit = span._replace(role="name"), "other", span.value, "index"
    draft.note("indicator", "other", "an index without a code", span)
    draft.note("item", span.value, "the index as named", span)
    return True


def _carry_topic(draft: Draft, context: Context) -> None:
    """The nearest of the topics told before that can be printed in the number's unit."""
    for topic in (context.topic, context.opening, context.lead):
        if topic is not None and topic.indicator and fits(meant(topic.indicator, draft.unit), draft.unit):
            _carry(draft, topic, "carried over from the sentences before")
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
    shares = (a for a in draft.sentence.amounts if a.value.unit == "percent" and a.end <= mention.start)
    return any(_OF_TOTAL.fullmatch(draft.text, a.end, mention.start) for a in shares) and mention.value in (
        "gdp",
        "trade",
        "exports",
        "imports",
    )


def _period_within(draft: Draft, start: int, end: int) -> bool:
    return any(start <= p.start and p.end <= end for p in draft.sentence.periods)


_SHARE_RULE = "the total that it is a share of"


_TOTAL = re.compile(r"\bthe (?:total|sum|overall figure)\b", re.IGNORECASE)


def _is_item_of_another(mention: Mention, draft: Draft) -> bool:
    """ "Imports of goods and services": the services are a part of the imports, no statistic of their own."""
    if mention.role == "name":
        return False
    parts = (_item_at(m, draft) for m in draft.sentence.indicators if m.end < mention.start)
    return any(i is not None and i.start <= mention.start and mention.end <= i.end for i in parts)


def _meaning(mention: Mention, draft: Draft, context: Context) -> str | None:
    """The code that a mention means here; None where a weak wording has no support."""
    if mention.role == "name":
        services = mention.value in ("exports", "imports") and any(
            m.value == "services_trade" and m.end <= mention.start for m in draft.sentence.indicators
        )
        return f"services_{mention.value}" if services else str(mention.value)
    codes = [m.value for m in draft.sentence.indicators if (m.start, m.end) == (mention.start, mention.end)]
    if _word(mention, draft) in ("annual rate", "annual rates", "monthly rate"):
        named = any(m.role == "name" and m.end <= mention.start for m in draft.sentence.indicators)
        return None if named else _topic_of_prices(context)
    if _word(mention, draft) in ("rate", "rates") and _PACE.search(
        draft.text, max(0, mention.start - 14), mention.start
    ):
        return None  # "at a 1.8% annual rate": how fast, not what
    if _word(mention, draft) in _GROWTH:
        return "gdp" if _of_an_economy(mention, draft, context) else None
    known = vocabulary().indicators
    topic = context.topic.indicator if context.topic else None
    nearby = [m.value for m in draft.sentence.indicators[::-1] if m.role == "name" and m.end <= mention.start]
    for code in (*nearby, topic):
        if code in codes:
            return str(code)
    if "cpi" in codes and topic in ("core_cpi", "food_prices", "energy_prices"):
        return "cpi"
    if topic == "retail_sales" and codes == ["sales"]:
        own = _item_at(mention, draft)
        return "retail_sales" if own is None or own.role != "good" else "sales"
    if _word(mention, draft) in ("economy", "economies") and draft.unit == "percent":
        return "gdp"
    if topic in _TOTALS:
        for code in codes:
            if code.endswith("_output"):
                return str(code)
    if mention.role in ("plus", "minus"):
        return _balance(codes, draft, topic, nearby, context)
    for code in codes:
        if code in _OF_GOODS and {topic, *nearby} & _OF_GOODS:
            return str(code)  # "copper production rose, but sales fell"
    if draft.start <= mention.start < draft.end:
        counted = next((c for c in codes if known[c].counts == draft.unit), None)
        counted = "payrolls" if "payrolls" in codes else counted
        if counted == "tourist_arrivals" and not _TOURISTS.search(draft.sentence.words):
            return None  # of a fair, a museum
        if counted and (draft.scale > 1 or draft.value >= 1000):
            return str(counted)
    if (_item_at(mention, draft) or _item_of_amount(draft)) and any(known[c].takes_item for c in codes):
        return str(next(c for c in codes if known[c].takes_item))
    if context.company:
        return None
    family = {topic, *nearby} & TRADE
    for code in codes:
        if code in TRADE and (family or context.about):
            return str(code)
    if _has_area(mention, draft):
        return str(codes[0])
    return None


def _topic_of_prices(context: Context) -> str | None:
    """ "Annual rates ranged from 0.2% to 4.5%" goes on about prices; elsewhere it says how fast, not what."""
    topic = context.topic.indicator if context.topic else None
    return topic if topic and vocabulary().indicators[topic].kind == "price" and not context.fresh else None


_PACE = re.compile(
    r"\b(?:annual|annuali[sz]ed|monthly|quarterly|yearly|growth|same|rapid|slow\w*|fast\w*)\s\Z", re.IGNORECASE
)
_GROWTH = ("growth", "growth rate", "expansion", "economic")


def _of_an_economy(mention: Mention, draft: Draft, context: Context) -> bool:
    """Whether bare "growth" is a country's: not that of a statistic named in the sentence or just before."""
    if draft.unit not in ("percent", "percentage_point") or any(m.role == "name" for m in draft.sentence.indicators):
        return False
    if re.search(r"\b(?:econom\w+|gdp|gnp)\b", draft.sentence.words, re.IGNORECASE):
        return True
    placed = any(0 <= a.start - mention.end < 30 or 0 <= mention.start - a.end < 4 for a in draft.sentence.areas)
    forecaster = any(vocabulary().agencies[a.value].area is None for a in draft.sentence.agencies)
    return (
        placed
        or forecaster
        or context.topic is None
        or ("gdp" in context.seen and context.topic.indicator not in TRADE)
    )


def _word(mention: Mention, draft: Draft) -> str:
    return draft.text[mention.start : mention.end].lower()


def _balance(codes: list[str], draft: Draft, topic: str | None, nearby: list[str], context: Context) -> str | None:
    if len(codes) == 1:
        return codes[0]
    words = f"{context.title} {draft.sentence.words}".lower()
    if "trade_balance" in codes and ({topic, *nearby} & TRADE):
        return "trade_balance"
    if "budget_balance" in codes and re.search(
        r"\b(?:budget|fiscal(?!\s(?:year|\d))|government|treasury|borrowing|centre)\b", words
    ):
        return "budget_balance"
    if "current_account" in codes and "current account" in words:
        return "current_account"
    return "trade_balance" if "trade_balance" in codes else codes[0]


_PLACED = re.compile(r"(?:['’]s?)?[\s-](?:(?!company|firm|group|signed|has|have|had|and|to|in)[a-z-]+\s){0,3}")


def _has_area(mention: Mention, draft: Draft) -> bool:
    return any(
        _PLACED.fullmatch(draft.text, a.end, mention.start) is not None or 0 <= a.start - mention.end < 12
        for a in draft.sentence.areas
    )


def _take(draft: Draft, mention: Mention, code: str, rule: str, context: Context, before: Draft | None) -> None:
    draft.subject, draft.indicator = mention, code
    draft.note("indicator", code, rule, mention)
    item = _item_at(mention, draft) or _item_of_amount(draft)
    if item is None and before is not None and before.subject == mention and before.item:
        draft.item = before.item
        draft.note("item", draft.item, "as the number before it")
    if item is None and rule == _SHARE_RULE:
        item = next((i for i in draft.sentence.items[::-1] if draft.low <= i.start and i.end <= draft.start), None)
    if item is None and mention.role == "weak" and code in _OF_GOODS | _WITH_PARTS:
        _item_of_before(draft, code, context, before)
    beside = draft.aligned.get("items") or (_item_beside(draft) if draft.low > mention.end else None)
    if beside is not None and beside.value in _SECTORS and code in _TOTALS:
        draft.indicator = _SECTORS[beside.value]
        draft.note("indicator", draft.indicator, "a sector, its own in the list", beside)
        return
    if item is not None and item.value in _SECTORS and code in ("gdp", "industrial_output") and mention.role == "weak":
        draft.indicator = _SECTORS[item.value]
        draft.note("indicator", draft.indicator, "the output of a sector", item)
        return
    if item is not None and item.value in code:  # electricity in electricity_consumption
        item = None
    if item is None and beside is None and code in _OF_GOODS:
        item = _item_further_on(draft, mention)
    if beside is not None:
        draft.item = beside.value
        draft.note("item", beside.value, "the part beside the number", beside)
    elif item is not None:
        draft.item = item.value
        draft.note("item", item.value, "the part named with the statistic", item)
    elif draft.item is None and code in _OF_GOODS:
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
        _item_of_before(draft, None, context, before)
    services = any(m.value == "services_trade" for m in draft.sentence.indicators)
    if draft.item is None and code == "trade_balance" and services:
        draft.item = "services"
        draft.note("item", "services", "the balance of what was named before")


def _item_of_before(draft: Draft, code: str | None, context: Context, before: Draft | None) -> None:
    """The item of the number or sentence before. code: only where that was the same statistic; None: of any."""
    for other in (before, None if context.fresh else context.topic):
        if other is not None and other.item and (code is None or other is before or other.indicator == code):
            draft.item = other.item
            draft.note("item", draft.item, "carried over with the statistic")
            return


def _item_at(mention: Mention, draft: Draft) -> Mention | None:
    """The item in the noun phrase of a statistic: "crude oil imports", "investment in manufacturing"."""
    for item in draft.sentence.items:
        if item.role == "weak" and item.start > mention.end:
            continue
        if (item.start, item.end) == (mention.start, mention.end):
            return item  # one wording names both: "average hourly earnings"
        if item.start >= mention.start and item.end <= mention.end:
            continue
        if item.end <= mention.start and (
            _BRIDGE.match(draft.text[item.end : mention.start]) or _WHOSE.fullmatch(draft.text, item.end, mention.start)
        ):
            return item
        if item.start >= mention.end and _ITEM_AFTER.match(draft.text[mention.end : item.start]):
            return item
    return None


def _item_of_amount(draft: Draft) -> Mention | None:
    """The item that the number itself counts: "71.49 million tons of Russian crude oil", "1.772 million NEVs"."""
    for item in draft.sentence.items:
        if draft.start <= item.start and item.end <= draft.end:
            return item
        if draft.end <= item.start < draft.high and draft.unit not in ("percent", None):
            gap = draft.text[draft.end : item.start]
            if re.match(r"\s(?:of\s|(?:went|flowed|goes|was\sput)\s(?:in)?to\s(?:the\s)?)?(?:[A-Z]\w+\s)?\Z", gap):
                return item
    return None


_OF_IT = re.compile(r"\bof\s(?:[A-Z]\w+\s|fresh\s|new\s){0,2}\Z")


def _item_further_on(draft: Draft, mention: Mention) -> Mention | None:
    """ "Imported 108 million tonnes, or 2.17 mln bpd, of crude from Russia"."""
    for item in draft.sentence.items:
        if draft.end < item.start < draft.end + 70 and mention.end <= draft.start < mention.end + 60:
            gap = draft.text[draft.end : item.start]
            if _OF_IT.search(gap) and not _VERBS.search(gap):
                return item
    return None


_VERBS = re.compile(r"\b(?:rose|fell|was|were|grew|and|while|but|which|to|in)\b|;")
_BEFORE_PART = re.compile(
    r"(?:[,;(]\s|\b(?:and|while|whereas|but|with)\s)(?:(?:that|those|the|of|in|for)\s){0,2}\Z|\A\s{0,2}\Z",
    re.IGNORECASE,
)
_AFTER_PART = re.compile(r"\s(?:[\w-]+\s){0,4}\Z")


def _item_beside(draft: Draft) -> Mention | None:
    """A part that opens the number's own clause: ", while two-wheelers rose 2.1 per cent"."""
    for item in draft.sentence.items[::-1]:
        if draft.low <= item.start and item.end <= draft.start:
            lead, gap = draft.text[draft.low : item.start], draft.text[item.end : draft.start]
            if _BEFORE_PART.search(lead) and _AFTER_PART.match(gap):
                return item
    return None


def _carry(draft: Draft, source: Draft, rule: str) -> None:
    draft.indicator, draft.item, draft.subject = source.indicator, source.item, None
    draft.note("indicator", draft.indicator, rule)
    if draft.item:
        draft.note("item", draft.item, rule)


def _own_item(draft: Draft) -> None:
    """A part that stands where the statistic would: "Services grew 0.4% and construction 0.6%"."""
    inside = [i for i in draft.sentence.items if draft.low <= i.start and i.end <= draft.start]
    own = draft.aligned.get("items") or _item_of_amount(draft) or (inside[-1] if inside else None)
    if own is None:
        _own_subject(draft)
        return
    if draft.indicator in ("gdp", "industrial_output") and own.value in _SECTORS:
        draft.indicator, draft.item = _SECTORS[own.value], None
        draft.note("indicator", draft.indicator, "a sector of the total named before", own)
        return
    draft.item = own.value
    draft.note("item", own.value, "a part of the total named before", own)


_OPENING = re.compile(
    r"[\s\"“*•]{0,3}(?:Meanwhile,\s|However,\s|Separately,\s)?(?:The\s|the\s|A\s|Its\s)?(?:[A-Z][\w.]+(?:['’]s)?\s){0,3}"
    r"((?!(?:In|On|At|For|By|After|Of|As|With|From|Compared|While|But|And|If|When)\b)(?:[A-Z][a-z]+|[a-z][\w-]+)(?:\s[a-z][\w-]+){0,4})\s(?:in\s[^,;]{3,30}\s|at\s[^,;]{3,30}\s)?\Z"
)
_SAID = re.compile(r"(?:The\s|A\s)?(?:[\w'’.-]+\s){1,6}?(?:said|reported|added|showed|announced)\s(?:that\s)?")
_STANDS = re.compile(r"\b(?:was|were|stood|totall?ed|amounted|came|reached)\s")
_NO_PART = re.compile(
    r"\b(?:it|he|she|they|this|that|these|those|which|figures?|totals?|rates?|index|indices|increases?|rise|growth|levels?|readings?|numbers?|volumes?|values?|"
    r"pace|year|month|quarter|half|period|result|results|sum|gap|deficit|surplus|one|there|but|and|he|was|were|said|data|economists?|analysts?|"
    r"government|ministry|bank|office|report|prices|price|country|countries|sides?|forecasts?|estimates?|poll|latter|former|change|tally|count|share|loss|gain)\b",
    re.IGNORECASE,
)


def _own_subject(draft: Draft) -> None:
    """A part without a wording of its own, that opens the sentence: "Cumulative assets fell to 20.02 billion ringgit"."""
    if draft.index and any(m.start < draft.start for m in draft.sentence.amounts[: draft.index]):
        return
    said = _SAID.match(draft.text, draft.sentence.start, draft.start)
    start = said.end() if said else draft.sentence.start
    verbs = [
        c.start for c in draft.sentence.cues if c.value in ("up", "down") and start < c.start and c.end <= draft.start
    ]
    stands = _STANDS.search(draft.text, start, draft.start)
    verb = min([*verbs, *([stands.start()] if stands else [])], default=None)
    opening = _OPENING.match(draft.text, start, verb) if verb else None
    if opening is None or _NO_PART.search(opening.group(1)):
        return
    span = Mention(opening.start(1), opening.end(1), "item", opening.group(1).lower(), "")
    taken = (*draft.sentence.areas, *draft.sentence.periods, *draft.sentence.agencies)
    if not any(m.start < span.end and span.start < m.end for m in taken):
        draft.item = span.value
        draft.note("item", draft.item, "what opens the sentence, a part of what was named before", span)


def fit_unit(draft: Draft, following: Draft | None) -> None:
    """Where the words fit two statistics, the unit of the number, or of the level that follows it, decides."""
    moved = draft.role == "step" and following is not None and following.role == "result"
    unit = following.unit if moved and following is not None and draft.unit == "percent" else draft.unit
    code = meant(
        draft.indicator or "other",
        unit,
        draft.role == "step" and draft.unit == "percent" and dimension(unit) == "count",
    )
    if code != draft.indicator:
        draft.indicator = code
        draft.note("indicator", code, "the unit decides", draft.subject)


def known(draft: Draft) -> Indicator:
    """The vocabulary's record of the draft's indicator."""
    return vocabulary().indicators[draft.indicator or "other"]
