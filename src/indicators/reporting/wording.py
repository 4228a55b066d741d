"""How numbers, periods, places and series are said in a report: short, never more exact than what was printed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from urllib.parse import urlsplit

from indicators.checks import is_currency
from indicators.figure import UNSURE
from indicators.periods import Period
from indicators.series import Observation, Point, SeriesKey
from indicators.series.key import TWO_WAY
from indicators.vocabulary import vocabulary

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
RANGE = "range"  # only within a report: the store has the two ends as rows of their own
HEDGES = {"over": "over ", "under": "under ", "about": "about "}
SHORT_HEDGES = {"over": ">", "under": "<", "about": "~"}
SHORT_NAMES = {"trade": "trade", "exports": "exports", "imports": "imports", "trade_balance": "trade balance"}
SHORT_NAMES |= {"production": "production", "sales": "sales", "consumption": "consumption", "commodity_price": "price"}
SHORT_NAMES |= {"gdp": "GDP", "cpi": "consumer prices", "core_cpi": "core consumer prices", "ppi": "producer prices"}
SHORT_NAMES |= {"fdi_inflow": "foreign direct investment", "fdi_outflow": "outbound direct investment"}
SHORT_NAMES |= {f"pmi_{part}": f"{part} PMI" for part in ("manufacturing", "services", "composite")}
OF_ITEM = ("trade", "exports", "imports", "production", "sales", "consumption")
WHAT = {"share": "share", "contribution": "contribution", "difference": "change", "level": "", "change": ""}
FREQS = {
    "YTD": "Since the start of the year",
    "A": "Years",
    "S": "Half-years",
    "Q": "Quarters",
    "M": "Months",
    "W": "Weeks",
    "D": "Days",
    "R": "Other periods",
}
BASES = {
    "yoy": "on a year before",
    "mom": "on the month before",
    "qoq": "on the quarter before",
    "wow": "on the week before",
    "qoq_annualized": "on the quarter before, annualized",
    "mom_annualized": "on the month before, annualized",
    "versus": "on another period",
    "unstated": "base not stated",
}


def plain(value: float, digits: int = 2) -> str:
    """A number without a unit: `29.5`, `142,000`, `−0.3`.

    >>> plain(142000.0), plain(29.5), plain(-0.30)
    ('142,000', '29.5', '−0.3')
    """
    text = f"{abs(value):,.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"−{text}" if value < 0 and text != "0" else text


def with_ranges(rows: Iterable[Observation]) -> list[Observation]:
    """Rows with the bound RANGE where two are the ends of one printed range: the same quote, one over, one under."""
    told: defaultdict[tuple[object, ...], list[Observation]] = defaultdict(list)
    for row in rows:
        told[row["article_id"], row["part"], row["char_start"], row["char_end"], row["unit"]].append(row)
    made: list[Observation] = []
    for group in told.values():
        if len(group) == 2 and {row["bound"] for row in group} == {"over", "under"}:
            low, high = sorted(float(row["value"]) for row in group)
            made += [{**row, "bound": RANGE, "value_low": low, "value_high": high} for row in group]
        else:
            made += group
    return made


def scaled(value: float) -> str:
    """A big number in news' own words: `1.28tn`, `81bn`, `5.2m`, `142,000`."""
    for scale, word in SCALES:
        if abs(value) >= scale * (1 - 1e-12):
            return plain(value / scale, 3) + word
    return plain(value)


def amount(value: float, unit: str) -> str:
    """A value with its unit, unsigned if positive.

    >>> amount(176e9, "USD"), amount(-4e9, "USD"), amount(29.5, "percent"), amount(15e6, "tonne")
    ('$176bn', '−$4bn', '29.5%', '15m tonnes')
    """
    minus, size = ("−" if value < 0 else ""), abs(value)
    if unit == "percent":
        return f"{minus}{plain(size)}%"
    if unit == "percentage_point":
        return f"{minus}{plain(size)} points"
    if unit == "index":
        return minus + plain(size)
    if unit in SIGNS:
        return f"{minus}{SIGNS[unit]}{scaled(size)}"
    return f"{minus}{scaled(size)} {unit_name(unit, size)}".rstrip()


def unit_name(unit: str, size: float = 2) -> str:
    """A unit behind a number, in the plural that fits; a counted thing (`unit`) and a person need none."""
    if unit in ("unit", "person"):
        return ""
    # units in capitals (TEU, kWh) have no plural
    first, slash, rest = unit.replace("_", " ").partition("/")
    plural = "" if size == 1 or not first.islower() or first.endswith("s") else "s"
    return f"{first}{plural}{' a ' + rest if slash else ''}"


def change(value: float, unit: str, bound: str = "exact") -> str:
    """Growth with its sign and hedge: `+29.5%`, `down over 34%`."""
    if bound == "exact":
        return ("+" if value > 0 else "") + amount(value, unit)
    direction = "up" if value > 0 else "down"
    return f"{direction} {HEDGES[bound]}{amount(abs(value), unit)}"


def reported(row: Observation | Point, measure: str, unit: str) -> str:
    """A reported value with the hedge it was printed with; of a negative level the hedge is of its size."""
    if isinstance(row, Point):
        value, bound, low, high = row.value, row.bound, row.value_low, row.value_high
    else:
        value, bound, low, high = row["value"], row["bound"], row["value_low"], row["value_high"]
    if bound == RANGE:
        return span(low, high, unit)
    if measure in ("change", "difference"):
        return change(value, unit, bound)
    hedge = HEDGES.get(bound, "")
    return f"minus {hedge}{amount(-value, unit)}" if hedge and value < 0 else hedge + amount(value, unit)


def short(point: Point) -> str:
    """The same in the few characters beside a mark: `+29.5%`, `>$176bn`, `down ~18%`."""
    if point.bound == RANGE:
        return span(point.value_low, point.value_high, point.key.unit)
    hedge, unit = SHORT_HEDGES.get(point.bound, ""), point.key.unit
    if point.key.measure in ("change", "difference"):
        if not hedge:
            return change(point.value, unit)
        return f"{'up' if point.value > 0 else 'down'} {hedge}{amount(abs(point.value), unit)}"
    minus = "minus " if hedge and point.value < 0 else ""
    return minus + hedge + amount(abs(point.value) if minus else point.value, unit)


def doubt(row: Observation) -> str:
    """The sign of a number that was read with little confidence."""
    return " ?" if row["confidence"] < UNSURE else ""


def span(low: float, high: float, unit: str) -> str:
    """An interval in one scale: `$175bn to $177bn`, `28.8% to 31.1%`."""
    first, last = amount(low, unit), amount(high, unit)
    return first if first == last else f"{first} to {last}"


def period_name(start: date | None, end: date | None) -> str:
    """A period as news says it: `Jan–Sep 2023`, `Q3 2023`, `H1 2023`, `2023`, `30 Sep 2023`.

    >>> period_name(date(2023, 1, 1), date(2023, 9, 30))
    'Jan–Sep 2023'
    """
    if start is None or end is None:
        return "period not told"
    months, year, first = Period(start, end).whole_months, start.year, start.month
    if months == 12 and first == 1:
        return f"{year}"
    if months == 6 and first in (1, 7):
        return f"H{(first + 5) // 6} {year}"
    if months == 3 and first in (1, 4, 7, 10):
        return f"Q{(first + 2) // 3} {year}"
    if months == 1:
        return f"{MONTHS[first - 1]} {year}"
    if months:
        opening = MONTHS[first - 1] if end.year == year else f"{MONTHS[first - 1]} {year}"
        return f"{opening}–{MONTHS[end.month - 1]} {end.year}"
    if start == end:
        return day_name(start)
    if (end - start).days == 6:
        return f"week to {day_name(end)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day_name(end)}"
    return f"{day_name(start)} – {day_name(end)}"


def in_period(start: date | None, end: date | None) -> str:
    """The same within a sentence: `in 2023`, `on 30 Sep 2023`, `in the week to 10 Sep 2023`."""
    name = period_name(start, end)
    if start is not None and start == end:
        return f"on {name}"
    if name.startswith("week"):
        return f"in the {name}"
    return f"in {name}" if start is None or end is None or Period(start, end).whole_months else f"over {name}"


def day_name(day: date | None) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else "date not told"


def middle(point: Point) -> date:
    """The day in the middle of a point's period, where its mark stands."""
    return point.period_start + timedelta(days=(point.period_end - point.period_start).days // 2)


def area_name(code: str | None) -> str:
    """A place by its title in the vocabulary; `CHN:Yiwu` by its own part; else the code."""
    if code is None:
        return "Place not told"
    known = vocabulary().areas.get(code)
    return known.title if known else code.partition(":")[2] or code


def indicator_name(code: str) -> str:
    known = vocabulary().indicators.get(code)
    if code in SHORT_NAMES:
        return SHORT_NAMES[code]
    title = known.title if known else code.replace("_", " ")
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def measure_name(row: Observation) -> str:
    """What kind of number: `change, on a year before, USD`."""
    parts = [row["measure"], BASES.get(row.get("basis") or ""), row.get("terms"), row.get("adjustment")]
    return ", ".join(part for part in (*parts, f"of {row['of']}" if row.get("of") else None) if part)


def count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def base_label(key: SeriesKey) -> str:
    """What a series is of, without what tells it from its like: `China's exports: crude oil`, `Trade`."""
    name = indicator_name(key.indicator)
    one_sided = key.partner is not None and key.indicator not in TWO_WAY
    name = f"{area_name(key.area)}’s {name}" if one_sided else capital(name)
    if key.item:
        joined = f"{name} of {key.item}" if key.indicator in OF_ITEM else f"{name}: {key.item}"
        name = capital(key.item) if key.indicator == "other" else joined
    if key.indicator in OF_ITEM and not key.item and key.measure == "level" and not is_currency(key.unit):
        name += " of goods not named" if key.unit != "percent" else ""
    kind = WHAT.get(key.measure, "")
    of = f" of {key.of}" if key.of else ""
    return f"{name}, {kind}{of}" if kind else name


def labels(keys: Iterable[SeriesKey]) -> dict[SeriesKey, str]:
    """A label for each series, with only as much detail as tells it from the others."""
    alike: defaultdict[str, list[SeriesKey]] = defaultdict(list)
    for key in dict.fromkeys(keys):
        alike[base_label(key)].append(key)
    return {key: base + _detail(key, group) for base, group in alike.items() for key in group}


def _detail(key: SeriesKey, group: Sequence[SeriesKey]) -> str:
    """The parts in which series of one label differ, in brackets; none where none is told."""
    said = {
        "terms": key.terms,
        "adjustment": key.adjustment,
        "unit": key.unit.replace("_", " "),
        "reporter": f"{area_name(key.reporter)}’s count" if key.reporter else "office not told",
    }
    differing = [name for name in said if len({getattr(other, name) for other in group}) > 1]
    words = [word for word in (said[name] for name in differing) if word]
    return f" ({', '.join(words)})" if words else ""


def web_address(url: str | None) -> str | None:
    """The address if it is one that may become a link: http or https with a host; else None."""
    if not url or any(ord(letter) < 33 for letter in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def citation(row: Observation) -> str:
    """Who said it, where and when: `General Administration of Customs, as reported by Global Times, 16 Oct 2023`."""
    day = day_name(row.get("published"))
    if not row.get("publisher"):
        paper = f"in an article of {day}" if row.get("published") else "in an undated article"
        return f"{row['source']}, {paper}" if row.get("source") else capital(paper[3:])
    paper = f"{row['publisher']}, {day}"
    return f"{row['source']}, as reported by {paper}" if row.get("source") else paper
