"""Article: what comes in. A plain record; nothing here reads files or clocks."""

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit


@dataclass(frozen=True, slots=True)
class Article:
    """One news article.

    text: the body without headline, paragraphs separated by a blank line.
    published, modified: days in the publisher's own zone; None where the article does not say.
    url, title, publisher, language: None where unknown.
    date_source: how `published` was found (`given`, `json-ld`, `meta`, `byline`, `dateline`, ...).
    origin: the file, feed or address it was read from.
    """

    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    modified: date | None = None
    language: str | None = None
    date_source: str | None = None
    origin: str | None = None

    @property
    def article_id(self) -> str:
        """First 16 hex digits of SHA-256 over url, title and text. [store.md, articles]"""
        parts = (normal_url(self.url), self.title or "", self.text)
        joined = "\x1f".join(unicodedata.normalize("NFC", part) for part in parts)
        return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def normal_url(url: str | None) -> str:
    """An address as the article's identity sees it: scheme and host in lower case, no fragment, no `utm_*`.

    None and an address that cannot be split stay as they are (None gives an empty string).

    >>> normal_url("HTTPS://News.Example/a?utm_source=x&id=3#top")
    'https://news.example/a?id=3'
    """
    if not url:
        return ""
    try:
        scheme, host, path, query, _ = urlsplit(url)
    except ValueError:
        return url
    if "utm_" in query:
        kept = [(k, v) for k, v in parse_qsl(query, keep_blank_values=True) if not k.startswith("utm_")]
        query = urlencode(kept)
    return urlunsplit((scheme.lower(), host.lower(), path, query, ""))
