#!/usr/bin/env python3
"""Check folders of gold articles: fields, known codes, quotes that occur once. validate.py DIR [DIR...]"""

import datetime as dt
import json
import pathlib
import sys
import tomllib

VOCABULARY = pathlib.Path(__file__).resolve().parents[2] / "src" / "indicators" / "vocabulary"
CODES = set(tomllib.loads((VOCABULARY / "indicators.toml").read_text(encoding="utf-8")))
MEASURES = {"level", "change", "difference", "share", "contribution"}
BASES = {"yoy", "mom", "qoq", "wow", "qoq_annualized", "mom_annualized", "versus", "unstated"}
BOUNDS = {"exact", "over", "under", "about"}
STATUSES = {"actual", "forecast", "target"}
FIELDS = {
    "indicator",
    "item",
    "area",
    "partner",
    "measure",
    "value",
    "unit",
    "bound",
    "basis",
    "period_start",
    "period_end",
    "status",
    "source",
    "quote",
}


day = dt.date.fromisoformat


def problems(gold):
    for k in ("id", "url", "text", "figures"):
        if not gold.get(k):
            if k == "figures" and gold.get(k) == []:
                continue
            yield f"no {k}"
    if gold.get("published"):
        day(gold["published"])
    for n, f in enumerate(gold["figures"]):
        missing = FIELDS - f.keys()
        if missing:
            yield f"figure {n}: missing {sorted(missing)}"
            continue
        part = gold.get(f.get("in", "text")) or ""
        if part.count(f["quote"]) != 1:
            yield f"figure {n}: quote {f['quote']!r} occurs {part.count(f['quote'])} times"
        if f["indicator"] not in CODES:
            yield f"figure {n}: indicator {f['indicator']!r} is no code"
        if f["measure"] not in MEASURES:
            yield f"figure {n}: measure {f['measure']!r}"
        if (f["basis"] is None) != (f["measure"] not in ("change", "difference")):
            yield f"figure {n}: basis {f['basis']!r} with measure {f['measure']!r}"
        if f["basis"] is not None and f["basis"] not in BASES:
            yield f"figure {n}: basis {f['basis']!r}"
        if f["bound"] not in BOUNDS:
            yield f"figure {n}: bound {f['bound']!r}"
        if f["status"] not in STATUSES:
            yield f"figure {n}: status {f['status']!r}"
        if not isinstance(f["value"], (int, float)):
            yield f"figure {n}: value {f['value']!r} is no number"
        if (f["period_start"] is None) != (f["period_end"] is None):
            yield f"figure {n}: half a period"
        elif f["period_start"] and day(f["period_start"]) > day(f["period_end"]):
            yield f"figure {n}: period runs backwards"
    for q in gold.get("ignore", []):
        if q not in gold["text"] and q not in (gold.get("title") or ""):
            yield f"ignore {q!r} is not in the text"


def main(dirs):
    bad = articles = figures = 0
    for d in dirs:
        for path in sorted(pathlib.Path(d).glob("*.json")):
            try:
                gold = json.loads(path.read_text(encoding="utf-8"))
                found = list(problems(gold))
            except (OSError, ValueError, KeyError, TypeError) as e:  # a broken file is a finding, not a crash
                found, gold = [f"unreadable: {e}"], {"figures": []}
            articles += 1
            figures += len(gold["figures"])
            for p in found:
                bad += 1
                print(f"{path.name}: {p}")
    print(f"{articles} articles, {figures} figures, {bad} problems")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
