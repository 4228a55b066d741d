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
TOTALS = {
    "gdp",
    "industrial_output",
    "services_output",
    "manufacturing_output",
    "construction_output",
    "mining_output",
}
WITH_PARTS = {"factory_orders", "durable_goods_orders", "money_supply", "new_loans"}
SECTORS = {
    "manufacturing": "manufacturing_output",
    "mining": "mining_output",
    "services": "services_output",
    "construction": "construction_output",
    "agriculture": "agricultural_output",
    "electricity": "electricity_output",
}
