"""The unit of a number that prints none: its list's, its statistic's, its scale's, or the money of the place."""

import re

from indicators.assembly.alignment import goes_on
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft, known
from indicators.assembly.fitting import dimension
from indicators.assembly.listing import is_nameless
from indicators.assembly.money import shared_money
from indicators.vocabulary import vocabulary


def decide(draft: Draft, earlier: list[Draft], following: Draft | None, context: Context) -> None:
    """A number without unit takes its list's, its indicator's, or its scale's; otherwise it is left."""
    indicator = known(draft)
    if draft.unit is None:
        draft.unit = shared_money(draft, context)
    if draft.unit is None and context.listing is not None:
        if draft.index and draft.scale == 1 and is_nameless(draft.text, draft.start, draft.end):
            draft.left = "a table's cell that nothing names"
            return
        if _INDEX_HEAD.search(draft.before) and (
            indicator.kind in ("index", "growth", "price") or (draft.indicator or "").endswith("_output")
        ):
            draft.unit = "index"
        elif context.listing.percent and indicator.kind != "index" and abs(draft.value) < 1000:
            draft.unit = "percent"
    if draft.amount.unit is None and draft.unit in (None, "index") and _is_percent_of_a_table(draft, indicator.kind):
        draft.unit = "percent"
    beside_percent = any(d is not None and d.unit == "percent" for d in (*earlier, following))
    if draft.amount.unit == "index" and indicator.kind != "index" and beside_percent and not is_level_of_index(draft):
        draft.unit = "percentage_point"  # "edged up by 0.2 points to 8.6%"
    if draft.unit is not None:
        return
    terms = next(
        (
            c.value.removeprefix("terms.")
            for c in draft.sentence.cues
            if c.value.startswith("terms.") and c.value.removeprefix("terms.") in vocabulary().currencies
        ),
        None,
    )
    if terms and draft.scale >= 1e6:
        draft.unit = terms  # "expressed in yuan, the total was 746.4 billion"
        return
    if _of_an_index(draft, indicator.kind):
        draft.unit = "index"
        return
    within = _in_brackets(draft)
    outside = [other for other in reversed(earlier) if within or not _in_brackets(other)]
    inside = [other for other in reversed(earlier) if not within and _in_brackets(other)]
    for other in (*outside, *inside, following):
        if other is None or other.unit is None or other.amount.kind == "multiple":
            continue
        if "/" in other.unit and _counts_things(draft):
            continue  # "to 12 dollars a barrel, 58 wells were closed"
        if _goes_with(draft, other, indicator.kind):
            _take_unit(draft, other)
            return
    if indicator.kind == "index" and draft.scale == 1 and abs(draft.value) < 1000:
        counted = draft.indicator == "other" and draft.step >= 1 and not _INDEX.search(draft.sentence.words)
        if counted and (draft.text[draft.end : draft.end + 1] in ("/", "-") or draft.text[draft.start - 1] in "/-"):
            draft.left = "a number that only names something"
            return
        draft.unit = "unit" if counted else "index"  # "the number of working rigs was up by 23 to 784"
    elif _counted_goods(draft, context) and abs(draft.value) >= 1000:
        draft.unit = "unit"
    elif indicator.counts and (draft.scale > 1 or abs(draft.value) >= 1000):
        draft.unit = indicator.counts
    elif draft.indicator in ("new_loans", "loans") and draft.scale == 1 and 1000 <= draft.value < 1e6:
        draft.unit = "unit"  # "new mortgages fell to 77,000"
    elif draft.indicator == "other" and (draft.scale > 1 or draft.value >= 1000) and _COUNTED.search(_named(draft)):
        draft.unit = "person" if _PEOPLE.search(_named(draft)) else "unit"
    elif _near_its_index(draft, earlier, context):
        draft.unit = "index"
    elif _as_the_last(draft, context.last):
        draft.unit = context.last.unit if context.last else None
    elif (
        draft.scale >= 1e5 and not _counts_things(draft) and (context.units.get(draft.indicator or "") or context.money)
    ):
        draft.unit = context.units.get(draft.indicator or "") or context.money
    else:
        draft.left = "a number without a unit"


_PEOPLE = re.compile(r"(?:users|subscribers|customers|population|poverty)\Z")
_COUNTED = re.compile(
    r"(?:users|subscribers|customers|population|poverty|connections|lines|bankruptcies|insolvencies|failures|liquidations|"
    r"filings|applications|transactions|repossessions|foreclosures|admissions|attendances?|rigs|wells\sdrilled|on\sfeed)\Z"
)


def _named(draft: Draft) -> str:
    """What a statistic without a code is called, as carried or as written."""
    written = draft.text[draft.subject.start : draft.subject.end] if draft.subject else ""
    return draft.item or written.lower()


_THINGS = re.compile(r"\s(?:[a-z-]{3,}\s){0,2}?([A-Z]{2,}s|[a-z-]{2,}[a-rt-z]s)\b")
_NO_THINGS = re.compile(
    r"\s(?:in|from|to|and|as|while|for|on|by|with|at|after|when|compared|against|than|but|because|that|which|said|during|over|if|is|was|were|are|this|last|"
    r"up|down|higher|lower|more|less|deficit|surplus|shortfall|gap|worth|due|of|a|an|the|or|versus|has|its|it)\b",
    re.IGNORECASE,
)


def _counts_things(draft: Draft) -> bool:
    """Whether the noun after a bare number is what it counts, which is no money: "170 million cinema tickets"."""
    things = None if _NO_THINGS.match(draft.text, draft.end) else _THINGS.match(draft.text, draft.end, draft.high)
    return things is not None and not any(m.start <= things.start(1) < m.end for m in draft.sentence.indicators)


def _near_its_index(draft: Draft, earlier: list[Draft], context: Context) -> bool:
    """Whether a bare decimal lies near a level told of the same index: "from its November low of 120.0"."""
    told = [d.value for d in earlier if d.unit == "index" and d.indicator == draft.indicator]
    told += [context.points[draft.indicator]] if draft.indicator in context.points else []
    return draft.step < 1 and draft.scale == 1 and any(t and 0.7 < draft.value / t < 1.4 for t in told)


def _as_the_last(draft: Draft, last: Draft | None) -> bool:
    """Whether it goes on about the last figure of the sentence before, in size too: "This compares with 570,000"."""
    if last is None or last.indicator != draft.indicator or last.unit is None or not last.value:
        return False
    ratio = abs(draft.value / last.value)
    if last.unit == "index" or (dimension(last.unit) in ("count", "physical") and draft.value >= 1000):
        return 0.4 < ratio < 2.5 if last.unit != "index" else 0.7 < ratio < 1.4
    return False


def is_level_of_index(draft: Draft) -> bool:
    """ "Averaged 127.5 points": no such distance lies between two percentages."""
    return draft.amount.unit == "index" and abs(draft.value) >= 40 and draft.role != "step"


_BASIS_AFTER = re.compile(r"\s?(?:[myqw]/[myqw]|[myq]-o-[myq]|yoy|mom|qoq)\b", re.IGNORECASE)
_ALL_IN_PERCENT = re.compile(
    r"\b(?:in|as)\s(?:pct|per\s?cent|percentages?|percentage\schanges?|%),?\s(?:unless|except|if\snot)\b", re.IGNORECASE
)


def _is_percent_of_a_table(draft: Draft, kind: str) -> bool:
    """A bare decimal in a table: "+4.8 m/m", or any that is no index's under "in pct unless stated"."""
    if draft.step >= 1 or draft.scale > 1:
        return False
    if _BASIS_AFTER.match(draft.text, draft.end, draft.high):
        return True
    return kind not in ("index", "stock") and bool(_ALL_IN_PERCENT.search(draft.text, 0, 1000))


_INDEX_HEAD = re.compile(r"\bind(?:ex|ices)\b[^|:]{0,30}:\s\Z", re.IGNORECASE)
_LEVEL_OF_INDEX = re.compile(
    r"\b(?:to|at|was|is|from|with|against|reading of|revised|put at)\s(?:a\s)?(?:[a-z]+[\s-]){0,3}\Z", re.IGNORECASE
)


def _of_an_index(draft: Draft, kind: str) -> bool:
    """A bare level where the sentence speaks of an index: "the output index stood at 109", "rose 0.7 pct to 118.5"."""
    if draft.scale > 1 or not (20 if kind in ("price", "growth", "other") else 0) <= abs(draft.value) < 1000:
        return False
    if kind not in ("price", "growth", "other") and draft.step >= 1:
        return False
    return bool(_INDEX.search(draft.sentence.words)) and bool(_LEVEL_OF_INDEX.search(draft.before))


_INDEX = re.compile(r"\bind(?:ex|ices|exes)\b", re.IGNORECASE)
_GOODS = re.compile(
    r"\b(?:cars?|vehicles?|automobiles?|trucks?|lorries|buses|motorcycles?|tractors?|homes?|houses?|flats|apartments|phones?|handsets?|"
    r"smartphones?|computers?|pcs|televisions?|tvs|aircraft|robots?|bicycles?|cattle|pigs|sheep)\b",
    re.IGNORECASE,
)


def _counted_goods(draft: Draft, context: Context) -> bool:
    """Whether what was sold or made is counted one by one: "sales of phones passed 160 million"."""
    if draft.indicator not in ("sales", "production", "home_sales", "housing_starts", "building_permits"):
        return False
    whole = context.listing.topic.item if context.listing is not None and context.listing.topic is not None else None
    of = f"{draft.item} {whole}"  # "petrol", in a table of cars
    return draft.role != "step" and bool(_GOODS.search(of) or draft.indicator in _HOMES)


_HOMES = ("home_sales", "housing_starts", "building_permits")


def _in_brackets(draft: Draft) -> bool:
    low = draft.sentence.start
    return draft.text.rfind("(", low, draft.start) > draft.text.rfind(")", low, draft.start)


def _goes_with(draft: Draft, other: Draft, kind: str) -> bool:
    if goes_on(draft, other):
        return True
    if draft.scale == 1 and draft.role == "result" and other.role == "step" and other.scale > 1 and draft.step < 1:
        return draft.value < other.amount.value  # "fell 10.3 mln barrels to 1,564.8"
    gap = draft.text[min(draft.end, other.end) : max(draft.start, other.start)]
    if draft.value >= 1000 and other.unit in ("percent", "percentage_point"):
        return False
    if draft.scale > 1:
        return other.scale > 1 and other.unit not in ("percent", "percentage_point", "index")
    if other.unit in ("percent", "index", "percentage_point"):
        listed = re.fullmatch(
            r"\s?(?:,|and|or|to|from|against|after|vs\.?|,\s?and|-|and\sfrom)?\s?(?:[a-z]+\s){0,3}(?:by\s)?", gap
        )
        earlier = re.search(
            r"\b(?:from|against|after|to|(?:from|against|after|with)\s(?:[A-Z]\w+|last\s\w+)['’]s|poll:?|estimate:?|:|\()\s?\Z",
            draft.before.rstrip() + " ",
        ) or draft.before.rstrip().endswith((":", "("))
        return bool(listed) or (bool(earlier) and draft.step < 1)
    if (
        other.unit in ("index", None)
        or ("/" in (other.unit or "") and not _of_one_price(draft, other))
        or other.unit == "$"
        or other.unit in vocabulary().currencies
    ):
        return False
    follows = re.search(
        r"\b(?:(?:gain|rise|increase|loss|drop|fall|decline)s?\sof(?:\sjust|\sonly)?|from|against|and|to|with|than|versus|vs|estimates?\sof|forecasts?\sof)\s(?:(?:a|the|about|some)\s)?\Z|\(\Z",
        draft.before,
    )
    named = any(
        other.end <= a.start and a.end <= draft.start
        for a in (*draft.sentence.areas, *draft.sentence.items, *draft.sentence.indicators)
    )
    return bool(follows or named) and len(gap) < 90 and draft.value >= 100


def _of_one_price(draft: Draft, other: Draft) -> bool:
    """ "to 18.9 dlrs a barrel from 17.4 dlrs this year and 14.7 in 1986"."""
    return draft.step < 1 and 0.2 < abs(draft.value / (other.amount.value or 1)) < 5


def _take_unit(draft: Draft, other: Draft) -> None:
    draft.unit = other.unit
    printed = other.amount.value / other.scale
    alike = (draft.amount.value < 1000 and printed < 1000) or draft.step < 1
    if draft.scale == 1 and other.scale > 1 and alike:
        draft.scale = other.scale
        draft.value, draft.step, draft.round_step = (
            x * other.scale for x in (draft.value, draft.step, draft.round_step)
        )
