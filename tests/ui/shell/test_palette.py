import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientDraft, PersonName, Phone
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.system.settings import RECENT_CLIENTS
from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.shell.palette import Palette
from tests.ui.keyboard import type_text
from tests.ui.shell.pages import ClientsPage


@pytest.fixture
def palette(window: MainWindow) -> Palette:
    return window.palette_popup


@pytest.fixture
def anna(window: MainWindow) -> int:
    draft = ClientDraft(
        name=PersonName("Лебедева", "Анна"), phones=(Phone("8 912 345-67-89", "+79123456789"),)
    )
    return window.context.services.clients.create(draft)


def titles(palette: Palette) -> list[str]:
    return [palette.model.entry(row).title for row in range(palette.model.rowCount())]


def find(palette: Palette, qtbot: QtBot, text: str, title: str) -> None:
    palette.edit.clear()
    type_text(palette.edit, text)
    qtbot.waitUntil(lambda: title in titles(palette))


def test_ctrl_k_opens_it_and_escape_leaves_everything_as_it_was(
    window: MainWindow, palette: Palette, clients_page: ClientsPage, qtbot: QtBot
) -> None:
    clients_page.edit.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.edit
    qtbot.keyClick(palette.edit, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is clients_page.edit


@pytest.mark.parametrize("text", ["лебед", "анна лебедева", "912 345", "kt,tl", "fyyf"])
def test_a_client_is_found_and_opened(
    palette: Palette, anna: int, clients_page: ClientsPage, qtbot: QtBot, text: str
) -> None:
    palette.open_with("")
    find(palette, qtbot, text, "Лебедева Анна")
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert clients_page.refs == [EntityRef(Entity.CLIENT, anna)]
    assert not palette.isVisible()


def test_a_command_is_found_by_its_name(
    window: MainWindow, palette: Palette, clients_page: ClientsPage, qtbot: QtBot
) -> None:
    palette.open_with("")
    find(palette, qtbot, "new cl", "New client")
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert clients_page.created == 1


def test_a_command_is_found_although_the_other_layout_is_on(palette: Palette, qtbot: QtBot) -> None:
    palette.open_with("")
    find(palette, qtbot, "туц сдшуте", "New client")


def test_arrow_keys_go_round(palette: Palette, qtbot: QtBot) -> None:
    palette.open_with("theme")
    before = palette.current_title()
    qtbot.keyClick(palette.edit, Qt.Key.Key_Down)
    after = palette.current_title()
    assert before != after
    qtbot.keyClick(palette.edit, Qt.Key.Key_Up)
    assert palette.current_title() == before


def test_what_was_opened_is_offered_again(palette: Palette, anna: int, qtbot: QtBot) -> None:
    palette.open_with("")
    assert "Recent" not in titles(palette)
    find(palette, qtbot, "лебед", "Лебедева Анна")
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    palette.open_with("")
    assert titles(palette)[:2] == ["Recent", "Лебедева Анна"]
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert not palette.isVisible()


def test_nothing_found_is_said(palette: Palette, qtbot: QtBot) -> None:
    palette.open_with("")
    find(palette, qtbot, "zzzzzz", "Nothing found. Try part of a name or of a phone number.")
    assert palette.current_title() == ""
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_an_old_answer_does_not_come_back(
    window: MainWindow, palette: Palette, anna: int, qtbot: QtBot
) -> None:
    runner, gate = window.context.runner, threading.Event()
    runner.run(lambda _progress: gate.wait(3))
    palette.open_with("лебед")
    qtbot.waitUntil(lambda: runner.busy_count == 2)
    palette.edit.clear()
    gate.set()
    qtbot.waitUntil(lambda: runner.busy_count == 0)
    assert "Лебедева Анна" not in titles(palette)


def test_a_click_beside_closes_and_a_click_on_a_row_chooses(
    palette: Palette, clients_page: ClientsPage, qtbot: QtBot
) -> None:
    palette.open_with("")
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert not palette.isVisible()


def test_it_follows_the_size_of_the_window(window: MainWindow, palette: Palette) -> None:
    palette.open_with("")
    window.resize(900, 560)
    assert palette.size() == window.size()


def test_what_was_opened_is_remembered_without_its_name(
    window: MainWindow, palette: Palette, anna: int, qtbot: QtBot
) -> None:
    palette.open_with("")
    find(palette, qtbot, "лебед", "Лебедева Анна")
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert len(window.context.settings.get(RECENT_CLIENTS)) == 1
    assert "Лебедева" not in str(window.context.settings.get(RECENT_CLIENTS))
    window.context.services.clients.archive([anna])
    palette.open_with("")
    assert "Recent" not in titles(palette)


def test_the_head_above_the_first_choice_is_in_sight_after_a_short_list(
    window: MainWindow, palette: Palette, qtbot: QtBot
) -> None:
    window.resize(1200, 800)
    palette.open_with("zzzz")
    qtbot.waitUntil(lambda: palette.model.rowCount() == 1)
    palette.edit.clear()
    qtbot.waitUntil(lambda: palette.model.rowCount() > 8)
    rows = palette.findChild(QListView)
    assert isinstance(rows, QListView)
    assert rows.verticalScrollBar().maximum() > 0
    assert rows.verticalScrollBar().value() == 0


def open_with_records(window: MainWindow, client_id: int) -> None:
    services = window.context.services
    entry = InteractionDraft(client_id, InteractionKind.CALL, body="Просила скидку на обжарку")
    services.timeline.add(entry)
    services.promises.add(PromiseDraft(client_id, "Обжарка к среде"))
    services.clients.add_tag([client_id], "обжарка")


def test_what_is_found_is_grouped_by_kind_and_what_matches_stands_out(
    window: MainWindow, palette: Palette, anna: int, qtbot: QtBot
) -> None:
    open_with_records(window, anna)
    palette.open_with("")
    find(palette, qtbot, "обжарк", "Timeline")
    assert titles(palette) == [
        *("Clients", "Лебедева Анна", "Timeline", "Лебедева Анна", "Promises", "Лебедева Анна"),
        *("Tags", "обжарка"),
    ]
    entry = palette.model.entry(3)
    assert [entry.detail[start:end] for start, end in entry.detail_marks] == ["обжарк"]
    assert entry.keys == window.context.formats.date(window.context.services.today())


@pytest.mark.parametrize("row", [3, 5])
def test_an_entry_or_a_promise_opens_the_card_of_its_client(
    window: MainWindow, palette: Palette, anna: int, clients_page: ClientsPage, qtbot: QtBot, row: int
) -> None:
    open_with_records(window, anna)
    palette.open_with("")
    find(palette, qtbot, "обжарк", "Promises")
    while palette.current_row() != row:
        qtbot.keyClick(palette.edit, Qt.Key.Key_Down)
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert clients_page.refs == [EntityRef(Entity.CLIENT, anna)]


def test_many_clients_leave_room_for_the_rest(
    window: MainWindow, palette: Palette, anna: int, qtbot: QtBot
) -> None:
    services = window.context.services
    for at in range(15):
        services.clients.create(ClientDraft(name=PersonName(f"Орлов{at}", "Ян"), notes="про обжарку"))
    palette.open_with("")
    find(palette, qtbot, "обжарку", "Орлов0 Ян")
    assert len(titles(palette)) == 1 + 12
    open_with_records(window, anna)
    find(palette, qtbot, "обжарк", "Timeline")
    assert titles(palette).index("Timeline") == 1 + 6


def test_a_tag_opens_the_list_of_those_who_have_it(
    window: MainWindow, palette: Palette, anna: int, qtbot: QtBot
) -> None:
    open_with_records(window, anna)
    palette.open_with("")
    find(palette, qtbot, "обжарк", "Tags")
    qtbot.keyClick(palette.edit, Qt.Key.Key_Up)
    with qtbot.waitSignal(window.context.shell.handed_over) as handed:
        qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert handed.args == ["clients", ClientFilter(tags=frozenset({"обжарка"}))]


def test_a_command_that_begins_so_comes_before_what_only_mentions_it(
    window: MainWindow, palette: Palette, anna: int, qtbot: QtBot
) -> None:
    entry = InteractionDraft(anna, InteractionKind.NOTE, body="new client of hers")
    window.context.services.timeline.add(entry)
    palette.open_with("")
    find(palette, qtbot, "new cl", "Timeline")
    assert titles(palette)[:2] == ["Actions", "New client"]
    marked = palette.model.entry(1)
    assert [marked.title[start:end] for start, end in marked.title_marks] == ["New", "cl"]


def test_a_card_opened_by_a_link_is_offered_too(window: MainWindow, palette: Palette, anna: int) -> None:
    window.context.navigate(EntityRef(Entity.CLIENT, anna))
    palette.open_with("")
    assert titles(palette)[:2] == ["Recent", "Лебедева Анна"]
