from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme, ThemeMode
from crm_desktop.ui.widgets.icon_view import IconView


def test_it_follows_icon_and_theme(theme: Theme, qtbot: QtBot) -> None:
    view = IconView("info", "info.ink", 24)
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    light = view.grab().toImage()
    view.set_icon("x", "info.ink")
    other = view.grab().toImage()
    theme.set_mode(ThemeMode.DARK)
    assert len({image.constBits().tobytes() for image in (light, other, view.grab().toImage())}) == 3
