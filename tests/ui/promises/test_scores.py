"""How each of us keeps promises, in bars and words."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.domain.promise import PromiseScore
from crm_desktop.ui.promises.scores import PERIODS, ScoreBar, ScoreCard
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme, active

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def scores(theme: Theme, languages: Languages, qtbot: QtBot) -> ScoreCard:
    result = ScoreCard(Formats())
    qtbot.addWidget(result)
    result.resize(290, 500)
    result.show()
    return result


def _texts(card: ScoreCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_who_closed_most_comes_first_with_everything_in_words(scores: ScoreCard, qtbot: QtBot) -> None:
    scores.show_scores([PromiseScore("Олег", 2, 1, 0, 0), PromiseScore("Марина", 0, 0, 3, 1)])
    qtbot.waitUntil(lambda: "Олег" in _texts(scores))
    said = _texts(scores)
    assert said.index("Марина") < said.index("Олег")
    assert {"75%", "kept 3 · broken 1", "open 2, of them overdue 1"} <= set(said)


def test_without_promises_it_says_so(scores: ScoreCard, qtbot: QtBot) -> None:
    scores.show_scores([PromiseScore("Олег", 1, 0, 0, 0)])
    scores.show_scores([])
    qtbot.waitUntil(lambda: "Nothing was promised, kept or broken yet." in _texts(scores))
    assert "Олег" not in _texts(scores)


def test_a_period_begins_so_many_days_ago(scores: ScoreCard) -> None:
    begins = []
    for at in range(len(PERIODS)):
        scores.period.setCurrentIndex(at)
        begins.append(scores.since(TODAY))
    assert begins == [dt.date(2026, 10, 23), dt.date(2026, 8, 24), dt.date(2025, 11, 22), None]


def test_the_bar_is_split_as_the_numbers_are(theme: Theme, qtbot: QtBot) -> None:
    bar = ScoreBar(PromiseScore("Марина", 0, 0, 1, 1), 4)
    qtbot.addWidget(bar)
    bar.resize(200, 8)
    image = bar.grab().toImage()
    colors = [image.pixelColor(x, 4).name() for x in (25, 75, 150)]
    assert colors == [active().color(name).name() for name in ("success.ink", "danger.ink", "sunken")]
