"""Every rule of every language stands in a tuple whose examples are run, under a name of its own, with two examples.

That each example is read whole by its own rule, and `never` never, is tests/languages/en/test_periods.py.
"""

import importlib
import pkgutil
from collections import Counter

import indicators.languages
from indicators.languages.en.periods import RULES
from indicators.rules import Rule

RUN = {id(rule) for rule in RULES}  # the tuples whose examples are run


def every_rule() -> dict[int, Rule]:
    """All rules that a module of a language holds, by itself or in a tuple."""
    found: dict[int, Rule] = {}
    for module in pkgutil.walk_packages(indicators.languages.__path__, "indicators.languages."):
        for held in vars(importlib.import_module(module.name)).values():
            rules = held if isinstance(held, tuple) else (held,)
            found |= {id(rule): rule for rule in rules if isinstance(rule, Rule)}
    return found


def test_no_rule_stands_apart() -> None:
    """A rule outside the tuples would be code whose examples nobody runs."""
    assert len(RULES) > 50
    assert [] == [rule.name for key, rule in every_rule().items() if key not in RUN]


def test_each_has_its_own_name() -> None:
    """`explain` tells a rule by its name."""
    names = Counter(rule.name for rule in every_rule().values())
    assert {} == {name: count for name, count in names.items() if count > 1}


def test_two_examples_each() -> None:
    assert [] == [rule.name for rule in every_rule().values() if len(rule.examples) < 2]
