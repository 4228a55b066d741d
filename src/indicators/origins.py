"""Origins: files, folders and standard input -> bytes -> articles. Nothing heavy is imported here."""

import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import BinaryIO, cast

from indicators.article import Article
from indicators.errors import ReadError
from indicators.readers import HEAD, read

STORE_PARTS = "part-*.parquet"  # a folder may hold a store, ours or another: its parts are no articles


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read. path: None is standard input. size: in bytes, 0 where it is not known beforehand."""

    path: Path | None
    size: int = 0

    @property
    def name(self) -> str:
        """As articles and errors name it: one line, of characters that can be stored and printed."""
        if self.path is None:
            return "-"
        return printable(os.fsencode(self.path).decode("utf-8", "replace"))


def find(*sources: str | os.PathLike[str]) -> Iterator[Source | ReadError]:
    """The files that are meant: a file itself, a folder's files (sorted, none that is hidden), `-` standard input."""
    for source in sources:
        path = Path(source)
        if source == "-":
            yield Source(None)
        elif source == "":  # a script's empty variable; as a path it would be the whole working folder
            yield ReadError("an empty name", advice="name a file, a folder or - for standard input")
        elif "://" in str(source):
            yield ReadError("addresses are not read", printable(str(source)), "save the page, pass its file and --url")
        elif isinstance(found := _stat(path, "no such file or folder"), ReadError):
            yield found
        elif stat.S_ISDIR(found.st_mode):
            yield from _within(path)
        else:
            yield Source(path, found.st_size)


def articles(source: Source, given: Article | None = None) -> Iterator[Article | ReadError]:
    """The articles of one file; what cannot be read is an error among them. given: see `readers.read`."""
    try:
        with _opened(source) as raw:
            yield from read(raw, source.name, given)
    except OSError as error:
        yield ReadError(f"cannot be read ({error.strerror or error})", source.name)


def printable(text: str) -> str:
    """A name in one line: control characters are written out.

    >>> printable("a\\nb")
    'a\\\\nb'
    """
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def _within(folder: Path) -> Iterator[Source | ReadError]:
    failed: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(where, name)
            if name.startswith(".") or fnmatch(name, STORE_PARTS):
                continue
            found = _stat(path, "cannot be read (a link to nowhere?)")
            if isinstance(found, ReadError):
                yield found
            elif stat.S_ISREG(found.st_mode):  # no pipes, no devices: they may never end
                yield Source(path, found.st_size)
    for error in failed:
        yield ReadError(f"cannot be read ({error.strerror})", printable(str(error.filename)))


def _stat(path: Path, lost: str) -> os.stat_result | ReadError:
    """What the path is. lost: what to say where nothing is there."""
    try:
        return path.stat()
    except PermissionError as error:
        return ReadError(f"cannot be read ({error.strerror})", Source(path).name)
    except (OSError, ValueError):  # not there, a name too long or with a NUL
        return ReadError(lost, Source(path).name)


@contextmanager
def _opened(source: Source) -> Iterator[BinaryIO]:
    """The bytes, their first HEAD ready to be looked at."""
    if source.path is not None:
        with open(source.path, "rb", buffering=HEAD) as file:
            yield file
        return
    stdin = io.BufferedReader(cast(io.RawIOBase, sys.stdin.buffer), HEAD)
    try:
        yield stdin
    finally:
        stdin.detach()  # standard input stays open for whoever comes next
