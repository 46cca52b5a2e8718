"""The card of a client: everything that is known, each field changed in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client, ClientKind, Employment
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import CrmError, NotFoundError
from crm_desktop.domain.events import DataChanged
from crm_desktop.ui.clients.card_desk import desk_commands, is_typing, tell_apart
from crm_desktop.ui.clients.card_header import shown_name
from crm_desktop.ui.clients.card_lists import read_lists
from crm_desktop.ui.clients.card_nothing import NoClient
from crm_desktop.ui.clients.card_session import CardSession, Conflict
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.cards import card

# Made, and imported, when they are first needed: the list is on screen before that.
if TYPE_CHECKING:
    from crm_desktop.ui.clients.card_three_way import FieldConflict
    from crm_desktop.ui.clients.card_view import CardView
    from crm_desktop.ui.clients.form import ClientForm
    from crm_desktop.ui.clients.merge import MergeView

_LISTS = frozenset({Entity.TAG, Entity.STATUS, Entity.SOURCE, Entity.USER, Entity.CUSTOM_FIELD})
_ABOUT_CLIENTS = frozenset({Entity.CLIENT, Entity.INTERACTION})  # an entry is a new last contact
_EDIT_KEYS = frozenset({Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PATIENCE_MS = 5000


class ClientCard(QWidget):
    """Shows one client, or the form of a new one.

    `saved` carries the id of a client that was stored, `closed` that the card was put away,
    `open_requested` another client that the user chose in it.
    """

    saved = Signal(int)
    closed = Signal()
    open_requested = Signal(EntityRef)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session: CardSession | None = None
        self._view: CardView | None = None
        self._form: ClientForm | None = None
        self._merge: MergeView | None = None
        self._nothing: NoClient | None = None
        self._is_new = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # so that Enter, F2 and Esc reach the card as a whole
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._stack.addWidget(card())  # until it is known whether there is a client to show
        context.events.changed.connect(self._on_event)

    @property
    def client_id(self) -> int | None:
        """The id of the client shown."""
        return self._session.client.id if self._session is not None and not self._is_new else None

    def show_client(self, client_id: int) -> None:
        """Show a client; one that is not there any more leaves the card empty."""
        self.commit()
        self._leave_form()
        if self._session is not None and self._session.client.id == client_id:
            self._stack.setCurrentWidget(self.view)
            return
        try:
            client = self._context.services.clients.get(client_id)
        except NotFoundError as error:
            self.clear()
            self._context.shell.show_error(error)
            return
        self._begin(client)

    def new_client(self, kind: ClientKind = ClientKind.PERSON, company: Employment | None = None) -> None:
        """Show an empty form for a new client; `company` is where a new person works."""
        self.commit()
        self._leave_form()
        self.form.start(kind, company)
        self._show_form()

    def clear(self) -> None:
        """Show no client."""
        self.commit()
        self._leave_form()
        self._end_session()
        self._is_new = False
        self._stack.setCurrentWidget(self.nothing)

    def commit(self) -> None:
        """Store what is being typed, as leaving the field does."""
        if self._session is not None and not self._is_new:
            self.view.commit()

    def settle(self) -> bool:
        """Store what is being typed and wait until it is in the base; False while a question is open."""
        self.commit()
        time = QElapsedTimer()
        time.start()
        sessions = self.findChildren(CardSession)
        while any(session.is_saving for session in sessions) and time.elapsed() < _PATIENCE_MS:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 20)
        return self._view is None or self._view.conflict.isHidden()

    def remove(self) -> None:
        """Move the client shown to the recycle bin, with a way back."""
        if self.client_id is not None:
            self.commit()
            self.card_menu.remove()

    def focus_client(self) -> None:
        """Give the keyboard to the client shown: to where work on the tab at hand begins."""
        if self._view is not None and self.client_id is not None:
            self._view.focus_current()

    def commands(self, show_current: Callable[[], None]) -> dict[str, Callable[[], None]]:
        """Return what one key does with the client at hand; see `desk_commands`."""
        return desk_commands(self, show_current)

    def do(self, key: str) -> None:
        """Carry out one of DESK_COMMANDS on the client shown."""
        self._stack.setCurrentWidget(self.view)
        self.view.do(key)

    def panes(self) -> list[QWidget]:
        """Return the parts between which F6 moves."""
        return self.view.panes() if self._stack.currentWidget() is self._view else [self]

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 300)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _EDIT_KEYS and self.client_id is not None:
            if not is_typing():
                self.view.edit()
        elif event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self._view:
            focused = QApplication.focusWidget()
            if focused is not None and self.view.isAncestorOf(focused):
                focused.clearFocus()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()
        super().changeEvent(event)

    @property
    def view(self) -> CardView:
        """The card itself, made when the first client is shown."""
        if self._view is None:
            self._view = self._make_view()
            self._stack.addWidget(self._view)
        return self._view

    @property
    def form(self) -> ClientForm:
        """The form of a new client, made when it is first needed."""
        if self._form is None:
            from crm_desktop.ui.clients.form import ClientForm

            self._form = ClientForm(self._context)
            self._form.created.connect(self._on_created)
            self._form.cancelled.connect(self._on_cancelled)
            self._form.open_requested.connect(self._open_alike)
            self._stack.addWidget(self._form)
        return self._form

    @property
    def merge(self) -> MergeView:
        """Two cards becoming one, made when it is first needed."""
        if self._merge is None:
            from crm_desktop.ui.clients.merge import MergeView

            self._merge = MergeView(self._context)
            self._merge.merged.connect(self._on_merged)
            self._merge.told_apart.connect(lambda _own, _other: self._back_from_merge())
            self._merge.cancelled.connect(self._back_from_merge)
            self._stack.addWidget(self._merge)
        return self._merge

    @property
    def nothing(self) -> QWidget:
        """What stands here without a client, made when it is first needed."""
        if self._nothing is None:
            self._nothing = NoClient()
            self._nothing.new_requested.connect(self.new_client)
            self._stack.addWidget(self._nothing)
        return self._nothing

    def _make_view(self) -> CardView:
        from crm_desktop.ui.clients.card_menu import CardMenu
        from crm_desktop.ui.clients.card_view import CardView

        view = CardView(self._context)
        view.offer(read_lists(self._context.services))
        view.committed.connect(self._on_committed)
        view.open_requested.connect(self.open_requested)
        view.add_person_requested.connect(self._on_add_person)
        view.header.close_requested.connect(self.closed)
        view.conflict.settled.connect(self._on_settled)
        view.alike.open_requested.connect(self._open_alike)
        view.alike.merge_requested.connect(self._on_merge_alike)
        view.alike.told_apart.connect(self._on_told_apart)
        self.card_menu = CardMenu(self._context, view)
        self.card_menu.convert_requested.connect(self._on_convert)
        self.card_menu.merge_requested.connect(lambda: self._on_merge_alike(0))
        self.card_menu.do_not_call_requested.connect(view.wish.ask)
        self.card_menu.removed.connect(lambda _id: self.closed.emit())
        view.header.more.setMenu(self.card_menu.menu)
        return view

    def _rebuild(self) -> None:
        """Make all widgets anew in the language in force, on the same client."""
        client_id, typed = self.client_id, self.form.typed() if self._is_new else None
        is_merging = self._merge is not None and self._stack.currentWidget() is self._merge
        other_id = self.merge.other_id if is_merging else None
        self.commit()
        self._end_session()
        for page in (self._view, self._form, self._merge, self._nothing):
            if page is not None:
                self._stack.removeWidget(page)
                page.deleteLater()
        self._view = self._form = self._merge = self._nothing = None
        if typed is not None:
            self.new_client()
            self.form.take(typed)
        elif client_id is not None:
            self.show_client(client_id)
            if other_id is not None:
                self._on_merge_alike(other_id)
        else:
            self.clear()

    def _begin(self, client: Client) -> None:
        self._end_session()
        session = CardSession(self._context, client, self, self.view.fields.collect)
        session.stored.connect(lambda stored: self._on_stored(session, stored))
        session.saved.connect(lambda: self._on_saved(session))
        session.refused.connect(self.view.show_problems)
        session.conflicted.connect(lambda conflict: self._on_conflict(session, conflict))
        session.gone.connect(lambda: self._on_gone(session))
        session.failed.connect(lambda error: self._on_failed(session, error))
        self._session = session
        self._is_new = False
        self._show(client)
        self._stack.setCurrentWidget(self.view)
        self.view.alike.look_for(client.draft, client.id)

    def _end_session(self) -> None:
        """Leave a client; a save under way is let finish."""
        old, self._session = self._session, None
        if self._view is not None:
            open_question = None if self._view.conflict.isHidden() else self._view.conflict.conflict
            self._view.forget()
            if open_question is not None:
                self._offer(open_question)
        if old is not None and not old.is_saving:
            old.deleteLater()

    def _show(self, client: Client) -> None:
        self.view.show_client(client)
        self.card_menu.show_client(client)

    def _on_committed(self) -> None:
        if self._session is not None:
            self._session.submit(self.view.fields.collect(self._session.client.draft))

    def _on_stored(self, session: CardSession, client: Client) -> None:
        if session is self._session:
            self._show(client)
            self.view.alike.look_for(client.draft, client.id)

    def _on_saved(self, session: CardSession) -> None:
        if session is self._session:
            self.saved.emit(session.client.id)
        elif not session.is_saving:
            session.deleteLater()

    def _on_conflict(self, session: CardSession, conflict: Conflict) -> None:
        if session is self._session:
            self.view.ask(conflict)
        else:
            self._offer(conflict)

    def _offer(self, conflict: Conflict) -> None:
        """The user has gone on to another card: bring the question there, not an answer nobody gave."""
        name = shown_name(conflict.theirs.draft)

        def back() -> None:
            self.commit()
            self._begin(conflict.theirs)
            self.view.ask(conflict)

        self._context.shell.toast(
            self.tr("Somebody changed the same in {0}").format(name), self.tr("Compare"), back
        )

    def _on_settled(self, theirs: tuple[FieldConflict, ...]) -> None:
        conflict = self.view.conflict.conflict
        if self._session is not None and conflict is not None:
            self._session.settle(conflict, theirs)

    def _on_gone(self, session: CardSession) -> None:
        """Whoever took the client away has been told, or was told by the toast of it."""
        if session is self._session:
            self._end_session()
            self._stack.setCurrentWidget(self.nothing)
            self.closed.emit()

    def _on_failed(self, session: CardSession, error: CrmError) -> None:
        if isinstance(error, NotFoundError):
            self._on_gone(session)
        self._context.shell.show_error(error)

    def _on_convert(self, kind: ClientKind) -> None:
        if (session := self._session) is None:
            return
        draft = self.view.fields.collect(session.client.draft)
        draft.kind = kind
        if kind is ClientKind.COMPANY and not draft.company_name:
            draft.company_name = draft.name.full()
        session.submit(draft)

    def _on_add_person(self) -> None:
        session = self._session
        if session is not None:
            name = shown_name(session.client.draft)
            self.new_client(ClientKind.PERSON, Employment(name, session.client.id))

    def _on_created(self, client_id: int) -> None:
        self._is_new = False
        self.show_client(client_id)
        self.saved.emit(client_id)

    def _show_form(self) -> None:
        self._is_new = True
        self._stack.setCurrentWidget(self.form)
        self.form.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_form(self) -> None:
        """What was typed and not stored can be brought back."""
        if self._is_new and self.form.is_touched:
            typed, shell = self.form.typed(), self._context.shell
            name = typed.line.strip() or self.tr("without a name")
            text = self.tr("The new client was not stored: {0}").format(name)
            shell.toast(text, self.tr("Bring back"), lambda: shell.hand_over("clients", typed))
        self._is_new = False

    def _on_cancelled(self) -> None:
        self._leave_form()
        self._stack.setCurrentWidget(self.view if self._session is not None else self.nothing)
        self.closed.emit()

    def _open_alike(self, client_id: int) -> None:
        self.open_requested.emit(EntityRef(Entity.CLIENT, client_id))

    def _on_merge_alike(self, other_id: int) -> None:
        if (own_id := self.client_id) is not None:
            self.commit()
            self._stack.setCurrentWidget(self.merge)
            self.merge.start(own_id, other_id)

    def _on_merged(self, kept_id: int) -> None:
        self.open_requested.emit(EntityRef(Entity.CLIENT, kept_id))
        self.show_client(kept_id)

    def _back_from_merge(self) -> None:
        self._stack.setCurrentWidget(self.view if self._session is not None else self.nothing)
        if self._session is not None:
            client = self._session.client
            self.view.alike.look_for(client.draft, client.id, at_once=True)

    def _on_told_apart(self, other_id: int) -> None:
        if self.client_id is not None:
            tell_apart(self._context, self.client_id, other_id)

    def _on_event(self, event: DataChanged) -> None:
        if event.entity is Entity.SETTING and (self._view is not None or self._form is not None):
            self._rebuild()  # phones are read for another country from now on
        if event.entity in _LISTS and self._view is not None:
            self._view.offer(read_lists(self._context.services))
            if self._session is not None:
                self._show(self._session.client)
        if event.entity in _ABOUT_CLIENTS and self._session is not None:
            is_about_others = event.entity is Entity.CLIENT and event.ids and not self._session.client.people
            if not is_about_others or self._session.client.id in event.ids:
                self._session.reload()
