"""The two faces of the list: narrow beside the card, and the full width as a table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.clients.column_filters import column_filters, typed_texts
from crm_desktop.ui.clients.picked_line import PickedLine
from crm_desktop.ui.clients.row_list import RowList
from crm_desktop.ui.clients.view_chips import ViewChips
from crm_desktop.ui.clients.views import ALL, SEGMENT, filter_words, has_conditions
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.table.bulk_bar import BulkBar
from crm_desktop.ui.table.column_menu import ColumnChooser, ColumnMenu
from crm_desktop.ui.table.view import TableView
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.tab_order import order_tabs
from crm_desktop.ui.widgets.text import ElidingLabel, label, set_property, set_tip

LIST_WIDTH, LIST_NARROW = 330, 268
_NARROW = 720
BULK_KEYS = (
    ("tag", "tag"),
    ("owner", "user-check"),
    ("status", "circle-check"),
    ("more", "ellipsis"),
    ("excel", "file-spreadsheet"),
    ("restore", "archive-restore"),
    ("remove", "trash-2"),
    ("erase", "trash-2"),
)
_IN_BIN = frozenset({"restore", "erase"})


class ClientPane(QFrame):
    """What both faces have: title and count, search, views, the bar for many rows, rows or why there are none."""

    mode_requested = Signal()
    filter_requested = Signal(QWidget)
    bulk_chosen = Signal(str, QPoint)
    view_menu_requested = Signal(QPoint)
    sort_menu_requested = Signal(QPoint)

    def __init__(self, clients: ClientList, formats: Formats, rows: TableView, title_role: str) -> None:
        super().__init__()
        self.clients, self.formats, self.rows = clients, formats, rows
        self.title = label("", title_role, self)
        self.count = label("", "secondary", self)
        self.words = ElidingLabel("", "secondary", self)
        self.search = SearchField(self)
        self._searched = ""
        self._wants_rows = False
        self.chips = ViewChips(self)
        self.bulk = BulkBar(self)
        for key, icon_name in BULK_KEYS:
            self.bulk.add(key, icon_name)
        self.filter_button = icon_button("list-filter", self)
        self.filter_button.setCheckable(True)
        self.mode_button = icon_button("table-2", self)
        self.nothing = EmptyState("search", self)
        # Views and the bar share one place: rows do not move under the mouse when the first one is picked.
        self.line = QStackedWidget(self)
        self.line.addWidget(_centred(self.chips))
        self.line.addWidget(self.bulk)
        self.body = QStackedWidget(self)
        self.body.addWidget(rows)
        self.body.addWidget(self.nothing)
        self._connect()

    def _connect(self) -> None:
        clients, model = self.clients, self.clients.model
        self.search.search_changed.connect(self._on_search)
        self.search.returnPressed.connect(self._on_rows_wanted)
        self.search.rows_wanted.connect(self._on_rows_wanted)
        self.chips.chosen.connect(clients.choose_view)
        self.chips.menu_requested.connect(self.view_menu_requested)
        self.mode_button.clicked.connect(self.mode_requested)
        self.filter_button.clicked.connect(self._on_filter_clicked)
        self.nothing.primary_clicked.connect(clients.reset_filter)
        self.bulk.chosen.connect(self._on_bulk_chosen)
        self.bulk.select_all_requested.connect(model.check_all)
        self.bulk.clear_requested.connect(self._on_clear_checked)
        self.rows.typed.connect(self._on_typed)
        model.checked_changed.connect(self.show_checked)
        clients.asked.connect(self.show_state)
        clients.regrouped.connect(self.show_chips)
        clients.loaded.connect(self.show_loaded)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.title.setText(self.tr("Clients"))
        self.search.set_hint(self.tr("Name, phone, company…"), self.tr("Search in the list"))
        name_control(self.filter_button, self.tr("Filter"))
        self.rows.setAccessibleName(self.tr("Clients"))
        for key, text in (
            ("tag", self.tr("Tag")),
            ("owner", self.tr("Responsible")),
            ("status", self.tr("Status")),
            ("more", self.tr("More…")),
            ("excel", self.tr("To Excel")),
            ("restore", self.tr("Restore")),
            ("remove", self.tr("To the recycle bin")),
            ("erase", self.tr("Erase for good")),
        ):
            self.bulk.set_text(key, text)
        self.chips.retranslate()
        self.show_state()
        self.show_loaded()
        self.show_checked()

    def show_state(self) -> None:
        """Show which list was asked for."""
        clients, wanted = self.clients, self.clients.state.filter
        self.show_chips()
        if self.isVisible() and self._searched != wanted.text:
            # Another view was chosen, or the other face was typed into; not what is being typed here.
            self._searched = wanted.text
            self.search.setText(wanted.text)
        self.rows.show_sort(clients.state.sort.column, is_descending=clients.state.sort.descending)
        ticked = (wanted.kinds, wanted.statuses, wanted.tags, wanted.owners, wanted.sources)
        self.filter_button.setChecked((any(ticked) or bool(wanted.conditions)) and clients.is_changed)
        for key, _ in BULK_KEYS:
            self.bulk.set_shown(key, is_shown=(key in _IN_BIN) == clients.is_bin or key == "excel")
        self._show_words()

    def show_chips(self) -> None:
        """Show the views, and the segments with their sizes."""
        clients, number = self.clients, self.formats.number
        counts = {f"{SEGMENT}{key}": number(count) for key, count in clients.groups.counts.items()}
        self.chips.set_views(clients.views, clients.view_key, is_changed=clients.is_changed, counts=counts)

    def show_loaded(self) -> None:
        """Show how many rows there are, or why there are none."""
        if not self.clients.loader.is_complete:
            return
        self.count.setText(self.formats.number(len(self.clients.model.ids)))
        is_empty = not self.clients.model.ids
        if is_empty:
            self._explain()
        self.body.setCurrentWidget(self.nothing if is_empty else self.rows)
        self._go_to_rows()

    def show_checked(self) -> None:
        """Show the bar while rows are picked."""
        model, number = self.clients.model, self.formats.number
        picked, total = model.checked_count, len(model.ids)
        text = self.tr("Selected {0} of {1}").format(number(picked), number(total))
        every = "" if picked == total else self.tr("Select all {0}").format(number(total))
        self.bulk.set_counts(text, number(picked), every, self.tr("Clear the selection"))
        focused = QApplication.focusWidget()
        if not picked and focused is not None and self.bulk.isAncestorOf(focused):
            self.rows.setFocus()
        self.line.setCurrentIndex(1 if picked else 0)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # Inner

    def _explain(self) -> None:
        wanted = self.clients.state.filter
        if self.clients.is_bin and not has_conditions(wanted):
            self.nothing.set_texts(
                self.tr("The recycle bin is empty"),
                self.tr("Clients you remove wait here until you bring them back or erase them for good."),
                primary=self.tr("Show all clients"),
            )
            return
        if self.clients.view_key == ALL and not has_conditions(wanted):
            self.nothing.set_texts(
                self.tr("No clients yet"), self.tr("They appear here as soon as you add them.")
            )
            return
        self.nothing.set_texts(
            self.tr("Nothing found"),
            self.tr("No client fits: {0}").format(self._filter_words() or self.clients.view.title()),
            primary=self.tr("Reset filter")
            if self.clients.is_changed or wanted.text
            else self.tr("Show all clients"),
        )

    def _show_words(self) -> None:
        wanted = self.clients.state.filter
        words = self._filter_words() if self.clients.is_changed or wanted.text else ""
        if self.clients.is_bin and not words:
            words = self.tr("tick clients to restore them or erase them for good")
        self.words.setText(f"· {words}" if words else "")

    def _filter_words(self) -> str:
        wanted = self.clients.state.filter
        if not wanted.conditions:
            return filter_words(wanted)
        from crm_desktop.ui.clients.conditions.words import ConditionWords  # not for the first picture

        words = ConditionWords(self.clients.lists, self.formats)
        return filter_words(wanted, [words.words(condition) for condition in wanted.conditions])

    def _on_filter_clicked(self) -> None:
        self.show_state()
        self.filter_requested.emit(self.filter_button)

    def _on_bulk_chosen(self, key: str) -> None:
        target = self.bulk.button(key)
        self.bulk_chosen.emit(key, target.mapToGlobal(target.rect().bottomLeft()))

    def _on_clear_checked(self) -> None:
        self.clients.model.clear_checked()
        self.rows.setFocus()

    def _on_search(self, text: str) -> None:
        self._searched = text
        self._wants_rows = False
        self.clients.set_text(text)

    def _on_rows_wanted(self) -> None:
        """The rows found take the keyboard, not those before them: the next Enter opens one."""
        self._wants_rows = True
        if not self.clients.loader.is_loading:
            self._go_to_rows()

    def _go_to_rows(self) -> None:
        wants, self._wants_rows = self._wants_rows, False
        if wants and self.search.hasFocus() and self.clients.model.ids:
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, text: str) -> None:
        """Letters typed into the list go into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)


class ListPane(ClientPane):
    """The narrow list at the left of the card."""

    def __init__(self, clients: ClientList, formats: Formats) -> None:
        super().__init__(clients, formats, RowList(clients.model, clients.lists, formats), "subtitle")
        self.setProperty("kind", "card")
        self.words.hide()
        self.sort_button = icon_button("arrow-up", self)
        self.sort_button.clicked.connect(self._on_sort_clicked)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addSpacing(8)
        head.addWidget(self.count)
        head.addStretch(1)
        for widget in (self.sort_button, self.filter_button, self.mode_button):
            head.addWidget(widget)
        top = QVBoxLayout()
        top.setContentsMargins(16, 14, 12, 8)
        top.setSpacing(10)
        top.addLayout(head)
        top.addWidget(self.search)
        top.addWidget(self.line)
        top.addWidget(PickedLine(self.clients, self))
        self.line.setFixedHeight(44)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 6)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.body, 1)
        order_tabs(self)
        self.chips.come_after(self.search)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        name_control(self.mode_button, self.tr("Show as a table"), "Ctrl+T")
        name_control(self.sort_button, self.tr("Order"))

    def show_state(self) -> None:
        super().show_state()
        # Six buttons would be too narrow to hit: the file waits behind "More".
        self.bulk.set_shown("excel", is_shown=self.clients.is_bin)
        is_descending = self.clients.state.sort.descending
        self.sort_button.setIcon(icon("arrow-down" if is_descending else "arrow-up"))

    def _on_sort_clicked(self) -> None:
        self.sort_menu_requested.emit(self.sort_button.mapToGlobal(self.sort_button.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        return QSize(LIST_WIDTH, 600)

    def minimumSizeHint(self) -> QSize:
        return QSize(LIST_NARROW, 300)


class TablePane(ClientPane):
    """The table over the full width."""

    def __init__(self, clients: ClientList, formats: Formats) -> None:
        table = TableView(clients.model)
        super().__init__(clients, formats, table, "title")
        self.mode_button.setIcon(icon("list"))
        self.columns_button = button("", "", "columns-3", self)
        self.row_filter_button = icon_button("sliders-horizontal", self)
        self.row_filter_button.setCheckable(True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addWidget(self.words, 1)
        self.search.setMaximumWidth(300)
        head.addWidget(self.search, 1)
        for widget in (self.filter_button, self.row_filter_button, self.columns_button, self.mode_button):
            head.addWidget(widget)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.line)
        layout.addWidget(card, 1)
        self.line.setFixedHeight(44)
        self._connect_columns(table)
        order_tabs(self)
        self.chips.come_after(self.mode_button)
        self.retranslate()

    def _connect_columns(self, table: TableView) -> None:
        self.columns_button.clicked.connect(self.open_columns)
        self.row_filter_button.clicked.connect(lambda shown: self.show_filter_row(is_shown=shown))
        table.head.customContextMenuRequested.connect(self._on_head_menu)
        table.head.filters_changed.connect(lambda: self.clients.set_columns_filter(table.head.filter_texts()))
        table.head.filters_closed.connect(lambda: self.show_filter_row(is_shown=False))
        self.clients.lists_changed.connect(table.head.rebuild_filters)

    def retranslate(self) -> None:
        super().retranslate()
        self._adapt()
        name_control(self.row_filter_button, self.tr("Filter by columns"), "Ctrl+Shift+F")
        name_control(self.mode_button, self.tr("Show as a list with the card"), "Ctrl+T")
        self.rows.head.rebuild_filters()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._adapt()

    def _adapt(self) -> None:
        """A narrow table leaves its room to the search box."""
        is_narrow, text = self.width() < _NARROW, self.tr("Columns")
        self.columns_button.setText("" if is_narrow else text)
        set_property(self.columns_button, "compact", is_narrow)
        set_tip(self.columns_button, text if is_narrow else "")
        self.columns_button.setAccessibleName(text)
        self.search.setMinimumWidth(160)

    def show_state(self) -> None:
        super().show_state()
        head, columns = self.rows.head, self.clients.state.filter.columns
        if columns and not head.is_filter_shown:
            self.row_filter_button.setChecked(True)
            head.show_filters(is_shown=True)
        if head.is_filter_shown and not head.is_typing and columns != column_filters(head.filter_texts()):
            head.set_filter_texts(typed_texts(columns))

    def minimumSizeHint(self) -> QSize:
        # Both faces share one place: the table must not keep the narrow list from being narrow.
        return QSize(LIST_NARROW, 300)

    def show_filter_row(self, *, is_shown: bool) -> None:
        """Show the row of filters under the head and go there, or take it away."""
        self.row_filter_button.setChecked(is_shown)
        self.rows.head.show_filters(is_shown=is_shown)
        if is_shown:
            self.rows.head.focus_filter()
        else:
            self.rows.setFocus()

    def open_columns(self) -> None:
        """Let the user choose columns."""
        chooser = ColumnChooser(self.rows, self)
        chooser.popup(self.columns_button.mapToGlobal(self.columns_button.rect().bottomLeft()))

    def _on_head_menu(self, at: QPoint) -> None:
        section = self.rows.head.logicalIndexAt(at)
        if section >= 0:
            key = self.rows.rows.columns[section].key
            ColumnMenu(self.rows, key).popup(self.rows.head.viewport().mapToGlobal(at))


def _centred(widget: QWidget) -> QWidget:
    """Return a widget in the middle of a higher place."""
    place = QWidget()
    layout = QVBoxLayout(place)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    return place
