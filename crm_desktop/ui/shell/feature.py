"""A screen of the program as the shell sees it, and the base of every screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from crm_desktop.domain.entity import Entity, EntityRef
    from crm_desktop.domain.events import DataChanged
    from crm_desktop.ui.shell.commands import Command
    from crm_desktop.ui.shell.context import AppContext


class Place(Enum):
    """Where the navigation shows a screen."""

    MAIN = auto()
    BOTTOM = auto()
    HIDDEN = auto()  # reached by commands only
    NOWHERE = auto()  # no screen of its own: it shows panels over the others


@dataclass(frozen=True)
class Feature:
    """One screen of the application, as the shell sees it.

    `title` is a QT_TRANSLATE_NOOP("Feature", ...) key. `make_page` imports the page when it is called:
    a screen that nobody opens costs nothing at the start.

    `attach` is called once, when the window is built, with the place of the screens: there a screen connects
    itself to what the shell tells before it is opened. It returns what it does for commands without a page.
    """

    key: str
    title: str
    icon: str
    make_page: Callable[[AppContext, QWidget], FeaturePage]
    entity: Entity | None = None
    place: Place = Place.MAIN
    commands: tuple[Command, ...] = ()
    attach: Callable[[AppContext, QWidget], Mapping[str, Callable[[], None]]] | None = None

    def text(self) -> str:
        """Return the title in the language in force."""
        return QCoreApplication.translate("Feature", self.title)


class FeaturePage(QWidget):
    """The base of screens: texts follow the language, data follow the events but only while visible.

    A subclass sets `watched` to the entities it shows, and overrides what it needs of `retranslate`,
    `refresh`, `on_data_changed`, `open_ref`, `commands`, `focus_first`, `focus_find`, `panes`, `state`.
    It calls `retranslate()` at the end of its constructor.
    """

    watched: frozenset[Entity] = frozenset()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._is_stale = True
        self._refresh_timer = QTimer(self)
        self._refresh_timer.setSingleShot(True)
        self._refresh_timer.timeout.connect(self._refresh_now)
        context.events.changed.connect(self._on_event)
        context.shell.day_began.connect(self.refresh_soon)  # "today" is another day now

    def retranslate(self) -> None:
        """Set all texts; called by the constructor and after each change of the language."""

    def refresh(self) -> None:
        """Read the data again; called when the screen is shown after its data changed."""

    def on_data_changed(self, event: DataChanged) -> None:
        """Take note of a change while visible; a screen that can refresh only some rows overrides this."""
        self.refresh_soon()

    def open_ref(self, ref: EntityRef) -> None:
        """Show one record of this screen's entity."""

    def receive(self, message: object) -> None:
        """Take what `Shell.hand_over` brings for this screen, which shows already."""

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """Return what this screen does for which command key."""
        return {}

    def focus_first(self) -> None:
        """Give the keyboard to where work on this screen begins."""
        self.setFocus()

    def focus_find(self) -> None:
        """Give the keyboard to this screen's own filter (Ctrl+F)."""

    def panes(self) -> list[QWidget]:
        """Return the parts between which F6 moves, in order."""
        return [self]

    def record_in_view(self) -> EntityRef | None:
        """Return the client or the deal that this screen shows at the moment: a new task is about it."""
        return None

    def may_leave(self) -> bool:
        """Store what is being edited; False keeps the user here."""
        return True

    def state(self) -> dict[str, object]:
        """Return what is to be remembered for the next start, as JSON values."""
        return {}

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Take over what `state()` returned earlier; called once before the first showing."""

    def refresh_soon(self) -> None:
        """Refresh once, after all events of one commit have arrived."""
        self._is_stale = True
        if self.isVisible():
            self._refresh_timer.start(0)

    def minimumSizeHint(self) -> QSize:
        # Otherwise the widest state of a page would keep the window from ever becoming narrow.
        return QSize(560, 360)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A click beside all fields ends typing, as people expect: what was typed is stored.
        field = self.window().focusWidget()
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) and self.isAncestorOf(field):
            field.clearFocus()
        super().mousePressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh_now()

    def _on_event(self, event: DataChanged) -> None:
        if event.entity not in self.watched:
            return
        if self.isVisible():
            self.on_data_changed(event)
        else:
            self._is_stale = True

    def _refresh_now(self) -> None:
        self._is_stale = False
        self._refresh_timer.stop()
        self.refresh()
