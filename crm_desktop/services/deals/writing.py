"""How a draft of a deal becomes rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from crm_desktop.domain.deal import DealDraft, NextAction
from crm_desktop.domain.lines import total
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models import Deal as DealTable
from crm_desktop.models import DealMember as MemberTable
from crm_desktop.models import DealTag, Source, Tag, User
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.doc_lines import insert_lines, line_rows, write_lines

_MEMBER = ("party_id", "role", "influence", "position")


@dataclass(frozen=True, slots=True)
class Names:
    """The ids behind the names in drafts, by folded name."""

    owners: dict[str, int] = field(default_factory=dict)
    sources: dict[str, int] = field(default_factory=dict)
    tags: dict[str, int] = field(default_factory=dict)


def find_names(changes: Changes, drafts: Iterable[DealDraft]) -> Names:
    """Find or create what drafts name."""
    every = list(drafts)
    return Names(
        ids_by_name(changes, User, (storable(draft.owner) for draft in every)),
        ids_by_name(changes, Source, (storable(draft.source) for draft in every)),
        ids_by_name(changes, Tag, (storable(tag) for draft in every for tag in draft.tags)),
    )


def deal_values(draft: DealDraft, names: Names, currency: str) -> dict[str, Any]:
    """Return the columns of a deal that its form edits; stage and place are written by moves."""
    company = None if draft.company_id == draft.client_id else draft.company_id
    return {
        "party_id": draft.client_id,
        "company_id": company,
        "title": tidy(storable(draft.title)),
        "note": storable(draft.note).strip(),
        "amount": total(draft.lines) if draft.lines else draft.amount,
        "currency": tidy(draft.currency).upper() or currency,
        "probability": draft.probability,
        "expected_close": draft.expected_close.isoformat() if draft.expected_close else "",
        "owner_id": names.owners.get(name_key(storable(draft.owner))),
        "source_id": names.sources.get(name_key(storable(draft.source))),
        "purpose": tidy(storable(draft.purpose)),
        "payment_nature": draft.payment_nature.value,
        **action_values(draft.next_action),
        "done": sorted(map(tidy, draft.done)),
        "extra": dict(draft.custom),
    }


def action_values(action: NextAction | None) -> dict[str, str]:
    """Return a next action, or that there is none, as the table of deals holds it."""
    if action is None:
        return {"action_kind": "", "action_on": "", "action_text": ""}
    return {
        "action_kind": action.kind.value,
        "action_on": action.on.isoformat(),
        "action_text": tidy(storable(action.text)),
    }


def write_parts(changes: Changes, deal_id: int, draft: DealDraft, names: Names) -> None:
    """Make tags, members and lines of a stored deal equal to the draft."""
    write_lines(changes, "deal_id", deal_id, draft.client_id, draft.lines)
    write_tags(changes, deal_id, draft.client_id, tag_ids(draft, names))
    members = [
        (member.client_id, member.role.value, member.influence, at) for at, member in enumerate(draft.members)
    ]
    stored = [
        row[0]
        for row in changes.engine.rows(
            "SELECT id FROM deal_member WHERE deal_id = ? ORDER BY position, id", (deal_id,)
        )
    ]
    kept = zip(stored, members, strict=False)
    changes.update_each(MemberTable, {row_id: dict(zip(_MEMBER, row, strict=True)) for row_id, row in kept})
    changes.delete(MemberTable, stored[len(members) :])
    insert_members(changes, [(deal_id, *row) for row in members[len(stored) :]])


def insert_members(changes: Changes, rows: Sequence[tuple[Any, ...]]) -> None:
    """Store who takes part: deal, client, role, influence, place."""
    changes.insert_many(MemberTable, ("deal_id", *_MEMBER), rows)


def insert_parts(changes: Changes, ids: Sequence[int], drafts: Sequence[DealDraft], names: Names) -> None:
    """Store tags, members and lines of new deals."""
    pairs = list(zip(ids, drafts, strict=True))
    insert_tags(
        changes,
        [
            (deal_id, draft.client_id, tag, at)
            for deal_id, draft in pairs
            for at, tag in enumerate(tag_ids(draft, names))
        ],
    )
    insert_members(
        changes,
        [
            (deal_id, member.client_id, member.role.value, member.influence, at)
            for deal_id, draft in pairs
            for at, member in enumerate(draft.members)
        ],
    )
    documents = line_rows(changes, [draft.lines for draft in drafts])
    lines = [
        (deal_id, draft.client_id, line)
        for (deal_id, draft), rows in zip(pairs, documents, strict=True)
        for line in rows
    ]
    insert_lines(changes, "deal_id", lines)


def tag_ids(draft: DealDraft, names: Names) -> list[int]:
    """Return the ids of the tags of a draft, each once."""
    found = (names.tags.get(name_key(storable(tag))) for tag in draft.tags)
    return list(dict.fromkeys(tag_id for tag_id in found if tag_id is not None))


def write_tags(changes: Changes, deal_id: int, party_id: int, wanted: Sequence[int]) -> None:
    """Make the tags of a deal equal to these, in their order."""
    rows = changes.engine.rows("SELECT tag_id, id FROM deal_tag WHERE deal_id = ?", (deal_id,))
    stored = dict(rows)
    changes.delete(DealTag, [row_id for tag_id, row_id in stored.items() if tag_id not in wanted])
    changes.update_each(
        DealTag, {stored[tag]: {"position": at} for at, tag in enumerate(wanted) if tag in stored}
    )
    new = [(deal_id, party_id, tag, at) for at, tag in enumerate(wanted) if tag not in stored]
    insert_tags(changes, new)


def insert_tags(changes: Changes, rows: Sequence[tuple[int, int, int, int]]) -> None:
    """Store tags: deal, client, tag, place."""
    changes.insert_many(DealTag, ("deal_id", "party_id", "tag_id", "position"), rows)


def insert_deals(changes: Changes, rows: Sequence[dict[str, Any]]) -> range:
    """Store new deals, all with the same columns, and return the run of their ids."""
    if not rows:
        return range(0)
    columns = tuple(rows[0])
    return changes.insert_many(DealTable, columns, [tuple(row.values()) for row in rows])
