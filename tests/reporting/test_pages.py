"""The page as a text: whole, small, the same each time, and deaf to what articles say."""

import re
from datetime import date
from pathlib import Path

import pytest
from observed import change, level, nine_months, observation

from indicators import ingest, report
from indicators.checks import check
from indicators.errors import StoreError
from indicators.periods import Period
from indicators.reporting.evidence import marked_sentence
from indicators.reporting.pages import page

BUDGET = 2_600_000  # bytes, with the chart library in it


def test_one_article_makes_a_page() -> None:
    made = page(nine_months())
    assert "<title>China–Russia: trade over $176bn, +29.5% on a year before in Jan–Sep 2023</title>" in made
    assert "1 test of the reported numbers: consistent." in made
    assert "Levels over time: needs the same level for two periods or more." in made
    assert made.count('<tr id="obs-') == 6
    assert "<mark>over $176 billion</mark>" in made


def test_the_same_rows_in_any_order_make_the_same_page() -> None:
    assert page(nine_months()) == page(nine_months()[::-1])


def test_several_subjects_are_named_and_thin_ones_told_in_a_line() -> None:
    made = page([*nine_months(), change("cpi", 3.2, area="USA", partner=None, terms=None, article_id="b" * 16)])
    assert "<title>What 2 articles reported on China–Russia and United States</title>" in made
    assert "<b>United States</b> Consumer prices +3.2% on a year before" in made


def test_an_unnamed_paper_leaves_no_gap_in_the_source_line() -> None:
    made = page([{**row, "publisher": None} for row in nine_months()])
    assert "General Administration of Customs, in an article of 16 Oct 2023" in made
    assert "reported by 16" not in made


def test_the_counts_of_tests_are_those_of_the_checks() -> None:
    year_before = Period.months(2022, 1, 9)
    elsewhere = level("imports", 10, 11, when=year_before, article_id="b" * 16, published=date(2022, 10, 14))
    rows = [*nine_months(), elsewhere, level("exports", 51, 52, when=year_before)]
    verdicts = [finding.verdict.value for finding in check(rows)]
    assert sorted(verdicts) == ["consistent", "consistent", "stretched"]
    made = page(rows)
    said = "3 tests of the reported numbers, 1 of them across articles or offices: 2 consistent, 1 stretched."
    assert said in made
    assert made.count('class="badge contradicted"') == 0


def test_the_mark_is_on_the_number_itself() -> None:
    row = observation(quote="2%", sentence="The rate was 2.2%, and the bank wants 2%.")
    assert marked_sentence(row) == ("The rate was 2.2%, and the bank wants ", "2%", ".")


def test_an_empty_store_says_what_to_do() -> None:
    assert "ingest articles with" in page([])


def test_no_word_of_an_article_becomes_markup() -> None:
    bad = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"
    columns = ("item", "source", "publisher", "quote", "sentence", "url", "terms", "of", "adjustment", "area", "period")
    made = page([observation(**{column: bad}) for column in columns] + [change("exports", 5, **{"item": bad})])
    assert "<img" not in made
    assert made.count("<script") == 3


def test_a_bad_address_is_no_link() -> None:
    assert "javascript:" not in page([observation(url="javascript:alert(1)")])


def test_500_rows_in_seven_blocks_fit_the_budget() -> None:
    words = "word " * 40
    rows = [
        made(
            indicator,
            50 + number,
            *rest,
            when=Period.month(2005 + number // 12, 1 + number % 12),
            sentence=words,
        )
        for number in range(84)
        for indicator in ("trade", "exports", "imports")
        for made, rest in ((level, (51 + number,)), (change, ()))
    ]
    assert len(rows) > 500
    assert len(page(rows).encode()) < BUDGET


def test_what_is_too_much_is_cut_and_said() -> None:
    rows = [observation(number_start=number, article_id=f"{number:016d}") for number in range(2100)]
    made = page(rows)
    assert made.count('<tr id="obs-') == 2000
    assert "The newest 2,000 of 2,100 rows" in made


def test_the_policy_admits_two_scripts_by_hash_and_nothing_else() -> None:
    [policy] = re.findall('http-equiv="Content-Security-Policy" content="([^"]*)"', page(nine_months()))
    assert policy.startswith("default-src &#39;none&#39;; script-src &#39;sha256-")
    assert policy.count("sha256-") == 2
    assert "unsafe-inline" not in policy.split("style-src")[0]


def test_report_writes_the_page_of_a_store(tmp_path: Path) -> None:
    news = tmp_path / "news.txt"
    news.write_text(
        "China's exports to Russia rise\nPublished: Oct 16, 2023\n\n"
        "China's exports to Russia came to over $81 billion "
        "from January to September 2023, an increase of 56.9 percent, the General Administration of Customs said.\n"
    )
    ingest(news, data=tmp_path / "data")
    made = report(data=tmp_path / "data", output=tmp_path / "out")
    assert made == [tmp_path / "out" / "index.html"]
    assert "over $81bn" in made[0].read_text(encoding="utf-8")
    made = report(data=tmp_path / "data", output=tmp_path / "out", title="Mine", measure="change")
    text = made[0].read_text(encoding="utf-8")
    assert "<title>Mine</title>" in text
    assert "over $81bn" not in text


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    ingested = tmp_path / "data"
    (tmp_path / "file").write_text("")
    news = tmp_path / "news.txt"
    news.write_text("Exports rose 5 percent to $5 billion in 2023, China's customs office said on Monday in Beijing.\n")
    ingest(news, data=ingested)
    with pytest.raises(StoreError, match="--output"):
        report(data=ingested, output=tmp_path / "file")


def test_what_was_read_with_little_confidence_is_marked_everywhere_with_a_legend() -> None:
    """In its card, chart, table, evidence and ledger row, by a sign and never by colour alone; nothing else is."""
    sure, doubted = nine_months(), [{**row, "confidence": 0.55} for row in nine_months()]
    assert "confidence under 0.7" not in page(sure)
    assert 'class="doubt"' not in page(sure)
    made = page(doubted)
    assert made.count('<td class="doubt">0.55</td>') == 6
    assert "($81bn ?" not in made
    assert "over $81bn</button> ?</p>" in made
    assert "question mark: read with a confidence under 0.7" in made
    assert "<td>+56.9% ?</td>" in made
    assert "(6 of 6; --min-confidence 0.7 leaves them out)" in made
    assert "over $176bn, +29.5% on a year before" in made  # a heading is a sentence


def test_confidence_marks_are_of_the_number_itself() -> None:
    rows = nine_months()
    rows[3] = {**rows[3], "confidence": 0.3}
    made = page(rows)
    assert made.count('class="doubt"') == 1
    assert "<td>+56.9% ?</td>" in made
    assert "<td>+12.7%</td>" in made
    assert "(1 of 6;" in made
