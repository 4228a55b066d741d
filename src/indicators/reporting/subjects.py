"""Subjects: what a reader would look up, two places that trade or one place, with points and findings."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.checks import Finding
from indicators.reporting.wording import area_name
from indicators.series import Observation, Point

FAMILY = ("trade", "exports", "imports", "trade_balance")  # what belongs in one picture, in this order


@dataclass(frozen=True, slots=True)
class Subject:
    """A place, or two places and what flows between them.

    places: one code or two, the one with more rows first. rows: newest publication first. by_id: all rows of the store.
    """

    places: tuple[str | None, ...]
    rows: Sequence[Observation]
    points: Sequence[Point]
    findings: Sequence[Finding]
    by_id: Mapping[str, Observation]

    @property
    def name(self) -> str:
        return "–".join(area_name(place) for place in self.places)

    @property
    def slug(self) -> str:
        """A name for addresses within the page; `subject-` keeps it apart from all others."""
        return "subject-" + re.sub("[^A-Za-z0-9]", "-", "-".join(place or "none" for place in self.places))

    def indicators(self) -> list[str]:
        """Its indicators, trade and its parts first, then those with the most points."""
        counted = Counter(point.key.indicator for point in self.points)
        return sorted(counted, key=lambda code: (FAMILY.index(code) if code in FAMILY else 9, -counted[code], code))


def subjects(rows: Sequence[Observation], series: Sequence[Point], findings: Sequence[Finding]) -> list[Subject]:
    """Every subject, the one with the most rows first."""
    by_id = {row["observation_id"]: row for row in rows}
    rows_of: defaultdict[frozenset[str | None], list[Observation]] = defaultdict(list)
    points_of: defaultdict[frozenset[str | None], list[Point]] = defaultdict(list)
    findings_of: defaultdict[frozenset[str | None], list[Finding]] = defaultdict(list)
    for row in rows:
        rows_of[_places(row.get("area"), row.get("partner"))].append(row)
    for point in series:
        points_of[_places(point.key.area, point.key.partner)].append(point)
    for finding in findings:
        findings_of[_places(finding.area, finding.partner)].append(finding)
    made = [
        Subject(_ordered(places, own), own, points_of[places], findings_of[places], by_id)
        for places, own in rows_of.items()
    ]
    return sorted(made, key=lambda subject: (-len(subject.rows), subject.name))


def _places(area: str | None, partner: str | None) -> frozenset[str | None]:
    return frozenset((area, partner)) if partner else frozenset((area,))


def _ordered(places: frozenset[str | None], rows: Sequence[Observation]) -> tuple[str | None, ...]:
    counted = Counter(row.get("area") for row in rows)
    return tuple(sorted(places, key=lambda place: (-counted[place], str(place))))
