"""Fit the weights of `assembly/confidence.toml` on the gold articles: fit_confidence.py [--write]

A logistic regression with a ridge penalty, by Newton's method: right or wrong of a whole row on the signs that it bears.
Prints, cross-validated by article (ten parts), how many rows reach 0.9 and how many of those are right, then a table of
confidence against truth. --write writes the weights fitted on all the articles.
"""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from indicators.extraction import explain

sys.path.insert(0, str(Path(__file__).parent))
from measure import article, gold_articles
from score import FIELDS, align, right

WEIGHTS = Path(__file__).parents[2] / "src" / "indicators" / "assembly" / "confidence.toml"
PARTS, RIDGE, FEWEST = 10, 10.0, 12  # FEWEST: a sign that fewer rows bear is not fitted

Row = tuple[list[str], bool]


def rows_of(gold: dict[str, Any]) -> list[Row]:
    """The signs of every row read in a gold article, and whether the row is right; what gold ignores is left out."""
    numbers = [number for number in explain(article(gold)).numbers if number.figure is not None]
    figures = [number.figure for number in numbers]
    preds = [{name: getattr(figure, name) for name in figure.__slots__} for figure in figures if figure]
    alsos = [gold["also"].get(str(n), {}) for n in range(len(gold["figures"]))]
    match = {p: g for g, p in align(preds, gold["figures"], alsos).items()}
    rows: list[Row] = []
    for p, number in enumerate(numbers):
        if p not in match and any(q in preds[p]["quote"] or preds[p]["quote"] in q for q in gold["ignore"]):
            continue
        g = match.get(p)
        good = g is not None and all(right(preds[p], gold["figures"][g], alsos[g], field) for field in FIELDS)
        rows.append((number.fields["confidence"].rule.split(", "), good))
    return rows


def fit(signs: np.ndarray, good: np.ndarray) -> np.ndarray:
    """The weights of the signs, the last that of every row."""
    weights = np.zeros(signs.shape[1])
    ridge = np.full(signs.shape[1], RIDGE)
    ridge[-1] = 0.0
    for _ in range(30):
        chance = chances(signs, weights)
        slope = signs.T @ (chance - good) + ridge * weights
        bend = (signs * (chance * (1 - chance))[:, None]).T @ signs + np.diag(ridge)
        weights -= np.linalg.solve(bend, slope)
    return weights


def chances(signs: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-signs @ weights))


def cross_validated(signs: np.ndarray, good: np.ndarray, articles: np.ndarray) -> np.ndarray:
    """The chance of every row by weights fitted without its article."""
    chance = np.zeros(len(good))
    for part in range(PARTS):
        out = articles % PARTS == part
        chance[out] = chances(signs[out], fit(signs[~out], good[~out]))
    return chance


def main() -> None:
    found = [(n, row) for n, gold in enumerate(gold_articles()) for row in rows_of(gold)]
    borne = Counter(sign for _, (signs, _) in found for sign in signs)
    names = sorted(sign for sign, rows in borne.items() if rows >= FEWEST)
    signs = np.array([[float(name in row) for name in names] + [1.0] for _, (row, _) in found])
    good = np.array([float(right) for _, (_, right) in found])
    chance = np.round(cross_validated(signs, good, np.array([n for n, _ in found])), 2)
    print(f"{len(good)} rows of {PARTS} parts, {good.mean():.3f} right")
    sure = chance >= 0.9
    print(f"confidence >= 0.9: {sure.mean():.3f} of the rows, {good[sure].mean():.3f} of them right")
    for low, high in ((0.0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        inside = (chance >= low) & (chance < high)
        if inside.any():
            print(f"  {low:.2f} to {min(high, 1):.2f}  {inside.sum():4} rows, {good[inside].mean():.3f} right")
    if "--write" in sys.argv:
        fitted = zip([*names, "every row"], fit(signs, good), strict=True)
        lines = [f'"{name}" = {weight:.2f}' for name, weight in fitted]
        head = "# sign -> weight, in log odds. Written by tests/gold/fit_confidence.py --write\n"
        WEIGHTS.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
