"""What was agreed with clients: stored, kept or broken, and brought up when it runs out."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.promise import (
    DueCount,
    Promise,
    PromiseDraft,
    PromiseFilter,
    PromiseKey,
    PromiseKind,
    PromiseScore,
    PromiseSide,
    PromiseSort,
    PromiseState,
)
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models import Promise as PromiseTable
from crm_desktop.models import User
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes, chunks, marks
from crm_desktop.services.search.query import search_words
from crm_desktop.services.store import Store, moment, utc_text
from crm_desktop.services.tables import like

_COLUMNS = (
    "party_id",
    "what",
    "kind",
    "side",
    "made_by_id",
    "made_at",
    "person_id",
    "valid_until",
    "note",
    "interaction_id",
    "attachment_id",
)
_ROW = (
    "promise.id, promise.version, promise.party_id, promise.what, promise.kind, promise.side,"
    " COALESCE(maker.name, ''), promise.made_at, promise.person_id, promise.valid_until, promise.note,"
    " promise.interaction_id, promise.attachment_id, promise.state, party.display_name,"
    " COALESCE(person.display_name, ''), promise.closed_at, promise.closed_note, promise.created_at"
)
_FROM = (
    " FROM promise JOIN party ON party.id = promise.party_id"
    " LEFT JOIN party AS person ON person.id = promise.person_id"
    ' LEFT JOIN "user" AS maker ON maker.id = promise.made_by_id'
)
_LIVE = "party.deleted_at IS NULL"
_ORDERS = {
    PromiseSort.DUE: "promise.valid_until = '', promise.valid_until, promise.id",
    PromiseSort.CLOSED: "promise.closed_at IS NULL, promise.closed_at DESC, promise.id DESC",
}
# A client's promises: given to the client, to a company through this person, or to people of this company.
_OF_CLIENT = (
    "SELECT id FROM promise WHERE party_id = ? UNION SELECT id FROM promise WHERE person_id = ?"
    " UNION SELECT promise.id FROM party_link AS link JOIN promise ON promise.party_id = link.person_id"
    " WHERE link.company_id = ? AND link.has_left = 0"
)
_ONE_DAY = timedelta(days=1)


class PromiseQueries:
    """Everything that can be asked about promises; those to clients in the recycle bin are not listed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def list_ids(
        self,
        wanted: PromiseFilter = PromiseFilter(),  # noqa: B008 - frozen
        sort: PromiseSort = PromiseSort.DUE,
    ) -> array[int]:
        """Return the ids of the promises that a filter lets through, in order."""
        return array("q", (key.id for key in self.list_keys(wanted, sort)))

    def list_keys(
        self,
        wanted: PromiseFilter = PromiseFilter(),  # noqa: B008 - frozen
        sort: PromiseSort = PromiseSort.DUE,
    ) -> list[PromiseKey]:
        """Return id and last day of the promises that a filter lets through: a list with its groups."""
        conditions, params = self._conditions(wanted)
        sql = f"SELECT promise.id, promise.valid_until{_FROM} WHERE {conditions} ORDER BY {_ORDERS[sort]}"
        return [PromiseKey(row_id, _day(until)) for row_id, until in self._engine.rows(sql, params)]

    def rows(self, ids: Sequence[int]) -> dict[int, Promise]:
        """Return promises by id; vanished ids are left out."""
        found: dict[int, Promise] = {}
        for chunk in chunks(ids):
            sql = f"SELECT {_ROW}{_FROM} WHERE promise.id IN ({marks(chunk)})"
            found |= {values[0]: _promise(values) for values in self._engine.rows(sql, chunk)}
        return found

    def get(self, promise_id: int) -> Promise:
        """Return one promise; raises NotFoundError."""
        found = self.rows([promise_id]).get(promise_id)
        if found is None:
            raise NotFoundError(EntityRef(Entity.PROMISE, promise_id))
        return found

    def of_client(self, client_id: int, *, with_people: bool = True, only_open: bool = True) -> list[Promise]:
        """Return a client's promises: open ones as they run out, then closed ones, the last closed first.

        `with_people` adds those given to the people of a company, and those given to a company through
        this person; people who left, or are in the recycle bin, do not count.
        """
        params: tuple[Any, ...] = (client_id,)
        which = "promise.party_id = ?"
        if with_people:
            which = f"promise.id IN ({_OF_CLIENT}) AND (promise.party_id = ? OR {_LIVE})"
            params = (client_id,) * 4
        open_first = f"{which} AND promise.state = 'open' ORDER BY {_ORDERS[PromiseSort.DUE]}"
        found = self._select(open_first, params)
        if not only_open:
            closed = f"{which} AND promise.state <> 'open' ORDER BY {_ORDERS[PromiseSort.CLOSED]}"
            found += self._select(closed, params)
        return found

    def due(self, today: date) -> DueCount:
        """Return how many open promises are late and how many run out today."""
        is_today = _count("promise.valid_until = ?")
        rows = self._engine.rows(
            f"SELECT count(*), {is_today} FROM promise JOIN party ON party.id = promise.party_id"
            f" WHERE promise.state = 'open' AND promise.valid_until > '' AND promise.valid_until <= ? AND {_LIVE}",
            (today.isoformat(), today.isoformat()),
        )
        every, on_the_day = (int(value) for value in rows[0])
        return DueCount(every - on_the_day, on_the_day)

    def running_out(self, days: int) -> list[Promise]:
        """Return the open promises whose last day is today or one of the next `days`, soonest first."""
        today = self._today()
        return self._select(
            f"{_LIVE} AND promise.state = 'open' AND promise.valid_until >= ? AND promise.valid_until <= ?"
            f" ORDER BY {_ORDERS[PromiseSort.DUE]}",
            (today.isoformat(), (today + timedelta(days=days)).isoformat()),
        )

    def scores(self, since: date | None = None, until: date | None = None) -> list[PromiseScore]:
        """Return how each of us keeps our own promises, by name; `""` is who gave no name.

        Kept and broken are those closed from the day `since` to the day `until`; open and overdue are as of now.
        """
        closed, params = "promise.closed_at IS NOT NULL", [self._today().isoformat()]
        for day, test in ((since, ">="), (until + _ONE_DAY if until else None, "<")):
            if day is not None:
                closed += f" AND promise.closed_at {test} ?"
                params.append(utc_text(datetime.combine(day, time.min).astimezone()))
        is_open = f"promise.state = 'open' AND {_LIVE}"
        is_late = f"{is_open} AND promise.valid_until > '' AND promise.valid_until < ?"
        was_kept, was_broken = (f"promise.state = '{state}' AND {closed}" for state in ("kept", "broken"))
        rows = self._engine.rows(
            f"SELECT COALESCE(maker.name, ''), {_count(is_open)}, {_count(is_late)}, {_count(was_kept)},"
            f" {_count(was_broken)}{_FROM} WHERE promise.side = 'ours'"
            " GROUP BY COALESCE(maker.name, ''), maker.name_key"
            " ORDER BY maker.name_key IS NULL, maker.name_key",
            (*params, *params[1:]),
        )
        scores = [PromiseScore(*row) for row in rows]
        return [score for score in scores if score.open or score.kept or score.broken]

    def _select(self, condition: str, params: Sequence[Any]) -> list[Promise]:
        sql = f"SELECT {_ROW}{_FROM} WHERE {condition}"
        return [_promise(values) for values in self._engine.rows(sql, params)]

    def _conditions(self, wanted: PromiseFilter) -> tuple[str, list[Any]]:
        """Return the SQL of a filter and its parameters."""
        conditions, params = [_LIVE], list[Any]()
        if wanted.states:
            # Written out: SQLite uses the index of open promises only when it sees the word.
            states = ", ".join(f"'{state.value}'" for state in sorted(wanted.states))
            conditions.append(
                "promise.state = 'open'" if states == "'open'" else f"promise.state IN ({states})"
            )
        if wanted.made_by:
            conditions.append(f"COALESCE(maker.name, '') IN ({marks(wanted.made_by)})")
            params += sorted(wanted.made_by)
        if wanted.sides:
            conditions.append(f"promise.side IN ({marks(wanted.sides)})")
            params += sorted(side.value for side in wanted.sides)
        if wanted.client_id is not None:
            conditions.append("promise.party_id = ?")
            params.append(wanted.client_id)
        if wanted.until is not None:
            conditions.append("promise.valid_until > '' AND promise.valid_until <= ?")
            params.append(wanted.until.isoformat())
        for word in search_words(wanted.text):
            conditions.append(self._mentions())
            params += [f"%{like(word)}%"] * conditions[-1].count("?")
        return " AND ".join(conditions), params

    def _mentions(self) -> str:
        """Return the SQL of a promise in which a word occurs: in what was said, at the client, or who said it."""
        places = [self._engine.folded(column) for column in ("promise.what", "promise.note")]
        places.append(self._engine.folded("party.company_display"))
        places += ["party.sort_key", "COALESCE(person.sort_key, '')", "COALESCE(maker.name_key, '')"]
        tests = [f"{place} LIKE ? ESCAPE '!'" for place in places]
        tests.append(
            "EXISTS (SELECT 1 FROM contact_point AS phone WHERE phone.party_id IN (party.id, person.id)"
            " AND phone.kind = 'phone' AND phone.normal LIKE ? ESCAPE '!')"
        )
        return "(" + " OR ".join(tests) + ")"

    def _today(self) -> date:
        return self._store.clock().astimezone().date()


class PromiseService(PromiseQueries):
    """Promises: reading, and every change to them as one undoable action."""

    def add(self, draft: PromiseDraft) -> int:
        """Store a promise and return its id; raises ValidationError, and NotFoundError for the client."""
        return self.add_many([draft])[0]

    def add_many(self, drafts: Sequence[PromiseDraft]) -> list[int]:
        """Store promises as one action and return their ids; raises ValidationError, NotFoundError."""
        for draft in drafts:
            draft.validate()

        def work(changes: Changes) -> list[int]:
            makers = ids_by_name(changes, User, (draft.made_by for draft in drafts))
            rows = [tuple(self._values(draft, makers).values()) for draft in drafts]
            return list(changes.insert_many(PromiseTable, _COLUMNS, rows))

        subject = self._name_of({draft.client_id for draft in drafts})
        return self._store.write(ActionKind.PROMISE_ADDED, work, subject=subject, count=len)

    def update(self, promise_id: int, version: int | None, draft: PromiseDraft) -> None:
        """Make a promise equal to the draft, in which an empty `made_by` or `made_at` means as it was.

        Raises ValidationError, NotFoundError and StaleError.
        """
        draft.validate()
        subject = self._name_of({draft.client_id})

        def work(changes: Changes) -> None:
            values = self._values(draft, ids_by_name(changes, User, [draft.made_by]))
            if draft.made_at is None:
                del values["made_at"]  # as it was
            if not draft.made_by.strip():
                del values["made_by_id"]
            changes.update(PromiseTable, promise_id, version, **values)

        self._store.write(ActionKind.PROMISE_CHANGED, work, subject=subject)

    def close(self, ids: Iterable[int], state: PromiseState, note: str = "") -> int:
        """Say what became of promises (open: nothing yet, after all); returns how many that changed.

        One that is in this state already keeps its time, and gets the note if there is one.
        """
        wanted, closed_note = list(ids), storable(note).strip()
        values: dict[str, str | None]
        values = {"state": state.value, "closed_note": closed_note}
        if state is PromiseState.OPEN:
            values |= {"closed_at": None, "closed_note": ""}

        def work(changes: Changes) -> int:
            new: dict[int, dict[str, str | None]] = {}
            for row_id, row in changes.fetch(PromiseTable, wanted, ("state",)).items():
                if row["state"] != state.value:
                    new[row_id] = {"closed_at": changes.at, **values}
                elif closed_note:
                    new[row_id] = values
            return changes.update_each(PromiseTable, new)

        return self._write_many(ActionKind.PROMISE_CHANGED, wanted, work)

    def postpone(self, ids: Iterable[int], days: int) -> int:
        """Give open promises more days, counted from today when the last day has passed or there is none;
        returns how many changed."""
        today = self._today()

        def work(changes: Changes) -> int:
            new = {}
            for row_id, row in changes.fetch(PromiseTable, wanted, ("state", "valid_until")).items():
                if row["state"] == PromiseState.OPEN.value:
                    until = max(_day(row["valid_until"]) or today, today) + timedelta(days=days)
                    new[row_id] = {"valid_until": until.isoformat()}
            return changes.update_each(PromiseTable, new)

        wanted = list(ids)
        return self._write_many(ActionKind.PROMISE_CHANGED, wanted, work)

    def remove(self, ids: Iterable[int]) -> int:
        """Take promises away as if they had never been given; returns how many there were."""
        wanted = list(ids)
        return self._write_many(
            ActionKind.PROMISE_REMOVED, wanted, lambda changes: changes.delete(PromiseTable, wanted)
        )

    def _write_many(self, kind: ActionKind, ids: Sequence[int], work: Any) -> int:
        owners: set[int] = set()
        for chunk in chunks(ids):
            sql = f"SELECT DISTINCT party_id FROM promise WHERE id IN ({marks(chunk)})"
            owners.update(row[0] for row in self._engine.rows(sql, chunk))
        subject = self._name_of(owners)
        return int(self._store.write(kind, work, subject=subject, count=lambda changed: changed))

    def _values(self, draft: PromiseDraft, makers: dict[str, int]) -> dict[str, Any]:
        maker = makers.get(name_key(draft.made_by), self._store.actor_id)
        person = None if draft.person_id == draft.client_id else draft.person_id
        values = (
            draft.client_id,
            tidy(draft.what),
            draft.kind.value,
            draft.side.value,
            maker,
            utc_text(draft.made_at or self._store.clock()),
            person,
            draft.valid_until.isoformat() if draft.valid_until else "",
            storable(draft.note).strip(),
            draft.interaction_id,
            draft.attachment_id,
        )
        return dict(zip(_COLUMNS, values, strict=True))

    def _name_of(self, client_ids: set[int]) -> str:
        """Return the name of the only client of an action, "" for several; raises NotFoundError."""
        names: dict[int, str] = {}
        for chunk in chunks(sorted(client_ids)):
            sql = f"SELECT id, display_name FROM party WHERE id IN ({marks(chunk)})"
            names |= dict(self._engine.rows(sql, chunk))
        for missing in client_ids - names.keys():
            raise NotFoundError(EntityRef(Entity.CLIENT, missing))
        return next(iter(names.values())) if len(names) == 1 else ""


def _count(condition: str) -> str:
    return f"COALESCE(SUM(CASE WHEN {condition} THEN 1 ELSE 0 END), 0)"


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _promise(values: tuple[Any, ...]) -> Promise:
    """Make a promise of what `_ROW` selects."""
    (
        row_id,
        version,
        client_id,
        what,
        kind,
        side,
        maker,
        made_at,
        person_id,
        until,
        note,
        entry,
        file,
        *end,
    ) = values
    state, client_name, person_name, closed_at, closed_note, created_at = end
    draft = PromiseDraft(
        client_id=client_id,
        what=what,
        kind=PromiseKind(kind),
        side=PromiseSide(side),
        made_by=maker,
        made_at=moment(made_at),
        person_id=person_id,
        valid_until=_day(until),
        note=note,
        interaction_id=entry,
        attachment_id=file,
    )
    closed = moment(closed_at) if closed_at else None
    return Promise(
        row_id,
        version,
        draft,
        PromiseState(state),
        client_name,
        person_name,
        closed,
        closed_note,
        moment(created_at),
    )
