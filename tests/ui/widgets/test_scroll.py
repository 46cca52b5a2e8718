import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.scroll import calm_wheel, reveal, scrolled


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


@pytest.mark.parametrize("has_keyboard", [True, False])
def test_the_wheel_over_a_field_without_the_keyboard_is_left_to_the_page(
    qtbot: QtBot, has_keyboard: bool
) -> None:
    page = QWidget()
    line = QVBoxLayout(page)
    box, other = QSpinBox(), QLineEdit()
    line.addWidget(box)
    line.addWidget(other)
    calm_wheel(box)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    wanted = box if has_keyboard else other
    wanted.setFocus()
    qtbot.waitUntil(wanted.hasFocus)
    box.setValue(5)
    place = QPointF(box.rect().center())
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn, phase = QPoint(0, -120), Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, box.mapToGlobal(place), QPoint(), turn, buttons, keys, phase, False)
    QApplication.sendEvent(box, event)
    assert box.value() == (4 if has_keyboard else 5)
    assert event.isAccepted() is has_keyboard


def test_what_opens_below_is_scrolled_to(theme: Theme, qtbot: QtBot) -> None:
    body, form = QWidget(), QWidget()
    line = QVBoxLayout(body)
    high = QWidget()
    high.setMinimumSize(100, 600)
    form.setMinimumSize(100, 120)
    form.hide()
    line.addWidget(high)
    line.addWidget(form)
    area = scrolled(body)
    qtbot.addWidget(area)
    area.resize(200, 200)
    with qtbot.waitExposed(area):
        area.show()
    form.show()
    reveal(form)
    qtbot.waitUntil(lambda: not form.visibleRegion().isEmpty())
    assert form.visibleRegion().boundingRect() == form.rect()
