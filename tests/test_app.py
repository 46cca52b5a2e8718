"""The program as a whole: from an address to a window, to another base, and out again."""

import os
import shutil
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
from crm_desktop.ui.shell import daily_copy
from crm_desktop.ui.shell.preparing import PreparingWindow
from crm_desktop.ui.shell.trouble import TroubleWindow
from crm_desktop.ui.welcome.example import CLIENTS
from crm_desktop.ui.welcome.view import WelcomeView
from crm_desktop.ui.widgets.busy_panel import BusyPanel


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
    with qtbot.waitSignal(program.opened):
        assert program.start(None)
    assert paths.default_database().is_file()
    assert session(program).window.isVisible()


def test_the_last_base_opens_again(
    program: app.Program, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    path = str(tmp_path / "shop.db")
    with qtbot.waitSignal(program.opened):
        program.start(path)
    assert settings.get(names.LAST_DATABASE) == path
    assert settings.get(names.RECENT_DATABASES) == (path,)


def test_a_base_that_is_gone_does_not_become_an_empty_one(
    program: app.Program, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "shop.db"
    settings.set(names.LAST_DATABASE, str(path))
    assert program.start(None)
    assert program.session is None
    assert "shop.db" in trouble(program).accessibleName()
    assert not path.exists()


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


def trouble(program: app.Program) -> TroubleWindow:
    assert program._trouble is not None
    return program._trouble


def test_a_start_that_fails_says_why_and_can_be_tried_again(
    program: app.Program, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "broken.db").write_bytes(b"this is no database at all" * 100)
    assert program.start(str(tmp_path / "broken.db"))
    assert program.session is None
    assert "broken.db" in trouble(program).accessibleName()
    trouble(program).retry.click()
    qtbot.waitUntil(lambda: trouble(program).isVisible())
    (tmp_path / "broken.db").unlink()
    trouble(program).retry.click()
    qtbot.waitUntil(lambda: program.session is not None)
    assert program._trouble is None
    assert session(program).window.isVisible()


def test_a_damaged_base_is_brought_back_from_its_copy(
    program: app.Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "shop.db"
    program.start(str(path))
    session(program).services.clients.create(ClientDraft(company_name="Зерно"))
    session(program).services.maintenance.backup(tmp_path / "copy.db")
    program.open(str(tmp_path / "other.db"), create=True)
    session(program).window.close()
    session(program).close()
    program.session = None
    path.write_bytes(b"SQLite format 3\0" + b"broken" * 1000)
    program.open(str(path), create=False)
    assert program.session is None
    program.restore(tmp_path / "copy.db")
    assert len(session(program).services.clients.list_ids(ClientFilter())) == 1


def test_the_first_start_asks_and_a_later_one_does_not(
    program: app.Program, settings: Settings, qtbot: QtBot
) -> None:
    settings.set(names.FIRST_START_DONE, False)
    program.start(None)
    assert session(program).window.is_covered
    session(program).window.findChild(WelcomeView).finished.emit("empty")
    program.open(str(paths.default_database()), create=False)
    assert not session(program).window.is_covered


def test_the_example_is_a_base_of_its_own_and_leads_back(program: app.Program, qtbot: QtBot) -> None:
    program.start(None)
    own = session(program)
    program._on_command("demo")
    qtbot.waitUntil(lambda: program.session is not None and program.session is not own)
    qtbot.waitUntil(lambda: session(program).runner.busy_count == 0)
    assert len(session(program).services.clients.list_ids(ClientFilter())) == CLIENTS
    assert session(program).window.banner.isVisible()
    session(program).window.banner.action_clicked.emit()
    qtbot.waitUntil(lambda: program._address == str(paths.default_database()))
    assert list(session(program).services.clients.list_ids(ClientFilter())) == []
    assert not session(program).window.banner.isVisible()


def test_an_example_that_is_stopped_leads_back(program: app.Program, qtbot: QtBot) -> None:
    program.start(None)
    program.open_example()
    session(program).window.findChild(BusyPanel).cancel()
    qtbot.waitUntil(lambda: program._address == str(paths.default_database()))


def test_who_makes_a_new_base_works_in_it(program: app.Program, tmp_path: Path, qtbot: QtBot) -> None:
    program.start(None)
    users = session(program).services.users
    users.act_as(users.create("Марина", "rose"))
    program.open(str(tmp_path / "new.db"), create=True)
    qtbot.waitUntil(lambda: session(program).services.users.current() is not None)
    (user,) = session(program).services.users.list()
    assert (user.name, user.color) == ("Марина", "rose")


def test_the_copy_of_the_day_is_made_by_itself(
    program: app.Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily_copy, "DELAY_MS", 0)
    program.start(None)
    qtbot.waitUntil(lambda: len(list(paths.backups_folder().glob("clients-*.db"))) == 1)
    qtbot.waitUntil(lambda: session(program).runner.busy_count == 0)


def test_the_company_names_the_base(program: app.Program, qtbot: QtBot) -> None:
    program.start(None)
    with qtbot.waitSignal(session(program).context.shell.store_changed) as named:
        session(program).services.preferences.update(company_name="Цветы на Садовой")
    assert named.args[0] == "Цветы на Садовой"


def test_where_the_base_lies_is_said_in_the_language_in_force(program: app.Program, qtbot: QtBot) -> None:
    program.start(None)
    with qtbot.waitSignal(session(program).context.shell.store_changed) as named:
        session(program).window.run_command("language_ru")
    assert named.args[1] == "На этом компьютере"


def test_the_user_of_the_last_time_works_on(program: app.Program, settings: Settings, qtbot: QtBot) -> None:
    program.start(None)
    user_id = session(program).services.users.create("Марина", "rose")
    settings.set(names.CURRENT_USERS, {str(paths.default_database()): user_id})
    program.open(str(paths.default_database()), create=False)
    current = session(program).services.users.current()
    assert current is not None
    assert current.name == "Марина"


def test_a_base_of_an_older_program_is_not_opened_behind_an_empty_screen(
    program: app.Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[bool] = []
    monkeypatch.setattr(PreparingWindow, "show_now", lambda window: shown.append(window.isHidden()))
    program.start(shutil.copy(Path(__file__).parent / "databases" / "v0001.db", tmp_path))
    assert shown == [True]
    assert session(program).window.isVisible()


def test_a_second_start_hands_over(program: app.Program, tmp_path: Path, qtbot: QtBot) -> None:
    program.start(str(tmp_path / "shop.db"))
    code = "import sys\nfrom crm_desktop import app\nsys.exit(app.run_window(sys.argv[1], 'en'))\n"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    process = subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "shop.db")], env=environment)
    qtbot.waitUntil(lambda: process.poll() is not None)
    assert process.returncode == 0


def test_a_write_outside_the_writers_thread_is_refused_once_it_runs(
    program: app.Program, qtbot: QtBot
) -> None:
    program.start(None)
    current = session(program)
    current.runner.run(
        lambda _progress: current.services.clients.create(ClientDraft(company_name="A")), writes=True
    )
    qtbot.waitUntil(lambda: current.runner.busy_count == 0)
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


SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from crm_desktop.ui.runtime.single_instance import SingleInstance
application = QCoreApplication([])
sys.exit(0 if SingleInstance(Path(sys.argv[1]), sys.argv[2]).hand_over([]) else 7)
"""


def second_start(path: Path, qtbot: QtBot) -> bool:
    """Tell whether another process finds a program that shows this base."""
    command = [sys.executable, "-c", SECOND_START, str(paths.data_folder()), str(path)]
    process = subprocess.Popen(command)
    qtbot.waitUntil(lambda: process.poll() is not None)
    return process.returncode == 0


def test_a_second_start_finds_the_program_that_shows_this_base(
    program: app.Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.start(str(tmp_path / "first.db"))
    assert second_start(tmp_path / "first.db", qtbot)
    program.open(str(tmp_path / "second.db"), create=True)
    assert second_start(tmp_path / "second.db", qtbot)
    assert not second_start(tmp_path / "first.db", qtbot)
