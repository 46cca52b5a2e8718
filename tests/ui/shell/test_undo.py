import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.services import Services
from crm_desktop.ui.shell.main_window import MainWindow


@pytest.fixture
def services(window: MainWindow) -> Services:
    return window.context.services


def undo_action(window: MainWindow) -> QAction:
    return window.actions_table.action("undo")


def redo_action(window: MainWindow) -> QAction:
    return window.actions_table.action("redo")


def count(services: Services) -> int:
    return len(services.clients.list_ids(ClientFilter()))


def test_nothing_to_undo_at_first(window: MainWindow) -> None:
    assert not undo_action(window).isEnabled()
    assert not redo_action(window).isEnabled()


def test_undo_and_redo_of_a_new_client(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    services.clients.create(ClientDraft(company_name="Зерно"))
    qtbot.waitUntil(lambda: undo_action(window).isEnabled())
    assert "Зерно" in undo_action(window).text()
    undo_action(window).trigger()
    qtbot.waitUntil(lambda: count(services) == 0)
    qtbot.waitUntil(lambda: redo_action(window).isEnabled())
    assert not undo_action(window).isEnabled()
    redo_action(window).trigger()
    qtbot.waitUntil(lambda: count(services) == 1)
    qtbot.waitUntil(lambda: undo_action(window).isEnabled())


def test_an_undo_says_so_and_offers_to_go_back(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    services.clients.create(ClientDraft(company_name="Зерно"))
    qtbot.waitUntil(lambda: undo_action(window).isEnabled())
    undo_action(window).trigger()
    qtbot.waitUntil(lambda: len(window.toasts.toasts) == 1)
    toast = window.toasts.toasts[0]
    assert toast.accessibleName().startswith("Undone: ")
    toast.action_button.click()
    qtbot.waitUntil(lambda: count(services) == 1)
    qtbot.waitUntil(lambda: window.context.runner.busy_count == 0)


def test_once_an_action_is_undone_no_other_message_offers_that(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    services.clients.create(ClientDraft(company_name="Зерно"))
    qtbot.waitUntil(lambda: undo_action(window).isEnabled())
    window.context.shell.toast("About something else")
    window.context.shell.toast_undo("Added Зерно")
    undo_action(window).trigger()
    qtbot.waitUntil(lambda: redo_action(window).isEnabled())
    names = [toast.accessibleName() for toast in window.toasts.toasts]
    assert names[0] == "About something else"
    assert len(names) == 2
    assert names[1].startswith("Undone: ")
    redo_action(window).trigger()
    qtbot.waitUntil(lambda: undo_action(window).isEnabled())
    assert len(window.toasts.toasts) == 2


def test_a_toast_takes_back_its_own_action(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    services.clients.create(ClientDraft(company_name="Первый"))
    window.context.shell.toast_undo("Added Первый")
    services.clients.create(ClientDraft(company_name="Второй"))
    window.toasts.toasts[0].action_button.click()
    qtbot.waitUntil(lambda: count(services) == 1)
    (remaining,) = services.clients.list_ids(ClientFilter())
    assert services.clients.get(remaining).draft.company_name == "Второй"
    qtbot.waitUntil(lambda: window.context.runner.busy_count == 0)


def test_texts_follow_the_language(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    services.clients.create(ClientDraft(company_name="Зерно"))
    window.run_command("language_ru")
    qtbot.waitUntil(lambda: undo_action(window).text() == "Отменить: добавление клиента «Зерно»")


def test_a_name_in_the_menu_is_shown_as_it_was_typed(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    services.clients.create(ClientDraft(company_name="Зерно & Ко"))
    qtbot.waitUntil(lambda: "Зерно && Ко" in undo_action(window).text())  # one & is a mnemonic


def test_a_message_about_a_record_opens_it_or_takes_the_action_back(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    opened: list[EntityRef] = []
    window.context.shell.ref_requested.connect(opened.append)
    ref = EntityRef(Entity.CLIENT, services.clients.create(ClientDraft(company_name="Зерно")))
    window.context.shell.toast_undo_or_open("Filed: Зерно", ref)
    window.toasts.toasts[0].more_button.click()
    assert opened == [ref]
    assert window.toasts.toasts == ()
    window.context.shell.toast_undo_or_open("Filed: Зерно", ref)
    window.toasts.toasts[0].action_button.click()
    qtbot.waitUntil(lambda: count(services) == 0)
    qtbot.waitUntil(lambda: window.context.runner.busy_count == 0)
