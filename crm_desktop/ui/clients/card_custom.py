"""Fields for what users added to clients themselves, one editor for each kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.custom_values import parse_custom
from crm_desktop.domain.errors import Problem
from crm_desktop.ui.clients.card_words import custom_text, yes_no
from crm_desktop.ui.forms.binding import CUSTOM, FieldSet
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.field_row import FieldRow
from crm_desktop.ui.forms.typed import TypedEditor
from crm_desktop.ui.runtime.formats import Formats


class CustomFields(QWidget):
    """The own fields of clients, in the user's order; rebuilt when their definitions change."""

    def __init__(self, fields: FieldSet, formats: Formats, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._fields, self._formats, self._today = fields, formats, today
        self._shown: tuple[CustomField, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)

    @property
    def definitions(self) -> tuple[CustomField, ...]:
        """The own fields shown."""
        return self._shown

    def define(self, definitions: tuple[CustomField, ...]) -> bool:
        """Show fields for these definitions; returns whether anything is different now."""
        if definitions == self._shown:
            return False
        self._fields.unbind(CUSTOM)
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._shown = definitions
        for field in definitions:
            self._add(field)
        return True

    def _add(self, field: CustomField) -> None:
        key = CUSTOM + field.key
        if field.kind is CustomFieldKind.CHOICE:
            choice = ChoiceEditor(field.label)
            choice.set_choices(field.options)
            self._fields.bind_widget(
                key, choice, lambda value: choice.set_value(value or ""), choice.value, choice.committed
            )
            self._layout.addWidget(FieldRow(field.label, choice))
        elif field.kind is CustomFieldKind.YES_NO:
            self._layout.addWidget(FieldRow(field.label, self._yes_no(field, key)))
        else:
            editor = TypedEditor[Any](
                field.label, lambda text: self._read(field, text), lambda value: self._write(field, value)
            )
            self._fields.bind(key, editor)
            self._layout.addWidget(FieldRow(field.label, editor))

    def _yes_no(self, field: CustomField, key: str) -> ChoiceEditor:
        choice = ChoiceEditor(field.label)
        choice.set_choices([yes_no(True), yes_no(False)])

        def show(value: bool | None) -> None:
            choice.set_value("" if value is None else yes_no(value))

        def value() -> bool | None:
            word = choice.value()
            return None if not word else word == yes_no(True)

        self._fields.bind_widget(key, choice, show, value, choice.committed)
        return choice

    def _read(self, field: CustomField, text: str) -> tuple[Any, Problem | None]:
        return parse_custom(field, text, today=self._today(), day_first=self._formats.is_day_first)

    def _write(self, field: CustomField, value: Any) -> str:
        if field.kind is CustomFieldKind.TEXT:
            return str(value)
        return custom_text(field, value, self._formats)


def used_definitions(definitions: tuple[CustomField, ...], draft: ClientDraft) -> bool:
    """Tell whether a client has anything in the own fields."""
    return any(field.key in draft.custom for field in definitions)
