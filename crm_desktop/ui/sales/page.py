"""All sales: filtered, added up, each one open beside the list."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.sale import SaleFilter, SaleOrder, SaleSort, SaleState, SaleTotal
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.sales.columns import SaleColumns
from crm_desktop.ui.sales.doing import SaleDoing
from crm_desktop.ui.sales.exporting import SaleExporter
from crm_desktop.ui.sales.filter_line import FilterLine
from crm_desktop.ui.sales.panel import SalePanel
from crm_desktop.ui.sales.sum_line import SumLine
from crm_desktop.ui.shell.context import AppContext, RecordList
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.table.bulk_bar import BulkBar
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.view import TableView
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.cards import card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.picked_bar import PickedBar
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.text import label, set_tip

_ALL = SaleFilter()


class _Loaded(NamedTuple):
    ids: array[int]
    totals: tuple[SaleTotal, ...]
    is_empty: bool


class SalesPage(FeaturePage):
    """Head, filter, table with its sums, and the panel of one sale."""

    watched = frozenset({Entity.SALE, Entity.PAYMENT, Entity.DOC_LINE, Entity.CLIENT, Entity.USER})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        services = context.services
        self._latest = Latest(context.runner, self)
        self._columns = SaleColumns(context.formats)
        self.sort = SaleSort()
        self.title = label("", "title", self)
        self.search = SearchField(self)
        self.export_button = button("", "", "file-spreadsheet", self)
        self.products_button = button("", "", "package", self)
        self.add = button("", "primary", "plus", self)
        self.line = FilterLine(context.formats, services.today, self)
        self.picked = PickedBar(self)
        self.model = PagedTableModel(services.sales.rows, self._columns.columns(), self)
        # Queued: it happens while rows are painted.
        self.model.failed.connect(context.shell.show_error, Qt.ConnectionType.QueuedConnection)
        self.table = TableView(self.model, self)
        self.bar = BulkBar(self)
        self.sums = SumLine(context.formats, self)
        self.nothing = EmptyState("receipt", self)
        self.none = EmptyState("list-filter", self)
        self.doing = SaleDoing(context, self)
        self.exporter = SaleExporter(context, self, lambda: self.model.checked_ids() or self.model.ids)
        self._panel: SalePanel | None = None
        self._build()
        self._connect()
        self.retranslate()

    # Texts

    def retranslate(self) -> None:
        self.title.setText(self.tr("Sales"))
        self.search.set_hint(self.tr("Number, client, product…"), self.tr("Search in the sales"))
        self.add.setText(self.tr("Sale"))
        self.add.setAccessibleName(self.tr("New sale at the counter"))
        set_tip(self.add, self.tr("New sale at the counter (F7)"))
        for control, text in (
            (self.export_button, self.tr("To Excel")),
            (self.products_button, self.tr("Products")),
        ):
            control.setText(text)
        set_tip(self.export_button, self.tr("Save the sales of this list, or the picked ones, as a workbook"))
        self.table.setAccessibleName(self.tr("Sales"))
        self.model.set_columns(self._columns.columns())
        self.table.show_sort(self.sort.order.value, is_descending=self.sort.descending)
        for key, text in self._deeds().items():
            self.bar.set_text(key, text)
        self.line.retranslate()
        self.sums.retranslate()
        self.doing.retranslate()
        if self._panel is not None:
            self._panel.close_sale()
            self._panel.deleteLater()
            self._panel = None
        self.nothing.set_texts(
            self.tr("No sales yet"),
            self.tr("A sale comes from the counter, or from a deal that was won. Here you see what is owed."),
            primary=self.tr("To the counter"),
            primary_icon="scan-barcode",
        )
        self.none.set_texts(
            self.tr("No such sales"),
            self.tr("There are sales, but none that fits what you chose above."),
            primary=self.tr("Show all sales"),
        )
        self._show_picked()

    def _deeds(self) -> dict[str, str]:
        return {
            "deliver": self.tr("Delivered"),
            "cancel": self.tr("Cancel…"),
            "export": self.tr("To Excel"),
            "remove": self.tr("Remove"),
        }

    # What the shell asks

    def refresh(self) -> None:
        services, sort = self.context.services, self.sort
        self.line.set_owners([user.name for user in services.users.list(only_active=True)])
        self.line.mine.setVisible(bool(services.store.actor_name))
        wanted = self.line.filter(services.store.actor_name, self.search.text())
        wanted = replace(wanted, ids=self.picked.ids)

        def work() -> _Loaded:
            ids = services.sales.list_ids(wanted, sort)
            is_empty = not ids and (wanted == _ALL or not services.sales.list_ids())
            return _Loaded(ids, services.sales.totals(wanted), is_empty)

        self._latest.ask(lambda _progress: work(), self._on_loaded, self.context.shell.show_error)

    def on_data_changed(self, event: DataChanged) -> None:
        self.model.refresh(event.ids if event.entity is Entity.SALE else ())
        if self._panel is not None:
            self._panel.reload()
        self.refresh_soon()

    def open_ref(self, ref: EntityRef) -> None:
        """Show one sale."""
        self.panel.open_sale(ref.id)
        self.table.select_id(ref.id)

    def receive(self, message: object) -> None:
        """List the sales that a report picked out."""
        if isinstance(message, RecordList):
            self.picked.show_picked(message.title, message.ids)
            self.search.clear()
            self.line.reset()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"sales": self.focus_first, "sales_owed": self.line.only_owed}

    def focus_first(self) -> None:
        self.table.setFocus()

    def focus_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def panes(self) -> list[QWidget]:
        return [self._head, self.line, self.table]

    def state(self) -> dict[str, object]:
        return {
            "order": self.sort.order.value,
            "descending": self.sort.descending,
            "filter": self.line.state(),
            "widths": self.table.widths(),
        }

    def restore_state(self, state: Mapping[str, object]) -> None:
        if state.get("order") in list(SaleOrder):
            self.sort = SaleSort(SaleOrder(str(state["order"])), bool(state.get("descending")))
        kept, widths = state.get("filter"), state.get("widths")
        if isinstance(kept, dict):
            self.line.restore(kept)
        if isinstance(widths, dict) and widths:
            sizes = {str(key): int(width) for key, width in widths.items()}
            self.table.arrange(self.table.shown_columns(), sizes)

    @property
    def panel(self) -> SalePanel:
        """One sale beside the list."""
        if self._panel is None:
            self._panel = panel = SalePanel(self, self.context)
            panel.pay_requested.connect(self.doing.ask_payment)
            panel.refund_requested.connect(self.doing.ask_refund)
            panel.payment_removed.connect(self.doing.remove_payment)
            panel.deliver_requested.connect(lambda sale_id: self.doing.deliver([sale_id]))
            panel.order_again_requested.connect(lambda sale_id: self.doing.order_again([sale_id]))
            panel.cancel_requested.connect(lambda sale_id: self.doing.ask_cancel([sale_id]))
            panel.remove_requested.connect(lambda sale_id: self.doing.remove([sale_id]))
        return self._panel

    # How it is put together

    def _build(self) -> None:
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addStretch(1)
        self.search.setMaximumWidth(300)
        head.addWidget(self.search, 2)
        for widget in (self.products_button, self.export_button, self.add):
            head.addWidget(widget)
        for key, icon_name in (
            ("deliver", "check"),
            ("cancel", "ban"),
            ("export", "file-spreadsheet"),
            ("remove", "trash-2"),
        ):
            self.bar.add(key, icon_name)
        listed = card(self)
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        self._body = QStackedWidget(listed)
        self._body.addWidget(self.table)
        self._body.addWidget(self.none)
        inside.addWidget(self._body, 1)
        inside.addWidget(self.bar)
        inside.addWidget(self.sums)
        self._whole = QStackedWidget(self)
        self._whole.addWidget(listed)
        self._whole.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._head)
        layout.addWidget(self.line)
        layout.addWidget(self.picked)
        layout.addWidget(self._whole, 1)

    def _connect(self) -> None:
        shell = self.context.shell
        self.line.changed.connect(self._on_other_list)
        self.picked.left.connect(self._on_other_list)
        self.search.search_changed.connect(lambda _text: self._on_other_list())
        self.search.rows_wanted.connect(self.focus_first)
        self.search.returnPressed.connect(self.focus_first)
        self.add.clicked.connect(lambda: shell.run_command("quick_sale"))
        self.products_button.clicked.connect(lambda: shell.open_page("products"))
        self.export_button.clicked.connect(self.exporter.ask_where)
        self.nothing.primary_clicked.connect(lambda: shell.run_command("quick_sale"))
        self.none.primary_clicked.connect(self._on_reset)
        self.model.sort_requested.connect(self._on_sort)
        self.model.checked_changed.connect(self._show_picked)
        # The lambda lets the panel be made when it is first wanted.
        self.table.open_requested.connect(lambda sale_id: self.panel.open_sale(sale_id))  # noqa: PLW0108
        self.table.menu_requested.connect(self._open_menu)
        self.table.remove_requested.connect(lambda: self.doing.remove(self.picked_ids()))
        self.table.typed.connect(self._on_typed)
        self.table.current_changed.connect(self._on_current)
        self.bar.chosen.connect(self._do)
        self.bar.select_all_requested.connect(self.model.check_all)
        self.bar.clear_requested.connect(self.model.clear_checked)

    # What it hears

    def _on_other_list(self) -> None:
        self.table.place.start_from_top()
        self.refresh()

    def _on_reset(self) -> None:
        self.search.clear()
        self.line.reset()
        self.table.setFocus()

    def _on_sort(self, key: str, is_descending: bool) -> None:
        self.sort = SaleSort(SaleOrder(key), is_descending)
        self._on_other_list()

    def _on_typed(self, text: str) -> None:
        """Letters typed into the list go into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)

    def _on_loaded(self, loaded: _Loaded) -> None:
        self.model.set_ids(loaded.ids)
        self.sums.show_totals(loaded.totals)
        self._whole.setCurrentIndex(1 if loaded.is_empty else 0)
        self.line.setVisible(not loaded.is_empty)
        self.export_button.setEnabled(bool(loaded.ids))
        self._body.setCurrentIndex(0 if loaded.ids else 1)
        if self.table.current_id() is None:
            self.table.select_first()
        self.table.show_sort(self.sort.order.value, is_descending=self.sort.descending)
        self._show_picked()

    def _on_current(self, sale_id: object) -> None:
        """While a sale is open, the panel follows who walks through the list, not a list that changes by itself."""
        panel = self._panel
        if (
            self.table.hasFocus()
            and panel is not None
            and panel.sale_id is not None
            and isinstance(sale_id, int)
        ):
            panel.open_sale(sale_id)

    # What can be done

    def picked_ids(self) -> list[int]:
        """Return the picked sales, else the current one."""
        current = self.table.current_id()
        return self.model.checked_ids() or ([current] if current is not None else [])

    def _do(self, key: str) -> None:
        ids = self.picked_ids()
        if key == "export":
            self.exporter.ask_where()
        elif key == "deliver":
            self.doing.deliver(ids)
        elif key == "cancel":
            self.doing.ask_cancel(ids)
        else:
            self.doing.remove(ids)

    def _open_menu(self, place: QPoint) -> None:
        ids = self.picked_ids()
        rows = list(self.context.services.sales.rows(ids).values())
        if not rows:
            return
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(rows) == 1:
            row, opened = rows[0], self.tr("Open")
            menu.addAction(icon("receipt"), f"{opened}\tEnter", lambda: self.panel.open_sale(row.id))
            client = EntityRef(Entity.CLIENT, row.client_id)
            menu.addAction(icon("contact"), self.tr("To the client"), lambda: self.context.navigate(client))
            if row.owed:
                sale = self.context.services.sales.get(row.id)
                menu.addAction(
                    icon("banknote"), self.tr("Take a payment…"), lambda: self.doing.ask_payment(sale)
                )
            menu.addSeparator()
        texts = self._deeds()
        if any(row.state is not SaleState.DELIVERED for row in rows):
            menu.addAction(icon("check"), texts["deliver"], lambda: self._do("deliver"))
        if any(row.state is not SaleState.CANCELLED for row in rows):
            menu.addAction(icon("ban"), texts["cancel"], lambda: self._do("cancel"))
        menu.addAction(icon("trash-2"), f"{texts['remove']}\tDel", lambda: self._do("remove"))
        menu.popup(place)

    def _show_picked(self) -> None:
        model, number = self.model, self.context.formats.number
        picked, total = model.checked_count, len(model.ids)
        every = "" if picked == total else self.tr("Select all {0}").format(number(total))
        text = self.tr("Selected {0} of {1}").format(number(picked), number(total))
        self.bar.set_counts(text, number(picked), every, self.tr("Clear the selection"))
        self.bar.setVisible(picked > 0)
