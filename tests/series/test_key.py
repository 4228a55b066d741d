"""Which observations belong together."""

from observed import change, level, observation

from indicators.series import keyed


def keys(*rows: dict) -> list[str]:
    return [str(key) for key, _ in keyed(rows)]


def test_the_key_is_the_contracts_own_example() -> None:
    assert keys(level("exports", 81, 82)) == ["YTD.CHN.RUS.exports._.level._._._._.USD.actual.CHN"]


def test_parts_at_the_end_are_dropped_and_odd_letters_encoded() -> None:
    [key] = keys(observation(area="CHN:Yiwu", partner=None, item="a.b~c é", reporter=None))
    assert key == "YTD.CHN%3AYiwu._.trade.a%2Eb%7Ec%20%C3%A9.level._._._._.USD.actual"


def test_an_item_called_underscore_is_not_an_empty_part() -> None:
    assert "._." not in keys(observation(item="_", partner="RUS"))[0].split(".level")[0]


def test_growth_in_other_terms_is_another_series() -> None:
    assert len(set(keys(change("exports", 29.5), change("exports", 37.9, terms="CNY")))) == 2


def test_an_unknown_reporter_joins_the_only_known_one() -> None:
    assert len(set(keys(level("exports", 81, 82), level("exports", 81, 82, reporter=None)))) == 1


def test_an_unknown_reporter_stays_apart_from_several() -> None:
    offices = [level("exports", 81, 82, reporter=office) for office in ("CHN", "RUS", None)]
    assert len(set(keys(*offices))) == 3


def test_two_way_trade_is_one_series_from_either_side() -> None:
    """The area is the reporter's, else the first in the alphabet."""
    one, other = observation(), observation(area="RUS", partner="CHN")
    assert keys(one) == keys(other)
    [russian] = keys(observation(reporter="RUS"))
    assert russian.startswith("YTD.RUS.CHN.trade")
    [unknown] = keys(observation(area="RUS", partner="CHN", reporter=None))
    assert unknown.startswith("YTD.CHN.RUS.trade")


def test_exports_have_a_direction() -> None:
    assert len(set(keys(level("exports", 1, 2), level("exports", 1, 2, area="RUS", partner="CHN")))) == 2
