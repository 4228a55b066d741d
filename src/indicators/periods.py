"""Period: first and last day, inclusive, and the calendar around it. Pure arithmetic; no wording, no clock."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A run of days.

    >>> Period.months(2023, 1, 9)
    Period(start=datetime.date(2023, 1, 1), end=datetime.date(2023, 9, 30))
    """

    start: date
    end: date

    @classmethod
    def year(cls, year: int) -> "Period":
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def months(cls, year: int, first: int, last: int) -> "Period":
        """From the first of month `first` of `year` on; `last` below `first` lies in the next year."""
        end_year = year + (last < first)
        return cls(date(year, first, 1), date(end_year, last, monthrange(end_year, last)[1]))

    @classmethod
    def month(cls, year: int, month: int) -> "Period":
        return cls.months(year, month, month)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> "Period":
        return cls.months(year, 3 * quarter - 2, 3 * quarter)

    @classmethod
    def half(cls, year: int, half: int) -> "Period":
        return cls.months(year, 6 * half - 5, 6 * half)

    @classmethod
    def day(cls, day: date) -> "Period":
        return cls(day, day)

    @classmethod
    def fiscal_year(cls, ending: int, starts: int) -> "Period":
        """The twelve months from month `starts` on that end in year `ending`."""
        return cls.year(ending) if starts == 1 else cls.months(ending - 1, starts, starts - 1)

    @property
    def whole_months(self) -> int:
        """How many calendar months it covers exactly; 0 where it starts or ends inside one."""
        if self.start.day != 1 or (self.end + DAY).day != 1:
            return 0
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1

    def shift(self, months: int) -> "Period":
        """The same run of months, that many months later (earlier if negative). Days are kept where they exist."""
        if self.whole_months:
            first = _add_months(self.start, months)
            last = _add_months(self.end.replace(day=1), months)
            return Period(first, last.replace(day=monthrange(last.year, last.month)[1]))
        end = _add_months(self.end, months)
        if (self.end + DAY).day == 1 and self.start == self.end:  # a month's last day stays one
            end = end.replace(day=monthrange(end.year, end.month)[1])
            return Period(end, end)
        return Period(_add_months(self.start, months), end)

    def shift_days(self, days: int) -> "Period":
        return Period(self.start + days * DAY, self.end + days * DAY)

    def before(self) -> "Period":
        """The period of the same length just before: the previous month, quarter, half, year, week or day."""
        months = self.whole_months
        return self.shift(-months) if months else self.shift_days(-((self.end - self.start).days + 1))

    def code(self) -> str:
        """`2023`, `2023-Q3`, `2023-H1`, `2023-09`, `2023-W38`, `2023-09-30`, else start/end. [store.md, `period`]

        >>> Period.months(2023, 1, 9).code(), Period.quarter(2023, 3).code()
        ('2023-01/2023-09', '2023-Q3')
        """
        year, month, months = self.start.year, self.start.month, self.whole_months
        if months == 12 and month == 1:
            return f"{year:04d}"
        if months == 6 and month in (1, 7):
            return f"{year:04d}-H{(month + 5) // 6}"
        if months == 3 and month in (1, 4, 7, 10):
            return f"{year:04d}-Q{(month + 2) // 3}"
        if months == 1:
            return f"{year:04d}-{month:02d}"
        if months:
            return f"{year:04d}-{month:02d}/{self.end.year:04d}-{self.end.month:02d}"
        if self._is_iso_week():
            week = self.start.isocalendar()
            return f"{week.year:04d}-W{week.week:02d}"
        if self.start == self.end:
            return self.start.isoformat()
        return f"{self.start.isoformat()}/{self.end.isoformat()}"

    def freq(self, fiscal_start: int = 1) -> str:
        """Frequency by the dates alone: A S Q M W D, YTD from the start of the calendar or fiscal year, else R.

        fiscal_start: the month in which the area's fiscal year begins. [store.md, `freq`]
        """
        months, month = self.whole_months, self.start.month
        if months == 1:
            return "M"
        if months == 3 and month in (1, 4, 7, 10):
            return "Q"
        if months == 6 and month in (1, 7):
            return "S"
        if months == 12 and month in (1, fiscal_start):
            return "A"
        if self._is_iso_week():
            return "W"
        if self.start == self.end:
            return "D"
        within_a_year = self.end < _add_months(self.start, 12)
        if self.start.day == 1 and month in (1, fiscal_start) and within_a_year:
            return "YTD"
        return "R"

    def _is_iso_week(self) -> bool:
        return (self.end - self.start).days == 6 and self.start.weekday() == 0


@dataclass(frozen=True, slots=True)
class Relative:
    """A period told by another one, resolved only where it is used: `a year earlier`, `the same period of 2008`.

    months: how far from the other period (-12 is a year earlier). weeks: the same in weeks.
    year: the same months of that year ("the same period of 2008"); None where none is said.
    span: the length that the wording names, in months ("a month earlier" = 1, "a year earlier" = 12), 0 for a week,
    None where it names none ("the same period"); the basis is read from it.
    """

    months: int = 0
    weeks: int = 0
    year: int | None = None
    span: int | None = None

    def of(self, period: Period) -> Period:
        """The period meant, seen from `period`."""
        if self.year is not None:
            return period.shift(12 * (self.year - period.end.year))
        return period.shift_days(7 * self.weeks) if self.weeks else period.shift(self.months)

    def code(self) -> str:
        """As the examples of the rules write it: `-12m`, `-1w`, `same`, `same 2008`."""
        if self.year is not None:
            return f"same {self.year}"
        if self.weeks:
            return f"{self.weeks:+d}w"
        return f"{self.months:+d}m" if self.months else "same"


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A fiscal year, or a part of it, whose months depend on the country: `FY25`, `fiscal 2007`, `2024-25`.

    year: the year as named; None where it is told from the reading day ("the current fiscal year"), `offset` years away.
    months: only the first so many. starts: the month that the text itself says it begins with; the country's gives way. spans: True where both years are written ("2024-25": `year` is then the first).
    quarter: 1 to 4, half: 1 or 2; None for the whole year.
    """

    year: int | None
    spans: bool = False
    quarter: int | None = None
    half: int | None = None
    months: int | None = None
    starts: int | None = None
    offset: int = 0

    def around(self, starts: int, day: date) -> Period:
        """Its days where `year` is None: the one that the day lies in, `offset` years on; of so many months, one that is over."""
        first = self.starts or starts
        year = day.year - (day.month < first) + self.offset
        if (
            self.months is not None
            and self.offset == 0
            and _add_months(date(year, first, 1), self.months) > day + 5 * DAY
        ):
            year -= 1
        begins = date(year, first, 1)
        return Period(begins, _add_months(begins, self.months or 12) - DAY)

    def of(self, starts: int, named_by_start: bool) -> Period:
        """Its days where the fiscal year begins with month `starts` and is named by the year it starts or ends in."""
        if self.year is None:
            raise ValueError("a fiscal year told from the reading day: ask `around`")
        starts = self.starts or starts
        begins = self.year if self.spans or named_by_start or starts == 1 else self.year - 1
        whole = Period.fiscal_year(begins + (starts != 1), starts)
        first, months = whole.start, 12
        if self.quarter is not None:
            first, months = _add_months(first, 3 * self.quarter - 3), 3
        elif self.half is not None:
            first, months = _add_months(first, 6 * self.half - 6), 6
        return Period(first, _add_months(first, self.months or months) - DAY)

    def code(self) -> str:
        """As the examples of the rules write it: `FY2025`, `FY2024-25`, `FY2025-Q3`."""
        part = f"-Q{self.quarter}" if self.quarter else f"-H{self.half}" if self.half else ""
        part += f"/{self.months}m" if self.months else ""
        part += f"({self.starts:02d})" if self.starts and self.year else ""
        if self.year is None:
            return f"FY{self.offset:+d}{part}"
        return f"FY{self.year}-{(self.year + 1) % 100:02d}{part}" if self.spans else f"FY{self.year}{part}"


@dataclass(frozen=True, slots=True)
class Told:
    """What a wording says about time.

    when: the period, or how to get it from another one or from the country; None where it cannot be dated
          (a month without a year in an article without a date).
    tag:  "period" (a month, quarter, year, run of months), "point" (a stock's day: "at the end of June"),
          "day" (a calendar date: "Jan. 10"), "weekday" ("on Friday"), "since" (from then until now: "since 2014"),
          "future" ("next year", "by 2030", "over the coming year"), "now" ("currently").
    yearless: the year was not written but taken from the reading day; the text around may know better.
    """

    when: Period | Relative | Fiscal | None
    tag: str = "period"
    yearless: bool = False

    def code(self) -> str:
        """As the examples of the rules write it: the period's code, with `@tag` where it is not a plain period."""
        code = self.when.code() if self.when else "?"
        return code if self.tag == "period" else f"{code}@{self.tag}"


def _add_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
