"""What the navigation offers about itself: an entry less, with Undo, and the way to the choice of screens."""

from __future__ import annotations

from PySide6.QtCore import QObject

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.navigation import Navigation
from crm_desktop.ui.shell.rail import Rail

SECTION = "navigation"  # of the settings


class Arranging(QObject):
    """Listens to the navigation."""

    def __init__(self, context: AppContext, navigation: Navigation, rail: Rail) -> None:
        super().__init__(rail)
        self._context, self._navigation = context, navigation
        rail.hiding_requested.connect(self.hide)
        rail.arranging_requested.connect(lambda: context.shell.hand_over("settings", SECTION))

    def hide(self, key: str) -> None:
        """Take an entry out of the navigation, and say how it comes back."""
        order, hidden = [feature.key for feature in self._navigation.order], self._navigation.hidden
        name = next(feature.text() for feature in self._navigation.order if feature.key == key)
        self._navigation.arrange(order, hidden | {key})
        self._context.shell.toast(
            self.tr("“{0}” is in the menu “Go” now.").format(name),
            self.tr("Undo"),
            lambda: self._navigation.arrange(order, hidden),
        )
