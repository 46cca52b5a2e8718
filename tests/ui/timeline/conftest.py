"""A timeline over a real base."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.timeline.pane import TimelinePane
from tests.factories import make_client
from tests.store_fixtures import Clock


class Story:
    """A pane on screen, what it told the shell, and a client to write about."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.services = context, qtbot, context.services
        self.undoable: list[str] = []
        self.toasts: list[str] = []
        self.errors: list[Exception] = []
        self.opened: list[EntityRef] = []
        context.shell.undo_offered.connect(self.undoable.append)
        context.shell.toast_requested.connect(lambda request: self.toasts.append(request.text))
        context.shell.error_raised.connect(self.errors.append)
        clock = self.services.store.clock
        assert isinstance(clock, Clock)
        self.clock = clock
        user_id = self.services.users.create("Марина")
        self.services.users.act_as(user_id)
        self.client_id = make_client(self.services, "Лебедева Анна", company="ООО «Зерно»")
        company = self.services.clients.get(self.client_id).draft.employments[0].company_id
        assert company is not None
        self.company_id = company
        self.clock.step(30 * 24 * 3600)  # that the client was added is the oldest of all
        self.pane = TimelinePane(context)
        self.pane.open_requested.connect(self.opened.append)
        qtbot.addWidget(self.pane)
        self.pane.resize(560, 700)
        with qtbot.waitExposed(self.pane):
            self.pane.show()
        self.pane.activateWindow()

    def add(self, kind: InteractionKind = InteractionKind.CALL, hours: float = 0, **values: Any) -> int:
        """Store an entry of so many hours ago."""
        client_id = values.pop("client_id", self.client_id)
        at: datetime = self.services.store.clock() - timedelta(hours=hours)
        return self.services.timeline.add(InteractionDraft(client_id, kind, started_at=at, **values))

    def add_many(self, count: int, **values: Any) -> list[int]:
        """Store notes, one an hour, the newest first."""
        now = self.services.store.clock()
        return self.services.timeline.add_many(
            [
                InteractionDraft(
                    self.client_id,
                    InteractionKind.NOTE,
                    body=f"Запись {at}",
                    started_at=now - timedelta(hours=at),
                    **values,
                )
                for at in range(count)
            ]
        )

    def open(self, client_id: int | None = None) -> TimelinePane:
        """Show a client and wait until all is there."""
        self.pane.show_client(self.services.clients.get(client_id or self.client_id))
        self.settle()
        return self.pane

    def settle(self) -> None:
        """Wait until nothing is read or stored, and what came of it is shown."""
        for _ in range(3):  # a write is followed by an event, a timer and another reading
            self.qtbot.waitUntil(lambda: self.context.runner.busy_count == 0)
            self.qtbot.wait(1)
            self.qtbot.waitUntil(lambda: self.context.runner.busy_count == 0)

    def titles(self) -> list[str]:
        """The titles of all rows, from the top."""
        model = self.pane.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def bodies(self) -> list[str]:
        """The texts of all entries that were read."""
        return [item.body for item in self.pane.model.items if item.kind.is_interaction]

    def row(self, interaction_id: int) -> int:
        """The row of an entry."""
        row = self.pane.model.row_of_entry(interaction_id)
        assert row >= 0
        return row


@pytest.fixture
def story(app_context: AppContext, qtbot: QtBot) -> Story:
    """A timeline on screen."""
    return Story(app_context, qtbot)
