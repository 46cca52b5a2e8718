"""The main window: navigation at the left, search at the top, one screen at a time, messages below."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.events import ChangeKind, DataChanged
from crm_desktop.system.settings import LAST_PAGE, RAIL_COLLAPSED, RECENT_DATABASES
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.shell import panes
from crm_desktop.ui.shell.actions import Actions
from crm_desktop.ui.shell.alt_key import AltKey
from crm_desktop.ui.shell.arranging import Arranging
from crm_desktop.ui.shell.choices import Choices
from crm_desktop.ui.shell.commands import CREATE, SHELL_COMMANDS, Command
from crm_desktop.ui.shell.context import AppContext, ToastRequest
from crm_desktop.ui.shell.feature import Feature, Place
from crm_desktop.ui.shell.menus import MenuBar, fill_main_menu, fill_menu_bar, recent_entries
from crm_desktop.ui.shell.page_commands import PAGE_COMMAND, navigation_of, page_commands
from crm_desktop.ui.shell.page_stack import PageStack
from crm_desktop.ui.shell.rail import WIDTH, Rail
from crm_desktop.ui.shell.top_bar import TopBar
from crm_desktop.ui.shell.undo import UndoActions
from crm_desktop.ui.shell.who import Who
from crm_desktop.ui.shell.window_state import bring_to_front, restore_geometry, store_geometry
from crm_desktop.ui.widgets.message_bar import MessageBar
from crm_desktop.ui.widgets.toast import ToastHost

# Made, and imported, when it is first needed.
if TYPE_CHECKING:
    from crm_desktop.ui.shell.palette import Palette

NARROW_CONTENT = 900
# What works while something else takes the place of the screens.
_ALWAYS = frozenset({"quit", "new_database", "open_database", "restore", "shortcuts", "about"})
_ALWAYS_CHOICES = frozenset({"theme", "density", "text", "language"})


class MainWindow(QMainWindow):
    """The window of the program.

    `command_chosen` carries the commands that belong to neither a screen nor the window (new database,
    backup ...): the composition root carries them out.
    """

    command_chosen = Signal(str)
    database_chosen = Signal(str)
    closed = Signal()

    def __init__(
        self, context: AppContext, features: Iterable[Feature], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.features = tuple(features)
        self.setAcceptDrops(True)
        self.actions_table = Actions(self._all_commands(), self)
        self.pages = PageStack(self.features, context, self)
        self.navigation = context.shell.navigation = navigation_of(self.features, context.settings, self)
        self.rail = Rail(self.navigation, self.features, context.formats, self)
        Arranging(context, self.navigation, self.rail)
        self.top_bar = TopBar(self)
        self.undo_actions = UndoActions(context, self.actions_table, self)
        self.banner = MessageBar(self)
        self.who = Who(context, self)
        self.toasts = ToastHost(self)
        self.choices = Choices(context, self.actions_table, self)
        self._main_menu = QMenu(self)
        self._build()
        self._connect()
        self._handlers = self._make_handlers()
        self._restore()
        self.retranslate()

    def start(self) -> None:
        """Open the screen of the last time, or the first one."""
        keys = [feature.key for feature in self.features if feature.place in (Place.MAIN, Place.BOTTOM)]
        last = self.context.settings.get(LAST_PAGE)
        if keys:
            first = next((feature.key for feature in self.navigation.shown), keys[0])
            self.pages.open(last if last in keys else first)
        self.undo_actions.refresh()
        self.retranslate()  # the recent databases are known now

    def retranslate(self) -> None:
        """Set the window's own texts in the language in force."""
        self.setWindowTitle(QApplication.applicationDisplayName())
        addresses = self.context.settings.get(RECENT_DATABASES)
        recent = recent_entries(addresses, self.database_chosen.emit)
        fill_menu_bar(self.menu_bar, self.actions_table, recent)
        fill_main_menu(self._main_menu, self.actions_table, recent)
        self.undo_actions.retranslate()

    @cached_property
    def palette_popup(self) -> Palette:
        """The box of Ctrl+K and of the search at the top."""
        from crm_desktop.ui.shell.palette import Palette

        return Palette(self.context, self.actions_table, self)

    # What takes the place of the screens

    @property
    def is_covered(self) -> bool:
        """Whether something else shows in the place of the screens."""
        return self._layers.currentIndex() > 0

    def cover(self, widget: QWidget) -> None:
        """Show something in the place of navigation and screens: the first start, a long job."""
        self.uncover()
        self._layers.addWidget(widget)
        self._layers.setCurrentWidget(widget)
        self.menuBar().hide()

    def uncover(self) -> None:
        """Show navigation and screens again."""
        while (widget := self._layers.widget(1)) is not None:
            self._layers.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        page = self.pages.current_page
        if page is not None:
            page.focus_first()

    # What the window is made of

    def _all_commands(self) -> list[Command]:
        commands = [*SHELL_COMMANDS, *page_commands(self.features)]
        for feature in self.features:
            commands.extend(feature.commands)
        return commands

    def _build(self) -> None:
        self.top_bar.set_menu(self._main_menu)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self.banner)
        right.addWidget(self.pages, 1)
        central = QWidget(self)
        layout = QHBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)
        self._layers = QStackedWidget(self)
        self._layers.addWidget(central)
        self.setCentralWidget(self._layers)
        self.menu_bar = MenuBar(self)
        self.setMenuBar(self.menu_bar)
        self._alt = AltKey(self)
        self._alt.tapped.connect(self.menu_bar.toggle)

    def _connect(self) -> None:
        context = self.context
        self.actions_table.triggered.connect(self.run_command)
        self.rail.page_chosen.connect(self._on_page_chosen)
        self.rail.creation_chosen.connect(self.run_command)
        self.pages.page_changed.connect(self._on_page_changed)
        self.pages.history_changed.connect(self._on_history_changed)
        # The lambda lets the palette be made when it is first wanted.
        self.top_bar.search_requested.connect(lambda text: self.palette_popup.open_with(text))  # noqa: PLW0108
        self.top_bar.theme_switch_requested.connect(self.choices.switch_theme)
        shell = context.shell
        shell.ref_requested.connect(self.pages.open_ref)
        shell.page_requested.connect(self.pages.open)
        shell.handed_over.connect(self.pages.hand_over)
        shell.command_requested.connect(self.run_command)
        shell.toast_requested.connect(self._on_toast_requested)
        shell.error_raised.connect(self.show_error)
        shell.user_changed.connect(self.top_bar.set_user)
        shell.user_changed.connect(lambda *_user: self.undo_actions.refresh())
        shell.store_changed.connect(self.rail.set_store)
        shell.badge_changed.connect(self.rail.set_badge)
        shell.badge_changed.connect(self.top_bar.set_badge)
        self.top_bar.bell_clicked.connect(lambda: self.run_command("reminders"))
        shell.saved.connect(self._on_saved)
        context.events.saved.connect(self._on_saved)
        context.runner.failed.connect(self.show_error)
        if "settings" in self.pages.features:
            self._shortcut("Ctrl+,", lambda: self._open_page("settings"))
        self.top_bar.user_clicked.connect(lambda: self.who.open_menu(self.top_bar.below_user()))
        self._shortcut("F10", self.menu_bar.toggle)

    def _shortcut(self, keys: str, do: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _make_handlers(self) -> dict[str, Callable[[], object]]:
        handlers: dict[str, Callable[[], object]] = {
            "quit": self.close,
            "undo": self.undo_actions.undo,
            "redo": self.undo_actions.redo,
            CREATE: self.rail.create_button.open_menu,
            "palette": lambda: self.palette_popup.open_with(""),
            "find": self._find,
            "back": lambda: self.pages.go(-1),
            "forward": lambda: self.pages.go(1),
            "refresh": self._refresh,
            "next_pane": lambda: self._move_pane(1),
            "previous_pane": lambda: self._move_pane(-1),
            "toggle_rail": self._toggle_rail,
            "shortcuts": self._open_shortcuts,
            "about": self._open_about,
            **self.choices.handlers(),
            **{PAGE_COMMAND + key: partial(self._open_page, key) for key in self.pages.features},
        }
        for feature in self.features:
            if feature.attach is not None:
                handlers.update(feature.attach(self.context, self.pages))
        return handlers

    def _restore(self) -> None:
        restore_geometry(self, self.context.settings)
        self._adapt()

    # Commands

    def run_command(self, key: str) -> None:
        """Do what a command does: here, on its screen, or in the composition root."""
        command = self.actions_table.commands.get(key)
        if command is None or (self.is_covered and not _works_always(command)):
            return
        handler: Callable[[], object] | None
        if command.page:
            if self.pages.current_key != command.page and not self.pages.open(command.page):
                return
            handler = self.pages.page(command.page).commands().get(key)
        else:
            handler = self._handlers.get(key)
        if handler is None:
            self.command_chosen.emit(key)
        else:
            handler()

    def show_error(self, error: Exception) -> None:
        """Tell of an error at the bottom of the window."""
        if isinstance(error, CrmError):
            self.toasts.show_toast(describe(error).text)

    def _open_shortcuts(self) -> None:
        from crm_desktop.ui.shell.shortcut_sheet import ShortcutSheet

        ShortcutSheet(self.actions_table, self.features, self).open()

    def _open_about(self) -> None:
        from crm_desktop.ui.shell.about import AboutDialog

        AboutDialog(self).open()

    def _open_page(self, key: str) -> None:
        if not self.is_covered:
            self.pages.open(key)

    def _on_page_chosen(self, key: str) -> None:
        """Open a screen; after a click of the mouse no button gets a ring that nobody asked for."""
        focused = QApplication.focusWidget()
        is_click = focused is None or not self.rail.isAncestorOf(focused)
        self.pages.open(key)
        page, focused = self.pages.current_page, QApplication.focusWidget()
        if is_click and page is not None and isinstance(focused, QAbstractButton):
            page.setFocus()  # Tab goes on to the button

    def _find(self) -> None:
        page = self.pages.current_page
        if page is not None:
            page.focus_find()

    def _refresh(self) -> None:
        """Read everything on screen anew: others may have changed it, with a program of their own."""
        page = self.pages.current_page
        if page is not None:
            page.refresh()
        for entity in Entity:
            if entity is not Entity.SETTING:  # a setting builds screens anew, with what is typed in them
                self.context.events.changed.emit(DataChanged(entity, frozenset(), ChangeKind.UPDATED))

    def _move_pane(self, step: int) -> None:
        page = self.pages.current_page
        stops: list[QWidget] = [self.rail, self.top_bar, *(page.panes() if page else [])]
        if self.toasts.toasts:
            stops.append(self.toasts)
        panes.step([pane for pane in stops if pane.isVisible()], step)

    def _toggle_rail(self) -> None:
        self.context.settings.set(RAIL_COLLAPSED, not self.rail.is_collapsed)
        self.rail.set_collapsed(is_collapsed=not self.rail.is_collapsed)

    # What the window hears

    def _on_page_changed(self, key: str) -> None:
        self.rail.select(key)
        self.context.settings.set(LAST_PAGE, key)

    def _on_history_changed(self) -> None:
        self.actions_table.action("back").setEnabled(self.pages.can_go_back)
        self.actions_table.action("forward").setEnabled(self.pages.can_go_forward)

    def _on_toast_requested(self, request: ToastRequest) -> None:
        toast = self.toasts.show_toast(request.text, request.action_text, request.on_action, request.subject)
        if request.on_more is not None:
            toast.add_action(request.more_text, request.on_more)
            self.toasts.place()

    def _on_saved(self) -> None:
        self.rail.show_saved(self.context.services.store.clock())

    def _adapt(self) -> None:
        is_narrow = self.width() - WIDTH < NARROW_CONTENT  # whatever the navigation takes now
        wanted = is_narrow or self.context.settings.get(RAIL_COLLAPSED)
        if wanted != self.rail.is_collapsed:
            self.rail.set_collapsed(is_collapsed=wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._alt.on_press(event)
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._alt.on_release(event)
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._adapt()

    def closeEvent(self, event: QCloseEvent) -> None:
        page = self.pages.current_page
        shell, is_busy = self.context.shell, page is not None and not page.may_leave()
        if is_busy or not shell.may_close() or (event.spontaneous() and shell.hide_instead_of_closing()):
            event.ignore()
            if not event.spontaneous() and not self.isVisible():
                bring_to_front(self)  # who quits from the tray sees what holds the window
            return
        self.pages.store_states()
        store_geometry(self, self.context.settings)
        self.closed.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = _files(event)
        if files:
            event.acceptProposedAction()
            self.context.shell.drop_files(files)


def _works_always(command: Command) -> bool:
    return command.key in _ALWAYS or command.choice in _ALWAYS_CHOICES


def _files(event: QDropEvent) -> list[Path]:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [file for file in files if file.is_file()]
