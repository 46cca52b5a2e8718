"""Reminders: a small window of their own over everything, the bell, the icon beside the clock of the system."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.reminders.desk import ReminderDesk
    from crm_desktop.ui.shell.context import AppContext

KEY = "reminders"
_LATEST_START_MS = 4000


def _attach(context: AppContext, place: QWidget) -> Mapping[str, Callable[[], None]]:
    """Watch the clock once the first screen has been painted."""
    from PySide6.QtCore import QTimer

    from crm_desktop.ui.widgets.first_paint import FirstPaint

    found: list[ReminderDesk] = []

    def desk() -> ReminderDesk:
        if not found:
            from crm_desktop.ui.reminders.desk import ReminderDesk

            found.append(ReminderDesk(context, place))
        return found[0]

    FirstPaint(place).painted.connect(lambda: desk().start())
    # A window that starts in the background is not painted, and reminds all the same.
    fallback = QTimer(place)
    fallback.setSingleShot(True)
    fallback.timeout.connect(lambda: desk().start())
    fallback.start(_LATEST_START_MS)
    return {"reminders": lambda: desk().show_all(), "pause_reminders": lambda: desk().pause()}


FEATURE = Feature(
    KEY,
    QT_TRANSLATE_NOOP("Feature", "Reminders"),
    "bell",
    FeaturePage,
    place=Place.NOWHERE,
    commands=(
        Command(
            "reminders",
            QT_TRANSLATE_NOOP("Command", "Reminders"),
            Menu.VIEW,
            "bell",
            ("Ctrl+Shift+B",),
            group=6,
        ),
        Command(
            "pause_reminders",
            QT_TRANSLATE_NOOP("Command", "Pause reminders for an hour"),
            Menu.VIEW,
            "timer",
            group=6,
        ),
    ),
    attach=_attach,
)
