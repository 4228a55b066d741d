"""Plain text to an article."""

import io
from datetime import date

import pytest

from indicators.article import Article
from indicators.errors import ReadError
from indicators.readers import read

PAGE = """Harbours fill up as autumn begins
Officials see a steady year, merchants less so
Published: Oct 16, 2023 09:01 PM
Cranes at dusk Photo:ABC

Cranes at dusk Photo:ABC

From January to September trade came to more than $176 billion, customs said.\x20

Exports came to over $81 billion.
"""


def only(content: bytes, name: str = "a.txt", given: Article | None = None) -> Article | ReadError:
    (found,) = read(io.BufferedReader(io.BytesIO(content)), name, given)
    return found


def test_head_and_captions_are_off_and_dates_read():
    assert only(PAGE.encode()) == Article(
        "From January to September trade came to more than $176 billion, customs said.\n\n"
        "Exports came to over $81 billion.",
        title="Harbours fill up as autumn begins",
        published=date(2023, 10, 16),
        date_source="byline",
        origin="a.txt",
    )


def test_a_hard_wrapped_paragraph_keeps_its_lines():
    text = "Exports of tea rose by 5 percent\nin September, the office said.\n\nImports fell."
    assert text == only(text.replace("\n", "\r\n").encode()).text


def test_what_the_user_gives_wins():
    given = Article("", title="Mine", publisher="Me", published=date(2020, 1, 1), url="https://a.example/")
    found = only(PAGE.encode(), given=given)
    assert ("Mine", "Me", date(2020, 1, 1), "https://a.example/", "given") == (
        found.title, found.publisher, found.published, found.url, found.date_source
    )  # fmt: skip
    assert "Harbours" not in found.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_characters_are_told(encoding):
    text = "Exports of café goods cost £5 – “more” than in 2022."
    assert text == only(text.encode(encoding)).text


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "a.txt: empty"),
        (b" \n\t\n", "a.txt: empty"),
        (b"\x89PNG\r\n\0\0\0", "a.txt: not text"),
        (b"%PDF-1.7 plain", "a.txt: not text (a PDF); pass the article's text"),
        (b"\x1f\x8b\x08ab", "a.txt: not text (a gzip archive)"),
        ("出口增长百分之五".encode("gbk"), "a.txt: not text, or in unknown characters; save it as UTF-8"),
        (bytes(range(1, 32)) * 9, "a.txt: not text"),
    ],
)
def test_what_is_no_text_is_one_clear_line(content, message):
    found = only(content)
    assert isinstance(found, ReadError)
    assert str(found).startswith(message)


def test_too_much_is_one_clear_line(monkeypatch):
    monkeypatch.setattr("indicators.readers.characters.LIMIT", 2**20)
    assert "a.txt: more than 1 MB; split it, or pass the article's text alone" == str(only(b"x" * (2**20 + 1)))


@pytest.mark.parametrize("name", ["russia.csv", "B.TSV"])
def test_a_table_is_no_article(name):
    """What `export` writes would come back as rows that no paper printed."""
    found = only(b"period,value\n2023,exports rose 5 percent\n", name)
    assert f"{name}: a table, not an article; write its articles as JSON lines" == str(found)
