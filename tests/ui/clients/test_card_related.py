"""Who belongs to a client."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientKind, Employment
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from crm_desktop.ui.clients.card_related import Related, RelatedCard, companies_of
from tests.factories import make_client, make_draft
from tests.ui.clients.card_fixtures import Desk


def _talk(services: Services, client_id: int, days: int) -> None:
    at = services.store.clock() - timedelta(days=days)
    services.timeline.add(InteractionDraft(client_id, InteractionKind.CALL, started_at=at))


def _texts(card: RelatedCard) -> list[str]:
    return [line.full_text() for line in card._contacts.values() if line.isVisible()]


def test_a_company_shows_its_people_with_what_happened_last(desk: Desk, qtbot: QtBot) -> None:
    services = desk.context.services
    person = make_client(services, company="Кофейня")
    company = services.clients.get(person).draft.employments[0].company_id
    assert company is not None
    _talk(services, person, 3)
    desk.open(company)
    people = desk.card.view.summary.people
    qtbot.waitUntil(lambda: _texts(people) == ["contact: 3 d"])
    assert not desk.card.view.summary.companies.isVisible()
    services.wishes.set_do_not_call([person], services.today())
    qtbot.waitUntil(lambda: _texts(people) == ["do not call · contact: 3 d"])


def test_a_person_shows_the_companies_one_click_away(desk: Desk, qtbot: QtBot) -> None:
    services = desk.context.services
    person = make_client(services, company="Кофейня")
    desk.open(person)
    companies = desk.card.view.summary.companies
    name = next(one for one in companies.findChildren(QAbstractButton) if one.text() == "Кофейня")
    with qtbot.waitSignal(companies.open_requested) as asked:
        name.click()
    company = services.clients.get(person).draft.employments[0].company_id
    assert asked.args == [EntityRef(Entity.CLIENT, company)]
    assert not desk.card.view.summary.people.isVisible()


def test_the_main_place_comes_first_and_those_left_last() -> None:
    places = (
        Employment("Был", 1, has_left=True, is_main=False),
        Employment("Ещё", 2, position="Директор", is_main=False),
        Employment("Главный", 3, is_main=True),
        Employment("Без карточки"),
    )
    assert [one.name for one in companies_of(make_draft(employments=places))] == ["Главный", "Ещё", "Был"]


def test_a_long_name_stays_within_the_column(desk: Desk) -> None:
    services = desk.context.services
    company = make_client(services, "Кофейня", kind=ClientKind.COMPANY)
    long = "Константинопольская-Преображенская Екатерина Александровна"
    make_client(services, long, employments=(Employment("Кофейня", company, has_left=True),))
    desk.open(company)
    view = desk.card.view
    assert view.summary.people.minimumSizeHint().width() <= view._side_area.viewport().width()


def test_the_rest_of_many_people_comes_a_page_at_a_time(desk: Desk, qtbot: QtBot) -> None:
    people = [Related(at, f"Person {at}", "", has_left=False) for at in range(1, 71)]
    card = RelatedCard(desk.context, "People")
    qtbot.addWidget(card)
    card.show_related(people)
    assert (len(card._contacts), card.more.text()) == (30, "40 more")
    card.more.click()
    assert (len(card._contacts), card.more.text()) == (60, "10 more")
    card.show_related(people[:69])
    assert len(card._contacts) == 60
    card.more.click()
    assert (len(card._contacts), card.more.isHidden()) == (69, True)
    card.show_related([Related(at, f"Other {at}", "", has_left=False) for at in range(100, 150)])
    assert len(card._contacts) == 30
