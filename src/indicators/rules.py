"""Rule: a wording, what it means, and the examples that prove it. No wording lives here, only the machine.

A rule is tried where one of its `heads` stands, so a text pays only for the words it has. Its pattern is
anchored there, never searched for, and every repetition in it is bounded: no text can make it slow.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One construction of a language.

    name: says what it reads, in plain words.
    heads: the lower-case words that can open it ("first", "three"); "#" stands for any digit.
    pattern: what it reads, from its head on; upper and lower case are the same.
    make: turns the match (and the reading day, None if unknown) into a meaning; None means "not this after all".
    examples: wording -> meaning as text, read on 2024-03-15; each is read whole. At least two.
    never: wordings that must not be read by this rule.
    """

    name: str
    heads: tuple[str, ...]
    pattern: str
    make: Callable[..., Any]
    examples: Mapping[str, str]
    never: tuple[str, ...] = ()
    compiled: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", re.compile(self.pattern, re.IGNORECASE))


def by_head(rules: tuple[Rule, ...]) -> dict[str, tuple[Rule, ...]]:
    """The rules that each head word can open, in their order."""
    table: dict[str, list[Rule]] = {}
    for rule in rules:
        for head in rule.heads:
            table.setdefault(head, []).append(rule)
    return {head: tuple(found) for head, found in table.items()}


def match(rules: tuple[Rule, ...], text: str, at: int, end: int, *context: Any) -> tuple[int, Any, Rule] | None:
    """The longest reading that starts at `at` and ends by `end`: (its end, meaning, rule). Ties go to the earlier rule."""
    best: tuple[int, Any, Rule] | None = None
    for rule in rules:
        found = rule.compiled.match(text, at, end)
        if found and (best is None or found.end() > best[0]):
            meaning = rule.make(found, *context)
            if meaning is not None:
                best = (found.end(), meaning, rule)
    return best
