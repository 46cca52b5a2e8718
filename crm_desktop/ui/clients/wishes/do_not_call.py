"""The red banner of a client who asked not to be contacted, and the line that sets or lifts this wish."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client
from crm_desktop.domain.dates import parse_date
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.progress import Progress
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.forms.typed import TypedEditor
from crm_desktop.ui.runtime.wish_texts import wish_text
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import label

if TYPE_CHECKING:
    from crm_desktop.services.wishes.service import WishService


class DoNotCallPanel(QFrame):
    """Takes no room while the client may be contacted and nobody is about to change that."""

    closed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note-danger")
        self._context = context
        self._client: Client | None = None
        self._text = label("", "strong", wraps=True)
        self.lift = button(self.tr("Allow again…"), "quiet")
        self.lift.clicked.connect(self.ask)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconView("ban", "danger.ink", 16), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._text, 1)
        head.addWidget(self.lift, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._build_form())
        self.hide()

    def _build_form(self) -> QWidget:
        self._form = QWidget()
        self.since = TypedEditor[dt.date](self.tr("Since"), self._read, self._context.formats.date)
        self.since.setFixedWidth(112)
        self.reason = LineEditor(self.tr("Reason"))
        for line in (self.since, self.reason):
            line.setProperty("kind", "")
            line.returnPressed.connect(self._store)
        self.store = button("", "danger")
        self.store.clicked.connect(self._store)
        self.cancel = button(self.tr("Cancel"), "quiet")
        self.cancel.clicked.connect(self._close)
        problem = ProblemLine(0)
        self.since.problem_changed.connect(problem.show_text)
        line_box = QHBoxLayout()
        line_box.setSpacing(8)
        line_box.addWidget(self.since)
        line_box.addWidget(self.reason, 1)
        line_box.addWidget(self.store)
        line_box.addWidget(self.cancel)
        box = QVBoxLayout(self._form)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addLayout(line_box)
        box.addWidget(problem)
        self._form.hide()
        return self._form

    @property
    def is_asking(self) -> bool:
        """Whether the line for setting or lifting is open."""
        return not self._form.isHidden()

    def show_client(self, client: Client) -> None:
        """Show whether a client may be contacted."""
        if (
            self._client is None
            or self._client.id != client.id
            or (self._client.do_not_call != client.do_not_call)
        ):
            self._form.hide()
        self._client = client
        self._show_state()

    def clear(self) -> None:
        """Show no client."""
        self._client = None
        self._form.hide()
        self._show_state()

    def ask(self) -> None:
        """Open the line: for the day and the reason, or for the reason to lift the wish."""
        client = self._client
        if client is None:
            return
        is_set = client.do_not_call is not None
        self.since.setVisible(not is_set)
        self.since.set_typed(self._context.services.today())
        self.reason.set_value("")
        self.reason.setPlaceholderText(
            self.tr("Why may the client be called again?") if is_set else self.tr("What did the client say?")
        )
        self.store.setText(self.tr("Allow contact") if is_set else self.tr("Do not call"))
        self._form.show()
        self._show_state()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self._close()
        else:
            super().keyPressEvent(event)

    def _show_state(self) -> None:
        wish = self._client.do_not_call if self._client is not None else None
        if wish is not None:
            said = wish_text(wish, self._context.formats)
            self._text.setText(self.tr("Do not call, do not write {0}").format(said))
        else:
            self._text.setText(self.tr("The client asks not to be contacted"))
        self.lift.setVisible(wish is not None and not self.is_asking)
        self.setAccessibleName(self._text.text())
        self.setVisible(wish is not None or self.is_asking)

    def _read(self, text: str) -> tuple[dt.date | None, Problem | None]:
        today = self._context.services.today()
        found = parse_date(text, today=today, day_first=self._context.formats.is_day_first)
        if found is None:
            return None, Problem.NOT_A_DATE
        return (None, Problem.IN_FUTURE) if found > today else (found, None)

    def _store(self) -> None:
        client = self._client
        if client is None or not self.is_asking:
            return
        self.since.commit()
        since, reason = self.since.typed_value(), self.reason.value()
        wishes = self._context.services.wishes
        work: Callable[[Progress], int]
        if client.do_not_call is not None:
            done = self.tr("The client may be contacted again")
            work = partial(_lift, wishes, client.id, reason)
        elif since is None or self.since.problem:
            return
        else:
            done = self.tr("Noted: do not call")
            work = partial(_set, wishes, client.id, since, reason)
        self._context.runner.run(
            work,
            lambda _: self._context.shell.toast_undo(done),
            self._context.shell.show_error,
            writes=True,
            owner=self,
        )
        self._close()

    def _close(self) -> None:
        for line in self._form.findChildren(QLineEdit):
            line.clearFocus()
        self._form.hide()
        self._show_state()
        self.closed.emit()


def _lift(wishes: WishService, client_id: int, reason: str, _progress: Progress) -> int:
    return wishes.lift_do_not_call([client_id], reason)


def _set(wishes: WishService, client_id: int, since: dt.date, reason: str, _progress: Progress) -> int:
    return wishes.set_do_not_call([client_id], since, reason)
