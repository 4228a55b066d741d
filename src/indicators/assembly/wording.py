"""What a wording of a statistic means here: most name one alone, a weak one only with support from around it."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.families import OF_GOODS, TOTALS, TRADE
from indicators.assembly.part import counted_by, named_with
from indicators.mentions import Mention
from indicators.vocabulary import vocabulary

_TOURISTS = re.compile(
    r"\b(?:touris\w+|foreign|overseas|international|overnight|holiday\w*|inbound|arrivals)\b", re.IGNORECASE
)


def meaning(mention: Mention, draft: Draft, context: Context) -> str | None:
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
        own = named_with(mention, draft)
        return "retail_sales" if own is None or own.role != "good" else "sales"
    if _word(mention, draft) in ("economy", "economies") and draft.unit == "percent":
        return "gdp"
    if topic in TOTALS:
        for code in codes:
            if code.endswith("_output"):
                return str(code)
    if mention.role in ("plus", "minus"):
        return _balance(codes, draft, topic, nearby, context)
    for code in codes:
        if code in OF_GOODS and {topic, *nearby} & OF_GOODS:
            return str(code)  # "copper production rose, but sales fell"
    if draft.start <= mention.start < draft.end:
        counted = next((c for c in codes if known[c].counts == draft.unit), None)
        counted = "payrolls" if "payrolls" in codes else counted
        if counted == "tourist_arrivals" and not _TOURISTS.search(draft.sentence.words):
            return None  # of a fair, a museum
        if counted and (draft.scale > 1 or draft.value >= 1000):
            return str(counted)
    if (named_with(mention, draft) or counted_by(draft)) and any(known[c].takes_item for c in codes):
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
