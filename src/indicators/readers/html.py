"""Web pages: trafilatura finds the text; dates, headline and publisher come from JSON-LD and meta tags first.

The day of publication, in this order: JSON-LD, meta tags, the byline, what htmldate finds in the markup. A date is
kept as printed, in its own zone: 2023-10-16T00:30+08:00 is the 16th.
"""

import json
import logging
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import TYPE_CHECKING, Any, BinaryIO

from indicators.article import Article
from indicators.errors import ReadError
from indicators.readers import grids
from indicators.readers.characters import decoded, whole
from indicators.readers.heads import Head, beheaded, day_in, is_printed, iso_day

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SUFFIXES = (".html", ".htm", ".xhtml")
SCRIPTS, SCRIPT_SIZE, NODES = 20, 2**20, 20_000  # of JSON-LD, at most: pages are hostile
PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish-date",
    "publish_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
    "citation_publication_date", "dc.date", "date",
)  # fmt: skip
MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod")


@dataclass(frozen=True, slots=True)
class Marked:
    """What a page's markup says of its article. Each None where it does not."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    modified: date | None = None


_OWN = '<meta name="generator" content="indicators">'


def reads(name: str, head: bytes) -> bool:
    """By its suffix, or because it opens with a tag."""
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return name.lower().endswith(SUFFIXES) or bool(re.match(rb"<(?:[!?]|[a-zA-Z])", start))


def read(raw: BinaryIO, origin: str, given: Article) -> Iterator[Article | ReadError]:
    """The one article of a page; tables and lists are in its text. Raises ReadError."""
    content = whole(raw, origin)
    markup = decoded(content, origin, _declared(content))
    if _OWN in markup[:2000]:
        raise ReadError("a report of indicators, no article", origin, "pass the articles that it was made from")
    page = _parsed(_LONG_TAG.sub(_bounded, markup), origin)
    linked, tagged = json_ld(page), meta_tags(page)
    _drop_notes(page)
    found = _extracted(page, origin)
    title = linked.title or _first_text(found.title)  # trafilatura hands on what JSON-LD holds, be it a number or list
    url = next((url for url in (_first_text(found.url), _canonical(page)) if _is_web(url)), None)
    head = beheaded(text_of(found.body), given.url or url, title)
    published, date_source = _publication(page, markup, linked, tagged, head)
    if not head.body:
        raise _no_text(origin)
    yield Article(
        head.body,
        title=title or head.title,
        url=url,
        publisher=linked.publisher or _first_text(found.sitename) or head.publisher,
        published=published,
        modified=linked.modified or tagged.modified or head.modified,
        language=_language(page),
        date_source=date_source,
    )


_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_MOST_ATTRIBUTES = 5000


def _bounded(tag: re.Match[str]) -> str:
    """A tag as it is, or bare where it holds thousands of attributes: lxml needs time by the square of their number."""
    parts = tag[0].split(None, _MOST_ATTRIBUTES)
    return parts[0] if len(parts) > _MOST_ATTRIBUTES else tag[0]


def text_of(body: "HtmlElement") -> str:
    """The extracted tree as text: a blank line between paragraphs, a line an item or row, cells parted by bars."""
    blocks = [_block(child) for child in body]
    if len(body) and body[0].get("rend") == "h1":  # the headline, which is no part of the text
        blocks = blocks[1:]
    return "\n\n".join(block for block in [(body.text or "").strip(), *blocks] if block)


def json_ld(page: "HtmlElement") -> Marked:
    """What the page's JSON-LD says of its article: the first node of an article's type, else the first with a date."""
    nodes = [node for script in _scripts(page) for node in _nodes(script)]
    articles = [node for node in nodes if _is_article(node)]
    dated = [node for node in nodes if "datePublished" in node]
    node = next(iter(articles or dated), None)
    if node is None:
        return Marked()
    named = {key: other for other in nodes for key in _texts(other.get("@id")) if "name" in other}
    return Marked(
        title=_first_text(node.get("headline")),
        publisher=_name(node.get("publisher"), named),
        published=_day(_first_text(node.get("datePublished"))),
        modified=_day(_first_text(node.get("dateModified"))),
    )


def _is_article(node: dict[str, Any]) -> bool:
    return any(kind.endswith(("Article", "Posting")) for kind in _texts(node.get("@type")))


def meta_tags(page: "HtmlElement") -> Marked:
    """The dates that meta tags and microdata say."""
    told: dict[str, str] = {}
    for tag in page.iter("meta", "time"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if name:
            told.setdefault(name.strip().lower(), tag.get("content") or tag.get("datetime") or "")
    days = {name: _day(told[name]) for name in (*PUBLISHED, *MODIFIED) if name in told}
    return Marked(
        published=next((days[name] for name in PUBLISHED if days.get(name)), None),
        modified=next((days[name] for name in MODIFIED if days.get(name)), None),
    )


def _publication(
    page: "HtmlElement", markup: str, linked: Marked, tagged: Marked, head: Head
) -> tuple[date | None, str | None]:
    """The day of publication and where it stood."""
    for day, source in ((linked.published, "json-ld"), (tagged.published, "meta"), (head.published, head.date_source)):
        if day:
            return day, source
    from htmldate import find_date

    # Not the extensive search: it takes any date of the page. And never a guessed date: where the page says
    # "2023-02" it adds today's day, of "2023-02-30" it makes the 1st, and "02/03/2023" is March to it.
    day = iso_day(find_date(page, extensive_search=False, original_date=True) or "")
    return (day, "htmldate") if day and is_printed(day, markup) else (None, None)


def _parsed(text: str, origin: str) -> "HtmlElement":
    from lxml import etree, html

    try:
        page = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8", no_network=True))
    except (etree.LxmlError, ValueError):
        raise _no_text(origin) from None
    return page


def _drop_notes(page: "HtmlElement") -> None:
    """Take out the raised signs in a table's cells that lead to a note: "Industrial production¹", but "km²" stays."""
    for raised in page.xpath("//*[self::td or self::th]//sup"):
        previous = raised.getprevious()
        before = (raised.getparent().text if previous is None else previous.tail) or ""
        if len(raised.text_content().strip()) < 4 and re.search(r"(?:[^\W\d_]{3}|[\d)%])\s?$", before):
            raised.text = ""
            del raised[:]


def _extracted(page: "HtmlElement", origin: str) -> Any:
    """Trafilatura's reading: body, title, url, sitename."""
    from lxml import etree
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan"):  # what they could not read is no news for the user
        logging.getLogger(name).addHandler(logging.NullHandler())
    try:
        found: Any = bare_extraction(page, with_metadata=True, include_comments=False, include_tables=True)
    except (etree.LxmlError, ValueError, RecursionError):
        found = None
    if found is None or found.body is None:
        raise _no_text(origin)
    return found


def _no_text(origin: str) -> ReadError:
    return ReadError("no article text found", origin, "pass the text itself, with --title and --published")


def _block(element: "HtmlElement") -> str:
    if element.tag == "table":
        return grids.lines([[_inline(cell) for cell in row.iter("cell")] for row in element.iter("row")])
    if element.tag == "list" and element.get("rend") == "dl":
        return grids.pairs(_terms(element))
    if element.tag == "list":
        return "\n".join(f"- {_inline(item)}" for item in element.iter("item") if _inline(item))
    if element.tag == "quote" and len(element):
        return text_of(element)
    return _inline(element)


def _terms(element: "HtmlElement") -> list[tuple[str, str]]:
    """A definition list's pairs; a term or definition without the other stands alone."""
    found: list[tuple[str, str]] = []
    for item in element.iter("item"):
        text = _inline(item)
        if (item.get("rend") or "").startswith("dt"):
            found.append((text, ""))
        elif found and not found[-1][1]:
            found[-1] = (found[-1][0], text)
        else:
            found.append(("", text))
    return found


def _inline(element: "HtmlElement") -> str:
    """An element's text in one run; a line break of the page is one here."""
    parts = [element.text or ""]
    for child in element:
        parts += ["\n" if child.tag == "lb" else _inline(child), child.tail or ""]
    return re.sub(r" ?\n ?", "\n", "".join(parts)).strip()


def _scripts(page: "HtmlElement") -> Iterator[Any]:
    for script in [tag for tag in page.iter("script") if "ld+json" in (tag.get("type") or "")][:SCRIPTS]:
        text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->")
        if len(text) <= SCRIPT_SIZE:
            try:
                yield json.loads(text, strict=False)
            except (ValueError, RecursionError):
                continue


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object inside a JSON value, the outermost first."""
    waiting = deque([value])
    for _ in range(NODES):
        if not waiting:
            return
        node = waiting.popleft()
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _texts(value: Any) -> list[str]:
    return [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]


def _first_text(value: Any) -> str | None:
    return next((unescape(text).strip() for text in _texts(value) if text.strip()), None)


def _name(value: Any, named: dict[str, dict[str, Any]]) -> str | None:
    """A name as such, inside an object, or in the object that a reference points to."""
    first = value[0] if isinstance(value, list) and value else value
    if not isinstance(first, dict):
        return _first_text(first)
    reference = next(iter(_texts(first.get("@id"))), "")
    return _first_text(first.get("name")) or _first_text(named.get(reference, {}).get("name"))


def _day(text: str | None) -> date | None:
    return (iso_day(text) or day_in(text)) if text else None


def _declared(content: bytes) -> str | None:
    """The encoding that the page's own head declares."""
    found = re.search(rb"""(?:charset|encoding)\s{0,3}=\s{0,3}["']?([\w.:-]{1,40})""", content[:4096])
    return found[1].decode("ascii", "replace") if found else None


def _canonical(page: "HtmlElement") -> str | None:
    return next((tag.get("href") for tag in page.iter("link") if (tag.get("rel") or "").lower() == "canonical"), None)


def _is_web(url: str | None) -> bool:
    return bool(url) and str(url).lower().startswith(("http://", "https://"))


def _language(page: "HtmlElement") -> str | None:
    """The primary language of the page's own `lang`."""
    found = re.match(r"[a-zA-Z]{2,3}(?=$|[-_])", page.get("lang") or "")
    return found[0].lower() if found else None
