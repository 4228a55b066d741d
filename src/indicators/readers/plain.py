"""Plain text: headline, byline block and photo captions off, the rest is the article's text."""

from collections.abc import Iterator
from typing import BinaryIO

from indicators.article import Article
from indicators.errors import ReadError
from indicators.readers.characters import decoded, whole
from indicators.readers.heads import beheaded

TABLES = (".csv", ".tsv")  # such as `export` writes: read as prose, its rows would run into each other


def reads(name: str, head: bytes) -> bool:
    """Anything: this is the last reader."""
    return True


def read(raw: BinaryIO, origin: str, given: Article) -> Iterator[Article | ReadError]:
    """The one article of a text file. Line breaks inside a paragraph stay. Raises ReadError."""
    if origin.lower().endswith(TABLES):
        raise ReadError("a table, not an article", origin, "write its articles as JSON lines")
    text = decoded(whole(raw, origin), origin)
    if not text.strip():
        raise ReadError("empty", origin, "an article has text")
    head = beheaded(text, given.url)
    yield Article(
        head.body,
        title=head.title,
        url=head.url,
        publisher=head.publisher,
        published=head.published,
        modified=head.modified,
        date_source=head.date_source,
    )
