"""Extract the gold articles with the code as it stands and score them: measure.py [--errors] [--json] [--readme]

--errors lists every figure missed, extra or with a wrong field; --readme writes the scores into README.md.
"""

import dataclasses
import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

from indicators import Article, extract

sys.path.insert(0, str(Path(__file__).parent))
from score import score, show

DEV = Path(__file__).parent / "dev"
README = Path(__file__).parents[2] / "README.md"
PLACE = re.compile(r"(<!-- gold scores:.*?-->\n).*?(<!-- end of gold scores -->)", re.DOTALL)


def gold_articles(folder: Path = DEV) -> list[dict[str, Any]]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]


def article(gold: dict[str, Any]) -> Article:
    published = date.fromisoformat(gold["published"]) if gold["published"] else None
    return Article(gold["text"], gold["title"], gold["url"], gold["publisher"], published)


def read(gold: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures that `extract` finds in a gold article, as the rows that the scorer takes."""
    return [dataclasses.asdict(figure) for figure in extract(article(gold))]


def measure(golds: list[dict[str, Any]], errors: bool = False) -> dict[str, Any]:
    """The scorer's result for the code as it stands."""
    return score({gold["url"]: read(gold) for gold in golds}, golds, errors)


def table(measured: dict[str, Any], day: date) -> str:
    """The scores as README shows them."""
    rows = [f"| {day} | precision | recall | F1 |", "|---|---|---|---|"]
    for level in ("number", "figure", "record"):
        places = " | ".join(f"{measured[level][kind]:.2f}" for kind in ("precision", "recall", "f1"))
        rows.append(f"| {level} | {places} |")
    return "\n" + "\n".join(rows) + "\n\n"


if __name__ == "__main__":
    result = measure(gold_articles(), errors="--errors" in sys.argv)
    if "--json" in sys.argv:
        print(json.dumps(result))
    else:
        show(result)
    if "--readme" in sys.argv:
        written = README.read_text(encoding="utf-8")
        filled = PLACE.sub(lambda marks: marks[1] + table(result, date.today()) + marks[2], written)
        README.write_text(filled, encoding="utf-8")
