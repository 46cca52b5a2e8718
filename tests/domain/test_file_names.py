"""Names of files from strangers: safe to show, safe to give to a file, and never hiding what they are."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.file_names import MAX_LENGTH, extension_of, is_program, safe_name


@pytest.mark.parametrize(
    ("given_name", "stored"),
    [
        ("Договор №5.pdf", "Договор №5.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\system32\\calc.exe", "calc.exe"),
        ("act.pdf.exe", "act.pdf.exe"),
        ("act\u202efdp.exe", "actfdp.exe"),
        ("a\u200bb\x00c\x1b[31m.txt", "abc[31m.txt"),
        ("line\r\nbreak\t.txt", "line break .txt"),
        ("trailing. . .", "trailing"),
        ("CON", "_CON"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("COM1 .txt", "_COM1 .txt"),
        ("console.txt", "console.txt"),
        ('a<b>c:d"e|f?g*h.txt', "a_b_c_d_e_f_g_h.txt"),
        (".htaccess", "htaccess"),
        ("...", "file"),
        ("", "file"),
        ("folder/", "file"),
        ("и\u0306.txt", "й.txt"),
        ("\ud800.txt", "txt"),
    ],
)
def test_a_name_is_made_safe(given_name: str, stored: str) -> None:
    assert safe_name(given_name) == stored


def test_a_long_name_keeps_its_beginning_and_its_extension() -> None:
    name = safe_name("Д" * 400 + ".docx")
    assert name.startswith("ДДДД")
    assert name.endswith("….docx")
    assert len(name) <= MAX_LENGTH
    assert len(name.encode()) <= 200
    assert safe_name("x" * 400 + "." + "y" * 300) == "x" * (MAX_LENGTH - 1) + "…"


@given(st.text(max_size=300))
def test_any_text_becomes_a_name_that_every_system_takes(text: str) -> None:
    name = safe_name(text)
    assert name == safe_name(name)
    assert 0 < len(name.encode()) <= 255
    assert Path(name).name == name
    assert PureWindowsPath(name).name == name
    assert not PureWindowsPath(name).is_reserved()
    assert not name.endswith((".", " "))
    assert all(unicodedata.category(char) not in {"Cc", "Cf", "Cs"} for char in name)


def test_what_would_run_is_known_by_its_last_extension() -> None:
    for name in ("a.EXE", "a.pdf.js", "a.lnk", "x.desktop", "x.sh", "a.exe. ", "a.ps1", "b.HTA", "x.url"):
        assert is_program(name), name
    for name in ("a.pdf", "exe", "a.exe.txt", "сметa.xlsx", "photo.jpg", ".exe"):
        assert not is_program(name), name
    assert extension_of("Отчёт.TAR.GZ") == "gz"
    assert extension_of("README") == ""
