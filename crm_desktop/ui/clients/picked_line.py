"""Says above the list that it shows only the clients that a report picked out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.widgets.picked_bar import PickedBar


class PickedLine(PickedBar):
    """Follows the filter of the list; leaving shows all clients again."""

    def __init__(self, clients: ClientList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clients = clients
        clients.asked.connect(self._follow)
        self.left.connect(lambda: clients.show_only(ClientFilter()))
        self._follow()

    def _follow(self) -> None:
        wanted = self._clients.state.filter
        if wanted.ids:
            self.show_picked(wanted.picked_as, wanted.ids)
        else:
            self.hide()
