"""Web pages to articles."""

import io
import json
from datetime import date

import pytest

from indicators.article import Article
from indicators.errors import ReadError
from indicators.readers import read

BODY = """
<nav><a href="/">Home</a> <a href="/more">More</a></nav>
<article><h1>Tea sells</h1>
<p>Sales of tea <b>rose</b> 5.6 percent to $81 billion from January to September, an office in the capital said.</p>
<p>Merchants had expected less, and they now hope for a good winter, as they told this paper in long talks.</p>
<ul><li>Green tea rose 3 percent</li><li>Black tea fell 2 percent</li></ul>
<table><tr><th>Kind</th><th>Change</th></tr><tr><td>White tea</td><td>7 percent</td></tr></table>
<p>The year before was a poor one for all who deal in leaves, and many a shop had closed by the end of it.</p>
<figure><img src="x.jpg"><figcaption>A shop. Photo: Agency</figcaption></figure>
</article><footer>Copyright 2019 Example Times</footer>"""
TEXT = """Sales of tea rose 5.6 percent to $81 billion from January to September, an office in the capital said.

Merchants had expected less, and they now hope for a good winter, as they told this paper in long talks.

- Green tea rose 3 percent
- Black tea fell 2 percent

| Kind, White tea | Change: 7 percent

The year before was a poor one for all who deal in leaves, and many a shop had closed by the end of it."""
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "@id": "#us", "name": "Example Times"},
        {"@type": "WebPage", "datePublished": "2001-01-01"},
        {
            "@type": ["NewsArticle"],
            "headline": "Tea sells &amp; sells",
            "datePublished": "2023-10-16T00:30:00+08:00",
            "dateModified": "2023-10-17T09:00:00Z",
            "publisher": {"@id": "#us"},
        },
    ],
}


def page(*head: str, body: str = BODY) -> str:
    top = f"<head><title>Tea sells</title>{''.join(head)}</head>"
    return f'<!doctype html><html lang="en-GB">{top}<body>{body}</body></html>'


def json_ld(value: object) -> str:
    return f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def only(content: str | bytes, name: str = "a.html") -> Article | ReadError:
    raw = content.encode() if isinstance(content, str) else content
    (found,) = read(io.BufferedReader(io.BytesIO(raw)), name)
    return found


def test_a_page_becomes_an_article():
    """Text with its list and table, without menu, headline, caption and foot; what JSON-LD says is believed."""
    canonical = '<link rel="canonical" href="https://news.example/2023/10/tea">'
    assert only(page(json_ld(LINKED), canonical)) == Article(
        TEXT,
        title="Tea sells & sells",
        url="https://news.example/2023/10/tea",
        publisher="Example Times",
        published=date(2023, 10, 16),
        modified=date(2023, 10, 17),
        language="en",
        date_source="json-ld",
        origin="a.html",
    )


META = meta("article:published_time", "2023-10-15T23:59:00-07:00")
BYLINE = BODY.replace("</h1>", "</h1><p>By Li Na | Example Times | Published: Oct 14, 2023</p>")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (page(json_ld(LINKED), META, body=BYLINE), (date(2023, 10, 16), "json-ld")),
        (page(META, body=BYLINE), (date(2023, 10, 15), "meta")),
        (page(json_ld("{broken"), META), (date(2023, 10, 15), "meta")),
        (page(meta("date", "Mon, 16 Oct 2023 09:01:00 GMT")), (date(2023, 10, 16), "meta")),
        (page(meta("article:published_time", "soon"), meta("pubdate", "20231013")), (date(2023, 10, 13), "meta")),
        (
            page(body='<time itemprop="datePublished" datetime="2023-10-12">x</time>' + BODY),
            (date(2023, 10, 12), "meta"),
        ),
        (page(), (None, None)),
    ],
)
def test_the_day_of_publication_is_found_in_order(content, expected):
    """And a year in the page's foot is no date."""
    found = only(content)
    assert expected == (found.published, found.date_source)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (page('<link rel="canonical" href="https://a.example/2023/02/17/tea">'), date(2023, 2, 17)),
        (page(body='<time datetime="2023-02-17T23:00:00Z">17 Feb</time>' + BODY), date(2023, 2, 17)),
        (page(body='<time datetime="2023-02">February</time>' + BODY), None),
        (page(body='<time datetime="2023-02-30">x</time>' + BODY), None),
        (page(meta("date", "2023-02")), None),
        (page(body='<div class="date">02/03/2023</div>' + BODY), None),
    ],
)
def test_a_day_from_the_markup_is_printed_there_and_never_guessed(content, expected):
    """A month alone is no day, and 02/03 is February to some and March to others."""
    assert expected == only(content).published


def test_modified_is_read_from_meta_too():
    assert date(2023, 10, 18) == only(page(meta("og:updated_time", "2023-10-18T00:00:00Z"))).modified


@pytest.mark.parametrize(
    "hostile",
    [
        json_ld("[" * 100_000),
        json_ld('{"@type": "NewsArticle", "headline": 5, "datePublished": {"a": []}, "publisher": [[]]}'),
        json_ld('{"a": [' + "{}," * 100_000 + "{}]}"),
        json_ld('{"@type": {"@type": 1}, "@id": ["x", null]}') * 100,
        json_ld("x" * 2**21),
        json_ld({"@context": "https://schema.org", "@type": "Article", "name": 1.5, "url": [5]}),
        "<!--" * 1000,
        meta("date", "9" * 100_000),
    ],
)
def test_hostile_metadata_costs_nothing_but_itself(hostile):
    found = only(page(hostile) if not hostile.startswith("<!--") else page(body=BODY + hostile))
    assert isinstance(found, Article)
    assert TEXT == found.text
    assert found.published is None


def test_only_web_addresses_are_canonical():
    found = only(page('<link rel="canonical" href="javascript:alert(1)">'))
    assert found.url is None


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("iso-8859-1", "cp1252"),
        ("utf-16", "utf-8"),
        ("nonsense", "utf-8"),
        ("undefined", "utf-8"),
        ("unicode_escape", "utf-8"),
    ],
)
def test_the_declared_encoding_is_read_as_browsers_do(declared, encoding):
    word = "茶叶" if encoding == "gb18030" else "café “tea”"
    content = page(f'<meta charset="{declared}">', body=BODY.replace("Merchants", word)).encode(encoding)
    assert f"{word} had expected less" in only(content).text


def test_a_tag_of_thousands_of_attributes_is_read_bare():
    """lxml would need minutes for it; the article stays."""
    hostile = "<p " + " ".join(f"a{n}=1" for n in range(30_000)) + ">"
    assert only(page(body=BODY.replace("<p>", hostile, 1))).text == TEXT


@pytest.mark.parametrize(
    "content",
    ["<html><body></body></html>", "<!doctype html>", "<p></p>", "<?xml version='1.0' encoding='utf-8'?><a/>", ""],
)
def test_a_page_without_an_article_is_one_clear_line(content):
    found = only(content)
    assert "a.html: no article text found; pass the text itself, with --title and --published" == str(found)


@pytest.mark.parametrize(
    "content", ["<div>" * 50_000 + "x", "<p><b>" * 20_000, "<table><tr><td>" * 5_000, "<" * 100_000]
)
def test_a_deep_page_ends(content):
    assert isinstance(only(content), Article | ReadError)


def test_a_page_is_told_by_its_content():
    assert TEXT == only(page(), "-").text


def test_raised_signs_that_lead_to_a_note_are_left_out_of_a_table():
    """ "Industrial production¹", "5.2²": no digit of the number; "km²" is its unit."""
    table = (
        "<table><tr><th>Item<sup>a</sup></th><th>2023<sup>1</sup></th></tr><tr><td>Exports <sup>2</sup></td><td>5.2<sup>[3]</sup> percent</td></tr>"
        "<tr><td>Area in km<sup>2</sup></td><td>840 <sup>4</sup></td></tr></table>"
    )
    text = only(page(body=BODY.replace("</article>", f"{table}</article>"))).text
    assert text.endswith("| Exports | 2023: 5.2 percent\n| Area in km2 | 2023: 840")
