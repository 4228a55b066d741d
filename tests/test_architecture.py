"""Heavy rooms open late, and every library used is declared. (The floors are import-linter's, in pyproject.toml.)"""

import ast
import os
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
SOURCE = REPOSITORY / "src" / "indicators"
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["project"]
FOR_OTHERS = {"lxml-html-clean"}  # declared for trafilatura's sake, see pyproject.toml
HEAVY = ["pandas", "pint", "plotly", "pyarrow", "trafilatura", "duckdb", "jinja2"]


def loaded_after(statements: str) -> set[str]:
    """The top-level modules that a fresh interpreter holds after some statements."""
    code = f"import sys\n{statements}\nprint(*{{name.partition('.')[0] for name in sys.modules}}, file=sys.stderr)"
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY / "src")}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=REPOSITORY, env=environment)
    assert 0 == run.returncode, run.stderr
    return set(run.stderr.split())


def imported(path: Path) -> set[str]:
    """The top-level packages that a module names in its imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_every_library_used_is_declared_and_every_declared_one_used() -> None:
    used = set().union(*map(imported, SOURCE.rglob("*.py"))) - set(sys.stdlib_module_names) - {"indicators"}
    owners = packages_distributions()
    names = {name.lower() for module in used for name in owners[module]}
    extras = {extra: wanted for extra, wanted in PROJECT["optional-dependencies"].items() if extra != "dev"}
    declared = {_name(one) for one in PROJECT["dependencies"]}
    assert names <= declared | {_name(one) for wanted in extras.values() for one in wanted}
    assert declared - FOR_OTHERS <= names


def _name(requirement: str) -> str:
    return "".join(mark if mark.isalnum() or mark in "-_" else " " for mark in requirement).split()[0].lower()


def test_import_of_the_package_is_light() -> None:
    assert not loaded_after("import indicators") & {*HEAVY, "typer", "rich"}


@pytest.mark.parametrize("door", ["Article", "Figure", "Store", "explain", "extract", "ingest", "load", "report"])
def test_every_door_opens(door: str) -> None:
    """The lazy doors are the public list, and each leads somewhere."""
    import indicators

    assert door in indicators.__all__
    assert door in dir(indicators)
    assert callable(getattr(indicators, door))


def test_no_door_is_missing_from_this_list() -> None:
    import indicators

    assert 8 == len(indicators.__all__)
    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        indicators.extrakt  # noqa: B018  the access is the test


def after_command(*words: str) -> set[str]:
    """The top-level modules that a command leaves loaded."""
    return loaded_after(
        "from indicators.cli import main\n"
        f"sys.argv = ['indicators', *{words!r}]\n"
        "try: main()\nexcept SystemExit as ended: assert not ended.code"
    )


def test_help_loads_nothing_heavy() -> None:
    assert not after_command("--help") & {*HEAVY}


def test_explain_of_a_plain_text_needs_no_frames_units_or_charts() -> None:
    """pint comes in only where an article prints a physical unit."""
    loaded = after_command("explain", "data/samples/belt-and-road-forum.txt")
    assert not loaded & {"pandas", "pint", "plotly", "pyarrow", "trafilatura", "jinja2"}


def test_a_marked_page_needs_no_frames_or_charts(tmp_path: Path) -> None:
    page = str(tmp_path / "page.html")
    loaded = after_command("explain", "data/samples/belt-and-road-forum.txt", "--html", page)
    assert "jinja2" in loaded
    assert not loaded & {"pandas", "pint", "plotly", "pyarrow", "trafilatura"}
