"""Saved views: a filter, an order and a set of columns under a name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crm_desktop.domain.client_list import ClientSort, SavedView, ViewState
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import DuplicateError, NotFoundError, Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import tidy
from crm_desktop.models import SavedView as ViewTable
from crm_desktop.services.catalogue import name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.filter_records import document, filter_of, filter_record, mapping, pairs, texts
from crm_desktop.services.store import Store


class SavedViewService:
    """The views that users saved for the list of clients."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def list(self) -> list[SavedView]:
        """Return all views in the user's order."""
        rows = self._engine.rows(
            "SELECT id, version, name, state FROM saved_view WHERE entity = ? ORDER BY position, id",
            (Entity.CLIENT,),
        )
        return [SavedView(i, version, name, view_state(document(state))) for i, version, name, state in rows]

    def get(self, view_id: int) -> SavedView:
        """Return one view; raises NotFoundError."""
        found = next((view for view in self.list() if view.id == view_id), None)
        if found is None:
            raise NotFoundError(EntityRef(Entity.SAVED_VIEW, view_id))
        return found

    def save(self, name: str, state: ViewState) -> int:
        """Save a view under a name, over the one of that name if there is one; return its id."""
        key = _key(name)

        def work(changes: Changes) -> int:
            known = next((view.id for view in self.list() if name_key(view.name) == key), None)
            if known is not None:
                changes.update(ViewTable, known, name=tidy(name), state=view_record(state))
                return known
            last = max((row[0] for row in self._engine.rows("SELECT position FROM saved_view")), default=-1)
            return changes.insert(
                ViewTable, name=tidy(name), name_key=key, state=view_record(state), position=last + 1
            )

        return self._store.write(ActionKind.VIEW_CHANGED, work, subject=tidy(name))

    def rename(self, view_id: int, name: str, version: int | None = None) -> None:
        """Give a view another name; raises DuplicateError when another view has it."""
        key = _key(name)
        taken = next(
            (view for view in self.list() if name_key(view.name) == key and view.id != view_id), None
        )
        if taken is not None:
            raise DuplicateError("name", EntityRef(Entity.SAVED_VIEW, taken.id))

        def work(changes: Changes) -> bool:
            return changes.update(ViewTable, view_id, version, name=tidy(name), name_key=key)

        self._store.write(ActionKind.VIEW_CHANGED, work, subject=tidy(name))

    def delete(self, view_id: int) -> None:
        """Remove a view; raises NotFoundError."""
        name = self.get(view_id).name
        self._store.write(
            ActionKind.VIEW_CHANGED, lambda changes: changes.delete(ViewTable, [view_id]), subject=name
        )

    def reorder(self, ids: Iterable[int]) -> None:
        """Put the views in this order."""
        wanted = {row_id: {"position": at} for at, row_id in enumerate(ids)}
        self._store.write(
            ActionKind.VIEW_CHANGED, lambda changes: changes.update_each(ViewTable, wanted), count=len(wanted)
        )


def view_record(state: ViewState) -> dict[str, Any]:
    """Return a view as plain JSON values; also fit for the machine's own settings."""
    return {
        "filter": filter_record(state.filter),
        "sort": {"column": state.sort.column, "descending": state.sort.descending},
        "columns": list(state.columns),
        "widths": [list(pair) for pair in state.widths],
    }


def view_state(record: object) -> ViewState:
    """Read what `view_record` made. What is missing or strange is left at its default: a view never
    fails to open because an older or newer program wrote it."""
    top = mapping(record)
    sort = mapping(top.get("sort"))
    return ViewState(
        filter=filter_of(top.get("filter")),
        sort=ClientSort(str(sort.get("column") or "name"), sort.get("descending") is True),
        columns=tuple(texts(top.get("columns"))),
        widths=pairs(top.get("widths"), int),
    )


def _key(name: str) -> str:
    key = name_key(name)
    if not key:
        raise ValidationError({"name": Problem.REQUIRED})
    return key
