"""About the program in the settings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from crm_desktop import __version__
from crm_desktop.ui.settings.program import ProgramSection
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.settings.conftest import Said


def test_the_facts_are_copied_without_any_client(
    app_context: AppContext, open_section: Callable[[type[ProgramSection]], ProgramSection], said: Said
) -> None:
    make_client(app_context.services, "Лебедева Анна")
    section = open_section(ProgramSection)
    section.copy.click()
    text = QGuiApplication.clipboard().text()
    assert __version__ in text
    assert "SQLite" in text
    assert "Лебедева" not in text
    assert said.toasts[-1].text == "Copied. Paste it into your message."
