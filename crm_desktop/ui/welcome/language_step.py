"""The first step: the language, in force as soon as it is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.runtime.i18n import LANGUAGES
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.welcome.step import Step


class LanguageStep(Step):
    """A card for each language, each in its own words."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        for key, name in LANGUAGES.items():
            card = self.add_card(key, "languages")
            card.set_texts(name)
            card.toggled.connect(lambda is_on, key=key: self._on_toggled(key, is_on=is_on))
        self.cards[context.languages.language or "en"].setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        self.title = self.tr("Welcome")
        self.hint = self.tr("Three steps, less than a minute. Everything can be changed later.")

    def _on_toggled(self, key: str, *, is_on: bool) -> None:
        if is_on and key != self._context.languages.language:
            self._context.shell.run_command(f"language_{key}")
