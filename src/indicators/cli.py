"""The commands: read arguments, call one room, print. Rooms are imported inside their command, so that help is quick.

Results go to stdout, progress and errors to stderr, an error as one line. Exit status [cli.md]: 0 all done; 1 some
inputs failed, each named; 2 wrong usage; 3 `check --strict` found contradictions; 130 interrupted.
"""

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import wraps
from inspect import Parameter, Signature, signature
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from indicators import terminal
from indicators.article import Article
from indicators.errors import IndicatorsError, UsageError

app = typer.Typer(
    help="Economic indicators read from news articles, each with its exact quote.",
    epilog="Example: indicators ingest data/samples && indicators report",
    rich_markup_mode=None,  # rich help would more than double the start of every command
    add_completion=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Sources = Annotated[list[str], typer.Argument(help="Files or folders; - is standard input.", show_default=False)]
# readable=False: what cannot be read is for the store to say, as it is no wrong usage
Data = Annotated[Path, typer.Option("--data", envvar="INDICATORS_DATA", readable=False, help="The store's folder.")]


def _day_of_a_paper(given: datetime | None) -> datetime | None:
    """What a text may say as well; a year like 23 is a slip, and no calendar reaches the year before 1."""
    from indicators.readers.heads import iso_day

    if given and iso_day(given.date().isoformat()) is None:
        raise UsageError(f"--published {given.date()}", advice="write a day like 2023-10-16")
    return given


Day = typer.Option(
    formats=["%Y-%m-%d"],
    metavar="DATE",
    callback=_day_of_a_paper,
    help="Day of publication, of a text that does not say.",
)
Published = Annotated[datetime | None, Day]
Publisher = Annotated[str | None, typer.Option(help="Its publisher.")]
Url = Annotated[str | None, typer.Option(help="Its address.")]
Title = Annotated[str | None, typer.Option(help="Its headline.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]

Kind = Literal["indicators", "areas", "units", "currencies", "agencies", "items"]

# By these rows are chosen; each may be left out, lists may be repeated.
FILTERS: dict[str, Any] = {
    "indicator": Annotated[list[str] | None, typer.Option(help="Only these indicators (repeatable).")],
    "area": Annotated[list[str] | None, typer.Option(help="Only these places, by name or code (repeatable).")],
    "partner": Annotated[list[str] | None, typer.Option(help="Only flows with these places (repeatable).")],
    "since": Annotated[str | None, typer.Option(metavar="PERIOD", help="Only periods from it on: 2020, 2023-09.")],
    "until": Annotated[str | None, typer.Option(metavar="PERIOD", help="Only periods up to it, inclusive.")],
    "measure": Annotated[list[str] | None, typer.Option(help="level, change, share, ... (repeatable).")],
    "basis": Annotated[list[str] | None, typer.Option(help="yoy, mom, qoq, ... (repeatable).")],
    "publisher": Annotated[list[str] | None, typer.Option(help="Only these publishers (repeatable).")],
    "min_confidence": Annotated[float | None, typer.Option(min=0, max=1, help="Only rows at least so sure, 0 to 1.")],
}


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of FILTERS; those that were used reach it together, as its argument `filters`."""

    @wraps(command)
    def with_filters(**given: Any) -> None:
        chosen = {name: given.pop(name) for name in FILTERS}
        command(**given, filters={name: value for name, value in chosen.items() if value not in (None, [])})

    own = [parameter for name, parameter in signature(command).parameters.items() if name != "filters"]
    more = [Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=kind) for name, kind in FILTERS.items()]
    # what Typer reads:
    with_filters.__signature__ = Signature([*own, *more])  # type: ignore[attr-defined]
    with_filters.__annotations__ = {parameter.name: parameter.annotation for parameter in (*own, *more)}
    return with_filters


def main() -> None:
    """Run a command; an error becomes one line on stderr and an exit status, a traceback only with --debug."""
    _open_streams()
    arguments = [word for word in sys.argv[1:] if word != "--debug"]  # welcome anywhere in the line
    try:
        status = app(arguments, prog_name="indicators", standalone_mode=False)
        sys.stdout.flush()
        if status == 130:
            print("interrupted; what was finished is kept", file=sys.stderr)
    except BrokenPipeError:  # the reader of our output left, as `head` does: nothing to report
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    except Exception as error:  # noqa: BLE001  the last door: whatever comes, one line
        if "--debug" in sys.argv:
            traceback.print_exc()
        else:
            print(_line(error), file=sys.stderr)
        status = _status(error)
    sys.exit(status or 0)


def _open_streams() -> None:
    """Standard streams that can be used whatever the caller left: closed ones are nowhere, no character is too foreign."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115  open as long as we run
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _line(error: Exception) -> str:
    if isinstance(error, typer.TyperException):
        command = getattr(getattr(error, "ctx", None), "command_path", "indicators")
        line = f"{error.format_message().rstrip('.')}; see {command} --help"
    elif isinstance(error, IndicatorsError):
        line = str(error)
    elif isinstance(error, OSError):
        line = f"{error.filename}: {error.strerror}" if error.filename else str(error)
    else:
        line = f"this should not happen: {type(error).__name__}: {error}; run again with --debug and report it"
    return terminal.printable(" ".join(line.split()))


def _status(error: Exception) -> int:
    return 2 if isinstance(error, UsageError) else getattr(error, "exit_code", 1)


@app.callback()
def options(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", is_eager=True, help="Print the version.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error comes from.")] = False,
) -> None:
    if version:
        from indicators import __version__

        print(f"indicators {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help())
        raise typer.Exit(2)


@app.command(epilog="Example: indicators ingest data/samples")
def ingest(
    sources: Sources,
    data: Data = Path("data"),
    jobs: Annotated[int, typer.Option(min=1, help="Processes at work.")] = 1,
    published: Published = None,
    publisher: Publisher = None,
    url: Url = None,
    title: Title = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read and count, write nothing.")] = False,
    json: Json = False,
) -> None:
    """Put articles into the store: plain text, HTML, JSON lines; files and folders."""
    from indicators import ingestion

    day = published.date() if published else None
    with terminal.progress_bar("reading") as step:
        tally = ingestion.ingest(
            *sources,
            data=data,
            jobs=jobs,
            published=day,
            publisher=publisher,
            url=url,
            title=title,
            dry_run=dry_run,
            progress=lambda tally: step(tally.read, tally.size, tally.line()),
        )
    print(terminal.as_json(tally.as_json()) if json else tally.line())
    _end(tally.errors)


@app.command(epilog="Example: indicators explain data/samples/belt-and-road-forum.txt")
def explain(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="A file of articles; - is standard input.")],
    published: Published = None,
    publisher: Publisher = None,
    url: Url = None,
    title: Title = None,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write the text, marked up, as a page.")
    ] = None,
    json: Json = False,
) -> None:
    """Every number of an article, kept or left, and by which rule; on a terminal also the text, numbers coloured."""
    from indicators import explained, extraction, origins

    given = _given(published, publisher, url, title)
    failed, reads = [], []
    for file in origins.find(source):
        for found in [file] if isinstance(file, IndicatorsError) else origins.articles(file, given):
            if isinstance(found, IndicatorsError):
                failed.append(found)
            else:
                reads.append(extraction.explain(found))
    if html and reads:
        from indicators.reporting import marked

        marked.write(reads, html)
    if json:
        print(terminal.as_json(explained.explained_plain(reads)))
    elif html and reads:
        print(f"{html}: {terminal.count(len(reads), 'article')}, {explained.counts(reads)}")
    else:
        for read in reads:
            print(*explained.explained(read, colour=sys.stdout.isatty()), sep="\n", end="\n\n")
    _end(failed)


@app.command(epilog="Example: indicators report --area CHN --partner RUS")
@filtered
def report(
    data: Data = Path("data"),
    output: Annotated[Path, typer.Option(help="The folder of the report.")] = Path("reports"),
    title: Annotated[str | None, typer.Option(help="Headline of the page.")] = None,
    *,
    filters: dict[str, Any],
) -> None:
    """Draw the store as a page that opens offline: charts, checks and every row with its quote."""
    from indicators import reporting
    from indicators.checks import check as check_rows
    from indicators.store import Store

    pages = reporting.report(data=data, output=output, title=title, **filters)
    rows = Store(data).read("observations", **filters).to_pylist()
    print(*pages, *terminal.found(rows), terminal.verdicts(check_rows(rows)), sep="\n")


@app.command(epilog="Example: indicators export observations russia.csv --partner RUS")
@filtered
def export(
    table: Annotated[str, typer.Argument(metavar="TABLE", help="observations or articles.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to; .parquet, .csv or .jsonl.")],
    data: Data = Path("data"),
    *,
    filters: dict[str, Any],
) -> None:
    """Write rows of the store to a file, its format by the suffix."""
    from indicators import exports

    rows = exports.export(table, file, data=data, **filters)
    print(f"{file}: {terminal.count(rows, 'row')}")


@app.command(epilog="Example: indicators check --partner RUS")
@filtered
def check(
    data: Data = Path("data"),
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 3 where a contradiction is found.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Also list what is consistent.")] = False,
    *,
    filters: dict[str, Any],
) -> None:
    """Can the reported numbers all be true? Totals, balances and growth, each number as the interval it can mean."""
    from indicators.checks import Verdict
    from indicators.checks import check as check_rows
    from indicators.store import Store

    found = check_rows(Store(data).read("observations", **filters).to_pylist())
    for finding in found:
        if every or finding.verdict != Verdict.CONSISTENT:
            print(terminal.finding_line(finding))
    print(terminal.verdicts(found))
    if strict and any(finding.verdict == Verdict.CONTRADICTED for finding in found):
        raise typer.Exit(3)


@app.command(epilog="Example: indicators vocabulary indicators")
def vocabulary(
    kind: Annotated[Kind | None, typer.Argument(help="What to list; without it all but agencies and items.")] = None,
) -> None:
    """The indicators, places and units that are known, each with its code."""
    from indicators.vocabulary import vocabulary as known
    from indicators.vocabulary.own import own

    mine = own()
    for name in [kind] if kind else ["indicators", "areas", "units", "currencies"]:
        added = mine.blocks.get(name, {}) if mine else {}
        rows = [(code, getattr(record, "title", "")) for code, record in getattr(known(), name).items()]
        print(*terminal.columns((*row, mine.file if mine and row[0] in added else "") for row in rows), sep="\n")


def _given(published: datetime | None, publisher: str | None, url: str | None, title: str | None) -> Article:
    """What the user knows about a text that does not say."""
    return Article("", title=title, url=url, publisher=publisher, published=published.date() if published else None)


def _end(failed: Sequence[IndicatorsError]) -> None:
    """Name every input that failed; exit with 1 where there is one."""
    for error in failed:
        print(_line(error), file=sys.stderr)
    if failed:
        raise typer.Exit(1)


if __name__ == "__main__":
    main()
