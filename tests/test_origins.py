"""Sources to files to articles."""

import io
import os
import subprocess
import sys

import pytest
from making import ENVIRONMENT, article_line

from indicators.article import Article
from indicators.errors import ReadError
from indicators.origins import Source, articles, find

PROSE = "Exports rose 5 percent in September, customs said."


def names(*sources):
    return [found.name if isinstance(found, Source) else str(found) for found in find(*sources)]


def test_a_folder_gives_its_files_sorted_without_hidden_ones_and_stores(tmp_path):
    for name in ("b.txt", "a.html", ".hidden", "sub/c.txt", ".git/config", "data/articles/part-0a.parquet"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(PROSE)
    (tmp_path / "loop").symlink_to(tmp_path)
    expected = ["a.html", "b.txt", "sub/c.txt"]
    assert [str(tmp_path / name) for name in expected] == names(tmp_path)


def test_a_hidden_file_is_read_when_it_is_named(tmp_path):
    (tmp_path / ".note.txt").write_text(PROSE)
    assert [str(tmp_path / ".note.txt")] == names(tmp_path / ".note.txt")


def test_what_is_not_there_is_one_clear_line(tmp_path):
    (tmp_path / "gone").symlink_to(tmp_path / "nothing")
    assert ["none.txt: no such file or folder", "a\\nb: no such file or folder"] == names("none.txt", "a\nb")
    assert ["a\\x00b: no such file or folder", f"{'x' * 5000}: no such file or folder"] == names("a\0b", "x" * 5000)
    assert [f"{tmp_path}/gone: cannot be read (a link to nowhere?)"] == names(tmp_path)


def test_an_empty_name_is_not_the_working_folder(tmp_path, monkeypatch):
    """A script's variable that was never set would put all that lies around into the store."""
    (tmp_path / "a.txt").write_text(PROSE)
    monkeypatch.chdir(tmp_path)
    assert ["an empty name; name a file, a folder or - for standard input"] == names("")
    assert ["a.txt"] == names(".")


def test_an_address_is_told_from_a_file():
    expected = ["https://news.example/a: addresses are not read; save the page, pass its file and --url"]
    assert expected == names("https://news.example/a")


def test_what_is_out_of_reach_is_not_said_to_be_absent(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(PROSE)

    def refuse(path):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr("indicators.origins.Path.stat", refuse)
        found = names(tmp_path / "a.txt")
    assert [f"{tmp_path}/a.txt: cannot be read (Permission denied)"] == found


def test_a_pipe_in_a_folder_is_passed_over(tmp_path):
    """Nobody may ever write to it."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert [] == names(tmp_path)


def test_a_name_that_is_no_utf8_can_be_stored_and_printed(tmp_path):
    raw = os.fsencode(tmp_path) + b"/caf\xe9\x07.txt"
    with open(raw, "w", encoding="utf-8") as file:
        file.write(PROSE)
    (found,) = (made for source in find(tmp_path) for made in articles(source))
    assert f"{tmp_path}/caf�\\x07.txt" == found.origin
    assert PROSE == found.text


def test_a_file_that_may_not_be_read_is_one_clear_line(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(PROSE)
    (source,) = find(tmp_path)

    def refuse(*args, **options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    (error,) = articles(source)
    assert f"{tmp_path}/a.txt: cannot be read (Permission denied)" == str(error)


@pytest.mark.parametrize("content", [PROSE, article_line(1)])
def test_standard_input_is_read_by_its_content(monkeypatch, content):
    stdin = io.TextIOWrapper(io.BytesIO(content.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    (found,) = (made for source in find("-") for made in articles(source))
    assert isinstance(found, Article)
    assert "-" == found.origin
    assert not stdin.closed


def test_a_slow_pipe_is_told_by_its_content_too(tmp_path):
    """The first byte alone would not tell JSON lines from text."""
    read = "from indicators.origins import *; print([len(a.text) for s in find('-') for a in articles(s)])"
    process = subprocess.Popen(
        [sys.executable, "-c", read], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT
    )
    assert process.stdin is not None
    for piece in (" ", article_line(1), article_line(2)):
        process.stdin.write(piece.encode())
        process.stdin.flush()
    output, _ = process.communicate(timeout=30)
    assert 2 == len(eval(output))


def test_reading_a_text_imports_nothing_heavy(tmp_path):
    """`explain` of a text file goes this way."""
    (tmp_path / "a.txt").write_text(PROSE)
    read = (
        "import sys; from indicators.origins import *; "
        f"assert [a.text for s in find({str(tmp_path)!r}) for a in articles(s)] == [{PROSE!r}]; "
        "print({'pyarrow', 'pandas', 'pint', 'plotly', 'trafilatura', 'lxml'} & set(sys.modules))"
    )
    command = [sys.executable, "-W", "error", "-c", read]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=ENVIRONMENT)
    assert "set()" == done.stdout.strip()


def test_errors_and_articles_come_from_one_file_in_their_order(tmp_path):
    (tmp_path / "a.jsonl").write_text(article_line(1) + "no json\n" + article_line(2))
    (source,) = find(tmp_path / "a.jsonl")
    assert [Article, ReadError, Article] == [type(found) for found in articles(source)]
