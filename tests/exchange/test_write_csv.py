import csv
from pathlib import Path

from crm_desktop.domain.client import ClientDraft, PersonName
from crm_desktop.exchange.export_table import ExportOptions, ExportRecord, client_columns
from crm_desktop.exchange.write_csv import write_csv
from tests.exchange.clients import OWN_FIELDS, anna

COLUMNS = ("name", "phone", "birthday", "must_know", "custom.paid")


def written(path: Path, language: str, client: ClientDraft) -> list[list[str]]:
    options = ExportOptions(columns=COLUMNS, own_fields=OWN_FIELDS, language=language)
    assert write_csv(path, client_columns(options), [ExportRecord(client)], language=language) == 1
    delimiter = ";" if language == "ru" else ","
    return list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=delimiter))


def test_russian_excel_opens_it_right(tmp_path: Path) -> None:
    _, row = written(tmp_path / "a.csv", "ru", anna())
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert row[0] == "Лебедева Анна Сергеевна"
    assert row[2] == "08.03.1987"
    assert row[4] == "1500,5"


def test_english_excel_opens_it_right(tmp_path: Path) -> None:
    _, row = written(tmp_path / "a.csv", "en", anna())
    assert (row[2], row[4]) == ("1987-03-08", "1500.5")


def test_formula_is_guarded_and_phone_is_not(tmp_path: Path) -> None:
    _, row = written(tmp_path / "a.csv", "en", anna())
    assert row[3] == '\'=HYPERLINK("http://x")'
    assert row[1].startswith("+7 916 123-45-67")
    _, row = written(tmp_path / "a.csv", "en", ClientDraft(name=PersonName("@SUM(A1)")))
    assert row[0] == "'@SUM(A1)"
