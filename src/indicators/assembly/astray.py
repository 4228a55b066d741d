"""May a sentence that names no statistic go on about the one told before? Only where its words point back to it.

"It rose 5 percent", "the figure was 3.1 percent", "Germany's fell by 2", "In May, 4 percent" do; a clause with a
subject of its own ("the airline shed 4 percent", "seamen want 25 percent") speaks of something else.
"""

import re

from indicators.assembly.carrying import CARRIED
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft

ASTRAY = "its clause names no statistic and does not point back to one"
_SAID = re.compile(r"\b(?:said|says)\b")
_POINTS_BACK = re.compile(
    r"\b(?:it|they|we|this|these|those|that|which|who|whose|both|each|another|the\s(?:former|latter|same|rest))\b"
    r"(?!\s(?:(?:also|has|had|have)\s)?(?:said|says|say|added|adds|noted|told|expects?|believes?|thinks?|forecasts?|warned|plans?|hopes?|aims?)\b)"
    r"|\b(?:figures?|totals?|totall?(?:ed|ing)|rates?|ind(?:ex|ices|exes)|levels?|readings?|numbers?|amounts?|volumes?|values?|averages?|averaged|"
    r"results?|balances?|estimates?|targets?|forecasts?|projections?|outlook|pace|measures?|gauges?|sectors?|series|data|statistics|"
    r"changes?|prices|increases?|decreases?|rises?|gains?|declines?|drops?|falls?|growth|rebound|recovery|slowdown|expansion|contraction|"
    r"counts?|counted|tally|tallies|position|inflows?|outflows?|economists|analysts|forecasters|surveys?|polls?|markets?\shad|"
    r"surplus|deficit|shortfall|gap|share|of\swhich|quarter|quarterly|monthly|yearly|annual|annualised|annualized|basis|terms)\b",
    re.IGNORECASE,
)
_POINTS_BACK_AFTER = re.compile(
    r"\s(?:[\w-]+\s)?(?:targets?|figure|rate|level|reading|forecasts?|estimate|total|of\s(?:them|it|these|those|that|the\stotal)|"
    r"(?:rise|increase|gain|growth|fall|drop|decline|decrease|contraction|advance)(?!\sin\s(?:the\s)?[a-z]))\b",
    re.IGNORECASE,
)
_FROM_OR_THAN = re.compile(
    r"(?:\s(?:in|at|on|for)\s(?:[\w-]+\s){1,3}?)?\s?,?\s?(?:from|against|compared\swith|versus)\s", re.IGNORECASE
)
_EMPTY = re.compile(
    r"['’]s\b|\b(?:and|or|but|in|on|of|to|at|by|for|from|with|against|after|before|as|than|while|compared|versus|vs|was|were|is|are|be|been|has|had|have|"
    r"will|would|the|a|an|its|their|only|just|some|about|said|also|still|however|meanwhile|overall|came|stood|up|down|year|month|last|earlier|"
    r"previously|revised|adjusted|seasonally|unadjusted|preliminary|provisional|actual|consensus|poll|prior|previous|est|prev)\b|\W",
    re.IGNORECASE,
)


_LENDS = re.compile(r"\b(?:loaned|lent|lends|lending|borrowed|granted|donated)\b")
_OF_MONEY = ("new_loans", "loans", "credit", "external_debt", "public_debt", "deposits", "foreign_reserves")


def goes_astray(draft: Draft, number_before: Draft | None, context: Context) -> bool:
    """Whether a carried statistic is not this number's: its clause, or the number that it goes on from, has another subject."""
    if draft.subject is not None or draft.fields["indicator"].rule != CARRIED:
        return False
    if _LENDS.search(draft.before) and draft.indicator not in _OF_MONEY:
        return True
    if draft.role == "base":
        return number_before is not None and number_before.left == ASTRAY
    return not _grounded(draft, context)


def _grounded(draft: Draft, context: Context) -> bool:
    """Whether the words around the number leave it the statistic of the sentences before."""
    sentence, low, high = draft.sentence, draft.low, draft.start
    words = draft.text[low:high]
    if _POINTS_BACK.search(words) or _POINTS_BACK_AFTER.match(draft.text, draft.end, draft.high):
        return True
    if any(
        (low <= item.start and item.end <= high) or draft.end <= item.start < draft.end + 20 for item in sentence.items
    ):
        return True
    if any(low <= area.start and area.end <= high and not _in_a_name(draft, area.end) for area in sentence.areas):
        return True
    if any(low <= named.start and named.end <= high for named in sentence.indicators):
        return True  # a common word for it ("sales") that does not name it by itself
    told = any(low <= agency.start and agency.end <= high for agency in sentence.agencies)
    if told and not _SAID.search(words):
        return True  # "Chinese customs counted 31.2 billion"
    if draft.role == "result" and _FROM_OR_THAN.match(draft.text, draft.end, draft.high) and not context.company:
        return True  # "assets fell to 20 billion ringgit from 21 billion": a report goes on with the next of its series
    own = draft.fields.get("item")
    if own is not None and own.start is not None and not context.company:
        named = draft.text[own.start].isupper() and own.start > sentence.start
        return not named  # a part that the report names, but no firm
    kept = list(words)
    for mention in (*sentence.periods, *sentence.cues, *sentence.agencies, *sentence.areas, *sentence.dates):
        for at in range(max(low, mention.start), min(high, mention.end)):
            kept[at - low] = " "
    return not _EMPTY.sub("", "".join(kept))


def _in_a_name(draft: Draft, end: int) -> bool:
    """Whether the name of a place goes on as the name of something else: "Thai Airways", "Bank of America Corp"."""
    return bool(re.match(r"\s[A-Z][a-z]", draft.text[end : end + 3]))
