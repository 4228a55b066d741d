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
    r"(?P<month>(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_YEAR}(?P<mark>[-/.])(?P<number>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)",
        rf"\b{_MONTH} ?{_DAY},? {{1,2}}{_YEAR}\b",
        rf"\b{_DAY} (?:of )?{_MONTH},? {_YEAR}\b",
        rf"\b{_YEAR}\s?年\s?(?P<number>\d{{1,2}})\s?月\s?(?P<day>\d{{1,2}})\s?日",
        rf"\b(?P<day>1[3-9]|2\d|3[01])/(?P<number>\d{{1,2}})/{_YEAR}\b",  # no month has that number
        rf"\b(?P<number>\d{{1,2}})/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}\b",
    )
)
# What may stand beside a date in a line that is nothing but a date.
_BESIDE = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:at|on|gmt|utc|bst|ist|cst|c?e[sd]?t|p[sd]t)\b"
    r"|beijing time|t?\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d{1,6})?)?z?|[ap]\.?m\b|[-+]\d{1,2}(?::?\d\d)?|[\s,.()|]",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?P<label>(?:first |date )?published|posted|publication date|date|(?:last )?(?:updated|modified)|by|author"
    r"|reporter|editor|source|publisher|agency|url|link|title|headline)\b(?: (?:on|at|date))?"
    r"\s{0,3}(?P<colon>[::])?\s{0,3}(?P<value>.{0,300})",
    re.IGNORECASE,
)
KEYS = {"source": "publisher", "agency": "publisher", "link": "url", "headline": "title"}
_CREDIT = re.compile(
    r"(?:.{0,250}\W)?photos?\s?(?:[::/]|courtesy of)\s?\S.{0,60}"  # A port. Photo:Agency
    r"|.{0,250}[\[(]\s?(?:file )?photos?\b[^\])]{0,80}[\])]\.?"  # A port. (Photo by Li Na/Agency)
    r"|.{0,250}\b(?:getty images|shutterstock|istock)\W{0,2}"
    r"|\W?(?:file )?photo(?: by .{1,80}[^.])?\W?"
    r"|(?:image|picture|photograph)s?(?: source| credit| caption)?\s?[::].{0,250}"
    r"|image (?:source|caption), .{1,250}|(?:photo )?(?:credit|caption)\s?:.{0,250}",
    re.IGNORECASE,
)
_DATELINES = tuple(  # "BEIJING, Oct. 26 (Agency) --", "LONDON, 26 October 2024 -"
    re.compile(
        rf"[A-Z][A-Z .,'/&-]{{1,60}}?(?:, ?|\s){{0,2}}(?:{when}(?:,? {_YEAR})?)?\s?"
        r"(?:\((?P<agency>[A-Z][\w .&/-]{1,30})\))?\s?(?:--|[—–-])\s"
    )
    for when in (rf"{_MONTH} {_DAY}", rf"{_DAY} {_MONTH}")
)


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


def iso_day(text: str) -> date | None:
    """The day of an ISO date or time, as printed in its own zone; None where it is none (or before 1700: a filler).

    >>> iso_day("2023-10-16T23:30:00-05:00")
    datetime.date(2023, 10, 16)
    """
    found = re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)", text.strip())
    if found is None or not 1700 <= int(found[1]) <= 2200:
        return None
    return _date(int(found[1]), int(found[2]), int(found[3]))


def day_in(text: str) -> date | None:
    """The first date written in a short text, as printed; None where there is none, or where it reads two ways.

    >>> day_in("Oct 16, 2023 09:01 PM"), day_in("16/10/2023"), day_in("10/11/2023")
    (datetime.date(2023, 10, 16), datetime.date(2023, 10, 16), None)
    """
    found = (match for pattern in _DATES if (match := pattern.search(text[:300])))
    days = (_matched_day(match, int(match["year"])) for match in sorted(found, key=re.Match.start))
    return next((day for day in days if day), None)


def is_printed(day: date, text: str) -> bool:
    """Whether a text prints that very day, in a form that reads one way only.

    >>> is_printed(date(2023, 2, 17), "/2023/02/17/story"), is_printed(date(2023, 3, 2), "02/03/2023")
    (True, False)
    """
    found = (match for pattern in _DATES for match in pattern.finditer(text))
    return any(_matched_day(match, int(match["year"])) == day for match in found)


def is_credit(paragraph: str) -> bool:
    """Whether a paragraph is nothing but photo captions with their credit.

    >>> is_credit("A port at dusk. [Photo/Agency]"), is_credit("The photo shows a port.")
    (True, False)
    """
    lines = paragraph.strip().split("\n")
    return len(lines) <= 4 and all(len(line) <= CAPTION and _CREDIT.fullmatch(line.strip()) for line in lines)


def beheaded(text: str, url: str | None = None, title: str | None = None) -> Head:
    """A text without its head, and what the head says.

    title: where it is known; then only a first line that repeats it is a headline. url: tells the year of a dateline.
    """
    lines = text.strip("\n").split("\n")
    headline, top = _headline(lines, title)
    end = _byline_end(lines, top)
    body = _paragraphs("\n".join(lines[end:]))
    if not body:  # all head: then it is no head
        return Head(_paragraphs(text))
    told = dict(reversed([piece for line in lines[top:end] for piece in _pieces(line.strip())]))
    agency, dateline = _dateline(body, url or str(told.get("url", "")))
    published = told.get("published") or told.get("modified")  # a page that shows only its update was out by then
    return Head(
        body,
        title=_text(told.get("title")) or headline,
        url=_text(told.get("url")),
        publisher=_text(told.get("publisher")) or agency,
        published=published if isinstance(published, date) else dateline,
        modified=told["modified"] if isinstance(told.get("modified"), date) else None,  # type: ignore[arg-type]
        date_source="byline" if published else "dateline" if dateline else None,
    )


def _headline(lines: list[str], title: str | None) -> tuple[str | None, int]:
    """The headline and how many lines it takes with a sub-headline; (None, 0) where the text opens with prose."""
    block = [line.strip() for line in lines[:4]]
    length = next((at for at, line in enumerate(block) if not line or _is_byline(line)), len(block))
    short = all(len(line) <= HEADLINE and not _is_sentence(line) for line in block[:length])
    if title:
        return (title, length if short else 1) if _same(block[0], title) else (None, 0)
    is_head = short and 1 <= length <= 3 and len(lines) > length
    return (block[0], length) if is_head else (None, 0)


def _byline_end(lines: list[str], top: int) -> int:
    """Where the byline block that starts at a line ends: bylines, captions and blank lines."""
    end = top
    for number in range(top, min(len(lines), top + HEAD_LINES)):
        line = lines[number].strip()
        if line and not _is_byline(line):
            break
        end = number + 1
    return end


def _is_byline(line: str) -> bool:
    return is_credit(line) or any(_pieces(line))


Piece = tuple[str, str | date]


def _pieces(line: str) -> list[Piece]:
    """What a line of a byline block tells, as field and value ("" for what is not kept); empty where it is none.

    One piece that is surely of a byline makes the others its company: in "By Li Na | Paper | 2023-10-16" the
    middle one is the publisher.
    """
    if len(line) > HEADLINE:
        return []
    pieces = [piece.strip() for piece in re.split(r"\s[|•·]\s", line) if piece.strip()]
    read = [_labelled(piece) or _bare_date(piece) for piece in pieces]
    if not any(read):
        return []
    return [told or ("publisher", piece) for told, piece in zip(read, pieces, strict=True)]


def _bare_date(piece: str) -> Piece | None:
    day = day_in(piece)
    return ("published", day) if day and _is_only_date(piece) else None


def _labelled(piece: str) -> Piece | None:
    """What a label says ("Published: Oct 16, 2023", "By Li Na", "Source: Agency"), as field and value."""
    label = _LABEL.fullmatch(piece)
    if label is None:
        return None
    name, value, colon = label["label"].lower(), label["value"].strip(), bool(label["colon"])
    if "date" in name or name.endswith(("published", "posted", "modified")):
        key = "modified" if name.endswith(("updated", "modified")) else "published"
        day = day_in(value)
        return ((key, day) if day else ("", value)) if colon or (day and _is_only_date(value)) else None
    if name == "by":
        return ("", value) if re.match(r"[A-Z]", value) and len(value) <= 100 and not _is_sentence(value) else None
    if not colon or not value:
        return None
    key = KEYS.get(name, name)
    if (key == "url" and not value.startswith(("http://", "https://"))) or (key == "publisher" and _is_sentence(value)):
        return None
    return (key, value) if key in ("publisher", "url", "title") else ("", value)


def _dateline(body: str, url: str) -> tuple[str | None, date | None]:
    """Agency and day of "BEIJING, Oct. 26 (Agency) --"; the day needs a year, its own or the address's."""
    matches = [match for pattern in _DATELINES if (match := pattern.match(body))]
    found = next((match for match in matches if match["month"]), matches[0] if matches else None)
    if found is None:
        return None, None
    in_url = re.search(r"/((?:19|20)\d\d)[-/]?(?:\d\d|[a-z]{3})(?![a-z\d])|/((?:19|20)\d\d)\d{4}/", url)
    year = found["year"] or (in_url and (in_url[1] or in_url[2]))
    return found["agency"], _matched_day(found, int(year)) if year and found["month"] else None


def _paragraphs(text: str) -> str:
    """Paragraphs without photo captions, a blank line between them; inside a paragraph nothing changes."""
    paragraphs = (paragraph.strip() for paragraph in re.split(r"\n[ \t]*\n", text))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph and not is_credit(paragraph))


def _matched_day(match: re.Match[str], year: int) -> date | None:
    told = match.groupdict()
    month = int(told["number"]) if told.get("number") else MONTHS.index(told["month"][:3].lower()) + 1
    return _date(year, month, int(told["day"]))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_only_date(text: str) -> bool:
    """Whether nothing but a date, a weekday, a time and a zone stands here."""
    for pattern in _DATES:
        text = pattern.sub("", text, count=1)
    return not _BESIDE.sub("", text)


def _is_sentence(line: str) -> bool:
    return line.rstrip("\"'”’) ").endswith((".", "!", "。", ";", ":", ","))


def _same(one: str, other: str) -> bool:
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold() != ""


def _text(value: str | date | None) -> str | None:
    return value if isinstance(value, str) else None
