"""Colours of charts, all from the theme: shades that differ in lightness, so that no eye confuses them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from matplotlib.colors import to_hex, to_rgb

from crm_desktop.domain.report import Role, Series
from crm_desktop.system.themes import Palette

Dash = Literal["-", "--", "-.", ":"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a series looks: its fill, a pattern over it, and the mark of its points."""

    color: str
    hatch: str = ""
    marker: str = "o"
    dash: Dash = "-"


_ROLE_MARKERS = {Role.WON: "s", Role.LOST: "X", Role.OPEN: "D", Role.SECOND: "^", Role.PLAN: ""}
_MARKERS = ("o", "s", "^", "D", "v", "P", "X", "*")
_HATCHES = ("", "", "", "", "///", "...", "\\\\\\", "xxx")
_DASHES: tuple[Dash, ...] = ("-", "--", "-.", ":")


class Look:
    """The colours of one theme as charts need them."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette

    def styles(self, series: Sequence[Series], *, are_lines: bool = False) -> list[Style]:
        """Return a style for each series; those without a role of their own get shades and patterns in turn.
        Lines are thin: their shades are all strong."""
        plain = sum(one.role is Role.MAIN for one in series)
        styles: list[Style] = []
        number = 0
        for one in series:
            if one.role is Role.MAIN:
                styles.append(self._shade(number, plain, are_lines=are_lines))
                number += 1
            else:
                styles.append(self._of_role(one.role))
        return styles

    def _shade(self, number: int, count: int, *, are_lines: bool) -> Style:
        palette = self.palette
        if count <= 1:
            return Style(palette.chart[1])
        # Neighbours are far apart in lightness.
        shades = (
            palette.chart[0],
            palette.chart[3] if are_lines else mix(palette.surface, palette.chart[2], 0.55),
            palette.text3 if are_lines else palette.chart[2],
            palette.chart[1] if are_lines else palette.text3,
        )
        return Style(
            shades[number % len(shades)],
            _HATCHES[number % len(_HATCHES)],
            _MARKERS[number % len(_MARKERS)],
            _DASHES[number % len(_DASHES)],
        )

    def _of_role(self, role: Role) -> Style:
        palette = self.palette
        marker = _ROLE_MARKERS[role]
        if role is Role.WON:
            return Style(palette.chart_won, "", marker)
        if role is Role.LOST:
            return Style(palette.danger.ink, "////", marker, "--")
        if role is Role.OPEN:
            return Style(mix(palette.surface, palette.chart[1], 0.38), "", marker, "-.")
        if role is Role.PLAN:
            return Style(palette.text2, "", marker, "--")
        return Style(mix(palette.surface, palette.text3, 0.78), "", marker, "--")

    def slope(self, share: float) -> str:
        """Return the shade at a place between the first and the last of the theme's bars."""
        bars = self.palette.chart
        at = max(0.0, min(1.0, share)) * (len(bars) - 1)
        low = min(int(at), len(bars) - 2)
        return mix(bars[low], bars[low + 1], at - low)

    def heat(self, share: float) -> str:
        """Return the shade of a cell: nothing is the background, all is the strongest blue."""
        share = max(0.0, min(1.0, share))
        return mix(self.palette.surface, self.palette.chart[0], 0.06 + 0.94 * share)

    def ink(self, background: str) -> str:
        """Return white or black for a text on a colour, whichever is read better."""
        candidates = (self.palette.on_accent, self.palette.chart_dark_label)
        return max(candidates, key=lambda color: contrast(color, background))


def mix(first: str, second: str, share: float) -> str:
    """Return the colour at a share of the way from one to another."""
    pairs = zip(to_rgb(first), to_rgb(second), strict=True)
    red, green, blue = (a + (b - a) * share for a, b in pairs)
    return to_hex((red, green, blue))


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours as the guidelines for readable pages count it: 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
