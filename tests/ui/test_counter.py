"""The counter, as the shell gets it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.counter import FEATURE
from crm_desktop.ui.counter.page import CounterPage
from crm_desktop.ui.shell.context import AppContext


def test_the_feature_makes_its_page(app_context: AppContext, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    page = FEATURE.make_page(app_context, holder)
    assert isinstance(page, CounterPage)
    assert set(page.commands()) == {command.key for command in FEATURE.commands}
