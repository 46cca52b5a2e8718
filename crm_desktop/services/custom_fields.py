"""Fields that users add to clients and to deals."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import MAX_NAME, type_of_custom
from crm_desktop.domain.custom_values import parse_custom
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import DuplicateError, InUseError, NotFoundError, Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import tidy
from crm_desktop.models import Deal, FieldDef, Party
from crm_desktop.models.fields import dump_json
from crm_desktop.services.catalogue import name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.rule_names import rename_in_rules
from crm_desktop.services.store import Store
from crm_desktop.services.tables import Model, table_of

_COLUMNS = "id, version, key, label, kind, options, is_required, position, entity"
TABLES: dict[Entity, Model] = {Entity.CLIENT: Party, Entity.DEAL: Deal}


class CustomFieldService:
    """The own fields of clients and of deals, and what becomes of their values when a field changes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def list(self, entity: Entity = Entity.CLIENT) -> list[CustomField]:
        """Return the own fields of clients, or of deals, in the user's order."""
        rows = self._engine.rows(
            f"SELECT {_COLUMNS} FROM field_def WHERE entity = ? ORDER BY position, id", (entity,)
        )
        return [_field(*row) for row in rows]

    def get(self, field_id: int) -> CustomField:
        """Return one field; raises NotFoundError."""
        rows = self._engine.rows(f"SELECT {_COLUMNS} FROM field_def WHERE id = ?", (field_id,))
        if not rows:
            raise NotFoundError(EntityRef(Entity.CUSTOM_FIELD, field_id))
        return _field(*rows[0])

    def usage(self, field_id: int) -> int:
        """Return how many clients, those in the recycle bin included, or deals have a value in this field."""
        return len(self._values(self.get(field_id)))

    def option_usage(self, field_id: int) -> dict[str, int]:
        """Return how many records have each value of a field: what to say before an option goes."""
        counts: dict[str, int] = {}
        field = self.get(field_id)
        for values in self._values(field).values():
            text = str(values[field.key])
            counts[text] = counts.get(text, 0) + 1
        return counts

    def create(
        self,
        label: str,
        kind: CustomFieldKind = CustomFieldKind.TEXT,
        options: Sequence[str] = (),
        *,
        is_required: bool = False,
        entity: Entity = Entity.CLIENT,
    ) -> int:
        """Add a field of clients, or of deals, at the end of the list; raises ValidationError, and DuplicateError
        for a known label."""
        clean = _checked_options(kind, options)

        def work(changes: Changes) -> int:
            known = self.list(entity)
            return insert_field(changes, known, label, kind, clean, is_required=is_required, entity=entity)

        return self._store.write(ActionKind.CUSTOM_FIELD_CHANGED, work, subject=tidy(label))

    def update(
        self,
        field_id: int,
        version: int | None = None,
        *,
        label: str | None = None,
        options: Sequence[str] | None = None,
        renamed_options: Mapping[str, str] | None = None,
        kind: CustomFieldKind | None = None,
        is_required: bool | None = None,
    ) -> None:
        """Change a field. `renamed_options` (old -> new) renames the value of clients too; a value whose
        option goes stays where it is. With another `kind` the values are converted; when some cannot be,
        InUseError tells how many, and nothing changes."""
        field = self.get(field_id)
        values: dict[str, Any] = {}
        if label is not None:
            values |= {"label": tidy(label), "label_key": _free_key(self.list(field.entity), label, field_id)}
        wanted = replace(field, kind=kind or field.kind)
        if options is not None or wanted.kind is not field.kind:
            clean = _checked_options(wanted.kind, field.options if options is None else options)
            wanted = replace(wanted, options=tuple(clean))
            values |= {"kind": wanted.kind.value, "options": clean}
        if is_required is not None:
            values["is_required"] = int(is_required)

        def work(changes: Changes) -> None:
            changes.update(FieldDef, field_id, version, **values)
            if wanted.kind is not field.kind:
                self._convert_values(changes, field, wanted)
            if renamed_options:
                self._replace_values(changes, field, renamed_options)
                for old, new in renamed_options.items() if field.entity is Entity.CLIENT else ():
                    rename_in_rules(changes, f"custom.{field.key}", "", old, new)

        subject = values.get("label", field.label)
        self._store.write(ActionKind.CUSTOM_FIELD_CHANGED, work, subject=subject)

    def delete(self, field_id: int) -> int:
        """Remove a field and its values, as one action that can be undone; return how many had a value."""
        field = self.get(field_id)

        def work(changes: Changes) -> int:
            wanted = {}
            for row_id, values in self._values(field).items():
                del values[field.key]
                wanted[row_id] = {"extra": dump_json(values)}
            changes.update_each(TABLES[field.entity], wanted)
            changes.delete(FieldDef, [field_id])
            return len(wanted)

        return self._store.write(ActionKind.CUSTOM_FIELD_CHANGED, work, subject=field.label)

    def reorder(self, ids: Iterable[int]) -> None:
        """Put the fields in this order."""
        wanted = {row_id: {"position": at} for at, row_id in enumerate(ids)}
        self._store.write(
            ActionKind.CUSTOM_FIELD_CHANGED, lambda changes: changes.update_each(FieldDef, wanted)
        )

    def _values(self, field: CustomField) -> dict[int, dict[str, type_of_custom]]:
        """Return the own fields of the clients, or deals, that have this one."""
        key, table = field.key, table_of(TABLES[field.entity])
        rows = self._engine.rows(f"SELECT id, extra FROM {table} WHERE extra LIKE ?", (f'%"{key}":%',))
        found = {row_id: json.loads(extra) for row_id, extra in rows}
        return {row_id: values for row_id, values in found.items() if key in values}

    def _convert_values(self, changes: Changes, field: CustomField, wanted: CustomField) -> None:
        today = self._store.clock().astimezone().date()
        converted, lost = {}, 0
        for row_id, values in self._values(field).items():
            text = _as_text(field.kind, values[field.key])
            value, problem = parse_custom(replace(wanted, is_required=True), text, today=today)
            lost += problem is not None
            converted[row_id] = {"extra": dump_json(values | {field.key: value})}
        if lost:
            raise InUseError(EntityRef(Entity.CUSTOM_FIELD, field.id), field.entity, lost)
        changes.update_each(TABLES[field.entity], converted)

    def _replace_values(self, changes: Changes, field: CustomField, renamed: Mapping[str, str]) -> None:
        wanted, key = {}, field.key
        for row_id, values in self._values(field).items():
            if values[key] in renamed:
                values[key] = tidy(renamed[str(values[key])])
                wanted[row_id] = {"extra": dump_json(values)}
        changes.update_each(TABLES[field.entity], wanted)


def insert_field(
    changes: Changes,
    known: Sequence[CustomField],
    label: str,
    kind: CustomFieldKind,
    options: Sequence[str] = (),
    *,
    is_required: bool = False,
    entity: Entity = Entity.CLIENT,
) -> int:
    """Add a field within an action that runs (an import makes several); return its id.

    The key is a number that is never given again: a field that comes back by undo finds it free.
    """
    label_key = _free_key(known, label)
    number = changes.engine.reserve_ids("field_def", 1)
    return changes.insert(
        FieldDef,
        entity=entity.value,
        key=f"f_{number}",
        label=tidy(label),
        label_key=label_key,
        kind=kind.value,
        options=list(options),
        is_required=int(is_required),
        position=max((field.position for field in known), default=-1) + 1,
    )


def _field(*row: Any) -> CustomField:
    i, version, key, label, kind, options, is_required, position, entity = row
    return CustomField(
        i,
        version,
        key,
        label,
        CustomFieldKind(kind),
        tuple(json.loads(options)),
        bool(is_required),
        position,
        Entity(entity),
    )


def _as_text(kind: CustomFieldKind, value: type_of_custom) -> str | None:
    """Return a value as somebody would type it; None for a tick, which no other kind can say."""
    if kind is CustomFieldKind.YES_NO:
        return None
    if kind is CustomFieldKind.MONEY and isinstance(value, int):
        return format(Decimal(value) / 100, "f")
    return str(value)


def _free_key(known: Sequence[CustomField], label: str, own_id: int | None = None) -> str:
    key = name_key(label)
    if not key:
        raise ValidationError({"label": Problem.REQUIRED})
    if len(key) > MAX_NAME:
        raise ValidationError({"label": Problem.TOO_LONG})
    taken = next((field for field in known if name_key(field.label) == key and field.id != own_id), None)
    if taken is not None:
        raise DuplicateError("label", EntityRef(Entity.CUSTOM_FIELD, taken.id))
    return key


def _checked_options(kind: CustomFieldKind, options: Sequence[str]) -> list[str]:
    """Return the options without blanks and repetitions; only a choice has any, and it needs one."""
    if kind is not CustomFieldKind.CHOICE:
        return []
    clean: dict[str, str] = {}
    for option in options:
        if option.strip():
            clean.setdefault(name_key(option), tidy(option))
    if not clean:
        raise ValidationError({"options": Problem.REQUIRED})
    return list(clean.values())
