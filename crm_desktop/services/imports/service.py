"""Importing clients: first a plan that can be looked at, then one action that can be undone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.import_plan import ImportPolicy
from crm_desktop.domain.progress import NoProgress, Progress
from crm_desktop.domain.text import storable
from crm_desktop.exchange.columns import Why
from crm_desktop.exchange.drafts import ImportOptions
from crm_desktop.exchange.headings import normal_heading
from crm_desktop.exchange.import_file import ImportFile, open_file, open_text
from crm_desktop.models import ImportBatch
from crm_desktop.services.catalogue import name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.clients import ClientService
from crm_desktop.services.collector import collector_paused
from crm_desktop.services.custom_fields import CustomFieldService, insert_field
from crm_desktop.services.duplicates import Candidates
from crm_desktop.services.imports.matching import BaseMatcher
from crm_desktop.services.imports.plan import (
    ImportPlan,
    ImportSummary,
    PastImport,
    PlannedClient,
    count_rows,
)
from crm_desktop.services.imports.planning import Planner
from crm_desktop.services.imports.writing import ImportWriter
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store, moment

# So many of the latest imports are asked for the user's choices.
_REMEMBERED = 200


class ImportService:
    """Opens files, plans their import and carries the plan out."""

    def __init__(
        self,
        store: Store,
        clients: ClientService,
        custom_fields: CustomFieldService,
        preferences: PreferenceService,
    ) -> None:
        self._store = store
        self._clients = clients
        self._custom_fields = custom_fields
        self._preferences = preferences

    def options(self) -> ImportOptions:
        """Return what the reading of cells depends on: today, the country of phones, the own fields."""
        return ImportOptions(
            today=self._store.clock().astimezone().date(),
            region=self._preferences.get().phone_region,
            own_fields=tuple(self._custom_fields.list()),
        )

    def open(self, path: Path, progress: Progress | None = None) -> ImportFile:
        """Open a file for import, mapped as the user mapped such columns before; raises FileFormatError."""
        return open_file(path, self.options(), progress, self.learned())

    def open_text(self, text: str) -> ImportFile:
        """Open a block that was copied from a spreadsheet; raises FileFormatError."""
        return open_text(text, self.options())

    def learned(self) -> dict[str, str]:
        """Return, by heading, the fields that users chose for columns in earlier imports; the last choice counts."""
        chosen: dict[str, str] = {}
        for (mapping,) in self._store.engine.rows(
            "SELECT mapping FROM (SELECT id, mapping FROM import_batch ORDER BY id DESC LIMIT ?) AS latest"
            " ORDER BY id",
            (_REMEMBERED,),
        ):
            chosen |= json.loads(mapping).get("chosen", {})
        return chosen

    def plan(
        self,
        file: ImportFile,
        policy: ImportPolicy = ImportPolicy.FILL,
        progress: Progress | None = None,
        decisions: Mapping[int, int | None] | None = None,
    ) -> ImportPlan:
        """Return what an import would do with each row; nothing is written. Raises FileFormatError, Cancelled.

        `decisions` are the user's own: for the number of a row the client that it is, None for a new one.
        """
        progress = progress or NoProgress()
        file = file.with_own_fields(tuple(self._custom_fields.list()))
        matcher = BaseMatcher(self._clients, Candidates(self._store.engine))
        planner = Planner(policy, matcher, decisions)
        with collector_paused():
            planner.run(file.rows(progress), progress)
        rows = tuple(planner.rows.values())
        return ImportPlan(
            file=file,
            policy=policy,
            rows=rows,
            clients=tuple(planner.clients),
            companies=tuple(planner.companies),
            counts=count_rows(rows, policy, planner.companies, planner.clients),
            new_fields=file.new_fields,
            imported_before=self._imported_before(file.digest),
        )

    def plan_text(self, text: str, policy: ImportPolicy = ImportPolicy.FILL) -> ImportPlan:
        """Plan a block that was copied from a spreadsheet."""
        return self.plan(self.open_text(text), policy)

    def execute(
        self, plan: ImportPlan, progress: Progress | None = None, kind: ActionKind = ActionKind.IMPORT
    ) -> ImportSummary:
        """Write a plan as one action, all or nothing. Raises Cancelled, and StaleError when a client that
        the plan completes was removed since."""
        progress = progress or NoProgress()
        writes = [client for client in (*plan.companies, *plan.clients) if _is_written(client)]
        if not writes:
            return ImportSummary(plan.counts, None, None)
        total = len({id(client) for client in writes})

        def work(changes: Changes) -> tuple[int, ImportWriter]:
            keys = self._create_fields(changes, plan)
            batch_id = changes.insert(
                ImportBatch,
                file_name=storable(plan.file.path.name),
                file_hash=plan.file.digest,
                sheet=plan.file.sheet,
                mapping=_mapping_record(plan.file),
                policy=plan.policy.value,
                counts={name: getattr(plan.counts, name) for name in plan.counts.__slots__},
            )
            writer = ImportWriter(
                changes, self._clients, batch_id, keys, plan.policy, progress, total, self.options().today
            )
            writer.write(plan.companies, plan.clients)
            return batch_id, writer

        batch_id, writer = self._store.write(
            kind,
            work,
            subject=plan.file.path.name,
            # As the summary counts: the cards of companies where somebody works come along.
            count=lambda result: plan.counts.created + result[1].updated,
        )
        return ImportSummary(plan.counts, batch_id, self._store.last_change_set_id, tuple(writer.created))

    def _create_fields(self, changes: Changes, plan: ImportPlan) -> Mapping[str, str]:
        """Create the own fields that columns ask for; return their keys by the keys in the drafts."""
        keys: dict[str, str] = {}
        for wanted in plan.new_fields:
            known = self._custom_fields.list()
            found = next(
                (field.id for field in known if name_key(field.label) == name_key(wanted.label)), None
            )
            field_id = found or insert_field(changes, known, wanted.label, wanted.kind)
            keys[wanted.key] = self._custom_fields.get(field_id).key
        return keys

    def _imported_before(self, digest: str) -> PastImport | None:
        rows = self._store.engine.rows(
            "SELECT id, created_at, file_name FROM import_batch WHERE file_hash = ? ORDER BY id LIMIT 1",
            (digest,),
        )
        return PastImport(rows[0][0], moment(rows[0][1]), rows[0][2]) if rows else None


def _mapping_record(file: ImportFile) -> dict[str, dict[str, str]]:
    """Return where each column went, and apart from it what the user chose: only that is learned."""
    columns = [guess for guess in file.columns if guess.heading]
    return {
        "columns": {guess.heading: guess.target for guess in columns},
        "chosen": {normal_heading(guess.heading): guess.target for guess in columns if guess.why is Why.USER},
    }


def _is_written(client: PlannedClient) -> bool:
    return client.client_id is None or client.is_changed
