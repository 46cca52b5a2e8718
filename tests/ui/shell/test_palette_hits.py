"""Hits become rows: a picture for each kind, the date, and what Enter opens."""

from datetime import UTC, datetime

import pytest

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.search import SearchHit, SearchKind
from crm_desktop.domain.task import TaskKind
from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.system.paths import resource
from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.shell.palette_hits import MOST, SHOWN, hit_entry
from tests.ui.shell.pages import ClientsPage

WHICH = {
    SearchKind.CLIENT: [kind.value for kind in ClientKind],
    SearchKind.DEAL: ["open"],
    SearchKind.INQUIRY: ["site"],
    SearchKind.TASK: [kind.value for kind in TaskKind],
    SearchKind.ENTRY: [kind.value for kind in InteractionKind],
    SearchKind.PROMISE: ["open"],
    SearchKind.FILE: ["application/pdf"],
    SearchKind.TAG: [""],
}


@pytest.mark.parametrize("kind", SearchKind)
def test_every_kind_has_a_picture(window: MainWindow, kind: SearchKind) -> None:
    for which in WHICH[kind]:
        entry = hit_entry(window.context, SearchHit(kind, 1, None, "Анна", icon_kind=which))
        assert resource("icons", f"{entry.icon}.svg").is_file()
        assert not entry.is_section
    assert SHOWN[kind] <= MOST


def test_a_hit_says_when_it_was_and_opens_its_client(window: MainWindow, clients_page: ClientsPage) -> None:
    at = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    hit = SearchHit(SearchKind.ENTRY, 5, 3, "Анна", "скидка", (), ((0, 6),), icon_kind="call", at=at)
    entry = hit_entry(window.context, hit)
    assert (entry.keys, entry.detail_marks) == (window.context.formats.date(at.date()), ((0, 6),))
    assert entry.run is not None
    entry.run()
    assert clients_page.refs == [EntityRef(Entity.CLIENT, 3)]
    assert clients_page.received == [EntityRef(Entity.INTERACTION, 5)]


def test_an_inquiry_opens_itself_whoever_asked(window: MainWindow) -> None:
    asked: list[EntityRef] = []
    window.context.shell.ref_requested.connect(asked.append)
    for client_id in (None, 3):
        entry = hit_entry(
            window.context, SearchHit(SearchKind.INQUIRY, 7, client_id, "№ 7 · Анна", icon_kind="call")
        )
        assert entry.run is not None
        entry.run()
    assert asked == [EntityRef(Entity.INQUIRY, 7)] * 2
