"""The words a card offers to choose from, read together."""

from __future__ import annotations

from dataclasses import dataclass, field

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.services import Services


@dataclass(frozen=True, slots=True)
class CardLists:
    """Statuses and tags with their colours, owners, sources, and the own fields."""

    statuses: dict[str, str] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    owners: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    own_fields: tuple[CustomField, ...] = ()


def read_lists(services: Services) -> CardLists:
    """Read all of them."""
    return CardLists(
        statuses={status.name: status.color for status in services.statuses.list()},
        tags=services.tags.colors(),
        owners=tuple(user.name for user in services.users.list(only_active=True)),
        sources=tuple(source.name for source in services.sources.list()),
        own_fields=tuple(services.custom_fields.list()),
    )
