"""The timeline in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from crm_desktop.domain.promise import PromiseState
from crm_desktop.domain.task import Task, TaskDraft, TaskKind, TaskState
from crm_desktop.domain.timeline import Direction, TimelineItem, TimelineKey, TimelineKind
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.timeline.words import TimelineWords

TODAY = date(2026, 11, 24)
LETTER = TimelineItem(
    TimelineKey("2026-11-24 07:42:00", 1, 1),
    TimelineKind.LETTER,
    datetime(2026, 11, 24, 7, 42, tzinfo=UTC),
    1,
    1,
    "Лебедева Анна",
    subject="Прайс-лист",
    body="Добрый день",
    decision="Ждём до пятницы",
    direction=Direction.IN,
    author="Марина",
    outcome="Думает",
    files=((7, "прайс.pdf"),),
)


@pytest.fixture
def words(languages: Languages) -> TimelineWords:
    return TimelineWords(Formats(), me="Марина")


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 11, 24), "Today, November 24"),
        (date(2026, 11, 23), "Yesterday, November 23"),
        (date(2026, 11, 25), "Tomorrow, November 25"),
        (date(2026, 11, 2), "November 2"),
        (date(2025, 11, 24), "November 24, 2025"),
    ],
)
def test_days_are_headings(words: TimelineWords, day: date, text: str) -> None:
    assert words.day(day, TODAY) == text


def test_days_in_russian(languages: Languages) -> None:
    languages.use("ru")
    assert QLocale().name().startswith("ru")
    assert TimelineWords(Formats()).day(TODAY, TODAY) == "Сегодня, 24 ноября"


@pytest.mark.parametrize(
    ("seconds", "text"), [(40, "40 s"), (60, "1 min"), (372, "6 min"), (3600, "1 h"), (4800, "1 h 20 min")]
)
def test_lengths(words: TimelineWords, seconds: int, text: str) -> None:
    assert words.length(seconds) == text


def test_a_title_says_kind_way_subject_and_length(words: TimelineWords) -> None:
    assert words.title(LETTER) == "Incoming letter: Прайс-лист"
    call = replace(LETTER, kind=TimelineKind.CALL, subject="", length_seconds=360)
    assert words.title(call) == "Incoming call · 6 min"


def test_the_name_of_a_file_stands_once(words: TimelineWords) -> None:
    assert words.title(replace(LETTER, kind=TimelineKind.FILE, direction=Direction.NONE)) == "File"


def test_changes_and_imports_say_what_was_done(words: TimelineWords) -> None:
    noted = replace(
        LETTER, kind=TimelineKind.IMPORT, subject="", change=("import", "клиенты.xlsx"), author="Пётр"
    )
    assert words.title(noted) == "Import from a file"


@pytest.mark.parametrize(
    ("subject", "title"),
    [("Узнать об оплате", "Invoice: Узнать об оплате"), ("invoice for March", "Invoice for March")],
)
def test_what_is_planned_names_its_kind_once(words: TimelineWords, subject: str, title: str) -> None:
    task = Task(1, 1, TaskDraft(subject, TaskKind.INVOICE), TaskState.OPEN, "", "", "", LETTER.at)
    assert words.title(replace(LETTER, kind=TimelineKind.TASK, subject=subject, planned=task)) == title


def test_who_sits_here_is_you(words: TimelineWords) -> None:
    assert words.signature(LETTER).startswith("You, ")
    assert words.signature(replace(LETTER, author="Пётр")).startswith("Пётр, ")
    assert "," not in words.signature(replace(LETTER, author=""))


def test_every_state_of_a_promise_has_a_word(words: TimelineWords) -> None:
    assert all(words.state(state.value) for state in PromiseState)
    assert words.state("") == ""


def test_the_clipboard_gets_all_of_it(words: TimelineWords) -> None:
    text = words.plain(LETTER)
    for part in (
        "Incoming letter: Прайс-лист",
        "Лебедева Анна",
        "Добрый день",
        "Ждём до пятницы",
        "прайс.pdf",
    ):
        assert part in text


def test_screen_readers_hear_what_is_pinned(words: TimelineWords) -> None:
    assert words.spoken(replace(LETTER, is_pinned=True)).startswith("Pinned")
    assert "Decision: Ждём до пятницы" in words.spoken(LETTER)
