"""Finds records by the index: clients the best first, everything else the newest first."""

from __future__ import annotations

from typing import NamedTuple

from crm_desktop.domain.search import SearchKind
from crm_desktop.models.engines import Engine
from crm_desktop.services.search.documents import TABLES
from crm_desktop.services.search.lookup import Lookup
from crm_desktop.services.search.query import Reading, readings
from crm_desktop.services.search.ranking import ClientRanking

OTHER_LAYOUT = 3  # added to the rank when the text was typed with the other layout on
LIVE = "party.deleted_at IS NULL"
IN_BIN = "SELECT id FROM party WHERE deleted_at IS NOT NULL"
# Of so many records that were stored last, those that happened last are taken: what was imported may be old.
LOOKED_AT = 200
_MOMENTS = {
    SearchKind.ENTRY: "record.started_at",
    SearchKind.PROMISE: "record.made_at",
    SearchKind.FILE: "record.created_at",
    SearchKind.TAG: "record.updated_at",
    SearchKind.DEAL: "record.created_at",
    SearchKind.INQUIRY: "record.received_at",
    SearchKind.TASK: "record.created_at",
}


class Found(NamedTuple):
    """A record, how well it fits (the smaller the better), and the words that it fits."""

    record_id: int
    rank: int
    words: tuple[str, ...]


class Finder:
    """Asks the index; writes nothing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def clients(self, text: str, limit: int, condition: str = LIVE) -> list[Found]:
        """Return the clients that fit best, at most `limit`; equal ones by name.

        `condition` is what must be true of a row of `party`. The other layout is tried when there is room.
        """
        found: dict[int, Found] = {}
        for at, readings_alike in enumerate(readings(text)):
            if at and len(found) >= limit:
                break
            for reading in readings_alike:
                fits = ClientRanking(self._engine, reading, limit, condition).find()
                for row_id, rank in fits.items():
                    hit = Found(row_id, rank + at * OTHER_LAYOUT, reading.words)
                    found[row_id] = min(found.get(row_id, hit), hit, key=lambda each: each.rank)
        return sorted(found.values(), key=lambda hit: hit.rank)[:limit]

    def newest(self, kind: SearchKind, text: str, limit: int) -> list[Found]:
        """Return the newest records of a kind that hold all words; typed in the other layout, if there is none."""
        for readings_alike in readings(text):
            found: dict[int, Found] = {}
            for reading in readings_alike:
                for record_id in self._newest(kind, reading, limit):
                    found.setdefault(record_id, Found(record_id, 0, reading.words))
            if found:
                return list(found.values())[:limit]
        return []

    def _newest(self, kind: SearchKind, reading: Reading, limit: int) -> list[int]:
        lookup = Lookup(self._engine, kind)
        join = f'JOIN "{TABLES[kind]}" AS record ON record.id = doc.id - {lookup.first}'
        if kind in (SearchKind.INQUIRY, SearchKind.TASK):
            # Who asks may be nobody's client yet, and a task may be about no client.
            join += f" AND (record.party_id IS NULL OR record.party_id NOT IN ({IN_BIN}))"
        elif kind is not SearchKind.TAG:
            join += f" JOIN party ON party.id = record.party_id AND {LIVE}"
        found: dict[int, None] = {}
        for matching in lookup.ways(reading):
            source, params = matching.documents()
            latest = (
                f"SELECT record.id AS id, {_MOMENTS[kind]} AS at {source.format(join)}"
                f" ORDER BY {matching.row_id} DESC LIMIT {max(limit, LOOKED_AT):d}"
            )
            sql = f"SELECT id FROM ({latest}) AS latest ORDER BY at DESC, id DESC LIMIT ?"
            found.update(dict.fromkeys(row[0] for row in self._engine.rows(sql, (*params, limit))))
            if len(found) >= limit:
                break
        return list(found)[:limit]
