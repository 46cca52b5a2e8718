"""The important days on the card of a client."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import Birthday, ClientKind
from crm_desktop.domain.important_date import DateKind, ImportantDateDraft
from crm_desktop.ui.clients.dates.card import DatesCard
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


def dates(desk: Desk) -> DatesCard:
    return desk.card.view.summary.dates


def titles(desk: Desk) -> list[str]:
    return [row.title.accessibleName() for row in dates(desk).rows]


def near(desk: Desk, days: int) -> dt.date:
    return desk.context.services.today() + dt.timedelta(days=days)


def test_days_stand_beside_the_birthday_as_they_come(desk: Desk) -> None:
    services = desk.context.services
    soon, born = near(desk, 5), near(desk, 12)
    client = make_client(services, birthday=Birthday(born.month, born.day, born.year - 40))
    services.important_dates.add(
        ImportantDateDraft(client, "Свадьба", DateKind.ANNIVERSARY, soon.month, soon.day, soon.year - 10)
    )
    desk.open(client, "timeline")
    first, second = titles(desk)
    assert first.startswith("Birthday: ")
    assert first.endswith("in 12 days, 40 years")
    assert second.startswith("Свадьба, ")
    assert second.endswith("in 5 days, 10 years")
    assert not dates(desk)._nothing.isVisible()
    dates(desk).rows[0].title.click()
    assert desk.card.view.tabs.current == "data"


def test_a_company_has_no_birthday(desk: Desk) -> None:
    desk.open(make_client(desk.context.services, "Ромашка", kind=ClientKind.COMPANY))
    assert titles(desk) == []
    assert dates(desk)._nothing.isVisible()


def test_a_day_is_added_changed_and_removed_and_all_of_it_undone(desk: Desk, qtbot: QtBot) -> None:
    services = desk.context.services
    client = make_client(services)
    desk.open(client, "timeline")
    card = dates(desk)
    card.adder.click()
    assert card.form.isVisible()
    line = card.form.what.lineEdit()
    assert line is not None
    line.setText("Wedding anniversary")
    card.form.what.commit()
    card.form.day.setText("Feb 29")
    qtbot.keyClick(card.form.day, Qt.Key.Key_Return)
    desk.settle()
    qtbot.waitUntil(lambda: len(card.rows) == 1)
    assert not card.form.isVisible()
    assert desk.toasts == ["Date saved: Wedding anniversary"]
    card.rows[0].title.click()
    card.form.day.setText("02/29/2016")
    card.form.submit()
    desk.settle()
    qtbot.waitUntil(lambda: "years" in titles(desk)[0])
    (stored,) = services.important_dates.of_client(client)
    assert stored.draft.year == 2016
    assert card.rows[0].remove is not None
    card.rows[0].remove.click()  # type: ignore[attr-defined]
    desk.settle()
    qtbot.waitUntil(lambda: card.rows == [])
    desk.context.runner.run(lambda _progress: services.history.undo_last(), writes=True)
    desk.settle()
    qtbot.waitUntil(lambda: len(card.rows) == 1)


def test_what_is_refused_stays_in_the_form(desk: Desk) -> None:
    client = make_client(desk.context.services)
    desk.open(client, "timeline")
    card = dates(desk)
    card.add()
    line = card.form.what.lineEdit()
    assert line is not None
    line.setText("Свадьба")
    card.form.day.setText("02/18")
    desk.context.services.clients.archive([client])
    desk.context.services.clients.delete_forever([client])
    card.form.submit()
    desk.settle()
    assert card.form.save.isEnabled()


def test_the_days_of_one_client_do_not_stay_for_another(desk: Desk) -> None:
    services = desk.context.services
    first, second = make_client(services), make_client(services, "Орлов Пётр")
    services.important_dates.add(ImportantDateDraft(first, "Свадьба", month=2, day=18))
    desk.open(first)
    dates(desk).add()
    desk.open(second)
    assert titles(desk) == []
    assert not dates(desk).form.isVisible()


def test_tab_goes_through_the_form_as_it_stands(desk: Desk, qtbot: QtBot) -> None:
    desk.open(make_client(desk.context.services), "timeline")
    card = dates(desk)
    card.add()
    form = card.form
    assert form.day.nextInFocusChain() is form.lead
    assert form.lead.nextInFocusChain() is form.is_yearly
    qtbot.waitUntil(lambda: form.visibleRegion().boundingRect() == form.rect())
