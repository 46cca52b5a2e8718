import os
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.system.paths import resource
from crm_desktop.ui.runtime import i18n
from crm_desktop.ui.runtime.i18n import Languages, Translated, compiled, locale_of, system_language


class MergePicker(Translated):
    """Speaks words of the program that have plurals."""

    def found(self, cards: int) -> str:
        return self.tr("%n card(s) found", "", cards)


def test_switching_translates_and_tells_the_widgets(languages: Languages, qtbot: QtBot) -> None:
    heard = []

    class Listener(QWidget):
        def changeEvent(self, event: QEvent) -> None:
            if event.type() == QEvent.Type.LanguageChange:
                heard.append(QCoreApplication.translate("Formats", "today"))

    widget = Listener()
    qtbot.addWidget(widget)
    with qtbot.waitSignal(languages.changed):
        languages.use("ru")
    QApplication.sendPostedEvents()
    assert heard[-1] == "сегодня"
    languages.use("en")
    assert QCoreApplication.translate("Formats", "today") == "today"


@pytest.mark.parametrize(
    ("cards", "russian", "english"),
    [
        (1, "Найдена 1 карточка", "1 card found"),
        (3, "Найдено 3 карточки", "3 cards found"),
        (11, "Найдено 11 карточек", "11 cards found"),
    ],
)
def test_plurals(languages: Languages, cards: int, russian: str, english: str) -> None:
    assert MergePicker().found(cards) == english
    languages.use("ru")
    assert MergePicker().found(cards) == russian


def test_qt_s_own_words_are_translated(languages: Languages) -> None:
    languages.use("ru")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"


def test_numbers_follow_the_language(languages: Languages) -> None:
    languages.use("ru")
    assert QLocale().language() == QLocale.Language.Russian
    assert QLocale().firstDayOfWeek() == Qt.DayOfWeek.Monday


def test_an_unknown_language_is_the_system_s(languages: Languages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "system_language", lambda: "ru")
    languages.use("xx")
    assert languages.language == "ru"


def test_the_system_s_language_is_one_of_ours() -> None:
    assert system_language() in i18n.LANGUAGES


def test_a_foreign_system_gets_the_usual_territory() -> None:
    assert locale_of("ru").name() == "ru_RU"


def test_a_clone_without_compiled_files_compiles_them_once(tmp_path: Path, data_folder: Path) -> None:
    source = tmp_path / "crm_ru.ts"
    source.write_bytes(resource("i18n", "crm_ru.ts").read_bytes())
    made = compiled(source)
    assert made is not None
    assert data_folder in made.parents
    first = made.stat().st_mtime_ns
    assert compiled(source) == made
    assert made.stat().st_mtime_ns == first
    os.utime(source, (made.stat().st_mtime + 10,) * 2)
    assert compiled(source) == made
    assert made.stat().st_mtime_ns > first


def test_a_wheel_has_only_compiled_files(tmp_path: Path) -> None:
    (tmp_path / "crm_ru.qm").write_bytes(b"")
    assert compiled(tmp_path / "crm_ru.ts") == tmp_path / "crm_ru.qm"
    assert compiled(tmp_path / "crm_en.ts") is None


def test_a_broken_source_is_no_reason_to_stop(tmp_path: Path) -> None:
    source = tmp_path / "crm_ru.ts"
    source.write_text("<TS>")
    assert compiled(source) is None
