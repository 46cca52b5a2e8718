"""`import`: counts, mapping, problems, one action; the same on each engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_import_undo_and_import_again_on_each_engine(run: Run, workbook: Path, engine_address: str) -> None:
    first = run("import", workbook, "--json", "--database", engine_address).document
    assert [first[key] for key in ("created", "updated", "skipped", "rejected")] == [2, 0, 0, 1]
    assert first["imported_before"] is None
    again = run("import", workbook, "--json", "--database", engine_address).document
    assert [again[key] for key in ("created", "updated", "skipped", "rejected")] == [0, 0, 2, 1]
    assert again["action"] is None
    assert again["imported_before"] is not None
    undone = run("undo", "--set", first["action"], "--json", "--database", engine_address)
    assert undone.document["reverted"] > 0
    third = run("import", workbook, "--json", "--database", engine_address).document
    assert third["created"] == 2


def test_the_document_names_sheet_columns_and_problems(run: Run, workbook: Path, base: Path) -> None:
    document = run("import", workbook, "--json", "--database", base).document
    assert document["file"] == str(workbook)
    assert (document["sheet"], document["dry_run"]) == ("Клиенты", False)
    assert [(each["column"], each["heading"], each["field"]) for each in document["columns"]] == [
        ("A", "ФИО", "name"),
        ("B", "Телефон", "phone"),
        ("C", "Почта", "email"),
        ("D", "Город", "city"),
        ("E", "Комментарий", "notes"),
    ]
    assert all(0 < each["confidence"] <= 1 for each in document["columns"])
    phone, row = document["problems"]
    assert [phone[key] for key in ("sheet", "row", "column", "heading", "problem", "value")] == [
        "Клиенты", 3, "B", "Телефон", "not_a_phone", "12-34",
    ]  # fmt: skip
    assert phone["text"]
    assert (row["row"], row["column"], row["problem"]) == (4, "", "no_name")


def test_a_dry_run_leaves_nothing_behind(run: Run, workbook: Path, base: Path) -> None:
    document = run("import", workbook, "--dry-run", "--json", "--database", base).document
    assert (document["created"], document["dry_run"], document["action"]) == (2, True, None)
    assert not base.exists()
    run("import", workbook, "--database", base)
    before = run("undo", "--list", "--json", "--database", base).document
    again = run("import", workbook, "--dry-run", "--duplicates", "create", "--json", "--database", base)
    assert again.document["created"] == 2
    assert run("undo", "--list", "--json", "--database", base).document == before


def test_a_missing_file_makes_no_base(run: Run, tmp_path: Path, base: Path) -> None:
    assert run("import", tmp_path / "missing.xlsx", "--database", base).status == 1
    assert not base.exists()


@pytest.mark.parametrize(
    ("policy", "created", "updated"), [("skip", 0, 0), ("update", 0, 1), ("create", 2, 0)]
)
def test_duplicates(
    run: Run, tmp_path: Path, workbook: Path, base: Path, policy: str, created: int, updated: int
) -> None:
    run("import", workbook, "--database", base)
    second = tmp_path / "second.csv"
    second.write_text(
        "ФИО;Телефон;Должность\nЛебедева Анна Сергеевна;8 916 123-45-67;директор\nОрлов Пётр;12-34;\n",
        encoding="utf-8",
    )
    document = run("import", second, "--duplicates", policy, "--json", "--database", base).document
    assert (document["created"], document["updated"]) == (created, updated) or policy != "create"
    assert document["updated"] == updated


def test_the_sheet_can_be_named(run: Run, workbook: Path, base: Path) -> None:
    assert run("import", workbook, "--sheet", "Клиенты", "--database", base).status == 0
    answer = run("import", workbook, "--sheet", "Лист9", "--database", base)
    assert (answer.status, "has no sheet “Лист9”" in answer.err) == (1, True)


def test_people_are_told_in_words(run: Run, workbook: Path, base: Path) -> None:
    lines = run("import", workbook, "--database", base).out.splitlines()
    assert lines[:3] == ["Sheet: Клиенты", "2 clients added", "1 row rejected"]
    assert "  B  Телефон → Phone" in lines
    assert "  B3  Телефон: Does not look like a phone number: 12-34" in lines
    assert lines[-1] == "To take it back: undo --set 1"


def test_many_problems_are_cut(run: Run, tmp_path: Path, base: Path) -> None:
    path = tmp_path / "many.csv"
    rows = "".join(f"Клиентов{at:03} Иван;{at}-11\n" for at in range(60))
    path.write_text(f"ФИО;Телефон\n{rows}", encoding="utf-8")
    answer = run("import", path, "--database", base)
    assert "60 cells need a look:" in answer.out
    assert "… and 10 more" in answer.out


def test_what_was_exported_is_read_without_a_question(run: Run, tmp_path: Path, base: Path) -> None:
    run("demo", "--clients", 40, "--language", "ru", "--database", base)
    for form in ("xlsx", "csv", "json", "vcf"):
        file, other = tmp_path / f"out.{form}", tmp_path / f"{form}.db"
        run("export", "clients", "--to", file, "--database", base)
        document = run("import", file, "--json", "--database", other).document
        assert document["rejected"] == 0
        assert document["created"] + document["updated"] + document["skipped"] == 40
        new = [each for each in document["columns"] if each["field"].startswith("custom:")]
        own = {"Скидка, %", "Лимит отсрочки", "Договор до", "Доставка", "Рассылка", "Карта клиента"}
        assert {each["heading"] for each in new} <= own


def test_further_contact_people_of_companies_are_counted(run: Run, tmp_path: Path, base: Path) -> None:
    file = tmp_path / "firms.csv"
    file.write_text(
        "Организация;Контактное лицо 1;Телефон 1;Контактное лицо 2;Телефон 2\n"
        "ООО «Зерно»;Лебедева Анна;89123456789;Ёлкин Пётр;89001112233\n",
        encoding="utf-8",
    )
    assert run("import", file, "--dry-run", "--json", "--database", base).document["contacts"] == 1
    told = run("import", file, "--database", base).out
    assert "1 card of a further contact person of a company" in told
