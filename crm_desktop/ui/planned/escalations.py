"""When the head was told of something forgotten, for the history of a record: who was told, what was done."""

from __future__ import annotations

from collections.abc import Iterable

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.escalation import Escalation, EscalationCause, Resolution
from crm_desktop.domain.task import TaskFilter, TaskState
from crm_desktop.services import Services
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.widgets.change_list import HistoryEntry

_EVER = frozenset(TaskState)


def escalations_of(services: Services, about: EntityRef) -> list[Escalation]:
    """Return what the head was told about a record, the newest first; with a deal come its tasks, with a client
    everything that is his."""
    if about.entity is not Entity.DEAL:
        return services.escalations.of_record(about)
    deal = services.deals.rows([about.id]).get(about.id)
    if deal is None:
        return []
    tasks = set(services.tasks.list_ids(TaskFilter(states=_EVER, deal_id=about.id)))
    lines = services.escalations.of_record(EntityRef(Entity.CLIENT, deal.client_id))
    return [
        line
        for line in lines
        if line.ref == about or (line.ref.entity is Entity.TASK and line.ref.id in tasks)
    ]


class EscalationWords(Translated):
    """Says who was told of what, and what came of it."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def cause(self, line: Escalation) -> str:
        """Return what was forgotten."""
        return {
            EscalationCause.TASK_OVERDUE: self.tr("task overdue"),
            EscalationCause.INQUIRY_UNANSWERED: self.tr("inquiry not answered"),
            EscalationCause.DEAL_WITHOUT_ACTION: self.tr("deal without a next action"),
            EscalationCause.CLIENT_WITHOUT_CONTACT: self.tr("no contact for too long"),
        }[line.cause]

    def title(self, line: Escalation) -> str:
        """Return that the head was told, and of what."""
        return self.tr("The head was told: {0}").format(self.cause(line))

    def people(self, line: Escalation) -> str:
        """Return who was told, and whose work it was."""
        parts = []
        if line.told:
            parts.append(self.tr("Told: {0}").format(line.told))
        if line.owner:
            parts.append(self.tr("Responsible: {0}").format(line.owner))
        return " · ".join(parts)

    def resolution(self, line: Escalation) -> str:
        """Return what was done about it."""
        text = {
            Resolution.OPEN: self.tr("Nobody has seen to it yet"),
            Resolution.TAKEN_OVER: self.tr("Taken over: {0}").format(line.new_owner),
            Resolution.REASSIGNED: self.tr("Given to: {0}").format(line.new_owner),
            Resolution.REMINDED: self.tr("Reminded: {0}").format(line.owner),
            Resolution.DONE: self.tr("Done by whom it belonged to"),
        }[line.resolution]
        return f"{text}, {self._formats.date_time(line.resolved_at)}" if line.resolved_at else text

    def sentence(self, line: Escalation) -> str:
        """Return all that is to be known while it is open: when, of what, whose."""
        when = self._formats.date_time(line.at).replace(" ", "\N{NO-BREAK SPACE}")
        cause = self.cause(line)
        about = cause[:1].upper() + cause[1:]
        if line.ref.entity is not Entity.CLIENT and line.what:
            about += f": {line.what}"
        told = self.tr("Told: {0}").format(line.told) if line.told else self.tr("The head was told")
        whose = self.tr("Responsible: {0}").format(line.owner) if line.owner not in {"", line.told} else ""
        parts = (about, f"{told}, {when}", whose)
        said = self.resolution(line) if line.resolution is Resolution.REMINDED else ""
        return " · ".join(part for part in (*parts, said) if part)

    def entries(self, lines: Iterable[Escalation]) -> list[HistoryEntry]:
        """Return lines of the log as they stand in the history of a record."""
        return [
            HistoryEntry(
                line.at,
                "",
                "flag",
                self.title(line),
                tuple(part for part in (line.what, self.people(line), self.resolution(line)) if part),
            )
            for line in lines
        ]


def by_time(*parts: Iterable[HistoryEntry]) -> list[HistoryEntry]:
    """Return entries of several kinds as one history, the newest first."""
    return sorted((entry for part in parts for entry in part), key=lambda entry: entry.at, reverse=True)
