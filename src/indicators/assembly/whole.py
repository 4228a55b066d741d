"""What an article as a whole is, before its first number is read: a wire story, or one that reports nothing."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import chain, islice

from indicators.assembly.company import about_a_company
from indicators.assembly.comparison import is_compared
from indicators.assembly.subject import NAMELESS
from indicators.mentions import Sentence, looks_ahead
from indicators.parts import Part
from indicators.periods import Period
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


_EARLY = 12  # sentences of the body in which a text says what it reports on
_RECENT = 100  # days after its end in which a month or quarter is news
_GLANCES = re.compile(
    r"\b(?:since|until|before|after|following|from|than|record|high|low|peak|highest|lowest|biggest|sharpest|fastest|weakest|strongest|best|worst|had|having)\b[^,;]{0,60}\Z",
    re.IGNORECASE,
)


def reported(headline: Iterable[Sentence], body: Iterable[Sentence], day: date | None) -> Period | None:
    """The month, quarter or run of months that an article reports, before its first number is read: the newest that headline
    or opening tell of as over, and neither compare with nor glance back at; of two that end together the first told. None
    without a day, or where none is told."""
    if day is None:
        return None
    found: list[Period] = []
    for sentence in chain(headline, islice(body, _EARLY)):
        if not sentence.amounts or looks_ahead(sentence):
            continue
        for mention in sentence.periods:
            when = mention.value.when
            if mention.value.tag != "period" or not isinstance(when, Period) or not 0 < when.whole_months < 12:
                continue
            recent = 0 <= (day - when.end).days < _RECENT
            glanced = _GLANCES.search(sentence.text, max(sentence.start, mention.start - 70), mention.start)
            if recent and not glanced and not is_compared(mention, sentence.text, sentence.start):
                found.append(when)
    return max(found, key=lambda when: when.end, default=None)


def reports_nothing(headline: Part, body: Part) -> bool:
    """Whether the rooms would leave every number: there is none, or no statistic is named, or a company's text names none outright.

    It saves the work for most articles; `explain` does it all the same, for the reasons.
    """
    named = max(headline.names(), body.names())
    nameless = any(word in part.text for part in (headline, body) for word in NAMELESS)
    if not nameless and (named == 0 or (named == 1 and about_a_company(headline, body))):
        return True
    return not any(sentence.amounts for part in (headline, body) for sentence in part)
