"""The counter: a short sale, typed or scanned, paid and done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Creation, Menu
from crm_desktop.ui.shell.feature import Feature

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.counter.page import CounterPage
    from crm_desktop.ui.shell.context import AppContext

KEY = "counter"


def _make_page(context: AppContext, parent: QWidget) -> CounterPage:
    from crm_desktop.ui.counter.page import CounterPage

    return CounterPage(context, parent)


FEATURE = Feature(
    KEY,
    QT_TRANSLATE_NOOP("Feature", "Counter"),
    "scan-barcode",
    _make_page,
    commands=(
        Command(
            "quick_sale",
            QT_TRANSLATE_NOOP("Command", "Quick sale"),
            Menu.DEAL,
            "scan-barcode",
            ("F7",),
            page=KEY,
            group=3,
            # A sale of the list of sales begins here too.
            creates=Creation(QT_TRANSLATE_NOOP("Command", "Quick sale"), (KEY, "sales")),
        ),
    ),
)
