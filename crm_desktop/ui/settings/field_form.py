"""What an own field holds: its kind, the values to choose from, and whether it must be filled in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.text import tidy
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.text import label, set_property

KINDS = {
    CustomFieldKind.TEXT: QT_TRANSLATE_NOOP("FieldKind", "Text"),
    CustomFieldKind.NUMBER: QT_TRANSLATE_NOOP("FieldKind", "Number"),
    CustomFieldKind.MONEY: QT_TRANSLATE_NOOP("FieldKind", "Money"),
    CustomFieldKind.DATE: QT_TRANSLATE_NOOP("FieldKind", "Date"),
    CustomFieldKind.CHOICE: QT_TRANSLATE_NOOP("FieldKind", "One of a list"),
    CustomFieldKind.YES_NO: QT_TRANSLATE_NOOP("FieldKind", "Yes or no"),
}


def kind_text(kind: CustomFieldKind) -> str:
    """Return the word for a kind in the language in force."""
    return QCoreApplication.translate("FieldKind", KINDS[kind])


def renamed_options(before: Sequence[str], after: Sequence[str]) -> dict[str, str]:
    """Return which values got another name: a line replaced in its place, when no line came or went."""
    if len(before) != len(after):
        return {}
    pairs = zip(before, after, strict=True)
    return {old: new for old, new in pairs if old != new and old not in after and new not in before}


class FieldForm(QWidget):
    """`kind_chosen`, `required_chosen` at once; `options_changed` when the box of values is left."""

    kind_chosen = Signal(object)
    options_changed = Signal()
    required_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox(self)
        dress_popup(self.kind)
        self.required = QCheckBox(self)
        self._options_title = label("", "small", self)
        self.options = QPlainTextEdit(self)
        self.options.setTabChangesFocus(True)
        self.options.setFixedHeight(96)
        self.options.installEventFilter(self)
        self._problem = label("", "error", self, wraps=True)
        self._problem.hide()
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.kind)
        line.addWidget(self.required)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(self._options_title)
        layout.addWidget(self.options)
        layout.addWidget(self._problem)
        self.kind.activated.connect(lambda _at: self._on_kind_activated())
        self.required.clicked.connect(self.required_chosen)
        self.retranslate()

    def show_field(self, field: CustomField) -> None:
        """Show a stored field; values that are being typed are left alone."""
        self._select(field.kind)
        self.required.setChecked(field.is_required)
        if not self.options.hasFocus():
            self.options.setPlainText("\n".join(field.options))

    def chosen_kind(self) -> CustomFieldKind:
        """Return the kind in the box."""
        return CustomFieldKind(self.kind.currentData() or CustomFieldKind.TEXT)

    def typed_options(self) -> list[str]:
        """Return the values in the box, one per line."""
        return [tidy(line) for line in self.options.toPlainText().splitlines() if line.strip()]

    def clear(self) -> None:
        """Be ready for the next field."""
        self._select(CustomFieldKind.TEXT)
        self.options.clear()
        self.required.setChecked(False)
        self.show_problem("")

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the values or the kind."""
        set_property(self.options, "invalid", bool(text))
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        chosen = self.chosen_kind()
        self.kind.clear()
        for kind in KINDS:
            self.kind.addItem(kind_text(kind), kind)
        self.kind.setAccessibleName(self.tr("Kind of field"))
        self.required.setText(self.tr("Must be filled in"))
        self._options_title.setText(self.tr("Values to choose from, one per line"))
        self.options.setAccessibleName(self.tr("Values to choose from, one per line"))
        self._select(chosen)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.options and event.type() == QEvent.Type.FocusOut:
            self.options_changed.emit()
        return super().eventFilter(watched, event)

    def _select(self, kind: CustomFieldKind) -> None:
        self.kind.setCurrentIndex(self.kind.findData(kind))
        is_choice = kind is CustomFieldKind.CHOICE
        self._options_title.setVisible(is_choice)
        self.options.setVisible(is_choice)

    def _on_kind_activated(self) -> None:
        self._select(self.chosen_kind())
        self.show_problem("")
        self.kind_chosen.emit(self.chosen_kind())
        if self.chosen_kind() is CustomFieldKind.CHOICE:
            self.options.setFocus()
