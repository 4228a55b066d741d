"""Fiscal years and their parts. Their months depend on the country: the rules say which year, `assembly` when."""

from datetime import date

from indicators.languages.en.periods_words import (
    FISCAL_HEADS,
    NUMBERS,
    ORDINALS,
    Match,
    full_year,
    month,
    number,
    ordinal,
    spelled,
)
from indicators.periods import Fiscal, Relative, Told
from indicators.rules import Rule


def _fiscal(m: Match, _: date | None) -> Told | None:
    """The year as named, both years if two are, with its quarter or half."""
    groups = m.groupdict()
    first, last = full_year(m["year"] or m["first"]), groups.get("last")
    if last and int(last[-2:]) != (first + 1) % 100:
        return None
    quarter, half = _part(groups)
    months = number(groups["months"] or "0") if "months" in groups else 0
    return Told(Fiscal(first, bool(last), quarter, half, months or None)) if 0 <= months <= 12 else None


def _bounded_fiscal(m: Match, _: date | None) -> Told | None:
    """Its first month, said with it, wins over the country's."""
    first, last = int(m["year"] or m["first"]), m["last"]
    if last and int(last[-2:]) != (first + 1) % 100:
        return None
    starts = month(m["begins"]) if m["begins"] else month(m["ends"]) % 12 + 1
    return Told(Fiscal(first, bool(last), starts=starts))


def _part(groups: dict[str, str | None]) -> tuple[int | None, int | None]:
    """The quarter or the half that the groups `code` or `n` and `unit` name."""
    if code := groups.get("code"):
        unit, digit = sorted(code.upper(), reverse=True)
        return (int(digit), None) if unit == "Q" else (None, int(digit))
    if n := groups.get("n"):
        at = ordinal(n)
        return (at, None) if (groups["unit"] or "").lower().startswith("q") else (None, min(at, 2))
    return None, None


def _near_fiscal(m: Match, _: date | None) -> Told:
    which = (m["which"] or "").lower()
    if which in ("previous", "preceding", "prior"):
        return Told(Relative(months=-12, span=12))
    if m["part"]:
        return Told(None)
    offset = {"last": -1, "next": 1, "coming": 1}.get(which, 0)
    if which in ("", "same", "new"):
        return Told(None)
    return Told(Fiscal(None, offset=offset), "future" if offset > 0 else "period")


_FY = r"(?:FY ?['’]?(?P<year>(?:19|20)\d\d|\d\d)(?!\d)(?:[-/–](?P<last>(?:20)?\d\d)(?!\d))?)"
_PART = r"(?:(?P<code>[1-4]Q|Q[1-4]|H[12]|[12]H)|(?P<n>{ordinal})~(?P<unit>quarter|half))"
_YEARS = [f"{year:02d}" for year in range(100)] + [str(year) for year in range(1980, 2050)]
_FY_HEADS = ("fy", *(f"fy{year}" for year in _YEARS))
_QUARTERS = ("q1", "q2", "q3", "q4", "h1", "h2")

FISCAL: tuple[Rule, ...] = (
    Rule(
        "FY<year>",
        _FY_HEADS,
        spelled(rf"{_FY}(?: ?{_PART})?{{end}}"),
        _fiscal,
        {"FY25": "FY2025", "FY2025": "FY2025", "FY 2024-25": "FY2024-25", "FY25 Q1": "FY2025-Q1"},
        never=("FY2024-29", "FYI"),
    ),
    Rule(
        "the first <n> months of FY<year>",
        ("the", "first", *(name for name in NUMBERS if name != "a"), "#"),
        spelled(
            r"{the}(?:first )?(?P<months>{number}) ?(?:months (?:of|in) |M(?:onths)?(?=FY))(?:the )?FY ?['’]?"
            r"(?P<year>(?:19|20)\d\d|\d\d)(?!\d)(?:[-/–](?P<last>(?:20)?\d\d)(?!\d))?(?: {fiscal} year)?{end}"
        ),
        _fiscal,
        {
            "the first eight months of FY23": "FY2023/8m",
            "first two months of FY2024-25": "FY2024-25/2m",
            "5MFY25": "FY2025/5m",
        },
        never=("the first eight months of 2023", "the first 15 months of FY23"),
    ),
    Rule(
        "fiscal <year>",
        ("the", *FISCAL_HEADS),
        spelled(
            r"{the}{fiscal}(?: year)?(?: of)? (?P<year>(?:19|20)\d\d)(?!\d|,\d)(?:[-/–](?P<last>(?:19|20)\d\d"
            r"|\d\d)(?!\d))?"
            rf"(?:['’]s)?(?: {_PART})?{{end}}"
        ),
        _fiscal,
        {
            "fiscal 2007": "FY2007",
            "fiscal year 2023": "FY2023",
            "fiscal 2023-24": "FY2023-24",
            "fiscal 1987 first quarter": "FY1987-Q1",
        },
        never=("fiscal 20071", "fiscal policy"),
    ),
    Rule(
        "fiscal <year> ending <month>",
        ("the", "#", *FISCAL_HEADS),
        spelled(
            r"{the}(?:{fiscal}(?: year)? (?P<year>(?:19|20)\d\d)(?![\d/–-])"
            r"|(?:{fiscal}(?: year)? )?{digit}(?P<first>(?:19|20)\d\d)[-/–](?P<last>(?:19|20)\d\d|\d\d)(?!\d)(?: (?:{fiscal} year|season))?)"
            r",? (?:(?:which |that )?(?:ending|ended|ends|to)(?: in| on)? (?P<ends>{month})"
            r"|(?:which |that )?(?:beginning|starting|began|started|begins|starts)(?: in| on)? (?P<begins>{month}))(?: \d\d?(?!\d))?{end}"
        ),
        _bounded_fiscal,
        {
            "fiscal 1986 ending September": "FY1986(10)",
            "1986/87 ending October": "FY1986-87(11)",
            "the 2023-24 season, which began in July": "FY2023-24(07)",
            "fiscal 1987/88 ending June 30": "FY1987-88(07)",
        },
        never=("1986 ending September", "1986/89 ending October", "fiscal 1986 to marketing"),
    ),
    Rule(
        "the <year> fiscal year",
        ("the", "#"),
        spelled(r"{the}{digit}(?P<year>(?:19|20)\d\d)(?:[-/–](?P<last>(?:19|20)\d\d|\d\d))? {fiscal} year{end}"),
        _fiscal,
        {"the 2023 fiscal year": "FY2023", "1987 marketing year": "FY1987"},
        never=("the 2023 fiscal deficit",),
    ),
    Rule(
        "<n>th quarter of fiscal <year>",
        ("the", "#", *_QUARTERS, *(quarter + head for quarter in _QUARTERS for head in _FY_HEADS), *ORDINALS),
        spelled(
            rf"{{the}}{_PART}(?:,? ?(?:of |in )?| )(?:the )?(?:(?:{{fiscal}}(?: year)? |FY ?['’]?)(?P<year>(?:19"
            rf"|20)\d\d|\d\d)(?!\d|[-/–]\d)"
            r"|(?:{fiscal}(?: year)? |FY ?)?(?P<first>(?:19|20)\d\d)[-/–](?P<last>\d\d)(?!\d))(?: "
            r"(?:{fiscal} year|season))?{end}"
        ),
        _fiscal,
        {
            "Q1 FY25": "FY2025-Q1",
            "Q2FY23": "FY2023-Q2",
            "first quarter of fiscal 2025": "FY2025-Q1",
            "the second half of FY 2024-25": "FY2024-25-H2",
            "the second half of 1986/87": "FY1986-87-H2",
        },
        never=("first quarter of 2025", "Q1 fiscal policy"),
    ),
    Rule(
        "<year>/<year> <n>th quarter",
        ("the", "#"),
        spelled(rf"{{the}}{{digit}}(?P<year>(?:19|20)\d\d)[-/–](?P<last>\d\d)(?:['’]s)? {_PART}{{end}}"),
        _fiscal,
        {"1987/88 first half": "FY1987-88-H1", "the 2023-24 Q3": "FY2023-24-Q3"},
        never=("1987/89 first half",),
    ),
    Rule(
        "the current fiscal year",
        ("the", "this", "last", "next", "current", "previous", *FISCAL_HEADS, *ORDINALS),
        spelled(
            r"{the}(?P<part>(?:{ordinal}|first (?:two|three))~(?:quarters?|half) of (?:the )?)?"
            r"(?:(?P<which>current|this|last|next|coming|new|same|previous|preceding|prior) )?{fiscal} year{end}"
        ),
        _near_fiscal,
        {
            "the current financial year": "FY+0",
            "last fiscal year": "FY-1",
            "the fiscal year": "?",
            "next fiscal year": "FY+1@future",
            "the previous fiscal year": "-12m",
            "the first half of the fiscal year": "?",
        },
        never=("the fiscal yearly", "current year"),
    ),
    Rule(
        "fiscal <n>th quarter",
        ("the", "fiscal", "financial", *ORDINALS),
        spelled(r"{the}(?:{fiscal} (?:{ordinal}~quarter|Q[1-4])|{ordinal} {fiscal} quarter){end}"),
        lambda m, _: Told(None),
        {"fiscal third quarter": "?", "the first fiscal quarter": "?"},
        never=("fiscal quarter",),
    ),
)
