"""The guides say what the program has: screens, commands, settings, shortcuts, sentences."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import (
    Cancelled,
    CrmError,
    DuplicateError,
    FileFormatError,
    FileReason,
    NotFoundError,
    NothingToUndoError,
    Problem,
    StaleError,
    StorageError,
    StorageReason,
    TransitionError,
)
from crm_desktop.domain.preferences import Preferences
from crm_desktop.system import settings
from crm_desktop.ui.runtime.error_texts import describe, problem_text
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.shell.actions import Actions
from crm_desktop.ui.shell.commands import SHELL_COMMANDS, Command
from crm_desktop.ui.shell.features import FEATURES
from crm_desktop.ui.shell.shortcut_sheet import ShortcutSheet
from tests.docs.guides import LANGUAGES, flowing, guide, keys, pairs, section, shown, table, texts

COMMANDS: list[Command] = [*SHELL_COMMANDS, *(each for feature in FEATURES for each in feature.commands)]
# Each setting under the words of the window; None: remembered, but never asked for.
SETTINGS: dict[str, tuple[str, str] | None] = {
    "language": ("LookSection", "Language"),
    "theme": ("LookSection", "Colours"),
    "density": ("LookSection", "Rows"),
    "text_size": ("LookSection", "Text"),
    "rail_order": ("SettingsPage", "Screens at the left"),
    "rail_hidden": ("SettingsPage", "Screens at the left"),
    "rail_collapsed": ("Command", "Narrow navigation"),
    "company_name": ("BusinessSection", "Name of the company"),
    "currency": ("BusinessSection", "Currency"),
    "phone_region": ("BusinessSection", "Country of phone numbers"),
    "answer_within": ("WorkingTimeSection", "Answer inquiries within, minutes"),
    "answer_hours": ("WorkingTimeSection", "Only working time counts for answers"),
    "holiday_country": ("WorkingTimeSection", "Country of public holidays"),
    "holiday_region": ("WorkingTimeSection", "Region"),
    "time_zone": ("WorkingTimeSection", "Time zone"),
    "birthday_days": ("ReminderSection", "Days before birthdays and other days"),
    "promise_days": ("ReminderSection", "Days before a promise runs out"),
    "remind_morning": ("ReminderSection", "The day begins at"),
    "remind_digest": ("ReminderSection", "Overview of the day"),
    "remind_quiet_from": ("ReminderSection", "Quiet from"),
    "remind_quiet_until": ("ReminderSection", "Quiet until"),
    "remind_sound": ("ReminderSection", "Sound"),
    "close_to_tray": ("ReminderSection", "When the window is closed"),
    "start_minimised": ("ReminderSection", "Start without its window"),
    "files_folder": ("BusinessSection", "Folder for files"),
    "recent_databases": ("Command", "Recent databases"),
    "current_users": ("Command", "People who work here"),
    "geometry": None,
    "last_page": None,
    "last_folder": None,
    "last_database": None,
    "recent_clients": None,
    "first_start_done": None,
}
REF = EntityRef(Entity.CLIENT, 1)
ERRORS: list[CrmError] = [
    *(FileFormatError(reason, "…", detail="…") for reason in FileReason),
    *(StorageError(reason, "…") for reason in StorageReason),
    StaleError(REF),
    NotFoundError(REF),
    DuplicateError("name", None),
    NothingToUndoError(),
    TransitionError(REF, "won", "lost"),
    Cancelled(),
    CrmError(),
]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Each language of the guide, with the program speaking it."""
    name: str = request.param
    languages = Languages(qapp)
    languages.use(name)
    yield name
    languages.use("en")
    languages.unload()
    languages.deleteLater()


def test_both_guides_have_the_same_parts() -> None:
    assert _shape("en") == _shape("ru")


@pytest.mark.parametrize("language", LANGUAGES)
def test_contents_lead_to_the_sections(language: str) -> None:
    titles = re.findall(r"(?m)^## (.+)$", guide(language))
    contents = re.findall(r"(?m)^- \[(.+)\]\(#(.+)\)$", guide(language))
    assert contents == [(title, _anchor(title)) for title in titles]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_and_every_command_of_the_palette_is_named(language: str) -> None:
    titles = [("Feature", feature.title) for feature in FEATURES]
    titles += [("Command", command.text) for command in COMMANDS if command.in_palette]
    words = [shown(language, *title) for title in titles]
    assert [word for word in words if f"**{word}**" not in flowing(language)] == []


def test_shortcuts_are_those_of_the_program(language: str, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sheet = ShortcutSheet(Actions(COMMANDS, window), FEATURES, window)
    shown_rows = {
        (_text(grid, row, 0), keys(_text(grid, row, 1)))
        for grid in sheet.findChildren(QGridLayout)
        for row in range(1, grid.rowCount())
    }
    assert set(table(section(language, "Keyboard"))) == shown_rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_is_named(language: str) -> None:
    declared = {each.key for each in vars(settings).values() if isinstance(each, settings.Setting)}
    declared |= {field.name for field in dataclasses.fields(Preferences)}
    assert declared - SETTINGS.keys() == set()
    words = [shown(language, *place) for place in SETTINGS.values() if place is not None]
    assert [word for word in words if f"**{word}**" not in flowing(language)] == []


def test_every_section_of_the_settings_is_named(language: str) -> None:
    from crm_desktop.ui.settings.page import ENTRIES

    titles = [shown(language, "SettingsPage", each.title) for each in ENTRIES.values()]
    assert [row[0] for row in table(section(language, "Settings"))] == [f"**{each}**" for each in titles]


def test_every_sentence_about_trouble_has_its_cause(language: str) -> None:
    causes = dict(pairs(section(language, "When something goes wrong")))
    sentences = {describe(error).text for error in ERRORS}
    assert causes.keys() == sentences
    assert all(causes.values())


def test_every_problem_of_a_value_has_its_cause(language: str) -> None:
    causes = dict(pairs(section(language, "When something goes wrong"), 1))
    assert causes.keys() == {problem_text(problem) for problem in Problem}
    assert all(causes.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_in_bold_stand_on_the_screen(language: str) -> None:
    """A button that was renamed must not live on in a guide; only words before a text may end with a point."""
    bold = {words for words in re.findall(r"\*\*(.+?)\*\*", flowing(language)) if re.search(r"\w", words)}
    known = {re.sub(r"[:·\s]*\{0\}", "", text) for text in texts(language)}
    assert sorted(words for words in bold - known if not words.endswith(".")) == []


def _text(grid: QGridLayout, row: int, column: int) -> str:
    cell = grid.itemAtPosition(row, column)
    assert cell is not None
    words = cell.widget()
    assert isinstance(words, QLabel)
    return words.text()


def _shape(language: str) -> list[str]:
    """What a guide consists of, without its words: headings, lists, tables with their widths, code."""
    shape = []
    for line in guide(language).splitlines():
        if line.startswith(("#", "```")):
            shape.append(line.split()[0])
        elif line.startswith("|"):
            shape.append(f"row of {line.count('|')}")
        elif re.match(r" *(- |\d\. )", line):
            shape.append("item")
    return shape


def _anchor(title: str) -> str:
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
