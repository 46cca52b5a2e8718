"""The screen of deals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.domain.entity import Entity
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Creation, Menu
from crm_desktop.ui.shell.feature import Feature

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.deals.page import DealsPage
    from crm_desktop.ui.shell.context import AppContext

KEY = "deals"


def _make_page(context: AppContext, parent: QWidget) -> DealsPage:
    from crm_desktop.ui.deals.page import DealsPage

    return DealsPage(context, parent)


FEATURE = Feature(
    KEY,
    QT_TRANSLATE_NOOP("Feature", "Deals"),
    "square-kanban",
    _make_page,
    entity=Entity.DEAL,
    commands=(
        Command(
            "new_deal",
            QT_TRANSLATE_NOOP("Command", "New deal"),
            Menu.DEAL,
            "plus",
            ("Ctrl+Shift+D",),
            page=KEY,
            group=1,
            creates=Creation(QT_TRANSLATE_NOOP("Command", "Deal"), (KEY,), "square-kanban"),
        ),
        Command(
            "deals", QT_TRANSLATE_NOOP("Command", "All deals"), Menu.DEAL, "square-kanban", page=KEY, group=2
        ),
    ),
)
