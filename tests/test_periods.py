"""The calendar: codes, frequencies, shifts, relative and fiscal periods."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.periods import Fiscal, Period, Relative, Told

MONTHS = st.builds(Period.month, st.integers(1950, 2050), st.integers(1, 12))
DAYS = st.dates(date(1950, 1, 1), date(2050, 12, 31))


@pytest.mark.parametrize(
    ("period", "code", "freq"),
    [
        (Period.year(2023), "2023", "A"),
        (Period.half(2023, 2), "2023-H2", "S"),
        (Period.quarter(2023, 3), "2023-Q3", "Q"),
        (Period.month(2024, 2), "2024-02", "M"),
        (Period.months(2023, 1, 9), "2023-01/2023-09", "YTD"),
        (Period.months(2023, 1, 2), "2023-01/2023-02", "YTD"),
        (Period.months(2023, 2, 4), "2023-02/2023-04", "R"),
        (Period.months(2023, 11, 1), "2023-11/2024-01", "R"),
        (Period(date(2013, 1, 1), date(2022, 12, 31)), "2013-01/2022-12", "R"),
        (Period(date(2023, 9, 18), date(2023, 9, 24)), "2023-W38", "W"),
        (Period(date(2023, 12, 8), date(2023, 12, 14)), "2023-12-08/2023-12-14", "R"),
        (Period(date(2024, 12, 30), date(2025, 1, 5)), "2025-W01", "W"),
        (Period.day(date(2023, 9, 30)), "2023-09-30", "D"),
        (Period(date(2023, 6, 1), date(2023, 6, 20)), "2023-06-01/2023-06-20", "R"),
        (Period(date(2024, 1, 1), date(2024, 1, 20)), "2024-01-01/2024-01-20", "YTD"),
    ],
)
def test_code_and_freq(period: Period, code: str, freq: str) -> None:
    """Each period has the code and the frequency that store.md gives it."""
    assert (code, freq) == (period.code(), period.freq())


@pytest.mark.parametrize(
    ("period", "starts", "freq"),
    [
        (Period.months(2024, 4, 3), 4, "A"),
        (Period.months(2024, 4, 3), 7, "R"),
        (Period.months(2024, 4, 12), 4, "YTD"),
        (Period.months(2024, 4, 12), 1, "R"),
        (Period.year(2024), 4, "A"),
    ],
)
def test_freq_knows_the_fiscal_year(period: Period, starts: int, freq: str) -> None:
    assert freq == period.freq(starts)


@pytest.mark.parametrize(
    ("period", "months", "shifted"),
    [
        (Period.month(2024, 2), -12, "2023-02"),
        (Period.month(2023, 2), 12, "2024-02"),
        (Period.month(2024, 3), -1, "2024-02"),
        (Period.months(2023, 11, 1), -12, "2022-11/2023-01"),
        (Period.quarter(2024, 1), -3, "2023-Q4"),
        (Period.day(date(2024, 2, 29)), 12, "2025-02-28"),
        (Period.day(date(2023, 2, 28)), 12, "2024-02-29"),
        (Period.day(date(2023, 6, 30)), 1, "2023-07-31"),
        (Period.day(date(2023, 6, 15)), 1, "2023-07-15"),
        (Period(date(2023, 6, 1), date(2023, 6, 20)), -12, "2022-06-01/2022-06-20"),
    ],
)
def test_shift(period: Period, months: int, shifted: str) -> None:
    """Whole months stay whole, a month's last day stays a last day, other days are kept."""
    assert shifted == period.shift(months).code()


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (Period.month(2024, 3), "2024-02"),
        (Period.quarter(2024, 1), "2023-Q4"),
        (Period.year(2024), "2023"),
        (Period.months(2024, 5, 7), "2024-02/2024-04"),
        (Period.day(date(2024, 3, 1)), "2024-02-29"),
        (Period(date(2024, 1, 1), date(2024, 1, 7)), "2023-W52"),
    ],
)
def test_before(period: Period, before: str) -> None:
    assert before == period.before().code()


@given(MONTHS, st.integers(-240, 240))
def test_shift_there_and_back(month: Period, months: int) -> None:
    assert month == month.shift(months).shift(-months)


@given(MONTHS, st.integers(0, 11))
def test_whole_months_count(month: Period, more: int) -> None:
    assert more + 1 == Period(month.start, month.shift(more).end).whole_months


@given(DAYS, st.integers(0, 800))
def test_before_touches(start: date, days: int) -> None:
    """The period before ends the day before this one starts."""
    period = Period(start, start + timedelta(days))
    assert period.start == period.before().end + timedelta(1)


@pytest.mark.parametrize(
    ("relative", "period", "meant", "code"),
    [
        (Relative(months=-12, span=12), Period.months(2023, 1, 9), "2022-01/2022-09", "-12m"),
        (Relative(months=-1, span=1), Period.month(2024, 1), "2023-12", "-1m"),
        (Relative(weeks=-1, span=0), Period(date(2023, 12, 8), date(2023, 12, 14)), "2023-12-01/2023-12-07", "-1w"),
        (Relative(year=2008), Period.months(2023, 1, 9), "2008-01/2008-09", "same 2008"),
        (Relative(year=2020), Period.months(2023, 11, 1), "2019-11/2020-01", "same 2020"),
        (Relative(months=12, span=12), Period.year(2023), "2024", "+12m"),
        (Relative(), Period.quarter(2023, 3), "2023-Q3", "same"),
    ],
)
def test_relative(relative: Relative, period: Period, meant: str, code: str) -> None:
    assert (meant, code) == (relative.of(period).code(), relative.code())


@pytest.mark.parametrize(
    ("fiscal", "starts", "named_by_start", "days", "code"),
    [
        (Fiscal(2025), 4, False, "2024-04/2025-03", "FY2025"),
        (Fiscal(2007), 4, True, "2007-04/2008-03", "FY2007"),
        (Fiscal(2024), 10, False, "2023-10/2024-09", "FY2024"),
        (Fiscal(2024, spans=True), 7, False, "2024-07/2025-06", "FY2024-25"),
        (Fiscal(1999, spans=True), 4, True, "1999-04/2000-03", "FY1999-00"),
        (Fiscal(2025, quarter=1), 4, False, "2024-Q2", "FY2025-Q1"),
        (Fiscal(2025, quarter=4), 10, False, "2025-Q3", "FY2025-Q4"),
        (Fiscal(2025, half=2), 4, False, "2024-10/2025-03", "FY2025-H2"),
        (Fiscal(2024), 1, False, "2024", "FY2024"),
        (Fiscal(2024, half=2), 1, False, "2024-H2", "FY2024-H2"),
    ],
)
def test_fiscal(fiscal: Fiscal, starts: int, named_by_start: bool, days: str, code: str) -> None:
    assert (days, code) == (fiscal.of(starts, named_by_start).code(), fiscal.code())


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (Told(Period.year(2023)), "2023"),
        (Told(Period.day(date(2023, 6, 30)), "point"), "2023-06-30@point"),
        (Told(Relative(months=-12)), "-12m"),
        (Told(Fiscal(2025)), "FY2025"),
        (Told(None), "?"),
        (Told(None, "now"), "?@now"),
    ],
)
def test_told(told: Told, code: str) -> None:
    assert code == told.code()
