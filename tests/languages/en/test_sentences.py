"""Where English sentences end, and that no text is too much for the room."""

import pytest

from indicators.languages.en.sentences import LONGEST, sentences


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


SENTENCES = {
    "": [],
    " \n\n ": [],
    "Exports rose. Imports fell.": ["Exports rose.", "Imports fell."],
    "Exports rose\n\nImports fell": ["Exports rose", "Imports fell"],
    "Led by two:\n- tea\n- coffee": ["Led by two:", "- tea", "- coffee"],
    "It rose 3 pct. in May.": ["It rose 3 pct. in May."],
    "The U.S. economy grew.": ["The U.S. economy grew."],
    "It sold C.I.F. dlrs 3 mln of tea.": ["It sold C.I.F. dlrs 3 mln of tea."],
    "Was it much? It was.": ["Was it much?", "It was."],
    "  Exports rose.  ": ["Exports rose."],
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items(), ids=list(SENTENCES))
def test_sentences(text: str, expected: list[str]) -> None:
    assert expected == told(text)


def test_a_paragraph_of_many_sentences_is_split_throughout() -> None:
    """However far into it, also where one window of the room ends and the next begins."""
    told_in_order = [f"In year {number} the harbour of the town was open for {number} days." for number in range(900)]
    assert told_in_order == told(" ".join(told_in_order))


def test_a_run_without_an_end_is_cut_between_words() -> None:
    pieces = told("number 12345 and " * 2_000)
    assert all(0 < len(piece) <= LONGEST for piece in pieces)
    assert {"number", "12345", "and"} == {word for piece in pieces for word in piece.split()}


@pytest.mark.parametrize("unit", [". ", ".\n", "A. ", "? ! ", "No. ", "x", ".", "...", "U.S. "])
def test_odd_runs_lose_nothing(unit: str) -> None:
    """Nothing but white space stands between the sentences."""
    text = unit * (30_000 // len(unit))
    found = list(sentences(text))
    ends = [0, *(end for _, end in found)]
    starts = [*(start for start, _ in found), len(text)]
    assert not any(text[end:start].strip() for end, start in zip(ends, starts, strict=True))
