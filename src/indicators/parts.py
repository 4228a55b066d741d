"""Part: headline or text of an article as its sentences; of a long text only a block stands in memory."""

from collections.abc import Iterable, Iterator
from datetime import date

from indicators.languages.en.sentences import sentences
from indicators.mentions import Block, Sentence, Written
from indicators.undated import written

BLOCK = 20_000  # characters; of 20,528 articles of real news, one is longer


class Part:
    """The sentences of one part of an article, as often as it is gone through. day: of publication, None if unknown.

    name: "text" or "title". A text longer than BLOCK is read in blocks, and anew each time.
    """

    def __init__(self, text: str, name: str, day: date | None) -> None:
        self.text, self._name, self._day = text, name, day
        self._whole = Block(text, name, 0, day) if len(text) <= BLOCK else None
        self._sentences: list[Sentence] | None = None
        self._written: Written | None = None
        self._dated = day is not None

    def __iter__(self) -> Iterator[Sentence]:
        if self._whole is None:
            if not self._dated:
                self._dated, self._written = True, written(self._read)
            return self._read()
        if self._sentences is None:
            found = self._sentences = [*self._read()]
            self._whole.written = None if self._dated else written(lambda: found)
        return iter(self._sentences)

    def names(self) -> int:
        """2: it may name a statistic outright; 1: only by words that could mean one ("sales"); 0: it names none."""
        return max((block.scan.names() for block, _ in self._blocks()), default=0)

    def _read(self) -> Iterator[Sentence]:
        for block, spans in self._blocks():
            block.written = self._written
            for span in spans:
                yield Sentence(block, *span)

    def _blocks(self) -> Iterator[tuple[Block, Iterable[tuple[int, int, bool]]]]:
        """The blocks, each with its sentences: start and end in the block, whether it opens a paragraph."""
        if self._whole is not None:
            yield self._whole, _opening(self.text)
            return
        begin, held = 0, []
        for span in _opening(self.text):
            held.append(span)
            if span[1] - begin > BLOCK:
                yield self._block(begin, span[1], held)
                begin, held = span[1], []
        yield self._block(begin, len(self.text), held)

    def _block(
        self, begin: int, end: int, spans: list[tuple[int, int, bool]]
    ) -> tuple[Block, Iterable[tuple[int, int, bool]]]:
        block = Block(self.text[begin:end], self._name, begin, self._day)
        return block, [(start - begin, stop - begin, opens) for start, stop, opens in spans]


def _opening(text: str) -> Iterator[tuple[int, int, bool]]:
    before = 0
    for start, end in sentences(text):
        yield start, end, not before or "\n" in text[before:start]
        before = end
