"""The screen of all promises: in groups, closed and moved by keyboard and mouse, one or many."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.promise import PromiseDraft, PromiseSide, PromiseState
from crm_desktop.ui.promises.filter_line import Shown
from crm_desktop.ui.promises.groups import Group
from crm_desktop.ui.promises.page import PromisesPage
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.keyboard import type_text

TODAY = dt.date(2026, 11, 21)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk:
    """The screen with some promises, and what it told the shell."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.services = context, qtbot, context.services
        self.toasts: list[str] = []
        self.refs: list[EntityRef] = []
        context.shell.undo_offered.connect(self.toasts.append)
        context.shell.ref_requested.connect(self.refs.append)
        self.anna = make_client(self.services, "Лебедева Анна", phones="+7 916 123-45-67")
        self.pavel = make_client(self.services, "Орлов Пётр")
        self.page = PromisesPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1100, 700)

    def add(self, what: str, days: int | None = None, client: int | None = None, **values: object) -> int:
        until = TODAY + dt.timedelta(days) if days is not None else None
        draft = PromiseDraft(client or self.anna, what, valid_until=until, **values)  # type: ignore[arg-type]
        return self.services.promises.add(draft)

    def show(self) -> None:
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.settle()
        self.page.focus_first()

    def settle(self) -> None:
        def is_quiet() -> bool:
            return self.context.runner.busy_count == 0 and not self.page._refresh_timer.isActive()

        self.qtbot.waitUntil(is_quiet)

    def whats(self) -> list[str]:
        model = self.page.model
        return [model.row_at(at).draft.what for at in range(model.rowCount())]  # type: ignore[union-attr]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.page.list, key, modifiers)
        self.settle()

    def state(self, row_id: int) -> PromiseState:
        return self.services.promises.get(row_id).state


@pytest.fixture
def desk(app_context: AppContext, qtbot: QtBot) -> Desk:
    return Desk(app_context, qtbot)


def test_a_base_without_promises_says_what_they_are_for(desk: Desk) -> None:
    desk.show()
    assert desk.page.nothing.isVisible()
    assert not desk.page.line.isVisible()
    with desk.qtbot.waitSignal(desk.context.shell.page_requested) as asked:
        desk.page.nothing.primary.click()
    assert asked.args == ["clients"]


def test_promises_stand_in_groups_by_their_last_day(desk: Desk) -> None:
    for what, days in (("без срока", None), ("потом", 30), ("скоро", 3), ("сегодня", 0), ("поздно", -2)):
        desk.add(what, days)
    desk.show()
    assert desk.whats() == ["поздно", "сегодня", "скоро", "потом", "без срока"]
    headings = desk.page.list.painter.headings
    assert [heading.group for heading in headings.values()] == list(Group)
    first, second = (desk.page.list.rowHeight(row) for row in (0, 1))
    assert first == second > desk.page.list.verticalHeader().defaultSectionSize()
    spoken = desk.page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("поздно, overdue by 2 days, ")
    assert "Лебедева Анна" in spoken


def test_only_the_rows_below_headings_are_higher_after_a_change(desk: Desk) -> None:
    first = desk.add("одно", -2)
    desk.add("два", -1)
    desk.show()
    usual = desk.page.list.verticalHeader().defaultSectionSize()
    desk.services.promises.postpone([first], 1)
    desk.settle()
    assert desk.whats() == ["два", "одно"]
    assert [desk.page.list.rowHeight(row) > usual for row in (0, 1)] == [True, True]
    desk.services.promises.postpone([first], 20)
    desk.add("три", -1)
    desk.settle()
    assert [desk.page.list.rowHeight(row) > usual for row in (0, 1, 2)] == [True, False, True]


def test_enter_opens_the_card_of_the_client(desk: Desk) -> None:
    desk.add("Скидка", client=desk.pavel)
    desk.show()
    desk.press(Qt.Key.Key_Return)
    assert desk.refs == [EntityRef(Entity.CLIENT, desk.pavel)]
    desk.page.bar.button("card").click()
    assert len(desk.refs) == 2


@pytest.mark.parametrize(
    ("key", "state"), [(Qt.Key.Key_Return, PromiseState.KEPT), (Qt.Key.Key_Delete, PromiseState.BROKEN)]
)
def test_the_keyboard_closes_a_promise_and_undo_brings_it_back(
    desk: Desk, key: Qt.Key, state: PromiseState
) -> None:
    row_id = desk.add("Скидка", 0)
    other = desk.add("Цена", 1)
    desk.show()
    desk.press(key, CONTROL)
    assert (desk.state(row_id), desk.state(other)) == (state, PromiseState.OPEN)
    assert desk.whats() == ["Цена"]
    assert desk.page.list.current_id() == other
    assert len(desk.toasts) == 1
    desk.services.history.undo_last()
    desk.settle()
    assert desk.whats() == ["Скидка", "Цена"]


def test_the_keyboard_gives_a_day_or_a_week(desk: Desk) -> None:
    row_id = desk.add("Скидка", -5)
    desk.show()
    desk.press(Qt.Key.Key_Right, CONTROL)
    assert desk.services.promises.get(row_id).draft.valid_until == TODAY + dt.timedelta(1)
    desk.press(Qt.Key.Key_Right, CONTROL | SHIFT)
    assert desk.services.promises.get(row_id).draft.valid_until == TODAY + dt.timedelta(8)


def test_many_promises_are_picked_and_closed_at_once(desk: Desk) -> None:
    ids = [desk.add(f"№ {at}", at) for at in range(3)]
    desk.show()
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)
    assert "Selected 2 of 3" in desk.page.bar.accessibleName()
    desk.page.bar.button("kept").click()
    desk.settle()
    assert [desk.state(each) for each in ids] == [PromiseState.KEPT, PromiseState.KEPT, PromiseState.OPEN]
    assert desk.toasts == ["2 promises kept"]
    assert desk.page.model.checked_count == 0
    desk.services.history.undo_last()
    desk.settle()
    assert len(desk.whats()) == 3


def test_a_click_on_the_disc_picks_the_row(desk: Desk) -> None:
    row_id = desk.add("Скидка")
    desk.show()
    rect = desk.page.list.visualRect(desk.page.model.index(0, 0))
    place = QPoint(rect.left() + 26, rect.bottom() - 30)
    desk.qtbot.mouseClick(desk.page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.page.model.is_checked(row_id)


def test_closed_promises_are_listed_and_opened_again(desk: Desk) -> None:
    row_id = desk.add("Скидка")
    desk.services.promises.close([row_id], PromiseState.BROKEN, "не успели")
    desk.show()
    assert desk.page.none.isVisible()
    desk.page.line.choose(Shown.BROKEN)
    desk.settle()
    assert desk.whats() == ["Скидка"]
    assert desk.page.bar.button("kept").isHidden()
    desk.press(Qt.Key.Key_Right, CONTROL)  # there is nothing to move
    assert desk.services.promises.get(row_id).draft.valid_until is None
    desk.page.bar.button("open").click()
    desk.settle()
    assert desk.state(row_id) is PromiseState.OPEN
    assert desk.page.none.isVisible()
    desk.page.none.primary_clicked.emit()
    desk.settle()
    assert desk.whats() == ["Скидка"]


def test_typing_searches_and_down_leads_back_to_the_rows(desk: Desk) -> None:
    desk.add("Скидка", client=desk.anna)
    desk.add("Цена", client=desk.pavel)
    desk.show()
    type_text(desk.page.list, "ц")
    assert desk.page.search.hasFocus()
    type_text(desk.page.search, "ена")
    desk.qtbot.keyClick(desk.page.search, Qt.Key.Key_Down)
    desk.settle()
    assert desk.whats() == ["Цена"]
    assert desk.page.list.hasFocus()
    desk.page.search.setText("8 916 123 45 67")
    desk.qtbot.keyClick(desk.page.search, Qt.Key.Key_Return)
    desk.settle()
    assert desk.whats() == ["Скидка"]


def test_mine_and_the_sides_narrow_the_list(desk: Desk) -> None:
    services = desk.services
    services.users.act_as(services.users.create("Марина"))
    desk.add("моё")
    desk.add("чужое", made_by="Олег")
    desk.add("клиента", made_by="Олег", side=PromiseSide.THEIRS)
    desk.show()
    desk.page.line.mine.click()
    desk.settle()
    assert desk.whats() == ["моё"]
    desk.page.line.mine.click()
    desk.page.line.theirs.click()
    desk.settle()
    assert desk.whats() == ["клиента"]


def test_a_promise_pointed_at_is_shown_in_its_state(desk: Desk) -> None:
    desk.add("Скидка")
    row_id = desk.add("Цена")
    desk.services.promises.close([row_id], PromiseState.KEPT)
    desk.show()
    desk.page.line.ours.click()
    desk.page.open_ref(EntityRef(Entity.PROMISE, row_id))
    desk.settle()
    assert desk.page.line.shown is Shown.KEPT
    assert desk.page.list.current_id() == row_id
    desk.page.open_ref(EntityRef(Entity.PROMISE, 999))
    assert desk.page.list.current_id() == row_id


def test_the_menu_offers_what_the_keys_do_and_removes(desk: Desk) -> None:
    row_id = desk.add("Скидка")
    desk.show()
    desk.page.list.menu_requested.emit(desk.page.list.mapToGlobal(QPoint(100, 60)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert set(actions) == {
        "Kept\tCtrl+Enter",
        "Broken\tCtrl+Del",
        "+1 day\tCtrl+→",
        "+1 week\tCtrl+Shift+→",
        "To the card\tEnter",
        "Cancelled",
        "Remove\tDel",
    }
    actions["Cancelled"].trigger()
    menu.close()
    desk.settle()
    assert desk.state(row_id) is PromiseState.CANCELLED
    desk.page.line.choose(Shown.CANCELLED)
    desk.settle()
    desk.page.focus_first()
    desk.press(Qt.Key.Key_Delete)
    assert desk.whats() == []


def test_the_scores_follow_the_period_and_hide_where_there_is_no_room(desk: Desk) -> None:
    desk.services.promises.close([desk.add("Скидка", made_by="Марина")], PromiseState.KEPT)
    desk.show()
    assert desk.page.scores.isVisible()
    assert [score.made_by for score in desk.page.scores._scores] == ["Марина"]
    desk.page.resize(700, 600)
    assert not desk.page.scores.isVisible()


def test_state_is_remembered(desk: Desk) -> None:
    desk.page.restore_state({"shown": "broken", "period": 2})
    assert desk.page.state() == {"shown": "broken", "period": 2}
    desk.page.restore_state({"shown": "nonsense", "period": 99})
    assert desk.page.state() == {"shown": "broken", "period": 2}


def test_texts_follow_the_language(desk: Desk) -> None:
    desk.add("Скидка")
    desk.show()
    desk.context.languages.use("ru")
    desk.page.retranslate()
    assert desk.page.title.text() == "Обещания"
    desk.context.languages.use("en")


def test_ten_thousand_promises_are_read_by_page(desk: Desk) -> None:
    desk.services.promises.add_many(
        [
            PromiseDraft(desk.anna, f"№ {at}", valid_until=TODAY + dt.timedelta(at % 40))
            for at in range(10_000)
        ]
    )
    desk.show()
    assert desk.page.model.rowCount() == 10_000
    assert len(desk.page.model._cache) <= 200


def test_a_new_task_is_about_the_client_of_the_promise(desk: Desk) -> None:
    desk.add("скидка 7 %", 3, desk.pavel)
    desk.show()
    assert desk.page.record_in_view() == EntityRef(Entity.CLIENT, desk.pavel)
    desk.page.focus_find()
    assert desk.page.record_in_view() is None
