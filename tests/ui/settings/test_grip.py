"""The handle of a row."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.settings.grip import Grip


def test_it_tells_where_the_mouse_is_until_it_is_let_go(qtbot: QtBot) -> None:
    grip = Grip()
    qtbot.addWidget(grip)
    grip.show()
    with qtbot.assertNotEmitted(grip.dragged):
        qtbot.mouseMove(grip, QPoint(5, 5))
    qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    with qtbot.waitSignal(grip.dragged) as dragged:
        qtbot.mouseMove(grip, QPoint(5, 40))
    assert grip.mapFromGlobal(dragged.args[0]).y() == 40
    with qtbot.waitSignal(grip.dropped):
        qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(grip.dropped):
        qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton)
