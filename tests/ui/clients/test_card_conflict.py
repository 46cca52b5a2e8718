"""The question about a conflict on the card itself."""

from __future__ import annotations

from dataclasses import replace

from crm_desktop.ui.forms.wrapped_radio import WrappedRadio
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


def _in_conflict(desk: Desk) -> int:
    """Let a colleague on another computer change what is being changed here."""
    services = desk.context.services
    client_id = make_client(services, inn="1", kpp="1")
    desk.open(client_id)
    client = services.clients.get(client_id)
    desk.context.events.blockSignals(True)  # the colleague's change has not arrived yet
    services.clients.update(client_id, client.version, replace(client.draft, inn="3", kpp="3", ogrn="3"))
    desk.context.events.blockSignals(False)
    for key in ("inn", "kpp"):
        desk.editor(key).setText("2")  # type: ignore[attr-defined]
    desk.card.commit()
    desk.settle()
    return client_id


def test_each_field_can_be_chosen(desk: Desk) -> None:
    client_id = _in_conflict(desk)
    panel = desk.card.view.conflict
    assert panel.isVisible()
    assert {choice.text() for choice in panel.findChildren(WrappedRadio)} == {"2", "3"}
    panel.choose_theirs("kpp")
    panel.keep_chosen.click()
    desk.settle()
    draft = desk.context.services.clients.get(client_id).draft
    assert (draft.inn, draft.kpp, draft.ogrn) == ("2", "3", "3")
    assert not panel.isVisible()
    assert desk.editor("kpp").value() == "3"  # type: ignore[attr-defined]


def test_all_of_theirs_at_once(desk: Desk) -> None:
    client_id = _in_conflict(desk)
    desk.card.view.conflict.take_theirs.click()
    desk.settle()
    draft = desk.context.services.clients.get(client_id).draft
    assert (draft.inn, draft.kpp) == ("3", "3")
    assert desk.editor("inn").value() == "3"  # type: ignore[attr-defined]


def test_all_of_mine_at_once(desk: Desk) -> None:
    client_id = _in_conflict(desk)
    desk.card.view.conflict.keep_mine.click()
    desk.settle()
    draft = desk.context.services.clients.get(client_id).draft
    assert (draft.inn, draft.kpp, draft.ogrn) == ("2", "2", "3")


def test_a_question_left_open_can_be_answered_later(desk: Desk) -> None:
    client_id = _in_conflict(desk)
    desk.open(make_client(desk.context.services, "Ким Яна"))
    assert desk.toasts == ["Somebody changed the same in Лебедева Анна"]
    desk.actions[0]()
    assert desk.card.client_id == client_id
    desk.card.view.conflict.keep_mine.click()
    desk.settle()
    draft = desk.context.services.clients.get(client_id).draft
    assert (draft.inn, draft.kpp, draft.ogrn) == ("2", "2", "3")


def test_long_answers_are_seen_whole(desk: Desk) -> None:
    services = desk.context.services
    client_id = make_client(services, notes="one")
    desk.open(client_id)
    client = services.clients.get(client_id)
    desk.context.events.blockSignals(True)
    services.clients.update(client_id, client.version, replace(client.draft, notes="colleague " * 40))
    desk.context.events.blockSignals(False)
    desk.editor("notes").setPlainText("mine " * 8)  # type: ignore[attr-defined]
    desk.card.commit()
    desk.settle()
    choices = desk.card.view.conflict.findChildren(WrappedRadio)
    assert len(choices) == 2
    assert all(choice.height() >= choice.heightForWidth(choice.width()) for choice in choices)
