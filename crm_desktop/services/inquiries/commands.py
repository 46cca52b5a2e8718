"""What can be done to inquiries, each as one undoable action."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.inquiry import (
    INQUIRY_TRANSITIONS,
    OPEN_STATES,
    Inquiry,
    InquiryDraft,
    InquiryState,
    answer_due,
)
from crm_desktop.models import Inquiry as InquiryTable
from crm_desktop.services.changes import Changes, Row, chunks, marks
from crm_desktop.services.inquiries.queries import InquiryQueries
from crm_desktop.services.inquiries.writing import find_names, inquiry_values
from crm_desktop.services.numbering import take_numbers
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store, moment, utc_text
from crm_desktop.services.working_time import WorkingTimeService

_OPEN = frozenset(state.value for state in OPEN_STATES)


class InquiryCommands(InquiryQueries):
    """Registers requests and says what becomes of them."""

    def __init__(self, store: Store, preferences: PreferenceService) -> None:
        super().__init__(store)
        self._preferences = preferences
        self._working_time = WorkingTimeService(store, preferences)

    def register(self, draft: InquiryDraft, *, is_answered: bool = False) -> int:
        """Store a request and return its id; its number is the next one. `is_answered` says that who asks
        has been answered already, such as on the telephone. Raises ValidationError, NotFoundError."""
        return self.register_many([draft], is_answered=is_answered)[0]

    def register_many(self, drafts: Sequence[InquiryDraft], *, is_answered: bool = False) -> list[int]:
        """Store requests as one action, in order, and return their ids; see `register`."""
        for draft in drafts:
            draft.validate()
        if not drafts:
            return []
        settings, hours = self._preferences.get(), self._working_time.for_answers()

        def work(changes: Changes) -> list[int]:
            self._check_clients(drafts)
            names = find_names(changes, drafts)
            numbers = take_numbers(changes, InquiryTable, len(drafts))
            rows = []
            for draft, number in zip(drafts, numbers, strict=True):
                received = _received(draft, changes)
                rows.append(
                    inquiry_values(draft, names, settings.phone_region)
                    | {"number": number, "received_at": utc_text(received)}
                    | {"answer_due_at": utc_text(answer_due(received, settings.answer_minutes, hours))}
                    | {"answered_at": changes.at if is_answered else ""}
                )
            columns = tuple(rows[0])
            return list(changes.insert_many(InquiryTable, columns, [tuple(row.values()) for row in rows]))

        subject = drafts[0].who() or drafts[0].title() if len(drafts) == 1 else ""
        return self._store.write(ActionKind.INQUIRY_ADDED, work, subject=subject, count=len)

    def update(self, inquiry_id: int, version: int | None, draft: InquiryDraft) -> None:
        """Make a request equal to the draft; without a moment of receipt it keeps the one it has, and with
        another one it gets another time to answer. Raises ValidationError, NotFoundError, StaleError."""
        draft.validate()
        before = self.get(inquiry_id)
        settings, hours = self._preferences.get(), self._working_time.for_answers()

        def work(changes: Changes) -> None:
            self._check_clients([draft])
            values = inquiry_values(draft, find_names(changes, [draft]), settings.phone_region)
            received = draft.received_at or before.received_at
            if utc_text(received) != utc_text(before.received_at):
                values["received_at"] = utc_text(received)
                due = answer_due(received, settings.answer_minutes, hours)
                values["answer_due_at"] = utc_text(due)
            changes.update(InquiryTable, inquiry_id, version, **values)

        self._store.write(ActionKind.INQUIRY_CHANGED, work, subject=before.who())

    def take(self, ids: Iterable[int]) -> int:
        """Let requests be mine: a new one is taken, and so is one that was spam or a duplicate; returns how
        many changed. Nobody is answered by that."""

        def values(row: Row, _changes: Changes) -> dict[str, Any]:
            state = InquiryState(row["state"])
            if state is InquiryState.CONVERTED:
                return {}
            own = {"owner_id": self._store.actor_id}
            return (
                own if state in OPEN_STATES - {InquiryState.NEW} else own | _entered(InquiryState.TAKEN, row)
            )

        return self._change(ids, values)

    def answer(self, ids: Iterable[int], at: datetime | None = None) -> int:
        """Say that who asks got the first answer, now or at a moment; a new request is taken by that, and
        mine where it was nobody's. Returns how many changed; one that was answered keeps its moment."""

        def values(row: Row, changes: Changes) -> dict[str, Any]:
            if row["answered_at"] or row["state"] not in _OPEN:
                return {}
            new: dict[str, Any] = {"answered_at": utc_text(at) if at else changes.at}
            if row["state"] == InquiryState.NEW:
                new["state"] = InquiryState.TAKEN.value
            if row["owner_id"] is None:
                new["owner_id"] = self._store.actor_id
            return new

        return self._change(ids, values)

    def set_state(self, ids: Iterable[int], state: InquiryState) -> int:
        """Say what became of requests; those that may not go there from where they are stay. Returns how
        many changed. A deal is made by `convert` alone: ValidationError."""
        if state is InquiryState.CONVERTED:
            raise ValidationError({"state": Problem.NOT_A_CHOICE})

        def values(row: Row, changes: Changes) -> dict[str, Any]:
            may = state in INQUIRY_TRANSITIONS[InquiryState(row["state"])]
            return _entered(state, row, changes.at) if may else {}

        return self._change(ids, values)

    def mark_duplicate(self, inquiry_id: int, of: int | None = None) -> int:
        """Say that a request repeats another one, by default the first from the same number or address;
        returns how many changed. Raises NotFoundError, ValidationError for one that repeats itself."""
        if of == inquiry_id:
            raise ValidationError({"duplicate_of": Problem.NOT_A_CHOICE})
        self.get(inquiry_id if of is None else of)
        return self._mark_duplicates({inquiry_id: self._first_of(inquiry_id) if of is None else of})

    def mark_duplicates(self, ids: Iterable[int]) -> int:
        """Say that requests repeat others, each the first from its number or address, where there is one;
        returns how many changed."""
        return self._mark_duplicates({row_id: self._first_of(row_id) for row_id in ids})

    def _first_of(self, inquiry_id: int) -> int | None:
        others = self.of_sender(inquiry_id)
        return others[-1].id if others else None

    def _mark_duplicates(self, firsts: Mapping[int, int | None]) -> int:
        def values(row: Row, changes: Changes) -> dict[str, Any]:
            if InquiryState.DUPLICATE not in INQUIRY_TRANSITIONS[InquiryState(row["state"])]:
                return {}
            return _entered(InquiryState.DUPLICATE, row, changes.at) | {"duplicate_of_id": firsts[row["id"]]}

        return self._change(firsts, values)

    def remove(self, ids: Iterable[int]) -> int:
        """Take requests away as if they had never come; returns how many there were."""
        wanted = list(ids)

        def work(changes: Changes) -> int:
            for chunk in chunks(wanted):
                sql = f"SELECT id FROM inquiry WHERE duplicate_of_id IN ({marks(chunk)})"
                repeats = [row[0] for row in changes.engine.rows(sql, chunk)]
                changes.update_many(InquiryTable, repeats, duplicate_of_id=None)
            return changes.delete(InquiryTable, wanted)

        return self._store.write(
            ActionKind.INQUIRY_REMOVED, work, subject=self._subject(wanted), count=lambda gone: gone
        )

    def _change(self, ids: Iterable[int], values: Callable[[Row, Changes], dict[str, Any]]) -> int:
        wanted = list(ids)

        def work(changes: Changes) -> int:
            columns = ("state", "answered_at", "owner_id", "closed_at", "duplicate_of_id")
            rows = changes.fetch(InquiryTable, wanted, columns)
            new = {row_id: values(row, changes) for row_id, row in rows.items()}
            return changes.update_each(InquiryTable, {row_id: each for row_id, each in new.items() if each})

        return self._store.write(
            ActionKind.INQUIRY_CHANGED, work, subject=self._subject(wanted), count=lambda changed: changed
        )

    def _subject(self, ids: Sequence[int]) -> str:
        return title_of(self.get(ids[0])) if len(ids) == 1 else ""

    def _check_clients(self, drafts: Sequence[InquiryDraft]) -> None:
        named = {draft.client_id for draft in drafts if draft.client_id is not None}
        for chunk in chunks(sorted(named)):
            found = self._engine.rows(f"SELECT id FROM party WHERE id IN ({marks(chunk)})", chunk)
            for missing in sorted(set(chunk) - {row[0] for row in found}):
                raise NotFoundError(EntityRef(Entity.CLIENT, missing))


def title_of(inquiry: Inquiry) -> str:
    """Return what a request is called in the history: who asks, else what for."""
    return inquiry.who() or inquiry.draft.title()


def _received(draft: InquiryDraft, changes: Changes) -> datetime:
    return draft.received_at or moment(changes.at)


def _entered(state: InquiryState, row: Row, at: str = "") -> dict[str, Any]:
    """Return what a request says of the state it goes into."""
    if state in OPEN_STATES:
        return {"state": state.value, "closed_at": "", "duplicate_of_id": None}
    return {"state": state.value, "closed_at": row["closed_at"] or at}
