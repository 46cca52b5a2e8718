"""The important days of a client on its card, the birthday among them; changed in their place."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import Birthday, Client, ClientKind
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.important_date import ImportantDate, ImportantDateDraft
from crm_desktop.ui.clients.dates.form import DateForm
from crm_desktop.ui.clients.dates.words import KIND_ICONS, DateWords, NextTime
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.row_title import RowTitle
from crm_desktop.ui.widgets.scroll import reveal
from crm_desktop.ui.widgets.tab_order import order_tabs
from crm_desktop.ui.widgets.text import label, set_tip

_LEFT = 24  # where titles begin
_CLICK = 26


class DateRow(NamedTuple):
    """One line of the card: what it shows, and what can be done with it."""

    widget: QWidget
    title: RowTitle
    remove: QWidget | None


class DatesCard(SectionCard):
    """`birthday_requested` when the birthday is to be changed, which is a field of the client."""

    birthday_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Important dates"))
        self._context = context
        self._words = DateWords(context.formats)
        self._client_id: int | None = None
        self._birthday: Birthday | None = None
        self._dates: list[ImportantDate] = []
        self.rows: list[DateRow] = []
        self._form: DateForm | None = None
        self._latest = Latest(context.runner, self)
        self.adder = icon_button("plus", self)
        name_control(self.adder, self.tr("Add an important date"))
        self.adder.clicked.connect(self.add)
        self.add_button(self.adder)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addLayout(self._rows)
        text = self.tr("An anniversary or the end of a contract: you will be reminded in time")
        self._nothing = label(text, "small", self, wraps=True)
        self.body.addWidget(self._nothing)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read)
        context.events.changed.connect(self._on_event)
        context.shell.day_began.connect(self._show)

    @property
    def form(self) -> DateForm:
        """The form, made when it is first wanted."""
        if self._form is None:
            self._form = DateForm(self._context.formats, self._context.services.today, self)
            self._form.submitted.connect(self._on_submitted)
            self._form.cancelled.connect(self._close_form)
            self._form.hide()
            self.body.insertWidget(0, self._form)
            order_tabs(self.adder, self._form)
        return self._form

    def show_client(self, client: Client) -> None:
        """Show the important days of a client; the same one again keeps what is being typed."""
        is_person = client.draft.kind is not ClientKind.COMPANY
        birthday = client.draft.birthday if is_person else None
        if client.id != self._client_id:
            self.clear()
            self._client_id, self._birthday = client.id, birthday
            self._show()
            self._read()
        elif birthday != self._birthday:
            self._birthday = birthday
            self._show()

    def clear(self) -> None:
        """Show nobody's days."""
        self._client_id = self._birthday = None
        self._dates = []
        self._latest.forget()
        self._timer.stop()
        self._close_form()
        self._show()

    def add(self) -> None:
        """Open the form of a new day."""
        if self._client_id is not None:
            self.form.start(self._client_id)
            self._open_form()

    def edit(self, stored: ImportantDate) -> None:
        """Open the form of a stored day."""
        self.form.edit(stored)
        self._open_form()

    def remove(self, stored: ImportantDate) -> None:
        """Take a day away."""
        dates = self._context.services.important_dates
        self._write(
            lambda: dates.remove([stored.id]), self.tr("Date removed: {0}").format(stored.draft.label)
        )

    # The form

    def _open_form(self) -> None:
        self.form.show()
        self._nothing.hide()
        self.form.what.setFocus()
        reveal(self.form)

    def _close_form(self) -> None:
        form = self._form
        if form is None or form.isHidden():
            return
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and form.isAncestorOf(focused)
        form.hide()
        self._nothing.setVisible(not self.rows)
        if had_keyboard:
            self.adder.setFocus()

    def _on_submitted(self, draft: ImportantDateDraft) -> None:
        form, dates = self.form, self._context.services.important_dates
        stored = form.stored
        form.save.setEnabled(False)

        def work() -> None:
            if stored is None:
                dates.add(draft)
            else:
                dates.update(stored.id, stored.version, draft)

        said = self.tr("Date saved: {0}").format(draft.label.strip())
        self._write(work, said, self._close_form, self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        self.form.save.setEnabled(True)
        if isinstance(error, CrmError):
            self.form.show_error(error)
        else:
            self._context.shell.show_error(error)

    def _write(
        self,
        work: Callable[[], object],
        said: str,
        then: Callable[[], None] = lambda: None,
        on_error: Callable[[Exception], None] | None = None,
    ) -> None:
        shell, client_id = self._context.shell, self._client_id

        def on_done(_result: object) -> None:
            if client_id == self._client_id:
                then()
            shell.toast_undo(said)

        self._context.runner.run(
            lambda _progress: work(), on_done, on_error or shell.show_error, writes=True, owner=self
        )

    # What it shows

    def _read(self) -> None:
        client_id, dates = self._client_id, self._context.services.important_dates
        if client_id is not None:
            self._latest.ask(
                lambda _progress: dates.of_client(client_id), self._on_read, self._context.shell.show_error
            )

    def _on_read(self, found: list[ImportantDate]) -> None:
        if found != self._dates:
            self._dates = found
            self._show()

    def _show(self) -> None:
        for old in self.rows:
            self._rows.removeWidget(old.widget)
            old.widget.hide()
            old.widget.deleteLater()
        self.rows.clear()
        today = self._context.services.today()
        if self._birthday is not None:
            text = self.tr("Birthday: {0}").format(self._context.formats.birthday(self._birthday))
            row = self._row("cake", text, self._words.birthday(self._birthday, today))
            row.title.clicked.connect(self.birthday_requested)
        for stored in sorted(self._dates, key=lambda each: self._words.next_time(each.draft, today).on):
            self._add_row(stored, self._words.next_time(stored.draft, today))
        self._nothing.setVisible(not self.rows and (self._form is None or self._form.isHidden()))

    def _add_row(self, stored: ImportantDate, found: NextTime) -> None:
        draft = stored.draft
        row = self._row(KIND_ICONS[draft.kind], draft.label, found, self._words.day(draft), removable=True)
        row.title.clicked.connect(lambda: self.edit(stored))
        lead = self.tr("Remind: {0}").format(self._words.lead(draft.days_before))
        set_tip(row.title, f"{draft.label}\n{self._words.day(draft)}\n{lead}")
        if row.remove is not None:
            name_control(row.remove, self.tr("Remove: {0}").format(draft.label))
            row.remove.clicked.connect(lambda: self.remove(stored))  # type: ignore[attr-defined]

    def _row(
        self, icon_name: str, text: str, found: NextTime, day: str = "", *, removable: bool = False
    ) -> DateRow:
        widget = QWidget(self)
        title = RowTitle(text, widget)
        title.setAccessibleName(", ".join(part for part in (text, day, found.text) if part))
        set_tip(title, text)
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(IconView(icon_name, "text2", 16))
        first.addWidget(title, 1)
        remove = None
        if removable:
            remove = icon_button("x", widget, size=14)
            remove.setFixedSize(_CLICK, _CLICK)
            first.addWidget(remove)
        # The day goes below where there is no room beside the words.
        when = QWidget(widget)
        second = FlowLayout(when, spacing=6)
        second.setContentsMargins(_LEFT, 0, 0, 0)
        second.addWidget(Chip(found.text, found.pair, "", when))
        if day:
            second.addWidget(label(day, "small", when))
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(when)
        self._rows.addWidget(widget)
        self.rows.append(DateRow(widget, title, remove))
        return self.rows[-1]

    def _on_event(self, event: DataChanged) -> None:
        if event.entity in (Entity.IMPORTANT_DATE, Entity.CLIENT) and self._client_id is not None:
            self._timer.start()
