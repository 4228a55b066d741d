"""What the documents say is so: every README example runs, every command is documented and helps itself."""

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from indicators import Article, extract
from indicators.periods import Period

REPOSITORY = Path(__file__).parents[1]
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
COMMANDS = ["ingest", "explain", "report", "export", "check", "vocabulary"]
INSTALLS = ("make demo", "pip install .")  # .ci/run runs the first, `make wheel` the second


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def run(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    """The command's output; the test fails with its errors where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=environment)
    assert 0 == done.returncode, f"{shlex.join(command)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def folder(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place like a fresh clone: the samples and nothing else."""
    fresh = tmp_path_factory.mktemp("readme")
    (fresh / "data").mkdir()
    (fresh / "data" / "samples").symlink_to(samples)
    return fresh


def test_readme_commands_run_in_their_order(folder: Path, environment: dict[str, str]) -> None:
    ran = 0
    for line in "".join(fenced("sh")).splitlines():
        words = shlex.split(line, comments=True)
        if words and words[0] == "indicators":
            run([sys.executable, "-m", *words], folder, environment)
            ran += 1
        else:
            assert not words or line in INSTALLS
    assert 5 == ran
    assert (folder / "reports" / "index.html").stat().st_size > 10_000
    assert (folder / "russia.csv").read_text().count("\n") > 100


def test_readme_python_runs(folder: Path, environment: dict[str, str]) -> None:
    """Five lines of Python print figures; pandas, Polars and DuckDB read the same store."""
    five, readers = fenced("python")
    assert 5 == len(five.strip().splitlines())
    printed = run([sys.executable, "-W", "error", "-c", five], folder, environment)
    assert "41970000000.0 USD $41.97 billion" in printed
    counts = "print(len(frame), polars.scan_parquet('data/observations/*.parquet').collect().height, len(rows))"
    whole, lazy, listed = run([sys.executable, "-c", f"{readers}\n{counts}"], folder, environment).split()
    assert whole == lazy == listed


def test_readme_opens_with_what_extract_gives() -> None:
    """The sentence of the first ten lines and the rows under it."""
    head = README.splitlines()[:10]
    sentence = next(line[2:] for line in head if line.startswith("> "))
    columns, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in head if line.startswith("|")]
    figures = extract(Article(sentence))
    assert rows == [[_cell(figure, column) for column in columns] for figure in figures]


def _cell(figure: Any, column: str) -> str:
    if column == "period":
        return Period(figure.period_start, figure.period_end).code()
    value = getattr(figure, column)
    return "" if value is None else f"{value:.15g}" if isinstance(value, float) else str(value)


def test_readme_claims_no_more_than_is_measured() -> None:
    """The table of scores, to two places."""
    from gold.measure import gold_articles, measure

    measured = measure(gold_articles())
    claimed = re.findall(r"^\| (number|figure|record) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$", README, re.MULTILINE)
    assert ["number", "figure", "record"] == [level for level, *_ in claimed]
    for level, *scores in claimed:
        for kind, score in zip(("precision", "recall", "f1"), scores, strict=True):
            assert float(score) <= measured[level][kind] + 0.005, f"{level} {kind}"


@pytest.mark.parametrize("command", COMMANDS)
def test_command_helps_with_an_example(command: str, folder: Path, environment: dict[str, str]) -> None:
    said = run([sys.executable, "-m", "indicators", command, "--help"], folder, environment)
    assert f"Example: indicators {command}" in " ".join(said.split())
    assert f"indicators {command}" in README


def test_help_lists_exactly_these_commands(folder: Path, environment: dict[str, str]) -> None:
    said = run([sys.executable, "-m", "indicators", "--help"], folder, environment)
    listed = re.findall(r"^  ([a-z]+)  ", said.partition("Commands:")[2], re.MULTILINE)
    assert sorted(COMMANDS) == sorted(listed)


def test_version_is_told_once() -> None:
    """The changelog, the citation and the package agree."""
    from indicators import __version__

    citation = (REPOSITORY / "CITATION.cff").read_text()
    assert f"\nversion: {__version__}\n" in citation
    assert "version" in tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["project"]["dynamic"]


def test_make_targets_of_readme_exist() -> None:
    targets = re.findall(r"^([a-z]+):", (REPOSITORY / "Makefile").read_text(), re.MULTILINE)
    assert (
        set(re.findall(r"`make ([a-z]+)`|^make ([a-z]+)$", README, re.MULTILINE))
        - {pair for target in targets for pair in ((target, ""), ("", target))}
        == set()
    )


def test_pinned_versions_are_names_and_versions_only() -> None:
    lines = (REPOSITORY / "constraints.txt").read_text().splitlines()
    assert [] == [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)]


def test_readme_vocabulary_of_ones_own_is_read(tmp_path: Path) -> None:
    from indicators.vocabulary import built
    from indicators.vocabulary.own import read

    [example] = fenced("toml")
    path = tmp_path / "indicators.toml"
    path.write_text(example)
    known = built(read(str(path)))
    assert "box office" in known.indicators["box_office"].wordings
    assert "CHN:Lingang" in known.areas
