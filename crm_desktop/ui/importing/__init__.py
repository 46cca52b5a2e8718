"""The screen that brings clients from files and from the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.shell.context import AppContext

KEY = "import"


def _make_page(context: AppContext, parent: QWidget) -> FeaturePage:
    from crm_desktop.ui.importing.page import ImportPage

    return ImportPage(context, parent)


def _attach(context: AppContext, _place: QWidget) -> Mapping[str, Callable[[], None]]:
    """Bring what is dropped on the window or pasted into a list to this screen."""
    shell = context.shell
    shell.files_dropped.connect(lambda files: shell.hand_over(KEY, list(files)))
    shell.table_pasted.connect(lambda text: shell.hand_over(KEY, text))
    return {}


COMMANDS = (
    Command(
        "import",
        QT_TRANSLATE_NOOP("Command", "Import clients…"),
        Menu.FILE,
        "import",
        ("Ctrl+I",),
        page=KEY,
        group=2,
    ),
)

FEATURE = Feature(
    KEY,
    QT_TRANSLATE_NOOP("Feature", "Import"),
    "import",
    _make_page,
    place=Place.BOTTOM,
    commands=COMMANDS,
    attach=_attach,
)
