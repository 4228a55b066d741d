"""The small words of English periods: months, numbers, years, and which year is meant where none is said.

Patterns are written with a plain space for any space (NBSP, one line break), `~` for a space or a hyphen, and
`{name}` for a fragment below; `spelled` writes them out. Every repetition is bounded.
"""

import re
from collections.abc import Callable
from datetime import date

from indicators.periods import Period, Told

Match = re.Match[str]

_FULL = ("january february march april may june july august september october november december").split()
MONTHS: dict[str, int] = {name: at for at, name in enumerate(_FULL, 1)}
MONTHS |= {name[:3]: at for name, at in list(MONTHS.items())} | {"sept": 9}

NUMBERS: dict[str, int] = {
    name: at
    for at, name in enumerate(
        ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen").split(), 1
    )
} | {"a": 1, "eighteen": 18, "twenty": 20, "thirty": 30}

ORDINALS: dict[str, int] = {
    "first": 1, "1st": 1, "opening": 1, "second": 2, "2nd": 2, "latter": 2,
    "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4, "closing": 4,
}  # fmt: skip

FISCAL_HEADS = ("fiscal", "financial", "marketing", "crop", "budget")

# Abbreviations and the months that are also verbs or adjectives need their capital; "in may" and "may 2023" do without.
_CAPITAL = [
    name for short in ("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec").split() for name in (short, short.upper())
]
_SPACE = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?)"  # never a blank line: a paragraph ends there
_DASH = r"[-\u2010-\u2015\u2212]"
_MONTH = (
    r"(?:(?:january|february|april|june|july|september|october|november|december"
    r"|(?-i:March|MARCH|May|MAY|August|AUGUST)|(?<=\bin\s)(?:march|may)|(?:march|may)(?=\s(?:19|20)\d\d))(?!\w)"
    rf"|(?-i:{'|'.join(_CAPITAL)})(?!\w)\.?)"
)
_NUMBER = rf"(?:{'|'.join(sorted(NUMBERS.keys() - {'a'}, key=len, reverse=True))}|[1-9]\d?)"
_YYYY = rf"(?:19|20)\d\d(?![\d/]|[.,]\d|{_DASH}(?:\d\d?(?!\d)|(?:19|20)\d\d))"
_YEAR = rf"(?:{_YYYY}|['’]\d\d(?!\d)|(?:last|this|next) year|(?:a|the) year (?:ago|earlier|before)|the previous year)"
# What follows a number that counts something and is no year, no day of a month.
_COUNTED = (
    r"\s{0,2}(?:%|(?:percent|per cent|percentage|pct|points?|basis|bps?|mln|million|bln|billion|trln|trillion"
    r"|thousand|hundred"
    r"|dlrs?|dollars?|yuan|yen|euros?|pounds?|stg|marks|francs?|rubles?|roubles?|rupees?|cents?|ctgs?|tonnes?"
    r"|tons?|kg|kilos?"
    r"|barrels?|bpd|bbl|ounces?|ozs?|bushels?|bags|bales|gallons|litres|hectares|acres|miles|km|kilometers|kilometres"
    r"|megawatts?|mw|gw|kwh|teu|people|persons|workers|jobs|employees|households|homes|units|vehicles|cars"
    r"|companies|firms"
    r"|countries|vs|gmt|est|edt|hours|points|shares|lots|contracts|stores|flights|trains|ships|minutes|seconds)(?!\w))"
)
FRAGMENTS: dict[str, str] = {
    "dash": _DASH,
    "month": _MONTH,
    "number": _NUMBER,
    "several": r"(?P<n>[2-9]|10|11|two|three|four|five|six|seven|eight|nine|ten|eleven)",
    "yyyy": _YYYY,
    "year": _YEAR,
    "ordinal": rf"(?:{'|'.join(ORDINALS)})",
    "of_year": rf"(?:(?:,? (?:of |in )?|-)(?P<year>{_YEAR})| of (?:the|the same|that|the whole) year)",
    "counted": _COUNTED,
    "digit": rf"(?<![\w$€£¥.,])(?<!\d{_DASH})(?<!\d/)",
    "the": "(?:the )?",
    "fiscal": f"(?:{'|'.join(FISCAL_HEADS)})",
    "end": rf"(?!\w|[.,]\d|{_DASH}on{_DASH})",
}


def spelled(pattern: str) -> str:
    """The regular expression that a pattern in this room's shorthand stands for."""
    whole = re.sub(r"\{([a-z_]+)\}", lambda found: FRAGMENTS[found[1]], pattern)
    return whole.replace(" ", _SPACE).replace("~", rf"(?:{_DASH}|{_SPACE})")


def nameless(pattern: str) -> str:
    """The same pattern without group names, to stand inside another one."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def preceding(m: Match, characters: int) -> str:
    """The text just before the reading, where a word can tell what the reading is not."""
    return m.string[max(0, m.start() - characters) : m.start()]


def number(text: str) -> int:
    return NUMBERS.get(text.lower()) or int(text)


def month(text: str) -> int:
    return MONTHS[text.lower().rstrip(".")]


def ordinal(text: str) -> int:
    return ORDINALS[text.lower()]


def full_year(digits: str) -> int:
    """`2023` as it is; of two digits the century that the news means: 50 to 99 are the 1900s."""
    return int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= 50 else 2000)


def begun(day: date, in_month: int) -> int:
    """The latest year in which that month has begun by the reading day."""
    return day.year - (in_month > day.month)


def year_said(said: str | None, day: date | None, in_month: int) -> tuple[int | None, bool]:
    """The year that a wording names, and whether it had to be taken from the reading day alone.

    in_month: the month that must have begun where no year is said. The year is None where it cannot be told.
    """
    if said is None:
        return (begun(day, in_month) if day else None), True
    digits = said.lstrip("'’")
    if digits.isdigit():
        return full_year(digits), False
    if day is None:
        return None, False
    words = re.split(r"\s+", said.lower())
    if words[0] in ("last", "this", "next"):
        return day.year + ("last", "this", "next").index(words[0]) - 1, False
    if words[1] == "previous":  # than the year reported on: until February that is last year
        return day.year - 1 - (day.month < 3), False
    return begun(day, in_month) - 1, False


def dated(
    said: str | None, day: date | None, in_month: int, build: Callable[[int], Period], tag: str = "period"
) -> Told:
    """The period that `build` makes of the year said, or of the latest whose `in_month` has begun."""
    year, yearless = year_said(said, day, in_month)
    return Told(build(year) if year else None, tag, yearless)


def months_back(end_year: int, end_month: int, months: int) -> Period:
    """The run of so many whole months that ends with a month."""
    last = Period.month(end_year, end_month)
    return Period(last.shift(1 - months).start, last.end)


def iso_week(year: int, week: int) -> Period:
    return Period(date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7))
