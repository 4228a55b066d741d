"""Percentage points: how far a rate moved, or what a part contributed to the growth of its total."""

import re

from indicators.assembly.draft import Draft
from indicators.figure import Measure

_TOTALS = ("gdp", "cpi", "ppi", "industrial_output", "retail_sales")
_PARTS_OF_GDP = (
    "consumer_spending", "government_spending", "exports", "imports", "trade_balance", "inventories", "consumption",
    "fixed_investment", "property_investment", "services_output", "construction_output", "manufacturing_output",
)  # fmt: skip
_TO_GROWTH = re.compile(r"\b(?:to|off|from)\s(?:[\w'’-]+\s){0,4}(?:growth|gdp|gnp|expansion)\b")


def points(draft: Draft) -> None:
    """Set measure, and for a contribution the total that it is of."""
    clause = draft.text[draft.low : min(draft.high, draft.end + 60)].lower()
    if "contribut" in clause or (
        re.search(
            r"\bgrowth\b.{0,20}\Z|\bknocked\b|\bshaved\b|\badded\b.{0,60}\bto\b|\bto\b.{0,30}\bgrowth\b|\bpoints? to\b|\btook\b.{0,60}\boff\b",
            clause,
        )
        and draft.indicator in (*_TOTALS, *_PARTS_OF_GDP, "other")
    ):
        part = draft.indicator in _PARTS_OF_GDP or draft.indicator == "other"
        if part and draft.subject is not None and _TO_GROWTH.search(clause):
            name = draft.text[draft.subject.start : draft.subject.end].lower()
            draft.indicator, draft.item = "gdp", name
            draft.note("indicator", "gdp", "the growth that a part of it contributed to", draft.subject)
            draft.note("item", name, "the part that contributed", draft.subject)
        draft.measure = Measure.CONTRIBUTION
        draft.note("measure", draft.measure, "points that it contributed")
        of = re.search(
            r"\bto\s((?:the\s)?(?:[\w'’-]+\s){0,3}(?:growth|reading|rate|rise|increase|inflation|expansion))",
            draft.text[draft.end : draft.sentence.end],
        )
        draft.of = of.group(1).removeprefix("the ") if of else None
        if re.search(r"\b(?:took|shaved|knocked|subtracted|dragged|trimmed)\b", clause):
            draft.direction = -1
    else:
        draft.measure = Measure.DIFFERENCE
        draft.note("measure", draft.measure, "percentage points")
