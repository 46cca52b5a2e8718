"""The same deals as a list: every column sorts, rows are read by the page."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.deal import DealFilter
from crm_desktop.domain.deal_list import DealOrder, DealSort
from crm_desktop.domain.pipeline import Pipeline, Stage
from crm_desktop.ui.deals.columns import DealColumns
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.table.bulk_bar import BulkBar
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.view import TableView
from crm_desktop.ui.widgets.cards import card


class DealList(QWidget):
    """`loaded` with how many deals there are; `menu_requested` with the place for the menu."""

    loaded = Signal(int)
    open_requested = Signal(int)
    menu_requested = Signal(QPoint)
    remove_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = Latest(context.runner, self)
        self._stages: dict[int, Stage] = {}
        self._wanted = DealFilter()
        self.sort = DealSort(DealOrder.CREATED, descending=True)
        self._columns = DealColumns(context.formats, context.services.today, self._stages.get)
        self.model = PagedTableModel(context.services.deals.rows, self._columns.columns(), self)
        self.model.failed.connect(context.shell.show_error, Qt.ConnectionType.QueuedConnection)
        self.table = TableView(self.model, self)
        self.bar = BulkBar(self)
        frame = card(self)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.bar.add("menu", "ellipsis")
        self.bar.add("remove", "trash-2")
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.table.open_requested.connect(self.open_requested)
        self.table.menu_requested.connect(self.menu_requested)
        self.table.remove_requested.connect(self.remove_requested)
        self.model.sort_requested.connect(self._on_sort)
        self.model.checked_changed.connect(self._show_picked)
        self.bar.chosen.connect(self._on_bar)
        self.bar.select_all_requested.connect(self.model.check_all)
        self.bar.clear_requested.connect(self.model.clear_checked)

    def load(self, pipelines: Sequence[Pipeline], wanted: DealFilter) -> None:
        """Show the deals that a filter lets through."""
        self._stages.clear()
        self._stages.update({stage.id: stage for each in pipelines for stage in each.stages})
        self._wanted = wanted
        self.reload()

    def reload(self) -> None:
        """Read the list again."""
        deals, wanted, sort = self._context.services.deals, self._wanted, self.sort

        def on_done(ids: array[int]) -> None:
            self.model.refresh(())
            self.model.set_ids(ids)
            if self.table.current_id() is None:
                self.table.select_first()
            self.table.show_sort(sort.order.value, is_descending=sort.descending)
            self._show_picked()
            self.loaded.emit(len(ids))

        self._latest.ask(
            lambda _progress: deals.list_ids(wanted, sort), on_done, self._context.shell.show_error
        )

    def picked_ids(self) -> list[int]:
        """Return the picked deals, else the current one."""
        current = self.table.current_id()
        return self.model.checked_ids() or ([current] if current is not None else [])

    def select(self, deal_id: int) -> None:
        """Give a row the keyboard."""
        self.table.select_id(deal_id)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.model.set_columns(self._columns.columns())
        self.table.setAccessibleName(self.tr("Deals"))
        self.bar.set_text("menu", self.tr("With these deals…"))
        self.bar.set_text("remove", self.tr("Remove"))
        self._show_picked()

    def state(self) -> dict[str, object]:
        """Return what is to be remembered for the next start."""
        return {
            "order": self.sort.order.value,
            "descending": self.sort.descending,
            "widths": self.table.widths(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Take over what was remembered."""
        if state.get("order") in list(DealOrder):
            self.sort = DealSort(DealOrder(str(state["order"])), bool(state.get("descending")))
        widths = state.get("widths")
        if isinstance(widths, dict) and widths:
            shown = self.table.shown_columns()
            self.table.arrange(shown, {str(key): int(width) for key, width in widths.items()})

    def _on_sort(self, key: str, is_descending: bool) -> None:
        self.sort = DealSort(DealOrder(key), is_descending)
        self.table.place.start_from_top()
        self.reload()

    def _on_bar(self, key: str) -> None:
        if key == "remove":
            self.remove_requested.emit()
        else:
            button = self.bar.button("menu")
            self.menu_requested.emit(button.mapToGlobal(QPoint(0, button.height())))

    def _show_picked(self) -> None:
        model, number = self.model, self._context.formats.number
        picked, total = model.checked_count, len(model.ids)
        every = "" if picked == total else self.tr("Select all {0}").format(number(total))
        text = self.tr("Selected {0} of {1}").format(number(picked), number(total))
        self.bar.set_counts(text, number(picked), every, self.tr("Clear the selection"))
        self.bar.setVisible(picked > 0)
