"""What stands around a timeline."""

from __future__ import annotations

from crm_desktop.domain.timeline import InteractionKind, TimelineFilter, TimelineKind
from crm_desktop.ui.timeline.reading import read_surroundings
from tests.ui.timeline.conftest import Story


def test_what_stands_around_a_line_comes_at_once(story: Story) -> None:
    story.add_many(3)
    story.add(InteractionKind.CALL, outcome="Думает", decision="Скидка")
    found = read_surroundings(story.services, story.client_id, TimelineFilter())
    assert found.counts[TimelineKind.NOTE] == 3
    assert found.authors == ("Марина",)
    assert "Думает" in {outcome.name for outcome in found.outcomes}
    narrowed = read_surroundings(story.services, story.client_id, TimelineFilter(only_decisions=True))
    assert sum(narrowed.counts.values()) == 1
