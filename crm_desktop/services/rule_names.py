"""Names in the filters of saved views and segments: they follow when a tag, a status or an option is renamed.

A filter knows names, as people do. Without this a segment would lose its clients over a corrected misprint.
"""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.entity import Entity
from crm_desktop.models import SavedView, Segment
from crm_desktop.services.changes import Changes
from crm_desktop.services.filter_records import document, mapping

# What a condition calls the list, and the key of the names that are ticked in a filter.
FIELDS = {
    Entity.TAG: ("tags", "tags"),
    Entity.STATUS: ("status", "statuses"),
    Entity.SOURCE: ("source", "sources"),
    Entity.USER: ("owner", "owners"),
}


def rename_in_rules(changes: Changes, field: str, ticks: str, old: str, new: str) -> int:
    """Write a name of a list anew in all filters that know it; return in how many."""
    if old == new:
        return 0
    views = {}
    for view_id, text in changes.engine.rows("SELECT id, state FROM saved_view"):
        state = document(text)
        if _rename(mapping(state).get("filter"), field, ticks, old, new):
            views[view_id] = {"state": state}
    segments = {}
    for segment_id, text in changes.engine.rows("SELECT id, rule FROM segment"):
        rule = document(text)
        if _rename(rule, field, ticks, old, new):
            segments[segment_id] = {"rule": rule}
    return changes.update_each(SavedView, views) + changes.update_each(Segment, segments)


def _rename(rule: Any, field: str, ticks: str, old: str, new: str) -> bool:
    """Rename in one filter, as it is stored; return whether it knew the name."""
    if not isinstance(rule, dict):
        return False
    given = rule.get("conditions")
    conditions = [each for each in given if isinstance(each, dict)] if isinstance(given, list) else []
    asked = [each.get("values") for each in conditions if each.get("field") == field]
    places = [rule.get(ticks), *asked]
    found = [place for place in places if isinstance(place, list) and old in place]
    for place in found:
        place[:] = list(dict.fromkeys(new if value == old else value for value in place))
    return bool(found)
