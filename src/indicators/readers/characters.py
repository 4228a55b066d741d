"""Bytes -> text: how much is read, and in which characters."""

import codecs
from typing import BinaryIO

from indicators.errors import ReadError

LIMIT = 64 * 2**20  # bytes of one article's file; the longest article is a hundredth of that
OTHER_KINDS = {b"%PDF-": "a PDF", b"PK\3\4": "a zip archive", b"\x1f\x8b": "a gzip archive", b"PAR1": "Parquet"}
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# What pages declare and what they mean by it, as browsers read them.
PYTHONS_OWN = ("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7")  # no page is in these
MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}


def whole(raw: BinaryIO, origin: str) -> bytes:
    """All bytes of a stream. Raises ReadError beyond LIMIT."""
    content = raw.read(LIMIT + 1)
    if len(content) > LIMIT:
        raise ReadError(f"more than {LIMIT >> 20} MB", origin, "split it, or pass the article's text alone")
    return content


def decoded(content: bytes, origin: str, declared: str | None = None) -> str:
    """Bytes as text, line ends as `\\n`. Raises ReadError where they are no text.

    In order: a byte order mark, the declared encoding, UTF-8, and last Windows-1252 if that looks like writing.
    """
    for start, kind in OTHER_KINDS.items():
        if content.startswith(start):
            raise ReadError(f"not text ({kind})", origin, "pass the article's text")
    marked = next((name for mark, name in MARKS.items() if content.startswith(mark)), None)
    for name in (marked, *([_meant(declared)] if not marked else []), "utf-8", "cp1252"):
        try:
            text = content.decode(name) if name else None
        except (UnicodeError, LookupError):
            continue
        if text is not None and _is_writing(text, guessed=name == "cp1252"):
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise ReadError("not text, or in unknown characters", origin, "save it as UTF-8")


def _meant(declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared).name if declared else None
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return None
    if name and name.startswith(("utf-16", "utf-32", *PYTHONS_OWN)):  # utf-16: the declaration was read byte by byte
        return None
    return MEANT.get(name, name) if name else None


def _is_writing(text: str, guessed: bool) -> bool:
    """No NUL, hardly a control character; of a guess also: mostly plain letters, as in any Western language."""
    sample = text[:100_000]
    controls = sum(char < " " and char not in "\t\n\r\f" for char in sample)
    foreign = sum(char > "\x7f" for char in sample) if guessed else 0
    return "\0" not in text and controls <= len(sample) / 100 and foreign <= len(sample) / 4
