"""Reading the timeline of a client: by page, pinned, counted."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.timeline import (
    DealMark,
    DeskSummary,
    Direction,
    Interaction,
    InteractionDraft,
    InteractionKind,
    TimelineFilter,
    TimelineItem,
    TimelineKey,
    TimelineKind,
    TimelinePage,
)
from crm_desktop.models.engines import Engine
from crm_desktop.services.store import moment
from crm_desktop.services.tables import marks
from crm_desktop.services.timeline.line_query import FILE, INTERACTION, PROMISE, PROMISE_END, LineQuery, Who
from crm_desktop.services.timeline.selling import selling_items

_ENTRY = (
    "entry.id, entry.version, entry.party_id, party.display_name, entry.kind, entry.subject, entry.body,"
    " entry.decision, entry.direction, entry.started_at, entry.length_seconds, COALESCE(outcome.name, ''),"
    " COALESCE(author.name, ''), entry.contact, entry.thread_key, entry.is_pinned, entry.created_at,"
    " entry.updated_at, deal.id, deal.number, deal.title FROM interaction AS entry"
    " JOIN party ON party.id = entry.party_id LEFT JOIN deal ON deal.id = entry.deal_id"
    " LEFT JOIN outcome ON outcome.id = entry.outcome_id"
    ' LEFT JOIN "user" AS author ON author.id = entry.author_id'
)
_EVERYTHING = TimelineFilter()
Files = dict[int, tuple[tuple[int, str], ...]]


class TimelineQueries:
    """Everything that can be asked about timelines; writes nothing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def page(
        self,
        client_id: int,
        wanted: TimelineFilter = _EVERYTHING,
        after: TimelineKey | None = None,
        limit: int = 100,
    ) -> TimelinePage:
        """Return the newest items of a client's timeline below `after` (None: from the top)."""
        line = LineQuery(self._engine, self._who(client_id, wanted), wanted)
        found = line.keys(after, limit + 1)
        return TimelinePage(self._items(client_id, found[:limit]), len(found) > limit)

    def pinned(self, client_id: int, with_people: bool = True) -> tuple[TimelineItem, ...]:
        """Return the pinned entries, the newest first."""
        who = self._who(client_id, TimelineFilter(with_people=with_people))
        rows = self._engine.rows(
            f"SELECT {_ENTRY} WHERE entry.party_id IN ({marks(who.ids)}) AND entry.is_pinned = 1"
            " ORDER BY entry.started_at DESC, entry.id DESC",
            who.ids,
        )
        files = self._files([row[0] for row in rows])
        return tuple(_entry_item(row, files) for row in rows)

    def counts(self, client_id: int, wanted: TimelineFilter = _EVERYTHING) -> dict[TimelineKind, int]:
        """Return how many items of each kind the filter lets through; its kinds are left aside, so that
        each kind can say how many there would be."""
        return LineQuery(self._engine, self._who(client_id, wanted), wanted).counts()

    def authors(self, client_id: int) -> list[str]:
        """Return the names of those who wrote entries on a client's timeline, in order."""
        ids = self._who(client_id, _EVERYTHING).ids
        rows = self._engine.rows(
            'SELECT name FROM "user" WHERE id IN (SELECT author_id FROM interaction'
            f" WHERE party_id IN ({marks(ids)}) UNION SELECT made_by_id FROM promise"
            f" WHERE party_id IN ({marks(ids)})) ORDER BY name_key",
            (*ids, *ids),
        )
        return [row[0] for row in rows]

    def deals(self, client_id: int) -> list[DealMark]:
        """Return the deals that items of a client's timeline can be about, the newest first."""
        ids = self._who(client_id, _EVERYTHING).ids
        among = marks(ids)
        rows = self._engine.rows(
            f"SELECT id, number, title FROM deal WHERE party_id IN ({among}) OR company_id IN ({among})"
            " OR id IN (SELECT deal_id FROM interaction WHERE deal_id IS NOT NULL"
            f" AND +party_id IN ({among})) ORDER BY number DESC",
            (*ids, *ids, *ids),
        )
        return [DealMark(*row) for row in rows]

    def summary(self, client_id: int) -> DeskSummary:
        """Return what the card and the call screen show at a glance; raises NotFoundError."""
        party = self._engine.rows("SELECT last_contact_at FROM party WHERE id = ?", (client_id,))
        if not party:
            raise NotFoundError(EntityRef(Entity.CLIENT, client_id))
        who = self._who(client_id, _EVERYTHING)
        by_kind = LineQuery(self._engine, who, _EVERYTHING).counts()
        counts = {kind.value: count for kind, count in by_kind.items()}
        ids = marks(who.ids)
        files, promises = self._engine.rows(
            f"SELECT (SELECT count(*) FROM attachment WHERE party_id IN ({ids})),"
            f" (SELECT count(*) FROM promise WHERE party_id IN ({ids}) AND state = 'open')",
            (*who.ids, *who.ids),
        )[0]
        at = party[0][0]
        return DeskSummary(
            moment(at) if at else None, counts | {"all": sum(counts.values())}, files, promises
        )

    def item(self, interaction_id: int) -> TimelineItem:
        """Return one entry as it is painted; raises NotFoundError."""
        return _entry_item(self._entry(interaction_id), self._files([interaction_id]))

    def get(self, interaction_id: int) -> Interaction:
        """Return one entry whole; raises NotFoundError."""
        return _interaction(self._entry(interaction_id))

    def list_ids(self, client_id: int | None = None) -> array[int]:
        """Return the ids of a client's entries, those of a company's people too, the oldest first; without
        a client those of all that are not in the recycle bin, one client after the other."""
        if client_id is None:
            sql = (
                "SELECT entry.id FROM party JOIN interaction AS entry ON entry.party_id = party.id"
                " WHERE party.deleted_at IS NULL ORDER BY party.sort_key, party.id, entry.started_at, entry.id"
            )
            return array("q", (row[0] for row in self._engine.rows(sql)))
        ids = self._who(client_id, _EVERYTHING).ids
        sql = f"SELECT id FROM interaction WHERE party_id IN ({marks(ids)}) ORDER BY started_at, id"
        return array("q", (row[0] for row in self._engine.rows(sql, ids)))

    def rows(self, ids: Sequence[int]) -> dict[int, Interaction]:
        """Return entries by id in one statement; vanished ids are left out."""
        if not ids:
            return {}
        sql = f"SELECT {_ENTRY} WHERE entry.id IN ({marks(ids)})"
        return {row[0]: _interaction(row) for row in self._engine.rows(sql, list(ids))}

    def find_by_thread(self, key: str) -> int | None:
        """Return the entry of a letter by its Message-ID."""
        rows = self._engine.rows(
            "SELECT id FROM interaction WHERE thread_key = ? AND thread_key <> '' ORDER BY id LIMIT 1", (key,)
        )
        return rows[0][0] if rows else None

    def _entry(self, interaction_id: int) -> tuple[Any, ...]:
        rows = self._engine.rows(f"SELECT {_ENTRY} WHERE entry.id = ?", (interaction_id,))
        if not rows:
            raise NotFoundError(EntityRef(Entity.INTERACTION, interaction_id))
        return rows[0]

    def _who(self, client_id: int, wanted: TimelineFilter) -> Who:
        rows = self._engine.rows(
            "SELECT person_id, 0 FROM party_link WHERE company_id = ?"
            " UNION SELECT id, 1 FROM party WHERE merged_into_id = ?",
            (client_id, client_id),
        )
        ids = [client_id]
        if wanted.with_people:
            ids += sorted(row_id for row_id, is_merged in rows if not is_merged and row_id != client_id)
        if wanted.client_ids:
            ids = [row_id for row_id in ids if row_id in wanted.client_ids]
        own = (client_id,) if client_id in ids else ()
        return Who(tuple(ids), own, tuple(row_id for row_id, is_merged in rows if is_merged) if own else ())

    def _items(
        self, client_id: int, found: Sequence[tuple[TimelineKey, tuple[str, str, int], str]]
    ) -> tuple[TimelineItem, ...]:
        """Make the items of found places: one statement for each table that has some on this page."""
        entry_ids = [key.id for key, _, _ in found if key.table == INTERACTION]
        made: dict[tuple[int, int], TimelineItem] = {}
        if entry_ids:
            files = self._files(entry_ids)
            sql = f"SELECT {_ENTRY} WHERE entry.id IN ({marks(entry_ids)})"
            for row in self._engine.rows(sql, entry_ids):
                made[INTERACTION, row[0]] = _entry_item(row, files)
        keys = [key for key, _, _ in found]
        made |= self._file_and_promise_items(keys)
        made |= selling_items(self._engine, keys)
        items = []
        for key, change, author in found:
            item = made.get((key.table, key.id))
            if item is None and change[0]:
                item = _change_item(key, client_id, change, author)
            if item is not None:  # else another program removed it between the two statements
                items.append(item)
        return tuple(items)

    def _files(self, entry_ids: Iterable[int]) -> Files:
        ids = list(entry_ids)
        files: Files = {}
        if ids:
            sql = f"SELECT interaction_id, id, name FROM attachment WHERE interaction_id IN ({marks(ids)}) ORDER BY id"
            for entry_id, row_id, name in self._engine.rows(sql, ids):
                files[entry_id] = (*files.get(entry_id, ()), (row_id, name))
        return files

    def _file_and_promise_items(self, keys: Sequence[TimelineKey]) -> dict[tuple[int, int], TimelineItem]:
        files = [key.id for key in keys if key.table == FILE]
        promises = sorted({key.id for key in keys if key.table in (PROMISE, PROMISE_END)})
        parts, params = [], []
        if files:
            parts.append(
                "SELECT 0, record.id, record.version, record.party_id, party.display_name, record.name, '', '', '',"
                " COALESCE(author.name, ''), deal.id, deal.number, deal.title FROM attachment AS record"
                " JOIN party ON party.id = record.party_id LEFT JOIN deal ON deal.id = record.deal_id"
                ' LEFT JOIN "user" AS author ON author.id = record.created_by_id'
                f" WHERE record.id IN ({marks(files)})"
            )
            params += files
        if promises:
            parts.append(
                "SELECT 1, record.id, record.version, record.party_id, party.display_name, record.what,"
                " record.note, record.closed_note, record.state, COALESCE(author.name, ''),"
                " CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), ''"
                " FROM promise AS record JOIN party ON party.id = record.party_id"
                ' LEFT JOIN "user" AS author ON author.id = record.made_by_id'
                f" WHERE record.id IN ({marks(promises)})"
            )
            params += promises
        found = (
            {row[:2]: row[2:] for row in self._engine.rows(" UNION ALL ".join(parts), params)}
            if parts
            else {}
        )
        items = {}
        for key in keys:
            if key.table in (FILE, PROMISE, PROMISE_END):
                row = found.get((int(key.table != FILE), key.id))
                if row is not None:
                    items[key.table, key.id] = _record_item(key, row)
        return items


def _interaction(row: Sequence[Any]) -> Interaction:
    (
        row_id, version, client_id, client_name, kind, subject, body, decision, direction, at, length,
        outcome, author, contact, thread_key, is_pinned, created_at, updated_at, *deal,
    ) = row  # fmt: skip
    draft = InteractionDraft(
        client_id,
        InteractionKind(kind),
        subject,
        body,
        decision,
        Direction(direction),
        moment(at),
        length,
        outcome,
        author,
        contact,
        thread_key,
        bool(is_pinned),
        deal[0],
    )
    return Interaction(
        row_id, version, draft, client_name, moment(created_at), moment(updated_at), _deal(deal)
    )


def _entry_item(row: Sequence[Any], files: Files) -> TimelineItem:
    (
        row_id, version, client_id, client_name, kind, subject, body, decision, direction, at, length,
        outcome, author, contact, _, is_pinned, _, _, *deal,
    ) = row  # fmt: skip
    return TimelineItem(
        TimelineKey(at, INTERACTION, row_id),
        TimelineKind(kind),
        moment(at),
        row_id,
        client_id,
        client_name,
        subject,
        body,
        decision,
        Direction(direction),
        length,
        author,
        outcome,
        contact,
        files=files.get(row_id, ()),
        is_pinned=bool(is_pinned),
        version=version,
        deal=_deal(deal),
    )


def _deal(values: Sequence[Any]) -> DealMark | None:
    return DealMark(*values) if values[0] is not None else None


def _record_item(key: TimelineKey, row: Sequence[Any]) -> TimelineItem:
    """Return the item of a file, or of a promise as it was after this event."""
    version, client_id, client_name, text, note, closed_note, state, author, *deal = row
    is_file = key.table == FILE
    return TimelineItem(
        key,
        TimelineKind.FILE if is_file else TimelineKind.PROMISE,
        moment(key.at),
        key.id,
        client_id,
        client_name,
        text,
        closed_note if key.table == PROMISE_END else note,
        author=author,
        state="" if is_file else (state if key.table == PROMISE_END else "open"),
        files=((key.id, text),) if is_file else (),
        version=version,
        deal=_deal(deal),
    )


def _change_item(key: TimelineKey, client_id: int, change: tuple[str, str, int], author: str) -> TimelineItem:
    action, subject, set_id = change
    kind = TimelineKind.IMPORT if action == "import" else TimelineKind.CHANGE
    return TimelineItem(
        key, kind, moment(key.at), set_id, client_id, "", author=author, change=(action, subject)
    )
