"""Money of the state under common words: "the ministry said expenditures totalled 23 billion", "nations spent 300 billion".

Firms and homes spend, earn and owe too; so a word of these means the state's only where the state is spoken of.
"""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.mentions import Mention

SPENT = ("spend", "spends", "spent", "they spent")
_CODES = {
    **dict.fromkeys(
        ("spending", "expenditure", "expenditures", "outlays", "subsidies", "subsidy bill"), "government_spending"
    ),
    **dict.fromkeys(("revenue", "revenues", "receipts"), "government_revenue"),
    **dict.fromkeys(("debt", "debts", "owes", "owed"), "external_debt"),
}
_STATE = re.compile(
    r"\b(?:governments?|finance\sminist\w+|treasury|congress|parliament|federal|fiscal|majlis|chancellor|exchequer|budgets?|budgetary|"
    r"president\s[A-Z]\w+['’]?s?|paris\sclub|imf|world\sbank|creditors?)\b",
    re.IGNORECASE,
)
_BUDGETS = re.compile(
    r"\b(?:finance\sminist\w+|treasury|budgets?|exchequer|state\sspending|government['’]?s?)\b", re.IGNORECASE
)
_CREDITORS = re.compile(
    r"\b(?:paris\sclub|imf|world\sbank|creditors?|banks?|foreign|international|reschedul\w+|restructur\w+|debtors?|moratorium)\b",
    re.IGNORECASE,
)
_THEN = r"\s(?:(?!and\b|but\b|to\b)[\w-]+\s){0,2}\Z"
_WHO = (
    (
        "tourism_revenue",
        re.compile(rf"\b(?:tourists?|visitors?|travell?ers|holidaymakers|guests){_THEN}", re.IGNORECASE),
    ),
    ("consumer_spending", re.compile(rf"\b(?:consumers?|households?|shoppers|families){_THEN}", re.IGNORECASE)),
    (
        "government_spending",
        re.compile(
            rf"\b(?:governments?|ministry|nations|countries|states|taxpayers?|treasury|parliament){_THEN}",
            re.IGNORECASE,
        ),
    ),
)
_THEY_DID = re.compile(r"\b(?:[Tt]hey|who)\s(?:\w+\s)?\Z")


def of_the_state(mention: Mention, draft: Draft, context: Context) -> str | None:
    """The statistic that a common word of money means beside the state; None where nobody of the state is near."""
    word = draft.text[mention.start : mention.end].lower()
    if word in SPENT:
        return _spender(mention, draft, context)
    code = _CODES.get(word)
    if code is None:
        return None
    if draft.unit in ("percent", "percentage_point"):  # firms' revenues move too: only in the sentence itself
        said = _BUDGETS.search(draft.text, draft.sentence.start, mention.start)
        return code if said and not context.company and code != "external_debt" else None
    told = _STATE.search(draft.text, max(0, draft.sentence.start - 200), draft.sentence.end)
    if told is None or (context.company and code == "government_revenue"):
        return None
    foreign = word in ("owes", "owed") or _CREDITORS.search(
        draft.text, max(0, draft.sentence.start - 200), draft.sentence.end
    )
    return code if code != "external_debt" or foreign else "public_debt"


def _spender(mention: Mention, draft: Draft, context: Context) -> str | None:
    """Who spent it: "visitors spent $2bn", "30 nations spend $300bn"; "they" are those told before."""
    if context.company:
        return None
    verb = mention.end - len("spent")  # "they spent" is a wording of its own
    ahead = draft.text[max(draft.sentence.start, mention.start - 40) : max(mention.start, verb)]
    for code, who in _WHO:
        if who.search(ahead):
            return code
    visitors = context.topic is not None and context.topic.indicator == "tourist_arrivals"
    return "tourism_revenue" if visitors and _THEY_DID.search(ahead) else None


_AMOUNTS_TO = re.compile(
    r"\s(?:for\s[\w/-]{1,12}\s)?(?:(?:would|will|should)\s)?(?:of|to|at|worth|is|was|be|total|totals|totall?ed|totall?ing|rise\sto)\s(?:\w+\s){0,3}\Z"
)
_HOW_LARGE = re.compile(r"[\s-](?:(?!and\b|in\b|to\b|of\b|from\b|the\b)\w+\s){0,2}\Z")


def so_large(mention: Mention, draft: Draft) -> bool:
    """A budget's own size: "a budget of 3 trillion yen", "a 3 trillion yen supplementary budget"."""
    if mention.start >= draft.end:
        return _HOW_LARGE.fullmatch(draft.text, draft.end, mention.start) is not None
    return _AMOUNTS_TO.fullmatch(draft.text, mention.end, draft.start) is not None
