"""Writing clients of the base, and lists of what belongs to them, to a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from crm_desktop.domain.client_list import ClientFilter, ClientSort
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.promise import PromiseFilter
from crm_desktop.exchange.export_file import export_format, write_clients
from crm_desktop.exchange.export_table import ExportOptions, ExportRecord
from crm_desktop.exchange.promise_table import promise_table
from crm_desktop.exchange.table_file import table_format, write_table
from crm_desktop.exchange.timeline_table import timeline_table
from crm_desktop.services.clients import ClientService
from crm_desktop.services.custom_fields import CustomFieldService
from crm_desktop.services.promises import PromiseService
from crm_desktop.services.timeline import TimelineService

R = TypeVar("R")
CHUNK = 500


class ExportService:
    """Streams clients into .xlsx, .csv, .json and .vcf files; the extension decides."""

    def __init__(
        self,
        clients: ClientService,
        custom_fields: CustomFieldService,
        timeline: TimelineService,
        promises: PromiseService,
    ) -> None:
        self._clients = clients
        self._custom_fields = custom_fields
        self._timeline = timeline
        self._promises = promises

    def export(
        self,
        path: Path,
        clients: Sequence[int] | ClientFilter | None = None,
        *,
        sort: ClientSort = ClientSort(),  # noqa: B008 - frozen
        columns: Sequence[str] = (),
        labels: Mapping[str, str] | None = None,
        language: str = "en",
        marks_deleted: bool = False,
        progress: Progress | None = None,
    ) -> int:
        """Write clients to a file and return how many.

        `clients` are ids in their order, a filter, or None for all that are not in the recycle bin.
        `columns` are the columns of a view for .xlsx and .csv (empty: every field); JSON and vCard always
        hold whole clients. `marks_deleted` says of each client whether it is in the recycle bin.
        Raises FileFormatError and Cancelled; the old file stays until the new one is whole.
        """
        export_format(path)
        if clients is None or isinstance(clients, ClientFilter):
            ids: Sequence[int] = self._clients.list_ids(clients or ClientFilter(), sort)
        else:
            ids = clients
        options = ExportOptions(
            labels=labels or {},
            own_fields=tuple(self._custom_fields.list()),
            columns=tuple(columns),
            language=language,
            marks_deleted=marks_deleted,
        )
        return write_clients(path, self._records(ids), options, progress, len(ids))

    def entries(
        self,
        path: Path,
        client_id: int | None = None,
        *,
        labels: Mapping[str, str] | None = None,
        language: str = "en",
        progress: Progress | None = None,
    ) -> int:
        """Write the entries of one client's timeline, or of all, and return how many.

        Raises NotFoundError, FileFormatError and Cancelled; the old file stays until the new one is whole.
        """
        table_format(path)
        if client_id is not None:
            self._clients.get(client_id)
        ids = self._timeline.list_ids(client_id)
        records = _by_chunks(ids, self._timeline.rows)
        form = timeline_table(labels)
        return write_table(path, form, records, language=language, progress=progress, total=len(ids))

    def promises(
        self,
        path: Path,
        *,
        labels: Mapping[str, str] | None = None,
        language: str = "en",
        progress: Progress | None = None,
    ) -> int:
        """Write all promises, open ones and those that ended, and return how many; see `entries`."""
        table_format(path)
        every = PromiseFilter(states=frozenset())
        ids = self._promises.list_ids(every)
        records = _by_chunks(ids, self._promises.rows)
        form = promise_table(labels)
        return write_table(path, form, records, language=language, progress=progress, total=len(ids))

    def _records(self, ids: Sequence[int]) -> Iterator[ExportRecord]:
        for at in range(0, len(ids), CHUNK):
            for client in self._clients.get_many(list(ids[at : at + CHUNK])):
                yield ExportRecord(
                    client.draft,
                    client.created_at,
                    client.updated_at,
                    is_deleted=client.deleted_at is not None,
                    is_unwanted=client.do_not_call is not None,
                    next_step=client.next_step,
                    last_contact_at=client.last_contact_at,
                )


def _by_chunks(ids: Sequence[int], rows: Callable[[Sequence[int]], Mapping[int, R]]) -> Iterator[R]:
    """Yield the rows of many ids in their order, without ever holding more than a few of them."""
    for at in range(0, len(ids), CHUNK):
        some = ids[at : at + CHUNK]
        found = rows(some)
        yield from (found[row_id] for row_id in some if row_id in found)
