"""Tables of a page as lines that read like news: each number beside the words of its row and column, with its unit.

    |         | Billion USD | Change yoy, % |         | Exports | 302.4 Billion USD | Change: 7.1 % yoy
    | Exports | 302.4       | 7.1           |   ->    | Imports | 221.7 Billion USD | Change: -3.5 % yoy
    | Imports | 221.7       | -3.5          |

A line opens with a bar, so that no sentence runs from row to row. Only a table of numbers is told so; any other keeps its
cells as they are.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

MOST_CELLS, MOST_COLUMNS = 5_000, 60  # of a table, beyond which its heads are not repeated
LONGEST_HEAD = 120  # characters: what is longer is no head
_NOTHING = frozenset(("", "-", "–", "—", "−", "..", "...", "…", ":", "n.a.", "n/a", "na", "nil", "*"))
_BARE = re.compile(r"[+\-−–]?\d[\d.,\u00a0\u202f ]{0,24}(?:\s?\([^()]{1,20}\))?(?:\s?[*†‡]{1,3})?")
_PERIOD = re.compile(  # of it, a year or a letter
    r"(?=.{0,40}?(?:(?:19|20)\d\d|[A-Za-z]))(?:(?:19|20)\d\d(?:[/–-]\d\d)?|[QqHh][1-4]|[1-4][QqHh]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
    r"|(?<![\d.])\d{1,2}(?![\d.,])|[\s–/.'’-]){1,12}"
)
_PART = re.compile(r"[^,;()\[\]]{1,120}")
# what a change is measured against: printed behind the number, as news does, it can't be taken for the next one's
_BASIS = re.compile(
    r"(?:(?<=\s)|^)(?:[ymqw](?:[/-]|[ -]?on?[ -]?)[ymqw]|(?:year|month|quarter|week)[ -]o(?:n|ver)[ -](?:year|month|quarter|week))$",
    re.IGNORECASE,
)
_OPEN = (" of", " in", " to", " from", " by", " for", " with")
_IN = re.compile(r"(?:in|as)\s", re.IGNORECASE)
_SCALE = re.compile(r"\b(thousand|million|billion|trillion)s?(?: of)?\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"['’]?\b000s?\b")
# heads of a first column that only say what kind of thing stands in it
_KINDS = frozenset(
    "area category city commodity countries country crop date description economy good goods group groups indicator indicators industry item "
    "items measure month name partner partners period port product products province quarter region regions sector series state states week year".split()
)


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands over a column or before a row: its words, the unit of its bare numbers, written around them, and what
    a change is measured against."""

    words: str
    before: str = ""
    after: str = ""
    basis: str = ""

    @property
    def has_unit(self) -> bool:
        return bool(self.before or self.after)


def lines(grid: Sequence[Sequence[str]]) -> str:
    """A table as text, a line a row."""
    rows = [[" ".join(cell.split()) for cell in row] for row in grid]
    rows = [row for row in rows if any(row)]
    width = max(map(len, rows), default=0)
    rows = [row + [""] * (width - len(row)) for row in rows]
    captions = [row[0] for row in rows[: _count(rows, _is_caption)]]
    heads = rows[len(captions) : len(captions) + _count(rows[len(captions) :], _is_head)]
    body = rows[len(captions) + len(heads) :]
    if not 2 <= width <= MOST_COLUMNS or len(rows) * width > MOST_CELLS or not _is_of_numbers(body):
        return "\n".join(" | ".join(row) for row in rows)
    if not heads:
        return "\n".join([*captions, *(f"| {' | '.join(filter(None, row))}" for row in body)])
    return "\n".join([*captions, *_told(body, _over(heads), _head(", ".join(captions)))])


def pairs(terms: Sequence[tuple[str, str]]) -> str:
    """A list of terms and what is said of each ("GDP growth, 2023": "5.6 percent"), a line a term."""
    return "\n".join(f"- {': '.join(part for part in pair if part)}" for pair in terms if any(pair))


def _count(rows: Sequence[list[str]], fits: Callable[[list[str]], bool]) -> int:
    """How many rows at the top fit."""
    return next((n for n, row in enumerate(rows) if not fits(row)), len(rows))


def _is_caption(row: list[str]) -> bool:
    return bool(row[0]) and not any(row[1:])


def _is_head(row: list[str]) -> bool:
    """No number but those of periods, and no cell as long as a sentence."""
    told = [cell for cell in row[1:] if cell]
    return bool(told) and not any(map(_is_number, told)) and all(len(cell) <= LONGEST_HEAD for cell in row)


@lru_cache(2048)
def _is_number(cell: str) -> bool:
    """Whether a cell tells a number, bare or first of all with its unit; a period ("2024", "12 months to May") is none."""
    if not re.search(r"\d", cell) or _PERIOD.fullmatch(cell):
        return False
    if _BARE.fullmatch(cell):
        return True
    from indicators.languages.en.amounts import find_amounts

    found = find_amounts(cell[:LONGEST_HEAD])
    return bool(found) and found[0].start < 3 and (found[0].unit is not None or found[0].scale != 1)


def _is_of_numbers(body: Sequence[list[str]]) -> bool:
    """Whether at least half of what stands right of the first column is numbers, none of it a text."""
    cells = [cell for row in body for cell in row[1:] if cell.lower() not in _NOTHING]
    numbers = sum(map(_is_number, cells))
    return bool(numbers) and 2 * numbers >= len(cells) and all(len(cell) <= LONGEST_HEAD for cell in cells)


def _over(heads: Sequence[list[str]]) -> list[_Head]:
    """What stands over each column; a head that spans several columns stands over all of them."""
    filled = []
    for row in heads:
        row = list(row)
        if any(row[1:]):
            for n in range(2, len(row)):
                row[n] = row[n] or row[n - 1]
        filled.append(row)
    columns = [", ".join(dict.fromkeys(cell for cell in column if cell)) for column in zip(*filled, strict=True)]
    return [_head(column) for column in columns]


def _told(body: Sequence[list[str]], over: Sequence[_Head], caption: _Head) -> list[str]:
    """The rows as lines. A row with its first cell alone heads those after it; the last such row stands as it is."""
    found, section, label, used = [], "", "", True
    for row in body:
        if _is_caption(row):
            found += [] if used else [section]
            section, used, label = row[0], False, ""
            continue
        names = [cell for n, cell in enumerate(row) if cell and not _is_number(cell) and _is_label(row, n)]
        if len(names) > 1 and names[0].isdigit() and len(names[0]) < 4:  # a rank
            names = names[1:]
        label = ", ".join(names if row[0] else [label, *names])
        cells = _cells(row, over, label, caption)
        if cells:
            told = all(f" {label}: " in cell for cell in cells)  # each head goes on in the name
            name = "" if told else _named(over[0].words, label)
            found.append(f"| {' | '.join(filter(None, (section, name, *cells)))}")
            used = True
    return found if used else [*found, section]


def _cells(row: Sequence[str], over: Sequence[_Head], label: str, caption: _Head) -> list[str]:
    """What stands in a row beside its name, each under its head."""
    own = _head(label.partition(",")[2] if "," in label else "".join(re.findall(r"\([^()]*\)", label)))
    cells = []
    for n, (cell, head) in enumerate(zip(row, over, strict=True)):
        if n and _is_number(cell):
            unit = next((one for one in (head, own, over[0], caption) if one.has_unit), head)
            cells.append(_cell(cell, head, unit, label))
        elif n and not _is_label(row, n) and cell.lower() not in _NOTHING:
            cells.append(f"{head.words}: {cell}" if head.words else cell)
    return cells


def _is_label(row: Sequence[str], n: int) -> bool:
    """Whether a cell belongs to the row's name: it is the first, or no number stands before it."""
    return not any(_is_number(cell) for cell in row[1 : n + 1]) and row[n].lower() not in _NOTHING


def _named(stub: str, label: str) -> str:
    """The row's name under the head of its column: "Exports of" and "Coffee" make "Exports of Coffee"."""
    if not stub or stub.lower() in _KINDS:
        return label
    joint = " " if stub.lower().endswith(_OPEN) else ", "
    return f"{stub}{joint}{label}" if label else stub


def _cell(cell: str, head: _Head, unit: _Head, label: str) -> str:
    """A number with the words over it, and with its unit and basis where it has none of its own."""
    if _BARE.fullmatch(cell):
        sign = cell[0] if unit.before and cell[0] in "+-−–" else ""
        cell = f"{sign}{unit.before}{cell.removeprefix(sign)}{unit.after}"
    words = f"{head.words} {label}" if head.words.lower().endswith(_OPEN) else head.words  # "Exports to" "Peru"
    return f"{words}: {cell}{head.basis}" if words else f"{cell}{head.basis}"


@lru_cache(512)
def _head(text: str) -> _Head:
    """A head taken apart: "Value, US$ bn" are words and a unit, "% yoy" a unit with words behind it."""
    words, before, after, basis = [], "", "", ""
    for part in (found.strip() for found in _PART.findall(text[: 4 * LONGEST_HEAD])):
        unit = _unit(part) if part and not (before or after) else None
        if unit:
            before, after = unit
            continue
        against = _BASIS.search(part)
        if against and not basis:
            basis = f" {against[0]}"
            part = part[: against.start()].strip()
        words += [part] if part else []
    return _Head(", ".join(words), before, after, basis)


def _unit(part: str) -> tuple[str, str] | None:
    """What to write before and after a bare number, where a part of a head is a unit or scale; as news would print it."""
    from indicators.languages.en.amounts import find_amounts
    from indicators.languages.en.unit_words import BEFORE

    plain = _SCALE.sub(r"\1", _THOUSANDS.sub("thousand", _IN.sub("", part, count=1))).strip()
    signs = [sign for sign in BEFORE if plain.startswith(sign) and not plain[len(sign) : len(sign) + 1].isalnum()]
    signs += [sign for sign in BEFORE if plain.startswith(sign) and not sign[-1].isalnum()]
    for before in (max(signs, key=len, default=""), ""):
        after = plain[len(before) :] if before else f" {plain}"
        first = next(iter(find_amounts(f"{before}5{after}")), None)
        if first is None or first.start or first.end <= len(before) + 1:
            continue
        if first.scale != 1 or first.unit not in (None, "person", "unit"):  # "jobs" are no unit but the statistic
            return before, after
    return None
