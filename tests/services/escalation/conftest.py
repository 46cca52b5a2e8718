"""A shop with a head and a manager, on a Monday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from crm_desktop.domain.escalation import EscalationCause, EscalationDraft
from crm_desktop.services import Services
from tests.store_fixtures import Clock

MONDAY = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)  # nine in the morning in Moscow


@dataclass
class Shop:
    """The services, the clock and who works here."""

    services: Services
    clock: Clock
    head: int
    manager: int

    def rule(self, cause: EscalationCause, after: int, **values: object) -> int:
        draft = EscalationDraft("Правило", cause, after, notify="Глава")
        for name, value in values.items():
            setattr(draft, name, value)
        return self.services.escalations.create_rule(draft)

    def told(self, user_id: int) -> list[int]:
        """What a person is told of now, by the lines of the log."""
        found = self.services.reminders.due(self.clock.now, user_id)
        return [each.escalation_id for each in found if each.escalation_id is not None]


@pytest.fixture
def shop(services: Services, clock: Clock) -> Shop:
    clock.now = MONDAY
    services.preferences.update(time_zone="Europe/Moscow")
    head, manager = services.users.create("Глава"), services.users.create("Мария")
    services.users.act_as(manager)
    return Shop(services, clock, head, manager)
