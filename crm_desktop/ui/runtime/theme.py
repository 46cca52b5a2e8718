"""Light and dark: a theme file becomes one QPalette and one style sheet, and colours for own painting.

Qt itself keeps palette and style sheet per process, so the theme in force is per process too: `active()`.
It is the one module-level state of the window (docs/decisions/0030).
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from crm_desktop.system.paths import resource
from crm_desktop.system.themes import STATES, Palette, load_palette
from crm_desktop.ui.runtime.fonts import (
    FontRole,
    TextSize,
    font,
    load_fonts,
    points,
    set_text_size,
    text_factor,
)
from crm_desktop.ui.runtime.icon_files import tinted_file

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class ThemeMode(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Density(StrEnum):
    """How much room rows and controls take."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


# Space between things, in logical pixels.
SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL, SPACE_XXL = 4, 8, 12, 16, 24, 32

_CONTROL_HEIGHT = {Density.COMFORTABLE: 32, Density.COMPACT: 28}
_ROW_HEIGHT = {Density.COMFORTABLE: 36, Density.COMPACT: 28}
_LIST_ROW_HEIGHT = {Density.COMFORTABLE: 64, Density.COMPACT: 48}


class Theme(QObject):
    """The theme in force; `changed` is emitted after colours or density have changed everywhere."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application: QApplication | None = None
        self._mode = ThemeMode.SYSTEM
        self._density = Density.COMFORTABLE
        self._text_size = TextSize.NORMAL
        self._system_is_dark = False
        self._colors: dict[str, QColor] = {}
        self.palette: Palette = load_palette("light")

    @property
    def mode(self) -> ThemeMode:
        """What the user chose: light, dark, or as the system."""
        return self._mode

    @property
    def density(self) -> Density:
        """How much room rows and controls take."""
        return self._density

    @property
    def text_size(self) -> TextSize:
        """How large all texts are."""
        return self._text_size

    @property
    def is_dark(self) -> bool:
        """Whether the colours in force are dark."""
        return self.palette.is_dark

    @property
    def control_height(self) -> int:
        """The height of buttons and one-line inputs."""
        return round(_CONTROL_HEIGHT[self._density] * text_factor())

    @property
    def row_height(self) -> int:
        """The height of a row of a table."""
        return round(_ROW_HEIGHT[self._density] * text_factor())

    @property
    def list_row_height(self) -> int:
        """The height of a two-line row of a list."""
        return round(_LIST_ROW_HEIGHT[self._density] * text_factor())

    def color(self, name: str) -> QColor:
        """Return a colour by its name: `text2`, `accent`, `danger.ink`, `rose.soft`."""
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = QColor(self._value(name))
        return found

    def pair(self, name: str) -> tuple[QColor, QColor]:
        """Return background and ink of a state, a swatch, `accent` or `neutral`."""
        return self.color(f"{name}.soft"), self.color(f"{name}.ink")

    def attach(self, application: QApplication, mode: ThemeMode, density: Density) -> None:
        """Take over the look of the application and follow the system from now on."""
        self._application = application
        self._mode, self._density = mode, density
        application.setStyle("Fusion")
        application.setFont(font(FontRole.BODY))
        hints = QGuiApplication.styleHints()
        self._system_is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        hints.colorSchemeChanged.connect(self.set_system_scheme)
        self._apply()

    def set_mode(self, mode: ThemeMode) -> None:
        """Change to light, dark, or as the system."""
        self._mode = mode
        self._apply()

    def set_density(self, density: Density) -> None:
        """Change how much room rows and controls take."""
        self._density = density
        self._apply()

    def set_text_size(self, size: TextSize) -> None:
        """Change how large all texts are, and with them rows and controls."""
        self._text_size = size
        set_text_size(size)
        if self._application is not None:
            self._application.setFont(font(FontRole.BODY))
        self._apply()

    def set_system_scheme(self, scheme: Qt.ColorScheme) -> None:
        """Learn what the system uses now; called by Qt, and by tests where the platform has no scheme."""
        self._system_is_dark = scheme is Qt.ColorScheme.Dark
        if self._mode is ThemeMode.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        dark = self._mode is ThemeMode.DARK or (self._mode is ThemeMode.SYSTEM and self._system_is_dark)
        self.palette = load_palette("dark" if dark else "light")
        self._colors.clear()
        if self._application is not None:
            self._application.setPalette(qt_palette(self))
            self._application.setStyleSheet(style_sheet(self))
        self.changed.emit()

    def _value(self, name: str) -> str:
        base, _, part = name.partition(".")
        if part:
            pair = self.palette.pair(base)
            return pair.soft if part == "soft" else pair.ink
        value: str = getattr(self.palette, base)
        return value


def qt_palette(theme: Theme) -> QPalette:
    """Return the QPalette that says what a palette can say."""
    result = QPalette()
    role = QPalette.ColorRole
    for target, name in (
        (role.Window, "app"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "subtle"),
        (role.Text, "text"),
        (role.PlaceholderText, "text3"),
        (role.Button, "surface"),
        (role.ButtonText, "text"),
        (role.BrightText, "on_accent"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Accent, "accent"),
        (role.Link, "accent_text"),
        (role.LinkVisited, "accent_text"),
        (role.ToolTipBase, "overlay"),
        (role.ToolTipText, "text"),
        (role.Light, "surface"),
        (role.Midlight, "hover"),
        (role.Mid, "border"),
        (role.Dark, "border_strong"),
        (role.Shadow, "border_strong"),
    ):
        result.setColor(target, theme.color(name))
    for target in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, target, theme.color("text3"))
    return result


def style_sheet(theme: Theme) -> str:
    """Return the application's one style sheet: the template with the colours of the theme."""
    palette = theme.palette
    values: dict[str, object] = {"family": load_fonts()}
    for role in FontRole:
        values[role.value] = f"{points(role):g}"
    for name in Palette.__slots__:
        value = getattr(palette, name)
        if isinstance(value, str):
            values[name] = value
    for state in STATES:
        values[f"{state}_soft"], values[f"{state}_ink"] = palette.pair(state).soft, palette.pair(state).ink
    control = theme.control_height
    values |= {
        "inner": control - 2,
        "inner_focus": control - 4,
        "seg": control - 6,
        "seg_focus": control - 8,
        "row": theme.row_height - 4,
        "nav_hover": palette.subtle if palette.is_dark else palette.sunken,
        "scroll": palette.border,
        "snack_hover": palette.text2,
        # On the accent a ring of its own colour is not seen: a dark one of the same hue, on a lighter ground.
        "focus_on_accent": palette.accent_soft if palette.is_dark else _shade(palette.accent, 45),
        "accent_focus": palette.accent if palette.is_dark else _shade(palette.accent, 114),
    }
    for key, icon_name, color in (
        ("chevron", "chevron-down", palette.text2),
        ("chevron_up", "chevron-up", palette.text2),
        ("chevron_right", "chevron-right", palette.text2),
        ("tick", "check", palette.on_accent),
        ("dash", "minus", palette.on_accent),
        ("menu_tick", "check", palette.text),
    ):
        values[key] = tinted_file(icon_name, color).as_posix()
    template = resource("themes", "style.qss").read_text(encoding="utf-8")
    return Template(template).substitute(values)


def _shade(color: str, percent: int) -> str:
    """Return a colour with this share of its brightness."""
    shaded = QColor(color)
    value = min(255, shaded.value() * percent // 100)
    shaded.setHsv(shaded.hsvHue(), shaded.hsvSaturation(), value)
    return shaded.name()


@cache
def active() -> Theme:
    """Return the theme of this process; light until the application attaches it."""
    return Theme()
