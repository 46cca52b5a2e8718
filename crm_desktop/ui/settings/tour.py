"""The tour of the settings: each section."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.ui.settings.page import ENTRIES, SettingsPage
from crm_desktop.ui.shell.tour_guide import Guide, Tour


def _visit(guide: Guide) -> Iterator[str]:
    page = guide.open("settings")
    if isinstance(page, SettingsPage):
        for key in ENTRIES:
            page.open_section(key)
            guide.settle()
            yield f"settings-{key}"


TOURS = (Tour(80, _visit),)
