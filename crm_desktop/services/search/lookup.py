"""Looking into the documents of one kind of record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from crm_desktop.domain.search import SearchKind
from crm_desktop.models.engines import Engine
from crm_desktop.models.search_index import Matching, Params, search_index
from crm_desktop.services.search.documents import mark_of, span
from crm_desktop.services.search.query import Reading, readings

NEWEST = 1000  # so many documents are read for what the index cannot look for
NEWEST_ENTRIES = 10_000  # and so many of the most where it would take long to see that there is nothing
SHORT = 2  # letters that the index cannot look for by themselves
# What may stand behind one or two letters.
FOLLOWING = "абвгдежзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz0123456789 .,-'()/:;!?+*&#%№«»@_=–—\""


class Lookup:
    """Finds the documents of one kind."""

    def __init__(self, engine: Engine, kind: SearchKind) -> None:
        self._engine = engine
        self._mark = mark_of(kind)
        self._is_most = kind is SearchKind.ENTRY
        self.index = search_index(engine)
        self.first, self.last = span(kind)

    def matching(self, needles: Sequence[str], following: str = FOLLOWING) -> Matching:
        """Return how to find the documents that hold all needles."""
        return self.index.matching(needles, self.first, self.last, following, self._mark)

    def ways(self, reading: Reading) -> Iterator[Matching]:
        """Yield how to look for what was typed, the closest first: as one phrase, as words, by reading."""
        words = reading.words
        last = self._newest()
        newest = max(self.first, last - NEWEST + 1)
        is_few = newest == self.first  # quicker read than looked up
        if len(words) > 1:
            phrase = [reading.phrase]
            yield self.index.scan(phrase, self.first, self.last) if is_few else self._of_phrase(phrase)
        if not is_few and any(len(word) > SHORT for word in words):
            yield self.matching(words)
            return
        if self._is_most and len(words) > 1:
            # Lists of all that two letters can begin, put side by side from end to end, take too long.
            yield self.index.scan(words, max(self.first, last - NEWEST_ENTRIES + 1), self.last)
            return
        if not is_few:
            # Many hold one letter; words that begin with it come first.
            is_letter = all(len(word) == 1 for word in words)
            yield self.matching([f" {word}" for word in words] if is_letter else words)
        yield self.index.scan(words, newest, self.last)

    def _of_phrase(self, phrase: list[str]) -> Matching:
        """Return how to find a phrase; among the most it only comes before what has its words, and must not
        take long: words that are common may stand in most documents, and never side by side."""
        matching = self.matching(phrase)
        return matching.newest(NEWEST) if self._is_most else matching

    def everywhere(self, reading: Reading) -> Matching:
        """Return how to find all documents with these words, however long it takes."""
        if all(len(word) == 1 for word in reading.words):
            return self.index.scan(reading.words, self.first, self.last)
        return self.matching(reading.words)

    def _newest(self) -> int:
        sql = "SELECT COALESCE(max(id), 0) FROM search_text WHERE id BETWEEN ? AND ?"
        return int(self._engine.rows(sql, (self.first, self.last))[0][0])


def client_condition(engine: Engine, text: str) -> tuple[str, Params]:
    """Return the condition on `party` that all words of a text, or the phone it is, stand in what is known of
    a client: what a list is narrowed down by."""
    return document_condition(engine, SearchKind.CLIENT, "party.id", text)


def document_condition(engine: Engine, kind: SearchKind, column: str, text: str) -> tuple[str, Params]:
    """Return the condition that a column names a record in whose document all words of a text stand, or the phone
    it is."""
    lookup = Lookup(engine, kind)
    record_id = f"doc.id - {lookup.first}" if lookup.first else "doc.id"
    queries: list[str] = []
    params: list[Any] = []
    for reading in readings(text)[0]:
        source, values = lookup.everywhere(reading).documents()
        queries.append(f"SELECT {record_id} {source.format('')}")
        params += values
    return (f"{column} IN ({' UNION '.join(queries)})", tuple(params)) if queries else ("1 = 1", ())
