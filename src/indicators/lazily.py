"""lazily: a property made when it is first asked for, and then kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Made = TypeVar("Made")


class lazily(Generic[Made]):
    """`functools.cached_property` without its lock, which Python 3.11 takes each time and which costs as much as the rest."""

    def __init__(self, make: Callable[[Any], Made]) -> None:
        self._make, self._name, self.__doc__ = make, make.__name__, make.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> "lazily[Made]": ...
    @overload
    def __get__(self, owner: object, kind: type) -> Made: ...
    def __get__(self, owner: object | None, kind: type) -> "Made | lazily[Made]":
        if owner is None:
            return self
        made = owner.__dict__[self._name] = self._make(owner)
        return made
