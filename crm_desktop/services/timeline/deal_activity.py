"""What an entry of the timeline does to the deal it was about."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.models import Deal
from crm_desktop.services.changes import Changes
from crm_desktop.services.tables import chunks


def note_activity(changes: Changes, moments: Mapping[int, str]) -> None:
    """Let deals, with the moments of what was written for them, count as worked on; raises NotFoundError.

    What happened earlier than the last thing known, or is only to come, does not set the clock back or ahead.
    """
    known: dict[int, str] = {}
    for chunk in chunks(sorted(moments)):
        rows = changes.fetch(Deal, chunk, ("last_activity_at",))
        for missing in sorted(set(chunk) - set(rows)):
            raise NotFoundError(EntityRef(Entity.DEAL, missing))
        known |= {row_id: row["last_activity_at"] for row_id, row in rows.items()}
    later = {row_id: min(at, changes.at) for row_id, at in moments.items()}
    changes.update_each(
        Deal, {row_id: {"last_activity_at": at} for row_id, at in later.items() if at > known[row_id]}
    )
