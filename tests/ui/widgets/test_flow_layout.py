from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import ElidingLabel


def make(qtbot: QtBot, count: int) -> tuple[QWidget, FlowLayout, list[QLabel]]:
    box = QWidget()
    qtbot.addWidget(box)
    layout = FlowLayout(box, spacing=10)
    labels = []
    for number in range(count):
        item = QLabel(str(number), box)
        item.setFixedSize(50, 20)
        layout.addWidget(item)
        labels.append(item)
    return box, layout, labels


def test_items_go_on_in_the_next_line(qtbot: QtBot) -> None:
    box, layout, labels = make(qtbot, 5)
    box.resize(170, 100)
    box.show()
    assert [(label.x(), label.y()) for label in labels] == [(0, 0), (60, 0), (120, 0), (0, 30), (60, 30)]
    assert layout.heightForWidth(170) == 50
    assert layout.heightForWidth(60) == 5 * 20 + 4 * 10


def test_an_item_wider_than_the_place_is_narrowed(qtbot: QtBot) -> None:
    box, layout, _ = make(qtbot, 0)
    wide = ElidingLabel("x" * 200, parent=box)
    layout.addWidget(wide)
    box.resize(100, 50)
    box.show()
    assert wide.sizeHint().width() > 100 >= wide.width()


def test_hidden_items_take_no_room(qtbot: QtBot) -> None:
    box, _, labels = make(qtbot, 3)
    labels[0].hide()
    box.resize(400, 50)
    box.show()
    assert labels[1].x() == 0


def test_insertion_and_removal(qtbot: QtBot) -> None:
    box, layout, labels = make(qtbot, 2)
    first = QLabel("first", box)
    layout.insert_widget(0, first)
    item = layout.itemAt(0)
    assert item is not None
    assert item.widget() is first
    layout.removeWidget(labels[0])
    assert layout.count() == 2
    assert layout.itemAt(9) is None
    assert layout.takeAt(9) is None


def test_items_of_different_height_share_their_middle(qtbot: QtBot) -> None:
    box, _, labels = make(qtbot, 2)
    labels[1].setFixedSize(50, 40)
    box.resize(300, 60)
    box.show()
    assert labels[0].geometry().center().y() == labels[1].geometry().center().y()


def test_what_expands_gets_the_rest_of_its_line(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    layout = FlowLayout(host)
    small, line = QWidget(host), QLineEdit(host)
    small.setFixedSize(50, 20)
    layout.addWidget(small)
    layout.addWidget(line)
    host.resize(400, 60)
    host.show()
    assert line.geometry().right() == host.rect().right()
    assert small.width() == 50
