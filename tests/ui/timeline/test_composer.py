"""The line that grows into a form."""

from __future__ import annotations

from PySide6.QtCore import Qt

from crm_desktop.domain.timeline import Direction, InteractionKind
from tests.factories import make_client
from tests.ui.timeline.conftest import Story


def test_a_click_opens_and_typing_goes_on(story: Story) -> None:
    composer = story.open().composer
    story.qtbot.mouseClick(composer.line, Qt.MouseButton.LeftButton)
    assert composer.is_open
    assert composer.form.text.hasFocus()
    composer.put_away()
    story.qtbot.keyClicks(composer.line, "a")
    story.qtbot.keyClicks(composer.form.text, "bc")
    assert composer.form.text.toPlainText() == "abc"
    assert composer.line.text() == ""


def test_tab_only_passes_the_line(story: Story) -> None:
    composer = story.open().composer
    composer.line.setFocus(Qt.FocusReason.TabFocusReason)
    assert not composer.is_open
    story.qtbot.keyClick(composer.line, Qt.Key.Key_Return)
    assert composer.is_open


def test_esc_puts_away_and_keeps_what_was_typed(story: Story) -> None:
    composer = story.open().composer
    composer.open(InteractionKind.MEETING)
    composer.form.text.setPlainText("Договорились о встрече")
    composer.form.decision.setText("В среду")
    story.qtbot.keyClick(composer.form.text, Qt.Key.Key_Escape)
    assert not composer.is_open
    assert composer.line.hasFocus()
    assert "Договорились о встрече" in composer.line.placeholderText()
    composer.open()
    assert composer.form.kind() is InteractionKind.MEETING
    assert composer.form.text.toPlainText() == "Договорились о встрече"
    assert composer.form.decision.text() == "В среду"


def test_each_client_keeps_its_own_words(story: Story) -> None:
    pane = story.open()
    pane.log(InteractionKind.CALL)
    pane.composer.form.text.setPlainText("Про Анну")
    other = make_client(story.services, "Орлов Пётр")
    story.open(other)
    assert not pane.composer.is_open
    pane.log(InteractionKind.CALL)
    assert pane.composer.form.text.toPlainText() == ""
    story.open()
    pane.log(InteractionKind.CALL)
    assert pane.composer.form.text.toPlainText() == "Про Анну"
    assert pane.composer.form.draft().client_id == story.client_id


def test_another_key_changes_the_kind_of_what_is_being_typed(story: Story) -> None:
    pane = story.open()
    pane.log(InteractionKind.CALL)
    pane.composer.form.text.setPlainText("Текст")
    pane.log(InteractionKind.NOTE)
    assert pane.composer.form.kind() is InteractionKind.NOTE
    assert pane.composer.form.text.toPlainText() == "Текст"
    assert pane.composer.form.draft().direction is Direction.NONE


def test_the_way_of_the_last_call_is_that_of_the_next(story: Story) -> None:
    pane = story.open()
    pane.log(InteractionKind.CALL)
    assert pane.composer.form.direction.value() is Direction.OUT
    pane.composer.form.direction.incoming.click()
    pane.composer.form.save.click()
    story.settle()
    pane.composer.open()
    assert pane.composer.form.kind() is InteractionKind.CALL
    assert pane.composer.form.direction.value() is Direction.IN


def test_after_saving_the_next_one_is_empty(story: Story) -> None:
    pane = story.open()
    pane.log(InteractionKind.CALL)
    pane.composer.form.text.setPlainText("Первый")
    pane.composer.form.save.click()
    story.settle()
    pane.log(InteractionKind.CALL)
    assert pane.composer.form.text.toPlainText() == ""
    assert "What happened?" in pane.composer.line.placeholderText()


def test_without_focus_the_form_only_opens(story: Story) -> None:
    pane = story.open()
    pane.view.setFocus()
    pane.log(InteractionKind.CALL, focus=False)
    assert pane.composer.is_open
    assert not pane.composer.form.text.hasFocus()


def test_in_a_low_pane_the_form_scrolls_and_the_filter_makes_way(story: Story) -> None:
    story.add_many(3)
    pane = story.open()
    pane.resize(360, 340)
    pane.log(InteractionKind.CALL)
    story.settle()
    form = pane.composer.form
    assert not pane.filter_bar.isVisible()
    assert form.height() == form.heightForWidth(form.width())
    assert form.visibleRegion().boundingRect().height() < form.height()
    assert pane.view.height() <= 10
    pane.composer.put_away()
    assert pane.filter_bar.isVisible()
    pane.resize(560, 900)
    pane.log(InteractionKind.CALL)
    story.settle()
    assert pane.filter_bar.isVisible()
    assert form.visibleRegion().boundingRect().height() == form.height()


def test_an_impatient_hand_stores_an_entry_once(story: Story) -> None:
    pane = story.open()
    pane.log(InteractionKind.CALL)
    form = pane.composer.form
    form.text.setPlainText("Перезвонить")
    for _ in range(3):
        story.qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    story.settle()
    assert story.bodies() == ["Перезвонить"]
    assert not pane.composer.is_open
    pane.log(InteractionKind.CALL)
    assert form.isEnabled()
    assert form.text.toPlainText() == ""


def test_what_is_stored_late_leaves_the_words_about_another_client_alone(story: Story) -> None:
    pane = story.open()
    pane.log(InteractionKind.NOTE)
    pane.composer.form.text.setPlainText("Про Анну")
    story.qtbot.keyClick(pane.composer.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    pane.show_client(story.services.clients.get(story.company_id))
    pane.log(InteractionKind.NOTE)
    pane.composer.form.text.setPlainText("Про «Зерно»")
    story.settle()
    assert pane.composer.is_open
    assert pane.composer.form.text.toPlainText() == "Про «Зерно»"
    story.open()
    assert "Про Анну" not in pane.composer.line.placeholderText()


def test_what_is_refused_waits_at_its_client(story: Story) -> None:
    pane = story.open()
    pane.log(InteractionKind.NOTE)
    form = pane.composer.form
    form.subject.setText("x" * 2000)
    story.qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    story.settle()
    assert pane.composer.is_open
    assert form.isEnabled()
    assert form.problem.text()
