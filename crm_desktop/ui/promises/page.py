"""All promises: what is late, what runs out today, and what became of the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.promise import Promise, PromiseFilter, PromiseKey, PromiseScore, PromiseState
from crm_desktop.ui.promises.filter_line import FilterLine, Shown
from crm_desktop.ui.promises.groups import headings
from crm_desktop.ui.promises.promise_list import DAY, WEEK, PromiseList
from crm_desktop.ui.promises.row_delegate import look_of, second_line
from crm_desktop.ui.promises.scores import ScoreCard
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.shell.promise_actions import PromiseActions
from crm_desktop.ui.table.bulk_bar import BulkBar
from crm_desktop.ui.table.column import Column
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.widgets.cards import card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.text import label

SIDE_WIDTH = 290
_WIDE = 860
_ANY = PromiseFilter(states=frozenset())


class _Loaded(NamedTuple):
    keys: list[PromiseKey]
    scores: list[PromiseScore]
    is_empty: bool


class PromisesPage(FeaturePage):
    """A list in groups at the left, how each one keeps promises at the right, what can be done below."""

    watched = frozenset({Entity.PROMISE, Entity.CLIENT, Entity.USER})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        services = context.services
        self._latest = Latest(context.runner, self)
        self._wanted_id: int | None = None
        self.doing = PromiseActions(context, self)
        column = Column("promise", lambda: self.tr("Promise"), self._spoken, is_sortable=False)
        self.model = PagedTableModel(services.promises.rows, (column,), self)
        # Queued: it happens while rows are painted.
        self.model.failed.connect(context.shell.show_error, Qt.ConnectionType.QueuedConnection)
        self.list = PromiseList(self.model, context.formats, services.today, self)
        self.title = label("", "title", self)
        self.count = label("", "secondary", self)
        self.search = SearchField(self)
        self.line = FilterLine(self)
        self.bar = BulkBar(self)
        self.scores = ScoreCard(context.formats, self)
        self.nothing = EmptyState("handshake", self)
        self.none = EmptyState("list-filter", self)
        self._build()
        self._connect()
        self.retranslate()

    # Texts

    def retranslate(self) -> None:
        self.title.setText(self.tr("Promises"))
        self.list.setAccessibleName(self.tr("Promises"))
        self.search.set_hint(self.tr("Promise, client, phone…"), self.tr("Search in the promises"))
        self.line.retranslate()
        self.scores.retranslate()
        for key, text, keys in self._deeds():
            self.bar.set_text(key, text, f"{text} ({keys})" if keys else "")
        self.nothing.set_texts(
            self.tr("Nothing was promised yet"),
            self.tr(
                "Write down on a client's card what was agreed: a discount, a price, a date. Here you see"
                " what runs out today and what is late."
            ),
            primary=self.tr("To the clients"),
        )
        self._show_count()
        self._show_picked()
        self.list.viewport().update()

    def _deeds(self) -> tuple[tuple[str, str, str], ...]:
        """Return what can be done: key, words, keys of the list."""
        return (
            ("kept", self.tr("Kept"), "Ctrl+Enter"),
            ("broken", self.tr("Broken"), "Ctrl+Del"),
            ("day", self.tr("+1 day"), "Ctrl+→"),
            ("week", self.tr("+1 week"), "Ctrl+Shift+→"),
            ("open", self.tr("Open again"), ""),
            ("card", self.tr("To the card"), "Enter"),
        )

    def _spoken(self, promise: Promise) -> str:
        """Return a row as a screen reader says it."""
        today, formats = self.context.services.today(), self.context.formats
        parts = (
            promise.draft.what,
            look_of(promise, today, formats).text,
            second_line(promise, today, formats),
        )
        return ", ".join(part for part in parts if part)

    # What the shell asks

    def refresh(self) -> None:
        services, today = self.context.services, self.context.services.today()
        wanted = self.line.filter(today, services.store.actor_name, self.search.text())
        sort, since = self.line.sort, self.scores.since(today)

        def work(_progress: Progress) -> _Loaded:
            keys = services.promises.list_keys(wanted, sort)
            is_empty = not keys and not services.promises.list_keys(_ANY)
            return _Loaded(keys, services.promises.scores(since), is_empty)

        self._latest.ask(work, self._on_loaded, self.context.shell.show_error)

    def on_data_changed(self, event: DataChanged) -> None:
        if event.entity is Entity.PROMISE:
            self.model.refresh(event.ids)
        else:
            self.model.refresh(())
        self.refresh_soon()

    def open_ref(self, ref: EntityRef) -> None:
        """Show one promise, in whichever state it is."""
        found = self.context.services.promises.rows([ref.id]).get(ref.id)
        if found is None:
            return
        self._wanted_id = ref.id
        self.search.clear()
        for chip in (self.line.mine, self.line.ours, self.line.theirs):
            chip.setChecked(False)
        self.line.choose(Shown(found.state.value))

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"promises": self.focus_first}

    def record_in_view(self) -> EntityRef | None:
        current = self.list.current_id() if self.list.hasFocus() else None
        promise = self.model.row_of(current) if current is not None else None
        return EntityRef(Entity.CLIENT, promise.draft.client_id) if promise is not None else None

    def focus_first(self) -> None:
        self.list.setFocus()

    def focus_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def panes(self) -> list[QWidget]:
        return [self._head, self.list, self.bar, self.scores]

    def state(self) -> dict[str, object]:
        return {"shown": self.line.shown.value, "period": self.scores.period.currentIndex()}

    def restore_state(self, state: Mapping[str, object]) -> None:
        if state.get("shown") in list(Shown):
            self.line.choose(Shown(str(state["shown"])))
        period = state.get("period")
        if isinstance(period, int) and 0 <= period < self.scores.period.count():
            self.scores.period.setCurrentIndex(period)

    # How it is put together

    def _build(self) -> None:
        self._head = QWidget(self)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.title)
        top.addWidget(self.count, 1)
        self.search.setMaximumWidth(300)
        top.addWidget(self.search, 1)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addLayout(top)
        head.addWidget(self.line)
        for key, icon_name in (
            ("kept", "check"),
            ("broken", "x"),
            ("day", "calendar-plus"),
            ("week", "calendar-range"),
            ("open", "rotate-ccw"),
            ("card", "contact"),
        ):
            self.bar.add(key, icon_name)
        listed = card(self)
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        self._body = QStackedWidget(listed)
        self._body.addWidget(self.list)
        self._body.addWidget(self.none)
        inside.addWidget(self._body, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 8)
        foot.addWidget(self.bar)
        inside.addLayout(foot)
        self.scores.setFixedWidth(SIDE_WIDTH)
        parts = QWidget(self)
        row = QHBoxLayout(parts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(listed, 1)
        row.addWidget(self.scores)
        self._whole = QStackedWidget(self)
        self._whole.addWidget(parts)
        self._whole.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._head)
        layout.addWidget(self._whole, 1)

    def _connect(self) -> None:
        self.line.changed.connect(self._on_other_list)
        self.search.search_changed.connect(lambda _text: self._on_other_list())
        self.search.rows_wanted.connect(self.focus_first)
        self.search.returnPressed.connect(self.focus_first)
        self.scores.period_changed.connect(self.refresh)
        self.nothing.primary_clicked.connect(lambda: self.context.shell.open_page("clients"))
        self.none.primary_clicked.connect(self._on_reset)
        self.list.typed.connect(self._on_typed)
        self.list.open_requested.connect(self._open_card)
        self.list.menu_requested.connect(self._open_menu)
        self.list.close_requested.connect(self._close)
        self.list.postpone_requested.connect(self._postpone)
        self.list.remove_requested.connect(lambda: self.doing.remove(self._chosen()))
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._show_picked())
        self.model.checked_changed.connect(self._show_picked)
        self.bar.chosen.connect(self._do)
        self.bar.select_all_requested.connect(self.model.check_all)
        self.bar.clear_requested.connect(self.model.clear_checked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scores.setVisible(event.size().width() >= _WIDE)

    # What it hears

    def _on_other_list(self) -> None:
        self.list.place.start_from_top()
        self.refresh()

    def _on_reset(self) -> None:
        self.search.clear()
        self.line.reset()
        self.list.setFocus()

    def _on_typed(self, text: str) -> None:
        """Letters typed into the list go into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)

    def _on_loaded(self, loaded: _Loaded) -> None:
        today = self.context.services.today()
        self.list.show_under(
            (key.id for key in loaded.keys), headings(loaded.keys, today) if self.line.has_groups else {}
        )
        self.scores.show_scores(loaded.scores)
        self.line.mine.setVisible(bool(self.context.services.store.actor_name))
        self._whole.setCurrentIndex(1 if loaded.is_empty else 0)
        self._head.setVisible(not loaded.is_empty)
        self._body.setCurrentIndex(0 if loaded.keys else 1)
        self._explain()
        if self._wanted_id is not None and self.list.select_id(self._wanted_id):
            self._wanted_id = None
        elif self.list.current_id() is None:
            self.list.select_first()
        self._show_count()
        self._show_picked()

    def _explain(self) -> None:
        """Say why there is nothing in the list."""
        if self.line.is_narrowed or self.search.text():
            self.none.set_texts(
                self.tr("No such promises"),
                self.tr("There are promises, but none that fits what you chose above."),
                primary=self.tr("Show all open promises"),
            )
        else:
            self.none.set_texts(
                self.tr("No open promises"),
                self.tr("Everything that was promised has been kept, broken or cancelled."),
            )

    # What can be done

    def _chosen(self) -> list[int]:
        """Return the promises picked, else the current one."""
        current = self.list.current_id()
        return self.model.checked_ids() or ([current] if current is not None else [])

    def _do(self, key: str) -> None:
        if key in {"day", "week"}:
            self._postpone(DAY if key == "day" else WEEK)
        elif key == "card":
            current = self.list.current_id()
            if current is not None:
                self._open_card(current)
        else:
            self._close(PromiseState(key))

    def _close(self, state: PromiseState) -> None:
        if ids := self._chosen():
            self.doing.close(ids, state)

    def _postpone(self, days: int) -> None:
        if (ids := self._chosen()) and self.line.has_groups:
            self.doing.postpone(ids, days)

    def _open_card(self, promise_id: int) -> None:
        promise = self.model.row_of(promise_id)
        if promise is not None:
            self.context.navigate(EntityRef(Entity.CLIENT, promise.draft.client_id))

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self.list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, text, keys in self._deeds():
            if not self.bar.button(key).isHidden():
                button_icon = self.bar.button(key).icon()
                menu.addAction(button_icon, f"{text}\t{keys}", lambda chosen=key: self._do(chosen))
        menu.addSeparator()
        menu.addAction(icon("ban"), self.tr("Cancelled"), lambda: self._close(PromiseState.CANCELLED))
        menu.addAction(
            icon("trash-2"), self.tr("Remove") + "\tDel", lambda: self.doing.remove(self._chosen())
        )
        menu.popup(place)

    def _show_count(self) -> None:
        self.count.setText(self.context.formats.number(self.model.rowCount()))

    def _show_picked(self) -> None:
        model, number = self.model, self.context.formats.number
        picked, total = model.checked_count, len(model.ids)
        if picked:
            text = self.tr("Selected {0} of {1}").format(number(picked), number(total))
            every = "" if picked == total else self.tr("Select all {0}").format(number(total))
            self.bar.set_counts(text, number(picked), every, self.tr("Clear the selection"))
        else:
            self.bar.set_counts(self.tr("The chosen promise"), "", "", "")
        is_open = self.line.has_groups
        for key in ("kept", "broken", "day", "week"):
            self.bar.set_shown(key, is_shown=is_open)
        self.bar.set_shown("open", is_shown=not is_open)
        self.bar.setVisible(bool(total))
