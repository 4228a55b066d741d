"""JSON lines to articles."""

import io
from datetime import date

import pytest

from indicators.article import Article
from indicators.errors import ReadError
from indicators.readers import jsonl, read


def found(content: bytes, name: str = "a.jsonl") -> list[Article | ReadError]:
    return list(read(io.BufferedReader(io.BytesIO(content)), name))


def test_every_key_is_read_and_others_are_passed_over():
    line = (
        '{"text": "One.\\r\\n\\r\\nTwo.", "title": "T", "url": "https://a.example/", "publisher": "P", "id": 5,'
        ' "published": "2023-10-16T23:30:00-05:00", "modified": "2023-10-17", "language": "en", "extra": {"text": 1}}'
    )
    assert found(line.encode()) == [
        Article(
            "One.\n\nTwo.", title="T", url="https://a.example/", publisher="P", published=date(2023, 10, 16),
            modified=date(2023, 10, 17), language="en", date_source="given", origin="a.jsonl",
        )
    ]  # fmt: skip


def test_nulls_are_unknown():
    (made,) = found(b'{"text": "One.", "title": null, "published": null, "url": ""}')
    assert Article("One.", origin="a.jsonl") == made


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"no json", "no JSON (Expecting value); write one object a line"),
        (b'["text"]', 'no JSON object; write {"text": ...}, one a line'),
        (b"5", "no JSON object"),
        (b'{"title": "T"}', "'text' is missing or empty"),
        (b'{"text": "  "}', "'text' is missing or empty"),
        (b'{"text": 5}', "'text' is not text"),
        (b'{"text": "x", "title": ["T"]}', "'title' is not text"),
        (b'{"text": "x", "published": "soon"}', "'published' is no date ('soon'); write 2023-10-16"),
        (b'{"text": "x", "published": "0000-00-00"}', "'published' is no date"),
        (b'{"text": "x", "published": 20231016}', "'published' is not text"),
        (b'{"text": "x \\ud83d"}', "'text' holds bytes that are not UTF-8, or half a character"),
        (b'{"text": "caf\xe9"}', "'text' holds bytes that are not UTF-8, or half a character; save it as UTF-8"),
        (b'{"a":' * 100_000, "no JSON (too large or too deep)"),
        (b'{"text": "x", "n": ' + b"9" * 5_000 + b"}", "no JSON (too large or too deep)"),
    ],
)
def test_a_bad_line_is_one_error_and_the_rest_goes_on(line, message):
    one, two, three = found(b'{"text": "One."}\n\n' + line + b'\n{"text": "Two."}\n')
    assert ["One.", "Two."] == [one.text, three.text]
    assert str(two).startswith(f"a.jsonl:3: {message}")


def test_a_line_without_end_is_one_error(monkeypatch):
    monkeypatch.setattr(jsonl, "LIMIT", 1000)
    long = b'{"text": "' + b"x" * 5_000 + b'"}\n'
    one, two, three = found(b'{"text": "One."}\n' + long + b'{"text": "Two."}')
    assert ["One.", "Two."] == [one.text, three.text]
    assert str(two).startswith("a.jsonl:2: a line of more than")


def test_a_document_over_many_lines_is_one_error():
    assert ["a.json:1: no JSON (Expecting property name enclosed in double quotes); write one object a line"] == [
        str(error) for error in found(b'{\n "text": "One."\n}\n', "a.json")
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_part_of_the_line(encoding):
    (made,) = found('{"text": "Café."}\n'.encode(encoding))
    assert "Café." == made.text


def test_utf16_that_is_cut_off_costs_the_last_line_alone():
    one, two = found('{"text": "One."}\n{"text": "Two."}\n'.encode("utf-16")[:-5])
    assert "One." == one.text
    assert str(two).startswith("a.jsonl:2: no JSON")


def test_json_lines_are_told_by_their_content():
    (made,) = found(b' {"text": "One."}', "-")
    assert "One." == made.text
