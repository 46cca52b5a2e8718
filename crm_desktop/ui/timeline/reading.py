"""What stands around a timeline, read by one question on the readers' thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crm_desktop.domain.timeline import Outcome, TimelineFilter, TimelineKind

if TYPE_CHECKING:
    from crm_desktop.services import Services


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The counts for the chips, and the lists to choose from."""

    counts: Mapping[TimelineKind, int]
    authors: tuple[str, ...]
    outcomes: tuple[Outcome, ...]


def read_surroundings(services: Services, client_id: int, wanted: TimelineFilter) -> Surroundings:
    """Read what stands around the line; asked after the line itself, which the eye goes to first."""
    return Surroundings(
        services.timeline.counts(client_id, wanted),
        tuple(services.timeline.authors(client_id)),
        tuple(services.outcomes.list()),
    )
