"""Who takes part in a deal."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from crm_desktop.domain.deal import DealMember, MemberRole
from crm_desktop.ui.deals.card.members import MembersEditor
from crm_desktop.ui.forms.pick_line import Pick
from crm_desktop.ui.shell.context import AppContext


def test_the_first_decides_and_nobody_is_there_twice(app_context: AppContext, qtbot: QtBot) -> None:
    editor = MembersEditor(app_context)
    qtbot.addWidget(editor)
    for client, name in ((1, "Anna"), (2, "Peter"), (1, "Anna")):
        editor.pick.choose(Pick(client, name, ""))
    assert [(member.client_id, member.role) for member in editor.members()] == [
        (1, MemberRole.DECIDES),
        (2, MemberRole.INFLUENCES),
    ]


def test_role_and_influence_are_chosen(app_context: AppContext, qtbot: QtBot) -> None:
    editor = MembersEditor(app_context)
    qtbot.addWidget(editor)
    editor.set_members([DealMember(1, MemberRole.USES, 30, "Anna")])
    role = editor.findChildren(QComboBox)[0]
    role.setCurrentIndex(role.findData(MemberRole.BLOCKS.value))
    with qtbot.waitSignal(editor.changed):
        role.activated.emit(role.currentIndex())
    assert editor.members() == (DealMember(1, MemberRole.BLOCKS, 30, "Anna"),)
