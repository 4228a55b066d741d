"""Which numbers stand together, how they are drawn, and what their titles claim."""

from datetime import date
from typing import Any

from observed import change, level, nine_months, observation

from indicators.checks import check
from indicators.periods import Period
from indicators.reporting.charts import growth_panels, growth_singles, level_panels
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
    panels = growth_panels(subject(*(change(name, 5, when=when) for when in whens for name in ("exports", "imports"))))
    assert [panel.deck.split(". ")[1] for panel in panels] == [
        "Since the start of the year.",
        "Years.",
        "Quarters.",
        "Months.",
    ]


def test_growth_in_other_terms_has_a_chart_and_a_title_of_its_own() -> None:
    rows = [
        change(name, value, terms=terms) for name, value in (("exports", 5), ("imports", 7)) for terms in ("USD", "CNY")
    ]
    panels = growth_panels(subject(*rows, change("trade", 9, terms=None)))
    assert [panel.deck for panel in panels] == [
        f"Change on a year before, percent, in {terms}. Since the start of the year." for terms in ("CNY", "USD")
    ]
    assert growth_singles(subject(*rows, change("trade", 9, terms=None)))[0][:2] == (
        "Trade up 9% in Jan–Sep 2023",
        "terms not told",
    )


def test_a_title_joins_no_two_offices() -> None:
    rows = [change("exports", 5), change("imports", 7), change("trade", 9, reporter="RUS")]
    [panel] = growth_panels(subject(*rows))
    assert panel.title == "Trade up 9% in Jan–Sep 2023"


def test_a_forecast_is_not_told_as_a_fact() -> None:
    rows = [change(name, 5, status="forecast", when=Period.year(2026)) for name in ("exports", "imports")]
    [panel] = growth_panels(subject(*rows))
    assert panel.title.startswith("Forecast: China’s exports up 5%")


def test_a_disputed_number_says_so_in_the_title() -> None:
    year = [level("trade", 240, 241, when=Period.year(2023)), level("trade", 190, 191, when=Period.year(2022))]
    other = level("trade", 300, 301, when=Period.year(2023), article_id="b" * 16)
    [panel], _ = level_panels(subject(*year, other))
    assert "another number was printed too" in panel.title
    assert "up from" not in panel.title


def test_what_is_counted_starts_from_zero_and_an_index_is_not_blown_up() -> None:
    sums = [level("trade", 190 + n, 191 + n, when=Period.month(2023, 1 + n)) for n in range(3)]
    [panel], _ = level_panels(subject(*sums))
    assert panel.figure["layout"]["yaxis"]["range"][0] == 0
    index = [
        observation(
            indicator="pmi_manufacturing", unit="index", partner=None, when=Period.month(2023, month), value=value
        )
        for month, value in ((1, 50.1), (2, 50.3))
    ]
    [panel], _ = level_panels(subject(*index))
    low, high = panel.figure["layout"]["yaxis"]["range"]
    assert high - low > 5


def test_a_far_level_stands_at_the_edge_with_its_number() -> None:
    rows = [level("trade", 100 + n, 101 + n, when=Period.year(2010 + n)) for n in range(9)]
    [panel], _ = level_panels(subject(*rows, level("trade", 3870, 3871, when=Period.year(2019))))
    assert panel.figure["layout"]["yaxis"]["range"][1] < 300
    assert any("3.87tn ↑" in note["text"] for note in panel.figure["layout"]["annotations"])
    assert any(line.startswith("an arrow") for line in panel.key)


def test_other_without_an_item_is_left_to_the_ledger() -> None:
    rows = [change("other", 5), change("exports", 6), change("imports", 7)]
    [panel] = growth_panels(subject(*rows))
    assert "ther statistics" not in str(panel)


def test_odd_periods_share_a_chart_only_when_as_long() -> None:
    weeks = [Period(date(2023, 3, 1 + n), date(2023, 3, 20 + n)) for n in (0, 2)]
    decade = Period(date(1970, 1, 1), date(1979, 12, 31))
    panels, _ = level_panels(subject(*(level("trade", 5, 6, when=when) for when in (*weeks, decade))))
    assert [len(panel.rests_on) for panel in panels] == [2]


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
