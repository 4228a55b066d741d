"""Ingest: once is enough, whatever happens in between."""

import random
import subprocess
import sys
import time
from datetime import date

import pandas as pd
import pytest
from making import ENVIRONMENT, article_line

from indicators import ingestion
from indicators.errors import UsageError
from indicators.ingestion import ingest
from indicators.store import Store

ROWS = ["observation_id", "value", "unit", "quote"]


@pytest.fixture
def lines(tmp_path):
    """Sixty articles as JSON lines."""
    path = tmp_path / "news.jsonl"
    path.write_text("".join(article_line(number) for number in range(60)))
    return path


@pytest.fixture
def small_batches(monkeypatch):
    monkeypatch.setattr(ingestion, "BATCH", 5)


def rows(data):
    """What the store says, in an order of its own."""
    found = Store(data).observations().sort_values("observation_id")
    return [tuple(row) for row in found[ROWS].to_numpy()]


def files(data):
    """Path and bytes of every observations part."""
    return {path.name: path.read_bytes() for path in (data / "observations").iterdir()}


def test_twice_is_once(tmp_path, lines):
    first = ingest(lines, data=tmp_path / "data")
    before = rows(tmp_path / "data")
    again = ingest(lines, lines, data=tmp_path / "data")
    assert (60, 0, []) == (len(first.added), first.known, first.errors)
    assert ([], 0, 120) == (again.added, again.figures, again.known)
    assert before == rows(tmp_path / "data")
    assert first.figures == len(before) > 0


def test_an_article_in_two_files_is_one(tmp_path):
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text(article_line(1))
    tally = ingest(tmp_path / "a.jsonl", tmp_path / "b.jsonl", tmp_path / "a.jsonl", data=tmp_path / "data")
    assert (1, 2) == (len(tally.added), tally.known)
    assert 1 == len(Store(tmp_path / "data").articles())


def test_any_batch_size_order_and_number_of_jobs_gives_the_same_rows(tmp_path, lines, monkeypatch):
    ingest(lines, data=tmp_path / "one")
    monkeypatch.setattr(ingestion, "BATCH", 7)
    ingest(lines, data=tmp_path / "sevens")
    ingest(lines, data=tmp_path / "jobs", jobs=2)
    lines.write_text("".join(sorted(lines.read_text().splitlines(keepends=True), reverse=True)))
    ingest(lines, data=tmp_path / "back")
    assert rows(tmp_path / "one") == rows(tmp_path / "sevens") == rows(tmp_path / "back")
    assert files(tmp_path / "sevens") == files(tmp_path / "jobs")


def test_long_articles_make_smaller_batches(tmp_path, lines, monkeypatch):
    monkeypatch.setattr(ingestion, "BATCH_SIZE", 1_000)
    ingest(lines, data=tmp_path / "data")
    assert 5 < len(files(tmp_path / "data")) < 60


def test_what_fails_is_named_and_all_else_is_in(tmp_path):
    (tmp_path / "a.jsonl").write_text(
        article_line(1) + '{"text": "x \\ud800"}\n{"text": "x", "published": "2023-99-01"}\n'
    )
    (tmp_path / "b.txt").write_bytes(b"\0\1\2")
    tally = ingest(tmp_path / "a.jsonl", tmp_path / "b.txt", "none.txt", data=tmp_path / "data")
    told = [str(error) for error in tally.errors]
    assert 1 == len(tally.added)
    assert ["none.txt: no such file or folder", f"{tmp_path}/a.jsonl:2: ", f"{tmp_path}/a.jsonl:3: "] == [
        told[0], told[1][: len(f"{tmp_path}/a.jsonl:2: ")], told[2][: len(f"{tmp_path}/a.jsonl:3: ")]
    ]  # fmt: skip
    assert told[3].startswith(f"{tmp_path}/b.txt: not text")
    assert "1 article added with" in tally.line()
    assert tally.line().endswith("4 inputs failed")
    assert {"where": "none.txt", "what": "no such file or folder", "advice": None} == tally.as_json()["failed"][0]


def test_a_dry_run_counts_and_writes_nothing(tmp_path, lines):
    tally = ingest(lines, data=tmp_path / "data", dry_run=True)
    assert 60 == len(tally.added)
    assert tally.figures > 0
    assert tally.line().startswith("60 articles would be added with")
    assert not (tmp_path / "data").exists()


def test_what_the_user_gives_wins(tmp_path):
    (tmp_path / "a.txt").write_text("A headline\n\nPublished: Oct 16, 2023\n\nExports rose 5 percent.\n")
    given = {"published": date(2020, 1, 2), "publisher": "P", "url": "https://a.example/", "title": "T"}
    ingest(tmp_path / "a.txt", data=tmp_path / "data", **given)
    (row,) = Store(tmp_path / "data").read("articles").to_pylist()
    assert given == {key: row[key] for key in given}
    assert ("given", "Exports rose 5 percent.") == (row["date_source"], row["text"])


def test_progress_sees_every_byte(tmp_path, lines):
    (tmp_path / "a.txt").write_text("Exports rose 5 percent.")
    seen = []
    ingest(
        lines,
        tmp_path / "a.txt",
        data=tmp_path / "data",
        progress=lambda t: seen.append((t.read, t.size, len(t.added))),
    )
    size = lines.stat().st_size
    assert (size, size + 23, 0) == seen[0]
    assert (size + 23, size + 23, 61) == seen[-1]


@pytest.mark.parametrize(
    ("sources", "options", "message"),
    [
        ((), {}, "no source"),
        (("a", "b"), {"url": "https://a.example/"}, "one url or title for 2 files"),
        (("a",), {"engine": "loom"}, "unknown engine 'loom'; use one of local"),
        (("a",), {"jobs": 0}, "0 jobs"),
    ],
)
def test_wrong_usage_is_one_clear_line(tmp_path, sources, options, message):
    with pytest.raises(UsageError, match=message):
        ingest(*sources, data=tmp_path / "data", **options)


def test_an_interrupt_keeps_what_was_finished(tmp_path, lines, small_batches):
    def stop(tally):
        if len(tally.added) >= 20:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest(lines, data=tmp_path / "data", progress=stop)
    assert 20 == len(Store(tmp_path / "data").articles())
    assert 40 == len(ingest(lines, data=tmp_path / "data").added)


SCRIPT = """
import sys
from indicators import ingestion
if __name__ == "__main__":
    ingestion.BATCH = 2
    ingestion.ingest(sys.argv[1], data=sys.argv[2], jobs=int(sys.argv[3]))
"""


def started(lines, data, jobs=1):
    """An ingest in a process of its own, thirty batches long."""
    script = lines.with_name("run.py")
    script.write_text(SCRIPT)
    return subprocess.Popen([sys.executable, script, lines, data, str(jobs)], env=ENVIRONMENT)


def wait_for_part(process, data):
    while process.poll() is None and not any((data / "observations").glob("part-*")):
        time.sleep(0.001)
    assert any((data / "observations").glob("part-*"))


@pytest.mark.parametrize("seed", range(8))
def test_killed_at_any_instant_and_run_again_it_has_every_row_once(tmp_path, lines, small_batches, seed):
    ingest(lines, data=tmp_path / "whole")
    process = started(lines, tmp_path / "data")
    wait_for_part(process, tmp_path / "data")
    time.sleep(random.Random(seed).uniform(0, 0.1))
    process.kill()
    process.wait()
    left = len(Store(tmp_path / "data").article_ids())
    assert left % 2 == 0
    tally = ingest(lines, data=tmp_path / "data")
    assert 60 - left == len(tally.added)
    assert rows(tmp_path / "whole") == rows(tmp_path / "data")
    assert len(rows(tmp_path / "whole")) == len(pd.read_parquet(tmp_path / "data" / "observations"))


def test_workers_end_with_a_parent_that_is_killed(tmp_path, lines):
    process = started(lines, tmp_path / "data", jobs=2)
    wait_for_part(process, tmp_path / "data")
    listed = subprocess.run(["ps", "-eo", "ppid=,pid="], capture_output=True, text=True, check=True).stdout
    workers = [pid for parent, pid in map(str.split, listed.splitlines()) if parent == str(process.pid)]
    assert len(workers) >= 2
    process.kill()
    process.wait()
    deadline = time.monotonic() + 20
    while any(map(is_running, workers)):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def is_running(pid):
    state = subprocess.run(["ps", "-o", "stat=", "-p", pid], capture_output=True, text=True, check=False).stdout
    return bool(state.strip()) and not state.startswith("Z")


def test_two_writers_at_once_add_every_article_once(tmp_path, lines, small_batches):
    """Both have read the store before either has written."""
    writers = [started(lines, tmp_path / "data") for _ in range(3)]
    assert [0, 0, 0] == [writer.wait(60) for writer in writers]
    ingest(lines, data=tmp_path / "whole")
    assert rows(tmp_path / "whole") == rows(tmp_path / "data")
    assert 60 == len(pd.read_parquet(tmp_path / "data" / "articles"))
