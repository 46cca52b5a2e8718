"""The list of what was changed."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.change_list import ChangeList, HistoryEntry

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_entries_are_spoken_painted_and_as_high_as_their_lines(
    qtbot: QtBot, languages: Languages, theme: Theme, qtmodeltester: ModelTester
) -> None:
    view = ChangeList(Formats())
    qtbot.addWidget(view)
    view.resize(400, 300)
    short = HistoryEntry(AT, "Anna", "pencil", "Changed", ())
    long = HistoryEntry(AT, "", "plus", "Added", ("word " * 60, "Sum: 5"))
    view.entries.show([short, long])
    qtmodeltester.check(view.entries)
    view.show()
    qtbot.waitExposed(view)
    spoken = [str(view.entries.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in (0, 1)]
    assert "Anna" in spoken[0]
    assert spoken[1].endswith("Sum: 5")
    assert view.sizeHintForRow(1) > 2 * view.sizeHintForRow(0)
    assert not view.grab().isNull()
