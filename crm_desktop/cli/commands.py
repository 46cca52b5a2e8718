"""The commands and their options; what they do stands in the services."""

from __future__ import annotations

import logging
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import shiboken6
import typer
from PySide6.QtCore import QCoreApplication

from crm_desktop import __version__
from crm_desktop.cli import INTERRUPTED, deal_commands, inquiries, reminding, report_commands, tasks
from crm_desktop.cli.options import AsJson, Language, Theme
from crm_desktop.cli.session import Cli, Session, TerminalProgress, complain, say, speak
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.selling_import import ClientChoice, ImportSubject
from crm_desktop.domain.timeline import Direction, InteractionKind
from crm_desktop.system.logs import set_up_logs
from crm_desktop.system.paths import log_file
from crm_desktop.ui.runtime.error_texts import describe

log = logging.getLogger(__name__)
application = typer.Typer(
    name="crm-desktop",
    help="CRM Desktop: the clients of a small business on its own computer. Without a command the window opens;"
    " --language ru or en chooses its language.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
session = Session()
application.add_typer(deal_commands.application, name="deal")
application.add_typer(inquiries.application, name="inquiry")
application.command("report")(report_commands.report)
application.add_typer(tasks.application, name="task")
application.command("tasks")(tasks.tasks)
application.command("remind")(reminding.remind)
deal_commands.session = inquiries.session = report_commands.session = tasks.session = session
reminding.session = session


class Duplicates(StrEnum):
    """What an import does with a client that is there already."""

    SKIP = "skip"
    UPDATE = "update"
    CREATE = "create"


class Way(StrEnum):
    """Who turned to whom."""

    IN = "in"
    OUT = "out"


def run_command(arguments: list[str], database: str | None) -> int:
    """Run one command and return the exit status."""
    languages = speak()
    set_up_logs(_log_file())
    if database == "":
        complain(QCoreApplication.translate("Cli", "After --database stands a file or an address."))
        return 2
    session.database = database
    try:
        result = application(arguments, standalone_mode=False)
    except CrmError as error:
        complain(describe(error).text)
        return 1
    except typer.TyperException as error:
        complain(QCoreApplication.translate("Cli", "{0} More with --help.").format(_usage_text(error)))
        return error.exit_code
    except (typer.Abort, KeyboardInterrupt):
        result = INTERRUPTED
    except BrokenPipeError:
        return -1
    except OSError as error:
        log.exception("the system refused")
        refusal = QCoreApplication.translate("Cli", "The system refused: {0}")
        complain(refusal.format(": ".join(str(part) for part in (error.strerror, error.filename) if part)))
        return 1
    except Exception:
        log.exception("a command failed")
        complain(
            QCoreApplication.translate(
                "Cli", "An error in the program stopped the command; the log has the details."
            )
        )
        return 1
    finally:
        if shiboken6.isValid(languages):  # the tour takes the application it belongs to down
            languages.deleteLater()
    if result == INTERRUPTED:  # what the library makes of Ctrl+C
        complain(QCoreApplication.translate("Cli", "Stopped. Nothing was changed."))
    return result if isinstance(result, int) else 0


def _log_file() -> Path | None:
    try:
        return log_file()
    except OSError:  # no folder of our own: a command with --database can do without it
        return None


def _usage_text(error: typer.TyperException) -> str:
    """Return what is wrong with a command line as one line, without the names of the library's own errors."""
    text = " ".join(error.format_message().replace("Value error, ", "").split())
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _version(wanted: bool) -> None:
    if wanted:
        say(f"CRM Desktop {__version__}")
        raise typer.Exit


@application.callback()
def options(
    database: Annotated[
        str | None,
        typer.Option("--database", help="A file, or postgresql://user@host/name; goes with every command."),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Options that go with every command."""


@application.command()
def demo(
    clients: Annotated[int, typer.Option(min=1, max=2_000_000, help="How many clients to make.")],
    seed: Annotated[int, typer.Option(help="The same seed makes the same clients.")] = 1,
    language: Annotated[Language | None, typer.Option(help="Language of the data.")] = None,
) -> None:
    """Fill a base with invented clients, their past, deals and sales."""
    from crm_desktop.demo import fill
    from crm_desktop.ui.runtime.i18n import system_language

    chosen = language.value if language else system_language()
    progress = TerminalProgress()
    with session.services(create=True, language=chosen) as services:
        made = fill(services, clients, seed=seed, language=chosen, progress=progress)
    progress.finish()
    say(Cli().demo_clients(made))


@application.command("import")
def import_file(
    file: Annotated[
        Path, typer.Argument(help="An .xlsx, .xls, .ods, .csv, .vcf, .json or .ics file.", readable=False)
    ],
    sheet: Annotated[str | None, typer.Option(help="The sheet to read; the best one when not given.")] = None,
    duplicates: Annotated[
        Duplicates, typer.Option(help="What to do with clients that are there already.")
    ] = Duplicates.SKIP,
    subject: Annotated[
        ImportSubject, typer.Option("--as", help="What the rows of the file are.")
    ] = ImportSubject.CLIENTS,
    unknown_clients: Annotated[
        ClientChoice,
        typer.Option(
            help="With --as deals: what to do with a deal whose client is not there, or there twice."
        ),
    ] = ClientChoice.CREATE,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would happen.")] = False,
    as_json: AsJson = False,
) -> None:
    """Bring clients, deals, products, or tasks from a calendar in from a file, as one action that can be undone."""
    if file.suffix.lower() == ".ics":
        from crm_desktop.cli.calendars import run_calendar_import

        run_calendar_import(session, file, dry_run=dry_run, as_json=as_json)
        return
    if subject is not ImportSubject.CLIENTS:
        from crm_desktop.cli.selling_importing import SellingImport, run_selling_import

        wanted = SellingImport(file, subject, sheet, unknown_clients, dry_run, as_json)
        run_selling_import(session, wanted)
        return
    from crm_desktop.cli.importing import run_import

    run_import(session, file, sheet, duplicates.value, dry_run=dry_run, as_json=as_json)


@application.command()
def export(
    what: Annotated[
        str,
        typer.Argument(
            help="clients; all: those of the recycle bin too; timeline: what happened with them; promises;"
            " segments: who belongs to which; deals; products; sales; inquiries; tasks;"
            " calendar: those that have a time; escalations: what was forgotten and what came of it.",
            metavar="WHAT",
        ),
    ],
    to: Annotated[
        Path,
        typer.Option(
            "--to", help="The file to write: .xlsx, .csv, .json, clients as .vcf, tasks and calendar as .ics."
        ),
    ],
    client: Annotated[int | None, typer.Option(help="Only of this client, by its number: timeline.")] = None,
    segment: Annotated[str, typer.Option(help="Only this segment, by its name: clients, segments.")] = "",
    owner: Annotated[str, typer.Option(help="Only those of this person: tasks, calendar, escalations.")] = "",
    since: Annotated[
        str, typer.Option(help="Only from this day on, 2026-12-31: tasks, calendar, escalations.")
    ] = "",
    until: Annotated[str, typer.Option(help="Only up to this day: tasks, calendar, escalations.")] = "",
) -> int:
    """Write clients, or what belongs to them, to a file."""
    from crm_desktop.cli.calendars import task_filter
    from crm_desktop.cli.exporting import run_export

    return run_export(session, what, to, client, segment, task_filter(owner, since, until))


@application.command("log")
def log_entry(
    client: Annotated[int, typer.Argument(help="The number of the client.", metavar="CLIENT-ID")],
    kind: Annotated[InteractionKind, typer.Option(help="What happened.")],
    text: Annotated[str, typer.Option(help="What was said or written.")] = "",
    subject: Annotated[str, typer.Option(help="What it was about, in one line.")] = "",
    outcome: Annotated[str, typer.Option(help="How it ended; a new outcome is added to the list.")] = "",
    decision: Annotated[str, typer.Option(help="What was decided.")] = "",
    direction: Annotated[Way | None, typer.Option(help="Who turned to whom: in is to us.")] = None,
    at: Annotated[str, typer.Option(help="When, as 2026-11-20T15:30; now when not given.")] = "",
    length: Annotated[
        float | None, typer.Option(min=0, max=100_000, help="How many minutes it took.")
    ] = None,
    author: Annotated[str, typer.Option(help="Who of us; a new name is added to the people.")] = "",
    as_json: AsJson = False,
) -> None:
    """Write an entry to the timeline of a client."""
    from crm_desktop.cli.entries import EntryOptions, run_log

    way = Direction(direction.value) if direction else Direction.NONE
    options = EntryOptions(kind, text, subject, outcome, decision, way, at, length, author)
    run_log(session, client, options, as_json=as_json)


@application.command()
def search(
    text: Annotated[str, typer.Argument(help="Any part of anything: a name, a phone, a note, a promise.")],
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most so many of each kind.")] = 20,
    as_json: AsJson = False,
) -> None:
    """Find clients, deals, inquiries, entries, promises, files and tags."""
    from crm_desktop.cli.searching import run_search

    run_search(session, text, limit, as_json=as_json)


@application.command()
def undo(
    list_actions: Annotated[bool, typer.Option("--list", help="List the actions, the newest first.")] = False,
    last: Annotated[bool, typer.Option("--last", help="Take back the last action (the default).")] = False,
    set_id: Annotated[
        int | None, typer.Option("--set", help="Take back the action with this number.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Take back an action, or list what can be taken back."""
    from crm_desktop.cli.history import list_history, undo_action

    if last and set_id is not None:
        raise typer.BadParameter("--last and --set exclude each other.")
    if list_actions:
        list_history(session, as_json=as_json)
    else:
        undo_action(session, set_id, as_json=as_json)


@application.command()
def check(as_json: AsJson = False) -> int:
    """Check the base, its search index, its files and our own rules."""
    from crm_desktop.cli.maintenance import run_check

    return run_check(session, as_json=as_json)


@application.command()
def backup(to: Annotated[Path, typer.Option("--to", help="The file to write the copy to.")]) -> None:
    """Write a checked copy of the base and its files."""
    from crm_desktop.cli.maintenance import run_backup

    run_backup(session, to)


@application.command()
def restore(file: Annotated[Path, typer.Argument(help="A copy made by backup.", readable=False)]) -> None:
    """Put a copy in the place of the base. The present base is kept beside it."""
    from crm_desktop.cli.maintenance import run_restore

    run_restore(session, file)


@application.command()
def call(
    number: Annotated[
        str, typer.Argument(help="The number as the telephone gives it: +7…, tel:…, sip:…", metavar="NUMBER")
    ],
) -> int:
    """Show who calls. The program that runs comes to the front; if none does, one is started. The number
    stands right behind the command, and --database before it."""
    from crm_desktop.cli.calling import run_call

    return run_call(number, session.database, None)


@application.command()
def tour(
    to: Annotated[Path, typer.Option("--to", help="The folder for the pictures.")],
    language: Annotated[Language | None, typer.Option(help="Only this language.")] = None,
    theme: Annotated[Theme | None, typer.Option(help="Only this look.")] = None,
    scale: Annotated[
        float, typer.Option(min=1, max=2, help="1 or 1.5: how large the system shows things.")
    ] = 1,
    clients: Annotated[int, typer.Option(min=0, max=2_000_000, help="How many demonstration clients.")] = 300,
) -> int:
    """Save a picture of every screen. The real window is visited; the computer needs no screen."""
    from crm_desktop.cli.tour import run_tour

    return run_tour(
        to,
        [language.value] if language else ["ru", "en"],
        [theme.value] if theme else ["light", "dark"],
        scale,
        clients,
    )


def _no_output_encoding_surprises() -> None:
    """Let a console of an old code page show what it can instead of failing on the rest."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


_no_output_encoding_surprises()
