"""One client being looked at and changed: saves on the writers' thread, one after the other, and unites
what colleagues changed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.client import Client, ClientDraft
from crm_desktop.domain.errors import CrmError, NotFoundError, StaleError, ValidationError
from crm_desktop.domain.progress import Progress
from crm_desktop.ui.clients.card_three_way import FieldConflict, unite, with_theirs
from crm_desktop.ui.shell.context import AppContext


@dataclass(frozen=True, slots=True)
class Conflict:
    """My changes and a colleague's to the same fields: the draft united with mine, and what is in question."""

    theirs: Client
    united: ClientDraft
    fields: tuple[FieldConflict, ...]


class CardSession(QObject):
    """The stored client behind a card.

    `stored` carries the client as it is in the base now, `saved` tells that a change from here got there,
    `refused` the problems of a draft by field,
    `conflicted` a question for the user, `gone` that there is no such client any more,
    `failed` any other error the user can be told.
    """

    stored = Signal(object)
    saved = Signal()
    refused = Signal(object)
    conflicted = Signal(object)
    gone = Signal()
    failed = Signal(object)

    def __init__(
        self,
        context: AppContext,
        client: Client,
        parent: QObject | None = None,
        typed: Callable[[ClientDraft], ClientDraft] = lambda draft: draft,
    ) -> None:
        """`typed` returns a draft with what stands in the fields of the card at this moment."""
        super().__init__(parent)
        self._typed = typed
        self._context = context
        self._client = client
        self._wanted: ClientDraft | None = None
        self._sent: ClientDraft | None = None

    @property
    def client(self) -> Client:
        """The client as it was last read."""
        return self._client

    @property
    def is_saving(self) -> bool:
        """Whether a change is on its way to the base."""
        return self._sent is not None

    def submit(self, draft: ClientDraft) -> None:
        """Store a draft made from the client as shown; the same again costs nothing."""
        try:
            draft.validate()
        except ValidationError as error:
            self.refused.emit(error.problems)
            return
        if self._sent is not None:
            self._wanted = draft
        elif draft != self._client.draft:
            self._send(draft)

    def reload(self) -> None:
        """Read the client again, after somebody changed it; a save under way does so itself."""
        if self._sent is None:
            client_id = self._client.id
            self._context.runner.run(
                lambda _: self._context.services.clients.get(client_id),
                self._on_read,
                self._on_unread,
                owner=self,
            )

    def settle(self, conflict: Conflict, theirs: tuple[FieldConflict, ...]) -> None:
        """Store the answer to a conflict: `theirs` are the fields in which the colleague's value holds."""
        self._client = conflict.theirs
        draft = with_theirs(conflict.united, theirs)
        if draft == self._client.draft:
            self.stored.emit(self._client)
        else:
            self._send(draft)

    def _send(self, draft: ClientDraft) -> None:
        clients, client = self._context.services.clients, self._client
        self._sent = draft

        def work(_: Progress) -> Client:
            clients.update(client.id, client.version, draft)
            return clients.get(client.id)

        self._context.runner.run(work, self._on_stored, self._on_error, writes=True, owner=self)

    def _on_read(self, client: Client) -> None:
        if self._sent is None and client.version >= self._client.version:
            base = self._client.draft
            if unite(base, self._typed(base), client.draft)[1]:
                # The very field that is being typed into: the write that follows is stale, and asks.
                return
            self._client = client
            self.stored.emit(client)

    def _on_unread(self, error: Exception) -> None:
        if isinstance(error, NotFoundError):
            self.gone.emit()
        else:
            self.failed.emit(error)

    def _on_stored(self, client: Client) -> None:
        sent, wanted = self._sent, self._wanted
        self._client, self._sent, self._wanted = client, None, None
        if sent is not None and wanted is not None and wanted != sent:
            # Made from what was shown before the save came back: bring only what is new in it.
            self.submit(unite(sent, wanted, client.draft)[0])
        self.stored.emit(client)
        self.saved.emit()

    def _on_error(self, error: Exception) -> None:
        mine = self._wanted or self._sent
        self._sent = self._wanted = None
        if isinstance(error, StaleError) and mine is not None:
            self._unite_with_theirs(mine)
        elif isinstance(error, ValidationError):
            self.refused.emit(error.problems)
        elif isinstance(error, CrmError):
            self.failed.emit(error)

    def _unite_with_theirs(self, mine: ClientDraft) -> None:
        try:
            theirs = self._context.services.clients.get(self._client.id)
        except CrmError as error:
            self.failed.emit(error)
            return
        united, conflicts = unite(self._client.draft, mine, theirs.draft)
        if conflicts:
            self.conflicted.emit(Conflict(theirs, united, conflicts))
            return
        self._client = theirs
        if united == theirs.draft:
            self.stored.emit(theirs)
        else:
            self._send(united)
