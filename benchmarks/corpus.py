"""Read whole corpora: corpus.py [--save FILE] ARTICLES.jsonl[.gz] ...

Counts articles, figures, exceptions and quotes that are not their slice; ends with one digest of all figures, so that
two runs can be compared, and with status 1 where anything went wrong. One article is in memory at a time.
--save writes a digest an article, so that `diff` of two runs names the articles that are read differently.
"""

import argparse
import dataclasses
import gzip
import hashlib
import json
import resource
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from indicators import Article, Figure, extract
from indicators.errors import ReadError
from indicators.readers import jsonl

SHOWN = 20  # problems told one by one; all are counted
SLOW = 1.0  # seconds for an article that is told as slow


def articles(path: Path) -> Iterator[Article | ReadError]:
    with (gzip.open if path.suffix == ".gz" else open)(path, "rb") as raw:
        yield from jsonl.read(cast(BinaryIO, raw), path.name, Article(""))


def problems(article: Article, figures: list[Figure]) -> Iterator[str]:
    """What no figure may ever be: a quote that is no slice, a number outside its quote, a value outside its interval."""
    for figure in figures:
        part = article.text if figure.part == "text" else article.title or ""
        if part[figure.char_start : figure.char_end] != figure.quote:
            yield f"quote {figure.quote!r} is not at {figure.char_start}"
        if not figure.char_start <= figure.number_start < figure.number_end <= figure.char_end:
            yield f"the number of {figure.quote!r} is not in its quote"
        if not figure.value_low <= figure.value <= figure.value_high:
            yield f"{figure.quote!r}: {figure.value} is not in {figure.value_low} to {figure.value_high}"


def digest(figures: list[Figure]) -> str:
    written = json.dumps([dataclasses.asdict(figure) for figure in figures], default=str)
    return hashlib.sha256(written.encode()).hexdigest()


class Count:
    """What a run has seen so far. `all` is the digest over the articles' digests, in their order."""

    def __init__(self) -> None:
        self.articles = self.silent = self.figures = self.unreadable = self.crashed = self.wrong = self.told = 0
        self.all = hashlib.sha256()

    def add(self, article: Article, where: str, saved: TextIO | None) -> None:
        start = time.process_time()
        try:
            figures = extract(article)
        except Exception as error:  # noqa: BLE001  whatever an article raises is what this run is for
            self.crashed += 1
            place = traceback.extract_tb(error.__traceback__)[-1]
            self.tell(f"{where}: {type(error).__name__}: {error} ({place.filename}:{place.lineno})")
            return
        seconds = time.process_time() - start
        if seconds > SLOW:
            self.tell(f"{where}: slow, {seconds:.1f} s for {len(article.text)} characters")
        for problem in problems(article, figures):
            self.wrong += 1
            self.tell(f"{where}: {problem}")
        self.articles += 1
        self.figures += len(figures)
        self.silent += not figures
        mine = digest(figures)
        self.all.update(mine.encode())
        if saved:
            saved.write(f"{where} {len(figures)} {mine}\n")

    def tell(self, line: str) -> None:
        self.told += 1
        if self.told <= SHOWN:
            print(line, file=sys.stderr)


def run(paths: list[Path], save: Path | None) -> int:
    count, start = Count(), time.process_time()
    with save.open("w", encoding="utf-8") if save else nullcontext() as saved:
        for path in paths:
            for number, found in enumerate(articles(path), 1):
                if isinstance(found, ReadError):
                    count.unreadable += 1
                    count.tell(str(found))
                else:
                    count.add(found, f"{path.name}:{number}", saved)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    print(f"{count.articles} articles, {count.figures} figures, {count.silent} articles without one")
    print(f"{count.unreadable} lines unreadable, {count.crashed} exceptions, {count.wrong} wrong quotes or intervals")
    print(f"{seconds:.0f} s of CPU, {count.articles / max(seconds, 1e-9):.0f} articles a second, {peak:.0f} MB at most")
    print(f"digest {count.all.hexdigest()}")
    return 1 if count.unreadable or count.crashed or count.wrong else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path, metavar="ARTICLES")
    parser.add_argument("--save", type=Path, metavar="FILE")
    told = parser.parse_args()
    sys.exit(run(told.paths, told.save))
