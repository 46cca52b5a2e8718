from __future__ import annotations

import csv
import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.client_list import ClientFilter, ClientSort
from crm_desktop.domain.errors import Cancelled, FileFormatError, FileReason, NotFoundError
from crm_desktop.domain.progress import NoProgress
from crm_desktop.domain.promise import PromiseDraft, PromiseState
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from tests.factories import make_client, make_clients


def csv_rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_json_holds_everything_under_plain_names(services: Services, tmp_path: Path) -> None:
    field_id = services.custom_fields.create("Сумма", CustomFieldKind.MONEY)
    key = services.custom_fields.get(field_id).key
    make_client(
        services,
        phones="8 912 345-67-89 доб. 5",
        company="ООО «Зерно»",
        tags=("VIP",),
        status="Клиент",
        custom={key: 12345},
    )
    path = tmp_path / "clients.json"
    assert services.exports.export(path) == 2
    records = {record["name"]: record for record in json.loads(path.read_text(encoding="utf-8"))}
    anna = records["Лебедева Анна"]
    assert (anna["kind"], anna["last_name"], anna["company"]) == ("person", "Лебедева", "ООО «Зерно»")
    assert (anna["phones"][0]["e164"], anna["phones"][0]["extension"]) == ("+79123456789", "5")
    assert (anna["status"], anna["tags"], anna["custom"]) == ("Клиент", ["VIP"], {"Сумма": 123.45})


def test_a_view_is_written_with_its_columns_order_and_filter(services: Services, tmp_path: Path) -> None:
    make_client(services, "Ёлкин Пётр", addresses="Тула, 1", status="Новый")
    make_client(services, "Лебедева Анна", addresses="Казань, 2", status="Новый")
    make_client(services, "Ким Ли", status="Клиент")
    path = tmp_path / "view.csv"
    count = services.exports.export(
        path,
        ClientFilter(statuses=frozenset({"Новый"})),
        sort=ClientSort("city"),
        columns=("city", "name"),
        labels={"city": "Город"},
    )
    assert count == 2
    assert csv_rows(path) == [["Город", "Name"], ["Казань", "Лебедева Анна"], ["Тула", "Ёлкин Пётр"]]


def test_chosen_clients_are_written_in_their_order(services: Services, tmp_path: Path) -> None:
    ids = make_clients(services, 1200)[::-1]
    path = tmp_path / "chosen.csv"
    assert services.exports.export(path, ids, columns=("name",)) == 1200
    names = [row[0] for row in csv_rows(path)[1:]]
    assert names == sorted(names, reverse=True)


def test_the_recycle_bin_is_not_exported(services: Services, tmp_path: Path) -> None:
    services.clients.archive([make_client(services)])
    path = tmp_path / "none.json"
    assert services.exports.export(path) == 0
    assert json.loads(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("extension", ["xlsx", "csv", "json", "vcf"])
def test_what_is_exported_can_be_imported_again(services: Services, tmp_path: Path, extension: str) -> None:
    make_client(services, "Лебедева Анна Петровна", phones="8 912 345-67-89", emails="a@b.ru", notes="=1+1")
    path = tmp_path / f"clients.{extension}"
    services.exports.export(path)
    plan = services.imports.plan(services.imports.open(path))
    assert (plan.counts.created, plan.counts.rejected) == (0, 0)
    services.clients.archive(list(services.clients.list_ids()))
    services.imports.execute(services.imports.plan(services.imports.open(path)))
    draft = services.clients.get(services.clients.list_ids()[0]).draft
    assert draft.display_name() == "Лебедева Анна Петровна"
    assert (draft.phones[0].e164, draft.emails[0].normal, draft.notes) == ("+79123456789", "a@b.ru", "=1+1")


def test_an_unknown_format_is_refused_before_anything_is_read(
    sqlite_services: Services, tmp_path: Path
) -> None:
    with pytest.raises(FileFormatError) as error:
        sqlite_services.exports.export(tmp_path / "clients.doc")
    assert error.value.reason is FileReason.UNKNOWN_FORMAT


def test_a_cancelled_export_leaves_the_old_file(sqlite_services: Services, tmp_path: Path) -> None:
    class Stop(NoProgress):
        def raise_if_cancelled(self) -> None:
            raise Cancelled

    make_client(sqlite_services)
    path = tmp_path / "clients.json"
    path.write_text("old")
    with pytest.raises(Cancelled):
        sqlite_services.exports.export(path, progress=Stop())
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []


def _call(client_id: int, body: str, day: int) -> InteractionDraft:
    at = datetime(2026, 11, day, 12, tzinfo=UTC)
    return InteractionDraft(client_id, InteractionKind.CALL, body=body, started_at=at)


def test_entries_of_all_clients_one_after_the_other(services: Services, tmp_path: Path) -> None:
    second, first = make_client(services, "Яковлев Яков"), make_client(services, "Абрамов Авраам")
    gone = make_client(services, "Ким Ли")
    services.timeline.add_many(
        [_call(second, "в", 3), _call(first, "б", 2), _call(first, "а", 1), _call(gone, "г", 1)]
    )
    services.clients.archive([gone])
    path = tmp_path / "timeline.json"
    assert services.exports.entries(path) == 3
    assert [record["body"] for record in json.loads(path.read_text(encoding="utf-8"))] == ["а", "б", "в"]


def test_entries_of_one_client_and_its_people(services: Services, tmp_path: Path) -> None:
    company = make_client(services, "ООО «Маяк»", kind="company")
    person = make_client(services, "Орлов Пётр", company="ООО «Маяк»")
    services.timeline.add_many([_call(person, "б", 2), _call(company, "а", 1)])
    services.timeline.add(_call(make_client(services, "Ким Ли"), "в", 3))
    path = tmp_path / "timeline.csv"
    assert services.exports.entries(path, company, labels={"body": "Что сказано"}) == 2
    heading, *rows = csv_rows(path)
    assert [row[heading.index("Что сказано")] for row in rows] == ["а", "б"]
    with pytest.raises(NotFoundError):
        services.exports.entries(path, 999)
    with pytest.raises(FileFormatError):
        services.exports.entries(tmp_path / "timeline.vcf")


def test_many_entries_are_never_held_at_once(services: Services, tmp_path: Path) -> None:
    client_id = make_client(services)
    services.timeline.add_many([_call(client_id, str(at), 1) for at in range(1100)])
    path = tmp_path / "timeline.json"
    assert services.exports.entries(path) == 1100
    records = json.loads(path.read_text(encoding="utf-8"))
    assert [record["body"] for record in records] == [str(at) for at in range(1100)]


def test_promises_in_every_state_as_they_run_out(services: Services, tmp_path: Path) -> None:
    client_id, gone = make_client(services), make_client(services, "Ким Ли")
    later, sooner, never = (
        services.promises.add(PromiseDraft(client_id, what, valid_until=until))
        for what, until in (("позже", date(2026, 12, 2)), ("раньше", date(2026, 12, 1)), ("без срока", None))
    )
    services.promises.add(PromiseDraft(gone, "чужое"))
    services.clients.archive([gone])
    services.promises.close([later], PromiseState.BROKEN)
    path = tmp_path / "promises.json"
    assert services.exports.promises(path) == 3
    records = json.loads(path.read_text(encoding="utf-8"))
    assert [(record["id"], record["state"]) for record in records] == [
        (sooner, "open"),
        (later, "broken"),
        (never, "open"),
    ]
    table = tmp_path / "promises.csv"
    assert services.exports.promises(table, labels={"what": "Обещание"}) == 3
    heading, *rows = csv_rows(table)
    assert [row[heading.index("Обещание")] for row in rows] == ["раньше", "позже", "без срока"]
    with pytest.raises(FileFormatError):
        services.exports.promises(tmp_path / "promises.vcf")
