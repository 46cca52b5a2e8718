"""All products: found, changed in place, put into groups, taken off the list."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import DuplicateError, NotFoundError
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.product import ProductDraft, ProductGroup, ProductOrder, ProductSort
from crm_desktop.ui.forms.product_panel import ProductPanel
from crm_desktop.ui.products.columns import ProductColumns, edited
from crm_desktop.ui.products.doing import ProductDoing
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.table.bulk_bar import BulkBar
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.view import TableView
from crm_desktop.ui.widgets.buttons import MenuButton, button
from crm_desktop.ui.widgets.cards import card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.text import label, literal, set_tip


class _Loaded(NamedTuple):
    ids: array[int]
    groups: list[ProductGroup]
    is_empty: bool


class ProductsPage(FeaturePage):
    """Head with search and groups, the table, and the form of one product."""

    watched = frozenset({Entity.PRODUCT, Entity.PRODUCT_GROUP})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        products = context.services.products
        self._latest = Latest(context.runner, self)
        self._groups: list[ProductGroup] = []
        self._columns = ProductColumns(context.formats, lambda: [group.name for group in self._groups])
        self.group = ""
        self.sort = ProductSort()
        self.title = label("", "title", self)
        self.count = label("", "secondary", self)
        self.search = SearchField(self)
        self.group_button = MenuButton("", "chip", parent=self)
        self.all_chip = button("", "chip", parent=self)
        self.all_chip.setCheckable(True)
        self.add = button("", "primary", "plus", self)
        self.model = PagedTableModel(products.rows, self._columns.columns(), self)
        # Queued: it happens while rows are painted.
        self.model.failed.connect(context.shell.show_error, Qt.ConnectionType.QueuedConnection)
        self.table = TableView(self.model, self)
        self.bar = BulkBar(self)
        self.nothing = EmptyState("package", self)
        self.none = EmptyState("list-filter", self)
        self.doing = ProductDoing(context, self)
        self._panel: ProductPanel | None = None
        self._build()
        self._connect()
        self.retranslate()

    # Texts

    def retranslate(self) -> None:
        self.title.setText(self.tr("Products"))
        self.search.set_hint(self.tr("Name, article, barcode…"), self.tr("Search in the products"))
        self.all_chip.setText(self.tr("Also those not sold"))
        self.add.setText(self.tr("Product"))
        self.add.setAccessibleName(self.tr("New product"))
        set_tip(self.add, self.tr("New product (Insert)"))
        self.table.setAccessibleName(self.tr("Products"))
        self.model.set_columns(self._columns.columns())
        self.table.show_sort(self.sort.order.value, is_descending=self.sort.descending)
        for key, text in self.doing.texts().items():
            self.bar.set_text(key, text)
        if self._panel is not None:
            self._panel.hide_panel()
            self._panel.deleteLater()
            self._panel = None
        self.nothing.set_texts(
            self.tr("No products yet"),
            self.tr("Goods and services with their prices: then a deal and the counter find them by typing."),
            primary=self.tr("Add the first product"),
            primary_icon="plus",
        )
        self.none.set_texts(
            self.tr("No such products"),
            self.tr("There are products, but none that fits what you chose above."),
            primary=self.tr("Show all products"),
        )
        self._build_groups()
        self._show_picked()

    # What the shell asks

    def refresh(self) -> None:
        products, group, text, sort = (
            self.context.services.products,
            self.group,
            self.search.text(),
            self.sort,
        )
        only_active = not self.all_chip.isChecked()

        def work() -> _Loaded:
            ids = products.list_ids(group=group, text=text, only_active=only_active, sort=sort)
            return _Loaded(ids, products.groups.list(), not ids and not products.list_ids(only_active=False))

        self._latest.ask(lambda _progress: work(), self._on_loaded, self.context.shell.show_error)

    def on_data_changed(self, event: DataChanged) -> None:
        self.model.refresh(event.ids if event.entity is Entity.PRODUCT else ())
        self.refresh_soon()

    def open_ref(self, ref: EntityRef) -> None:
        """Show the form of one product."""
        try:
            product = self.context.services.products.get(ref.id)
        except NotFoundError as error:
            self.context.shell.show_error(error)
            return
        self.table.select_id(ref.id)
        self.panel.ask_changes(product)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"products": self.focus_first, "new_product": self.new_product}

    def focus_first(self) -> None:
        self.table.setFocus()

    def focus_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def panes(self) -> list[QWidget]:
        return [self._head, self._chips, self.table]

    def state(self) -> dict[str, object]:
        return {
            "order": self.sort.order.value,
            "descending": self.sort.descending,
            "widths": self.table.widths(),
        }

    def restore_state(self, state: Mapping[str, object]) -> None:
        if state.get("order") in list(ProductOrder):
            self.sort = ProductSort(ProductOrder(str(state["order"])), bool(state.get("descending")))
        widths = state.get("widths")
        if isinstance(widths, dict) and widths:
            sizes = {str(key): int(width) for key, width in widths.items()}
            self.table.arrange(self.table.shown_columns(), sizes)

    @property
    def panel(self) -> ProductPanel:
        """The form of one product."""
        if self._panel is None:
            self._panel = ProductPanel(self, self.context)
            self._panel.stored.connect(self._on_stored)
        return self._panel

    def new_product(self) -> None:
        """Begin a product, of the group that shows and with the name that is searched for."""
        self.panel.ask_new(ProductDraft(self.search.text().strip(), group=self.group))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.new_product()
        else:
            super().keyPressEvent(event)

    # How it is put together

    def _build(self) -> None:
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.count, 1)
        self.search.setMaximumWidth(300)
        head.addWidget(self.search, 2)
        head.addWidget(self.add)
        self._chips = QWidget(self)
        chips = QHBoxLayout(self._chips)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(8)
        chips.addWidget(self.group_button)
        chips.addWidget(self.all_chip)
        chips.addStretch(1)
        for key, icon_name in self.doing.icons().items():
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
        self._whole = QStackedWidget(self)
        self._whole.addWidget(listed)
        self._whole.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._head)
        layout.addWidget(self._chips)
        layout.addWidget(self._whole, 1)

    def _connect(self) -> None:
        self.search.search_changed.connect(lambda _text: self._on_other_list())
        self.search.rows_wanted.connect(self.focus_first)
        self.search.returnPressed.connect(self.focus_first)
        self.all_chip.clicked.connect(self._on_other_list)
        self.add.clicked.connect(self.new_product)
        self.nothing.primary_clicked.connect(self.new_product)
        self.none.primary_clicked.connect(self._on_reset)
        self.model.sort_requested.connect(self._on_sort)
        self.model.edited.connect(self._on_edited)
        self.model.checked_changed.connect(self._show_picked)
        self.table.open_requested.connect(lambda row: self.open_ref(EntityRef(Entity.PRODUCT, row)))
        self.table.menu_requested.connect(self._open_menu)
        self.table.remove_requested.connect(lambda: self.doing.do("remove", self.picked_ids()))
        self.table.typed.connect(self._on_typed)
        self.table.edit_refused.connect(self.context.shell.toast)
        self.bar.chosen.connect(self._on_bar)
        self.bar.select_all_requested.connect(self.model.check_all)
        self.bar.clear_requested.connect(self.model.clear_checked)

    # What it hears

    def _on_other_list(self) -> None:
        self.table.place.start_from_top()
        self.refresh()

    def _on_reset(self) -> None:
        self.search.clear()
        self.all_chip.setChecked(False)
        self.choose_group("")

    def _on_sort(self, key: str, is_descending: bool) -> None:
        self.sort = ProductSort(ProductOrder(key), is_descending)
        self._on_other_list()

    def _on_typed(self, text: str) -> None:
        """Letters typed into the list go into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)

    def _on_stored(self, product_id: int) -> None:
        self.refresh()
        self.table.select_id(product_id)

    def _on_loaded(self, loaded: _Loaded) -> None:
        if loaded.groups != self._groups:
            self._groups = loaded.groups
            self._build_groups()
        self.model.set_ids(loaded.ids)
        self._whole.setCurrentIndex(1 if loaded.is_empty else 0)
        self._chips.setVisible(not loaded.is_empty)
        self._body.setCurrentIndex(0 if loaded.ids else 1)
        if self.table.current_id() is None:
            self.table.select_first()
        self.table.show_sort(self.sort.order.value, is_descending=self.sort.descending)
        self._show_picked()

    def _on_edited(self, product_id: int, key: str, text: str) -> None:
        """Store a cell; what cannot be stored is told and the cell shows again what is."""
        product, products = self.model.row_of(product_id), self.context.services.products
        draft = edited(product.draft, key, text) if product is not None else None
        if product is None or draft is None:
            self.model.forget_pending(product_id)
            return
        said = self.tr("Product changed: {0}").format(draft.name)

        def on_error(error: Exception) -> None:
            self.model.forget_pending(product_id)
            if isinstance(error, DuplicateError):
                self.context.shell.toast(self.tr("Another product has this barcode."))
            else:
                self.context.shell.show_error(error)

        self.context.runner.run(
            lambda _progress: products.update(product_id, product.version, draft),
            lambda _none: self.context.shell.toast_undo(said),
            on_error,
            writes=True,
            owner=self,
        )

    # Groups

    def choose_group(self, group: str) -> None:
        """Show the products of one group, all for ""."""
        self.group = group
        self._build_groups()
        self._on_other_list()

    def _build_groups(self) -> None:
        menu, choices = QMenu(self.group_button), QActionGroup(self.group_button)
        for group in (None, *self._groups):
            name = group.name if group is not None else ""
            number = self.context.formats.number(group.count) if group is not None else ""
            text = f"{literal(name)}\t{number}" if group is not None else self.tr("All groups")
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(name == self.group)
            action.setActionGroup(choices)
            action.triggered.connect(lambda _on=False, name=name: self.choose_group(name))
        menu.addSeparator()
        menu.addAction(icon("pencil"), self.tr("Edit the groups…"), self._edit_groups)
        self.group_button.set_menu(menu)
        self.group_button.setText(literal(self.group) or self.tr("All groups"))

    def _edit_groups(self) -> None:
        self.context.shell.hand_over("settings", "product_groups")

    # What can be done

    def picked_ids(self) -> list[int]:
        """Return the picked products, else the current one."""
        current = self.table.current_id()
        return self.model.checked_ids() or ([current] if current is not None else [])

    def _on_bar(self, key: str) -> None:
        if key == "group":
            target = self.bar.button(key)
            menu = self.doing.group_menu(self.picked_ids(), self._groups, target)
            menu.popup(target.mapToGlobal(QPoint(0, target.height())))
        else:
            self.doing.do(key, self.picked_ids())

    def _open_menu(self, place: QPoint) -> None:
        ids = self.picked_ids()
        if ids:
            self.doing.menu(ids, self._groups, self.table).popup(place)

    def _show_picked(self) -> None:
        model, number = self.model, self.context.formats.number
        picked, total = model.checked_count, len(model.ids)
        every = "" if picked == total else self.tr("Select all {0}").format(number(total))
        text = self.tr("Selected {0} of {1}").format(number(picked), number(total))
        self.bar.set_counts(text, number(picked), every, self.tr("Clear the selection"))
        self.bar.setVisible(picked > 0)
        self.count.setText(number(total) if total else "")
