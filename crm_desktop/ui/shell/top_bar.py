"""The bar at the top: search over everything, theme, menu, and who works here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import IconButton, icon_button, name_control
from crm_desktop.ui.widgets.chip import paint_corner

HEIGHT = 52
_SEARCH_WIDTH = 420
_MOST = 99


class _SearchBox(QLineEdit):
    """Looks like a box; a click opens the palette, where the typing is done."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.clicked.emit()


class _Bell(IconButton):
    """The bell with the number of reminders at its corner."""

    def __init__(self, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.count, self.words = 0, ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIcon(icon(icon_name, "text2"))
        self.setIconSize(QSize(18, 18))
        self.setAutoRaise(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count:
            paint_corner(QPainter(self), self.rect(), str(self.count) if self.count <= _MOST else f"{_MOST}+")


class TopBar(QFrame):
    """Search box, theme switch, menu button and the user's avatar."""

    search_requested = Signal(str)
    theme_switch_requested = Signal()
    user_clicked = Signal()
    bell_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "topbar")
        self.setFixedHeight(HEIGHT)
        self._search = _SearchBox(self)
        self._search.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._search.clicked.connect(lambda: self.search_requested.emit(""))
        self._search.setProperty("kind", "top-search")
        self._search.setMaximumWidth(_SEARCH_WIDTH)
        self._glass = QAction(self)
        self._glass.setIcon(icon("search", "text3"))
        self._search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._search.textEdited.connect(self._on_typed)
        self._search.returnPressed.connect(lambda: self.search_requested.emit(self._search.text()))
        self._theme = icon_button("moon", self)
        self._theme.clicked.connect(self.theme_switch_requested)
        self._menu_button = icon_button("menu", self)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._bell = _Bell("bell", self)
        self._bell.clicked.connect(self.bell_clicked)
        self._user_name = ""
        self._user = icon_button("user", self)
        self._user.setFixedSize(36, 36)
        self._user.clicked.connect(self.user_clicked)
        self._avatar = Avatar(28, self._user)
        self._avatar.move(4, 4)
        self._avatar.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 0)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(self._search, 4)
        layout.addStretch(1)
        for widget in (self._bell, self._theme, self._menu_button, self._user):
            layout.addWidget(widget)
        active().changed.connect(self._show_theme)
        self.retranslate()

    def set_menu(self, menu: QMenu) -> None:
        """Set the menu of the "☰" button."""
        self._menu_button.setMenu(menu)

    def below_user(self) -> QPoint:
        """Return where on the screen a menu of the user's picture has its top right corner."""
        return self._user.mapToGlobal(self._user.rect().bottomRight() + QPoint(0, 4))

    def set_user(self, name: str, user_id: int, color: str) -> None:
        """Show who works here."""
        self._user_name = name
        self._avatar.set_person(name, user_id, color)
        self._avatar.setVisible(bool(name))
        self._user.setIcon(icon("user"))
        self.retranslate()

    def set_badge(self, key: str, count: int, text: str) -> None:
        """Show at the bell how many reminders stand; `text` says it in words."""
        if key == "reminders":
            self._bell.count, self._bell.words = count, text
            self._bell.update()
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self._search.setPlaceholderText(self.tr("Find a client, phone, command…   {0}").format(keys))
        name_control(self._search, self.tr("Find a client or a command"), "Ctrl+K")
        name_control(self._bell, self._bell.words or self.tr("Reminders"), "Ctrl+Shift+B")
        name_control(self._menu_button, self.tr("Menu"), "F10")
        name_control(self._user, self._user_name or self.tr("Who works here"))
        self._show_theme()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_theme(self) -> None:
        is_dark = active().is_dark
        self._theme.setIcon(icon("sun" if is_dark else "moon"))
        name_control(self._theme, self.tr("Light theme") if is_dark else self.tr("Dark theme"))

    def _on_typed(self, text: str) -> None:
        self._search.clear()
        if text:
            self.search_requested.emit(text)
