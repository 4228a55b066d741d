"""Fit the weights of `assembly/confidence.toml` on gold articles: fit_confidence.py [--also FOLDER ...] [--write]

A logistic regression with a ridge penalty, by Newton's method: right or wrong of a whole row on the signs that it bears.
The gold articles here are ours and tidy; --also adds folders of annotated real ones (not in the repository, whose texts
are others'), so that the chance is that of real news. Prints for both, cross-validated by article (ten parts), how many
rows reach 0.9 and how many of those are right, then confidence against truth. --write writes the weights of all rows.
"""

import argparse
import itertools
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from indicators.extraction import explain

sys.path.insert(0, str(Path(__file__).parent))
from measure import DEV, article, gold_articles
from score import FIELDS, align, right

WEIGHTS = Path(__file__).parents[2] / "src" / "indicators" / "assembly" / "confidence.toml"
SURE = 0.9
PARTS, RIDGE, FEWEST = 10, 3.0, 12  # FEWEST: a sign that fewer rows bear is not fitted

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


def report(name: str, chance: np.ndarray, good: np.ndarray) -> None:
    """How many rows reach 0.9, how many of those are right, and the truth of each step of confidence."""
    sure = chance >= SURE
    print(
        f"{name}: {len(good)} rows, {good.mean():.3f} right; {sure.mean():.3f} reach {SURE}, {good[sure].mean():.3f} of them right"
    )
    for low, high in itertools.pairwise((0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)):
        inside = (chance >= low) & (chance < high)
        if inside.any():
            print(f"  {low:.2f} to {min(high, 1):.2f}  {inside.sum():4} rows, {good[inside].mean():.3f} right")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--also", nargs="*", type=Path, default=[])
    asked.add_argument("--write", action="store_true")
    options = asked.parse_args()
    golds = [gold for folder in (DEV, *options.also) for gold in gold_articles(folder)]
    found = [(n, row) for n, gold in enumerate(golds) for row in rows_of(gold)]
    borne = Counter(sign for _, (signs, _) in found for sign in signs)
    names = sorted(sign for sign, rows in borne.items() if rows >= FEWEST)
    signs = np.array([[float(name in row) for name in names] + [1.0] for _, (row, _) in found])
    good = np.array([float(right) for _, (_, right) in found])
    articles = np.array([n for n, _ in found])
    chance = np.round(cross_validated(signs, good, articles), 2)
    ours = articles < len(gold_articles())
    report("gold", chance[ours], good[ours])
    if options.also:
        report("real", chance[~ours], good[~ours])
    if options.write:
        fitted = zip([*names, "every row"], fit(signs, good), strict=True)
        lines = [f'"{name}" = {weight:.2f}' for name, weight in fitted]
        head = f"# sign -> weight, in log odds, fitted on {len(golds)} articles by tests/gold/fit_confidence.py\n"
        WEIGHTS.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
