from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.table.bulk_bar import BulkBar


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> BulkBar:
    result = BulkBar()
    qtbot.addWidget(result)
    result.add("remove", "trash-2")
    result.set_text("remove", "Remove")
    result.set_counts("Selected 2 of 9", "2", "Select all 9", "Clear")
    result.resize(1000, 44)
    with qtbot.waitExposed(result):
        result.show()
    return result


def test_buttons_tell_their_key(qtbot: QtBot, bar: BulkBar) -> None:
    with qtbot.waitSignal(bar.chosen) as heard:
        qtbot.mouseClick(bar.button("remove"), Qt.MouseButton.LeftButton)
    assert heard.args == ["remove"]


def test_narrow_bar_shows_icons_but_keeps_the_names(bar: BulkBar) -> None:
    assert bar.button("remove").text() == "Remove"
    bar.resize(400, 44)
    assert bar.button("remove").text() == ""
    assert bar.button("remove").accessibleName() == "Remove"
    assert bar.button("remove").toolTip() == "Remove"


def test_very_narrow_bar_says_only_the_number(bar: BulkBar) -> None:
    assert [each.text() for each in bar.findChildren(QLabel)] == ["Selected 2 of 9"]
    bar.resize(300, 44)
    assert [each.text() for each in bar.findChildren(QLabel)] == ["2"]
    assert bar.accessibleName() == "Selected 2 of 9"


def test_nothing_more_to_select_hides_the_way_to_select_all(bar: BulkBar) -> None:
    bar.set_counts("Selected 9 of 9", "9", "", "Clear")
    texts = [child.text() for child in bar.findChildren(type(bar.button("remove"))) if child.isVisible()]
    assert texts == ["Remove"]
    assert bar.accessibleName() == "Selected 9 of 9"


def test_a_button_without_meaning_is_hidden(bar: BulkBar) -> None:
    bar.set_shown("remove", is_shown=False)
    assert not bar.button("remove").isVisible()


def test_words_that_do_not_fit_give_way_to_icons(qtbot: QtBot, bar: BulkBar) -> None:
    for number in range(6):
        bar.add(f"long{number}", "tag")
        bar.set_text(f"long{number}", "A rather long word", "It says more")
    bar.setMinimumWidth(1)  # as in a page, which may be narrower than all the words
    qtbot.waitUntil(bar.button("long5").isVisible)
    bar.resize(800, 44)
    assert bar.button("long0").text() == ""
    assert bar.button("long0").toolTip() == "It says more"
    bar.resize(1600, 44)
    assert bar.button("long0").text() == "A rather long word"


def test_without_a_selection_there_is_no_way_to_clear_it(bar: BulkBar) -> None:
    clear = next(each for each in bar.findChildren(QToolButton) if each.accessibleName() == "Clear")
    bar.set_counts("This one", "", "", "")
    assert not clear.isVisible()
