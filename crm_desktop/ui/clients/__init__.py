"""The screen of clients: the list and the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.domain.entity import Entity
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Creation, Making, Menu
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
        creates=Creation(QT_TRANSLATE_NOOP("Command", "Client"), (KEY,)),
    ),
    Command(
        "new_company",
        QT_TRANSLATE_NOOP("Command", "New company"),
        Menu.CLIENT,
        "building-2",
        page=KEY,
        group=1,
        creates=Creation(QT_TRANSLATE_NOOP("Command", "Company")),
    ),
    Command(
        "log_call",
        QT_TRANSLATE_NOOP("Command", "Note a call"),
        Menu.CLIENT,
        "phone",
        ("Ctrl+L",),
        page=KEY,
        group=1,
        creates=Creation(QT_TRANSLATE_NOOP("Command", "Call"), part=Making.ENTRY),
    ),
    Command(
        "log_meeting",
        QT_TRANSLATE_NOOP("Command", "Note a meeting"),
        Menu.CLIENT,
        "users",
        ("Ctrl+Shift+M",),
        page=KEY,
        group=1,
        creates=Creation(QT_TRANSLATE_NOOP("Command", "Meeting"), part=Making.ENTRY),
    ),
    Command(
        "log_visit",
        QT_TRANSLATE_NOOP("Command", "Note a visit"),
        Menu.CLIENT,
        "store",
        ("Ctrl+Shift+V",),
        page=KEY,
        group=1,
    ),
    Command(
        "log_note",
        QT_TRANSLATE_NOOP("Command", "Write a note"),
        Menu.CLIENT,
        "sticky-note",
        ("Ctrl+Shift+N",),
        page=KEY,
        group=1,
        creates=Creation(QT_TRANSLATE_NOOP("Command", "Note"), part=Making.ENTRY),
    ),
    Command(
        "next_step",
        QT_TRANSLATE_NOOP("Command", "Next step with the client"),
        Menu.CLIENT,
        "corner-down-left",
        ("Ctrl+Shift+S",),
        page=KEY,
        group=1,
    ),
    Command(
        "add_promise",
        QT_TRANSLATE_NOOP("Command", "Add a promise"),
        Menu.CLIENT,
        "handshake",
        ("Ctrl+Shift+P",),
        page=KEY,
        group=1,
        creates=Creation(QT_TRANSLATE_NOOP("Command", "Promise"), part=Making.ENTRY),
    ),
    Command(
        "add_files",
        QT_TRANSLATE_NOOP("Command", "Add files to the client…"),
        Menu.CLIENT,
        "paperclip",
        ("Ctrl+Shift+A",),
        page=KEY,
        group=1,
    ),
    Command(
        "do_not_call",
        QT_TRANSLATE_NOOP("Command", "Do not call…"),
        Menu.CLIENT,
        "ban",
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
