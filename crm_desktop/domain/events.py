"""What services tell the rest of the program after a commit."""

from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.entity import Entity


class ChangeKind(StrEnum):
    """What happened to the records of an event."""

    CREATED = "created"
    UPDATED = "updated"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class DataChanged:
    """Records of one entity changed; `ids` is empty when too many to name (reload everything)."""

    entity: Entity
    ids: frozenset[int]
    kind: ChangeKind
