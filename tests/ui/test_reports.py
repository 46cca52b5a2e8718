"""The screen of reports, as the shell gets it."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.reports import FEATURE
from crm_desktop.ui.reports.page import ReportsPage
from crm_desktop.ui.shell.context import AppContext


def test_the_feature_makes_its_page(app_context: AppContext, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    page = FEATURE.make_page(app_context, holder)
    assert isinstance(page, ReportsPage)
    assert set(page.commands()) == {command.key for command in FEATURE.commands}


def test_the_page_is_there_before_the_drawing_library() -> None:
    program = "import sys, crm_desktop.ui.reports.page; print('matplotlib' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"
