"""Periods that something is compared with ("from a year earlier", "above August"): they give a basis, not a period."""

import re

from indicators.assembly.draft import Draft
from indicators.figure import Measure
from indicators.mentions import Mention
from indicators.periods import Fiscal, Period, Relative

_DIRECTLY = re.compile(
    r"\b(?:from|than|behind|as|unchanged\s(?:from|on)|above|below|against|compared\s(?:with|to)|comparison\swith|versus|vs\.?|relative\sto|up\son|down\son|that\sof|those\sof|twice|times|double|like|beyond)\s"
    r"(?:(?:in|during|those\sof|that\sof|those\sin|that\sin|the\slevel\sof|levels?\sin|its|the|its\slevel\sin|the\slevels?\sof|those\sfor|the\s\w+\sof|(?:the|its|their)\s\w+\s(?:achieved|attained|reached|recorded|registered|posted|seen|set)\s(?:in|during))\s)?\Z",
    re.IGNORECASE,
)


def is_compared(mention: Mention, text: str, start: int) -> bool:
    """Whether a preposition makes a period one that something is compared with: "than in 2023"."""
    lead = text[max(start, mention.start - 40) : mention.start]
    return bool(_DIRECTLY.search(lead) or (_OVER.search(lead) and not _lasts(mention, text)))


_OVER = re.compile(r"\d\s?(?:%|percent|per\scent|pct)(?:\s\w{1,12})?\sover\s\Z", re.IGNORECASE)


def is_week(mention: Mention) -> bool:
    """ "This week", "the past week": when somebody spoke, seldom what a figure is about."""
    when = mention.value.when
    spoken = mention.role.startswith(("last, this or next", "the past <n> months"))
    return isinstance(when, Period) and not when.whole_months and spoken


BESIDE = re.compile(
    r"[\s,(\[]{0,3}(?:(?:of\s(?:GDP|gross\sdomestic\sproduct)\)?|revised|in|for|of|during|over|at|by|as\sof|through|throughout|recorded|posted|seen|registered|a\syear|people|workers|jobs|alone|"
    r"reported|booked|the|all|on|back|level|rise|fall|increase|drop|decline|gain|growth|reading|during|set|pct|leap|jump|surge|plunge|slump|"
    r"year-on-year|month-on-month|year|on|month|over|quarter-on-quarter|seasonally|adjusted|unadjusted|provisionally|terms|slide|climb|advance|contraction|expansion|deficit|surplus|shortfall|figure|rate|mark|peak|low|high|total|estimate|estimated|forecast|"
    r"(?:of|in|for)\s(?:a\s|the\s)?(?:pre|post|crisis|record|peak|boom)[\w-]{0,12}|(?:of|in)\sthe\s(?:workforce|labou?r\sforce)|respectively|is|was|were|it|they|had|ran|saw|still|original|initial|preliminary|revised)(?:\b|(?<=\)))[\s,()]{0,2}){0,4}\Z",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:than|from|over|on|above|below|against|to|compared\s(?:with|to)|versus|vs\.?|relative\sto|of|as|up\son|down\son|like|since|after|that\sof|with|level\sof|around)\s"
    r"(?:(?:in|at|during|those\s(?:of|for|in)|that\s(?:of|for|in)|the|what\sit\swas\sin|levels?\sof|same)\s){0,2}\Z",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:than|over|above|below|behind|compared\s(?:with|to)|versus|vs\.?|relative\sto|up\son|down\son|that\sof|double|twice|times)\s(?:(?:in|at|during|the|that\sof|those\sof|those\sin|its|levels?(?:\s(?:of|in))?|average(?:\sof)?|(?:the|its|their)\s(?:[\w-]+\s){1,2}(?:of|in))\s){0,2}\Z|\b(?:above|below)\s[a-z]{4,12}\s(?:of|in)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_REPORT_FROM = re.compile(r"\b(?:data|figures|statistics|report|dat(?:ed|es|ing))\sfrom\s\Z", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|on|against|after)\s(?:(?:in|the)\s){0,1}\Z", re.IGNORECASE)


def find(draft: Draft, told: list[Mention], following: Draft | None) -> Mention | None:
    """The period that a change, difference or multiple is against: the first after it, or the last before."""
    if draft.measure not in (Measure.CHANGE, Measure.DIFFERENCE):
        return None
    high = following.high if following is not None and following.role == "result" else draft.high
    for mention in told:
        if draft.end <= mention.start < high and not _lasts(mention, draft.text):
            lead = draft.text[draft.end : mention.start]
            if (
                len(lead) < 90
                and (
                    (draft.amount.kind == "multiple" and _MULTIPLE_OF.fullmatch(lead))
                    or _COMPARES.search(lead)
                    or (_FROM.search(lead) and _earlier(mention, lead))
                )
                and not re.search(r";|\.\s", lead)
            ):
                return mention
    for mention in told[::-1]:
        if draft.sentence.start <= mention.start and mention.end <= draft.start:
            lead = draft.text[max(draft.sentence.start, mention.start - 30) : mention.start]
            if (
                (
                    (_FRONTED.search(lead) or (_OPENS.match(lead) and mention.start - draft.sentence.start < 12))
                    and mention.value.tag != "since"
                    and isinstance(mention.value.when, Period | Relative)
                )
                and _is_earlier_reference(mention)
                and not _lasts(mention, draft.text)
            ):
                return mention
            if mention.value.tag == "since" and mention.start - draft.sentence.start < 12:
                return mention
    return None


_FRONTED = re.compile(r"\b(?:compared\s(?:with|to)|over)\s(?:the\s)?\Z", re.IGNORECASE)
_OPENS = re.compile(r"(?:against|from|versus)\s\Z", re.IGNORECASE)


def _lasts(mention: Mention, text: str) -> bool:
    """ "Over the three months to January", "over the whole of 2004": how long it took, not what it is compared with."""
    if _WHOLE.match(text, mention.start, mention.end):
        return True
    months = isinstance(mention.value.when, Period) and mention.value.when.whole_months > 1
    if months and mention.value.when.whole_months < 12 and _RANGE.search(text, mention.start, mention.end):
        return True  # "over the April-August period"
    return months and "months to" in text[mention.start : mention.end] and text[: mention.start].endswith("over ")


_RANGE = re.compile(r"(?:[-–/]|\b(?:to|through)\b).*\bperiod\b|\bperiod\b", re.IGNORECASE)
_WHOLE = re.compile(r"(?:the\s(?:whole|course|entirety)\sof|all\sof)\b", re.IGNORECASE)


def _is_earlier_reference(mention: Mention) -> bool:
    return not (isinstance(mention.value.when, Period) and mention.value.tag != "period")


def _earlier(mention: Mention, lead: str) -> bool:
    """ "From July", "on the year": a comparison; "on July 24" is when it was decided."""
    if mention.value.tag in ("day", "weekday") and lead.endswith("on "):
        return False
    return isinstance(mention.value.when, Relative | Period | Fiscal)


def merely_compared(mention: Mention, draft: Draft) -> bool:
    """A period in a comparison of its own: "than a year earlier", "from July 2024", "the highest since 2011"."""
    lead = draft.text[max(draft.sentence.start, mention.start - 40) : mention.start]
    when = mention.value.when
    if mention.value.tag == "since":
        return True
    if draft.role == "base" and OWNS.fullmatch(draft.text, mention.end, draft.start):
        return False  # "from last year's 3.1 pct"
    if mention.end < draft.start and WHEN.match(draft.text, mention.end):
        return False  # "from January when it rose 2.2 pct"
    if recalls(mention, draft.text):
        return True
    if draft.end <= mention.start and lead.endswith("after ") and _OWNED.match(draft.text, mention.end):
        return True  # "a deficit of 3 billion after January's surplus"
    joined = [m for m in draft.sentence.periods if draft.text[m.end : mention.start] in (" and ", " or ")]
    if joined and is_compared(joined[0], draft.text, draft.sentence.start):
        return True  # "unchanged from January and last year"
    if is_compared(mention, draft.text, draft.sentence.start) and not _REPORT_FROM.search(lead):
        return True
    if isinstance(when, Relative) and when.year is None and (when.months or when.weeks):
        own = _follows_number(mention, draft) or draft.low <= mention.start < draft.start
        return not own or bool(_COMPARED.search(lead))
    return False


def recalls(mention: Mention, text: str) -> bool:
    """ "The highest since March 2011, when they reached 97,500": a glance that colours its own number alone."""
    since = _FROM_THEN.search(text, max(0, mention.start - 6), mention.start + 6)
    return bool(since and WHEN.match(text, mention.end))


def _follows_number(mention: Mention, draft: Draft) -> bool:
    return draft.end <= mention.start < draft.high and bool(BESIDE.match(draft.text[draft.end : mention.start]))


OWNS = re.compile(r"\s\((?:about\s)?(?:[€£$¥]\s?)?|['’]s?\s(?:[\w-]+\s){0,3}\(?(?:[€£$¥]\s?)?")
WHEN = re.compile(r",?\swhen\b")
_FROM_THEN = re.compile(r"\bsince\b", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?\s")
_MULTIPLE_OF = re.compile(
    r"\s(?:[\w-]+\s){0,5}(?:of|(?:as|that|those|levels?|figures?|total|number)\s(?:in|for))\s(?:the\s)?"
)
