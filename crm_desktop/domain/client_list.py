"""What a list of clients is asked for: filter, order, and the views a user saves."""

from __future__ import annotations

from dataclasses import dataclass, field

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.conditions import Condition

# Keys of the columns that every base has; an own field is "custom.<key>".
COLUMN_KEYS = (
    "name",
    "kind",
    "company",
    "position",
    "phone",
    "email",
    "city",
    "tags",
    "status",
    "source",
    "owner",
    "birthday",
    "inn",
    "kpp",
    "ogrn",
    "must_know",
    "notes",
    "last_contact",
    "next_step",
    "do_not_call",
    "created_at",
    "updated_at",
)


@dataclass(frozen=True, slots=True)
class ClientSort:
    """The order of a list: column key and direction."""

    column: str = "name"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ClientFilter:
    """Which clients a list shows; everything empty means all that are not in the recycle bin.

    `text` is searched in name, company, phones, e-mails and INN; `columns` maps a column key to a
    text that the column must contain (the filter row). Of `conditions` all must be met, or with
    `match_any` at least one. `segment_id` narrows the list to a segment, `ids` to clients that
    were picked out elsewhere, which `picked_as` describes.
    """

    text: str = ""
    kinds: frozenset[ClientKind] = frozenset()
    statuses: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    columns: tuple[tuple[str, str], ...] = ()
    conditions: tuple[Condition, ...] = ()
    match_any: bool = False
    segment_id: int | None = None
    import_batch_id: int | None = None
    in_recycle_bin: bool = False
    ids: frozenset[int] = frozenset()
    picked_as: str = ""


@dataclass(frozen=True, slots=True)
class ViewState:
    """How a list looks: what it shows, in which order, with which columns and widths."""

    filter: ClientFilter = field(default_factory=ClientFilter)
    sort: ClientSort = field(default_factory=ClientSort)
    columns: tuple[str, ...] = ()
    widths: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view that a user saved under a name."""

    id: int
    version: int
    name: str
    state: ViewState


@dataclass(frozen=True, slots=True)
class Segment:
    """A group of clients under a name: all that fit a rule now, or, frozen, a list of members."""

    id: int
    version: int
    name: str
    is_frozen: bool
    rule: ClientFilter = field(default_factory=ClientFilter)
