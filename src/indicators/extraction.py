"""The pure function whole: extract(article) -> figures; explain(article) -> every number, kept or left, and why."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from indicators.article import Article
from indicators.assembly import Context, Draft, Reason, assemble, home, pair
from indicators.figure import Bound, Figure, Measure
from indicators.mentions import Sentence, read

__all__ = ["Explanation", "NumberRead", "Reason", "explain", "extract"]

_TICKER = re.compile(r"<[A-Z][A-Z0-9.]{0,7}>")
_RESULTS = re.compile(
    r"\b(?:profits?|loss|losses|net|shr|dividends?|payout|stake|earnings|results|merger|takeover|acqui\w+|inc|corp|co|ltd|plc|qtr|shareholders?|buyout|unit|subsidiary)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NumberRead:
    """One number of an article. Kept: `figure` is set. Left: `figure` is None and `left` says why, in plain words.

    part: "text" or "title"; start, end: the number with its unit and hedge in that part; written: those characters.
    fields: field -> Reason, in the order of the decisions; empty for a number left.
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
    """Every number of an article in the order of the text, the headline's last."""

    article: Article
    numbers: tuple[NumberRead, ...]

    @property
    def figures(self) -> list[Figure]:
        return [read.figure for read in self.numbers if read.figure is not None]


def extract(article: Article) -> list[Figure]:
    """The figures of an article, in the order of its text, those of its headline last."""
    return explain(article).figures


def explain(article: Article) -> Explanation:
    """Every number of an article, kept or left, each field with its rule and characters."""
    day, title = article.published, article.title or ""
    headline = read(title, "title", day)
    sentences = read(article.text, "text", day)
    paragraphs = sum(sentence.opens_paragraph for sentence in sentences)
    context = Context(
        day,
        title,
        wire=len(sentences) < 1.6 * paragraphs,
        home=home(headline, sentences),
        about=pair(headline, sentences),
        company=_about_a_company(article, headline),
    )
    assemble(headline, context, day)  # a first time, for what the body leaves unsaid
    body = assemble(sentences, context, day)
    heads = assemble(headline, context, day)
    _drop_repeats(body, heads)
    return Explanation(article, tuple(_number(draft) for draft in [*body, *heads]))


def _about_a_company(article: Article, headline: list[Sentence]) -> bool:
    """Whether an article is about one company: a ticker at its head, or a headline of results without a statistic."""
    title = article.title or ""
    if _TICKER.search(title) or _TICKER.search(article.text, 0, 300):
        return True
    named = any(m.role == "name" for sentence in headline for m in sentence.indicators)
    return bool(_RESULTS.search(title)) and not named


def _drop_repeats(body: list[Draft], heads: list[Draft]) -> None:
    """The same number again for the same thing is one figure; a headline's only where the body does not have it."""
    seen: set[tuple[object, ...]] = set()
    for draft in body:
        if draft.left is None:
            key = (draft.indicator, draft.item, draft.area, draft.partner, draft.measure, draft.value, draft.unit, draft.period, draft.status, draft.basis)
            if key in seen:
                draft.left = "said before, for the same thing"
            seen.add(key)
    kept = [draft for draft in body if draft.left is None]
    for head in heads:
        if head.left is None:
            low, high = interval(head)
            for draft in kept:
                other = interval(draft)
                same = draft.unit == head.unit and draft.measure == head.measure
                if same and other[0] <= high * (1 + 1e-9) + 1e-9 and low - abs(low) * 1e-9 <= other[1] and (draft.indicator == head.indicator or draft.value == head.value):
                    head.left = "the body says it"
                    break


def interval(draft: Draft) -> tuple[float, float]:
    """What the printed number can mean, in the value's unit, low end first. [store.md, the interval]"""
    size, amount = abs(draft.value), draft.amount
    if amount.in_words:
        spread = 0.05 * size
        step = spread
        half = spread
    else:
        step = draft.step if draft.bound is Bound.EXACT else draft.round_step
        half = step / 2
    low, high = {
        Bound.EXACT: (size - half, size + half),
        Bound.OVER: (size, size + step),
        Bound.UNDER: (size - step, size),
        Bound.ABOUT: (size - step, size + step),
    }[draft.bound]
    return (low, high) if draft.value >= 0 else (-high, -low)


def _number(draft: Draft) -> NumberRead:
    sentence = draft.sentence
    written = draft.text[draft.start : draft.end]
    if draft.left is not None:
        return NumberRead(sentence.part, draft.start, draft.end, written, None, draft.left, {})
    low, high = interval(draft)
    figure = Figure(
        indicator=draft.indicator or "other",
        item=draft.item,
        area=draft.area,
        partner=draft.partner,
        measure=Measure(draft.measure),
        value=draft.value,
        unit=draft.unit or "",
        bound=draft.bound,
        basis=draft.basis,
        period_start=draft.period.start if draft.period else None,
        period_end=draft.period.end if draft.period else None,
        status=draft.status,
        terms=draft.terms,
        of=draft.of,
        adjustment=draft.adjustment,
        source=draft.source,
        release=draft.release,
        reporter=draft.reporter,
        value_low=low,
        value_high=high,
        quote=written,
        sentence=sentence.words,
        part=sentence.part,
        char_start=draft.start,
        char_end=draft.end,
        number_start=draft.amount.number_start,
        number_end=draft.amount.number_end,
        confidence=draft.confidence,
    )
    return NumberRead(sentence.part, draft.start, draft.end, written, figure, None, draft.fields)
