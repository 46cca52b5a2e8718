"""The buttons of a card."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.consent import Channel
from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.ui.clients.card_actions import ActionRow
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk
from tests.ui.clients.test_reach import Desktop, desktop

__all__ = ["desktop"]


def test_a_click_opens_the_form_for_what_happened(desk: Desk) -> None:
    desk.open(make_client(desk.context.services))
    view = desk.card.view
    view.actions_row.log_buttons[InteractionKind.MEETING].click()
    assert view.tabs.current == "timeline"
    assert view.timeline.composer.form.isVisible()
    assert view.timeline.composer.form.kind() is InteractionKind.MEETING


def test_one_number_is_dialled_at_once_and_the_call_can_be_noted(desk: Desk, desktop: Desktop) -> None:
    desk.open(make_client(desk.context.services, phones="8 916 123-45-67"))
    view = desk.card.view
    view.actions_row.reach_buttons[Channel.CALL].click()
    assert desktop.opened == ["tel:+79161234567"]
    assert view.timeline.composer.form.kind() is InteractionKind.CALL


def test_of_several_numbers_one_is_chosen(desk: Desk, desktop: Desktop) -> None:
    desk.open(make_client(desk.context.services, phones="8 916 123-45-67, 8 926 765-43-21"))
    row = desk.card.view.actions_row
    row.reach(Channel.CALL)
    assert desktop.opened == []
    menu = row.findChild(QMenu)
    assert menu is not None
    menu.actions()[1].trigger()
    assert desktop.opened == ["tel:+79267654321"]
    menu.close()


def test_words_give_way_to_icons_where_there_is_no_room(app_context: AppContext, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    row = ActionRow(app_context, host)
    row.resize(900, 40)
    host.show()
    assert row.log_buttons[InteractionKind.CALL].text() == "Call"
    row.resize(360, 40)
    assert row.log_buttons[InteractionKind.CALL].text() == ""
    assert row.log_buttons[InteractionKind.CALL].accessibleName() == "Note a call"
    assert all(one.width() >= 24 for one in row.log_buttons.values())
