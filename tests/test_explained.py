"""How an article was read: on a terminal, as JSON, as a page of its own."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from indicators import Article, explain
from indicators.errors import UsageError
from indicators.explained import explained, explained_plain
from indicators.extraction import Explanation
from indicators.figure import UNSURE
from indicators.reasons import FIELDS
from indicators.reporting import marked

TEXT = (
    "China's exports to Russia came to over $81 billion in the first nine months of 2023, up 56.9 percent from a year "
    "earlier, the General Administration of Customs said. Imports fell by 5-7 percent.\n\n"
    "The 13 members of the G7 forum met in 2019."
)
ARTICLE = Article(TEXT, "Exports to Russia rise", "https://news.example/1", "Example Wire", date(2023, 10, 16))
BAD = "</script><script>document.title='run'</script><img src=x onerror=\"document.title='run'\"><b>bold</b>"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path, environment: dict[str, str]) -> Run:
    def command(*words: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
        line = [sys.executable, "-m", "indicators", "explain", *map(str, words)]
        return subprocess.run(line, input=stdin, capture_output=True, text=True, cwd=tmp_path, env=environment)

    return command


# ---- every field


def test_every_figure_says_why_each_field_is_what_it_is() -> None:
    """No field of the contract without a rule; the value shown is the figure's own."""
    for number in explain(ARTICLE).numbers:
        if number.figure:
            assert tuple(number.fields) == FIELDS
            assert all(reason.rule for reason in number.fields.values())
            assert number.fields["value"].value == f"{number.figure.value:.15g}"
            for field in ("unit", "bound", "indicator", "area", "measure", "status"):
                assert number.fields[field].value == str(getattr(number.figure, field) or "")


def test_value_unit_and_hedge_name_their_characters() -> None:
    first = explain(ARTICLE).numbers[0]
    shown = {
        name: TEXT[first.fields[name].start : first.fields[name].end] for name in ("value", "bound", "unit", "period")
    }
    assert shown["value"] == "81"
    assert shown["bound"] == "over"
    assert shown["unit"] == "over $81 billion"
    assert shown["period"] == "the first nine months of 2023"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("China's exports fell 5 percent in May 2024.", "as printed; a fall is negative"),
        ("China had a trade deficit of $4 billion in May 2024.", "as printed, with its scale; a deficit is negative"),
        ("China's exports doubled in May 2024.", "a multiple, as a change in percent"),
        ("China's exports rose by a third in May 2024.", "a fraction, in percent"),
        ("China's exports rose 5-7 percent in May 2024.", "the low end of a range"),
    ],
)
def test_the_rule_of_a_value_says_what_was_done_to_it(text: str, rule: str) -> None:
    assert explain(Article(text, published=date(2024, 6, 7))).numbers[0].fields["value"].rule == rule


# ---- the terminal


def test_the_terminal_has_a_table_then_each_field_then_what_was_left() -> None:
    lines = list(explained(explain(ARTICLE), colour=False))
    head = next(
        n for n, line in enumerate(lines) if line.split() == "statistic place period measure value sure".split()
    )
    assert lines[head + 1].split()[:5] == ["1", "exports", "CHN", "with", "RUS"]
    assert "over 81 bn USD" in lines[head + 1]
    assert any(line.split()[:2] == ["indicator", "exports"] and '"exports"' in line for line in lines)
    assert any("not told: " in line for line in lines)
    left = lines[lines.index("left") :]
    assert [line.split()[0] for line in left if line.startswith("     ")] == ["2023", "13", "7", "2019"]
    assert lines[-1] == "4 figures, 4 numbers left"
    assert not any("\x1b" in line for line in lines)


def test_colour_marks_the_text_and_numbers_tell_the_row() -> None:
    """Never by colour alone: a figure also has its place in the table, the ends of a range have two."""
    text = "\n".join(explained(explain(ARTICLE), colour=True))
    assert "\x1b[1;32mover $81 billion\x1b[0m\x1b[2m[1]\x1b[0m" in text
    assert "\x1b[1;32m5-7 percent\x1b[0m\x1b[2m[3,4]\x1b[0m" in text
    assert "\x1b[33m2019\x1b[0m." in text


def with_confidence(article: Article, confidence: float) -> Explanation:
    """The article's reading, as sure as said."""
    read = explain(article)
    numbers = [
        replace(number, figure=number.figure and replace(number.figure, confidence=confidence))
        for number in read.numbers
    ]
    return replace(read, numbers=tuple(numbers))


def test_less_sure_figures_carry_a_mark_with_its_meaning() -> None:
    vague = list(explained(with_confidence(ARTICLE, UNSURE - 0.01), colour=False))
    sure = list(explained(with_confidence(ARTICLE, UNSURE), colour=False))
    assert 4 == sum(line.endswith(f"{UNSURE - 0.01:.2f} ?") for line in vague)
    assert any(line.startswith("?  less sure than 0.7") for line in vague)
    assert not any("less sure" in line or line.endswith("?") for line in sure)


def test_an_article_without_a_number_is_shown_too() -> None:
    lines = list(explained(explain(Article("Nothing here.")), colour=False))
    assert lines[-1] == "0 figures, 0 numbers left"


def test_json_accounts_for_every_digit() -> None:
    """Kept or left with its reason; each field with value, rule and offsets; no digit of the text is in none."""
    [article] = json.loads(json.dumps(explained_plain([explain(ARTICLE)]), default=str))
    covered = {
        n for number in article["numbers"] if number["part"] == "text" for n in range(number["start"], number["end"])
    }
    assert [] == [digit.start() for digit in re.finditer(r"\d", TEXT) if digit.start() not in covered]
    for number in article["numbers"]:
        assert bool(number["left"]) != bool(number["figure"])
        for reason in number["fields"].values():
            assert set(reason) == {"value", "rule", "start", "end"}


# ---- the page


def page_of(*articles: Article) -> str:
    return marked.page([explain(article) for article in articles])


def test_the_page_marks_each_number_once_and_lists_it() -> None:
    made = page_of(ARTICLE)
    assert made.count('class="num fig" id=') == 3  # the two ends of the range share one mark
    assert made.count('<tbody id="a1-f') == 4
    assert made.count('class="num" id=') == 4
    for words in (
        "part of a date or period",
        "part of a name",
        "the nearest before the number",
        "Example Wire, 16 Oct 2023",
    ):
        assert words in made


def test_the_words_that_gave_a_field_can_be_found_in_the_text() -> None:
    """The pieces between a field's two cuts are its characters."""
    made = page_of(ARTICLE)
    pieces = dict(re.findall(r'<span id="(a1-text-\d+)">([^<]*)</span>', made))
    found = re.findall(r'data-part="a1-text" data-from="(\d+)" data-to="(\d+)">([^<]*)</button>', made)
    assert len(found) > 10
    for first, last, words in found:
        assert "".join(pieces[f"a1-text-{n}"] for n in range(int(first), int(last))) == words


def test_the_text_on_the_page_is_the_articles() -> None:
    body = page_of(ARTICLE).partition('<div class="text">')[2].partition("</div>")[0]
    assert re.sub(r"<[^>]*>", "", body).replace("&#39;", "'") == TEXT


def test_the_same_article_makes_the_same_page() -> None:
    assert page_of(ARTICLE) == page_of(ARTICLE)


@pytest.mark.parametrize("field", ["text", "title", "url", "publisher", "origin", "date_source"])
def test_no_word_of_an_article_becomes_markup(field: str) -> None:
    told = {"text": TEXT, field: f"{BAD} China's exports rose 5 percent in May 2024. {BAD}"}
    made = page_of(Article(**told))  # type: ignore[arg-type]
    assert made.count("<script") == 1
    assert "<img" not in made
    assert "<b>bold" not in made


def test_an_article_cannot_turn_its_line_around() -> None:
    made = page_of(Article("Exports from China rose \u202e5 percent\x07 in May 2024."))
    assert not {"\u202e", "\x07"} & set(made)


def test_a_bad_address_is_no_link() -> None:
    assert 'href="javascript' not in page_of(Article(TEXT, url="javascript:alert(1)"))
    assert 'href="https://news.example/1" rel="noopener' in page_of(ARTICLE)


def test_no_path_of_the_machine_is_on_the_page() -> None:
    made = page_of(Article(TEXT, origin="/somebodys/folder/a.txt"))
    assert "somebodys" not in made
    assert "a.txt" in made


def test_the_policy_admits_one_script_and_one_style_by_hash() -> None:
    [policy] = re.findall('http-equiv="Content-Security-Policy" content="([^"]*)"', page_of(ARTICLE))
    assert policy.startswith("default-src &#39;none&#39;; script-src &#39;sha256-")
    assert policy.count("sha256-") == 2
    assert "unsafe" not in policy
    assert "http" not in policy


def test_the_page_is_small() -> None:
    """Style, script and markup beside the words: no library in it."""
    assert len(page_of(Article("Nothing here.")).encode()) < 25_000


def test_overlapping_ends_of_a_range_lead_to_both_rows() -> None:
    made = marked.page([with_confidence(ARTICLE, 0.9)])
    assert 'data-names="a1-f3 a1-f4" data-places="3 4"' in made
    assert '<span id="a1-f4-mark"></span>' in made


def test_the_page_marks_what_is_less_sure_by_a_sign() -> None:
    made = marked.page([with_confidence(ARTICLE, UNSURE - 0.01)])
    assert 'data-places="1?"' in made
    assert "0.69 <b>?</b>" in made
    assert 'data-places="1?"' not in marked.page([with_confidence(ARTICLE, UNSURE)])
    assert "a figure less sure than 0.7: check it" in made


def test_several_articles_are_sections_of_one_page() -> None:
    made = page_of(ARTICLE, Article("China's exports rose 5 percent in May 2024."))
    assert "<h1>2 articles, and how each was read</h1>" in made
    assert '<a href="#a2">An article without a title</a>' in made
    assert 'id="a2-f1"' in made


def test_a_page_has_its_measure() -> None:
    reads = [explain(Article("Nothing here."))] * (marked.MOST_ARTICLES + 1)
    with pytest.raises(UsageError, match="50 at most"):
        marked.write(reads, "never.html")


# ---- the command


def test_html_writes_a_page_and_says_so(run: Run, samples: Path, tmp_path: Path) -> None:
    done = run(samples / "belt-and-road-forum.txt", "--html", "page.html")
    assert (0, "") == (done.returncode, done.stderr)
    assert "page.html: 1 article, 6 figures, 4 numbers left\n" == done.stdout
    assert "over $81 billion" in (tmp_path / "page.html").read_text()
    again = run(samples / "belt-and-road-forum.txt", "--html", "page.html")
    assert 0 == again.returncode


def test_html_and_json_go_together(run: Run, samples: Path, tmp_path: Path) -> None:
    done = run(samples / "belt-and-road-forum.txt", "--html", "page.html", "--json")
    assert 1 == len(json.loads(done.stdout))
    assert (tmp_path / "page.html").exists()


@pytest.mark.parametrize("name", ["a.txt", "link.html", "other.html"])
def test_an_article_is_never_overwritten(run: Run, tmp_path: Path, name: str) -> None:
    """Neither the one read, by any name, nor any other file that is no such page."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "other.html").write_text("<p>Other work.</p>")
    (tmp_path / "link.html").symlink_to("a.txt")
    before = (tmp_path / name).read_text()
    done = run("a.txt", "--html", name)
    assert 2 == done.returncode
    assert f"{name}: is there and no page of indicators; name another file with --html\n" == done.stderr
    assert before == (tmp_path / name).read_text()


def test_a_page_that_cannot_be_written_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    for name in ("nowhere/page.html", "."):
        done = run("a.txt", "--html", name)
        assert 1 == done.returncode
        [line] = done.stderr.splitlines()
        assert line.startswith(f"{name}: ")


def test_nothing_read_writes_nothing(run: Run, tmp_path: Path) -> None:
    done = run("absent.txt", "--html", "page.html")
    assert 1 == done.returncode
    assert not (tmp_path / "page.html").exists()


def test_a_page_is_no_article(run: Run, samples: Path) -> None:
    run(samples / "belt-and-road-forum.txt", "--html", "page.html")
    done = run("page.html")
    assert 1 == done.returncode
    assert "a report of indicators, no article" in done.stderr
