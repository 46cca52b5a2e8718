"""The check of the translations sees what is missing, and mends what can be mended without a translator."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.bootstrap import environment, translations
from tests import translation_files

SOURCE = """
from PySide6.QtWidgets import QWidget

class Page(QWidget):
    def text(self, n: int) -> str:
        return self.tr("Open") + self.tr("%n client(s)", "", n)
"""
UNFINISHED = '<translation type="unfinished"></translation>'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of one page whose texts are in the files but not translated."""
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    (tmp_path / "crm_desktop").mkdir()
    (tmp_path / "crm_desktop" / "page.py").write_text(SOURCE)
    assert "out of date" in translation_files.check(fix=False)[0]
    assert "unfinished" in translation_files.check(fix=True)[0]
    return tmp_path


def _translate(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    text = text.replace(UNFINISHED, "<translation>Открыть</translation>").replace(' type="unfinished"', "")
    path.write_text(
        text.replace("<numerusform></numerusform>", "<numerusform>%n</numerusform>"), encoding="utf-8"
    )


def test_translated_files_pass_and_stay_as_they_are(folder: Path) -> None:
    for name in translation_files.FILES:
        _translate(folder / name)
    before = (folder / "crm_ru.ts").read_bytes()
    assert translation_files.check(fix=False) == []
    assert translation_files.check(fix=True) == []
    assert (folder / "crm_ru.ts").read_bytes() == before
    assert (folder / "crm_ru.qm").exists()


def test_english_asks_for_plural_forms_only(folder: Path) -> None:
    english = (folder / "crm_en.ts").read_text(encoding="utf-8")
    assert "%n client(s)" in english
    assert "Open" not in english


def test_new_text_is_seen_without_touching_the_file(folder: Path) -> None:
    for name in translation_files.FILES:
        _translate(folder / name)
    before = (folder / "crm_ru.ts").read_bytes()
    (folder / "crm_desktop" / "page.py").write_text(SOURCE.replace("Open", "Close"))
    problems = translation_files.check(fix=False)
    assert problems[0] == "crm_ru.ts is out of date"
    assert (folder / "crm_ru.ts").read_bytes() == before
