"""Arrow schemas with descriptions; articles and figures as record batches, and back. [store.md]

`extract_batch` is all that an engine needs to know: a batch of articles in, a batch of observations out.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date, datetime
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from indicators.article import Article
from indicators.errors import ReadError
from indicators.extraction import extract
from indicators.figure import Figure
from indicators.periods import Period
from indicators.vocabulary import vocabulary
from indicators.vocabulary.own import own

if TYPE_CHECKING:
    import pandas

CONTRACT = "1"  # of store.md; raised when a column changes its meaning
TEXT, DAY, PLACE = pa.string(), pa.date32(), pa.int32()


def _schema(*columns: tuple[str, pa.DataType, str]) -> pa.Schema:
    described = [pa.field(name, kind, metadata={"description": text}) for name, kind, text in columns]
    return pa.schema(described, metadata={"indicators.contract": CONTRACT})


ARTICLES = _schema(
    ("article_id", TEXT, "first 16 hex digits of SHA-256 over url, title and text"),
    ("url", TEXT, "as given, else the page's canonical one"),
    ("publisher", TEXT, "the paper or agency that published it"),
    ("title", TEXT, "headline"),
    ("language", TEXT, "language of the text, as the article says"),
    ("published", DAY, "day of publication in the publisher's own zone; null where the article does not say"),
    ("modified", DAY, "day of the last change in the publisher's own zone; null where the article does not say"),
    ("date_source", TEXT, "how `published` was found: given, json-ld, meta, byline, dateline, ..."),
    ("fingerprint", pa.list_(pa.uint64()), "hashes of the normalised sentences, to tell copies"),
    ("retrieved_at", pa.timestamp("us", "UTC"), "when it was read"),
    ("text", TEXT, "body, paragraphs separated by a blank line"),
    ("origin", TEXT, "the file, feed or address it was read from"),
    ("extractor", TEXT, "version that read it"),
    ("figures", PLACE, "how many observations it gave"),
)

OBSERVATIONS = _schema(
    ("observation_id", TEXT, "first 16 hex digits of SHA-256 over article_id, part, number_start, number_end"),
    ("article_id", TEXT, "the article that reports it"),
    ("url", TEXT, "the article's"),
    ("publisher", TEXT, "the article's"),
    ("published", DAY, "the article's day of publication"),
    ("indicator", TEXT, "the statistic, a code of the contract"),
    ("item", TEXT, "what part of it: a good, sector or group; null for the whole"),
    ("area", TEXT, "whose statistic: ISO 3166 code or group"),
    ("partner", TEXT, "the other side of a flow; null for the whole world"),
    ("measure", TEXT, "level, change, difference, share or contribution"),
    ("unit", TEXT, "unit of value, value_low and value_high"),
    ("bound", TEXT, "hedge: exact, over, under or about"),
    ("basis", TEXT, "what a change or difference is against; null for other measures"),
    ("terms", TEXT, "what growth or an index is measured in: a currency, real, nominal, volume"),
    ("of", TEXT, "the total of a share or contribution"),
    ("adjustment", TEXT, "SA or NSA when said"),
    ("status", TEXT, "actual, forecast or target"),
    ("source", TEXT, "the body that reported the figure, as the article names it"),
    ("release", TEXT, "flash, preliminary, revised or final when said"),
    ("reporter", TEXT, "area of the office that `source` names"),
    ("value", pa.float64(), "normalised: dollars, not billions; a fall or deficit is negative"),
    ("value_low", pa.float64(), "least that the printed number can mean"),
    ("value_high", pa.float64(), "most that the printed number can mean"),
    ("period_start", DAY, "first day, inclusive; null where the article does not tell"),
    ("period_end", DAY, "last day, inclusive"),
    ("period", TEXT, "2023, 2023-Q3, 2023-09, 2023-01/2023-09, ..."),
    ("freq", TEXT, "by the dates alone: A S Q M W D, YTD or R"),
    ("quote", TEXT, "the figure's own characters, with unit and bound"),
    ("sentence", TEXT, "the sentence that holds it"),
    ("part", TEXT, "text or title: what the offsets count in"),
    ("char_start", PLACE, "first character of the quote"),
    ("char_end", PLACE, "one past its last character"),
    ("number_start", PLACE, "first character of the number alone"),
    ("number_end", PLACE, "one past its last character"),
    ("confidence", pa.float32(), "0 to 1"),
    ("extractor", TEXT, "version that read it"),
)

SCHEMAS = {"articles": ARTICLES, "observations": OBSERVATIONS}
# The contract's order, then what makes a row unique: the same batch is the same bytes.
ORDER = ("indicator", "area", "partner", "period_end", "article_id", "part", "number_start", "number_end")
TOLD_BY_FIGURE = [field.name for field in fields(Figure)]
TOLD_BY_ARTICLE = [field.name for field in fields(Article)]


@lru_cache
def extractor_version() -> str:
    """The package's version, as parts and rows name it; with a vocabulary of the user's own also that: `0.1.0+own.1a2b3c4d`."""
    try:
        known = version("indicators")
    except PackageNotFoundError:  # run from a source tree that is not installed
        known = "0"
    mine = own()
    return f"{known}+own.{mine.mark}" if mine and mine.mark else known


def extract_batch(articles: pa.RecordBatch) -> pa.RecordBatch:
    """Observations of a batch of articles (schema ARTICLES), in the store's order. Pure: any engine may map it."""
    return observation_batch((article, extract(article)) for article in articles_of(articles))


def article_batch(articles: Iterable[Article], retrieved_at: datetime) -> pa.RecordBatch:
    """Articles as rows of ARTICLES. `figures` is 0 until `counted`. retrieved_at: with a zone."""
    listed = list(articles)
    columns: dict[str, list[Any]] = {name: [getattr(a, name) for a in listed] for name in TOLD_BY_ARTICLE}
    columns |= {
        "article_id": [article.article_id for article in listed],
        "fingerprint": [fingerprint(article.text) for article in listed],
        "retrieved_at": [retrieved_at] * len(listed),
        "extractor": [extractor_version()] * len(listed),
        "figures": [0] * len(listed),
    }
    return pa.RecordBatch.from_pydict(columns, schema=ARTICLES)


def articles_of(batch: pa.RecordBatch) -> Iterator[Article]:
    """The rows of ARTICLES as records."""
    for row in batch.select(TOLD_BY_ARTICLE).to_pylist():
        yield Article(**row)


def counted(articles: pa.RecordBatch, observations: pa.RecordBatch) -> pa.RecordBatch:
    """The articles with the number of observations that each of them gave."""
    given = Counter(observations["article_id"].to_pylist())
    figures = pa.array([given[name] for name in articles["article_id"].to_pylist()], PLACE)
    return articles.set_column(ARTICLES.get_field_index("figures"), ARTICLES.field("figures"), figures)


def observation_batch(found: Iterable[tuple[Article, Iterable[Figure]]]) -> pa.RecordBatch:
    """Figures with the article that holds them, as rows of OBSERVATIONS in the store's order."""
    rows = [(article, key, figure) for article, key, figures in _keyed(found) for figure in figures]
    columns: dict[str, list[Any]] = {name: [getattr(figure, name) for _, _, figure in rows] for name in TOLD_BY_FIGURE}
    columns |= {name: [getattr(article, name) for article, _, _ in rows] for name in ("url", "publisher", "published")}
    dated = [_period(figure) for _, _, figure in rows]
    columns |= {
        "observation_id": [observation_id(key, figure) for _, key, figure in rows],
        "article_id": [key for _, key, _ in rows],
        "period": [period for period, _ in dated],
        "freq": [freq for _, freq in dated],
        "extractor": [extractor_version()] * len(rows),
    }
    batch = pa.RecordBatch.from_pydict(columns, schema=OBSERVATIONS)
    return batch.sort_by([(name, "ascending") for name in ORDER])


def observation_id(article_id: str, figure: Figure) -> str:
    """First 16 hex digits of SHA-256 over article_id, part, number_start, number_end, joined by U+001F."""
    parts = (article_id, figure.part, str(figure.number_start), str(figure.number_end))
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def fingerprint(text: str) -> list[int]:
    """Hashes of 8 bytes, one for each different sentence, blind to case, spaces and punctuation.

    Sentences are cut here by the plainest rule: the hashes must not change when the language's rules do.

    >>> fingerprint("Trade rose. It's so!") == fingerprint("TRADE  ROSE! Its so")
    True
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    words = (re.sub(r"[\W_]+", "", sentence) for sentence in re.split(r"[.!?]\s|[。!?]|\n\s*\n", folded))
    hashes = (hashlib.blake2b(sentence.encode("utf-8"), digest_size=8).digest() for sentence in words if sentence)
    return list(dict.fromkeys(int.from_bytes(digest, "big") for digest in hashes))


def check_storable(article: Article) -> None:
    """Raises ReadError where a text cannot be kept: nothing in it, or half of a surrogate pair."""
    if not article.text.strip():
        raise ReadError("no text", article.origin)
    for name in TOLD_BY_ARTICLE:
        value = getattr(article, name)
        try:
            if isinstance(value, str):
                value.encode()
        except UnicodeEncodeError as error:
            what = f"{name} holds a character that is none (U+{ord(value[error.start]):04X}, character {error.start})"
            raise ReadError(what, article.origin, "write it as UTF-8") from None


def frame(table: pa.Table) -> "pandas.DataFrame":
    """A table for pandas: days as datetime64, whole numbers as nullable integers, missing text as missing."""
    import pandas as pd

    made: pd.DataFrame = table.to_pandas(date_as_object=False, types_mapper={PLACE: pd.Int32Dtype()}.get)
    return made


def _keyed(found: Iterable[tuple[Article, Iterable[Figure]]]) -> Iterator[tuple[Article, str, Iterable[Figure]]]:
    for article, figures in found:
        yield article, article.article_id, figures


def _period(figure: Figure) -> tuple[str | None, str | None]:
    """Code and freq of the figure's period; None where it has none."""
    if figure.period_start is None or figure.period_end is None:
        return None, None
    area = vocabulary().areas.get(figure.area or "")
    return _code_and_freq(
        figure.period_start, figure.period_end, area.fiscal_first(figure.period_start.year) if area else 1
    )


@lru_cache(4096)
def _code_and_freq(start: date, end: date, fiscal_start: int) -> tuple[str | None, str | None]:
    period = Period(start, end)
    try:
        return period.code(), period.freq(fiscal_start)
    except (OverflowError, ValueError):  # the calendar ends with the year 9999
        return f"{start.isoformat()}/{end.isoformat()}", "R"
