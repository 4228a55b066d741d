"""What kind of number it is: level, change, difference, share or contribution; its sign; the total that a share is of."""

import re
from itertools import combinations

from indicators.assembly.balance import BETWEEN_FLOWS, in_deficit, is_gap_of_surplus, told_as_deficit
from indicators.assembly.candidates import RATIO_TO
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft, known
from indicators.assembly.money import SHARED, own_money
from indicators.assembly.moved import amount, subject_of
from indicators.assembly.points import points
from indicators.assembly.unit import is_level_of_index
from indicators.figure import Bound, Measure
from indicators.mentions import Mention
from indicators.vocabulary import vocabulary

_OF = re.compile(
    r"[\s,]{1,2}(?:share\s|stake\s|slice\s)?(?:of|in)\s((?:(?!(?:and|while|but|which|in|from|to|up|down|after|compared|against|with|as|said|by|during|over|was|were|on)\b)[\w'’.&/-]+\s?){1,7})",
    re.IGNORECASE,
)
_OF_TIME = re.compile(
    r"\s(?:of|in)\s(?:the\s)?(?:first|second|third|fourth|last|this|next|previous|\d{4}|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december|a\s|month|quarter|year|late|early|mid)",
    re.IGNORECASE,
)
_GROWTH_OF = re.compile(r"\bgrowth\s(?:rate\s)?(?:of|at|was|to)\s", re.IGNORECASE)
_SHARE_BEFORE = re.compile(
    r"\b(?:account(?:ed|s|ing)?\sfor|m[ae]de?\sup|mak(?:es|ing)\sup|share\b[^,;.]{0,60}|represent(?:ed|s|ing)?|compris(?:ed?|es|ing)|occup(?:ied|ies|ying)|constitut\w+|equal\sto|equivalent\sto|"
    r"proportion\b[^,;.]{0,50}|(?:component|portion)\sof\b[^,;.]{0,50}|supplied|(?:took|taking)(?!\s[^,;]{0,40}\bto\s\Z)|owed|contributed(?!\sto\b))\s[^,;]{0,40}\Z",
    re.IGNORECASE,
)
_MAKES_UP = re.compile(r"\b(?:account(?:ed|s|ing)?\sfor|m[ae]de?\sup|mak(?:es?|ing)\sup|occupying)\s(?:\w+\s){0,2}\Z")
_OF_WHICH = re.compile(
    r"\bof\s(?:which|whom|this|that|these|them|it)\b(?!\s(?:year|month|quarter|week)),?\s(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
_PRICES = ("commodity_price", "import_prices", "export_prices")
_OILS = ("oil", "crude oil")
_OF_A_BASE = re.compile(r"\sof\s(?:the|its|their)\s(?:19|20)\d\d(?:-\d\d)?\s(?:average|level|mean)\b")
_GDP = re.compile(
    r"\s(?:of|to)\s(?:the\s)?(?:[\w'’]+\s){0,2}?(gdp|gnp|gross\s(?:domestic|national)\sproduct|output|national\sincome)\b",
    re.IGNORECASE,
)


_UP_TO = re.compile(r"up\sto\s", re.IGNORECASE)
_PUSHED = re.compile(
    r"\b(?:push|tak|br(?:ing|ought)|t(?:ake|ook)|send|sent|lift|driv|drove|rais|sped|speed|mov|pull|propel)\w*\s[^,;]{0,60}\Z"
)


def decide(draft: Draft, earlier: list[Draft], context: Context) -> None:
    """Measure and sign, once the statistic is known. earlier: the figures before it in the sentence."""
    before = earlier[-1] if earlier else None
    indicator = known(draft)
    if draft.bound is Bound.UNDER and _UP_TO.match(draft.text, draft.start) and _PUSHED.search(draft.before):
        draft.bound = Bound.EXACT  # "pushed the deficit in May up to 14.6 billion" says where to
    unit = draft.unit
    word = SHARED.search(draft.text, draft.amount.number_end, draft.end)
    if word and not re.search(
        r"[A-Z]\w+\s\Z", draft.text[draft.amount.number_end : word.start()]
    ):  # not "Swiss francs"
        draft.unit = unit = own_money(word.group(1), draft.area) or own_money(word.group(1), context.home) or unit
    if unit is not None and unit.startswith("$"):
        draft.unit = unit = context.dollar(draft.area) + unit[1:]
    if unit == "USD" and draft.indicator in _PRICES and draft.item in _OILS and draft.scale == 1 and draft.value > 4:
        draft.unit = unit = "USD/barrel"  # oil has one price unit: "prices should stay at 18 dollars"
    if draft.indicator in _PRICES and unit in vocabulary().currencies:
        draft.unit = unit = _per_what(draft, [*earlier, *([context.last] if context.last is not None else [])]) or unit
    if draft.amount.unit == "index" and (
        indicator.kind == "rate"
        or (
            draft.amount.unit == "index"
            and indicator.kind in ("price", "growth")
            and not is_level_of_index(draft)
            and any(d.unit == "percent" for d in earlier)
        )
    ):
        draft.unit = unit = "percentage_point"  # "a half-point cut in the base rate"
    if draft.amount.kind == "multiple":
        _change(draft, "a multiple")
    elif unit == "percentage_point":
        points(draft)
    elif unit == "percent":
        if (
            (draft.indicator or "").startswith("pmi_")
            and 20 < abs(draft.value) < 90
            and not (draft.role == "step" and draft.direction)
        ):
            draft.unit = "index"  # "the PMI stood at 50.1 percent"
            draft.note("measure", draft.measure, "points of an index, printed as percent")
            _sign(draft, before, context)
            return
        _percent(draft, indicator.kind, next((d for d in reversed(earlier) if _leads(d)), None), context)
    elif unit == "index":
        stepwise = (
            draft.role == "step" and draft.direction and not draft.amount.sign and not draft.before.endswith("to ")
        )
        draft.measure = Measure.DIFFERENCE if stepwise else Measure.LEVEL
        draft.note("measure", draft.measure, "points as a step" if stepwise else "points of an index")
    else:
        amount(draft, before)
    _sign(draft, before, context)


def _per_what(draft: Draft, told: list[Draft]) -> str | None:
    """The unit of a price of its size, told before with what it buys: "1.67 dlrs a lb, up to 1.77 dlrs"."""
    return next(
        (
            d.unit
            for d in reversed(told)
            if d.unit and d.unit.startswith(f"{draft.unit}/") and d.item == draft.item and d.value
            and 0.2 < abs(draft.value / d.value) < 5
        ),
        None,
    )  # fmt: skip


def _leads(other: Draft) -> bool:
    """A percentage that another may go on from; not an aside, "up for 12 percent, after growth of 2, and ..."."""
    return other.unit == "percent" and not (other.role == "base" and other.measure is Measure.CHANGE)


_IT_WAS = re.compile(r"\b[Ii]t\s(?:was|is|had\sbeen)\s(?:\w+\s)?\Z")


def _percent(draft: Draft, kind: str, before: Draft | None, context: Context) -> None:
    gdp = _GDP.match(draft.text, draft.end, draft.sentence.end)
    if gdp and draft.indicator != "gdp":
        _share(draft, "GDP", "a percentage of GDP", gdp.start(1), gdp.end(1))
        return
    moved = draft.role == "step" and draft.direction != 0 and not _MAKES_UP.search(draft.before)
    ratio = RATIO_TO.search(draft.text, draft.subject.start, draft.start) if draft.subject and not moved else None
    if ratio and len(draft.text[ratio.end() : draft.start]) < 60:
        _share(draft, "GDP", "a ratio to GDP", *ratio.span())
        return
    if kind == "rate":
        draft.measure = Measure.DIFFERENCE if moved else Measure.LEVEL
        draft.note("measure", draft.measure, "a rate that moved by it" if moved else "a rate is its own level")
        if moved:
            draft.unit = "percentage_point"
        return
    listed = context.listing.topic if context.listing is not None and draft.subject is None else None
    named = subject_of(listed or draft)
    if _RATIO.search(named) and (not moved or named.lower().endswith("rate")):
        draft.measure = Measure.DIFFERENCE if moved else Measure.LEVEL
        draft.unit = "percentage_point" if moved else draft.unit
        draft.note("measure", draft.measure, "a ratio is its own level", draft.subject)
        return
    if draft.amount.kind == "fraction" and not moved:
        _share_of_after(draft, "a fraction")
        return
    last = context.last
    if before is None and last is not None and last.measure is Measure.SHARE and _IT_WAS.search(draft.before):
        draft.measure, draft.of = Measure.SHARE, last.of
        draft.note("measure", draft.measure, "a share, as the figure that it goes on about")
        return
    topic = context.topic
    if (
        kind == "balance"
        and not moved
        and topic is not None
        and topic.indicator == draft.indicator
        and topic.measure is Measure.SHARE
    ):
        draft.measure, draft.of = Measure.SHARE, topic.of
        draft.note("measure", draft.measure, "a share, as the balance was told before")
        return
    if not moved and subject_of(draft).lower().endswith(("poverty", "poverty line")):
        _share(draft, None, "how many of the people", None, None)  # "40% of them live below the poverty line"
        return
    base_year = _OF_A_BASE.match(draft.text, draft.end, draft.sentence.end)
    if base_year and not moved:
        draft.measure = Measure.LEVEL
        draft.note("measure", draft.measure, "a level in percent of a base period's")
        return
    if moved and kind == "price" and _is_of_points(draft):
        draft.measure, draft.unit = Measure.DIFFERENCE, "percentage_point"
        draft.note("measure", draft.measure, "the points between the two rates beside it")
        return
    share: object = (not draft.amount.sign and _SHARE_BEFORE.search(draft.before)) or (
        not draft.amount.sign and _OF_WHICH.search(draft.before)
    )
    growth = _GROWTH_OF.search(draft.before)
    of = _OF.match(draft.text, draft.end, draft.sentence.end)
    if re.match(r"\s(?:market\s)?share\b", draft.after):
        _share_of_after(draft, "called a share")
        return
    if re.match(r"\sof\s(?:it|them|these|those|that|this)\b", draft.after):
        _share(draft, None, "a part of what was just named", None, None)
        return
    if (
        not moved
        and not growth
        and (
            share or (of and not _OF_TIME.match(draft.text, draft.end) and draft.text[draft.end :].lstrip()[:2] == "of")
        )
    ):
        _share_of_after(draft, "a part of a total")
    elif (
        not moved
        and before is not None
        and before.measure is Measure.SHARE
        and not before.left
        and not growth
        and ((draft.role == "base" and kind != "price") or (draft.direction == 0 and kind not in ("price", "growth")))
    ):
        draft.measure, draft.of = Measure.SHARE, before.of
        draft.note("measure", draft.measure, "a share, as the number before it")
        draft.note("of", draft.of, "as the number before it")
    else:
        _change(draft, "a percentage that says how far it moved")


def _is_of_points(draft: Draft) -> bool:
    """ "Inflation was 21.84%, up by 4.35% from 17.49%": what lies between two rates of the sentence is points, whatever it is called."""
    rates = [m.value.value for m in draft.sentence.amounts if m.value.unit == "percent" and m.value is not draft.amount]
    size, slack = abs(draft.amount.value), draft.step / 2 + 1e-9
    return draft.step < 0.1 and any(abs(abs(a - b) - size) < slack for a, b in combinations(rates, 2))


_RATIO = re.compile(r"\b(?:ratios?|utili[sz]ation|(?:savings?|employment)\srates?)\b", re.IGNORECASE)


def _share_of_after(draft: Draft, rule: str) -> None:
    of = _OF.match(draft.text, draft.end, draft.sentence.end)
    if of and not _OF_TIME.match(draft.text, draft.end):
        _share(draft, of.group(1).strip(" .,"), rule, of.start(1), of.end(1))
        return
    _share(draft, None, rule, None, None)


def _share(draft: Draft, of: str | None, rule: str, start: int | None, end: int | None) -> None:
    draft.measure, draft.of = Measure.SHARE, of
    draft.note("measure", draft.measure, rule)
    if of is not None and start is not None and end is not None:
        draft.note("of", of, "the total named after the number", Mention(start, end, "of", of, ""))


def _change(draft: Draft, rule: str) -> None:
    draft.measure = Measure.CHANGE
    draft.note("measure", draft.measure, rule)


_EXPECTED_OF = re.compile(
    r"\b(?:below|under|missing|missed|short\sof)\s(?:[\w'’]+\s){0,4}(?:expectations?|forecasts?|estimates?|targets?|goals?|consensus|projections?|ceilings?)"
    r"\s(?:of|for)\s(?:(?:an?|about|around|some|the)\s)*\Z",
    re.IGNORECASE,
)


def _sign(draft: Draft, before: Draft | None, context: Context) -> None:
    value = abs(draft.value)
    if draft.measure in (Measure.CHANGE, Measure.DIFFERENCE):
        negative = draft.direction < 0 or (draft.value < 0 and draft.direction == 0)
        if draft.amount.kind == "multiple" or _EXPECTED_OF.search(draft.before):
            negative = draft.value < 0
        if draft.role == "result" and not draft.amount.sign and draft.amount.kind == "number":
            negative = False
        draft.value = -value if negative else value
    elif known(draft).kind == "balance" and (told := told_as_deficit(draft)) is not None:
        draft.value = -value if told else value
    elif draft.measure is Measure.LEVEL and draft.subject is not None and draft.subject.role == "minus":
        draft.value = value if is_gap_of_surplus(draft, before or context.last) else -value
    elif draft.measure is Measure.LEVEL and draft.fields["indicator"].rule == BETWEEN_FLOWS:
        draft.value = value
    elif draft.measure is Measure.LEVEL and known(draft).kind == "balance":
        draft.value = -value if in_deficit(draft, before or context.last) or draft.amount.sign < 0 else value
    elif draft.measure is Measure.SHARE and known(draft).kind == "balance":
        draft.value = -value if in_deficit(draft, before or context.last) else value
    elif draft.amount.sign < 0:
        draft.value = -value
    else:
        draft.value = (
            value if draft.measure in (Measure.SHARE, Measure.CONTRIBUTION) and draft.direction >= 0 else draft.value
        )
        if draft.measure is Measure.CONTRIBUTION and draft.direction < 0:
            draft.value = -value
