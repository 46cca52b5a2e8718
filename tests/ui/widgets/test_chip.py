from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.chip import Chip, RemovableChip, chip_width, paint_chip


def test_a_chip_is_as_wide_as_its_word_and_icon(theme: Theme) -> None:
    assert chip_width("Постоянный") > chip_width("VIP") > 20
    assert chip_width("VIP", "star") > chip_width("VIP")


def test_a_chip_has_the_colours_of_its_pair(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip("VIP", "warning", "star")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    assert chip.grab().toImage().pixelColor(chip.width() // 2, 1) == theme.color("warning.soft")
    chip.set_chip("Новый", "success")
    assert chip.text() == chip.accessibleName() == "Новый"
    assert chip.grab().toImage().pixelColor(chip.width() // 2, 1) == theme.color("success.soft")


def test_a_chip_tells_of_clicks(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip("VIP")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)


def test_painting_stays_inside_its_place(theme: Theme) -> None:
    image = QImage(120, 30, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_chip(painter, QRect(10, 5, 60, 18), "A very long word that does not fit", "info")
    painter.end()
    outside = [(5, 14), (75, 14), (40, 2), (40, 26)]
    assert all(image.pixelColor(x, y).alpha() == 0 for x, y in outside)
    assert image.pixelColor(40, 6) == theme.color("info.soft")


def test_a_chip_can_be_taken_away(theme: Theme, qtbot: QtBot) -> None:
    chip = RemovableChip("VIP", "neutral", "Remove tag VIP")
    qtbot.addWidget(chip)
    cross = chip.findChild(QToolButton)
    assert cross is not None
    assert cross.accessibleName() == "Remove tag VIP"
    with qtbot.waitSignal(chip.remove_requested) as signal:
        cross.click()
    assert signal.args == ["VIP"] == [chip.text()]
