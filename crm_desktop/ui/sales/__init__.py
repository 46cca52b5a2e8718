"""The screen of sales: what was ordered, delivered, paid, and what is still owed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.domain.entity import Entity
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.sales.page import SalesPage
    from crm_desktop.ui.shell.context import AppContext

KEY = "sales"


def _make_page(context: AppContext, parent: QWidget) -> SalesPage:
    from crm_desktop.ui.sales.page import SalesPage

    return SalesPage(context, parent)


FEATURE = Feature(
    KEY,
    QT_TRANSLATE_NOOP("Feature", "Sales"),
    "receipt",
    _make_page,
    entity=Entity.SALE,
    commands=(
        Command("sales", QT_TRANSLATE_NOOP("Command", "All sales"), Menu.DEAL, "receipt", page=KEY, group=3),
        Command(
            "sales_owed",
            QT_TRANSLATE_NOOP("Command", "Sales that are owed"),
            Menu.DEAL,
            "wallet",
            page=KEY,
            group=3,
        ),
    ),
)
