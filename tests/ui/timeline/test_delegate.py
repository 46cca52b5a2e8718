"""Painting: layouts are kept, headings come and go, every state leaves a picture."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView

from crm_desktop.domain.timeline import Direction, InteractionKind
from crm_desktop.ui.runtime.theme import ThemeMode
from crm_desktop.ui.timeline.delegate import TimelineDelegate
from tests.ui.timeline.conftest import Story


def delegate(story: Story) -> TimelineDelegate:
    found = story.pane.view.itemDelegate()
    assert isinstance(found, TimelineDelegate)
    return found


def picture(story: Story) -> QImage:
    story.pane.view.viewport().repaint()
    return story.pane.view.viewport().grab().toImage()


def has_color(image: QImage, name: str, story: Story) -> bool:
    wanted = story.context.theme.color(name).rgb()
    return any(image.pixel(x, y) == wanted for y in range(image.height()) for x in range(image.width()))


def test_a_layout_is_made_once(story: Story) -> None:
    story.add_many(5)
    story.open()
    painter = delegate(story)
    width = story.pane.view.viewport().width()
    first = painter.layout_of(1, width)
    assert painter.layout_of(1, width) is first
    assert painter.layout_of(1, width - 50) is not first
    painter.forget()
    assert painter.layout_of(1, width) is not first


def test_the_first_of_a_day_bears_its_heading(story: Story) -> None:
    story.add_many(2)
    story.add(hours=200)
    story.open()
    painter = delegate(story)
    width = story.pane.view.viewport().width()
    headings = [painter.layout_of(row, width).heading for row in range(3)]
    assert headings[0].startswith("Today, ")
    assert headings[1] == ""
    assert headings[2]


def test_the_heading_moves_to_a_newer_entry(story: Story) -> None:
    ids = story.add_many(2)
    story.open()
    width = story.pane.view.viewport().width()
    new = story.add(body="Новее", hours=-0.1)
    story.settle()
    assert delegate(story).layout_of(story.row(new), width).heading
    assert not delegate(story).layout_of(story.row(ids[0]), width).heading


def test_decisions_stand_out(story: Story) -> None:
    story.add(body="Без решения")
    story.open()
    assert not has_color(picture(story), "success.soft", story)
    story.add(body="С решением", decision="Скидка 5 %")
    story.settle()
    assert has_color(picture(story), "success.soft", story)


@pytest.mark.parametrize("mode", [ThemeMode.LIGHT, ThemeMode.DARK])
def test_every_kind_is_painted_in_both_themes(story: Story, mode: ThemeMode) -> None:
    story.context.theme.set_mode(mode)
    for hours, kind in enumerate(InteractionKind):
        story.add(kind, hours=hours, direction=Direction.IN, outcome="Думает", body="слово " * 200)
    pane = story.open()
    pane.resize(420, 2400)
    assert has_color(picture(story), "info.soft", story)  # a call
    assert has_color(picture(story), "warning.soft", story)  # a note


def test_chosen_and_current_rows_are_seen(story: Story) -> None:
    story.add_many(4)
    pane = story.open()
    pane.view.setFocus()
    plain = picture(story)
    pane.view.setCurrentIndex(pane.model.index(2))
    chosen = picture(story)
    assert chosen != plain
    assert has_color(chosen, "sel", story)
    assert has_color(chosen, "focus", story)


def test_others_names_are_forgotten_with_the_client(story: Story) -> None:
    story.add(body="Личное")
    story.open(story.company_id)
    width = story.pane.view.viewport().width()
    assert delegate(story).layout_of(0, width).owner
    story.open()
    assert not delegate(story).layout_of(0, width).owner


def test_the_view_takes_what_the_delegate_says(story: Story) -> None:
    story.add_many(3)
    pane = story.open()
    height = delegate(story).layout_of(0, pane.view.viewport().width()).height
    assert pane.view.visualRect(pane.model.index(0)).height() == height
    assert pane.view.editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers
