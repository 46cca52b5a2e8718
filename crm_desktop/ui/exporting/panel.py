"""What is asked before clients are written into a file: which, in which form, with which columns."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QProgressBar, QRadioButton, QVBoxLayout, QWidget

from crm_desktop.domain.mailing import MailingPlan
from crm_desktop.ui.exporting.mailing_section import MailingSection
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.side_panel import SidePanel
from crm_desktop.ui.widgets.text import label


class What(StrEnum):
    """Which clients are written."""

    PICKED = "picked"
    VIEW = "view"
    ALL = "all"


class FileForm(StrEnum):
    """The form of the file; the value is its extension."""

    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    VCF = "vcf"


TABLES = frozenset({FileForm.XLSX, FileForm.CSV})


class ExportPanel(SidePanel):
    """Choices and a button; `save_requested` asks where to, `stop_requested` to stop the writing."""

    save_requested = Signal()
    stop_requested = Signal()

    def __init__(self, host: QWidget, formats: Formats) -> None:
        super().__init__(host, 380)
        self._formats = formats
        self._counts: dict[What, int | None] = {}
        self._body = QWidget(self)
        lines = QVBoxLayout(self._body)
        lines.setContentsMargins(20, 4, 20, 12)
        lines.setSpacing(4)
        self._titles = [label("", "section", self._body) for _ in range(3)]
        self.what = _radios(tuple(What), self._body)
        self.form = _radios(tuple(FileForm), self._body)
        self.columns = _radios((True, False), self._body)
        for at, (title, group) in enumerate(
            zip(self._titles, (self.what, self.form, self.columns), strict=True)
        ):
            lines.addSpacing(12 if at else 0)
            lines.addWidget(title)
            for radio in group.buttons():
                lines.addWidget(radio)
            if group is self.what:
                self.mailing = MailingSection(formats, self._body)
                lines.addWidget(self.mailing)
        self._whole = label("", "small", self._body, wraps=True)
        lines.addWidget(self._whole)
        lines.addStretch(1)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._words = label("", "secondary", self)
        self.save = button("", "primary", "save", self)
        self.stop = button("", parent=self)
        self.foot.addWidget(self._bar, 1)
        self.foot.addWidget(self._words, 1)
        self.foot.addWidget(self.stop)
        self.foot.addWidget(self.save)
        self.set_body(self._body)
        self.form.buttonClicked.connect(self._show_whole)
        self.what.buttonClicked.connect(self._show_counts)
        self.mailing.changed.connect(self._show_whole)
        self.mailing.changed.connect(self._show_counts)
        self.save.clicked.connect(self.save_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.set_busy(is_busy=False)
        self.retranslate()

    def chosen_what(self) -> What:
        """Return which clients are wanted."""
        return tuple(What)[self.what.checkedId()]

    def chosen_form(self) -> FileForm:
        """Return the wanted form of the file."""
        return tuple(FileForm)[self.form.checkedId()]

    def wants_view_columns(self) -> bool:
        """Return whether only the columns that the list shows are wanted."""
        return not self.mailing.is_on and self.chosen_form() in TABLES and self.columns.checkedId() == 0

    def choose_what(self, what: What) -> None:
        """Choose which clients are written."""
        self.what.button(tuple(What).index(what)).setChecked(True)
        self._show_counts()

    def choose_form(self, form: FileForm) -> None:
        """Choose the form of the file."""
        self.form.button(tuple(FileForm).index(form)).setChecked(True)
        self._show_whole()

    def show_counts(self, counts: dict[What, int | None]) -> None:
        """Show how many clients each choice means; None: not counted yet. What is missing cannot be chosen."""
        self._counts = counts
        self._show_counts()

    def show_progress(self, done: int, total: int | None) -> None:
        """Show how far the writing is."""
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done)

    def set_busy(self, *, is_busy: bool) -> None:
        """Show the progress in the place of the button, or the button again."""
        self._body.setEnabled(not is_busy)
        self._bar.setVisible(is_busy)
        self._words.setVisible(not is_busy)
        self.stop.setVisible(is_busy)
        self.save.setVisible(not is_busy)
        if is_busy:
            self.show_progress(0, None)
            self.stop.setFocus()
        else:
            self._show_counts()

    def retranslate(self) -> None:
        super().retranslate()
        if not hasattr(self, "stop"):
            return  # called by the constructor of the base
        self.set_title(self.tr("Export clients"))
        texts = (self.tr("What"), self.tr("File"), self.tr("Columns"))
        for title, text in zip(self._titles, texts, strict=True):
            title.setText(text)
        forms = (
            self.tr("Excel workbook (.xlsx)"),
            self.tr("Text table (.csv)"),
            self.tr("For programs (.json)"),
            self.tr("Contacts for a phone (.vcf)"),
        )
        for radio, text in zip(self.form.buttons(), forms, strict=True):
            radio.setText(text)
        columns = (self.tr("Only the columns of the list"), self.tr("All fields"))
        for radio, text in zip(self.columns.buttons(), columns, strict=True):
            radio.setText(text)
        self._whole.setText(self.tr("Such a file always holds whole clients."))
        self._bar.setAccessibleName(self.tr("Progress of the export"))
        self.stop.setText(self.tr("Stop"))
        self.save.setText(self.tr("Save…"))
        self.mailing.retranslate()
        self._show_whole()
        self._show_counts()

    def show_plan(self, plan: MailingPlan) -> None:
        """Show whom a mailing reaches; a file of nobody cannot be written."""
        self.mailing.show_plan(plan)
        self._show_counts()

    def _show_whole(self) -> None:
        is_table = self.chosen_form() in TABLES
        for part in (self._titles[2], *self.columns.buttons()):
            part.setVisible(not self.mailing.is_on)
            part.setEnabled(is_table)
        self._whole.setVisible(not is_table)

    def _show_counts(self) -> None:
        names = (self.tr("The picked clients"), self.tr("What the list shows"), self.tr("All clients"))
        for what, name in zip(What, names, strict=True):
            radio = self.what.button(tuple(What).index(what))
            count = self._counts.get(what)
            radio.setText(name if count is None else f"{name}: {self._formats.number(count)}")
            radio.setVisible(what is not What.PICKED or bool(count))
        wanted = self._counts.get(self.chosen_what())
        is_empty = wanted == 0 or self.mailing.is_empty
        self.save.setEnabled(not is_empty)
        self._words.setText(self.tr("There is nothing to write.") if is_empty else "")


def _radios(values: tuple[object, ...], parent: QWidget) -> QButtonGroup:
    group = QButtonGroup(parent)
    for at in range(len(values)):
        radio = QRadioButton(parent)
        group.addButton(radio, at)
    group.button(0).setChecked(True)
    return group
