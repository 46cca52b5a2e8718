"""The middle of a card: who the client is, what to know of him, requisites, and the user's own fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.client import ClientDraft, ClientKind
from crm_desktop.domain.tax_ids import check_inn, check_kpp, check_ogrn
from crm_desktop.ui.clients.card_custom import CustomFields
from crm_desktop.ui.clients.card_words import field_words
from crm_desktop.ui.forms.binding import NAME_PARTS, FieldSet
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.editors import LineEditor, TextEditor
from crm_desktop.ui.forms.field_row import TEXT_INDENT, FieldRow
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.tag_editor import TagEditor
from crm_desktop.ui.widgets.text import label

_CHECKS = {"inn": check_inn, "kpp": check_kpp, "ogrn": check_ogrn}
_PEOPLE = frozenset({ClientKind.PERSON, ClientKind.SOLE_TRADER})
_FIRMS = frozenset({ClientKind.COMPANY, ClientKind.SOLE_TRADER})
# The kinds that a field belongs to; it shows for others too when it holds something.
_KINDS = {
    "last_name": _PEOPLE,
    "first_name": _PEOPLE,
    "patronymic": _PEOPLE,
    "company_name": _FIRMS,
    "kpp": frozenset({ClientKind.COMPANY}),
    "ogrn": _FIRMS,
}


class Details(QWidget):
    """All fields of a client that are not ways to reach him."""

    def __init__(
        self,
        fields: FieldSet,
        formats: Formats,
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fields = fields
        self._tag_colors: dict[str, str] = {}
        self._rows: dict[str, FieldRow] = {}
        self._words = field_words()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 14, 20, 20)
        self._layout.setSpacing(2)
        self.status = ChoiceEditor(self._words["status"])
        self.owner = ChoiceEditor(self._words["owner"], is_open=True)
        self.source = ChoiceEditor(self._words["source"], is_open=True)
        self.tags = TagEditor(color_of=lambda name: self._tag_colors.get(name, "neutral"), indent=TEXT_INDENT)
        self._build_about()
        self._after_about = self._layout.count()
        self._build_notes()
        self._build_requisites()
        self._custom_title = self._section(self.tr("Own fields"))
        self.custom = CustomFields(fields, formats, today)
        self._layout.addWidget(self.custom)
        self._layout.addStretch(1)
        self.define(())

    def offer(
        self, statuses: Iterable[str], owners: Iterable[str], sources: Iterable[str], tags: Mapping[str, str]
    ) -> None:
        """Set the words to choose from; `tags` maps names to colours."""
        self.status.set_choices(statuses)
        self.owner.set_choices(owners)
        self.source.set_choices(sources)
        self.tags.set_known(tags)
        if self._tag_colors != dict(tags):
            self._tag_colors = dict(tags)
            self.tags.set_tags(self.tags.tags())

    def define(self, definitions: tuple[CustomField, ...]) -> bool:
        """Show the own fields with these definitions; returns whether anything is different now."""
        is_new = self.custom.define(definitions)
        self._custom_title.setVisible(bool(definitions))
        self.custom.setVisible(bool(definitions))
        return is_new

    def suit(self, draft: ClientDraft) -> None:
        """Show the fields that belong to this kind of client."""
        for key, row in self._rows.items():
            kinds = _KINDS.get(key)
            filled = bool(getattr(draft.name if key in NAME_PARTS else draft, key, ""))
            row.setVisible(kinds is None or draft.kind in kinds or filled)
        trade_name = (
            self.tr("Trade name") if draft.kind is ClientKind.SOLE_TRADER else self._words["company_name"]
        )
        self._rows["company_name"].caption.setText(trade_name)

    def add_after_main(self, widget: QWidget) -> None:
        """Put a widget below the main fields and what was put there before."""
        self._layout.insertWidget(self._after_about, widget)
        self._after_about += 1

    def add_at_end(self, widget: QWidget) -> None:
        """Put a widget below all fields."""
        self._layout.insertWidget(self._layout.count() - 1, widget)

    def row(self, key: str) -> FieldRow:
        """Return the row of a field."""
        return self._rows[key]

    def _build_about(self) -> None:
        self._layout.addWidget(label(self.tr("Main"), "section"))
        for key in (*NAME_PARTS, "company_name"):
            self._add(key, LineEditor(self._words[key]))
        self._add("status", self.status)
        self._add("owner", self.owner)
        self._add("source", self.source)
        for line in self.tags.findChildren(QLineEdit):
            line.setProperty("kind", "quiet")
        self._rows["tags"] = FieldRow(self._words["tags"], self.tags)
        self._layout.addWidget(self._rows["tags"])
        self._fields.bind_widget("tags", self.tags, self._show_tags, self.tags.tags, self.tags.tags_changed)

    def _build_notes(self) -> None:
        self._section(self.tr("To know"))
        hints = {
            "must_know": self.tr("An allergy, a debt, special terms"),
            "preferences": self.tr("When to call, what they like"),
            "notes": self.tr("Anything else"),
        }
        for key, hint in hints.items():
            editor = TextEditor(self._words[key])
            editor.setPlaceholderText(hint)
            self._add(key, editor)

    def _build_requisites(self) -> None:
        self._section(self.tr("Requisites"))
        for key, check in _CHECKS.items():
            self._add(key, LineEditor(self._words[key], check))

    def _section(self, title: str) -> QWidget:
        heading = label(title, "section")
        heading.setContentsMargins(0, 14, 0, 0)
        self._layout.addWidget(heading)
        return heading

    def _add(self, key: str, editor: LineEditor | TextEditor | ChoiceEditor) -> None:
        row = FieldRow(self._words[key], editor)
        self._rows[key] = row
        self._layout.addWidget(row)
        self._fields.bind(key, editor)

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        if tags != self.tags.tags():
            self.tags.set_tags(tags)
