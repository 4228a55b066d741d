"""What a change is against, where its own clause says so: "on the year", "a monthly rise of", "9% a year"."""

import re

from indicators.assembly.dating import YEAR_TO
from indicators.assembly.draft import Draft, known
from indicators.figure import Basis
from indicators.mentions import Mention

CODES = {"basis.yoy": Basis.YOY, "basis.mom": Basis.MOM, "basis.qoq": Basis.QOQ, "basis.wow": Basis.WOW}
_ANNUALISED = re.compile(r"annuali[sz]ed", re.IGNORECASE)
_THAN_NTH = re.compile(
    r"[^,;.]{0,25}\b(?:than|on|from)\s(?:in\s)?the\s(?:first|second|third|fourth)\b(?!\s(?:half|month|week|year))"
)
_OVER_A_YEAR = re.compile(
    r"(?:\s(?!(?:and|or|but|while|to|from|by|at|compared|than|less|for|half|once|which|that)\b)[a-z-]+){0,5}?"
    r"\s((?:a|per|each|every)\syear\b(?!\s(?:ago|earlier|later|before|after))|"
    r"for\sthe\s(?:full\s|whole\s)?year\b(?!\s(?:to|end|ago|earlier))|(?:in|over|during)\sthe\s(?:(?:past|last)\syear\b|(?:(?:past|last)\s)?(?:12|twelve)\smonths\b))"
)


_A_MONTH = re.compile(r"\s(?:a|per|each|every)\smonth\b(?!\s(?:ago|earlier|later|before|after))")
_PAST_YEAR = re.compile(r"\b([Oo]ver\sthe\s(?:past|last|previous)\s(?:year|12\smonths|twelve\smonths)),?\s[^;]{0,80}\Z")


def stated(draft: Draft) -> tuple[Basis, str, Mention] | None:
    """The basis said in the number's own clause, with the rule and the words; None where none is."""
    if (
        draft.main_period is not None
        and draft.main_period.whole_months == 3
        and _THAN_NTH.match(draft.text, draft.end, draft.high)
    ):
        return Basis.QOQ, "against the quarter before", Mention(draft.end, draft.end, "cue", "", "")
    year = _OVER_A_YEAR.match(draft.text, draft.end, draft.high)
    if year is not None and draft.indicator != "policy_rate":
        return Basis.YOY, "over a year", Mention(year.start(1), year.end(1), "cue", "", "")
    monthly = _A_MONTH.match(draft.text, draft.end, draft.sentence.end)
    if monthly is not None and draft.unit == "percent" and draft.indicator != "policy_rate":
        return Basis.MOM, "so much a month", Mention(draft.end, monthly.end(), "cue", "", "")
    fronted = _PAST_YEAR.search(draft.text, draft.sentence.start, draft.start)
    if fronted is not None and known(draft).kind != "rate":
        return Basis.YOY, "over the past year", Mention(*fronted.span(1), "cue", "", "")
    told = draft.fields.get("period")
    if (
        told is not None
        and told.start is not None
        and draft.period is not None
        and draft.period.whole_months == 1
        and told.end is not None
        and _BETWEEN.match(draft.text, told.start, told.end)
    ):
        return Basis.MOM, "between two months", Mention(told.start, told.end, "period", None, "")
    if told is not None and told.start is not None and told.end is not None and YEAR_TO.match(draft.text, told.start):
        return Basis.YOY, "over the year up to a month", Mention(told.start, told.end, "period", None, "")
    after = [
        c
        for c in draft.sentence.cues
        if draft.end <= c.start and c.end <= draft.high and (c.value in CODES or c.value == "annualized")
    ]
    ahead = [
        c
        for c in draft.sentence.cues
        if draft.low <= c.start and c.end <= draft.start and (c.value in CODES or c.value == "annualized")
    ]
    after = [c for c in after if not _opens_next(draft, c)]
    ahead = [c for c in ahead if not _closes_last(draft, c)]
    for cue in [*after[:2], *reversed(ahead)]:
        if (
            draft.text[cue.start : cue.end].lower() in ADJECTIVES
            and not _close(draft, cue)
            and not _apposed(draft, cue)
            and not _of_growth(draft, cue)
        ):
            continue
        if (
            cue.value == "annualized"
            and known(draft).kind == "price"
            and not _ANNUALISED.search(draft.text[cue.start : cue.end])
        ):
            return Basis.YOY, "an annual rate of prices is over a year", cue
        if cue.value == "annualized":
            months = draft.main_period.whole_months if draft.main_period else 3
            return (Basis.MOM_ANNUALIZED if months == 1 else Basis.QOQ_ANNUALIZED), "said to be annualised", cue
        return CODES[cue.value], "said beside the number", cue
    return None


_BETWEEN = re.compile(r"(?:between|from)\s", re.IGNORECASE)
ADJECTIVES = {"annual", "monthly", "quarterly", "yearly"}  # of the number only when beside it: "a monthly rise of"
_GROWTH_NEXT = re.compile(r"\s(?:growth|rate|rates|increase|inflation|rise|pace|change|gain|fall|decline|drop)\b")


def _of_growth(draft: Draft, cue: Mention) -> bool:
    """ "Annual growth in regular pay, which leaves out bonuses, was 4.8%"."""
    return cue.end <= draft.start and bool(_GROWTH_NEXT.match(draft.text, cue.end))


_APPOSED = re.compile(r"[^,;]{0,30},\s(?:the|its|their|a)\s(?:[\w-]+\s){0,2}")


def _apposed(draft: Draft, cue: Mention) -> bool:
    """ "Rose 1.1% in December, the first monthly rise since September"."""
    named = _APPOSED.fullmatch(draft.text, draft.end, cue.start) is not None
    return named and bool(_GROWTH_NEXT.match(draft.text, cue.end))


def _close(draft: Draft, cue: Mention) -> bool:
    gap = draft.text[draft.end : cue.start] if cue.start >= draft.end else draft.text[cue.end : draft.start]
    return len(gap) < 32 and not re.search(r"[,;:.]", gap)


def _closes_last(draft: Draft, cue: Mention) -> bool:
    """Whether a cue before the number belongs to the number before it: "0.5% on the quarter, or 2.1% ..."."""
    lead, gap = draft.text[draft.low : cue.start], draft.text[cue.end : draft.start]
    return draft.low > draft.sentence.start and not _CLAUSES.search(lead) and bool(_CLAUSES.search(gap))


_CLAUSES = re.compile(r"[,;:()]|\b(?:and|or|while|but|whereas)\b")


_NEXT = re.compile(
    r"[;.]|,\s(?:and|while|but)|\band\b|,\s(?:or\s)?(?:at\s)?an?\s\Z|\bto\san?\s|,\s(?:\w+ly\s)?\w+ing\s(?:the|its)\s\Z"
)


def _opens_next(draft: Draft, cue: Mention) -> bool:
    """Whether a cue after the number belongs to the next one: ", and year-on-year it was ..."."""
    gap = draft.text[draft.end : cue.start]
    return draft.high < draft.sentence.end and bool(_NEXT.search(gap)) and draft.high - cue.end < 40
