import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from crm_desktop.system.paths import resource
from crm_desktop.ui.runtime.icons import icon, icon_pixmap, paint_icon
from crm_desktop.ui.runtime.theme import Theme, ThemeMode

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))


def colors(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_takes_its_colour_from_the_theme_when_painted(theme: Theme) -> None:
    users = icon("users", "accent_text")
    assert colors(users.pixmap(32, 32).toImage()) == {theme.palette.accent_text.lower()}
    theme.set_mode(ThemeMode.DARK)
    assert colors(users.pixmap(32, 32).toImage()) == {theme.palette.accent_text.lower()}


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_an_icon_is_sharp_at_every_scale(theme: Theme, scale: float) -> None:
    pixmap = icon("users").pixmap(QSize(16, 16), scale)
    assert pixmap.width() == round(16 * scale)
    assert pixmap.devicePixelRatio() == scale


def test_states_have_colours(theme: Theme) -> None:
    star = icon("star", "text2", checked="accent_text")
    on = star.pixmap(QSize(24, 24), QIcon.Mode.Normal, QIcon.State.On).toImage()
    off = star.pixmap(QSize(24, 24), QIcon.Mode.Normal, QIcon.State.Off).toImage()
    disabled = star.pixmap(QSize(24, 24), QIcon.Mode.Disabled, QIcon.State.Off).toImage()
    assert len({frozenset(colors(image)) for image in (on, off, disabled)}) == 3


def test_a_copy_of_an_icon_lives_by_itself(theme: Theme) -> None:
    copy = QIcon(icon("star"))
    copy.addPixmap(copy.pixmap(8, 8))  # detaches: Qt clones the engine
    assert not copy.isNull()


def test_a_gap_leaves_room_at_the_right(theme: Theme) -> None:
    image = icon("square-check", gap=4).pixmap(QSize(20, 16)).toImage()
    assert image.width() == 20
    assert all(image.pixelColor(x, y).alpha() == 0 for x in range(16, 20) for y in range(16))


def test_pictures_are_kept(theme: Theme) -> None:
    assert icon_pixmap("star", "text", 16).cacheKey() == icon_pixmap("star", "text", 16).cacheKey()


def test_painting_fills_the_square_only(theme: Theme) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_icon(painter, QRect(10, 10, 20, 20), "circle-check", "text")
    painter.end()
    assert image.pixelColor(5, 20).alpha() == 0
    assert any(image.pixelColor(x, 20).alpha() for x in range(10, 30))


@pytest.mark.parametrize("name", [name for name in ICONS if name != "app"])
def test_every_icon_can_be_drawn(qapp: QApplication, name: str) -> None:
    assert QColor(min(colors(icon_pixmap(name, "text", 48).toImage()))).isValid()


def test_every_icon_named_in_the_source_is_there() -> None:
    package = Path(resource("icons")).parents[1] / "crm_desktop" / "ui"
    call = re.compile(r"\b(?:icon|icon_button|IconView|icon_pixmap|tinted_file)\(\s*\"([a-z0-9-]+)\"")
    named = {
        name for path in package.rglob("*.py") for name in call.findall(path.read_text(encoding="utf-8"))
    }
    assert named - set(ICONS) == set()
    assert len(named) > 5


def test_an_icon_is_made_once_for_all_its_places(qapp: object) -> None:
    assert icon("phone").cacheKey() == icon("phone", "text2").cacheKey()
    assert icon("phone").cacheKey() != icon("phone", checked="accent").cacheKey()


def test_an_icon_without_room_is_nothing(theme: Theme) -> None:
    assert icon_pixmap("users", "text", 0, 1.5).isNull()
    assert icon("users").pixmap(QSize(0, 18)).isNull()
