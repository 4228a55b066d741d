"""How English news says a period: the rules of all kinds, read together. Longest wins, ties by order."""

from indicators.languages.en.periods_days import DAYS
from indicators.languages.en.periods_fiscal import FISCAL
from indicators.languages.en.periods_plain import PLAIN
from indicators.languages.en.periods_points import POINTS
from indicators.languages.en.periods_relative import RELATIVE
from indicators.languages.en.periods_runs import RUNS
from indicators.languages.en.periods_words import MONTHS
from indicators.languages.en.periods_years import YEARS
from indicators.rules import Rule

__all__ = ["MONTHS", "RULES"]

RULES: tuple[Rule, ...] = PLAIN + RUNS + YEARS + FISCAL + DAYS + POINTS + RELATIVE
