"""The head of an article as text shows it."""

import time
from datetime import date

import pytest

from indicators.readers.heads import Head, beheaded, day_in, is_credit, iso_day

DAY = date(2023, 10, 16)


@pytest.mark.parametrize(
    "text",
    [
        "Oct 16, 2023 09:01 PM", "October 16 2023", "Oct. 16th, 2023", "16 Oct 2023", "Monday, 16th of October, 2023",
        "2023-10-16", "2023/10/16 09:01", "2023.10.16", "2023年10月16日", "16/10/2023", "10/16/2023", "OCT 16, 2023",
    ],
)  # fmt: skip
def test_a_date_is_read_as_it_is_printed(text):
    assert day_in(text) == DAY


@pytest.mark.parametrize(
    "text", ["10/11/2023", "October 2023", "Oct 16", "2023-13-40", "Feb 30, 2023", "12023-10-16", ""]
)
def test_half_a_date_or_one_that_reads_two_ways_is_none(text):
    assert day_in(text) is None


@pytest.mark.parametrize("text", ["2023-10-16", "20231016", "2023-10-16T23:59:59-11:00", " 2023-10-16T00:00Z "])
def test_an_iso_day_is_the_one_printed_in_its_own_zone(text):
    assert iso_day(text) == DAY


@pytest.mark.parametrize(
    "text", ["0001-01-01T00:00:00Z", "9999-12-31", "2023-02-29", "2023-10", "16.10.2023", "202310160"]
)
def test_a_filler_or_no_date_is_none(text):
    assert iso_day(text) is None


BYLINES = [
    ("Published: Oct 16, 2023 09:01 PM", {"published": DAY}),
    ("Oct 16, 2023", {"published": DAY}),
    ("Mon, 16 October 2023, 09:01 GMT+8", {"published": DAY}),
    ("Published 10:15 a.m. ET Oct. 16, 2023", {"published": DAY}),
    ("Date: 16 October 2023", {"published": DAY}),
    ("Posted on 2023-10-16", {"published": DAY}),
    ("Updated: Oct 16, 2023", {"published": DAY, "modified": DAY}),
    ("By Li Na", {}),
    ("Source: Example Wire", {"publisher": "Example Wire"}),
    (
        "By Li Na | Example Daily | Updated: 2023-10-16 10:24",
        {"publisher": "Example Daily", "published": DAY, "modified": DAY},
    ),
    ("By LI NA\nPublished: Oct 16, 2023\nUpdated: Oct 17, 2023", {"published": DAY, "modified": date(2023, 10, 17)}),
    ("URL: https://a.example/1\nPublisher: Example Wire", {"url": "https://a.example/1", "publisher": "Example Wire"}),
    ("A ship at a quay. Photo:Agency", {}),
    ("Published: yesterday", {}),
]


@pytest.mark.parametrize(("byline", "told"), BYLINES)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_byline_block_is_read_and_taken_off(byline, told, gap):
    source = "byline" if "published" in told else None
    expected = Head("Sales rose.\n\nMore.", title="Tea sells", date_source=source, **told)
    assert expected == beheaded(f"Tea sells{gap}{byline}\n\nSales rose.\n\nMore.\n")


@pytest.mark.parametrize(
    "text",
    [
        "Sales of tea rose in September, by 5 percent from a year\nearlier, an office said\nthis Friday.\n\nMore.",
        "Sales of tea rose in September.\n\nMore.",
        "Sales of tea rose by 5 percent",
        "Source: an official who would not be named.\n\nMore.",
        "By the end of September sales of tea had risen by 5 percent.\n\nMore.",
        "x" * 201 + "\n\nMore.",
    ],
)
def test_a_text_that_starts_with_prose_has_no_headline(text):
    assert Head(text) == beheaded(text)


def test_a_headline_and_one_below_it_stand_above_the_text():
    assert Head("Sales rose.", title="Tea sells") == beheaded("Tea sells\nCoffee does not\n\nSales rose.")


def test_where_the_title_is_known_only_its_own_line_goes():
    assert Head("Sales rose.", title="Tea Sells!") == beheaded("Tea sells\n\nSales rose.", title="Tea Sells!")
    assert Head("In brief\n\nSales rose.") == beheaded("In brief\n\nSales rose.", title="Tea sells")


@pytest.mark.parametrize(
    ("opening", "url", "publisher", "published"),
    [
        ("BEIJING, Oct. 16, 2023 (Newswire) -- ", None, "Newswire", DAY),
        ("BEIJING, Oct. 16 (Newswire) -- ", None, "Newswire", None),
        ("LONDON, 16 October 2023 (Newswire) - ", None, "Newswire", DAY),
        ("LONDON, 16 October 2023 - ", None, None, DAY),
        ("BEIJING, Oct. 16 (Newswire) -- ", "https://a.example/2023/10/tea", "Newswire", DAY),
        ("BEIJING, Oct. 16 (Newswire) -- ", "https://a.example/20231016/tea.htm", "Newswire", DAY),
        ("RIO DE JANEIRO, Oct 16 — ", "https://a.example/2023-10/16/tea", None, DAY),
        ("WASHINGTON (Newswire) - ", None, "Newswire", None),
        ("U.S. sales - ", "https://a.example/2023/10/tea", None, None),
    ],
)
def test_a_dateline_tells_the_day_where_the_year_is_known(opening, url, publisher, published):
    head = beheaded(f"{opening}Sales rose.\n\nMore.", url)
    assert (publisher, published) == (head.publisher, head.published)
    assert ("dateline" if published else None) == head.date_source
    assert f"{opening}Sales rose.\n\nMore." == head.body


@pytest.mark.parametrize(
    "caption",
    [
        "Cars wait at a port Photo:VCG", "Photo: Li Na", "A port. [Photo/Agency]", "A port. (Photo by Li Na/Agency)",
        "A port, May 5. Getty Images", "File photo", "(File photo)", "Image source, Agency", "Image: Agency",
        "Photo by Li Na", "A port. Photo courtesy of the harbour", "One. Photo: A\nTwo. Photo: B",
    ],
)  # fmt: skip
def test_a_photo_caption_is_no_text(caption):
    assert is_credit(caption)
    assert "One.\n\nTwo." == beheaded(f"One.\n\n{caption}\n\nTwo.").body


@pytest.mark.parametrize(
    "prose",
    ["The photo by Li Na shows that exports rose.", "Photos sold well.", "Sales of Getty Images rose 5 percent.", ""],
)
def test_a_sentence_about_photos_is_text(prose):
    assert not is_credit(prose)


@pytest.mark.parametrize(
    "piece", ["photo ", "(photo", "A", "By A", "2023-10-", "Oct 1", "published ", "A, ", " | ", "\n", "("]
)
def test_no_text_makes_it_slow(piece):
    """A megabyte of whatever the patterns begin with."""
    start = time.perf_counter()
    beheaded(piece * (2**20 // len(piece)))
    assert time.perf_counter() - start < 5
