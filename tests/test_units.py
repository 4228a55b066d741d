"""Units as printed into the contract's, by the closed registry."""

import pickle
import subprocess
import sys

import pytest

from indicators.errors import UnitMismatch
from indicators.units import contract_unit, convert, to_contract
from indicators.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("value", "wording", "expected"),
    [
        (500.0, "kg", (0.5, "tonne")),
        (2000.0, "lbs", (0.90718474, "tonne")),
        (1.0, "short ton", (0.90718474, "tonne")),
        (1.0, "long tons", (1.0160469088, "tonne")),
        (17.0, "GW", (17e9, "W")),
        (3.0, "TWh", (3e9, "kWh")),
        (1.0, "bcf", (28316846.592, "cubic_meter")),
        (100.0, "acres", (40.468564224, "hectare")),
        (25.0, "bps", (0.25, "percentage_point")),
        (7.0, "tonnes", (7.0, "tonne")),
    ],
)
def test_to_contract(value, wording, expected):
    assert to_contract(value, wording) == (pytest.approx(expected[0], rel=1e-11), expected[1])


def test_unknown_wording():
    with pytest.raises(UnitMismatch, match="unknown unit 'galon'; did you mean 'gallon'"):
        to_contract(1.0, "galon")


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (1.0, "tonne", "kilogram", 1000.0),
        (2.0, "CNY/kilogram", "CNY/tonne", 2000.0),
        (5.0, "USD", "USD", 5.0),
        (1.0, "kWh", "MWh", 0.001),
    ],
)
def test_convert(value, unit, to, expected):
    assert convert(value, unit, to) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("unit", "to"),
    [
        ("USD", "CNY"),
        ("percent", "percentage_point"),
        ("tonne", "barrel"),
        ("USD/barrel", "CNY/barrel"),
        ("tonne", "nothing"),
    ],
)
def test_nothing_converts_in_silence(unit, to):
    with pytest.raises(UnitMismatch) as caught:
        convert(1.0, unit, to)
    assert str(pickle.loads(pickle.dumps(caught.value))) == f"'{unit}' does not convert into '{to}'"


def test_every_unit_comes_down_to_one_of_the_contract():
    units = vocabulary().units
    for code in units:
        target, _ = contract_unit(code)
        assert units[target].definition is None
        value, unit = to_contract(1.0, code)
        assert (value > 0, unit) == (True, target)


@pytest.mark.parametrize(
    ("text", "imported"), [("up 5 percent to $3bn and 2 million tonnes", False), ("3 short tons", True)]
)
def test_pint_is_imported_only_for_a_unit_that_needs_it(text, imported):
    program = (
        "import sys; from indicators.languages.en.amounts import find_amounts; "
        f"find_amounts({text!r}); print('pint' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(imported)
