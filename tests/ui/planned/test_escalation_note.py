"""What nobody has seen to yet, on top of a record."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.planned.escalation_note import EscalationNote
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.planned.forgotten import forget_task


@pytest.fixture
def note(app_context: AppContext, qtbot: QtBot) -> EscalationNote:
    result = EscalationNote(app_context)
    qtbot.addWidget(result)
    return result


def show(note: EscalationNote, context: AppContext, qtbot: QtBot, ref: EntityRef) -> None:
    note.show_record(ref)
    qtbot.waitUntil(lambda: context.runner.busy_count == 0 and not note._timer.isActive())


def test_nothing_is_shown_where_nothing_was_forgotten(
    note: EscalationNote, app_context: AppContext, qtbot: QtBot
) -> None:
    show(note, app_context, qtbot, EntityRef(Entity.CLIENT, make_client(app_context.services)))
    assert note.isHidden()


def test_the_head_takes_over_on_the_record_and_the_note_goes(
    note: EscalationNote, app_context: AppContext, qtbot: QtBot
) -> None:
    services = app_context.services
    said: list[str] = []
    app_context.shell.undo_offered.connect(said.append)
    client = make_client(services)
    task = forget_task(services, client)
    about = EntityRef(Entity.CLIENT, client)
    show(note, app_context, qtbot, about)
    assert not note.isHidden()
    assert note.text.text().startswith("Task overdue: Позвонить · Told: Глава, ")
    assert note.text.text().endswith(" · Responsible: Мария")
    note.decide.menu().actions()[0].trigger()
    qtbot.waitUntil(note.isHidden)
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0 and not note._timer.isActive())
    assert services.tasks.get(task).draft.owner == "Глава"
    assert said == ["You have taken over: Позвонить"]
    services.history.undo_last()
    qtbot.waitUntil(lambda: not note.isHidden())
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0 and not note._timer.isActive())


def test_a_reminder_to_the_manager_stays_open_and_says_so(
    note: EscalationNote, app_context: AppContext, qtbot: QtBot
) -> None:
    services = app_context.services
    client = make_client(services)
    forget_task(services, client)
    show(note, app_context, qtbot, EntityRef(Entity.CLIENT, client))
    note.decide.menu().actions()[2].trigger()
    qtbot.waitUntil(lambda: note.text.text().endswith("Reminded: Мария"))
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0 and not note._timer.isActive())
    note.clear()
    assert note.isHidden()
