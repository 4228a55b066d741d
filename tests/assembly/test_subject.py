"""Which statistic, and which part of it. [figures.md 2, `item`; 3; 4, codes that are easily missed]"""

import pytest
from reading import Rows, cases, rows

CASES = {
    # a part's index after the survey's own
    "The PMI for Peru's manufacturing fell to 51.8 in May. Input prices rose. The employment index fell to 48.3.": [
        (51.8, "pmi_manufacturing", None),
        (48.3, "pmi_manufacturing", "employment index"),
    ],
    "Peru worries that this will hamper trade with Chile, which takes about half of Peru's exports.": [
        (50, "exports", None)
    ],
    # prices and indices of goods after producer prices are producers'; reserves in barrels are not the central bank's
    "Producer prices in Peru rose 0.1 percent in May. Energy prices were the reason. The finished goods index was up 1 percent from a year before.": [
        (0.1, "ppi", None),
        (1, "ppi", "manufactured goods"),
    ],
    # people and their jobs
    "Some 30,000 Peruvians have lost their jobs since January.": [(-30000, "employment", None)],
    # the index that the text is about, not a flow named in passing
    "The leading index in Chile rose 2 percent in January. Exports must grow, the minister said, after the index fell 1 percent in December.": [
        (2, "other", "leading index"),
        (-1, "other", "leading index"),
    ],
    # a rise told before a verb is not of what follows it
    "The growth of exports from Chile after a 3 percent rise in May was due to gains in imports.": [
        (3, "exports", None)
    ],
    "The turn of exports from Chile after a 3 percent May rise were gains in imports.": [(3, "exports", None)],
    # all banks' deposits, told by the bank that counts them; no single bank's
    "Exports from Fiji rose 2 percent in May. Central Bank of Fiji figures show total deposits grew 12.7 percent.": [
        (2, "exports", None),
        (12.7, "deposits", None),
    ],
    # the sentence's own budget, in a text about trade
    "Chile's trade deficit was 3 billion dollars in May. The budget plan would lower the deficit to 7 billion dollars.": [
        (-3e9, "trade_balance", None),
        (-7e9, "budget_balance", None),
    ],
    # a sector that opens a sentence
    "Agricultural output in Chile fell 7 percent in 2023. Industry grew 12 percent.": [
        (-7, "agricultural_output", None),
        (12, "industrial_output", None),
    ],
    # pay grows, too; a rank in the world is no subject
    "Average earnings in Chile rose 2.3 percent in May, while analysts had projected growth of 2.2 percent.": [
        (2.3, "wages", None),
        (2.2, "wages", None),
    ],
    "The drop in Chile's exports, an engine of the region's fourth-largest economy, compared with a 4 percent fall in May.": [
        (-4, "exports", None)
    ],
    # goods in their own units: of the good before them
    "Coffee stocks in Chile were put at 20,000 tonnes, while consumption is seen at 8,000 tonnes.": [
        (20000, "inventories", "coffee"),
        (8000, "consumption", "coffee"),
    ],
    "Oman pumped 1.2 million barrels per day in May, above its quota of 1 million barrels per day.": [
        (1.2e6, "production", "crude oil"),
        (1e6, "production", "crude oil"),
    ],
    "The central bank of Chile said growth would be 2 percent in 2024 and prices would rise 3 percent.": [
        (2, "gdp", None),
        (3, "cpi", None),
    ],
    "Housing starts in Chile fell 8 percent to 95,000 homes in 2023.": [
        (-8, "housing_starts", None),
        (95000, "housing_starts", None),
    ],
    "Nonfarm payrolls in the United States rose by 175,000 in May. Manufacturing added 12,000 jobs.": [
        (175000, "payrolls", None),
        (12000, "payrolls", "manufacturing"),
    ],
    "China's manufacturing PMI fell to 48.3 in May. A sub-index of new orders slipped to 47.8 and the employment gauge to 47.2.": [
        (48.3, "pmi_manufacturing", None),
        (47.8, "pmi_manufacturing", "new orders"),
        (47.2, "pmi_manufacturing", "employment"),
    ],
    "Consumer prices in Chile rose 2 percent in May, pushed up by a 4 percent increase in energy costs.": [
        (2, "cpi", None),
        (4, "energy_prices", None),
    ],
    # what restricts cargo, boxes and people in front of the name
    "Container throughput in Peru grew 3 percent in May. Laden boxes rose 2 percent, but empty containers fell 1 percent.": [
        (3, "container_throughput", None),
        (2, "container_throughput", "laden"),
        (-1, "container_throughput", "empty"),
    ],
    "Peru's deficit for goods alone was 4.6 billion dollars in May, and in June alone exports were 2 billion dollars.": [
        (-4.6e9, "trade_balance", "goods account"),
        (2e9, "exports", None),
    ],
    # sales in an article about the prices of homes
    "House prices in Peru rose 5 percent in May. The volume of sales fell 3 percent.": [
        (5, "house_prices", None),
        (-3, "home_sales", None),
    ],
    # parts that no wording knows: in front of the name, ahead of brackets, next of a list
    "Canada's durable manufacturing output rose 0.9 percent in January, led by looms (+3.9 percent), spare wheels (+3.7 percent) and glass (+2 percent).": [
        (0.9, "manufacturing_output", "durable"),
        (3.9, "manufacturing_output", "looms"),
        (3.7, "manufacturing_output", "spare wheels"),
        (2, "manufacturing_output", "glass"),
    ],
    "Canada's construction output rose 2 percent in January, repair construction 1.7 percent and bridge works fell 3 percent.": [
        (2, "construction_output", None),
        (1.7, "construction_output", "repair"),
        (-3, "construction_output", "bridge works"),
    ],
    "Chile's paper exports rose 3 percent in January, while strong exports to Peru rose 2 percent.": [
        (3, "exports", "paper"),
        (2, "exports", None),
    ],
    "Exports of China to Peru (3 percent) and Chile (2 percent) rose in January.": [
        (3, "exports", None),
        (2, "exports", None),
    ],
    # one cargo or trade is told in the singular, a trade's name is no flow
    "Chile's wheat export rose to 4 million tonnes in January, and its export industry grew.": [
        (4e6, "exports", "wheat")
    ],
    "Russia was producing 10.18 million barrels of oil per day in January.": [(10.18e6, "production", "oil")],
    # growth in a text about visitors is theirs
    "Tourist arrivals in Europe rose 8 percent in January. Growth was solid in South America, up by 6 percent.": [
        (8, "tourist_arrivals", None),
        (6, "tourist_arrivals", None),
    ],
    # a bare survey of purchasing managers is of the sector beside it, else of the survey told before; its parts
    "The euro area composite flash PMI fell to 48.9 in March. A PMI covering the services sector fell to 51.9. The PMI for factories fell to 45.6. An index measuring output dropped to 45.3, the new business index to 47.2.": [
        (48.9, "pmi_composite", None),
        (51.9, "pmi_services", None),
        (45.6, "pmi_manufacturing", None),
        (45.3, "pmi_manufacturing", "output"),
        (47.2, "pmi_manufacturing", "new business"),
    ],
    # a bank that sets it makes a bare rate the policy rate
    "The Bank of Albania cut the interest rate by 1 percentage point to 14 percent.": [
        (-1, "policy_rate", None),
        (14, "policy_rate", None),
    ],
    # a sector of investors, whose flows are told; both flows joined by a dash
    "Vietnam's exports rose 5 percent in January, and the FDI sector's exports 8 percent.": [
        (5, "exports", None),
        (8, "exports", None),
    ],
    "Vietnam's import-export turnover was $125.7 billion in January.": [(125.7e9, "trade", None)],
    "U.S. durable goods orders excluding transportation edged up 0.1 percent in January.": [
        (0.1, "durable_goods_orders", "excluding transportation")
    ],
    # a part beside a price index or a sector
    "Energy prices in Japan fell 12.1 percent in January while rice rose 6 percent.": [
        (-12.1, "energy_prices", None),
        (6, "cpi", "rice"),
    ],
    "Vietnam's industrial output rose 5.7 percent in January, with electricity production up 18 percent and mining down 7 percent.": [
        (5.7, "industrial_output", None),
        (18, "electricity_output", None),
        (-7, "mining_output", None),
    ],
    "Core CPI in Britain was 5.1 percent in January, while the headline rate was 4 percent.": [
        (5.1, "core_cpi", None),
        (4, "cpi", None),
    ],
    "India's core industries grew 3.6 percent in January. Coal output rose 10 percent.": [
        (3.6, "industrial_output", None),
        (10, "production", "coal"),
    ],
    "Regular pay growth in Britain slowed to 6.1 percent in January.": [(6.1, "wages", "regular pay")],
    "Sales of gasoline in India rose 3 percent to 3.0 million tonnes in January and those of diesel fell 2 percent to 7.0 million tonnes.": [
        (3, "sales", "gasoline"),
        (3e6, "sales", "gasoline"),
        (-2, "sales", "diesel"),
        (7e6, "sales", "diesel"),
    ],
    "Spain received 4.8 million foreign tourists in January, who spent 6.3 billion euros, up 25 percent.": [
        (4.8e6, "tourist_arrivals", None),
        (6.3e9, "tourism_revenue", None),
        (25, "tourism_revenue", None),
    ],
    # the plain names
    "Consumer price inflation in Poland was 2.8 percent in February.": [(2.8, "cpi", None)],
    "Producer prices in Germany fell 4.4 percent in January from a year earlier.": [(-4.4, "ppi", None)],
    "India's gross domestic product grew 8.4 percent in the fourth quarter.": [(8.4, "gdp", None)],
    "Britain's gross national product grew 2 percent in 1986.": [(2, "gdp", None)],
    "China's industrial output rose 7 percent in the first two months.": [(7, "industrial_output", None)],
    "Retail sales in South Africa fell 2.1 percent in January.": [(-2.1, "retail_sales", None)],
    "China's fixed-asset investment grew 4.2 percent in the first two months.": [(4.2, "fixed_investment", None)],
    "Switzerland's foreign exchange reserves were 678 billion francs at the end of February.": [
        (678e9, "foreign_reserves", None)
    ],
    "The number of job openings in the United States fell to 8.9 million in January.": [(8.9e6, "job_openings", None)],
    "Money supply M2 in China rose 8.7 percent in February.": [(8.7, "money_supply", "m2")],
    "New yuan loans in China were 1.45 trillion yuan in February.": [(1.45e12, "new_loans", None)],
    "Foreign direct investment in Vietnam rose 9.8 percent to $2.8 billion in the first two months.": [
        (9.8, "fdi_inflow", None),
        (2.8e9, "fdi_inflow", None),
    ],
    # the survey's code, its part as the item
    "Germany's manufacturing PMI fell to 42.5 in February.": [(42.5, "pmi_manufacturing", None)],
    "Caixin's services purchasing managers' index for China was 52.5 in February.": [(52.5, "pmi_services", None)],
    "China's non-manufacturing PMI rose to 51.4 in February.": [(51.4, "pmi_services", "non-manufacturing")],
    # a good, a sector, a group
    "China's exports of cars rose 22 percent in February.": [(22, "exports", "cars")],
    "China's crude oil imports were 44 million tonnes in the first two months.": [(44e6, "imports", "crude oil")],
    "Crude steel output in India rose 6 percent in January.": [(6, "production", "crude steel")],
    "Passenger car sales in China fell 21 percent in February.": [(-21, "sales", "passenger cars")],
    # rates and their kin
    "The occupancy rate of hotels in Greece was 47 percent in January.": [
        (47, "capacity_utilization", "hotel occupancy")
    ],
    "Average hourly earnings in the United States rose 4.3 percent in February from a year earlier.": [
        (4.3, "wages", "average hourly earnings")
    ],
    "House prices in Britain rose 1.2 percent in February from a year earlier.": [(1.2, "house_prices", None)],
    "Core inflation in Japan was 2 percent in January.": [(2, "core_cpi", None)],
    # more than one in a sentence
    "Germany's exports rose 6.3 percent in January and its imports 3.6 percent.": [
        (6.3, "exports", None),
        (3.6, "imports", None),
    ],
    "In January inflation in Norway was 4.7 percent and unemployment 1.9 percent.": [
        (4.7, "cpi", None),
        (1.9, "unemployment_rate", None),
    ],
    # a quantity is of a good, named before it or in the text so far
    "Canada's exports rose 2 percent in 2023. It became Japan's top supplier of wheat, shipping 3 million tonnes.": [
        (2, "exports", None),
        (3e6, "exports", "wheat"),
    ],
    "Malta's economy grew 1 percent in January-March. Output fell 0.3 percent in March, with a 0.5 percent drop in services.": [
        (1, "gdp", None),
        (-0.3, "gdp", None),
        (-0.5, "services_output", None),
    ],
    "Malta's economic growth slowed to 5 percent as manufacturing shrank by 0.2 percent.": [
        (5, "gdp", None),
        (-0.2, "manufacturing_output", None),
    ],
    "Copper output in Peru rose 4 percent in January. Exports were 200,000 tonnes.": [
        (4, "production", "copper"),
        (200000, "exports", "copper"),
    ],
    # all but a part, one part of them, the part that contributes
    "Exports of Norway, excluding oil and gas, rose 3 percent in January.": [(3, "exports", "excluding oil and gas")],
    "India's imports of goods fell 3 percent in January.": [(-3, "imports", None)],
    # either side of trade
    "Germany's exports rose 2 percent in May. Sales of cars abroad were up 5 percent.": [
        (2, "exports", None),
        (5, "exports", "cars"),
    ],
    "Spanish exporters sold goods worth 30 billion euros in May.": [(30e9, "exports", None)],
    "Exports of Fiji rose 2 percent in May, shipments in the opposite direction 4 percent.": [
        (2, "exports", None),
        (4, "imports", None),
    ],
    # words that several statistics share mean the one in whose company they stand
    "The budget deficit of Ghana was 3 billion cedis in May. Revenue rose 5 percent.": [
        (-3e9, "budget_balance", None),
        (5, "government_revenue", None),
    ],
    "Brazil had a surplus on merchandise trade of $6 billion in May.": [(6e9, "trade_balance", None)],
    "The bank sees inflation in Chile of 4 percent in 2024 and growth of 2 percent.": [
        (4, "cpi", None),
        (2, "gdp", None),
    ],
    "Mineral sales of Zambia at current prices fell 2.5 percent in May.": [(-2.5, "sales", "minerals")],
    # a sector's output
    "South African manufacturers produced 1.8 percent less in May than a year earlier.": [
        (-1.8, "manufacturing_output", None)
    ],
    # a word that many share means what was told before, or what the sentence is about
    "House prices in Peru rose 1 percent in January. The bank expects prices to fall by 2 percent in 2024.": [
        (1, "house_prices", None),
        (-2, "house_prices", None),
    ],
    "Producer prices in Peru fell 0.4 percent in May. Prices were 0.9 percent lower than a year earlier.": [
        (-0.4, "ppi", None),
        (-0.9, "ppi", None),
    ],
    "Consumer prices in Peru fell 0.4 percent in May. Prices were 0.9 percent lower than a year earlier.": [
        (-0.4, "cpi", None),
        (-0.9, "cpi", None),
    ],
    # a body or a rule is named after a statistic
    "Consumer prices in Laos rose 2 percent in May. The foreign trade bank has a capital of 5 billion kip.": [
        (2, "cpi", None)
    ],
    # a part told behind the name
    "Outstanding loans to non-financial businesses in Malta rose 4 percent in January.": [
        (4, "loans", "non-financial businesses")
    ],
    "Outstanding loans in Malta rose 4 percent in January.": [(4, "loans", None)],
    # whose income it is, no employment
    "The disposable income available to people employed in Malta rose 0.9 percent in 2023.": [
        (0.9, "household_income", "disposable income")
    ],
    # the fields of a crop
    "Kenya will grow sugar on 105,000 hectares this year, compared with 95,000 in 2023.": [
        (105000, "other", "sugar area"),
        (95000, "other", "sugar area"),
    ],
    "The wheat area in Kenya was 105,000 hectares in 2023. Output of wheat was 210,000 tonnes.": [
        (105000, "other", "wheat area"),
        (210000, "production", "wheat"),
    ],
    # a quota of exports; no imports of paper
    "Thailand has been allocated an export quota of 28,000 tonnes of copper.": [(28000, "exports", "copper")],
    "Imports of copper by Peru rose 3 percent in January. Foreign purchases of Peruvian bonds reached 13 billion soles.": [
        (3, "imports", "copper")
    ],
}


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_indicator_and_item(text: str, expected: Rows) -> None:
    assert expected == rows(text, "indicator", "item")
