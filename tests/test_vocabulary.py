"""The vocabulary: its files hold only what the records know, agree with each other and with the contract."""

import tomllib
from collections import Counter
from typing import Any

import pytest

from indicators.errors import VocabularyError
from indicators.vocabulary import area_of, closest, vocabulary
from indicators.vocabulary.reading import KINDS, WATCHED, blocks, records

# figures.md 3, in its order
CONTRACT = """
    trade exports imports trade_balance services_trade services_exports services_imports current_account fdi_inflow
    fdi_outflow foreign_reserves remittances external_debt contracted_projects
    gdp gdp_per_capita industrial_output manufacturing_output mining_output agricultural_output services_output
    construction_output retail_sales ecommerce_sales consumer_spending fixed_investment property_investment
    industrial_profits capacity_utilization factory_orders durable_goods_orders inventories productivity
    electricity_output electricity_consumption production sales consumption revenue
    cpi core_cpi ppi wholesale_prices import_prices export_prices house_prices rents food_prices energy_prices
    commodity_price wages household_income labour_costs
    unemployment_rate unemployment employment payrolls jobless_claims job_openings participation_rate new_jobs
    pmi_manufacturing pmi_services pmi_composite consumer_confidence business_confidence economic_sentiment
    money_supply new_loans loans deposits credit policy_rate lending_rate bond_yield exchange_rate public_debt
    budget_balance tax_revenue government_revenue government_spending
    housing_starts building_permits home_sales tourist_arrivals tourism_revenue passenger_traffic freight_volume
    container_throughput train_trips business_registrations company_count population
    other
""".split()

GROUPS = """
    EU EA ASEAN BRICS G7 G20 OECD WLD AFR ASIA LATAM MIDEAST CASIA BRI RCEP GCC OPEC OPEC+ SCO APEC CIS EAEU MERCOSUR
""".split()

# a newspaper's way to name a place, and its code
PRINTED = {
    "U.S.": "USA",
    "Britain": "GBR",
    "British": "GBR",
    "Ivory Coast": "CIV",
    "Czechia": "CZE",
    "Holland": "NLD",
    "Dutch": "NLD",
    "Korea": "KOR",
    "South Korean": "KOR",
    "Chinese mainland": "CHN",
    "Macau": "MAC",
    "Türkiye": "TUR",
    "West German": "DEU",
    "Soviet": "SUN",
    "euro zone": "EA",
    "European Union": "EU",
    "Namibia": "NAM",
    "Georgia": "GEO",
    "Guangdong": "CN-GD",
    "Shanghai": "CN-SH",
    "Dubai": "AE-DU",
    "Hamburg": "DE-HH",
    "Yiwu": "CHN:Yiwu",
    "Ningbo-Zhoushan": "CHN:Ningbo-Zhoushan",
    "Rotterdam": "NLD:Rotterdam",
    "Bombay": "IND:Mumbai",
}


def errors_of(kind: str, text: str) -> str:
    with pytest.raises(VocabularyError) as caught:
        records(kind, tomllib.loads(text))
    return str(caught.value)


def named(record: Any, ways: tuple[str, ...] = WATCHED) -> set[str]:
    return {name for way in ways for name in getattr(record, way, ())}


def test_indicators_are_the_contracts() -> None:
    """Every code of the contract is there once, and no other."""
    assert sorted(CONTRACT) == sorted(vocabulary().indicators)


def test_groups_are_the_contracts() -> None:
    assert sorted(GROUPS) == sorted(code for code, area in vocabulary().areas.items() if area.kind == "group")


def test_countries_are_those_of_iso_3166() -> None:
    """249 of ISO 3166-1, and Kosovo; each three capitals."""
    countries = [code for code, area in vocabulary().areas.items() if area.kind == "country"]
    assert 250 == len(countries)
    assert [] == [code for code in countries if not (len(code) == 3 and code.isalpha() and code.isupper())]


def test_codes_fit_their_kind() -> None:
    """A subdivision is `XX-...`, a city `<parent>:<Name>`, and both lie in a country."""
    areas = vocabulary().areas
    for code, area in areas.items():
        if area.kind == "subdivision":
            assert code[:2].isupper(), code
            assert "-" == code[2], code
        if area.kind == "city":
            assert code.startswith(f"{area.parent}:"), code
        if area.kind in ("subdivision", "city"):
            assert area.parent is not None, code
            assert "country" == areas[area.parent].kind, code


@pytest.mark.parametrize("kind", KINDS)
def test_every_mark_of_sharing_is_true(kind: str) -> None:
    """What is marked as shared is a name of its own block and of at least one other."""
    known = getattr(vocabulary(), kind).values()
    names = {record.code: named(record, (*WATCHED, "weak", "plus", "minus")) for record in known}
    owners = Counter(name for found in names.values() for name in found)
    untrue = [(r.code, name) for r in known for name in r.shared if name not in names[r.code] or owners[name] < 2]
    assert [] == untrue


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "currencies"])
def test_every_block_can_be_named(kind: str) -> None:
    """No code without a wording; a currency is always named by its code."""
    ways = (*WATCHED, "weak", "plus", "minus", "symbols")
    assert [] == [record.code for record in getattr(vocabulary(), kind).values() if not named(record, ways)]


def test_money_and_places_know_each_other() -> None:
    """The currency of every place exists, and the places of currencies and agencies too."""
    known = vocabulary()
    assert [] == [area.code for area in known.areas.values() if area.currency and area.currency not in known.currencies]
    assert [] == [money.code for money in known.currencies.values() if money.area and money.area not in known.areas]
    assert [] == [office.code for office in known.agencies.values() if office.area and office.area not in known.areas]


def test_generic_agencies_belong_nowhere() -> None:
    assert [] == [agency.code for agency in vocabulary().agencies.values() if agency.generic and agency.area]


def test_places_within_have_their_countrys_money_and_year() -> None:
    areas = vocabulary().areas
    tokyo = areas["JP-13"]
    assert ("INR", 4) == (areas["IN-KL"].currency, areas["IN-KL"].fiscal_start)
    assert ("JPY", 4, True) == (tokyo.currency, tokyo.fiscal_start, tokyo.fiscal_named_by_start)
    assert ("USD", 10) == (areas["USA:Los Angeles"].currency, areas["USA:Los Angeles"].fiscal_start)


@pytest.mark.parametrize(("printed", "code"), PRINTED.items())
def test_places_are_known_as_news_prints_them(printed: str, code: str) -> None:
    assert printed in named(vocabulary().areas[code])


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("China", "CHN"),
        ("russia", "RUS"),
        ("chn", "CHN"),
        (" the  United States ", "USA"),
        ("us", "USA"),
        ("opec+", "OPEC+"),
        ("chn:yiwu", "CHN:Yiwu"),
        ("CHN:Somewhere", "CHN:Somewhere"),
        ("Brits", None),
        ("XXX:Somewhere", None),
        ("CHN:", None),
        ("", None),
    ],
)
def test_a_person_may_type_a_place_in_any_way(typed: str, code: str | None) -> None:
    assert code == area_of(typed)


def test_every_code_of_a_place_is_found_as_typed() -> None:
    assert [] == [code for code in vocabulary().areas if area_of(code.lower()) != code]


def test_a_slip_finds_its_word() -> None:
    assert "exports" == closest("exprots")
    assert "Kazakhstan" == closest("Kazakstan")
    assert "area" == closest("aera", ["area", "indicator"])
    assert closest("qqqqqqqq") is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[CHN]\ntitle = "China"\ndemonym = ["Chinese"]', "[CHN]: unknown key 'demonym'; did you mean 'demonyms'?"),
        ('[CHN]\nen = ["China"]', "[CHN]: 'title' is missing; write title = ..."),
        ('[CHN]\ntitle = "China"\nen = "China"', """[CHN]: 'en' is not a list of names; write ["one", "two"]"""),
        ('[CHN]\ntitle = "China"\nen = [" China"]', """[CHN]: 'en' is not a list of names; write ["one", "two"]"""),
        (
            '[CHN]\ntitle = "China"\nfiscal_start = "4"',
            "[CHN]: 'fiscal_start' is of the wrong type: '4'; write a whole number",
        ),
        (
            '[CHN]\ntitle = "China"\nfiscal_start = true',
            "[CHN]: 'fiscal_start' is of the wrong type: True; write a whole number",
        ),
        (
            '["CN-GD"]\ntitle = "Guangdong"\nparent = "CHX"',
            "[CN-GD]: unknown parent 'CHX'; write the code of a country",
        ),
        (
            '["CN-GD"]\ntitle = "Guangdong"\nparent = ["CHN"]',
            "[CN-GD]: unknown parent ['CHN']; write the code of a country",
        ),
        (
            '[CHN]\ntitle = "China"\nkind = "land"',
            "[CHN]: 'kind' is 'land'; it is one of country, subdivision, city, group, past",
        ),
        (
            '[USA]\ntitle = "America"\n[LATAM]\ntitle = "Latin America"\nen = ["America"]',
            "[LATAM]: 'America' also names [USA]; keep it in one, or list it under 'shared' in both",
        ),
        ('CHN = "China"', "[CHN]: is no block; write [code], and its keys below it"),
    ],
)
def test_a_mistake_is_one_clear_line(text: str, line: str) -> None:
    assert f"areas.toml {line}" == errors_of("areas", text)


def test_a_name_marked_in_both_is_shared() -> None:
    text = """
        [nbs-chn]
        name = "National Bureau of Statistics"
        shared = ["National Bureau of Statistics"]
        [nbs-nga]
        name = "National Bureau of Statistics"
        {}
    """
    assert "also names [nbs-chn]" in errors_of("agencies", text.format(""))
    made = records("agencies", tomllib.loads(text.format('shared = ["National Bureau of Statistics"]')))
    assert ["nbs-chn", "nbs-nga"] == list(made)


def test_another_language_brings_its_own_names() -> None:
    """A name in a language that was not asked for stays out; the title is a name in every language."""
    block = tomllib.loads('[CHN]\ntitle = "China"\nen = ["PRC"]\nzh = ["中国"]')
    assert ("China", "PRC") == records("areas", block)["CHN"].names
    assert ("China", "中国") == records("areas", block, "zh")["CHN"].names


def test_names_that_are_no_place_hold_one() -> None:
    """Each is there because a place's name stands in it; otherwise it is dead weight."""
    known = vocabulary()
    places = {name for area in known.areas.values() for name in (*area.names, *area.demonyms, area.capital) if name}
    assert "South China Sea" in known.not_places
    assert [] == [name for name in known.not_places if not any(place.lower() in name.lower() for place in places)]
    assert [] == [name for name in known.not_places if name in places]


def test_files_are_read_once() -> None:
    assert vocabulary() is vocabulary()
    assert all(blocks(kind) for kind in KINDS)


def test_fiscal_years_were_moved() -> None:
    """New Zealand's began in April until 1989. [figures.md 4, fiscal years have their real dates]"""
    areas = vocabulary().areas
    assert [areas["NZL"].fiscal_first(year) for year in (1987, 2024)] == [4, 7]
    assert [areas["JPN"].fiscal_first(year) for year in (1987, 2024)] == [4, 4]
