"""Is it an economic statistic? What is left, and why, in plain words."""

import re

from indicators.assembly.astray import ASTRAY, goes_astray
from indicators.assembly.company import TICKER, of_somebody
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.fitting import dimension, fits
from indicators.assembly.market import average_told, goods_in_hand, of_all_makers
from indicators.figure import Bound, Measure
from indicators.mentions import Mention
from indicators.vocabulary import vocabulary

_MARKET_UNIT = re.compile(r"\b(?:a|per)\s(?:share|barrel|ounce|bushel|pound|ton|tonne)\b")
_COMPANY_SUBJECT = re.compile(r"\b(?:its|their|company['’]s|firm['’]s|group['’]s|bank['’]s)\s(?:[\w.]+\s){0,3}\Z")

_THRESHOLD = re.compile(
    r"\b(?:readings?|levels?|figures?|anything|numbers?|index|score|value|pmi|print|one)\s(?:of\s)?(?:above|below|over|under)\b|\d\s(?:mark|line|level|threshold|points?)\s(?:that|which|separat|divid|between)|"
    r"\b(?:line|mark|threshold|level)\sof\s\d|separat|boom-or-bust|break-?even",
    re.IGNORECASE,
)


_OTHERS = (
    "retail_sales",
    "exchange_rate",
)  # what a text with a firm's ticker on top tells of its own under a statistic's name
_LIQUIDITY = re.compile(r"\b(?:liquidity|money[\s-]market|note\scirculation|bills)\b", re.IGNORECASE)
_EXCHANGE = re.compile(
    r"\b(?:equit(?:y|ies)|futures|gilts?|options|stock\sexchange|bourse|securities|shares)\b", re.IGNORECASE
)
_OVER_A_RATE = re.compile(  # "10 basis points over the bank bill rate"
    r"\s(?:over|above|below|under)\s(?:the\s)?(?:[\w-]+\s){0,5}?(?:libor|prime|bank\sbill|interbank|base|bill|eurodollar|deposit\srates?)\b",
    re.IGNORECASE,
)


_LIMIT = re.compile(
    r"\b(?:limit|ceiling|cap|threshold|rules?)\s(?:(?:is|was|are)\s)?(?:(?:of|at)\s)?\Z", re.IGNORECASE
)  # "the EU's limit of 3%"
_PROFITS = ("industrial_profits", "government_revenue", "tax_revenue", "tourism_revenue", "budget_balance", "revenue")
_OF_RESULTS = re.compile(  # "a 40 percent drop in profits"
    r"\s(?:[\w-]+\s){0,2}(?:rise|fall|drop|increase|decline|decrease|jump|gain|slump|surge|plunge|growth)\sin\s(?:[\w'’-]+\s){0,4}?(?:profits?|earnings|net\sincome|turnover)\b"
)
_AVERAGE = re.compile(r"\b(?:average|median|typical|mean)\b", re.IGNORECASE)
_COST = re.compile(r"\b(?:cost|costs|costing|priced\sat|estimated\scost\sof)\s\Z")


def decide(draft: Draft, number_before: Draft | None, context: Context) -> None:
    """Leave what is a company's, a deal's, a market's or a poll's, once the statistic is known."""
    cues = [c for c in draft.sentence.cues if _in_its_clause(c, draft) and not _other_sense(c, draft)]
    if of_all_makers(draft):
        cues = [c for c in cues if c.value not in ("company", "results")]
    near = {c.value for c in cues}
    weak = draft.subject is None or draft.subject.role == "weak"
    outright = draft.subject is not None and draft.subject.role == "name"
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
        or (context.company and weak and not of_all_makers(draft))
        or (
            draft.subject is not None
            and _COMPANY_SUBJECT.search(draft.text[max(0, draft.subject.start - 30) : draft.subject.start])
            and "company" in near
        )
    ) or (draft.indicator in _OTHERS and TICKER.search(context.title) and not of_all_makers(draft)):
        draft.left = "a company's own result"
    elif draft.indicator == "trade_balance" and not outright and _LIQUIDITY.search(draft.sentence.words):
        draft.left = "a market's quote"  # what a money market is short of
    elif draft.indicator == "trade" and weak and _EXCHANGE.search(f"{context.title} {draft.sentence.words}"):
        draft.left = "a market's quote"  # how much of shares or futures changed hands
    elif draft.unit in ("percent", "percentage_point") and _OVER_A_RATE.match(
        draft.text, draft.end, draft.sentence.end
    ):
        draft.left = "what a loan costs above a rate"
    elif goes_astray(draft, number_before, context):
        draft.left = ASTRAY
    elif (draft.indicator == "population" and _of_people(draft)) or (draft.indicator == "other" and _some_users(draft)):
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
    elif _is_a_threshold(draft):
        draft.left = "a threshold"
    elif (
        "market" in near
        and not (average_told(draft) or goods_in_hand(draft))
        and (
            draft.indicator in ("commodity_price", "exchange_rate", "bond_yield", "other")
            or (weak and draft.unit in ("index", "percent", "percentage_point", "USD"))
        )
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


def _is_a_threshold(draft: Draft) -> bool:
    """The 50 of a survey's index, or what a treaty allows: "above the pact's limit of 3 percent of GDP"."""
    if draft.measure is Measure.SHARE and draft.of == "GDP":
        return _LIMIT.search(draft.before) is not None
    if (draft.indicator or "").startswith("pmi_") and draft.value == 50 and draft.bound is not Bound.EXACT:
        return True  # "remained above 50"
    around = draft.text[max(draft.low, draft.start - 40) : min(draft.high, draft.end + 45)]
    return draft.unit == "index" and _THRESHOLD.search(around) is not None


_NEAR = 140
_APART = re.compile(r";|\b(?:while|whereas|although|though|but|because)\b", re.IGNORECASE)


def _in_its_clause(cue: Mention, draft: Draft) -> bool:
    """Whether a word of this room is near a number; of companies and their results also told in its clause, not in
    "..., while corporate profits climbed"."""
    if abs(cue.start - draft.start) >= _NEAR:
        return False
    if cue.value not in ("company", "results"):
        return True
    start, end = (draft.end, cue.start) if cue.start > draft.start else (cue.end, draft.start)
    return start >= end or _APART.search(draft.text, start, end) is None


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


def _some_users(draft: Draft) -> bool:
    """ "80 percent of net users buy online", "ten broadband connections": what some of them do, not how many there are."""
    named = (draft.item or "").endswith(("users", "subscribers", "customers", "connections", "lines"))
    few = dimension(draft.unit) == "count" and abs(draft.value) < 1000
    return named and (few or (draft.measure is Measure.SHARE and draft.direction == 0))


_PUBLIC = ("government_revenue", "government_spending", "tax_revenue", "budget_balance", "tourism_revenue")
_OFFICIAL_PRICE = re.compile(
    r"\b(?:averag\w+|mean|official|customs[- ]clear\w+|fixed|reference|target|benchmark)\b", re.IGNORECASE
)


def _other_sense(cue: Mention, draft: Draft) -> bool:
    """A word of this room that is the statistic's own, or a part of another: "percentage points higher", "the Commission"."""
    if cue.value == "results" and draft.text[max(0, cue.start - 4) : cue.start].lower() == "non-":
        return True  # "non-profit institutions"
    if cue.value == "results" and draft.indicator == "industrial_profits":
        return True
    if cue.value == "results" and draft.indicator in _PUBLIC:
        return draft.text[cue.start : cue.end].lower() in ("revenue", "revenues")
    if cue.value == "company" and draft.indicator in ("retail_sales", "ecommerce_sales"):
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
    r"\b(?:(?:world|development|export-import|ex-im|investment)\sbank|iadb|adb|eib|imf|international\smonetary\sfund|syndicat\w+|consortium|creditor\sbanks|bank\screditors|advisory\scommittee)\b",
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
