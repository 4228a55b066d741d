"""Years in a row: ranges, seasons over two years, decades, and the past years or months."""

import re
from datetime import date

from indicators.languages.en.periods_runs import in_months
from indicators.languages.en.periods_words import NUMBERS, Match, month, months_back, number, preceding, spelled
from indicators.periods import DAY, Fiscal, Period, Told
from indicators.rules import Rule

_UNIT_MONTHS = {"decade": 120, "year": 12, "quarter": 3, "month": 1}
_MORE_THAN = re.compile(r"\b(?:for|in|just|well|of|after|a) $", re.I)
_IN = re.compile(r"(?:^|\b(?:in|over|for|during|of|than|through|within|and) )$", re.I)


def _year_range(m: Match, _: date | None) -> Told | None:
    opened, join = (m["open"] or "").lower(), m["join"].strip().lower()
    if (join == "and") != (opened == "between"):
        return None
    first, last = int(m["first"]), int(m["last"])
    return Told(Period(date(first, 1, 1), date(last, 12, 31))) if first < last else None


def _two_years(m: Match, _: date | None) -> Told | None:
    """`2024/25`, `1986-87`: one fiscal year or season; `2019-23`: all those years; `2024-2025`: both."""
    first, written = int(m["first"]), m["last"]
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written) + 100 * (int(written) < first % 100)
    if len(written) == 1:
        return Told(Fiscal(first, spans=True)) if int(written) == (first + 1) % 10 else None
    if last == first + 1 and (len(written) == 2 or m["join"] == "/"):
        return Told(Fiscal(first, spans=True))
    return Told(Period(date(first, 1, 1), date(last, 12, 31))) if first < last < first + 60 else None


def _season(m: Match, _: date | None) -> Told:
    """Two years with the months in which the season begins and ends."""
    begins, ends = month(m["begins"]), month(m["ends"])
    first = Period.month(int(m["first"]), begins)
    return Told(Period(first.start, first.shift((ends - begins) % 12).end))


def _past(m: Match, day: date | None) -> Told | None:
    """Whole units before the reading day: calendar years of years, months of months and of one year."""
    if m[0][:5].lower() == "last " and not _IN.search(preceding(m, 8)):
        return None  # the verb: "it can last four years"
    if day is None:
        return Told(None)
    groups = m.groupdict()
    unit, count = m["unit"].lower().rstrip("s"), number(groups["n"] or groups.get("n2") or "a")
    if unit == "week":
        return Told(Period(day - 7 * count * DAY, day - DAY))
    if unit == "day":
        return Told(Period(day - count * DAY, day - DAY))
    if unit == "decade" or (unit == "year" and count > 1):
        years = count * _UNIT_MONTHS[unit] // 12
        return Told(Period(date(day.year - years, 1, 1), date(day.year - 1, 12, 31)))
    before = Period.month(day.year, day.month).before()
    return Told(months_back(before.start.year, before.start.month, count * _UNIT_MONTHS[unit]))


def _over(m: Match, day: date | None) -> Told | None:
    """Not "for over two years". Fewer than twelve months are the year's first ones, as in "in nine months"."""
    if _MORE_THAN.search(preceding(m, 8)):
        return None
    short = m["unit"].lower() == "months" and number(m["n"]) < 12
    return in_months(m, day) if short else _past(m, day)


def _years_to(m: Match, _: date | None) -> Told:
    last, count = int(m["year"]), number(m["n"])
    return Told(Period(date(last - count + 1, 1, 1), date(last, 12, 31)))


def _decade(m: Match, _: date | None) -> Told:
    first = int(m["decade"])
    return Told(Period(date(first, 1, 1), date(first + 9, 12, 31)))


_COUNTS = tuple(name for name in NUMBERS if name != "a")

YEARS: tuple[Rule, ...] = (
    Rule(
        "from <year> to <year>",
        ("from", "between", "#"),
        spelled(
            r"(?:(?P<open>from|between) )?(?P<first>{digit}(?:19|20)\d\d)"
            r"(?P<join>{dash}| (?:to|through|until|till|and) )(?P<last>(?:19|20)\d\d)(?!/|{dash}\d){end}"
        ),
        _year_range,
        {
            "between 2013 and 2023": "2013-01/2023-12",
            "from 2008 to 2012": "2008-01/2012-12",
            "2019-2023": "2019-01/2023-12",
            "2024-2025": "2024-01/2025-12",
            "2013 to 2023": "2013-01/2023-12",
        },
        never=("2017 and 2019", "2023-2019", "2000-2500"),
    ),
    Rule(
        "<year>/<year> (<month>/<month>)",
        ("#", "the"),
        spelled(
            r"{the}(?P<first>{digit}(?:19|20)\d\d)(?:/|{dash})\d\d(?:\d\d)?(?: [a-z]{3,12}){0,3} \((?P<begins>{month})"
            r"(?: ?(?:/|{dash}) ?| to )(?P<ends>{month})\)"
        ),
        _season,
        {
            "the 1986/87 season (November/May)": "1986-11/1987-05",
            "1986-87 crushing season (November to March)": "1986-11/1987-03",
            "1985/86 coffee year (Oct-Sept)": "1985-10/1986-09",
        },
        never=("1986/87 season (November)",),
    ),
    Rule(
        "<year>/<year>",
        ("#", "the"),
        spelled(
            r"{the}(?P<first>{digit}(?:19|20)\d\d)(?P<join>/|{dash})(?P<last>(?:19|20)\d\d|\d\d?)(?!\d|/|{dash}\d)"
            r"(?: (?:{fiscal} year|season|crop|campaign))?{end}"
        ),
        _two_years,
        {
            "1986/87": "FY1986-87",
            "2023-24": "FY2023-24",
            "the 1986/87 season": "FY1986-87",
            "2022/2023": "FY2022-23",
            "2005-6": "FY2005-06",
            "1999/00": "FY1999-00",
            "2019-23": "2019-01/2023-12",
        },
        never=("2023-09-30", "2023-1", "2023/12/01"),
    ),
    Rule(
        "the past <n> months or years",
        ("the", "past", "last", "over", "latest"),
        spelled(
            r"(?:(?:over )?the (?:(?:past|last|latest) (?P<n>{number})|past|last) |(?:past|last|latest) (?="
            r"(?:{number}) ))"
            r"(?:(?P<n2>{number}) )?(?P<unit>(?:decade|year|quarter|month|week|day)s?)(?! of ){end}"
        ),
        _past,
        {
            "over the past 12 months": "2023-03/2024-02",
            "the last 12 months": "2023-03/2024-02",
            "last three months": "2023-12/2024-02",
            "the past decade": "2014-01/2023-12",
            "the past five years": "2019-01/2023-12",
            "the last two years": "2022-01/2023-12",
            "over the past year": "2023-03/2024-02",
        },
        never=("the last time", "last years", "the last day of the month"),
    ),
    Rule(
        "over <n> months or years",
        ("over",),
        spelled(
            r"over (?P<n>{number}) (?P<unit>years|months|decades)(?! (?:old|ago|later|earlier|of|to|ended|ending"
            r"|in|for)\b|['’]){end}"
        ),
        _over,
        {
            "over 12 months": "2023-03/2024-02",
            "over 10 years": "2014-01/2023-12",
            "over eight months": "2023-01/2023-08",
        },
        never=("over two years ago", "over 10 years old", "over 10-year bonds"),
    ),
    Rule(
        "the <n> years to <year>",
        ("the", *_COUNTS, "#"),
        spelled(r"{the}{digit}(?P<n>{number}) years (?:to|through|until|ended|up to) (?P<year>{yyyy}){end}"),
        _years_to,
        {"the five years to 2023": "2019-01/2023-12", "ten years to 2020": "2011-01/2020-12"},
        never=("five years to find 2000 homes",),
    ),
    Rule(
        "the <decade>s",
        ("the", "#", "early", "late", "mid"),
        spelled(r"{the}(?:(?:early|late|mid)~)?{digit}(?P<decade>(?:19|20)\d0)['’]?s{end}"),
        _decade,
        {"the 1990s": "1990-01/1999-12", "1980s": "1980-01/1989-12", "the late 1980s": "1980-01/1989-12"},
        never=("1995s", "2000"),
    ),
)
