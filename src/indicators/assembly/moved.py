"""Whether an amount is a level or how far it moved: "rose $5bn", "added 142,000 jobs"."""

import re

from indicators.assembly.draft import Draft
from indicators.figure import Measure


def amount(draft: Draft, before: Draft | None) -> None:
    made = _JOBS_MADE.search(subject_of(draft)) is not None or (draft.role == "step" and draft.direction != 0)
    if draft.indicator == "new_jobs" and made and draft.unit == "person" and draft.area not in (None, "CHN"):
        draft.indicator = "payrolls"
        draft.note("indicator", draft.indicator, "jobs that were added", draft.subject)
        draft.measure = Measure.DIFFERENCE
        draft.note("measure", draft.measure, "an amount that it moved by")
        return
    jobs = (
        draft.indicator == "payrolls"
        and draft.value < 5e6
        and (draft.role != "result" or draft.amount.sign or _revised(draft))
    )
    stepwise = draft.role == "step" and draft.direction != 0 and not _level_in_spite(draft)
    if (
        draft.role == "base"
        and before is not None
        and before.measure is Measure.DIFFERENCE
        and before.unit == draft.unit
        and before.role == "step"
    ):
        stepwise = not (_FROM_A_LEVEL.search(draft.before) or _THAN_A_LEVEL.fullmatch(draft.before))
    if draft.role == "base" and draft.direction and before is not None and before.measure is Measure.LEVEL:
        stepwise = bool(_MOVE_BY.search(draft.before))  # "to 82.0 billion, following a fall of 5.4 billion"
    jobs = jobs or (draft.indicator in ("employment", "unemployment") and draft.amount.sign != 0)  # "(+36,000)"
    draft.measure = Measure.DIFFERENCE if stepwise or jobs else Measure.LEVEL
    draft.note("measure", draft.measure, "an amount that it moved by" if stepwise or jobs else "an amount")


_JOBS_MADE = re.compile(r"\bjobs\s(?:were\s)?created|created\s(?:new\s)?jobs", re.IGNORECASE)


_REVISED_TO = re.compile(r"\brevis(?:ed|ion)\b|\bjobs\s(?:added|created|lost)\b", re.IGNORECASE)


def _revised(draft: Draft) -> bool:
    """ "September's payrolls were revised to 255,000": the jobs added."""
    return _REVISED_TO.search(draft.sentence.words) is not None


_THAN_A_LEVEL = re.compile(r"\s(?:less|more|fewer)\sthan\s(?:the\s|a\s|an\s|its\s)?")
_MOVE_BY = re.compile(
    r"\b(?:(?:fall|drop|decline|decrease|rise|increase|gain|jump|loss|reduction|surge|slump)\s(?:of|by)|[a-z]{3,}(?:ing|ed)(?:\sby)?|rose|fell|grew|were\s(?:up|down))\s"
    r"(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
_FROM_A_LEVEL = re.compile(r"\b(?:from|(?:lower|higher|smaller|larger|bigger)\sthan(?:\s(?:the|a|an|its))?)\s\Z")


def _level_in_spite(draft: Draft) -> bool:
    """A direction near an amount that does not make it a step: "lower exports of $5bn", "an increased 5bn"."""
    return bool(
        re.search(r"\b(?:lower|higher|increased|reduced|growing)\s\w+\s(?:of|worth)\s\Z", draft.before)
    ) or bool(re.match(r"\s(?:lower|higher)\s(?:exports|imports|sales|output)", draft.after))


def subject_of(draft: Draft) -> str:
    """The words of the statistic, as written."""
    return draft.text[draft.subject.start : draft.subject.end] if draft.subject else ""
