"""Plain periods: a month, quarter, half, year, or the last, this or next one. PLAIN is what other rules build on."""

import re
from datetime import date

from indicators.languages.en.periods_words import (
    MONTHS,
    ORDINALS,
    Match,
    dated,
    full_year,
    iso_week,
    month,
    nameless,
    number,
    ordinal,
    preceding,
    spelled,
)
from indicators.periods import Period, Told
from indicators.rules import Rule, match

# "May" and "MAY" open no month before these, nor after a title; a capital on the next word asks for a statistic there.
_VERB_AFTER = re.compile(
    r"\s(?:be|have|not|also|well|soon|still|need|want|yet|even|never|said|says|told|day|i|we|he|she|they|it|you|the)\b",
    re.I,
)
_STATISTIC_AFTER = re.compile(
    r"[\s-]{1,2}(?:exports|imports|sales|prices|output|production|inflation|cpi|ppi|pmi|jobs|jobless|unemployment"
    r"|retail|industrial"
    r"|consumer|producer|wholesale|factory|housing|home|trade|current|money|m\d|crude|oil|coal|deficit|surplus"
    r"|data|figures)\b",
    re.I,
)
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|for|to|from|by|until|till|through|during|end|early|mid|late|last|this|next|and|vs|versus"
    r"|than|with|after"
    r"|before|between|on|at|over|previous)[\s-]$",
    re.I,
)
_PERSON_BEFORE = re.compile(r"\b(?:mrs?|ms|miss|theresa|minister|sir|lord)\.?\s$", re.I)


def _is_may(m: Match) -> bool:
    """Whether a bare "May" or "MAY" is the month and not the verb or a person."""
    before, after = preceding(m, 12), m.string[m.end() : m.end() + 16]
    if _VERB_AFTER.match(after) or _PERSON_BEFORE.search(before):
        return False
    if _BEFORE_MONTH.search(before) or _STATISTIC_AFTER.match(after):
        return True
    capitals = m["month"] == "MAY" or bool(re.match(r"\s[A-Z]", after) and before)
    return not capitals or (m["month"] == "MAY" and not re.match(r"\s\w", after))


def _month(m: Match, day: date | None) -> Told | None:
    at = month(m["month"])
    if m["month"] in ("May", "MAY") and m.end() == m.end("month") and not _is_may(m):
        return None
    return dated(m["year"], day, at, lambda year: Period.month(year, at))


def _near_month(m: Match, day: date | None) -> Told:
    at, which = month(m["month"]), m["which"].lower()
    if day is None:
        return Told(None, "future" if which in ("next", "coming") else "period")
    if which in ("next", "coming"):
        return Told(Period.month(day.year + (at <= day.month), at), "future")
    return Told(Period.month(day.year if which == "this" else day.year - (at >= day.month), at))


def _part(unit: str, at: int, said: str | None, day: date | None) -> Told:
    """The quarter or half (`unit` begins with q or h) of that number. In January, the first is still last year's."""
    if day and day.month == 1 and at == 1 and said is None:
        told = _part(unit, at, str(day.year - 1), day)
        return Told(told.when, yearless=True)
    if unit[0].lower() == "q":
        return dated(said, day, 3 * at - 2, lambda year: Period.quarter(year, at))
    half = 1 if at == 1 else 2  # "latter", "final"
    return dated(said, day, 6 * half - 5, lambda year: Period.half(year, half))


def _nth(m: Match, day: date | None) -> Told:
    return _part(m["unit"], ordinal(m["n"]), m["year"], day)


def _coded(m: Match, day: date | None) -> Told | None:
    """`Q3`, `3Q`, `H1`; the year may be short ("3Q23")."""
    unit, at = sorted(m["code"].upper(), reverse=True)
    groups = m.groupdict()
    return _part(unit, int(at), groups["year"] or groups.get("short"), day) if unit == "Q" or int(at) < 3 else None


def _quarters(m: Match, day: date | None) -> Told | None:
    last = 3 * number(m["n"])
    return dated(m["year"], day, last, lambda year: Period.months(year, 1, last)) if 3 < last < 12 else None


def _year(m: Match, day: date | None) -> Told | None:
    """Any prefix proves the year; a bare number must not be a count ("about 2000", "1980 barrels")."""
    before = preceding(m, 14).lower()
    if not m["sure"] and re.search(
        r"(?:about|some|nearly|almost|more than|fewer than|less than|approximately|roughly) $", before
    ):
        return None
    return Told(Period.year(full_year(m["year"].lstrip("'’"))))


def _near(m: Match, day: date | None) -> Told:
    """The last, this or next year, quarter, month, week or half, by the calendar."""
    shift = {"last": -1, "past": -1, "this": 0, "current": 0}.get(m["which"].lower().split()[-1], 1)
    later = m["part"] is not None and m["part"].lower() in ("later", "late") and shift == 0
    tag = "future" if shift == 1 or (later and m["part"].lower() == "later") else "period"
    if day is None:
        return Told(None, tag)
    unit = m["unit"].lower()
    if unit == "week":
        return Told(iso_week(*day.isocalendar()[:2]).shift_days(7 * shift), tag)
    base = {
        "year": Period.year(day.year),
        "half": Period.half(day.year, (day.month + 5) // 6),
        "quarter": Period.quarter(day.year, (day.month + 2) // 3),
        "month": Period.month(day.year, day.month),
    }[unit]
    return Told(base.shift(shift * base.whole_months), tag)


_CODE = r"(?P<code>[QH][1-4]|[1-4][QH])"

PLAIN: tuple[Rule, ...] = (
    Rule(
        "<year>'s <n>th quarter or half",
        ("#", "the", "last", "this", "next"),
        spelled(
            r"{the}(?P<year>{digit}{yyyy}|(?:last|this|next) year)(?:['’]s)? (?P<n>{ordinal})~(?P<unit>quarter"
            r"|qtr\b\.?|half)"
            r"(?:~year)?{end}"
        ),
        _nth,
        {"the 1986 fourth quarter": "1986-Q4", "last year's first half": "2023-H1", "2023 third-quarter": "2023-Q3"},
        never=("2,017 third quarter", "2023 third"),
    ),
    Rule(
        "<year> Q<n>",
        ("#",),
        spelled(rf"{{digit}}(?P<year>{{yyyy}}) ?{_CODE}{{end}}"),
        _coded,
        {"2023 Q3": "2023-Q3", "2024 H1": "2024-H1", "2025Q1": "2025-Q1"},
        never=("2023 Q5", "2023 H1N1"),
    ),
    Rule(
        "Q<n> [<year>]",
        ("q1", "q2", "q3", "q4", "h1", "h2", "#"),
        spelled(rf"(?<!\w){_CODE}(?:(?:,? (?:of )?|{{dash}})(?P<year>{{year}})|(?P<short>['’]?\d\d))?{{end}}"),
        _coded,
        {
            "Q3": "2023-Q3",
            "Q3 2023": "2023-Q3",
            "3Q": "2023-Q3",
            "1Q25": "2025-Q1",
            "Q1 this year": "2024-Q1",
            "H1": "2024-H1",
            "H1 2024": "2024-H1",
            "2H23": "2023-H2",
        },
        never=("Q5", "3Qs", "H1N1", "H3"),
    ),
    Rule(
        "the <n>th quarter [of <year>]",
        ("the", "#", *ORDINALS),
        spelled(
            r"{the}(?P<n>{ordinal})~(?P<unit>quarter|qtr\b\.?)(?! in a row| running|~point| of an? ){of_year}?{end}"
        ),
        _nth,
        {
            "the third quarter of 2023": "2023-Q3",
            "third-quarter": "2023-Q3",
            "the first quarter": "2024-Q1",
            "the fourth quarter of last year": "2023-Q4",
            "1st qtr": "2024-Q1",
            "4th qtr 1986": "1986-Q4",
            "the final quarter of the year": "2023-Q4",
            "the second quarter a year earlier": "2022-Q2",
        },
        never=("the third quarter in a row", "third-largest", "first quarter-point cut"),
    ),
    Rule(
        "the last quarter of <year>",
        ("the", "last"),
        spelled(r"{the}last (?P<unit>quarter) of (?P<year>{yyyy}|last year){end}"),
        lambda m, day: _part(m["unit"], 4, m["year"], day),
        {"the last quarter of 2022": "2022-Q4", "last quarter of last year": "2023-Q4"},
        never=("the last quarter of a century", "the last quarter"),
    ),
    Rule(
        "the first <n> quarters [of <year>]",
        ("the", "first"),
        spelled(r"{the}first (?P<n>two|three|2|3) (?:quarters|qtrs){of_year}?{end}"),
        _quarters,
        {"the first three quarters": "2023-01/2023-09", "first two quarters of 2023": "2023-H1"},
        never=("the first three quarterly reports",),
    ),
    Rule(
        "the first or second half [of <year>]",
        ("the", "#", "first", "second", "latter"),
        spelled(
            r"{the}(?P<n>first|second|1st|2nd|latter)~(?P<unit>half)(?:~year)?(?!~point|~hour){of_year}?(?! of "
            r"(?:the |an? )?[a-z]){end}"
        ),
        _nth,
        {
            "the first half": "2024-H1",
            "first half of 2025": "2025-H1",
            "second-half": "2023-H2",
            "the first half-year": "2024-H1",
        },
        never=("the first half of the decade", "second half-point cut"),
    ),
    Rule(
        "last, this or next <month>",
        ("last", "this", "next", "past", "coming", "the"),
        spelled(r"{the}(?:this )?(?P<which>last|this|next|past|coming) (?P<month>{month}){end}"),
        _near_month,
        {
            "last September": "2023-09",
            "this September": "2024-09",
            "next March": "2025-03@future",
            "last March": "2023-03",
        },
        never=("last Marching", "this may"),
    ),
    Rule(
        "<month> [<year>]",
        tuple(MONTHS),
        spelled(r"(?P<month>{month}){of_year}?{end}"),
        _month,
        {
            "September": "2023-09",
            "Sept. 2023": "2023-09",
            "March": "2024-03",
            "MARCH": "2024-03",
            "September last year": "2023-09",
            "September this year": "2024-09",
            "May, 1986": "1986-05",
            "DEC '86": "1986-12",
        },
        never=("may rise", "march on", "mar the view", "MAY RAISE TARIFFS", "May not"),
    ),
    Rule(
        "last, this or next year, half, quarter, month or week",
        ("last", "this", "next", "the", "early", "earlier", "late", "later", "coming", "mid", "current"),
        spelled(
            r"(?:(?P<part>early|earlier|late|later|mid)~)?(?P<which>last|this|next|(?:the )?(?:coming|current))"
            r" (?P<unit>year|half|quarter|month|week)(?!{dash}(?:to|on|ago|earlier|end|old)|\s(?:to\sdate|so\sfar)|\sof\s(?:(?:19|20)\d\d|last\syear))"
            r"(?!['’]s (?:{ordinal}))"
            r"{end}"
        ),
        _near,
        {
            "last year": "2023",
            "this year": "2024",
            "next year": "2025@future",
            "last month": "2024-02",
            "this quarter": "2024-Q1",
            "last quarter": "2023-Q4",
            "next quarter": "2024-Q2@future",
            "last week": "2024-W10",
            "late last year": "2023",
            "later this year": "2024@future",
            "the current quarter": "2024-Q1",
        },
        never=(
            "last year's first quarter",
            "next-generation",
            "this year to date",
            "last yearly",
            "last quarter of 2004",
        ),
    ),
    Rule(
        "<year>",
        ("#", "the", "all", "calendar", "full", "whole", "year", "entire"),
        spelled(
            r"(?P<sure>{the}(?:(?:calendar|full|whole|entire)~)?year |{the}whole of |all of |{the}calendar "
            r"|full~year |)"
            r"(?P<year>{digit}{yyyy}|(?<!\w)['’](?:[6-9]\d|[0-3]\d)(?!\d))(?: as a whole)?(?!{counted}){end}"
        ),
        _year,
        {
            "2008": "2008",
            "'86": "1986",
            "the year 2000": "2000",
            "the whole of 2009": "2009",
            "full-year 2023": "2023",
            "calendar 1986": "1986",
            "the calendar year 1986": "1986",
            "2023 as a whole": "2023",
        },
        never=("2,017", "2017 tonnes", "$2000", "1980 barrels", "2008%", "20086", "1930 GMT", "2000.5", "1800"),
    ),
)

WHEN = rf"(?P<when>{'|'.join(nameless(rule.pattern) for rule in PLAIN)})"


def read_when(m: Match, day: date | None) -> Told | None:
    """What stands in group `when` of a pattern that holds WHEN; None where it is no period after all."""
    found = match(PLAIN, m.string, m.start("when"), m.end("when"), day)
    return found[1] if found and found[0] == m.end("when") else None
