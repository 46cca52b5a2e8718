"""The type scale of the program: bundled Inter, sizes in points so that the system's text scaling works."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from crm_desktop.system.paths import resource

logger = logging.getLogger(__name__)

FAMILY = "Inter"
_POINTS_PER_PIXEL = 0.75


class FontRole(StrEnum):
    """What a text is for; decides size and weight."""

    CAPTION = "caption"
    SMALL = "small"
    BODY = "body"
    STRONG = "strong"
    SUBTITLE = "subtitle"
    TITLE = "title"
    DISPLAY = "display"


class TextSize(StrEnum):
    """How large all texts are, on top of what the system asks for."""

    NORMAL = "normal"
    LARGE = "large"


_FACTORS = {TextSize.NORMAL: 1.0, TextSize.LARGE: 1.15}


class _Chosen:
    """The size in force; of the process, like the theme that sets it."""

    size = TextSize.NORMAL


@dataclass(frozen=True, slots=True)
class _Size:
    pixels: float
    weight: QFont.Weight
    spacing: float = 0.0


_SCALE = {
    FontRole.CAPTION: _Size(11.5, QFont.Weight.Medium),
    FontRole.SMALL: _Size(12, QFont.Weight.Normal),
    FontRole.BODY: _Size(13, QFont.Weight.Normal),
    FontRole.STRONG: _Size(13, QFont.Weight.DemiBold),
    FontRole.SUBTITLE: _Size(15, QFont.Weight.DemiBold),
    FontRole.TITLE: _Size(20, QFont.Weight.DemiBold, -0.3),
    FontRole.DISPLAY: _Size(26, QFont.Weight.DemiBold, -0.3),
}


@cache
def load_fonts() -> str:
    """Make the bundled font known to Qt and return its family; the system's family if it cannot be read."""
    families: set[str] = set()
    for weight in ("Regular", "Medium", "SemiBold", "Bold"):
        number = QFontDatabase.addApplicationFont(str(resource("fonts", f"Inter-{weight}.ttf")))
        families.update(QFontDatabase.applicationFontFamilies(number))
    if FAMILY in families:
        return FAMILY
    logger.warning("the bundled font cannot be used")
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def set_text_size(size: TextSize) -> None:
    """Let all fonts asked for from now on be of this size; the theme calls it and repaints everything."""
    _Chosen.size = size
    font.cache_clear()


def text_factor() -> float:
    """Return by how much texts are larger than usual."""
    return _FACTORS[_Chosen.size]


def points(role: FontRole) -> float:
    """Return the size of a role in points: what 13 px are at 96 dpi; Qt scales points with the screen."""
    return _SCALE[role].pixels * _POINTS_PER_PIXEL * text_factor()


@cache
def font(role: FontRole = FontRole.BODY, *, tabular: bool = False) -> QFont:
    """Return the font of a role, for painting; `tabular` gives all digits one width.

    The object is shared: copy it before changing it.
    """
    size = _SCALE[role]
    result = QFont(load_fonts())
    result.setPointSizeF(points(role))
    # Hinted advances are whole pixels, which tears the letters of a small Inter apart.
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    result.setWeight(size.weight)
    if size.spacing:
        result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, size.spacing)
    if tabular:
        result.setFeature(QFont.Tag("tnum"), 1)
    return result
