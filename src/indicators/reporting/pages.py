"""Charts and rows into one page: a single file that opens offline, asks the network for nothing and runs no word of
an article: see `dress`.
"""

import base64
import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from plotly.offline import get_plotlyjs

from indicators.checks import check
from indicators.figure import UNSURE
from indicators.reporting import wording
from indicators.reporting.blocks import Section, cards, section
from indicators.reporting.dress import rendered, static
from indicators.reporting.evidence import evidence, ledger_row
from indicators.reporting.subjects import Subject, subjects
from indicators.series import Observation, points

MOST_LEDGER_ROWS = 2000
MOST_SUBJECTS = 12
MOST_NAMED = 3  # in the heading
LEAST_ROWS = 4  # a subject with fewer, or with nothing to draw or test, is told in a line


def page(observations: Iterable[Observation], title: str | None = None) -> str:
    """The whole report as HTML, from rows of the store. The same rows give the same characters."""
    rows = sorted(wording.with_ranges(observations), key=_newest_first)
    series = points(rows)
    found = subjects(rows, series, check(rows))
    made = [(subject, section(subject)) for subject in found[:MOST_SUBJECTS]]
    kept = [(subject, part) for n, (subject, part) in enumerate(made) if n == 0 or _is_worth_a_section(part)]
    sections = [part for _, part in kept]
    told = {subject.places for subject, _ in kept}
    others = [subject for subject in found if subject.places not in told]
    ledger = rows[:MOST_LEDGER_ROWS]
    context = {
        "title": title or _title(sections, found, rows),
        "summary": _summary(rows),
        "sections": sections,
        "briefs": [(subject.name, len(subject.rows), cards(subject, 1)) for subject in others],
        "ledger": [ledger_row(row) for row in ledger],
        "row_count": len(rows),
        "doubts": sum(bool(wording.doubt(row)) for row in rows),
        "unsure": UNSURE,
        "figures": _packed(
            {
                "charts": {panel.slug: panel.figure for part in sections for panel in (*part.growth, *part.levels)},
                "evidence": evidence(sections, rows, series, {row["observation_id"] for row in ledger}),
            }
        ),
    }
    return _render(context)


def _is_worth_a_section(part: Section) -> bool:
    return part.count >= LEAST_ROWS and bool(part.growth or part.levels or part.tests)


def _newest_first(row: Observation) -> tuple[Any, ...]:
    day = (row.get("published") or date.min).toordinal()
    return -day, row["article_id"], row["part"], row["number_start"], row["observation_id"]


# ---- words of the page


def _title(sections: Sequence[Section], found: Sequence[Subject], rows: Sequence[Observation]) -> str:
    """Of one subject its newest number; of several, what they are."""
    if len(found) == 1 and sections[0].cards:
        card = sections[0].cards[0]
        growth = f", {card.growth}" if card.growth else ""
        return f"{sections[0].name}: {card.label[:1].lower() + card.label[1:]} {card.value}{growth} {card.when}"
    if not rows:
        return "Nothing reported yet"
    articles = len({row["article_id"] for row in rows})
    names = [subject.name for subject in found if subject.places != (None,)] or ["places not told"]
    named = names if len(names) <= MOST_NAMED else [*names[:MOST_NAMED], f"{len(names) - MOST_NAMED} more"]
    joined = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
    return f"What {wording.count(articles, 'article')} reported on {joined}"


def _summary(rows: Sequence[Observation]) -> str:
    """How much there is and from when."""
    if not rows:
        return "The store holds no observation that fits: ingest articles with indicators ingest FILE, or ask for fewer filters."
    days = sorted(row["published"] for row in rows if row.get("published"))
    when = ""
    if days:
        first, last = wording.day_name(days[0]), wording.day_name(days[-1])
        when = f", published {first}" if first == last else f", published {first} to {last}"
    articles = len({row["article_id"] for row in rows})
    told = f"{wording.count(len(rows), 'number')} read from {wording.count(articles, 'article')}{when}"
    return f"{told}. Every number stands with the words that were printed."


# ---- the file


def _render(context: Mapping[str, Any]) -> str:
    script = static("report.js")
    return rendered(
        "index.html.j2",
        scripts=[script, _plotly()],
        style=f"{static('dress.css')}{static('report.css')}",
        inline_styles=True,  # the chart library's own
        script=script,
        plotly=_packed_plotly(),
        **context,
    )


def _packed(value: object) -> str:
    """JSON, gzipped, in base64: small, and no character of an article can end the element that it stands in."""
    return _squeezed(json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def _squeezed(text: str) -> str:
    """Gzip without a time, so that the same rows give the same page."""
    return base64.b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode()


@cache
def _plotly() -> str:
    return str(get_plotlyjs())


@cache
def _packed_plotly() -> str:
    return _squeezed(_plotly())
