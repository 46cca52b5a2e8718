"""Finds records by the index: clients the best first, everything else the newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from crm_desktop.domain.search import SearchKind
from crm_desktop.domain.text import sort_key
from crm_desktop.models.engines import Engine
from crm_desktop.models.search_index import Matching, Params, search_index
from crm_desktop.services.search.documents import BEGINNING, SOUND_ALPHABET, TABLES, ZONE_ENDS, span
from crm_desktop.services.search.query import Reading, readings

LAST = "\U0010ffff"  # stands behind every other letter: the end of a span of names that begin alike
# So many clients are put in order by how well they fit; of more, those with the first names are taken.
MANY = 1000
NEWEST = 3000  # so many documents are read for what the index cannot look for
SHORT = 2  # letters that the index cannot look for by themselves
# What may stand behind one or two letters.
FOLLOWING = "абвгдежзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz0123456789 .,-'()/:;!?+*&#%№«»@_=–—\""
# How well a client fits, the best first: by its name, by how its name sounds, by the zone of anything else.
NAME_BEGINS, WORD_BEGINS, SOUNDS_SO, IN_NAME, SOUNDS_INSIDE = 0, 10, 15, 20, 25
IN_ZONE = (20, 30, 40, 50)
OTHER_LAYOUT = 3  # added when the text was typed with the other layout on
LIVE = "party.deleted_at IS NULL"


class Found(NamedTuple):
    """A record, how well it fits (the smaller the better), and the words that it fits."""

    record_id: int
    rank: int
    words: tuple[str, ...]


class Finder:
    """Asks the index; writes nothing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._index = search_index(engine)

    def clients(self, text: str, limit: int, condition: str = LIVE) -> list[Found]:
        """Return the clients that fit best, at most `limit`; equal ones by name.

        `condition` is what must be true of a row of `party`.
        """
        found: dict[int, Found] = {}
        likely, unlikely = readings(text)
        for reading in likely:
            _take(found, _Clients(self._engine, reading, limit, condition).find(), 0)
        if len(found) < limit:
            for reading in unlikely:
                _take(found, _Clients(self._engine, reading, limit, condition).find(), OTHER_LAYOUT)
        return sorted(found.values(), key=lambda hit: hit.rank)[:limit]

    def newest(self, kind: SearchKind, text: str, limit: int) -> list[Found]:
        """Return the newest records of a kind that hold all words; as they stand, if there are such."""
        likely, unlikely = readings(text)
        for some in (likely, unlikely):
            found: dict[int, Found] = {}
            for reading in some:
                for record_id in self._newest(kind, reading, limit):
                    found.setdefault(record_id, Found(record_id, 0, reading.words))
            if found:
                return list(found.values())[:limit]
        return []

    def _newest(self, kind: SearchKind, reading: Reading, limit: int) -> list[int]:
        first, last = span(kind)
        table = TABLES[kind]
        join = f'JOIN "{table}" AS record ON record.id = doc.id - {first}'
        if kind is not SearchKind.TAG:
            join += f" JOIN party ON party.id = record.party_id AND {LIVE}"
        found: dict[int, None] = {}
        for matching in self._ways(reading, first, last):
            source, params = matching.documents()
            sql = f"SELECT record.id {source.format(join)} ORDER BY {matching.row_id} DESC LIMIT ?"
            found.update(dict.fromkeys(row[0] for row in self._engine.rows(sql, (*params, limit))))
            if len(found) >= limit:
                break
        return list(found)[:limit]

    def _ways(self, reading: Reading, first: int, last: int) -> Iterator[Matching]:
        return ways(self._engine, reading, first, last)


def ways(engine: Engine, reading: Reading, first: int, last: int) -> Iterator[Matching]:
    """Yield how to look for what was typed, the closest first: as one phrase, as words, by reading."""
    index = search_index(engine)
    if len(reading.words) > 1:
        yield index.matching([reading.phrase], first, last)
    if all(len(word) == 1 for word in reading.words):
        # Many hold one letter; words that begin with it come first.
        yield index.matching([f" {word}" for word in reading.words], first, last, FOLLOWING)
    else:
        yield index.matching(reading.words, first, last, FOLLOWING)
    if all(len(word) <= SHORT for word in reading.words):
        newest = engine.rows("SELECT COALESCE(max(id), 0) FROM search_text WHERE id <= ?", (last,))[0][0]
        yield index.scan(reading.words, max(first, newest - NEWEST), last)


def client_condition(engine: Engine, text: str) -> tuple[str, Params]:
    """Return the condition on `party` that all words of a text, or the phone it is, stand in what is known of
    a client: what a list is narrowed down by."""
    index = search_index(engine)
    first, last = span(SearchKind.CLIENT)
    likely, _ = readings(text)
    queries: list[str] = []
    params: list[Any] = []
    for reading in likely:
        if all(len(word) == 1 for word in reading.words):
            matching = index.scan(reading.words, first, last)
        else:
            matching = index.matching(reading.words, first, last, FOLLOWING)
        source, values = matching.documents()
        queries.append(f"SELECT doc.id {source.format('')}")
        params += values
    return (f"party.id IN ({' UNION '.join(queries)})", tuple(params)) if queries else ("1 = 1", ())


class _Clients:
    """One reading looked for among clients: where the best hits are first, until there are enough."""

    def __init__(self, engine: Engine, reading: Reading, limit: int, condition: str) -> None:
        self._engine = engine
        self._index = search_index(engine)
        self._reading = reading
        self._limit = limit
        self._condition = condition
        self._found: dict[int, int] = {}

    def find(self) -> list[Found]:
        """Return the clients that fit, with their ranks."""
        self._by_beginning()
        self._by_sound(BEGINNING, [f" {word}" for word in self._reading.words], WORD_BEGINS, SOUNDS_SO)
        self._by_sound("", list(self._reading.words), IN_NAME, SOUNDS_INSIDE)
        for matching in ways(self._engine, self._reading, *span(SearchKind.CLIENT)):
            if len(self._found) < self._limit:
                self._add(matching, self._zones(), IN_ZONE[-1])
        return [Found(row_id, rank, self._reading.words) for row_id, rank in self._found.items()]

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
        self._found.update((row[0], NAME_BEGINS) for row in rows)

    def _by_sound(self, mark: str, written: list[str], rank: int, rank_of_sound: int) -> None:
        """Take the names that have words which sound so; those that are written so come first."""
        heard = self._reading.sounds()
        if len(self._found) >= self._limit or not heard or not (mark or max(map(len, heard)) >= SHORT):
            return
        needles = [mark + sound for sound in heard]
        matching = self._index.matching(needles, *span(SearchKind.CLIENT), SOUND_ALPHABET)
        self._add(matching, [(self._within(ZONE_ENDS[0], written), rank)], rank_of_sound)

    def _zones(self) -> list[tuple[tuple[str, Params], int]]:
        """Return how the zone is told in which all words stand."""
        words = self._reading.words
        return [(self._within(end, words), rank) for end, rank in zip(ZONE_ENDS, IN_ZONE, strict=True)][:-1]

    def _within(self, end: str, texts: Sequence[str]) -> tuple[str, Params]:
        """Return the condition that all texts stand before the end of a zone."""
        place = self._index.position
        each = f"{place}(doc.text, ?) BETWEEN 1 AND {place}(doc.text, ?)"
        return " AND ".join(each for _ in texts), tuple(part for text in texts for part in (text, end))

    def _add(self, matching: Matching, cases: list[tuple[tuple[str, Params], int]], otherwise: int) -> None:
        """Take what matches, ranked by the first of the cases that is true."""
        (candidates,) = self._engine.rows(*matching.candidates(MANY))[0]
        if candidates == 0:
            return
        if candidates < MANY:
            self._take(self._ranked(matching, cases, otherwise))
            return
        (condition, params), rank = cases[0]
        self._take((row_id, rank) for row_id in self._by_name(matching, condition, params))
        if len(self._found) < self._limit:
            self._take((row_id, otherwise) for row_id in self._by_name(matching, "1 = 1", ()))

    def _take(self, hits: Any) -> None:
        for row_id, rank in hits:
            self._found.setdefault(row_id, rank)

    def _ranked(
        self, matching: Matching, cases: list[tuple[tuple[str, Params], int]], otherwise: int
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

    def _by_name(self, matching: Matching, condition: str, params: Params) -> list[int]:
        """Walk along the index of names, and take the first that are among the candidates and match."""
        ids, id_params = matching.ids()
        sql = (
            f"SELECT party.id FROM party{self._index.by_name} JOIN search_text AS doc ON doc.id = party.id"
            f" WHERE {self._condition} AND party.id IN ({ids}) AND {matching.check} AND {condition}"
            " ORDER BY party.sort_key, party.id LIMIT ?"
        )
        values = (*id_params, *matching.check_params, *params, self._limit + len(self._found))
        return [row[0] for row in self._engine.rows(sql, values)]


def _take(found: dict[int, Found], hits: list[Found], worse: int) -> None:
    for hit in hits:
        known = found.get(hit.record_id)
        if known is None or known.rank > hit.rank + worse:
            found[hit.record_id] = hit._replace(rank=hit.rank + worse)
