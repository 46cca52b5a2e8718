"""The pictures of cards: kept while nothing changes, other ones as soon as something does."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from crm_desktop.ui.deals.board import card_painter
from crm_desktop.ui.deals.board.card_painter import CardPainter, CardState, card_pitch
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme, ThemeMode
from tests.ui.deals.rows import NOW, make_row


def test_a_picture_is_kept_until_something_changes(qtbot: QtBot, theme: Theme, languages: Languages) -> None:
    view = QListView()
    qtbot.addWidget(view)
    painter = CardPainter(Formats(), lambda: dt.date(2026, 11, 21), view)
    row = make_row(1)
    first = painter.picture(row, 7, 220, CardState())
    assert first is painter.picture(make_row(1), 7, 220, CardState())
    assert first.height() == card_pitch()
    for other in (
        painter.picture(make_row(1, title="Other"), 7, 220, CardState()),
        painter.picture(row, 7, 220, CardState(is_selected=True)),
        painter.picture(make_row(1, last_activity_at=NOW - dt.timedelta(days=30)), 7, 220, CardState()),
    ):
        assert other.toImage() != first.toImage()
    theme.set_mode(ThemeMode.DARK)
    assert painter.picture(row, 7, 220, CardState()).toImage() != first.toImage()


def test_what_the_head_was_told_of_carries_a_flag_and_says_so(
    qtbot: QtBot, theme: Theme, languages: Languages
) -> None:
    view = QListView()
    qtbot.addWidget(view)
    today = dt.date(2026, 11, 21)
    painter = CardPainter(Formats(), lambda: today, view)
    plain, told = (
        painter.picture(make_row(1, is_escalated=is_told), 7, 220, CardState()).toImage()
        for is_told in (False, True)
    )
    assert plain != told
    row = make_row(1, is_escalated=True)
    assert "needs attention" in painter.words.spoken(row, 7, today)
    assert "Needs attention" in painter.words.tip(row, 7, today)


def test_a_chip_without_room_keeps_its_word_and_gives_up_its_icon(
    qtbot: QtBot, theme: Theme, languages: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[tuple[str, str]] = []
    monkeypatch.setattr(
        card_painter,
        "paint_chip",
        lambda _painter, _rect, text, _pair, icon="": painted.append((text, icon)),
    )
    view = QListView()
    qtbot.addWidget(view)
    painter = CardPainter(Formats(), lambda: dt.date(2026, 11, 21), view)
    row = make_row(1, amount=123_456_789_50)
    for width in (400, 200):
        painter.picture(row, 7, width, CardState())
    assert painted == [("no action", "triangle-alert"), ("no action", "")]
