"""Fields for what users added to clients themselves, one editor for each kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.client import ClientDraft
from crm_desktop.ui.forms.binding import CUSTOM, FieldSet
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.field_row import FieldRow
from crm_desktop.ui.forms.own_fields import own_editor
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
        editor, show, value = own_editor(field, self._formats, self._today)
        if isinstance(editor, ChoiceEditor):
            self._fields.bind_widget(key, editor, show, value, editor.committed)
        else:
            self._fields.bind(key, editor)
        self._layout.addWidget(FieldRow(field.label, editor))


def used_definitions(definitions: tuple[CustomField, ...], draft: ClientDraft) -> bool:
    """Tell whether a client has anything in the own fields."""
    return any(field.key in draft.custom for field in definitions)
