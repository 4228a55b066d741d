"""Prices of homes: bare prices and inflation that are theirs."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.mentions import Mention

_BARE = ("prices", "inflation", "annual inflation", "inflation rate", "annual inflation rate", "rate of inflation")
_OF_A_HOME = re.compile(
    r"(?:average\s)?prices?\s(?:of|for)\s(?:(?:a|an|the|all|average|new|typical|[A-Z][a-z]+)\s){0,3}"
    r"(?:propert(?:y|ies)|houses?|homes?|flats?)\b",
    re.IGNORECASE,
)


def is_of_homes(mention: Mention, draft: Draft, context: Context) -> bool:
    """Whether bare prices are those of homes: said so behind them, or in an article about house prices."""
    if _OF_A_HOME.match(draft.text, mention.start, draft.sentence.end):
        return True
    topic, lead = context.topic, context.lead
    about = topic is not None and lead is not None and topic.indicator == lead.indicator == "house_prices"
    return about and draft.text[mention.start : mention.end].lower() in _BARE


def sold(mention: Mention, draft: Draft, context: Context) -> bool:
    """Whether bare sales are those of homes: in an article about house prices."""
    lead, word = context.lead, draft.text[mention.start : mention.end].lower()
    return lead is not None and lead.indicator == "house_prices" and word in _SALES


_SALES = (
    "sales",
    "the number of sales",
    "number of sales",
    "volume of sales",
    "sales volume",
    "sales volumes",
    "transactions",
)
