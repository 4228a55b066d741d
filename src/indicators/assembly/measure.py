"""What kind of number it is: unit, measure, basis, sign, terms and the total that a share is of."""

import itertools
import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.subject import TRADE, known
from indicators.figure import Basis, Measure
from indicators.mentions import Mention
from indicators.periods import Period, Relative
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
    r"\b(?:account(?:ed|s|ing)?\sfor|m[ae]de?\sup|mak(?:es|ing)\sup|share\b[^,;.]{0,60}|represent(?:ed|s|ing)?|comprised?|constitut\w+|equal\sto|equivalent\sto|"
    r"proportion\b[^,;.]{0,50}|supplied|took|taking|owed|contributed)\s[^,;]{0,40}\Z",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(r"\bof\s(?:which|whom|this|that|these|them|it)\b,?\s(?:\w+\s){0,2}\Z", re.IGNORECASE)
_GDP = re.compile(
    r"\s(?:of|to)\s(?:the\s)?(?:[\w'’]+\s){0,2}?(gdp|gnp|gross\s(?:domestic|national)\sproduct|output|national\sincome)\b",
    re.IGNORECASE,
)


def decide_unit(draft: Draft, earlier: list[Draft], following: Draft | None, context: Context) -> None:
    """A number without unit takes its list's, its indicator's, or its scale's; otherwise it is left."""
    indicator = known(draft)
    if draft.unit is None:
        draft.unit = _shared_money(draft, context)
    beside_percent = any(d is not None and d.unit == "percent" for d in (*earlier, following))
    if draft.unit == "index" and indicator.kind != "index" and beside_percent:
        draft.unit = "percentage_point"  # "edged up by 0.2 points to 8.6%"
    if draft.unit is not None:
        return
    terms = next(
        (
            c.value[6:]
            for c in draft.sentence.cues
            if c.value.startswith("terms.") and c.value[6:] in vocabulary().currencies
        ),
        None,
    )
    if terms and draft.scale >= 1e6:
        draft.unit = terms  # "expressed in yuan, the total was 746.4 billion"
        return
    for other in (*reversed(earlier), following):
        if other is None or other.unit is None or other.amount.kind == "multiple":
            continue
        if _goes_with(draft, other, indicator.kind):
            _take_unit(draft, other)
            return
    base_year = indicator.kind in ("price", "growth") and draft.step < 1 and "index" in draft.sentence.words.lower()
    if (indicator.kind == "index" or base_year) and draft.scale == 1 and abs(draft.value) < 1000:
        draft.unit = "index"
    elif indicator.counts and (draft.scale > 1 or draft.value >= 1000):
        draft.unit = indicator.counts
    elif draft.scale >= 1e5 and (context.units.get(draft.indicator or "") or context.money):
        draft.unit = context.units.get(draft.indicator or "") or context.money
    else:
        draft.left = "a number without a unit"


_SHARED = re.compile(
    r"\s?(dinar|rial|riyal|peso|franc|crown|krone|krona|rouble|ruble|rupee|pound|mark|lira|shilling|dirham|kroner|kronor)s?\b",
    re.IGNORECASE,
)
_TITLES = {
    "crown": "kron",
    "krone": "kron",
    "krona": "kron",
    "kroner": "kron",
    "kronor": "kron",
    "rouble": "ubl",
    "ruble": "ubl",
}


def _shared_money(draft: Draft, context: Context) -> str | None:
    """The money of the article's own place, where its name alone fits several: "1.38 billion dinars" of Kuwait."""
    word = _SHARED.match(draft.text, draft.end)
    return own_money(word.group(1), draft.area or context.home) if word else None


def own_money(word: str, area: str | None) -> str | None:
    """The currency of a place whose title holds a word for money; None where it has none of that name."""
    stem = _TITLES.get(word.lower(), word.lower())
    place = vocabulary().areas.get(area or "")
    country = place.parent if place is not None and place.parent else area
    found = [c for c in vocabulary().currencies.values() if c.area == country and stem in c.title.lower()]
    return found[-1].code if found else None


def _goes_with(draft: Draft, other: Draft, kind: str) -> bool:
    gap = draft.text[min(draft.end, other.end) : max(draft.start, other.start)]
    if draft.value >= 1000 and other.unit in ("percent", "percentage_point"):
        return False
    if draft.scale > 1:
        return other.scale > 1 and other.unit not in ("percent", "percentage_point", "index")
    if other.unit in ("percent", "index", "percentage_point"):
        listed = re.fullmatch(
            r"\s?(?:,|and|or|to|from|against|after|vs\.?|,\s?and|-|and\sfrom)?\s?(?:[a-z]+\s){0,2}", gap
        )
        earlier = re.search(
            r"\b(?:from|against|after|to|poll:?|estimate:?|:|\()\s?\Z", draft.before.rstrip() + " "
        ) or draft.before.rstrip().endswith((":", "("))
        return bool(listed) or (bool(earlier) and draft.step < 1)
    if (
        other.unit in ("index", None)
        or "/" in (other.unit or "")
        or other.unit == "$"
        or other.unit in vocabulary().currencies
    ):
        return False
    follows = re.search(r"\b(?:from|against|and|to|with)\s(?:(?:a|the|about|some)\s)?\Z|\(\Z", draft.before)
    named = any(other.end <= a.start and a.end <= draft.start for a in (*draft.sentence.areas, *draft.sentence.items))
    return bool(follows or named) and len(gap) < 90 and draft.value >= 100


def _take_unit(draft: Draft, other: Draft) -> None:
    draft.unit = other.unit
    if draft.scale == 1 and other.scale > 1 and draft.amount.value < 1000 and other.amount.value / other.scale < 1000:
        draft.scale = other.scale
        draft.value, draft.step, draft.round_step = (
            x * other.scale for x in (draft.value, draft.step, draft.round_step)
        )


def decide(draft: Draft, earlier: list[Draft], context: Context) -> None:
    """Measure and sign, once the statistic is known. earlier: the figures before it in the sentence."""
    before = earlier[-1] if earlier else None
    indicator = known(draft)
    unit = draft.unit
    word = _SHARED.search(draft.text, draft.amount.number_end, draft.end)
    if word and not re.search(
        r"[A-Z]\w+\s\Z", draft.text[draft.amount.number_end : word.start()]
    ):  # not "Swiss francs"
        draft.unit = unit = own_money(word.group(1), draft.area) or unit
    if unit is not None and unit.startswith("$"):
        draft.unit = unit = context.dollar(draft.area) + unit[1:]
    if unit == "index" and (
        indicator.kind == "rate"
        or (indicator.kind in ("price", "growth") and any(d.unit == "percent" for d in earlier))
    ):
        draft.unit = unit = "percentage_point"  # "a half-point cut in the base rate"
    if draft.amount.kind == "multiple":
        _change(draft, "a multiple")
    elif unit == "percentage_point":
        _points(draft)
    elif unit == "percent":
        _percent(draft, indicator.kind, next((d for d in reversed(earlier) if d.unit == "percent"), None))
    elif unit == "index":
        stepwise = draft.role == "step" and draft.direction and not draft.amount.sign
        draft.measure = Measure.DIFFERENCE if stepwise else Measure.LEVEL
        draft.note("measure", draft.measure, "points as a step" if stepwise else "points of an index")
    else:
        _amount(draft, before)
    _sign(draft)


def _percent(draft: Draft, kind: str, before: Draft | None) -> None:
    gdp = _GDP.match(draft.text, draft.end, draft.sentence.end)
    if gdp and draft.indicator != "gdp":
        _share(draft, "GDP", "a percentage of GDP", gdp.start(1), gdp.end(1))
        return
    moved = draft.role == "step" and draft.direction != 0
    if kind == "rate":
        draft.measure = Measure.DIFFERENCE if moved else Measure.LEVEL
        draft.note("measure", draft.measure, "a rate that moved by it" if moved else "a rate is its own level")
        if moved:
            draft.unit = "percentage_point"
        return
    if draft.amount.kind == "fraction" and not moved:
        _share_of_after(draft, "a fraction")
        return
    share: object = _SHARE_BEFORE.search(draft.before) or _OF_WHICH.search(draft.before)
    growth = _GROWTH_OF.search(draft.before)
    of = _OF.match(draft.text, draft.end, draft.sentence.end)
    if re.match(r"\sshare\b", draft.after):
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
        and (draft.role == "base" or draft.direction == 0)
        and kind not in ("price", "growth")
    ):
        draft.measure, draft.of = Measure.SHARE, before.of
        draft.note("measure", draft.measure, "a share, as the number before it")
        draft.note("of", draft.of, "as the number before it")
    else:
        _change(draft, "a percentage that says how far it moved")


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


def _points(draft: Draft) -> None:
    clause = draft.text[draft.low : min(draft.high, draft.end + 60)].lower()
    if re.search(
        r"\bcontribut|\bgrowth\b.{0,20}\Z|\bknocked\b|\bshaved\b|\badded\b.{0,60}\bto\b|\bto\b.{0,30}\bgrowth\b|\bpoints? to\b|\btook\b.{0,60}\boff\b",
        clause,
    ) and draft.indicator in ("gdp", "cpi", "ppi", "industrial_output", "retail_sales"):
        draft.measure = Measure.CONTRIBUTION
        draft.note("measure", draft.measure, "points that it contributed")
        of = re.search(
            r"\bto\s((?:the\s)?(?:[\w'’-]+\s){0,3}(?:growth|reading|rate|rise|increase|inflation|expansion))",
            draft.text[draft.end : draft.sentence.end],
        )
        draft.of = of.group(1).removeprefix("the ") if of else None
        if re.search(r"\b(?:took|shaved|knocked|subtracted|dragged|trimmed)\b", clause):
            draft.direction = -1
    else:
        draft.measure = Measure.DIFFERENCE
        draft.note("measure", draft.measure, "percentage points")


def _amount(draft: Draft, before: Draft | None) -> None:
    jobs = draft.indicator == "payrolls" and draft.role != "result" and draft.value < 5e6
    stepwise = draft.role == "step" and draft.direction != 0 and not _level_in_spite(draft)
    if (
        draft.role == "base"
        and before is not None
        and before.measure is Measure.DIFFERENCE
        and before.unit == draft.unit
        and before.role == "step"
    ):
        stepwise = not re.search(r"\bfrom\s\Z", draft.before)
    draft.measure = Measure.DIFFERENCE if stepwise or jobs else Measure.LEVEL
    draft.note("measure", draft.measure, "an amount that it moved by" if stepwise or jobs else "an amount")


def _level_in_spite(draft: Draft) -> bool:
    """A direction near an amount that does not make it a step: "lower exports of $5bn", "an increased 5bn"."""
    return bool(
        re.search(r"\b(?:lower|higher|increased|reduced|growing)\s\w+\s(?:of|worth)\s\Z", draft.before)
    ) or bool(re.match(r"\s(?:lower|higher)\s(?:exports|imports|sales|output)", draft.after))


def _sign(draft: Draft) -> None:
    value = abs(draft.value)
    if draft.measure in (Measure.CHANGE, Measure.DIFFERENCE):
        negative = (
            draft.direction < 0
            or (draft.value < 0 and draft.direction == 0)
            or (draft.amount.kind == "multiple" and draft.value < 0)
        )
        if draft.amount.kind == "multiple":
            negative = draft.value < 0
        if draft.role == "result" and not draft.amount.sign and draft.amount.kind == "number":
            negative = False
        draft.value = -value if negative else value
    elif draft.measure is Measure.LEVEL and draft.subject is not None and draft.subject.role == "minus":
        draft.value = -value
    elif draft.measure is Measure.LEVEL and known(draft).kind == "balance":
        draft.value = -value if _in_deficit(draft) or draft.amount.sign < 0 else value
    elif draft.measure is Measure.SHARE and known(draft).kind == "balance":
        draft.value = -value if _in_deficit(draft) else value
    elif draft.amount.sign < 0:
        draft.value = -value
    else:
        draft.value = (
            value if draft.measure in (Measure.SHARE, Measure.CONTRIBUTION) and draft.direction >= 0 else draft.value
        )
        if draft.measure is Measure.CONTRIBUTION and draft.direction < 0:
            draft.value = -value


def _in_deficit(draft: Draft) -> bool:
    """Whether the balance is told as a deficit, by the nearest word for it."""
    words = draft.sentence.words.lower()
    at = draft.start - draft.sentence.start
    found = [(abs(m.start() - at) + (40 if m.start() > at else 0), m.group()) for m in _BALANCE.finditer(words)]
    return bool(found) and min(found)[1] not in ("surplus", "surpluses", "positive", "black", "excess")


_BALANCE = re.compile(
    r"\b(?:surplus(?:es)?|deficits?|shortfall|gap|red|black|borrowing|positive|negative|more abroad than it sold)\b"
)


def decide_basis(drafts: list[Draft], context: Context) -> None:
    """What changes are against: from their own words, then from a neighbour in the list, the sentence, the release."""
    moved = [d for d in drafts if d.measure in (Measure.CHANGE, Measure.DIFFERENCE)]
    for draft in moved:
        basis, rule, span = _stated(draft) or (None, "", None)
        if basis is None and draft.comparison is not None:
            basis, rule, span = _from_comparison(draft), "the period it is compared with", draft.comparison
        if basis is not None:
            draft.basis = basis
            draft.note("basis", basis, rule, span)
    for draft, following in reversed(list(itertools.pairwise(moved))):
        if (
            draft.basis is None
            and following.basis is not None
            and _LIST_GAP.fullmatch(draft.text, draft.end, following.start)
        ):
            draft.basis = following.basis
            draft.note("basis", draft.basis, "as the number after it in the list")
    for draft in moved:
        back = next((d.months_back for d in drafts if _base_of(d, draft)), None)
        if draft.basis is None and draft.role == "step" and back in _BACK:
            draft.basis = _BACK[back]
            draft.note("basis", draft.basis, "the earlier level printed with it")
    before: Draft | None = None
    for draft in moved:
        if draft.basis is None:
            draft.basis, rule, span = _elsewhere(draft, before, context)
            draft.note("basis", draft.basis, rule, span)
        before = draft


_BACK = {-12: Basis.YOY, -1: Basis.MOM}


def _base_of(base: Draft, step: Draft) -> bool:
    """Whether a level is the one that a step was taken from: "rose 0.39 pct to 33,992 billion from 33,858 in January"."""
    told = base.fields.get("period")
    near = step.index < base.index <= step.index + 2 and base.indicator == step.indicator
    return (
        near and base.role == "base" and base.measure is Measure.LEVEL and told is not None and told.start is not None
    )


# Between two numbers of one list: nothing that starts a statement of its own.
_LIST_GAP = re.compile(
    r"(?:(?!\b(?:rose|fell|was|were|is|up|down|but|while|whereas|which|grew|from|to|than|after)\b)[^;.]){1,60}",
    re.IGNORECASE,
)


_CODES = {"basis.yoy": Basis.YOY, "basis.mom": Basis.MOM, "basis.qoq": Basis.QOQ, "basis.wow": Basis.WOW}


_ANNUALISED = re.compile(r"annuali[sz]ed", re.IGNORECASE)
_THAN_NTH = re.compile(
    r"[^,;.]{0,25}\b(?:than|on|from)\s(?:in\s)?the\s(?:first|second|third|fourth)\b(?!\s(?:half|month|week|year))"
)


def _stated(draft: Draft) -> tuple[Basis, str, Mention] | None:
    if (
        draft.main_period is not None
        and draft.main_period.whole_months == 3
        and _THAN_NTH.match(draft.text, draft.end, draft.high)
    ):
        return Basis.QOQ, "against the quarter before", Mention(draft.end, draft.end, "cue", "", "")
    after = [
        c
        for c in draft.sentence.cues
        if draft.end <= c.start and c.end <= draft.high and (c.value in _CODES or c.value == "annualized")
    ]
    ahead = [
        c
        for c in draft.sentence.cues
        if draft.low <= c.start and c.end <= draft.start and (c.value in _CODES or c.value == "annualized")
    ]
    after = [c for c in after if not _opens_next(draft, c)]
    for cue in [*after[:2], *reversed(ahead)]:
        if (
            draft.text[cue.start : cue.end].lower() in _ADJECTIVES
            and not _close(draft, cue)
            and not _of_growth(draft, cue)
        ):
            continue
        if (
            cue.value == "annualized"
            and known(draft).kind == "price"
            and not _ANNUALISED.search(draft.text[cue.start : cue.end])
        ):
            return Basis.YOY, "an annual rate of prices is over a year", cue
        if cue.value == "annualized":
            months = draft.main_period.whole_months if draft.main_period else 3
            return (Basis.MOM_ANNUALIZED if months == 1 else Basis.QOQ_ANNUALIZED), "said to be annualised", cue
        return _CODES[cue.value], "said beside the number", cue
    return None


_ADJECTIVES = {"annual", "monthly", "quarterly", "yearly"}  # of the number only when beside it: "a monthly rise of"


_GROWTH_NEXT = re.compile(r"\s(?:growth|rate|rates|increase|inflation|rise|pace|change|gain|fall|decline|drop)\b")


def _of_growth(draft: Draft, cue: Mention) -> bool:
    """ "Annual growth in regular pay, which leaves out bonuses, was 4.8%"."""
    return cue.end <= draft.start and bool(_GROWTH_NEXT.match(draft.text, cue.end))


def _close(draft: Draft, cue: Mention) -> bool:
    gap = draft.text[draft.end : cue.start] if cue.start >= draft.end else draft.text[cue.end : draft.start]
    return len(gap) < 32 and not re.search(r"[,;:.]", gap)


def _opens_next(draft: Draft, cue: Mention) -> bool:
    """Whether a cue after the number belongs to the next one: ", and year-on-year it was ..."."""
    gap = draft.text[draft.end : cue.start]
    return (
        draft.high < draft.sentence.end
        and bool(re.search(r"[;.]|,\s(?:and|while|but)|\band\b", gap))
        and draft.high - cue.end < 40
    )


def _from_comparison(draft: Draft) -> Basis | None:
    when = draft.comparison.value.when if draft.comparison else None
    main = draft.period or draft.main_period
    if isinstance(when, Relative):
        if when.year is not None:
            return Basis.YOY if main and main.end.year - when.year == 1 else Basis.VERSUS
        if when.weeks:
            return Basis.WOW
        months = {-12: Basis.YOY, -1: Basis.MOM, -3: Basis.QOQ}
        return months.get(when.months, Basis.YOY if when.span == 12 else None)
    if not isinstance(when, Period) or main is None:
        return None
    if main.shift(-12) == when:
        return Basis.YOY
    if main.before() == when:
        return {1: Basis.MOM, 3: Basis.QOQ, 12: Basis.YOY}.get(main.whole_months, Basis.VERSUS)
    if when.whole_months == 12 and when.end.year == main.end.year - 1:
        return Basis.YOY
    return Basis.VERSUS


def _elsewhere(draft: Draft, before: Draft | None, context: Context) -> tuple[Basis, str, Mention | None]:
    kind = known(draft).kind
    if (
        before is not None
        and before.basis
        and not before.left
        and before.basis is not Basis.VERSUS
        and before.main_period == draft.main_period
    ):
        return before.basis, "as the number before it", None
    for cue in draft.sentence.cues:
        elsewhere = cue.value in _CODES and cue.end <= draft.sentence.amounts[0].start
        if (
            elsewhere
            and abs(cue.start - draft.start) < 160
            and draft.text[cue.start : cue.end].lower() not in _ADJECTIVES
        ):
            return _CODES[cue.value], "said in the same sentence", cue
    period = draft.period or draft.main_period
    months = period.whole_months if period else 0
    if draft.indicator == "policy_rate":
        return Basis.UNSTATED, "a decision's move", None
    if months >= 12 or (months > 1 and period is not None and period.start.month == 1 and months != 3):
        return Basis.YOY, "growth of a whole year or since its start", None
    topic = context.topic
    if (
        topic is not None
        and topic.basis in (Basis.YOY, Basis.MOM, Basis.QOQ, Basis.QOQ_ANNUALIZED)
        and topic.measure is draft.measure
    ):
        return topic.basis, "as in the sentences before", None
    if draft.indicator in ("cpi", "core_cpi", "food_prices") and draft.role != "step":
        return Basis.YOY, "inflation is a rate over a year", None
    if draft.indicator == "payrolls":
        return Basis.MOM, "jobs of a month", None
    if kind in ("price",) and re.search(r"\binflation\b", draft.sentence.words, re.IGNORECASE):
        return Basis.YOY, "inflation is a rate over a year", None
    return Basis.UNSTATED, "no base is printed", None


def decide_terms(draft: Draft, all_drafts: list[Draft], context: Context) -> None:
    """What growth is measured in: said so, or the currency or volume of the level printed with it."""
    if draft.measure not in (Measure.CHANGE, Measure.DIFFERENCE):
        return
    for cue in sorted(
        (c for c in draft.sentence.cues if c.value.startswith("terms.")), key=lambda c: abs(c.start - draft.start)
    ):
        if abs(cue.start - draft.start) < 80 and cue.value != "terms.value":
            draft.terms = cue.value.removeprefix("terms.")
            draft.note("terms", draft.terms, "said", cue)
            return
    if known(draft).kind in ("rate", "index", "price", "growth") and draft.indicator not in ("house_prices",):
        return
    if draft.measure is Measure.DIFFERENCE and draft.unit != "percentage_point":
        draft.terms = _terms_of(draft.unit)
        if draft.terms:
            draft.note("terms", draft.terms, "the unit of the step")
        return
    unit = (
        _level_unit(draft, all_drafts)
        or context.units.get(draft.indicator or "")
        or (next(iter(context.units.values()), None) if draft.indicator in TRADE else None)
    )
    draft.terms = _terms_of(unit)
    if draft.terms:
        draft.note("terms", draft.terms, "the unit of the level printed with it")


def _level_unit(draft: Draft, all_drafts: list[Draft]) -> str | None:
    same = [
        d
        for d in all_drafts
        if d.measure is Measure.LEVEL
        and not d.left
        and d.indicator == draft.indicator
        and d.unit not in ("percent", "index")
    ]
    return min(same, key=lambda d: abs(d.start - draft.start)).unit if same else None


def _terms_of(unit: str | None) -> str | None:
    if unit is None or unit in ("percent", "percentage_point", "index", "person"):
        return None
    money = unit.split("/")[0]
    return money if money in vocabulary().currencies else "volume"
