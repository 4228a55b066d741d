"""Which numbers stand together, how they are drawn, and what their titles claim."""

from typing import Any

from observed import change, level, nine_months

from indicators.checks import check
from indicators.periods import Period
from indicators.reporting.charts import growth_panels, level_panels
from indicators.reporting.subjects import Subject, subjects
from indicators.series import points


def subject(*rows: dict[str, Any]) -> Subject:
    return subjects(rows, points(rows), check(rows))[0]


def marks(figure: Any) -> dict[str, float]:
    """Observation id -> where its mark stands."""
    return {
        one: x
        for trace in figure["data"]
        for one, x in zip(trace.get("customdata", []), trace["x"] if "customdata" in trace else [], strict=True)
    }


def test_one_article_gives_three_marks_and_a_title_that_says_them() -> None:
    rows = nine_months()
    [panel] = growth_panels(subject(*rows))
    wanted = {row["observation_id"]: row["value"] for row in rows if row["measure"] == "change"}
    assert marks(panel.figure) == wanted
    assert sorted(wanted.values()) == [12.7, 29.5, 56.9]
    assert panel.title == "China’s exports up 56.9%, trade up 29.5% and China’s imports up 12.7% in Jan–Sep 2023"
    assert panel.deck == "Change on a year before, percent, in USD. Since the start of the year."
    assert panel.source == "Source: General Administration of Customs, as reported by Example Wire, 16 Oct 2023."


def test_kinds_of_period_never_share_an_axis() -> None:
    whens = [Period.months(2023, 1, 9), Period.year(2023), Period.month(2023, 9), Period.quarter(2023, 3)]
    panels = growth_panels(subject(*(change("exports", 5, when=when) for when in whens)))
    assert [panel.slug.rsplit("-", 1)[1] for panel in panels] == ["YTD", "A", "Q", "M"]


def test_a_hedged_mark_is_open_with_a_whisker_and_a_target_a_diamond() -> None:
    hedged = change("exports", 20, bound="over", value_low=20, value_high=30)
    [panel] = growth_panels(subject(hedged, change("imports", 5, status="target")))
    traces = [trace for trace in panel.figure["data"] if "customdata" in trace]
    assert [trace["marker"]["symbol"] for trace in traces] == ["square-open", "diamond"]
    assert traces[0]["error_x"]["array"] == [10]
    assert traces[0]["error_x"]["arrayminus"] == [0]
    assert "diamond: target" in panel.key


def test_what_the_levels_imply_lies_behind_the_reported_growth() -> None:
    rows = [level("trade", 176, 177), level("trade", 136, 137, when=Period.months(2022, 1, 9)), change("trade", 29.5)]
    [panel] = growth_panels(subject(*rows))
    bar = panel.figure["data"][0]
    assert [round(x, 1) for x in bar["x"][:2]] == [28.5, 30.1]
    assert panel.table[1][4] == "28.47% to 30.15%"


def test_a_number_far_out_does_not_flatten_the_rest() -> None:
    rows = [change("exports", 5, when=Period.month(2022, month)) for month in range(1, 13)]
    far = change("imports", 500, when=Period.month(2022, 12))
    [panel] = growth_panels(subject(*rows, far))
    assert marks(panel.figure)[far["observation_id"]] < 20
    assert "+500% →" in str(panel.figure)


def test_words_of_an_article_are_no_markup_in_a_chart() -> None:
    bad = "<a href='https://evil.example'>x</a>"
    [panel] = growth_panels(subject(change("exports", 5, item=bad), change("imports", 5)))
    assert "<a" not in str(panel.figure)
    assert "&lt;a" in str(panel.figure)


def test_levels_need_two_periods() -> None:
    assert level_panels(subject(*nine_months())) == ([], 0)


def test_level_titles_compare_like_with_like() -> None:
    """Nine months are not held against eleven; a rise is said only where the intervals leave no doubt."""
    unlike = [level("trade", 176, 177), level("trade", 90, 91, when=Period.months(2018, 1, 11))]
    [panel], _ = level_panels(subject(*unlike))
    assert panel.title == "Trade: over $176bn in Jan–Sep 2023"
    year = [level("trade", 240, 241, when=Period.year(2023)), level("trade", 190, 191, when=Period.year(2022))]
    [panel], _ = level_panels(subject(*year))
    assert panel.title == "Trade: over $240bn in 2023, up from over $190bn in 2022"
    unsure = [level("trade", 240, 250, when=Period.year(2023)), level("trade", 235, 245, when=Period.year(2022))]
    [panel], _ = level_panels(subject(*unsure))
    assert "against" in panel.title


def test_a_gap_in_the_line_stays_a_gap() -> None:
    years = [level("trade", year - 2000, year - 1999, when=Period.year(year)) for year in (2019, 2020, 2022)]
    [panel], _ = level_panels(subject(*years))
    assert panel.figure["data"][0]["y"][2] is None


def test_many_rows_are_cut_and_said() -> None:
    rows = [
        change("exports", 5, when=Period.month(year, month)) for year in (2019, 2020, 2021) for month in range(1, 13)
    ]
    [panel] = growth_panels(subject(*rows))
    assert panel.note == "The newest 30 of 36 numbers."
    assert len(panel.table) == 31


def test_the_biggest_subject_comes_first() -> None:
    rows = [*nine_months(), change("cpi", 3.2, area="USA", partner=None)]
    found = subjects(rows, points(rows), [])
    assert [one.name for one in found] == ["China–Russia", "United States"]
