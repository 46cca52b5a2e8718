"""Two people changed one card: what goes together is united, the rest is a question."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from crm_desktop.domain.client import ClientDraft
from crm_desktop.ui.forms.binding import CUSTOM, NAME_PARTS, read_field, write_field

_LISTS = frozenset({"employments", "phones", "emails", "handles", "addresses", "tags"})


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """One field that both changed, each in another way."""

    key: str
    mine: Any
    theirs: Any


def field_keys(*drafts: ClientDraft) -> tuple[str, ...]:
    """Return the keys of all fields that these drafts have, own fields included."""
    plain = [field.name for field in fields(ClientDraft) if field.name not in {"name", "custom"}]
    custom = dict.fromkeys(CUSTOM + key for draft in drafts for key in draft.custom)
    return (plain[0], *NAME_PARTS, *plain[1:], *custom)


def changed_keys(one: ClientDraft, other: ClientDraft) -> tuple[str, ...]:
    """Return the keys of the fields in which two drafts differ."""
    return tuple(key for key in field_keys(one, other) if read_field(one, key) != read_field(other, key))


def unite(
    base: ClientDraft, mine: ClientDraft, theirs: ClientDraft
) -> tuple[ClientDraft, tuple[FieldConflict, ...]]:
    """Return theirs with my changes, and the fields where that cannot be done; there it says mine."""
    united = replace(theirs, custom=dict(theirs.custom))
    conflicts = []
    for key in field_keys(base, mine, theirs):
        was, my, their = (read_field(draft, key) for draft in (base, mine, theirs))
        if my in (was, their):
            continue
        value = my
        if their != was:
            both = _unite_lists(was, my, their) if key in _LISTS else None
            if both is None:
                conflicts.append(FieldConflict(key, my, their))
            else:
                value = both
        write_field(united, key, value)
    return united, tuple(conflicts)


def with_theirs(draft: ClientDraft, conflicts: tuple[FieldConflict, ...]) -> ClientDraft:
    """Return a united draft with their value for these conflicts."""
    result = replace(draft, custom=dict(draft.custom))
    for conflict in conflicts:
        write_field(result, conflict.key, conflict.theirs)
    return result


def _unite_lists(was: tuple[Any, ...], my: tuple[Any, ...], their: tuple[Any, ...]) -> tuple[Any, ...] | None:
    """Return both people's additions without both people's removals; None when both changed one part."""
    both_touched = [part for part in was if part not in my and part not in their]
    my_new = [part for part in my if part not in was]
    their_new = [part for part in their if part not in was]
    if both_touched and my_new and their_new and my_new != their_new:
        return None
    kept = [part for part in their if part not in was or part in my]
    return (*kept, *(part for part in my_new if part not in kept))
