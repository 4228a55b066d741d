"""What can go wrong, as a tree.

    IndicatorsError                 every error of the package; its text is one line: what, where, what to do
    ├── ReadError (ValueError)      an input that gives no article
    ├── StoreError (OSError)        a store that cannot be opened, locked or trusted
    ├── VocabularyError (ValueError)  a mistake in a vocabulary file
    ├── UnitMismatch (ValueError)   values in units that do not convert into each other
    └── UsageError (ValueError)     an argument, filter or option that means nothing

Text that cannot be understood is never an error: it is a number left, with its reason.
Each error keeps its parts as attributes (`what`, `where`, `advice`) and survives pickling.
"""


class IndicatorsError(Exception):
    """One line for people: `where: what; advice`, the parts that are given."""

    def __init__(self, what: str, where: str | None = None, advice: str | None = None) -> None:
        super().__init__(what, where, advice)
        self.what, self.where, self.advice = what, where, advice

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line}; {self.advice}" if self.advice else line


class ReadError(IndicatorsError, ValueError):
    """An input that gives no article."""


class StoreError(IndicatorsError, OSError):
    """A store that cannot be opened, locked or trusted."""


class VocabularyError(IndicatorsError, ValueError):
    """A mistake in a vocabulary file."""


class UnitMismatch(IndicatorsError, ValueError):
    """Values in units that do not convert into each other: nothing is converted in silence."""


class UsageError(IndicatorsError, ValueError):
    """An argument, filter or option that means nothing here."""
