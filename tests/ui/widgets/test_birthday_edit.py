import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import Birthday
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.birthday_edit import BirthdayEdit, read_birthday
from tests.ui.keyboard import type_text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("03.12.1987", Birthday(12, 3, 1987)),
        ("3.12", Birthday(12, 3)),
        ("3.12.", Birthday(12, 3)),
        ("3.12.87", Birthday(12, 3, 1987)),
        ("3.12.05", Birthday(12, 3, 2005)),
        ("1987-12-03", Birthday(12, 3, 1987)),
        ("--02-29", Birthday(2, 29)),
        ("29.2", Birthday(2, 29)),
        ("  ", None),
    ],
)
def test_ways_to_write_a_day(text: str, value: Birthday | None) -> None:
    assert read_birthday(text) == value


@pytest.mark.parametrize("text", ["31.2", "29.2.2025", "завтра", "32.1", "1.13", "1987-12", "3"])
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_birthday(text)


def test_month_first() -> None:
    assert read_birthday("12/3/1987", day_first=False) == Birthday(12, 3, 1987)


@given(st.dates().filter(lambda day: day.year >= 1000), st.booleans())
def test_a_day_is_read_as_it_is_shown(day: object, knows_year: bool) -> None:
    import datetime as dt

    assert isinstance(day, dt.date)
    value = Birthday(day.month, day.day, day.year if knows_year else None)
    assert read_birthday(value.text()) == value


@pytest.fixture
def editor(theme: Theme, languages: Languages, qtbot: QtBot) -> BirthdayEdit:
    languages.use("ru")
    result = BirthdayEdit(Formats())
    qtbot.addWidget(result)
    result.show()
    return result


def test_a_day_is_taken_when_typing_ends(editor: BirthdayEdit, qtbot: QtBot) -> None:
    type_text(editor.edit, "3.12.87")
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClick(editor.edit, Qt.Key.Key_Return)
    assert editor.value() == Birthday(12, 3, 1987)
    assert editor.edit.text() == "03.12.1987"
    with qtbot.assertNotEmitted(editor.changed):
        qtbot.keyClick(editor.edit, Qt.Key.Key_Return)


def test_what_is_no_day_is_marked_and_kept(editor: BirthdayEdit, qtbot: QtBot) -> None:
    editor.set_value(Birthday(1, 1))
    editor.edit.setText("31.02")
    with qtbot.assertNotEmitted(editor.changed):
        qtbot.keyClick(editor.edit, Qt.Key.Key_Return)
    assert editor.edit.property("invalid") is True
    assert editor.edit.text() == "31.02"
    assert not editor.is_valid
    assert editor.value() == Birthday(1, 1)
    editor.set_value(None)
    assert editor.edit.property("invalid") is False


def test_the_language_decides_the_order(editor: BirthdayEdit, languages: Languages, qtbot: QtBot) -> None:
    editor.set_value(Birthday(12, 3, 1987))
    assert editor.edit.placeholderText() == "31.12.1990 или 31.12"
    languages.use("en")
    qtbot.waitUntil(lambda: editor.edit.text() == "12/03/1987")
    assert editor.edit.placeholderText() == "12/31/1990 or 12/31"
