"""The head of an article as text shows it: headline, byline, dates, publisher; and its photo credits.

Only what is written counts. A dateline without a year ("BEIJING, Oct. 26") dates an article only where its address
says the year.
"""

import re
from dataclasses import dataclass
from datetime import date

HEAD_LINES = 12  # the byline block ends here at the latest
HEADLINE = 200  # characters of a headline, at most
CAPTION = 300

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}[-/.](?P<number>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)",
        rf"\b{_MONTH} ?{_DAY},? {{1,2}}{_YEAR}\b",
        rf"\b{_DAY} (?:of )?{_MONTH},? {_YEAR}\b",
        rf"\b{_YEAR}\s?年\s?(?P<number>\d{{1,2}})\s?月\s?(?P<day>\d{{1,2}})\s?日",
        rf"\b(?P<day>1[3-9]|2\d|3[01])/(?P<number>\d{{1,2}})/{_YEAR}\b",  # no month has that number
        rf"\b(?P<number>\d{{1,2}})/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}\b",
    )
]
# What may stand beside a date in a line that is nothing but a date.
_BESIDE = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|at|on|[ap]\.?m\b\.?|gmt|utc|bst|e[sd]t|cet|cst"
    r"|p[sd]t|beijing time|\d{1,2}[:.]\d\d(?:[:.]\d\d)?|t\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?z?)\b|[-+]\d{1,2}(?::?\d\d)?\b|[\s,.()|]",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?P<label>(?:first |date )?published(?: on| at| date)?|posted(?: on| at)?|publication date|date"
    r"|(?:last )?(?:updated|modified)(?: on| at)?|by|author|reporter|editor|source|publisher|agency|url|link|title|headline)"
    r"\s{0,3}(?P<colon>[::])?\s{0,3}(?P<value>.{0,300})",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:^|.*\W)photos?\s?(?:[::/]|courtesy of|credit)\s?\S.{0,60}|^\W?(?:file )?photos?\W.{0,80}[^.]$|.*\(file photo\)\.?"
    r"|.*[\[(]\s?(?:file )?photos?\b[^\])]{0,80}[\])]|.*\b(?:getty images|shutterstock|istock)\W{0,2}|\W?file photo\W?"
    r"|(?:image|picture|photograph)s?(?: source| credit| caption)?\s?[:,:].{0,120}|(?:photo )?(?:credit|caption):.{0,120}",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    rf"[A-Z][A-Z .,'/&-]{{1,50}}(?:/[A-Z ]{{1,30}})?(?:,? {_MONTH} {_DAY}(?:,? {_YEAR})?)?\s?"
    r"(?:\((?P<agency>[A-Z][\w .&/-]{1,30})\))?\s?(?:--|[—–-])\s",
)
_DATELINE = re.compile(_DATELINE.pattern.replace(_MONTH, f"(?i:{_MONTH})"))


@dataclass(frozen=True, slots=True)
class Head:
    """What stands around the body. Each None where the text does not show it."""

    body: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    modified: date | None = None
    date_source: str | None = None


def day_in(text: str) -> date | None:
    """The first date written in a short text, as printed; None where there is none, or two readings of it.

    >>> day_in("Oct 16, 2023 09:01 PM"), day_in("16/10/2023"), day_in("10/11/2023")
    (datetime.date(2023, 10, 16), datetime.date(2023, 10, 16), None)
    """
    found = [match for pattern in _DATES for match in [pattern.search(text[:300])] if match]
    for match in sorted(found, key=re.Match.start):
        day = _date(match, int(match["year"]))
        if day:
            return day
    return None


def is_credit(paragraph: str) -> bool:
    """Whether a paragraph is nothing but photo captions with their credit.

    >>> is_credit("A port at dusk. [Photo/Agency]"), is_credit("The photo shows a port.")
    (True, False)
    """
    lines = paragraph.strip().split("\n")
    return len(lines) <= 4 and all(len(line) <= CAPTION and bool(_CREDIT.fullmatch(line.strip())) for line in lines)


def beheaded(text: str, url: str | None = None, title: str | None = None) -> Head:
    """A text without its head, and what the head says.

    title: where it is known; then only a first line that repeats it is a headline. url: tells the year of a dateline.
    """
    lines = text.strip("\n").split("\n")
    told: dict[str, str | date] = {}
    headline, rest = _headline(lines, title)
    rest = _byline(lines, rest, told)
    body = _paragraphs("\n".join(lines[rest:]))
    if not body:  # all head: then it is no head
        return Head(_paragraphs(text))
    if headline and "title" not in told:
        told["title"] = headline
    _dateline(body, url or str(told.get("url", "")), told)
    return Head(body, **told)  # type: ignore[arg-type]


def _headline(lines: list[str], title: str | None) -> tuple[str | None, int]:
    """The headline and how many lines it takes with a sub-headline below; (None, 0) where the text opens with prose."""
    block = [line.strip() for line in lines[:4]]
    length = next((at for at, line in enumerate(block) if not line or _is_byline(line)), len(block))
    known = bool(title) and _same(block[0], title or "")
    if not known and (title or not 1 <= length <= 3 or len(lines) <= length):
        return None, 0
    titles = [at for at, line in enumerate(block[:length]) if len(line) <= HEADLINE and not _is_sentence(line)]
    if known or len(titles) == length:
        return block[0], length if len(titles) == length else 1
    return None, 0


def _byline(lines: list[str], at: int, told: dict[str, str | date]) -> int:
    """Read the byline block that starts at a line; gives the first line after it."""
    end = at
    for number in range(at, min(len(lines), at + HEAD_LINES)):
        line = lines[number].strip()
        if not line:
            continue
        if not _is_byline(line):
            break
        _read_byline(line, told)
        end = number + 1
    return end


def _is_byline(line: str) -> bool:
    return is_credit(line) or bool(_pieces(line))


def _read_byline(line: str, told: dict[str, str | date]) -> None:
    if is_credit(line):
        return
    for key, value in _pieces(line):
        told.setdefault(key, value)
    if "published" in told or "modified" in told:  # a page that shows only its update was published by then
        told.setdefault("published", told.get("modified", ""))
        told["date_source"] = "byline"


def _pieces(line: str) -> list[tuple[str, str | date]]:
    """What a line of a byline block tells, as field and value; empty where it is none.

    One piece that is surely of a byline makes the others its company: in "By Li Na | Paper | 2023-10-16" the
    middle one is the publisher.
    """
    if len(line) > HEADLINE:
        return []
    pieces = [piece.strip() for piece in re.split(r"\s[|•·]\s|\s{3,}", line) if piece.strip()]
    read = [_piece(piece) for piece in pieces]
    if not any(read):
        return []
    return [
        told or ("publisher", piece) for told, piece in zip(read, pieces, strict=True) if told or not _is_sentence(piece)
    ]


def _piece(piece: str) -> tuple[str, str | date] | None:
    day = day_in(piece)
    label = _LABEL.fullmatch(piece)
    if label is None:
        is_date = day and not _BESIDE.sub("", _without_date(piece))
        return ("published", day) if is_date and day else None
    name, value = label["label"].lower(), label["value"].strip()
    if name.startswith(("first", "publi", "posted", "date")) and name not in ("publisher",):
        return ("published", day) if day else None
    if name.startswith(("last", "updated", "modified")):
        return ("modified", day) if day else None
    if name == "by":
        return ("author", value) if not _is_sentence(piece) and re.match(r"[A-Z]", value) else None
    if not label["colon"] or not value or len(value) > 120 and name != "url":
        return None
    if name in ("url", "link"):
        return ("url", value) if value.startswith(("http://", "https://")) else None
    return ({"title": "title", "headline": "title"}.get(name) or ROLES.get(name, "author"), value)


ROLES = {"source": "publisher", "publisher": "publisher", "agency": "publisher"}


def _dateline(body: str, url: str, told: dict[str, str | date]) -> None:
    """Agency and day of "BEIJING, Oct. 26 (Agency) --"; the day needs a year, its own or the address's."""
    found = _DATELINE.match(body)
    if found is None:
        return
    if found["agency"]:
        told.setdefault("publisher", found["agency"].strip())
    in_url = re.search(r"/((?:19|20)\d\d)[-/]?(?:\d\d|[a-z]{3})\b", url)
    year = found["year"] or (in_url[1] if in_url else None)
    day = _date(found, int(year)) if year and found["month"] else None
    if day and "published" not in told:
        told |= {"published": day, "date_source": "dateline"}


def _paragraphs(text: str) -> str:
    """Paragraphs without photo captions, a blank line between them; inside a paragraph nothing changes."""
    paragraphs = (paragraph.strip() for paragraph in re.split(r"\n[ \t]*\n", text))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph and not is_credit(paragraph))


def _date(match: re.Match[str], year: int) -> date | None:
    told = match.groupdict()
    month = int(told["number"]) if told.get("number") else MONTHS.index(told["month"][:3].lower()) + 1
    try:
        return date(year, month, int(told["day"]))
    except ValueError:
        return None


def _without_date(text: str) -> str:
    for pattern in _DATES:
        text = pattern.sub("", text, count=1)
    return text


def _is_sentence(line: str) -> bool:
    return line.rstrip("\"'”’) ").endswith((".", "!", "。", ";", ":", ","))


def _same(one: str, other: str) -> bool:
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold() != ""
