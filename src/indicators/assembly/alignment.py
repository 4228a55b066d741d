"""Aligned lists: "A and B rose 3 and 4 percent, respectively": the first number is A's, the second B's."""

import itertools
import re

from indicators.assembly.draft import Draft
from indicators.figure import Bound
from indicators.mentions import Mention

_JOINED = re.compile(
    r"[\s,]{1,3}(?:(?:and|or|&)\s)?(?:(?:by|to|in|for|the|about|around|some|nearly|of|from)\s){0,2}\Z", re.IGNORECASE
)
_LISTED = re.compile(
    r"(?:['’]s)?(?:,\s(?:(?:and|or|&)\s)?|\s(?:and|or|&)\s)(?:(?:the|of|in|to|for|that|those|its|new|[a-z]{3,12})\s){0,2}\Z",
    re.IGNORECASE,
)


def align(drafts: list[Draft]) -> None:
    """Give each number of a list its own mention of the list before it, where both are equally long."""
    for group in _groups(drafts):
        if " and " in group[0].text[group[-2].end : group[-1].start]:
            for number, draft in enumerate(group):
                draft.place = (number, len(group))
        for draft, mention in zip(group, _periods_after(group[-1], len(group)), strict=False):
            draft.aligned["periods"] = mention
        words = group[0].sentence.words
        if len(group) < 3 and "respectively" not in words.lower():
            continue
        for kind in ("indicators", "items", "areas"):
            listed = _list_before(getattr(group[0].sentence, kind), group[0], len(group))
            if not listed and kind == "indicators" and len(group) == 2:
                listed = _both_flows(group[0]) or (_apart(group[0]) if "respectively" in words.lower() else [])
            for draft, mention in zip(group, listed, strict=False):
                draft.aligned[kind] = mention


_FLOWS = re.compile(r"\b(exports|imports)\sand\s(exports|imports)\b", re.IGNORECASE)


def _both_flows(first: Draft) -> list[Mention]:
    """The two flows of "exports and imports", which is one wording of trade elsewhere."""
    named = [m for m in first.sentence.indicators if m.end <= first.start][-1:]
    both = _FLOWS.search(first.text, named[0].start, named[0].end) if named else None
    if both is None:
        return []
    return [Mention(*both.span(n), "indicator", both.group(n).lower(), "name") for n in (1, 2)]


def _apart(first: Draft) -> list[Mention]:
    """The two statistics that each had a number before: "built 2 million and sold 3 million, 4 and 5 percent more, respectively"."""
    earlier = [m.end for m in first.sentence.amounts if m.end <= first.start][-2:]
    if len(earlier) < 2 or first.start - earlier[1] > 40:
        return []
    named = [m for m in first.sentence.indicators if m.end <= first.start]
    before = [m for m in named if m.end <= earlier[0]][-1:]
    between = [m for m in named if earlier[0] <= m.start and m.end <= earlier[1]][:1]
    return [*before, *between] if before and between else []


def _groups(drafts: list[Draft]) -> list[list[Draft]]:
    """Runs of numbers of one unit with nothing but commas and "and" between them."""
    groups: list[list[Draft]] = []
    for draft in drafts:
        last = groups[-1][-1] if groups else None
        if (
            last is not None
            and draft.unit in (last.unit, None)
            and _JOINED.fullmatch(draft.text, last.end, draft.start)
        ) or (last is not None and last.unit is None and _JOINED.fullmatch(draft.text, last.end, draft.start)):
            groups[-1].append(draft)
        else:
            groups.append([draft])
    return [group for group in groups if len(group) > 1]


def _periods_after(last: Draft, length: int) -> list[Mention]:
    """ "Fell 0.1 pct and 0.3 pct in November and October": as many periods, right after the numbers."""
    after = [p for p in last.sentence.periods if last.end <= p.start < last.high][: length + 1]
    if len(after) < length or not re.fullmatch(r"\s(?:in|for|during)\s", last.text[last.end : after[0].start]):
        return []
    joined = [bool(_LISTED.fullmatch(last.text, a.end, b.start)) for a, b in itertools.pairwise(after)]
    return after[:length] if joined[: length - 1] == [True] * (length - 1) and not any(joined[length - 1 :]) else []


def _list_before(mentions: list[Mention], first: Draft, length: int) -> list[Mention]:
    """The nearest list of exactly so many mentions that ends before the first number; empty where there is none."""
    ahead = [m for m in mentions if m.end <= first.start]
    run: list[Mention] = []
    for mention in reversed(ahead):
        if run and not _LISTED.fullmatch(first.text, mention.end, run[0].start):
            if len(run) == length:
                return run
            run = []
        run.insert(0, mention)
    return run if len(run) == length else []


_LINK = re.compile(
    r"[\s,;]*(?:(?:and|or|from|against|to|compared\swith|versus|after|vs\.?|than)\s)?(?:(?:and|an?|the|revised|about|some|around|nearly|just)\s)*"
)


def goes_on(draft: Draft, other: Draft) -> bool:
    """Whether only periods stand between two numbers of one list and size: "136.3 in January and 139.2 in May"."""
    if other.end > draft.start or draft.scale > 1 or not other.amount.value or draft.bound is not Bound.EXACT:
        return False
    if draft.text[draft.end : draft.end + 1] in ("-", "/"):
        return False
    gap = list(draft.text[other.end : draft.start])
    for period in (*draft.sentence.periods, *draft.sentence.dates):
        for at in range(max(other.end, period.start), min(draft.start, period.end)):
            gap[at - other.end] = " "
    words = re.sub(r"\b(?:in|of|for|at|on|during)\b(?=\s\s|\s*\Z)", " ", re.sub(r"\s+", "  ", "".join(gap)))
    if other.unit in ("percent", "index") and (draft.step < 1) != (other.step < 1):
        return False  # "at 41.3 percent with 64 of 155"
    printed = other.amount.value / other.scale
    return _LINK.fullmatch(re.sub(r"\s+", " ", words)) is not None and 0.1 < abs(draft.value / printed) < 10
