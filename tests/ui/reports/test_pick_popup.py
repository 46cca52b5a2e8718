from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.reports.pick_popup import PickPopup
from crm_desktop.ui.runtime.theme import Theme

MANY = [(at, f"Ель {at:02d}") for at in range(30)]


def _opened(qtbot: QtBot, popup: PickPopup, owner: QPushButton) -> PickPopup:
    qtbot.addWidget(owner)
    owner.show()
    popup.show_below(owner)
    qtbot.waitUntil(popup.isVisible)
    return popup


def test_several_may_be_ticked(theme: Theme, qtbot: QtBot) -> None:
    owner = QPushButton()
    popup = _opened(qtbot, PickPopup([("a", "Anna"), ("b", "Boris")], frozenset({"a"}), parent=owner), owner)
    assert not popup.search.isVisible()
    with qtbot.waitSignal(popup.picked_changed):
        popup.toggle("b")
    assert popup.picked() == {"a", "b"}
    assert popup.isVisible()
    popup.close()


def test_a_click_on_a_name_ticks_it_and_on_its_box_too(theme: Theme, qtbot: QtBot) -> None:
    owner = QPushButton()
    popup = _opened(qtbot, PickPopup([("a", "Anna"), ("b", "Boris")], frozenset(), parent=owner), owner)
    names = popup.names
    place = names.visualItemRect(names.item(1))
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert popup.picked() == {"b"}
    box = place.topLeft()
    box.setX(place.left() + 16)
    box.setY(place.center().y())
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert popup.picked() == frozenset()
    popup.close()


def test_a_single_choice_closes(theme: Theme, qtbot: QtBot) -> None:
    owner = QPushButton()
    offered = [(1, "Retail"), (2, "Wholesale")]
    popup = _opened(qtbot, PickPopup(offered, frozenset({1}), is_single=True, parent=owner), owner)
    picked: list[frozenset[str | int]] = []
    popup.picked_changed.connect(lambda: picked.append(popup.picked()))
    popup.toggle(2)
    assert picked == [frozenset({2})]
    qtbot.waitUntil(lambda: not owner.findChildren(PickPopup))


def test_many_are_searched_and_enter_takes_the_first(theme: Theme, qtbot: QtBot) -> None:
    owner = QPushButton()
    popup = _opened(qtbot, PickPopup(MANY, frozenset(), parent=owner), owner)
    picked: list[frozenset[str | int]] = []
    popup.picked_changed.connect(lambda: picked.append(popup.picked()))
    qtbot.keyClicks(popup.search, "17")
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert picked == [frozenset({17})]
