"""Menus of the list: for the rows picked, and for the view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.ui.clients.actions import ClientActions
from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.name_popup import NamePopup
from crm_desktop.ui.widgets.text import literal

SORTS = ("name", "company", "status", "owner", "created_at", "updated_at")
Ids = Callable[[], Sequence[int]]
MoreOfRows = Callable[[QMenu], None]
MoreOfView = Callable[[QMenu, QPoint], None]


class ClientMenus(QObject):
    """Builds menus when they are asked for, so that they are always in step with the lists."""

    def __init__(self, clients: ClientList, actions: ClientActions, chosen: Ids, window: QWidget) -> None:
        super().__init__(window)
        self._clients, self._actions, self._chosen, self._window = clients, actions, chosen, window
        self.more_of_rows: MoreOfRows | None = None  # what segments add to the menus
        self.more_of_view: MoreOfView | None = None

    def row_menu(self, run: Callable[[str], None]) -> QMenu:
        """Return the menu of a row; `run` carries out what the screen itself does."""
        menu = self._menu()
        self._entry(menu, self.tr("Open card"), "id-card", lambda: run("open"), "Enter")
        self._entry(menu, self.tr("Copy as a table"), "copy", lambda: run("copy"), "Ctrl+C")
        if self._clients.is_bin:
            self._entry(menu, self.tr("Restore"), "archive-restore", lambda: run("restore"))
            menu.addSeparator()
            self._entry(menu, self.tr("Erase for good…"), "trash-2", lambda: run("erase"))
            return menu
        for submenu, name in (
            (self.tag_menu(menu), "tag"),
            (self.value_menu("owner", menu), "user-check"),
            (self.value_menu("status", menu), "circle-check"),
        ):
            submenu.setIcon(icon(name))
            menu.addMenu(submenu)
        if self.more_of_rows is not None:
            self.more_of_rows(menu)
        self._entry(menu, self.tr("Export to Excel…"), "file-spreadsheet", lambda: run("excel"))
        menu.addSeparator()
        self._entry(menu, self.tr("Move to the recycle bin"), "trash-2", lambda: run("remove"), "Del")
        return menu

    def tag_menu(self, parent: QWidget | None = None) -> QMenu:
        """Return a menu to stick a tag on the rows picked, or to take one off."""
        menu = self._menu(self.tr("Tag"), parent)
        for tag in self._clients.lists.tags:
            menu.addAction(literal(tag)).triggered.connect(partial(self._add_tag, tag))
        if self._clients.lists.tags:
            menu.addSeparator()
        self._entry(menu, self.tr("New tag…"), "plus", self._ask_new_tag)
        if self._clients.lists.tags:
            off = menu.addMenu(icon("minus"), self.tr("Take off"))
            for tag in self._clients.lists.tags:
                off.addAction(literal(tag)).triggered.connect(partial(self._remove_tag, tag))
        return menu

    def value_menu(self, field: str, parent: QWidget | None = None) -> QMenu:
        """Return a menu of the statuses, sources or users."""
        titles = {"owner": self.tr("Responsible"), "status": self.tr("Status"), "source": self.tr("Source")}
        menu = self._menu(titles[field], parent)
        for name in self._clients.lists.names(field):
            menu.addAction(literal(name)).triggered.connect(partial(self._set_value, field, name))
        menu.addSeparator()
        none = self.tr("Nobody") if field == "owner" else self.tr("Not set")
        menu.addAction(none).triggered.connect(partial(self._set_value, field, ""))
        return menu

    def view_menu(self, place: QPoint) -> QMenu:
        """Return the menu of the current view: save what differs, rename, remove."""
        menu = self._menu()
        view = self._clients.view
        if view.saved is not None:
            update = self._entry(menu, self.tr("Update the view"), "save", self._update_view)
            update.setEnabled(self._clients.is_changed)
        self._entry(menu, self.tr("Save as a new view…"), "bookmark-plus", lambda: self._ask_view_name(place))
        back = self._entry(
            menu,
            self.tr("Back to the saved state"),
            "rotate-ccw",
            lambda: self._clients.choose_view(view.key),
        )
        back.setEnabled(self._clients.is_changed)
        if view.saved is not None:
            self._entry(menu, self.tr("Rename…"), "pencil", lambda: self._ask_rename(place))
        if self.more_of_view is not None and not self._clients.is_bin:
            menu.addSeparator()
            self.more_of_view(menu, place)
        if view.saved is not None:
            menu.addSeparator()
            self._entry(menu, self.tr("Remove the view"), "trash-2", self._delete_view)
        return menu

    def sort_menu(self) -> QMenu:
        """Return a menu of the orders of the list."""
        menu = self._menu()
        model, sort = self._clients.model, self._clients.state.sort
        shown = {*SORTS, sort.column}
        for column in model.columns:
            if column.key in shown:
                action = menu.addAction(literal(column.title()))
                action.setCheckable(True)
                action.setChecked(column.key == sort.column)
                action.triggered.connect(partial(self._sort, column.key, sort.descending))
        menu.addSeparator()
        for is_descending, text in ((False, self.tr("Ascending")), (True, self.tr("Descending"))):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(sort.descending is is_descending)
            action.triggered.connect(partial(self._sort, sort.column, is_descending))
        return menu

    # Inner

    def _sort(self, key: str, is_descending: bool) -> None:
        self._clients.model.sort_requested.emit(key, is_descending)

    def _menu(self, title: str = "", parent: QWidget | None = None) -> QMenu:
        menu = QMenu(title, parent or self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is None)
        return menu

    @staticmethod
    def _entry(menu: QMenu, text: str, icon_name: str, do: Callable[[], object], keys: str = "") -> QAction:
        # The key is only shown here: the table itself hears it.
        action = menu.addAction(icon(icon_name), f"{text}\t{keys}" if keys else text)
        action.triggered.connect(do)
        return action

    def _add_tag(self, tag: str) -> None:
        self._actions.add_tag(list(self._chosen()), tag)

    def _remove_tag(self, tag: str) -> None:
        self._actions.remove_tag(list(self._chosen()), tag)

    def _set_value(self, field: str, name: str) -> None:
        self._actions.set_value(list(self._chosen()), field, name)

    def _ask_new_tag(self) -> None:
        ids = list(self._chosen())
        popup = NamePopup(self.tr("New tag"), self.tr("Add"), "", self._window)
        popup.named.connect(lambda tag: self._actions.add_tag(ids, tag))
        popup.open_at(self._window.mapToGlobal(self._window.rect().center()))

    def _update_view(self) -> None:
        clients = self._clients
        self._actions.save_view(clients.view.title(), clients.state_to_save(), lambda _id: None)

    def _ask_view_name(self, place: QPoint) -> None:
        state = self._clients.state_to_save()
        popup = NamePopup(self.tr("Name of the view"), self.tr("Save"), "", self._window)
        popup.named.connect(lambda name: self._actions.save_view(name, state, self._clients.show_saved))
        popup.open_at(place)

    def _ask_rename(self, place: QPoint) -> None:
        view = self._clients.view
        popup = NamePopup(self.tr("Name of the view"), self.tr("Rename"), view.title(), self._window)
        saved = view.saved
        if saved is not None:
            popup.named.connect(lambda name: self._actions.rename_view(saved.id, name))
        popup.open_at(place)

    def _delete_view(self) -> None:
        saved = self._clients.view.saved
        if saved is not None:
            self._actions.delete_view(saved.id, saved.name)
