"""Units: an amount in a unit that news prints -> the contract's unit, by a closed pint registry built from units.toml.

Each unit of the contract and each currency is a dimension of its own, so nothing converts but what the file defines.
pint never reads news (in its own registry "unit" is a micro-nit and "ton" 907 kg); it is imported when an article
prints a unit that is no power of ten of the contract's. No pint object leaves this room: a Quantity does not pickle.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from indicators.errors import UnitMismatch, VocabularyError
from indicators.vocabulary import closest, vocabulary
from indicators.vocabulary.own import DEFINITION

if TYPE_CHECKING:
    import pint

_POWER_OF_TEN = re.compile(r"1e(-?[0-9]{1,2})")


@cache
def contract_unit(code: str) -> tuple[str, int | None]:
    """The contract's unit that a code of units.toml comes down to, and the power of ten; power None: only pint knows.

    >>> contract_unit("GWh"), contract_unit("tonne"), contract_unit("short_ton")
    (('kWh', 6), ('tonne', 0), ('tonne', None))
    """
    found = _definition(code)
    if found is None:
        return code, 0
    unit, power = contract_unit(found["unit"])
    plain = _POWER_OF_TEN.fullmatch(found["factor"])
    return unit, power + int(plain[1]) if plain and power is not None else None


def to_contract(value: float, wording: str) -> tuple[float, str]:
    """A value as printed, in the contract's unit. `wording`: a code, word or symbol of units.toml.

    Raises UnitMismatch where no such unit is known.

    >>> to_contract(2.0, "short tons")
    (1.81436948, 'tonne')
    """
    code = _by_wording().get(wording) or _by_wording().get(wording.lower())
    if code is None:
        near = closest(wording, _by_wording())
        raise UnitMismatch(f"unknown unit '{wording}'", advice=f"did you mean '{near}'?" if near else None)
    unit, power = contract_unit(code)
    if power is not None:
        return float(f"{value!r}e{power}") if "e" not in repr(value) else value * 10.0**power, unit
    return value * _factor(code, unit), unit


def convert(value: float, unit: str, to: str) -> float:
    """A value in another unit of the same dimension. Codes of units.toml, currencies, or a price "USD/barrel".

    Raises UnitMismatch where the two do not convert: a dollar is no yuan without a dated rate.
    """
    return value if unit == to else value * _factor(unit, to)


@cache
def _factor(unit: str, to: str) -> float:
    import pint

    try:
        factor = _registry().Quantity(1.0, _expression(unit)).to(_expression(to)).magnitude
    except (pint.DimensionalityError, pint.UndefinedUnitError) as error:
        raise UnitMismatch(f"'{unit}' does not convert into '{to}'") from error
    return float(f"{factor:.12g}")


@cache
def _registry() -> "pint.UnitRegistry[float]":
    """The closed registry. A unit defined twice or by an unknown one raises VocabularyError."""
    import pint

    registry: pint.UnitRegistry[float] = pint.UnitRegistry(None, on_redefinition="raise")
    known = vocabulary()
    for code in (*known.units, *known.currencies):
        found = _definition(code) if code in known.units else None
        meaning = f"{found['factor']} * {_name(found['unit'])}" if found else f"[{_name(code)}]"
        registry.define(f"{_name(code)} = {meaning}")
    return registry


def _definition(code: str) -> re.Match[str] | None:
    """The parts of a unit's definition, None for one of the contract's own."""
    units = vocabulary().units
    definition = units[code].definition
    if definition is None:
        return None
    found = DEFINITION.fullmatch(definition)
    if not found or found["unit"] not in units:
        near = closest(definition.split(" * ")[-1], units)
        advice = f"did you mean '{near}'?" if near else 'write "<factor> * <code>"'
        raise VocabularyError(f"unknown name in the definition '{definition}'", f"units.toml [{code}]", advice)
    return found


def _expression(unit: str) -> str:
    """A code as the registry knows it: one name, or a price, which is a quotient of two."""
    money, slash, each = unit.partition("/")
    price = slash and unit not in vocabulary().units
    return f"{_name(money)} / {_name(each)}" if price else _name(unit)


def _name(code: str) -> str:
    return code.replace("/", "_per_").replace("$", "dollar_of_unknown_country")


@cache
def _by_wording() -> dict[str, str]:
    units = vocabulary().units.values()
    named = {name: unit.code for unit in units for name in (*unit.symbols, *unit.wordings)}
    return {**named, **{unit.code: unit.code for unit in units}}
