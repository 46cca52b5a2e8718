"""What a calendar file would bring: shown before it is taken in, taken in as one action that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QListWidget, QWidget

from crm_desktop.exchange.ics_items import CalendarContents, CalendarItem, IcsTrouble
from crm_desktop.services.store import Store
from crm_desktop.services.tasks.calendar_import import CalendarSummary, import_calendar
from crm_desktop.ui.runtime.calendar_texts import calendar_problem_text
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.entries import local
from crm_desktop.ui.widgets.asking_panel import AskingPanel
from crm_desktop.ui.widgets.text import label

WIDTH = 460
_MOST = 500  # lines of a list; what is more is told by a number


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file, what it says, and what it would come to."""

    file: Path
    contents: CalendarContents
    summary: CalendarSummary


def read_incoming(store: Store, file: Path) -> Incoming:
    """Read a calendar file and try it out. Raises FileFormatError, StorageError."""
    from crm_desktop.exchange.ics_reading import read_calendar

    contents = read_calendar(file)
    return Incoming(file, contents, import_calendar(store, contents, dry_run=True))


class IncomingPanel(AskingPanel):
    """Lists the entries of a file and what cannot be taken as it is; the button takes them in."""

    def __init__(self, context: AppContext, host: QWidget) -> None:
        super().__init__(host, WIDTH)
        self._context = context
        self._incoming: Incoming | None = None
        self.told = label("", "strong", self.body, wraps=True)
        self.entries, self.troubles = QListWidget(self.body), QListWidget(self.body)
        self.entries.setAccessibleName(self.tr("What is in the file"))
        self.troubles.setAccessibleName(self.tr("What cannot be taken as it is"))
        self.trouble_title = label(self.tr("What cannot be taken as it is"), "small", self.body)
        for shown in (self.entries, self.troubles):
            shown.setSelectionMode(QListWidget.SelectionMode.NoSelection)
            shown.setWordWrap(True)
            shown.setResizeMode(QListWidget.ResizeMode.Adjust)
            shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            shown.setMinimumHeight(120)
        self.fields.addWidget(self.told)
        self.fields.addWidget(self.entries, 3)
        self.fields.addWidget(self.trouble_title)
        self.fields.addWidget(self.troubles, 1)
        self.leave.setText(self.tr("Cancel"))
        self.do.setText(self.tr("Take in"))

    def show_incoming(self, incoming: object) -> None:
        """Show what a file would bring."""
        assert isinstance(incoming, Incoming)
        self._incoming = incoming
        self.set_title(incoming.file.name)
        summary, items = incoming.summary, incoming.contents.items
        self.told.setText(self._counts(summary))
        self.entries.clear()
        self.entries.addItems([self._line(item) for item in items[:_MOST]])
        if len(items) > _MOST:
            self.entries.addItem(self.tr("… and %n more", "", len(items) - _MOST))
        self.troubles.clear()
        self.troubles.addItems([_trouble_line(each) for each in summary.troubles[:_MOST]])
        for widget in (self.trouble_title, self.troubles):
            widget.setVisible(bool(summary.troubles))
        self.do.setEnabled(bool(summary.created or summary.updated))
        self.show_panel(self.do if self.do.isEnabled() else self.leave)

    def submit(self) -> None:
        """Take everything in."""
        incoming = self._incoming
        if incoming is None or not self.do.isEnabled():
            return
        self.do.setEnabled(False)
        store = self._context.services.store

        def on_done(summary: CalendarSummary) -> None:
            self.hide_panel()
            self._context.shell.toast_undo(self.tr("Taken in: {0}").format(self._counts(summary)))

        self._context.runner.run(
            lambda _progress: import_calendar(store, incoming.contents, subject=incoming.file.name),
            on_done,
            self._on_failed,
            writes=True,
            owner=self,
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.hide_panel()  # the next one is made in the language in force

    def _on_failed(self, error: Exception) -> None:
        self.do.setEnabled(True)
        self._context.shell.show_error(error)

    def _counts(self, summary: CalendarSummary) -> str:
        parts = (
            (summary.created, self.tr("%n new", "", summary.created)),
            (summary.updated, self.tr("%n changed", "", summary.updated)),
            (summary.unchanged, self.tr("%n already here", "", summary.unchanged)),
        )
        return ", ".join(text for count, text in parts if count) or parts[0][1]

    def _line(self, item: CalendarItem) -> str:
        draft, formats = item.draft, self._context.formats
        if draft.starts_at is not None:
            begins = local(draft.starts_at)
            when = f"{formats.date(begins.date())} {formats.time(begins)}"
        elif draft.day is not None:
            when = formats.date(draft.day)
        else:
            when = self.tr("without a time")
        repeated = self.tr("repeated")
        return f"{when}  {draft.title} ({repeated})" if draft.rule else f"{when}  {draft.title}"


def _trouble_line(trouble: IcsTrouble) -> str:
    parts = (trouble.title, calendar_problem_text(trouble.kind), f"{trouble.name} {trouble.value}".strip())
    return " · ".join(part for part in parts if part)
