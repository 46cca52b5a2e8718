"""An entry is changed in its place: stored, left, overtaken by somebody else, removed meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.ui.timeline.entry_form import EntryForm
from tests.factories import make_client
from tests.ui.timeline.conftest import Story


def edit(story: Story, entry: int) -> EntryForm:
    """Open an entry by the keyboard."""
    view = story.pane.view
    view.setFocus()
    view.setCurrentIndex(story.pane.model.index(story.row(entry)))
    story.qtbot.keyClick(view, Qt.Key.Key_F2)
    story.settle()
    form = story.pane.editing.form
    assert form is not None
    return form


def overtake(story: Story, entry: int, body: str) -> None:
    """Let somebody else change an entry."""
    stored = story.services.timeline.get(entry)
    stored.draft.body = body
    story.services.timeline.update(entry, stored.version, stored.draft)
    story.settle()


def test_the_form_stands_in_the_place_of_the_row(story: Story) -> None:
    ids = story.add_many(4)
    story.open()
    form = edit(story, ids[1])
    row = story.pane.view.visualRect(story.pane.model.index(story.row(ids[1])))
    assert row.contains(form.geometry().center())
    assert row.height() >= form.height()
    below = story.pane.view.visualRect(story.pane.model.index(story.row(ids[2])))
    assert below.top() == row.bottom() + 1
    form.text.setPlainText("\n".join("12345678"))
    assert story.pane.view.visualRect(story.pane.model.index(story.row(ids[1]))).height() > row.height()


def test_ctrl_enter_stores_and_gives_the_row_back(story: Story) -> None:
    ids = story.add_many(3)
    story.open()
    form = edit(story, ids[1])
    form.text.setPlainText("Исправлено")
    story.qtbot.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    story.settle()
    assert not story.pane.editing.is_open
    assert story.services.timeline.get(ids[1]).draft.body == "Исправлено"
    assert "Исправлено" in story.bodies()
    assert story.undoable == ["Changed: note"]
    assert story.pane.view.hasFocus()


def test_esc_stores_nothing(story: Story) -> None:
    ids = story.add_many(2)
    story.open()
    form = edit(story, ids[0])
    form.text.setPlainText("Не то")
    story.qtbot.keyClick(form.text, Qt.Key.Key_Escape)
    story.settle()
    assert not story.pane.editing.is_open
    assert story.services.timeline.get(ids[0]).draft.body == "Запись 0"
    assert story.undoable == []


def test_nothing_typed_is_no_action(story: Story) -> None:
    entry = story.add(length_seconds=372, body="Было")
    story.open()
    edit(story, entry).save.click()
    story.settle()
    assert not story.pane.editing.is_open
    assert story.undoable == []
    assert story.services.timeline.get(entry).draft.length_seconds == 372


def test_going_to_another_client_stores_what_was_typed(story: Story) -> None:
    ids = story.add_many(2)
    story.open()
    edit(story, ids[0]).text.setPlainText("Дописано")
    story.open(make_client(story.services, "Орлов Пётр"))
    assert story.services.timeline.get(ids[0]).draft.body == "Дописано"


def test_overtaken_mine_can_be_kept(story: Story) -> None:
    ids = story.add_many(2)
    story.open()
    form = edit(story, ids[0])
    form.text.setPlainText("Моё")
    overtake(story, ids[0], "Чужое")
    form.save.click()
    story.settle()
    assert form.mine.isVisible()
    assert story.services.timeline.get(ids[0]).draft.body == "Чужое"
    form.mine.click()
    story.settle()
    assert story.services.timeline.get(ids[0]).draft.body == "Моё"
    assert not story.pane.editing.is_open


def test_overtaken_theirs_can_be_taken(story: Story) -> None:
    ids = story.add_many(2)
    story.open()
    form = edit(story, ids[0])
    form.text.setPlainText("Моё")
    overtake(story, ids[0], "Чужое")
    form.save.click()
    story.settle()
    form.theirs.click()
    story.settle()
    assert form.text.toPlainText() == "Чужое"
    assert not form.mine.isVisible()
    form.text.setPlainText("Чужое и моё")
    form.save.click()
    story.settle()
    assert story.services.timeline.get(ids[0]).draft.body == "Чужое и моё"


def test_words_about_an_entry_that_is_gone_are_kept_as_a_new_one(story: Story) -> None:
    ids = story.add_many(2)
    story.open()
    edit(story, ids[0]).text.setPlainText("Важные слова")
    story.services.timeline.remove([ids[0]])
    story.settle()
    assert not story.pane.editing.is_open
    story.pane.log(InteractionKind.NOTE)
    assert story.pane.composer.form.text.toPlainText() == "Важные слова"


def test_what_others_write_does_not_disturb_the_form(story: Story) -> None:
    ids = story.add_many(3)
    story.open()
    form = edit(story, ids[1])
    form.text.setPlainText("Пишу")
    story.add(body="Новое сверху")
    story.settle()
    assert story.pane.editing.form is form
    assert form.isVisible()
    assert form.text.toPlainText() == "Пишу"
    row = story.pane.view.visualRect(story.pane.model.index(story.row(ids[1])))
    assert row.contains(form.geometry().center())


def test_promises_and_changes_are_not_edited_here(story: Story) -> None:
    story.open()
    story.pane.editing.edit(0)  # that the client was added
    story.settle()
    assert not story.pane.editing.is_open


def test_tab_goes_through_a_form_that_is_higher_than_the_list(story: Story) -> None:
    ids = story.add_many(3)
    pane = story.open()
    pane.resize(560, 300)
    form = edit(story, ids[0])
    assert form.height() > pane.view.viewport().height()
    for _ in range(6):
        story.qtbot.keyClick(pane.window().focusWidget(), Qt.Key.Key_Tab)
        field = pane.window().focusWidget()
        assert form.isAncestorOf(field)
        assert not field.visibleRegion().isEmpty()
        if field is form.save:
            break
    assert form.save.hasFocus()
    assert form.save.visibleRegion().boundingRect().height() == form.save.height()


def test_del_on_a_button_of_the_form_removes_no_entry(story: Story) -> None:
    ids = story.add_many(2)
    story.open()
    form = edit(story, ids[0])
    form.save.setFocus()
    story.qtbot.keyClick(form.save, Qt.Key.Key_Delete)
    story.settle()
    assert len(story.bodies()) == 2


@pytest.mark.parametrize("name", ["day", "time", "decision", "outcome", "text", "save"])
def test_ctrl_enter_saves_from_every_field(story: Story, name: str) -> None:
    ids = story.add_many(1)
    story.open()
    form = edit(story, ids[0])
    form.decision.setText("Решили")
    field = getattr(form, name)
    field.setFocus()
    story.qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    story.settle()
    assert not story.pane.editing.is_open
    assert story.services.timeline.get(ids[0]).draft.decision == "Решили"


@pytest.mark.parametrize("name", ["day", "decision", "outcome", "text", "save"])
def test_esc_leaves_from_every_field(story: Story, name: str) -> None:
    ids = story.add_many(1)
    story.open()
    form = edit(story, ids[0])
    field = getattr(form, name)
    field.setFocus()
    story.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not story.pane.editing.is_open


def test_enter_in_a_line_does_not_leave_the_form(story: Story) -> None:
    ids = story.add_many(2)
    story.open()
    form = edit(story, ids[0])
    form.decision.setFocus()
    story.qtbot.keyClick(form.decision, Qt.Key.Key_Return)
    story.settle()
    assert story.pane.editing.form is form


def test_an_impatient_hand_is_no_second_person(story: Story) -> None:
    entry = story.add(body="Раньше")
    story.open()
    form = edit(story, entry)
    form.text.setPlainText("Теперь")
    for _ in range(3):
        story.qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    story.pane.show_client(story.services.clients.get(story.company_id))
    story.settle()
    assert story.errors == []
    assert len(story.undoable) == 1
    assert story.services.timeline.get(entry).draft.body == "Теперь"
