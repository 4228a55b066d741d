"""The pure function whole: extract(article) -> figures; explain(article) -> every number, kept or left, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from indicators.article import Article
from indicators.figure import Figure


@dataclass(frozen=True, slots=True)
class Reason:
    """What decided one field: its value as text, the rule's name, and the characters that gave it (None: no words did)."""

    value: str
    rule: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class NumberRead:
    """One number of an article. Kept: `figure` is set. Left: `figure` is None and `left` says why, in plain words.

    part: "text" or "title"; start, end: the number with its unit and hedge in that part; written: those characters.
    fields: field -> Reason, in the contract's order; empty for a number left.
    """

    part: str
    start: int
    end: int
    written: str
    figure: Figure | None
    left: str | None
    fields: Mapping[str, Reason]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Every number of an article in the order of the text, title first."""

    article: Article
    numbers: tuple[NumberRead, ...]

    @property
    def figures(self) -> list[Figure]:
        return [read.figure for read in self.numbers if read.figure is not None]


def extract(article: Article) -> list[Figure]:
    """The figures of an article, in the order of its text (title last)."""
    return explain(article).figures


def explain(article: Article) -> Explanation:
    """Every number of an article, kept or left, each field with its rule and characters."""
    return Explanation(article, ())
