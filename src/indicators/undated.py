"""The time of an article without a date, by what its own text tells."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from indicators.mentions import Mention, Sentence, Written, looks_ahead
from indicators.periods import Period, Relative


def written(sentences: Callable[[], Iterable[Sentence]]) -> Written:
    """From which day an article without a date is read."""
    return Written(_day_told(sentences()), _year_written(sentences()))


def _day_told(found: Iterable[Sentence]) -> date | None:
    """The day from which an article without a date reads as if written, where its own text tells it beyond doubt.

    That is soon after the last quarter, half or run of months that it reports with its year (or after the same one of
    the year after, where it is only compared with); else in the year after the one of "the same
    period in 2003"; else the February after a year that it reports on and looks beyond.
    A lone year or month may be long ago: None. Only months, quarters and halves without a year and "last year" are read
    from that day; "this year" or "this month" stay undated, as the text may have been written a year later.
    """
    past, ahead, same, latest = 0, 0, 0, date.min
    for number, sentence in enumerate(found):
        if not sentence.told:
            continue
        expected = looks_ahead(sentence)
        for mention in sentence.told:
            when = mention.value.when
            outlook = expected and not _told_before_outlook(mention, sentence, number < 2)
            reported = (sentence.amounts or number < 2) and not outlook
            if reported and isinstance(when, Relative) and when.year is not None and not when.months:
                same = max(same, when.year)
            if isinstance(when, Period) and mention.value.tag == "point" and (when.end.month, when.end.day) == (12, 31):
                when = Period.year(when.end.year)  # "at the end of 2004"
            elif not isinstance(when, Period) or mention.value.tag != "period" or not when.whole_months:
                continue
            compared = _COMPARED.search(sentence.text, max(sentence.start, mention.start - 30), mention.start)
            if when.whole_months < 12 and reported and compared:
                latest = max(latest, when.shift(12).end)
            elif 1 < when.whole_months < 12 and reported and when.start.year == when.end.year:
                latest = max(latest, when.end)
            elif when.whole_months == 12 and reported:
                past = max(past, when.end.year)
            elif when.whole_months == 12 and outlook:
                ahead = max(ahead, when.end.year)
    if latest > date.min and latest.year >= past:
        return latest + timedelta(45)
    if same and same + 1 >= past:
        return date(same + 1, 12, 31)
    return date(ahead, 2, 15) if past and ahead == past + 1 else None


_COMPARED = re.compile(r"\b(?:than|over|from)\s(?:(?:in|during)\s)?(?:the\s)?\Z", re.IGNORECASE)


_NEXT_CLAUSE = re.compile(r",|\s[-–—]\s")


def _told_before_outlook(mention: Mention, sentence: Sentence, leads: bool) -> bool:
    """ "Output fell 2% in the last quarter of 2004, dashing hopes": a period before what was expected, with its number or in the lead."""
    clause = _NEXT_CLAUSE.search(sentence.text, mention.end, sentence.end)
    end = clause.start() if clause else -1
    told = (leads and end > 0) or any(sentence.start <= a.start and a.end <= end for a in sentence.amounts)
    return told and not any(c.value in ("forecast", "target") and c.start < end for c in sentence.cues)


def _year_written(found: Iterable[Sentence]) -> int | None:
    """The year that "this year" is, where outlooks set it beside another: "4 pct in 2004 and 3 pct next year"."""
    told: set[int] = set()
    for sentence in filter(looks_ahead, found):
        near, end = "", 0
        for mention in sentence.told:
            words, when = sentence.text[mention.start : mention.end].lower(), mention.value.when
            gap = sentence.text[end : mention.start]
            if words == "next year" and near.isdigit():
                told.add(int(near))
            if isinstance(when, Period) and when.whole_months == 12 and words[-4:].isdigit():
                if near == "this year" and " and " in gap and any(map(str.isdigit, gap)):
                    told.add(when.end.year - 1)
                near = words[-4:]
            elif mention.value.tag != "weekday":
                near = words if words == "this year" else ""
            end = mention.end
    return told.pop() if len(told) == 1 else None
