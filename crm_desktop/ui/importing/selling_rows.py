"""The rows of a plan of deals or products as a table: only what is painted is put into words."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.domain.selling_import import ImportSubject, SellingAction
from crm_desktop.services.imports_selling import PlannedDeal, PlannedProduct, PlannedSelling, SellingPlan
from crm_desktop.ui.importing.plan_index import Kind
from crm_desktop.ui.importing.words import problem_line
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.selling_import_texts import refusal_text
from crm_desktop.ui.table.column import CellKind, Chip, Column
from crm_desktop.ui.table.paged_model import PagedTableModel

_KIND_OF = {
    SellingAction.CREATE: Kind.CREATED,
    SellingAction.UPDATE: Kind.UPDATED,
    SellingAction.SKIP: Kind.SKIPPED,
    SellingAction.REJECT: Kind.REJECTED,
}


@dataclass(frozen=True, slots=True)
class SellingLine:
    """One row of the table."""

    id: int
    planned: PlannedSelling


class SellingModel(PagedTableModel):
    """The rows of a plan; `show_plan` and `show_kind` change what is listed."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        self._formats = formats
        self._rows: Mapping[int, PlannedSelling] = {}
        self._kinds: dict[Kind, array[int]] = {}
        self.subject = ImportSubject.DEALS
        self.kind = Kind.ALL
        super().__init__(self._lines, (), parent)
        self.set_columns(self._columns())

    def show_plan(self, plan: SellingPlan | None) -> None:
        """Show another plan; the kind of rows stays, if there are such rows."""
        rows = plan.rows if plan is not None else ()
        kinds: dict[Kind, array[int]] = {kind: array("q") for kind in Kind}
        for row in rows:
            kinds[Kind.ALL].append(row.row)
            kinds[_KIND_OF[row.action]].append(row.row)
            if row.problems:
                kinds[Kind.PROBLEMS].append(row.row)
        self._rows, self._kinds = {row.row: row for row in rows}, kinds
        self.set_ids(array("q"))
        if plan is not None and plan.file.subject is not self.subject:
            self.subject = plan.file.subject
            self.retranslate()
        if not self.count(self.kind):
            self.kind = Kind.ALL
        self.refresh(())
        self.set_ids(kinds[self.kind])

    def show_kind(self, kind: Kind) -> None:
        """Show only the rows of a kind."""
        self.kind = kind
        self.set_ids(self._kinds.get(kind) or array("q"))

    def count(self, kind: Kind) -> int:
        """Return how many rows are of a kind."""
        return len(self._kinds.get(kind, ()))

    def retranslate(self) -> None:
        """Make the columns anew: their titles are in the language in force."""
        self.set_columns(self._columns())

    def amount_text(self, row: PlannedSelling) -> str:
        """Return what a deal or a product costs."""
        amount = row.draft.amount if isinstance(row, PlannedDeal) else row.draft.price
        return self._formats.money(amount, row.draft.currency) if amount else ""

    def _lines(self, ids: Sequence[int]) -> Mapping[int, SellingLine]:
        return {number: SellingLine(number, self._rows[number]) for number in ids if number in self._rows}

    def _columns(self) -> tuple[Column, ...]:
        return (*self._first_columns(), *self._last_columns())

    def _first_columns(self) -> tuple[Column, ...]:
        formats = self._formats
        is_deals = self.subject is ImportSubject.DEALS
        return (
            Column("row", lambda: self.tr("Row"), lambda line: formats.number(line.id), CellKind.NUMBER, 64),
            Column(
                "action",
                lambda: self.tr("What happens"),
                lambda line: selling_action_chip(line.planned.action).text,
                CellKind.CHIPS,
                124,
                chips=lambda line: (selling_action_chip(line.planned.action),),
            ),
            Column(
                "name",
                lambda: self.tr("Deal") if is_deals else self.tr("Product"),
                lambda line: line.planned.title or "—",
                width=150,
                stretch=2,
            ),
            Column(
                "client",
                lambda: self.tr("Client") if is_deals else self.tr("Group"),
                lambda line: _beside(line.planned),
                width=130,
                stretch=1,
            ),
        )

    def _last_columns(self) -> tuple[Column, ...]:
        is_deals = self.subject is ImportSubject.DEALS
        return (
            Column(
                "amount",
                lambda: self.tr("Amount") if is_deals else self.tr("Price"),
                lambda line: self.amount_text(line.planned),
                CellKind.NUMBER,
                110,
            ),
            Column(
                "problems",
                lambda: self.tr("Problems"),
                lambda line: "; ".join(problem_line(problem) for problem in line.planned.problems),
                CellKind.WARNING,
                150,
                stretch=2,
            ),
            Column(
                "reason",
                lambda: self.tr("Why"),
                lambda line: refusal_text(line.planned.reason, line.planned.same_as_row),
                CellKind.MUTED,
                150,
                stretch=1,
            ),
        )


def _beside(row: PlannedSelling) -> str:
    return row.draft.group if isinstance(row, PlannedProduct) else row.client_name


def selling_action_chip(action: SellingAction) -> Chip:
    """Return what happens to a row as a chip."""
    translate = QCoreApplication.translate
    return {
        SellingAction.CREATE: Chip(translate("SellingImportTexts", "New"), "success", "plus"),
        SellingAction.UPDATE: Chip(translate("SellingImportTexts", "Changed"), "info", "pencil"),
        SellingAction.SKIP: Chip(translate("SellingImportTexts", "Nothing new"), "neutral", "minus"),
        SellingAction.REJECT: Chip(translate("SellingImportTexts", "Left out"), "danger", "ban"),
    }[action]
