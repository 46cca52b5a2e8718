"""The list has one height for all rows and picks by a click on the disc."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from crm_desktop.ui.runtime.theme import active
from tests.ui.inquiries.desk import Desk


def test_rows_are_picked_and_opened(desk: Desk) -> None:
    for name in ("Анна", "Ольга"):
        desk.ask(name, 5)
    desk.show()
    listed = desk.page.list
    assert listed.rowHeight(0) == active().list_row_height
    desk.qtbot.mouseClick(
        listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, listed.rowHeight(0) // 2)
    )
    assert desk.page.model.checked_count == 1
    opened: list[int] = []
    listed.open_requested.connect(opened.append)
    desk.qtbot.mouseDClick(
        listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, listed.rowHeight(0) // 2)
    )
    assert len(opened) == 1
