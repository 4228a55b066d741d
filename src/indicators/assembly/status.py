"""Has it happened? Forecasts, targets, releases, seasonal adjustment."""

import re
from datetime import date

from indicators.assembly.context import Context
from indicators.assembly.draft import PUT_SO_HIGH, Draft, known
from indicators.figure import Measure, Status
from indicators.mentions import Mention

_THAN_EXPECTED = re.compile(
    r"\b(?:than|as|line\swith|compare[ds]\swith|beat|beating|above|below|exceeded|exceeding|confounded|confounding|missed|dashing|dashed|upsetting|defying|defied)[\s-](?:\w+\s){0,3}\Z",
    re.IGNORECASE,
)
_NOUNS = {
    "forecast",
    "forecasts",
    "outlook",
    "projection",
    "projections",
    "prediction",
    "predictions",
    "target",
    "targets",
    "goal",
}
_CLAUSE = re.compile(
    r";|:(?!\s?\Z)|\s[-–—]\s|,\s(?:and|but|while|whereas|although|though|which|when|where|after|compared|against|up|down|from|a)\b|"
    r"\b(?:while|whereas|but|although|after|following)\b|\.\s"
)
_EXPECTED_SUM = re.compile(
    r"[\w-]+(?:\s[\w-]+){0,3}\s(?:of|for|at)\s(?:an?\s|the\s)?\Z"
)  # "beating forecasts of 25,000"
_WHO_EXPECT = r"(?:\w+\s){0,2}?(?:economists|analysts|forecasters|investors|traders|the\smarkets?)"
_EXPECTING = r"(?:projects?|expects?|forecasts?|predicts?|had\s(?:projected|expected|forecast|predicted))"
_THAT_WAS_EXPECTED = re.compile(
    rf"(?:\sand\s[^\s,]+)?(?:,\srespectively,|(?:\s(?!and\b)[a-z]+){{0,2}})\sthat\s(?:{_WHO_EXPECT}\s|(?:\w+\s){{1,4}}{_EXPECTING}\b|"
    r"had\sbeen\s(?:expected|forecast|predicted|penciled|pencilled))"
)
_NOT_AHEAD = re.compile(
    r"(?:seen\s(?:in|during|last|a\s)|(?:could|might|would|should)\b(?!\sbe\s(?:lost|cut|shed|axed|created|added)))",
    re.IGNORECASE,
)
_NAMED_SO = re.compile(  # "the expectations index"
    r"\s(?:sub-?|component\s)?(?:index|indices|component|gauge|indicator|balance)\b"
)
_HAPPENED = re.compile(r"\b(?:was|were|been)\sseen\Z", re.IGNORECASE)  # "gains were seen in imports"
_COUNTERFACTUAL = re.compile(r"(?:could|might|would|should)\shave\s(?!to\b)", re.IGNORECASE)


_ITS_OWN = re.compile(r"(?:['’]s?|\b(?:its|their))\s(?:[a-z]+\s)?\Z")
_SIZE = re.compile(r"\s(?:[a-z]+\s){0,3}(?:deficit|surplus|debt|shortfall|gap)\b")


def _as_it_is(draft: Draft) -> bool:
    """ "Pledged to bring America's $400bn deficit under control": as large as it is, whatever is aimed at."""
    return bool(_ITS_OWN.search(draft.before) and _SIZE.match(draft.text, draft.end))


def decide(draft: Draft, before: Draft | None, context: Context, day: date | None) -> None:
    """Set status, release and adjustment."""
    cue = _governing(draft) if not _as_it_is(draft) else None
    if _NOW.match(draft.text, draft.end):
        draft.note("status", draft.status, "told as what is now")
    elif draft.status is not Status.ACTUAL:
        draft.note("status", draft.status, "an earlier reading of the same outlook")
    elif cue is not None:
        draft.status = Status.FORECAST if cue.value == "forecast" else Status.TARGET
        draft.note("status", draft.status, f"said to be {'expected' if cue.value == 'forecast' else 'aimed at'}", cue)
    elif (
        before is not None
        and before.status is not Status.ACTUAL
        and draft.role != "base"
        and not _clause_between(before, draft)
        and not _over(draft, day)
    ):
        draft.status = before.status
        draft.note("status", draft.status, "as the number before it")
    elif (
        context.projections and not (draft.sentence.words.startswith("|") and _over(draft, day))
    ) or _second_in_brackets(draft):
        draft.status = Status.FORECAST
        draft.note("status", draft.status, "in a list of what is expected")
    elif _in_a_budget(draft, day):
        draft.status = Status.TARGET
        draft.note("status", draft.status, "a budget's plan for a period that is not over")
    elif _not_over(draft, day) and any(c.value == "forecast" for c in draft.sentence.cues):
        draft.status = Status.FORECAST
        draft.note("status", draft.status, "its period is not over, in a sentence of expectations")
    elif _not_over(draft, day) and _PUT_AT.search(draft.before):
        draft.status = Status.FORECAST
        draft.note("status", draft.status, PUT_SO_HIGH)
    elif _in_a_running_year(draft, day):
        draft.status = Status.FORECAST
        draft.note("status", draft.status, "of a whole year that is not over")
    elif day is None and _told_ahead(draft):
        draft.status = Status.FORECAST
        draft.note("status", draft.status, "its period is told as one to come")
    elif _AT_PRESENT.search(draft.before):
        draft.note("status", draft.status, "told as what is now")
    elif day is not None and draft.period is not None and draft.period.start > day:
        draft.status = Status.FORECAST
        draft.note("status", draft.status, "its period begins after the article")
    else:
        draft.note("status", draft.status, "nothing says otherwise")
    for cue in draft.sentence.cues:
        if cue.value.startswith("release.") and -80 < cue.start - draft.start < 60:
            draft.release = cue.value.removeprefix("release.")
    _adjustment(draft, before)


_LEGEND = re.compile(
    r"\b(?:in|between)\s(?:brackets|parentheses)\b[^.\n]{0,60}[;,]\s(?:\w+\s)?(?:consensus|forecasts?|poll|expectations)\b",
    re.IGNORECASE,
)
_SECOND = re.compile(r"\([^()\n]{1,20};\s?\Z")
_BUDGET = re.compile(
    r"\b(?:announced|presented|unveiled|proposed|approved|submitted|adopted|passed|published|announces|presents|unveils|draft)\b"
    r"[^.]{0,60}\bbudget\b|\bbudget\b[^.]{0,30}\b(?:foresees|provides|sets|envisages|allocates|earmarks|allots|was\sset)\b",
    re.IGNORECASE,
)
_BUDGETED = ("budget_balance", "government_revenue", "government_spending", "tax_revenue")


def _second_in_brackets(draft: Draft) -> bool:
    """ "-0.5% (-0.2%; -0.1%)" where the table says that brackets hold the month before and the consensus."""
    low = max(draft.sentence.start, draft.start - 24)
    return bool(_SECOND.search(draft.text, low, draft.start)) and bool(_LEGEND.search(draft.text, 0, 1000))


def _in_a_budget(draft: Draft, day: date | None) -> bool:
    """What a budget plans for a year that has still to run."""
    if draft.indicator not in _BUDGETED or draft.role == "base" or day is None or draft.period is None:
        return False
    return draft.period.end > day and bool(_BUDGET.search(draft.sentence.words))


_AT_PRESENT = re.compile(
    r"\b(?:(?:present|current)\s(?:\w+\s){0,2}|currently\s(?:[a-z]+\s)?at\s)\Z"
)  # "to 4.1 percent by 2025 from its present 3.9"


def _not_over(draft: Draft, day: date | None) -> bool:
    """Whether a whole quarter or year of its own has still two weeks to go on the reading day."""
    period = draft.period
    if _AT_PRESENT.search(draft.before):
        return False
    if day is None or period is None or period.whole_months < 3 or draft.fields["period"].start is None:
        return False
    return (period.end - day).days > 14


# "Output this season is put at around 7 mln tonnes", "the broker puts the crop at 7 mln"
_PUT_AT = re.compile(
    r"(?<!\bwas\s)(?<!\bwere\s)\b(?:puts?|putting|pegs?|pegged|sees?|seen|estimates?|estimated)\s(?:[\w'/-]+\s){0,5}at\s(?:[a-z]+\s){0,2}\Z",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"\b(?:has|have|had|is|are|so far|already|fell|rose|grew|was|were|\w+ed)\b", re.IGNORECASE)
_FLOWING = ("growth", "flow", "balance")


def _in_a_running_year(draft: Draft, day: date | None) -> bool:
    """ "The Fund put growth this year at 3 pct": nobody has yet counted a year with months to go, unless told so far."""
    period = draft.period
    if day is None or period is None or period.whole_months != 12 or (period.end - day).days < 32:
        return False
    if draft.indicator == "gdp" and draft.measure is Measure.CHANGE and draft.role != "base":
        return True
    carried = "carried" in draft.fields["period"].rule
    return known(draft).kind in _FLOWING and not carried and not _SO_FAR.search(draft.before)


def _over(draft: Draft, day: date | None) -> bool:
    """Whether words of its own tell a period that ended a month or more before the reading day: "last year's 2.9 pct"."""
    period, reason = draft.period, draft.fields.get("period")
    if (
        day is None
        or period is None
        or reason is None
        or reason.start is None
        or not draft.low <= reason.start < draft.high
    ):
        return False
    return (day - period.end).days > 31


def _told_ahead(draft: Draft) -> bool:
    """ "3.3% next year", in an article without a date."""
    reason = draft.fields.get("period")
    return reason is not None and any(
        m.value.tag == "future" and (m.start, m.end) == (reason.start, reason.end) for m in draft.sentence.periods
    )


def _governing(draft: Draft) -> Mention | None:
    """The nearest word of expectation in the number's own clause, before it or right after it."""
    text, sentence = draft.text, draft.sentence
    relative = _THAT_WAS_EXPECTED.match(text, draft.end, sentence.end)
    if relative:
        return Mention(relative.start(), relative.end(), "cue", "forecast", "")
    found = [
        c
        for c in sentence.cues
        if c.value in ("forecast", "target")
        and not _COUNTERFACTUAL.match(text, c.start, sentence.end)
        and not _NAMED_SO.match(text, c.end, sentence.end)
        and not _HAPPENED.search(text, max(sentence.start, c.start - 5), c.end)
    ]
    found = sorted([*found, *_maybe(draft)])
    if not found:
        return None
    after = [c for c in found if draft.end <= c.start < draft.high and c.start - draft.end < 45]
    for cue in after:
        if _NOT_AHEAD.match(text, cue.start, sentence.end) or (cue.value == "target" and cue.start - draft.end > 16):
            continue
        gap = text[draft.end : cue.start]
        if draft.role != "base" and _THAN_EXPECTED.search(gap):
            continue
        if not re.search(
            r"[,;.]|\b(?:ahead\sof|above|below|better|worse|short\sof|exceed\w*|beat\w*|line\swith|against)\b|\b(?:and|but|while|whereas|although|though|up|down|after|compared|than|versus|vs)\b",
            gap,
        ) and not _next_owns(draft, cue):
            return cue
    for cue in [c for c in found if c.end <= draft.start][::-1]:
        gap = text[cue.end : draft.start].replace(", of ", " of ")  # "pointed to a smaller loss, of 3 percent"
        if _THAN_EXPECTED.search(text[max(sentence.start, cue.start - 30) : cue.start]):
            if _EXPECTED_SUM.fullmatch(text, cue.start, draft.start) and (
                cue.value == "target"
                or not _THAN.search(text, 0, cue.start)
                or text[cue.start : cue.end].lower() in _NOUNS | {"consensus"}
            ):
                return cue
            if draft.role == "base" and not re.search(r"[,;\d]", gap) and len(gap) < 25 and gap.strip():
                return cue if re.match(r"\s(?:of|for|at)\b", gap) else None
            continue
        if _CLAUSE.search(gap) or "," in gap:
            return None
        if text[cue.start : cue.end].lower() in _NOUNS and re.search(r"\bfrom\s\Z", draft.before):
            return cue  # "cut its forecast from 1.8%"
        if draft.role == "base" and re.search(r"\b(?:from|against|compared|after|than)\b", gap):
            return None
        return cue
    return None


_AGO = re.compile(r"\S+\s(?:months?|years?|weeks?|days?)\sago\b")
_THAN = re.compile(r"\bthan[\s-]\Z")


_NOW = re.compile(r"\s(?:now|at\spresent|currently)\b")


def _next_owns(draft: Draft, cue: Mention) -> bool:
    """ ", economists forecast 3 percent": the word leads on to the next number."""
    ago = _AGO.match(draft.text, draft.high)
    return ago is None and draft.high < draft.sentence.end and draft.high - cue.end < 12


_MAY = re.compile(r"\bmay\s(?:(?:also|even|yet|well|soon)\s)?(?!\d|have\s)[a-z]")


def _maybe(draft: Draft) -> list[Mention]:
    """The modal "may", which the month of that name hides from the words of expectation."""
    found = _MAY.finditer(draft.text, draft.sentence.start, draft.start)
    return [Mention(m.start(), m.start() + 3, "cue", "forecast", "") for m in found]


_JOINED = re.compile(r"(?:\s(?:in|for)(?:\sboth)?(?:\s[\w/-]+){1,3})?,?\sand\s(?:by\s|of\s|to\s)?")


def _clause_between(before: Draft, draft: Draft) -> bool:
    if _JOINED.fullmatch(draft.text, before.end, draft.start):
        return False  # "3.2 percent in 2004, and 2.8 in 2005"
    return bool(_CLAUSE.search(draft.text[before.end : draft.start]))


def _adjustment(draft: Draft, before: Draft | None) -> None:
    for cue in sorted(
        (c for c in draft.sentence.cues if c.value in ("SA", "NSA")), key=lambda c: abs(c.start - draft.start)
    ):
        if abs(cue.start - draft.start) < 160:
            draft.adjustment = cue.value
            draft.note("adjustment", cue.value, "said in the sentence", cue)
            return
