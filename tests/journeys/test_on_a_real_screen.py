"""The real program on a real (virtual) screen: as a process, with a window manager, by real key presses."""

from __future__ import annotations

import json
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from crm_desktop.system import paths
from crm_desktop.system import settings as names
from crm_desktop.system.settings import Settings
from crm_desktop.ui.shell.who import base_key
from tests.journeys.screen import Screen

pytestmark = pytest.mark.x11


def ask(base: Path, query: str) -> Any:
    """Return the first value that a query finds; nothing while the base is not there yet."""
    if not base.exists():
        return None
    with closing(sqlite3.connect(f"file:{base}?mode=ro", uri=True, timeout=5)) as connection:
        try:
            row = connection.execute(query).fetchone()
        except sqlite3.OperationalError:
            return None  # still being made
    return row[0] if row else None


def count(base: Path) -> int:
    return int(ask(base, "SELECT count(*) FROM party WHERE deleted_at IS NULL") or 0)


def is_being_written(base: Path) -> bool:
    with closing(sqlite3.connect(base, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        connection.execute("ROLLBACK")
    return False


def surname(base: Path, digits: str) -> str:
    """Return the surname of the client whose phone has these digits."""
    select = "SELECT last_name FROM party JOIN contact_point AS contact ON contact.party_id = party.id"
    return str(ask(base, f"{select} WHERE contact.normal LIKE '%{digits}%'"))


def is_sound(screen: Screen, base: Path) -> bool:
    done = screen.command("check", "--database", base, "--json")
    return done.returncode == 0 and json.loads(done.stdout)["sound"] is True


@pytest.fixture
def base(screen: Screen) -> Path:
    """The usual base of the program, in a folder of the test."""
    return screen.home / "clients.db"


@pytest.fixture
def filled(screen: Screen, base: Path, workbook: Path) -> Path:
    """The base with the sample list in it, used before."""
    assert screen.command("import", workbook, "--database", base).returncode == 0
    settings = Settings(paths.settings_file())
    settings.set(names.FIRST_START_DONE, True)
    settings.set(names.CURRENT_USERS, {base_key(str(base)): 1})
    return base


def test_the_first_road(screen: Screen, base: Path, workbook: Path, tmp_path: Path) -> None:
    program = screen.program("--language", "en")
    screen.sees("CRM Desktop")
    screen.press("Return")
    screen.type("Marina")
    screen.press("Return", "Return", "Return")
    screen.sees("Choose a file with clients")
    screen.type(str(workbook))
    screen.press("Return")
    screen.sees("CRM Desktop")
    screen.press("Return")
    screen.waits(lambda: count(base) == 28, "28 imported clients")
    screen.settles()

    screen.press("ctrl+2", "ctrl+f")
    screen.type("7589")
    screen.press("Return", "Return", "F2", "ctrl+a")
    before = surname(base, "7589")
    screen.type("Svetlova")
    screen.press("Return")
    screen.waits(lambda: surname(base, "7589") == "Svetlova", "the other surname")
    screen.press("Escape", "ctrl+z")
    screen.waits(lambda: surname(base, "7589") == before, "the surname as it was")

    screen.press("ctrl+e", "Return")
    screen.sees("Export clients")
    screen.press("ctrl+a")
    screen.type(str(tmp_path / "out.xlsx"))
    screen.press("Return")
    screen.waits((tmp_path / "out.xlsx").is_file, "the exported file")
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert sheet is not None
    assert sheet.max_row == 2

    screen.settles()
    screen.press("ctrl+q")
    assert program.wait(20) == 0
    assert is_sound(screen, base)


def test_quitting_stores_what_is_being_typed(screen: Screen, filled: Path) -> None:
    program = screen.program("--language", "en")
    screen.sees("CRM Desktop")
    screen.press("ctrl+2", "ctrl+f")
    screen.type("7589")
    screen.press("Return", "Return", "F2", "ctrl+a")
    screen.type("Unfinished")
    screen.press("ctrl+q")
    assert program.wait(20) == 0
    assert surname(filled, "7589") == "Unfinished"


def test_a_keyboard_with_russian_letters_only(screen: Screen, filled: Path) -> None:
    before = count(filled)
    screen.layout("ru")
    program = screen.program("--language", "ru")
    screen.sees("CRM Desktop")
    screen.press("ctrl+Cyrillic_te")  # the key N
    screen.type("Лебедева Анна")
    screen.press("ctrl+Return")
    screen.waits(lambda: count(filled) == before + 1, "the new client")
    screen.settles()
    screen.press("Escape", "ctrl+Cyrillic_ya")  # the key Z
    screen.waits(lambda: count(filled) == before, "the new client taken back")
    screen.press("ctrl+Cyrillic_shorti")  # the key Q
    assert program.wait(20) == 0


def test_a_second_start_brings_the_window_to_the_front(screen: Screen, filled: Path) -> None:
    screen.program("--language", "en")
    window = screen.sees("CRM Desktop")
    screen.minimise(window)
    screen.waits(lambda: not screen.windows("CRM Desktop"), "the window to go")
    assert screen.program("--language", "en").wait(20) == 0
    assert screen.sees("CRM Desktop") == window


def test_a_program_that_is_killed_leaves_a_sound_base(screen: Screen, filled: Path, tmp_path: Path) -> None:
    many = tmp_path / "many.csv"
    rows = "\n".join(f"Клиентов{at} Иван,+7916{at:07}" for at in range(8000))
    many.write_text(f"ФИО,Телефон\n{rows}\n", encoding="utf-8")
    before = count(filled)
    program = screen.program("--language", "en")
    screen.sees("CRM Desktop")
    screen.press("ctrl+2", "ctrl+f")
    screen.type("7589")
    screen.press("Return", "Return", "F2", "ctrl+a")
    screen.type("Stored")
    screen.press("Return")
    screen.waits(lambda: surname(filled, "7589") == "Stored", "the edit")
    screen.type("in the middle of typing")
    program.send_signal(signal.SIGKILL)
    program.wait(20)
    assert is_sound(screen, filled)

    # Once more while thousands of rows are being written: all of them are there afterwards, or none.
    writer = screen.program("import", many, "--database", filled)
    screen.waits(lambda: is_being_written(filled), "the import to write")
    writer.send_signal(signal.SIGKILL)
    writer.wait(20)
    assert is_sound(screen, filled)
    assert count(filled) in (before, before + 8000)
    assert surname(filled, "7589") == "Stored"
    again = screen.program("--language", "en")
    screen.sees("CRM Desktop")
    screen.press("ctrl+q")
    assert again.wait(20) == 0
