"""The screen with the history of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature, Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.history.page import HistoryPage
    from crm_desktop.ui.shell.context import AppContext


def _make_page(context: AppContext, parent: QWidget) -> HistoryPage:
    from crm_desktop.ui.history.page import HistoryPage

    return HistoryPage(context, parent)


FEATURE = Feature(
    key="history",
    title=QT_TRANSLATE_NOOP("Feature", "History"),
    icon="history",
    make_page=_make_page,
    place=Place.BOTTOM,
    commands=(
        Command(
            "history",
            QT_TRANSLATE_NOOP("Command", "History of actions"),
            Menu.EDIT,
            "history",
            ("Ctrl+H",),
            "history",
            1,
        ),
    ),
)
