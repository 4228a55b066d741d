"""Families of statistics that stand in for each other: the flows of trade, what is told of a good, totals and their sectors."""

TRADE = {
    "trade",
    "exports",
    "imports",
    "trade_balance",
    "services_trade",
    "services_exports",
    "services_imports",
    "current_account",
}
OF_GOODS = {"exports", "imports", "production", "sales", "consumption", "inventories", "commodity_price"}
ALWAYS_OF = {"production", "sales", "consumption", "commodity_price"}  # told of something named, never of all
TOTALS = {
    "gdp",
    "industrial_output",
    "services_output",
    "manufacturing_output",
    "construction_output",
    "mining_output",
}
RESTRICTED = {  # told of parts that no vocabulary can hold
    "manufacturing_output", "industrial_output", "construction_output", "services_output", "agricultural_output", "mining_output", "loans", "new_loans",
    "employment", "deposits", "housing_starts", "building_permits", "home_sales", "retail_sales", "external_debt",
    "population", "freight_volume", "passenger_traffic", "container_throughput", "electricity_output", "electricity_consumption", "tourist_arrivals",
    "remittances", "tax_revenue",
}  # fmt: skip
WITH_PARTS = {"factory_orders", "durable_goods_orders", "money_supply", "new_loans"}
SECTORS = {
    "manufacturing": "manufacturing_output",
    "mining": "mining_output",
    "services": "services_output",
    "services-producing sector": "services_output",
    "construction": "construction_output",
    "agriculture": "agricultural_output",
    "electricity": "electricity_output",
    "industry": "industrial_output",
}

_SERVICES = {
    "transport",
    "transportation",
    "retail trade",
    "wholesale trade",
    "finance",
    "accommodation",
    "hotels",
    "communications",
    "real estate",
    "catering",
    "tourism",
}

_ENERGY = {
    "energy", "electricity", "fuel", "gasoline", "diesel", "natural gas", "crude oil", "oil", "lpg", "coal", "heating oil",
    "oil products", "petroleum products", "petroleum",
}  # fmt: skip


def belongs(code: str, item: str, kind: str) -> tuple[str, str | None]:
    """What a part told beside a statistic is of: a sector's output its own, no rice of energy prices nor of core prices.

    kind: the item's. Returns the code and the item that is left.

    >>> belongs("energy_prices", "rice", "good"), belongs("gdp", "mining", "sector"), belongs("exports", "rice", "good")
    (('cpi', 'rice'), ('mining_output', None), ('exports', 'rice'))
    """
    if item in SECTORS and code in {"gdp", "production", *TOTALS, *SECTORS.values()}:
        return SECTORS[item], None
    if item in _SERVICES and code in {*SECTORS.values()} - {"services_output", "industrial_output"}:
        return "services_output", item  # "construction rose ... Transport grew": of an economy's output by sector
    if code == "production" and kind == "sector":
        return "industrial_output", item
    if (
        code == "core_cpi"
        or (code == "energy_prices" and item not in _ENERGY)
        or (code == "food_prices" and (kind != "good" or item in _ENERGY))
    ):
        return "cpi", item
    return code, item


# What one release tells of together.
_FIELDS = {
    "trade": TRADE - {"current_account"},
    "goods": {"production", "sales", "consumption", "inventories", "commodity_price", "company_count"},
    "activity": {
        *TOTALS,
        "gdp_per_capita",
        "agricultural_output",
        "electricity_output",
        "retail_sales",
        "ecommerce_sales",
        "consumer_spending",
        "fixed_investment",
        "property_investment",
        "industrial_profits",
        "factory_orders",
        "durable_goods_orders",
        "productivity",
    },
    "prices": {
        "cpi",
        "core_cpi",
        "ppi",
        "wholesale_prices",
        "import_prices",
        "export_prices",
        "food_prices",
        "energy_prices",
        "rents",
    },
    "labour": {
        "unemployment_rate",
        "unemployment",
        "employment",
        "payrolls",
        "jobless_claims",
        "job_openings",
        "participation_rate",
        "new_jobs",
        "wages",
        "household_income",
        "labour_costs",
    },
    "surveys": {
        "pmi_manufacturing",
        "pmi_services",
        "pmi_composite",
        "consumer_confidence",
        "business_confidence",
        "economic_sentiment",
    },
    "money": {"money_supply", "new_loans", "loans", "deposits", "credit", "lending_rate"},
    "finance": {"public_debt", "budget_balance", "tax_revenue", "government_revenue", "government_spending"},
    "tourism": {"tourist_arrivals", "tourism_revenue", "capacity_utilization"},
    "housing": {"housing_starts", "building_permits", "home_sales", "house_prices"},
    "investment": {"fdi_inflow", "fdi_outflow", "contracted_projects"},
}
_FIELD_OF = {code: name for name, codes in _FIELDS.items() for code in codes}
_MONEY = {"money", "finance", "policy_rate"}


def field_of(indicator: str | None) -> str:
    """The field of a statistic, which one release tells of: "prices"; its own code where it stands alone."""
    return _FIELD_OF.get(indicator or "other", indicator or "other")


def is_alike(indicator: str | None, known: str, near: bool, counts: bool) -> bool:
    """Whether a body that told of one field tells this statistic: of the same field; near: or, in the same breath, of any,
    but for money from a statistical office (counts)."""
    own = field_of(indicator)
    return own == known or (near and known != "policy_rate" and not (counts and own in _MONEY))


# Statistics told together: a common word ("revenue", "spending") means the first that it can in the company of another.
TOGETHER = (
    ("tourism_revenue", "tourist_arrivals"),
    ("home_sales", "house_prices"),
    ("consumer_spending", "household_income"),
    ("participation_rate", "unemployment_rate", "employment"),
    ("government_revenue", "government_spending", "budget_balance", "tax_revenue"),
)
