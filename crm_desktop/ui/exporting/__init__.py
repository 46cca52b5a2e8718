"""The panel that writes clients of the base into a file, over whichever screen shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.shell.context import AppContext, ExportRequest


def _attach(context: AppContext, place: QWidget) -> Mapping[str, Callable[[], None]]:
    """Answer each wish for a file with the panel; it is built when it is first wanted."""

    def on_requested(request: ExportRequest) -> None:
        from crm_desktop.ui.exporting.exporter import exporter_at

        exporter_at(context, place).ask(request)

    context.shell.export_requested.connect(on_requested)
    return {}


COMMANDS = (
    Command(
        "export",
        QT_TRANSLATE_NOOP("Command", "Export clients…"),
        Menu.FILE,
        "file-down",
        ("Ctrl+E",),
        # The list knows what is picked and shown; it asks for the file through the shell.
        page="clients",
        group=2,
    ),
)

FEATURE = Feature(
    "export",
    QT_TRANSLATE_NOOP("Feature", "Export"),
    "file-down",
    FeaturePage,
    place=Place.NOWHERE,
    commands=COMMANDS,
    attach=_attach,
)
