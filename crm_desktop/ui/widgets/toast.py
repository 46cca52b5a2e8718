"""Short messages at the bottom of the window, with one thing to do about them, mostly "Undo"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.text import label

LIFETIME_MS = 8000
MAX_WIDTH = 640
MAX_SHOWN = 3
_DISTANCE = 16
_LONGEST_LINE = 340  # pixels; two buttons stand beside it
_ABOVE_FOOT = 76  # a message must not lie on the buttons at the foot of a form


class Toast(QFrame):
    """One message; it goes after eight seconds in which nobody pointed at it or had the keyboard in it."""

    closed = Signal()

    def __init__(
        self,
        text: str,
        action_text: str = "",
        on_action: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "snack")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMaximumWidth(MAX_WIDTH)
        self.setAccessibleName(text)
        self.subject: int | None = None
        self._on_action = on_action
        layout = self._layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 6, 6)
        layout.setSpacing(8)
        words = label(text)
        layout.addWidget(words, 1)
        words.ensurePolished()  # the style decides about the font, and that about the width
        if words.sizeHint().width() > _LONGEST_LINE:
            words.setWordWrap(True)
            words.setMinimumWidth(_LONGEST_LINE)
        if action_text:
            self.action_button = button(action_text, "snack")
            self.action_button.clicked.connect(self._on_action_clicked)
            layout.addWidget(self.action_button)
        cross = icon_button("x", self, size=16)
        cross.setIcon(icon("x", "on_snack"))
        name_control(cross, self.tr("Close message"))
        cross.clicked.connect(self.close_toast)
        layout.addWidget(cross)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LIFETIME_MS)
        self._timer.timeout.connect(self._on_time_up)
        self._timer.start()

    def add_action(self, text: str, on_action: Callable[[], None]) -> None:
        """Offer a second thing to do about it, left of the first."""
        self.more_button = button(text, "snack", parent=self)
        self.more_button.clicked.connect(self.close_toast)
        self.more_button.clicked.connect(on_action)
        self._layout.insertWidget(1, self.more_button)
        self.more_button.show()
        self._layout.activate()  # or the message would be placed with the width it had without the button

    @property
    def has_action(self) -> bool:
        """Whether there is something to do about it."""
        return self._on_action is not None

    @property
    def is_paused(self) -> bool:
        """Whether somebody is reading it: the mouse or the keyboard is in it."""
        return not self._timer.isActive()

    def take_keyboard(self) -> None:
        """Give the keyboard to the first button of the message."""
        buttons = self.findChildren(QAbstractButton)
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_toast(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()
        self.closed.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_toast()
        else:
            super().keyPressEvent(event)

    def _on_action_clicked(self) -> None:
        self.close_toast()
        if self._on_action is not None:
            self._on_action()

    def _on_time_up(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._timer.start()
        else:
            self.close_toast()


class ToastHost(QWidget):
    """Stacks the messages at the bottom centre of a window.

    A new one replaces only what it makes untrue, an older one on the same subject, or what it says again.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toasts: list[Toast] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        window.installEventFilter(self)
        self.hide()

    @property
    def toasts(self) -> tuple[Toast, ...]:
        """The messages on screen, oldest first."""
        return tuple(self._toasts)

    def show_toast(
        self,
        text: str,
        action_text: str = "",
        on_action: Callable[[], None] | None = None,
        subject: int | None = None,
    ) -> Toast:
        """Show a message; when there are too many the oldest goes."""
        for older in self.toasts:
            is_repeated = not action_text and not older.has_action and older.accessibleName() == text
            if is_repeated or (subject is not None and older.subject == subject):
                older.close_toast()
        while len(self._toasts) >= MAX_SHOWN:
            self._toasts[0].close_toast()
        toast = Toast(text, action_text, on_action, self)
        toast.subject = subject
        toast.closed.connect(lambda: self._on_closed(toast))
        self._toasts.append(toast)
        self._layout.addWidget(toast)
        self._layout.setAlignment(toast, Qt.AlignmentFlag.AlignHCenter)
        toast.show()  # otherwise Qt shows it later, and it has no place yet
        self.show()
        self.raise_()
        self.place()
        return toast

    def focus_newest(self) -> None:
        """Give the keyboard to the newest message's button."""
        if self._toasts:
            self._toasts[-1].take_keyboard()

    def clear(self) -> None:
        """Take all messages away."""
        for toast in list(self._toasts):
            toast.close_toast()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def _on_closed(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            self._layout.removeWidget(toast)
            toast.deleteLater()
        if self._toasts:
            self.place()
        else:
            self.hide()

    def place(self) -> None:
        """Stand at the bottom of the window, as wide as the messages want."""
        self._layout.activate()
        hint = self.sizeHint()
        width = min(max(hint.width(), 280), self._window.width() - 2 * _DISTANCE)
        height = max(hint.height(), self._layout.heightForWidth(width))
        left = (self._window.width() - width) // 2
        self.setGeometry(left, self._window.height() - height - _ABOVE_FOOT, width, height)
