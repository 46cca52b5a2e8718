"""Checklist, people and reminders of a task."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.task import CheckItem
from crm_desktop.ui.forms.pick_line import Pick
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.form_more import ChecklistEditor, LeadsEditor, LeadWords, PeopleEditor
from tests.factories import make_client


def test_points_are_added_ticked_and_taken_off(qtbot: QtBot, languages: Languages) -> None:
    editor = ChecklistEditor()
    qtbot.addWidget(editor)
    editor.set_items([CheckItem("Ключи")])
    editor.new.setText("Договор")
    qtbot.keyClick(editor.new, Qt.Key.Key_Return)
    editor.rows[0][0].click()
    editor.new.setText("Не добавлено")
    assert editor.items() == (
        CheckItem("Ключи", is_done=True),
        CheckItem("Договор"),
        CheckItem("Не добавлено"),
    )
    editor.new.setText("")
    editor._take_off(0)
    assert editor.items() == (CheckItem("Договор"),)


def test_an_unusual_reminder_is_kept(qtbot: QtBot, languages: Languages) -> None:
    editor = LeadsEditor()
    qtbot.addWidget(editor)
    editor.set_leads([timedelta(minutes=45)])
    editor.chips[timedelta(hours=1)].click()  # type: ignore[attr-defined]
    assert editor.leads() == (timedelta(minutes=45), timedelta(hours=1))
    editor.chips[timedelta(minutes=45)].click()  # type: ignore[attr-defined]
    assert editor.leads() == (timedelta(hours=1),)


def test_leads_in_words(languages: Languages) -> None:
    words = LeadWords()
    texts = [words.text(timedelta(minutes=minutes)) for minutes in (0, 15, 120, 2 * 24 * 60)]
    assert len(set(texts)) == 4
    assert [text.split()[0] for text in texts[1:]] == ["15", "2", "2"]


def test_people_are_found_and_taken_off(app_context: AppContext, qtbot: QtBot) -> None:
    anna = make_client(app_context.services, "Лебедева Анна")
    editor = PeopleEditor(app_context)
    qtbot.addWidget(editor)
    editor.pick.choose(Pick(anna, "Лебедева Анна", "Лебедева Анна"))
    editor.pick.choose(Pick(anna, "Лебедева Анна", "Лебедева Анна"))
    assert editor.ids() == (anna,)
    assert editor.pick.value() == ""
    editor._chips[0].remove_requested.emit("")
    assert editor.ids() == ()
