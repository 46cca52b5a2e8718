"""All requests: who waits for an answer, what became of the rest, and one of them whole."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.inquiry import Inquiry, InquiryFilter
from crm_desktop.domain.pipeline import Pipeline
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.work_time import WorkTime
from crm_desktop.ui.inquiries.deeds import LOOKS, Deed, can_be_done
from crm_desktop.ui.inquiries.details import Details, DetailsPane
from crm_desktop.ui.inquiries.doing import InquiryDoing
from crm_desktop.ui.inquiries.filter_line import FilterLine, Shown
from crm_desktop.ui.inquiries.form import InquiryForm
from crm_desktop.ui.inquiries.inquiry_list import InquiryList
from crm_desktop.ui.inquiries.row_delegate import spoken
from crm_desktop.ui.planned.escalation_note import EscalationNote
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.actions import with_twins
from crm_desktop.ui.shell.context import AppContext, RecordList
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.table.bulk_bar import BulkBar
from crm_desktop.ui.table.column import Column
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.cards import card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.picked_bar import PickedBar
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.text import label, set_tip

TICK_MS = 30_000
_DETAILS, _DETAILS_NARROW, _WIDE = 380, 300, 960
_MANY = (Deed.TAKE, Deed.ANSWER, Deed.QUALIFY, Deed.DUPLICATE, Deed.SPAM, Deed.REOPEN, Deed.REMOVE)


class _Loaded(NamedTuple):
    ids: array[int]
    pipelines: list[Pipeline]
    is_empty: bool
    work: WorkTime | None  # that counts for answering


class InquiriesPage(FeaturePage):
    """A list at the left, one request at the right; what can be done has keys everywhere on the screen."""

    watched = frozenset({Entity.INQUIRY, Entity.CLIENT, Entity.USER, Entity.SOURCE, Entity.PIPELINE})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        services, clock = context.services, context.services.store.clock
        self._latest, self._reading = Latest(context.runner, self), Latest(context.runner, self)
        self._wanted_id: int | None = None
        self._form: InquiryForm | None = None
        self.doing = InquiryDoing(context, self)
        self.doing.nameless.connect(self._on_nameless)
        column = Column("inquiry", lambda: self.tr("Inquiry"), self._spoken, is_sortable=False)
        self.model = PagedTableModel(services.inquiries.rows, (column,), self)
        # Queued: it happens while rows are painted.
        self.model.failed.connect(context.shell.show_error, Qt.ConnectionType.QueuedConnection)
        self.list = InquiryList(self.model, context.formats, clock, self)
        self.details = DetailsPane(context.formats, clock, lambda: services.store.actor_name, self)
        self.escalation = EscalationNote(context, self)
        self.details.put_on_top(self.escalation)
        self.title, self.count = label("", "title", self), label("", "secondary", self)
        self.search, self.add = SearchField(self), button("", "primary", "plus", self)
        self.line, self.picked, self.bar = FilterLine(self), PickedBar(self), BulkBar(self)
        self.nothing, self.none = EmptyState("inbox", self), EmptyState("list-filter", self)
        self.ticker = QTimer(self)
        self.ticker.setInterval(TICK_MS)
        self.ticker.timeout.connect(self._tick)
        self._build()
        self._connect()
        self.retranslate()

    # Texts

    def retranslate(self) -> None:
        self.title.setText(self.tr("Inquiries"))
        self.list.setAccessibleName(self.tr("Inquiries"))
        self.search.set_hint(self.tr("Name, phone, text…"), self.tr("Search in the inquiries"))
        self.add.setText(self.tr("Inquiry"))
        self.add.setAccessibleName(self.tr("New inquiry"))
        set_tip(self.add, self.tr("New inquiry (Ctrl+Shift+I)"))
        self.line.retranslate()
        self.details.retranslate()
        for deed in _MANY:
            self.bar.set_text(deed.value, LOOKS[deed].title(), LOOKS[deed].title())
        self.nothing.set_texts(
            self.tr("Nobody has asked yet"),
            self.tr(
                "Write down here each call, letter or message of a possible client: nobody is forgotten, you"
                " see who waits for an answer, and a deal is made of it without typing anything twice."
            ),
            primary=self.tr("Register an inquiry"),
        )
        self._show_count()
        self._show_picked()
        self.list.tick()

    def _spoken(self, inquiry: Inquiry) -> str:
        now, work = self.context.services.store.clock(), self.list.painter.work
        return spoken(inquiry, now, self.context.formats, work)

    # What the shell asks

    def refresh(self) -> None:
        services = self.context.services
        wanted, sort = self.line.filter(services.store.actor_name, self.search.text()), self.line.sort
        wanted = replace(wanted, ids=self.picked.ids)

        def work(_progress: Progress) -> _Loaded:
            ids = services.inquiries.list_ids(wanted, sort)
            is_empty = not ids and not services.inquiries.list_ids(InquiryFilter())
            pipelines, hours = services.pipelines.list(only_active=True), services.working_time.for_answers()
            return _Loaded(ids, pipelines, is_empty, hours)

        self._latest.ask(work, self._on_loaded, self.context.shell.show_error)

    def on_data_changed(self, event: DataChanged) -> None:
        self.model.refresh(event.ids if event.entity is Entity.INQUIRY else ())
        self.refresh_soon()

    def open_ref(self, ref: EntityRef) -> None:
        """Show one request, in whichever state it is."""
        if ref.id not in self.context.services.inquiries.rows([ref.id]):
            return
        self._wanted_id = ref.id
        self.search.clear()
        self.line.reset()
        self.line.choose(Shown.ALL)

    def receive(self, message: object) -> None:
        """List the requests that a report picked out."""
        if isinstance(message, RecordList):
            self.picked.show_picked(message.title, message.ids, is_report=message.is_report)
            self.search.clear()
            self.line.reset()
            self.line.choose(Shown.ALL)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"inquiries": self.focus_first}

    def record_in_view(self) -> EntityRef | None:
        return self.details.about

    def focus_first(self) -> None:
        self.list.setFocus()

    def focus_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def panes(self) -> list[QWidget]:
        return [self._head, self.list, self.details]

    def state(self) -> dict[str, object]:
        return {"shown": self.line.shown.value}

    def restore_state(self, state: Mapping[str, object]) -> None:
        if state.get("shown") in list(Shown):
            self.line.choose(Shown(str(state["shown"])))

    # How it is put together

    def _build(self) -> None:
        self._head = QWidget(self)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.title)
        top.addWidget(self.count, 1)
        self.search.setMaximumWidth(300)
        top.addWidget(self.search, 1)
        top.addWidget(self.add)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addLayout(top)
        for widget in (self.line, self.picked):
            head.addWidget(widget)
        for deed in _MANY:
            self.bar.add(deed.value, LOOKS[deed].icon)
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
        self._parts = QWidget(self)
        row = QHBoxLayout(self._parts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(listed, 1)
        row.addWidget(self.details)
        self._whole = QStackedWidget(self)
        self._whole.addWidget(self._parts)
        self._whole.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._head)
        layout.addWidget(self._whole, 1)

    def _connect(self) -> None:
        self.line.changed.connect(self._on_other_list)
        self.picked.left.connect(self._on_other_list)
        self.search.search_changed.connect(lambda _text: self._on_other_list())
        self.search.rows_wanted.connect(self.focus_first)
        self.search.returnPressed.connect(self.focus_first)
        self.add.clicked.connect(self._register)
        self.nothing.primary_clicked.connect(self._register)
        self.none.primary_clicked.connect(self._on_reset)
        self.list.typed.connect(self._on_typed)
        self.list.open_requested.connect(lambda _id: self.do(Deed.EDIT))
        self.list.menu_requested.connect(self._open_menu)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.model.checked_changed.connect(self._show_picked)
        self.bar.chosen.connect(lambda key: self.do(Deed(key)))
        self.bar.select_all_requested.connect(self.model.check_all)
        self.bar.clear_requested.connect(self.model.clear_checked)
        self.details.deed_chosen.connect(self.do)
        self.details.client_wanted.connect(lambda row_id: self._navigate(Entity.CLIENT, row_id))
        self.details.deal_wanted.connect(lambda row_id: self._navigate(Entity.DEAL, row_id))
        self.details.inquiry_wanted.connect(lambda row_id: self.open_ref(EntityRef(Entity.INQUIRY, row_id)))
        # Shortcuts, not keys of the list: they also hold beside it, and in a Russian layout.
        for deed, look in LOOKS.items():
            shortcut = QShortcut(self._parts)
            shortcut.setKeys(with_twins(look.keys))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda chosen=deed: self.do(chosen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.details.setFixedWidth(_DETAILS if event.size().width() >= _WIDE else _DETAILS_NARROW)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ticker.start()
        self._tick()

    def hideEvent(self, event: QHideEvent) -> None:
        self.ticker.stop()
        super().hideEvent(event)

    # What it hears

    def _tick(self) -> None:
        self.list.tick()
        self.details.tick()

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
        self.list.painter.work = self.details.work = loaded.work
        self.model.set_ids(loaded.ids)
        self.details.show_pipelines(loaded.pipelines)
        self.line.mine.setVisible(bool(self.context.services.store.actor_name))
        self._whole.setCurrentIndex(1 if loaded.is_empty else 0)
        self._head.setVisible(not loaded.is_empty)
        self._body.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._explain()
        if self._wanted_id is not None and self.list.select_id(self._wanted_id):
            self._wanted_id = None
        elif self.list.current_id() is None:
            self.list.select_first()
        self._show_count()
        self._show_picked()
        self._show_current()

    def _explain(self) -> None:
        """Say why there is nothing in the list."""
        if self.line.is_narrowed or self.search.text():
            self.none.set_texts(
                self.tr("No such inquiries"),
                self.tr("There are inquiries, but none that fits what you chose above."),
                primary=self.tr("Show all in work"),
            )
        else:
            self.none.set_texts(
                self.tr("Everybody has an answer"),
                self.tr("Each inquiry became a deal, or was spam or a duplicate."),
            )

    def _show_current(self) -> None:
        """Read what is shown of the current request."""
        current, inquiries = self.list.current_id(), self.context.services.inquiries
        if current is None:
            self._reading.forget()
            self.escalation.clear()
            self.details.show_details(None)
            return
        self.escalation.show_record(EntityRef(Entity.INQUIRY, current))

        def work(_progress: Progress) -> Details | None:
            found = inquiries.rows([current]).get(current)
            if found is None:
                return None
            return Details(found, inquiries.candidates(current), inquiries.of_sender(current))

        self._reading.ask(work, self.details.show_details, self.context.shell.show_error)

    # What can be done

    def do(self, deed: Deed) -> None:
        """Do something to the requests picked, else to the current one."""
        current = self.list.current_id()
        inquiry = self.model.row_of(current) if current is not None else None
        picked = self.model.checked_ids()
        if picked and deed in _MANY:
            self.doing.do(deed, picked)
        elif inquiry is not None and can_be_done(deed, inquiry, self.context.services.store.actor_name):
            if deed is Deed.EDIT:
                self._edit(inquiry)
            elif deed is Deed.CONVERT:
                self._convert(inquiry)
            elif deed is Deed.TASK:
                self.doing.plan(inquiry, inquiry.draft.client_id)
            else:
                self.doing.do(deed, [inquiry.id])

    def _convert(self, inquiry: Inquiry) -> None:
        shown = self.details.inquiry
        if shown is not None and shown.id == inquiry.id:  # else it is not read yet who it may be
            self.doing.convert(inquiry.id, self.details.pipeline_id, self.details.who.client_id)

    def _edit(self, inquiry: Inquiry) -> InquiryForm:
        if self._form is None:
            self._form = InquiryForm(self.context, self)
        self._form.edit(inquiry)
        return self._form

    def _on_nameless(self, inquiry_id: int) -> None:
        """Ask for what a client could be made of."""
        inquiry = self.model.row_of(inquiry_id)
        if inquiry is not None:
            form = self._edit(inquiry)
            form.problem.show_text(self.tr("To make a deal, a name, a phone or an e-mail is needed."))

    def _register(self) -> None:
        self.context.shell.run_command("new_inquiry")

    def _navigate(self, entity: Entity, row_id: int) -> None:
        self.context.navigate(EntityRef(entity, row_id))

    def _open_menu(self, place: QPoint) -> None:
        current = self.list.current_id()
        inquiry = self.model.row_of(current) if current is not None else None
        if inquiry is None:
            return
        menu = QMenu(self.list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed, look in LOOKS.items():
            if can_be_done(deed, inquiry, self.context.services.store.actor_name):
                text = f"{look.title()}\t{look.shortcut()}"
                menu.addAction(icon(look.icon), text, lambda chosen=deed: self.do(chosen))
        menu.popup(place)

    def _show_count(self) -> None:
        self.count.setText(self.context.formats.number(self.model.rowCount()))

    def _show_picked(self) -> None:
        number, picked, total = self.context.formats.number, self.model.checked_count, len(self.model.ids)
        self.bar.setVisible(bool(picked))
        if picked:
            text = self.tr("Selected {0} of {1}").format(number(picked), number(total))
            every = "" if picked == total else self.tr("Select all {0}").format(number(total))
            self.bar.set_counts(text, number(picked), every, self.tr("Clear the selection"))
