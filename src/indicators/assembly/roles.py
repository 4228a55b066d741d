"""What part a number plays in its clause: a step ("rose 5 percent"), a result ("rose to 5bn"), a base ("from 5bn").

And which way it points. Both are read from the words directly around the number; where it has none of its own, a
number in a list goes on as the one before it did ("exports fell 2.3 pct to 1.28 billion and imports 24.4 pct").
"""

import re
from itertools import pairwise

from indicators.assembly.direction import FROM, MODIFIERS, STEP, compares, cue_after, cue_before
from indicators.assembly.draft import Draft
from indicators.mentions import Mention

_NOUN_STEP = re.compile(
    rf"\s(?:in|for|over|on|from|during)\s[^,;:()]{{1,80}}\s(?:of|by|was|were|at|is)\s{MODIFIERS}\Z", re.IGNORECASE
)
_NOUN_IS = re.compile(rf"\s(?:was|is|were|came\sto|amounted\sto|totall?ed|reached)\s{MODIFIERS}\Z", re.IGNORECASE)
_STEP_NOUNS = {
    "loss",
    "cut",
    "hike",
    "rise",
    "fall",
    "increase",
    "decrease",
    "decline",
    "drop",
    "gain",
    "reduction",
    "contraction",
    "jump",
    "slump",
    "plunge",
    "dip",
    "growth",
    "expansion",
}
_AT_A = re.compile(rf"\sat\s(?:an?\s){MODIFIERS}\Z", re.IGNORECASE)
_PACE = re.compile(r"\b(?:rate|pace|clip)\sof\s")  # "contracted at an annual pace of 3 percent"
_RATE_AFTER = re.compile(r"\s(?:annual|annuali[sz]ed|yearly|monthly|quarterly)?\s?(?:rate|pace|clip)\b")
_THAN = re.compile(rf"\sthan\s{MODIFIERS}\Z", re.IGNORECASE)
_VERB_STEP = re.compile(rf"\s[^,;:()]{{1,60}},?\s(?:by)\s{MODIFIERS}\Z", re.IGNORECASE)
_NOUN_APPOSED = re.compile(r"(?:\s[\w'’]+){0,6},\s(?:of\s|by\s)?\Z")  # "the biggest drop in six years, half a percent"
_RESULT = re.compile(
    rf"(?:\b(?:to|at|was|were|is|are|be|been|being|reached|reaching|reach|hit|hits|hitting|totall?ed|totals?|totall?ing|averaged|averaging|worth|put|"
    rf"recorded|registered|posted|showed|remained|stays|stayed|stands|becoming|became|near|back)\s|:\s?|=\s?){MODIFIERS}\Z",
    re.IGNORECASE,
)
_BASE = re.compile(
    rf"\b(?:from|against|compared\s(?:with|to)|compares\s(?:with|to)|compare\s(?:with|to)|comparing\s(?:with|to)|versus|vs\.?|than|after|following|instead\sof|"
    rf"previously|earlier|below|above|beating|short\sof|up\son|down\son|exceeding|reported\sas|announced\sas|beat)\s{MODIFIERS}\Z",
    re.IGNORECASE,
)
_BASE_OF_STEP = re.compile(
    r"\b(?P<link>after|following|followed|follows|against|compared\s(?:with|to)|contrast\s(?:with|to)|versus|than|from)\s"
    r"(?:(?:a|an|the|its|having)\s)?(?P<between>(?:\w+\s){0,2})\Z",
    re.IGNORECASE,
)
_THE = re.compile(r"\s(?:down\s)?(?:the|its|their|his|a\scurrent|[A-Z]\w+['’]s)\s")
_WHAT_IS_MOVED = re.compile(
    r"\s(?:(?!and|or|to|by|from|in|of)[\w-]+\s){0,3}?(?:rate|deficit|surplus|debt|budget|gap|shortfall|target|quota|ceiling)\b"
)
_TRANSITIVE = re.compile(
    r"(?:cut|rais|lower|reduc|trim|slash|lift|narrow|shrink|rein|boost|increas)(?:e|es|ed|s|ting|ing)?\b", re.IGNORECASE
)
_IS = re.compile(r"\b(?:was|were|is|are|been)\s\Z")
_FINITE = re.compile(
    r"grew|fell|rose|shrank|sank|slid|climbed|jumped|surged|soared|expanded|contracted|dropped|declined|slipped|plunged|increased|decreased"
)
_MADE = re.compile(r"\s(?:(?:were|was|are|been|have|had|has|being|will|be|would)\s){0,4}(?:created|added)\b")
_RANGING = re.compile(r",?\sor\sfrom\s\Z|\b(?:rang|var)(?:ed|es|ing|ying|ies|ied|y|e)\sfrom\s", re.IGNORECASE)
_APPOSED = re.compile(r"\A(?:,\s|\s)or\s(?:by\s)?\Z|\A\s\(\Z")
_FEWER = re.compile(r"\b(more|fewer)\s\w", re.IGNORECASE)  # "10,000 fewer people applied"
_PAST = re.compile(r"(?:below|above|under)\s", re.IGNORECASE)
_BEHIND = re.compile(
    r",\s(?:(?P<up>ahead\sof|above|over|more\sthan|higher\sthan)|(?:behind|below|under|less\sthan|lower\sthan|short\sof))\s"
)
_ON_TO = re.compile(rf"\sfrom\s(?:a\s)?(?:year|month|quarter|week)\s(?:ago|earlier|before)\sto\s{MODIFIERS}\Z")
_OWN_BASE = re.compile(r"\s(?:from|against)\s(?:\w+\s){0,2}[\d$€£¥]")
_OF_MOVES = re.compile(
    r"\sof\s(?:\w+\s)?(?:(?P<down>cuts?|reductions?|easing|declines?|losses)|(?P<up>increases?|hikes?|rises|tightening|gains))\b"
)
_PARALLEL = re.compile(r"(?:,|\band\b|\bor\b|\(|/|;|\bwhile\b|\bas were\b)")


def decide(draft: Draft, before: Draft | None) -> None:
    """Set role and direction. before: the draft before it in the same sentence."""
    amount = draft.amount
    if amount.kind == "multiple" and _is_verb(amount.value, draft):
        draft.role, draft.direction = "step", 1 if amount.value >= 0 else -1
        return
    moved = before is not None and (before.role == "step" or (before.role == "base" and before.direction))
    if draft.unit == "person" and _MADE.match(draft.text, draft.end, draft.sentence.end):
        draft.role, draft.direction = "step", 1  # "5,000 jobs were created"
        return
    if before is not None and moved and _APPOSED.search(draft.before) and not draft.amount.sign:
        draft.role, draft.direction = before.role, before.direction  # "down 63.5 bln dollars, or 1.94 pct"
        return
    if _PAST.match(draft.text, draft.start, draft.end) and not draft.before.rstrip().endswith(" by"):
        draft.role = "result"  # "is expected to drop below 2%"
        return
    counted = _FEWER.search(draft.text, amount.number_end, draft.end)
    if counted is not None:
        draft.role, draft.direction = "step", 1 if counted.group(1).lower() == "more" else -1
        return
    of_moves = _OF_MOVES.match(draft.text, draft.end)
    if of_moves is not None:
        draft.role, draft.direction = "step", -1 if of_moves["down"] else 1  # "50 bps of cuts"
        return
    after = cue_after(draft)
    cue, gap = cue_before(draft)
    if after is not None:
        draft.direction = 1 if after.value == "up" else -1
        draft.role = "base" if _BASE.search(draft.before) and not compares(after, draft) else "step"
    elif cue is not None and FROM.match(gap) and _ON_TO.search(gap):
        draft.role = "result"  # "rose from a year ago to 31 million"
    elif cue is not None and (_THAN.match(gap) or FROM.match(gap)):
        draft.role = "base"
    elif cue is not None and STEP.match(gap):
        draft.direction = 1 if cue.value == "up" else -1
        draft.role = "base" if _is_base_of_step(cue, draft) else "step"
        if _THE.match(gap) and _WHAT_IS_MOVED.match(draft.text, draft.end, draft.sentence.end) and _moves(cue, draft):
            draft.role, draft.direction = "base", 0  # "to cut its 2.5 percent discount rate"
        if cue.value == "down" and draft.text[cue.start : cue.end].lower() in ("below", "short of"):
            draft.role, draft.direction = "base", 0
        word = draft.text[cue.start : cue.end].lower()
        if word == "above" or (word == "off" and re.match(r"\s(?:the|its|their|a)\b", gap)):
            draft.role, draft.direction = "base", 0
    elif cue is not None and _AT_A.match(gap) and (_PACE.search(gap) or _RATE_AFTER.match(draft.text, draft.end)):
        draft.role, draft.direction = "step", 1 if cue.value == "up" else -1
    elif _BASE.search(draft.before) and not _RANGING.search(draft.before):
        draft.role = "base"
        if re.search(r"\breported\sas\s\Z", draft.before):  # the same move, as it was told at first
            draft.direction = (1 if cue.value == "up" else -1) if cue else before.direction if before else 0
    elif cue is not None and _NOUN_IS.match(gap) and draft.text[cue.start : cue.end].lower() in _STEP_NOUNS:
        draft.role, draft.direction = "step", 1 if cue.value == "up" else -1
    elif _RESULT.search(draft.before):
        draft.role = "result"
        if cue is not None and _NOUN_STEP.match(gap) and draft.unit == "percent":
            draft.role, draft.direction = "step", 1 if cue.value == "up" else -1
    elif cue is not None and (
        _NOUN_STEP.match(gap)
        or _VERB_STEP.match(gap)
        or (_NOUN_APPOSED.fullmatch(gap) and draft.text[cue.start : cue.end].lower() in _STEP_NOUNS)
    ):
        draft.role, draft.direction = "step", 1 if cue.value == "up" else -1
        if gap.startswith(" on ") and draft.text[cue.start : cue.end].lower() in ("up", "down"):
            draft.role, draft.direction = "base", 0  # "well down on its quota of 4 million"
    elif before is not None and before.role == "base" and _OWN_BASE.match(draft.text, draft.end):
        draft.role = "result"  # "to 4.0 percent from 4.4 this year and 2.1 percent from 2.8 next year"
    elif cue is not None and draft.before.endswith(" (") and draft.unit == "percent" and not amount.sign:
        draft.role, draft.direction = (
            before.role if before else "step",
            1 if cue.value == "up" else -1,
        )  # "fell to A (3%) but rose to B (2%)"
    elif before is not None and _carries(draft, before):
        draft.role, draft.direction = before.role, before.direction
    elif cue is not None and not re.search(r"[,;:(]", gap) and len(gap) < 70:
        draft.role = "step" if draft.unit in ("percent", "percentage_point") else ""
        draft.direction = 1 if cue.value == "up" else -1
    if amount.sign:
        draft.direction = amount.sign


def settle(drafts: list[Draft]) -> None:
    """ "4.8 billion roubles (7.2 billion dollars) less": what follows the brackets is said of both."""
    for draft, inner in pairwise(drafts):
        gap = draft.text[draft.end : inner.start]
        if gap == ", or ":  # "are 5 billion, or 4 percent, behind last year"
            found = _BEHIND.match(inner.text, inner.end, inner.high)
            if found:
                draft.role = inner.role = "step"
                draft.direction = inner.direction = 1 if found["up"] else -1
            continue
        cue = cue_after(inner) if gap in (" (", " (about ", " (around ", " (some ", "(") else None
        outside = cue is not None and ")" in inner.text[inner.end : cue.start]
        if outside and inner.role == "step" and draft.role != "step":
            draft.role, draft.direction = inner.role, inner.direction


def _moves(cue: Mention, draft: Draft) -> bool:
    """Whether the direction is a verb that has an object: "cut its", not "the rise the"."""
    return _TRANSITIVE.match(draft.text, cue.start, cue.end) is not None


def _is_base_of_step(cue: Mention, draft: Draft) -> bool:
    """Whether the move is what another is compared with: "after a 3 percent fall", "after falling 3 percent"."""
    found = _BASE_OF_STEP.search(draft.text, draft.low, cue.start)
    if found is None or _RANGING.search(draft.text, draft.low, cue.start):
        return False
    between = found["between"]
    if _IS.search(between):
        return False  # "income after taxes was up 3 percent"
    word = draft.text[cue.start : cue.end].lower()
    return not between or found["link"].lower().startswith(("after", "follow")) or not _FINITE.fullmatch(word)


def _is_verb(value: float, draft: Draft) -> bool:
    word = draft.text[draft.amount.number_start : draft.amount.number_end].lower()
    return word.endswith(("ed", "ing", "es")) or value < 0


def _carries(draft: Draft, before: Draft) -> bool:
    """Whether it goes on as the number before: same kind of unit, joined by a comma or "and"."""
    alike = draft.unit == before.unit or draft.unit is None or before.unit is None
    if " | " in draft.text[before.end : draft.start]:
        return False  # each cell of a table says its own direction
    if before.unit == "percent" and draft.unit is None and draft.value >= 1000:
        return False  # "14.3 percent more, and Britain about 68,700"
    if before.role == "base" and ")" in draft.before:
        return False  # "food (2.5% after 3.0%) and goods (0.6%"
    if draft.amount.kind == "fraction" or re.match(r"\sof\s(?:it|them|the|these|those|which|all|total)\b", draft.after):
        return False
    return (alike and draft.start - before.end < 90 and bool(_PARALLEL.search(draft.before))) or (
        before.amount.end_of_range == "low" and before.start == draft.start
    )
