from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from crm_desktop.system.themes import SWATCHES
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.color_picker import ColorPicker, swatch_name


def make(qtbot: QtBot) -> tuple[ColorPicker, list[str]]:
    picker = ColorPicker()
    qtbot.addWidget(picker)
    chosen: list[str] = []
    picker.chosen.connect(chosen.append)
    picker.show()
    return picker, chosen


def test_choosing(theme: Theme, languages: Languages, qtbot: QtBot) -> None:
    picker, chosen = make(qtbot)
    assert picker.color() == SWATCHES[0]
    picker.findChildren(QAbstractButton)[3].click()
    qtbot.keyClick(picker, Qt.Key.Key_Right)
    assert chosen == [SWATCHES[3], SWATCHES[4]]
    picker.set_color("grey")
    assert picker.color() == "grey"
    assert len(chosen) == 2


def test_every_colour_has_a_name_in_each_language(theme: Theme, languages: Languages, qtbot: QtBot) -> None:
    picker, _ = make(qtbot)
    assert swatch_name("rose") == "Pink"
    languages.use("ru")
    names = [swatch_name(swatch) for swatch in SWATCHES]
    assert len(set(names)) == len(SWATCHES)
    assert swatch_name("rose") == "Розовый"
    qtbot.waitUntil(lambda: picker.findChildren(QAbstractButton)[0].accessibleName() == "Синий")


def test_the_chosen_one_is_marked(theme: Theme, languages: Languages, qtbot: QtBot) -> None:
    picker, _ = make(qtbot)
    before = picker.grab().toImage()
    picker.set_color("red")
    assert picker.grab().toImage() != before
