"""Work with a group of clients: the filter that finds it, and what is done to all of them at once.

Nothing of it is needed for the first picture of the list, so all of it is loaded when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.clients.menus import ClientMenus
from crm_desktop.ui.shell.context import AppContext

if TYPE_CHECKING:
    from crm_desktop.domain.timeline import InteractionDraft
    from crm_desktop.ui.clients.filter_panel import FilterPanel
    from crm_desktop.ui.clients.segments.actions import SegmentActions
    from crm_desktop.ui.clients.segments.log_panel import LogPanel
    from crm_desktop.ui.clients.segments.menus import SegmentMenus

Ids = Callable[[], list[int]]


class GroupDesk(QObject):
    """Owns the menus of segments, the filter panel and the panel that logs for many."""

    def __init__(
        self,
        context: AppContext,
        clients: ClientList,
        menus: ClientMenus,
        chosen: Ids,
        export: Callable[[list[int]], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._context, self._clients, self._chosen = context, clients, chosen
        self._export, self._window = export, window
        menus.more_of_rows = self._add_to_row_menu
        menus.more_of_view = self._add_to_view_menu

    @cached_property
    def actions(self) -> SegmentActions:
        """What can be done with segments and with many clients."""
        from crm_desktop.ui.clients.segments.actions import SegmentActions

        return SegmentActions(self._context, self._window)

    @cached_property
    def segments(self) -> SegmentMenus:
        """The menus of segments."""
        from crm_desktop.ui.clients.segments.menus import SegmentMenus

        return SegmentMenus(self._clients, self.actions, self._chosen, self.do, self._window)

    @cached_property
    def log_panel(self) -> LogPanel:
        """The panel that writes one entry for many clients."""
        from crm_desktop.ui.clients.segments.log_panel import LogPanel

        panel = LogPanel(self._context, self._window)
        panel.save_requested.connect(self._log)
        return panel

    def menu(self) -> QMenu:
        """Return what more can be done with the rows picked."""
        return self.segments.more_menu()

    def open_filter(self, control: QWidget, open_menu: Callable[[QPoint], None]) -> FilterPanel:
        """Open the filter below a button; `open_menu` shows how the result can be saved."""
        from crm_desktop.ui.clients.filter_panel import FilterPanel

        clients = self._clients
        panel = FilterPanel(clients.lists, self._context.formats, clients.state.filter, self._window)
        panel.changed.connect(clients.set_filter)
        panel.save_requested.connect(open_menu)
        clients.loaded.connect(panel.show_found)
        panel.count_of = lambda: len(clients.model.ids)
        if clients.loader.is_complete:
            panel.show_found()
        panel.open_below(control)
        return panel

    def do(self, key: str) -> None:
        """Carry out an entry of a menu for the clients picked, or for the list shown."""
        ids = self._chosen()
        if key == "export_view":
            self._export([])
        elif key == "export_picked" and ids:
            self._export(ids)
        elif key == "log" and ids:
            self.log_panel.open(ids)
        elif key == "forbid" and ids:
            self._ask_reason(ids)
        elif key == "allow" and ids:
            self.actions.allow(ids)

    def _add_to_row_menu(self, menu: QMenu) -> None:
        self.segments.add_to_row_menu(menu)

    def _add_to_view_menu(self, menu: QMenu, place: QPoint) -> None:
        self.segments.add_to_view_menu(menu, place)

    def _ask_reason(self, ids: Sequence[int]) -> None:
        from crm_desktop.ui.widgets.name_popup import NamePopup

        title = self.tr("Why must %n client(s) not be called?", "", len(ids))
        popup = NamePopup(title, self.tr("Do not call"), self.tr("asked not to be called"), self._window)
        popup.named.connect(lambda reason: self.actions.forbid(ids, self._context.services.today(), reason))
        popup.open_at(self._window.mapToGlobal(self._window.rect().center()))

    def _log(self, draft: InteractionDraft, ids: list[int]) -> None:
        self.actions.log(draft, ids)
