"""What the head was told of and nobody has seen to yet, on top of the record; with what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.escalation import Escalation
from crm_desktop.domain.events import DataChanged
from crm_desktop.ui.planned.escalations import EscalationWords, escalations_of
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.escalation_menu import add_decisions, carry_out
from crm_desktop.ui.widgets.buttons import MenuButton
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import label

_WATCHED = frozenset({Entity.ESCALATION, Entity.TASK, Entity.DEAL, Entity.CLIENT, Entity.INQUIRY})


class EscalationNote(QFrame):
    """Takes no room where nothing is open."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note-warning")
        self._context = context
        self._words = EscalationWords(context.formats)
        self._about: EntityRef | None = None
        self._latest = Latest(context.runner, self)
        self.text = label("", "", self, wraps=True)
        self.decide = MenuButton(self.tr("Decide"), "quiet", parent=self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(8)
        layout.addWidget(IconView("flag", "warning.ink", 16), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read)
        context.events.changed.connect(self._on_event)
        self.hide()

    def show_record(self, about: EntityRef) -> None:
        """Show what is open about a record."""
        if about != self._about:
            self.clear()
            self._about = about
        self._read()

    def clear(self) -> None:
        """Show nothing."""
        self._about = None
        self._latest.forget()
        self._timer.stop()
        self.hide()

    def _read(self) -> None:
        about, services = self._about, self._context.services
        if about is not None:
            self._latest.ask(
                lambda _progress: [
                    line for line in escalations_of(services, about) if line.resolved_at is None
                ],
                self._show,
                self._context.shell.show_error,
            )

    def _show(self, lines: Sequence[Escalation]) -> None:
        self.setVisible(bool(lines))
        if not lines:
            return
        first = lines[0]
        text = self._words.sentence(first)
        if len(lines) > 1:
            text += " · " + self.tr("and %n more", "", len(lines) - 1)
        self.text.setText(text)
        self.setAccessibleName(text)
        menu = QMenu(self.decide)
        add_decisions(menu, self._context, first.id, first.what, partial(carry_out, self._context, self))
        self.decide.set_menu(menu)

    def _on_event(self, event: DataChanged) -> None:
        if self._about is not None and event.entity in _WATCHED:
            self._timer.start()
