"""The last page of an import: what was done, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.services.imports import ImportSummary
from crm_desktop.services.imports_selling import SellingSummary
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import ElidingLabel, label

_MAX_WIDTH = 620
_ALWAYS_SHOWN = 4  # the numbers that are shown even when they are 0


class SummaryStep(QWidget):
    """Numbers and buttons; the page does what the buttons ask for."""

    show_requested = Signal()
    undo_requested = Signal()
    problems_requested = Signal()
    again_requested = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._summary: ImportSummary | SellingSummary | None = None
        self._subject = ImportSubject.CLIENTS
        self._name = self._next_name = ""
        self._is_undone = False
        self._has_problem_rows = False
        self._icon = IconView("circle-check", "success.ink", 44, self)
        self._title = label("", "title", self)
        self._text = ElidingLabel("", "secondary", self)
        self._numbers = [(label("", "display", self), label("", "secondary", self)) for _ in range(6)]
        self.show_clients = button("", "primary", "users", self)
        self.undo = button("", "", "undo-2", self)
        self.save_problems = button("", "", "file-down", self)
        self.again = button("", "quiet", "import", self)
        self._build()
        self.show_clients.clicked.connect(self.show_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.save_problems.clicked.connect(self.problems_requested)
        self.again.clicked.connect(self.again_requested)

    def show_summary(
        self,
        summary: ImportSummary | SellingSummary,
        name: str,
        *,
        subject: ImportSubject = ImportSubject.CLIENTS,
        is_undone: bool = False,
        next_name: str = "",
        has_problem_rows: bool = False,
    ) -> None:
        """Show what an import of the file `name` did; `next_name` is a file that waits for its turn."""
        self._summary, self._name, self._next_name = summary, name, next_name
        self._subject = subject
        self._is_undone, self._has_problem_rows = is_undone, has_problem_rows
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.show_clients.setText(
            {
                ImportSubject.CLIENTS: self.tr("Show the imported clients"),
                ImportSubject.DEALS: self.tr("Show the deals"),
                ImportSubject.PRODUCTS: self.tr("Show the products"),
            }[self._subject]
        )
        self.undo.setText(self.tr("Undo the import"))
        self.save_problems.setText(self.tr("Save the problem rows…"))
        self.again.setText(
            self.tr("Next file: {0}").format(self._next_name)
            if self._next_name
            else self.tr("Import another file")
        )
        summary = self._summary
        if summary is None:
            return
        self._title.setText(self._headline(summary))
        self._text.setText(self._name or self.tr("From the clipboard"))
        self._icon.set_icon(*(("undo-2", "text2") if self._is_undone else ("circle-check", "success.ink")))
        values, texts = self._figures(summary)
        for at, ((number, word), value, text) in enumerate(zip(self._numbers, values, texts, strict=True)):
            number.setText(self._formats.number(value))
            word.setText(text)
            number.setAccessibleName(f"{text}: {value}")
            for each in (number, word):
                is_wanted = bool(value) or at < _ALWAYS_SHOWN
                each.setVisible(is_wanted and not self._is_undone)
        has_new = bool(summary.counts.created)
        self.show_clients.setVisible(has_new and not self._is_undone)
        self.undo.setVisible(summary.action_id is not None and not self._is_undone)
        self.save_problems.setVisible(self._has_problem_rows)

    def focus_first(self) -> None:
        """Give the keyboard to the first button."""
        for each in (self.show_clients, self.undo, self.again):
            if each.isVisibleTo(self):
                each.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _figures(self, summary: ImportSummary | SellingSummary) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """Return the numbers and what they count."""
        counts = summary.counts
        first = (counts.created, counts.updated, counts.skipped + counts.rejected, counts.problems)
        if isinstance(summary, SellingSummary):
            texts = (self.tr("new"), self.tr("changed"), self.tr("skipped"), self.tr("rows with problems"))
            return (*first, summary.counts.clients, 0), (*texts, self.tr("new clients"), "")
        texts = (self.tr("new"), self.tr("completed"), self.tr("skipped"), self.tr("problems"))
        more = (summary.counts.companies, summary.counts.contacts)
        return (*first, *more), (*texts, self.tr("companies of theirs"), self.tr("contact people"))

    def _headline(self, summary: ImportSummary | SellingSummary) -> str:
        if self._is_undone:
            return self.tr("The import was taken back")
        if summary.action_id is None:
            return self.tr("There was nothing new in the file")
        if self._subject is not ImportSubject.CLIENTS:
            return self._selling_headline(summary.counts.created, summary.counts.updated)
        if summary.counts.created:
            return self.tr("%n client(s) added", "", summary.counts.created)
        return self.tr("%n client(s) completed", "", summary.counts.updated)

    def _selling_headline(self, created: int, updated: int) -> str:
        if self._subject is ImportSubject.DEALS:
            if created:
                return self.tr("%n deal(s) added", "", created)
            return self.tr("%n deal(s) changed", "", updated)
        if created:
            return self.tr("%n product(s) added", "", created)
        return self.tr("%n product(s) changed", "", updated)

    def _build(self) -> None:
        card = QFrame(self)
        card.setProperty("kind", "card")
        card.setMaximumWidth(_MAX_WIDTH)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 28, 32, 24)
        inside.setSpacing(8)
        inside.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self._text)
        inside.addSpacing(12)
        numbers = QGridLayout()
        for place, (number, word) in enumerate(self._numbers):
            numbers.addWidget(number, 0, place, Qt.AlignmentFlag.AlignHCenter)
            numbers.addWidget(word, 1, place, Qt.AlignmentFlag.AlignHCenter)
        inside.addLayout(numbers)
        inside.addSpacing(16)
        for each in ((self.show_clients, self.undo), (self.save_problems, self.again)):
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addStretch(1)
            for widget in each:
                line.addWidget(widget)
            line.addStretch(1)
            inside.addLayout(line)
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addWidget(card, 100)
        centre.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(centre)
        layout.addStretch(3)
