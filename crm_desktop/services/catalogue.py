"""The short lists that users keep: tags, statuses and sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Generic, TypeVar

from crm_desktop.domain.catalogue import LifeStage, Source, Status, Tag
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import DuplicateError, InUseError, NotFoundError, Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import fold, tidy
from crm_desktop.models import Deal, DealTag, Inquiry, Party, PartyTag
from crm_desktop.models import Outcome as OutcomeTable
from crm_desktop.models import Source as SourceTable
from crm_desktop.models import Status as StatusTable
from crm_desktop.models import Tag as TagTable
from crm_desktop.models import User as UserTable
from crm_desktop.services.changes import Changes, Model, table_of
from crm_desktop.services.rule_names import FIELDS, rename_in_rules
from crm_desktop.services.store import Store
from crm_desktop.services.tables import entity_of

T = TypeVar("T")
COLORS = ("blue", "green", "violet", "amber", "cyan", "rose", "grey", "teal")


@lru_cache(maxsize=4096)  # a bulk write asks for the same few names over and over
def name_key(name: str) -> str:
    """Return the key under which a name exists once, whatever its case and spacing."""
    return fold(tidy(name))


def ids_by_name(changes: Changes, model: Model, names: Iterable[str]) -> dict[str, int]:
    """Find or create the rows of a short list by name; returns ids by `name_key`. Empty names are skipped."""
    wanted: dict[str, str] = {}
    for name in names:
        if key := name_key(name):
            wanted.setdefault(key, tidy(name))
    if not wanted:
        return {}
    found = {
        key: row_id for row_id, key in changes.engine.rows(f'SELECT id, name_key FROM "{table_of(model)}"')
    }
    missing = [key for key in wanted if key not in found]
    if missing:
        extra: dict[str, Callable[[int], Any]] = {}
        if model in (TagTable, StatusTable, UserTable):
            extra["color"] = lambda at: COLORS[(len(found) + at) % len(COLORS)]
        if model in (StatusTable, OutcomeTable):
            extra["position"] = lambda at: len(found) + at
        rows = [(wanted[key], key, *(make(at) for make in extra.values())) for at, key in enumerate(missing)]
        ids = changes.insert_many(model, ("name", "name_key", *extra), rows)
        found |= dict(zip(missing, ids, strict=True))
    return {key: found[key] for key in wanted}


class NamedList(Generic[T]):
    """What the short lists have in common: names are unique, a row in use cannot go unnoticed."""

    model: Model
    entity: Entity
    action: ActionKind
    used_by: tuple[Model, str]
    also_used_by: tuple[tuple[Model, str], ...] = ()
    user = Entity.CLIENT  # what the rows that use it are to people
    order = "name_key"

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def _select(self, columns: str) -> list[tuple[Any, ...]]:
        return self._engine.rows(f'SELECT {columns} FROM "{table_of(self.model)}" ORDER BY {self.order}')

    def _create(self, name: str, **values: Any) -> int:
        def work(changes: Changes) -> int:
            key = self._free_key(name)
            return changes.insert(self.model, name=tidy(name), name_key=key, **values)

        return self._store.write(self.action, work, subject=tidy(name))

    def _update(self, row_id: int, version: int | None, **values: Any) -> None:
        if "name" in values:
            values["name_key"] = self._free_key(values["name"], row_id)
            values["name"] = tidy(values["name"])

        def work(changes: Changes) -> bool:
            before = self._name_of(row_id)
            is_changed = changes.update(self.model, row_id, version, **values)
            self._rename_in_rules(changes, before, values.get("name", before))
            return is_changed

        self._store.write(self.action, work, subject=values.get("name", "") or self._name_of(row_id))

    def _rename_in_rules(self, changes: Changes, old: str, new: str) -> None:
        if self.entity in FIELDS:
            field, ticks = FIELDS[self.entity]
            rename_in_rules(changes, field, ticks, old, new)

    def _free_key(self, name: str, own_id: int | None = None) -> str:
        key = name_key(name)
        if not key:
            raise ValidationError({"name": Problem.REQUIRED})
        taken = self._engine.rows(f'SELECT id FROM "{table_of(self.model)}" WHERE name_key = ?', (key,))
        if taken and taken[0][0] != own_id:
            raise DuplicateError("name", EntityRef(self.entity, taken[0][0]))
        return key

    def _name_of(self, row_id: int) -> str:
        rows = self._engine.rows(f'SELECT name FROM "{table_of(self.model)}" WHERE id = ?', (row_id,))
        if not rows:
            raise NotFoundError(EntityRef(self.entity, row_id))
        return str(rows[0][0])

    def usage(self, row_id: int) -> int:
        """Return how many rows use this one: clients, those in the recycle bin included, or entries."""
        model, column = self.used_by
        return int(
            self._engine.rows(f'SELECT count(*) FROM "{table_of(model)}" WHERE {column} = ?', (row_id,))[0][0]
        )

    def delete(self, row_id: int, *, move_to: int | None = None) -> bool:
        """Remove a row; its clients get `move_to` instead. Returns whether it is gone.

        Raises InUseError when it is used and no replacement is given (a tag is simply taken off).
        """

        def work(changes: Changes) -> None:
            for model, column in (self.used_by, *self.also_used_by):
                select = f'SELECT id FROM "{table_of(model)}" WHERE {column} = ?'
                used = [row[0] for row in self._engine.rows(select, (row_id,))]
                if model in (PartyTag, DealTag):
                    changes.delete(model, used)
                elif used and move_to is None:
                    user = self.user if model is self.used_by[0] else entity_of(model)
                    raise InUseError(EntityRef(self.entity, row_id), user, len(used))
                else:
                    changes.update_many(model, used, **{column: move_to})
            if move_to is not None:
                self._rename_in_rules(changes, self._name_of(row_id), self._name_of(move_to))
            changes.delete(self.model, [row_id])

        self._store.write(self.action, work, subject=self._name_of(row_id))
        return True


class TagService(NamedList[Tag]):
    """Tags and how often each is used."""

    model, entity, action = TagTable, Entity.TAG, ActionKind.TAG_CHANGED
    used_by = (PartyTag, "tag_id")
    also_used_by = ((DealTag, "tag_id"),)

    def list(self) -> list[Tag]:
        """Return all tags by name, each with the number of clients that carry it."""
        counts = dict(self._engine.rows("SELECT tag_id, count(*) FROM party_tag GROUP BY tag_id"))
        return [
            Tag(i, v, name, color, counts.get(i, 0))
            for i, v, name, color in self._select("id, version, name, color")
        ]

    def colors(self) -> dict[str, str]:
        """Return the colour of each tag by its name, in order of names; nothing is counted."""
        return dict(self._select("name, color"))

    def create(self, name: str, color: str = "blue") -> int:
        """Add a tag; raises DuplicateError when the name exists in any case."""
        return self._create(name, color=color)

    def update(self, tag_id: int, version: int | None = None, **values: Any) -> None:
        """Change `name` or `color`."""
        self._update(tag_id, version, **values)

    def merge(self, tag_id: int, into_id: int) -> None:
        """Give the clients and deals of a tag another one instead, and remove the tag; raises NotFoundError."""
        name = self._name_of(into_id)
        self._name_of(tag_id)

        def work(changes: Changes) -> None:
            for model, owner in ((PartyTag, "party_id"), (DealTag, "deal_id")):
                select = f"SELECT id, {owner} FROM {table_of(model)} WHERE tag_id = ?"
                carriers = {carrier for _, carrier in self._engine.rows(select, (into_id,))}
                rows = self._engine.rows(select, (tag_id,))
                changes.delete(model, [row_id for row_id, carrier in rows if carrier in carriers])
                moved = [row_id for row_id, carrier in rows if carrier not in carriers]
                changes.update_many(model, moved, tag_id=into_id)
            changes.delete(TagTable, [tag_id])

        self._store.write(self.action, work, subject=name)


class StatusService(NamedList[Status]):
    """The statuses a client can have, in the user's order."""

    model, entity, action = StatusTable, Entity.STATUS, ActionKind.STATUS_CHANGED
    used_by = (Party, "status_id")
    order = "position, id"

    def list(self) -> list[Status]:
        """Return all statuses in their order."""
        rows = self._select("id, version, name, stage, color, position")
        return [Status(i, v, name, LifeStage(stage), color, at) for i, v, name, stage, color, at in rows]

    def create(self, name: str, stage: LifeStage = LifeStage.CLIENT, color: str = "grey") -> int:
        """Add a status at the end of the list."""
        return self._create(name, stage=stage.value, color=color, position=len(self.list()))

    def update(self, status_id: int, version: int | None = None, **values: Any) -> None:
        """Change `name`, `stage`, `color` or `position`."""
        if "stage" in values:
            values["stage"] = LifeStage(values["stage"]).value
        self._update(status_id, version, **values)

    def reorder(self, ids: Iterable[int]) -> None:
        """Put the statuses in this order."""
        wanted = {row_id: {"position": at} for at, row_id in enumerate(ids)}
        self._store.write(self.action, lambda changes: changes.update_each(StatusTable, wanted))


class SourceService(NamedList[Source]):
    """Where clients come from."""

    model, entity, action = SourceTable, Entity.SOURCE, ActionKind.SOURCE_CHANGED
    used_by = (Party, "source_id")
    also_used_by = ((Deal, "source_id"), (Inquiry, "source_id"))

    def list(self) -> list[Source]:
        """Return all sources by name."""
        return [Source(*row) for row in self._select("id, version, name")]

    def create(self, name: str) -> int:
        """Add a source."""
        return self._create(name)

    def update(self, source_id: int, version: int | None = None, **values: Any) -> None:
        """Change `name`."""
        self._update(source_id, version, **values)
