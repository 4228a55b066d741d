"""Ingest: origins -> readers -> engine -> store, and the tally."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import pyarrow as pa

from indicators.article import Article
from indicators.engines import ENGINES
from indicators.errors import IndicatorsError, ReadError, UsageError
from indicators.origins import Source, articles, find
from indicators.store import Store
from indicators.tables import article_batch, check_storable, counted, extract_batch

BATCH = 1_000  # articles of a part: about a second of work, and as many parts as a folder bears
BATCH_SIZE = 32 * 2**20  # characters of text, so that a few huge articles do not fill the memory


@dataclass(slots=True)
class Tally:
    """What an ingest did. It grows while the ingest runs, and is handed to `progress` after each step.

    added: ids of the articles that are new in the store (of a dry run: would be). figures: how many they gave.
    known: articles that were in the store before, or came twice. errors: inputs that gave no article, with the reason.
    read, size: bytes of the inputs read so far, and of all (0 for standard input).
    """

    added: list[str] = field(default_factory=list)
    figures: int = 0
    known: int = 0
    errors: list[IndicatorsError] = field(default_factory=list)
    read: int = 0
    size: int = 0
    dry_run: bool = False

    def line(self) -> str:
        """The summary in one line.

        >>> Tally(added=["9f86d081884c7d65"], figures=6, known=1).line()
        '1 article added with 6 figures, 1 known already'
        """
        verb = "would be added" if self.dry_run else "added"
        parts = [f"{_count(len(self.added), 'article')} {verb} with {_count(self.figures, 'figure')}"]
        parts += [f"{self.known} known already"] if self.known else []
        parts += [f"{_count(len(self.errors), 'input')} failed"] if self.errors else []
        return ", ".join(parts)

    def as_json(self) -> dict[str, Any]:
        """The summary for programs: counts, the new articles' ids, and each failure with where, what and advice."""
        failed = [{"where": error.where, "what": error.what, "advice": error.advice} for error in self.errors]
        counts = {"articles": len(self.added), "figures": self.figures, "known": self.known}
        return {**counts, "dry_run": self.dry_run, "added": self.added, "failed": failed}


def ingest(
    *sources: str | os.PathLike[str],
    data: str | os.PathLike[str] = "data",
    jobs: int = 1,
    engine: str = "local",
    published: date | None = None,
    publisher: str | None = None,
    url: str | None = None,
    title: str | None = None,
    dry_run: bool = False,
    progress: Callable[[Tally], None] | None = None,
) -> Tally:
    """Read articles and add them, with their figures, to the store.

    sources: files, folders (all their files, but none that is hidden) or "-" for standard input.
    published, publisher, url, title: for texts that do not say; they win over what a text says.
    dry_run: read and count, write nothing. progress: called with the growing tally after each file and each batch.
    An input that cannot be read is an error of the tally, and all others go in. An interrupt (Ctrl-C) is raised as
    ever; the batches that were finished are in the store. Raises UsageError, StoreError.
    """
    if not sources:
        raise UsageError("no source", advice="name a file, a folder or - for standard input")
    if jobs < 1:
        raise UsageError(f"{jobs} jobs", advice="1 is the least")
    if engine not in ENGINES:
        raise UsageError(f"unknown engine '{engine}'", advice=f"use one of {', '.join(ENGINES)}")
    listed = list(find(*sources))
    if (url or title) and len(listed) > 1:
        raise UsageError(f"one url or title for {len(listed)} files", advice="give it with one file")
    files = [source for source in listed if isinstance(source, Source)]
    tally = Tally(size=sum(source.size for source in files), dry_run=dry_run)
    tally.errors += [error for error in listed if isinstance(error, ReadError)]
    step = progress or _no_progress
    given = Article("", title=title, url=url, publisher=publisher, published=published)
    store = Store(data)
    batches = _batches(_new_articles(files, given, set(store.article_ids()), tally, step))
    for batch, observations in ENGINES[engine](extract_batch, batches, jobs):
        added = counted(batch, observations) if dry_run else store.append(batch, observations)
        tally.added += added["article_id"].to_pylist()
        tally.figures += sum(added["figures"].to_pylist())
        tally.known += batch.num_rows - added.num_rows  # another writer was faster
        step(tally)
    step(tally)
    return tally


def _new_articles(
    files: list[Source], given: Article, known: set[str], tally: Tally, step: Callable[[Tally], None]
) -> Iterator[Article]:
    """The articles whose id is not known yet, each once; everything else is counted."""
    for source in files:
        for found in articles(source, given):
            if isinstance(found, ReadError):
                tally.errors.append(found)
            elif (article_id := found.article_id) in known:
                tally.known += 1
            elif _is_storable(found, tally):
                known.add(article_id)
                yield found
        tally.read += source.size
        step(tally)


def _is_storable(article: Article, tally: Tally) -> bool:
    try:
        check_storable(article)
    except ReadError as error:
        tally.errors.append(error)
        return False
    return True


def _batches(found: Iterator[Article]) -> Iterator[pa.RecordBatch]:
    """Articles in batches of BATCH, or fewer where they are long."""
    batch: list[Article] = []
    size = 0
    for article in found:
        batch.append(article)
        size += len(article.text)
        if len(batch) == BATCH or size >= BATCH_SIZE:
            yield article_batch(batch, datetime.now(UTC))
            batch, size = [], 0
    if batch:
        yield article_batch(batch, datetime.now(UTC))


def _no_progress(tally: Tally) -> None:
    """Nobody watches."""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
