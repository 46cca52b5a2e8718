"""What can be clicked in a row, and how fast the rows are on screen."""

from __future__ import annotations

import time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.ui.timeline.layout import Target
from tests.ui.timeline.conftest import Story

LONG = "Мы посмотрели прайс и условия доставки, есть вопросы по срокам и по отсрочке. " * 12


def place_of(story: Story, row: int, target: Target) -> QPoint:
    """Where something of a row can be clicked."""
    view = story.pane.view
    layout = view.itemDelegate().layout_of(row, view.viewport().width())  # type: ignore[attr-defined]
    hot = next(hot for hot in layout.hot if hot.target is target)
    centre: QPoint = view.visualRect(story.pane.model.index(row)).topLeft() + hot.area.center()
    return centre


def height(story: Story, row: int) -> int:
    return story.pane.view.visualRect(story.pane.model.index(row)).height()


def test_a_long_text_opens_by_a_click_and_by_space(story: Story) -> None:
    entry = story.add(body=LONG)
    pane = story.open()
    row = story.row(entry)
    closed = height(story, row)
    place = place_of(story, row, Target.EXPAND)
    story.qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert height(story, row) > closed
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.model.index(row))
    story.qtbot.keyClick(pane.view, Qt.Key.Key_Space)
    assert height(story, row) == closed


def test_space_leaves_a_short_text_alone(story: Story) -> None:
    entry = story.add(body="Коротко")
    pane = story.open()
    row = story.row(entry)
    before = height(story, row)
    pane.view.toggle(row)
    assert height(story, row) == before


def test_the_pin_is_taken_out_by_a_click(story: Story) -> None:
    entry = story.add(body="Важно", is_pinned=True)
    pane = story.open()
    place = place_of(story, 0, Target.PIN)
    story.qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    story.settle()
    assert not story.services.timeline.get(entry).draft.is_pinned


def test_the_mouse_shows_what_can_be_clicked(story: Story) -> None:
    entry = story.add(body=LONG)
    pane = story.open()
    row = story.row(entry)
    story.qtbot.mouseMove(pane.view.viewport(), place_of(story, row, Target.EXPAND))
    assert pane.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    story.qtbot.mouseMove(
        pane.view.viewport(), pane.view.visualRect(pane.model.index(row)).topLeft() + QPoint(5, 20)
    )
    assert pane.view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_double_click_edits(story: Story) -> None:
    entry = story.add(body="Текст")
    pane = story.open()
    centre = pane.view.visualRect(pane.model.index(story.row(entry))).center()
    story.qtbot.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    story.settle()
    assert pane.editing.is_open


def test_tab_reaches_the_rows_and_chooses_the_first_on_screen(story: Story) -> None:
    story.add_many(3)
    pane = story.open()
    pane.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert pane.view.currentIndex().row() == 0


def test_the_menu_key_is_about_the_current_row_and_the_mouse_about_the_one_under_it(story: Story) -> None:
    story.add_many(4)
    pane = story.open()
    asked: list[int] = []
    pane.view.menu_requested.disconnect()
    pane.view.menu_requested.connect(lambda row, _place: asked.append(row))
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.model.index(2))
    viewport = pane.view.viewport()
    first = pane.view.visualRect(pane.model.index(0)).center()
    for reason in (QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse):
        QApplication.sendEvent(viewport, QContextMenuEvent(reason, first, viewport.mapToGlobal(first)))
    assert asked == [2, 0]


def test_end_goes_to_the_oldest_entry_of_all(story: Story) -> None:
    story.add_many(350)
    pane = story.open()
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.model.index(0))
    story.qtbot.keyClick(pane.view, Qt.Key.Key_End)
    story.settle()
    assert pane.model.rowCount() == 351
    assert pane.view.currentIndex().row() == 350
    rect = pane.view.visualRect(pane.view.currentIndex())
    assert pane.view.viewport().rect().contains(rect.center())


def test_five_thousand_entries_scroll_without_a_stutter(story: Story) -> None:
    now = story.services.store.clock()
    story.services.timeline.add_many(
        [
            InteractionDraft(
                story.client_id,
                InteractionKind.CALL,
                body=LONG if at % 3 else "Коротко",
                decision="Скидка 5 %" if at % 4 else "",
                started_at=now,
            )
            for at in range(5000)
        ]
    )
    view = story.open().view
    story.pane.model.read_all()
    story.settle()
    assert story.pane.model.rowCount() == 5001
    assert view.measured_count < 40  # and not 5001, at each change of width
    frames: list[float] = []
    bar = view.verticalScrollBar()
    for _ in range(150):
        start = time.perf_counter()
        bar.setValue(bar.value() + 240)
        view.viewport().repaint()
        frames.append(time.perf_counter() - start)
    # The median: single frames also tell of what else the machine is doing.
    assert sorted(frames)[len(frames) // 2] < 0.05
    story.pane.resize(640, 700)
    assert view.measured_count < 40
