"""What a central bank sets, and what all banks hold, under words that any bank uses: rates, loans, deposits."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.mentions import Mention

_BANK = re.compile(
    r"\b(?:[Cc]entral\s[Bb]ank|CENTRAL BANK|Fed|Federal\sReserve|Reserve\sBank|Bank\sof\s(?!America)[A-Z]\w+|Riksbank|Bundesbank|ECB|BoE|RBI|RBA|monetary\spolicy\scommittee|MPC)\b"
)
_SETS = re.compile(
    r"\b(?:cut|cuts|cutting|lower(?:ed|s|ing)?|reduc(?:ed?|es|ing)|rais(?:ed?|es|ing)|hik(?:ed?|es|ing)|trimm(?:ed|ing)|slash(?:ed|es|ing)?|increas(?:ed?|es|ing)|left|kept|keeps?|held|holds?|maintain(?:ed|s)?|set|sets)\b"
)


def set_by_a_bank(draft: Draft) -> bool:
    """ "The central bank cut the interest rate by a percentage point to 14%"."""
    ahead = draft.text[draft.sentence.start : draft.start]
    return draft.unit in ("percent", "percentage_point", None) and bool(_BANK.search(ahead) and _SETS.search(ahead))


HELD = ("deposits", "loans", "new_loans", "credit", "money_supply")
_TELLS = re.compile(r"\b(?:figures|data|statistics|report|bulletin|survey)\b")


def told_by_a_bank(mention: Mention, draft: Draft, context: Context) -> bool:
    """ "Bank of Thailand figures show deposits grew 12.7 pct": what all banks hold, told by the one that counts it."""
    if context.company:
        return False
    ahead = draft.text[draft.sentence.start : mention.start]
    return _BANK.search(ahead) is not None and _TELLS.search(ahead) is not None
