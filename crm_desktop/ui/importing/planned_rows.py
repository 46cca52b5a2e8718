"""The rows of a plan as a table: only those of a chosen kind, and only what is painted is put into words."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from crm_desktop.domain.client import ClientDraft, ClientRow
from crm_desktop.services.imports import PlannedRow
from crm_desktop.ui.importing.plan_index import Kind, PlanIndex
from crm_desktop.ui.importing.selling_rows import SellingModel
from crm_desktop.ui.importing.words import action_chip, problem_line, reason_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.column import CellKind, Column
from crm_desktop.ui.table.delegate import CellDelegate
from crm_desktop.ui.table.paged_model import PagedTableModel

ReadClients = Callable[[Sequence[int]], Mapping[int, ClientRow]]


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One row of the table: a planned row, and the name of the client in the base that it meets."""

    id: int
    planned: PlannedRow
    meets: str = ""


def met_client(row: PlannedRow) -> int | None:
    """Return the client in the base that a row belongs to, or that only has the same name."""
    if row.client_id is not None:
        return row.client_id
    return row.look_alikes[0] if row.look_alikes else None


def contacts_text(draft: ClientDraft, formats: Formats) -> str:
    """Return the phones and e-mails of a client in a line."""
    phones = [formats.phone(phone.raw, phone.e164, phone.extension) for phone in draft.phones]
    return ", ".join([*phones, *(email.normal or email.raw for email in draft.emails)])


class PlanModel(PagedTableModel):
    """The rows of a plan; `show_plan` and `show_kind` change what is listed."""

    def __init__(self, read_clients: ReadClients, formats: Formats, parent: QObject | None = None) -> None:
        self._read_clients, self._formats = read_clients, formats
        self._index = PlanIndex()
        self.kind = Kind.ALL
        super().__init__(self._lines, (), parent)
        self.set_columns(self._columns())

    def show_plan(self, index: PlanIndex) -> None:
        """Show another plan; the kind of rows stays, if there are such rows."""
        self._index = index
        if not index.of_kind(self.kind):
            self.kind = Kind.ALL
        self.set_ids(array("q"))
        self.refresh(())
        self.set_ids(index.of_kind(self.kind))

    def show_kind(self, kind: Kind) -> None:
        """Show only the rows of a kind."""
        self.kind = kind
        self.set_ids(self._index.of_kind(kind))

    def count(self, kind: Kind) -> int:
        """Return how many rows are of a kind."""
        return len(self._index.of_kind(kind))

    def retranslate(self) -> None:
        """Make the columns anew: their titles are in the language in force."""
        self.set_columns(self._columns())

    def _lines(self, ids: Sequence[int]) -> Mapping[int, PlanLine]:
        rows = [self._index.rows[number] for number in ids if number in self._index.rows]
        wanted = {client for row in rows if (client := met_client(row)) is not None}
        names = {key: row.name for key, row in self._read_clients(list(wanted)).items()} if wanted else {}
        return {row.row: PlanLine(row.row, row, names.get(met_client(row) or 0, "")) for row in rows}

    def _columns(self) -> tuple[Column, ...]:
        formats = self._formats
        return (
            Column("row", lambda: self.tr("Row"), lambda line: formats.number(line.id), CellKind.NUMBER, 64),
            Column(
                "action",
                lambda: self.tr("What happens"),
                lambda line: action_chip(line.planned.action).text,
                CellKind.CHIPS,
                124,
                chips=lambda line: (action_chip(line.planned.action),),
            ),
            Column(
                "name",
                lambda: self.tr("Client"),
                lambda line: line.planned.draft.display_name() or line.planned.draft.fallback_name() or "—",
                width=140,
                stretch=2,
            ),
            Column("reason", lambda: self.tr("Why"), _reason, CellKind.MUTED, 150, stretch=2),
            Column("problems", lambda: self.tr("Problems"), _problems, CellKind.WARNING, 140, stretch=1),
            Column(
                "contacts",
                lambda: self.tr("Contacts"),
                lambda line: contacts_text(line.planned.draft, formats),
                CellKind.MUTED,
                130,
                stretch=1,
            ),
        )


def _reason(line: PlanLine) -> str:
    return reason_text(line.planned, line.meets)


def _problems(line: PlanLine) -> str:
    return "; ".join(problem_line(problem) for problem in line.planned.problems)


class PlanTable(QTableView):
    """Shows a `PlanModel`; `current_changed` carries the line in question, or None."""

    current_changed = Signal(object)

    def __init__(self, model: PlanModel | SellingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self._cells = CellDelegate(model, self)
        self.setItemDelegate(self._cells)
        self.setProperty("kind", "rows")
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows = self.verticalHeader()
        rows.hide()
        # A height by content would ask every row: all of them would be put into words.
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(active().row_height)
        self._is_arranging = self._is_own_layout = False
        self._share_room()
        head.sectionResized.connect(self._on_section_resized)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        # A method, not a lambda: Qt forgets it together with the view.
        active().changed.connect(self._on_theme_changed)

    def hide_empty_columns(self) -> None:
        """Leave out the problems when no row has any."""
        self._is_arranging = True
        self.setColumnHidden(self._model.column_index("problems"), not self._model.count(Kind.PROBLEMS))
        self._is_arranging = False
        self._share_room()

    def _share_room(self) -> None:
        """Until the user has set widths, columns share the room that a wide window leaves."""
        if self._is_own_layout:
            return
        shown = [(at, each) for at, each in enumerate(self._model.columns) if not self.isColumnHidden(at)]
        spare = max(0, self.viewport().width() - sum(column.width for _, column in shown))
        shares = sum(column.stretch for _, column in shown)
        self._is_arranging = True
        for at, column in shown:
            self.setColumnWidth(at, column.width + spare * column.stretch // shares)
        self._is_arranging = False

    def _on_section_resized(self, section: int) -> None:
        # The last column changes by itself: it fills what the others leave.
        if not self._is_arranging and section < len(self._model.columns) - 1:
            self._is_own_layout = True

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(active().row_height)

    def current_line(self) -> Any:
        """Return the line in question."""
        index = self.currentIndex()
        return self._model.row_at(index.row()) if index.isValid() else None

    def select_row(self, number: int | None) -> None:
        """Make a row of the file the one in question; the first one when it is not listed."""
        position = -1 if number is None else self._model.position_of(number)
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(max(0, position), 0))
        else:
            self.current_changed.emit(None)

    def keyboardSearch(self, search: str) -> None:
        """Do not search: Qt would put all rows into words."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.select_row(None)

    def _on_current_changed(self) -> None:
        self.current_changed.emit(self.current_line())
