"""Which of the periods that a sentence tells is a number's own: the nearest one, unless it belongs to another number."""

import re

from indicators.assembly.comparison import BESIDE, WHEN
from indicators.assembly.draft import Draft
from indicators.assembly.listing import is_row
from indicators.mentions import Mention
from indicators.periods import Period, Relative


def choose(draft: Draft, own: list[Mention], others: list[Draft]) -> tuple[Mention, str] | None:
    """The period of the number's own, nearest first."""
    text = draft.text
    if is_row(draft.sentence):
        return _of_a_row(draft, own)
    own = [m for m in own if m.start < draft.end or not _HEADS.match(text, m.end)]  # "(H1 2024: 78.7%)": the next one's
    for mention in own:
        if text.startswith(",", draft.end) and _LEADS.fullmatch(text, mention.end, draft.high):
            continue  # "Q2 at 7.1%, Q3 at 6.5%"
        if draft.end <= mention.start < draft.high and BESIDE.match(text[draft.end : mention.start]):
            return mention, "right after the number"
    behind = _behind_statistic(draft, own)
    if behind is not None:
        return behind, "right after the number's statistic"
    last = next((d for d in others[::-1] if d.end == draft.low), None)
    inside = [
        m
        for m in own
        if draft.low <= m.start
        and m.end <= draft.start
        and (not (last and _beside(m, last)) or WHEN.match(text, m.end))
    ]
    inside = [m for m in inside if not _OF_WHICH_PART.search(text, max(draft.low, m.start - 32), m.start)] or inside
    if inside:
        dated = [m for m in inside if m.value.when is not None]
        return (dated or inside)[-1], "before the number"
    within = [m for m in own if m.start < draft.start < m.end]
    if within:
        return within[0], "around the number"
    own = [m for m in own if not _belongs_to_base(m, draft, others)]
    after = [
        m
        for m in own
        if draft.end <= m.start < draft.high
        and not _ENDS.search(draft.text[draft.end : m.start])
        and not _AGAINST.search(draft.text, draft.end, m.start)
    ]
    ahead = [m for m in own if m.end <= draft.start and not goes_back(m)]
    if after and (not ahead or not _BREAK.search(draft.text[draft.end : after[0].start])):
        return after[0], "later in its clause"
    apposed = None if draft.role == "step" else _of_apposed(draft, own, others)
    if apposed or draft.role == "base":
        return apposed
    if ahead:
        return ahead[-1], "the last told before the number"
    later = [m for m in own if m.start >= draft.end]
    if later and not _another_subject(draft, later[0]) and not _turns(draft.text[draft.end : later[0].start]):
        return later[0], "told later in the sentence"
    return None


_COUNTS_IT = re.compile(r"\s(?:(?:of|in)\s)?(?:[a-z-]+\s){0,3}")  # "138 million dollars in net international "


def _behind_statistic(draft: Draft, own: list[Mention]) -> Mention | None:
    """The period behind the statistic that the number describes: "an eight billion dollar trade surplus in 1987"."""
    named = draft.subject
    if named is None or not _COUNTS_IT.fullmatch(draft.text, draft.end, named.start):
        return None
    behind = (m for m in own if named.end <= m.start < draft.high)
    return next((m for m in behind if BESIDE.match(draft.text[named.end : m.start])), None)


def _of_a_row(draft: Draft, own: list[Mention]) -> tuple[Mention, str] | None:
    """In a table the period of the number's own cell; a change after several columns is of the latest of them."""
    cell = [m for m in own if draft.low <= m.start < draft.high]
    ahead = [m for m in own if m.end <= draft.start]
    if cell or not ahead:
        return (cell[0], "in its own cell") if cell else None
    dated = [m for m in ahead if isinstance(m.value.when, Period)]
    return max(dated, key=lambda m: m.value.when.end, default=ahead[-1]), "the latest column before it"


_OF_WHICH_PART = re.compile(r",\s(?:the|its)\s(?:first|last|second|third|final|middle)\s(?:month|quarter)\sof\s\Z")
_AGAINST = re.compile(
    r"\b(?:compared\s(?:with|to)|against|versus)\s(?:(?!in\b)[^,;\d]){0,40}\bin\s(?:the\s)?\Z"
)  # "a deficit, compared with a balance in 1985"
_ENDS = re.compile(r"[;:]\s|\s[-–—]\s|,\swho\s|,\swhich\s(?!is\b|was\b|were\b|are\b)|\band\s(?:an?|its|the)\s\Z")
_HEADS = re.compile(r":\s{0,2}[-+−$€£¥]{0,2}\d")
_LEADS = re.compile(r"\s(?:(?:at|was|were|is|with)\s)?")
_BREAK = re.compile(r"[,;:()]|\s[-–—]\s|\b(?:and|while|but|which|when|as|though|after|before)\b")


def _turns(gap: str) -> bool:
    """Whether the sentence turns to something else there; between two dashes it only interrupts itself."""
    return bool(_TURN.search(_INSERTED.sub(" ", gap)))


_INSERTED = re.compile(r"\s[-–—]\s[^-–—]{1,80}\s[-–—]\s")


def goes_back(mention: Mention) -> bool:
    """ "The previous month", told with an earlier number: that one's alone."""
    when = mention.value.when
    return isinstance(when, Relative) and (when.months < 0 or when.weeks < 0)


def _beside(mention: Mention, draft: Draft) -> bool:
    gap = draft.text[draft.end : mention.start]
    return "," not in gap and bool(BESIDE.match(gap))


def _of_apposed(draft: Draft, own: list[Mention], others: list[Draft]) -> tuple[Mention, str] | None:
    """ "2.15 billion punts or 13 pct of GNP last year": the period of the second wording is the first one's too."""
    following = next((d for d in others if d.start == draft.high), None)
    if following is None or not re.fullmatch(r",?\sor\s(?:about\s)?|\s\(", draft.after):
        return None
    found = next((m for m in own if following.end <= m.start < following.high), None)
    gap = draft.text[following.end : found.start] if found else ","
    return (found, "told after the same number in other words") if found and "," not in gap and len(gap) < 30 else None


_TURN = re.compile(
    r"[:;]|\s[-–—]\s|,\s(?:which|who|but|while|whereas)\b|\b(?:although|having|after|following|against|compared|versus)\s"
    r"|\band\s(?:an?|its|the)\s\Z"  # "inflation of 5.5% and an August output growth of 9%"
)


def _runs_on(base: Draft, mention: Mention) -> bool:
    """ "From one percent in January and in February 1986": still the base's."""
    gap = base.text[base.end : mention.start]
    return base.end <= mention.start < base.high and not re.search(r"[,;:]", gap) and len(gap) < 40


def _belongs_to_base(mention: Mention, draft: Draft, others: list[Draft]) -> bool:
    """Whether a period is that of an earlier value: "from 5.22 per cent in December"."""
    beside = [d for d in others if d.end <= mention.start < d.high and BESIDE.match(d.text[d.end : mention.start])]
    beside += [d for d in others if d.role == "base" and _runs_on(d, mention)]
    if beside:
        return any(d.role == "base" and d is not draft for d in beside)
    within = [d for d in others if d.low <= mention.start and mention.end <= d.start and mention.start > draft.end]
    told = max(
        (m.end for m in draft.sentence.periods if draft.end <= m.start and m.end < mention.start), default=draft.end
    )
    led = mention.start < draft.end or _LEADS_BACK.search(_BRACKETS.sub(" ", draft.text[told : mention.start]))
    return bool(led) and any(d.role == "base" and d is not draft for d in within)


_BRACKETS = re.compile(r"\([^()]{1,40}\)")  # "grew 3.46% (year-on-year) in the third quarter"
_LEADS_BACK = re.compile(r"\b(?:from|after|against|following|than|compared|versus|vs)\b|[(]", re.IGNORECASE)


def _another_subject(draft: Draft, mention: Mention) -> bool:
    mine = draft.subject.start if draft.subject is not None else -1
    return any(
        draft.end <= i.start < mention.start and i.start != mine and not _OF_WHAT.search(draft.text, draft.end, i.start)
        for i in draft.sentence.indicators
    )


# "to an annual rate of 1.3 million", "to 7.4% of the labour force": how it is measured, no other statistic.
_OF_WHAT = re.compile(r"\b(?:of|to|at)\s(?:(?:an?|the|its|seasonally|adjusted)\s){0,4}\Z")
