"""Colours and words of entries."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.task import TaskKind
from crm_desktop.ui.runtime.fonts import FontRole
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.tasks.entries import Entry
from crm_desktop.ui.tasks.look import (
    KIND_COLORS,
    ColorBy,
    EntryWords,
    paint_entry,
    paint_ring,
    pair_of,
    struck,
)
from tests.ui.tasks.calendar_desk import wall

BEGIN = wall(24, 10)
ENTRY = Entry(
    1, 1, "Встреча", TaskKind.MEETING, "Анна", "Орлов Пётр", "Склад", BEGIN, BEGIN + dt.timedelta(hours=1),
    False, False, False, False, False,
)  # fmt: skip


def test_each_kind_has_a_colour_of_its_own(theme: Theme) -> None:
    assert len(set(KIND_COLORS.values())) == len(TaskKind)
    for pair in KIND_COLORS.values():
        theme.pair(pair)


def test_what_is_late_is_red_whatever_colours_tell() -> None:
    colors = {"Анна": "green"}
    assert pair_of(ENTRY, ColorBy.KIND, colors) == KIND_COLORS[TaskKind.MEETING]
    assert pair_of(ENTRY, ColorBy.OWNER, colors) == "green"
    assert pair_of(replace(ENTRY, owner=""), ColorBy.OWNER, colors) == "neutral"
    assert pair_of(replace(ENTRY, is_late=True), ColorBy.OWNER, colors) == "danger"


def test_an_entry_is_spoken_whole(languages: Languages) -> None:
    words = EntryWords(Formats())
    spoken = words.spoken(replace(ENTRY, is_late=True), BEGIN, is_clashing=True).split("\n")
    assert spoken[0].endswith("Встреча")
    assert {"Орлов Пётр", "Склад", "Анна", "overdue", "at the same time as another entry"} <= set(spoken)
    languages.use("ru")
    assert words.times(BEGIN, ENTRY.ends) == "10:00–11:00"
    assert words.hour(8) == "8:00"


@pytest.mark.parametrize("size", [(200, 60), (200, 20), (30, 20), (8, 4)])
def test_an_entry_is_painted_within_its_area(qapp: QApplication, theme: Theme, size: tuple[int, int]) -> None:
    image = QImage(260, 120, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    area = QRect(20, 20, *size)
    paint_entry(
        painter, area, replace(ENTRY, is_done=True, is_repeated=True), "violet", EntryWords(Formats())
    )
    painter.end()
    inside = area.adjusted(-1, -1, 1, 1)
    outside = [
        (x, y) for x in range(260) for y in range(120) if image.pixel(x, y) and not inside.contains(x, y)
    ]
    assert outside == []
    assert any(image.pixel(x, area.center().y()) for x in range(20, 28))


def test_what_is_done_is_struck_through() -> None:
    assert struck(FontRole.BODY, True).strikeOut()
    assert not struck(FontRole.BODY, False).strikeOut()


def test_the_ring_is_seen(qapp: QApplication, theme: Theme) -> None:
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_ring(painter, QRect(10, 10, 40, 40), is_strong=True)
    painter.end()
    assert image.pixelColor(30, 10).name() == theme.color("focus").name()


def painted(entry: Entry, size: tuple[int, int], *, is_clashing: bool = False) -> QImage:
    image = QImage(*size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_entry(painter, image.rect(), entry, "violet", EntryWords(Formats()), is_clashing=is_clashing)
    painter.end()
    return image


def inked(image: QImage, area: QRect) -> int:
    """Return how many points of an area are not of its ground."""
    ground = image.pixel(area.center().x(), image.height() - 3)
    points = ((x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom()))
    return sum(image.pixel(x, y) != ground for x, y in points)


def test_where_there_is_no_room_across_the_title_goes_upwards(qapp: QApplication, theme: Theme) -> None:
    empty = inked(painted(replace(ENTRY, title=""), (20, 90)), QRect(7, 5, 12, 80))
    assert inked(painted(ENTRY, (20, 90)), QRect(7, 5, 12, 80)) > empty + 60


def test_in_a_high_entry_marks_stand_at_its_foot(qapp: QApplication, theme: Theme) -> None:
    foot = QRect(90, 75, 26, 20)
    assert inked(painted(ENTRY, (120, 100)), foot) == 0
    assert inked(painted(ENTRY, (120, 100), is_clashing=True), foot) > 5
    assert inked(painted(replace(ENTRY, is_escalated=True), (120, 100)), foot) > 5


def test_of_what_the_head_was_told_is_spoken() -> None:
    words = EntryWords(Formats())
    assert "the head was told" in words.spoken(replace(ENTRY, is_escalated=True), wall(24, 9))
    assert "the head was told" not in words.spoken(ENTRY, wall(24, 9))


def test_from_ten_hours_on_halves_do_not_count(languages: Languages) -> None:
    words = EntryWords(Formats())
    assert words.hours_pair(dt.timedelta(hours=1.5), dt.timedelta(hours=31.5)) == "1.5 / 32 h"


def test_of_an_entry_that_is_dragged_away_little_is_left(qapp: QApplication, theme: Theme) -> None:
    image = QImage(80, 30, QImage.Format.Format_RGB32)
    soft, ground = theme.pair("accent")[0], QColor("black")
    seen = []
    for opacity in (1.0, 0.35):
        image.fill(ground)
        painter = QPainter(image)
        painter.setOpacity(opacity)
        paint_entry(painter, QRect(0, 0, 80, 30), replace(ENTRY, title=""), "accent", EntryWords(Formats()))
        painter.end()
        seen.append(image.pixelColor(70, 15).lightness() / soft.lightness())
    assert seen[0] == 1.0
    assert 0.3 < seen[1] < 0.4
