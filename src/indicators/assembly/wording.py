"""What a wording of a statistic means here: most name one alone, a weak one only with support from around it."""

import re

from indicators.assembly.balance import balance_of, of_a_budget, of_trade, told_of_a_budget
from indicators.assembly.banks import HELD, set_by_a_bank, told_by_a_bank
from indicators.assembly.carrying import SECURITIES
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.families import OF_GOODS, TOGETHER, TOTALS, TRADE
from indicators.assembly.fitting import dimension, fits
from indicators.assembly.goods import IN_TONNES, QUOTAS, good_ahead, goods_told, of_everything
from indicators.assembly.growth import GROWTH, of_an_economy
from indicators.assembly.homes import is_of_homes, sold
from indicators.assembly.part import counted_by, named_with
from indicators.assembly.state import SPENT, of_the_state, so_large
from indicators.assembly.surveys import which
from indicators.mentions import Mention
from indicators.vocabulary import vocabulary

_TOURISTS = re.compile(
    r"\b(?:touris\w+|foreign|overseas|international|overnight|holiday\w*|inbound|arrivals)\b", re.IGNORECASE
)


# A statistic's wording before one of these names a body, a rule or a paper: "a foreign trade bank", "debt payments".
_NAMES_ANOTHER = re.compile(
    r"\s(?:banks?|bureaus?|minist(?:er|ers|ry)|officials?|subsid(?:y|ies)|licen[cs]es?|tax(?:es)?|dut(?:y|ies)|tariffs?|"
    r"talks|deals?|bills?|laws?|agreements?|organi[sz]ations?|corporations?|compan(?:y|ies)|commission|offices?|representatives?|"
    r"guarantees?|bonus(?:es)?|enhancement|program(?:me)?s?|restitutions?|rebates?|certificates?|contracts?|payments?|financing|"
    r"insurance|rescheduling|relief|negotiat\w+|servic(?:e|ing)|capacity|facilit(?:y|ies)|associations?|councils?|boards?|"
    r"departments?|groups?|firms?|traders?|disputes?|sanctions|embargo(?:es)?|"
    r"wars?|frictions?|rows?|tensions?|conflicts?|barriers?|fairs?|unions?)\b"
)


_MOVES = re.compile(
    r"\s(?:rose|fell|grew|gained|lost|declined|dropped|climbed|jumped|surged|slid|slumped|soared|shrank|expanded|edged|increased|decreased|contracted|"
    r"was|were|is|has|had|stood|totall?ed|amounted|reached|hit|to|from|of|in|for|during|by|up|down|will|would|may|could|should|targets?|volumes?|values?|"
    r"figures?|growth|totals?|forecasts?|estimates?|quotas?)\b"
)
_INVESTORS = re.compile(
    r"[\s-](?:sectors?|enterprises?|business(?:es)?|firms?|compan(?:y|ies)|invested|funded|projects?)\b"
)


def meaning(mention: Mention, draft: Draft, context: Context) -> str | None:
    """The code that a mention means here; None where a weak wording has no support, or it is part of another name."""
    if _NAMES_ANOTHER.match(draft.text, mention.end, draft.sentence.end):
        return None
    word = _word(mention, draft)
    if mention.value == "imports" and SECURITIES.search(draft.text, mention.start, draft.start):
        return None  # "foreign purchases of German bonds"
    if word in ("export", "import") and not _MOVES.match(draft.text, mention.end, draft.sentence.end):
        return None  # "the export industry"
    if word in QUOTAS:
        return "production" if draft.unit == "barrel/day" else None  # of coffee, the quotas are exports'
    survey = which(mention, draft, context)
    if survey is not None:
        return survey
    if mention.value == "fdi_inflow" and _INVESTORS.match(draft.text, mention.end, draft.sentence.end):
        return None  # "the FDI sector's exports"
    if mention.value == "new_jobs" and mention.role == "name":
        added = word == "new jobs" and _ADDED.search(draft.sentence.words)
        return "payrolls" if added or "payrolls" in context.seen else "new_jobs"
    if mention.value == "housing_starts" and word.endswith("construction") and _told_of_output(context):
        return "construction_output"  # "residential construction", a part of GDP by industry
    if mention.value == "cpi" and is_of_homes(mention, draft, context):
        return "house_prices"
    if mention.value in ("sales", "retail_sales", "home_sales") and sold(mention, draft, context):
        return "home_sales"
    makers = mention.value == "industrial_output" and "manufacturing_output" in context.seen
    if mention.role == "name" and makers and word.startswith("factory"):
        return "manufacturing_output"
    if mention.role == "name":
        services = mention.value in ("exports", "imports") and any(
            m.value == "services_trade" and m.end <= mention.start for m in draft.sentence.indicators
        )
        return f"services_{mention.value}" if services else str(mention.value)
    if mention.role == "weak" and _in_a_name(mention, draft):
        return None
    codes = [m.value for m in draft.sentence.indicators if (m.start, m.end) == (mention.start, mention.end)]
    if word in _SENT and context.topic is not None and context.topic.indicator == "tourist_arrivals":
        return "tourist_arrivals" if draft.unit in (None, "percent", "person") else None
    if word in ("annual rate", "annual rates", "monthly rate"):
        named = any(m.role == "name" and m.end <= mention.start for m in draft.sentence.indicators)
        return None if named else _topic_of_prices(context)
    if word in ("rate", "rates") and _PACE.search(draft.text, max(0, mention.start - 14), mention.start):
        return None  # "at a 1.8% annual rate": how fast, not what
    if "policy_rate" in codes and set_by_a_bank(draft):
        return "policy_rate"
    if word in GROWTH:
        return "gdp" if of_an_economy(mention, draft, context) else None
    known = vocabulary().indicators
    topic = context.topic.indicator if context.topic else None
    if is_of_homes(mention, draft, context):
        return "house_prices"
    if word == "prices" and _TERMS.search(draft.text, max(0, mention.start - 12), mention.start):
        return None
    if word in ("rate", "rates") and topic and known[topic].kind == "rate":
        return topic
    ahead = [m for m in draft.sentence.indicators if m.end <= mention.start][: -_NEAREST - 1 : -1]
    nearby = [m.value for m in ahead if _outright(m, ahead)]
    if mention.role in ("plus", "minus") and "trade_balance" in codes and of_trade(mention, draft):
        return "trade_balance"
    if word == "budget" and draft.scale >= 1e9 and dimension(draft.unit) == "money":
        return "government_spending" if so_large(mention, draft) else None
    if _sold_abroad(mention, draft, {topic, *nearby}):
        return "exports"
    bare = mention.role in ("plus", "minus") and "budget_balance" in codes and not set(nearby) & set(codes)
    if bare and (
        told_of_a_budget(draft) or (topic not in TRADE - {"trade_balance", "current_account"} and of_a_budget(draft))
    ):
        return "budget_balance"
    if "production" in codes and topic in TOTALS:
        own = named_with(mention, draft)
        if own is not None and own.role == "good" and own.end <= mention.start:
            return "production"  # "coal output", in a text about all industry
    for code in (*nearby, topic):
        if code in codes and (len(codes) == 1 or fits(code, draft.unit)):
            return str(code)
    kin = [code for family in TOGETHER if {topic, *nearby} & set(family) for code in family if code in codes]
    if (len(codes) > 1 or "participation_rate" in codes) and mention.role == "weak" and kin:
        return kin[0]
    if "cpi" in codes and {topic, *nearby} & {"core_cpi", "food_prices", "energy_prices"}:
        makers = "ppi" in codes and "ppi" in context.seen and "cpi" not in context.seen
        return "ppi" if makers else "cpi"
    if topic == "retail_sales" and codes == ["sales"]:
        own = named_with(mention, draft)
        return "retail_sales" if own is None or own.role != "good" else "sales"
    if word in ("economy", "economies") and draft.unit == "percent":
        return None if _names_a_country(mention, draft) else "gdp"
    if topic == "gdp" and word == "output" and named_with(mention, draft) is None:
        return "gdp"  # "Output fell 0.3% in March alone", of the economy
    if topic in TOTALS:
        for code in codes:
            if code.endswith("_output"):
                return str(code)
    if mention.role in ("plus", "minus"):
        return balance_of(mention, codes, draft, topic, nearby, context)
    for code in codes:
        if code in OF_GOODS and {topic, *nearby} & OF_GOODS:
            return str(code)  # "copper production rose, but sales fell"
    if codes[0] in HELD and told_by_a_bank(mention, draft, context):
        return "loans" if "loans" in codes else str(codes[0])
    state = of_the_state(mention, draft, context)
    if state is not None:
        return state
    if word in SPENT:
        return None
    if draft.start <= mention.start < draft.end:
        counted = next((c for c in codes if known[c].counts == draft.unit), None)
        counted = "payrolls" if "payrolls" in codes else counted
        if counted == "tourist_arrivals" and not _TOURISTS.search(f"{context.title} {draft.sentence.words}"):
            return None  # of a fair, a museum
        if counted and (draft.scale > 1 or draft.value >= 1000):
            return str(counted)
    if (named_with(mention, draft) or counted_by(draft)) and any(known[c].takes_item for c in codes):
        return str(next(c for c in codes if known[c].takes_item))
    if word == "stocks" and goods_told(mention, draft):
        return "inventories"  # "demand for heating oil was high, while stocks were 7 percent below a year ago"
    if word == "prices" and of_everything(mention, draft, context):
        return "cpi"
    if context.good and word == "prices" and _AVERAGE.search(draft.before):
        return "commodity_price"  # "prices are above 2004's average of $41", in a text about oil
    if context.company:
        return None
    for code, telling in _TELLING:
        if code in codes and telling.search(draft.sentence.words) and named_with(mention, draft) is None:
            return code
    if topic not in TOTALS and dimension(draft.unit) == "physical" and (context.good or good_ahead(mention, draft)):
        for code in IN_TONNES:
            if code in codes:
                return code  # of the good that the text or the sentence is about
    family = {topic, *nearby} & TRADE
    for code in codes:
        if code in TRADE and (family or context.about):
            return str(code)
    if _has_area(mention, draft):
        return str(codes[0])
    return None


# Whose a word that many statistics share is: "shops said sales rose 2%", "homes in the north, where prices fell"
_TELLING = (
    (
        "retail_sales",
        re.compile(r"\b(?:retail(?:ers?|ing)?|shops|high\sstreet|shoppers|food\sstores?)\b", re.IGNORECASE),
    ),
    ("house_prices", re.compile(r"\b(?:homes|houses|housing|properties|property|mortgages?)\b", re.IGNORECASE)),
)


_RANKED = re.compile(r"\b(?:largest|biggest|second|third|fourth|leading|major)\s\Z")


def _names_a_country(mention: Mention, draft: Draft) -> bool:
    """Whether "the world's third-largest economy" only says which country: no verb of its own follows."""
    ranked = _RANKED.search(draft.text, max(0, mention.start - 12), mention.start)
    return ranked is not None and not _MOVES.match(draft.text, mention.end, draft.sentence.end)


def _told_of_output(context: Context) -> bool:
    return context.topic is not None and context.topic.indicator in TOTALS | {"construction_output"}


_AVERAGE = re.compile(r"\baverag(?:e|ed|ing)\s(?:(?:of|at|about|around|nearly)\s){0,2}\Z")


def _in_a_name(mention: Mention, draft: Draft) -> bool:
    """Whether a common word is part of a proper name: "the Supreme People's Assembly"."""
    written = draft.text[mention.start : mention.end]
    if draft.sentence.part != "text" or mention.start == draft.sentence.start or not written.istitle():
        return False
    return _CAPITAL.search(draft.text, max(draft.sentence.start, mention.start - 24), mention.start) is not None


_CAPITAL = re.compile(r"\b[A-Z][a-z]+(?:['’]s)?\s\Z")
_NEAREST = 30  # so many of the last wordings tell what a sentence speaks of; one that several share counts as often


def _outright(mention: Mention, others: list[Mention]) -> bool:
    """Whether it names one statistic by itself: "exports", "budget deficit", not "deficit"."""
    if mention.role in ("plus", "minus"):
        return sum(m[:2] == mention[:2] for m in others) == 1
    return mention.role == "name"


_SELLING = {"sales", "sold", "sells", "shipped", "shipments", "deliveries", "delivered", "supplied", "supplies"}
_ABROAD = re.compile(r"\s(?:[\w%,.$€£-]+\s){0,8}?(?:abroad|overseas|to\s(?:the\s)?(?=[A-Z]))")
_EXPORTER = re.compile(r"\b(?:exporters|shippers)\s(?:\w+\s){0,2}\Z", re.IGNORECASE)


def _sold_abroad(mention: Mention, draft: Draft, told: set[str | None]) -> bool:
    """Whether what is sold goes to another country: "sales of chips abroad", "sold to China", "exporters sold"."""
    if _word(mention, draft) not in _SELLING:
        return False
    if _EXPORTER.search(draft.text, draft.sentence.start, mention.start):
        return True
    where = _ABROAD.match(draft.text, mention.end, draft.sentence.end)
    if where is None or not told & TRADE:
        return False
    return not where.group().endswith(" ") or any(a.start == where.end() for a in draft.sentence.areas)


def _topic_of_prices(context: Context) -> str | None:
    """ "Annual rates ranged from 0.2% to 4.5%" goes on about prices; elsewhere it says how fast, not what."""
    topic = context.topic.indicator if context.topic else None
    return topic if topic and vocabulary().indicators[topic].kind == "price" and not context.fresh else None


_SENT = ("supplied", "arrivals", "arrivals from", "sent")  # visitors, in a text about them
_TERMS = re.compile(r"\b(?:current|constant|comparable|fixed)\s\Z", re.IGNORECASE)  # how it is measured, not what
_PACE = re.compile(
    r"\b(?:annual|annuali[sz]ed|monthly|quarterly|yearly|growth|same|rapid|negative|positive|slow\w*|fast\w*)\s\Z",
    re.IGNORECASE,
)


_ADDED = re.compile(r"\badded\b|\bpayrolls?\b")


def _word(mention: Mention, draft: Draft) -> str:
    return draft.text[mention.start : mention.end].lower()


_PLACED = re.compile(r"(?:['’]s?)?[\s-](?:(?!company|firm|group|signed|has|have|had|and|to|in)[a-z-]+\s){0,3}")


def _has_area(mention: Mention, draft: Draft) -> bool:
    return any(
        _PLACED.fullmatch(draft.text, a.end, mention.start) is not None or 0 <= a.start - mention.end < 12
        for a in draft.sentence.areas
    )
