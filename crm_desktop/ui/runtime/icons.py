"""Icons: single-colour SVG files, tinted when painted, sharp at every scale, following the theme."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from crm_desktop.ui.runtime.icon_files import svg_text
from crm_desktop.ui.runtime.theme import active

_MAX_CACHED = 600
# Each icon is made once and stays, with its engine, and so do engines that Qt clones (few: only a changed copy of an
# icon needs one): PySide may take the Python side of an engine away while Qt still has it, and the program would
# fall down when the last button with the icon goes.
_icons: dict[tuple[str, str, str, int], tuple[QIcon, QIconEngine]] = {}
_clones: list[QIconEngine] = []
_pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}


def icon(name: str, role: str = "text2", *, checked: str = "", gap: int = 0) -> QIcon:
    """Return an icon that takes its colour from the theme each time it is painted.

    `role` names a colour of the theme; `checked` one for the checked state. `gap` widens the icon on its
    right: style-sheet buttons put the icon against the text (set the icon size to 16+gap x 16).
    """
    key = (name, role, checked or role, gap)
    found = _icons.get(key)
    if found is None:
        engine = _ThemedEngine(*key)
        found = _icons[key] = (QIcon(engine), engine)
    return found[0]


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


def _render(name: str, color: str, size: int, ratio: float) -> QPixmap:
    if size <= 0:  # Qt lays out before there is room
        return QPixmap()
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(svg_text(name).replace("currentColor", color).encode())
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
        _clones.append(_ThemedEngine(self._name, self._role, self._checked, self._gap))
        return _clones[-1]

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
        if size.width() == size.height() or square.isNull():
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
