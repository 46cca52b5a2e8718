"""The screen of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.reports.page import ReportsPage
    from crm_desktop.ui.shell.context import AppContext

KEY = "reports"


def _make_page(context: AppContext, parent: QWidget) -> ReportsPage:
    from crm_desktop.ui.reports.page import ReportsPage

    return ReportsPage(context, parent)


FEATURE = Feature(
    KEY,
    QT_TRANSLATE_NOOP("Feature", "Reports"),
    "chart-column",
    _make_page,
    commands=(
        Command(
            "reports", QT_TRANSLATE_NOOP("Command", "Reports"), Menu.DEAL, "chart-column", page=KEY, group=5
        ),
        Command("plans", QT_TRANSLATE_NOOP("Command", "Plans"), Menu.DEAL, "target", page=KEY, group=5),
        Command(
            "report_print",
            QT_TRANSLATE_NOOP("Command", "Print the report…"),
            Menu.DEAL,
            "printer",
            page=KEY,
            group=5,
        ),
    ),
)
