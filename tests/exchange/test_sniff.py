import io
import zipfile
from pathlib import Path

import pytest

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.exchange.sniff import FileKind, sniff
from tests.exchange import workbooks

MANIFEST_OF_LOCKED = '<m><manifest:encryption-data manifest:checksum="x"/></m>'


def reason(path: Path) -> FileReason:
    with pytest.raises(FileFormatError) as caught:
        sniff(path)
    return caught.value.reason


def zipped(names: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in names.items():
            archive.writestr(name, content)
    return data.getvalue()


def test_extension_does_not_matter(tmp_path: Path) -> None:
    assert (
        sniff(workbooks.xlsx(tmp_path / "a.xlsx", workbooks.SMALL).rename(tmp_path / "a.csv"))
        is FileKind.XLSX
    )
    assert sniff(workbooks.xls(tmp_path / "b.xlsx", workbooks.SMALL)) is FileKind.XLS
    assert sniff(workbooks.ods(tmp_path / "c.xls", workbooks.SMALL)) is FileKind.ODS


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("ФИО;Телефон\n".encode("cp1251"), FileKind.CSV),
        ("ФИО\tТелефон\n".encode("utf-16"), FileKind.CSV),
        ("ФИО\tТелефон\n".encode("utf-16-le"), FileKind.CSV),
        (b"Name,Phone\n", FileKind.CSV),
        (b"BMW owner,Phone\n", FileKind.CSV),
        (b"<html><table><tr><td>1</td></tr></table></html>", FileKind.HTML),
        (b"\xef\xbb\xbf \r\n<meta charset=utf-8><table>", FileKind.HTML),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', FileKind.XML2003),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\n", FileKind.VCARD),
        (b'[\n{"kind": "person"}]', FileKind.JSON),
        (b"[2024] list,phone\n", FileKind.CSV),
        (zipped({"xl/workbook.bin": b""}), FileKind.XLSB),
    ],
)
def test_content_tells_the_format(tmp_path: Path, content: bytes, kind: FileKind) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert sniff(path) is kind


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", FileReason.EMPTY),
        (b" \r\n\t", FileReason.EMPTY),
        (b"%PDF-1.7\n\x00\x01\x02\x03", FileReason.NOT_A_TABLE),
        (b"{\\rtf1\\ansi", FileReason.NOT_A_TABLE),
        (b"\x89PNG\r\n\x1a\n\x00\x00", FileReason.NOT_A_TABLE),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", FileReason.NOT_A_TABLE),
        (b"SQLite format 3\x00" + bytes(40), FileReason.NOT_A_TABLE),
        (zipped({"word/document.xml": b"<x/>", "[Content_Types].xml": b""}), FileReason.NOT_A_TABLE),
        (zipped({"photo.jpg": b"x"}), FileReason.NOT_A_TABLE),
        (b"BEGIN:VCALENDAR\r\n", FileReason.NOT_A_TABLE),
        (b"PK\x03\x04" + bytes(50), FileReason.DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), FileReason.DAMAGED),
        (bytes(range(256)) * 8, FileReason.UNKNOWN_FORMAT),
    ],
)
def test_what_holds_no_table_is_refused_with_its_reason(
    tmp_path: Path, content: bytes, expected: FileReason
) -> None:
    path = tmp_path / "file.xlsx"
    path.write_bytes(content)
    assert reason(path) is expected


def test_password_is_named(tmp_path: Path) -> None:
    assert reason(workbooks.protected(tmp_path / "locked.xlsx")) is FileReason.PASSWORD
    locked = workbooks.ods(tmp_path / "locked.ods", workbooks.SMALL, manifest=MANIFEST_OF_LOCKED)
    assert reason(locked) is FileReason.PASSWORD


def test_missing_file_and_folder(tmp_path: Path) -> None:
    assert reason(tmp_path / "nothing.xlsx") is FileReason.MISSING
    assert reason(tmp_path) is FileReason.FOLDER


def test_zip_that_unpacks_to_too_much_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crm_desktop.exchange.sniff.MAX_UNPACKED", 1_000_000)
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(2_000_000))
    assert path.stat().st_size < 5_000
    assert reason(path) is FileReason.TOO_LARGE


def test_sheet_that_swells_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 100_000_001)
    with pytest.raises(FileFormatError) as failure:
        sniff(tmp_path / "a.xlsx")
    assert failure.value.reason is FileReason.TOO_LARGE
