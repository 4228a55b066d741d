"""Points in time and what hangs on them: the end of a period, since when, by when, and what lies ahead."""

import re
from datetime import date

from indicators.languages.en.periods_days import date_told
from indicators.languages.en.periods_plain import WHEN, read_when
from indicators.languages.en.periods_words import Match, month, number, preceding, spelled
from indicators.periods import Period, Relative, Told
from indicators.rules import Rule

_BEFORE = re.compile(r"\b(?:before|until|till|towards?|ahead of) $", re.I)
_UNIT_MONTHS = {"decade": 120, "year": 12, "quarter": 3, "month": 1}


def _end_of(m: Match, day: date | None) -> Told | None:
    """The last day; told by "by" and still ahead, it is the future."""
    told = read_when(m, day)
    if told is None or not isinstance(told.when, Period):
        return told and Told(None, "point", told.yearless)
    end, by = told.when.end, m.groupdict().get("by") is not None
    if by and day and told.yearless and (day - end).days > 150:  # "by the end of December", read in June
        end = told.when.shift(12).end
    return Told(Period.day(end), "future" if by and day and end > day else "point", told.yearless)


def _start_of(m: Match, day: date | None) -> Told | None:
    told = read_when(m, day)
    if told is None or not isinstance(told.when, Period):
        return told and Told(None, "point", told.yearless)
    return Told(Period.day(told.when.start), "point", told.yearless)


def _year_end(m: Match, day: date | None) -> Told:
    """In the first half-year the last one, later the coming one; with "by" or "before" from March on the coming one."""
    if day is None:
        return Told(None, "point", yearless=True)
    by = m["by"] is not None or _BEFORE.search(preceding(m, 8)) is not None
    year = day.year - (day.month <= (2 if by else 6))
    ahead = by and year == day.year
    return Told(Period.day(date(year, 12, 31)), "future" if ahead else "point", yearless=True)


def _end_of_that(m: Match, _: date | None) -> Told:
    return Told(Relative(span={"month": 1, "quarter": 3, "period": None, "week": 0}[m["unit"].lower()]), "point")


def _decade_end(m: Match, day: date | None) -> Told:
    return Told(Period.day(date(day.year // 10 * 10 + 9, 12, 31)) if day else None, "future")


def _as_of(m: Match, day: date | None) -> Told | None:
    return date_told(m["year"], month(m["month"] or m["month2"]), int(m["day"] or m["day2"]), day, "point")


def _by_year(m: Match, day: date | None) -> Told | None:
    year = int(m["year"])
    return Told(Period.year(year), "future" if day is None or year >= day.year else "period")


_WHEN_THEN = re.compile(r",?\swhen\b[^.;]{0,60}\d")


def _since(m: Match, day: date | None) -> Told | None:
    told = read_when(m, day)
    if told is not None and _WHEN_THEN.match(m.string, m.end()):
        return told  # "the worst since 1974, when it fell 1.4 pct"
    return told and _until_now(told, day)


def _since_date(m: Match, day: date | None) -> Told | None:
    told = date_told(m["year"], month(m["month"] or m["month2"]), int(m["day"] or m["day2"]), day)
    return told and _until_now(told, day)


def _until_now(told: Told, day: date | None) -> Told | None:
    if day is None or not isinstance(told.when, Period):
        return Told(None, "since", told.yearless)
    if told.when.start > day:
        return None
    return Told(Period(told.when.start, day), "since", told.yearless)


def _coming(m: Match, day: date | None) -> Told:
    """The next whole months after the reading day's; "the coming year" alone is the next calendar year."""
    if day is None:
        return Told(None, "future")
    unit, count = m["unit"].lower().rstrip("s"), number(m["n"] or "a")
    if unit == "year" and not m["n"]:
        return Told(Period.year(day.year + 1), "future")
    first = Period.month(day.year, day.month).shift(1)
    return Told(Period(first.start, first.shift(count * _UNIT_MONTHS[unit] - 1).end), "future")


_DATE = (
    r"(?:(?P<month>{month}) (?P<day>\d{1,2})|(?P<day2>\d{1,2}) (?P<month2>{month}))(?!\d|[.,]\d|{counted})(?:,? "
    r"(?P<year>{year}))?"
)
POINTS: tuple[Rule, ...] = (
    Rule(
        "the end of <period>",
        ("the", "end", "as", "by", "at"),
        spelled(
            rf"(?:(?P<by>by) |(?:as (?:of|at)|at) )?(?:the )?(?:very )?(?:end of |end~|close of )"
            rf"(?:the )?{WHEN}{{end}}"
        ),
        _end_of,
        {
            "the end of June": "2023-06-30@point",
            "at the end of June": "2023-06-30@point",
            "end-June": "2023-06-30@point",
            "as of end-September": "2023-09-30@point",
            "by the end of last year": "2023-12-31@point",
            "at the end of last month": "2024-02-29@point",
            "the end of the third quarter": "2023-09-30@point",
            "end-2023": "2023-12-31@point",
            "by the end of 2025": "2025-12-31@future",
            "end December 1986": "1986-12-31@point",
        },
        never=("the end of the war", "end-user", "by the end of the month"),
    ),
    Rule(
        "year-end",
        ("the", "end", "by", "at", "year", "as"),
        spelled(
            r"(?:(?P<by>by) |(?:as (?:of|at)|at) )?(?:the )?(?:end of (?:the|this|the calendar) year|year~end"
            r"|end~(?:of~)?year|end of year)"
            r"(?! 19| 20){end}"
        ),
        _year_end,
        {
            "at year-end": "2023-12-31@point",
            "the end of the year": "2023-12-31@point",
            "by the end of the year": "2024-12-31@future",
            "by year-end": "2024-12-31@future",
            "end-year": "2023-12-31@point",
        },
        never=("year-ending", "at year-end 1986"),
    ),
    Rule(
        "year-end <year>",
        ("the", "by", "at", "year"),
        spelled(r"(?:(?P<by>by) |at )?(?:the )?year~end (?P<when>{yyyy}){end}"),
        _end_of,
        {"at year-end 1986": "1986-12-31@point", "year-end 2023": "2023-12-31@point"},
        never=("year-end bonuses",),
    ),
    Rule(
        "the end of the month",
        ("the", "end", "by", "at", "month", "as", "quarter"),
        spelled(
            r"(?:(?:as (?:of|at)|at|by) )?(?:the )?(?:end~(?:of~)?(?:(?:the|that|this) )?(?P<unit>month|quarter"
            r"|period|week)"
            r"){end}"
        ),
        _end_of_that,
        {"the end of the month": "same@point", "at the end of the quarter": "same@point", "end-month": "same@point"},
        never=("the end of the monthly", "month"),
    ),
    Rule(
        "the start of <period>",
        ("the", "start", "beginning", "at"),
        spelled(rf"(?:at )?(?:the )?(?:start|beginning) of (?:the )?{WHEN}{{end}}"),
        _start_of,
        {"the start of 2023": "2023-01-01@point", "the beginning of this year": "2024-01-01@point"},
        never=("the start of the war", "start of production"),
    ),
    Rule(
        "by the end of the decade",
        ("by", "the", "end"),
        spelled(r"(?:by )?(?:the )?end of (?:the|this) decade{end}"),
        _decade_end,
        {"by the end of the decade": "2029-12-31@future", "the end of this decade": "2029-12-31@future"},
        never=("the end of decades",),
    ),
    Rule(
        "as of <day>",
        ("as", "at"),
        spelled(rf"(?:as (?:of|at|on)|at) {_DATE}{{end}}"),
        _as_of,
        {
            "as of Dec. 31": "2023-12-31@point",
            "at December 31, 1986": "1986-12-31@point",
            "as of 1 March": "2024-03-01@point",
        },
        never=("as of now", "at March 31 pct"),
    ),
    Rule(
        "as of <period>",
        ("as",),
        spelled(rf"as (?:of|at) (?:the )?{WHEN}{{end}}"),
        _end_of,
        {"as of September": "2023-09-30@point", "as of last month": "2024-02-29@point"},
        never=("as of now", "as at home"),
    ),
    Rule(
        "by <year>",
        ("by",),
        spelled(r"by (?:the year )?(?P<year>{yyyy})(?!{counted}){end}"),
        _by_year,
        {"by 2030": "2030@future", "by the year 2035": "2035@future", "by 2010": "2010"},
        never=("by 2000 tonnes", "by 2,030"),
    ),
    Rule(
        "since <period>",
        ("since",),
        spelled(rf"since (?:the )?(?:(?:early|late|start of|beginning of|end of)~)?(?:the )?{WHEN}{{end}}"),
        _since,
        {
            "since 2014": "2014-01-01/2024-03-15@since",
            "since January 2020": "2020-01-01/2024-03-15@since",
            "since last March": "2023-03-01/2024-03-15@since",
            "since the third quarter of 2009": "2009-07-01/2024-03-15@since",
            "since September": "2023-09-01/2024-03-15@since",
        },
        never=("since the war", "since 2030"),
    ),
    Rule(
        "since <day>",
        ("since",),
        spelled(rf"since (?:the )?{_DATE}{{end}}"),
        _since_date,
        {"since Feb. 24, 2022": "2022-02-24/2024-03-15@since", "since 1 March": "2024-03-01/2024-03-15@since"},
        never=("since February 30",),
    ),
    Rule(
        "over the next <n> years",
        ("the", "over", "next", "coming"),
        spelled(
            r"(?:(?:over|in|for|during|within) )?(?:the (?:coming|next|following) (?=(?:{number} |decade))|"
            r"(?:over|in|for|during|within) the (?:coming|next) |next (?={number} ))(?:(?P<n>{number}) )?"
            r"(?P<unit>(?:decade|year|quarter|month)s?){end}"
        ),
        _coming,
        {
            "over the coming year": "2025@future",
            "over the next five years": "2024-04/2029-03@future",
            "the next 12 months": "2024-04/2025-03@future",
            "next three months": "2024-Q2@future",
        },
        never=("the next time", "next year"),
    ),
)
