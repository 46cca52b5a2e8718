import json
from dataclasses import replace
from pathlib import Path

import pytest

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.errors import Problem
from crm_desktop.exchange.record_files import read_records, with_own_fields
from crm_desktop.exchange.sniff import FileKind
from tests.exchange.workbooks import OPTIONS

TEXT = '[{"name": "Панин Олег", "phones": ["8 916"], "emails": ["мимо"], "custom": {"Размер": 43, "Цвет": "синий"}}]'
SIZE = CustomField(1, 1, "size", "размер", CustomFieldKind.NUMBER)
COLOUR = CustomField(2, 1, "colour", "Цвет", CustomFieldKind.CHOICE, ("красный",))


def file(folder: Path) -> Path:
    path = folder / "a.json"
    path.write_text(TEXT, "utf-8")
    return path


def test_problems_and_wanted_fields_of_records(tmp_path: Path) -> None:
    [row], wanted = read_records(file(tmp_path), FileKind.JSON, OPTIONS)
    assert [(problem.kind, problem.raw) for problem in row.problems] == [
        (Problem.NOT_A_PHONE, "8 916"),
        (Problem.NOT_AN_EMAIL, "мимо"),
    ]
    assert [(field.label, field.kind) for field in wanted] == [
        ("Размер", CustomFieldKind.NUMBER),
        ("Цвет", CustomFieldKind.TEXT),
    ]
    assert row.draft.custom == {"new:Размер": 43, "new:Цвет": "синий"}


def test_fields_that_exist_take_their_values_or_leave_them_in_the_notes(tmp_path: Path) -> None:
    options = replace(OPTIONS, own_fields=(SIZE, COLOUR))
    [row], wanted = read_records(file(tmp_path), FileKind.JSON, options)
    assert wanted == ()
    assert row.draft.custom == {"size": 43}
    assert row.draft.notes == "Цвет: синий"
    assert Problem.NOT_A_CHOICE in [problem.kind for problem in row.problems]


def test_keys_follow_once_the_fields_are_made(tmp_path: Path) -> None:
    rows, wanted = read_records(file(tmp_path), FileKind.JSON, OPTIONS)
    [row], left = with_own_fields(rows, wanted, (SIZE,))
    assert row.draft.custom == {"size": 43, "new:Цвет": "синий"}
    assert [field.label for field in left] == ["Цвет"]


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ([1, 2.5], CustomFieldKind.NUMBER),
        ([True, False], CustomFieldKind.YES_NO),
        (["2026-11-21", "1999-01-31"], CustomFieldKind.DATE),
        (["2026-11-21", "скоро"], CustomFieldKind.TEXT),
        (["21.11.2026"], CustomFieldKind.TEXT),
        (["20261121"], CustomFieldKind.TEXT),
        ([1, True], CustomFieldKind.TEXT),
        ([1, "много"], CustomFieldKind.TEXT),
    ],
)
def test_a_new_field_is_of_the_kind_that_takes_all_values_as_they_are(
    tmp_path: Path, values: list[object], kind: CustomFieldKind
) -> None:
    path = tmp_path / "a.json"
    path.write_text(
        json.dumps([{"name": "Панин Олег", "custom": {"Поле": value}} for value in values]), "utf-8"
    )
    rows, [field] = read_records(path, FileKind.JSON, OPTIONS)
    assert field.kind is kind
    assert [row.problems for row in rows] == [()] * len(values)
    assert [row.draft.notes for row in rows] == [""] * len(values)


def test_what_cannot_be_a_field_is_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    custom = {"": "без имени", "я" * 501: "длинно", "Цвет": "синий", "цвет": "белый"}
    path.write_text(json.dumps([{"name": "Панин Олег", "custom": custom}]), "utf-8")
    [row], wanted = read_records(path, FileKind.JSON, OPTIONS)
    assert [field.label for field in wanted] == ["Цвет"]
    assert row.draft.custom == {"new:Цвет": "синий"}
    assert row.draft.notes.splitlines() == ["без имени", f"{'я' * 501}: длинно", "цвет: белый"]


def test_who_must_not_be_called_is_read_from_json(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    text = '[{"name": "Панин Олег", "do_not_call": true}, {"name": "Ким Ли"}, {"name": "Ли", "do_not_call": "no"}]'
    path.write_text(text, "utf-8")
    assert [row.do_not_call for row in read_records(path, FileKind.JSON, OPTIONS)[0]] == ["", None, None]


def test_who_must_not_be_called_is_read_from_a_group_of_a_vcard(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nCATEGORIES:{}\r\nEND:VCARD\r\n"
    path = tmp_path / "a.vcf"
    path.write_text(
        card.format("Панин Олег", "Не звонить,VIP") + card.format("Ким Ли", "VIP"), "utf-8", newline=""
    )
    first, second = read_records(path, FileKind.VCARD, OPTIONS)[0]
    assert (first.do_not_call, first.draft.tags) == ("", ("VIP",))
    assert (second.do_not_call, second.draft.tags) == (None, ("VIP",))
