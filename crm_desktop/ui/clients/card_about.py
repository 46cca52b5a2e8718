"""What else is worth knowing of a client at a glance: who looks after it, where it came from, its money."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import Client
from crm_desktop.ui.clients.card_words import field_words
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.own_field_texts import custom_text
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.text import ElidingLabel, label, literal

_FIELDS = ("owner", "source", "preferences")


class AboutCard(SectionCard):
    """Captions and values; what is not known takes no room."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("About the client"))
        self._formats = formats
        self._lines: list[tuple[str, str]] | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)

    def show_client(self, client: Client, own_fields: Iterable[CustomField]) -> None:
        """Show a client with his sums of money among the own fields."""
        words = field_words()
        draft = client.draft
        lines = [(words[key], getattr(draft, key)) for key in _FIELDS if getattr(draft, key)]
        lines += [
            (field.label, custom_text(field, draft.custom[field.key], self._formats))
            for field in own_fields
            if field.kind is CustomFieldKind.MONEY and draft.custom.get(field.key) is not None
        ]
        if lines == self._lines:
            return
        self._lines = lines
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (caption, value) in enumerate(lines):
            self._grid.addWidget(label(literal(caption), "small"), row, 0)
            self._grid.addWidget(ElidingLabel(value), row, 1)
        self.setVisible(bool(lines))
