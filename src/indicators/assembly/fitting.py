"""Which units a statistic can be printed in. A number whose unit does not fit reports something else in the sentence."""

from indicators.vocabulary import Indicator, vocabulary

_GOODS = {"production", "sales", "consumption", "exports", "imports", "inventories", "trade", "revenue", "other"}
_TRANSPORT = {"freight_volume", "container_throughput", "train_trips", "passenger_traffic"}
_POWER = {"electricity_output", "electricity_consumption"}
_ACTIVITY = {"agricultural_output", "mining_output", "manufacturing_output", "industrial_output", "construction_output"}
_NUMBERED = {"factory_orders", "new_loans", "loans"}  # told in money or counted: ships ordered, mortgages granted
_STOCKED = {"foreign_reserves", "commodity_price"}  # gold in ounces; a price for so much
_EXTENTS = {"tonne/hectare", "bushel/acre", "kilometer", "meter", "square_meter", "square_kilometer", "hectare", "hour"}
_MEASURED = {
    "agricultural_output",
    "construction_output",
    "home_sales",
    "housing_starts",
    "property_investment",
    "other",
}
_PRICED = {
    "commodity_price",
    "wages",
    "export_prices",
    "import_prices",
    "labour_costs",
    "rents",
    "house_prices",
    "other",
}
_NO_MONEY = {
    "cpi",
    "core_cpi",
    "ppi",
    "wholesale_prices",
    "food_prices",
    "energy_prices",
    "productivity",
    "production",  # in physical units; what it is worth is revenue or output
    *_TRANSPORT,
    *_POWER,
}

# The unit chooses between two statistics that share their words: (read as, printed in) -> meant.
_MEANT = {
    ("unemployment", "ratio"): "unemployment_rate",
    ("unemployment_rate", "count"): "unemployment",
    ("participation_rate", "count"): "employment",
    ("tourist_arrivals", "money"): "tourism_revenue",
    ("tourism_revenue", "count"): "tourist_arrivals",
    ("retail_sales", "count"): "sales",
    ("industrial_output", "count"): "production",
    ("manufacturing_output", "count"): "production",
}


def dimension(unit: str | None) -> str:
    """ "ratio", "index", "money", "price" (money per something), "count", "physical", or "" for no unit.

    >>> dimension("percent"), dimension("USD/barrel"), dimension("person"), dimension("tonne")
    ('ratio', 'price', 'count', 'physical')
    """
    if unit is None:
        return ""
    if unit in ("percent", "percentage_point"):
        return "ratio"
    if unit == "index":
        return "index"
    if unit in ("person", "unit"):
        return "count"
    money, _, per = unit.partition("/")
    if money == "$" or money in vocabulary().currencies:
        return "price" if per else "money"
    return "physical"


def meant(code: str, unit: str | None, moved: bool = False) -> str:
    """The statistic that a wording means, printed in that unit. moved: the number says how far it moved.

    >>> meant("unemployment", "percent"), meant("freight_volume", "TEU"), meant("cpi", "percent")
    ('unemployment_rate', 'container_throughput', 'cpi')
    """
    if code == "unemployment" and moved:
        return code if unit == "percent" else _MEANT.get((code, dimension(unit)), code)
    if code == "freight_volume" and unit == "TEU":
        return "container_throughput"
    if code == "container_throughput" and unit == "tonne":
        return "freight_volume"
    return _MEANT.get((code, dimension(unit)), code)


def fits(code: str, unit: str | None) -> bool:
    """Whether a statistic can be printed in a unit.

    >>> fits("trade_balance", "USD"), fits("trade_balance", "tonne"), fits("cpi", "USD"), fits("exports", "tonne")
    (True, False, False, True)
    """
    indicator = vocabulary().indicators[code]
    of = dimension(unit)
    if of in ("", "ratio") or code == "other":
        return True
    if of == "index":
        return indicator.kind in ("index", "price", "growth", "rate") or code.endswith("_output")
    if of == "price":
        return code in _PRICED
    if of == "count":
        return bool(indicator.counts) or code in _GOODS | _TRANSPORT | _NUMBERED
    if of == "physical" and unit in _EXTENTS:
        return code in _MEASURED
    if code == "foreign_reserves" and of == "physical":
        return unit in ("ounce", "tonne", "kilogram")  # gold; "reserves total 24 billion barrels" are the ground's
    if of == "physical":
        return code in _GOODS | _TRANSPORT | _POWER | _ACTIVITY | _STOCKED or _counts_in(indicator, unit)
    valued = not indicator.counts or code == "building_permits"
    return code not in _NO_MONEY and indicator.kind not in ("index", "rate") and valued


def _counts_in(indicator: Indicator, unit: str | None) -> bool:
    return indicator.counts is not None and indicator.counts == unit
