"""Periods told by another one: a year earlier, the same period, the previous month; and "now"."""

from datetime import date

from indicators.languages.en.periods_words import NUMBERS, Match, number, spelled
from indicators.periods import Relative, Told
from indicators.rules import Rule

_MONTHS = {"decade": 120, "year": 12, "season": 12, "half": 6, "half-year": 6, "half year": 6, "quarter": 3, "month": 1}


def _back(unit: str, count: int, sign: int = -1) -> Told:
    """So many units before (or after) the other period."""
    unit = unit.lower()
    if unit == "week":
        return Told(Relative(weeks=sign * count, span=0))
    months = _MONTHS[unit]
    return Told(Relative(months=sign * count * months, span=min(months, 12)))


def _earlier(m: Match, _: date | None) -> Told:
    return _back(m["unit"], number(m["n"] or "a"))


def _previous(m: Match, _: date | None) -> Told | None:
    """`the previous three months` is as long as three months; `the previous two years` starts two years back."""
    counted = m["n"] or m["n2"]
    if m["plural"] and not counted:
        return None
    told = _back(m["unit"], count := number(counted or "a"))
    months = _MONTHS.get(m["unit"].lower())
    return Told(Relative(months=-count, span=count)) if months == 1 else told


def _year_earlier(m: Match, _: date | None) -> Told:
    return Told(Relative(months=-12, span=12))


def _same(m: Match, day: date | None) -> Told | None:
    """The same months of another year; without one, the period in question itself."""
    groups = m.groupdict()
    if year := groups["year"] or groups.get("year2"):
        return Told(Relative(year=int(year)))
    return Told(Relative(months=-24 if groups.get("two") else -12))


def _that(m: Match, _: date | None) -> Told:
    unit = m["unit"].lower().replace("-", " ")
    span = {"month": 1, "quarter": 3, "half": 6, "half year": 6, "year": 12, "week": 0}.get(unit)
    return Told(Relative(span=span))


_COUNTS = tuple(name for name in NUMBERS if name != "a")
_PERIOD = r"(?:period|months?|quarter|half(?:~year)?|week|day|time|stage|point|span|interval)"

RELATIVE: tuple[Rule, ...] = (
    Rule(
        "<n> years earlier",
        ("a", "one", "the", "year", "month", "quarter", "week", "decade", "#", *_COUNTS),
        spelled(
            r"(?:(?:an? |one |the )?|{digit}(?P<n>{number})~)(?P<unit>year|month|quarter|week|decade)s? "
            r"(?:earlier|ago|before|previously|prior)"
            r"(?! (?:last|the|this|its?|they|he|she|we|a|an|was|were|is|that)\b){end}"
        ),
        _earlier,
        {
            "a year earlier": "-12m",
            "a year ago": "-12m",
            "the year before": "-12m",
            "two years ago": "-24m",
            "a month earlier": "-1m",
            "the month before": "-1m",
            "a quarter earlier": "-3m",
            "three weeks earlier": "-3w",
            "year ago": "-12m",
            "a decade ago": "-120m",
        },
        never=("a year", "two years", "the year before last", "a year-on-year"),
    ),
    Rule(
        "the year-earlier period",
        ("a", "the", "year", "#"),
        spelled(
            r"(?:the |a )?year{dash}(?:earlier|ago|before)(?: (?:period|month|quarter|half|week|levels?"
            r"|figures?))?{end}"
        ),
        _year_earlier,
        {"year-earlier": "-12m", "the year-earlier period": "-12m", "year-ago": "-12m", "the year-ago quarter": "-12m"},
        never=("year-early", "year-end"),
    ),
    Rule(
        "the year-earlier period (no hyphen)",
        ("a", "the", "year"),
        spelled(r"(?:the |a )?year (?:earlier|ago) (?:period|month|quarter|half|week){end}"),
        _year_earlier,
        {"the year ago period": "-12m", "year earlier month": "-12m"},
        never=("year ago monthly",),
    ),
    Rule(
        "the previous <n> months, quarter or year",
        ("the", "previous", "preceding", "prior", "a", "immediately", *_COUNTS),
        spelled(
            r"(?:the |a )?(?:(?P<n2>{number}) )?(?:immediately )?(?:previous|preceding|prior)(?: (?P<n>{number}))?~"
            r"(?P<unit>year|season|month|quarter|week|decade|half(?:~year)?)(?P<plural>s?)(?: period)?{end}"
        ),
        _previous,
        {
            "the previous year": "-12m",
            "the previous season": "-12m",
            "the preceding year": "-12m",
            "the previous month": "-1m",
            "the prior month": "-1m",
            "the preceding quarter": "-3m",
            "the previous quarter": "-3m",
            "the previous week": "-1w",
            "the previous three months": "-3m",
            "the previous three-month period": "-3m",
            "the two previous months": "-2m",
        },
        never=("the previous owner", "the preceding years", "previously", "prior to"),
    ),
    Rule(
        "the following year",
        ("the", "a", "following"),
        spelled(
            r"(?:the following (?P<unit>year|month|quarter|week)|(?:a|one) (?P<unit2>year|month|quarter"
            r"|week) later){end}"
        ),
        lambda m, _: _back(m["unit"] or m["unit2"], 1, +1),
        {"the following year": "+12m", "a year later": "+12m"},
        never=("the following", "a year lately"),
    ),
    Rule(
        "the same period of <year>",
        ("the", "same", "corresponding", "comparable", "equivalent", "like", "this", "that"),
        spelled(
            r"(?:(?:the |this |that |a )?(?:(?:very )?same|corresponding|comparable|equivalent|like|similar)|this|that)"
            rf" (?:(?:(?P<year2>(?:19|20)\d\d)|(?:19|20)\d\d[-/–]\d\d) (?:{{number}}~)?{_PERIOD}"
            rf"|(?:(?:{{number}}|{{ordinal}})~)?{_PERIOD},?(?: (?:of|in|from|during))?"
            r" (?:(?:(?:pre|post){dash}\w{4,12} )?(?P<year>{yyyy})|(?:19|20)\d\d[-/–]\d\d(?!\d)|last year(?:['’]s)?|the (?:previous|prior|preceding) year|(?P<two>two years "
            r"(?:ago|earlier)|the year before last)"
            r"|(?:the )?(?:last|previous|preceding|prior) (?:fiscal|financial) year|(?:a|the|one) year (?:ago|earlier|before|previously)|year{dash}?(?:ago|earlier))){end}"
        ),
        _same,
        {
            "the same period last year": "-12m",
            "the same period of 2008": "same 2008",
            "the corresponding period of 2008": "same 2008",
            "the same month of 2015": "same 2015",
            "the same quarter a year ago": "-12m",
            "the same time last year": "-12m",
            "at the same stage last year"[7:]: "-12m",
            "the same 1985 period": "same 1985",
            "the same 1985/86 period": "-12m",
            "the same month in 2022": "same 2022",
            "this time last year": "-12m",
            "the same period a year earlier": "-12m",
            "the corresponding period of 2023-24": "-12m",
            "the same period of the last fiscal year": "-12m",
            "the same month of pre-crisis 2007": "same 2007",
        },
        never=("the same 1985 law", "the same thing last year"),
    ),
    Rule(
        "the <year> period",
        ("the", "#"),
        spelled(r"{the}(?P<year>{digit}{yyyy}) (?:period|month|quarter|week){end}"),
        _same,
        {"the 1985 period": "same 1985", "the 1986 month": "same 1986"},
        never=("the 1985 periodical",),
    ),
    Rule(
        "the same period, that month, the quarter",
        ("the", "that", "same", "this"),
        spelled(
            r"(?:(?:the|that) (?:same )?|the (?:reporting|full|whole|entire|latest) |same )"
            r"(?P<unit>period|month"
            r"|quarter|half~year|half|week|year)"
            r"(?! (?:of |from |under |when |to |ended|ending|beginning|starting|before|earlier|ago|after"
            r"|in a row)|~on~|{dash}(?:to|old|long|end|earlier|ago|point))"
            r"(?: as a whole)?{end}"
        ),
        _that,
        {
            "the period": "same",
            "the same period": "same",
            "that period": "same",
            "the month": "same",
            "that month": "same",
            "the quarter": "same",
            "the half-year": "same",
            "the year": "same",
            "the full year": "same",
            "the year as a whole": "same",
        },
        never=("the year-on-year rise", "the month-on-month", "the quarter-point", "the year ended", "the yearly"),
    ),
    Rule(
        "the same <n> months",
        ("the", "those", "same"),
        spelled(
            r"(?:(?:the |those )?same|the|those) (?P<n>{number})(?: months|~month period)"
            r"(?! (?:of|last|a|the|to|end|ended|ending|until|till|through|up|before|ago|earlier|after|since|in)\b){end}"
        ),
        lambda m, _: Told(Relative(span=number(m["n"]))),
        {"the same six months": "same", "those same two months": "same", "the two months": "same"},
        never=("the same six months of 2019", "the two months ended", "the same six monthly"),
    ),
    Rule(
        "the full year",
        ("full",),
        spelled(r"full~year{end}"),
        lambda m, _: Told(Relative(span=12)),
        {"full-year": "same", "full year": "same"},
        never=("full years",),
    ),
    Rule(
        "now",
        ("currently", "now", "at", "presently", "nowadays", "right"),
        spelled(r"(?:currently|(?:right )?now|at (?:present|the moment|this time)|presently|nowadays){end}"),
        lambda m, _: Told(None, "now"),
        {"currently": "?@now", "now": "?@now", "at present": "?@now", "at the moment": "?@now"},
        never=("nowhere", "at presentation"),
    ),
)
