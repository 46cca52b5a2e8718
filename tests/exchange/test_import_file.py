from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.errors import Cancelled, FileFormatError, FileReason
from crm_desktop.exchange.import_file import open_file, open_text
from tests.exchange import make_samples, workbooks
from tests.exchange.workbooks import OPTIONS

TWO = [("ФИО", "Телефон"), ("Панин Олег", "8 916 111-22-33"), ("Гусева Вера", 79161112234)]


class Watch:
    """A progress that remembers, and gives up when told to."""

    def __init__(self, stop_after: int | None = None) -> None:
        self.seen: list[tuple[int, int | None]] = []
        self.stop_after = stop_after

    def report(self, done: int, total: int | None) -> None:
        self.seen.append((done, total))

    def raise_if_cancelled(self) -> None:
        if self.stop_after is not None and len(self.seen) > self.stop_after:
            raise Cancelled


@pytest.mark.parametrize("write", [workbooks.xlsx, workbooks.xls, workbooks.ods])
def test_workbook_of_any_kind_gives_the_same_clients(tmp_path: Path, write) -> None:
    file = open_file(write(tmp_path / "list.anything", TWO), OPTIONS)
    assert [guess.target for guess in file.columns] == ["name", "phone"]
    assert [(row.row, row.draft.display_name(), row.draft.phones[0].e164) for row in file.rows()] == [
        (2, "Панин Олег", "+79161112233"),
        (3, "Гусева Вера", "+79161112234"),
    ]


def test_separated_text_in_an_old_code_page(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Фамилия;Имя;Телефон\r\nГусева;Юлия;8 916 111-22-33\r\n".encode("cp1251"))
    [row] = open_file(path, OPTIONS).rows()
    assert row.draft.name.full() == "Гусева Юлия"


def test_same_content_has_the_same_digest(tmp_path: Path) -> None:
    path = workbooks.xlsx(tmp_path / "a.xlsx", TWO)
    copy = tmp_path / "b.xlsx"
    copy.write_bytes(path.read_bytes())
    assert open_file(path, OPTIONS).digest == open_file(copy, OPTIONS).digest


def test_sheet_with_clients_is_chosen_and_another_can_be(tmp_path: Path) -> None:
    import openpyxl

    workbook = openpyxl.Workbook()
    workbook["Sheet"].append(["просто заметка"])
    for name, count in (("Мало", 1), ("Много", 3), ("Скрытый", 9)):
        sheet = workbook.create_sheet(name)
        sheet.append(["ФИО", "Телефон"])
        for number in range(count):
            sheet.append([f"Панин Олег {name}", f"8 916 111-22-3{number}"])
    workbook["Скрытый"].sheet_state = "hidden"
    workbook.save(tmp_path / "a.xlsx")
    file = open_file(tmp_path / "a.xlsx", OPTIONS)
    assert file.sheet == "Много"
    assert [(sheet.name, sheet.rows, sheet.is_visible, sheet.has_clients) for sheet in file.sheets] == [
        ("Sheet", 0, True, False),
        ("Мало", 1, True, True),
        ("Много", 3, True, True),
        ("Скрытый", 9, False, True),
    ]
    assert file.with_sheet("Мало").row_count == 1
    with pytest.raises(FileFormatError) as caught:
        file.with_sheet("Лист7")
    assert (caught.value.reason, caught.value.detail) == (FileReason.NO_SUCH_SHEET, "Лист7")
    with pytest.raises(FileFormatError) as caught:
        list(file.with_sheet("Sheet").rows())
    assert caught.value.reason is FileReason.NO_CLIENTS


def test_mapping_corrected_by_the_user(tmp_path: Path) -> None:
    file = open_file(
        workbooks.xlsx(tmp_path / "a", [("Кто", "Что"), ("Панин Олег", "8 916 111-22-33")]), OPTIONS
    )
    file = file.with_mapping({0: "company", 1: "ignore"})
    [row] = file.rows()
    assert row.draft.company_name == "Панин Олег"
    assert row.draft.phones == ()


def test_header_corrected_by_the_user(tmp_path: Path) -> None:
    path = workbooks.xlsx(
        tmp_path / "a", [("ФИО", "Телефон"), ("имя", "тел"), ("Панин Олег", "8 916 111-22-33")]
    )
    file = open_file(path, OPTIONS).with_header(1)
    assert file.table is not None
    assert file.table.header_rows == (1,)
    assert file.row_count == 1


def test_own_fields_get_their_keys_once_they_exist(tmp_path: Path) -> None:
    path = workbooks.xlsx(
        tmp_path / "a", [("ФИО", "Телефон", "Размер"), ("Панин Олег", "8 916 111-22-33", 43)]
    )
    file = open_file(path, OPTIONS)
    assert [(wanted.label, wanted.kind) for wanted in file.new_fields] == [("Размер", CustomFieldKind.NUMBER)]
    assert next(file.rows()).draft.custom == {file.new_fields[0].key: 43}
    file = file.with_own_fields((CustomField(5, 1, "size", "Размер", CustomFieldKind.NUMBER),))
    assert file.new_fields == ()
    assert next(file.rows()).draft.custom == {"size": 43}


def test_block_copied_from_a_spreadsheet() -> None:
    with_header = open_text("ФИО\tТелефон\nПанин Олег\t8 916 111-22-33\n", OPTIONS)
    assert [row.draft.display_name() for row in with_header.rows()] == ["Панин Олег"]
    without = open_text("Панин Олег\t8 916 111-22-33\nГусева Вера\t8 916 111-22-34", OPTIONS)
    assert [row.draft.display_name() for row in without.rows()] == ["Панин Олег", "Гусева Вера"]


@pytest.mark.parametrize("text", ["", "\n\n", "просто слова, без смысла"])
def test_block_without_clients_is_refused(text: str) -> None:
    with pytest.raises(FileFormatError):
        open_text(text, OPTIONS)


def test_empty_workbook_and_one_without_clients(tmp_path: Path) -> None:
    for rows, reason in (((), FileReason.EMPTY), ([("купить",), ("бумагу",)], FileReason.NO_CLIENTS)):
        with pytest.raises(FileFormatError) as caught:
            open_file(workbooks.xlsx(tmp_path / "a", rows), OPTIONS)
        assert caught.value.reason is reason


def test_progress_and_cancel(tmp_path: Path) -> None:
    rows = [("ФИО", "Телефон"), *[(f"Панин Олег {n}", f"8916{n:07}") for n in range(1200)]]
    watch = Watch()
    file = open_file(workbooks.xlsx(tmp_path / "a", rows), OPTIONS, watch)
    assert watch.seen == [(1201, None)]
    assert len(list(file.rows(watch))) == 1200
    assert watch.seen[1:] == [(0, 1200), (500, 1200), (1000, 1200)]
    with pytest.raises(Cancelled):
        list(file.rows(Watch(stop_after=0)))


def test_learned_mapping_wins(tmp_path: Path) -> None:
    path = workbooks.xlsx(tmp_path / "a", TWO)
    assert open_file(path, OPTIONS, learned={"телефон": "whatsapp"}).columns[1].target == "whatsapp"


@pytest.mark.parametrize(
    ("sample", "count", "unsure"),
    [
        ("salon_ru.xlsx", 28, 1),
        ("firms_ru.xlsx", 6, 0),
        ("shop_en.xlsx", 7, 1),
        ("shop_ru_cp1251.csv", 15, 2),
    ],
)
def test_samples_are_understood(sample: str, count: int, unsure: int) -> None:
    file = open_file(make_samples.SAMPLES / sample, OPTIONS)
    rows = list(file.rows())
    assert len(rows) == count
    assert sum(not guess.is_sure for guess in file.columns) == unsure
    assert all(row.draft.display_name() and row.draft.phones[0].e164 for row in rows)
    assert [row.problems for row in rows if row.problems] == []


def test_samples_are_what_their_script_makes(tmp_path: Path) -> None:
    for make, name in (
        (make_samples.salon_ru, "salon_ru.xlsx"),
        (make_samples.shop_csv, "shop_ru_cp1251.csv"),
    ):
        make(tmp_path / name)
        fresh, stored = open_file(tmp_path / name, OPTIONS), open_file(make_samples.SAMPLES / name, OPTIONS)
        assert [row.draft for row in fresh.rows()] == [row.draft for row in stored.rows()]


def test_region_of_the_options_reads_local_numbers(tmp_path: Path) -> None:
    path = workbooks.xlsx(tmp_path / "a", [("Name", "Phone"), ("Ann Lee", "07911 123456")])
    [row] = open_file(path, replace(OPTIONS, region="GB", today=date(2026, 1, 1))).rows()
    assert row.draft.phones[0].e164 == "+447911123456"


@pytest.mark.parametrize(("name", "text"), [("a.json", '{"a": 1}'), ("a.vcf", "BEGIN:VCARD\nVERSION:3.0\n")])
def test_records_that_name_nobody_are_no_clients(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(FileFormatError) as failure:
        open_file(tmp_path / name, OPTIONS)
    assert failure.value.reason is FileReason.NO_CLIENTS
