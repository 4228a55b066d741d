"""Days, weekdays, weeks and parts of a month."""

from datetime import date, timedelta

from indicators.languages.en.periods_words import (
    MONTHS,
    NUMBERS,
    ORDINALS,
    Match,
    dated,
    full_year,
    iso_week,
    month,
    number,
    spelled,
    year_said,
)
from indicators.periods import DAY, Period, Told
from indicators.rules import Rule

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_WEEKDAYS = ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
_WEEKDAY = rf"(?:{'|'.join(_WEEKDAYS)}|(?-i:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.?)"
_AHEAD = timedelta(60)
_SMALL = "one|two|three|four|five|six|seven|eight|nine"  # a wire spells numbers below ten, days too
_NTH_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:st|nd|rd|th)?"


def _day(text: str) -> int:
    if text.lower() in NUMBERS:
        return NUMBERS[text.lower()]
    return int(text[:2] if text[:2].isdigit() else text[:1])


def _on(year: int, in_month: int, day: int) -> date | None:
    """That day, or None where the month is shorter."""
    try:
        return date(year, in_month, day)
    except ValueError:
        return None


def date_told(said: str | None, in_month: int, on: int, day: date | None, tag: str = "day") -> Told | None:
    """A day of a month; without a year the latest, though a mere day may lie up to two months ahead (a meeting)."""
    year, yearless = year_said(said, day, in_month)
    if year is None:
        return Told(None, tag, yearless)
    found = _on(year, in_month, on)
    if day and yearless:
        latest = day + _AHEAD if tag == "day" else day
        candidates = (_on(year, in_month, on) for year in range(day.year + 1, day.year - 5, -1))  # 29 February: 4 back
        found = next((date for date in candidates if date and date <= latest), None)
    return Told(Period.day(found), tag, yearless) if found else None


def _date(m: Match, day: date | None) -> Told | None:
    return date_told(m["year"], month(m["month"]), _day(m["day"]), day)


def _named_week(m: Match, day: date | None) -> Told | None:
    """ "The March 9 week" of money supply figures: the seven days that end on March 9."""
    told = date_told(None, month(m["month"]), _day(m["day"]), day, "period")
    if told is None or not isinstance(told.when, Period):
        return told
    return Told(Period(told.when.end - 6 * DAY, told.when.end), "period", told.yearless)


def _iso_date(m: Match, _: date | None) -> Told | None:
    found = _on(int(m["y"]), int(m["m"]), int(m["d"]))
    return Told(Period.day(found), "day") if found else None


def _day_run(m: Match, day: date | None) -> Told | None:
    """From a day to a day, within a month or over two."""
    groups = m.groupdict()
    last_month = month(groups.get("month2") or m["month"])
    year, yearless = year_said(m["year"], day, last_month)
    if (m["join"].strip().lower() == "and") != ((groups["open"] or "").lower() == "between"):
        return None
    if year is None:
        return Told(None, yearless=yearless)
    first_month = month(m["month"])
    start = _on(year - (first_month > last_month), first_month, _day(m["first"]))
    end = _on(year, last_month, _day(m["last"]))
    return Told(Period(start, end), yearless=yearless) if start and end and start < end else None


def _days_of_month(m: Match, day: date | None) -> Told | None:
    """`the first 20 days of March`, `the second half of June`, `the last ten days of May`."""
    at, which = month(m["month"]), m["which"].lower()
    year, yearless = year_said(m["year"], day, at)
    if year is None:
        return Told(None, yearless=yearless)
    whole = Period.month(year, at)
    if not m["n"]:
        middle = date(year, at, 15)
        run = Period(whole.start, middle) if which == "first" else Period(middle + DAY, whole.end)
    elif number(m["n"]) > 28:
        return None
    elif which == "first":
        run = Period(whole.start, whole.start + (number(m["n"]) - 1) * DAY)
    else:
        run = Period(whole.end - (number(m["n"]) - 1) * DAY, whole.end)
    return Told(run, yearless=yearless)


_WEEKS = ("first", "second", "third", "fourth", "final", "last")


def _week_of_month(m: Match, day: date | None) -> Told | None:
    """A month has four weeks, as the central banks that report so end them: on the 7th, the 15th, the 23rd, the last day."""
    at = month(m["month"] or m["month2"])
    year, yearless = year_said(m["year"], day, at)
    if year is None:
        return Told(None, yearless=yearless)
    nth = 4 if m["n"].lower() == "last" else ORDINALS[m["n"].lower()]
    first = date(year, at, 8 * nth - 8 or 1)
    end = date(year, at, 8 * nth - 1) if nth < 4 else Period.month(year, at).end
    return Told(Period(first, end), yearless=yearless)


def _part_of_month(m: Match, day: date | None) -> Told:
    """The month: figures.md dates early, mid- and late months so. Unlike a bare month it may lie two months ahead."""
    at = month(m["month"])
    told = dated(m["year"], day, at, lambda year: Period.month(year, at))
    if day and told.yearless and isinstance(told.when, Period) and (at - day.month) % 12 in (1, 2):
        return Told(told.when.shift(12), "future", yearless=True)
    return told


def _part_of_year(m: Match, _: date | None) -> Told:
    year = full_year(m["year"])
    return Told(Period.day(date(year, 6, 30)), "point") if m["part"].lower() == "mid" else Told(Period.year(year))


def _weeks_to(m: Match, day: date | None) -> Told | None:
    groups = m.groupdict()
    end = date_told(m["year"], month(m["month"] or m["month2"]), _day(groups["day"] or groups["day2"]), day, "period")
    if end is None or not isinstance(end.when, Period):
        return end and Told(None, yearless=end.yearless)
    days = 7 * number(m["n"] or "a")
    if groups["of"]:
        return Told(Period(end.when.start, end.when.start + (days - 1) * DAY), yearless=end.yearless)
    return Told(Period(end.when.end - (days - 1) * DAY, end.when.end), yearless=end.yearless)


def _numbered_week(m: Match, day: date | None) -> Told | None:
    week = int(m["week"])
    year = int(m["year"]) if m["year"] else day.year if day else None
    if year is None:
        return Told(None, yearless=True)
    try:
        found = iso_week(year, week)
        if day and not m["year"] and found.start > day:
            found = iso_week(year - 1, week)
    except ValueError:
        return None
    return Told(found, yearless=not m["year"])


def _weekday(m: Match, day: date | None) -> Told:
    which = (m["which"] or "").lower()
    tag = "future" if which in ("next", "coming") else "weekday"
    if day is None:
        return Told(None, tag)
    back = (day.weekday() - _WEEKDAYS.index(m["weekday"].lower())) % 7
    if tag == "future":
        return Told(Period.day(day + (7 - back) * DAY), tag)
    return Told(Period.day(day - (back or 7 * (which == "last")) * DAY), tag)


def _today(m: Match, day: date | None) -> Told:
    shift = {"yesterday": -1, "tomorrow": 1}.get(m[0].lower(), 0)
    tag = "future" if shift == 1 else "weekday"
    return Told(Period.day(day + timedelta(shift)) if day else None, tag)


_YEAR_TAIL = r"(?:(?:,? |,)(?:of )?(?P<year>{year}))?"
_NO_COUNT = r"(?!{counted})(?!{dash}?[a-z]|:\d)"
DAYS: tuple[Rule, ...] = (
    Rule(
        "<month> <day>[, <year>]",
        (*MONTHS, *_WEEKDAYS, *_SHORT_WEEKDAYS, "last", "this", "next"),
        spelled(
            rf"(?:{_WEEKDAY},? |last |this |next )?(?P<month>{{month}}) (?:the )?"
            rf"(?P<day>{_NTH_DAY}){_NO_COUNT}{_YEAR_TAIL}{{end}}"
        ),
        _date,
        {
            "Oct. 26": "2023-10-26@day",
            "May 2": "2024-05-02@day",
            "November 24, 2023": "2023-11-24@day",
            "June 18": "2023-06-18@day",
            "Friday, Oct 13, 2023": "2023-10-13@day",
            "Sept 30 last year": "2023-09-30@day",
            "MARCH 1": "2024-03-01@day",
            "last November 13": "2023-11-13@day",
            "March 2nd": "2024-03-02@day",
        },
        never=("May 20.0", "March 12 pct", "February 30", "June 1234", "March 12-month", "may 5 firms"),
    ),
    Rule(
        "<day> <month> [<year>]",
        ("#", "the", *_WEEKDAYS),
        spelled(
            rf"(?:{_WEEKDAY},? )?(?:the )?{{digit}}(?P<day>{_NTH_DAY})(?: of)? "
            rf"(?P<month>{{month}}){_YEAR_TAIL}{{end}}"
        ),
        _date,
        {
            "26 November": "2023-11-26@day",
            "30 September 2023": "2023-09-30@day",
            "the 1st of March": "2024-03-01@day",
            "Monday 4 March": "2024-03-04@day",
        },
        never=("31 June", "2.5 May", "40 May"),
    ),
    Rule(
        "<year>-<month>-<day>",
        ("#",),
        spelled(r"{digit}(?P<y>(?:19|20)\d\d)(?P<mark>[-/.])(?P<m>\d\d)(?P=mark)(?P<d>\d\d)(?!{dash}\d){end}"),
        _iso_date,
        {"2023-09-30": "2023-09-30@day", "2023/10/16": "2023-10-16@day"},
        never=("2023-09-31", "2023-09/30", "12023-09-30"),
    ),
    Rule(
        "<month> <day>-<day> [<year>]",
        ("from", "between", "the", *MONTHS),
        spelled(
            rf"(?:(?P<open>from|between) )?(?P<month>{{month}}) (?P<first>{_NTH_DAY})"
            rf"(?P<join> ?{{dash}} ?| (?:to|through|until|and) )(?:(?P<month2>{{month}}) )?"
            rf"(?P<last>{_NTH_DAY}){_NO_COUNT}{_YEAR_TAIL}{{end}}"
        ),
        _day_run,
        {
            "June 1-20": "2023-06-01/2023-06-20",
            "March 1 to 10, 2023": "2023-03-01/2023-03-10",
            "from Jan. 1 to Feb. 15": "2024-01-01/2024-02-15",
            "between March 1 and 10": "2024-03-01/2024-03-10",
            "Dec 20 to Jan 5": "2023-12-20/2024-01-05",
        },
        never=("June 1 and 2", "June 20-1", "June 1-2.5"),
    ),
    Rule(
        "<day>-<day> <month> [<year>]",
        ("#", "from", "between"),
        spelled(
            rf"(?:(?P<open>from|between) )?{{digit}}(?P<first>{_NTH_DAY})(?P<join> ?{{dash}} ?| (?:to|and) )"
            rf"(?P<last>{_NTH_DAY})"
            rf" (?P<month>{{month}}){_YEAR_TAIL}{{end}}"
        ),
        _day_run,
        {"1-20 June 2023": "2023-06-01/2023-06-20", "between 1 and 10 March": "2024-03-01/2024-03-10"},
        never=("20-1 June", "1 and 2 June"),
    ),
    Rule(
        "the first <n> days of <month>",
        ("the", "first", "last", "second", "final"),
        spelled(
            r"{the}(?P<which>first|second|last|final)(?: (?P<n>{number}) days|~half) of "
            r"(?P<month>{month}){of_year}?{end}"
        ),
        _days_of_month,
        {
            "the first ten days of June": "2023-06-01/2023-06-10",
            "first 20 days of March": "2024-03-01/2024-03-20",
            "the first half of May": "2023-05-01/2023-05-15",
            "the second half of February 2024": "2024-02-16/2024-02-29",
            "the last 10 days of June": "2023-06-21/2023-06-30",
        },
        never=("the first 50 days of June", "the first half of 2023"),
    ),
    Rule(
        "the <n>th week of <month>",
        ("the", *_WEEKS),
        spelled(
            rf"{{the}}(?P<n>{'|'.join(_WEEKS)}) (?:week (?:of|in) (?P<month>{{month}})|(?P<month2>{{month}}) week){{of_year}}?{{end}}"
        ),
        _week_of_month,
        {
            "the third week of March": "2024-03-16/2024-03-23",
            "first week of June 2023": "2023-06-01/2023-06-07",
            "the last week of February": "2024-02-24/2024-02-29",
            "the first March week": "2024-03-01/2024-03-07",
        },
        never=("the third week of Marching", "third weeks of March"),
    ),
    Rule(
        "early, mid- or late <month>",
        ("early", "mid", "late", "the", "middle", "beginning", "start"),
        spelled(
            r"(?:(?:early|mid|late)(?: in)?~|(?:the )?(?:middle|beginning|start) of )(?P<month>{month}){of_year}?{end}"
        ),
        _part_of_month,
        {
            "early June": "2023-06",
            "mid-May": "2024-05@future",
            "late February 2023": "2023-02",
            "early in March": "2024-03",
        },
        never=("early Mayor", "late may"),
    ),
    Rule(
        "early, mid- or late <year>",
        ("early", "mid", "late"),
        spelled(r"(?P<part>early|mid|late)(?: in)?~(?P<year>{yyyy})(?!{counted}){end}"),
        _part_of_year,
        {"early 2023": "2023", "mid-2023": "2023-06-30@point", "late 1986": "1986"},
        never=("mid-1980s", "early 2000 tonnes"),
    ),
    Rule(
        "the <month> <day> week",
        (*MONTHS, "the"),
        spelled(r"(?:the )?(?P<month>{month}) (?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,? week(?!\w)"),
        _named_week,
        examples={"the March 9 week": "2024-03-03/2024-03-09", "April 20 week": "2023-04-14/2023-04-20"},
        never=("March 9 weeks", "the March 32 week"),
    ),
    Rule(
        "the week ended <day>",
        ("the", "week", "weeks", "#", *NUMBERS),
        spelled(
            r"{the}(?:(?P<n>{number})~)?weeks? (?:(?:to|ended|ending|through|that ended|up to(?: and including)?)"
            r"(?: on)?|(?P<of>of|beginning|starting|from)) "
            rf"(?:{_WEEKDAY},? )?(?:(?P<month>{{month}}) (?P<day>{_NTH_DAY}|(?:{_SMALL})(?!\w))(?!{{dash}}\d)|(?P<day2>{_NTH_DAY}) "
            rf"(?P<month2>{{month}}))"
            rf"{_YEAR_TAIL}{{end}}"
        ),
        _weeks_to,
        {
            "the week ended Dec 14": "2023-12-08/2023-12-14",
            "week to Jan. 10": "2024-01-04/2024-01-10",
            "the week ended March six": "2024-02-29/2024-03-06",
            "the week of March 4": "2024-W10",
            "four weeks ended February 27, 1987": "1987-01-31/1987-02-27",
            "the week to 10 January": "2024-01-04/2024-01-10",
        },
        never=("the week ended February 30", "the week to remember"),
    ),
    Rule(
        "week <n> [of <year>]",
        ("week", "the"),
        spelled(r"week (?P<week>[1-9]|[1-4]\d|5[0-3])(?:,? (?:of )?(?P<year>{yyyy}))?{end}"),
        _numbered_week,
        {"week 38": "2023-W38", "week 10 of 2024": "2024-W10"},
        never=("week 54", "week 3.5"),
    ),
    Rule(
        "<weekday>",
        ("last", "next", "this", "coming", *_WEEKDAYS),
        spelled(rf"(?:(?P<which>last|next|this|coming) )?(?P<weekday>{'|'.join(_WEEKDAYS)}){{end}}"),
        _weekday,
        {
            "Friday": "2024-03-15@weekday",
            "Wednesday": "2024-03-13@weekday",
            "last Friday": "2024-03-08@weekday",
            "next Monday": "2024-03-18@future",
        },
        never=("Mondays", "last Fridays"),
    ),
    Rule(
        "today, yesterday, tomorrow",
        ("today", "yesterday", "tomorrow"),
        spelled(r"(?:today|yesterday|tomorrow){end}"),
        _today,
        {"today": "2024-03-15@weekday", "yesterday": "2024-03-14@weekday", "tomorrow": "2024-03-16@future"},
        never=("todays",),
    ),
)
