"""What a day asks for, and what is easily forgotten: read from all over the base, a few rows of each."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from crm_desktop.domain.agenda import (
    Agenda,
    AgendaGroup,
    AgendaItem,
    AgendaKind,
    AgendaPart,
    agenda_group,
    next_birthday,
)
from crm_desktop.domain.client import Birthday
from crm_desktop.domain.deal import DealFilter
from crm_desktop.domain.deal_list import DealOrder, DealSort
from crm_desktop.domain.inquiry import Inquiry, InquiryFilter
from crm_desktop.domain.moments import start_of
from crm_desktop.services.changes import chunks, marks
from crm_desktop.services.clients.condition_days import birthdays
from crm_desktop.services.deals import DealService
from crm_desktop.services.inquiries import InquiryService
from crm_desktop.services.promises import PromiseService
from crm_desktop.services.store import Store

BIRTHDAYS_AHEAD = 7
NEW_DAYS = 30  # as long a client is new
_ORDER = {kind: at for at, kind in enumerate(AgendaKind)}
_LIVE_DEAL = "deal.party_id NOT IN (SELECT id FROM party WHERE deleted_at IS NOT NULL)"


class NewClient(NamedTuple):
    """A new client with whom nobody has been in touch."""

    id: int
    name: str
    created_at: str


class _Due(NamedTuple):
    """One thing before its words are read. `rank` orders the requests by how long there is to answer."""

    on: date
    order: int
    rank: int
    kind: AgendaKind
    id: int


class AgendaService:
    """Reads the day of one person (by name), or of all (the empty name); writes nothing."""

    def __init__(
        self, store: Store, deals: DealService, promises: PromiseService, inquiries: InquiryService
    ) -> None:
        self._store = store
        self._engine = store.engine
        self._deals, self._promises, self._inquiries = deals, promises, inquiries

    def day(self, owner: str = "", limit: int = 30) -> Agenda:
        """Return what is late, what is due today and tomorrow, and the birthdays of the week: of each group
        the first `limit`. Requests of nobody wait for everybody."""
        today = self._today()
        until = (today + timedelta(days=1)).isoformat()
        waiting = self._waiting(owner)
        found = [
            *self._steps(owner, until),
            *self._actions(owner, until),
            *self._ending_promises(owner, until),
            *self._birthdays(owner, today),
            *self._answers(waiting, today),
        ]
        parts = []
        for group in AgendaGroup:
            dues = sorted((due for due in found if agenda_group(due.on, today) is group), key=_place)
            if dues:
                items = self._items(dues[:limit], waiting)
                parts.append(AgendaPart(group, tuple(items), len(dues), _count(dues, AgendaKind.BIRTHDAY)))
        return Agenda(tuple(parts))

    def idle_deals(self, owner: str = "") -> array[int]:
        """Return the open deals with which nothing happened for longer than their stage allows, neither with
        the deal nor with its client; the largest first."""
        wanted = DealFilter(owners=frozenset({owner} - {""}), only_idle=True)
        return self._deals.list_ids(wanted, DealSort(DealOrder.AMOUNT, descending=True))

    def new_clients(self, owner: str = "", limit: int = 5) -> list[NewClient]:
        """Return clients of the last days with whom nobody has been in touch and nothing is planned, the
        newest first."""
        mine, params = self._of("party.owner_id", owner)
        since = start_of(self._today() - timedelta(days=NEW_DAYS))
        rows = self._engine.rows(
            "SELECT party.id, party.display_name, party.created_at FROM party WHERE party.deleted_at IS NULL"
            f" AND party.last_contact_at = '' AND party.created_at >= ?{mine}"
            " AND party.next_step = '' AND party.next_step_on = '' AND party.do_not_call_on = ''"
            " AND NOT EXISTS (SELECT 1 FROM deal WHERE deal.party_id = party.id)"
            f" ORDER BY party.id DESC LIMIT {int(limit)}",
            (since, *params),
        )
        return [NewClient(*row) for row in rows]

    def is_empty(self) -> bool:
        """Whether the base has neither clients nor requests yet."""
        rows = self._engine.rows(
            "SELECT 1 WHERE EXISTS (SELECT 1 FROM party WHERE deleted_at IS NULL)"
            " OR EXISTS (SELECT 1 FROM inquiry)"
        )
        return not rows

    # What is due: days and ids only

    def _steps(self, owner: str, until: str) -> Iterable[_Due]:
        mine, params = self._of("party.owner_id", owner)
        rows = self._engine.rows(
            "SELECT party.id, party.next_step_on FROM party WHERE party.next_step_on <> ''"
            f" AND party.next_step_on <= ? AND party.deleted_at IS NULL{mine}",
            (until, *params),
        )
        return (_due(AgendaKind.STEP, row_id, date.fromisoformat(on)) for row_id, on in rows)

    def _actions(self, owner: str, until: str) -> Iterable[_Due]:
        mine, params = self._of("deal.owner_id", owner)
        rows = self._engine.rows(
            "SELECT deal.id, deal.action_on FROM deal WHERE deal.state = 'open' AND deal.action_on > ''"
            f" AND deal.action_on <= ?{mine} AND {_LIVE_DEAL}",
            (until, *params),
        )
        return (_due(AgendaKind.DEAL, row_id, date.fromisoformat(on)) for row_id, on in rows)

    def _ending_promises(self, owner: str, until: str) -> Iterable[_Due]:
        mine, params = self._of("promise.made_by_id", owner)
        rows = self._engine.rows(
            "SELECT promise.id, promise.valid_until FROM promise JOIN party ON party.id = promise.party_id"
            " WHERE promise.state = 'open' AND promise.valid_until > '' AND promise.valid_until <= ?"
            f" AND party.deleted_at IS NULL{mine}",
            (until, *params),
        )
        return (_due(AgendaKind.PROMISE, row_id, date.fromisoformat(on)) for row_id, on in rows)

    def _birthdays(self, owner: str, today: date) -> Iterable[_Due]:
        mine, params = self._of("party.owner_id", owner)
        for first, last in birthdays(today, BIRTHDAYS_AHEAD):
            for row_id, on in self._engine.rows(
                "SELECT party.id, party.birth_month_day FROM party WHERE party.birth_month_day <> ''"
                f" AND party.birth_month_day >= ? AND party.birth_month_day <= ? AND party.deleted_at IS NULL{mine}",
                (first, last, *params),
            ):
                day = next_birthday(int(on[:2]), int(on[3:]), today)
                yield _due(AgendaKind.BIRTHDAY, row_id, day)

    def _waiting(self, owner: str) -> list[Inquiry]:
        wanted = InquiryFilter(only_waiting=True, owners=frozenset({owner, ""}) if owner else frozenset())
        ids = self._inquiries.list_ids(wanted)
        rows = self._inquiries.rows(ids)
        return [rows[row_id] for row_id in ids if row_id in rows]

    def _answers(self, waiting: Sequence[Inquiry], today: date) -> Iterable[_Due]:
        """Who waits too long is late; who waits still is of today, whenever the time is over."""
        now, late = self._store.clock(), today - timedelta(days=1)
        for rank, one in enumerate(waiting):
            yield _due(AgendaKind.INQUIRY, one.id, late if one.answer_due_at < now else today, rank)

    # The words of the first few

    def _items(self, dues: Sequence[_Due], waiting: Sequence[Inquiry]) -> list[AgendaItem]:
        by_kind: dict[AgendaKind, list[_Due]] = {}
        for due in dues:
            by_kind.setdefault(due.kind, []).append(due)
        asked = {one.id: one for one in waiting}
        found: dict[tuple[AgendaKind, int], AgendaItem] = {}
        found |= self._clients(by_kind.get(AgendaKind.STEP, []))
        found |= self._clients(by_kind.get(AgendaKind.BIRTHDAY, []))
        found |= self._of_deals(by_kind.get(AgendaKind.DEAL, []))
        found |= self._of_promises(by_kind.get(AgendaKind.PROMISE, []))
        for due in by_kind.get(AgendaKind.INQUIRY, []):
            one = asked[due.id]
            found[due.kind, due.id] = AgendaItem(
                due.kind,
                due.id,
                due.on,
                one.draft.client_id,
                one.who(),
                one.draft.title(),
                one.draft.phone,
                inquiry=one,
            )
        return [found[due.kind, due.id] for due in dues if (due.kind, due.id) in found]

    def _clients(self, dues: Sequence[_Due]) -> dict[tuple[AgendaKind, int], AgendaItem]:
        found = {}
        rows = {
            row[0]: row[1:]
            for chunk in chunks([due.id for due in dues])
            for row in self._engine.rows(
                "SELECT id, display_name, main_phone, next_step, birthday FROM party"
                f" WHERE id IN ({marks(chunk)})",
                chunk,
            )
        }
        for due in dues:
            if due.id not in rows:
                continue
            name, phone, step, birthday = rows[due.id]
            is_step = due.kind is AgendaKind.STEP
            turns = None if is_step else _turns(birthday, due.on)
            found[due.kind, due.id] = AgendaItem(
                due.kind, due.id, due.on, due.id, name, step if is_step else "", phone, turns=turns
            )
        return found

    def _of_deals(self, dues: Sequence[_Due]) -> dict[tuple[AgendaKind, int], AgendaItem]:
        rows = self._deals.rows([due.id for due in dues]) if dues else {}
        phones = self._phones({row.client_id for row in rows.values()})
        return {
            (AgendaKind.DEAL, due.id): AgendaItem(
                AgendaKind.DEAL,
                due.id,
                due.on,
                row.client_id,
                row.client_name,
                row.title,
                phones.get(row.client_id, ""),
                row.next_action,
            )
            for due in dues
            if (row := rows.get(due.id)) is not None
        }

    def _of_promises(self, dues: Sequence[_Due]) -> dict[tuple[AgendaKind, int], AgendaItem]:
        rows = self._promises.rows([due.id for due in dues]) if dues else {}
        phones = self._phones({row.draft.client_id for row in rows.values()})
        return {
            (AgendaKind.PROMISE, due.id): AgendaItem(
                AgendaKind.PROMISE,
                due.id,
                due.on,
                row.draft.client_id,
                row.client_name,
                row.draft.what,
                phones.get(row.draft.client_id, ""),
            )
            for due in dues
            if (row := rows.get(due.id)) is not None
        }

    def _phones(self, ids: set[int]) -> dict[int, str]:
        return {
            row_id: phone
            for chunk in chunks(sorted(ids))
            for row_id, phone in self._engine.rows(
                f"SELECT id, main_phone FROM party WHERE id IN ({marks(chunk)})", chunk
            )
        }

    def _of(self, column: str, owner: str) -> tuple[str, tuple[str, ...]]:
        """Return the SQL that narrows down to one person, and its parameters."""
        return (f' AND {column} IN (SELECT id FROM "user" WHERE name = ?)', (owner,)) if owner else ("", ())

    def _today(self) -> date:
        return self._store.clock().astimezone().date()


def _due(kind: AgendaKind, row_id: int, on: date, rank: int = 0) -> _Due:
    return _Due(on, _ORDER[kind], rank, kind, row_id)


def _count(dues: Sequence[_Due], kind: AgendaKind) -> int:
    return sum(due.kind is kind for due in dues)


def _place(due: _Due) -> tuple[bool, date, int, int, int]:
    """Return where something stands in its group: who waits for an answer comes first."""
    return due.kind is not AgendaKind.INQUIRY, due.on, due.order, due.rank, due.id


def _turns(birthday: str, on: date) -> int | None:
    """Return how old somebody becomes, when the year is known."""
    year = Birthday.from_text(birthday).year
    return on.year - year if year is not None else None
