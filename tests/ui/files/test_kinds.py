"""What a file is, told by its extension alone."""

from __future__ import annotations

import datetime as dt

from crm_desktop.domain.attachment import Attachment
from crm_desktop.system.paths import resource
from crm_desktop.ui.files.kinds import icon_of, is_picture


def file(name: str) -> Attachment:
    return Attachment(1, 1, 1, name, "0" * 64, 1, "image/png", None, dt.datetime.now(dt.UTC), "")


def test_each_kind_has_its_icon() -> None:
    names = (
        "a.pdf",
        "a.XLSX",
        "a.eml",
        "a.zip",
        "a.mp3",
        "a.mp4",
        "a.jpg",
        "a.ics",
        "a.vcf",
        "a.unknown",
        "a",
    )
    icons = [icon_of(file(name)) for name in names]
    assert icons[:4] == ["file-text", "file-spreadsheet", "mail", "file-archive"]
    assert icons[-2:] == ["file", "file"]
    assert icon_of(file("a.pdf.exe")) == "app-window"
    assert all(resource("icons", f"{icon}.svg").exists() for icon in icons)


def test_only_what_qt_reads_safely_is_a_picture() -> None:
    assert is_picture(file("a.JPG"))
    assert not is_picture(file("a.svg"))
    assert not is_picture(file("a.png.exe"))
