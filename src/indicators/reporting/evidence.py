"""What proves a number: its row in the ledger, and what a mark shows when it is pointed at."""

from collections.abc import Sequence
from typing import Any

from indicators.reporting import wording
from indicators.reporting.blocks import Section
from indicators.series import Observation, Point


def ledger_row(row: Observation) -> dict[str, Any]:
    """One row of the ledger, as text."""
    before, marked, after = marked_sentence(row)
    partner = f" → {wording.area_name(row['partner'])}" if row.get("partner") else ""
    return {
        "id": row["observation_id"],
        "period": wording.period_name(row.get("period_start"), row.get("period_end")),
        "end": row["period_end"].isoformat() if row.get("period_end") else "",
        "indicator": wording.capital(wording.indicator_name(row["indicator"])),
        "item": row.get("item"),
        "measure": wording.measure_name(row),
        "area": wording.area_name(row.get("area")) + partner,
        "value": wording.reported(row, row["measure"], row["unit"]),
        "number": f"{row['value']:.15g}",
        "unit": row["unit"],
        "before": before,
        "marked": marked,
        "after": after,
        "source": row.get("source"),
        "publisher": row.get("publisher"),
        "day": wording.day_name(row.get("published")),
        "published": row["published"].isoformat() if row.get("published") else "",
        "link": wording.web_address(row.get("url")),
        "status": row["status"],
        "confidence": f"{row['confidence']:.2f}",
        "doubt": wording.doubt(row),
    }


def marked_sentence(row: Observation) -> tuple[str, str, str]:
    """The sentence in three: before the quote, the quote, after it. A quote that is not in it stands alone."""
    sentence, quote = row.get("sentence") or "", row["quote"]
    at = sentence.find(quote)
    while at > 0 and _inside_a_number(sentence, at, at + len(quote)):
        at = sentence.find(quote, at + 1)
    at = at if at >= 0 else sentence.find(quote)
    return (sentence[:at], quote, sentence[at + len(quote) :]) if at >= 0 else ("", quote, "")


def _inside_a_number(text: str, start: int, end: int) -> bool:
    """Whether a slice is part of a longer number: "2%" within "2.2%"."""
    before, after = text[max(0, start - 2) : start], text[end : end + 1]
    left = text[start].isdigit() and (before[-1:].isdigit() or (before[-1:] in ".," and before[:1].isdigit()))
    return left or (text[end - 1].isdigit() and after.isdigit())


def evidence(
    sections: Sequence[Section],
    rows: Sequence[Observation],
    series: Sequence[Point],
    in_ledger: set[str],
) -> dict[str, dict[str, Any]]:
    """What a mark, card or test shows when pointed at, by observation id; only those that the page draws."""
    drawn = {ids[0] for s in sections for panel in (*s.growth, *s.levels) for ids in panel.rests_on}
    drawn |= {one for s in sections for *_, one in s.singles}
    drawn |= {card.observation for s in sections for card in s.cards}
    drawn |= {one for s in sections for test in (*s.tests, *s.more_tests) for _, _, one in test.operands}
    point_of = {one: point for point in series for one in point.rests_on}
    return {
        row["observation_id"]: _proof(row, point_of[row["observation_id"]], in_ledger)
        for row in rows
        if row["observation_id"] in drawn
    }


def _proof(row: Observation, point: Point, in_ledger: set[str]) -> dict[str, Any]:
    one = row["observation_id"]
    return {
        "value": wording.reported(row, row["measure"], row["unit"]),
        "what": wording.base_label(point.key),
        "period": wording.period_name(row.get("period_start"), row.get("period_end")),
        "measure": wording.measure_name(row) + ("" if row["status"] == "actual" else f", {row['status']}"),
        "sentence": marked_sentence(row),
        "citation": wording.citation(row),
        "link": wording.web_address(row.get("url")),
        "reports": "; ".join(part for part in (_reports(point), _doubt(row)) if part),
        "ledger": one in in_ledger,
    }


def _doubt(row: Observation) -> str:
    return f"read with a confidence of {row['confidence']:.2f} only (?)" if wording.doubt(row) else ""


def _reports(point: Point) -> str:
    """What else was reported for the same period: how many articles, and the range of their values."""
    if point.reports < 2:
        return ""
    unit = point.key.unit
    values = "" if point.vintages == 1 else f", {wording.amount(point.low, unit)} to {wording.amount(point.high, unit)}"
    return f"{point.reports} reports{values}{', which disagree' if point.conflict else ''}"
