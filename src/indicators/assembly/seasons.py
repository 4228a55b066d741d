"""Two years joined, told of a crop: its season, whose first month the harvest sets and not the budget."""

import re

from indicators.assembly.draft import Draft

CROPS = {
    *("wheat", "corn", "barley", "rice", "grain", "coarse grains", "sorghum", "oats", "rye"),
    *(
        "soybeans",
        "sunflower seed",
        "sunflower oil",
        "rapeseed",
        "oilseeds",
        "vegetable oil",
        "palm oil",
        "groundnuts",
        "soybean oil",
        "soybean meal",
    ),
    *(
        "sugar",
        "sugar beet",
        "sugar cane",
        "maize",
        "potatoes",
        "coffee",
        "cocoa",
        "tea",
        "cotton",
        "tobacco",
        "citrus fruit",
    ),
}
SEASONS = {"coffee": 10, "cocoa": 10, "sugar": 10, "soybeans": 10, "oilseeds": 10, "palm oil": 10, "cotton": 8}
_BUDGETS_YEAR = re.compile(r"\b(?:fiscal|financial|budget)\b", re.IGNORECASE)


def is_season(draft: Draft) -> bool:
    """Whether two years are a harvest's, not a budget's: of a crop, and not called fiscal."""
    return draft.item in CROPS and not _BUDGETS_YEAR.search(draft.sentence.words)
