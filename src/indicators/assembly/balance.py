"""Balances: told by name with a sign, by the gap between two flows, or by one flow exceeding the other. [figures.md 4, deficits]"""

import re

from indicators.assembly.candidates import RATIO_TO
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.families import TRADE
from indicators.figure import Measure
from indicators.mentions import Mention

BETWEEN_FLOWS = "the gap between two flows"
_FLOWS = ("trade", "exports", "imports")
_GAP = re.compile(  # "the gap between exports and imports", "a deficit in visible trade"
    r"\b(?:(?P<plus>surplus)|deficit|shortfall|imbalance|gap|difference)\s(?:between|in|on|of|from)\s(?:[\w.'’-]+\s){0,8}\Z",
    re.IGNORECASE,
)
_EXCEEDED = re.compile(
    r"\s(?:\w+\s){0,6}?(?:exceed(?:ed|ing|s)?|outstripp?(?:ed|ing|s)?|outpaced|surpassed|topped|outweighed)\s(?:(?:its|their|the)\s)?(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:\s\w+){0,5}?\sby\s(?:(?:an?|some|about|as\smuch\sas)\s)*\Z", re.IGNORECASE)
_MORE_THAN = re.compile(  # "bought 5 billion more abroad than it sold"
    r"\)?(?:\s\([^()]{0,40}\))?\smore\s(?:[\w-]+\s){0,3}?than\s(?:it|they)\s(?:has\s|had\s)?(?:(?P<sold>sold|exported|shipped|sent)|bought|imported)\b"
)


def between_flows(draft: Draft) -> None:
    """Read the difference of two flows, told of one of them, as their balance."""
    subject = draft.subject
    if subject is None or draft.indicator not in _FLOWS or draft.unit in ("percent", "percentage_point"):
        return
    gap = _GAP.search(draft.text, draft.sentence.start, subject.start)
    ahead = [m for m in draft.sentence.indicators if m.end <= subject.start and m.value in ("exports", "imports")]
    more = _MORE_THAN.match(draft.text, draft.end, draft.sentence.end)
    if gap:
        sign = "plus" if gap["plus"] else "minus"
    elif more:
        sign = "minus" if more["sold"] else "plus"
    elif (
        ahead
        and ahead[-1].value != subject.value
        and _EXCEEDED.fullmatch(draft.text, ahead[-1].end, subject.start)
        and _BY.fullmatch(draft.text, subject.end, draft.start)
    ):
        sign = "plus" if ahead[-1].value == "exports" else "minus"
    else:
        return
    draft.subject, draft.indicator, draft.item = subject._replace(role=sign), "trade_balance", None
    draft.fields.pop("item", None)
    if not gap:
        draft.role, draft.direction = "", 0
    draft.note("indicator", "trade_balance", BETWEEN_FLOWS, subject)


def is_gap_of_surplus(draft: Draft, last: Draft | None) -> bool:
    """ "Exports exceeded imports by 760 million, and the gap is to reach a billion": a bare gap has the sign of the last balance."""
    subject = draft.subject
    if subject is None or last is None or last.indicator != draft.indicator or last.value <= 0:
        return False
    return last.measure is Measure.LEVEL and draft.text[subject.start : subject.end].lower() == "gap"


def told_as_deficit(draft: Draft) -> bool | None:
    """Whether the word right after a number calls it a deficit or a surplus, whatever it is compared with; None where none does.

    "A deficit of 4 billion, compared with a 2.6 billion surplus": the second is one.
    """
    described = _DESCRIBED.match(draft.text, draft.end, draft.sentence.end)
    return described["kind"] == "deficit" if described else None


def in_deficit(draft: Draft, last: Draft | None) -> bool:
    """Whether the balance is told as a deficit: by the nearest word, or by the last figure's sign."""
    words = draft.sentence.words.lower()
    if draft.subject is None and last is not None and last.indicator == draft.indicator and not _BALANCE.search(words):
        return last.measure in (Measure.LEVEL, Measure.SHARE) and last.value < 0
    at = draft.start - draft.sentence.start
    found = [(abs(m.start() - at) + (40 if m.start() > at else 0), m.group()) for m in _BALANCE.finditer(words)]
    return bool(found) and min(found)[1] not in ("surplus", "surpluses", "positive", "black", "excess")


_DESCRIBED = re.compile(
    r"(?:\s\([^()]{0,40}\))?\s(?P<kind>deficit|surplus)\b"
)  # "a 5 mln dlr (revised from 10 mln) deficit"
_BALANCE = re.compile(
    r"\b(?:surplus(?:es)?|deficits?|shortfall|gap|red|black|borrowing|positive|negative|more abroad than it sold)\b"
)


_ON_TRADE = re.compile(r"\s(?:on|in|of)\s(?:(?:the|its|their|total|overall)\s)?")


def of_trade(mention: Mention, draft: Draft) -> bool:
    """Whether a balance is said to be trade's, after it: "a surplus on merchandise trade"."""
    return any(
        m.value == "trade" and _ON_TRADE.fullmatch(draft.text, mention.end, m.start) for m in draft.sentence.indicators
    )


_BALANCES = re.compile(r"\b(?:trade|exports?|imports?|deficits?|surplus|balance|payments)\b")


def balance_of(
    mention: Mention, codes: list[str], draft: Draft, topic: str | None, nearby: list[str], context: Context
) -> str | None:
    """Which balance a bare "deficit" or "surplus" is."""
    if len(codes) == 1:
        return codes[0]
    words = f"{context.title} {draft.sentence.words}".lower()
    ratio = RATIO_TO.search(draft.text, draft.sentence.start, draft.start)  # "the deficit-to-GDP ratio"
    if (
        "budget_balance" in codes
        and (ratio or _OF_GDP.match(draft.text, draft.end))
        and not _ABROAD_OR_TRADE.search(words)
    ):
        return "budget_balance"
    if "budget_balance" in codes and told_of_a_budget(draft):
        return "budget_balance"  # whatever the text was about before
    if "trade_balance" in codes and ({topic, *nearby} & TRADE):
        return "trade_balance"
    if "budget_balance" in codes and re.search(
        r"\b(?:budget|fiscal(?!\s(?:year|\d))|government|treasury|borrowing|centre)\b", words
    ):
        return "budget_balance"
    if "current_account" in codes and "current account" in words:
        return "current_account"
    if draft.text[mention.start : mention.end].lower() in ("shortfall", "gap") and not _BALANCES.search(words):
        return None  # of revenue, of a target
    return "trade_balance" if "trade_balance" in codes else codes[0]


_OF_GDP = re.compile(
    r"\sof\s(?:the\s)?(?:[\w'’]+\s){0,2}?(?:gdp|gnp|gross\s(?:domestic|national)\sproduct)\b", re.IGNORECASE
)
# The balance that a text last named in full: "budget deficits ... the German deficit".
_IN_FULL = re.compile(
    r"\b(budget|fiscal|government|trade|current[\s-]account)\s(?:deficit|surplus|gap|shortfall)", re.IGNORECASE
)


def of_a_budget(draft: Draft) -> bool:
    """Whether the balance that the text last named in full is a government's."""
    named = _IN_FULL.findall(draft.text, max(0, draft.sentence.start - 1500), draft.start)
    return bool(named) and named[-1].lower() in ("budget", "fiscal", "government")


_OF_A_BUDGET = re.compile(
    r"\b(?:budget|budgetary|fiscal\s(?:deficit|surplus|gap|policy))\b(?!\s(?:papers?|documents?|office))", re.IGNORECASE
)


def told_of_a_budget(draft: Draft) -> bool:
    """Whether the sentence itself speaks of a budget, and of no trade: "the budget plan would lower the deficit to 133 billion"."""
    ahead = _OF_A_BUDGET.search(draft.text, max(draft.sentence.start, draft.start - 150), draft.start)
    return ahead is not None and not _ABROAD_OR_TRADE.search(draft.sentence.words.lower())


_ABROAD_OR_TRADE = re.compile(r"\b(?:trade|current account|exports?|imports?|external|payments)\b")
