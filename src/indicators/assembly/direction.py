"""The word of direction that is a number's own: "rose 5 percent", "5 percent higher"; not the next number's."""

import re

from indicators.assembly.draft import Draft
from indicators.mentions import Mention

# Words that may stand between a direction, a preposition or a verb and its number without changing either.
_LOOSE = (
    r"(?:a|an|the|its|their|his|only|just|some|another|as|much|record|further|seasonally|adjusted|preliminary|provisional|"
    r"revised|present|current|then|upwardly|downwardly|sharp|whopping|still|even|already|mere|modest|total|net|average|combined|estimated|real|"
    r"actual|overall|around|about|nearly|less|more|than|full|fresh|seven|first|provisionally|new|all[- ]time|high|low|of|annual|monthly|"
    r"quarterly|year[- ]on[- ]year|month[- ]on[- ]month|yoy|slight|strong|steep|hefty|robust|solid|healthy|flat|so[- ]far|unadjusted|"
    r"[A-Z]\w+['’]s|\d{4}['’]s|(?:this|last|the\sprevious)\s\w+['’]s|years?['’]s|\w{2,20}ly|respectively|between|level|annualised|annualized|rates?|pace|mean|higher[\s-]than[\s-]expected|lower[\s-]than[\s-]expected|more[\s-]than[\s-]expected|median|initial|initially|original|reported|peak|figure|mark|reading|print|total|number|value|sum|size)"
)
MODIFIERS = rf"(?:[\s\"“(\-–—+]{{0,3}}(?:{_LOOSE}\b[\s\-]{{0,2}}){{0,6}})"
STEP = re.compile(rf"[\s\-]{{1,3}}(?:by\s|of\s|another\s)?{MODIFIERS}\Z", re.IGNORECASE)
FROM = re.compile(r"\sfrom\s[^,;:()]{0,60}\Z", re.IGNORECASE)
_AFTER = re.compile(
    r"[\s\-–)\"”]{0,3}(?:(?:year[- ]on[- ]year|year[- ]over[- ]year|yoy|annual|monthly|quarterly|sharp|steep|slight|modest|further|one[- ]month|rate\sof|or\sso|points?|"
    r"on[- ]year|drop|seasonally|adjusted|real|overall|average|unexpected|surprise|strong|of\sa|in\sa|one[- ]day|cumulative|month[- ]on[- ]month|annualised|annualized)[\s-]){0,3}\Z",
    re.IGNORECASE,
)
_WERE = re.compile(
    r"\s(?:(?:were|was|are|been|have|had|has|being|will|be|would|could|may|might|in\s[A-Z]\w+(?:\salone)?)\s){1,4}"
)  # "5,000 jobs were lost"
_WORKERS = re.compile(r"\s(?:[\w-]+\s){0,3}")
_JOBS = re.compile(r"\s(?:their\s)?jobs\b")  # "400,000 miners have lost their jobs"
_COUNTED_AFTER = re.compile(r"\s(?:[\w-]{2,20}\s){0,2}\Z")
_ADVERBS = {
    "up",
    "down",
    "higher",
    "lower",
    "more",
    "less",
    "fewer",
    "above",
    "below",
    "ahead",
    "behind",
    "greater",
    "smaller",
    "larger",
    "bigger",
    "cheaper",
    "dearer",
    "faster",
    "slower",
    "weaker",
}


_FROM_NEXT = re.compile(rf"\sfrom{MODIFIERS}\Z", re.IGNORECASE)
_SPEECH = re.compile(r"add(?:ed|s|ing)\s(?:that\b|yesterday\b)")  # "he added that 80 percent"
_AS_EXPECTED = re.compile(
    r"\sthan\s(?:expected|forecast|predicted|thought)\s(?=[\d$€£])"
)  # "a higher than expected 17,000"
_PACE = re.compile(r"(?:slower|faster|weaker|stronger)\s\d")  # "grew by a slower 2.5 percent"


def _directions(draft: Draft, low: int, high: int) -> list[Mention]:
    found = [c for c in draft.sentence.cues if c.value in ("up", "down") and c.start >= low and c.end <= high]
    return [
        c
        for c in found
        if not (
            _SPEECH.match(draft.text, c.start)
            or _AS_EXPECTED.match(draft.text, c.end)
            or _PACE.match(draft.text, c.start)
        )
    ]


def cue_before(draft: Draft) -> tuple[Mention | None, str]:
    found = _directions(draft, draft.low, draft.start)
    return (found[-1], draft.text[found[-1].end : draft.start]) if found else (None, "")


def cue_after(draft: Draft) -> Mention | None:
    """The direction that directly follows the number and is its own, not the next number's."""
    counted = draft.unit in ("person", "unit") or draft.amount.noun
    for cue in _directions(draft, draft.end, draft.high)[:1]:
        gap = _without_periods(draft, draft.end, cue.start)
        word = draft.text[cue.start : cue.end].lower()
        if not (
            (_AFTER.match(gap) and len(gap) < 40)
            or (counted and word in ("more", "fewer", "less") and _COUNTED_AFTER.match(gap))
            or (counted and word in ("lost", "cut", "shed", "added", "slashed", "axed") and _WERE.fullmatch(gap))
            or (word in ("lost", "lose", "losing") and _WORKERS.fullmatch(gap) and _JOBS.match(draft.text, cue.end))
        ):
            return None
        tail = draft.text[cue.end : draft.high]
        if _FROM_NEXT.match(tail) and draft.high < draft.sentence.end and draft.unit != "percentage_point":
            return None  # "at 5 percent up from 4": the next number's
        has_next = draft.high < draft.sentence.end
        leads_on = has_next and STEP.match(tail) and not re.match(r"\s(?:of|than)\b", tail)
        if leads_on and (word not in _ADVERBS or (word in ("up", "down") and not gap.strip())):
            return None
        if word in ("growth", "gain", "increase", "rise", "expansion") or word in _ADVERBS or gap or draft.unit:
            return cue
    return None


def _without_periods(draft: Draft, low: int, high: int) -> str:
    """The characters of a stretch without the periods told in it: "a 3.9 pct January decline"."""
    text = draft.text[low:high]
    for period in draft.sentence.periods:
        if low <= period.start and period.end <= high:
            text = text.replace(draft.text[period.start : period.end] + " ", "", 1)
    return text


def compares(cue: Mention, draft: Draft) -> bool:
    return draft.text[cue.start : cue.end].lower() in _ADVERBS
