"""Writing segments with their members to a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from crm_desktop.domain.client_list import Segment
from crm_desktop.domain.progress import Progress
from crm_desktop.exchange.segment_table import Membership, segment_table
from crm_desktop.exchange.table_file import table_format, write_table
from crm_desktop.services.clients import ClientService
from crm_desktop.services.segments import SegmentService

CHUNK = 500


class SegmentExportService:
    """Streams the members of segments into .xlsx, .csv and .json files."""

    def __init__(self, clients: ClientService, segments: SegmentService) -> None:
        self._clients, self._segments = clients, segments

    def export(
        self,
        path: Path,
        segment_ids: Sequence[int] | None = None,
        *,
        labels: Mapping[str, str] | None = None,
        language: str = "en",
        progress: Progress | None = None,
    ) -> int:
        """Write who belongs to these segments now (None: to all), and return how many lines.

        Raises NotFoundError, FileFormatError and Cancelled; the old file stays until the new one is whole.
        """
        table_format(path)
        segments = self._segments.list()
        if segment_ids is not None:
            segments = [self._segments.get(segment_id) for segment_id in segment_ids]
        members = [(segment, self._segments.ids(segment.id)) for segment in segments]
        return write_table(
            path,
            segment_table(labels),
            self._memberships(members),
            language=language,
            progress=progress,
            total=sum(len(ids) for _, ids in members),
        )

    def _memberships(self, members: Sequence[tuple[Segment, Sequence[int]]]) -> Iterator[Membership]:
        for segment, ids in members:
            for at in range(0, len(ids), CHUNK):
                some = ids[at : at + CHUNK]
                rows = self._clients.rows(some)
                yield from (Membership(segment, rows[row_id]) for row_id in some if row_id in rows)
