"""The store's promises: parts, order of the commit, lock, idempotence, and what other tools read. [store.md]"""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from filelock import FileLock
from making import article, figure

from indicators import store as store_module
from indicators.errors import StoreError, UsageError
from indicators.store import Store, day_of, part_name
from indicators.tables import OBSERVATIONS, article_batch, observation_batch

NOW = datetime(2023, 10, 17, tzinfo=UTC)


def batch(*numbers, **changes):
    """Articles with one figure each."""
    articles = [article(number) for number in numbers]
    return article_batch(articles, NOW), observation_batch((made, [figure(**changes)]) for made in articles)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "data")


def test_a_batch_is_one_part_in_each_dataset_under_one_name(store):
    added = store.append(*batch(1, 2))
    name = part_name([article(2).article_id, article(1).article_id])
    assert [1, 1] == added["figures"].to_pylist()
    assert [name] == names(store.folder / "articles") == names(store.folder / "observations")
    assert {"lock"} >= set(names(store.folder / ".tmp"))


def test_a_part_is_laid_out_as_promised(store):
    """zstd, statistics, plain strings, dates as DATE, descriptions in the field metadata."""
    store.append(*batch(1))
    (path,) = (store.folder / "observations").iterdir()
    meta = pq.read_metadata(path)
    columns = {meta.row_group(0).column(at).path_in_schema: meta.row_group(0).column(at) for at in range(36)}
    assert OBSERVATIONS.names == list(columns)
    assert {"ZSTD"} == {column.compression for column in columns.values()}
    assert ("retail_sales", "retail_sales") == (
        columns["indicator"].statistics.min,
        columns["indicator"].statistics.max,
    )
    schema = pq.read_schema(path)
    assert OBSERVATIONS.equals(schema, check_metadata=True)


def test_an_article_in_the_store_adds_nothing(store):
    store.append(*batch(1, 2))
    assert [article(3).article_id] == store.append(*batch(2, 3))["article_id"].to_pylist()
    assert 0 == store.append(*batch(1, 2, 3)).num_rows
    assert 0 == Store(store.folder).append(*batch(3)).num_rows
    assert 3 == len(store.observations()) == len(store.articles()) == len(set(store.articles()["article_id"]))


def test_one_article_twice_in_a_batch_is_one(store):
    store.append(*batch(1, 1))
    assert 1 == len(store.articles())


def test_the_observations_part_is_byte_for_byte_the_same_again(tmp_path):
    found = []
    for folder in ("one", "other"):
        store = Store(tmp_path / folder)
        articles, observations = batch(1, 2, 3)
        store.append(articles, observations)
        found.append(next((tmp_path / folder / "observations").iterdir()).read_bytes())
    assert found[0] == found[1]


def test_a_batch_without_figures_writes_an_empty_part(store):
    articles, _ = batch(1)
    store.append(articles, observation_batch([]))
    assert 0 == len(store.observations())
    assert 0 == len(pd.read_parquet(store.folder / "observations"))
    assert names(store.folder / "articles") == names(store.folder / "observations")


class Died(BaseException):
    """The process ends here; nothing catches it."""


@pytest.mark.parametrize("step", range(8))
def test_a_writer_that_dies_at_any_step_leaves_all_or_nothing(store, monkeypatch, step):
    """Counted are the calls that change the disk: two syncs of parts, two renames, two syncs of folders."""
    store.append(*batch(1))
    calls = []

    def dying(call):
        def counted(*args):
            calls.append(call)
            if len(calls) == step + 1:
                raise Died
            return call(*args)

        return counted

    with monkeypatch.context() as patch:
        patch.setattr(store_module.os, "replace", dying(os.replace))
        patch.setattr(store_module.os, "fsync", dying(os.fsync))
        if step < 6:
            with pytest.raises(Died):
                store.append(*batch(2, 3))
        else:
            store.append(*batch(2, 3))
    seen = Store(store.folder)
    committed = step >= 5  # the fifth call renames the articles part: from then on the batch is in
    assert (3 if committed else 1) == len(seen.observations()) == len(seen.articles())
    assert (0 if committed else 2) == seen.append(*batch(2, 3)).num_rows
    seen.append(*batch(4))
    assert 4 == len(seen.observations()) == len(pd.read_parquet(store.folder / "observations"))
    assert {"lock"} >= set(names(store.folder / ".tmp"))


def test_readers_pass_over_observations_without_their_articles(store):
    store.append(*batch(1))
    store.append(*batch(2))
    (store.folder / "articles" / part_name([article(2).article_id])).unlink()
    assert 1 == len(Store(store.folder).observations())
    Store(store.folder).append(*batch(3))
    assert 2 == len(pd.read_parquet(store.folder / "observations"))


def test_a_held_lock_is_one_clear_line(store, monkeypatch):
    store.append(*batch(1))
    monkeypatch.setattr(store_module, "PATIENCE", 0.05)
    with (
        FileLock(store.folder / ".tmp" / "lock"),
        pytest.raises(StoreError, match="another command has held the store"),
    ):
        store.append(*batch(2))


def test_no_store_is_one_clear_line(tmp_path):
    with pytest.raises(StoreError, match="no store here; `indicators ingest SOURCE` makes one"):
        Store(tmp_path / "none").observations()


def test_a_store_that_cannot_be_written_is_one_clear_line(tmp_path):
    (tmp_path / "data").write_text("a file")
    with pytest.raises(StoreError, match=r"data: cannot be written \("):
        Store(tmp_path / "data").append(*batch(1))


def test_a_damaged_part_is_named(store):
    store.append(*batch(1))
    (path,) = (store.folder / "observations").iterdir()
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(StoreError, match=rf"{path.name}: a damaged part; take the parts of this name out of articles/"):
        store.observations()
    assert 1 == len(store.articles())


def test_the_advice_on_a_part_that_is_gone_brings_it_back(store):
    store.append(*batch(1))
    (path,) = (store.folder / "observations").iterdir()
    path.unlink()
    with pytest.raises(StoreError, match=rf"{path.name}: a missing part; take the parts of this name out of articles/"):
        store.observations()
    (store.folder / "articles" / path.name).unlink()
    store.append(*batch(1))
    assert 1 == len(store.observations()) == len(store.articles())


def test_a_part_that_may_not_be_read_is_not_called_damaged(store, monkeypatch):
    """Nobody shall move it away for that."""
    store.append(*batch(1))

    def refuse(*args, **options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(store_module.ds, "dataset", refuse)
    monkeypatch.setattr(store_module.pq, "read_table", refuse)
    with pytest.raises(StoreError, match=r"observations/part-.*: cannot be read \(Permission denied\)$"):
        store.observations()
    monkeypatch.setattr(store_module.os, "listdir", refuse)
    with pytest.raises(StoreError, match=r"data: cannot be read \(Permission denied\)$"):
        store.observations()


def test_pandas_polars_and_duckdb_read_the_same_rows(store):
    """As it lies, with DATE in DuckDB and Polars, and the same values as our own reader."""
    store.append(*batch(1, 2))
    store.append(*batch(3, item=None, period_start=None, period_end=None, value=-1.5))
    folder = store.folder / "observations"
    with duckdb.connect() as connection:
        duck = connection.sql(f"from read_parquet('{folder}/*.parquet') order by observation_id").to_arrow_table()
        kinds = dict(
            connection.sql(f"select column_name, column_type from (describe from '{folder}/*.parquet')").fetchall()
        )
    bears = pl.scan_parquet(f"{folder}/*.parquet").sort("observation_id").collect()
    pandas = pd.read_parquet(folder, dtype_backend="pyarrow").sort_values("observation_id")
    own = store.read("observations").sort_by("observation_id").to_pylist()
    assert own == duck.to_pylist() == bears.to_arrow().to_pylist()
    assert own == [{k: None if v is pd.NA else v for k, v in row.items()} for row in pandas.to_dict("records")]
    assert "DATE" == kinds["period_end"] == kinds["published"]
    assert pl.Date == bears.schema["period_end"]


def test_articles_are_read_by_other_tools_too(store):
    store.append(*batch(1))
    frame = pl.read_parquet(f"{store.folder}/articles/*.parquet")
    assert pl.List(pl.UInt64) == frame.schema["fingerprint"]
    assert pl.Datetime("us", "UTC") == frame.schema["retrieved_at"]


FILTERS = [
    ({"area": "Russia"}, {2}),
    ({"area": ["Russia", "chn"]}, {1, 2, 3}),
    ({"partner": "RUS"}, {1}),
    ({"partner": "WLD"}, {2, 3}),
    ({"indicator": ("exports", "gdp")}, {1, 2}),
    ({"item": "tea"}, {3}),
    ({"since": "2023-09"}, {1, 3}),
    ({"until": "2022"}, {2}),
    ({"until": date(2023, 9, 30), "since": 2023}, {1, 3}),
    ({"measure": "level"}, {1}),
    ({"basis": "yoy"}, {2, 3}),
    ({"status": "forecast"}, {2}),
    ({"publisher": "Example Wire"}, {1, 2, 3}),
    ({"publisher": "No Wire"}, set()),
    ({"min_confidence": 0.9}, {1, 3}),
    ({"indicator": None, "area": []}, {1, 2, 3}),
]


@pytest.mark.parametrize(("filters", "expected"), FILTERS)
def test_filters_choose_rows(store, filters, expected):
    figures = [
        figure(indicator="exports", item=None, partner="RUS", measure="level", basis=None, number_start=1),
        figure(
            indicator="gdp", item=None, area="RUS", status="forecast", confidence=0.5, period_start=date(2022, 1, 1),
            period_end=date(2022, 12, 31), number_start=2,
        ),
        figure(number_start=3),
    ]  # fmt: skip
    store.append(article_batch([article(1)], NOW), observation_batch([(article(1), figures)]))
    assert expected == set(store.observations(**filters)["number_start"])


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"area": "Rusia"}, r"unknown area 'Rusia'; did you mean 'Russia'\?"),
        ({"area": ""}, "unknown area ''; `indicators vocabulary areas` lists them"),
        ({"basis": "annual"}, "unknown basis 'annual'; use one of yoy, mom, qoq"),
        ({"min_confidence": float("nan")}, "min_confidence is nan; write a number from 0 to 1"),
        ({"min_confidence": "high"}, "min_confidence is high; write a number from 0 to 1"),
        ({"measure": "levels"}, r"unknown measure 'levels'; did you mean 'level'\?"),
        ({"indicator": "export"}, r"unknown indicator 'export'; did you mean 'exports'\?"),
        ({"since": "last May"}, "'last May' is no day, month or year; write 2023-09-30"),
        ({"colour": "red"}, "observations cannot be filtered by 'colour'; use one of indicator"),
    ],
)
def test_a_filter_that_means_nothing_is_one_clear_line(store, filters, message):
    store.append(*batch(1))
    with pytest.raises(UsageError, match=message):
        store.observations(**filters)


def test_articles_are_filtered_by_publisher_and_day(store):
    store.append(*batch(1))
    assert 1 == len(store.articles(publisher="Example Wire", since="2023-10-16", until="2023-10"))
    assert 0 == len(store.articles(until="2023-09"))
    with pytest.raises(
        UsageError, match="articles cannot be filtered by 'measure'; use one of publisher, since, until"
    ):
        store.articles(measure="level")


def test_a_day_of_a_month_is_its_first_or_last():
    assert (date(2024, 2, 1), date(2024, 2, 29)) == (day_of("2024-02"), day_of("2024-02", last=True))
    assert (date(2024, 1, 1), date(2024, 12, 31)) == (day_of("2024"), day_of("2024", last=True))
