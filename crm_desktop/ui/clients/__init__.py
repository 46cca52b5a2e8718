"""The screen of clients: the list and the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.domain.entity import Entity
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature, FeaturePage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.shell.context import AppContext

KEY = "clients"


def _make_page(context: AppContext, parent: QWidget) -> FeaturePage:
    from crm_desktop.ui.clients.page import ClientsPage

    return ClientsPage(context, parent)


COMMANDS = (
    Command(
        "new_client",
        QT_TRANSLATE_NOOP("Command", "New client"),
        Menu.CLIENT,
        "user-plus",
        ("Ctrl+N", "Ctrl+Shift+C"),
        page=KEY,
        group=1,
    ),
    Command(
        "clients_layout",
        QT_TRANSLATE_NOOP("Command", "Clients: list or table"),
        Menu.CLIENT,
        "table-2",
        ("Ctrl+T",),
        page=KEY,
        group=2,
    ),
    Command(
        "clients_filter_row",
        QT_TRANSLATE_NOOP("Command", "Clients: filter by columns"),
        Menu.CLIENT,
        "sliders-horizontal",
        ("Ctrl+Shift+F",),
        page=KEY,
        group=2,
    ),
    Command(
        "clients_columns",
        QT_TRANSLATE_NOOP("Command", "Clients: choose columns…"),
        Menu.CLIENT,
        "columns-3",
        page=KEY,
        group=2,
    ),
    Command(
        "clients_bin",
        QT_TRANSLATE_NOOP("Command", "Clients: recycle bin"),
        Menu.CLIENT,
        "trash-2",
        page=KEY,
        group=3,
    ),
)

FEATURE = Feature(
    KEY,
    QT_TRANSLATE_NOOP("Feature", "Clients"),
    "users",
    _make_page,
    entity=Entity.CLIENT,
    commands=COMMANDS,
)
