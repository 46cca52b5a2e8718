"""A theme file as values: named colours and scales that windows, charts and reports share."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from crm_desktop.system.paths import resource


@dataclass(frozen=True, slots=True)
class ColorPair:
    """A soft background and the ink that is readable on it."""

    soft: str
    ink: str


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours of one theme. The meaning of each name is in the theme file."""

    name: str
    is_dark: bool
    app: str
    surface: str
    subtle: str
    hover: str
    sunken: str
    weekend: str
    overlay: str
    border: str
    border_strong: str
    text: str
    text2: str
    text3: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    sel: str
    focus: str
    snack: str
    on_snack: str
    snack_action: str
    scrim: str
    success: ColorPair
    warning: ColorPair
    danger: ColorPair
    info: ColorPair
    violet: ColorPair
    chart: tuple[str, ...]
    chart_won: str
    chart_dark_label: str
    swatches: dict[str, ColorPair]

    def pair(self, name: str) -> ColorPair:
        """Return a pair by name: a state (success ...), `accent`, `neutral`, or a swatch (rose ...)."""
        if name == "accent":
            return ColorPair(self.accent_soft, self.accent_text)
        if name == "neutral":
            return ColorPair(self.subtle, self.text2)
        if name in STATES:
            pair: ColorPair = getattr(self, name)
            return pair
        return self.swatches.get(name, self.swatches[SWATCHES[0]])


STATES = ("success", "warning", "danger", "info")
# The colours a user can choose for tags, statuses and people, by name; stored by name.
SWATCHES = ("blue", "green", "violet", "amber", "cyan", "rose", "teal", "red", "olive", "grey")
AVATAR_SWATCHES = ("rose", "green", "blue", "violet", "red", "olive", "amber", "cyan")


@cache
def load_palette(name: str) -> Palette:
    """Read `resources/themes/NAME.toml`."""
    data = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    values: dict[str, Any] = {"name": name, "is_dark": data["is_dark"], **data["colors"]}
    values.update({key: ColorPair(**pair) for key, pair in data["states"].items()})
    values["chart"] = tuple(data["chart"]["bars"])
    values["chart_won"] = data["chart"]["won"]
    values["chart_dark_label"] = data["chart"]["dark_label"]
    values["swatches"] = {key: ColorPair(**pair) for key, pair in data["swatches"].items()}
    expected = {field.name for field in fields(Palette)}
    if values.keys() != expected:
        raise ValueError(f"theme {name}: {sorted(values.keys() ^ expected)}")
    return Palette(**values)


def avatar_swatch(key: int) -> str:
    """Return the swatch of a client's or a user's avatar: always the same one for the same id."""
    # A multiplier spreads neighbours: new clients have ids in a row.
    return AVATAR_SWATCHES[(key * 2654435761 >> 8) % len(AVATAR_SWATCHES)]
