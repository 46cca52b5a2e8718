"""Everything a user can do to a base, as steps of chance, and the whole of a base to compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.client import Birthday, ClientKind
from crm_desktop.domain.client_list import ClientFilter, ViewState
from crm_desktop.domain.consent import ConsentPurpose, ConsentState
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.promise import PromiseDraft, PromiseState
from crm_desktop.domain.search import SearchKind
from crm_desktop.domain.task import CheckItem, Outcome, TaskDraft, TaskKind
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind, NextStep
from crm_desktop.models import MODELS
from crm_desktop.models.engines import Engine
from crm_desktop.services import Services
from crm_desktop.services.derived import stale_clients
from crm_desktop.services.search.index import wrong_documents
from tests.factories import make_draft

NOT_BUSINESS = frozenset({"change_set", "change_item", "app_meta"})
NAMES = ("Лебедева Анна", "Ёлкин Пётр Ильич", "Smith John", "Иванов Иван", "Ким Ли")
COMPANIES = ("ООО «Зерно»", "зерно", "Acme", "ИП Ёлкин")
TAGS = ("VIP", "vip", "кофе", "опт")
WORDS = ("Новый", "Сайт", "Выставка", "сайт", "", "Марина")
PHONES = ("8 912 345-67-89", "+7 916 123-45-67; 84951234567 доб. 12", "нет телефона", "")


def snapshot(engine: Engine) -> dict[str, dict[int, dict[str, Any]]]:
    """Return every row of every business table, without versions, which only ever grow."""
    found: dict[str, dict[int, dict[str, Any]]] = {}
    for model in MODELS:
        table = model._meta.table_name
        if table in NOT_BUSINESS:
            continue
        columns = [name for name in model._meta.columns if name != "version"]
        rows = engine.rows(f'SELECT {", ".join(columns)} FROM "{table}" ORDER BY id')
        found[table] = {row[0]: dict(zip(columns, row, strict=True)) for row in rows}
    return found


def differences(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """Name each row that is not the same in two snapshots, so that a failure can be read."""
    return [
        f"{table} {row_id}: {one[table].get(row_id)} != {other[table].get(row_id)}"
        for table in one
        for row_id in sorted({*one[table], *other[table]})
        if one[table].get(row_id) != other[table].get(row_id)
    ]


class Steps:
    """Does one thing of chance at a time."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.actions: dict[str, Callable[[Random], Any]] = {
            name.removeprefix("do_"): getattr(self, name) for name in dir(self) if name.startswith("do_")
        }

    def run(self, name: str, seed: int) -> bool:
        """Do one thing; returns whether anything was written. A refusal is fine, and must write nothing."""
        store = self.services.store
        store.last_change_set_id = None
        try:
            self.actions[name](Random(seed))
        except CrmError:
            assert store.last_change_set_id is None
        return store.last_change_set_id is not None

    def wrong_clients(self) -> list[int]:
        """Return the clients whose derived columns are not what they should be."""
        engine = self.services.store.engine
        return stale_clients(engine, [row[0] for row in engine.rows("SELECT id FROM party")])

    def wrong_documents(self) -> list[tuple[SearchKind, int]]:
        """Return the records that the search would not find as they are, or finds although they are gone."""
        engine = self.services.store.engine
        return [
            (kind, row_id) for kind in SearchKind for ids in wrong_documents(engine, kind) for row_id in ids
        ]

    def _ids(self, dice: Random, table: str, where: str = "1 = 1", most: int = 4) -> list[int]:
        rows = self.services.store.engine.rows(f'SELECT id FROM "{table}" WHERE {where} ORDER BY id')
        ids = [row[0] for row in rows]
        return sorted(dice.sample(ids, min(len(ids), dice.randint(1, most))))

    def _one(self, dice: Random, table: str, where: str = "1 = 1") -> int:
        return next(iter(self._ids(dice, table, where, 1)), 0)

    @staticmethod
    def _draft(dice: Random) -> Any:
        kind = dice.choice([ClientKind.PERSON, ClientKind.PERSON, ClientKind.COMPANY, ClientKind.SOLE_TRADER])
        values: dict[str, Any] = {
            "phones": dice.choice(PHONES),
            "emails": dice.choice(["Anna@Example.com", "a@b.ru"]),
            "addresses": dice.choice(["Москва, Тверская 1", "Казань, 2"]),
            "tags": tuple(dice.sample(TAGS, dice.randint(0, 3))),
            "status": dice.choice(WORDS),
            "source": dice.choice(WORDS),
            "owner": dice.choice(WORDS),
            "notes": dice.choice(["", "заметка", "ещё"]),
            "birthday": dice.choice([None, Birthday(2, 29), Birthday(3, 8, 1987)]),
        }
        if kind is ClientKind.PERSON and dice.random() < 0.6:
            values["company"] = dice.choice(COMPANIES)
        return make_draft(
            dice.choice(COMPANIES if kind is not ClientKind.PERSON else NAMES), kind=kind, **values
        )

    def do_create(self, dice: Random) -> None:
        self.services.clients.create(self._draft(dice))

    def do_paste(self, dice: Random) -> None:
        self.services.clients.create_many([self._draft(dice) for _ in range(dice.randint(2, 6))])

    def do_edit(self, dice: Random) -> None:
        client = self.services.clients.get(self._one(dice, "party"))
        draft, other = client.draft.copy(), self._draft(dice)
        parts = [
            "name",
            "phones",
            "emails",
            "addresses",
            "employments",
            "tags",
            "status",
            "notes",
            "birthday",
        ]
        for name in dice.sample([*parts, "source", "owner", "kind", "company_name"], dice.randint(1, 4)):
            setattr(draft, name, getattr(other, name))
        if len(draft.phones) > 1:
            draft.phones = draft.phones[::-1]
        self.services.clients.update(client.id, client.version, draft)

    def do_own_value(self, dice: Random) -> None:
        client = self.services.clients.get(self._one(dice, "party"))
        for field in self.services.custom_fields.list():
            if dice.random() < 0.7:
                client.draft.custom[field.key] = dice.choice(["да", "нет", None])
        self.services.clients.update(client.id, client.version, client.draft)

    def do_set_value(self, dice: Random) -> None:
        ids = self._ids(dice, "party")
        self.services.clients.set_value(ids, dice.choice(["status", "source", "owner"]), dice.choice(WORDS))

    def do_add_tag(self, dice: Random) -> None:
        self.services.clients.add_tag(self._ids(dice, "party"), dice.choice(TAGS))

    def do_remove_tag(self, dice: Random) -> None:
        self.services.clients.remove_tag(self._ids(dice, "party"), dice.choice(TAGS))

    def do_archive(self, dice: Random) -> None:
        self.services.clients.archive(self._ids(dice, "party"))

    def do_restore(self, dice: Random) -> None:
        self.services.clients.restore(self._ids(dice, "party", "deleted_at IS NOT NULL"))

    def do_merge(self, dice: Random) -> None:
        pair = self._ids(dice, "party", "deleted_at IS NULL", 9)[:2]
        if len(pair) == 2:
            dice.shuffle(pair)
            preview = self.services.merges.preview(*pair)
            self.services.merges.merge(preview, preview.draft())

    def do_not_duplicates(self, dice: Random) -> None:
        pair = self._ids(dice, "party", most=9)[:2]
        if len(pair) == 2:
            self.services.clients.mark_not_duplicates(*pair)

    def do_convert(self, dice: Random) -> None:
        self.services.clients.convert(self._one(dice, "party"), None, dice.choice(list(ClientKind)))

    def do_new_in_list(self, dice: Random) -> None:
        self._list(dice).create(dice.choice([*TAGS, *WORDS, "Особый"]))

    def do_rename_in_list(self, dice: Random) -> None:
        table = dice.choice(["tag", "status", "source", "user"])
        self._named(table).update(self._one(dice, table), None, name=dice.choice([*TAGS, *WORDS, "Другой"]))

    def do_delete_from_list(self, dice: Random) -> None:
        table = dice.choice(["tag", "status", "source", "user"])
        row_id, other = self._one(dice, table), self._one(dice, table)
        self._named(table).delete(row_id, move_to=other if other != row_id and table != "tag" else None)

    def do_entry_of_user(self, dice: Random) -> None:
        """Somebody else is at the keyboard for a moment: entries and promises get an author."""
        store, before = self.services.store, (self.services.store.actor_id, self.services.store.actor_name)
        try:
            self.services.users.act_as(self._one(dice, "user"))
            (self.do_entry if dice.random() < 0.5 else self.do_promise)(dice)
        finally:
            store.act_as(*before)

    def do_reorder_statuses(self, dice: Random) -> None:
        ids = self._ids(dice, "status", most=9)
        dice.shuffle(ids)
        self.services.statuses.reorder(ids)

    def _list(self, dice: Random) -> Any:
        return self._named(dice.choice(["tag", "status", "source", "user"]))

    def _named(self, table: str) -> Any:
        lists = {"status": "statuses"}
        return getattr(self.services, lists.get(table, f"{table}s"))

    def do_new_field(self, dice: Random) -> None:
        self.services.custom_fields.create(dice.choice(["Размер", "Цвет", "Скидка"]), CustomFieldKind.TEXT)

    def do_rename_field(self, dice: Random) -> None:
        self.services.custom_fields.update(self._one(dice, "field_def"), label=dice.choice(["Размер", "Вес"]))

    def do_delete_field(self, dice: Random) -> None:
        self.services.custom_fields.delete(self._one(dice, "field_def"))

    @staticmethod
    def _entry(dice: Random, client_id: int) -> InteractionDraft:
        return InteractionDraft(
            client_id,
            dice.choice([InteractionKind.CALL, InteractionKind.NOTE]),
            subject=dice.choice(["", "Про цену"]),
            body=dice.choice(["Просил скидку", "Звонок", "Ещё"]),
            decision=dice.choice(["", "Ждём до пятницы"]),
            outcome=dice.choice(["", "Думает", "Перезвонить"]),
        )

    def do_entry(self, dice: Random) -> None:
        self.services.timeline.add(self._entry(dice, self._one(dice, "party")))

    def do_edit_entry(self, dice: Random) -> None:
        entry_id = self._one(dice, "interaction")
        kept = self.services.timeline.get(entry_id)
        self.services.timeline.update(entry_id, None, self._entry(dice, kept.draft.client_id))

    def do_remove_entry(self, dice: Random) -> None:
        self.services.timeline.remove(self._ids(dice, "interaction"))

    def do_rename_outcome(self, dice: Random) -> None:
        outcome_id = self._one(dice, "outcome")
        self.services.outcomes.update(outcome_id, None, name=dice.choice(["Думает", "Согласен", "Отказ"]))

    def do_remove_outcome(self, dice: Random) -> None:
        outcome_id, other = self._one(dice, "outcome"), self._one(dice, "outcome")
        self.services.outcomes.remove(outcome_id, move_to=other if other != outcome_id else None)

    def do_promise(self, dice: Random) -> None:
        what = dice.choice(["Скидка 5 %", "Доставка в среду"])
        self.services.promises.add(PromiseDraft(self._one(dice, "party"), what, note=dice.choice(["", "да"])))

    def do_close_promise(self, dice: Random) -> None:
        self.services.promises.close(
            self._ids(dice, "promise"), PromiseState.KEPT, dice.choice(["", "в срок"])
        )

    def do_remove_promise(self, dice: Random) -> None:
        self.services.promises.remove(self._ids(dice, "promise"))

    def do_file(self, dice: Random) -> None:
        name = dice.choice(["Прайс.pdf", "счёт 5.txt"])
        self.services.files.add_bytes(self._one(dice, "party"), name, name.encode())

    def do_remove_file(self, dice: Random) -> None:
        self.services.files.remove(self._ids(dice, "attachment"))

    def do_wish(self, dice: Random) -> None:
        ids = self._ids(dice, "party")
        if dice.random() < 0.6:
            self.services.wishes.set_do_not_call(ids, date(2026, 11, 20), dice.choice(["", "просил"]))
        else:
            self.services.wishes.lift_do_not_call(ids)

    def do_consent(self, dice: Random) -> None:
        purpose, state = dice.choice(list(ConsentPurpose)), dice.choice(list(ConsentState))
        self.services.wishes.record(self._one(dice, "party"), purpose, state, date(2026, 11, 20))

    def do_remove_consent(self, dice: Random) -> None:
        self.services.wishes.remove(self._one(dice, "consent"))

    def do_pin(self, dice: Random) -> None:
        self.services.timeline.set_pinned(self._one(dice, "interaction"), dice.random() < 0.7)

    def do_entries_of_many(self, dice: Random) -> None:
        self.services.timeline.add_many([self._entry(dice, row_id) for row_id in self._ids(dice, "party")])

    def do_segment(self, dice: Random) -> None:
        name = dice.choice(["Опт", "Спящие"])
        if dice.random() < 0.5:
            self.services.segments.create_frozen(name, self._ids(dice, "party"))
        else:
            self.services.segments.create(name, ClientFilter(tags=frozenset({dice.choice(TAGS)})))

    def do_members(self, dice: Random) -> None:
        segments, segment_id = self.services.segments, self._one(dice, "segment", "is_frozen = 1")
        (segments.add_members if dice.random() < 0.6 else segments.remove_members)(
            segment_id, self._ids(dice, "party")
        )

    def do_remove_segment(self, dice: Random) -> None:
        self.services.segments.remove(self._one(dice, "segment"))

    def do_next_step(self, dice: Random) -> None:
        step = dice.choice([NextStep("Позвонить"), NextStep("Счёт", date(2026, 12, 1))])
        draft = InteractionDraft(self._one(dice, "party"), InteractionKind.NOTE, body="Говорили")
        self.services.timeline.add(draft, step)

    def _task(self, dice: Random, *, client_id: int | None = None) -> TaskDraft:
        at = datetime(2026, 11, dice.randint(20, 28), dice.randint(6, 15), tzinfo=UTC)
        times: dict[str, Any] = dice.choice(
            [{}, {"starts_at": at, "ends_at": at + timedelta(hours=1)}, {"day": at.date()}, {"due_at": at}]
        )
        return TaskDraft(
            dice.choice(["Позвонить", "Счёт", "Привезти образцы"]),
            dice.choice(list(TaskKind)),
            client_id=client_id or self._one(dice, "party") or None,
            owner=dice.choice(["", "Марина", "Пётр"]),
            participants=tuple(self._ids(dice, "party", most=2)) if dice.random() < 0.3 else (),
            checklist=tuple(dice.sample([CheckItem("Прайс"), CheckItem("Скидка")], dice.randint(0, 2))),
            remind_before=dice.choice([(), (timedelta(minutes=15),)]),
            **times,
        )

    def do_task(self, dice: Random) -> None:
        self.services.tasks.create(self._task(dice))

    def do_tasks(self, dice: Random) -> None:
        self.services.tasks.create_many([self._task(dice) for _ in range(3)])

    def do_edit_task(self, dice: Random) -> None:
        task = self.services.tasks.get(self._one(dice, "task"))
        self.services.tasks.update(task.id, task.version, self._task(dice))

    def do_complete_task(self, dice: Random) -> None:
        task_id = self._one(dice, "task", "state = 'open'")
        following = self._task(dice) if dice.random() < 0.3 else None
        self.services.tasks.complete(task_id, Outcome(dice.choice(["", "Думает"]), next_draft=following))

    def do_complete_tasks(self, dice: Random) -> None:
        self.services.tasks.complete_many(self._ids(dice, "task"))

    def do_reopen_tasks(self, dice: Random) -> None:
        self.services.tasks.reopen(self._ids(dice, "task"))

    def do_cancel_tasks(self, dice: Random) -> None:
        self.services.tasks.cancel(self._ids(dice, "task"))

    def do_shift_tasks(self, dice: Random) -> None:
        self.services.tasks.shift(self._ids(dice, "task"), timedelta(days=dice.randint(-2, 3)))

    def do_reassign_tasks(self, dice: Random) -> None:
        self.services.tasks.reassign(self._ids(dice, "task"), dice.choice(["Марина", "Пётр"]))

    def do_remove_tasks(self, dice: Random) -> None:
        self.services.tasks.remove(self._ids(dice, "task"))

    def do_series(self, dice: Random) -> None:
        draft = self._task(dice)
        if draft.starts_at is None and draft.day is None:
            draft.day = date(2026, 11, 25)
        draft.rule = dice.choice(["FREQ=DAILY;COUNT=4", "FREQ=MONTHLY", "FREQ=WEEKLY;COUNT=3"])
        self.services.tasks.create(draft)

    def do_edit_following(self, dice: Random) -> None:
        task = self.services.tasks.get(self._one(dice, "task", "series_id IS NOT NULL"))
        draft = task.draft.copy()
        draft.title, draft.rule = (
            dice.choice(["Иначе", draft.title]),
            dice.choice(["", "FREQ=DAILY;COUNT=2", draft.rule]),
        )
        self.services.tasks.update_following(task.id, task.version, draft)

    def do_remove_following(self, dice: Random) -> None:
        self.services.tasks.remove_following(self._one(dice, "task", "series_id IS NOT NULL"))

    def do_extend_series(self, dice: Random) -> None:
        self.services.tasks.extend(date(2027, dice.randint(3, 8), 1))

    def do_save_view(self, dice: Random) -> None:
        columns: Sequence[str] = dice.sample(["name", "phone", "city"], 2)
        self.services.views.save(dice.choice(["Мои", "Опт"]), ViewState(columns=tuple(columns)))


ACTIONS = tuple(name.removeprefix("do_") for name in dir(Steps) if name.startswith("do_"))
