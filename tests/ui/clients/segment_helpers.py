"""A rule, and ways to pick clients and to name a segment."""

from __future__ import annotations

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.conditions import Condition, Op
from crm_desktop.ui.clients.page import ClientsPage
from crm_desktop.ui.widgets.name_popup import NamePopup

VIP = ClientFilter(conditions=(Condition("tags", Op.ANY_OF, ("VIP",)),))


def pick(page: ClientsPage, *ids: int) -> None:
    for client_id in ids:
        page.clients.model.toggle(page.clients.model.position_of(client_id))


def name_it(page: ClientsPage, name: str) -> None:
    """Type a name into the field that just opened."""
    popup = page.findChild(NamePopup)
    assert popup is not None
    popup.field.setText(name)
    popup.field.returnPressed.emit()
