"""Two cards field by field, with a choice for each field in which they differ, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QLayout, QRadioButton, QVBoxLayout, QWidget

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.merge import CUSTOM, MergeChoice, MergeField, MergePreview
from crm_desktop.ui.clients.card_words import field_words, value_text
from crm_desktop.ui.forms.binding import read_field
from crm_desktop.ui.forms.wrapped_radio import WrappedRadio
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.own_field_texts import custom_text
from crm_desktop.ui.widgets.text import label

_KEPT, _ABSORBED, _RESULT = 1, 2, 3
_CAPTION_WIDTH = 110
_WIDE = 640  # below, the column of results gives way: the choices say the same


class MergeTable(QWidget):
    """`changed` when another choice was made."""

    changed = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._preview: MergePreview | None = None
        self._own: dict[str, CustomField] = {}
        self._choices: dict[str, MergeChoice] = {}
        self._radios: dict[tuple[str, MergeChoice], QRadioButton] = {}
        self._results: dict[str, QLabel] = {}
        self._result_head = label("", "strong", self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 8, 20, 16)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for column, stretch in ((_KEPT, 3), (_ABSORBED, 3), (_RESULT, 3)):
            self._grid.setColumnStretch(column, stretch)

    def choices(self) -> dict[str, MergeChoice]:
        """Return the choices by field key."""
        return dict(self._choices)

    def choose(self, key: str, choice: MergeChoice) -> None:
        """Make a choice as a click on it does."""
        self._radios[key, choice].click()

    def result_text(self, key: str) -> str:
        """Return what the merged card will say in a field."""
        return self._results[key].text()

    def show_preview(
        self, preview: MergePreview, own_fields: Mapping[str, CustomField], names: tuple[str, str]
    ) -> None:
        """Show two cards; `names` head the columns."""
        self._preview, self._own = preview, dict(own_fields)
        self._clear()
        self._choices = {field.key: field.choice for field in preview.fields}
        for column, text in ((_KEPT, names[0]), (_ABSORBED, names[1]), (_RESULT, self.tr("Will be"))):
            head = label(text, "strong", wraps=True)
            self._grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignBottom)
        self._result_head = head
        words = field_words(own_fields.values())
        for row, field in enumerate(preview.fields, start=1):
            self._add_row(row, field, words.get(field.key, field.key))
        self._grid.setRowStretch(len(preview.fields) + 1, 1)
        self._show_results()
        self._arrange(self.width())

    def minimumSizeHint(self) -> QSize:
        return QSize(320, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        is_wide = width >= _WIDE
        for one in (self._result_head, *self._results.values()):
            one.setVisible(is_wide)
        self._grid.setColumnStretch(_RESULT, 3 if is_wide else 0)

    def _add_row(self, row: int, field: MergeField, caption: str) -> None:
        top = Qt.AlignmentFlag.AlignTop
        name = label(caption, "small", wraps=True)
        name.setFixedWidth(_CAPTION_WIDTH)
        result = label("", "strong" if field.is_different else "", wraps=True)
        self._results[field.key] = result
        if field.is_different:
            for beside in (name, result):
                beside.setContentsMargins(0, 4, 0, 0)
            self._add_choices(row, field, caption, name)
        else:
            self._grid.addWidget(name, row, 0, top)
            for column, value in ((_KEPT, field.kept), (_ABSORBED, field.absorbed)):
                self._grid.addWidget(
                    label(self._text(field.key, value), "muted", wraps=True), row, column, top
                )
        self._grid.addWidget(result, row, _RESULT, top)

    def _add_choices(self, row: int, field: MergeField, caption: str, name: QLabel) -> None:
        group = QButtonGroup(self)
        sides = [
            (_KEPT, MergeChoice.KEPT, self._text(field.key, field.kept)),
            (_ABSORBED, MergeChoice.ABSORBED, self._text(field.key, field.absorbed)),
        ]
        for column, choice, text in sides:
            side = self._radio(group, field, choice, text, caption)
            self._grid.addWidget(side, row, column, Qt.AlignmentFlag.AlignTop)
        if not field.can_be_both:
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        else:
            both = self._radio(group, field, MergeChoice.BOTH, self.tr("Both"), caption)
            beside = QVBoxLayout()
            beside.setSpacing(0)
            beside.addWidget(name)
            beside.addWidget(both)
            beside.addStretch(1)
            self._grid.addLayout(beside, row, 0)

    def _radio(
        self, group: QButtonGroup, field: MergeField, choice: MergeChoice, text: str, caption: str
    ) -> WrappedRadio:
        result = WrappedRadio(text, f"{caption}: {text}")
        result.radio.setChecked(field.choice is choice)
        result.radio.clicked.connect(lambda: self._on_chosen(field.key, choice))
        group.addButton(result.radio)
        self._radios[field.key, choice] = result.radio
        return result

    def _on_chosen(self, key: str, choice: MergeChoice) -> None:
        self._choices[key] = choice
        self._show_results()
        self.changed.emit()

    def _show_results(self) -> None:
        if self._preview is None:
            return
        draft = self._preview.draft(self._choices)
        for key, result in self._results.items():
            result.setText(self._text(key, read_field(draft, key)))

    def _text(self, key: str, value: Any) -> str:
        own = self._own.get(key.removeprefix(CUSTOM)) if key.startswith(CUSTOM) else None
        if own is not None and value is not None:
            return custom_text(own, value, self._formats)
        return value_text(value, self._formats)

    def _clear(self) -> None:
        self._radios.clear()
        self._results.clear()
        self._grid.setRowStretch(self._grid.rowCount() - 1, 0)
        _empty(self._grid)


def _empty(layout: QLayout) -> None:
    """Take everything out of a layout, and out of those inside it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
