"""The line below the list of sales: how many there are, and what they add up to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from crm_desktop.domain.sale import SaleTotal
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.text import ElidingLabel, label


class SumLine(QFrame):
    """Count at the left, sums at the right; of several currencies each has its sums."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._totals: Sequence[SaleTotal] = ()
        self.count = label("", "strong", self)
        self.sums = ElidingLabel("", "", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 9)
        layout.setSpacing(16)
        layout.addWidget(self.count)
        layout.addWidget(self.sums, 1)

    def show_totals(self, totals: Sequence[SaleTotal]) -> None:
        """Show the sums of the list."""
        self._totals = totals
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        money = self._formats.money
        self.count.setText(self.tr("%n sale(s)", "", sum(total.count for total in self._totals)))
        parts = []
        for total in self._totals:
            said = [
                self.tr("total {0}").format(money(total.total, total.currency)),
                self.tr("paid {0}").format(money(total.paid, total.currency)),
            ]
            if total.owed:
                said.append(self.tr("owed {0}").format(money(total.owed, total.currency)))
            parts.append(" · ".join(said))
        self.sums.setText("    ".join(parts))
