"""Money of the state under words that firms and homes share with it. [figures.md 3]"""

import pytest
from reading import Rows, cases, rows

CASES = {
    "Chile's finance ministry said expenditures totalled 23 billion pesos in 2023.": [(23e9, "government_spending")],
    "The government of Chile said receipts were 9 billion pesos in 2023, while its subsidies cost 4 billion pesos.": [
        (9e9, "government_revenue"),
        (4e9, "government_spending"),
    ],
    "Chile's exports rose 3 percent in 2023. Creditors agreed to talks on its debt of 40 billion dollars.": [
        (3, "exports"),
        (40e9, "external_debt"),
    ],
    "Chile's exports rose 3 percent in 2023. The budget shows a debt of 40 billion dollars.": [
        (3, "exports"),
        (40e9, "public_debt"),
    ],
    # who spends
    "Rice exports rose 3 percent in Chile in 2023. Rich nations spend more than 300 billion dollars on farm subsidies.": [
        (3, "exports"),
        (300e9, "government_spending"),
    ],
    "Tourist arrivals in Chile rose 3 percent in 2023. They spent 4 billion dollars.": [
        (3, "tourist_arrivals"),
        (4e9, "tourism_revenue"),
    ],
    "Retail sales in Chile rose 3 percent in 2023. A film studio spent 4 billion dollars.": [(3, "retail_sales")],
}


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_money_of_the_state(text: str, expected: Rows) -> None:
    """A common word means the state's only where the state is spoken of; of "spent", who did."""
    assert rows(text, "indicator") == expected
