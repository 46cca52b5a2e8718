"""Own fields of deals in a file: known by their label, as they are written, or by their key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.custom_values import parse_custom
from crm_desktop.domain.deal import OwnValue
from crm_desktop.domain.text import fold_words


def own_values(
    said: Mapping[str, OwnValue], fields: Sequence[CustomField], today: date
) -> tuple[dict[str, OwnValue], dict[str, str]]:
    """Return values by key, and what no own field of deals takes: for the note, by what it was called."""
    by_name = {fold_words(field.label): field for field in fields} | {field.key: field for field in fields}
    found: dict[str, OwnValue] = {}
    left: dict[str, str] = {}
    for name, value in said.items():
        field = by_name.get(name) or by_name.get(fold_words(name))
        if field is None:
            left[name] = str(value)
        elif isinstance(value, bool) and field.kind is CustomFieldKind.YES_NO:
            found[field.key] = value
        else:
            parsed, problem = parse_custom(field, value, today=today)
            if parsed is not None and problem is None:
                found[field.key] = parsed
            else:
                left[name] = str(value)
    return found, left
