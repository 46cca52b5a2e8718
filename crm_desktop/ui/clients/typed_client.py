"""What stands in the form of a new client, stored or not."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.domain.client import ClientKind, Email, Phone


@dataclass(frozen=True, slots=True)
class TypedClient:
    """What was typed into the form of a new client, to be brought back into another one."""

    line: str
    kind: ClientKind | None
    phones: tuple[Phone, ...]
    emails: tuple[Email, ...]
    company: str
    company_id: int | None
    position: str
    tags: tuple[str, ...]
    notes: str
