"""The call screen as the window knows it: a panel over whichever screen shows, called by a key or a telephone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.clients.calls.desk import CallDesk
    from crm_desktop.ui.shell.context import AppContext


def _attach(context: AppContext, place: QWidget) -> Mapping[str, Callable[[], None]]:
    """Answer the key and each call with the screen; it is built when it is first wanted."""

    def desk() -> CallDesk:
        from crm_desktop.ui.clients.calls.desk import desk_at

        return desk_at(context, place)

    context.shell.call_received.connect(lambda number: desk().receive(number))
    context.shell.call_made.connect(lambda number: desk().call_out(number))
    return {"call_screen": lambda: desk().toggle()}


CALLS = Feature(
    "calls",
    QT_TRANSLATE_NOOP("Feature", "Call"),
    "phone-call",
    FeaturePage,
    place=Place.NOWHERE,
    commands=(
        Command(
            "call_screen",
            QT_TRANSLATE_NOOP("Command", "Call screen"),
            Menu.CLIENT,
            "phone-call",
            ("F8",),
            group=5,
        ),
    ),
    attach=_attach,
)
