"""Where batches run. The rule of the room: an engine maps a pure function over batches and keeps their order,
so every engine writes the same parts.

local   this machine: one process or several
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from indicators.engines import local

Engine: TypeAlias = Callable[[Callable[[Any], Any], Iterable[Any], int], Iterator[tuple[Any, Any]]]

ENGINES: Mapping[str, Engine] = {"local": local.run}
