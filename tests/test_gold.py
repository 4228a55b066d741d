"""The gold articles: annotated by the contract, and scored no lower than floors.toml says."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from gold.fit_confidence import rows_of
from gold.measure import article, gold_articles, measure, read
from gold.validate import problems

from indicators.assembly.confidence import chance
from indicators.extraction import explain

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text())["dev"]
GOLDS = gold_articles()
WITHOUT_FIGURES = [gold for gold in GOLDS if not gold["figures"]]


@pytest.fixture(scope="module")
def measured() -> dict[str, Any]:
    return measure(GOLDS)


def test_every_gold_article_keeps_the_contract() -> None:
    """Quotes occur once, codes are known, periods run forward."""
    assert [] == [f"{gold['id']}: {problem}" for gold in GOLDS for problem in problems(gold)]
    assert (40, 4) == (len(GOLDS), len(WITHOUT_FIGURES))


@pytest.mark.parametrize("level", ["number", "figure", "record"])
def test_score_stays_above_its_floor(measured: dict[str, Any], level: str) -> None:
    """The exact measure counts: a floor that only a rounded score reaches is not reached."""
    assert FLOORS[level] <= measured[level]["f1"]


@pytest.mark.parametrize("level", ["number", "figure", "record"])
def test_floor_follows_the_measure(measured: dict[str, Any], level: str) -> None:
    """A floor more than two points under the measure guards nothing: raise it."""
    assert measured[level]["f1"] - FLOORS[level] < 0.02


def test_sure_rows_are_right() -> None:
    """Of the rows of confidence 0.9 and more, 95 in 100 are right in every field of a record; two rows in five are so sure."""
    found = [(explain(article(gold)), gold) for gold in GOLDS]
    sure = [read.figure.confidence >= 0.9 for told, _ in found for read in told.numbers if read.figure]
    assert sum(sure) >= 0.4 * len(sure)
    rows = [row for gold in GOLDS for row in rows_of(gold)]
    right = [good for signs, good in rows if chance(signs) >= 0.9]
    assert sum(right) >= 0.95 * len(right)


@pytest.mark.parametrize("gold", WITHOUT_FIGURES, ids=lambda gold: gold["id"])
def test_article_without_a_figure_gives_no_row(gold: dict[str, Any]) -> None:
    """Companies, contracts, market prices and head counts are left, but for numbers whose scope is arguable."""
    assert 0 == measure([gold])["predicted"], read(gold)


def test_scorer_sees_a_wrong_field() -> None:
    """A perfect reading scores 1; one wrong area costs a record and nothing else."""
    from gold.score import score

    gold = GOLDS[0]
    rows = [dict(figure) for figure in gold["figures"]]
    perfect = score({gold["url"]: rows}, [gold])
    assert (1.0, 1.0) == (perfect["number"]["f1"], perfect["record"]["f1"])
    rows[0]["area"] = "FRA"
    spoiled = score({gold["url"]: rows}, [gold])
    assert spoiled["number"]["f1"] == 1.0
    assert (len(rows) - 1) / len(rows) == pytest.approx(spoiled["record"]["f1"])
