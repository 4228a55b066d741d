"""Sentences of English news: nupunkt's boundaries, and what it cannot know.

Bounded: a run without an end of sentence is cut at LONGEST characters, at a space, so that no text costs more than its length.
"""

import re
from functools import lru_cache
from typing import Any

LONGEST = 2_000
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


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences, in order, without the white space around them."""
    spans: list[tuple[int, int]] = []
    at = 0
    for stop, following in [*((m.start(), m.end()) for m in _BREAK.finditer(text)), (len(text), len(text))]:
        spans += _of_paragraph(text, at, stop)
        at = following
    return spans


def _of_paragraph(text: str, start: int, end: int) -> list[tuple[int, int]]:
    paragraph = text[start:end]
    if not paragraph.strip():
        return []
    found: list[tuple[int, int]] = []
    for a, b in _tokenizer().sent_spans(paragraph) if len(paragraph) < 100_000 else [(0, len(paragraph))]:
        if found and _OPEN_ENDS.search(paragraph, max(0, a - 12), a) and _GOES_ON.match(paragraph, a):
            found[-1] = (found[-1][0], b)
        else:
            found.append((a, b))
    return [piece for a, b in found for piece in _pieces(text, start + a, start + b)]


# An end that nupunkt passes over now and then: a long lower-case word is no abbreviation.
_END = re.compile(r"(?<=[a-z]{4}[.!?])[\"”’)]{0,2}\s{1,3}(?=[A-Z“\"])")


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    ends = [m.end() for m in _END.finditer(text, start, end)]
    return [piece for a, b in zip([start, *ends], [*ends, end], strict=True) for piece in _trimmed(text, a, b)]


def _trimmed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    pieces = []
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)] if end > start else pieces
