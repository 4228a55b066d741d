"""Bytes -> Articles. The rule of the room: a reader is a module with two functions, and stands in READERS once.

reads(name, head) -> bool           whether the file, by its name and first bytes, is one of its own
read(raw, origin, given)            its articles, in their order; a ReadError among them is one that failed

jsonl   JSON lines, an article a line
html    web pages
plain   text: whatever is left

characters (bytes -> text, bounded) and heads (headline, byline, date, captions) serve them.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from indicators.article import Article
from indicators.errors import ReadError
from indicators.readers import html, jsonl, plain

READERS = (jsonl, html, plain)
HEAD = 8192  # bytes that are looked at to tell the kind
EMPTY = Article("")


def read(raw: BinaryIO, origin: str, given: Article | None = None) -> Iterator[Article | ReadError]:
    """The articles in a stream; what cannot be read is an error among them, never raised.

    raw: a buffered stream with `peek`. given: what the user knows better (url, title, publisher, published; no text).
    """
    known = given or EMPTY
    head: bytes = raw.peek(HEAD)[:HEAD]  # type: ignore[attr-defined]
    reader = next(reader for reader in READERS if reader.reads(origin, head))
    try:
        for found in reader.read(raw, origin, known):
            yield found if isinstance(found, ReadError) else completed(found, origin, known)
    except ReadError as error:
        yield error


def completed(article: Article, origin: str, given: Article) -> Article:
    """The article with its origin, and with what the user gave in place of what the page says."""
    if given.published:
        article = replace(article, published=given.published, date_source="given")
    return replace(
        article,
        url=given.url or article.url,
        title=given.title or article.title,
        publisher=given.publisher or article.publisher,
        origin=origin,
    )
