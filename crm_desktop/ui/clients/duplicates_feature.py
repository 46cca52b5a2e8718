"""Makes the screen of possible duplicates known to the shell; it is reached by its command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.shell.context import AppContext

KEY = "duplicates"


def _make_page(context: AppContext, parent: QWidget) -> FeaturePage:
    from crm_desktop.ui.clients.duplicates import DuplicatesPage

    return DuplicatesPage(context, parent)


FIND = Command(
    "find_duplicates",
    QT_TRANSLATE_NOOP("Command", "Find duplicates"),
    Menu.CLIENT,
    "scan-search",
    ("Ctrl+Shift+U",),
    page=KEY,
    group=4,
)

DUPLICATES = Feature(
    KEY,
    QT_TRANSLATE_NOOP("Feature", "Possible duplicates"),
    "scan-search",
    _make_page,
    place=Place.HIDDEN,
    commands=(FIND,),
)
