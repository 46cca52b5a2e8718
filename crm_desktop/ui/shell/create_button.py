"""The button "Create": a click makes what fits the screen, the arrow beside offers all that can be made."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.commands import CREATE, SHELL_COMMANDS, Command, Creation, Making
from crm_desktop.ui.widgets.buttons import ICON_SIZE, PushButton, name_control
from crm_desktop.ui.widgets.text import literal, set_property, set_tip

_ICON_GAP = 4
_SHORTCUT = next(command.shortcuts[0] for command in SHELL_COMMANDS if command.key == CREATE)


class _Part(PushButton):
    """A half of the button; the key Down opens the menu from both."""

    menu_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "primary")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.menu_wanted.emit()
        else:
            super().keyPressEvent(event)


class CreateButton(QWidget):
    """`chosen` carries the key of the command that makes what was chosen."""

    chosen = Signal(str)

    def __init__(self, commands: Iterable[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        offered = [(command.creates, command) for command in commands if command.creates is not None]
        self._offers = sorted(offered, key=lambda offer: offer[0].part)
        self._page = ""
        self._is_collapsed = False
        self.main, self.arrow = _Part(self), _Part(self)
        self.main.clicked.connect(self._make)
        self.arrow.clicked.connect(self.open_menu)
        for part in (self.main, self.arrow):
            part.menu_wanted.connect(self.open_menu)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)
        self._layout.addWidget(self.main, 1)
        self._layout.addWidget(self.arrow)
        self.setVisible(bool(self._offers))
        self.set_collapsed(is_collapsed=False)

    @property
    def fitting(self) -> Command | None:
        """What a click makes: what the open screen is about, else the first of all."""
        fitting = [command for creation, command in self._offers if self._page in creation.pages]
        return next(iter([*fitting, *(command for _creation, command in self._offers)]), None)

    def set_page(self, key: str) -> None:
        """Take note of the open screen."""
        self._page = key
        self.retranslate()

    def set_collapsed(self, *, is_collapsed: bool) -> None:
        """Show icons only, the arrow below; or the word with the arrow beside it."""
        self._is_collapsed = is_collapsed
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.TopToBottom if is_collapsed else directions.LeftToRight)
        gap = 0 if is_collapsed else _ICON_GAP
        self.main.setIcon(icon("plus", "on_accent", gap=gap))
        self.main.setIconSize(QSize(ICON_SIZE + gap, ICON_SIZE))
        self.arrow.setIcon(icon("chevron-down", "on_accent"))
        self.arrow.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        for part in (self.main, self.arrow):
            set_property(part, "compact", is_collapsed)
        set_property(self.main, "joined", "above" if is_collapsed else "left")
        set_property(self.arrow, "joined", "below" if is_collapsed else "right")
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        word, command = self.tr("Create"), self.fitting
        self.main.setText("" if self._is_collapsed else word)
        self.main.setAccessibleName(word)
        if command is not None:
            keys = _native(command)
            title = command.title()
            self.main.setAccessibleDescription(title)
            set_tip(self.main, f"{title} ({keys})" if keys else title)
        name_control(self.arrow, self.tr("What to create"), _SHORTCUT)

    def open_menu(self) -> QMenu:
        """Open the menu of all that can be made, with its shortcuts."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        part = Making.RECORD
        for creation, command in self._offers:
            if creation.part is not part:
                part = creation.part
                menu.addSeparator()
                menu.addAction(self.tr("For the client at hand")).setEnabled(False)
            self._add(menu, creation, command)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
        return menu

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _add(self, menu: QMenu, creation: Creation, command: Command) -> None:
        keys = _native(command)
        name = literal(QCoreApplication.translate("Command", creation.text))
        action = menu.addAction(icon(creation.icon or command.icon), f"{name}\t{keys}" if keys else name)
        action.setObjectName(command.key)
        action.triggered.connect(partial(self._choose, command.key))

    def _make(self) -> None:
        command = self.fitting
        if command is not None:
            self.chosen.emit(command.key)

    def _choose(self, key: str, *_is_checked: bool) -> None:
        self.chosen.emit(key)


def _native(command: Command) -> str:
    if not command.shortcuts:
        return ""
    return QKeySequence(command.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)
