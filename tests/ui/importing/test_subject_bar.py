"""The choice of what is in a file."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.ui.importing.subject_bar import SubjectBar


def test_a_choice_is_told_and_a_shown_one_is_not(qtbot: QtBot) -> None:
    bar = SubjectBar()
    qtbot.addWidget(bar)
    heard: list[ImportSubject] = []
    bar.chosen.connect(heard.append)
    bar.select(ImportSubject.PRODUCTS)
    assert bar.subjects.current() == ImportSubject.PRODUCTS
    assert heard == []
    bar.subjects.chosen.emit("deals")
    assert heard == [ImportSubject.DEALS]
