"""What no economic statistic looks like: years, ages, ordinals, taxes, ratios to a target. Left before anything else is asked."""

import re

from indicators.assembly.draft import Draft
from indicators.assembly.fitting import dimension

_NAMED = re.compile(
    r"\b(?:No|Nos|Group\sof|G|Hall|Boeing|Article|Section|Chapter|Flight|Route|Class|Type|Form|Level|Phase|Unit|Page)\.?\s\Z"
)
_LATER_YEAR = re.compile(r"\b(?:19|20)\d\d[-/–]\Z")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_TERM = re.compile(
    r"[\s-](?:years?|months?|days?|weeks?|hours?|minutes?|quarters?|decades?|times\sa|metres?|meters?|kilomet\w+|km|miles?|feet|degrees?|mph)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?::\d\d|\d)\s?(?:GMT|am|pm|a\.m\.|p\.m\.|EST|EDT|BST)\b")
_COUNTRIES = re.compile(
    r"\s(?:(?!(?:when|as|while|after|than|against|from|and|but|in|by|to|that|which|for)\s)[\w-]+\s){0,2}(?:countries|nations|states|members|provinces|cities|regions|economists|analysts|forecasters|forecasts|estimates|economies|industries|industry\sgroups|sub-?sectors|sectors|categories|points\sout)\b"
)
_TIMES_WHAT = re.compile(
    r"\s(?:as|the|that|those|more|higher|what|its|their|larger|bigger|greater|over|than|compared|last\s\w+['’]s)\b|[,.]"
)
_AGAINST_PLAN = re.compile(
    r"\b(?:short\sof|above|below|over|under)\s(?:(?:its|the|their)\s)?(?:\w+\s)?(?:target|plan|goal)s?\sby\s\Z"
)
_SHORT_OF_PLAN = re.compile(
    r"\s(?:short\sof|below|above|over)\s(?:(?:its|the|their)\s)?(?:planned|plan|target|(?:upper|lower)\s(?:limit|bound)|quota|(?:long[- ](?:run|term)|historical)\saverage)\b"
)
_WEIGHT = re.compile(r"\bweight(?:s|age|ing)?(?::|\sof)?\s\Z", re.IGNORECASE)
_WEIGHTED = re.compile(r"\bweighted\s(?:average|mean|sum)\sof\b", re.IGNORECASE)
_OF_WEIGHT = re.compile(
    r"\s?(?:of|in)\s(?:the\s|its\s)?(?:total\s)?weight(?:age|ing|s)?\b|\sweight(?:age|ing)?\b", re.IGNORECASE
)
_OF_A_NAME = re.compile(r"-(?!to\b|and\b|or\b|unit\b)[a-z]{3,}")  # "the 20-city index", but "an 800,000-unit pace"
_CURRENT = re.compile(r"\b(?:current|present)\s\Z")
_ADJECTIVE = re.compile(
    r"(?:\s?(?:million|thousand|mln))?-(?!million|billion|thousand|trillion)[A-Za-z]"
)  # "41-ton gantry cranes"
_RATIO_TO_TARGET = re.compile(
    r"\s(?:the|its|a|as)\s(?:[\w'’]+\s){0,4}(?:target|goal|limit|ceiling|objective|average|often|much\sas\sthe)\b",
    re.IGNORECASE,
)
_EXPECTED = re.compile(
    r"\s[a-z]+\s(?:had\s)?(?:been\s)?(?:expect|forecast|predict|project|anticipat|estimat|look|penci)\w*"
)  # "than the 240,000 economists had forecast"
_OF_TARGET = re.compile(  # "31 percent of the full-year target"
    r"\sof\s(?:the|its|their|this\syear['’]s|a)\s(?:[\w'’-]+\s){0,4}?(?:target|goal|quota|objective)s?\b", re.IGNORECASE
)
_OF_RATE = re.compile(
    r"\s(?:the|its|a|that)\s[\d.]+\s?(?:%|per\s?cent|pct)"
)  # "twice the 1.2 percent that was expected"
_AGED = re.compile(r"\b(?:aged|ages|between\sthe\sages\sof)\s(?:(?:\d\d\s?(?:to|-|–|and)|over|under|between)\s?)?\Z")
_TAXED = re.compile(  # "a 15 percent export tax", "a duty of 15 percent"
    r"\s(?:(?!in|on|of|to|from|and)[\w-]+\s){0,2}(?:tax|tariffs?|dut(?:y|ies)|levy|surcharge|vat)\b(?!\s(?:revenues?|receipts|income|take|collections?|cuts?|rate))",
    re.IGNORECASE,
)
_TAX_OF = re.compile(
    r"\b(?:tax|tariffs?|dut(?:y|ies)|levy|surcharge)\s(?:rate\s)?(?:of|at)\s(?:\w+\s){0,2}\Z", re.IGNORECASE
)
_CONVERSION = re.compile(r"(?:\$1|1 dollar|€1|£1)\s?=")
_IN_TARIFFS = re.compile(r"\s(?:in|of|worth\sof)\s(?:\w+\s)?(?:tariffs|duties|fines|damages)\b")
_SHARES_MOVED = re.compile(
    r"\b(?:shares|stocks|equities)\s(?:(?:which|that)\s)?(?:(?:have|had|has)\s)?(?:rose|fell|risen|fallen|lost|\w+ed)\s(?:by\s)?\Z"
)
_NO_STATISTIC = re.compile(
    r"\s(?:[\w-]+\s)?(?:devaluation|revaluation|discount(?!\srate)|premium|stake|holding|shareholding)\b"
)


def _is_weight(draft: Draft) -> bool:
    """ "Coal (weight: 10.33%)", "which make up 40.27% of the weight of the index", "a weighted average of orders (30%)"."""
    amount, text = draft.amount, draft.text
    ahead = _WEIGHT.search(text, max(draft.sentence.start, amount.start - 12), amount.start)
    averaged = text[amount.start - 1] == "(" and _WEIGHTED.search(text, draft.sentence.start, amount.start)
    return bool(ahead or averaged or _OF_WEIGHT.match(text, amount.end))


def first_look(draft: Draft) -> None:
    """Leave what no economic statistic looks like, before anything else is asked."""
    amount, text = draft.amount, draft.text
    number = text[amount.number_start : amount.number_end]
    after = text[amount.number_end : amount.number_end + 24]
    if draft.unit is None and draft.scale == 1 and amount.kind == "number":
        if re.fullmatch(r"1\d{3}|20\d\d", number):
            draft.left = "a year"
        elif (re.fullmatch(r"\d{1,2}", number) and _CLOCK.match(after)) or re.match(r":\d\d|\d\d\sGMT", after):
            draft.left = "a time of day"
        elif _LATER_YEAR.search(text, max(0, amount.start - 6), amount.start):
            draft.left = "a year"  # "2005-6"
        elif _ORDINAL.match(after):
            draft.left = "an ordinal"
        elif _TERM.match(after) or re.match(r"[\s-]year[\s-]old", after):
            draft.left = "a length, an age or a distance"
        elif _COUNTRIES.match(after) and not _EXPECTED.match(text, amount.end):
            draft.left = "a count of countries or people asked"
        elif _NAMED.search(text[max(0, amount.start - 16) : amount.start]) or _OF_A_NAME.match(text, amount.number_end):
            draft.left = "a number that only names something"
    if amount.unit in (None, "percent") and draft.scale == 1 and _is_weight(draft):
        draft.left = "a weight in an index"
    if (
        amount.unit is not None
        and _ADJECTIVE.match(text, amount.number_end, amount.end)
        and dimension(amount.unit) in ("physical", "count")
    ):
        draft.left = "a number that describes a thing"
    if amount.kind == "multiple" and text[: amount.end].endswith("times") and not _TIMES_WHAT.match(text, amount.end):
        draft.left = "how often something happened"
    if _AGAINST_PLAN.search(text, max(draft.sentence.start, amount.start - 50), amount.start) or _SHORT_OF_PLAN.match(
        text, amount.end
    ):
        draft.left = "a ratio to a target"
    if re.match(
        r"[\s-](?:mark|milestone|threshold|barrier)\b", text[amount.end : amount.end + 12]
    ) and not _CURRENT.search(text, max(0, amount.start - 12), amount.start):
        draft.left = "a threshold"
    if amount.kind == "multiple" and _RATIO_TO_TARGET.match(text, amount.end):
        draft.left = "a ratio to a target"
    if amount.kind == "multiple" and _OF_RATE.match(text, amount.end):
        draft.left = "a ratio of two rates"
    if amount.unit == "percent" and _OF_TARGET.match(text, amount.end):
        draft.left = "a ratio to a target"
    if _AGED.search(text, max(draft.sentence.start, amount.start - 30), amount.start) and draft.scale == 1:
        draft.left = "an age"
    if _IN_TARIFFS.match(text, amount.end, draft.sentence.end):
        draft.left = "a tariff, tax or fee"
    if amount.unit == "percent" and _SHARES_MOVED.search(draft.before):
        draft.left = "a market's quote"
    if amount.unit == "percent" and _NO_STATISTIC.match(text, amount.end, draft.sentence.end):
        draft.left = "a stake or a step of a currency"
    if amount.unit == "percent" and amount.kind == "number":
        low = max(draft.sentence.start, amount.start - 40)
        if _TAXED.match(text, amount.end, draft.sentence.end) or _TAX_OF.search(text, low, amount.start):
            draft.left = "a tariff, tax or fee"
    if draft.left is None and _CONVERSION.search(draft.sentence.words):
        draft.left = "a conversion note"
