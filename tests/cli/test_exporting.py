"""`export`: every format, plain English names in JSON, the recycle bin only when asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.promise import PromiseDraft, PromiseKind
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from tests.cli.conftest import Run
from tests.factories import make_client

FIELDS = {
    "kind", "name", "last_name", "first_name", "patronymic", "company", "position", "phones", "emails",
    "handles", "addresses", "birthday", "inn", "kpp", "ogrn", "tags", "notes", "source", "status", "owner",
    "custom",
}  # fmt: skip


@pytest.fixture
def filled(services: Services, engine_address: str) -> str:
    """A base with a client, a company, and a client in the recycle bin."""
    make_client(
        services, "Лебедева Анна Сергеевна", phones="8 916 123-45-67 доб. 12", emails="anna@post.example"
    )
    make_client(services, "ООО «Маяк»", kind="company", inn="7707083893")
    removed = make_client(services, "Орлов Пётр")
    services.clients.archive([removed])
    return engine_address


def _exported(run: Run, address: str, file: Path, what: str = "clients") -> Any:
    assert run("export", what, "--to", file, "--database", address).status == 0
    return json.loads(file.read_text(encoding="utf-8"))


def test_json_on_each_engine(run: Run, filled: str, tmp_path: Path) -> None:
    records = _exported(run, filled, tmp_path / "out.json")
    assert [record["name"] for record in records] == ["Лебедева Анна Сергеевна", "ООО «Маяк»"]
    assert all(set(record) >= FIELDS for record in records)
    anna, firm = records
    assert (anna["kind"], firm["kind"]) == ("person", "company")
    assert anna["phones"] == [
        {"raw": "8 916 123-45-67 доб. 12", "e164": "+79161234567", "extension": "12", "label": ""}
    ]
    assert (anna["emails"], firm["inn"]) == (["anna@post.example"], "7707083893")


def test_all_holds_the_recycle_bin_and_says_so(run: Run, filled: str, tmp_path: Path) -> None:
    records = _exported(run, filled, tmp_path / "out.json", "all")
    assert {record["name"]: record.get("deleted", False) for record in records} == {
        "Лебедева Анна Сергеевна": False,
        "ООО «Маяк»": False,
        "Орлов Пётр": True,
    }


def test_removed_clients_do_not_come_back_by_an_import(run: Run, filled: str, tmp_path: Path) -> None:
    _exported(run, filled, tmp_path / "out.json", "all")
    document = run("import", tmp_path / "out.json", "--json", "--database", tmp_path / "other.db").document
    assert document["created"] == 2


def test_workbook_has_headings_types_and_the_mark(run: Run, filled: str, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    run("export", "all", "--to", file, "--database", filled)
    sheet = openpyxl.load_workbook(file).worksheets[0]
    head, *rows = sheet.iter_rows(values_only=True)
    assert head[:5] == ("Client type", "Name", "Last name", "First name", "Patronymic")
    assert head[-1] == "In the recycle bin"
    assert [row[-1] for row in rows] == [None, None, "yes"]
    run("export", "clients", "--to", file, "--database", filled)
    sheet = openpyxl.load_workbook(file).worksheets[0]
    assert "In the recycle bin" not in [cell.value for cell in sheet[1]]
    assert sheet.max_row == 3


def test_vcard_holds_only_the_clients_that_are_there(run: Run, filled: str, tmp_path: Path) -> None:
    run("export", "all", "--to", tmp_path / "out.vcf", "--database", filled)
    assert (tmp_path / "out.vcf").read_text(encoding="utf-8").count("BEGIN:VCARD") == 2


def test_csv_is_in_the_language_of_the_system(run_process: Run, tmp_path: Path, base: Path) -> None:
    run_process("demo", "--clients", 3, "--language", "ru", "--database", base)
    answer = run_process(
        "export",
        "clients",
        "--to",
        tmp_path / "out.csv",
        "--database",
        base,
        LANGUAGE="ru",
        LANG="ru_RU.UTF-8",
    )
    assert answer.out == f"3 клиента записаны в {tmp_path / 'out.csv'}\n"
    head = (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert head.startswith("Тип клиента;Клиент;Фамилия;")


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("out.txt", "must be called"),
        ("out", "must be called"),
        ("missing/out.csv", "no folder"),
        ("folder.csv", "is a folder"),
    ],
)
def test_a_file_that_cannot_be_written(run: Run, base: Path, tmp_path: Path, to: str, words: str) -> None:
    run("demo", "--clients", 1, "--database", base)
    (tmp_path / "folder.csv").mkdir()
    answer = run("export", "clients", "--to", tmp_path / to, "--database", base)
    assert (answer.status, answer.out) == (1, "")
    assert words in answer.err
    assert answer.err.count("\n") == 1


def test_an_export_needs_a_base(run: Run, base: Path, tmp_path: Path) -> None:
    assert run("export", "clients", "--to", tmp_path / "out.csv", "--database", base).status == 1
    assert not base.exists()


def test_the_home_folder_may_be_named_by_its_sign(
    run: Run, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    run("demo", "--clients", 2, "--database", base)
    assert run("export", "clients", "--to=~/mine.json", "--database", base).status == 0
    assert (tmp_path / "mine.json").exists()


def test_the_timeline_of_all_and_of_one(run: Run, filled: str, services: Services, tmp_path: Path) -> None:
    anna, firm = services.clients.list_ids()
    for client_id, body in ((anna, "=1+1"), (firm, "позвонить")):
        services.timeline.add(InteractionDraft(client_id, InteractionKind.CALL, body=body))
    records = _exported(run, filled, tmp_path / "out.json", "timeline")
    assert [(record["client"], record["body"]) for record in records] == [
        ("Лебедева Анна Сергеевна", "=1+1"),
        ("ООО «Маяк»", "позвонить"),
    ]
    file = tmp_path / "one.xlsx"
    answer = run("export", "timeline", "--client", anna, "--to", file, "--database", filled)
    assert answer.status == 0
    assert "1" in answer.out
    rows = list(openpyxl.load_workbook(file).active.iter_rows())
    assert len(rows) == 2
    [cell] = [cell for cell in rows[1] if cell.value == "=1+1"]
    assert cell.data_type == "s"


def test_promises_for_programs_and_people(run: Run, filled: str, services: Services, tmp_path: Path) -> None:
    anna, firm = services.clients.list_ids()
    services.promises.add(PromiseDraft(firm, "Скидка", PromiseKind.DISCOUNT, person_id=anna))
    (record,) = _exported(run, filled, tmp_path / "out.json", "promises")
    assert {key: record[key] for key in ("client", "to", "what", "kind", "side", "state", "valid_until")} == {
        "client": "ООО «Маяк»",
        "to": "Лебедева Анна Сергеевна",
        "what": "Скидка",
        "kind": "discount",
        "side": "ours",
        "state": "open",
        "valid_until": None,
    }
    file = tmp_path / "promises.xlsx"
    answer = run("export", "promises", "--to", file, "--database", filled)
    assert answer.status == 0
    assert "1" in answer.out
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(file).active.iter_rows()]
    assert len(rows) == 2
    assert "Скидка" in rows[1]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("promises", "--to", "a.vcf"), 1),
        (("promises", "--to", "a.csv", "--client", "1"), 2),
        (("timeline", "--to", "a.vcf"), 1),
        (("timeline", "--to", "a.csv", "--client", "999"), 1),
        (("clients", "--to", "a.csv", "--client", "1"), 2),
        (("songs", "--to", "a.csv"), 2),
    ],
)
def test_what_cannot_be_written_is_refused(
    run: Run,
    filled: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    status: int,
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run("export", *arguments, "--database", filled)
    assert (answer.status, answer.out) == (status, "")
    assert answer.err
    assert not list(tmp_path.glob("a.*"))


@pytest.fixture
def grouped(services: Services, filled: str) -> str:
    """The base with a segment by rule and a frozen one."""
    services.segments.create("Компании", ClientFilter(kinds=frozenset({ClientKind.COMPANY})))
    anna = services.clients.search("Лебедева")[0].id
    services.segments.create_frozen("Список", [anna])
    return filled


def test_segments_are_exported_with_their_members(run: Run, grouped: str, tmp_path: Path) -> None:
    records = _exported(run, grouped, tmp_path / "out.json", "segments")
    assert [(record["segment"], record["client"]) for record in records] == [
        ("Компании", "ООО «Маяк»"),
        ("Список", "Лебедева Анна Сергеевна"),
    ]


@pytest.mark.parametrize("what", ["clients", "segments"])
def test_one_segment_is_exported_by_its_name(run: Run, grouped: str, tmp_path: Path, what: str) -> None:
    file = tmp_path / "out.json"
    asked = ("export", what, "--segment", "список", "--to", file, "--database", grouped)
    assert run(*asked).status == 0
    (record,) = json.loads(file.read_text(encoding="utf-8"))
    assert record.get("client", record.get("name")) == "Лебедева Анна Сергеевна"


def test_a_segment_that_is_not_there_is_told(run: Run, grouped: str, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    told = run("export", "segments", "--segment", "другой", "--to", file, "--database", grouped)
    assert told.status == 1
    assert "другой" in told.err
    assert not file.exists()
    assert run("export", "timeline", "--segment", "Список", "--to", file, "--database", grouped).status == 2
