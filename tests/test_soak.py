"""What takes minutes: a store killed at many moments, a store read while it grows. `make soak` runs it."""

import json
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pandas as pd
import polars
import pytest

from indicators import load

pytestmark = pytest.mark.soak

MOMENTS = 60  # kills, spread over the time that one ingest takes
BATCHES = 40  # ingests that add while others read


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "indicators", *map(str, words)]


def test_killed_at_any_moment_and_run_again(samples: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    """kill -9 at 60 moments of an ingest: the next run completes the store, with the same rows each time."""
    start = time.perf_counter()
    subprocess.run(command("ingest", samples, "--data", tmp_path / "whole"), env=environment, check=True)
    takes = time.perf_counter() - start
    wanted = set(load(data=tmp_path / "whole")["observation_id"])
    for moment in range(MOMENTS):
        store = tmp_path / f"store{moment}"
        line = command("ingest", samples, "--data", store)
        ingest = subprocess.Popen(line, env=environment, stdout=subprocess.DEVNULL)
        time.sleep(takes * (moment + 1) / MOMENTS)
        ingest.kill()
        ingest.wait()
        again = subprocess.run(line, env=environment, capture_output=True)
        assert 0 == again.returncode, again.stderr
        rows = pd.read_parquet(store / "observations")["observation_id"]
        assert wanted == set(rows)
        assert len(wanted) == len(rows)


def test_read_while_it_grows(tmp_path: Path, environment: dict[str, str]) -> None:
    """One writer adds part after part; pandas, Polars and DuckDB see whole batches only, and never an error."""
    article = {"publisher": "Example Wire", "published": "2024-06-07"}
    text = "China's exports rose 7.6 percent to $302 billion in May 2024 in report number %d, customs data showed."
    store, files = tmp_path / "store", tmp_path / "files"
    files.mkdir()
    for n in range(BATCHES):
        line = json.dumps(article | {"text": text % n, "url": f"https://example.org/{n}"})
        (files / f"{n}.jsonl").write_text(line + "\n", encoding="utf-8")
    subprocess.run(command("ingest", files / "0.jsonl", "--data", store), env=environment, check=True)
    each = len(load(data=store))
    adding = "; ".join(f"ingest({str(files / f'{n}.jsonl')!r}, data={str(store)!r})" for n in range(1, BATCHES))
    writer = subprocess.Popen([sys.executable, "-c", f"from indicators import ingest; {adding}"], env=environment)
    parts, reads = f"{store}/observations/*.parquet", 0
    while writer.poll() is None:
        counts = [
            len(pd.read_parquet(store / "observations")),
            polars.scan_parquet(parts).collect().height,
            duckdb.sql(f"select * from read_parquet('{parts}')").to_arrow_table().num_rows,
        ]
        assert [0, 0, 0] == [count % each for count in counts]
        reads += 1
    assert 0 == writer.returncode
    assert reads > 5
    assert BATCHES * each == len(load(data=store))
