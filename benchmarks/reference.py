"""The reference that speed is measured against: one `re` scan for numbers with units, then one for periods.

Machines drift by 40 % with their load, so speed is told as a ratio to this scan, timed in the same process
over the same articles just before and just after. Its patterns are frozen: changing them changes the unit.
"""

import re

NUMBER = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
SCALE = r"(?:[ -]?(?:trillion|billion|million|thousand|tln|bln|bn|mln|mn|m|k)\b)?"
UNIT = (
    r"(?:percent|per cent|pct|percentage points?|basis points?|points?|dollars?|dlrs?|cents?|euros?|pounds?|stg|pence"
    r"|yuan|yen|marks?|francs?|rupees?|won|tonnes?|tons?|barrels?|bpd|bushels?|kwh|people|jobs|workers|units?"
    r"|vehicles?|cars?|homes?)\b"
)
AMOUNTS = (
    rf"(?:US|A|C|HK|NZ|S|R)?[$£€¥] ?{NUMBER}{SCALE}"
    rf"|\b(?:USD|EUR|GBP|JPY|CNY|RMB) ?{NUMBER}{SCALE}"
    rf"|\b{NUMBER}{SCALE}[ -]?(?:%|{UNIT})"
)
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
PERIODS = (
    r"\b(?:(?:first|second|third|fourth|last|next|this|previous) (?:half|quarter|month|year|week)"
    r"|(?:first|last) (?:[a-z]+|[0-9]+) (?:months|quarters|years|weeks)"
    rf"|(?:{MONTHS})\b(?: [0-9]{{1,2}}\b)?(?:,? (?:of )?[12][0-9]{{3}}\b)?"
    r"|[12][0-9]{3}(?:[/-][0-9]{2,4})?\b|Q[1-4](?: [12][0-9]{3})?|a year (?:ago|earlier)|year[- ]on[- ]year)"
)

_amounts, _periods = re.compile(AMOUNTS).finditer, re.compile(PERIODS).finditer


def scan(text: str) -> int:
    """How many numbers with units and periods the two scans find."""
    return sum(1 for _ in _amounts(text)) + sum(1 for _ in _periods(text))
