"""The first article of all, in our own sentences: one paragraph of customs figures in a long political story."""

from pathlib import Path

import pandas as pd
import pytest

from indicators import ingest, load

SEED = "belt-and-road-forum.txt"
# indicator, measure, bound, value, unit, basis
ROWS = [
    ("trade", "level", "over", 176e9, "USD", None),
    ("trade", "change", "exact", 29.5, "percent", "yoy"),
    ("exports", "level", "over", 81e9, "USD", None),
    ("exports", "change", "exact", 56.9, "percent", "yoy"),
    ("imports", "level", "over", 94e9, "USD", None),
    ("imports", "change", "exact", 12.7, "percent", "yoy"),
]


@pytest.fixture(scope="module")
def store(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seed")
    ingest(samples / SEED, data=folder)
    return folder


def test_the_page_around_the_article_is_left_out(store: Path) -> None:
    """Headline and day are read; the "Published:" line and the captions are not text."""
    [article] = load("articles", data=store).to_dict("records")
    assert "Rail and pipelines on the table as Russian leader heads for Belt and Road meeting" == article["title"]
    assert pd.Timestamp("2023-10-16") == article["published"]
    assert "Published:" not in article["text"]
    assert "Photo:" not in article["text"]
    assert 6 == article["figures"]


def test_six_rows_and_nothing_else(store: Path) -> None:
    """Nothing for 2017 and 2019, the third forum, two-track, two-front, the years or the days."""
    rows = load(data=store).sort_values("number_start")
    fields = ["indicator", "measure", "bound", "value", "unit", "basis"]
    found = rows[fields].astype(object).where(rows[fields].notna(), None)
    assert ROWS == list(found.itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("area", "CHN"),
        ("partner", "RUS"),
        ("period", "2023-01/2023-09"),
        ("freq", "YTD"),
        ("status", "actual"),
        ("source", "General Administration of Customs of China"),
        ("reporter", "CHN"),
        ("period_start", pd.Timestamp("2023-01-01")),
        ("period_end", pd.Timestamp("2023-09-30")),
    ],
)
def test_all_six_rows_say(store: Path, field: str, expected: object) -> None:
    assert [expected] * 6 == load(data=store)[field].tolist()


def test_quotes_are_the_articles_own_characters(store: Path) -> None:
    [text] = load("articles", data=store)["text"]
    rows = load(data=store)
    assert 6 == len(rows)
    for row in rows.itertuples():
        assert text[row.char_start : row.char_end] == row.quote
        assert row.quote in row.sentence


def test_intervals_follow_the_printed_digits(store: Path) -> None:
    """More than 176 billion is printed to the billion, 29.5 percent to a tenth."""
    rows = load(data=store).sort_values("number_start")
    low_high = list(zip(rows["value_low"], rows["value_high"], strict=True))
    assert (176e9, 177e9) == low_high[0]
    assert pytest.approx((29.45, 29.55)) == low_high[1]
    assert (81e9, 82e9) == low_high[2]
    assert (94e9, 95e9) == low_high[4]


def test_ingested_twice_is_ingested_once(store: Path, samples: Path) -> None:
    ingest(samples / SEED, data=store)
    assert 6 == len(load(data=store))
    assert 1 == len(load("articles", data=store))
