"""The points of a stage."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.deals.card.checklist import Checklist


def test_a_tick_tells_the_point_and_showing_tells_nothing(qtbot: QtBot) -> None:
    checklist = Checklist()
    qtbot.addWidget(checklist)
    told: list[tuple[str, bool]] = []
    checklist.ticked.connect(lambda point, is_done: told.append((point, is_done)))
    checklist.show_points(("Call", "Write"), {"Write"})
    assert [box.isChecked() for box in checklist.boxes] == [False, True]
    assert told == []
    checklist.boxes[0].click()
    assert told == [("Call", True)]
