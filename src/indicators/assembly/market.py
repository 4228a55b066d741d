"""Statistics among companies and market quotes: sales of all makers, an average of a period, goods in hand."""

import re

from indicators.assembly.draft import Draft

_ALL_MAKERS = re.compile(
    r"\b(?:across|throughout|in|by|for)\s(?:the|its|their)\s(?:(?:whole|entire|overall)\s)?(?:\w+\s)?(?:industry|market|sector|trade)(?:\sas\sa\swhole)?\b|"
    r"\bindustry[- ]?wide\b|\b(?:total|overall|all)\s(?:industry|market|vehicle|car)\s(?:sales|output|production)\b",
    re.IGNORECASE,
)


def of_all_makers(draft: Draft) -> bool:
    """Whether a number in a text about companies is of them all: "sales across the industry fell to 1.2 million"."""
    named = draft.subject
    if draft.indicator not in ("sales", "production", "exports"):
        return False
    opens = draft.sentence.start if named is None or named.end > draft.start else named.start - 20
    around = draft.text[max(draft.sentence.start, draft.start - 120, opens) : draft.start]
    return _ALL_MAKERS.search(around) is not None


_AN_AVERAGE = re.compile(
    r"(?:\b(?:19|20)\d\d['’]s|\byear['’]s|\bmonth['’]s|\bquarter['’]s|\bannual|\bmonthly|\byearly|\bquarterly)\s(?:average|mean)\s(?:price\s)?(?:of|at|was|is)\s(?:\w+\s)?\Z|"
    r"\baverag(?:e|ed|ing)\s(?:(?:of|at|about|around|nearly)\s){0,2}\Z"
)
_OVER_A_PERIOD = ("commodity_price", "exchange_rate", "bond_yield")


def average_told(draft: Draft) -> bool:
    """Whether a market's number is the average of a period that the sentence tells: "above 2004's average of $41.48"."""
    if draft.indicator not in _OVER_A_PERIOD or _AN_AVERAGE.search(draft.before) is None:
        return False
    return any(p.start >= draft.low - 40 and p.end <= draft.high for p in draft.sentence.periods)


def goods_in_hand(draft: Draft) -> bool:
    """Whether it tells of goods themselves, not of their prices or of shares: "stocks of crude were 3.5 percent higher"."""
    named = draft.fields.get("item")
    if draft.indicator not in ("inventories", "consumption", "production") or named is None or not draft.item:
        return False
    if not _COMPARED.match(draft.text, draft.end, draft.sentence.end):
        return False  # "semiconductor stocks could rise 5 percent"
    return any(i.value == draft.item and i.role == "good" for i in draft.sentence.items)


_COMPARED = re.compile(
    r"\s(?:(?:higher|lower|more|less|up|down)\s)?(?:than|above|below|on|from|under|over)\s(?:the\s)?(?:levels?\s(?:of|in)\s)?(?:a\s|the\s)?"
    r"(?:same\s)?(?:(?:last|previous|prior)\s)?(?:years?|week|month|normal|usual|average|(?:five|ten)-year|seasonal|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
