"""Records to rows and back, as store.md describes the columns."""

import hashlib
from datetime import UTC, date, datetime

import pytest
from making import ARTICLE, TEXT, article, figure

from indicators.article import Article
from indicators.errors import ReadError
from indicators.figure import Figure
from indicators.tables import (
    ARTICLES,
    OBSERVATIONS,
    article_batch,
    articles_of,
    check_storable,
    counted,
    extract_batch,
    fingerprint,
    frame,
    observation_batch,
    observation_id,
)

NOW = datetime(2023, 10, 17, tzinfo=UTC)


def one_row(*figures: Figure) -> dict[str, object]:
    return observation_batch([(ARTICLE, figures)]).to_pylist()[0]


def test_every_column_has_a_description():
    """Field metadata carries each column's description, the schema's the contract's version."""
    for schema in (ARTICLES, OBSERVATIONS):
        assert all(field.metadata[b"description"] for field in schema)
        assert b"1" == schema.metadata[b"indicators.contract"]


def test_a_figure_becomes_a_row_with_its_article():
    row = one_row(figure())
    article_id = ARTICLE.article_id
    told = hashlib.sha256(f"{article_id}\x1ftext\x1f18\x1f21".encode()).hexdigest()[:16]
    assert told == row["observation_id"] == observation_id(article_id, figure())
    expected = ("retail_sales", "change", "yoy", "exact", "actual", 5.5, 5.45, 5.55, "percent")
    columns = ("indicator", "measure", "basis", "bound", "status", "value", "value_low", "value_high", "unit")
    assert expected == tuple(row[name] for name in columns)
    assert ("Example Wire", date(2023, 10, 16), None) == (row["publisher"], row["published"], row["url"])
    assert ("2023-01/2023-09", "YTD") == (row["period"], row["freq"])
    assert row["quote"] == TEXT[row["char_start"] : row["char_end"]]


@pytest.mark.parametrize(
    ("start", "end", "area", "expected"),
    [
        (date(2023, 9, 1), date(2023, 9, 30), "CHN", ("2023-09", "M")),
        (date(2023, 9, 30), date(2023, 9, 30), "NO-SUCH", ("2023-09-30", "D")),
        (date(2023, 6, 1), date(2023, 6, 20), None, ("2023-06-01/2023-06-20", "R")),
        (None, None, "CHN", (None, None)),
        (date(9999, 1, 1), date(9999, 12, 31), "CHN", ("9999-01-01/9999-12-31", "R")),
    ],
)
def test_period_and_freq_go_by_the_dates(start, end, area, expected):
    """Also where the area is unknown, and at the end of the calendar."""
    row = one_row(figure(period_start=start, period_end=end, area=area))
    assert expected == (row["period"], row["freq"])


def test_rows_are_in_the_order_of_the_store():
    """By indicator, area, partner (null last), period_end; then by place in the text."""
    shuffled = [
        figure(indicator="trade", partner=None, number_start=3),
        figure(indicator="trade", partner="RUS", number_start=2),
        figure(indicator="exports", number_start=9),
        figure(indicator="exports", number_start=1),
        figure(indicator="trade", partner="RUS", period_end=date(2022, 9, 30), number_start=4),
    ]
    assert [1, 9, 4, 2, 3] == observation_batch([(ARTICLE, shuffled)])["number_start"].to_pylist()


def test_articles_come_back_as_they_were():
    made = [
        article(1),
        Article("Text.", url="https://a.example/1", modified=date(2023, 1, 2), language="en", origin="x"),
    ]
    assert made == list(articles_of(article_batch(made, NOW)))


def test_article_rows_say_how_many_figures_they_gave():
    articles = article_batch([ARTICLE, article(2)], NOW)
    assert [0, 0] == articles["figures"].to_pylist()
    rows = observation_batch([(ARTICLE, [figure(), figure(number_start=1)])])
    assert [2, 0] == counted(articles, rows)["figures"].to_pylist()


def test_extracting_a_batch_gives_rows_of_its_articles_only():
    """The text's own characters are the quote, whatever the parser reads."""
    articles = [article(1), article(2)]
    rows = extract_batch(article_batch(articles, NOW))
    texts = {made.article_id: made.text for made in articles}
    assert OBSERVATIONS == rows.schema
    assert set(texts) == set(rows["article_id"].to_pylist())
    for row in rows.to_pylist():
        assert row["quote"] == texts[row["article_id"]][row["char_start"] : row["char_end"]]


def test_no_figure_gives_an_empty_batch_of_the_same_columns():
    assert (0, OBSERVATIONS) == (
        extract_batch(article_batch([], NOW)).num_rows,
        extract_batch(article_batch([], NOW)).schema,
    )


def test_fingerprints_are_blind_to_layout_and_see_words():
    one, other = fingerprint("Trade rose 5.5%. Oil fell."), fingerprint("TRADE  rose 5.5% .\n\noil, fell")
    assert one == other
    assert 2 == len(one)
    assert all(0 <= number < 2**64 for number in one)
    assert set(one).isdisjoint(fingerprint("Trade rose 5.6%. Oil was flat."))


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (Article(" \n", origin="a.txt"), "a.txt: no text"),
        (Article("x \ud800", origin="a.txt"), "a.txt: text holds a character that is none (U+D800, character 2)"),
        (
            Article("x", title="\udfff", origin="a.txt"),
            "a.txt: title holds a character that is none (U+DFFF, character 0)",
        ),
    ],
)
def test_what_cannot_be_kept_is_one_clear_line(broken, message):
    with pytest.raises(ReadError) as caught:
        check_storable(broken)
    assert str(caught.value).startswith(message)


def test_a_frame_has_dates_and_whole_numbers_of_pandas():
    rows = frame(observation_batch([(ARTICLE, [figure(period_start=None, period_end=None)])]))
    assert rows["published"][0].date() == date(2023, 10, 16)
    assert rows["period_end"].isna().all()
    assert {"M": "datetime64"} == {"M": rows["period_end"].dtype.name[:10]}
    assert "Int32" == rows["char_start"].dtype.name
