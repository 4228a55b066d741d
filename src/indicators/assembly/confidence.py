"""How sure a reading is: the chance that the whole row is right, by the signs that it bears.

A sign is a plain fact of the reading ("period carried", "two areas"). Its weight is fitted on the gold articles by
`tests/gold/fit_confidence.py` (a logistic regression, cross-validated by article) and kept in `confidence.toml`.
"""

import math
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from indicators.assembly.draft import Draft, known
from indicators.mentions import Mention

_FAR = 60  # characters between a statistic and its number
_TOP, _DEEP = 400, 1500  # characters from the start of the text
_SELDOM, _MOSTLY = 0.4, 0.8  # of the article's sentences with a number that name a statistic


def confidence(draft: Draft) -> float:
    """The chance, 0 to 1, that every field which the scorer counts for a record is right."""
    return chance(signs(draft))


def chance(signs: Iterable[str]) -> float:
    """What the weights make of some signs, with two places; a sign without a weight was too rare to fit."""
    weights = _weights()
    total = weights["every row"] + sum(weights.get(sign, 0.0) for sign in signs)
    return round(1 / (1 + math.exp(-total)), 2)


@cache
def _weights() -> dict[str, float]:
    return tomllib.loads((files(__package__) / "confidence.toml").read_text(encoding="utf-8"))


def signs(draft: Draft) -> list[str]:
    """What bears on how sure a row is: how each field was told, what kind of row it is, how much competes around it."""
    return [*_told(draft), *_kind(draft), *_around(draft)]


def _told(draft: Draft) -> list[str]:
    found = [f"{field} {_where(draft, field)}" for field in ("indicator", "area", "period")]
    if draft.item is not None:
        found.append(f"item {_where(draft, 'item')}")
    else:
        found += ["no item", *(["no item where there may be one"] if known(draft).takes_item else [])]
    if draft.partner is not None:
        found.append(f"partner {_where(draft, 'partner')}")
    elif draft.indicator in ("exports", "imports", "trade", "trade_balance"):
        found.append("no partner of a flow")
    if draft.basis is not None:
        found += [f"basis {_where(draft, 'basis')}", f"basis {draft.basis}"]
    return found


def _where(draft: Draft, field: str) -> str:
    """Where the words stand that gave a field: "beside" the number, in its "sentence", "carried", or "none" gave it."""
    reason = draft.fields.get(field)
    if reason is None or reason.value == "None":
        return "none"
    sentence = draft.sentence
    if reason.start is None or reason.end is None or reason.end <= sentence.start or reason.start >= sentence.end:
        return "carried"
    return "sentence" if reason.end <= draft.low or reason.start >= draft.high else "beside"


def _kind(draft: Draft) -> list[str]:
    found = [f"measure {draft.measure}", f"status {draft.status}", f"kind {known(draft).kind}"]
    if draft.role:
        found.append(f"role {draft.role}")
    if draft.subject is not None and draft.subject.role == "weak":
        found.append("weak wording")
    if draft.amount.unit is None:
        found.append("no unit printed")
    return found


def _around(draft: Draft) -> list[str]:
    sentence = draft.sentence
    several = {
        "two statistics": _different([m for m in sentence.indicators if m.role != "weak"]) > 1,
        "two areas": _different([m for m in sentence.areas if m.role != "capital"]) > 1,
        "three areas": _different([m for m in sentence.areas if m.role != "capital"]) > 2,
        "two periods": len({str(m.value.when) for m in sentence.periods}) > 1,
        "two items": _different(sentence.items) > 1,
        "lone number": len(sentence.amounts) == 1,
        "far from its statistic": draft.subject is not None and draft.start - draft.subject.end > _FAR,
        "at the top": sentence.offset + draft.start < _TOP,
        "an article of other things": draft.telling < _SELDOM,
        "an article of statistics": draft.telling >= _MOSTLY,
        "deep in the text": sentence.offset + draft.start > _DEEP,
    }
    return [sign for sign, bears in several.items() if bears]


def _different(mentions: list[Mention]) -> int:
    return len({m.value for m in mentions})
