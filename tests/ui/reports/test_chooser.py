from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.report import ReportName
from crm_desktop.ui.reports.chooser import ReportList, ReportMenu
from crm_desktop.ui.runtime.theme import Theme


def test_each_report_is_in_the_list_with_its_purpose(theme: Theme, qtbot: QtBot) -> None:
    names = ReportList()
    qtbot.addWidget(names)
    assert names.count() == len(ReportName)
    spoken = names.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert ":" in spoken
    names.resize(230, 700)
    assert not names.grab().isNull()


def test_choosing_tells_which(theme: Theme, qtbot: QtBot) -> None:
    names = ReportList()
    qtbot.addWidget(names)
    names.select(ReportName.SALES)
    with qtbot.waitSignal(names.chosen) as chosen:
        qtbot.keyClick(names, Qt.Key.Key_Down)
    assert chosen.args == [ReportName.ABC.value]


def test_the_menu_offers_the_same(theme: Theme, qtbot: QtBot) -> None:
    menu = ReportMenu()
    qtbot.addWidget(menu)
    menu.show_report(ReportName.RFM)
    assert "RFM" in menu.text()
    assert len(menu.menu().actions()) == len(ReportName)
    with qtbot.waitSignal(menu.chosen) as chosen:
        menu.menu().actions()[-1].trigger()
    assert chosen.args == [list(ReportName)[-1].value]


def test_a_purpose_of_three_lines_has_room_for_them(theme: Theme, qtbot: QtBot) -> None:
    names = ReportList()
    qtbot.addWidget(names)
    names.resize(600, 700)
    with qtbot.waitExposed(names):
        names.show()
    wide = [names.sizeHintForRow(at) for at in range(names.count())]
    names.resize(150, 700)
    narrow = [names.sizeHintForRow(at) for at in range(names.count())]
    assert min(wide) == max(wide)
    assert max(narrow) > max(wide)
