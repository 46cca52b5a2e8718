"""The screen of possible duplicates: pair after pair until none is left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.duplicates import DuplicatesPage
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client


def _page(context: AppContext, qtbot: QtBot) -> DuplicatesPage:
    page = DuplicatesPage(context)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    _settle(context, qtbot)
    return page


def _settle(context: AppContext, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: context.runner.busy_count == 0)


def _twice(context: AppContext, name: str, phone: str) -> tuple[int, int]:
    return make_client(context.services, name, phones=phone), make_client(
        context.services, name, phones=phone
    )


def test_a_base_without_duplicates_says_so(app_context: AppContext, qtbot: QtBot) -> None:
    make_client(app_context.services)
    page = _page(app_context, qtbot)
    assert page._nothing.isVisible()


def test_pairs_are_worked_off_one_after_the_other(
    app_context: AppContext, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    _twice(app_context, "Лебедева Анна", "8 912 345-67-89")
    _twice(app_context, "Орлов Пётр", "8 903 111-22-33")
    page = _page(app_context, qtbot)
    qtmodeltester.check(page.model)
    assert page.model.rowCount() == 2
    assert "same phone" in page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert not page.list.grab().isNull()
    page.merge.merge_button.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    _settle(app_context, qtbot)
    page.merge.apart_button.click()
    qtbot.waitUntil(page._nothing.isVisible)
    assert app_context.services.clients.count() == 3


def test_undo_brings_the_pair_back(app_context: AppContext, qtbot: QtBot) -> None:
    _twice(app_context, "Лебедева Анна", "8 912 345-67-89")
    page = _page(app_context, qtbot)
    page.merge.apart_button.click()
    qtbot.waitUntil(page._nothing.isVisible)
    app_context.services.history.undo_last()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    _settle(app_context, qtbot)
    assert page.commands().keys() == {"find_duplicates"}
    assert len(page.panes()) == 2
