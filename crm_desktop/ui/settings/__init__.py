"""The screen with the settings: each applies at once and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature, Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.settings.page import SettingsPage
    from crm_desktop.ui.shell.context import AppContext


def _make_page(context: AppContext, parent: QWidget) -> SettingsPage:
    from crm_desktop.ui.settings.page import SettingsPage

    return SettingsPage(context, parent)


FEATURE = Feature(
    key="settings",
    title=QT_TRANSLATE_NOOP("Feature", "Settings"),
    icon="settings",
    make_page=_make_page,
    place=Place.BOTTOM,
    commands=(
        Command(
            "settings", QT_TRANSLATE_NOOP("Command", "Settings"), Menu.FILE, "settings", (), "settings", 8
        ),
        Command(
            "settings_people",
            QT_TRANSLATE_NOOP("Command", "People who work here"),
            Menu.FILE,
            "users",
            (),
            "settings",
            8,
        ),
    ),
)
