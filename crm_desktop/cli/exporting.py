"""`export`: clients, or a list of what belongs to them, into a file, whose extension says the format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import typer
from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.people import complain_of_nobody, person_called
from crm_desktop.cli.session import Session, TerminalProgress, complain, say
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.escalation import EscalationFilter
from crm_desktop.domain.task import TaskFilter, TaskState
from crm_desktop.exchange.export_file import ExportFormat, export_format
from crm_desktop.exchange.table_file import TABLE_FORMATS
from crm_desktop.services import Services
from crm_desktop.ui.runtime.field_texts import export_labels
from crm_desktop.ui.runtime.i18n import Translated, system_language
from crm_desktop.ui.runtime.list_texts import promise_labels, segment_labels, timeline_labels
from crm_desktop.ui.runtime.report_labels import escalation_labels
from crm_desktop.ui.runtime.selling_labels import deal_labels, inquiry_labels, product_labels, sale_labels
from crm_desktop.ui.runtime.task_texts import task_labels

ALL_TASKS = TaskFilter(states=frozenset())


class CliExport(Translated):
    """The sentences about an export that have a number in them, with a place for the name of the file."""

    def done(self, count: int) -> str:
        """Return how many clients were written."""
        return self.tr("%n client(s) written to {0}", "", count)

    def entries_done(self, count: int) -> str:
        """Return how many entries of timelines were written."""
        return self.tr("%n entry(s) of the timeline written to {0}", "", count)

    def promises_done(self, count: int) -> str:
        """Return how many promises were written."""
        return self.tr("%n promise(s) written to {0}", "", count)

    def members_done(self, count: int) -> str:
        """Return how many members of segments were written."""
        return self.tr("%n member(s) of segments written to {0}", "", count)

    def deals_done(self, count: int) -> str:
        """Return how many deals were written."""
        return self.tr("%n deal(s) written to {0}", "", count)

    def products_done(self, count: int) -> str:
        """Return how many products were written."""
        return self.tr("%n product(s) written to {0}", "", count)

    def sales_done(self, count: int) -> str:
        """Return how many sales were written."""
        return self.tr("%n sale(s) written to {0}", "", count)

    def inquiries_done(self, count: int) -> str:
        """Return how many inquiries were written."""
        return self.tr("%n inquiry(s) written to {0}", "", count)

    def tasks_done(self, count: int) -> str:
        """Return how many tasks were written."""
        return self.tr("%n task(s) written to {0}", "", count)

    def escalations_done(self, count: int) -> str:
        """Return how many lines of the log of escalation were written."""
        return self.tr("%n line(s) on what was forgotten written to {0}", "", count)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written, and where to."""

    path: Path
    client_id: int | None
    progress: TerminalProgress
    segment_id: int | None = None
    tasks: TaskFilter = ALL_TASKS


@dataclass(frozen=True, slots=True)
class Export:
    """One thing that can be written: how, as what, and the sentence about it."""

    write: Callable[[Services, Wanted], int]
    done: Callable[[CliExport, int], str]
    formats: tuple[str, ...] = tuple(ExportFormat)
    is_of_one: bool = False  # whether it can be written of one client
    is_of_segment: bool = False  # whether it can be written of one segment
    is_of_owner: bool = False  # whether it can be written of one person, or of some days


def _clients(services: Services, wanted: Wanted, *, with_bin: bool = False) -> int:
    """Write all clients, those of the recycle bin too if asked.

    A vCard cannot say that it was removed, so that form holds only the clients that are there.
    """
    marks_deleted = with_bin and export_format(wanted.path) is not ExportFormat.VCF
    ids = services.clients.list_ids(ClientFilter(segment_id=wanted.segment_id))
    if marks_deleted:
        ids += services.clients.list_ids(ClientFilter(in_recycle_bin=True))
    return services.exports.export(
        wanted.path,
        ids,
        labels=export_labels(),
        language=system_language(),
        marks_deleted=marks_deleted,
        progress=wanted.progress,
    )


def _all_clients(services: Services, wanted: Wanted) -> int:
    return _clients(services, wanted, with_bin=True)


def _timeline(services: Services, wanted: Wanted) -> int:
    return services.exports.entries(
        wanted.path,
        wanted.client_id,
        labels=timeline_labels(),
        language=system_language(),
        progress=wanted.progress,
    )


def _promises(services: Services, wanted: Wanted) -> int:
    return services.exports.promises(
        wanted.path, labels=promise_labels(), language=system_language(), progress=wanted.progress
    )


def _segments(services: Services, wanted: Wanted) -> int:
    return services.segment_exports.export(
        wanted.path,
        None if wanted.segment_id is None else [wanted.segment_id],
        labels=segment_labels(),
        language=system_language(),
        progress=wanted.progress,
    )


def _deals(services: Services, wanted: Wanted) -> int:
    return services.selling_exports.deals(
        wanted.path, labels=deal_labels(), language=system_language(), progress=wanted.progress
    )


def _products(services: Services, wanted: Wanted) -> int:
    return services.selling_exports.products(
        wanted.path, labels=product_labels(), language=system_language(), progress=wanted.progress
    )


def _sales(services: Services, wanted: Wanted) -> int:
    return services.selling_exports.sales(
        wanted.path, labels=sale_labels(), language=system_language(), progress=wanted.progress
    )


def _inquiries(services: Services, wanted: Wanted) -> int:
    return services.selling_exports.inquiries(
        wanted.path, labels=inquiry_labels(), language=system_language(), progress=wanted.progress
    )


def _tasks(services: Services, wanted: Wanted) -> int:
    return _write_tasks(services, wanted, services.tasks.list_ids(wanted.tasks))


def _calendar(services: Services, wanted: Wanted) -> int:
    """Write what stands in the calendar: what has a time and was not cancelled."""
    states = frozenset({TaskState.OPEN, TaskState.DONE})
    ids = services.tasks.list_ids(replace(wanted.tasks, states=states))
    return _write_tasks(services, wanted, services.tasks.with_time(ids))


def _write_tasks(services: Services, wanted: Wanted, ids: Sequence[int]) -> int:
    from crm_desktop.services.tasks.calendar_export import SUFFIX, export_calendar
    from crm_desktop.services.tasks.exports import export_tasks

    if wanted.path.suffix.lower() == SUFFIX:
        return export_calendar(services.store, wanted.path, ids, progress=wanted.progress)
    return export_tasks(
        services.tasks,
        wanted.path,
        ids,
        labels=task_labels(),
        language=system_language(),
        progress=wanted.progress,
    )


def _escalations(services: Services, wanted: Wanted) -> int:
    from crm_desktop.services.escalation.exports import export_escalations

    tasks = wanted.tasks
    return export_escalations(
        services.escalations,
        wanted.path,
        EscalationFilter(owners=tasks.owners, since=tasks.since, until=tasks.until),
        labels=escalation_labels(),
        language=system_language(),
        progress=wanted.progress,
    )


_TASK_FORMATS = (*TABLE_FORMATS, "ics")
# What `export` can write, by the word on the command line.
EXPORTS: Mapping[str, Export] = {
    "clients": Export(_clients, CliExport.done, is_of_segment=True),
    "all": Export(_all_clients, CliExport.done),
    "timeline": Export(_timeline, CliExport.entries_done, TABLE_FORMATS, is_of_one=True),
    "promises": Export(_promises, CliExport.promises_done, TABLE_FORMATS),
    "deals": Export(_deals, CliExport.deals_done, TABLE_FORMATS),
    "products": Export(_products, CliExport.products_done, TABLE_FORMATS),
    "sales": Export(_sales, CliExport.sales_done, TABLE_FORMATS),
    "inquiries": Export(_inquiries, CliExport.inquiries_done, TABLE_FORMATS),
    "tasks": Export(_tasks, CliExport.tasks_done, _TASK_FORMATS, is_of_owner=True),
    "calendar": Export(_calendar, CliExport.tasks_done, _TASK_FORMATS, is_of_owner=True),
    "escalations": Export(_escalations, CliExport.escalations_done, TABLE_FORMATS, is_of_owner=True),
    "segments": Export(_segments, CliExport.members_done, TABLE_FORMATS, is_of_segment=True),
}


def run_export(
    session: Session,
    what: str,
    to: Path,
    client_id: int | None = None,
    segment: str = "",
    tasks: TaskFilter = ALL_TASKS,
) -> int:
    """Write a file and return the exit status."""
    export = EXPORTS.get(what)
    if export is None:
        raise typer.BadParameter(f"'{what}' is none of {', '.join(EXPORTS)}.")
    if client_id is not None and not export.is_of_one:
        raise typer.BadParameter(f"--client does not go with '{what}'.")
    if segment and not export.is_of_segment:
        raise typer.BadParameter(f"--segment does not go with '{what}'.")
    if (tasks.owners or tasks.since or tasks.until) and not export.is_of_owner:
        raise typer.BadParameter(f"--owner, --since and --until do not go with '{what}'.")
    to = to.expanduser()  # of `--to=~/clients.csv` the shell makes nothing
    refusal = _refusal(to, export)
    if refusal:
        complain(refusal)
        return 1
    progress = TerminalProgress()
    with session.services() as services:
        unknown = [name for name in tasks.owners if person_called(services, name) is None]
        if unknown:
            complain_of_nobody(unknown[0])
            return 1
        owners = (person_called(services, name) for name in tasks.owners)
        tasks = replace(tasks, owners=frozenset(person.name for person in owners if person is not None))
        wanted = Wanted(to, client_id, progress, tasks=tasks)
        if segment:
            found = services.segments.find(segment)
            if found is None:
                complain(
                    QCoreApplication.translate("CliExport", "There is no segment “{0}”.").format(segment)
                )
                return 1
            wanted = replace(wanted, segment_id=found.id)
        count = export.write(services, wanted)
    progress.finish()
    say(export.done(CliExport(), count).format(to))
    return 0


def _refusal(to: Path, export: Export) -> str:
    """Return what is wrong with the name of the file to be written; empty when nothing is."""
    translate = QCoreApplication.translate
    if to.suffix.lower().removeprefix(".") not in export.formats:
        if ExportFormat.VCF in export.formats:
            return translate(
                "CliExport", "The file must be called .xlsx, .csv, .json or .vcf: that says the format."
            )
        if "ics" in export.formats:
            return translate(
                "CliExport", "The file must be called .ics, .xlsx, .csv or .json: that says the format."
            )
        return translate("CliExport", "The file must be called .xlsx, .csv or .json: that says the format.")
    if not to.parent.is_dir():
        return translate("CliExport", "There is no folder “{0}”.").format(to.parent)
    return ""
