"""English: how its news writes amounts, periods, changes, statuses and sources."""
