"""The timeline as a pane: reading, writing, following what others do, opening what is clicked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.timeline import InteractionKind, TimelineFilter, TimelineKind
from crm_desktop.ui.timeline.layout import Hot, Target
from crm_desktop.ui.timeline.model import PAGE_SIZE
from tests.factories import make_client
from tests.ui.timeline.conftest import Story


def test_a_call_is_logged_and_stands_on_top(story: Story) -> None:
    story.add(hours=5, body="Раньше")
    pane = story.open()
    logged: list[int] = []
    pane.logged.connect(logged.append)
    pane.log(InteractionKind.CALL)
    form = pane.composer.form
    assert form.text.hasFocus()
    form.text.insertPlainText("Просит скидку")
    form.decision.setText("Скидка 5 %")
    story.qtbot.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    story.settle()
    assert story.bodies() == ["Просит скидку", "Раньше"]
    entry = story.services.timeline.get(logged[0])
    assert entry.draft.kind is InteractionKind.CALL
    assert entry.draft.decision == "Скидка 5 %"
    assert entry.draft.author == "Марина"
    assert story.undoable == ["Written down: outgoing call"]
    assert not pane.composer.is_open
    story.services.history.undo_last()
    story.settle()
    assert story.bodies() == ["Раньше"]


def test_the_next_step_is_set_with_the_entry_and_undone_with_it(story: Story) -> None:
    story.services.outcomes.create("Ждёт цену", InteractionKind.CALL, "Назвать цену", 2)
    pane = story.open()
    pane.log(InteractionKind.CALL)
    form = pane.composer.form
    form.outcome.setCurrentText("Ждёт цену")
    form.outcome.activated.emit(form.outcome.currentIndex())
    assert form.step.isVisible()
    form.save.click()
    story.settle()
    step = story.services.clients.get(story.client_id).next_step
    assert step is not None
    assert step.text == "Назвать цену"
    assert step.on is not None
    assert (step.on - story.services.today()).days == 2
    story.services.history.undo_last()
    assert story.services.clients.get(story.client_id).next_step is None
    story.settle()
    assert story.bodies() == []


def test_an_entry_that_says_nothing_is_refused_at_its_field(story: Story) -> None:
    pane = story.open()
    pane.log(InteractionKind.NOTE)
    pane.composer.form.save.click()
    story.settle()
    assert pane.composer.is_open
    assert pane.composer.form.text.property("invalid")
    assert pane.composer.form.problem.isVisible()
    assert story.errors == []


def test_what_somebody_else_writes_appears(story: Story) -> None:
    pane = story.open()
    story.add_many(3)
    story.settle()
    assert len(story.bodies()) == 3
    assert pane.view.isVisible()


def test_a_hidden_pane_reads_when_it_is_shown(story: Story) -> None:
    pane = story.open()
    pane.hide()
    story.add_many(3)
    story.settle()
    assert story.bodies() == []
    pane.show()
    story.settle()
    assert len(story.bodies()) == 3


def test_the_same_client_again_keeps_the_place(story: Story) -> None:
    story.add_many(PAGE_SIZE + 50)
    pane = story.open()
    bar = pane.view.verticalScrollBar()
    for _ in range(40):
        bar.setValue(bar.value() + 300)
        story.settle()
    assert pane.model.rowCount() == PAGE_SIZE + 51
    place = bar.value()
    story.open()
    assert bar.value() == place
    assert pane.model.rowCount() == PAGE_SIZE + 51


def test_scrolling_reads_on_before_the_end_is_reached(story: Story) -> None:
    story.add_many(3 * PAGE_SIZE)
    pane = story.open()
    assert pane.model.rowCount() == PAGE_SIZE
    rect = pane.view.visualRect(pane.model.index(PAGE_SIZE - 10))
    pane.view.verticalScrollBar().setValue(rect.top() - pane.view.viewport().height())
    story.settle()
    assert pane.model.rowCount() >= 2 * PAGE_SIZE


def test_a_company_shows_the_entries_of_its_people_with_their_names(story: Story) -> None:
    entry = story.add(body="Личное")
    pane = story.open(story.company_id)
    row = story.row(entry)
    layout = pane.view.itemDelegate().layout_of(row, pane.view.viewport().width())  # type: ignore[attr-defined]
    assert layout.owner == "Лебедева Анна"
    [hot] = [hot for hot in layout.hot if hot.target is Target.CLIENT]
    place = pane.view.visualRect(pane.model.index(row)).topLeft() + hot.area.center()
    story.qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert story.opened == [EntityRef(Entity.CLIENT, story.client_id)]
    pane.filter_bar.with_people.click()
    story.settle()
    assert story.bodies() == []


def test_a_new_entry_of_a_company_can_be_one_of_its_people(story: Story) -> None:
    pane = story.open(story.company_id)
    pane.log(InteractionKind.CALL)
    form = pane.composer.form
    assert form.whom.isVisible()
    form.whom.setCurrentIndex(form.whom.findData(story.client_id))
    form.text.setPlainText("Говорил с Анной")
    form.save.click()
    story.settle()
    assert pane.model.item(0).client_id == story.client_id


def test_enter_opens_promises(story: Story) -> None:
    promise = story.services.promises.add(PromiseDraft(story.client_id, "Скидка 10 %"))
    pane = story.open()
    row = pane.model.row_of("promise", promise)
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.model.index(row))
    story.qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert story.opened == [EntityRef(Entity.PROMISE, promise)]


def test_files_of_an_entry_are_opened(story: Story) -> None:
    story.add(body="Письмо")
    pane = story.open()
    pane.view.hot_clicked.emit(0, Hot(pane.rect(), Target.FILE, 7))
    assert story.opened == [EntityRef(Entity.ATTACHMENT, 7)]


def choose(story: Story, row: int, text: str) -> None:
    """Choose something from the menu of a row."""
    pane = story.pane
    pane.view.setCurrentIndex(pane.model.index(row))
    pane.view.menu_requested.emit(row, pane.mapToGlobal(pane.rect().center()))
    menu = next(menu for menu in pane.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text().partition("\t")[0] == text).trigger()
    menu.close()
    story.settle()


def test_pinning_and_removing_by_the_menu(story: Story) -> None:
    ids = story.add_many(3)
    pane = story.open()
    choose(story, story.row(ids[2]), "Pin to the top")
    assert story.row(ids[2]) == 0
    choose(story, 0, "Take the pin out")
    assert story.row(ids[2]) == 2
    choose(story, 2, "Remove")
    assert pane.model.row_of_entry(ids[2]) == -1
    assert story.undoable == ["Pinned to the top", "No longer pinned", "Removed: note"]


def test_the_menu_opens_the_form_and_the_card_of_the_person(story: Story) -> None:
    entry = story.add(body="Личное")
    pane = story.open(story.company_id)
    choose(story, story.row(entry), "Open the card of this person")
    assert story.opened == [EntityRef(Entity.CLIENT, story.client_id)]
    choose(story, story.row(entry), "Edit")
    assert pane.editing.is_open


def test_del_removes_all_that_is_chosen_and_ctrl_c_copies_it(story: Story) -> None:
    story.add_many(4)
    pane = story.open()
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.model.index(0))
    for _ in range(2):
        story.qtbot.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    story.qtbot.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Запись 2" in QGuiApplication.clipboard().text()
    story.qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    story.settle()
    assert story.bodies() == ["Запись 3"]
    assert story.undoable == ["3 timeline entries removed"]
    story.services.history.undo_last()
    story.settle()
    assert len(story.bodies()) == 4


def test_nobody_has_entries_yet(story: Story) -> None:
    pane = story.open()
    assert pane.empty.isVisible()
    pane.empty.primary_clicked.emit()
    assert pane.composer.form.kind() is InteractionKind.CALL
    pane.empty.quiet_clicked.emit()
    story.settle()
    assert pane.view.isVisible()
    assert [item.kind for item in pane.model.items] == [TimelineKind.CHANGE]


def test_the_keyboard_comes_to_what_is_in_sight(story: Story) -> None:
    pane = story.open()
    pane.focus_first()
    assert pane.empty.primary.hasFocus()
    story.add(body="Про кофе")
    story.settle()
    pane.focus_first()
    assert pane.view.hasFocus()
    pane.filter_bar.set_filter(TimelineFilter(text="чай"))
    story.settle()
    pane.focus_first()
    assert pane.nothing.primary.hasFocus()


def test_nothing_found_offers_the_way_back(story: Story) -> None:
    story.add(body="Про кофе")
    pane = story.open()
    pane.filter_bar.set_filter(TimelineFilter(text="чай"))
    story.settle()
    assert pane.nothing.isVisible()
    pane.nothing.primary.click()
    story.settle()
    assert story.bodies() == ["Про кофе"]
    assert pane.filter_bar.search.text() == ""


@pytest.mark.parametrize("is_filtered", [False, True])
def test_an_entry_far_away_is_found(story: Story, is_filtered: bool) -> None:
    ids = story.add_many(3 * PAGE_SIZE)
    pane = story.open()
    if is_filtered:
        pane.filter_bar.set_filter(TimelineFilter(text="Запись 1"))
        story.settle()
    wanted = ids[-5]
    pane.show_entry(wanted)
    story.settle()
    story.settle()
    row = story.row(wanted)
    assert pane.view.currentIndex().row() == row
    assert pane.view.viewport().rect().contains(pane.view.visualRect(pane.model.index(row)).center())


def test_another_client_starts_anew(story: Story) -> None:
    story.add_many(3)
    pane = story.open()
    pane.filter_bar.set_filter(TimelineFilter(text="Запись 1"))
    story.settle()
    other = make_client(story.services, "Орлов Пётр")
    story.open(other)
    assert pane.filter_bar.filter == TimelineFilter()
    assert story.bodies() == []


def test_nobody_at_all(story: Story) -> None:
    story.add_many(3)
    pane = story.open()
    pane.clear()
    story.settle()
    assert pane.model.rowCount() == 0
    assert not pane.isEnabled()
    pane.log(InteractionKind.CALL)
    assert not pane.composer.is_open
    story.open()
    assert pane.isEnabled()


def test_ctrl_f_searches_inside(story: Story) -> None:
    story.add(body="Про кофе")
    story.add(body="Про чай")
    pane = story.open()
    pane.view.setFocus()
    story.qtbot.keyClick(pane.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert pane.filter_bar.search.hasFocus()
    pane.filter_bar.search.insert("чай")
    story.qtbot.keyClick(pane.filter_bar.search, Qt.Key.Key_Return)
    story.settle()
    assert story.bodies() == ["Про чай"]


def test_keys_are_its_own_inside_a_window_that_has_them_too(story: Story) -> None:
    """The window finds, copies and removes clients by the same keys: two shortcuts at once would do nothing."""
    ids = story.add_many(2)
    pane = story.open()
    of_window: list[str] = []
    for keys in ("Ctrl+F", "Ctrl+C", "Del"):
        QShortcut(QKeySequence(keys), pane.window(), lambda keys=keys: of_window.append(keys))
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.model.index(0))
    control = Qt.KeyboardModifier.ControlModifier
    story.qtbot.keyClick(pane.view, Qt.Key.Key_C, control)
    assert story.toasts == ["Text copied"]
    story.qtbot.keyClick(pane.view, Qt.Key.Key_F, control)
    assert pane.filter_bar.search.hasFocus()
    pane.view.setFocus()
    story.qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    story.settle()
    assert pane.model.row_of_entry(ids[0]) == -1
    assert of_window == []


def test_the_texts_follow_the_language(story: Story) -> None:
    entry = story.add(body="Текст")
    pane = story.open()
    before = pane.filter_bar.chips.chip("all").text()
    story.context.languages.use("ru")
    story.settle()
    assert pane.filter_bar.chips.chip("all").text() != before
    assert pane.model.index(story.row(entry)).data() == "Звонок"


def test_another_person_at_the_keyboard_is_you(story: Story) -> None:
    story.add(body="От Марины")
    pane = story.open()
    delegate = pane.view.itemDelegate()
    width = pane.view.viewport().width()
    assert delegate.layout_of(0, width).right.startswith("You, ")  # type: ignore[attr-defined]
    story.services.users.act_as(story.services.users.create("Пётр"))
    story.settle()
    story.open()
    assert delegate.layout_of(0, width).right.startswith("Марина, ")  # type: ignore[attr-defined]


def test_an_entry_of_somebody_else_is_looked_for_once(story: Story) -> None:
    story.add_many(2 * PAGE_SIZE)
    other = story.add(client_id=make_client(story.services, "Орлов Пётр"), body="Чужое")
    pane = story.open()
    pane.show_entry(other)
    story.settle()
    assert pane.model.rowCount() == 2 * PAGE_SIZE + 1
    assert not pane.view.currentIndex().isValid()


def test_another_filter_reads_one_page_however_much_was_read_before(story: Story) -> None:
    story.add_many(5 * PAGE_SIZE)
    pane = story.open()
    pane.model.read_all()
    story.settle()
    assert pane.model.rowCount() == 5 * PAGE_SIZE + 1
    pane.filter_bar.set_filter(TimelineFilter(text="Запись"))
    story.settle()
    assert pane.model.rowCount() == PAGE_SIZE
