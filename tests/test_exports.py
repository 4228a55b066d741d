"""Tables out of the store: frames and files."""

import csv
import json
import math
from datetime import UTC, date, datetime

import pandas as pd
import pyarrow.parquet as pq
import pytest
from making import article, figure

from indicators.errors import StoreError, UsageError
from indicators.exports import export, load
from indicators.store import Store
from indicators.tables import OBSERVATIONS, article_batch, observation_batch

ODD = ["=1+1", "+1", "-5", "@sum", "\tx", "\rx", 'a "quote", a comma\nand a line', "NA", "plain"]


@pytest.fixture
def data(tmp_path):
    """A row for each odd item, one of them Namibia's."""
    figures = [figure(item=item, area="NAM", value=-5.5, number_start=at) for at, item in enumerate(ODD)]
    figures.append(figure(item=None, period_start=None, period_end=None, number_start=99))
    store = Store(tmp_path / "data")
    now = datetime(2023, 10, 17, tzinfo=UTC)
    store.append(article_batch([article(1)], now), observation_batch([(article(1), figures)]))
    return store.folder


def by_start(rows):
    return sorted(rows, key=lambda row: int(row["number_start"]))


def test_parquet_is_the_same_table(data, tmp_path):
    assert 10 == export("observations", tmp_path / "out.parquet", data)
    assert Store(data).read("observations").equals(pq.read_table(tmp_path / "out.parquet"))
    assert OBSERVATIONS.equals(pq.read_schema(tmp_path / "out.parquet"), check_metadata=True)


def test_json_lines_hold_every_value(data, tmp_path):
    export("observations", tmp_path / "out.jsonl", data)
    rows = by_start(map(json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").split("\n")[:-1]))
    assert [*ODD, None] == [row["item"] for row in rows]
    assert ("2023-09-30", -5.5, 0.9) == tuple(rows[0][name] for name in ("period_end", "value", "confidence"))


def test_no_cell_of_a_csv_runs_as_a_formula(data, tmp_path):
    export("observations", tmp_path / "out.csv", data)
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = by_start(csv.DictReader(file))
    assert ["'=1+1", "'+1", "'-5", "'@sum", "'\tx", "'\rx", *ODD[6:], ""] == [row["item"] for row in rows]
    assert ("-5.5", "2023-01-01", "0.9") == tuple(rows[0][name] for name in ("value", "period_start", "confidence"))
    assert "" == rows[-1]["period_start"]


def test_na_is_a_text_when_it_is_read_as_one(data, tmp_path):
    export("observations", tmp_path / "out.csv", data, item="NA")
    frame = pd.read_csv(tmp_path / "out.csv", keep_default_na=False)
    assert ["NA"] == list(frame["item"])
    assert ["NAM"] == list(frame["area"])


def test_articles_are_exported_too(data, tmp_path):
    for suffix in ("csv", "jsonl", "parquet"):
        assert 1 == export("articles", tmp_path / f"articles.{suffix}", data)
    row = json.loads((tmp_path / "articles.jsonl").read_text(encoding="utf-8"))
    assert article(1).text == row["text"]
    assert "2023-10-17T00:00:00+00:00" == row["retrieved_at"]
    assert row["fingerprint"] == json.loads(pd.read_csv(tmp_path / "articles.csv")["fingerprint"][0])


def test_filters_choose_what_is_written(data, tmp_path):
    assert 1 == export("observations", tmp_path / "out.csv", data, item="plain")
    assert 0 == export("observations", tmp_path / "out.csv", data, area="RUS")
    assert 1 == len((tmp_path / "out.csv").read_text().splitlines())


def test_load_gives_a_frame_of_pandas_types(data):
    frame = load(data=data, since="2023-09", area="Namibia")
    assert 9 == len(frame)
    assert date(2023, 9, 30) == frame["period_end"].max().date()
    assert "datetime64" == frame["published"].dtype.name[:10]
    assert math.isclose(-49.5, frame["value"].sum())
    assert 1 == load("articles", data)["figures"].dtype.kind.count("i")


@pytest.mark.parametrize(
    ("table", "file", "filters", "message"),
    [
        ("observations", "out.xlsx", {}, r"out.xlsx: no format '.xlsx'; end it in .parquet, .csv, .jsonl"),
        ("observations", "out", {}, "out: a name without a suffix; end it in .parquet, .csv, .jsonl"),
        ("figures", "out.csv", {}, "no table 'figures'; the tables are articles and observations"),
        ("observations", "out.csv", {"area": "Atlantis"}, "unknown area 'Atlantis'"),
    ],
)
def test_what_means_nothing_is_one_clear_line(data, tmp_path, table, file, filters, message):
    with pytest.raises(UsageError, match=message):
        export(table, tmp_path / file, data, **filters)
    assert not list(tmp_path.glob("*out*"))


def test_nothing_is_written_among_the_parts(data):
    """A plain reader would count the rows twice; over a part's own name they would be lost."""
    (part,) = (data / "observations").iterdir()
    before = part.read_bytes()
    for file in (part, data / "observations" / "russia.parquet", data / "articles" / ".." / "articles" / "x.csv"):
        with pytest.raises(UsageError, match="inside the store; write it elsewhere"):
            export("observations", file, data, area="RUS")
    assert [before] == [path.read_bytes() for path in (data / "observations").iterdir()]
    assert 10 == export("observations", data / "all.csv", data)


def test_a_file_that_cannot_be_written_is_one_clear_line(data, tmp_path):
    with pytest.raises(StoreError, match=r"none/out.csv: cannot be written \(No such file or directory\)"):
        export("observations", tmp_path / "none" / "out.csv", data)
    with pytest.raises(StoreError, match="no store here"):
        export("observations", tmp_path / "out.csv", tmp_path / "none")
