"""The third step: with what to begin."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.welcome.step import Step

IMPORT, DEMO, EMPTY = "import", "demo", "empty"


class StartStep(Step):
    """The own list from Excel, an example to look round in, or an empty base."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for key, icon_name in ((IMPORT, "file-spreadsheet"), (DEMO, "sparkles"), (EMPTY, "user-plus")):
            self.add_card(key, icon_name)
        self.retranslate()

    @property
    def go_text(self) -> str:
        return self.tr("Begin")

    def retranslate(self) -> None:
        self.title = self.tr("What do we begin with?")
        self.hint = self.tr("The other two ways stay open.")
        self.cards[IMPORT].set_texts(
            self.tr("Bring my list from Excel"),
            self.tr("A table of clients is enough: you see what goes where before anything is stored."),
        )
        self.cards[DEMO].set_texts(
            self.tr("Look round with example data"),
            self.tr("Invented clients in a database of their own. Your own database stays empty."),
        )
        self.cards[EMPTY].set_texts(self.tr("Start empty"), self.tr("Enter the first client at once."))
