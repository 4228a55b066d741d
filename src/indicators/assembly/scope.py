"""Is it an economic statistic? What is left, and why, in plain words."""

import re

from indicators.assembly.astray import ASTRAY, goes_astray
from indicators.assembly.company import of_somebody
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.fitting import dimension, fits
from indicators.figure import Measure
from indicators.mentions import Mention
from indicators.vocabulary import vocabulary

_NAMED = re.compile(
    r"\b(?:No|Nos|Group\sof|G|Hall|Boeing|Article|Section|Chapter|Flight|Route|Class|Type|Form|Level|Phase|Unit|Page)\.?\s\Z"
)
_LATER_YEAR = re.compile(r"\b(?:19|20)\d\d[-/–]\Z")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_TERM = re.compile(
    r"[\s-](?:years?|months?|days?|weeks?|hours?|minutes?|quarters?|decades?|times\sa|metres?|meters?|kilomet\w+|km|miles?|feet|degrees?|mph)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?::\d\d|\d)\s?(?:GMT|am|pm|a\.m\.|p\.m\.|EST|EDT|BST)\b")
_COUNTRIES = re.compile(
    r"\s(?:(?!(?:when|as|while|after|than|against|from|and|but|in|by|to|that|which|for)\s)[\w-]+\s){0,2}(?:countries|nations|states|members|provinces|cities|regions|economists|analysts|forecasters|forecasts|estimates|economies|points\sout)\b"
)
_MARKET_UNIT = re.compile(r"\b(?:a|per)\s(?:share|barrel|ounce|bushel|pound|ton|tonne)\b")
_COMPANY_SUBJECT = re.compile(r"\b(?:its|their|company['’]s|firm['’]s|group['’]s|bank['’]s)\s(?:[\w.]+\s){0,3}\Z")
_TIMES_WHAT = re.compile(
    r"\s(?:as|the|that|those|more|higher|what|its|their|larger|bigger|greater|over|than|compared|last\s\w+['’]s)\b|[,.]"
)
_AGAINST_PLAN = re.compile(
    r"\b(?:short\sof|above|below|over|under)\s(?:(?:its|the|their)\s)?(?:\w+\s)?(?:target|plan|goal)s?\sby\s\Z"
)
_SHORT_OF_PLAN = re.compile(
    r"\s(?:short\sof|below|above|over)\s(?:(?:its|the|their)\s)?(?:planned|plan|target|(?:upper|lower)\s(?:limit|bound)|quota)\b"
)
_CURRENT = re.compile(r"\b(?:current|present)\s\Z")
_ADJECTIVE = re.compile(
    r"(?:\s?(?:million|thousand|mln))?-(?!million|billion|thousand|trillion)[A-Za-z]"
)  # "41-ton gantry cranes"
_RATIO_TO_TARGET = re.compile(
    r"\s(?:the|its|a|as)\s(?:[\w'’]+\s){0,4}(?:target|goal|limit|ceiling|objective|average|often|much\sas\sthe)\b",
    re.IGNORECASE,
)
_EXPECTED = re.compile(
    r"\s[a-z]+\s(?:had\s)?(?:been\s)?(?:expect|forecast|predict|project|anticipat|estimat|look|penci)\w*"
)  # "than the 240,000 economists had forecast"
_OF_TARGET = re.compile(  # "31 percent of the full-year target"
    r"\sof\s(?:the|its|their|this\syear['’]s|a)\s(?:[\w'’-]+\s){0,4}?(?:target|goal|quota|objective)s?\b", re.IGNORECASE
)
_OF_RATE = re.compile(
    r"\s(?:the|its|a|that)\s[\d.]+\s?(?:%|per\s?cent|pct)"
)  # "twice the 1.2 percent that was expected"
_AGED = re.compile(r"\b(?:aged|ages|between\sthe\sages\sof)\s(?:(?:\d\d\s?(?:to|-|–|and)|over|under|between)\s?)?\Z")
_TAXED = re.compile(  # "a 15 percent export tax", "a duty of 15 percent"
    r"\s(?:(?!in|on|of|to|from|and)[\w-]+\s){0,2}(?:tax|tariffs?|dut(?:y|ies)|levy|surcharge|vat)\b(?!\s(?:revenues?|receipts|income|take|collections?|cuts?|rate))",
    re.IGNORECASE,
)
_TAX_OF = re.compile(
    r"\b(?:tax|tariffs?|dut(?:y|ies)|levy|surcharge)\s(?:rate\s)?(?:of|at)\s(?:\w+\s){0,2}\Z", re.IGNORECASE
)
_CONVERSION = re.compile(r"(?:\$1|1 dollar|€1|£1)\s?=")

_THRESHOLD = re.compile(
    r"\b(?:readings?|levels?|figures?|anything|numbers?|index|score|value)\s(?:of\s)?(?:above|below|over|under)\b|\d\s(?:mark|line|level|threshold|points?)\s(?:that|which|separat|divid|between)|"
    r"\b(?:line|mark|threshold|level)\sof\s\d|separat|boom-or-bust|break-?even",
    re.IGNORECASE,
)


_PROFITS = ("industrial_profits", "government_revenue", "tax_revenue", "tourism_revenue", "budget_balance", "revenue")
_OF_RESULTS = re.compile(  # "a 40 percent drop in profits"
    r"\s(?:[\w-]+\s){0,2}(?:rise|fall|drop|increase|decline|decrease|jump|gain|slump|surge|plunge|growth)\sin\s(?:[\w'’-]+\s){0,4}?(?:profits?|earnings|net\sincome|turnover)\b"
)
_IN_TARIFFS = re.compile(r"\s(?:in|of|worth\sof)\s(?:\w+\s)?(?:tariffs|duties|fines|damages)\b")
_SHARES_MOVED = re.compile(
    r"\b(?:shares|stocks|equities)\s(?:(?:which|that)\s)?(?:(?:have|had|has)\s)?(?:rose|fell|risen|fallen|lost|\w+ed)\s(?:by\s)?\Z"
)
_NO_STATISTIC = re.compile(
    r"\s(?:[\w-]+\s)?(?:devaluation|revaluation|discount(?!\srate)|premium|stake|holding|shareholding)\b"
)
_AVERAGE = re.compile(r"\b(?:average|median|typical|mean)\b", re.IGNORECASE)
_COST = re.compile(r"\b(?:cost|costs|costing|priced\sat|estimated\scost\sof)\s\Z")


def first_look(draft: Draft) -> None:
    """Leave what no economic statistic looks like, before anything else is asked."""
    amount, text = draft.amount, draft.text
    number = text[amount.number_start : amount.number_end]
    after = text[amount.number_end : amount.number_end + 24]
    if draft.unit is None and draft.scale == 1 and amount.kind == "number":
        if re.fullmatch(r"1\d{3}|20\d\d", number):
            draft.left = "a year"
        elif (re.fullmatch(r"\d{1,2}", number) and _CLOCK.match(after)) or re.match(r":\d\d|\d\d\sGMT", after):
            draft.left = "a time of day"
        elif _LATER_YEAR.search(text, max(0, amount.start - 6), amount.start):
            draft.left = "a year"  # "2005-6"
        elif _ORDINAL.match(after):
            draft.left = "an ordinal"
        elif _TERM.match(after) or re.match(r"[\s-]year[\s-]old", after):
            draft.left = "a length, an age or a distance"
        elif _COUNTRIES.match(after) and not _EXPECTED.match(text, amount.end):
            draft.left = "a count of countries or people asked"
        elif _NAMED.search(text[max(0, amount.start - 16) : amount.start]):
            draft.left = "a number that only names something"
    if (
        amount.unit is not None
        and _ADJECTIVE.match(text, amount.number_end, amount.end)
        and dimension(amount.unit) in ("physical", "count")
    ):
        draft.left = "a number that describes a thing"
    if amount.kind == "multiple" and text[: amount.end].endswith("times") and not _TIMES_WHAT.match(text, amount.end):
        draft.left = "how often something happened"
    if _AGAINST_PLAN.search(text, max(draft.sentence.start, amount.start - 50), amount.start) or _SHORT_OF_PLAN.match(
        text, amount.end
    ):
        draft.left = "a ratio to a target"
    if re.match(
        r"[\s-](?:mark|milestone|threshold|barrier)\b", text[amount.end : amount.end + 12]
    ) and not _CURRENT.search(text, max(0, amount.start - 12), amount.start):
        draft.left = "a threshold"
    if amount.kind == "multiple" and _RATIO_TO_TARGET.match(text, amount.end):
        draft.left = "a ratio to a target"
    if amount.kind == "multiple" and _OF_RATE.match(text, amount.end):
        draft.left = "a ratio of two rates"
    if amount.unit == "percent" and _OF_TARGET.match(text, amount.end):
        draft.left = "a ratio to a target"
    if _AGED.search(text, max(draft.sentence.start, amount.start - 30), amount.start) and draft.scale == 1:
        draft.left = "an age"
    if _IN_TARIFFS.match(text, amount.end, draft.sentence.end):
        draft.left = "a tariff, tax or fee"
    if amount.unit == "percent" and _SHARES_MOVED.search(draft.before):
        draft.left = "a market's quote"
    if amount.unit == "percent" and _NO_STATISTIC.match(text, amount.end, draft.sentence.end):
        draft.left = "a stake or a step of a currency"
    if amount.unit == "percent" and amount.kind == "number":
        low = max(draft.sentence.start, amount.start - 40)
        if _TAXED.match(text, amount.end, draft.sentence.end) or _TAX_OF.search(text, low, amount.start):
            draft.left = "a tariff, tax or fee"
    if draft.left is None and _CONVERSION.search(draft.sentence.words):
        draft.left = "a conversion note"


def decide(draft: Draft, number_before: Draft | None, context: Context) -> None:
    """Leave what is a company's, a deal's, a market's or a poll's, once the statistic is known."""
    cues = [c for c in draft.sentence.cues if abs(c.start - draft.start) < 140 and not _other_sense(c, draft)]
    near = {c.value for c in cues}
    weak = draft.subject is None or draft.subject.role == "weak"
    named = draft.subject is not None and draft.subject.start - draft.end < 25
    lead = context.lead
    unsure = (
        lead is None
        or lead.subject is None
        or "area" not in lead.fields
        or (lead.subject.role == "weak" and lead.fields["area"].start is None)
    )
    if (
        (draft.indicator not in _PROFITS and _OF_RESULTS.match(draft.text, draft.end, draft.sentence.end))
        or ("results" in near and (weak or context.company))
        or ("company" in near and ((weak and unsure) or context.company) and draft.indicator not in ("cpi", "gdp"))
        or (
            weak
            and draft.subject is not None
            and draft.indicator not in _PUBLIC
            and of_somebody(draft, draft.subject, context)
        )
        or (context.company and weak)
        or (
            draft.subject is not None
            and _COMPANY_SUBJECT.search(draft.text[max(0, draft.subject.start - 30) : draft.subject.start])
            and "company" in near
        )
    ):
        draft.left = "a company's own result"
    elif goes_astray(draft, number_before, context):
        draft.left = ASTRAY
    elif draft.indicator == "population" and _of_people(draft):
        draft.left = "how many people do something"
    elif draft.indicator == "population" and draft.item == "deaths" and not _VITAL.search(draft.sentence.words):
        draft.left = "the toll of a disaster"
    elif (
        draft.subject is None
        and draft.unit in vocabulary().currencies
        and _COST.search(draft.before)
        and not _AVERAGE.search(draft.before)
    ):
        draft.left = "what one thing cost"
    elif draft.indicator not in _LOANS and _A_LOAN.match(draft.text, draft.end, draft.sentence.end):
        draft.left = "a deal, contract or fund"
    elif _somebodys_staff(draft):
        draft.left = "a company's own result"
    elif _part_of_a_place(draft):
        draft.left = "a part of a place"
    elif "poll" in near and weak and draft.unit == "percent":
        draft.left = "a poll or survey of people"
    elif draft.unit == "index" and _THRESHOLD.search(
        draft.text[max(draft.low, draft.start - 40) : min(draft.high, draft.end + 45)]
    ):
        draft.left = "a threshold"
    elif "market" in near and (
        draft.indicator in ("commodity_price", "exchange_rate", "bond_yield", "other")
        or (weak and draft.unit in ("index", "percent", "percentage_point", "USD"))
    ):
        draft.left = "a market's quote"
    elif "purchase" in near and weak and draft.measure is Measure.LEVEL and draft.value < 1e6:
        draft.left = "a single purchase or tender"
    elif weak and draft.unit == "percent" and any(c.value == "duty" and abs(c.start - draft.start) < 60 for c in cues):
        draft.left = "a tariff, tax or fee"
    elif (draft.indicator in ("loans", "new_loans", "credit") and _LENDER.search(draft.sentence.words)) or (
        "deal" in near
        and weak
        and not (named and draft.indicator in (*_DEBTS, *_PUBLIC))
        and draft.measure is Measure.LEVEL
        and draft.unit in vocabulary().currencies
    ):
        draft.left = "a deal, contract or fund"
    elif _MARKET_UNIT.search(draft.text[draft.end : draft.end + 12]) and draft.indicator != "commodity_price":
        draft.left = "a market's quote"
    elif dimension(draft.unit) == "count" and weak and abs(draft.value) < 1000 and draft.scale == 1:
        draft.left = "a count too small for the statistic"
    elif _too_small(draft):
        draft.left = "an amount too small for the statistic"
    elif not fits(draft.indicator or "other", draft.unit):
        draft.left = f"{draft.unit} does not fit {draft.indicator}"


_VITAL = re.compile(r"\b(?:births?|mortality|registered|natural|population|death\srate)\b", re.IGNORECASE)
_GROWS = re.compile(r"\b(?:grow\w*|rates?)\b")
_A_LOAN = re.compile(
    r"\s(?:(?!and|or|to|in|of|for)[\w-]+\s){0,3}(?:loans?|credit|facility|grant|swap|bond\sissue)\b(?!\s(?:growth|demand))"
)
_LOANS = ("new_loans", "loans", "credit", "external_debt", "public_debt", "deposits")
_STAFF = re.compile(r"(?:employees|staff|workers)\Z", re.IGNORECASE)


def _somebodys_staff(draft: Draft) -> bool:
    """ "Its 2,200 employees": how many work there, not how a country's payrolls moved."""
    named = draft.subject
    if draft.indicator != "payrolls" or named is None or named.role != "weak" or draft.direction:
        return False
    return _STAFF.search(draft.text[named.start : named.end]) is not None and abs(draft.value) < 50_000


def _part_of_a_place(draft: Draft) -> bool:
    """ "Drought has hit a third of the country": no total of a statistic."""
    of = re.match(r"\sof\s(?:the\s)?", draft.text[draft.end : draft.end + 10])
    if draft.measure is not Measure.SHARE or draft.amount.kind != "fraction" or of is None:
        return False
    at = draft.end + of.end()
    return any(a.start == at and _ENDS.match(draft.text, a.end) for a in draft.sentence.areas)


_ENDS = re.compile(r"[,.;)]|\s(?:and|but|or|by|since|in|with)\b")
_AN_AGE_GROUP = re.compile(
    r"\b(?:aged?|ag(?:e)?ing|elderly|urban|rural|older|younger|births?|born|over\s\d\d|immigra\w+)\b", re.IGNORECASE
)


def _of_people(draft: Draft) -> bool:
    """Whether it tells how many of the people do something, not how many there are: "80 percent of the population own a car"."""
    if draft.subject is None:
        return draft.unit != "person" or draft.amount.noun is not None
    if draft.measure is Measure.CHANGE and not draft.direction:
        return not _GROWS.search(draft.sentence.words)
    share = draft.measure is Measure.SHARE and draft.subject.start >= draft.end
    return share and not _AN_AGE_GROUP.search(draft.sentence.words)


_PUBLIC = ("government_revenue", "government_spending", "tax_revenue", "budget_balance", "tourism_revenue")
_OFFICIAL_PRICE = re.compile(
    r"\b(?:averag\w+|mean|official|customs[- ]clear\w+|fixed|reference|target|benchmark)\b", re.IGNORECASE
)


def _other_sense(cue: Mention, draft: Draft) -> bool:
    """A word of this room that is the statistic's own, or a part of another: "percentage points higher", "the Commission"."""
    if cue.value == "results" and draft.indicator in _PUBLIC:
        return draft.text[cue.start : cue.end].lower() in ("revenue", "revenues")
    if cue.value == "company" and draft.indicator == "retail_sales":
        return draft.text[cue.start : cue.end].lower() in ("store", "stores", "retailer", "retailers")
    if cue.value == "duty":
        return draft.text[cue.start].isupper()
    if cue.value == "market" and draft.text[cue.start : cue.end].lower() in ("a barrel", "an ounce", "per ounce"):
        ahead = any(c.value in ("forecast", "target") and c.end <= draft.start for c in draft.sentence.cues)
        return ahead or bool(_OFFICIAL_PRICE.search(draft.before))
    if cue.value == "market" and draft.text.startswith("points", cue.start):
        return draft.text.startswith("percentage ", cue.start - 11)
    if cue.value == "market" and draft.text[cue.start : cue.end] in ("Traders", "Investors", "Shares", "Stocks"):
        return cue.start > draft.sentence.start  # in a name, "the Society of Motor Manufacturers and Traders"
    return cue.value == "deal" and draft.indicator in ("factory_orders", "durable_goods_orders")


_DEBTS = ("external_debt", "public_debt", "foreign_reserves")
_LENDER = re.compile(  # who lends to one borrower, not to a market
    r"\b(?:(?:world|development|export-import|ex-im|investment)\sbank|iadb|adb|eib|imf|international\smonetary\sfund|syndicat\w+|consortium)\b",
    re.IGNORECASE,
)

_PER_HEAD = {
    "wages",
    "gdp_per_capita",
    "house_prices",
    "commodity_price",
    "household_income",
    "rents",
    "labour_costs",
    "other",
    "export_prices",
    "import_prices",
    "exchange_rate",
    "tourism_revenue",
    "consumer_spending",
}


def _too_small(draft: Draft) -> bool:
    """Money without a scale word ("A$2,900 a month") beside a statistic of a whole economy."""
    money = (draft.unit or "").split("/")[0] in vocabulary().currencies
    if money and "/" in (draft.unit or "") and draft.indicator not in _PER_HEAD:
        return True
    return money and abs(draft.value) < 1e6 and draft.indicator not in _PER_HEAD and draft.scale == 1
