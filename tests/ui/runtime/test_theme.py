import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Density, Theme, ThemeMode, active, style_sheet


def test_there_is_one_theme(theme: Theme) -> None:
    assert active() is theme


def test_a_change_reaches_palette_and_style_sheet(theme: Theme, qapp: QApplication) -> None:
    light = qapp.palette().color(QPalette.ColorRole.Window)
    theme.set_mode(ThemeMode.DARK)
    dark = qapp.palette().color(QPalette.ColorRole.Window)
    assert dark.lightness() < 60 < light.lightness()
    assert theme.palette.surface in qapp.styleSheet()
    assert theme.is_dark


def test_widgets_are_painted_in_the_new_colours(theme: Theme, qtbot: QtBot) -> None:
    widget = QPushButton("x")
    qtbot.addWidget(widget)
    widget.resize(80, 32)
    theme.set_mode(ThemeMode.DARK)
    assert widget.grab().toImage().pixelColor(40, 5) == theme.color("surface")
    theme.set_mode(ThemeMode.LIGHT)
    assert widget.grab().toImage().pixelColor(40, 5) == theme.color("surface")


def test_the_system_is_followed_only_when_asked(theme: Theme, qtbot: QtBot) -> None:
    theme.set_mode(ThemeMode.SYSTEM)
    with qtbot.waitSignal(theme.changed):
        theme.set_system_scheme(Qt.ColorScheme.Dark)
    assert theme.is_dark
    theme.set_system_scheme(Qt.ColorScheme.Unknown)
    assert not theme.is_dark
    theme.set_mode(ThemeMode.LIGHT)
    theme.set_system_scheme(Qt.ColorScheme.Dark)
    assert not theme.is_dark
    theme.set_system_scheme(Qt.ColorScheme.Light)


def test_compact_is_smaller_everywhere(theme: Theme) -> None:
    comfortable = theme.control_height, theme.row_height, theme.list_row_height
    theme.set_density(Density.COMPACT)
    compact = theme.control_height, theme.row_height, theme.list_row_height
    assert all(small < large for small, large in zip(compact, comfortable, strict=True))
    assert theme.control_height >= 24


@pytest.mark.parametrize(
    "name", ["text2", "danger.ink", "danger.soft", "rose.soft", "accent.ink", "neutral.soft"]
)
def test_colours_have_names(theme: Theme, name: str) -> None:
    assert theme.color(name).isValid()


def test_a_name_that_is_none_is_a_mistake(theme: Theme) -> None:
    with pytest.raises(AttributeError):
        theme.color("no_such_colour")


def test_the_style_sheet_leaves_nothing_to_fill_in(theme: Theme) -> None:
    assert "$" not in style_sheet(theme).replace("Every $name", "")


def test_scrim_lets_the_window_shine_through(theme: Theme) -> None:
    assert 0 < theme.color("scrim").alpha() < 255
