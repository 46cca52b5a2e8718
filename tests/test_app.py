"""The program as a whole: from an address to a window, to another base, and out again."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMessageBox  # noqa: TID251 - the boxes are looked for
from pytestqt.qtbot import QtBot

from crm_desktop import app
from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.system import paths
from crm_desktop.system import settings as names
from crm_desktop.system.settings import Settings


@pytest.fixture
def settings(data_folder: Path) -> Settings:
    result = Settings(paths.settings_file())
    result.set(names.THEME, "light")
    result.set(names.FIRST_START_DONE, True)
    return result


@pytest.fixture
def program(qapp: QApplication, settings: Settings) -> Iterator[app.Program]:
    locale = QLocale()
    result = app.Program(qapp, settings, "en")
    yield result
    if result.session is not None:
        result.session.window.toasts.clear()
        result.session.window.close()
    result.close()
    result.languages.unload()
    QLocale.setDefault(locale)


def session(program: app.Program) -> app.Session:
    assert program.session is not None
    return program.session


def box(qapp: QApplication) -> QMessageBox:
    return next(
        widget for widget in qapp.topLevelWidgets() if isinstance(widget, QMessageBox) and widget.isVisible()
    )


def press(dialog: QMessageBox, word: str) -> None:
    next(button for button in dialog.buttons() if button.text() == word).click()


def test_the_first_start_makes_the_usual_base(program: app.Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.opened, timeout=5000):
        assert program.start(None)
    assert paths.default_database().is_file()
    assert session(program).window.isVisible()


def test_the_last_base_opens_again(
    program: app.Program, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    path = str(tmp_path / "shop.db")
    with qtbot.waitSignal(program.opened, timeout=5000):
        program.start(path)
    assert settings.get(names.LAST_DATABASE) == path
    assert settings.get(names.RECENT_DATABASES) == (path,)


def test_another_base_takes_the_place_of_the_first(
    program: app.Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.start(str(tmp_path / "first.db"))
    session(program).services.clients.create(ClientDraft(company_name="Зерно"))
    first = session(program)
    program.open(str(tmp_path / "second.db"), create=True)
    second = session(program)
    assert second is not first
    assert list(second.services.clients.list_ids(ClientFilter())) == []
    program.open(str(tmp_path / "first.db"), create=False)
    assert len(session(program).services.clients.list_ids(ClientFilter())) == 1


def test_a_base_that_does_not_open_leaves_the_first_open(
    program: app.Program, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    program.start(str(tmp_path / "first.db"))
    (tmp_path / "broken.db").write_bytes(b"this is no database at all" * 100)
    program.open(str(tmp_path / "broken.db"), create=False)
    shown = box(qapp)
    assert "broken.db" in shown.informativeText()
    press(shown, "Stay with this one")
    session(program).services.clients.create(ClientDraft(company_name="Зерно"))


def test_a_start_that_fails_asks_for_another_base(
    program: app.Program, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    (tmp_path / "broken.db").write_bytes(b"this is no database at all" * 100)
    assert program.start(str(tmp_path / "broken.db"))
    shown = box(qapp)
    assert program.session is None
    assert {button.text() for button in shown.buttons()} == {
        "Choose another database…",
        "New database…",
        "Quit",
    }
    shown.close()


def test_the_user_of_the_last_time_works_on(program: app.Program, settings: Settings, qtbot: QtBot) -> None:
    program.start(None)
    user_id = session(program).services.users.create("Марина", "rose")
    settings.set(names.CURRENT_USER, user_id)
    program.open(str(paths.default_database()), create=False)
    current = session(program).services.users.current()
    assert current is not None
    assert current.name == "Марина"


def test_a_second_start_hands_over(program: app.Program, tmp_path: Path, qtbot: QtBot) -> None:
    program.start(str(tmp_path / "shop.db"))
    code = "import sys\nfrom crm_desktop import app\nsys.exit(app.run_window(sys.argv[1], 'en'))\n"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    process = subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "shop.db")], env=environment)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=15000)
    assert process.returncode == 0


def test_a_write_outside_the_writers_thread_is_refused_once_it_runs(
    program: app.Program, qtbot: QtBot
) -> None:
    program.start(None)
    current = session(program)
    current.runner.run(
        lambda _progress: current.services.clients.create(ClientDraft(company_name="A")), writes=True
    )
    qtbot.waitUntil(lambda: current.runner.busy_count == 0, timeout=3000)
    with pytest.raises(RuntimeError, match="thread"):
        current.services.clients.create(ClientDraft(company_name="B"))


def test_a_copy_takes_the_place_of_the_base(program: app.Program, tmp_path: Path, qtbot: QtBot) -> None:
    program.start(str(tmp_path / "shop.db"))
    session(program).services.clients.create(ClientDraft(company_name="Before"))
    session(program).services.maintenance.backup(tmp_path / "copy.db")
    session(program).services.clients.create(ClientDraft(company_name="After"))
    program.restore(tmp_path / "copy.db")
    assert len(session(program).services.clients.list_ids(ClientFilter())) == 1
    assert "before-restore" in session(program).window.toasts.toasts[0].accessibleName()


def test_a_copy_that_is_none_leaves_the_base_as_it_is(
    program: app.Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.start(str(tmp_path / "shop.db"))
    session(program).services.clients.create(ClientDraft(company_name="Before"))
    (tmp_path / "notes.txt").write_text("no base")
    program.restore(tmp_path / "notes.txt")
    assert len(session(program).services.clients.list_ids(ClientFilter())) == 1
    assert "notes.txt" in session(program).window.toasts.toasts[0].accessibleName()


def test_the_report_of_a_mistake_knows_window_and_language(program: app.Program, qtbot: QtBot) -> None:
    assert program.facts() == (None, "en")
    program.start(None)
    assert program.facts() == (session(program).window, "en")


def test_nothing_heavy_is_imported_to_start() -> None:
    code = (
        "import sys\n"
        "import crm_desktop.app\n"
        "heavy = {'matplotlib', 'numpy', 'openpyxl', 'xlsxwriter', 'phonenumbers', 'stdnum', 'rapidfuzz',"
        " 'vobject', 'charset_normalizer', 'psycopg', 'typer'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[1],
    )
    assert (done.returncode, done.stderr.strip()) == (0, "")
