"""Filters as plain JSON values, as saved views and segments keep them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.conditions import Condition, Op, condition_of, condition_record
from crm_desktop.domain.text import storable

T = TypeVar("T")
_NAME_SETS = ("statuses", "sources", "owners", "tags")
_LARGEST = 2**63 - 1  # what a column of ids can hold
_NOBODY = Condition("", Op.UNKNOWN)


def filter_record(wanted: ClientFilter) -> dict[str, Any]:
    """Return a filter as plain JSON values; what holds nothing back is left out."""
    record: dict[str, Any] = {
        "text": wanted.text,
        "kinds": sorted(kind.value for kind in wanted.kinds),
        **{name: sorted(getattr(wanted, name)) for name in _NAME_SETS},
        "columns": [list(pair) for pair in wanted.columns],
        "conditions": [condition_record(condition) for condition in wanted.conditions],
        "match_any": wanted.match_any,
        "segment_id": wanted.segment_id,
        "import_batch_id": wanted.import_batch_id,
        "in_recycle_bin": wanted.in_recycle_bin,
        "ids": sorted(wanted.ids),
        "picked_as": wanted.picked_as,
    }
    return {key: value for key, value in record.items() if value}


def filter_of(record: object) -> ClientFilter:
    """Read what `filter_record` made; what is missing or strange is left at its default, but for conditions
    and kinds of clients, which then let nobody through."""
    given = mapping(record)
    kinds = {kind.value: kind for kind in ClientKind}
    conditions = given.get("conditions", [])
    stored = conditions if isinstance(conditions, list) else [None]
    if not kinds.keys() >= set(texts(given.get("kinds"))):
        stored = [None]
    return ClientFilter(
        text=storable(str(given.get("text") or "")),
        kinds=frozenset(kinds[name] for name in texts(given.get("kinds")) if name in kinds),
        columns=pairs(given.get("columns"), str),
        conditions=tuple(map(condition_of, stored)),
        match_any=given.get("match_any") is True,
        in_recycle_bin=given.get("in_recycle_bin") is True,
        segment_id=_number(given.get("segment_id")),
        import_batch_id=_number(given.get("import_batch_id")),
        ids=frozenset(_ids(given.get("ids"))),
        picked_as=storable(str(given.get("picked_as") or "")),
        **{name: frozenset(texts(given.get(name))) for name in _NAME_SETS},
    )


def rule_of(text: str) -> ClientFilter:
    """Read the rule of a segment as it stands in the base; what is no filter lets nobody through."""
    record = document(text)
    return filter_of(record) if isinstance(record, dict) else ClientFilter(conditions=(_NOBODY,))


def document(text: str) -> object:
    """Return what stands in a JSON column; None when somebody else has written there."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def mapping(value: object) -> Mapping[str, Any]:
    """Return a JSON object, an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def texts(value: object) -> Iterable[str]:
    """Return the texts of a JSON list."""
    return (storable(item) for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def pairs(value: object, kind: type[T]) -> tuple[tuple[str, T], ...]:
    """Return the pairs of a text and something of a type in a JSON list."""
    items = value if isinstance(value, list) else []
    return tuple(
        (pair[0], pair[1])
        for pair in items
        if isinstance(pair, list)
        and len(pair) == 2
        and isinstance(pair[0], str)
        and isinstance(pair[1], kind)
    )


def _ids(values: object) -> list[int]:
    numbers = map(_number, values) if isinstance(values, list) else ()
    return [number for number in numbers if number is not None]


def _number(value: object) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if 0 <= value <= _LARGEST else None
