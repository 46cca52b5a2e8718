"""One promise on a card."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.domain.promise import Promise, PromiseDraft, PromiseKind, PromiseState
from crm_desktop.ui.clients.promises.item import PromiseItem
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.chip import Chip

TODAY = dt.date(2026, 11, 21)
NOW = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)


def make(qtbot: QtBot, state: PromiseState = PromiseState.OPEN, own: int = 1) -> PromiseItem:
    draft = PromiseDraft(
        1, "<b>Скидка</b> & цена", PromiseKind.PRICE, made_by="Марина", made_at=NOW, note="устно"
    )
    closed_at = None if state is PromiseState.OPEN else NOW
    promise = Promise(1, 1, draft, state, "ООО «Зерно»", "", closed_at, "привезли", NOW)
    item = PromiseItem(promise, own, TODAY, Formats())
    qtbot.addWidget(item)
    return item


@pytest.fixture(autouse=True)
def look(theme: Theme, languages: Languages) -> None:
    """The look and the language of the program."""


def _texts(item: PromiseItem) -> list[str]:
    return [label.text() for label in item.findChildren(QLabel)]


def test_it_says_what_by_whom_and_when_and_no_markup_counts(qtbot: QtBot) -> None:
    assert _texts(make(qtbot)) == ["<b>Скидка</b> & цена", "Марина · yesterday", "устно"]
    assert "Марина → ООО «Зерно» · yesterday" in _texts(make(qtbot, own=2))


def test_buttons_tell_what_became_of_it(qtbot: QtBot) -> None:
    item = make(qtbot)
    with qtbot.waitSignal(item.closed) as told:
        item.broken.click()
    assert told.args == [PromiseState.BROKEN]
    assert [control for control in item.controls() if not control.accessibleName()] == []
    assert min(control.sizeHint().height() for control in item.controls()) >= 24


def test_a_closed_one_shows_how_it_ended_instead_of_buttons(qtbot: QtBot) -> None:
    item = make(qtbot, PromiseState.KEPT)
    assert [chip.text() for chip in item.findChildren(Chip)] == ["Kept", "Price"]
    assert item.note.text() == "привезли"
    item.note.setText("привезли сами")
    with qtbot.waitSignal(item.noted) as told:
        item.note.commit()
    assert told.args == ["привезли сами"]
