"""What stands above the calendar."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.tasks.head import CalendarHead
from crm_desktop.ui.tasks.look import ColorBy
from crm_desktop.ui.tasks.periods import Shown


def test_the_way_to_other_days_is_shown_where_there_is_one(qtbot: QtBot, languages: Languages) -> None:
    head = CalendarHead()
    qtbot.addWidget(head)
    head.retranslate()
    head.show()
    head.views.select(Shown.LIST.value)
    head.adapt()
    assert not head.back.isVisible()
    assert not head.print_it.isEnabled()
    head.views.select(Shown.WEEK.value)
    head.adapt()
    assert head.back.isVisible()
    assert head.work_week.isEnabled()


def test_names_go_when_there_is_no_room(qtbot: QtBot, languages: Languages) -> None:
    head = CalendarHead()
    qtbot.addWidget(head)
    head.retranslate()
    head.show()
    widths = []
    for width in (1300, 700):
        head.resize(width, 40)
        widths.append(head.views.sizeHint().width())
    assert widths[1] < widths[0]


def test_colours_tell_one_thing(qtbot: QtBot, languages: Languages) -> None:
    head = CalendarHead()
    qtbot.addWidget(head)
    assert head.color_by is ColorBy.KIND
    with qtbot.waitSignal(head.looked):
        head.by_owner.trigger()
    assert head.color_by is ColorBy.OWNER
    assert not head.by_kind.isChecked()
