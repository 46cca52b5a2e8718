"""Which screens the navigation shows, in which order and under which key: as shipped, and as the user likes it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm_desktop.system.settings import RAIL_HIDDEN, RAIL_ORDER, Settings
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature, Place

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


class Navigation(QObject):
    """Keeps what the user chose among the settings of this computer; `changed` tells of a new choice."""

    changed = Signal()

    def __init__(
        self, features: Iterable[Feature], settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.features = tuple(features)
        self.shortcuts = page_shortcuts(self.features)
        self._shipped = {feature.key: feature for feature in features_at(self.features, Place.MAIN)}
        self._settings = settings

    @property
    def shipped(self) -> list[Feature]:
        """All screens of the navigation in the order that they were shipped in."""
        return list(self._shipped.values())

    @property
    def is_as_shipped(self) -> bool:
        """Whether the user left everything as it was."""
        return self.shown == self.shipped

    @property
    def order(self) -> list[Feature]:
        """All screens of the navigation in the user's order.

        A screen that is new since the user chose stands behind the one that it was shipped behind.
        """
        chosen: tuple[str, ...] = self._settings.get(RAIL_ORDER)
        keys = [key for key in dict.fromkeys(chosen) if key in self._shipped]
        former = ""
        for key in self._shipped:
            if key not in keys:
                keys.insert(keys.index(former) + 1 if former else 0, key)
            former = key
        return [self._shipped[key] for key in keys]

    @property
    def hidden(self) -> frozenset[str]:
        """The keys of the screens that the user does not want to see; never of all."""
        chosen: tuple[str, ...] = self._settings.get(RAIL_HIDDEN)
        hidden = frozenset(key for key in chosen if key in self._shipped)
        return hidden if len(hidden) < len(self._shipped) else frozenset()

    @property
    def shown(self) -> list[Feature]:
        """The screens that the user wants to see, in the user's order."""
        hidden = self.hidden
        return [feature for feature in self.order if feature.key not in hidden]

    def arrange(self, order: Sequence[str], hidden: Collection[str]) -> None:
        """Show the screens in another order, and some of them not."""
        is_shipped = list(order) == list(self._shipped)
        self._settings.set(RAIL_ORDER, () if is_shipped else tuple(order))
        self._settings.set(RAIL_HIDDEN, tuple(key for key in order if key in hidden))
        self.changed.emit()
