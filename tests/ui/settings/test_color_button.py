"""The disc that shows a colour."""

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.settings.color_button import ColorButton
from crm_desktop.ui.widgets.color_picker import ColorPicker


@pytest.fixture
def disc(languages: Languages, theme: Theme, qtbot: QtBot) -> ColorButton:
    result = ColorButton()
    qtbot.addWidget(result)
    result.set_color("rose")
    return result


def test_it_is_named_by_its_colour(disc: ColorButton) -> None:
    assert disc.accessibleName() == "Colour: Pink"


def test_another_colour_is_chosen_once(disc: ColorButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(disc.chosen) as chosen:
        disc._picker.chosen.emit("green")
    assert chosen.args == ["green"]
    assert disc.color() == "green"
    with qtbot.assertNotEmitted(disc.chosen):
        disc._picker.chosen.emit("green")


def test_the_picker_is_made_when_it_is_wanted_and_opens_on_the_colour_shown(disc: ColorButton) -> None:
    assert disc.findChildren(ColorPicker) == []
    disc.click()
    (picker,) = disc.findChildren(ColorPicker)
    assert picker.isVisible()
    assert picker.color() == "rose"
    picker.chosen.emit("green")
    assert not picker.isVisible()
    assert disc.color() == "green"


def test_colours_look_different(disc: ColorButton) -> None:
    rose = disc.grab().toImage()
    disc.set_color("green")
    assert disc.grab().toImage() != rose
