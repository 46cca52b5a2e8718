"""`report`: what is asked in names becomes a query, and the answer a file or a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import typer
from PySide6.QtCore import QCoreApplication, QLocale

from crm_desktop.cli.session import Session, TerminalProgress, complain, print_json, say
from crm_desktop.domain.dates import parse_date
from crm_desktop.domain.report import Comparison, Grouping, Report, ReportName, ReportQuery
from crm_desktop.domain.text import fold, tidy
from crm_desktop.reports.base import ReportKind
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.registry import report_kind
from crm_desktop.reports.writing.save import ReportFormat, save
from crm_desktop.services import Services
from crm_desktop.system.themes import load_palette
from crm_desktop.ui.reports.heading import report_heading
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.report_texts import report_words
from crm_desktop.ui.runtime.reporting import report_maker

_COMPARISONS = {"period": Comparison.PERIOD_BEFORE, "year": Comparison.YEAR_BEFORE, "": Comparison.NONE}


@dataclass(frozen=True, slots=True)
class Asking:
    """What the command line asks, as it was typed."""

    name: ReportName
    since: str = ""
    until: str = ""
    pipeline: str = ""
    owners: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    by: Grouping | None = None
    compare: str = ""
    compare_owner: str = ""


def run_report(
    session: Session, asking: Asking, to: Path | None, *, theme: str, language: str, as_json: bool
) -> int:
    """Make a report, write it and tell so; returns the exit status."""
    if to is None and not as_json:
        raise typer.BadParameter("--to FILE or --json is missing.")
    to = to.expanduser() if to else None
    kind = report_kind(asking.name)
    _refuse_strangers(asking, kind)
    refusal = _refusal(to) if to else ""
    if refusal:
        complain(refusal)
        return 1
    progress = TerminalProgress()
    with session.services() as services, _spoken(language):
        query, filters = _query(services, asking)
        report = report_maker(services).make(query, progress)
        formats = Formats()
        formats.currency = services.preferences.get().currency
        heading = report_heading(query, formats, filters, has_period=kind.has_period)
        if to:
            save(report, to, load_palette(theme), report_words(formats), heading)
    progress.finish()
    _tell(report, heading, to, as_json=as_json)
    return 0


def _tell(report: Report, heading: Heading, to: Path | None, *, as_json: bool) -> None:
    if as_json:
        from crm_desktop.reports.writing.document import report_document

        print_json(report_document(report, heading))
    else:
        say(QCoreApplication.translate("CliReport", "“{0}” written to {1}").format(heading.title, to))


def _refusal(to: Path) -> str:
    """Return what is wrong with the name of the file to be written; empty when nothing is."""
    translate = QCoreApplication.translate
    if to.suffix.lower().removeprefix(".") not in set(ReportFormat):
        return translate(
            "CliReport", "The file must be called .png, .svg, .pdf, .xlsx or .json: that says the format."
        )
    if not to.parent.is_dir():
        return translate("CliReport", "There is no folder “{0}”.").format(to.parent)
    return ""


def _refuse_strangers(asking: Asking, kind: ReportKind) -> None:
    """Refuse what this report does not heed, rather than give figures that look filtered and are not."""
    given = {
        "--pipeline": ("pipeline_id", asking.pipeline),
        "--owner": ("owners", asking.owners),
        "--source": ("sources", asking.sources),
        "--tag": ("tags", asking.tags),
    }
    strangers = [option for option, (field, value) in given.items() if value and field not in kind.filters]
    if not kind.has_period:
        strangers += [option for option, day in (("--from", asking.since), ("--until", asking.until)) if day]
    if not kind.compares and (asking.compare or asking.compare_owner):
        strangers.append("--compare")
    if strangers:
        raise typer.BadParameter(f"{', '.join(strangers)} does not go with '{asking.name}'.")
    if asking.by is not None and asking.by not in kind.groupings:
        known = ", ".join(kind.groupings)
        raise typer.BadParameter(
            f"'{asking.by}' is none of {known}." if known else f"--by does not go with '{asking.name}'."
        )
    if asking.compare and asking.compare_owner:
        raise typer.BadParameter("--compare and --compare-owner exclude each other.")


def _query(services: Services, asking: Asking) -> tuple[ReportQuery, list[tuple[str, str]]]:
    """Return the query that names mean, and its filters in words."""
    today = services.today()
    since, until = _day(asking.since, today), _day(asking.until, today)
    if since and until and since > until:
        raise typer.BadParameter("--from is later than --until.")
    if asking.compare and not (since and until):
        raise typer.BadParameter("--compare needs --from and --until.")
    users = [user.name for user in services.users.list()]
    owners = _named(asking.owners, users)
    sources = _named(asking.sources, (source.name for source in services.sources.list()))
    tags = _named(asking.tags, (tag.name for tag in services.tags.list()))
    pipelines = {one.name: one.id for one in services.pipelines.list()} if asking.pipeline else {}
    pipeline = _named([asking.pipeline], pipelines)[0] if asking.pipeline else ""
    rival = _named([asking.compare_owner], users)[0] if asking.compare_owner else ""
    query = ReportQuery(
        asking.name,
        since,
        until,
        pipeline_id=pipelines.get(pipeline),
        owners=frozenset(owners),
        sources=frozenset(sources),
        tags=frozenset(tags),
        grouping=asking.by,
        comparison=Comparison.OWNER if rival else _COMPARISONS[asking.compare],
        compare_owner=rival,
    )
    named = (("pipeline", [pipeline]), ("owners", owners), ("sources", sources), ("tags", tags))
    return query, [(key, ", ".join(names)) for key, names in named if any(names)]


def _named(wanted: Sequence[str], known: Iterable[str]) -> list[str]:
    """Return names as they are stored; raises BadParameter with the list of those there are."""
    stored = {fold(name): name for name in known}
    for name in wanted:
        if fold(tidy(name)) not in stored:
            there = ", ".join(stored.values())
            raise typer.BadParameter(
                f"'{name}' is none of {there}." if there else f"'{name}' is not there: the list is empty."
            )
    return [stored[fold(tidy(name))] for name in wanted]


def _day(text: str, today: date) -> date | None:
    if not text:
        return None
    day = parse_date(text, today=today, day_first=Formats().is_day_first)
    if day is None:
        raise typer.BadParameter(f"'{text}' is no day such as 2026-12-31.")
    return day


@contextmanager
def _spoken(language: str) -> Iterator[None]:
    """Speak another language for a while."""
    application = QCoreApplication.instance()
    if not language or application is None:
        yield
        return
    locale = QLocale()
    languages = Languages(application)
    languages.use(language)
    try:
        yield
    finally:
        languages.unload()
        languages.deleteLater()
        QLocale.setDefault(locale)
