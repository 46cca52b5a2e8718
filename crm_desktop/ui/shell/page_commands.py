"""The screens of the navigation as shipped: their shortcuts, and the commands that open them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.system.settings import Settings
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature, Place
from crm_desktop.ui.shell.navigation import Navigation

PAGE_COMMAND = "go_"  # followed by the key of the screen
_DIGITS = "1234567890"


@dataclass(frozen=True, slots=True)
class PageCommand(Command):
    """Opens a screen; it is called like the screen."""

    def title(self) -> str:
        """Return the name of the screen in the language in force."""
        return QCoreApplication.translate("Feature", self.text)


def features_at(features: Iterable[Feature], place: Place) -> list[Feature]:
    """Return the features that the navigation shows at a place."""
    return [feature for feature in features if feature.place is place]


def page_shortcuts(features: Iterable[Feature]) -> dict[str, str]:
    """Return the shortcut of each screen: its place in the navigation as shipped, wherever the user moved it."""
    main = features_at(features, Place.MAIN)
    result = {feature.key: f"Ctrl+{digit}" for feature, digit in zip(main, _DIGITS, strict=False)}
    return result | {feature.key: "Ctrl+," for feature in features if feature.key == "settings"}


def page_commands(features: Sequence[Feature]) -> list[Command]:
    """Return the commands that open the screens of the navigation, hidden ones too.

    The palette does not show those of screens that have a command with their own key for it.
    """
    keys = page_shortcuts(features)
    return [
        PageCommand(
            PAGE_COMMAND + feature.key,
            feature.title,
            Menu.GO,
            feature.icon,
            (keys[feature.key],) if feature.key in keys else (),
            group=1,
            in_palette=feature.key not in {command.key for command in feature.commands},
        )
        for feature in features_at(features, Place.MAIN)
    ]


def navigation_of(
    features: Sequence[Feature], settings: Settings, parent: QObject | None = None
) -> Navigation:
    """Return what the user chose among these screens."""
    return Navigation(features_at(features, Place.MAIN), page_shortcuts(features), settings, parent)
