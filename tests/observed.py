"""Rows of the store for the tests of what reads them, made by hand."""

import hashlib
from datetime import date
from typing import Any

from indicators.periods import Period

NINE_MONTHS = Period.months(2023, 1, 9)
SENTENCE = "Customs figures show that trade with Russia came to over $176 billion, a rise of 29.5 percent."


def observation(**changes: Any) -> dict[str, Any]:
    """China's trade with Russia, over 176 billion dollars in nine months, changed as told; `when` is its Period."""
    when: Period | None = changes.pop("when", NINE_MONTHS)
    row: dict[str, Any] = {
        "article_id": "a" * 16,
        "url": "https://news.example/1",
        "publisher": "Example Wire",
        "published": date(2023, 10, 16),
        "indicator": "trade",
        "item": None,
        "area": "CHN",
        "partner": "RUS",
        "measure": "level",
        "unit": "USD",
        "bound": "exact",
        "basis": None,
        "terms": None,
        "of": None,
        "adjustment": None,
        "status": "actual",
        "source": "General Administration of Customs",
        "release": None,
        "reporter": "CHN",
        "value": 176e9,
        "period_start": when and when.start,
        "period_end": when and when.end,
        "period": when and when.code(),
        "freq": when and when.freq(),
        "quote": "over $176 billion",
        "sentence": SENTENCE,
        "part": "text",
        "char_start": 56,
        "char_end": 73,
        "number_start": 62,
        "number_end": 73,
        "confidence": 0.9,
        "extractor": "0",
        **changes,
    }
    row.setdefault("value_low", row["value"])
    row.setdefault("value_high", row["value"])
    same = (row[name] for name in ("article_id", "indicator", "area", "measure", "value", "period", "number_start"))
    row.setdefault("observation_id", hashlib.sha256(repr(tuple(same)).encode()).hexdigest()[:16])
    return row


def level(indicator: str, low: float, high: float, **changes: Any) -> dict[str, Any]:
    """A level in billions, hedged "over"."""
    ends = {"value": low * 1e9, "value_low": low * 1e9, "value_high": high * 1e9, "bound": "over"}
    return observation(indicator=indicator, **{**ends, "quote": f"over ${low:g} billion", **changes})


def change(indicator: str, value: float, **changes: Any) -> dict[str, Any]:
    """A change on a year before in percent, with one printed decimal."""
    ends = {"value": value, "value_low": value - 0.05, "value_high": value + 0.05, "unit": "percent"}
    kind = {"measure": "change", "basis": "yoy", "terms": "USD", "quote": f"{abs(value):g} percent"}
    return observation(indicator=indicator, **{**ends, **kind, **changes})


def nine_months() -> list[dict[str, Any]]:
    """One article's six numbers: trade, exports and imports with their growth."""
    return [
        level("trade", 176, 177),
        change("trade", 29.5, quote="29.5 percent"),
        level("exports", 81, 82),
        change("exports", 56.9),
        level("imports", 94, 95),
        change("imports", 12.7),
    ]
