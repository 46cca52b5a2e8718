from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.scroll import calm_wheel, scrolled


def test_it_scrolls_up_and_down_only(theme: Theme, qtbot: QtBot) -> None:
    body = QWidget()
    body.setMinimumSize(100, 2000)
    area = scrolled(body)
    qtbot.addWidget(area)
    area.resize(200, 200)
    area.show()
    assert area.verticalScrollBar().maximum() > 1000
    assert area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert area.widget() is body
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_wheel_over_a_field_without_the_keyboard_scrolls_the_page(qtbot: QtBot) -> None:
    body, box = QWidget(), QSpinBox()
    line = QVBoxLayout(body)
    line.addWidget(box)
    line.addSpacing(2000)
    calm_wheel(box)
    area = scrolled(body)
    qtbot.addWidget(area)
    area.resize(200, 200)
    with qtbot.waitExposed(area):
        area.show()
    area.setFocus()
    box.clearFocus()
    box.setValue(5)
    place = QPointF(box.rect().center())
    event = QWheelEvent(
        place,
        box.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert box.value() == 5
    assert area.verticalScrollBar().value() > 0
