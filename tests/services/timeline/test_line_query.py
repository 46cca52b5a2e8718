"""The statement that finds the places on a timeline."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.domain.timeline import (
    InteractionDraft,
    InteractionKind,
    TimelineFilter,
    TimelineKey,
    TimelineKind,
)
from crm_desktop.services import Services
from crm_desktop.services.timeline.line_query import CREATED, INTERACTION, LineQuery, Who
from tests.factories import make_client

AT = datetime(2026, 11, 1, 12, tzinfo=UTC)
NOBODY = Who((), (), ())


def line(services: Services, who: Who, **wanted: object) -> LineQuery:
    return LineQuery(services.store.engine, who, TimelineFilter(**wanted))  # type: ignore[arg-type]


def test_the_line_of_nobody_is_empty(services: Services) -> None:
    assert line(services, NOBODY).keys(None, 10) == []
    assert line(services, NOBODY).counts() == {}


def test_the_line_of_people_alone_has_no_changes_of_a_card(services: Services) -> None:
    client_id = make_client(services)
    assert line(services, Who((client_id,), (), ())).keys(None, 10) == []
    [(key, change, _)] = line(services, Who((client_id,), (client_id,), ())).keys(None, 10)
    assert (key.table, key.id, change[0]) == (CREATED, client_id, "client_created")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("100 %", 1),
        ("!", 1),
        ("_", 0),
        ("  ", 1),
        ("а" * 2000, 0),
        (" ".join(["скидка"] * 200), 1),
        ("\0скидка", 1),
    ],
)
def test_any_text_can_be_looked_for(services: Services, text: str, found: int) -> None:
    client_id = make_client(services)
    services.timeline.add(
        InteractionDraft(client_id, InteractionKind.CALL, body="Скидка 100 %!", started_at=AT)
    )
    query = line(services, Who((client_id,), (), ()), text=text)
    assert len(query.keys(None, 10)) == found


def test_of_one_moment_the_higher_table_and_id_come_first(services: Services) -> None:
    client_id = make_client(services)
    who = Who((client_id,), (), ())
    draft = InteractionDraft(client_id, InteractionKind.CALL, started_at=AT)
    low, high = services.timeline.add_many([draft, draft])
    at = services.timeline.item(low).key.at

    def below(table: int, row_id: int) -> list[int]:
        return [key.id for key, _, _ in line(services, who).keys(TimelineKey(at, table, row_id), 10)]

    assert below(INTERACTION + 1, 0) == [high, low]
    assert below(INTERACTION, high) == [low]
    assert below(INTERACTION, low) == []
    assert below(INTERACTION - 1, 10**9) == []


def test_kinds_of_the_filter_limit_the_line_and_not_the_counts(services: Services) -> None:
    client_id = make_client(services)
    services.timeline.add(InteractionDraft(client_id, InteractionKind.CALL, started_at=AT))
    query = line(services, Who((client_id,), (), ()), kinds=frozenset({TimelineKind.FILE}))
    assert query.keys(None, 10) == []
    assert query.counts() == {TimelineKind.CALL: 1}
