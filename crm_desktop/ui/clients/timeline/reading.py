"""What one question to the base brings for a timeline; runs on the readers' thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crm_desktop.domain.timeline import Outcome, TimelineFilter, TimelineKind
from crm_desktop.ui.clients.timeline.model import Head, read_head

if TYPE_CHECKING:
    from crm_desktop.services import Services


@dataclass(frozen=True, slots=True)
class Reading:
    """The head of the line, the counts for the chips, and the lists to choose from."""

    head: Head
    counts: Mapping[TimelineKind, int]
    authors: tuple[str, ...]
    outcomes: tuple[Outcome, ...]


def read(services: Services, client_id: int, wanted: TimelineFilter, limit: int) -> Reading:
    """Read a timeline from its beginning."""
    return Reading(
        read_head(services, client_id, wanted, limit),
        services.timeline.counts(client_id, wanted),
        tuple(services.timeline.authors(client_id)),
        tuple(services.outcomes.list()),
    )
