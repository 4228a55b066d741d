"""The command line: output, errors in one line, exit statuses; each command in a process of its own."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
SEED = "belt-and-road-forum.txt"


@pytest.fixture
def run(tmp_path: Path, environment: dict[str, str]) -> Run:
    """Run `indicators WORDS...` in an empty folder."""

    def command(*words: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
        line = [sys.executable, "-m", "indicators", *map(str, words)]
        return subprocess.run(line, input=stdin, capture_output=True, text=True, cwd=tmp_path, env=environment)

    return command


@pytest.fixture(scope="module")
def seed_store(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with one article, for commands that only read it."""
    from indicators import ingest

    folder = tmp_path_factory.mktemp("seed")
    ingest(samples / SEED, data=folder)
    return folder


def errors(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The lines on stderr; a traceback is never among them."""
    assert "Traceback" not in done.stderr, done.stderr
    return done.stderr.splitlines()


def test_ingest_tells_in_one_line_what_it_did(run: Run, samples: Path) -> None:
    done = run("ingest", samples)
    assert (0, []) == (done.returncode, errors(done))
    [line] = done.stdout.splitlines()
    assert "19 articles" in line
    again = run("ingest", samples)
    assert 0 == again.returncode
    assert "0 articles" in again.stdout


def test_ingest_reads_standard_input(run: Run) -> None:
    text = "China's exports rose 7.6 percent in May, customs said."
    done = run("ingest", "-", "--published", "2024-06-07", stdin=text)
    assert (0, []) == (done.returncode, errors(done))
    assert "1 figure" in done.stdout


def test_inputs_that_fail_are_named_and_the_others_kept(run: Run, samples: Path) -> None:
    done = run("ingest", "absent.txt", samples / SEED)
    assert 1 == done.returncode
    [line] = errors(done)
    assert line.startswith("absent.txt: ")
    assert "6 figures" in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("ingst",),
        ("ingest",),
        ("ingest", "x", "--published", "16 Oct"),
        ("ingest", "x", "--published", "0023-10-16"),
        ("ingest", "x", "--jobs", "0"),
        ("export", "observations"),
        ("vocabulary", "planets"),
        ("check", "--min-confidence", "2"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_status_2(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert 2 == done.returncode
    assert (1 if words else 0) == len(errors(done))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("check", "--partner", "Rusia"), "did you mean"),
        (("check", "--indicator", "export"), "did you mean"),
        (("check", "--since", "yesterday"), "yesterday"),
        (("export", "prices", "x.csv"), "observations"),
        (("export", "observations", "x.doc"), ".csv"),
        (("check", "--basis", "annual"), "yoy"),
        (("check", "--min-confidence", "nan"), "0 to 1"),
    ],
)
def test_wrong_words_get_advice(run: Run, seed_store: Path, words: tuple[str, ...], told: str) -> None:
    done = run(*words, "--data", seed_store)
    assert 2 == done.returncode
    [line] = errors(done)
    assert told in line


@pytest.mark.parametrize("command", [("check",), ("report",), ("export", "observations", "x.csv")])
def test_no_store_is_said_in_one_line(run: Run, command: tuple[str, ...]) -> None:
    done = run(*command, "--data", "nowhere")
    assert 1 == done.returncode
    [line] = errors(done)
    assert line.startswith("nowhere: ")
    assert "indicators ingest" in line


def test_an_interrupt_is_one_line_and_status_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from indicators import cli, ingestion

    def interrupted(*sources: str, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ingestion, "ingest", interrupted)
    monkeypatch.setattr(sys, "argv", ["indicators", "ingest", "x", "--data", str(tmp_path)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert 130 == ended.value.code
    assert "interrupted; what was finished is kept\n" == capsys.readouterr().err


def test_debug_shows_where_an_error_comes_from(run: Run) -> None:
    done = run("check", "--data", "nowhere", "--debug")
    assert 1 == done.returncode
    assert "Traceback" in done.stderr


def test_explain_accounts_for_every_number(run: Run, samples: Path) -> None:
    """Six figures with their rules, and a reason for each number left."""
    done = run("explain", samples / SEED)
    assert (0, []) == (done.returncode, errors(done))
    assert "over $81 billion" in done.stdout
    assert "6 figures" in done.stdout
    assert "\x1b" not in done.stdout
    [article] = json.loads(run("explain", "--json", samples / SEED).stdout)
    left = [number for number in article["numbers"] if not number["figure"]]
    assert {"2017", "2019"} <= {number["written"] for number in left}
    assert all(number["left"] for number in left)
    for number in article["numbers"]:
        assert number["written"] == (article[number["part"]])[number["start"] : number["end"]]
        assert bool(number["figure"]) == bool(number["fields"])


def test_explain_prints_nothing_that_a_terminal_obeys(run: Run) -> None:
    hostile = {"text": "\x1b]0;owned\x07Exports\u202e rose 5 percent\x1b[2J in May 2024.", "title": "\x1b[1mA"}
    done = run("explain", "-", stdin=json.dumps(hostile) + "\n")
    assert 0 == done.returncode
    assert "Exports" in run("explain", "--json", "-", stdin=json.dumps(hostile) + "\n").stdout
    assert not {"\x1b", "\x07", "\u202e"} & set(done.stdout)


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_export_writes_the_rows_chosen(run: Run, seed_store: Path, tmp_path: Path, suffix: str) -> None:
    chosen = ("--indicator", "exports", "--partner", "Russia", "--data", seed_store)
    done = run("export", "observations", f"x{suffix}", *chosen)
    assert (0, []) == (done.returncode, errors(done))
    assert (tmp_path / f"x{suffix}").stat().st_size > 100
    if suffix == ".jsonl":
        rows = [json.loads(line) for line in (tmp_path / "x.jsonl").read_text().splitlines()]
        assert [81e9, 56.9] == sorted((row["value"] for row in rows), reverse=True)


def test_min_confidence_leaves_out_what_is_less_sure(run: Run, seed_store: Path, tmp_path: Path) -> None:
    """Wherever rows are chosen: export, report and check."""
    from indicators import load

    told = sorted(load(data=seed_store)["confidence"])
    assert 6 == len(told)
    least = f"{(told[2] + told[3]) / 2:.3f}" if told[2] < told[3] else f"{told[3]:.3f}"
    kept = sum(one >= float(least) for one in told)
    chosen = ("--min-confidence", least, "--data", seed_store)
    assert f"x.csv: {kept} rows\n" == run("export", "observations", "x.csv", *chosen).stdout
    assert kept == len(load(data=seed_store, min_confidence=float(least)))
    assert f"{kept} figures in 1 article" in run("report", "--output", "out", *chosen).stdout
    assert kept == (tmp_path / "out" / "index.html").read_text().count('<tr id="obs-')
    assert "0 identities tested\n" == run("check", "--min-confidence", "1", "--data", seed_store).stdout


def test_report_names_its_page(run: Run, seed_store: Path, tmp_path: Path) -> None:
    """The path, then three lines of what was found."""
    done = run("report", "--output", "out", "--data", seed_store)
    assert (0, []) == (done.returncode, errors(done))
    path, *found = done.stdout.splitlines()
    assert "out/index.html" == path
    assert 3 == len(found)
    assert found[0].startswith("6 figures in 1 article")
    assert (tmp_path / "out" / "index.html").exists()


def test_a_report_is_no_article(run: Run, seed_store: Path) -> None:
    """A folder of reports, ingested by mistake, adds nothing."""
    run("report", "--output", "out", "--data", seed_store)
    done = run("ingest", "out", "--data", seed_store)
    assert 1 == done.returncode
    assert "a report of indicators, no article" in done.stderr


def test_report_is_a_folder(run: Run, seed_store: Path, tmp_path: Path) -> None:
    """A page's name is refused: it would become a folder called `page.html`."""
    done = run("report", "--output", "page.html", "--data", seed_store)
    assert 2 == done.returncode
    assert "name the folder with --output" in done.stderr
    assert not (tmp_path / "page.html").exists()


def test_check_counts_its_verdicts(run: Run, seed_store: Path) -> None:
    """81 to 82 and 94 to 95 billion can make 176 to 177."""
    done = run("check", "--all", "--data", seed_store)
    assert 0 == done.returncode
    assert "consistent: trade, CHN with RUS, 2023-01/2023-09" in done.stdout
    assert 0 == run("check", "--strict", "--data", seed_store).returncode


def test_strict_check_tells_a_contradiction_by_its_status(run: Run) -> None:
    wrong = (
        "China's trade with Russia reached $190 billion in 2022, customs said. "
        "Exports to Russia came to $20 billion and imports from Russia to $30 billion."
    )
    run("ingest", "-", "--published", "2023-01-13", stdin=wrong)
    done = run("check", "--strict")
    assert 3 == done.returncode
    assert "contradicted: trade" in done.stdout


def test_vocabulary_lists_codes(run: Run) -> None:
    assert "retail_sales" in run("vocabulary", "indicators").stdout
    assert "RUS" in run("vocabulary", "areas").stdout


def test_a_reader_that_leaves_early_is_no_error(environment: dict[str, str]) -> None:
    line = f"{sys.executable} -m indicators vocabulary | head -1"
    done = subprocess.run(line, shell=True, capture_output=True, text=True, env=environment)
    assert "" == done.stderr
    assert 1 == len(done.stdout.splitlines())


@pytest.mark.parametrize(
    "closed", ["ingest none.txt 2>&-", "vocabulary >&-", "ingest - <&-", "vocabulary >/dev/full"], ids=str
)
def test_a_closed_or_full_stream_is_no_accident(environment: dict[str, str], tmp_path: Path, closed: str) -> None:
    line = f"{sys.executable} -m indicators {closed}"
    done = subprocess.run(line, shell=True, capture_output=True, text=True, env=environment, cwd=tmp_path)
    assert (0 if closed == "vocabulary >&-" else 1) == done.returncode
    assert "should not happen" not in done.stderr
    assert len(errors(done)) <= 1


def test_a_terminal_without_the_characters_shows_them_escaped(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"title": "Ünrest", "text": "Exports rose 5 percent in May 2024."}))
    narrow = environment | {"PYTHONIOENCODING": "ascii"}
    for form in ("", "--json"):
        line = [sys.executable, "-m", "indicators", "explain", "a.jsonl", *form.split()]
        done = subprocess.run(line, capture_output=True, text=True, env=narrow, cwd=tmp_path)
        assert (0, []) == (done.returncode, errors(done))
        assert "nrest" in done.stdout
    assert "Ünrest" == json.loads(done.stdout)[0]["title"]


def test_help_is_quick(environment: dict[str, str]) -> None:
    """At most three times as long as importing the two libraries that it needs anyway; best of five each."""

    def best(*line: str) -> float:
        times = []
        for _ in range(5):
            start = time.perf_counter()
            subprocess.run([sys.executable, *line], check=True, capture_output=True, env=environment)
            times.append(time.perf_counter() - start)
        return min(times)

    assert best("-m", "indicators", "--help") <= 3 * best("-c", "import typer, rich")
