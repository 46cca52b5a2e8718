"""The call screen: lies over whichever screen shows, with a tab for each open call."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui.clients.calls.call_timer import clock_text
from crm_desktop.ui.clients.calls.call_view import CallView
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import label, literal

_LONGEST_TAB = 28


class CallScreen(QFrame):
    """Holds the open calls. It only shows them: what becomes of a call is the desk's business."""

    put_aside = Signal()
    new_requested = Signal()

    def __init__(self, host: QWidget) -> None:
        # Beside the place of the screens, not in it: a screen that opens there comes to its top.
        super().__init__(host.parentWidget() or host)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._host = host
        self._focus_before: QWidget | None = None
        self._tabs: dict[CallView, QPushButton] = {}
        self._title = label("", "section", self)
        tabs = QWidget(self)
        self._tab_box = FlowLayout(tabs)
        tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.new_button = icon_button("plus", self)
        self.new_button.clicked.connect(self.new_requested)
        self._cross = icon_button("x", self)
        self._cross.clicked.connect(self.put_aside)
        card = QFrame(self)
        card.setProperty("kind", "card")
        head = QHBoxLayout()
        head.setContentsMargins(20, 6, 12, 6)
        head.setSpacing(10)
        head.addWidget(IconView("phone-call", "accent_text", 18, card))
        head.addWidget(self._title)
        head.addWidget(tabs, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.new_button)
        head.addWidget(self._cross)
        line = QFrame(card)
        line.setProperty("kind", "line")
        self._stack = QStackedWidget(card)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        inner.addLayout(head)
        inner.addWidget(line)
        inner.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(card)
        host.installEventFilter(self)
        self.retranslate()
        self.hide()

    @property
    def calls(self) -> tuple[CallView, ...]:
        """The open calls, the oldest first."""
        return tuple(self._tabs)

    @property
    def current(self) -> CallView | None:
        """The call that shows."""
        view = self._stack.currentWidget()
        return view if isinstance(view, CallView) else None

    def add(self, view: CallView) -> None:
        """Show a new call, beside those that are open."""
        tab = button("", "chip", parent=self)
        tab.setCheckable(True)
        tab.clicked.connect(lambda: self.show_call(view))
        self._tabs[view] = tab
        self._tab_box.addWidget(tab)
        self._stack.addWidget(view)
        view.renamed.connect(lambda: self._name_tab(view))
        view.form.timer.ticked.connect(lambda: self._name_tab(view))
        self.show_call(view)

    def show_call(self, view: CallView) -> None:
        """Show one of the open calls."""
        self._stack.setCurrentWidget(view)
        for each, tab in self._tabs.items():
            tab.setChecked(each is view)
            tab.setVisible(len(self._tabs) > 1)
            self._name_tab(each)
        if self.isVisible():
            view.take_keyboard()

    def remove(self, view: CallView) -> None:
        """Take a call away; the last opened of the others shows."""
        tab = self._tabs.pop(view)
        self._tab_box.removeWidget(tab)
        for gone in (tab, view):
            gone.hide()
            gone.deleteLater()
        self._stack.removeWidget(view)
        if self._tabs:
            self.show_call(list(self._tabs)[-1])

    def appear(self) -> None:
        """Come up over everything, with the keyboard in the notes."""
        if not self.isVisible():
            self._focus_before = QApplication.focusWidget()
        self._cover_host()
        self.raise_()
        self.show()
        if self.current is not None:
            self.current.take_keyboard()

    def vanish(self) -> None:
        """Go, and give the keyboard back to where it was."""
        self.hide()
        if self._focus_before is not None and self._focus_before.isVisible():
            self._focus_before.setFocus()
        self._focus_before = None

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._title.setText(self.tr("Call"))
        self.setAccessibleName(self.tr("Call screen"))
        name_control(self.new_button, self.tr("Another call"))
        name_control(self._cross, self.tr("Keep for later"), "Esc")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_aside.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if watched is self._host and is_moved and not self.isHidden():
            self._cover_host()
        return super().eventFilter(watched, event)

    def _cover_host(self) -> None:
        is_inside = self.parentWidget() is self._host
        self.setGeometry(self._host.rect() if is_inside else self._host.geometry())

    def _name_tab(self, view: CallView) -> None:
        tab = self._tabs.get(view)
        if tab is not None:
            name = view.title()
            shown = name if len(name) <= _LONGEST_TAB else name[: _LONGEST_TAB - 1] + "…"
            tab.setText(literal(f"{shown} · {clock_text(view.form.timer.seconds)}"))
            tab.setAccessibleName(name)
