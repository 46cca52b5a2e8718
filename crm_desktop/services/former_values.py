"""Which former values of a row an undo may put back without touching later work."""

from __future__ import annotations

import json
from collections.abc import Collection

from crm_desktop.models import Deal, Task
from crm_desktop.models.fields import JsonTextField, dump_json
from crm_desktop.services.changes import STAMP
from crm_desktop.services.tables import ROOT_COLUMNS, Model, Row

EXTRA = "extra"  # the column with the values of own fields
BOOKKEEPING = frozenset({*STAMP, "version"})
# Columns that are made from another and go with it.
COUPLED = {"name_key": "name", "label_key": "label", "birth_month_day": "birthday"}


# What a move writes of a deal goes back whole or not at all; its place in the column is another matter.
_STANDING = frozenset(
    {
        "stage_id",
        "pipeline_id",
        "state",
        "passed",
        "came_from_id",
        "stage_entered_at",
        "closed_at",
        "lost_reason_id",
        "lost_note",
        "competitor",
    }
)

# When a task is: half of it would say something else than either.
_WHEN = frozenset({"starts_at", "ends_at", "day", "last_day", "deadline_at", "due_at"})


def former_values(
    model: Model, before: Row, after: Row, row: Row, later: set[str], fields: Collection[str] = ()
) -> tuple[Row, bool]:
    """Return what may go back of a row whose columns an action changed from `before` to `after`, and
    whether something has to stay because of later work.

    `row` is what is stored now, `later` the columns that standing later actions wrote, `fields` the keys
    of the own fields that exist. Documents of own fields go back key by key. The order of parts is put
    back where it can be and is not worth a word.
    """
    values: Row = {}
    lost = False
    for name, former in before.items():
        if name in BOOKKEEPING:
            continue
        if isinstance(model._meta.columns[name], JsonTextField) and row[name] != after[name]:
            values[name], is_whole = former_keys(former, after[name], row[name])
            lost |= not is_whole
        elif row[name] == after[name] and (name not in later or name == EXTRA):
            values[name] = former
        elif row[name] != former and not (name == "position" and model in ROOT_COLUMNS):
            lost = True
    if EXTRA in values:
        values[EXTRA], is_whole = known_keys(values[EXTRA], fields)
        lost |= not is_whole
    _part_with_half_couples(values, before)
    lost |= _part_with_half_wholes(model, values, before)
    return values, lost


def _part_with_half_couples(values: Row, before: Row) -> None:
    """A key without its name, or a name without its key, must not go back alone."""
    for name, main in COUPLED.items():
        if {name, main} <= before.keys() and not {name, main} <= values.keys():
            values.pop(name, None)
            values.pop(main, None)


def _part_with_half_wholes(model: Model, values: Row, before: Row) -> bool:
    """Let a move of a deal and the time of a task go back whole or not at all; return whether a time stays."""
    if model is Deal and "stage_id" in before and "stage_id" not in values:
        for name in _STANDING & values.keys():
            del values[name]
    if model is not Task or _WHEN & before.keys() <= values.keys():
        return False
    kept = _WHEN & values.keys()
    for name in kept:
        del values[name]
    return bool(kept)


def former_keys(former: str, after: str, now: str) -> tuple[str, bool]:
    """Put back the former values under the keys of a JSON object that still hold what the action wrote;
    also return whether those were all. Of any other document nothing is put back."""
    old, new, current = json.loads(former), json.loads(after), json.loads(now)
    if not all(isinstance(document, dict) for document in (old, new, current)):
        return now, now == former
    is_whole = True
    for key in {*old, *new}:
        if old.get(key) == new.get(key) or current.get(key) == old.get(key):
            continue
        if current.get(key) != new.get(key):
            is_whole = False
        elif key in old:
            current[key] = old[key]
        else:
            del current[key]
    return dump_json(current), is_whole


def known_keys(document: str, fields: Collection[str]) -> tuple[str, bool]:
    """Drop the values of own fields that do not exist (any more); also return whether there were none."""
    values = json.loads(document)
    known = {key: value for key, value in values.items() if key in fields}
    return dump_json(known), len(known) == len(values)


def coupled_groups(values: Row) -> list[Row]:
    """Cut values into the smallest sets that can go back alone."""
    groups: dict[str, Row] = {}
    for name in values.keys() - set(STAMP):
        if "stage_id" in values and name in _STANDING:
            main = "stage_id"
        elif "due_at" in values and name in _WHEN:
            main = "due_at"
        else:
            main = COUPLED.get(name, name)
        groups.setdefault(main, {})[name] = values[name]
    return list(groups.values())
