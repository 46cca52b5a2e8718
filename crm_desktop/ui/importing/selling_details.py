"""One row of a plan of deals or products in full: what will be stored, and what was not understood."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.services.imports_selling import PlannedDeal, PlannedProduct
from crm_desktop.ui.importing.selling_rows import SellingLine, selling_action_chip
from crm_desktop.ui.importing.words import problem_line
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.selling_import_texts import refusal_text, selling_field_text
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import ElidingLabel, label


class SellingDetails(QFrame):
    """The panel beside the rows."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._formats = formats
        self._line: SellingLine | None = None
        self._title = ElidingLabel("", "subtitle", self)
        self._holder = QFrame(self)
        inside = QVBoxLayout(self._holder)
        inside.setContentsMargins(16, 0, 16, 16)
        self._content = QWidget(self._holder)
        inside.addWidget(self._content)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 16, 4)
        head.addWidget(self._title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 12, 1, 1)
        layout.addLayout(head)
        layout.addWidget(scrolled(self._holder, self), 1)
        self.show_line(None)

    def show_line(self, line: SellingLine | None) -> None:
        """Show a row."""
        self._line = line
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("The chosen row"))
        content = QWidget(self._holder)
        lines = QVBoxLayout(content)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        self._fill(lines, content)
        lines.addStretch(1)
        holder = self._holder.layout()
        assert holder is not None
        holder.replaceWidget(self._content, content)
        self._content.hide()
        self._content.deleteLater()
        self._content = content
        content.show()

    def _fill(self, lines: QVBoxLayout, content: QWidget) -> None:
        line = self._line
        if line is None:
            self._title.setText("")
            lines.addWidget(label(self.tr("Choose a row to see it in full."), "secondary", wraps=True))
            return
        planned = line.planned
        self._title.setText(planned.title or "—")
        chip = selling_action_chip(planned.action)
        lines.addWidget(Chip(chip.text, chip.pair, chip.icon, content), 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(label(refusal_text(planned.reason, planned.same_as_row), "secondary", wraps=True))
        if planned.problems:
            lines.addWidget(label(self.tr("Problems"), "section"))
            for problem in planned.problems:
                lines.addWidget(label(problem_line(problem), "", wraps=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        facts = self._deal(planned) if isinstance(planned, PlannedDeal) else self._product(planned)
        for row, (name, text) in enumerate(fact for fact in facts if fact[1]):
            grid.addWidget(label(name, "caption", wraps=True), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(text, "", wraps=True), row, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        lines.addSpacing(4)
        lines.addLayout(grid)

    def _deal(self, row: PlannedDeal) -> list[tuple[str, str]]:
        draft, formats = row.draft, self._formats
        action = draft.next_action
        values = {
            "client": row.client_name,
            "amount": formats.money(draft.amount, draft.currency) if draft.amount else "",
            "probability": f"{draft.probability} %" if draft.probability is not None else "",
            "owner": draft.owner,
            "source": draft.source,
            "created": formats.date(row.steps[0].at.astimezone().date())
            if row.deal_id is None and row.steps
            else "",
            "expected_close": formats.date(draft.expected_close) if draft.expected_close else "",
            "lost_reason": row.loss.reason if row.loss else "",
            "next_action": action.text if action else "",
            "next_action_on": formats.date(action.on) if action else "",
            "tags": ", ".join(draft.tags),
            "lines": "\n".join(line.text for line in draft.lines),
            "note": draft.note,
        }
        return [(selling_field_text(ImportSubject.DEALS, key), text) for key, text in values.items()]

    def _product(self, row: PlannedProduct) -> list[tuple[str, str]]:
        draft = row.draft
        values = {
            "sku": draft.sku,
            "barcode": draft.barcode,
            "group": draft.group,
            "unit": draft.unit,
            "price": self._formats.money(draft.price, draft.currency) if draft.price else "",
        }
        return [(selling_field_text(ImportSubject.PRODUCTS, key), text) for key, text in values.items()]
