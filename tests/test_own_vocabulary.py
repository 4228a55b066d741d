"""A user's own `indicators.toml`: what it adds, where it is looked for, and every mistake in it as one clear line."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from indicators.errors import VocabularyError
from indicators.vocabulary import built
from indicators.vocabulary.own import MOST, NAME, VARIABLE, read

FILE = """
[indicators.box_office]
title = "Box office"
kind = "flow"
aggregation = "sum"
en = ["box office", "film takings"]

[indicators.exports]
en = ["outbound shipments"]

[areas."CHN:Lingang"]
title = "Lingang"
en = ["Lin-gang"]

[areas.EFTA]
title = "EFTA"
kind = "group"

[agencies.film-bureau]
name = "Film Bureau"
area = "CHN"

[items.paper]
kind = "good"
en = ["writing paper"]

[units.quire]
en = ["quires", "quire"]

[units.ream]
definition = "20 * quire"
en = ["reams", "ream"]

[units.long_quire]
definition = "1.3 * ream"
en = ["long quires"]

[currencies.XTS]
title = "Test money"
en = ["testos"]
"""
NEWS = (
    "China's film takings rose 12 percent from a year earlier in 2023, the Film Bureau said.\n\n"
    "Exports of writing paper from Peru came to 30,000 reams in 2023.\n\n"
    "Exports of writing paper from Chile came to 1,000 long quires in 2023.\n\n"
    "EFTA's outbound shipments rose 4 percent from a year earlier in 2023.\n\n"
    "Exports from Lin-gang rose 3 percent from a year earlier in 2023.\n\n"
    "Imports of Norway were 5 billion testos in 2023.\n"
)
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path, environment: dict[str, str]) -> Run:
    def command(*words: object, **more: str) -> subprocess.CompletedProcess[str]:
        line = [sys.executable, "-m", "indicators", *map(str, words)]
        return subprocess.run(line, capture_output=True, text=True, cwd=tmp_path, env=environment | more)

    return command


def figures_of(done: subprocess.CompletedProcess[str]) -> list[tuple[object, ...]]:
    assert 0 == done.returncode, done.stderr
    [article] = json.loads(done.stdout)
    kept = [number["figure"] for number in article["numbers"] if number["figure"]]
    return [(f["indicator"], f["item"], f["area"], f["value"], f["unit"], f["source"]) for f in kept]


ADDED = [
    ("box_office", None, "CHN", 12, "percent", "Film Bureau"),
    ("exports", "paper", "PER", 600_000, "quire"),
    ("exports", "paper", "CHL", 26_000, "quire"),
    ("exports", None, "EFTA", 4, "percent"),
    ("exports", None, "CHN:Lingang", 3, "percent"),
    ("imports", None, "NOR", 5e9, "XTS"),
]


def test_it_adds_statistics_wordings_places_offices_goods_units_and_money(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS)
    explained = ("explain", "a.txt", "--published", "2024-01-15", "--json")
    before = figures_of(run(*explained))
    (tmp_path / NAME).write_text(FILE)
    after = figures_of(run(*explained))
    assert ADDED == [row[: len(told)] for row, told in zip(after, ADDED, strict=True)]
    assert before != after


def test_it_is_found_by_name_too_and_that_name_wins(run: Run, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("[not.toml")
    (tmp_path / "mine.toml").write_text(FILE)
    done = run("vocabulary", "indicators", **{VARIABLE: "mine.toml"})
    assert 0 == done.returncode
    assert any(line.split() == ["box_office", "Box", "office", "mine.toml"] for line in done.stdout.splitlines())


def test_rows_tell_that_they_were_read_with_it(run: Run, tmp_path: Path) -> None:
    """Their extractor is another one, so that they can be told from rows read without, also by worker processes."""
    (tmp_path / "a.txt").write_text(NEWS)
    (tmp_path / NAME).write_text(FILE)
    assert 0 == run("ingest", "a.txt", "--published", "2024-01-15", "--jobs", "2").returncode
    assert 0 == run("export", "observations", "x.jsonl", "--indicator", "box_office", "--area", "CHN").returncode
    [row] = [json.loads(line) for line in (tmp_path / "x.jsonl").read_text().splitlines()]
    version, _, mark = row["extractor"].partition("+own.")
    assert version
    assert 8 == len(mark)


def test_a_mistake_stops_every_command_that_reads_with_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS)
    (tmp_path / NAME).write_text("[units.ream]\ndefinition = '500 * sheets'\nen = ['reams']")
    for words in (("explain", "a.txt"), ("ingest", "a.txt"), ("ingest", "a.txt", "--jobs", "2"), ("vocabulary",)):
        done = run(*words)
        assert 1 == done.returncode
        assert done.stderr.startswith("indicators.toml [units.ream]: 'definition' is unknown: 'sheets'; ")
        assert 1 == len(done.stderr.splitlines())
    assert 0 == run("--help").returncode


def test_the_python_face_raises_the_same(tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / NAME).write_text("[unit.x]")
    code = "from indicators import Article\nfrom indicators.errors import VocabularyError\ntry:\n from indicators import extract\n extract(Article('x'))\nexcept VocabularyError as e: print(e)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, env=environment)
    assert "indicators.toml: unknown kind 'unit'; did you mean [units.<code>]?\n" == done.stdout


# ---- mistakes


def line_of(folder: Path, text: str | bytes) -> str:
    path = folder / "own.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(VocabularyError) as caught:
        built(read(str(path)))
    return str(caught.value).replace(f"{folder}{os.sep}", "")


GOOD = 'title = "X"\nkind = "flow"\nen = ["box office"]\n'
MISTAKES = {
    "no toml": ("[indicators.x\n", "own.toml: no TOML: Expected ']' at the end of a table declaration (at line 1, column 14); mind"),
    "code twice": (f"[indicators.x]\n{GOOD}[indicators.x]\n{GOOD}", "own.toml: no TOML: Cannot declare ('indicators', 'x') twice"),
    "key twice": (f"[indicators.x]\n{GOOD}kind = 'stock'\n", "own.toml: no TOML: Cannot overwrite a value"),
    "no utf-8": (b"[indicators.x]\ntitle = '\xff'", "own.toml: no UTF-8 at byte 24; save it as UTF-8"),
    "unknown kind": ("[currency.XTS]\n", "own.toml: unknown kind 'currency'; did you mean [currencies.<code>]?"),
    "quite unknown kind": ("[zzz.x]\n", "own.toml: unknown kind 'zzz'; a block is [kind.code], its kind one of areas, agencies"),
    "a value for a kind": ("units = 5\n", "own.toml: 'units' is no block; write [units.<code>], and its keys below it"),
    "a value for a block": ("[units]\nx = 5\n", "own.toml [units.x]: is no block; write [units.<code>], and its keys below it"),
    "keys without a code": ("[items]\nen = ['tea']\n", "own.toml [items.en]: is no block"),
    "unknown key": (f"[indicators.x]\n{GOOD}agregation = 'sum'\n", "own.toml [indicators.x]: unknown key 'agregation'; did you mean 'aggregation'?"),
    "unknown key of a known code": ("[areas.CHN]\ndemonym = ['Sino']\n", "own.toml [areas.CHN]: unknown key 'demonym'; did you mean 'demonyms'?"),
    "wrong type": (f"[indicators.x]\n{GOOD}partnered = 'yes'\n", "own.toml [indicators.x]: 'partnered' is of the wrong type: 'yes'"),
    "a name for a list": ("[indicators.x]\ntitle = 'X'\nkind = 'flow'\nen = 'x'\n", "own.toml [indicators.x]: 'en' is not a list of names; write"),
    "a name for a list of a known code": ("[indicators.exports]\nen = 'x'\n", "own.toml [indicators.exports]: 'en' is not a list of names; write"),
    "numbers in a list": ("[indicators.exports]\nen = [5]\n", "own.toml [indicators.exports]: 'en' is not a list of names; write"),
    "one of": ("[indicators.x]\ntitle = 'X'\nkind = 'flux'\nen = ['x']\n", "own.toml [indicators.x]: 'kind' is 'flux'; it is one of flow, stock"),
    "missing": ("[indicators.x]\nkind = 'flow'\nen = ['box office']\n", "own.toml [indicators.x]: 'title' is missing"),
    "no wording": ("[indicators.x]\ntitle = 'X'\nkind = 'flow'\n", "own.toml [indicators.x]: has no wording; write en"),
    "marks for a name": (f"[indicators.x]\n{GOOD}weak = ['--']\n", "own.toml [indicators.x]: 'weak' holds '--'; a name has a letter or digit"),
    "no code": (f"[indicators.'Box Office']\n{GOOD}", 'own.toml [indicators.Box Office]: is no code; write small letters, digits and "_", as in "box_office"'),
    "no place": ("[areas.china]\ntitle = 'China'\n", 'own.toml [areas.china]: is no code; write capitals, as in "CHN", "CN-GD" or "CHN:Yiwu"'),
    "no money": ("[currencies.DOLLAR]\ntitle = 'x'\n", 'own.toml [currencies.DOLLAR]: is no code; write three capitals, as in "USD"'),
    "a known code changed": ("[areas.CHN]\ntitle = 'Cathay'\n", "own.toml [areas.CHN]: 'title' of a code that the package knows cannot change; leave it out"),
    "a known unit redefined": ("[units.tonne]\ndefinition = '2 * tonne'\n", "own.toml [units.tonne]: 'definition' of a code that the package knows cannot change"),
    "a name that is taken": (f"[indicators.x]\n{GOOD.replace('box office', 'payrolls')}", "own.toml [indicators.x]: 'payrolls' also names [payrolls]; keep it in one, or list it under 'shared' in both"),
    "a name taken by a known code": ("[indicators.exports]\nen = ['payrolls']\n", "own.toml [indicators.exports]: 'payrolls' also names [payrolls]; keep it in one"),
    "bad definition": ("[units.ream]\ndefinition = '500 sheets'\nen = ['reams']\n", """own.toml [units.ream]: bad definition '500 sheets'; write "<factor> * <code>", as in "1000 * tonne\""""),
    "bad factor": ("[units.ream]\ndefinition = '1.2.3 * tonne'\nen = ['reams']\n", "own.toml [units.ream]: bad definition '1.2.3 * tonne'"),
    "no factor": ("[units.ream]\ndefinition = '0 * tonne'\nen = ['reams']\n", "own.toml [units.ream]: bad definition '0 * tonne'"),
    "unknown unit": ("[units.ream]\ndefinition = '2 * tone'\nen = ['reams']\n", "own.toml [units.ream]: 'definition' is unknown: 'tone'; did you mean 'tonne'?"),
    "a circle of units": ("[units.a]\ndefinition = '2 * b'\nen = ['aa']\n[units.b]\ndefinition = '3 * a'\nen = ['bb']\n", "own.toml [units.a]: is defined by itself: a * b * a; define it by another"),
    "a unit of itself": ("[units.a]\ndefinition = '2 * a'\nen = ['aa']\n", "own.toml [units.a]: is defined by itself: a * a"),
    "a unit that is money": ("[units.USD]\nen = ['bucks of mine']\n", "own.toml [units.USD]: is a currency's code too; give the unit another"),
    "a unit's name that follows no number": ("[units.degree]\nen = ['°C']\n", "own.toml [units.degree]: 'en' holds '°C', which cannot follow a number; it begins with"),
    "unknown counts": (f"[indicators.x]\n{GOOD}counts = 'tickets'\n", "own.toml [indicators.x]: 'counts' is unknown: 'tickets'; "),
    "unknown area": ("[agencies.a]\nname = 'Tea Board'\narea = 'CNH'\n", "own.toml [agencies.a]: 'area' is unknown: 'CNH'; did you mean"),
    "unknown currency": ("[areas.XKX2]\ntitle = 'Ruritania'\ncurrency = 'RRR'\n", "own.toml [areas.XKX2]: 'currency' is unknown: 'RRR'; "),
    "unknown country": ("[areas.'XXX:Place']\ntitle = 'Place'\n", "own.toml [areas.XXX:Place]: unknown parent 'XXX'"),
    "no month": ("[areas.XKX2]\ntitle = 'Ruritania'\nfiscal_start = 13\n", "own.toml [areas.XKX2]: 'fiscal_start' is 13; it is a month, 1 to 12"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line"), MISTAKES.values(), ids=list(MISTAKES))
def test_a_mistake_is_one_clear_line(tmp_path: Path, text: str | bytes, line: str) -> None:
    """Which file, which block, what is wrong, what to do."""
    told = line_of(tmp_path, text)
    assert told.startswith(line)
    assert "\n" not in told
    assert len(told) < 250


def test_a_file_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError) as caught:
        read("absent.toml", "named by $X")
    assert (
        "absent.toml: cannot be read (No such file or directory), named by $X; put it right or take the name away"
        == str(caught.value)
    )
    with pytest.raises(VocabularyError, match="cannot be read"):
        read(str(tmp_path))


@pytest.mark.parametrize(
    "hostile",
    ["x = " + "[" * 100_000, "#" * (MOST + 1), "[a]\n" * 5000, "\0", "[areas.CHN]\nen = [" + "'x'," * 50_000 + "]"],
)
def test_a_hostile_file_is_one_line_or_nothing(tmp_path: Path, hostile: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(hostile)
    assert len(told_of(path)) < 400


def told_of(path: Path) -> str:
    """The line that its mistake gives, "" where it has none."""
    try:
        built(read(str(path)))
    except VocabularyError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("empty", ["", "\n", "# nothing yet\n", "[units]\n", "\ufeff# from an editor\n"])
def test_an_empty_file_adds_nothing(tmp_path: Path, empty: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(empty, encoding="utf-8")
    assert built(None) == built(read(str(path)))


def test_known_lists_grow_and_nothing_else_changes(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text("[areas.CHN]\nen = ['Zhongguo']\ncities = ['Lingang']\n[units.tonne]\nsymbols = ['tn.']\n")
    package, mine = built(None), built(read(str(path)))
    assert (*package.areas["CHN"].names, "Zhongguo") == mine.areas["CHN"].names
    assert "CHN" == mine.areas["CHN:Lingang"].parent
    assert (*package.units["tonne"].symbols, "tn.") == mine.units["tonne"].symbols
    changed = {code for code, area in mine.areas.items() if area != package.areas.get(code)}
    assert {"CHN", "CHN:Lingang"} == changed


def test_a_shared_name_is_marked_in_both(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        f"[indicators.x]\n{GOOD.replace('box office', 'payrolls')}shared = ['payrolls']\n"
        "[indicators.payrolls]\nshared = ['payrolls']\n"
    )
    assert ("payrolls",) == built(read(str(path))).indicators["x"].shared
