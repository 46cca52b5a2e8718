"""Menus of segments: of the one the list shows, and to put the rows picked into one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.client_list import Segment
from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.clients.segments.actions import SegmentActions
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.name_popup import NamePopup
from crm_desktop.ui.widgets.text import literal

Ids = Callable[[], Sequence[int]]


class SegmentMenus(QObject):
    """Fills menus with what can be done with segments; `run` carries out what the screen itself does."""

    def __init__(
        self,
        clients: ClientList,
        actions: SegmentActions,
        chosen: Ids,
        run: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._clients, self._actions, self._chosen = clients, actions, chosen
        self._run, self._window = run, window

    def add_to_view_menu(self, menu: QMenu, place: QPoint) -> None:
        """Add what concerns the segment that the list shows, or how to make one of the list."""
        segment = self._clients.view.segment
        if segment is None:
            entry = menu.addAction(icon("users"), self.tr("Save as a segment…"))
            entry.triggered.connect(lambda: self._ask_name(place))
            return
        if not segment.is_frozen:
            change = menu.addAction(icon("save"), self.tr("Change the rule to what is shown"))
            change.triggered.connect(lambda: self._update_rule(segment))
            change.setEnabled(self._clients.is_changed)
            freeze = menu.addAction(icon("pin"), self.tr("Freeze as a list…"))
            freeze.triggered.connect(lambda: self._ask_frozen_name(segment, place))
        new = menu.addAction(icon("users"), self.tr("Save as a new segment…"))
        new.triggered.connect(lambda: self._ask_name(place))
        new.setEnabled(self._clients.is_changed)
        rename = menu.addAction(icon("pencil"), self.tr("Rename…"))
        rename.triggered.connect(lambda: self._ask_rename(segment, place))
        export = menu.addAction(icon("file-down"), self.tr("Export…"))
        export.triggered.connect(lambda: self._run("export_view"))
        menu.addSeparator()
        remove = menu.addAction(icon("trash-2"), self.tr("Remove the segment"))
        remove.triggered.connect(lambda: self._actions.remove(segment.id, segment.name))

    def add_to_row_menu(self, menu: QMenu) -> None:
        """Add a submenu of what else can be done with the rows picked."""
        self._fill(menu.addMenu(icon("ellipsis"), self.tr("More")))

    def more_menu(self) -> QMenu:
        """Return the menu behind the last button of the bar above the rows."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        menu.addSeparator()
        excel = menu.addAction(icon("file-spreadsheet"), self.tr("Export…"))
        excel.triggered.connect(lambda: self._run("export_picked"))
        return menu

    # Inner

    def _fill(self, menu: QMenu) -> None:
        """Fill a menu with what can be done with many clients: log, segments, wishes."""
        log = menu.addAction(icon("phone-call"), self.tr("Log a contact…"))
        log.triggered.connect(lambda: self._run("log"))
        target = menu.addMenu(icon("users"), self.tr("Add to a segment"))
        for segment in self._clients.segments:
            if segment.is_frozen:
                entry = target.addAction(literal(segment.name))
                entry.triggered.connect(partial(self._add_members, segment))
        if target.actions():
            target.addSeparator()
        new = target.addAction(icon("plus"), self.tr("New segment…"))
        new.triggered.connect(self._ask_new)
        shown = self._clients.view.segment
        if shown is not None and shown.is_frozen:
            out = menu.addAction(icon("minus"), self.tr("Take out of this segment"))
            out.triggered.connect(lambda: self._remove_members(shown))
        stop = menu.addAction(icon("ban"), self.tr("Do not call…"))
        stop.triggered.connect(lambda: self._run("forbid"))
        allow = menu.addAction(icon("phone"), self.tr("May be called again"))
        allow.triggered.connect(lambda: self._run("allow"))

    def _add_members(self, segment: Segment) -> None:
        self._actions.add_members(segment.id, segment.name, list(self._chosen()))

    def _remove_members(self, segment: Segment) -> None:
        self._actions.remove_members(segment.id, segment.name, list(self._chosen()))

    def _update_rule(self, segment: Segment) -> None:
        self._actions.update_rule(segment.id, segment.name, self._clients.state.filter)

    def _ask_new(self) -> None:
        ids = list(self._chosen())
        popup = NamePopup(self.tr("Name of the segment"), self.tr("Save"), "", self._window)
        popup.named.connect(lambda name: self._actions.create_frozen(name, ids))
        popup.open_at(self._window.mapToGlobal(self._window.rect().center()))

    def _ask_name(self, place: QPoint) -> None:
        rule = self._clients.state.filter
        popup = NamePopup(self.tr("Name of the segment"), self.tr("Save"), "", self._window)
        popup.named.connect(lambda name: self._actions.create(name, rule, self._clients.show_segment))
        popup.open_at(place)

    def _ask_frozen_name(self, segment: Segment, place: QPoint) -> None:
        suggested = self.tr("{0}, {1}").format(segment.name, self._clients.today_text())
        popup = NamePopup(self.tr("Name of the segment"), self.tr("Freeze"), suggested, self._window)
        popup.named.connect(lambda name: self._actions.freeze(segment.id, name, self._clients.show_segment))
        popup.open_at(place)

    def _ask_rename(self, segment: Segment, place: QPoint) -> None:
        popup = NamePopup(self.tr("Name of the segment"), self.tr("Rename"), segment.name, self._window)
        popup.named.connect(lambda name: self._actions.rename(segment.id, name))
        popup.open_at(place)
