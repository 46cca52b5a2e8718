"""Takes calls: from the telephone program, from the key; stores what they brought."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from crm_desktop.domain.call_number import CallerMatch, CallNumber
from crm_desktop.domain.call_record import StoredCall
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.timeline import Direction
from crm_desktop.ui.clients.calls.call_view import CallView
from crm_desktop.ui.clients.calls.screen import CallScreen
from crm_desktop.ui.shell.context import AppContext

_WATCHED = frozenset({Entity.CLIENT, Entity.INTERACTION, Entity.TAG, Entity.STATUS, Entity.USER})


class CallDesk(QObject):
    """Owns the call screen of one window. No call is lost: one that is put aside waits with what was typed."""

    def __init__(self, context: AppContext, place: QWidget) -> None:
        super().__init__(place)
        self._context = context
        self._storing: set[CallView] = set()
        self.screen = CallScreen(place)
        self.screen.put_aside.connect(self.put_aside)
        self.screen.new_requested.connect(lambda: self.open_call(CallNumber()))
        context.events.changed.connect(self._on_changed)
        context.shell.ask_before_closing(self._may_close)
        if isinstance(place, QStackedWidget):
            # Whoever goes to another screen wants that one; the call waits.
            place.currentChanged.connect(lambda _index: self.screen.hide())

    def receive(self, text: str) -> CallView:
        """Show who calls, as the line gives the number; a call that is open from this number shows again."""
        number = self._context.services.callers.read(text)
        for view in self.screen.calls:
            if number.phone is not None and _is_same(view.number, number) and view not in self._storing:
                self.screen.show_call(view)
                self.screen.appear()
                return view
        return self.open_call(number)

    def call_out(self, text: str) -> CallView:
        """Show whom we call, as the card gives the number."""
        view = self.receive(text)
        view.form.direction.set_value(Direction.OUT)
        return view

    def open_call(self, number: CallNumber) -> CallView:
        """Open a call: with who has this number, or with the question who it is."""
        services = self._context.services
        view = CallView(self._context, number)
        view.store_requested.connect(lambda: self.store(view))
        view.discard_requested.connect(lambda: self.discard(view))
        view.put_aside.connect(self.put_aside)
        view.open_requested.connect(self._open_card)
        if number.phone is not None:
            view.offer(services.callers.exact(number.phone))
            if not view.client_id:
                self._look_further(view, number)
        self._drop_blank_calls()
        self.screen.add(view)
        self.screen.appear()
        return view

    def toggle(self) -> None:
        """Bring the call screen up with the calls that wait, or with a new one; put it aside when it shows."""
        if self.screen.isVisible():
            self.put_aside()
        elif self.screen.calls:
            self.screen.appear()
        else:
            self.open_call(CallNumber())

    def put_aside(self) -> None:
        """Hide the screen; what was begun waits for the key."""
        self._drop_blank_calls()
        self.screen.vanish()
        waiting = [view for view in self.screen.calls if view not in self._storing]
        if waiting:
            text = self.tr("The call waits: {0}").format(waiting[-1].title())
            self._context.shell.toast(text, self.tr("Back to the call"), self.screen.appear)

    def store(self, view: CallView) -> None:
        """Store a call, and close it once that is done."""
        record = view.record() if view not in self._storing else None
        if record is None:
            return
        self._storing.add(view)
        view.setEnabled(False)

        def on_done(stored: StoredCall) -> None:
            self._storing.discard(view)
            name = view.title()
            self._close(view)
            text = self.tr("Call stored: {0}").format(name)
            self._context.shell.toast_undo_or_open(text, EntityRef(Entity.CLIENT, stored.client_id))

        def on_error(error: Exception) -> None:
            self._storing.discard(view)
            view.setEnabled(True)
            view.take_keyboard()
            self._context.shell.show_error(error)

        store = self._context.services.calls.store
        self._context.runner.run(lambda _progress: store(record), on_done, on_error, writes=True, owner=self)

    def discard(self, view: CallView) -> None:
        """Forget a call."""
        self._close(view)

    def _may_close(self) -> bool:
        """Keep the window while a call waits in which something is written, and show it."""
        waiting = [view for view in self.screen.calls if not view.is_empty and view not in self._storing]
        if waiting:
            self.screen.show_call(waiting[-1])
            self.screen.appear()
            text = self.tr("A call is not stored yet: {0}. Store or discard it before you close.")
            self._context.shell.toast(text.format(waiting[-1].title()))
        return not waiting

    def _close(self, view: CallView) -> None:
        self.screen.remove(view)
        if not self.screen.calls:
            self.screen.vanish()

    def _drop_blank_calls(self) -> None:
        """A question "who is it?" that nobody answered is no call."""
        for view in self.screen.calls:
            is_blank = view.number == CallNumber() and not view.client_id and view.is_empty
            if is_blank and not view.who.name.text().strip():
                self.screen.remove(view)

    def _look_further(self, view: CallView, number: CallNumber) -> None:
        """Look for the last digits among all numbers of the base, which takes longer."""
        phone, callers = number.phone, self._context.services.callers
        if phone is None:
            return

        def on_done(matches: list[CallerMatch]) -> None:
            # Somebody may have said a name meanwhile.
            if matches and not view.who.name.text().strip():
                has_keyboard = view.who.name.hasFocus()
                view.offer(matches)
                if has_keyboard:
                    view.take_keyboard()

        self._context.runner.run(
            lambda _progress: callers.by_ending(phone), on_done, self._context.shell.show_error, owner=view
        )

    def _open_card(self, client_id: int) -> None:
        """Show the whole card; the call waits beside it."""
        self.screen.hide()
        self._context.navigate(EntityRef(Entity.CLIENT, client_id))
        self.put_aside()

    def _on_changed(self, event: DataChanged) -> None:
        for view in self.screen.calls:
            if event.entity is Entity.OUTCOME:
                view.refresh_outcomes()
            elif event.entity in _WATCHED and view not in self._storing:
                view.refresh()


def _is_same(one: CallNumber, other: CallNumber) -> bool:
    """Whether two calls come from one number."""
    first, second = one.phone, other.phone
    if first is None or second is None:
        return False
    return (first.e164 or first.raw, first.extension) == (second.e164 or second.raw, second.extension)


def desk_at(context: AppContext, place: QWidget) -> CallDesk:
    """Return the desk of a window, made now if there is none yet."""
    return place.findChild(CallDesk) or CallDesk(context, place)
