"""What an article as a whole is, before its first number is read."""

import pytest
from gold.measure import article, gold_articles
from reading import DAY

from indicators import explain, extract
from indicators.assembly import is_wire, reports_nothing
from indicators.parts import Part

SILENT = {
    "no number": ("Exports rose", "Exports of tea rose."),
    "no number but of dates": ("", "Exports of tea rose in 2023, on March 3."),
    "no statistic": ("", "The bridge is 300 metres long and cost $5 million."),
    "a company's own sales": ("", "Tea House Inc <TEA.N> said its sales rose 5 percent."),
}
SPEAKING = {
    "a statistic": ("", "Exports of tea rose 5 percent."),
    "a company's article that names a statistic": (
        "",
        "Tea House Inc <TEA.N> said that exports of India rose 5 percent.",
    ),
    "an index that nobody knows": ("", "The tea gauge of the region stood at 104.2."),
    "in the headline": ("Exports rise 5 percent", "Nobody knew why."),
}


@pytest.mark.parametrize(("title", "text"), SILENT.values(), ids=list(SILENT))
def test_reports_nothing(title: str, text: str) -> None:
    assert reports_nothing(Part(title, "title", DAY), Part(text, "text", DAY))


@pytest.mark.parametrize(("title", "text"), SPEAKING.values(), ids=list(SPEAKING))
def test_may_report_something(title: str, text: str) -> None:
    assert not reports_nothing(Part(title, "title", DAY), Part(text, "text", DAY))


@pytest.mark.parametrize("gold", gold_articles(), ids=lambda gold: gold["id"])
def test_what_is_left_at_once_has_no_figure_either(gold: dict[str, object]) -> None:
    """`extract` may leave an article at a glance, `explain` never does; both come to the same."""
    read = article(gold)
    assert extract(read) == explain(read).figures


def test_a_wire_story_has_a_paragraph_a_sentence() -> None:
    assert is_wire(Part("Exports rose.\n\nImports fell.\n\nNobody knew why.", "text", DAY))
    assert not is_wire(Part("Exports rose. Imports fell. Nobody knew why.\n\nIt was so.", "text", DAY))
