"""How long a deal stood somewhere, in words."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.deals.card.stage_log import StageLog
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages


@pytest.mark.parametrize(
    ("seconds", "start"), [(90, "1 m"), (7200, "2 h"), (86_400 * 3 + 5, "3 d"), (0, "0 m")]
)
def test_the_largest_unit_is_told(qtbot: QtBot, languages: Languages, seconds: int, start: str) -> None:
    log = StageLog(Formats(), lambda _id: None)
    qtbot.addWidget(log)
    assert log.stay(seconds).startswith(start)
