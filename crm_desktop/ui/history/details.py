"""One action in full, with the button that takes it back and what was kept when that was done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.history import ActionRow, UndoOutcome
from crm_desktop.ui.history.kinds import icon_of, pair_of
from crm_desktop.ui.history.row_delegate import state_text
from crm_desktop.ui.runtime.action_texts import ActionTexts, action_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import label, literal

_MAX_KEPT = 12


class ActionDetails(QFrame):
    """Shows the action in question. `open_requested` carries the reference of a record that was kept."""

    undo_requested = Signal(int)
    redo_requested = Signal(int)
    open_requested = Signal(object)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._formats = formats
        self._action: ActionRow | None = None
        self._outcome: UndoOutcome | None = None
        self._is_busy = False
        self._picture = IconView("history", "text2", 18, self)
        self._title = label("", "subtitle", self, wraps=True)
        self._when = label("", "secondary", self, wraps=True)
        self._who = label("", "secondary", self, wraps=True)
        self._state = label("", "secondary", self, wraps=True)
        self._hint = label("", "small", self, wraps=True)
        self.act = button("", "primary", "undo-2", self)
        self.act.clicked.connect(self._on_act_clicked)
        self._kept_title = label("", "section", self, wraps=True)
        self._kept = QVBoxLayout()
        self._kept.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._picture)
        head.addWidget(self._title, 1)
        layout.addLayout(head)
        for widget in (self._when, self._who, self._state):
            layout.addWidget(widget)
        layout.addSpacing(4)
        layout.addWidget(self.act)
        layout.addWidget(self._hint)
        layout.addSpacing(8)
        layout.addWidget(self._kept_title)
        layout.addLayout(self._kept)
        layout.addStretch(1)
        self.show_action(None)

    def show_action(self, action: ActionRow | None) -> None:
        """Show an action; what an undo of another one kept is forgotten."""
        if self._outcome is not None and (action is None or action.id != self._outcome.action.id):
            self._outcome = None
        self._action = action
        self.retranslate()

    def show_outcome(self, outcome: UndoOutcome) -> None:
        """Name what an undo left alone, each with a way to its card."""
        self._outcome = outcome
        self._is_busy = False
        self.retranslate()

    def set_busy(self, *, is_busy: bool) -> None:
        """Wait while the work is being done."""
        self._is_busy = is_busy
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        action = self._action
        self.setAccessibleName(self.tr("Chosen action"))
        for widget in (self._picture, self._when, self._who, self._state, self.act, self._hint):
            widget.setVisible(action is not None)
        if action is None:
            self._title.setText(self.tr("Choose an action to see it in full."))
            self._show_kept()
            return
        self._picture.set_icon(icon_of(action.kind), f"{pair_of(action.kind)}.ink")
        self._title.setText(action_text(action.kind, action.subject, action.count))
        self._when.setText(self._formats.date_time(action.at))
        self._who.setText(self._by(action))
        self._who.setVisible(bool(self._who.text()))
        self._state.setText(state_text(action))
        self._state.setVisible(bool(self._state.text()))
        self._show_button(action)
        self._show_kept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _by(self, action: ActionRow) -> str:
        if action.user and action.machine:
            return self.tr("{0}, on the computer {1}").format(action.user, action.machine)
        return action.user or action.machine

    def _show_button(self, action: ActionRow) -> None:
        if action.is_undone:
            self.act.setText(self.tr("Do it again"))
            self.act.setIcon(icon("redo-2", "on_accent", gap=4))
            hint = self.tr("Brings back what was taken back.")
        elif action.can_undo:
            self.act.setText(self.tr("Undo this action"))
            self.act.setIcon(icon("undo-2", "on_accent", gap=4))
            hint = self.tr("What was changed later stays as it is.")
        else:
            hint = self.tr("What is erased for good cannot be brought back.")
        if self._is_busy:
            hint = self.tr("Working…")
        self.act.setVisible(action.is_undone or action.can_undo)
        self._hint.setText(hint)

    def _show_kept(self) -> None:
        while item := self._kept.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        kept = self._outcome.kept if self._outcome is not None else ()
        self._kept_title.setVisible(bool(kept))
        if not kept:
            return
        self._kept_title.setText(ActionTexts().kept(len(kept)))
        for ref, name in [pair for pair in kept if pair[1]][:_MAX_KEPT]:
            entry = button(literal(name), "link", parent=self)
            entry.clicked.connect(lambda _checked=False, ref=ref: self.open_requested.emit(ref))
            row = QHBoxLayout()
            row.addWidget(entry)
            row.addStretch(1)
            holder = QWidget(self)
            holder.setLayout(row)
            row.setContentsMargins(0, 0, 0, 0)
            self._kept.addWidget(holder)

    def _on_act_clicked(self) -> None:
        # It stays enabled while the work is done: a disabled button would lose the keyboard.
        if self._action is not None and not self._is_busy:
            signal = self.redo_requested if self._action.is_undone else self.undo_requested
            signal.emit(self._action.id)
