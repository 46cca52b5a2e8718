"""Presets of reports: a question under a name, beside the saved views of the list."""

from __future__ import annotations

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.report_records import Asked, ReportPreset, asked_of, asked_record
from crm_desktop.domain.text import tidy
from crm_desktop.models import SavedView as ViewTable
from crm_desktop.services.catalogue import name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.filter_records import document, mapping
from crm_desktop.services.store import Store

_ENTITY = "report"


class ReportPresetService:
    """The questions to reports that users saved."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def list(self) -> list[ReportPreset]:
        """Return all presets by name; one that an older or newer program wrote strangely is left out."""
        rows = self._engine.rows(
            "SELECT id, name, state FROM saved_view WHERE entity = ? ORDER BY name_key, id", (_ENTITY,)
        )
        # The key is the one under which filters lie: names in them follow when a tag is renamed.
        read = [
            (row_id, name, asked_of(mapping(document(state)).get("filter"))) for row_id, name, state in rows
        ]
        return [ReportPreset(row_id, name, asked) for row_id, name, asked in read if asked is not None]

    def save(self, name: str, asked: Asked) -> int:
        """Save a question under a name, over the preset of that name if there is one; return its id."""
        key = name_key(name)
        if not key:
            raise ValidationError({"name": Problem.REQUIRED})
        state = {"filter": asked_record(asked)}

        def work(changes: Changes) -> int:
            known = self._engine.rows(
                "SELECT id FROM saved_view WHERE entity = ? AND name_key = ?", (_ENTITY, key)
            )
            if known:
                changes.update(ViewTable, known[0][0], name=tidy(name), state=state)
                return int(known[0][0])
            return changes.insert(ViewTable, entity=_ENTITY, name=tidy(name), name_key=key, state=state)

        return self._store.write(ActionKind.VIEW_CHANGED, work, subject=tidy(name))

    def delete(self, preset_id: int) -> None:
        """Remove a preset; raises NotFoundError."""
        found = self._engine.rows(
            "SELECT name FROM saved_view WHERE entity = ? AND id = ?", (_ENTITY, preset_id)
        )
        if not found:
            raise NotFoundError(EntityRef(Entity.SAVED_VIEW, preset_id))
        self._store.write(
            ActionKind.VIEW_CHANGED,
            lambda changes: changes.delete(ViewTable, [preset_id]),
            subject=found[0][0],
        )
