"""Which screens the navigation shows, and in which order: as shipped, and as the user likes it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from crm_desktop.system.settings import RAIL_HIDDEN, RAIL_ORDER, Settings


class Screen(Protocol):
    """What has to be known of a screen here."""

    @property
    def key(self) -> str: ...

    @property
    def icon(self) -> str: ...

    def text(self) -> str:
        """Return the title in the language in force."""


class Navigation(QObject):
    """Keeps what the user chose among the settings of this computer; `changed` tells of a new choice."""

    changed = Signal()

    def __init__(
        self,
        screens: Iterable[Screen],
        shortcuts: Mapping[str, str],
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.shortcuts = shortcuts
        self._shipped = {screen.key: screen for screen in screens}
        self._settings = settings

    @property
    def shipped(self) -> list[Screen]:
        """All screens of the navigation in the order that they were shipped in."""
        return list(self._shipped.values())

    @property
    def is_as_shipped(self) -> bool:
        """Whether the user left everything as it was."""
        return self.shown == self.shipped

    @property
    def order(self) -> list[Screen]:
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
    def shown(self) -> list[Screen]:
        """The screens that the user wants to see, in the user's order."""
        hidden = self.hidden
        return [screen for screen in self.order if screen.key not in hidden]

    def arrange(self, order: Sequence[str], hidden: Collection[str]) -> None:
        """Show the screens in another order, and some of them not."""
        is_shipped = list(order) == list(self._shipped)
        self._settings.set(RAIL_ORDER, () if is_shipped else tuple(order))
        self._settings.set(RAIL_HIDDEN, tuple(key for key in order if key in hidden))
        self.changed.emit()
