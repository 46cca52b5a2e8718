"""What is in a file: guessed from its headings, and put right here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.ui.runtime.selling_import_texts import subject_text
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.text import ElidingLabel, label


class SubjectBar(QWidget):
    """`chosen` carries what the rows of the file are."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "section", self)
        self.subjects = SegmentedControl(self)
        self._hint = ElidingLabel("", "small", self)
        for subject in ImportSubject:
            self.subjects.add(subject)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self.subjects)
        layout.addWidget(self._hint, 1)
        self.subjects.chosen.connect(lambda key: self.chosen.emit(ImportSubject(key)))
        self.retranslate()

    def select(self, subject: ImportSubject) -> None:
        """Show what the rows are taken for."""
        self.subjects.select(subject)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._title.setText(self.tr("In this file are"))
        self.subjects.setAccessibleName(self.tr("In this file are"))
        self._hint.setText(self.tr("Told by the headings; choose another when that is wrong."))
        for subject in ImportSubject:
            self.subjects.set_text(subject, subject_text(subject))
