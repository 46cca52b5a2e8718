"""What the screen of clients says while there is no client at all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.ui.widgets.empty_state import EmptyState


def set_welcome(state: EmptyState) -> None:
    """Tell how to begin, in the language in force."""
    translate = QCoreApplication.translate
    state.set_texts(
        translate("ClientsPage", "Your clients will be here"),
        translate(
            "ClientsPage",
            "Add the first one: a name and a phone are enough. Or bring the whole list from Excel:"
            " you will see what goes where before anything is saved.",
        ),
        primary=translate("ClientsPage", "Add a client"),
        primary_icon="user-plus",
        secondary=translate("ClientsPage", "Bring from Excel"),
        secondary_icon="file-spreadsheet",
        quiet=translate("ClientsPage", "Look round with demo data"),
        quiet_icon="sparkles",
    )
