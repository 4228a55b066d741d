"""Bare "growth": whose is it? A country's, where nothing else is said to grow."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.families import TRADE
from indicators.mentions import Mention
from indicators.vocabulary import vocabulary

GOALS = ("growth forecast", "growth outlook", "growth target", "growth estimate")
GROWTH = ("growth", "growth rate", "expansion", "economic", *GOALS)


def _grows_not(code: str) -> bool:
    """Consumer prices, rates and balances rise or widen: bare "growth" beside them is the economy's."""
    labour = code in ("new_jobs", "unemployment", "employment")
    return labour or code in ("cpi", "core_cpi", "ppi") or vocabulary().indicators[code].kind in ("rate", "balance")


_SOLD = ("sales", "production", "retail_sales", "consumption", "revenue", "ecommerce_sales")
_GROWING = ("tourist_arrivals", "tourism_revenue", "passenger_traffic", "freight_volume", "container_throughput")
_PAY = ("wages", "household_income", "labour_costs")  # kinds of a price that do grow
_CLAUSE_OPENS = re.compile(r"(?:\A|[,;:]\s|\bthat\s)\Z")
_OF_A_YEAR = re.compile(
    r"\s(?:rates?\s)?(?:(?:in|for)\s(?:the\s)?(?:fiscal|current|next|this|financial|coming|\d{4})|will|would|could|should|this|next|last|is|was)\b"
)


def _stands_alone(mention: Mention, draft: Draft) -> bool:
    """Whether it is its clause's subject, without a name: "In 2004, growth will be 5 percent"."""
    opens = _CLAUSE_OPENS.search(draft.text[draft.sentence.start : mention.start])
    return opens is not None and _OF_A_YEAR.match(draft.text, mention.end) is not None


def of_an_economy(mention: Mention, draft: Draft, context: Context) -> bool:
    """Whether bare "growth" is a country's: not that of a statistic named in the sentence or just before."""
    if draft.unit not in ("percent", "percentage_point"):
        return False
    if any(m.end + 1 == mention.start for m in draft.sentence.indicators):
        return False  # "regular pay growth"
    if any(m.value in _PAY and m.role == "name" and m.end <= mention.start for m in draft.sentence.indicators):
        return False  # "earnings were up 2.3%; analysts had looked for growth of 2.2%"
    known = vocabulary().indicators
    if _shrank_by(mention, draft) and _ECONOMY.search(draft.sentence.words):
        return True
    apart = _APART.search(draft.text, mention.end, draft.sentence.end)
    end = apart.start() if apart and draft.start < apart.start() else draft.sentence.end
    kinds = {known[m.value].kind for m in draft.sentence.indicators if m.role != "weak" and m.start < end}
    if kinds - {"price", "rate"}:
        return False  # "export growth"; prices and rates do not grow: "inflation of 5 percent and growth of 2"
    if context.topic is not None and context.topic.indicator in _GROWING and "gdp" not in context.seen:
        return False  # "the Middle East saw growth of 6%", of visitors
    if draft.text[mention.start : mention.end].lower() in GOALS or _ECONOMY.search(draft.sentence.words):
        return True
    if context.topic is not None and _grows_not(context.topic.indicator or "other"):
        return True
    if _stands_alone(mention, draft) and (context.topic is None or context.topic.indicator not in (*TRADE, *_SOLD)):
        return not context.company
    placed = any(0 <= a.start - mention.end < 30 or 0 <= mention.start - a.end < 4 for a in draft.sentence.areas)
    forecaster = any(vocabulary().agencies[a.value].area is None for a in draft.sentence.agencies)
    return (
        placed
        or forecaster
        or context.topic is None
        or ("gdp" in context.seen and context.topic.indicator not in TRADE)
    )


_APART = re.compile(r",\s(?:and|but|while|whereas)\s")
_ECONOMY = re.compile(r"\b(?:econom\w+|gdp|gnp)\b", re.IGNORECASE)


def _shrank_by(mention: Mention, draft: Draft) -> bool:
    """ "A 0.1% contraction in the last three months": with nothing named that contracted."""
    if mention.start - draft.end not in (1, 2) or draft.text[mention.start : mention.end].lower() not in (
        "contraction",
        "expansion",
    ):
        return False
    return not any(
        m.start > mention.end and _IN_IT.fullmatch(draft.text, mention.end, m.start)
        for m in (*draft.sentence.indicators, *draft.sentence.items)
    )


_IN_IT = re.compile(r"\s(?:in|of|for)\s(?:[\w'’-]+\s){0,3}")
