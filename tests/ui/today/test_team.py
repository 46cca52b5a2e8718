"""The card of the team: its figures, what they open, and whose day a name shows."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from crm_desktop.domain.agenda import TeamFigure
from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.shell.context import RecordList
from crm_desktop.ui.today.habits import ALL, MINE, PERSON
from crm_desktop.ui.today.team import TeamCard
from tests.services.inquiries.requests import ask
from tests.ui.today.desk import TODAY, Desk


@pytest.fixture
def team(desk: Desk) -> Desk:
    """Marina works here; Oleg has things to do."""
    desk.fill()
    desk.work_as("Marina Cole")
    desk.services.users.create("Oleg Orlov")
    late = TODAY - dt.timedelta(1)
    services = desk.services
    desk.late = [
        services.tasks.create(TaskDraft(f"Late {at}", owner="Oleg Orlov", day=late, last_day=late))
        for at in range(2)
    ]
    done = services.tasks.create(TaskDraft("Done", owner="Oleg Orlov"))
    services.tasks.complete_many([done])
    services.store.engine.execute("UPDATE task SET escalated_at = due_at WHERE id = ?", (desk.late[0],))
    desk.asked = ask(services, "Ivan", received_at=services.store.clock(), owner="Oleg Orlov")
    desk.show()
    return desk


def card_of(desk: Desk) -> TeamCard:
    card = desk.page.cards["team"]
    assert isinstance(card, TeamCard)
    return card


def test_each_person_has_figures_and_the_team_its_sums(team: Desk) -> None:
    card = card_of(team)
    assert list(card.names) == ["Marina Cole", "Oleg Orlov", "Nobody's", "Everybody"]
    of_oleg = [card.figures["Oleg Orlov", figure].text() for figure in TeamFigure]
    assert of_oleg == ["1", "0", "2", "1", "1"]
    assert card.figures["Everybody", TeamFigure.OVERDUE].text() == "3"
    assert not card.figures["Marina Cole", TeamFigure.OVERDUE].isEnabled()
    assert not card.names["Nobody's"].isEnabled()


def test_a_figure_opens_its_list(team: Desk) -> None:
    card = card_of(team)
    card.figures["Oleg Orlov", TeamFigure.OVERDUE].click()
    team.settle()
    card.figures["Oleg Orlov", TeamFigure.WAITING].click()
    team.settle()
    assert team.handed == [
        ("tasks", RecordList(tuple(team.late), "Oleg Orlov, overdue tasks", is_report=False)),
        (
            "inquiries",
            RecordList((team.asked,), "Oleg Orlov, inquiries that wait for an answer", is_report=False),
        ),
    ]


def test_a_name_shows_the_day_of_that_person(team: Desk) -> None:
    assert team.page.scope.current() == MINE
    card_of(team).names["Oleg Orlov"].click()
    team.settle()
    shown = {row.item.what for row in team.day.model.rows if row.item is not None}
    assert {"Late 0", "Late 1"} <= shown
    assert "Send the price" not in shown
    assert team.page.scope.current() == PERSON
    assert "Oleg Orlov: " in team.page.subtitle.full_text()
    card_of(team).names["Marina Cole"].click()
    assert team.page.scope.current() == MINE
    card_of(team).names["Everybody"].click()
    team.settle()
    assert team.page.scope.current() == ALL


def test_somebody_is_chosen_from_the_menu_and_not_remembered(team: Desk) -> None:
    team.page.scope.chosen.emit(PERSON)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Oleg Orlov"]
    menu.close()
    assert team.page.scope.current() == MINE
    team.page.scope.chosen.emit(PERSON)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    team.settle()
    assert team.page.scope.current() == PERSON
    assert team.page.habits.of(team.page._who()).scope == ""
    team.services.users.update(2, is_active=False)
    team.page.refresh()
    team.settle()
    assert team.page.scope.current() == ALL  # who works alone sees all


def test_who_works_alone_has_no_team(desk: Desk) -> None:
    desk.fill()
    desk.work_as("Marina")
    desk.show()
    assert "team" not in desk.page.cards


def test_the_column_of_what_seldom_is_goes(team: Desk) -> None:
    team.services.tasks.complete_many(team.late)
    team.settle()
    card = card_of(team)
    assert ("Oleg Orlov", TeamFigure.ESCALATED) not in card.figures
    assert card.figures["Oleg Orlov", TeamFigure.DONE].text() == "3"


def test_a_narrow_card_has_pictures_above_its_figures(team: Desk) -> None:
    card = card_of(team)
    for width, is_wide in ((600, True), (340, False)):
        card.setParent(None)
        card.resize(width, 400)
        card.show()
        assert {word.isVisible() for word, _ in card._headings} == {is_wide}
        assert {picture.isVisible() for _, picture in card._headings} == {not is_wide}
    card.setParent(team.page)
