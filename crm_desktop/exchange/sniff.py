"""What a file is, told by its content: the extension is only what somebody once typed."""

from __future__ import annotations

import re
import zipfile
import zlib
from enum import StrEnum
from pathlib import Path

from crm_desktop.domain.errors import FileFormatError, FileReason

MAX_FILE = 500_000_000
MAX_UNPACKED = 1_500_000_000
_LARGE_PART = 100_000_000
_MOST_PACKED = 250
_HEAD = 65_536


class FileKind(StrEnum):
    """The formats that clients can be read from."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"
    HTML = "html"
    XML2003 = "xml2003"
    VCARD = "vcard"
    JSON = "json"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NOT_TABLES = (
    b"%PDF",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"II*\x00",
    b"MM\x00*",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"RIFF",
    b"\x7fELF",
    b"SQLite format 3\x00",
)
# Letters that may also begin a heading.
_SHORT_SIGNS = (b"BM", b"MZ", b"ID3")
# BIFF2, 3 and 4 sheets had no OLE box round them.
_OLD_EXCEL = (b"\x09\x00", b"\x09\x02", b"\x09\x04")
_SPREADSHEET_ML = re.compile(
    rb"urn:schemas-microsoft-com:office:spreadsheet|<\?mso-application[^>]*Excel", re.IGNORECASE
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|table|meta|body)\b", re.IGNORECASE)


def sniff(path: Path) -> FileKind:
    """Return what the file is; raise FileFormatError when it is missing, empty, or holds no table."""
    head = _read_head(path)
    if not head:
        raise FileFormatError(FileReason.EMPTY, str(path))
    if head.startswith(b"PK"):
        return _inside_zip(path)
    if head.startswith(_OLE):
        return _inside_ole(path)
    if head[:2] in _OLD_EXCEL and head[2:3] in (b"\x04", b"\x06", b"\x08"):
        return FileKind.XLS
    if head.startswith(_NOT_TABLES) or (head.startswith(_SHORT_SIGNS) and not _is_plain_text(head)):
        raise FileFormatError(FileReason.NOT_A_TABLE, str(path))
    return _text_kind(path, head)


def _read_head(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise FileFormatError(FileReason.FOLDER, str(path))
        if path.stat().st_size > MAX_FILE:
            raise FileFormatError(FileReason.TOO_LARGE, str(path))
        with path.open("rb") as file:
            return file.read(_HEAD)
    except FileNotFoundError as error:
        raise FileFormatError(FileReason.MISSING, str(path)) from error
    except OSError as error:
        raise FileFormatError(FileReason.NOT_READABLE, str(path)) from error


def _is_blown_up(part: zipfile.ZipInfo) -> bool:
    """Tell whether a part of an archive swells as no sheet does: reading it would take minutes for nothing."""
    return part.file_size > _LARGE_PART and part.file_size > _MOST_PACKED * max(1, part.compress_size)


def _inside_zip(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError) as error:
        raise FileFormatError(FileReason.DAMAGED, str(path)) from error
    if sum(part.file_size for part in parts) > MAX_UNPACKED or any(map(_is_blown_up, parts)):
        raise FileFormatError(FileReason.TOO_LARGE, str(path))
    names = {part.filename.lower().replace("\\", "/") for part in parts}
    if "xl/workbook.bin" in names:
        return FileKind.XLSB
    if any(name.startswith("xl/") and name.endswith(".xml") for name in names):
        return FileKind.XLSX
    if "content.xml" in names:
        return _open_document(path)
    if "[content_types].xml" in names and not any(name.startswith(("word/", "ppt/")) for name in names):
        return FileKind.XLSX
    raise FileFormatError(FileReason.NOT_A_TABLE, str(path))


def _open_document(path: Path) -> FileKind:
    """Tell a spreadsheet from a text or a drawing, and an encrypted one from an open one."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            mimetype = archive.read("mimetype")[:100] if "mimetype" in names else b""
            manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, zlib.error) as error:
        raise FileFormatError(FileReason.DAMAGED, str(path)) from error
    if b"encryption-data" in manifest:
        raise FileFormatError(FileReason.PASSWORD, str(path))
    if mimetype and b"spreadsheet" not in mimetype:
        raise FileFormatError(FileReason.NOT_A_TABLE, str(path))
    return FileKind.ODS


def _inside_ole(path: Path) -> FileKind:
    """Look for stream names, which an OLE directory stores in UTF-16."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileFormatError(FileReason.NOT_READABLE, str(path)) from error
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise FileFormatError(FileReason.PASSWORD, str(path))
    if any(name.encode("utf-16-le") in data for name in ("Workbook", "WORKBOOK", "Book\0", "BOOK\0")):
        return FileKind.XLS
    if any(
        name.encode("utf-16-le") in data for name in ("WordDocument", "PowerPoint", "__properties_version")
    ):
        raise FileFormatError(FileReason.NOT_A_TABLE, str(path))
    raise FileFormatError(FileReason.DAMAGED, str(path))


def _text_kind(path: Path, head: bytes) -> FileKind:
    start = _narrow(head)
    if start.upper().startswith(b"BEGIN:VCARD"):
        return FileKind.VCARD
    if start.upper().startswith(b"BEGIN:VCALENDAR"):
        raise FileFormatError(FileReason.NOT_A_TABLE, str(path))
    if start.startswith(b"<"):
        if _SPREADSHEET_ML.search(start):
            return FileKind.XML2003
        if _HTML.search(start):
            return FileKind.HTML
        raise FileFormatError(FileReason.NOT_A_TABLE, str(path))
    if start[:1] in (b"[", b"{") and b'"' in start and _looks_like_json(start):
        return FileKind.JSON
    if not start:
        raise FileFormatError(FileReason.EMPTY, str(path))
    if not _is_plain_text(head):
        raise FileFormatError(FileReason.UNKNOWN_FORMAT, str(path))
    return FileKind.CSV


def _narrow(head: bytes) -> bytes:
    """Return the head without its byte order mark, UTF-16 folded to single bytes, blanks in front dropped."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:].replace(b"\0", b"")
    elif head.startswith(b"\xef\xbb\xbf"):
        head = head[3:]
    return head.lstrip()


def _looks_like_json(start: bytes) -> bool:
    return bool(re.match(rb'(?:\[\s*)?(?:\{\s*"|\[|\])', start))


def _is_plain_text(head: bytes) -> bool:
    """Tell whether the bytes can be text: no control characters but line ends and tabs, UTF-16 aside."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    zeros_even, zeros_odd = head[::2].count(0), head[1::2].count(0)
    if min(zeros_even, zeros_odd) * 20 < max(zeros_even, zeros_odd) > len(head) // 20:
        return True  # UTF-16 without a mark: half of its bytes are zero, all on one side
    controls = sum(head.count(code) for code in range(32) if code not in (9, 10, 11, 12, 13, 26, 27))
    return controls <= len(head) // 500
