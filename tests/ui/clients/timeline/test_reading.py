"""What one question brings."""

from __future__ import annotations

from crm_desktop.domain.timeline import InteractionKind, TimelineFilter, TimelineKind
from crm_desktop.ui.clients.timeline.reading import read
from tests.ui.clients.timeline.conftest import Story


def test_all_that_a_timeline_shows_comes_at_once(story: Story) -> None:
    story.add_many(3)
    pinned = story.add(InteractionKind.CALL, is_pinned=True, outcome="Думает")
    found = read(story.services, story.client_id, TimelineFilter(), 2)
    assert [item.record_id for item in found.head.pinned] == [pinned]
    assert len(found.head.page.items) == 2
    assert found.head.page.has_more
    assert found.counts[TimelineKind.NOTE] == 3
    assert found.authors == ("Марина",)
    assert "Думает" in {outcome.name for outcome in found.outcomes}
