"""Two people on one card: different fields go together in silence, the same field is a question."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import PersonName
from crm_desktop.domain.phones import parse_phones
from crm_desktop.ui.clients.card_session import CardSession, Conflict
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client


def _session(context: AppContext) -> CardSession:
    client_id = make_client(context.services, notes="как было")
    return CardSession(context, context.services.clients.get(client_id))


def _colleague(session: CardSession, context: AppContext, **values: object) -> None:
    draft = replace(session.client.draft, **values)  # type: ignore[arg-type]
    context.services.clients.update(session.client.id, session.client.version, draft)


def test_changes_to_different_fields_are_united_in_silence(app_context: AppContext, qtbot: QtBot) -> None:
    session = _session(app_context)
    mine = replace(session.client.draft, notes="моё")
    _colleague(session, app_context, must_know="их", phones=parse_phones("8 912 345-67-89"))
    with qtbot.assertNotEmitted(session.conflicted), qtbot.waitSignal(session.stored):
        session.submit(mine)
    draft = app_context.services.clients.get(session.client.id).draft
    assert (draft.notes, draft.must_know, len(draft.phones)) == ("моё", "их", 1)


def test_the_same_field_is_a_question_and_mine_may_stay(app_context: AppContext, qtbot: QtBot) -> None:
    session = _session(app_context)
    mine = replace(session.client.draft, notes="моё", preferences="тоже моё")
    _colleague(session, app_context, notes="их", must_know="их")
    with qtbot.waitSignal(session.conflicted) as told:
        session.submit(mine)
    (conflict,) = told.args
    assert isinstance(conflict, Conflict)
    assert [(field.key, field.mine, field.theirs) for field in conflict.fields] == [("notes", "моё", "их")]
    assert app_context.services.clients.get(session.client.id).draft.notes == "их"
    with qtbot.waitSignal(session.stored):
        session.settle(conflict, ())
    draft = app_context.services.clients.get(session.client.id).draft
    assert (draft.notes, draft.must_know, draft.preferences) == ("моё", "их", "тоже моё")


def test_theirs_may_stay_too(app_context: AppContext, qtbot: QtBot) -> None:
    session = _session(app_context)
    _colleague(session, app_context, notes="их")
    with qtbot.waitSignal(session.conflicted) as told:
        session.submit(replace(session.client.draft, notes="моё"))
    (conflict,) = told.args
    with qtbot.waitSignal(session.stored):
        session.settle(conflict, conflict.fields)
    assert app_context.services.clients.get(session.client.id).draft.notes == "их"
    assert session.client.draft.notes == "их"


def test_a_refused_draft_tells_its_problems(app_context: AppContext, qtbot: QtBot) -> None:
    session = _session(app_context)
    with qtbot.waitSignal(session.refused) as told:
        session.submit(replace(session.client.draft, name=PersonName()))
    assert list(told.args[0]) == ["name"]
    assert not session.is_saving


def test_what_comes_during_a_save_is_stored_after_it(app_context: AppContext, qtbot: QtBot) -> None:
    session = _session(app_context)
    first = replace(session.client.draft, notes="раз")
    second = replace(first, preferences="два")
    session.submit(first)
    assert session.is_saving
    session.submit(second)
    qtbot.waitUntil(lambda: not session.is_saving)
    draft = app_context.services.clients.get(session.client.id).draft
    assert (draft.notes, draft.preferences) == ("раз", "два")


def test_a_reload_brings_what_others_stored(app_context: AppContext, qtbot: QtBot) -> None:
    session = _session(app_context)
    _colleague(session, app_context, notes="новое")
    with qtbot.waitSignal(session.stored):
        session.reload()
    assert session.client.draft.notes == "новое"


def test_an_erased_client_is_an_error_for_the_user(app_context: AppContext, qtbot: QtBot) -> None:
    session = _session(app_context)
    clients = app_context.services.clients
    clients.archive([session.client.id])
    clients.delete_forever([session.client.id])
    with qtbot.waitSignal(session.failed):
        session.submit(replace(session.client.draft, notes="поздно"))
