"""The value to use, and what it rests on."""

from datetime import date
from typing import Any

from observed import level, observation

from indicators.series import points


def report(low: float, high: float, day: int, **changes: Any) -> dict[str, Any]:
    """Another article's report of the same exports."""
    told = {"article_id": f"{day:016d}", "published": date(2023, 10, day), **changes}
    return level("exports", low, high, **told)


def test_the_narrowest_of_those_that_agree_with_the_latest() -> None:
    [point] = points([report(81.2, 81.3, 1), report(81, 82, 2), report(80, 90, 3)])
    assert (point.value, point.reports, point.vintages) == (81.2e9, 3, 3)
    assert (point.low, point.high) == (80e9, 81.2e9)
    assert not point.conflict


def test_a_later_report_that_is_disjoint_replaces_the_earlier() -> None:
    """A revision by the same office: no conflict."""
    [point] = points([report(81.2, 81.3, 1), report(85, 86, 2)])
    assert (point.value, point.conflict) == (85e9, False)
    assert (point.first_published, point.last_published) == (date(2023, 10, 1), date(2023, 10, 2))


def test_disjoint_reports_of_one_day_or_of_unknown_offices_conflict() -> None:
    [same_day] = points([report(81, 82, 1, article_id="a"), report(85, 86, 1, article_id="b")])
    assert same_day.conflict
    [unknown] = points([report(81, 82, 1, reporter=None), report(85, 86, 2, reporter=None)])
    assert unknown.conflict
    [said] = points([report(81, 82, 1, reporter=None), report(85, 86, 2, reporter=None, release="revised")])
    assert not said.conflict


def test_an_undated_report_ranks_last() -> None:
    [point] = points([report(85, 86, 1, published=None), report(81, 82, 1, article_id="b")])
    assert point.value == 81e9


def test_the_order_of_arrival_does_not_matter() -> None:
    rows = [report(81.2, 81.3, 1), report(81, 82, 2), report(85, 86, 3), report(80, 90, 4)]
    assert points(rows) == points(rows[::-1])


def test_what_it_rests_on_starts_with_the_report_used() -> None:
    rows = [report(81.2, 81.3, 1), report(81, 82, 2)]
    [point] = points(rows)
    assert point.rests_on == (rows[0]["observation_id"], rows[1]["observation_id"])


def test_without_a_period_there_is_no_point() -> None:
    assert points([observation(when=None)]) == []
