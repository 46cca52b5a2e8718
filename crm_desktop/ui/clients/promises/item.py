"""One promise on a card: what, until when, who to whom, and the buttons that say what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from crm_desktop.domain.promise import Promise, PromiseKind, PromiseState
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.promise_texts import KIND_ICONS, given_text, kind_text, state_look, until_look
from crm_desktop.ui.widgets.buttons import IconButton, button, name_control
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import label, set_tip

DAY, WEEK = 1, 7


class PromiseItem(QFrame):
    """Shows one promise; a click on a button tells what is wanted.

    `closed` carries what became of it, `postponed` a number of days, `noted` how it ended in words.
    """

    closed = Signal(object)
    postponed = Signal(int)
    noted = Signal(str)
    edit_requested = Signal()
    remove_requested = Signal()

    def __init__(
        self,
        promise: Promise,
        own_client_id: int,
        today: dt.date,
        formats: Formats,
        parent: QWidget | None = None,
    ) -> None:
        """`own_client_id` is whose card it is: another client's name is told."""
        super().__init__(parent)
        self.promise = promise
        self._formats = formats
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(3)
        layout.addLayout(self._first_line())
        layout.addWidget(self._chips(today))
        layout.addWidget(label(self._who(own_client_id, today), "small", wraps=True))
        if promise.draft.note:
            layout.addWidget(label(promise.draft.note, "secondary", wraps=True))
        if promise.state is PromiseState.OPEN:
            layout.addLayout(self._buttons())
        else:
            layout.addWidget(self._closing_note())
        self.setAccessibleName(promise.draft.what)

    def controls(self) -> list[QWidget]:
        """Return what takes the keyboard, in order."""
        return [
            child for child in self.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]

    def open_menu(self) -> None:
        """Open the menu with everything else that can be done."""
        self.more.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _first_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(2)
        what = label(self.promise.draft.what, "strong", wraps=True)
        what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(what, 1)
        self.more = IconButton(self)
        self.more.setIcon(icon("ellipsis-vertical"))
        self.more.setFixedSize(26, 26)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        name_control(self.more, self.tr("More about the promise: {0}").format(self.promise.draft.what))
        self.more.setMenu(self._menu())
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _chips(self, today: dt.date) -> QWidget:
        box = QWidget(self)
        chips = FlowLayout(box)
        draft = self.promise.draft
        if self.promise.state is PromiseState.OPEN:
            look = until_look(draft.valid_until, today, self._formats)
        else:
            look = state_look(self.promise.state)
        until = Chip(look.text, look.pair, look.icon)
        if draft.valid_until is not None:
            set_tip(until, self._formats.long_date(draft.valid_until))
        chips.addWidget(until)
        if draft.kind is not PromiseKind.OTHER:
            chips.addWidget(Chip(kind_text(draft.kind), "neutral", KIND_ICONS[draft.kind]))
        return box

    def _who(self, own_client_id: int, today: dt.date) -> str:
        promise, draft = self.promise, self.promise.draft
        parts = [given_text(promise, is_own_card=draft.client_id == own_client_id)]
        moment = draft.made_at if promise.state is PromiseState.OPEN else promise.closed_at
        if moment is not None:
            parts.append(self._formats.past_day(moment.astimezone().date(), today))
        return " · ".join(part for part in parts if part)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        self.kept = button(self.tr("Kept"), "", "check", self)
        self.broken = button(self.tr("Broken"), "quiet", "x", self)
        what = self.promise.draft.what
        self.kept.setAccessibleName(self.tr("Kept: {0}").format(what))
        self.broken.setAccessibleName(self.tr("Broken: {0}").format(what))
        self.kept.clicked.connect(lambda: self.closed.emit(PromiseState.KEPT))
        self.broken.clicked.connect(lambda: self.closed.emit(PromiseState.BROKEN))
        line.addWidget(self.kept)
        line.addWidget(self.broken)
        line.addStretch(1)
        return line

    def _closing_note(self) -> LineEditor:
        self.note = LineEditor(self.tr("How it ended"))
        self.note.setPlaceholderText(self.tr("How it ended"))
        self.note.set_value(self.promise.closed_note)
        self.note.committed.connect(lambda: self.noted.emit(self.note.value()))
        return self.note

    def _menu(self) -> QMenu:
        menu = QMenu(self.more)
        is_open = self.promise.state is PromiseState.OPEN
        entries: list[tuple[str, str, Callable[[], None]]] = [
            ("pencil", self.tr("Edit"), self.edit_requested.emit)
        ]
        if is_open:
            entries += [
                ("calendar-plus", self.tr("One day more"), lambda: self.postponed.emit(DAY)),
                ("calendar-range", self.tr("One week more"), lambda: self.postponed.emit(WEEK)),
                ("ban", self.tr("Cancelled"), lambda: self.closed.emit(PromiseState.CANCELLED)),
            ]
        else:
            entries.append(("rotate-ccw", self.tr("Open again"), lambda: self.closed.emit(PromiseState.OPEN)))
        entries.append(("trash-2", self.tr("Remove"), self.remove_requested.emit))
        for icon_name, text, act in entries:
            menu.addAction(icon(icon_name), text, act)
        return menu
