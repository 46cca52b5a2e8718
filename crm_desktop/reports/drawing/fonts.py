"""The program's own font in charts, on every computer the same, and which letters can be drawn at all."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

from crm_desktop.domain.text import drop_invisible, storable
from crm_desktop.system.paths import resource

REGULAR, MEDIUM, SEMIBOLD, BOLD = 400, 500, 600, 700
_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf")
_FAMILIES = ("Inter", "DejaVu Sans")  # the second comes with the library and knows many more letters
_MISSING = "□"
_SETTINGS: Any = {
    "font.family": list(_FAMILIES),
    "text.parse_math": False,  # a client may be called $$$
    "text.hinting": "none",
    "axes.unicode_minus": True,
    "hatch.linewidth": 0.8,
    "svg.fonttype": "path",  # the same picture where there is no such font
    "pdf.fonttype": 42,  # text stays text: it can be searched and copied
    "pdf.compression": 6,
}


@cache
def install() -> None:
    """Make the font known to the library, once in a run."""
    for name in _FILES:
        font_manager.fontManager.addfont(str(resource("fonts", name)))
    mpl.rcParams.update(_SETTINGS)


def font(text: str, size: float, weight: int = REGULAR) -> FontProperties:
    """Return the font for a text in a size in points."""
    return _font(size, weight, all(ord(letter) in _own_letters() for letter in text))


@cache
def _font(size: float, weight: int, is_own: bool) -> FontProperties:
    install()
    if is_own:
        return FontProperties(family=_FAMILIES[0], size=size, weight=weight)
    # The other font has two weights only.
    return FontProperties(family=list(_FAMILIES), size=size, weight=BOLD if weight >= SEMIBOLD else REGULAR)


@lru_cache(maxsize=4096)
def drawable(text: str) -> str:
    """Return text in one line, in which every letter that no font of ours has is a box."""
    line = " ".join(drop_invisible(storable(text)).split())
    if line.isascii() and line.isprintable():
        return line
    known = _letters()
    return "".join(letter if ord(letter) in known else _MISSING for letter in line if not _is_mark(letter))


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, weight: int = REGULAR) -> float:
    """Return how wide a line is, in points."""
    width, _, _ = _ruler().get_text_width_height_descent(text, font(text, size, weight), ismath=False)
    return float(width)


def elided(text: str, room: float, size: float, weight: int = REGULAR) -> str:
    """Return as much of a line as there is room for, with an ellipsis in the place of the rest."""
    line = drawable(text)
    if text_width(line, size, weight) <= room:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if text_width(line[:middle].rstrip() + "…", size, weight) <= room:
            low = middle
        else:
            high = middle - 1
    return line[:low].rstrip() + "…" if low else ""


def wrapped(text: str, room: float, size: float, weight: int = REGULAR) -> list[str]:
    """Return a text broken into lines that have room; a word that has none is elided."""
    lines: list[str] = []
    for word in drawable(text).split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(elided(word, room, size, weight))
    return lines


def _is_mark(letter: str) -> bool:
    """Whether a letter only changes the look of the one before: it has no glyph of its own."""
    return "\ufe00" <= letter <= "\ufe0f" or "\U0001f3fb" <= letter <= "\U0001f3ff" or letter == "\u200d"


@cache
def _letters() -> frozenset[int]:
    install()
    other = font_manager.get_font(font_manager.findfont(_FAMILIES[1])).get_charmap()
    return _own_letters() | frozenset(other)


@cache
def _own_letters() -> frozenset[int]:
    install()
    return frozenset(font_manager.get_font(str(resource("fonts", _FILES[0]))).get_charmap())


@cache
def _ruler() -> Any:
    renderer: Any = RendererAgg  # the library says nothing of its types
    return renderer(8, 8, 72)  # a dot is a point
