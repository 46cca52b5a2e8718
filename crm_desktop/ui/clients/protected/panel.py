"""The protected block of a card: locked, hidden, or shown for as long as the password holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.client import Client
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import CrmError, StaleError
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.protected import ProtectedFacts, ProtectedLockedError
from crm_desktop.ui.clients.protected.facts_form import FactsForm
from crm_desktop.ui.forms.password_form import Asked, PasswordForm
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.scroll import reveal
from crm_desktop.ui.widgets.text import label

T = TypeVar("T")
_LOOK_AT_LOCK_MS = 5000


class ProtectedPanel(SectionCard):
    """Shows nothing but a button, until the user asks; each showing is noted by the service.

    `changed` is emitted when the facts were stored.
    """

    changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context, self._protected = context, context.services.protected
        self._client_id: int | None = None
        self._shown_id: int | None = None
        self._former = ProtectedFacts()  # what is kept, as far as this window knows
        self.set_title(self.tr("Protected data"))
        self.words = label("", "secondary", wraps=True)
        self.open_button = button("", "", "eye", self)
        self.open_button.clicked.connect(self.open)
        self.hide_button = button(self.tr("Hide"), "quiet", "eye-off", self)
        self.hide_button.clicked.connect(self.hide_facts)
        self.add_button(self.hide_button)
        self.ask, self.choose = PasswordForm(Asked.PASSWORD), PasswordForm(Asked.FIRST)
        self.ask.given.connect(self._on_password)
        self.choose.given.connect(self._on_first_password)
        self.form = FactsForm(context.formats, context.services.today)
        self.form.committed.connect(self._store)
        for widget in (self.words, self.open_button, self.ask, self.choose, self.form):
            self.body.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AT_LOCK_MS)
        self._timer.timeout.connect(self.look_at_lock)
        context.events.changed.connect(self._on_event)
        self._show_state()

    @property
    def is_shown(self) -> bool:
        """Whether the facts of the client are on screen."""
        return self._shown_id is not None

    def show_client(self, client: Client) -> None:
        """Belong to a client; the facts of another one go from the screen."""
        if client.id != self._client_id:
            self._belong_to(client.id)

    def clear(self) -> None:
        """Belong to nobody."""
        self._belong_to(None)

    def open(self) -> None:
        """Show the facts, or ask for the password first."""
        if self._client_id is None:
            return
        if not self._protected.is_set_up():
            self._ask_with(self.choose)
        elif not self._protected.is_unlocked:
            self._ask_with(self.ask)
        else:
            self._read(self._client_id)

    def hide_facts(self) -> None:
        """Take the facts from the screen; what is being typed is stored."""
        if self.is_shown:
            self.form.commit()
        self._wipe()

    def look_at_lock(self) -> None:
        """Take the facts from the screen once the password holds no longer."""
        if not self._protected.is_unlocked:
            self._wipe()

    def _belong_to(self, client_id: int | None) -> None:
        """Store what is being typed for the client so far, and take it from the screen."""
        if self.is_shown:
            self.form.commit()
        self._client_id = client_id
        self._wipe()

    def _wipe(self) -> None:
        self._shown_id = None
        self._timer.stop()
        self.form.show_facts(ProtectedFacts())
        self.ask.clear()
        self.choose.clear()
        self._show_state()

    def _ask_with(self, form: PasswordForm) -> None:
        self.open_button.hide()
        form.clear()
        form.show()
        form.first().setFocus()
        reveal(form)

    def _show_state(self) -> None:
        has_facts = self._client_id is not None and self._protected.has_facts(self._client_id)
        self.ask.hide()
        self.choose.hide()
        self.form.setVisible(self.is_shown)
        self.hide_button.setVisible(self.is_shown)
        self.words.setVisible(not self.is_shown)
        self.open_button.setVisible(not self.is_shown and self._client_id is not None)
        if has_facts:
            self.words.setText(self.tr("Hidden. Each look is noted with name and time."))
            self.open_button.setText(self.tr("Show"))
        else:
            self.words.setText(
                self.tr("A passport and what else must not lie open is kept under a password.")
            )
            self.open_button.setText(self.tr("Enter"))

    def _on_password(self, password: str, _new: str) -> None:
        self._run(lambda: self._protected.unlock(password), lambda _none: self._opened(), self.ask.show_error)

    def _on_first_password(self, _old: str, password: str) -> None:
        self._run(
            lambda: self._protected.set_password(password),
            lambda _none: self._opened(),
            self.choose.show_error,
        )

    def _opened(self) -> None:
        self.ask.clear()
        self.choose.clear()
        if self._client_id is not None:
            self._read(self._client_id)

    def _read(self, client_id: int) -> None:
        def on_done(facts: ProtectedFacts) -> None:
            if client_id != self._client_id:
                return
            self._shown_id, self._former = client_id, facts
            self.form.show_facts(facts)
            self._show_state()
            self._timer.start()
            self.form.document.setFocus()

        self._run(lambda: self._protected.show(client_id), on_done, self._on_error)

    def _store(self) -> None:
        client_id, facts = self._shown_id, self.form.facts()
        if client_id is None:
            return
        former, self._former = self._former, facts

        def on_error(error: Exception) -> None:
            self._former = former
            self._on_error(error)

        self._run(
            lambda: self._protected.save(client_id, facts, former),
            lambda _none: self.changed.emit(),
            on_error,
        )

    def _on_error(self, error: Exception) -> None:
        if isinstance(error, ProtectedLockedError):
            self._wipe()
            self.open()
        elif isinstance(error, CrmError):
            self._context.shell.show_error(error)
            if isinstance(error, StaleError) and self._shown_id is not None:
                self._read(self._shown_id)  # what another program stored meanwhile

    def _run(
        self, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[Exception], None]
    ) -> None:
        self._context.runner.run(lambda _progress: work(), on_done, on_error, writes=True, owner=self)

    def _on_event(self, event: DataChanged) -> None:
        if event.entity is Entity.PROTECTED_DATA and not self.is_shown and self._client_id is not None:
            self._show_state()
