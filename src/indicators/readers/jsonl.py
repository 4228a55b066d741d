"""JSON lines: one article a line. Keys as python.md has them; other keys are passed over."""

import io
import json
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from indicators.article import Article
from indicators.errors import ReadError
from indicators.readers.characters import LIMIT
from indicators.readers.heads import iso_day

SUFFIXES = (".jsonl", ".ndjson", ".json")


def reads(name: str, head: bytes) -> bool:
    """By its suffix, or because it opens with a brace."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return name.lower().endswith(SUFFIXES) or start.startswith(b"{")


def read(raw: BinaryIO, origin: str, given: Article) -> Iterator[Article | ReadError]:
    """An article a line; a line that cannot be read is one error that names it, and the rest goes on."""
    for number, line in _lines(raw):
        where = f"{origin}:{number}"
        try:
            yield _article(line, where)
        except ReadError as error:
            yield error
            if number == 1 and line.strip() in ("{", "["):
                return  # one document over many lines: each would be an error of its own


def _lines(raw: BinaryIO) -> Iterator[tuple[int, str]]:
    """Numbered lines, blank ones left out. One that is too long comes cut off, and so is no JSON."""
    head: bytes = raw.peek(4)  # type: ignore[attr-defined]
    # A byte that is no UTF-8 becomes half of a surrogate pair, so that it spoils its own line alone; UTF-16 cannot do so.
    utf16 = head[:2] in (b"\xff\xfe", b"\xfe\xff")
    encoding, errors = ("utf-16", "replace") if utf16 else ("utf-8-sig", "surrogateescape")
    text = io.TextIOWrapper(raw, encoding, errors=errors, newline="\n")
    number = 0
    try:
        while line := text.readline(LIMIT):
            number += 1
            yield from [(number, line)] if line.strip() else []
            while len(line) == LIMIT and not line.endswith("\n"):
                line = text.readline(LIMIT)
    finally:
        text.detach()


def _article(line: str, where: str) -> Article:
    if len(line) >= LIMIT:
        raise ReadError(f"a line of more than {LIMIT >> 20} million characters", where)
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        what = error.msg if isinstance(error, json.JSONDecodeError) else "too large or too deep"
        raise ReadError(f"no JSON ({what})", where, "write one object a line") from None
    if not isinstance(row, dict):
        raise ReadError("no JSON object", where, 'write {"text": ...}, one a line')
    text = _text(row, "text", where)
    if not text or not text.strip():
        raise ReadError("'text' is missing or empty", where)
    published = _day(row, "published", where)
    return Article(
        text.replace("\r\n", "\n").replace("\r", "\n"),
        **{key: _text(row, key, where) for key in ("title", "url", "publisher", "language")},
        published=published,
        modified=_day(row, "modified", where),
        date_source="given" if published else None,
    )


def _text(row: dict[str, Any], key: str, where: str) -> str | None:
    value = row.get(key)
    if value is not None and not isinstance(value, str):
        raise ReadError(f"'{key}' is not text", where)
    if value and not value.isascii() and any("\ud800" <= char <= "\udfff" for char in value):
        raise ReadError(f"'{key}' holds bytes that are not UTF-8, or half a character", where, "save it as UTF-8")
    return value or None


def _day(row: dict[str, Any], key: str, where: str) -> date | None:
    text = _text(row, key, where)
    day = iso_day(text) if text else None
    if text and day is None:
        raise ReadError(f"'{key}' is no date ({text[:40]!r})", where, "write 2023-10-16")
    return day
