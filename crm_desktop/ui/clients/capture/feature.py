"""Quick capture as the window knows it: a small window of its own, opened by a key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.shell.context import AppContext


def _attach(context: AppContext, place: QWidget) -> Mapping[str, Callable[[], None]]:
    """Answer the key; the window is built when it is first wanted."""

    def capture() -> None:
        from crm_desktop.ui.clients.capture.window import capture_window_at

        capture_window_at(context, place).come_up()

    return {"quick_capture": capture}


CAPTURE = Feature(
    "capture",
    QT_TRANSLATE_NOOP("Feature", "Quick capture"),
    "clipboard-paste",
    FeaturePage,
    place=Place.NOWHERE,
    commands=(
        Command(
            "quick_capture",
            QT_TRANSLATE_NOOP("Command", "Quick capture"),
            Menu.CLIENT,
            "clipboard-paste",
            ("F9",),
            group=5,
        ),
    ),
    attach=_attach,
)
