"""Can the reported numbers all be true?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from observed import change, level, nine_months

from indicators.checks import Finding, Verdict, check, is_currency, verdict
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
    assert finding.verdict == Verdict.CONTRADICTED
    assert finding.note == "numbers of different offices (CHN and RUS), which need not agree"


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
