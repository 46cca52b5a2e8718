"""The screen of clients: the list beside the card, or the table over the full width."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.events import DataChanged
from crm_desktop.services.views import view_record, view_state
from crm_desktop.ui.clients.actions import ClientActions
from crm_desktop.ui.clients.card import ClientCard
from crm_desktop.ui.clients.client_list import WATCHED, ClientList
from crm_desktop.ui.clients.menus import ClientMenus
from crm_desktop.ui.clients.panes import LIST_NARROW, LIST_WIDTH, ClientPane, ListPane, TablePane
from crm_desktop.ui.clients.segments.desk import GroupDesk
from crm_desktop.ui.clients.typed_client import TypedClient
from crm_desktop.ui.clients.views import ALL, BIN
from crm_desktop.ui.clients.welcome import set_welcome
from crm_desktop.ui.shell.context import AppContext, ExportRequest
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.widgets.cards import splitter
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.first_paint import FirstPaint

LIST_MODE, TABLE_MODE = "list", "table"
_NARROW = 900
_MARGIN = 16


class ClientsPage(FeaturePage):
    """Assembles list, table and card around one `ClientList`."""

    watched = WATCHED

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.clients = ClientList(context, self)
        self.actions_of = ClientActions(context, self.clients.lists, self)
        self.menus = ClientMenus(self.clients, self.actions_of, self.chosen_ids, self)
        self.groups = GroupDesk(context, self.clients, self.menus, self.chosen_ids, self.export, self)
        self.list_pane = ListPane(self.clients, context.formats)
        self.table_pane = TablePane(self.clients, context.formats)
        self.card = ClientCard(context, self)
        self.welcome = EmptyState("users", self)
        self._first_paint = FirstPaint(self)
        self._mode = LIST_MODE
        self._list_width = LIST_WIDTH
        self._shown_id: int | None = None
        self._wanted_id: int | None = None
        self._opened_id = 0  # asked for by name, so that a list without it does not put another in its place
        self._is_card_open = self._is_form_open = False
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._left = QStackedWidget(self)
        self._left.addWidget(self.list_pane)
        self._left.addWidget(self.table_pane)
        self._split = splitter()
        self._split.addWidget(self._left)
        self._split.addWidget(self.card)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._whole = QStackedWidget(self)
        self._whole.addWidget(self._split)
        self._whole.addWidget(self.welcome)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.addWidget(self._whole)

    def _connect(self) -> None:
        clients = self.clients
        for pane in (self.list_pane, self.table_pane):
            pane.mode_requested.connect(self.toggle_mode)
            pane.filter_requested.connect(self._open_filter)
            pane.bulk_chosen.connect(self._on_bulk)
            pane.view_menu_requested.connect(lambda place: self.menus.view_menu(place).popup(place))
            pane.rows.menu_requested.connect(self._open_row_menu)
            pane.rows.open_requested.connect(self.open_client)
            pane.rows.remove_requested.connect(lambda: self.do("erase" if clients.is_bin else "remove"))
            pane.rows.copy_requested.connect(lambda: self.do("copy"))
            pane.rows.pasted.connect(self.context.shell.paste_table)
            pane.rows.edit_refused.connect(self._on_edit_refused)
        self.list_pane.sort_menu_requested.connect(lambda place: self.menus.sort_menu().popup(place))
        self.list_pane.rows.current_changed.connect(self._on_current_changed)
        table = self.table_pane.rows
        table.current_changed.connect(self._on_table_current_changed)
        table.columns_changed.connect(lambda: clients.keep_columns(table.shown_columns(), table.widths()))
        clients.model.edited.connect(self._on_edited)
        clients.arranged.connect(self._arrange)
        clients.asked.connect(self._on_asked)
        clients.loaded.connect(self._on_loaded)
        self.actions_of.edit_failed.connect(clients.model.forget_pending)
        self.card.saved.connect(self._on_card_saved)
        self.card.closed.connect(self._on_card_closed)
        self.card.open_requested.connect(self.context.navigate)
        self._split.splitterMoved.connect(lambda *_: self._note_width())
        self._first_paint.painted.connect(self._on_first_paint)
        self.welcome.primary_clicked.connect(self.new_client)
        self.welcome.secondary_clicked.connect(lambda: self.context.shell.run_command("import"))
        self.welcome.quiet_clicked.connect(lambda: self.context.shell.run_command("demo"))
        self._arrange()

    # FeaturePage

    def retranslate(self) -> None:
        self.clients.retranslate()
        set_welcome(self.welcome)

    def refresh(self) -> None:
        self.clients.refresh()

    def on_data_changed(self, event: DataChanged) -> None:
        self.clients.on_event(event)

    def open_ref(self, ref: EntityRef) -> None:
        self.open_client(ref.id)

    def receive(self, message: object) -> None:
        if isinstance(message, ClientFilter):
            self.clients.show_only(message)
        elif isinstance(message, TypedClient):
            self.new_client()
            self.card.form.take(message)
        elif isinstance(message, EntityRef):
            self.card.view.show_part(message)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return self.card.commands(lambda: self.do("open")) | {
            "export": lambda: self.export(self.clients.model.checked_ids()),
            "new_client": self.new_client,
            "new_company": lambda: self.new_client(ClientKind.COMPANY),
            "clients_layout": self.toggle_mode,
            "clients_filter_row": self._toggle_filter_row,
            "clients_columns": self._choose_columns,
            "clients_bin": lambda: self.clients.choose_view(ALL if self.clients.is_bin else BIN),
        }

    def focus_first(self) -> None:
        self.pane.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_find(self) -> None:
        self.pane.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pane.search.selectAll()

    def panes(self) -> list[QWidget]:
        return [self.pane, *self.card.panes()] if self.card.isVisible() else [self.pane]

    def record_in_view(self) -> EntityRef | None:
        rows = self.pane.rows
        current = self.card.client_id if self.card.isVisible() else None
        if not self.card.isVisible() and rows.hasFocus():
            current = rows.current_id()
        return EntityRef(Entity.CLIENT, current) if current is not None else None

    def may_leave(self) -> bool:
        return self.card.settle()

    def state(self) -> dict[str, object]:
        clients, table = self.clients, self.table_pane.rows
        return {
            "mode": self._mode,
            "list_width": self._list_width,
            "view": clients.view_key,
            "shown": view_record(clients.state_to_keep()),
            "filter_row": table.head.is_filter_shown,
            "client": self.pane.rows.current_id(),
        }

    def restore_state(self, state: Mapping[str, object]) -> None:
        view = state.get("view")
        self.clients.restore(view if isinstance(view, str) else ALL, view_state(state.get("shown")))
        width = state.get("list_width")
        self._list_width = width if isinstance(width, int) and LIST_NARROW <= width <= 800 else LIST_WIDTH
        client = state.get("client")
        self._wanted_id = client if isinstance(client, int) else None
        if state.get("filter_row") is True:
            self.table_pane.row_filter_button.setChecked(True)
            self.table_pane.rows.head.show_filters(is_shown=True)
        self._arrange()
        self.set_mode(TABLE_MODE if state.get("mode") == TABLE_MODE else LIST_MODE)

    # Modes

    @property
    def mode(self) -> str:
        """How the list is shown: `list` beside the card or `table`."""
        return self._mode

    @property
    def pane(self) -> ClientPane:
        """The face of the list that shows."""
        return self.table_pane if self._mode == TABLE_MODE else self.list_pane

    def set_mode(self, mode: str) -> None:
        """Show the list beside the card, or the table; the same client stays current."""
        current = self.pane.rows.current_id()
        had_focus = self.pane.rows.hasFocus()
        self._mode = mode
        self._is_card_open = mode == LIST_MODE
        self._left.setCurrentWidget(self.pane)
        if current is not None:
            self.pane.rows.select_id(current)
        self._lay_out()
        self._show_cross()
        self.pane.show_state()
        if had_focus:
            self.focus_first()

    def toggle_mode(self) -> None:
        """Go from the list to the table or back."""
        self.set_mode(LIST_MODE if self._mode == TABLE_MODE else TABLE_MODE)
        self.focus_first()
        if self._mode == LIST_MODE:
            self._on_current_changed(self.pane.rows.current_id())

    def _lay_out(self) -> None:
        """Share the width between list and card."""
        is_narrow = self.width() < _NARROW
        self.card.setVisible(self._is_card_open)
        self._left.setVisible(not (is_narrow and self._is_card_open and self._mode == TABLE_MODE))
        if self._is_card_open and self._left.isVisible() != self.card.isVisible():
            return
        # The splitter itself learns its width only after this page has laid itself out.
        whole = max(1, self.width() - 2 * _MARGIN)
        wanted = min(self._list_width, LIST_NARROW) if is_narrow else self._list_width
        left = wanted if self._mode == LIST_MODE else whole // 2
        self._split.setSizes([left, whole - left])

    def _note_width(self) -> None:
        if self._mode == LIST_MODE and self._split.sizes()[1] > 0:
            self._list_width = self._split.sizes()[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._mode == LIST_MODE or self._is_card_open:
            self._lay_out()

    # What can be done

    def chosen_ids(self) -> list[int]:
        """Return the clients that an action means: those picked, else the current one."""
        picked = self.clients.model.checked_ids()
        current = self.pane.rows.current_id()
        return picked or ([current] if current is not None else [])

    def do(self, key: str) -> None:
        """Carry out an action on the chosen clients."""
        ids = self.chosen_ids()
        if not ids:
            return
        row = self.clients.model.row_of(ids[0]) if len(ids) == 1 else None
        name = row.name if row is not None else ""
        if key == "open":
            self.open_client(ids[0])
        elif key == "copy":
            by_key = {column.key: column for column in self.clients.model.columns}
            self.actions_of.copy(ids, [by_key[each] for each in self.table_pane.rows.shown_columns()])
        elif key == "excel":
            self.export(ids)
        else:
            {"remove": self.actions_of.archive, "restore": self.actions_of.restore}.get(
                key, self.actions_of.erase
            )(ids, name)

    def export(self, ids: list[int]) -> None:
        """Ask for a file of these clients, or of what the list shows."""
        columns, state = self.table_pane.rows.shown_columns(), self.clients.state
        self.context.shell.export_clients(ExportRequest(tuple(ids), columns, state.filter, state.sort))

    def new_client(self, kind: ClientKind = ClientKind.PERSON) -> None:
        """Open the form of a new client."""
        self._whole.setCurrentWidget(self._split)
        self._show_card()
        self._shown_id, self._is_form_open = None, True
        self.card.new_client(kind)

    def open_client(self, client_id: int) -> None:
        """Show a client in the card and make it the current row where it is in the list."""
        if not self.pane.rows.select_id(client_id):
            self._wanted_id = client_id
            self.pane.rows.setCurrentIndex(QModelIndex())
        self._opened_id = client_id
        self._show_card()
        self._show_client(client_id)
        self.card.focus_client()

    def _show_card(self) -> None:
        self._is_card_open = True
        self._lay_out()

    def _show_client(self, client_id: int) -> None:
        if client_id != self._shown_id:
            self._shown_id = client_id
            self._is_form_open = False
            self.card.show_client(client_id)
            self._show_cross()

    def _show_cross(self) -> None:
        """Beside the list the card always stands open: it can be put away only from beside the table."""
        if self.card.client_id is not None:
            self.card.view.header.cross.setVisible(self._mode == TABLE_MODE)

    def _on_first_paint(self) -> None:
        if not self._is_form_open:  # somebody may have begun with a new client
            self._on_current_changed(self.pane.rows.current_id())

    def _on_current_changed(self, client_id: int | None) -> None:
        # At the start the list is to be seen at once; the card comes right after it.
        if self._mode == LIST_MODE and client_id is not None and not self._first_paint.is_near:
            self._show_client(client_id)

    def _on_table_current_changed(self, client_id: int | None) -> None:
        if self._mode == TABLE_MODE and self._is_card_open and client_id is not None:
            self._show_client(client_id)

    def _on_edited(self, client_id: int, key: str, text: str) -> None:
        if (row := self.clients.model.row_of(client_id)) is not None:
            self.actions_of.edit_cell(row, key, text)

    def _on_edit_refused(self, text: str) -> None:
        self.context.shell.toast(self.tr("Not saved: {0}").format(text))

    def _on_asked(self) -> None:
        for pane in (self.list_pane, self.table_pane):
            pane.rows.place.start_from_top()

    def _on_loaded(self) -> None:
        self._show_welcome()
        rows, wanted = self.pane.rows, self._wanted_id
        self._wanted_id = None
        if self._is_form_open or (wanted is not None and rows.select_id(wanted)):
            return
        if not rows.currentIndex().isValid() and self._opened_id != self._shown_id:
            rows.select_first()
        if not self.clients.model.ids and self._mode == LIST_MODE:
            self._shown_id = None
            self.card.clear()

    def _show_welcome(self) -> None:
        """Teach how to begin while there is no client at all, here or in the recycle bin."""
        is_blank = not (self.clients.model.ids or self.clients.is_bin or self._is_form_open)
        is_blank = is_blank and not self.context.services.clients.count(ClientFilter())
        self._whole.setCurrentWidget(self.welcome if is_blank else self._split)

    def _on_card_saved(self, client_id: int) -> None:
        self._shown_id = client_id
        self._is_form_open = False
        if self.clients.model.position_of(client_id) < 0:
            self._wanted_id = client_id

    def _on_card_closed(self) -> None:
        self._is_form_open = False
        self._show_welcome()
        if self._mode == TABLE_MODE:
            self._is_card_open = False
            self._lay_out()
        elif self._shown_id is None:
            self._on_current_changed(self.pane.rows.current_id())
        self.focus_first()

    def _arrange(self) -> None:
        self.table_pane.rows.arrange(self.clients.state.columns, dict(self.clients.state.widths))

    # Menus

    def _open_row_menu(self, place: QPoint) -> None:
        if self.chosen_ids():
            self.menus.row_menu(self.do).popup(place)

    def _on_bulk(self, key: str, place: QPoint) -> None:
        if key == "tag":
            self.menus.tag_menu().popup(place)
        elif key == "more":
            self.groups.menu().popup(place)
        elif key in ("owner", "status"):
            self.menus.value_menu(key).popup(place)
        else:
            self.do(key)

    def _open_filter(self, control: QWidget) -> None:
        self.groups.open_filter(control, lambda place: self.menus.view_menu(place).popup(place))

    def _toggle_filter_row(self) -> None:
        if self._mode != TABLE_MODE:
            self.set_mode(TABLE_MODE)
        self.table_pane.show_filter_row(is_shown=not self.table_pane.rows.head.is_filter_shown)

    def _choose_columns(self) -> None:
        if self._mode != TABLE_MODE:
            self.set_mode(TABLE_MODE)
        self.table_pane.open_columns()
