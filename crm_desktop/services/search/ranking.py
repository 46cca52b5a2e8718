"""Looks for one reading among clients: first where the best hits are, until there are enough."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from crm_desktop.domain.search import SearchKind
from crm_desktop.domain.text import sort_key
from crm_desktop.models.engines import Engine
from crm_desktop.models.search_index import Matching, Params
from crm_desktop.services.search.documents import BEGINNING, SOUND_ALPHABET, ZONE_ENDS
from crm_desktop.services.search.lookup import SHORT, Lookup
from crm_desktop.services.search.query import Reading

LAST = "\U0010ffff"  # stands behind every other letter: the end of a span of names that begin alike
# So many clients are put in order by how well they fit; of more, those with the first names are taken,
# and the first so many of them are looked at for being written as it was typed.
MANY, LOOKED_AT = 1000, 300
# How well a client fits, the best first: by its name, by how its name sounds, by the zone of anything else.
NAME_BEGINS, WORD_BEGINS, SOUNDS_SO, IN_NAME, SOUNDS_INSIDE = 0, 10, 15, 20, 25
IN_ZONE = (20, 30, 40, 50)
Condition = tuple[str, Params]


class ClientRanking:
    """The search for one reading; `condition` is what must be true of a row of `party`."""

    def __init__(self, engine: Engine, reading: Reading, limit: int, condition: str) -> None:
        self._engine = engine
        self._lookup = Lookup(engine, SearchKind.CLIENT)
        self._reading = reading
        self._limit = limit
        self._condition = condition
        self._found: dict[int, int] = {}

    def find(self) -> dict[int, int]:
        """Return the clients that fit, with their ranks; of equal ones the first by name first."""
        self._by_beginning()
        self._by_sound(BEGINNING, [f" {word}" for word in self._reading.words], WORD_BEGINS, SOUNDS_SO)
        self._by_sound("", self._reading.words, IN_NAME, SOUNDS_INSIDE)
        if self._wants_more():
            zones = self._zones()
            for matching in self._lookup.ways(self._reading):
                if self._wants_more():
                    self._add(matching, zones, IN_ZONE[-1])
        return self._found

    def _wants_more(self) -> bool:
        return len(self._found) < self._limit

    def _by_beginning(self) -> None:
        """Take the names that begin with all that was typed: they stand together in the index of names."""
        beginning = sort_key(self._reading.phrase)
        if not beginning:
            return
        sql = (
            f"SELECT id FROM party WHERE sort_key >= ? AND sort_key < ? AND {self._condition}"
            " ORDER BY sort_key, id LIMIT ?"
        )
        rows = self._engine.rows(sql, (beginning, beginning + LAST, self._limit))
        self._take((row[0], NAME_BEGINS) for row in rows)

    def _by_sound(self, mark: str, written: Sequence[str], rank: int, rank_of_sound: int) -> None:
        """Take the names that have words which sound so; those that are written so come first."""
        heard = self._reading.sounds()
        if not self._wants_more() or not heard or not (mark or max(map(len, heard)) >= SHORT):
            return
        matching = self._lookup.matching([mark + sound for sound in heard], SOUND_ALPHABET)
        self._add(matching, [(self._within(ZONE_ENDS[0], written), rank)], rank_of_sound)

    def _zones(self) -> list[tuple[Condition, int]]:
        """Return how the zone is told in which all words stand."""
        words = self._reading.words
        return [
            (self._within(end, words), rank) for end, rank in zip(ZONE_ENDS[:-1], IN_ZONE[:-1], strict=True)
        ]

    def _within(self, end: str, texts: Sequence[str]) -> Condition:
        """Return the condition that all texts stand before the end of a zone."""
        place = self._lookup.index.position
        each = f"{place}(doc.text, ?) BETWEEN 1 AND {place}(doc.text, ?)"
        return " AND ".join(each for _ in texts), tuple(part for text in texts for part in (text, end))

    def _add(self, matching: Matching, cases: list[tuple[Condition, int]], otherwise: int) -> None:
        """Take what matches, ranked by the first of the cases that is true."""
        (candidates,) = self._engine.rows(*matching.candidates(MANY + 1))[0]
        if candidates > MANY:
            condition, rank = cases[0]
            self._take((row_id, rank) for row_id in self._by_name(matching, condition, LOOKED_AT))
            if self._wants_more():
                self._take((row_id, otherwise) for row_id in self._by_name(matching, ("1 = 1", ()), -1))
        elif candidates:
            self._take(self._ranked(matching, cases, otherwise))

    def _take(self, hits: Iterable[tuple[Any, ...]]) -> None:
        for row_id, rank in hits:
            self._found.setdefault(row_id, rank)

    def _ranked(
        self, matching: Matching, cases: list[tuple[Condition, int]], otherwise: int
    ) -> list[tuple[Any, ...]]:
        whens = " ".join(f"WHEN {condition} THEN {rank:d}" for (condition, _), rank in cases)
        case_params = [part for (_, params), _ in cases for part in params]
        source, params = matching.documents()
        join = f"JOIN party ON party.id = doc.id AND {self._condition}"
        return self._engine.rows(
            f"SELECT party.id, CASE {whens} ELSE {otherwise:d} END AS fit {source.format(join)}"
            " ORDER BY fit, party.sort_key, party.id LIMIT ?",
            (*case_params, *params, self._limit + len(self._found)),
        )

    def _by_name(self, matching: Matching, condition: Condition, looked_at: int) -> list[int]:
        """Walk along the index of names, and take the first that are among the candidates and fit."""
        ids, params = matching.ids()
        walk = (
            f"SELECT party.id, party.sort_key FROM party{self._lookup.index.by_name}"
            f" WHERE {self._condition} AND party.id IN ({ids}) ORDER BY party.sort_key, party.id"
        )
        if looked_at > 0:
            walk += f" LIMIT {looked_at:d}"
        sql = (
            f"SELECT walk.id FROM ({walk}) AS walk JOIN search_text AS doc ON doc.id = walk.id"
            f" WHERE {matching.check} AND {condition[0]} ORDER BY walk.sort_key, walk.id LIMIT ?"
        )
        values = (*params, *matching.check_params, *condition[1], self._limit + len(self._found))
        return [row[0] for row in self._engine.rows(sql, values)]
