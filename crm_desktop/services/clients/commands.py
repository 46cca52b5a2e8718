"""What can be done to clients, each as one undoable action."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crm_desktop.domain.client import ClientDraft, ClientKind
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.progress import NoProgress, Progress
from crm_desktop.models import NotDuplicate, Party, PartyTag, Source, Status, Tag, User
from crm_desktop.models.database import BaseModel
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes, chunks, marks
from crm_desktop.services.clients.erase import erase_clients
from crm_desktop.services.clients.queries import ClientQueries
from crm_desktop.services.clients.writing import ids_in_bin, insert_clients, resolve_names, write_draft
from crm_desktop.services.store import Store

BATCH = 1000
_LISTS: dict[str, type[BaseModel]] = {"status": Status, "source": Source, "owner": User}


class ClientService(ClientQueries):
    """Clients: reading, and every change to them."""

    def __init__(self, store: Store) -> None:
        super().__init__(store.engine, store.clock)
        self._store = store

    def create(self, draft: ClientDraft) -> int:
        """Add a client and return its id; raises ValidationError."""
        draft.validate()

        def work(changes: Changes) -> int:
            return insert_clients(changes, [draft], resolve_names(changes, [draft]))[0]

        return self._store.write(
            ActionKind.CLIENT_CREATED, work, subject=draft.display_name() or draft.fallback_name()
        )

    def update(self, client_id: int, version: int | None, draft: ClientDraft) -> None:
        """Make a client equal to the draft; raises ValidationError, NotFoundError, StaleError."""
        draft.validate()
        self._store.write(
            ActionKind.CLIENT_UPDATED,
            lambda changes: write_draft(changes, client_id, version, draft),
            subject=draft.display_name() or draft.fallback_name(),
        )

    def create_many(
        self,
        drafts: Sequence[ClientDraft],
        kind: ActionKind = ActionKind.CLIENTS_PASTED,
        subject: str = "",
        progress: Progress | None = None,
    ) -> list[int]:
        """Add many clients as one action and return their ids; raises ValidationError, Cancelled."""
        progress = progress or NoProgress()
        for draft in drafts:
            draft.validate()

        def work(changes: Changes) -> list[int]:
            # Companies first, so that the people of the same list find them.
            order = sorted(range(len(drafts)), key=lambda at: drafts[at].kind is ClientKind.PERSON)
            ids: dict[int, int] = {}
            for start in range(0, len(drafts), BATCH):
                progress.raise_if_cancelled()
                places = order[start : start + BATCH]
                some = [drafts[at] for at in places]
                ids |= zip(places, insert_clients(changes, some, resolve_names(changes, some)), strict=True)
                progress.report(len(ids), len(drafts))
            return [ids[at] for at in range(len(drafts))]

        return self._store.write(kind, work, subject=subject, count=len)

    def set_value(self, ids: Iterable[int], field: str, name: str) -> int:
        """Give many clients one status, source or owner by name ("" clears it); returns how many changed."""
        model = _LISTS[field]
        wanted = list(ids)

        def work(changes: Changes) -> int:
            row_id = ids_by_name(changes, model, [name]).get(name_key(name))
            return changes.update_many(Party, wanted, **{f"{field}_id": row_id})

        return self._store.write(
            ActionKind.CLIENTS_UPDATED, work, subject=name, count=lambda changed: changed
        )

    def add_tag(self, ids: Iterable[int], tag: str) -> int:
        """Stick a tag on many clients; returns how many did not have it."""
        wanted = list(ids)

        def work(changes: Changes) -> int:
            tag_id = ids_by_name(changes, Tag, [tag])[name_key(tag)]
            have = {row[0] for row in self._tagged(wanted, tag_id)}
            new = [row_id for row_id in wanted if row_id not in have]
            changes.insert_many(
                PartyTag, ("party_id", "tag_id", "position"), [(row_id, tag_id, 99) for row_id in new]
            )
            return len(new)

        return self._store.write(ActionKind.CLIENTS_UPDATED, work, subject=tag, count=lambda changed: changed)

    def remove_tag(self, ids: Iterable[int], tag: str) -> int:
        """Take a tag off many clients; returns how many had it."""
        wanted = list(ids)

        def work(changes: Changes) -> int:
            found = self._engine.rows("SELECT id FROM tag WHERE name_key = ?", (name_key(tag),))
            rows = [row[1] for row in self._tagged(wanted, found[0][0])] if found else []
            return changes.delete(PartyTag, rows)

        return self._store.write(ActionKind.CLIENTS_UPDATED, work, subject=tag, count=lambda changed: changed)

    def _tagged(self, ids: list[int], tag_id: int) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for chunk in chunks(ids):
            sql = f"SELECT party_id, id FROM party_tag WHERE tag_id = ? AND party_id IN ({marks(chunk)})"
            found += [(row[0], row[1]) for row in self._engine.rows(sql, (tag_id, *chunk))]
        return found

    def archive(self, ids: Iterable[int]) -> int:
        """Move clients to the recycle bin; returns how many were not there yet."""
        wanted = list(ids)

        def work(changes: Changes) -> int:
            live = ids_in_bin(changes, wanted, in_bin=False)
            return changes.update_many(Party, live, deleted_at=changes.at)

        return self._store.write(
            ActionKind.CLIENTS_REMOVED, work, subject=self.subject_of(wanted), count=lambda changed: changed
        )

    def restore(self, ids: Iterable[int]) -> int:
        """Bring clients back from the recycle bin; returns how many were there."""
        wanted = list(ids)

        def work(changes: Changes) -> int:
            binned = ids_in_bin(changes, wanted, in_bin=True)
            return changes.update_many(Party, binned, deleted_at=None, merged_into_id=None)

        return self._store.write(
            ActionKind.CLIENTS_RESTORED, work, subject=self.subject_of(wanted), count=lambda changed: changed
        )

    def delete_forever(self, ids: Iterable[int]) -> int:
        """Erase clients of the recycle bin for good, from the change log and the free space of the file
        too. Cannot be undone. Copies made before (backups) keep what they hold."""
        from crm_desktop.services.files import FileService

        wanted = list(ids)
        files = FileService(self._store)
        contents = files.contents_of(wanted)

        def work(changes: Changes) -> int:
            return erase_clients(changes, ids_in_bin(changes, wanted, in_bin=True))

        erased = self._store.write(
            ActionKind.CLIENTS_ERASED, work, subject="", count=lambda erased: erased, is_final=True
        )
        files.forget(contents)
        self._store.wipe()
        return erased

    def mark_not_duplicates(self, first_id: int, second_id: int) -> None:
        """Remember that two clients that look alike are not the same."""
        low, high = sorted((first_id, second_id))

        def work(changes: Changes) -> None:
            known = self._engine.rows(
                "SELECT 1 FROM not_duplicate WHERE party_a_id = ? AND party_b_id = ?", (low, high)
            )
            if not known:
                changes.insert(NotDuplicate, party_a_id=low, party_b_id=high)

        self._store.write(ActionKind.NOT_DUPLICATE, work, subject=self.subject_of([low, high]))

    def convert(self, client_id: int, version: int | None, kind: ClientKind) -> None:
        """Change what a client is in law, keeping everything that is known."""
        draft = self.get(client_id).draft
        draft.kind = kind
        if kind is not ClientKind.PERSON and not draft.company_name:
            draft.company_name = draft.display_name()
        self.update(client_id, version, draft)
