#!/usr/bin/env python3
"""Score extracted observations against gold articles.

    score.py OBSERVATIONS.parquet GOLD_DIR [--errors] [--json]

OBSERVATIONS.parquet is what `indicators export observations FILE` writes:
one row a figure, with the contract's fields plus `url` (the article's) and `quote`.
GOLD_DIR holds gold articles (README.md beside this file).

Three levels, each as precision, recall and F1 over all figures:
  number   value (within 0.1 %) and unit are right
  figure   number + measure
  record   figure + indicator, part (a row has an item just where gold has one),
           area, partner, period, basis, status and bound
Then, among matched numbers, the share of rows whose single field is right.
A row whose quote overlaps one of the article's `ignore` quotes is left out.
"""

import argparse
import collections
import datetime as dt
import json
import math
import pathlib
import sys

FIELDS = ("measure", "indicator", "part", "area", "partner", "period", "basis", "status", "bound")
SOFT = ("item", "source", "quote", "terms", "of", "adjustment")


def norm(field, value):
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()[:10]
    text = str(value).strip()
    return (text.lower() if field in SOFT else text) or None


def key(row, field):
    if field == "period":
        return (norm("p", row.get("period_start")), norm("p", row.get("period_end")))
    if field == "part":
        return norm("item", row.get("item")) is not None
    return norm(field, row.get(field))


def accepted(gold, also, field):
    """The right answers for a field of a gold figure: a set."""
    if field == "period":
        starts = [*also.get("period_start", []), gold["period_start"]]
        ends = [*also.get("period_end", []), gold["period_end"]]
        aligned = len(starts) == len(ends)
        pairs = set(zip(starts, ends, strict=True)) if aligned else {(s, e) for s in starts for e in ends}
        return pairs | {(gold["period_start"], gold["period_end"])}
    if field == "part":
        return {v is not None for v in accepted(gold, also, "item")}
    more = also.get(field, [])
    return {norm(field, v) for v in [gold.get(field), *(more if isinstance(more, list) else [more])]}


def right(pred, gold, also, field):
    if key(pred, field) in accepted(gold, also, field):
        return True
    flow = gold["indicator"]
    if field in ("area", "partner") and flow in ("trade", "services_trade"):
        return {key(pred, "area"), key(pred, "partner")} == {gold["area"], gold["partner"]}
    if field in ("indicator", "area", "partner") and {key(pred, "indicator"), flow} == {"exports", "imports"}:
        return key(pred, "area") == gold["partner"] and key(pred, "partner") == gold["area"]  # the mirror flow
    if field == "quote":  # the same place: either wording lies in the other
        a, b = pred.get("quote") or "", gold["quote"]
        return bool(a) and (a in b or b in a)
    if field in ("item", "source", "of") and key(pred, field) and gold.get(field):
        a, b = key(pred, field), norm(field, gold[field])
        return a in b or b in a
    return False


def close(a, b):
    return math.isclose(a, b, rel_tol=1e-3, abs_tol=1e-9)


def same_number(pred, gold, also):
    units = accepted(gold, also, "unit")
    values = [gold["value"], *also.get("value", [])]
    return key(pred, "unit") in units and any(close(float(pred["value"]), float(v)) for v in values)


def align(preds, golds, alsos):
    """Greedy one-to-one matching, best agreement first: {gold index: pred index}."""
    pairs = []
    for g, gold in enumerate(golds):
        for p, pred in enumerate(preds):
            if same_number(pred, gold, alsos[g]):
                score = sum(right(pred, gold, alsos[g], f) for f in FIELDS)
                pairs.append((-score, g, p))
    taken, match = set(), {}
    for _, g, p in sorted(pairs):
        if g not in match and p not in taken:
            match[g] = p
            taken.add(p)
    return match


def f1(hit, pred, gold):
    p = hit / pred if pred else 0.0
    r = hit / gold if gold else 0.0
    return p, r, (2 * p * r / (p + r) if p + r else 0.0)


def told(row):
    return "{!r} ({} {} {} {})".format(*(row.get(k) for k in ("quote", "indicator", "measure", "value", "unit")))


def score(rows_by_url, golds, errors=False, out=sys.stdout):
    n = collections.Counter()
    field_ok = collections.Counter()
    field_n = collections.Counter()
    for art in golds:
        figs = art["figures"]
        alsos = [art.get("also", {}).get(str(i), {}) for i in range(len(figs))]
        ignore = art.get("ignore", [])
        rows = rows_by_url.get(art["url"], [])
        match = align(rows, figs, alsos)
        used = set(match.values())
        kept = [
            i
            for i, r in enumerate(rows)
            if i in used or not any(q and r.get("quote") and (q in r["quote"] or r["quote"] in q) for q in ignore)
        ]
        n["gold"] += len(figs)
        n["pred"] += len(kept)
        n["number"] += len(match)
        for g, p in match.items():
            ok = {f: right(rows[p], figs[g], alsos[g], f) for f in FIELDS + SOFT}
            for f, good in ok.items():
                if f in FIELDS or f in figs[g]:  # not every gold set has every soft field
                    field_ok[f] += good
                    field_n[f] += 1
            n["figure"] += ok["measure"]
            n["record"] += all(ok[f] for f in FIELDS)
            if errors and not all(ok[f] for f in FIELDS):
                wrong = ", ".join(f"{f}: {key(rows[p], f)} != {key(figs[g], f)}" for f in FIELDS if not ok[f])
                print(f"{art['id']}: {figs[g]['quote']!r}: {wrong}", file=out)
        if errors:
            for g, fig in enumerate(figs):
                if g not in match:
                    print(f"{art['id']}: missed {told(fig)}", file=out)
            for i in kept:
                if i not in used:
                    print(f"{art['id']}: extra {told(rows[i])}", file=out)
    result = {"articles": len(golds), "gold": n["gold"], "predicted": n["pred"]}
    for level in ("number", "figure", "record"):  # exact: a floor must not be reached by rounding
        result[level] = dict(zip(("precision", "recall", "f1"), f1(n[level], n["pred"], n["gold"]), strict=True))
    result["fields"] = {f: field_ok[f] / field_n[f] if field_n[f] else None for f in FIELDS + SOFT}
    return result


def show(result):
    print(f"{result['articles']} articles, {result['gold']} gold figures, {result['predicted']} extracted")
    for level in ("number", "figure", "record"):
        r = result[level]
        print(f"{level:8} precision {r['precision']:.3f}  recall {r['recall']:.3f}  F1 {r['f1']:.3f}")
    print("fields   " + "  ".join(f"{f} {v if v is None else format(v, '.3f')}" for f, v in result["fields"].items()))


def load_rows(path):
    import pyarrow.parquet as pq

    by_url = collections.defaultdict(list)
    for row in pq.read_table(path).to_pylist():
        by_url[row["url"]].append(row)
    return by_url


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("observations")
    ap.add_argument("gold")
    ap.add_argument("--errors", action="store_true", help="list every figure missed, extra or with a wrong field")
    ap.add_argument("--json", action="store_true")
    a = ap.parse_args()
    golds = [json.loads(p.read_text()) for p in sorted(pathlib.Path(a.gold).glob("*.json"))]
    result = score(load_rows(a.observations), golds, a.errors)
    print(json.dumps(result)) if a.json else show(result)


if __name__ == "__main__":
    main()
