"""What stands above a report: its name, that it is being counted, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QWidget

from crm_desktop.domain.report import ReportName
from crm_desktop.domain.report_records import ReportPreset
from crm_desktop.reports.writing.save import ReportFormat
from crm_desktop.ui.reports.chooser import ReportMenu
from crm_desktop.ui.reports.titles import report_purpose, report_title
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.buttons import MenuButton, button, icon_button, name_control
from crm_desktop.ui.widgets.text import ElidingLabel, label, literal, set_tip

_BAR = 120
_ICONS = {
    ReportFormat.PNG: "image",
    ReportFormat.SVG: "image",
    ReportFormat.PDF: "file-text",
    ReportFormat.XLSX: "file-spreadsheet",
    ReportFormat.JSON: "file",
}


class BusyStrip(QWidget):
    """Says that figures are being counted, how far it is, and stops it."""

    stop_requested = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._text = label("", "secondary", self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR)
        self.stop = button("", "link", parent=self)
        self.stop.clicked.connect(self.stop_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._text, self._bar, self.stop):
            row.addWidget(widget)
        self.hide()

    def show_busy(self, is_busy: bool) -> None:
        """Show the strip, of unknown length, or hide it."""
        if is_busy:
            self._bar.setRange(0, 0)
        self.setVisible(is_busy)

    def show_progress(self, done: int, total: int | None) -> None:
        """Show how far the counting is."""
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done)
        number = self._formats.number
        set_tip(self._bar, self.tr("{0} of {1}").format(number(done), number(total)) if total else "")

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._text.setText(self.tr("Counting…"))
        self._bar.setAccessibleName(self.tr("Counting…"))
        self.stop.setText(self.tr("Stop"))


class ReportHead(QWidget):
    """The line above everything else of the page."""

    report_chosen = Signal(str)
    save_requested = Signal(str)
    copy_requested = Signal()
    print_requested = Signal()
    plans_requested = Signal()
    preset_chosen = Signal(int)
    preset_save_requested = Signal()
    preset_remove_requested = Signal(int)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets: Sequence[ReportPreset] = ()
        self._name = ReportName.FUNNEL
        self.title = label("", "title", self)
        self.menu = ReportMenu(self)
        self.menu.chosen.connect(self.report_chosen)
        self.purpose = ElidingLabel("", "secondary", self)
        self.busy = BusyStrip(formats, self)
        self.plans = button("", "primary", "target", self)
        self.plans.clicked.connect(self.plans_requested)
        self.presets = MenuButton("", "", "bookmark", self)
        self.excel = button("", "", "file-spreadsheet", self)
        self.excel.clicked.connect(lambda: self.save_requested.emit(ReportFormat.XLSX.value))
        self.save = MenuButton("", "", "download", self)
        self.print = icon_button("printer", self)
        self.print.clicked.connect(self.print_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.menu)
        row.addWidget(self.purpose, 1)
        for widget in (self.busy, self.plans, self.presets, self.excel, self.save, self.print):
            row.addWidget(widget)
        self.retranslate()

    def show_report(self, name: ReportName) -> None:
        """Say which report shows."""
        self._name = name
        self.title.setText(report_title(name))
        self.menu.show_report(name)
        self.purpose.setText(report_purpose(name))
        self.plans.setVisible(name is ReportName.PLAN)

    def show_list(self, is_shown: bool) -> None:
        """Say whether the list of reports shows beside the page; else the title is the choice."""
        self.menu.setVisible(not is_shown)
        self.title.setVisible(is_shown)
        self.excel.setVisible(is_shown)

    def show_presets(self, presets: Sequence[ReportPreset]) -> None:
        """Offer these presets."""
        self._presets = presets
        self._build_presets()

    def set_can_save(self, can_save: bool) -> None:
        """Whether there is anything to be written or printed."""
        for widget in (self.excel, self.save, self.print):
            widget.setEnabled(can_save)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.menu.retranslate()
        self.busy.retranslate()
        self.plans.setText(self.tr("Set plans"))
        self.presets.setText(self.tr("Presets"))
        self.excel.setText(self.tr("Excel"))
        set_tip(self.excel, self.tr("Save as a workbook with the figures and a chart"))
        self.save.setText(self.tr("Save"))
        name_control(self.print, self.tr("Print the report…"))
        self._build_save()
        self._build_presets()
        self.show_report(self._name)

    def _build_save(self) -> None:
        menu = QMenu(self.save)
        words = {
            ReportFormat.PNG: self.tr("Picture (PNG)…"),
            ReportFormat.SVG: self.tr("Drawing (SVG)…"),
            ReportFormat.PDF: self.tr("Pages (PDF)…"),
            ReportFormat.XLSX: self.tr("Workbook (Excel)…"),
            ReportFormat.JSON: self.tr("Figures (JSON)…"),
        }
        for form, text in words.items():
            action = menu.addAction(icon(_ICONS[form]), text)
            action.triggered.connect(lambda _on=False, form=form: self.save_requested.emit(form.value))
        menu.addSeparator()
        menu.addAction(icon("copy"), self.tr("Copy the picture")).triggered.connect(self.copy_requested)
        self.save.set_menu(menu)

    def _build_presets(self) -> None:
        menu = QMenu(self.presets)
        for preset in self._presets:
            action = menu.addAction(icon("bookmark"), literal(preset.name))
            action.triggered.connect(lambda _on=False, key=preset.id: self.preset_chosen.emit(key))
        if self._presets:
            menu.addSeparator()
        menu.addAction(icon("bookmark-plus"), self.tr("Save these settings…")).triggered.connect(
            self.preset_save_requested
        )
        if self._presets:
            inner = menu.addMenu(icon("trash-2"), self.tr("Remove"))
            for preset in self._presets:
                action = inner.addAction(literal(preset.name))
                action.triggered.connect(
                    lambda _on=False, key=preset.id: self.preset_remove_requested.emit(key)
                )
        self.presets.set_menu(menu)
