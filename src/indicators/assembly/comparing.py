"""The words that make a period one that something is compared with, not one that a figure is about."""

import re

from indicators.mentions import Mention
from indicators.periods import Period

_DIRECTLY = re.compile(
    r"\b(?:from|than|above|below|against|compared\s(?:with|to)|versus|vs\.?|relative\sto|up\son|down\son|that\sof|those\sof|twice|times|double|like|beyond)\s"
    r"(?:(?:in|during|those\sof|that\sof|those\sin|that\sin|the\slevel\sof|levels?\sin|its|the|its\slevel\sin|the\slevels?\sof|those\sfor|the\s\w+\sof)\s)?\Z",
    re.IGNORECASE,
)


def is_compared(mention: Mention, text: str, start: int) -> bool:
    """Whether a preposition makes a period one that something is compared with: "than in 2023"."""
    return bool(_DIRECTLY.search(text[max(start, mention.start - 40) : mention.start]))


def is_week(mention: Mention) -> bool:
    """ "This week", "last week": when somebody spoke, seldom what a figure is about."""
    when = mention.value.when
    return isinstance(when, Period) and not when.whole_months and mention.role.startswith("last, this or next")
