"""The summary: everything at a glance, in a column or in a tab."""

from __future__ import annotations

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.promise import PromiseDraft
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


def test_the_panels_of_one_client_show_nothing_of_another(desk: Desk) -> None:
    services = desk.context.services
    first = make_client(services, phones="+79161234567")
    second = make_client(services, "Кофейня", kind=ClientKind.COMPANY)
    services.promises.add(PromiseDraft(first, "скидка 7 %"))
    desk.open(first)
    summary = desk.card.view.summary
    assert [promise.draft.what for promise in summary.promises.open_promises] == ["скидка 7 %"]
    desk.open(second)
    assert list(summary.promises.open_promises) == []
    assert summary.reach.rows == []
    assert summary.people.isVisible()
    assert not summary.companies.isVisible()


def test_in_a_narrow_card_the_next_step_is_one_key_away(desk: Desk) -> None:
    desk.open(make_client(desk.context.services), "timeline")
    desk.card.resize(520, 700)
    view = desk.card.view
    assert not view.summary.isVisible()
    view.do("step")
    assert view.tabs.current == "summary"
    assert view.summary.planned.line.line.hasFocus()
    desk.card.resize(1100, 700)
    assert view.summary.isVisible()


def test_the_column_of_another_client_begins_at_its_top(desk: Desk) -> None:
    services = desk.context.services
    first, second = make_client(services), make_client(services, "Орлов Пётр")
    desk.open(first, "timeline")
    desk.card.resize(1100, 300)
    bar = desk.card.view._side_area.verticalScrollBar()
    desk.qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    desk.open(second, "timeline")
    assert bar.value() == 0
