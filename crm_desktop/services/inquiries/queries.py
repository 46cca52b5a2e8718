"""Everything that can be asked about inquiries; those of clients in the recycle bin are not listed."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.inquiry import (
    OPEN_STATES,
    Inquiry,
    InquiryChannel,
    InquiryCount,
    InquiryDraft,
    InquiryFilter,
    InquirySort,
    InquiryState,
)
from crm_desktop.domain.search import SearchKind
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import chunks, marks
from crm_desktop.services.search.documents import document_id
from crm_desktop.services.search.lookup import Lookup
from crm_desktop.services.search.query import readings, search_words
from crm_desktop.services.store import Store, moment, utc_text
from crm_desktop.services.tables import like

_EVERYTHING = InquiryFilter()
_ROW = (
    "inquiry.id, inquiry.version, inquiry.number, inquiry.channel, inquiry.subject, inquiry.body, inquiry.name,"
    " inquiry.phone, inquiry.email, COALESCE(source.name, ''), COALESCE(owner.name, ''), inquiry.received_at,"
    " inquiry.party_id, inquiry.state, inquiry.answer_due_at, inquiry.answered_at, inquiry.closed_at,"
    " COALESCE(party.display_name, ''), inquiry.deal_id, deal.number, first.number"
)
_FROM = (
    " FROM inquiry LEFT JOIN party ON party.id = inquiry.party_id LEFT JOIN source ON source.id = inquiry.source_id"
    ' LEFT JOIN "user" AS owner ON owner.id = inquiry.owner_id LEFT JOIN deal ON deal.id = inquiry.deal_id'
    " LEFT JOIN inquiry AS first ON first.id = inquiry.duplicate_of_id"
)
_LIVE = "(inquiry.party_id IS NULL OR inquiry.party_id NOT IN (SELECT id FROM party WHERE deleted_at IS NOT NULL))"
# Written out: SQLite uses the index of those who wait only when it sees these words.
_OPEN = ", ".join(f"'{state.value}'" for state in sorted(OPEN_STATES))
_WAITING = f"inquiry.answered_at = '' AND inquiry.state IN ({_OPEN})"
_ORDERS = {
    InquirySort.URGENT: (
        f"CASE WHEN {_WAITING} THEN 0 WHEN inquiry.state IN ({_OPEN}) THEN 1 ELSE 2 END,"
        f" CASE WHEN {_WAITING} THEN inquiry.answer_due_at ELSE '' END, inquiry.received_at DESC, inquiry.id DESC"
    ),
    InquirySort.NEWEST: "inquiry.received_at DESC, inquiry.id DESC",
    InquirySort.NUMBER: "inquiry.number",
}
_ONE_DAY = timedelta(days=1)
Test = tuple[str, Sequence[Any]]  # SQL and its parameters


class InquiryQueries:
    """Reads requests; writes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def list_ids(
        self, wanted: InquiryFilter = _EVERYTHING, sort: InquirySort = InquirySort.URGENT
    ) -> array[int]:
        """Return the ids of the requests that a filter lets through, in order."""
        conditions, params = self._conditions(wanted)
        sql = f"SELECT inquiry.id FROM inquiry WHERE {conditions} ORDER BY {_ORDERS[sort]}"
        return array("q", (row[0] for row in self._engine.rows(sql, params)))

    def rows(self, ids: Sequence[int]) -> dict[int, Inquiry]:
        """Return requests by id; vanished ids are left out."""
        found: dict[int, Inquiry] = {}
        for chunk in chunks(ids):
            sql = f"SELECT {_ROW}{_FROM} WHERE inquiry.id IN ({marks(chunk)})"
            found |= {row[0]: _inquiry(row) for row in self._engine.rows(sql, chunk)}
        return found

    def get(self, inquiry_id: int) -> Inquiry:
        """Return one request; raises NotFoundError."""
        found = self.rows([inquiry_id]).get(inquiry_id)
        if found is None:
            raise NotFoundError(EntityRef(Entity.INQUIRY, inquiry_id))
        return found

    def counts(self, now: datetime | None = None) -> InquiryCount:
        """Return how many wait for their first answer, and how many wait too long by now."""
        at = utc_text(now or self._store.clock())
        rows = self._engine.rows(
            "SELECT count(*), COALESCE(SUM(CASE WHEN inquiry.answer_due_at < ? THEN 1 ELSE 0 END), 0)"
            f" FROM inquiry WHERE {_WAITING} AND {_LIVE}",
            (at,),
        )
        waiting, late = rows[0]
        return InquiryCount(int(waiting), int(late))

    def of_sender(self, inquiry_id: int) -> list[Inquiry]:
        """Return the other requests from the same number, address or client, the newest first."""
        tests, params = ["other.party_id = own.party_id"], [inquiry_id]
        tests += [f"(own.{key} <> '' AND other.{key} = own.{key})" for key in ("phone_key", "email_key")]
        rows = self._engine.rows(
            "SELECT other.id FROM inquiry AS own JOIN inquiry AS other ON other.id <> own.id"
            f" AND ({' OR '.join(tests)}) WHERE own.id = ? ORDER BY other.received_at DESC, other.id DESC",
            params,
        )
        ids = [row[0] for row in rows]
        found = self.rows(ids)
        return [found[row_id] for row_id in ids if row_id in found]

    def _conditions(self, wanted: InquiryFilter) -> tuple[str, list[Any]]:
        """Return the SQL of a filter and its parameters."""
        tests: list[Test] = [(_LIVE, ()), *_tests_of_choices(wanted), *_tests_of_days(wanted)]
        if wanted.client_id is not None:
            tests.append(("inquiry.party_id = ?", (wanted.client_id,)))
        if wanted.only_waiting or wanted.only_late:
            tests.append((_WAITING, ()))
        if wanted.only_late:
            tests.append(("inquiry.answer_due_at < ?", (utc_text(self._store.clock()),)))
        if wanted.ids:
            tests.append((f"inquiry.id IN ({self._engine.ids_of_json})", (json.dumps(sorted(wanted.ids)),)))
        tests += [_with_word(self._engine, word) for word in search_words(wanted.text)]
        return " AND ".join(test for test, _ in tests), [value for _, values in tests for value in values]


def _tests_of_choices(wanted: InquiryFilter) -> Iterator[Test]:
    """Yield what the state, the channel, the owner and the source must be."""
    for column, values in (("state", wanted.states), ("channel", wanted.channels)):
        if values:
            yield f"inquiry.{column} IN ({marks(values)})", sorted(value.value for value in values)
    for column, table, names in (
        ("owner_id", "user", wanted.owners),
        ("source_id", "source", wanted.sources),
    ):
        given = sorted(names - {""})
        tests = [f"inquiry.{column} IS NULL"] if "" in names else []
        if given:
            tests.append(f'inquiry.{column} IN (SELECT id FROM "{table}" WHERE name IN ({marks(given)}))')
        if tests:
            yield f"({' OR '.join(tests)})", given


def _tests_of_days(wanted: InquiryFilter) -> Iterator[Test]:
    """Yield when it must have come."""
    for day, test in ((wanted.since, ">="), (wanted.until + _ONE_DAY if wanted.until else None, "<")):
        if day is not None:
            start = datetime.combine(day, time.min).astimezone()
            yield f"inquiry.received_at {test} ?", (utc_text(start),)


def _with_word(engine: Engine, word: str) -> Test:
    """Return the condition that a word stands in a request, or in the name of the client who it is from."""
    lookup = Lookup(engine, SearchKind.INQUIRY)
    queries: list[str] = []
    params: list[Any] = []
    for reading in readings(word)[0]:
        source, values = lookup.everywhere(reading).documents()
        queries.append(f"SELECT doc.id - {document_id(SearchKind.INQUIRY, 0)} {source.format('')}")
        params += values
    tests = [f"inquiry.id IN ({' UNION '.join(queries)})"] if queries else []
    tests.append("inquiry.party_id IN (SELECT id FROM party WHERE sort_key LIKE ? ESCAPE '!')")
    return f"({' OR '.join(tests)})", [*params, f"%{like(word)}%"]


def _inquiry(row: tuple[Any, ...]) -> Inquiry:
    """Make a request of what `_ROW` selects."""
    (
        row_id, version, number, channel, subject, body, name, phone, email, source, owner, received,
        client_id, state, due, answered, closed, client_name, deal_id, deal_number, duplicate_of,
    ) = row  # fmt: skip
    received_at = moment(received)
    draft = InquiryDraft(
        InquiryChannel(channel), subject, body, name, phone, email, source, owner, received_at, client_id
    )
    return Inquiry(
        row_id,
        version,
        number,
        draft,
        InquiryState(state),
        received_at,
        moment(due),
        moment(answered) if answered else None,
        client_name,
        deal_id,
        moment(closed) if closed else None,
        deal_number,
        duplicate_of,
    )
