"""Whose calendars are shown."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.catalogue import User
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.tasks.look import EntryWords
from crm_desktop.ui.tasks.people import MOST_PEOPLE, PeopleList
from crm_desktop.ui.tasks.reading import Hours

ANNA, PETER = User(1, 1, "Анна", "blue"), User(2, 1, "Пётр", "rose")


@pytest.fixture
def people(qtbot: QtBot, languages: Languages) -> PeopleList:
    result = PeopleList(EntryWords(Formats()))
    qtbot.addWidget(result)
    result.retranslate()
    return result


def test_one_person_has_nothing_to_choose(people: PeopleList) -> None:
    people.show_people([ANNA], {})
    assert people.isHidden()
    people.show_people([ANNA, PETER], {})
    assert not people.isHidden()


def test_nobody_ticked_means_all(people: PeopleList) -> None:
    people.show_people([ANNA, PETER], {})
    assert (people.owners(), people.chosen()) == (frozenset(), ["Анна", "Пётр"])
    people.boxes["Пётр"].click()
    assert (people.owners(), people.chosen()) == (frozenset({"Пётр"}), ["Пётр"])
    people.everybody.click()
    assert people.owners() == frozenset()


def test_hours_are_told_in_words(people: PeopleList) -> None:
    hours = {"Анна": Hours(dt.timedelta(hours=6, minutes=30), dt.timedelta(hours=2))}
    people.show_people([ANNA, PETER], hours)
    assert people.hours_text("Анна") == "6.5 h · done 2 h"
    assert people._totals["Пётр"].full_text() == "0 / 0 h"


def test_who_left_is_no_longer_asked_for(people: PeopleList) -> None:
    people.show_people([ANNA, PETER], {})
    people.choose(["Пётр"])
    people.show_people([ANNA], {})
    assert people.owners() == frozenset()


def test_side_by_side_there_is_room_for_some(people: PeopleList) -> None:
    team = [User(at, 1, f"Имя {at}", "blue") for at in range(MOST_PEOPLE + 2)]
    people.show_people(team, {})
    assert people.side_by_side(is_day=True) == []
    people.choose([person.name for person in team])
    assert people.side_by_side(is_day=False) == []
    assert people.side_by_side(is_day=True) == [person.name for person in team[:MOST_PEOPLE]]
    assert not people.limit.isHidden()
    assert str(MOST_PEOPLE) in people.limit.text()
    people.choose(["Имя 1", "Имя 3"])
    assert people.side_by_side(is_day=True) == ["Имя 1", "Имя 3"]
    assert people.limit.isHidden()


def test_in_a_low_window_rows_keep_their_height(people: PeopleList, qtbot: QtBot) -> None:
    team = [User(at, 1, f"Имя {at}", "blue") for at in range(8)]
    people.show_people(team, {})
    people.resize(200, 120)
    people.show()
    qtbot.waitExposed(people)
    assert people.minimumSizeHint().height() <= 120
    assert min(box.height() for box in people.boxes.values()) >= 24


def test_where_many_stand_side_by_side_hours_are_short(people: PeopleList) -> None:
    hours = {"Анна": Hours(dt.timedelta(hours=6, minutes=30), dt.timedelta(hours=2))}
    people.show_people([ANNA, PETER], hours)
    assert people.hours_text("Анна", 7) == "2 / 6.5 h"


def test_where_there_is_room_everybody_is_seen(people: PeopleList, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    layout = QVBoxLayout(host)
    layout.addWidget(people)
    layout.addStretch(1)
    host.resize(240, 600)
    host.show()
    people.show_people([User(at, 1, f"Имя {at}", "blue") for at in range(8)], {})
    people.show_people([User(at, 1, f"Имя {at}", "blue") for at in range(9)], {})
    qtbot.waitUntil(
        lambda: people._area.height() >= 9 * 24 and people._area.verticalScrollBar().maximum() == 0
    )
    people.setParent(None)  # who made it closes it
