"""What was agreed with a client: open promises first, closed ones folded below, a new one in a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.promise import Promise, PromiseDraft, PromiseState
from crm_desktop.domain.timeline import TimelineFilter, TimelineItem, TimelineKind, TimelinePage
from crm_desktop.ui.clients.promises.form import PromiseForm
from crm_desktop.ui.clients.promises.item import PromiseItem
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.promise_texts import PromiseTexts
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.promise_actions import PromiseActions
from crm_desktop.ui.timeline.words import TimelineWords
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.scroll import reveal
from crm_desktop.ui.widgets.text import label

MAX_OPEN, MAX_CLOSED, MAX_PROOFS = 5, 50, 40
_PROOFS = frozenset(kind for kind in TimelineKind if kind.is_interaction) | {TimelineKind.FILE}
_WATCHED = frozenset({Entity.PROMISE, Entity.CLIENT, Entity.USER})


class PromisePanel(SectionCard):
    """The promises of one client, and of the people of a company.

    `changed` is emitted whenever what is shown was read anew; `open_promises` are those.
    """

    changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._client: Client | None = None
        self._promises: list[Promise] = []
        self._waiting: list[Promise] | None = None
        self._items: dict[int, PromiseItem] = {}
        self._shows_all = self._is_unfolded = False
        self._form: PromiseForm | None = None
        self._latest = Latest(context.runner, self)
        self._proofs = Latest(context.runner, self)
        self.doing = PromiseActions(context, self)
        self.doing.stored.connect(self._on_stored)
        self.doing.refused.connect(self._on_refused)
        self.set_title(self.tr("Promises"))
        self.adder = icon_button("plus", self)
        name_control(self.adder, self.tr("Add a promise"))
        self.adder.clicked.connect(self.add)
        self.add_button(self.adder)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addLayout(self._rows)
        self._nothing = label(self.tr("Nothing is promised"), "secondary", wraps=True)
        self.body.addWidget(self._nothing)
        self.all_button = button("", "link", parent=self)
        self.all_button.clicked.connect(self._show_all)
        self.body.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.fold_button = button("", "link", "chevron-right", self)
        self.fold_button.clicked.connect(self._toggle_closed)
        self.body.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._closed_rows = QVBoxLayout()
        self._closed_rows.setSpacing(6)
        self.body.addLayout(self._closed_rows)
        # Several events of one write are one reading.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read)
        context.events.changed.connect(self._on_event)
        self._show([])

    @property
    def open_promises(self) -> list[Promise]:
        """The open promises, in the order in which they run out."""
        return [promise for promise in self._promises if promise.state is PromiseState.OPEN]

    @property
    def form(self) -> PromiseForm:
        """The form, made when it is first needed."""
        if self._form is None:
            self._form = PromiseForm(self._context.formats, self._context.services.today, self)
            self._form.submitted.connect(self._on_submitted)
            self._form.cancelled.connect(self._close_form)
            self._form.unfolded.connect(self._read_proofs)
            self._form.hide()
        return self._form

    def show_client(self, client: Client) -> None:
        """Show the promises of a client; what is being typed for the same client stays."""
        is_other = self._client is None or self._client.id != client.id
        self._client = client
        if is_other:
            self._shows_all = self._is_unfolded = False
            self._close_form()
            self._show([])
        self._read()

    def clear(self) -> None:
        """Show nothing."""
        self._client = None
        self._latest.forget()
        self._timer.stop()
        self._close_form()
        self._show([])

    def add(self) -> None:
        """Open the line for a new promise."""
        if self._client is None:
            return
        if self._is_typing and self.form.promise is None:
            self.form.what.setFocus()
            return
        self._close_form()
        self.form.start(self._client, self._people(), self._owners())
        self._open_form(0, self._rows)

    def edit(self, promise_id: int) -> None:
        """Open the form in the place of a promise."""
        item = self._items.get(promise_id)
        if item is None:
            return
        self._close_form()
        self.form.edit(item.promise, self._people(), self._owners())
        rows = self._rows if self._rows.indexOf(item) >= 0 else self._closed_rows
        self._open_form(rows.indexOf(item), rows)
        item.hide()

    def item(self, promise_id: int) -> PromiseItem:
        """Return the widget of a promise."""
        return self._items[promise_id]

    # The form

    @property
    def _is_typing(self) -> bool:
        return self._form is not None and not self._form.isHidden()

    def _open_form(self, at: int, rows: QVBoxLayout) -> None:
        rows.insertWidget(at, self.form)
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
        hidden = self._items.get(form.promise.id) if form.promise is not None else None
        form.hide()
        if hidden is not None:
            hidden.show()
        self._nothing.setVisible(not self.open_promises)
        if had_keyboard:
            (hidden.more if hidden is not None else self.adder).setFocus()
        if self._waiting is not None:
            self._show(self._waiting)

    def _on_submitted(self, draft: PromiseDraft) -> None:
        promise = self.form.promise
        self.form.save.setEnabled(False)
        if promise is None:
            self.doing.store(draft)
        else:
            self.doing.store(draft, promise.id, promise.version)

    def _on_stored(self) -> None:
        self.form.save.setEnabled(True)
        self._close_form()

    def _on_refused(self, error: Exception) -> None:
        self.form.save.setEnabled(True)
        if isinstance(error, CrmError):
            self.form.show_error(error)

    def _read_proofs(self) -> None:
        """Offer the last entries and files of the client as what proves the promise."""
        client, form = self._client, self.form
        if client is None:
            return
        timeline, promise = self._context.services.timeline, form.promise
        wanted = TimelineFilter(kinds=_PROOFS)

        def offer(page: TimelinePage) -> None:
            if form.promise is promise:
                form.offer_proofs([self._proof(item) for item in page.items])

        self._proofs.ask(
            lambda _progress: timeline.page(client.id, wanted, limit=MAX_PROOFS),
            offer,
            self._context.shell.show_error,
        )

    def _proof(self, item: TimelineItem) -> tuple[str, int | None, int | None]:
        formats = self._context.formats
        words = (TimelineWords(formats).title(item), formats.date(item.at.astimezone().date()), item.body)
        text = " · ".join(part.partition("\n")[0][:60] for part in words if part)
        is_file = item.kind is TimelineKind.FILE
        return text, None if is_file else item.record_id, item.record_id if is_file else None

    def _people(self) -> list[tuple[int, str]]:
        people = self._client.people if self._client is not None else ()
        return [(person.client_id, person.name) for person in people if not person.has_left]

    def _owners(self) -> list[str]:
        return [user.name for user in self._context.services.users.list(only_active=True)]

    # What it shows

    def _read(self) -> None:
        client = self._client
        if client is None:
            return
        promises = self._context.services.promises

        def work(_progress: Progress) -> list[Promise]:
            return promises.of_client(client.id, only_open=False)

        self._latest.ask(work, self._on_read, self._context.shell.show_error)

    def _on_read(self, found: list[Promise]) -> None:
        if self._is_typing:
            self._waiting = found  # nothing moves under the hands of who types
        elif found != self._promises:
            self._show(found)
        self.changed.emit()

    def _show(self, promises: Sequence[Promise]) -> None:
        focused = self._focused()
        for item in self._items.values():
            item.hide()
            item.deleteLater()
        self._items.clear()
        self._promises, self._waiting = list(promises), None
        opened = self.open_promises
        shown = opened if self._shows_all else opened[:MAX_OPEN]
        self._fill(self._rows, shown)
        self.all_button.setVisible(len(opened) > len(shown))
        self.all_button.setText(self.tr("Show all %n open", "", len(opened)))
        self._show_closed([promise for promise in promises if promise.state is not PromiseState.OPEN])
        self._nothing.setVisible(not opened)
        self._focus_again(*focused)

    def _show_closed(self, closed: Sequence[Promise]) -> None:
        kept = sum(promise.state is PromiseState.KEPT for promise in closed)
        broken = sum(promise.state is PromiseState.BROKEN for promise in closed)
        self.fold_button.setVisible(bool(closed))
        self.fold_button.setText(PromiseTexts().closed(kept, broken, len(closed) - kept - broken))
        if self._is_unfolded:
            self._fill(self._closed_rows, closed[:MAX_CLOSED])

    def _fill(self, rows: QVBoxLayout, promises: Sequence[Promise]) -> None:
        today, client = self._context.services.today(), self._client
        for number, promise in enumerate(promises):
            item = PromiseItem(promise, client.id if client else 0, today, self._context.formats, self)
            if number:
                item.layout().insertWidget(0, _line())  # type: ignore[union-attr]
            self._connect(item)
            self._items[promise.id] = item
            rows.addWidget(item)

    def _connect(self, item: PromiseItem) -> None:
        promise, actions = item.promise, self.doing
        item.closed.connect(lambda state: actions.close([promise.id], state))
        item.postponed.connect(lambda days: actions.postpone([promise.id], days))
        item.noted.connect(lambda note: actions.note(promise.id, promise.state, note))
        item.edit_requested.connect(lambda: self.edit(promise.id))
        item.remove_requested.connect(lambda: actions.remove([promise.id]))

    def _show_all(self) -> None:
        self._shows_all = True
        self._show(self._promises)

    def _toggle_closed(self) -> None:
        self._is_unfolded = not self._is_unfolded
        name = "chevron-down" if self._is_unfolded else "chevron-right"
        self.fold_button.setIcon(icon(name, "accent_text", gap=4))
        self._close_form()
        self._show(self._promises)

    # The keyboard stays where it was, although the widgets are new ones.

    def _focused(self) -> tuple[int, int]:
        """Return which promise has the keyboard, by its place, and which of its controls."""
        focused = QApplication.focusWidget()
        for at, item in enumerate(self._items.values()):
            if focused is not None and item.isAncestorOf(focused):
                return at, item.controls().index(focused)
        return -1, -1

    def _focus_again(self, at: int, control: int) -> None:
        if at < 0:
            return
        items = list(self._items.values())
        if not items:
            self.adder.setFocus()
            return
        controls = items[min(at, len(items) - 1)].controls()
        controls[min(control, len(controls) - 1)].setFocus()

    # What it hears

    def _on_event(self, event: DataChanged) -> None:
        if self._client is not None and event.entity in _WATCHED:
            self._timer.start()


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("kind", "line")
    return line
