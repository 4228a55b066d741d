"""Runs of months and years: ranges, the year so far, the months to a month, the past years, fiscal years."""

import re
from datetime import date

from indicators.languages.en.periods_words import (
    MONTHS,
    NUMBERS,
    ORDINALS,
    Match,
    begun,
    dated,
    full_year,
    month,
    months_back,
    number,
    ordinal,
    spelled,
    year_said,
)
from indicators.periods import DAY, Fiscal, Period, Told
from indicators.rules import Rule

_LENGTHS = {"year": 12, "half": 6, "quarter": 3, "month": 1}
_UNIT_MONTHS = {"decade": 120, "year": 12, "half": 6, "quarter": 3, "month": 1}
# Before "in nine months" these speak of an extreme or of a deadline.
_EXTREME = re.compile(r"\b(?:\w{3,12}est|most|first|record|low|high|worst|least|time|will|would|could|may|due|expected|within)\b", re.I)


def year_so_far(day: date) -> Period:
    """From 1 January to the end of the last whole month; in January to the reading day."""
    return Period.months(day.year, 1, day.month - 1) if day.month > 1 else Period(date(day.year, 1, 1), day)


def _month_range(m: Match, day: date | None) -> Told | None:
    opened = (m["open"] or "").lower()
    if (m["join"].strip().lower() == "and") != (opened == "between"):
        return None
    first, last = month(m["first"]), month(m["last"])
    if m["year1"] and not m["year"]:
        start = int(m["year1"])
        return Told(Period.months(start, first, last))
    year, yearless = year_said(m["year"], day, last)
    if year is None:
        return Told(None, yearless=yearless)
    start = int(m["year1"]) if m["year1"] else year - (first > last)
    begin, end = Period.month(start, first), Period.month(year, last)
    return Told(Period(begin.start, end.end), yearless=yearless) if begin <= end else None


def _quarter_range(m: Match, day: date | None) -> Told | None:
    first, last = int(m["first"]), int(m["last"])
    return dated(m["year"], day, 3 * last, lambda year: Period.months(year, 3 * first - 2, 3 * last)) if first < last else None


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
    if last == first + 1 and (len(written) == 2 or m["join"] == "/"):
        return Told(Fiscal(first, spans=True))
    return Told(Period(date(first, 1, 1), date(last, 12, 31))) if first < last < first + 60 else None


def _first_months(m: Match, day: date | None) -> Told | None:
    """From January on; of a fiscal year or a season nothing is known without the country."""
    groups = m.groupdict()
    last = number(groups["n"] or groups.get("n2") or "one")
    if groups.get("fiscal"):
        return Told(None)
    return dated(groups.get("year"), day, last, lambda year: Period.months(year, 1, last)) if last <= 12 else None


def _last_months(m: Match, day: date | None) -> Told | None:
    count = number(m["n"])
    return dated(m["year"], day, 12, lambda year: Period.months(year, 13 - count, 12)) if count < 12 else None


def _in_months(m: Match, day: date | None) -> Told | None:
    before = m.string[max(0, m.start() - 60) : m.start()]
    return None if _EXTREME.search(before) else _first_months(m, day)


def _so_far(m: Match, day: date | None) -> Told:
    return Told(year_so_far(day) if day else None, yearless=True)


def _so_far_in(m: Match, day: date | None) -> Told | None:
    year = int(m["year"] or m["year2"])
    if day is None or day.year != year:
        return Told(Period.year(year))
    return Told(year_so_far(day))


def _through(m: Match, day: date | None) -> Told:
    last = month(m["last"])
    return dated(m["year"], day, last, lambda year: Period.months(year, 1, last))


def _to_month(m: Match, day: date | None) -> Told | None:
    """So many months up to a month, or to a day inside it."""
    months = number(m["n"]) if m["n"] else _LENGTHS[re.split(r"[\s-]", m["unit"].lower())[-1]]
    if m["unit"] and "half" in m["unit"].lower():
        months = 6
    last = month(m["last"])
    year, yearless = _ending(m, day, last)
    if year is None:
        return Told(None, yearless=yearless)
    whole = months_back(year, last, months)
    on = int(m["day"]) if m["day"] else 31
    if on > whole.end.day and m["day"] or on == 0:
        return None
    if on >= 28:
        return Told(whole, yearless=yearless)
    end = Period.day(date(year, last, on))
    return Told(Period(end.shift(-months).end + DAY, end.end), yearless=yearless)


def _ending(m: Match, day: date | None, last: int) -> tuple[int | None, bool]:
    """The year it ends in: said; "ended" lies behind; "ending" is the nearest; "to" has begun its last month."""
    if m["year"] or day is None:
        return year_said(m["year"], day, last)
    over = day.year - (last >= day.month)
    join = m["join"].lower()
    if "ended" in join:
        return over, True
    if "ending" in join:
        return (over if (day.month - last) % 12 < 6 and last != day.month else over + 1), True
    return begun(day, last), True


def _month_quarter(m: Match, day: date | None) -> Told:
    """`the September quarter`: the three months that end with it."""
    last = month(m["last"])
    return dated(m["year"], day, last, lambda year: months_back(year, last, 3))


def _from_month(m: Match, day: date | None) -> Told:
    first = month(m["first"])
    said = m["year"]
    year, yearless = year_said(said, day, first)
    return Told(Period.fiscal_year(year + (first != 1), first) if year else None, yearless=yearless)


def _past(m: Match, day: date | None) -> Told | None:
    """Whole units before the reading day: calendar years of years, months of months and of one year."""
    if m[0][:5].lower() == "last " and not _IN.search(m.string[max(0, m.start() - 8) : m.start()]):
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
    if _MORE_THAN.search(m.string[max(0, m.start() - 8) : m.start()]):
        return None
    short = m["unit"].lower() == "months" and number(m["n"]) < 12
    return _in_months(m, day) if short else _past(m, day)


def _years_to(m: Match, _: date | None) -> Told:
    last, count = int(m["year"]), number(m["n"])
    return Told(Period(date(last - count + 1, 1, 1), date(last, 12, 31)))


def _decade(m: Match, _: date | None) -> Told:
    first = int(m["decade"])
    return Told(Period(date(first, 1, 1), date(first + 9, 12, 31)))


_COUNTS = tuple(name for name in NUMBERS if name != "a")
_MORE_THAN = re.compile(r"\b(?:for|in|just|well|of|after|a) $", re.I)
_IN = re.compile(r"(?:^|\b(?:in|over|for|during|of|than|through|within|and) )$", re.I)
_JOIN = r"(?P<join> ?(?:{dash}|/) ?| (?:to|through|thru|until|till|up to|and) )"
_END_OF = r"(?:(?:the )?end(?: of |~))?"
_OF_FISCAL = r"(?P<fiscal> of (?:the )?(?:(?:current|new|last|this|same|\d{4}(?:[/-]\d\d)?) )?(?:{fiscal} year|fiscal|season| ?FY)(?:,? (?:20|19)\d\d)?| of \d{4}[/-]\d\d)"
_MONTH_DAY_YEAR = r"(?:(?P<day0>\d{1,2}) )?(?P<last>{month})(?: (?P<day>\d{1,2})(?!\d))?(?:,? (?:of |in )?(?P<year>{year}))?"
_UPTO = r"(?P<join>(?:period )?(?:(?:that |which )?(?:to|through|up to and including|up to|until|till|ended|ending|finishing)))(?: in| on)? "

RUNS: tuple[Rule, ...] = (
    Rule(
        "<month> to <month> [<year>]",
        ("the", "from", "between", *MONTHS),
        spelled(
            r"(?:(?P<open>from|between) |the )?(?P<first>{month})(?:,? (?P<year1>{yyyy}))?"
            rf"{_JOIN}{_END_OF}(?P<last>{{month}}){{of_year}}?(?:~(?:period|quarter|half|season))?{{end}}"
        ),
        _month_range,
        {
            "January-September": "2023-01/2023-09",
            "January to September 2023": "2023-01/2023-09",
            "from January through November": "2023-01/2023-11",
            "between April and June": "2023-Q2",
            "Jan-Feb": "2024-01/2024-02",
            "Jan/Feb": "2024-01/2024-02",
            "April–December": "2023-04/2023-12",
            "November 2023 to January 2024": "2023-11/2024-01",
            "November-January": "2023-11/2024-01",
            "June to August": "2023-06/2023-08",
            "the January-September period": "2023-01/2023-09",
            "the July-September quarter": "2023-Q3",
        },
        never=("May and June", "from May and June", "January 2024-March 2023"),
    ),
    Rule(
        "Q<n> to Q<n> [<year>]",
        ("q1", "q2", "q3"),
        spelled(r"Q(?P<first>[1-4])(?:{dash}| to )Q?(?P<last>[1-4])(?:,? (?:of )?(?P<year>{year}))?{end}"),
        _quarter_range,
        {"Q1-Q3 2023": "2023-01/2023-09", "Q1 to Q3": "2023-01/2023-09"},
        never=("Q3-Q1",),
    ),
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
        "<year>/<year>",
        ("#", "the"),
        spelled(
            r"{the}(?P<first>{digit}(?:19|20)\d\d)(?P<join>/|{dash})(?P<last>(?:19|20)\d\d|\d\d)(?!/|{dash}\d)"
            r"(?: (?:{fiscal} year|season|crop|campaign))?{end}"
        ),
        _two_years,
        {
            "1986/87": "FY1986-87",
            "2023-24": "FY2023-24",
            "the 1986/87 season": "FY1986-87",
            "2022/2023": "FY2022-23",
            "1999/00": "FY1999-00",
            "2019-23": "2019-01/2023-12",
        },
        never=("2023-09-30", "2023-1", "2023/12/01"),
    ),
    Rule(
        "the first <n> months [of <year>]",
        ("the", "first", "opening", "initial", *_COUNTS, "#"),
        spelled(
            r"{the}(?:(?:first|opening|initial)(?: (?P<n>{number})~months?(?: period)?| month(?= of (?:\d|this|last|the year)))|{digit}(?P<n2>{number}) (?:first )?months(?= of (?:(?:19|20)\d\d|(?:this|last|the) year)))"
            rf"(?:{_OF_FISCAL}|{{of_year}})?{{end}}"
        ),
        _first_months,
        {
            "the first nine months of 2023": "2023-01/2023-09",
            "the first two months": "2024-01/2024-02",
            "the first 11 months of 1986": "1986-01/1986-11",
            "the first six months": "2023-H1",
            "the first eight months of last year": "2023-01/2023-08",
            "the first nine months of the year": "2023-01/2023-09",
            "the first nine months of the fiscal year": "?",
            "the first month of 2024": "2024-01",
        },
        never=("the first nine ships", "the first 15 months"),
    ),
    Rule(
        "the last <n> months of <year>",
        ("the", "last", "final", "closing"),
        spelled(r"{the}(?:last|final|closing) (?P<n>{number}) months of (?:(?P<year>{year})|the year){end}"),
        _last_months,
        {"the last two months of 2023": "2023-11/2023-12", "the final three months of the year": "2023-Q4"},
        never=("the last two months",),
    ),
    Rule(
        "<n>-month <statistic>",
        (*_COUNTS, "#", "the"),
        spelled(
            r"{the}{digit}(?P<n>[2-9]|10|11|two|three|four|five|six|seven|eight|nine|ten|eleven)~month(?: period(?! (?:to|end|through|up)))?"
            r"(?= (?:trade|exports?|imports?|turnover|output|production|sales|figures?|data|totals?|deficit"
            r"|surplus|growth|gdp|gross|revenues?|results?|of (?:19|20))|(?<=period)(?! of [a-z]))"
        ),
        _first_months,
        {"the nine-month period": "2023-01/2023-09", "ten-month period": "2023-01/2023-10"},
        never=("nine-month low", "six-month bills"),
    ),
    Rule(
        "in <n> months",
        ("in", "after"),
        spelled(r"(?:in|after) (?:the )?(?P<n>[2-9]|10|11|two|three|four|five|six|seven|eight|nine|ten|eleven) months(?: period)?(?!['’]| (?:time|to|ended|ending|ago|earlier|later|of|after|before|since)){end}"),
        _in_months,
        {"in nine months": "2023-01/2023-09", "after nine months": "2023-01/2023-09"},
        never=("in nine months' time", "in nine years", "in 13 months"),
    ),
    Rule(
        "the year so far",
        ("so", "this", "the", "year", "january", "since", "in"),
        spelled(
            r"(?:so far (?:in )?this (?:calendar )?year|this year so far|(?:the |this |in the )?(?:calendar )?year(?: so far|~to~date)"
            r"|January~to~date|since (?:the )?(?:beginning|start) of (?:the|this) (?:calendar )?year"
            r"|since (?:Jan(?:uary|\.)?)(?: 1| this year)?(?! \d|,? (?:19|20)\d\d| last| of)){end}"
        ),
        _so_far,
        {
            "so far this year": "2024-01/2024-02",
            "this year to date": "2024-01/2024-02",
            "the year-to-date": "2024-01/2024-02",
            "since the beginning of the year": "2024-01/2024-02",
            "since January": "2024-01/2024-02",
            "January-to-date": "2024-01/2024-02",
        },
        never=("since January 2020", "since January 15", "so far this week", "year-to-year"),
    ),
    Rule(
        "so far in <year>",
        ("so", "#"),
        spelled(r"(?:so far in (?P<year>{yyyy})|{digit}(?P<year2>{yyyy}) (?:so far|to date)){end}"),
        _so_far_in,
        {"so far in 2024": "2024-01/2024-02", "2024 to date": "2024-01/2024-02"},
        never=("so far in 202",),
    ),
    Rule(
        "through <month> [<year>]",
        ("through", "up", "to", "until", "by"),
        spelled(rf"(?:through|up to|up until)(?: and including)? (?:the )?(?:end(?: of|~) ?)?(?P<last>{{month}}){{of_year}}?(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)){{end}}"),
        _through,
        {
            "through September": "2023-01/2023-09",
            "up to the end of September": "2023-01/2023-09",
            "through October 2022": "2022-01/2022-10",
        },
        never=("through 2030", "to September"),
    ),
    Rule(
        "the <n> months to <month> [<year>]",
        ("the", "last", "first", "latest", "full", "half", "year", "quarter", "fiscal", "financial", "budget", "crop", "marketing",
         *ORDINALS, *_COUNTS, "#", "month"),
        spelled(
            r"{the}(?:(?:first|last|latest|full|calendar|{fiscal}) )?"
            r"(?:(?P<n>{number})~months?|(?:{ordinal}~)?(?P<unit>quarter|half(?:~year)?|{fiscal} year|year|month))"
            rf" {_UPTO}{_END_OF}{_MONTH_DAY_YEAR}{{end}}"
        ),
        _to_month,
        {
            "the three months to July": "2023-05/2023-07",
            "three months ended September": "2023-Q3",
            "the 12 months to June": "2022-07/2023-06",
            "the year to March": "2023-04/2024-03",
            "the year ended March 31": "2022-04/2023-03",
            "the year through March": "2023-04/2024-03",
            "the quarter to May": "2023-03/2023-05",
            "the quarter ended June 30": "2023-Q2",
            "the six months to June": "2023-H1",
            "the year to end-January": "2023-02/2024-01",
            "the fiscal year that ended in March": "2022-04/2023-03",
            "the fiscal year to March 2024": "2023-04/2024-03",
            "the fiscal year ending March 31": "2023-04/2024-03",
            "first quarter ended March 31, 1987": "1987-Q1",
            "the 12 months to June 15": "2022-06-16/2023-06-15",
            "nine months to September 30": "2023-01/2023-09",
        },
        never=("the year to date", "three months to agree", "the year to March 40"),
    ),
    Rule(
        "the <month> quarter",
        ("the", *MONTHS),
        spelled(r"{the}(?P<last>{month})~quarter{of_year}?{end}"),
        _month_quarter,
        {"the September quarter": "2023-Q3", "March quarter 2023": "2023-Q1"},
        never=("the September quarterly",),
    ),
    Rule(
        "the year beginning <month>",
        ("the", "year", "fiscal", "financial", "budget", "crop", "marketing"),
        spelled(
            r"{the}(?:{fiscal} )?year (?:that |which )?(?:beginning|starting|began|started|begins|starts)(?: in| on)? "
            r"(?P<first>{month})(?: 1(?:st)?(?!\d))?(?:,? (?:of |in )?(?P<year>{year}))?{end}"
        ),
        _from_month,
        {"the fiscal year beginning April 1": "2023-04/2024-03", "the year starting in July 1986": "1986-07/1987-06"},
        never=("the year from hell",),
    ),
    Rule(
        "the past <n> months or years",
        ("the", "past", "last", "over", "latest"),
        spelled(
            r"(?:(?:over )?the (?:(?:past|last|latest) (?P<n>{number})|past|last) |(?:past|last|latest) (?=(?:{number}) ))"
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
            r"over (?P<n>{number}) (?P<unit>years|months|decades)(?! (?:old|ago|later|earlier|of|to|ended|ending|in|for)\b|['’]){end}"
        ),
        _over,
        {"over 12 months": "2023-03/2024-02", "over 10 years": "2014-01/2023-12", "over eight months": "2023-01/2023-08"},
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
