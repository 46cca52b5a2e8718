"""The words of the few things of a day that are shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from crm_desktop.domain.agenda import AgendaItem, AgendaKind
from crm_desktop.domain.client import Birthday
from crm_desktop.domain.important_date import DateKind
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import chunks, marks
from crm_desktop.services.inquiries import InquiryService
from crm_desktop.services.promises import PromiseService
from crm_desktop.services.tasks import TaskService


class Due(NamedTuple):
    """One thing before its words are read; `rank` is its order among those of its kind on a day."""

    on: date
    kind: AgendaKind
    id: int
    rank: tuple[Any, ...] = ()


class DayWordsReader:
    """Reads things by id, each kind at once."""

    def __init__(
        self, engine: Engine, tasks: TaskService, promises: PromiseService, inquiries: InquiryService
    ) -> None:
        self._engine = engine
        self._tasks, self._promises, self._inquiries = tasks, promises, inquiries

    def items(self, dues: Sequence[Due]) -> dict[tuple[AgendaKind, int], AgendaItem]:
        """Return what is to be shown, by kind and id; what has gone meanwhile is left out."""
        by_kind: dict[AgendaKind, list[Due]] = {kind: [] for kind in AgendaKind}
        for due in dues:
            by_kind[due.kind].append(due)
        found = [
            *self._of_tasks(by_kind[AgendaKind.TASK]),
            *self._of_promises(by_kind[AgendaKind.PROMISE]),
            *self._of_inquiries(by_kind[AgendaKind.INQUIRY]),
            *self._of_birthdays(by_kind[AgendaKind.BIRTHDAY]),
            *self._of_dates(by_kind[AgendaKind.DATE]),
        ]
        return {(item.kind, item.id): item for item in found}

    def _of_tasks(self, dues: Sequence[Due]) -> Iterable[AgendaItem]:
        rows = self._tasks.rows([due.id for due in dues]) if dues else {}
        phones = self._phones(row.draft.client_id for row in rows.values())
        for due in dues:
            row = rows.get(due.id)
            if row is not None:
                client_id = row.draft.client_id
                phone = phones.get(client_id, "") if client_id is not None else ""
                yield AgendaItem(
                    due.kind, due.id, due.on, client_id, row.client_name, row.draft.title, phone, row
                )

    def _of_promises(self, dues: Sequence[Due]) -> Iterable[AgendaItem]:
        rows = self._promises.rows([due.id for due in dues]) if dues else {}
        phones = self._phones(row.draft.client_id for row in rows.values())
        for due in dues:
            row = rows.get(due.id)
            if row is not None:
                client_id = row.draft.client_id
                yield AgendaItem(
                    due.kind,
                    due.id,
                    due.on,
                    client_id,
                    row.client_name,
                    row.draft.what,
                    phones.get(client_id, ""),
                )

    def _of_inquiries(self, dues: Sequence[Due]) -> Iterable[AgendaItem]:
        rows = self._inquiries.rows([due.id for due in dues]) if dues else {}
        for due in dues:
            row = rows.get(due.id)
            if row is not None:
                draft = row.draft
                yield AgendaItem(
                    due.kind,
                    due.id,
                    due.on,
                    draft.client_id,
                    row.who(),
                    draft.title(),
                    draft.phone,
                    inquiry=row,
                )

    def _of_birthdays(self, dues: Sequence[Due]) -> Iterable[AgendaItem]:
        days = {due.id: due.on for due in dues}
        for row_id, name, phone, birthday in self._rows(
            "SELECT id, display_name, main_phone, birthday FROM party WHERE id IN ({0})", days
        ):
            year, on = Birthday.from_text(birthday).year, days[row_id]
            turns = on.year - year if year is not None else None
            yield AgendaItem(AgendaKind.BIRTHDAY, row_id, on, row_id, name, "", phone, turns=turns)

    def _of_dates(self, dues: Sequence[Due]) -> Iterable[AgendaItem]:
        days = {due.id: due.on for due in dues}
        for row_id, client_id, name, phone, label, kind, year in self._rows(
            "SELECT d.id, d.party_id, party.display_name, party.main_phone, d.label, d.kind, d.year"
            " FROM important_date AS d JOIN party ON party.id = d.party_id WHERE d.id IN ({0})",
            days,
        ):
            on = days[row_id]
            turns = on.year - year if year is not None and on.year > year else None
            yield AgendaItem(
                AgendaKind.DATE,
                row_id,
                on,
                client_id,
                name,
                label,
                phone,
                turns=turns,
                date_kind=DateKind(kind),
            )

    def _phones(self, ids: Iterable[int | None]) -> dict[int, str]:
        wanted = {row_id for row_id in ids if row_id is not None}
        return dict(self._rows("SELECT id, main_phone FROM party WHERE id IN ({0})", wanted))

    def _rows(self, sql: str, ids: Iterable[int]) -> Iterable[Any]:
        for chunk in chunks(sorted(ids)):
            yield from self._engine.rows(sql.format(marks(chunk)), chunk)
