"""Sentences of English news: nupunkt's boundaries, and what it cannot know.

Bounded: a paragraph is looked at in windows, and a run without an end of sentence is cut at LONGEST characters, at a
space, so that no text costs more than its length.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

LONGEST = 2_000
_WINDOW = 8_000  # of 20,528 articles of real news, no paragraph is longer
_BREAK = re.compile(r"\n[ \t]*\n\s*|\n(?=[*•\-–|] )")
# No sentence ends after these, whatever follows: abbreviations that news puts before names, numbers and months.
_OPEN_ENDS = re.compile(
    r"(?:\b(?:vs|No|Nos|approx|incl|excl|ex|est|pct|mln|bln|dlrs|y\.o\.y|y/y|Gov|Sen|Rep|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.|\b(?:[A-Z]\.){2,4})\s+\Z"
)
_GOES_ON = re.compile(
    r"[a-z0-9($£€¥]|(?:D(?:LRS?|lrs?|ollars?)|And|At|Of|To|Or|Is|Was|Were|Has|Had)\b|[A-Z][a-z]+ (?:rose|fell|trade|exports|imports|retail|dollars?)\b"
)


@lru_cache(maxsize=1)
def _tokenizer() -> Any:
    import nupunkt  # 70 ms of import, paid when the first text is read

    return nupunkt


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences, in order, without the white space around them."""
    at = 0
    for gap in _BREAK.finditer(text):
        yield from _of_paragraph(text, at, gap.start())
        at = gap.end()
    yield from _of_paragraph(text, at, len(text))


def _of_paragraph(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for at in _ends(text, start, end):
        if not (_OPEN_ENDS.search(text, max(start, at - 12), at) and _GOES_ON.match(text, at)):
            yield from _pieces(text, begin, at)
            begin = at
    yield from _pieces(text, begin, end)


# Where a sentence may end within a paragraph; most paragraphs of news are one sentence and never see nupunkt.
_MAY_END = re.compile(r"[.!?…]\S{0,9}\s{1,40}\S")
_SPACED_DOTS = re.compile(r"\.\s{1,3}(?:\.\s{1,3}){8}")  # no text, and nupunkt goes back over all of them at each


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where nupunkt ends a sentence within a paragraph. The last of a window may go on and is looked at once more."""
    while first := _MAY_END.search(text, start, end):
        start = max(start, first.start() - _WINDOW // 2)
        window = text[start : start + _WINDOW] if end - start > _WINDOW else text[start:end]
        stops = [] if _SPACED_DOTS.search(window) else [start + b for _, b in _tokenizer().sent_spans(window)[:-1]]
        yield from stops
        if start + len(window) == end:
            return
        start = stops[-1] if stops else start + _WINDOW


# An end that nupunkt passes over now and then: a long lower-case word is no abbreviation, nor a shorter one before "Meanwhile".
_OPENERS = (
    "Meanwhile|However|But|The|It|In|He|She|They|There|This|That|These|And|We|While|Although|At|As|If|For|On|With"
)
_END = re.compile(
    rf"[.!?](?:(?<=[a-z]{{4}}.)[\"”’)]{{0,2}}\s{{1,3}}(?=[A-Z“\"])|(?<=[a-z]{{3}}.)[\"”’)]{{0,2}}\s{{1,3}}(?=(?:{_OPENERS})[\s,]))"
)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _END.finditer(text, start, end):
        yield from _trimmed(text, start, found.end())
        start = found.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut
    if end > start:
        yield start, end
