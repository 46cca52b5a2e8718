"""What stands around a timeline, read by one question on the readers' thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crm_desktop.domain.client import Client
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import ChangeKind, DataChanged
from crm_desktop.domain.timeline import DealMark, Outcome, TimelineFilter, TimelineKind

if TYPE_CHECKING:
    from crm_desktop.services import Services
    from crm_desktop.ui.timeline.model import TimelineModel

_WATCHED = frozenset(
    {
        Entity.INTERACTION,
        Entity.PROMISE,
        Entity.ATTACHMENT,
        Entity.CLIENT,
        Entity.OUTCOME,
        Entity.USER,
        Entity.DEAL,
        Entity.SALE,
        Entity.PAYMENT,
        Entity.TASK,
    }
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The counts for the chips, and the lists to choose from."""

    counts: Mapping[TimelineKind, int]
    authors: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    deals: tuple[DealMark, ...]


def concerns(event: DataChanged, client: Client, model: TimelineModel) -> bool:
    """Return whether a change can be seen on the timeline of a client, as far as it was read."""
    if event.entity not in _WATCHED:
        return False
    if event.entity is Entity.CLIENT and event.ids and client.id not in event.ids:
        return bool(event.ids & {link.client_id for link in client.people})
    if event.entity is Entity.INTERACTION and event.kind is not ChangeKind.CREATED and event.ids:
        known = {item.record_id for item in model.items if item.kind.is_interaction}
        return bool(event.ids & known) or model.canFetchMore()
    return True


def read_surroundings(services: Services, client_id: int, wanted: TimelineFilter) -> Surroundings:
    """Read what stands around the line; asked after the line itself, which the eye goes to first."""
    return Surroundings(
        services.timeline.counts(client_id, wanted),
        tuple(services.timeline.authors(client_id)),
        tuple(services.outcomes.list()),
        tuple(services.timeline.deals(client_id)),
    )
