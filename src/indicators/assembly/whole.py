"""What an article as a whole is, before its first number is read: a wire story, or one that reports nothing."""

from collections.abc import Iterable
from itertools import chain

from indicators.assembly.company import about_a_company
from indicators.assembly.subject import NAMELESS
from indicators.mentions import Sentence
from indicators.parts import Part
from indicators.vocabulary import vocabulary


def is_wire(body: Iterable[Sentence]) -> bool:
    """Whether nearly each sentence is a paragraph."""
    sentences = paragraphs = 0
    for sentence in body:
        sentences += 1
        paragraphs += sentence.opens_paragraph
    return sentences < 1.6 * paragraphs


def telling(headline: Iterable[Sentence], body: Iterable[Sentence]) -> float:
    """The share of the sentences with a number that name a statistic beside it.

    Outright, or by a common word: of a statistic that the article names outright elsewhere, or with its goods ("car sales").
    """
    known = vocabulary().indicators
    outright = {m.value for s in chain(headline, body) for m in s.indicators if m.role != "weak"}
    told = numbered = 0
    for s in body:
        if s.amounts:
            numbered += 1
            told += any(m.value in outright or (s.items and known[m.value].takes_item) for m in s.indicators)
    return told / numbered if numbered else 1.0


def tells_american_dollars(body: Iterable[Sentence]) -> bool:
    """Whether a text sets American dollars apart from bare ones: "rose to 2.8 billion dlrs ... at 0.6858 U.S. dlrs"."""
    units = {m.value.unit for s in body for m in s.amounts if m.value.unit in ("USD", "$")}
    return len(units) == 2


def reports_nothing(headline: Part, body: Part) -> bool:
    """Whether the rooms would leave every number: there is none, or no statistic is named, or a company's text names none outright.

    It saves the work for most articles; `explain` does it all the same, for the reasons.
    """
    named = max(headline.names(), body.names())
    nameless = any(word in part.text for part in (headline, body) for word in NAMELESS)
    if not nameless and (named == 0 or (named == 1 and about_a_company(headline, body))):
        return True
    return not any(sentence.amounts for part in (headline, body) for sentence in part)
