"""The first screen, as the shell gets it."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.features import FEATURES
from crm_desktop.ui.today import FEATURE
from crm_desktop.ui.today.page import TodayPage
from tests.architecture.source import ROOT


def test_it_is_the_first_screen(app_context: AppContext, qtbot: QtBot) -> None:
    assert FEATURES[0] is FEATURE
    holder = QWidget()
    qtbot.addWidget(holder)
    assert isinstance(FEATURE.make_page(app_context, holder), TodayPage)


def test_its_charts_need_no_library_of_charts() -> None:
    code = (
        "import sys, crm_desktop.ui.today.page, crm_desktop.reports.rfm, crm_desktop.reports.plan,"
        " crm_desktop.reports.forecast, crm_desktop.reports.funnel;"
        " print(*sorted({'matplotlib', 'numpy', 'phonenumbers'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == []
