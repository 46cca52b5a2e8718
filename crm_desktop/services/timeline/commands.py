"""What can be done to entries of the timeline, each as one undoable action."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import storable, tidy
from crm_desktop.domain.timeline import InteractionDraft, NextStep
from crm_desktop.models import Attachment, Consent, Interaction, Outcome, Promise, Task, User
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes, chunks, marks
from crm_desktop.services.next_tasks import add_step
from crm_desktop.services.store import Store, utc_text
from crm_desktop.services.timeline.deal_activity import note_activity
from crm_desktop.services.timeline.queries import TimelineQueries

BATCH = 1000
_COLUMNS = (
    "party_id",
    "kind",
    "direction",
    "started_at",
    "length_seconds",
    "subject",
    "body",
    "decision",
    "outcome_id",
    "author_id",
    "contact",
    "thread_key",
    "is_pinned",
    "deal_id",
)


class TimelineService(TimelineQueries):
    """Timelines: reading, and every change to the entries that people write."""

    def __init__(self, store: Store) -> None:
        super().__init__(store.engine)
        self._store = store

    def add(self, draft: InteractionDraft, next_step: NextStep | None = None) -> int:
        """Write an entry and return its id; `next_step` becomes one more open task of the client, as part of the same
        action: who writes it down speaks of no other one.

        Raises ValidationError, NotFoundError.
        """
        if next_step is None:
            return self.add_many([draft])[0]
        step = step_columns(next_step)

        def work(changes: Changes) -> int:
            entry_id = self.add_many([draft])[0]
            add_step(changes, draft.client_id, **step)
            return entry_id

        return self._store.write(ActionKind.ENTRY_ADDED, work, subject=self._client_name(draft.client_id))

    def add_many(self, drafts: Sequence[InteractionDraft]) -> list[int]:
        """Write many entries as one action, such as one note for each client of a selection, and return
        their ids; raises ValidationError, NotFoundError."""
        for draft in drafts:
            draft.validate()
        if not drafts:
            return []
        clients = {draft.client_id for draft in drafts}
        subject = self._client_name(next(iter(clients))) if len(clients) == 1 else ""

        def work(changes: Changes) -> list[int]:
            self._check_clients(changes, clients)
            ids: list[int] = []
            for start in range(0, len(drafts), BATCH):
                some = drafts[start : start + BATCH]
                outcomes, authors = _names(changes, some)
                rows = [_values(changes, draft, outcomes, authors) for draft in some]
                note_activity(changes, _moments_of_deals(rows))
                ids += changes.insert_many(Interaction, _COLUMNS, rows)
            return ids

        return self._store.write(ActionKind.ENTRY_ADDED, work, subject=subject, count=len)

    def update(self, interaction_id: int, version: int | None, draft: InteractionDraft) -> None:
        """Make an entry equal to the draft; without a moment or an author it keeps those it has.

        Raises ValidationError, NotFoundError, StaleError.
        """
        draft.validate()

        def work(changes: Changes) -> None:
            self._check_clients(changes, {draft.client_id})
            outcomes, authors = _names(changes, [draft])
            values = dict(zip(_COLUMNS, _values(changes, draft, outcomes, authors), strict=True))
            if draft.started_at is None:
                del values["started_at"]
            if not name_key(draft.author):
                del values["author_id"]
            if draft.deal_id is not None:
                note_activity(changes, {draft.deal_id: values.get("started_at", "")})
            changes.update(Interaction, interaction_id, version, **values)

        self._store.write(ActionKind.ENTRY_CHANGED, work, subject=self._client_name(draft.client_id))

    def set_pinned(self, interaction_id: int, is_pinned: bool) -> None:
        """Pin an entry to the top of its timeline, or take the pin out; raises NotFoundError."""
        subject = self.get(interaction_id).client_name
        self._store.write(
            ActionKind.ENTRY_CHANGED,
            lambda changes: changes.update(Interaction, interaction_id, is_pinned=int(is_pinned)),
            subject=subject,
        )

    def remove(self, ids: Iterable[int]) -> int:
        """Remove entries with the files that came with them, and return how many there were.

        A promise keeps without the entry that proved it; a file that proves something stays with the client.
        """
        wanted = list(ids)
        names = self._names_of(wanted)

        def work(changes: Changes) -> int:
            for chunk in chunks(wanted):
                _let_go_of(changes, chunk)
            return changes.delete(Interaction, wanted)

        return self._store.write(
            ActionKind.ENTRY_REMOVED,
            work,
            subject=names.pop() if len(names) == 1 else "",
            count=lambda removed: removed,
        )

    def _client_name(self, client_id: int) -> str:
        rows = self._engine.rows("SELECT display_name FROM party WHERE id = ?", (client_id,))
        if not rows:
            raise NotFoundError(EntityRef(Entity.CLIENT, client_id))
        return str(rows[0][0])

    def _names_of(self, ids: list[int]) -> set[str]:
        names: set[str] = set()
        for chunk in chunks(ids):
            sql = (
                "SELECT DISTINCT party.display_name FROM interaction AS entry"
                f" JOIN party ON party.id = entry.party_id WHERE entry.id IN ({marks(chunk)})"
            )
            names.update(row[0] for row in self._engine.rows(sql, chunk))
        return names

    @staticmethod
    def _check_clients(changes: Changes, ids: set[int]) -> None:
        for chunk in chunks(sorted(ids)):
            sql = f"SELECT id FROM party WHERE id IN ({marks(chunk)})"
            found = {row[0] for row in changes.engine.rows(sql, chunk)}
            for missing in sorted(set(chunk) - found):
                raise NotFoundError(EntityRef(Entity.CLIENT, missing))


def step_columns(step: NextStep) -> dict[str, str]:
    """Return a next step as the table of clients holds it."""
    return {
        "next_step": tidy(storable(step.text)),
        "next_step_on": step.on.isoformat() if step.on else "",
    }


def _names(changes: Changes, drafts: Sequence[InteractionDraft]) -> tuple[dict[str, int], dict[str, int]]:
    """Find or create what drafts name: outcomes and authors, by `name_key`."""
    outcomes = ids_by_name(changes, Outcome, [storable(draft.outcome) for draft in drafts])
    return outcomes, ids_by_name(changes, User, [storable(draft.author) for draft in drafts])


def _values(
    changes: Changes, draft: InteractionDraft, outcomes: dict[str, int], authors: dict[str, int]
) -> tuple[Any, ...]:
    """Return the row of a draft, in the order of `_COLUMNS`."""
    author = name_key(storable(draft.author))
    return (
        draft.client_id,
        draft.kind.value,
        draft.direction.value,
        changes.at if draft.started_at is None else utc_text(draft.started_at),
        draft.length_seconds,
        tidy(storable(draft.subject)),
        storable(draft.body).strip(),
        storable(draft.decision).strip(),
        outcomes.get(name_key(storable(draft.outcome))),
        authors[author] if author else changes.actor_id,
        tidy(storable(draft.contact)),
        storable(draft.thread_key).strip(),
        int(draft.is_pinned),
        draft.deal_id,
    )


def _moments_of_deals(rows: Iterable[tuple[Any, ...]]) -> dict[int, str]:
    """Return when the last entry of some new ones was, by the deal they were about."""
    at, deal = _COLUMNS.index("started_at"), _COLUMNS.index("deal_id")
    found: dict[int, str] = {}
    for row in rows:
        if row[deal] is not None:
            found[row[deal]] = max(row[at], found.get(row[deal], ""))
    return found


def _let_go_of(changes: Changes, entry_ids: list[int]) -> None:
    """Take away what hangs on entries that go: their own files go too, proofs are let go."""
    among = f"IN ({marks(entry_ids)})"
    rows = changes.engine.rows

    def ids(sql: str) -> list[int]:
        return [row[0] for row in rows(sql, entry_ids)]

    changes.update_many(
        Promise, ids(f"SELECT id FROM promise WHERE interaction_id {among}"), interaction_id=None
    )
    changes.update_many(Task, ids(f"SELECT id FROM task WHERE interaction_id {among}"), interaction_id=None)
    files = ids(f"SELECT id FROM attachment WHERE interaction_id {among}")
    proofs: set[int] = set()
    for model in (Promise, Consent):
        table = model._meta.table_name
        for chunk in chunks(files):
            sql = f"SELECT attachment_id FROM {table} WHERE attachment_id IN ({marks(chunk)})"
            proofs.update(row[0] for row in rows(sql, chunk))
    changes.update_many(Attachment, sorted(proofs), interaction_id=None)
    changes.delete(Attachment, [row_id for row_id in files if row_id not in proofs])
