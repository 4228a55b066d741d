"""How fast articles are read, as a ratio to the reference scan: throughput.py [ARTICLES.jsonl[.gz]]

Without a file, the gold articles are read. One process, warm, CPU time; the scan is timed
just before and just after each run, the median of the ratios counts.
"""

import gzip
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from reference import scan

from indicators import Article, extract

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "dev"
RUNS = 5


def articles(path: Path | None) -> list[Article]:
    if path is None:
        written = [gold.read_text(encoding="utf-8") for gold in sorted(GOLD.glob("*.json"))]
    else:
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
            written = list(lines)
    found = [json.loads(one) for one in written]
    return [Article(a["text"], title=a.get("title"), published=_day(a.get("published"))) for a in found]


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written[:10]) if written else None


def cpu_seconds(work: Callable[[Article], object], over: Iterable[Article]) -> float:
    start = time.process_time()
    for article in over:
        work(article)
    return time.process_time() - start


def scan_article(article: Article) -> int:
    return scan(f"{article.title or ''}\n{article.text}")


def main(path: Path | None) -> None:
    batch = articles(path)
    figures = sum(len(extract(article)) for article in batch)  # warms every cache too
    ratios, spent = [], []
    for _ in range(RUNS):
        before = cpu_seconds(scan_article, batch)
        spent.append(cpu_seconds(extract, batch))
        after = cpu_seconds(scan_article, batch)
        ratios.append((before + after) / 2 / spent[-1])
    seconds = statistics.median(spent)
    print(f"{len(batch)} articles, {figures} figures, median of {RUNS} runs")
    print(f"{len(batch) / seconds:.0f} articles a second, {1e6 * seconds / max(figures, 1):.0f} microseconds a figure")
    print(f"{statistics.median(ratios):.3f} x ref ({min(ratios):.3f} to {max(ratios):.3f}); the goal is 0.30")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
