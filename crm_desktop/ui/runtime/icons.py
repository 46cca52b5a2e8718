"""Icons: single-colour SVG files, tinted when painted, sharp at every scale, following the theme."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from crm_desktop.system.paths import cache_folder, resource
from crm_desktop.ui.runtime.theme import active

_MAX_CACHED = 600
_pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}


@cache
def _svg(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def icon(name: str, role: str = "text2", *, checked: str = "", gap: int = 0) -> QIcon:
    """Return an icon that takes its colour from the theme each time it is painted.

    `role` names a colour of the theme; `checked` one for the checked state. `gap` widens the icon on its
    right: style-sheet buttons put the icon against the text (set the icon size to 16+gap x 16).
    """
    return QIcon(_ThemedEngine(name, role, checked or role, gap))


def icon_pixmap(name: str, role: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the picture of an icon for own painting; cached by name, colour, size and scale."""
    color = active().color(role).name()
    key = (name, color, size, ratio)
    found = _pixmaps.get(key)
    if found is None:
        if len(_pixmaps) > _MAX_CACHED:
            _pixmaps.clear()
        found = _pixmaps[key] = _render(name, color, size, ratio)
    return found


def paint_icon(painter: QPainter, rect: QRect, name: str, role: str) -> None:
    """Paint an icon into a square."""
    device = painter.device()
    painter.drawPixmap(rect, icon_pixmap(name, role, rect.width(), device.devicePixelRatioF()))


def tinted_file(name: str, color: str) -> Path:
    """Return a file with the icon in a fixed colour: style sheets can only name files."""
    text = _svg(name).replace("currentColor", color).replace("1.75", "2.25")
    file_name = f"{name}-{color.lstrip('#').lower()}.svg"
    for folder in (cache_folder() / "icons", Path(tempfile.gettempdir()) / "crm-desktop-icons"):
        file = folder / file_name
        try:
            if not file.is_file() or file.read_text(encoding="utf-8") != text:
                folder.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        except OSError:
            continue
        return file
    return resource("icons", f"{name}.svg")


def _render(name: str, color: str, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(_svg(name).replace("currentColor", color).encode())
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class _ThemedEngine(QIconEngine):
    """Looks its colour up when it paints, so a change of theme needs no new icons."""

    def __init__(self, name: str, role: str, checked: str, gap: int) -> None:
        super().__init__()
        self._name, self._role, self._checked, self._gap = name, role, checked, gap

    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._name, self._role, self._checked, self._gap)

    def isNull(self) -> bool:
        return False

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        size = min(rect.height(), rect.width())
        square = QRect(rect.topLeft(), QSize(size, size))
        if not self._gap:
            square.moveCenter(rect.center())
        paint_icon(painter, square, self._name, self._color(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """`size` is logical: the pixmap must be `scale` times as large."""
        square = icon_pixmap(self._name, self._color(mode, state), min(size.width(), size.height()), scale)
        if size.width() == size.height():
            return square
        wide = QPixmap(QSize(round(size.width() * scale), round(size.height() * scale)))
        wide.fill(Qt.GlobalColor.transparent)
        wide.setDevicePixelRatio(scale)
        painter = QPainter(wide)
        painter.drawPixmap(QPoint(0, 0), square)
        painter.end()
        return wide

    def _color(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode is QIcon.Mode.Disabled:
            return "border_strong"
        return self._checked if state is QIcon.State.On else self._role
