"""The screen of all promises, and what comes up by itself when they run out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from crm_desktop.domain.entity import Entity
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.promises.page import PromisesPage
    from crm_desktop.ui.shell.context import AppContext

KEY = "promises"


def _make_page(context: AppContext, parent: QWidget) -> PromisesPage:
    from crm_desktop.ui.promises.page import PromisesPage

    return PromisesPage(context, parent)


def _attach(context: AppContext, place: QWidget) -> Mapping[str, Callable[[], None]]:
    """Watch what runs out once the first screen has been painted: it costs the start nothing."""
    from crm_desktop.ui.widgets.first_paint import FirstPaint

    def begin() -> None:
        from crm_desktop.ui.promises.due_watch import DueWatch

        DueWatch(context, KEY, place).start()

    FirstPaint(place).painted.connect(begin)
    return {}


FEATURE = Feature(
    KEY,
    QT_TRANSLATE_NOOP("Feature", "Promises"),
    "handshake",
    _make_page,
    entity=Entity.PROMISE,
    commands=(
        Command(
            "promises",
            QT_TRANSLATE_NOOP("Command", "All promises"),
            Menu.CLIENT,
            "handshake",
            page=KEY,
            group=4,
        ),
    ),
    attach=_attach,
)
