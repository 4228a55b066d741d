"""Can the reported numbers all be true?"""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from observed import change, level, nine_months

from indicators.checks import REVISED, UNLIKE, Finding, Verdict, check, is_currency, verdict
from indicators.periods import Period
from indicators.series import Interval

YEAR_BEFORE = Period.months(2022, 1, 9)


def only(*rows: dict) -> Finding:
    [finding] = check(rows)
    return finding


def test_one_articles_parts_make_its_total() -> None:
    """81 to 82 and 94 to 95 against 176 to 177: a comparison of the bare numbers would have cried wolf."""
    finding = only(*nine_months())
    assert finding.identity == "exports + imports = trade"
    assert finding.verdict == Verdict.CONSISTENT
    assert finding.expected == Interval(175e9, 177e9)
    assert finding.reported == Interval(176e9, 177e9)
    assert finding.quotes == ("over $81 billion", "over $94 billion", "over $176 billion")
    assert finding.note is None
    assert len(finding.observations) == 3


def test_a_balance_has_a_sign() -> None:
    parts = level("exports", 81, 82), level("imports", 94, 95)
    deficit = level("trade_balance", -13.1, -13, value=-13e9)
    assert only(*parts, deficit).verdict == Verdict.CONSISTENT
    surplus = level("trade_balance", 13, 13.1)
    assert only(*parts, surplus).verdict == Verdict.CONTRADICTED


def test_growth_inside_what_the_levels_imply() -> None:
    now, before = level("trade", 176, 177), level("trade", 136, 137, when=YEAR_BEFORE)
    inside = only(now, before, change("trade", 29.5))
    assert inside.verdict == Verdict.CONSISTENT
    assert inside.expected.low == pytest.approx(100 * (176 / 137 - 1))
    outside = only(now, before, change("trade", 37.9))
    assert outside.verdict == Verdict.CONTRADICTED
    assert "revised" in str(outside.note)


@pytest.mark.parametrize("terms", ["CNY", "real", None])
def test_growth_in_other_terms_is_never_held_against_levels_in_dollars(terms: str | None) -> None:
    levels = level("trade", 176, 177), level("trade", 136, 137, when=YEAR_BEFORE)
    assert check([*levels, change("trade", 37.9, terms=terms)]) == []


def test_growth_of_tonnes_needs_no_terms() -> None:
    tonnes = {"unit": "tonne", "item": "crude oil"}
    levels = level("imports", 100, 101, **tonnes), level("imports", 90, 91, when=YEAR_BEFORE, **tonnes)
    assert only(*levels, change("imports", 11, item="crude oil", terms=None)).verdict == Verdict.CONSISTENT


def test_currencies_periods_items_and_forecasts_are_never_mixed() -> None:
    exports, imports = level("exports", 81, 82), level("imports", 94, 95)
    for other in ({"unit": "CNY"}, {"when": YEAR_BEFORE}, {"item": "coal"}, {"status": "forecast"}, {"terms": "real"}):
        assert check([exports, imports, level("trade", 1, 2, **other)]) == []


def test_different_offices_are_compared_and_named() -> None:
    parts = level("exports", 81, 82), level("imports", 94, 95)
    finding = only(*parts, level("trade", 200, 201, reporter="RUS"))
    assert finding.verdict == Verdict.STRETCHED
    assert not finding.strict
    assert finding.note == "numbers of different offices (CHN and RUS), which need not agree"


def test_one_articles_sum_is_a_strict_test() -> None:
    finding = only(level("exports", 81, 82), level("imports", 94, 95), level("trade", 200, 201))
    assert (finding.verdict, finding.strict, finding.note) == (Verdict.CONTRADICTED, True, UNLIKE)


def another(day: int, **changes: Any) -> dict[str, Any]:
    """What makes a number one of another article, published so many days later."""
    return {"article_id": "b" * 16, "published": date(2023, 10, 16) + timedelta(days=day), **changes}


@pytest.mark.parametrize(
    ("elsewhere", "found"),
    [
        (another(0), Verdict.CONTRADICTED),
        (another(7), Verdict.CONTRADICTED),
        (another(8), Verdict.STRETCHED),
        (another(-300), Verdict.STRETCHED),
        (another(0, published=None), Verdict.STRETCHED),
    ],
)
def test_only_one_release_can_be_contradicted_across_articles(elsewhere: dict[str, Any], found: Verdict) -> None:
    """The same misfit: a level of a year before that the growth does not allow, printed elsewhere."""
    now, growth = level("trade", 176, 177), change("trade", 20)
    finding = only(now, growth, level("trade", 136, 137, when=YEAR_BEFORE, **elsewhere))
    assert finding.verdict == found
    assert REVISED in str(finding.note)
    assert ("different articles" in str(finding.note)) == (found == Verdict.STRETCHED)


def test_an_unnamed_office_in_another_article_is_only_compared() -> None:
    parts = level("exports", 81, 82), level("imports", 94, 95)
    elsewhere = level("trade", 200, 201, **another(0, reporter=None))
    assert only(*parts, elsewhere).verdict == Verdict.STRETCHED


def test_where_an_article_prints_the_first_and_the_revised_figure_one_has_to_fit() -> None:
    first, revised = (level("trade", low, low + 1, when=YEAR_BEFORE, number_start=low) for low in (150, 136))
    finding = only(level("trade", 176, 177), first, revised, change("trade", 29.5))
    assert finding.verdict == Verdict.CONSISTENT
    assert finding.operands[1].point.value == 136e9


def test_a_copied_article_counts_once() -> None:
    copies = [{**row, "article_id": "b" * 16, "observation_id": f"copy-{n}"} for n, row in enumerate(nine_months())]
    assert only(*nine_months(), *copies).strict


def test_what_an_article_has_tested_is_not_compared_again() -> None:
    later = level("trade", 180, 181, **another(300))
    assert only(*nine_months(), later).verdict == Verdict.CONSISTENT


def test_growth_far_off_is_blamed_on_no_revision() -> None:
    levels = level("trade", 18, 19), level("trade", 84, 85, when=YEAR_BEFORE)
    assert only(*levels, change("trade", 27.1)).note == UNLIKE


def test_another_office_is_left_alone_where_the_own_one_gives_the_total() -> None:
    rows = [*nine_months(), level("trade", 200, 201, reporter="RUS")]
    assert [finding.verdict for finding in check(rows)] == [Verdict.CONSISTENT]


def test_two_way_trade_is_met_from_either_side() -> None:
    sides = {"area": "RUS", "partner": "CHN"}
    russian = [level("exports", 94, 95, **sides), level("imports", 81, 82, **sides)]
    assert only(*russian, level("trade", 176, 177)).verdict == Verdict.CONSISTENT


def test_stretched_is_one_digit_from_fitting() -> None:
    assert verdict(Interval(0, 1), Interval(1.5, 2)) == Verdict.STRETCHED
    assert verdict(Interval(0, 1), Interval(3, 4)) == Verdict.STRETCHED
    assert verdict(Interval(0, 1), Interval(3.1, 4)) == Verdict.CONTRADICTED


def test_a_container_is_no_currency() -> None:
    assert [is_currency(unit) for unit in ("USD", "TEU", "kWh", "percent", "W")] == [True, False, False, False, False]


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=2), st.integers(0, 3))
def test_true_numbers_rounded_are_never_contradicted(parts: list[int], places: int) -> None:
    """Whatever two numbers add up to, printing all three with fewer digits leaves them consistent."""
    half = 10**places / 2

    def printed(indicator: str, value: int) -> dict:
        rounded = round(value, -places)
        return level(indicator, 0, 0, value=rounded, value_low=rounded - half, value_high=rounded + half)

    exports, imports = parts
    rows = [printed("exports", exports), printed("imports", imports), printed("trade", exports + imports)]
    assert only(*rows).verdict == Verdict.CONSISTENT
