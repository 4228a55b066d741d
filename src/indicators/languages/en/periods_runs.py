"""Runs of months: from month to month, the first months, the year so far, the months to a month."""

import re
from datetime import date

from indicators.languages.en.periods_words import (
    FISCAL_HEADS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    Match,
    begun,
    dated,
    month,
    months_back,
    number,
    preceding,
    spelled,
    year_said,
)
from indicators.periods import DAY, Fiscal, Period, Told
from indicators.rules import Rule

_LENGTHS = {"half": 6, "quarter": 3, "month": 1, "year": 12}  # in this order: "half-year" is a half
# Before "in nine months" these speak of an extreme or of a deadline.
_EXTREME = re.compile(
    r"\b(?:\w{3,12}est|most|least|worst|(?:first|second|third|fourth|fifth)(?!.(?:half|quarter|\w{1,7}.months))|record|low|high|time|times"
    r"|will|would|could|may|due|expected|within)\b",
    re.I,
)
# "Their first fall since January": an extreme since then, not the months since then.
_EXTREME_SINCE = re.compile(
    r"\b(?:first|second|third|\w{2,12}est|best|worst|most|least|lows?|highs?|record|peak|level|reading)(?: \w{1,15}){0,3} $",
    re.I,
)


def year_so_far(day: date) -> Period:
    """From 1 January to the end of the last whole month; in January to the reading day."""
    return Period.months(day.year, 1, day.month - 1) if day.month > 1 else Period(date(day.year, 1, 1), day)


def _month_range(m: Match, day: date | None) -> Told | None:
    opened = (m["open"] or "").lower()
    if (m["join"].strip().lower() == "and") != (opened == "between"):
        return None
    first, last = month(m["first"]), month(m["last"])
    if m["from"] or m["fy"]:
        return _months_of_fiscal(m, first, last)
    if m["year1"] and not m["year"]:
        start = int(m["year1"])
        return Told(Period.months(start, first, last))
    year, yearless = year_said(m["year"], day, last)
    if year is None:
        return Told(None, yearless=yearless)
    start = int(m["year1"]) if m["year1"] else year - (first > last)
    begin, end = Period.month(start, first), Period.month(year, last)
    return Told(Period(begin.start, end.end), yearless=yearless) if begin <= end else None


def _since_new_year(m: Match, day: date | None) -> Told:
    last = month(m["last"])
    return dated(m["year"], day, last, lambda year: Period.months(year, 1, last))


def _months_of_fiscal(m: Match, first: int, last: int) -> Told | None:
    """Those from April on lie in its first year. An FY is named by its last year; it has no other start where two are told."""
    start = int(m["from"]) if m["from"] else (int(m["fy"]) % 100 + 2000) - 1
    if m["from"] and (int(m["upto"]) - start) % 100 != 1:
        return None
    begin = Period.month(start + (first < _FISCAL_FROM), first)
    end = Period.month(start + (last < _FISCAL_FROM), last)
    return Told(Period(begin.start, end.end)) if begin <= end else None


_FISCAL_FROM = 4  # India's, Japan's and Britain's begin in April, the others that news writes so in July


def _quarter_range(m: Match, day: date | None) -> Told | None:
    first, last = int(m["first"]), int(m["last"])
    if first >= last:
        return None
    return dated(m["year"], day, 3 * last, lambda year: Period.months(year, 3 * first - 2, 3 * last))


def _first_months(m: Match, day: date | None) -> Told | None:
    """From January on; of a fiscal year or a season nothing is known without the country."""
    groups = m.groupdict()
    last = number(groups["n"] or groups.get("n2") or "one")
    if groups.get("fiscal"):
        return _first_of_fiscal(groups, last)
    return dated(groups.get("year"), day, last, lambda year: Period.months(year, 1, last)) if last <= 12 else None


def _first_of_fiscal(groups: dict[str, str | None], months: int) -> Told:
    """So many months from the start of a fiscal year or a season; of one that is only pointed at nothing is known."""
    said = (groups["fiscal"] or "").lower()
    years = re.search(r"(\d{4})(?:[/-](\d\d))?", said)
    if years and months <= 12:
        last = groups.get("to")
        if last and years[2]:
            first = Period.month(int(years[1]), (month(last) - months) % 12 + 1)
            return Told(Period(first.start, first.shift(months - 1).end))
        ends = groups.get("ends")
        if ends:  # "of fiscal 1986/87 ending June 30"
            opens = month(ends) % 12 + 1
            first = Period.month(int(years[1]) - (opens != 1 and not years[2]), opens)
            return Told(Period(first.start, first.shift(months - 1).end))
        return Told(Fiscal(int(years[1]), spans=bool(years[2]), months=months))
    if "season" in said or re.search(r"\d|\b(?:last|next)\b", said) or months > 12:
        return Told(None)
    begins, closes = groups.get("begins"), groups.get("ends")
    starts = month(begins) if begins else month(closes) % 12 + 1 if closes else None
    return Told(Fiscal(None, months=months, starts=starts))


def _last_months(m: Match, day: date | None) -> Told | None:
    count = number(m["n"])
    return dated(m["year"], day, 12, lambda year: Period.months(year, 13 - count, 12)) if count < 12 else None


def in_months(m: Match, day: date | None) -> Told | None:
    return None if _EXTREME.search(preceding(m, 60)) else _first_months(m, day)


def _so_far(m: Match, day: date | None) -> Told:
    if m[0][:5].lower() == "since" and _EXTREME_SINCE.search(preceding(m, 40)):
        return Told(year_so_far(day) if day else None, "since", yearless=True)
    return Told(year_so_far(day) if day else None, yearless=True)


def _so_far_in(m: Match, day: date | None) -> Told | None:
    year = int(m["year"] or m["year2"])
    if day is None:
        return Told(None)
    if day.year != year:
        return Told(Period.year(year))
    return Told(year_so_far(day))


def _through(m: Match, day: date | None) -> Told:
    last = month(m["last"])
    return dated(m["year"], day, last, lambda year: Period.months(year, 1, last))


def _to_month(m: Match, day: date | None) -> Told | None:
    """So many months up to a month, or to a day inside it."""
    months = number(m["n"]) if m["n"] else next(n for unit, n in _LENGTHS.items() if unit in m["unit"].lower())
    last = month(m["last"])
    year, yearless = _ending(m, day, last)
    if year is None:
        return Told(None, yearless=yearless)
    whole = months_back(year, last, months)
    said = m["day"] or m["day0"]
    on = int(said) if said else 31
    if on == 0 or (said and on > whole.end.day):
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
    if (
        day
        and yearless
        and year
        and "began" not in m[0]
        and "started" not in m[0]
        and 0 < (first - day.month) % 12 <= 2
    ):
        year += 1  # "the fiscal year beginning April 1", said in March
    return Told(Period.fiscal_year(year + (first != 1), first) if year else None, yearless=yearless)


_COUNTS = tuple(name for name in NUMBERS if name != "a")
_JOIN = r"(?P<join> ?(?:{dash}|/) ?| (?:to|through|thru|until|till|up to|and) )"
_END_OF = r"(?:(?:the )?end(?: of |~))?"
_OF_TWO_YEARS = (  # a fiscal year, whose months tell the calendar year that each lies in
    r"(?:(?: of| in)?(?: the)?(?: (?:fiscal|financial))?(?: year)? (?:FY ?)?(?P<from>(?:19|20)\d\d)[/–-](?P<upto>\d\d)(?!\d)"
    r"| (?:of |in )?FY ?(?P<fy>(?:20)?\d\d)(?![\d/–-]))"
)
_OF_FISCAL = (
    r"(?P<fiscal> of (?:the )?(?:(?:current|new|last|this|same|\d{4}(?:[/-]\d\d)?) )?(?:{fiscal} year|fiscal"
    r"|season| ?FY)"
    r"(?:,? (?:20|19)\d\d(?:[/-]\d\d)?)?| of (?:the )?\d{4}[/-]\d\d)"
    r"(?: (?:to|through|up to)(?: end)?~(?P<to>{month}))?"
    r"(?: (?:that |which )?(?:(?:began|begins|beginning|started|starting|starts)(?: in| on)? (?P<begins>{month})(?: 1(?:st)?(?!\d))?"
    r"|(?:ends|ending|ended|end)(?: in| on)? (?P<ends>{month})(?: \d\d)?))?"
)
_MONTH_DAY_YEAR = (
    r"(?:(?P<day0>\d{1,2}) )?(?P<last>{month})(?: (?P<day>\d{1,2})(?!\d))?(?:,? (?:of |in )?(?P<year>{year}))?"
)
_UPTO = (
    r"(?P<join>(?:period )?(?:that |which )?(?:to|through|up to(?: and including)?|until|till|ended|ending|finishing))"
    r"(?: in| on)? "
)

RUNS: tuple[Rule, ...] = (
    Rule(
        "<month> to <month> [<year>]",
        ("the", "from", "between", *MONTHS),
        spelled(
            r"(?:(?P<open>from|between) |the )?(?P<first>{month})(?:,? (?P<year1>{yyyy}|(?:19|20)\d\d(?=/[A-Z])))?"
            rf"{_JOIN}{_END_OF}(?P<last>{{month}})(?:~(?:period|quarter|half|season))?(?:{_OF_TWO_YEARS}|{{of_year}})?"
            r"(?:~(?:period|quarter|half|season|(?:marketing|crop)~year))?{end}"
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
            "the October 2022/September 2023 marketing year": "2022-10/2023-09",
            "August 2022/July 2023": "2022-08/2023-07",
            "June to August": "2023-06/2023-08",
            "the January-September period": "2023-01/2023-09",
            "the July-September quarter": "2023-Q3",
            "April-January 2019-20": "2019-04/2020-01",
            "the April-September period of fiscal 2019/20": "2019-04/2019-09",
            "January to March of FY 2019-20": "2020-Q1",
            "April to December FY2019": "2018-04/2018-12",
        },
        never=("May and June", "from May and June", "January 2024-March 2023"),
    ),
    Rule(
        "from the beginning of <year> to <month>",
        ("from", "the", "beginning", "start"),
        spelled(
            r"(?:from )?(?:the )?(?:beginning|start) of (?:the year|this year|(?P<year>{yyyy})) (?:to|through|until|till|up to) "
            r"(?:(?:early|mid|late|the end of|the middle of)~)?(?:the )?(?P<last>{month}){end}"
        ),
        _since_new_year,
        {
            "from the beginning of 2018 to mid-February": "2018-01/2018-02",
            "the start of the year to November": "2023-01/2023-11",
        },
        never=("the beginning of 2018 to help",),
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
        "the first <n> months [of <year>]",
        ("the", "first", "opening", "initial", *_COUNTS, "#"),
        spelled(
            r"{the}(?:(?:first|opening|initial)(?: (?P<n>{number})~months?(?: period)?| month(?= of (?:\d|this"
            r"|last|the year)))|{digit}(?P<n2>{number}) (?:first )?months(?= of (?:(?:19|20)\d\d|(?:this|last"
            r"|the) year)))"
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
            "the first nine months of the fiscal year": "FY+0/9m",
            "the first two months of the fiscal year that began in July": "FY+0/2m",
            "the first five months of the 1986/87 season": "FY1986-87/5m",
            "the first seven months of the 1986/87 season to January": "1986-07/1987-01",
            "the first nine months of fiscal 1987": "FY1987/9m",
            "the first seven months of fiscal 1986/87 ending June 30": "1986-07/1987-01",
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
            r"{the}{digit}{several}~month(?: period(?! (?:to|end|through|up)))?"
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
        spelled(
            r"(?:in|after) (?:the )?{several} months(?: period)?(?!['’]| (?:time|to|through|until|up|ended|ending|ago|earlier"
            r"|later|of|after|before|since)){end}"
        ),
        in_months,
        {"in nine months": "2023-01/2023-09", "after nine months": "2023-01/2023-09"},
        never=("in nine months through July", "in nine months' time", "in nine years", "in 13 months"),
    ),
    Rule(
        "the year so far",
        ("so", "this", "the", "year", "january", "since", "in"),
        spelled(
            r"(?:so far (?:in )?this (?:calendar )?year|this year so far|(?:the |this |in the )?"
            r"(?:calendar )?year(?: so far|~to~date)"
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
        spelled(
            r"(?:through|up to|up until)(?: and including)? (?:the )?(?:end(?: of|~) ?)?"
            r"(?P<last>{month}){of_year}?(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)){end}"
        ),
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
        (
            "the",
            "#",
            "last",
            "first",
            "latest",
            "full",
            "year",
            "half",
            "quarter",
            "month",
            "calendar",
            *FISCAL_HEADS,
            *ORDINALS,
            *_COUNTS,
        ),
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
        ("the", "year", *FISCAL_HEADS),
        spelled(
            r"{the}(?:{fiscal} )?year (?:that |which )?(?:beginning|starting|began|started|begins|starts)(?: in| on)? "
            r"(?P<first>{month})(?: 1(?:st)?(?!\d))?(?:,? (?:of |in )?(?P<year>{year}))?{end}"
        ),
        _from_month,
        {"the fiscal year beginning April 1": "2024-04/2025-03", "the year starting in July 1986": "1986-07/1987-06"},
        never=("the year from hell",),
    ),
)
