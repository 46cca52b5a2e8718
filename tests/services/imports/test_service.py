from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.consent import Channel
from crm_desktop.domain.errors import (
    Cancelled,
    DoNotCallError,
    FileFormatError,
    FileReason,
    Problem,
    StaleError,
)
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.import_plan import ImportPolicy, RowAction
from crm_desktop.domain.progress import NoProgress
from crm_desktop.services import Services
from tests.factories import make_client, make_clients
from tests.services.world import Steps, differences, snapshot
from tests.store_fixtures import NewBase

BLOCK = (
    "ФИО\tТелефон\tПочта\tКомпания\tДолжность\tИНН\tРазмер обуви\tКомментарий\n"
    "Лебедева Анна\t8 912 345-67-89\t\tООО «Зерно»\tдиректор\t7707083893\t38\tлюбит кофе\n"
    "Лебедева Анна Петровна\t+79123456789\tanna@b.ru\tЗерно\t\t\t\t\n"
    "Ёлкин Пётр\t89001112233\t\tзерно ООО\t\t\t41\t\n"
    "Ким Ли\t\t\t\t\t\t40\t\n"
)


def test_a_block_becomes_clients_companies_and_fields_in_one_action(services: Services) -> None:
    before = snapshot(services.store.engine)
    plan = services.imports.plan_text(BLOCK)
    assert snapshot(services.store.engine) == before
    summary = services.imports.execute(plan)
    assert (summary.counts.created, summary.counts.updated, summary.counts.companies) == (3, 1, 1)
    rows = services.clients.rows(list(summary.created_ids))
    assert {row.name for row in rows.values()} == {
        "Лебедева Анна Петровна",
        "Ёлкин Пётр",
        "Ким Ли",
        "ООО «Зерно»",
    }
    company = next(row.id for row in rows.values() if row.kind is ClientKind.COMPANY)
    assert services.clients.get(company).draft.inn == "7707083893"
    assert len(services.clients.get(company).people) == 2
    field = services.custom_fields.list()[0]
    assert (field.label, field.kind) == ("Размер обуви", CustomFieldKind.NUMBER)
    anna = next(row for row in rows.values() if row.name.startswith("Лебедева"))
    assert (anna.custom, anna.notes, anna.email) == ({field.key: 38}, "любит кофе", "anna@b.ru")
    assert services.clients.count(ClientFilter(import_batch_id=summary.batch_id)) == 4
    action = services.history.status().undo
    assert action is not None
    assert (action.kind, action.id, action.count) == (
        ActionKind.IMPORT,
        summary.action_id,
        3,
    )  # and the card of a company
    assert Steps(services).wrong_clients() == []
    assert services.history.undo_last().kept == ()
    assert differences(snapshot(services.store.engine), before) == []


@pytest.mark.parametrize("policy", [ImportPolicy.FILL, ImportPolicy.UPDATE, ImportPolicy.SKIP])
def test_the_same_file_again_changes_nothing_and_is_recognised(
    services: Services, policy: ImportPolicy
) -> None:
    first = services.imports.execute(services.imports.plan_text(BLOCK, policy))
    before = snapshot(services.store.engine)
    plan = services.imports.plan_text(BLOCK, policy)
    assert plan.imported_before is not None
    assert plan.imported_before.batch_id == first.batch_id
    assert (plan.counts.skipped, plan.counts.created, plan.counts.updated) == (4, 0, 0)
    summary = services.imports.execute(plan)
    assert (summary.action_id, summary.batch_id) == (None, None)
    assert snapshot(services.store.engine) == before


def test_create_adds_every_row_unseen(services: Services) -> None:
    for count in (1, 2):
        services.imports.execute(services.imports.plan_text(BLOCK, ImportPolicy.CREATE))
        people = ClientFilter(kinds=frozenset({ClientKind.PERSON}))
        assert services.clients.count(people) == 4 * count
    assert services.clients.count(ClientFilter(kinds=frozenset({ClientKind.COMPANY}))) == 1


def test_known_clients_are_completed_overwritten_or_left_alone(services: Services) -> None:
    text = "ФИО\tТелефон\tСтатус\tИсточник\nЛебедева Анна\t89123456789; 84951112233\tНовый\tСайт\n"
    wanted = {ImportPolicy.SKIP: ("Клиент", "", 1), ImportPolicy.FILL: ("Клиент", "Сайт", 2)}
    wanted[ImportPolicy.UPDATE] = ("Новый", "Сайт", 2)
    known = make_client(services, "Лебедева Анна", phones="8 912 345-67-89", status="Клиент")
    before = snapshot(services.store.engine)
    for policy, (status, source, phones) in wanted.items():
        summary = services.imports.execute(services.imports.plan_text(text, policy))
        draft = services.clients.get(known).draft
        assert (draft.status, draft.source, len(draft.phones)) == (status, source, phones)
        assert services.clients.count() == 1
        if summary.action_id:
            services.history.undo_last()
        assert differences(snapshot(services.store.engine), before) == []


def test_later_work_survives_the_undo_of_an_import(services: Services) -> None:
    summary = services.imports.execute(services.imports.plan_text(BLOCK))
    kim = next(
        i for i, row in services.clients.rows(list(summary.created_ids)).items() if row.name == "Ким Ли"
    )
    draft = services.clients.get(kim).draft
    draft.notes = "позже"
    services.clients.update(kim, None, draft)
    assert summary.action_id is not None
    outcome = services.history.undo(summary.action_id)
    assert {name for ref, name in outcome.kept if ref.id == kim} == {"Ким Ли"}
    assert services.clients.count() == 1


def test_an_own_field_is_filled_not_made_again(services: Services) -> None:
    field_id = services.custom_fields.create("размер  обуви", CustomFieldKind.NUMBER)
    plan = services.imports.plan_text(BLOCK)
    services.imports.execute(plan)
    assert [field.id for field in services.custom_fields.list()] == [field_id]
    assert services.custom_fields.usage(field_id) == 3


def test_a_field_made_since_the_plan_is_used(services: Services) -> None:
    plan = services.imports.plan_text(BLOCK)
    services.custom_fields.create("РАЗМЕР обуви", CustomFieldKind.NUMBER)
    services.imports.execute(plan)
    assert len(services.custom_fields.list()) == 1


class StopAfter(NoProgress):
    """A user who stops a job at its n-th step."""

    def __init__(self, steps: int) -> None:
        self.steps = steps

    def raise_if_cancelled(self) -> None:
        self.steps -= 1
        if self.steps < 0:
            raise Cancelled


def test_a_cancelled_import_leaves_nothing(services: Services) -> None:
    make_client(services, "Клиентов 1", phones="+79160000001")
    text = "ФИО\tТелефон\n" + "".join(f"Клиентов {at}\t+7916{at:07}\n" for at in range(2500))
    plan = services.imports.plan_text(text)
    before = snapshot(services.store.engine)
    with pytest.raises(Cancelled):
        services.imports.execute(plan, StopAfter(3))
    assert snapshot(services.store.engine) == before
    assert services.imports.execute(plan).counts.created >= 2499


def test_progress_reaches_its_total(sqlite_services: Services) -> None:
    seen: list[tuple[int, int | None]] = []

    class Watch(NoProgress):
        def report(self, done: int, total: int | None) -> None:
            seen.append((done, total))

    sqlite_services.imports.execute(sqlite_services.imports.plan_text(BLOCK), Watch())
    assert seen[-1] == (4, 4)


def test_a_client_removed_since_the_plan_stops_the_import(services: Services) -> None:
    known = make_client(services, "Ким Ли", phones="89123456789")
    plan = services.imports.plan_text(
        "ФИО\tТелефон\tКомментарий\nКим Ли\t89123456789\tновое\nНовый Клиент\t8\t\n"
    )
    services.clients.archive([known])
    before = snapshot(services.store.engine)
    with pytest.raises(StaleError):
        services.imports.execute(plan)
    assert snapshot(services.store.engine) == before


def test_phones_are_read_by_the_country_of_the_business(services: Services) -> None:
    services.preferences.update(phone_region="US")
    plan = services.imports.plan_text("Name\tPhone\nJohn Smith\t(202) 456-1111\n")
    assert plan.rows[0].draft.phones[0].e164 == "+12024561111"


def test_problems_name_row_and_column(services: Services) -> None:
    plan = services.imports.plan_text("ФИО\tТелефон\nКим Ли\t123\nЁлкин Пётр\t89001112233\n")
    assert [(item.row, item.column, item.kind) for item in plan.problems()] == [(2, "B", Problem.NOT_A_PHONE)]
    assert plan.counts.problems == 1


def test_a_csv_file_is_imported_and_remembered(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "Клиенты.csv"
    path.write_text("ФИО;Телефон\nКим Ли;89001112233\n", encoding="cp1251")
    plan = services.imports.plan(services.imports.open(path))
    services.imports.execute(plan)
    action = services.history.status().undo
    assert action is not None
    assert action.subject == "Клиенты.csv"
    rows = services.store.engine.rows("SELECT file_name, mapping, policy, counts FROM import_batch")
    name, mapping, policy, counts = rows[0]
    assert (name, policy) == ("Клиенты.csv", "fill")
    assert json.loads(mapping) == {"columns": {"ФИО": "name", "Телефон": "phone"}, "chosen": {}}
    assert json.loads(counts)["created"] == 1


def test_the_users_choice_for_a_column_is_learned_until_undone(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_text("ФИО;Телефон;Прочее!\nКим Ли;89001112233;сосед\n", encoding="utf-8")
    file = services.imports.open(path)
    services.imports.execute(services.imports.plan(file.with_mapping({2: "must_know"})))
    again = services.imports.open(path)
    assert [guess.target for guess in again.columns] == ["name", "phone", "must_know"]
    services.imports.execute(services.imports.plan(again.with_mapping({2: "notes"})))
    assert services.imports.open(path).columns[2].target == "notes"
    while services.history.status().undo is not None:
        services.history.undo_last()
    assert services.imports.learned() == {}


@pytest.mark.parametrize(("text", "reason"), [("", FileReason.EMPTY), ("что-то\n\n", FileReason.NO_CLIENTS)])
def test_a_block_without_clients_is_refused(sqlite_services: Services, text: str, reason: FileReason) -> None:
    with pytest.raises(FileFormatError) as error:
        sqlite_services.imports.plan_text(text)
    assert error.value.reason is reason


def test_hostile_cells_are_only_text(services: Services) -> None:
    hostile = [
        "=cmd|'/c calc'!A1",
        "'; DROP TABLE party; --",
        "\u202eпёс",
        "a\x00b",
        "🙂" * 50,
        "%_!",
        "new:x",
    ]
    text = "ФИО\tТелефон\tЗаметка\n" + "".join(
        f"{word}\t+7916000000{at}\t{word}\n" for at, word in enumerate(hostile)
    )
    services.imports.execute(services.imports.plan_text(text))
    assert services.clients.count() == len(hostile)
    assert Steps(services).wrong_clients() == []


def test_a_large_import_takes_few_statements(sqlite_services: Services) -> None:
    make_clients(sqlite_services, 2000)
    text = "ФИО\tТелефон\tКомментарий\n"
    text += "".join(f"Клиентов{at:05} Иван\t+7916{at:07}\tстрока\n" for at in range(1000, 3000))
    engine = sqlite_services.store.engine
    counted, execute = [0], engine.execute

    def count(*args: object) -> object:
        counted[0] += 1
        return execute(*args)  # type: ignore[arg-type]

    engine.execute = count  # type: ignore[method-assign, assignment]
    try:
        plan = sqlite_services.imports.plan_text(text)
        sqlite_services.imports.execute(plan)
    finally:
        del engine.execute
    assert (plan.counts.created, plan.counts.updated) == (1000, 1000)
    assert counted[0] < 200


names = st.sampled_from(
    ["Лебедева Анна", "Лебедева А.", "Анна Лебедева", "Лебедев Олег", "ООО «Зерно»", "Ким Ли", ""]
)
cells = st.tuples(
    names,
    st.sampled_from(
        ["", "89123456789", "+7 912 345-67-89", "89001112233", "123", "89123456789; 89001112233"]
    ),
    st.sampled_from(["", "a@b.ru", "c@d.ru", "нет"]),
    st.sampled_from(["", "Зерно", "ООО Зерно", "АО Зерно"]),
    st.sampled_from(["", "7707083893", "7736050003", "500100732259"]),
    st.sampled_from(["", "кофе", "чай"]),
)


def test_any_file_imported_twice_is_imported_once(request: pytest.FixtureRequest, new_base: NewBase) -> None:
    examples = 60 if "sqlite" in request.node.name else 8

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck))
    @given(st.lists(cells, min_size=1, max_size=8), st.sampled_from([ImportPolicy.FILL, ImportPolicy.UPDATE]))
    def check(rows: list[tuple[str, ...]], policy: ImportPolicy) -> None:
        header = "ФИО\tТелефон\tEmail\tКомпания\tИНН\tКомментарий"
        text = "\n".join(
            [header, "Ёлкин Пётр\t89165554433\te@e.ru\t\t\tда", *("\t".join(row) for row in rows)]
        )
        with new_base() as (services, clock):
            empty = snapshot(services.store.engine)
            plan = services.imports.plan_text(text, policy)
            counts = services.imports.execute(plan).counts
            assert counts.created + counts.updated + counts.skipped + counts.rejected == len(plan.rows)
            assert Steps(services).wrong_clients() == []
            once = snapshot(services.store.engine)
            clock.step()
            again = services.imports.plan_text(text, policy)
            assert [row.action for row in again.rows if row.action is RowAction.CREATE] == []
            services.imports.execute(again)
            third = services.imports.plan_text(text, policy)
            assert {row.action for row in third.rows} <= {RowAction.SKIP, RowAction.REJECT}
            while services.history.status().undo is not None:
                assert services.history.undo_last().kept == ()
            assert differences(snapshot(services.store.engine), empty) == []
            assert once["party"].keys() >= {1}

    check()


CONTACTS = (
    "Организация\tКонтактное лицо 1\tТелефон 1\tКонтактное лицо 2\tТелефон 2\n"
    "ООО «Зерно»\tЛебедева Анна\t89123456789\tЁлкин Пётр\t89001112233\n"
    "ООО «Вега»\tКим Ли\t89123456780\tБелов Лев\t89001112234\n"
)


def test_further_contacts_of_a_company_become_its_people_and_once_only(services: Services) -> None:
    before = snapshot(services.store.engine)
    plan = services.imports.plan_text(CONTACTS)
    assert (plan.counts.created, plan.counts.contacts, plan.counts.companies) == (2, 2, 2)
    summary = services.imports.execute(plan)
    rows = services.clients.rows(list(summary.created_ids))
    assert {(row.name, row.company, row.phone) for row in rows.values() if row.kind is ClientKind.PERSON} >= {
        ("Ёлкин Пётр", "ООО «Зерно»", "+7 900 111-22-33"),
        ("Белов Лев", "ООО «Вега»", "+7 900 111-22-34"),
    }
    again = services.imports.plan_text(CONTACTS)
    assert (again.counts.created, again.counts.updated, again.counts.contacts) == (0, 0, 0)
    assert services.imports.execute(again).action_id is None
    services.history.undo_last()
    assert differences(snapshot(services.store.engine), before) == []


WISHES = (
    "ФИО\tТелефон\tНе звонить\n"
    "Лебедева Анна\t8 912 345-67-89\tпросила\n"
    "Ёлкин Пётр\t8 900 111-22-33\tда\n"
    "Ким Ли\t8 900 111-22-44\tнет\n"
    "Орлова Вера\t8 900 111-22-55\t\n"
)


def wishes(services: Services) -> dict[str, str | None]:
    clients = services.clients.get_many(list(services.clients.list_ids()))
    return {
        client.draft.display_name(): client.do_not_call.reason if client.do_not_call else None
        for client in clients
    }


def test_a_wish_not_to_be_called_comes_with_a_file_and_is_undone_with_it(services: Services) -> None:
    anna = make_client(services, "Лебедева Анна", phones="8 912 345-67-89")
    before = snapshot(services.store.engine)
    summary = services.imports.execute(services.imports.plan_text(WISHES))
    assert (summary.counts.created, summary.counts.updated) == (3, 1)
    assert wishes(services) == {
        "Лебедева Анна": "просила",
        "Ёлкин Пётр": "",
        "Ким Ли": None,
        "Орлова Вера": None,
    }
    with pytest.raises(DoNotCallError):
        services.wishes.may_contact(anna, Channel.CALL)
    again = services.imports.plan_text(WISHES).counts
    assert (again.created, again.updated) == (0, 0)
    assert services.history.undo_last().kept == ()
    assert differences(snapshot(services.store.engine), before) == []


@pytest.mark.parametrize("policy", [ImportPolicy.FILL, ImportPolicy.UPDATE, ImportPolicy.SKIP])
def test_no_file_takes_a_wish_back_or_changes_its_reason(services: Services, policy: ImportPolicy) -> None:
    phones = {"Ким Ли": "8 900 111-22-44", "Орлова Вера": "8 900 111-22-55", "Ёлкин Пётр": "8 900 111-22-33"}
    ids = [make_client(services, name, phones=phone) for name, phone in phones.items()]
    services.wishes.set_do_not_call(ids, date(2026, 11, 1), "по телефону")
    services.imports.execute(services.imports.plan_text(WISHES, policy))
    assert [wishes(services)[name] for name in phones] == ["по телефону"] * 3


def test_one_row_of_a_client_is_enough_for_a_wish(services: Services) -> None:
    block = (
        "ФИО\tТелефон\tНе звонить\nЛебедева Анна\t8 912 345-67-89\t\n"
        "Лебедева Анна\t8 912 345-67-89\tпросила\nООО «Зерно»\t84951112233\tда\n"
    )
    services.imports.execute(services.imports.plan_text(block))
    assert wishes(services) == {"Лебедева Анна": "просила", "ООО «Зерно»": ""}
