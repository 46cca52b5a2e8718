from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.first_paint import FirstPaint


def test_the_first_picture_is_told_once(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    first = FirstPaint(widget)
    told: list[bool] = []
    first.painted.connect(lambda: told.append(True))
    near = [first.is_near]  # nobody waits for a widget that does not show
    widget.show()
    near.append(first.is_near)
    with qtbot.waitSignal(first.painted):
        pass
    near.append(first.is_near)
    assert near == [False, True, False]
    widget.repaint()
    qtbot.wait(30)
    assert told == [True]
