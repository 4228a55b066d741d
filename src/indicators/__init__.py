"""Economic indicators read from news articles, each with its exact quote.

The doors: `extract` and `explain` read one article, `ingest` puts articles into a store, `load` and `Store` take
rows out of it, `report` draws them. `Article` goes in, `Figure` comes out. Each door is opened when it is first used,
so that `import indicators` loads no pandas, pyarrow or plotly.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from indicators.article import Article
from indicators.figure import Figure

if TYPE_CHECKING:
    from indicators.exports import load
    from indicators.extraction import explain, extract
    from indicators.ingestion import ingest
    from indicators.reporting import report
    from indicators.store import Store

__all__ = ["Article", "Figure", "Store", "explain", "extract", "ingest", "load", "report"]
__version__ = "0.1.0"

_DOORS = {
    "Store": "store",
    "explain": "extraction",
    "extract": "extraction",
    "ingest": "ingestion",
    "load": "exports",
    "report": "reporting",
}


def __getattr__(name: str) -> object:
    if name not in _DOORS:
        raise AttributeError(f"module 'indicators' has no attribute {name!r}")
    door: object = getattr(import_module(f"indicators.{_DOORS[name]}"), name)
    globals()[name] = door
    return door


def __dir__() -> list[str]:
    return sorted([*globals(), *_DOORS])
