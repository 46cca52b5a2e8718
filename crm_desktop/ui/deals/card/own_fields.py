"""The fields that users added to deals, on the card of one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.deal import OwnValue
from crm_desktop.ui.forms.field_row import FieldRow
from crm_desktop.ui.forms.own_fields import OwnEditor, own_editor
from crm_desktop.ui.shell.context import AppContext


class OwnFields(QWidget):
    """In the user's order; `changed` comes when one is left with another value."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._defined: tuple[CustomField, ...] = ()
        self._values: dict[str, OwnValue] = {}
        self.editors: dict[str, OwnEditor] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)

    def define(self, fields: tuple[CustomField, ...]) -> None:
        """Show these fields."""
        if fields == self._defined:
            return
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._defined, self.editors = fields, {}
        for field in fields:
            own = own_editor(field, self._context.formats, self._context.services.today)
            own.editor.committed.connect(lambda key=field.key: self._on_committed(key))
            self.editors[field.key] = own
            self._layout.addWidget(FieldRow(field.label, own.editor))

    def show_values(self, values: Mapping[str, OwnValue]) -> None:
        """Show stored values, leaving alone what is being typed."""
        self._values = dict(values)
        for key, own in self.editors.items():
            if not own.editor.is_edited:
                own.show(values.get(key))

    def is_crossed(self, base: Mapping[str, OwnValue], theirs: Mapping[str, OwnValue]) -> bool:
        """Return whether somebody else gave another value to a field that is being typed into."""
        return any(
            own.editor.is_edited and theirs.get(key) != base.get(key) for key, own in self.editors.items()
        )

    def values(self) -> dict[str, OwnValue]:
        """Return the values as they are now."""
        return dict(self._values)

    def commit_all(self) -> None:
        """Take what is typed, as leaving the fields does."""
        for own in self.editors.values():
            own.editor.commit()

    def _on_committed(self, key: str) -> None:
        value = self.editors[key].value()
        if value in (None, ""):
            self._values.pop(key, None)
        else:
            self._values[key] = value
        self.changed.emit()
