from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.card_nothing import NoClient


def test_a_new_client_is_one_click_away(qtbot: QtBot) -> None:
    nothing = NoClient()
    qtbot.addWidget(nothing)
    with qtbot.waitSignal(nothing.new_requested):
        nothing.empty.primary.click()
