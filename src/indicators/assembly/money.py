"""The money of a place, where its name alone fits several: the dinars of Kuwait, the pesos of Mexico."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft, country
from indicators.vocabulary import vocabulary

SHARED = re.compile(
    r"\s?(dinar|rial|riyal|peso|franc|crown|krone|krona|rouble|ruble|rupee|pound|mark|lira|shilling|dirham|kroner|kronor)s?\b",
    re.IGNORECASE,
)
_TITLES = {
    "crown": "kron",
    "krone": "kron",
    "krona": "kron",
    "kroner": "kron",
    "kronor": "kron",
    "rouble": "ubl",
    "ruble": "ubl",
}


def shared_money(draft: Draft, context: Context) -> str | None:
    """The money of the article's own place, where its name alone fits several: "1.38 billion dinars" of Kuwait."""
    word = SHARED.match(draft.text, draft.end)
    return own_money(word.group(1), draft.area or context.home) if word else None


def own_money(word: str, area: str | None) -> str | None:
    """The currency of a place whose title holds a word for money; None where it has none of that name."""
    stem = _TITLES.get(word.lower(), word.lower())
    own = country(area)
    found = [c for c in vocabulary().currencies.values() if c.area == own and stem in c.title.lower()]
    return found[-1].code if found else None
