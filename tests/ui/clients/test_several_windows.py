"""A card that is being worked on while others work on the same client."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.services import build_services
from crm_desktop.services.store import Store
from crm_desktop.ui.shell.foreign_watch import ForeignWatch
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


def test_what_is_typed_stays_and_the_same_field_is_a_question(desk: Desk, qtbot: QtBot) -> None:
    services = desk.context.services
    client_id = make_client(services, inn="1", kpp="1")
    desk.open(client_id)
    window = QWidget()
    qtbot.addWidget(window)
    watch = ForeignWatch(desk.context, window)
    editor = desk.editor("inn")
    editor.setFocus()
    editor.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(editor, "2")  # type: ignore[no-untyped-call]
    other = build_services(Store(services.store.engine, services.store.clock))
    client = other.clients.get(client_id)
    other.clients.update(client_id, client.version, replace(client.draft, inn="3", kpp="3"))
    watch.look()
    desk.settle()
    assert desk.editor("inn").value() == "2"  # type: ignore[attr-defined]
    desk.card.commit()
    desk.settle()
    assert services.clients.get(client_id).draft.inn == "3"
    assert desk.card.view.conflict.isVisible()
    desk.card.view.conflict.keep_mine.click()
    desk.settle()
    draft = services.clients.get(client_id).draft
    assert (draft.inn, draft.kpp) == ("2", "3")
    assert desk.editor("kpp").value() == "3"  # type: ignore[attr-defined]


def test_what_another_wrote_beside_the_field_being_typed_into_shows(desk: Desk, qtbot: QtBot) -> None:
    services = desk.context.services
    client_id = make_client(services, inn="1", kpp="1")
    desk.open(client_id)
    window = QWidget()
    qtbot.addWidget(window)
    watch = ForeignWatch(desk.context, window)
    editor = desk.editor("inn")
    editor.setFocus()
    editor.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(editor, "2")  # type: ignore[no-untyped-call]
    other = build_services(Store(services.store.engine, services.store.clock))
    client = other.clients.get(client_id)
    other.clients.update(client_id, client.version, replace(client.draft, kpp="3"))
    watch.look()
    desk.settle()
    assert desk.editor("inn").value() == "2"  # type: ignore[attr-defined]
    assert desk.editor("kpp").value() == "3"  # type: ignore[attr-defined]
    desk.card.commit()
    desk.settle()
    assert not desk.card.view.conflict.isVisible()
    draft = services.clients.get(client_id).draft
    assert (draft.inn, draft.kpp) == ("2", "3")
