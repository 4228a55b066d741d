"""Bare words that goods and all prices share: "stocks" of a good or shares, "consumption" of it, "prices" of everything."""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.seasons import CROPS
from indicators.mentions import Mention

QUOTAS = ("quota", "quotas", "ceiling")  # of oil what may be produced, of coffee what may be exported
IN_TONNES = ("production", "consumption", "inventories")
_THAN_A_YEAR = re.compile(
    r"\s(?:(?:higher|lower|down|up)\s)?(?:than|below|above|on|from)\s(?:the\s|their\s)?(?:levels?\s(?:of|in)\s)?(?:a\s|the\s)?(?:\w+\s)?(?:years?|season|average|normal)\b"
)


def goods_told(mention: Mention, draft: Draft) -> bool:
    """Whether bare stocks are of the good that the sentence told before them, and no shares: they are compared with a year ago."""
    if not good_ahead(mention, draft):
        return False
    return draft.unit != "percent" or _THAN_A_YEAR.match(draft.text, draft.end, draft.sentence.end) is not None


_MACRO = {"gdp", "unemployment_rate", "policy_rate", "wages", "consumer_spending", "industrial_output"}


def good_ahead(mention: Mention, draft: Draft) -> bool:
    """Whether the sentence has told a good before it: "coffee stocks were 20,000 tonnes, while consumption is 8,000"."""
    return any(i.role == "good" and i.end <= mention.start for i in draft.sentence.items)


_SOWN = re.compile(
    r"\b(?:area|acreage|plant(?:ed|ing|ings|s)?|sown|sowing|sow|grow|grown|cultivat\w+|harvest\w*|under)\b",
    re.IGNORECASE,
)


_YIELDS = ("tonne/hectare", "bushel/acre")


def of_fields(draft: Draft, before: Draft | None, context: Context) -> tuple[str, Mention | None] | None:
    """What a number tells of the fields of a crop: "to grow sugar beet on 105,000 hectares", "9 tonnes a hectare". None where
    no crop is told."""
    if before is not None and before.unit in _YIELDS and before.unit == f"{draft.unit}/{before.unit.partition('/')[2]}":
        draft.unit = before.unit  # "6.6 tonnes a hectare, up from 5.6 tonnes"
    yields = draft.unit in _YIELDS
    if not yields and (draft.amount.unit != "hectare" or not _SOWN.search(draft.sentence.words)):
        return None
    crop = next((i for i in reversed(draft.sentence.items) if i.value in CROPS and i.start < draft.high), None)
    named = crop.value if crop is not None else context.good if context.good in CROPS else None
    return (f"{named} {'yield' if yields else 'area'}", crop) if named else None


def of_everything(mention: Mention, draft: Draft, context: Context) -> bool:
    """Whether bare prices are all consumers' prices: in a text on an economy, where no good is spoken of ("growth of 2
    percent, while prices would rise 1 percent")."""
    if draft.unit != "percent" or context.good or draft.sentence.items or context.company:
        return False
    told = {*context.seen, *(m.value for m in draft.sentence.indicators if m.end <= mention.start)}
    if "house_prices" in told or not told & _MACRO:
        return False
    bare = draft.text[max(draft.sentence.start, mention.start - 12) : mention.start]
    return _BARE_PRICES.search(bare) is not None


_BARE_PRICES = re.compile(
    r"(?:\A|[,;]|\b(?:said|that|and|while|but|as|when|although|the|overall|in))\s?\Z", re.IGNORECASE
)
