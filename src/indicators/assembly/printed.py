"""What the unit of a number makes of its statistic, where the words fit two; and the good that a quantity is of."""

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.families import ALWAYS_OF, OF_GOODS
from indicators.assembly.fitting import dimension, meant
from indicators.assembly.part import good_of, one_of_them


def _from_persons(draft: Draft, following: Draft | None) -> bool:
    """Whether the move is told from, or with, a number of persons."""
    if following is None or draft.unit != "percent" or following.start - draft.end > 30:
        return False
    return following.role == "base" and following.scale > 1 and following.unit in (None, "person")


def _of_the_level_before(draft: Draft, before: Draft | None) -> bool:
    """ "Tourists spent 55 billion euros, up 20 percent": the rise is of what the level is, which its unit decided."""
    return (
        before is not None
        and not before.left
        and draft.unit == "percent"
        and before.role != "step"
        and before.subject == draft.subject is not None
        and before.indicator != draft.indicator
        and dimension(before.unit) in ("money", "count")
        and draft.before in (", up ", ", down ")
    )


def fit_unit(draft: Draft, before: Draft | None, following: Draft | None, context: Context) -> None:
    """Where the words fit two statistics, the unit of the number, or of the level that follows it, decides.

    Tonnes and barrels are always of some good.
    """
    moved = (
        draft.direction != 0
        and following is not None
        and following.role == "result"
        and not any(draft.end <= m.start < following.start for m in draft.sentence.indicators)
    )
    if _of_the_level_before(draft, before):
        draft.indicator = before.indicator if before is not None else None
        draft.note("indicator", draft.indicator, "as the level before it")
        return
    unit = following.unit if moved and following is not None and draft.unit == "percent" else draft.unit
    code = meant(
        draft.indicator or "other",
        unit,
        draft.role == "step" and draft.unit == "percent" and dimension(unit) == "count",
    )
    if code == "unemployment_rate" and moved is False and draft.role == "step" and _from_persons(draft, following):
        code = "unemployment"  # "has risen by more than 40 percent from 1.8 million"
    if code != draft.indicator:
        draft.indicator = code
        draft.note("indicator", code, "the unit decides", draft.subject)
    if draft.item is None:
        one_of_them(draft)
    if draft.item is None and code == "other" and draft.subject is not None:
        draft.item = draft.text[draft.subject.start : draft.subject.end].lower()
        draft.note("item", draft.item, "a statistic without a code, as named", draft.subject)
    if draft.item is None and (code in ALWAYS_OF or (code in OF_GOODS and dimension(unit) == "physical")):
        good_of(draft, before, context)
        if draft.item is None and unit in ("barrel", "barrel/day"):
            draft.item = "crude oil"
            draft.note("item", draft.item, "what is counted in barrels")
