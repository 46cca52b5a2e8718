from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.shell.mark import Mark


def test_the_sign_is_white_on_the_accent_colour(theme: Theme, qtbot: QtBot) -> None:
    mark = Mark(size=44)
    qtbot.addWidget(mark)
    mark.resize(mark.sizeHint())
    image = mark.grab().toImage()
    assert image.pixelColor(22, 2) == theme.color("accent")
    lightest = max(image.pixelColor(x, y).lightness() for x in range(44) for y in range(44))
    assert lightest > theme.color("accent").lightness() + 80
