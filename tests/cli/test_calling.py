"""`call`: to the program that runs, whatever the line gives."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop import app
from crm_desktop.cli import take_number
from crm_desktop.system import paths
from crm_desktop.system import settings as names
from crm_desktop.system.settings import Settings
from crm_desktop.ui.clients.calls.desk import CallDesk
from tests.factories import make_client

ENTRY = [sys.executable, "-c", "from crm_desktop.cli import main; main()"]


@pytest.fixture
def stopped(qapp: QApplication, data_folder: Path) -> Iterator[app.Program]:
    """The program before its start."""
    locale = QLocale()
    stored = Settings(paths.settings_file())
    stored.set(names.THEME, "light")
    stored.set(names.FIRST_START_DONE, True)
    result = app.Program(qapp, stored, "en")
    yield result
    if result.session is not None:
        result.session.window.toasts.clear()
        result.session.window.close()
    result.close()
    result.languages.unload()
    QLocale.setDefault(locale)


@pytest.fixture
def program(stopped: app.Program, tmp_path: Path) -> app.Program:
    """The program with a base open."""
    stopped.start(str(tmp_path / "shop.db"))
    return stopped


def call(*words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*ENTRY, *words], env=dict(os.environ), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def desk_of(program: app.Program) -> CallDesk | None:
    assert program.session is not None
    return program.session.window.pages.findChild(CallDesk)


def wait(program: app.Program, process: subprocess.Popen[str], qtbot: QtBot) -> CallDesk:
    """Wait until the other program has ended and the call shows here."""
    qtbot.waitUntil(lambda: process.poll() is not None)
    out, errors = process.communicate(timeout=20)
    assert (process.returncode, out, errors) == (0, "", "")
    desk = desk_of(program)
    assert desk is not None
    assert desk.screen.isVisible()
    assert program.session is not None
    runner = program.session.context.runner
    qtbot.waitUntil(lambda: runner.busy_count == 0)
    return desk


def test_a_call_goes_to_the_program_that_runs_which_comes_to_the_front(
    program: app.Program, qtbot: QtBot
) -> None:
    assert program.session is not None
    window = program.session.window
    client = make_client(program.session.services, phones="+79161234567")
    window.showMinimized()
    desk = wait(program, call("call", "tel:+7-916-123-45-67"), qtbot)
    assert [view.client_id for view in desk.screen.calls] == [client]
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    assert window.isVisible()


@pytest.mark.parametrize("number", ["--database=/nowhere/evil.db", "--version", "; rm -rf ~", "-1", ""])
def test_whatever_the_line_gives_is_only_data(number: str, program: app.Program, qtbot: QtBot) -> None:
    desk = wait(program, call("call", number), qtbot)
    assert len(desk.screen.calls) == 1
    assert program.session is not None
    assert program.session.services.clients.count() == 0


def test_a_call_may_name_the_base(program: app.Program, tmp_path: Path, qtbot: QtBot) -> None:
    desk = wait(program, call("--database", str(tmp_path / "shop.db"), "call", "+79161234567"), qtbot)
    assert len(desk.screen.calls) == 1


def test_a_call_that_starts_the_program_shows_when_it_is_open(
    stopped: app.Program, tmp_path: Path, qtbot: QtBot
) -> None:
    assert stopped.start(str(tmp_path / "other.db"), [app.CALL, "+79161234567"])
    desk = desk_of(stopped)
    assert desk is not None
    assert [view.number.shown for view in desk.screen.calls] == ["+7 916 123-45-67"]
    assert stopped.session is not None
    runner = stopped.session.context.runner
    qtbot.waitUntil(lambda: runner.busy_count == 0)


def test_a_call_that_comes_while_no_base_opens_is_not_lost(
    stopped: app.Program, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "broken.db").write_bytes(b"this is no database at all" * 100)
    stopped.start(str(tmp_path / "broken.db"), [app.CALL, "+79161234567"])
    assert stopped.session is None
    stopped.open(str(tmp_path / "whole.db"), create=True)
    desk = desk_of(stopped)
    assert desk is not None
    assert len(desk.screen.calls) == 1
    assert stopped.session is not None
    runner = stopped.session.context.runner
    qtbot.waitUntil(lambda: runner.busy_count == 0)


def test_without_a_screen_and_without_a_program_it_says_so(data_folder: Path) -> None:
    variables = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run(
        [*ENTRY, "call", "+79161234567"],
        env=variables | {"WAYLAND_DISPLAY": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert "no screen" in done.stderr


def test_a_call_without_a_number_is_wrong_usage(data_folder: Path) -> None:
    done = subprocess.run([*ENTRY, "call"], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "NUMBER" in done.stderr


@pytest.mark.parametrize(
    ("given", "number", "rest"),
    [
        (["call", "+7"], "+7", ["call"]),
        (["--language", "ru", "call", "--help me"], "--help me", ["--language", "ru", "call"]),
        (["call", "--help"], None, ["call", "--help"]),
        (["import", "call", "x"], None, ["import", "call", "x"]),
        ([], None, []),
    ],
)
def test_the_word_behind_call_is_the_number(given: list[str], number: str | None, rest: list[str]) -> None:
    assert take_number(given) == (number, rest)
