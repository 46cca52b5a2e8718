"""Translations are compiled when they changed, and only then."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from crm_desktop.bootstrap import translations
from crm_desktop.bootstrap.speech import SetupError

CONTENT = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU"><context><name>Menu</name>
<message><source>Open</source><translation>Открыть</translation></message></context></TS>
"""


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A translation in a folder of its own."""
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    path = tmp_path / "crm_ru.ts"
    path.write_text(CONTENT, encoding="utf-8")
    return path


def test_missing_translation_is_made(source: Path) -> None:
    (compiled,) = translations.compile_changed()
    translator = QTranslator()
    assert translator.load(str(compiled))
    assert translator.translate("Menu", "Open") == "Открыть"


def test_changed_translation_is_made_again(source: Path) -> None:
    (compiled,) = translations.compile_changed()
    source.write_text(CONTENT.replace("Открыть", "Распахнуть"), encoding="utf-8")
    os.utime(source, (compiled.stat().st_mtime + 5,) * 2)
    translations.compile_changed()
    translator = QTranslator()
    translator.load(str(compiled))
    assert translator.translate("Menu", "Open") == "Распахнуть"


def test_unchanged_translation_is_left_alone(source: Path) -> None:
    (compiled,) = translations.compile_changed()
    before = compiled.stat().st_mtime_ns
    assert translations.compile_changed(tool=Path("no such program")) == [compiled]
    assert compiled.stat().st_mtime_ns == before
    assert sorted(path.name for path in compiled.parent.glob("crm*")) == ["crm_ru.qm", "crm_ru.ts"]


def test_damaged_translation_is_named(source: Path) -> None:
    source.write_text("not a translation", encoding="utf-8")
    with pytest.raises(SetupError, match=r"crm_ru\.ts"):
        translations.compile_changed()
