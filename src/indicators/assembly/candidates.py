"""Which mentions of a statistic may govern a number, best first.

A statistic right after the number that takes it in ("a 5 percent rise in exports", "a $5bn trade surplus"); the nearest
before it in the sentence; the total that it is a share of; the only one of the sentence.
"""

import re

from indicators.assembly.draft import Draft
from indicators.assembly.families import OF_GOODS
from indicators.assembly.part import named_with
from indicators.mentions import Mention

_STOP = (
    r"(?:in|from|to|and|as|while|for|on|by|with|at|after|when|compared|against|than|but|because|that|which|said|during|over|if|is|was|were|are|"
    r"this|last|up|down|higher|lower|more|less|versus|vs|or|had|has|have|would|will|could|might|should|can|must|under|through|before|between|since|where|including|following|due|thanks|despite|although|though|whereas)"
)
_NOUNS = (
    r"(?:rise|increase|growth|gain|jump|fall|drop|decline|decrease|reduction|surge|slump|expansion|contraction|hike|cut|advance|improvement|"
    r"rebound|dip|plunge|slide|upturn|downturn|climb|leap|spike|slowdown|shrinkage|pickup|recovery|upswing|narrowing|widening|change|share)s?"
)
_TAKEN_IN = re.compile(
    rf"[\s-]{{1,2}}(?:(?!(?:was|were|is|are|had|has|came)\b)[\w%-]+\s){{0,3}}?{_NOUNS}\s(?:in|of|for|on)\s(?:(?!{_STOP}\s)[\w'’.&/-]+\s){{0,6}}\Z",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(rf"[\s-]{{1,2}}(?:(?!(?:{_STOP}|of)\s)[\w'’.&/][\w'’.&/-]*\s){{0,4}}\Z", re.IGNORECASE)
_WORTH_OF = re.compile(rf"\s(?:worth\sof|of|in|worth)\s(?:(?!{_STOP}\s)[\w'’.&/-]+\s){{0,4}}\Z", re.IGNORECASE)
_SHARE_OF = re.compile(rf"\s(?:share\s)?(?:of|in)\s(?:(?!{_STOP}\s)[\w'’.&/-]+\s){{0,5}}\Z", re.IGNORECASE)

_OF_SO_MUCH = re.compile(r"\sof\s(?:(?:about|some|around|nearly|almost|over|more\sthan)\s)?")

RATIO_TO = re.compile(r"[\s-]to[\s-](?:GDP|GNP)[\s-]ratio", re.IGNORECASE)
SHARE_RULE = "the total that it is a share of"


_FLOWS = ("exports", "imports")
_OF_WHOSE = re.compile(
    r"\sof\s(?:[A-Z]\w+['’]s?|its|their)\s(?:total\s|all\s)?"
)  # "takes two-thirds of Norway's exports"
_NEAREST = 16  # a wording farther back in the sentence governs nothing; one that several share counts as often


def candidates(draft: Draft) -> list[tuple[Mention, str]]:
    """Indicator mentions that may govern the number, best first, with the rule's name."""
    found: list[tuple[Mention, str]] = []
    share = draft.unit == "percent" and draft.amount.kind != "multiple"
    after = [m for m in draft.sentence.indicators if m.start >= draft.end and m.start < draft.high]
    ahead = [m for m in draft.sentence.indicators if m.end <= draft.start]
    found += [(m, "the thing counted") for m in draft.sentence.indicators if draft.start <= m.start < draft.end]
    nearest = [
        m
        for m in ahead[: -_NEAREST - 1 : -1]
        if not (_is_item_of_another(m, draft) or _is_a_total(m, draft) or _in_passing(m, draft))
    ]
    if share:
        found += [
            (m, SHARE_RULE)
            for m in after[:1]
            if m.value in _FLOWS and _OF_WHOSE.fullmatch(draft.text, draft.end, m.start)
        ]
    if nearest and _OF_SO_MUCH.fullmatch(draft.text, nearest[0].end, draft.start):
        found.append((nearest[0], "so much of it, right before the number"))
    for mention in after[:2]:
        gap = draft.text[draft.end : mention.start]
        if _TAKEN_IN.match(gap):
            found.append((mention, "a rise in it, right after the number"))
        elif _NOUN_PHRASE.match(gap) and (draft.role != "base" or (len(gap) == 1 and mention.role == "name")):
            found.append((mention, "the noun that the number describes"))
        elif not share and _WORTH_OF.match(gap) and not _period_within(draft, draft.end, mention.start):
            found.append((mention, "so much of it"))
    if not share and _SPENT.search(draft.before):
        codes = ("government_spending", "imports")  # "spent 5 billion on imports"
        rest = [m for m in draft.sentence.indicators if m.value in codes and m.start >= draft.end]
        found += [(m, "what it was spent on") for m in rest if _SPENT_ON.fullmatch(draft.text, draft.end, m.start)]
    nearest.sort(key=lambda m: _inserted(m, draft))
    found += [(m, "the nearest before the number") for m in nearest]
    if share:
        found += [
            (m, SHARE_RULE)
            for m in after[:2]
            if m.value not in ("gdp", "population", "employment", "participation_rate")
            and _SHARE_OF.match(draft.text[draft.end : m.start])
        ]
    if not ahead and not found:
        outright = (
            draft.unit == "percent" and draft.amount.kind == "number"
        )  # "22 percent of the labour force had no work"
        named = [m for m in draft.sentence.indicators if outright and m.role == "name" and m.start < draft.high]
        only = [] if _has_a_subject(draft) else [*draft.sentence.indicators[:1], *named[:1]]
        found += [
            (m, "the only one in the sentence") for m in only if m.start < draft.high and not _is_a_total(m, draft)
        ]
    return found


_SPENT = re.compile(r"\bspen(?:t|ds?|ding)\s(?:\w+\s){0,3}\Z")
_SPENT_ON = re.compile(r"(?:\s\([^()]{0,60}\))?\son\s(?:[\w-]+\s){0,3}")  # "spent 5 billion ($600m) on fuel subsidies"
_APPOSED = (  # "the surplus with the US, China's largest export market, was": what has no verb only names it again
    r",\s(?:the|a|an|its|[A-Z]\w+['’]s?)\s(?:(?!\b(?:will|would|is|was|were|are|has|have|had|rose|fell|grew|\w+ed)\b)[^,;]){3,70},\s"
)
_INSERTED = re.compile(
    rf"{_APPOSED}|,\s(?:which|who|where|whose)\s[^,;]{{3,90}},\s|\s[-–—]\swhich\s[^-–—;]{{3,90}}\s[-–—]\s"
)


def _inserted(mention: Mention, draft: Draft) -> bool:
    """Whether it stands in a clause put in between: "core prices, which leave out food and energy costs, rose"."""
    spans = (m.span() for m in _INSERTED.finditer(draft.text, draft.sentence.start, draft.start))
    return any(start <= mention.start and mention.end <= end for start, end in spans)


def _has_a_subject(draft: Draft) -> bool:
    """Whether a sector stands before the number, and the wording after it is the next one's: "services grew 0.4% and construction"."""
    first = draft.sentence.indicators[:1]
    ahead = [i for i in draft.sentence.items if draft.low <= i.start and i.end <= draft.start]
    return bool(first and ahead) and first[0].start >= draft.end and first[0].role == "weak"


_PASSING = re.compile(
    r"\b(?:exclud(?:es|ing|ed)|not\sincluding|same\s[\w-]+\sas)\s(?:(?!and\b)[\w-]+,?\s(?:and\s)?){0,3}\Z",
    re.IGNORECASE,
)
_TAXED = re.compile(r"\b(?:after|before)\s\Z", re.IGNORECASE)


def _in_passing(mention: Mention, draft: Draft) -> bool:
    """Whether it only says how another is counted: "income after taxes", "output, which excludes construction"."""
    ahead = draft.text[max(draft.sentence.start, mention.start - 50) : mention.start]
    passing = _PASSING.search(ahead)
    if passing and passing.group().startswith("E") and ahead.endswith(", "):
        passing = None  # "Excluding that factor, income rose"
    if (
        mention.value == "employment"
        and _WHO.search(ahead)
        and any(
            m.role == "name" and m.value != "employment" and m.end <= mention.start for m in draft.sentence.indicators
        )
    ):
        return True
    return bool(passing) or (mention.value == "tax_revenue" and bool(_TAXED.search(ahead)))


_WHO = re.compile(
    r"\b(?:income|pay|earnings|wages|available|paid)\s(?:to|of|for)\s(?:all\s)?(?:those\s|people\s|persons\s|workers\s)?\Z"
)
_OF_TOTAL = re.compile(r"\s(?:of|to)\s(?:(?:the|its|their|total|all|our)\s)?(?:[\w'’]+\s){0,2}\Z")


def _is_a_total(mention: Mention, draft: Draft) -> bool:
    """The GNP of "10.7 pct of GNP": what another number is a share of, no subject of the numbers after it."""
    if mention.value not in ("gdp", "trade", "exports", "imports"):
        return False
    if RATIO_TO.search(draft.text, max(draft.sentence.start, mention.start - 4), mention.end + 6):
        return True  # "the debt-to-GDP ratio"
    shares = (a for a in draft.sentence.amounts if a.value.unit == "percent" and 0 <= mention.start - a.end < 60)
    return any(_OF_TOTAL.fullmatch(draft.text, a.end, mention.start) for a in shares)


def _period_within(draft: Draft, start: int, end: int) -> bool:
    return any(start <= p.start and p.end <= end for p in draft.sentence.periods)


_OF_SOMETHING = re.compile(rf"\sof\s(?:(?!{_STOP}\s)[a-z-]+\s){{1,3}}")


_ON_TRADE = re.compile(r"\s(?:on|in|of)\s(?:(?:the|its|their|total|overall)\s)?")


_TO_WHOM = re.compile(r"\s(?:to|by|for|of|from)\s(?:[a-z-]+\s){0,3}")  # "loans to private businesses"
_OF_SECTORS = ("employment", "payrolls", "unemployment", "wages", "new_jobs", "job_openings")


def _is_item_of_another(mention: Mention, draft: Draft) -> bool:
    """ "Imports of goods and services": the services are a part of the imports, no statistic of their own."""
    if mention.value == "trade" and any(
        m.role in ("plus", "minus") and _ON_TRADE.fullmatch(draft.text, m.end, mention.start)
        for m in draft.sentence.indicators
    ):
        return True  # "a surplus on merchandise trade"
    if any(
        m.value in _OF_SECTORS and draft.text[m.end : mention.start] in (" in ", " in the ")
        for m in draft.sentence.indicators
    ):
        return True  # "employment in retail trade"
    if mention.value == "company_count" and any(
        m.value != "company_count" and _TO_WHOM.fullmatch(draft.text, m.end, mention.start) for m in draft.sentence.indicators
    ):
        return True
    if mention.role == "name":
        return False
    if mention.value in OF_GOODS and any(
        _OF_SOMETHING.fullmatch(draft.text, m.end, mention.start) for m in draft.sentence.indicators
    ):
        return True
    parts = (named_with(m, draft) for m in draft.sentence.indicators if m.end < mention.start)
    return any(i is not None and i.start <= mention.start and mention.end <= i.end for i in parts)
