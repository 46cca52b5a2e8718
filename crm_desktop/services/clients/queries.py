"""Reading clients: lists by id, rows by page, one client whole, search as you type."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from crm_desktop.domain.client import Client, ClientDraft, ClientKind, ClientLink, ClientRow, LinkRole
from crm_desktop.domain.client_list import ClientFilter, ClientSort
from crm_desktop.domain.consent import DoNotCall
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.timeline import NextStep
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import marks
from crm_desktop.services.clients.filtering import ListQuery, sql_order
from crm_desktop.services.clients.parts import ADDRESS_COLUMNS, CONTACT_COLUMNS, PARTY_COLUMNS, draft_of
from crm_desktop.services.derived import tags_of
from crm_desktop.services.search.finding import LIVE, Finder
from crm_desktop.services.store import moment, utc_now

_ROW = (
    "party.id, party.version, party.kind, party.display_name, party.company_display, party.position_title,"
    " party.main_phone, party.main_email, party.city, party.tags_display, COALESCE(status.name, ''),"
    " COALESCE(source.name, ''), COALESCE(owner.name, ''), party.birthday, party.inn, party.kpp, party.ogrn,"
    " party.must_know, party.notes, party.created_at, party.updated_at, party.deleted_at, party.extra,"
    " party.do_not_call_on, party.next_step, party.next_step_on, party.last_contact_at,"
    " EXISTS (SELECT 1 FROM escalation WHERE escalation.party_id = party.id AND escalation.resolved_at = ''),"
    " EXISTS (SELECT 1 FROM task WHERE task.party_id = party.id AND task.state = 'open' AND task.deal_id > 0)"
)
_NAMES = (
    " LEFT JOIN status ON status.id = party.status_id LEFT JOIN source ON source.id = party.source_id"
    ' LEFT JOIN "user" AS owner ON owner.id = party.owner_id'
)
_DESK = ("do_not_call_on", "do_not_call_reason", "next_step", "next_step_on", "last_contact_at")
EXPORT_CHUNK = 500


class ClientQueries:
    """Everything that can be asked about clients; writes nothing."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime] = utc_now) -> None:
        self._engine = engine
        self._clock = clock

    def _query(self) -> ListQuery:
        return ListQuery(self._engine, self._clock().astimezone().date())

    def list_ids(self, wanted: ClientFilter = ClientFilter(), sort: ClientSort = ClientSort()) -> array[int]:  # noqa: B008 - frozen
        """Return the ids of the clients that a filter lets through, in order; empty values come last."""
        query = self._query()
        query.apply(wanted)
        order = sql_order(query, sort)
        if order is not None:
            return array(
                "q", (row[0] for row in self._engine.rows(query.sql("party.id", order), query.params))
            )
        value = query.expression(sort.column)
        rows = self._engine.rows(
            query.sql(f"party.id, COALESCE({value}, '')", "ORDER BY party.sort_key, party.id"), query.params
        )
        return _ordered_by_folding(rows, descending=sort.descending)

    def first_rows(self, wanted: ClientFilter, sort: ClientSort, limit: int) -> list[ClientRow]:
        """Return the first rows of a list in one statement: what the screen shows while the ids are read."""
        query = self._query()
        query.apply(wanted)
        order = sql_order(query, sort)
        if order is None:
            first = self.list_ids(wanted, sort)[:limit]
            found = self.rows(first)
            return [found[row_id] for row_id in first if row_id in found]
        ids = [
            row[0]
            for row in self._engine.rows(query.sql("party.id", f"{order} LIMIT ?"), (*query.params, limit))
        ]
        found = self.rows(ids)
        return [found[row_id] for row_id in ids if row_id in found]

    def count(self, wanted: ClientFilter = ClientFilter()) -> int:  # noqa: B008 - frozen
        """Return how many clients a filter lets through."""
        query = self._query()
        query.apply(wanted)
        return int(self._engine.rows(query.sql("count(*)", ""), query.params)[0][0])

    def rows(self, ids: Sequence[int]) -> dict[int, ClientRow]:
        """Return list rows by id in one statement; vanished ids are left out."""
        if not ids:
            return {}
        sql = f"SELECT {_ROW} FROM party {_NAMES} WHERE party.id IN ({marks(ids)})"
        return {values[0]: _row(values) for values in self._engine.rows(sql, list(ids))}

    def search(self, text: str, limit: int = 20) -> list[ClientRow]:
        """Return the first clients, by name, that contain every word of what was typed; names that begin
        with it come first. Phones are found in any form, ё as е."""
        found = [hit.record_id for hit in Finder(self._engine).clients(text, limit)]
        rows = self.rows(found)
        return [rows[row_id] for row_id in found if row_id in rows]

    def companies(self, text: str, limit: int = 10) -> list[tuple[int, str]]:
        """Return companies and sole traders for completing a person's place of work: (id, name)."""
        of_companies = f"{LIVE} AND party.kind <> 'person'"
        found = [hit.record_id for hit in Finder(self._engine).clients(text, limit, of_companies)]
        rows = self.rows(found)
        return [(row_id, rows[row_id].name) for row_id in found if row_id in rows]

    def get(self, client_id: int) -> Client:
        """Return a client whole; raises NotFoundError."""
        found = self.get_many([client_id])
        if not found:
            raise NotFoundError(EntityRef(Entity.CLIENT, client_id))
        client = found[0]
        if client.draft.kind is ClientKind.PERSON:
            return client
        return replace(client, people=self._people(client_id))

    def get_many(self, ids: Sequence[int]) -> list[Client]:
        """Return clients whole, in the order of the ids and without the people of companies."""
        if not ids:
            return []
        wanted = list(ids)
        columns = (
            "id",
            "version",
            *PARTY_COLUMNS[1:],
            "created_at",
            "updated_at",
            "deleted_at",
            "merged_into_id",
            *_DESK,
        )
        select = ", ".join(f"party.{name}" for name in columns)
        parties = self._engine.rows(
            f"SELECT {select}, COALESCE(maker.name, ''), COALESCE(editor.name, ''), COALESCE(status.name, ''),"
            f" COALESCE(source.name, ''), COALESCE(owner.name, '') FROM party {_NAMES}"
            ' LEFT JOIN "user" AS maker ON maker.id = party.created_by_id'
            ' LEFT JOIN "user" AS editor ON editor.id = party.updated_by_id'
            f" WHERE party.id IN ({marks(wanted)})",
            wanted,
        )
        contacts = self._parts("contact_point", "party_id", CONTACT_COLUMNS, wanted)
        addresses = self._parts("address", "party_id", ADDRESS_COLUMNS, wanted)
        places = self._places(wanted)
        tags = self._tags(wanted)
        found: dict[int, Client] = {}
        for values in parties:
            party = dict(zip(columns, values[: len(columns)], strict=True))
            maker, editor, *names = values[len(columns) :]
            row_id = party["id"]
            draft = draft_of(
                party,
                contacts.get(row_id, []),
                addresses.get(row_id, []),
                places.get(row_id, []),
                [tag for (tag,) in tags.get(row_id, [])],
                (names[0], names[1], names[2]),
            )
            found[row_id] = _client(party, draft, maker, editor)
        return [found[row_id] for row_id in wanted if row_id in found]

    def drafts(self, ids: Iterable[int]) -> Iterator[ClientDraft]:
        """Yield clients as drafts, in the order of the ids: what an export writes."""
        every = list(ids)
        for at in range(0, len(every), EXPORT_CHUNK):
            for client in self.get_many(every[at : at + EXPORT_CHUNK]):
                yield client.draft

    def subject_of(self, ids: Sequence[int]) -> str:
        """Return the name of the only client of an action, or "" when there are several."""
        if len(ids) != 1:
            return ""
        rows = self._engine.rows("SELECT display_name FROM party WHERE id = ?", (ids[0],))
        return str(rows[0][0]) if rows else ""

    def _parts(
        self, table: str, owner: str, columns: tuple[str, ...], ids: list[int]
    ) -> dict[int, list[tuple[Any, ...]]]:
        sql = f"SELECT {owner}, {', '.join(columns)} FROM {table} WHERE {owner} IN ({marks(ids)}) ORDER BY position, id"
        return _grouped(self._engine.rows(sql, ids))

    def _places(self, ids: list[int]) -> dict[int, list[tuple[Any, ...]]]:
        return _grouped(
            self._engine.rows(
                "SELECT link.person_id, company.display_name, link.company_id, link.role, link.title, link.has_left,"
                " link.is_main FROM party_link AS link JOIN party AS company ON company.id = link.company_id"
                f" WHERE link.person_id IN ({marks(ids)}) ORDER BY link.position, link.id",
                ids,
            )
        )

    def _tags(self, ids: list[int]) -> dict[int, list[tuple[Any, ...]]]:
        return _grouped(
            self._engine.rows(
                "SELECT link.party_id, tag.name FROM party_tag AS link JOIN tag ON tag.id = link.tag_id"
                f" WHERE link.party_id IN ({marks(ids)}) ORDER BY link.position, link.id",
                ids,
            )
        )

    def _people(self, company_id: int) -> tuple[ClientLink, ...]:
        rows = self._engine.rows(
            "SELECT person.id, person.display_name, link.title, link.role, link.has_left FROM party_link AS link"
            " JOIN party AS person ON person.id = link.person_id"
            " WHERE link.company_id = ? AND person.deleted_at IS NULL"
            " ORDER BY link.has_left, person.sort_key, person.id LIMIT 2000",
            (company_id,),
        )
        return tuple(
            ClientLink(i, name, title, LinkRole(role), bool(left)) for i, name, title, role, left in rows
        )


def _ordered_by_folding(rows: list[tuple[Any, ...]], *, descending: bool) -> array[int]:
    """Order (id, text) by the folded text, empty texts last; equal texts keep the order by name."""
    texts = {text for _, text in rows}
    texts.discard("")
    ranks = {text: at for at, text in enumerate(sorted(texts, key=_quick_fold, reverse=descending))}
    last = len(ranks)
    return array("q", (row[0] for row in sorted(rows, key=lambda row: ranks.get(row[1], last))))


def _quick_fold(text: str) -> str:
    return text.casefold().replace("ё", "е")


def _grouped(rows: list[tuple[Any, ...]]) -> dict[int, list[tuple[Any, ...]]]:
    groups: dict[int, list[tuple[Any, ...]]] = {}
    for owner, *values in rows:
        groups.setdefault(owner, []).append(tuple(values))
    return groups


def _row(values: tuple[Any, ...]) -> ClientRow:
    """Make a list row of what `_ROW` selects: all but the kind, the tags, the times and `extra` as they are."""
    row_id, version, kind, *texts = values
    *shown, created_at, updated_at, deleted_at, extra, unwanted, step, step_on, contact_at, told, busy = texts
    fields: tuple[Any, ...] = (
        row_id,
        version,
        ClientKind(kind),
        *shown[:6],
        tags_of(shown[6]),
        *shown[7:],
        moment(created_at),
        moment(updated_at),
        moment(deleted_at) if deleted_at else None,
        json.loads(extra) if extra != "{}" else {},
        bool(unwanted),
        _next_step(step, step_on),
        moment(contact_at) if contact_at else None,
        bool(told),
        bool(busy),
    )
    return ClientRow(*fields)


def _client(party: dict[str, Any], draft: ClientDraft, maker: str, editor: str) -> Client:
    return Client(
        id=party["id"],
        version=party["version"],
        draft=draft,
        created_at=moment(party["created_at"]),
        created_by=maker,
        updated_at=moment(party["updated_at"]),
        updated_by=editor,
        deleted_at=moment(party["deleted_at"]) if party["deleted_at"] else None,
        merged_into_id=party["merged_into_id"],
        do_not_call=_do_not_call(party["do_not_call_on"], party["do_not_call_reason"]),
        next_step=_next_step(party["next_step"], party["next_step_on"]),
        last_contact_at=moment(party["last_contact_at"]) if party["last_contact_at"] else None,
    )


def _do_not_call(since: str, reason: str) -> DoNotCall | None:
    return DoNotCall(date.fromisoformat(since), reason) if since else None


def _next_step(text: str, on: str) -> NextStep | None:
    return NextStep(text, date.fromisoformat(on) if on else None) if text else None
