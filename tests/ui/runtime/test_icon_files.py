from pathlib import Path

import pytest

from crm_desktop.ui.runtime.icon_files import svg_text, tinted_file


def test_an_icon_leaves_its_colour_open() -> None:
    assert "currentColor" in svg_text("check")


def test_style_sheet_files_hold_the_colour() -> None:
    text = tinted_file("check", "#12ab34").read_text(encoding="utf-8")
    assert "#12ab34" in text
    assert "currentColor" not in text


def test_style_sheet_files_do_without_a_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from crm_desktop.ui.runtime import icon_files

    (tmp_path / "file").write_text("")
    monkeypatch.setattr(icon_files, "cache_folder", lambda: tmp_path / "file")
    assert tinted_file("check", "#445566").is_file()
