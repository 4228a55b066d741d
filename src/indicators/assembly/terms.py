"""What a growth rate or a difference is measured in: a currency, volume, real or nominal terms."""

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft, known
from indicators.assembly.families import TRADE
from indicators.figure import Measure
from indicators.vocabulary import vocabulary


def decide(draft: Draft, all_drafts: list[Draft], context: Context) -> None:
    """What growth is measured in: said so, or the currency or volume of the level printed with it."""
    if draft.measure not in (Measure.CHANGE, Measure.DIFFERENCE):
        return
    for cue in sorted(
        (c for c in draft.sentence.cues if c.value.startswith("terms.")), key=lambda c: abs(c.start - draft.start)
    ):
        estate = draft.text[cue.end : cue.end + 7] == " estate"
        if abs(cue.start - draft.start) < 80 and cue.value != "terms.value" and not estate:
            draft.terms = cue.value.removeprefix("terms.")
            draft.note("terms", draft.terms, "said", cue)
            return
    if known(draft).kind in ("rate", "index", "price", "growth") and draft.indicator not in ("house_prices",):
        return
    if draft.unit == "percentage_point":
        return
    if draft.measure is Measure.DIFFERENCE:
        draft.terms = _terms_of(draft.unit)
        if draft.terms:
            draft.note("terms", draft.terms, "the unit of the step")
        return
    unit = _level_unit(draft, all_drafts)
    if unit is None and draft.indicator != "gdp":  # an economy's growth is real, whatever its size was given in
        unit = context.units.get(draft.indicator or "")
        if unit is None and draft.indicator in TRADE:
            unit = next(iter(context.units.values()), None)
    draft.terms = _terms_of(unit)
    if draft.terms:
        draft.note("terms", draft.terms, "the unit of the level printed with it")


def _level_unit(draft: Draft, all_drafts: list[Draft]) -> str | None:
    same = [
        d
        for d in all_drafts
        if d.measure is Measure.LEVEL
        and not d.left
        and d.indicator == draft.indicator
        and d.unit not in ("percent", "index")
    ]
    place = vocabulary().areas.get(draft.area or "")
    own = [d for d in same if place is not None and d.unit == place.currency]  # not the dollars printed beside it
    return min(own or same, key=lambda d: abs(d.start - draft.start)).unit if same else None


def _terms_of(unit: str | None) -> str | None:
    if unit is None or unit in ("percent", "percentage_point", "index", "person"):
        return None
    money = unit.split("/")[0]
    return money if money in vocabulary().currencies else "volume"
