"""The table of searchable documents and the index over it, which differs between the engines.

A document is the text by which one record is found. Its id says what kind of record it is and which one. The
table is none of MODELS: nothing in it is data of the user, everything can be made again from the other tables.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.models.engines import Engine, SqliteEngine

KIND_SHIFT = 40
Document = tuple[int, str]
Params = tuple[Any, ...]
_GRAM = 3
LONG = 8
# Each write leaves its own small piece of the index. When there are so many of a size, the writes that follow join
# them, a little each. All of them at once are joined only when those writes do not keep up: as large pieces are
# among them, the one write that did it would take seconds, and somebody waits for it.
_PIECES = 16
_MOST_PIECES = 400
_STEP = 100  # pages of the index that are joined at a time: a few milliseconds


@dataclass(frozen=True, slots=True)
class Matching:
    """How documents with given texts are found, as pieces of a statement.

    `source` and `condition` lead to candidates, whose ids are `row_id`; whether they really match, `check`
    tells from `doc.text`, where the row of `search_text` is joined as `doc`.
    """

    source: str
    condition: str
    params: Params
    row_id: str
    check: str
    check_params: Params

    def candidates(self, limit: int) -> tuple[str, Params]:
        """Return the statement that counts candidates, up to a limit."""
        inner = f"SELECT 1 FROM {self.source} WHERE {self.condition} LIMIT {limit:d}"
        return f"SELECT count(*) FROM ({inner}) AS candidates", self.params

    def ids(self) -> tuple[str, Params]:
        """Return the query of the ids of all candidates."""
        return f"SELECT {self.row_id} FROM {self.source} WHERE {self.condition}", self.params

    def newest(self, count: int) -> Matching:
        """Return how to find documents among the candidates with the highest ids."""
        inner = f"SELECT {self.row_id} AS id FROM {self.source} WHERE {self.condition}"
        source = f"({inner} ORDER BY {self.row_id} DESC LIMIT {count:d}) AS newest"
        return Matching(source, "1 = 1", self.params, "newest.id", self.check, self.check_params)

    def documents(self) -> tuple[str, Params]:
        """Return FROM and WHERE of the documents that match."""
        join = f"FROM {self.source} JOIN search_text AS doc ON doc.id = {self.row_id}"
        return f"{join} {{0}} WHERE {self.condition} AND {self.check}", (*self.params, *self.check_params)


class SearchIndex(ABC):
    """Writes documents and finds those that hold given pieces of text."""

    position: str  # the function that tells where a text stands in another
    by_name: str  # put behind `party` where its live rows are walked in the order of names

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @abstractmethod
    def add(self, documents: Sequence[Document]) -> None:
        """Store documents that are not there yet, in the order of their ids."""

    @abstractmethod
    def remove(self, documents: Sequence[Document]) -> None:
        """Remove documents, given exactly as they are stored."""

    @abstractmethod
    def matching(
        self, needles: Sequence[str], first: int, last: int, following: str = "", mark: str = ""
    ) -> Matching:
        """Return how to find the documents from `first` to `last` that hold all needles.

        Needles that are all shorter than three characters are found with one of `following` behind them.
        `mark` stands in all these documents and in no others.
        """

    @abstractmethod
    def is_sound(self) -> bool:
        """Return whether the index agrees with the documents. It takes the right to write, and changes nothing."""

    def tidy(self) -> bool:
        """Join a little of what many writes left in pieces; returns whether there was anything to do."""
        return False

    def tune(self) -> None:
        """Say how the pieces are joined that writes leave; nothing when that was said already."""
        return

    def forget_removed(self) -> None:
        """Have `tidy` join everything, so that nothing is left of documents that were removed."""
        return

    def scan(self, needles: Sequence[str], first: int, last: int) -> Matching:
        """Return how to find documents by reading all of them."""
        return Matching(
            "search_text AS candidate",
            "candidate.id BETWEEN ? AND ?",
            (first, last),
            "candidate.id",
            self.check(needles),
            tuple(needles),
        )

    def check(self, needles: Sequence[str]) -> str:
        """Return the condition that a document holds all needles."""
        return " AND ".join(f"{self.position}(doc.text, ?) > 0" for _ in needles)

    def clear(self) -> None:
        """Remove all documents."""
        self.engine.execute("DELETE FROM search_text")


class SqliteIndex(SearchIndex):
    """FTS5 with trigrams: it knows where each three characters in a row occur, so any part of a word is found."""

    position = "instr"
    by_name = " INDEXED BY party_live_name"

    def add(self, documents: Sequence[Document]) -> None:
        self.engine.execute_many("INSERT INTO search_text (id, text) VALUES (?, ?)", documents)
        self.engine.execute_many("INSERT INTO search_fts (rowid, text) VALUES (?, ?)", documents)

    def remove(self, documents: Sequence[Document]) -> None:
        # Without the former text the index would keep it, and find what is not there any more.
        sql = "INSERT INTO search_fts (search_fts, rowid, text) VALUES ('delete', ?, ?)"
        self.engine.execute_many(sql, documents)
        ids = ((row_id,) for row_id, _ in documents)
        self.engine.execute_many("DELETE FROM search_text WHERE id = ?", ids)

    def matching(
        self, needles: Sequence[str], first: int, last: int, following: str = "", mark: str = ""
    ) -> Matching:
        pieces = dict.fromkeys(piece for needle in needles for piece in _pieces(needle))
        expression = " AND ".join(map(_quoted, pieces))
        if not pieces:
            longest = max(needles, key=len)
            expression = " OR ".join(_quoted(longest + letter) for letter in following)
        if mark:
            expression = f"{_quoted(mark)} AND ({expression})"
        return Matching(
            "search_fts",
            "search_fts MATCH ? AND search_fts.rowid BETWEEN ? AND ?",
            (expression, first, last),
            "search_fts.rowid",
            self.check(needles),
            tuple(needles),
        )

    def is_sound(self) -> bool:
        try:
            self.engine.execute("INSERT INTO search_fts (search_fts, rank) VALUES ('integrity-check', 1)")
        except StorageError as error:
            if error.reason is not StorageReason.DAMAGED:
                raise
            return False
        return True

    def forget_removed(self) -> None:
        # What is removed is only noted as such, and its threes of letters stay until all pieces are one.
        self.engine.execute("INSERT INTO search_fts (search_fts, rank) VALUES ('merge', ?)", (-_STEP,))

    def tidy(self) -> bool:
        before = self._changed()
        self.engine.execute("INSERT INTO search_fts (search_fts, rank) VALUES ('merge', ?)", (_STEP,))
        return self._changed() > before + 1  # one change is the statement itself

    def tune(self) -> None:
        wanted = {"automerge": _PIECES, "crisismerge": _MOST_PIECES}
        known = dict(self.engine.rows("SELECT k, v FROM search_fts_config"))
        for name, number in wanted.items():
            if known.get(name) != number:
                self.engine.execute("INSERT INTO search_fts (search_fts, rank) VALUES (?, ?)", (name, number))

    def _changed(self) -> int:
        return int(self.engine.rows("SELECT total_changes()")[0][0])

    def clear(self) -> None:
        self.engine.execute("INSERT INTO search_fts (search_fts) VALUES ('delete-all')")
        self.tune()
        super().clear()


class PostgresqlIndex(SearchIndex):
    """The table alone; where the server has the extension for trigrams, an index of them makes LIKE quick."""

    position = "strpos"
    by_name = ""

    def add(self, documents: Sequence[Document]) -> None:
        self.engine.execute_many("INSERT INTO search_text (id, text) VALUES (?, ?)", documents)

    def remove(self, documents: Sequence[Document]) -> None:
        ids = ((row_id,) for row_id, _ in documents)
        self.engine.execute_many("DELETE FROM search_text WHERE id = ?", ids)

    def matching(
        self,
        needles: Sequence[str],
        first: int,
        last: int,
        following: str = "",  # noqa: ARG002 - LIKE finds short needles too
        mark: str = "",  # noqa: ARG002 - and stops at the last of the documents
    ) -> Matching:
        conditions = ["candidate.id BETWEEN ? AND ?", *("candidate.text LIKE ? ESCAPE '!'" for _ in needles)]
        patterns = (f"%{_plain(needle)}%" for needle in needles)
        return Matching(
            "search_text AS candidate",
            " AND ".join(conditions),
            (first, last, *patterns),
            "candidate.id",
            "TRUE",
            (),
        )

    def is_sound(self) -> bool:
        return True  # the server keeps its indexes itself


def search_index(engine: Engine) -> SearchIndex:
    """Return the search index of an opened base."""
    return SqliteIndex(engine) if isinstance(engine, SqliteEngine) else PostgresqlIndex(engine)


def _pieces(needle: str) -> Iterator[str]:
    """Cut a text into threes. Of a long one every other will do: it is rare by them, and more take longer."""
    last = len(needle) - _GRAM
    yield from (needle[at : at + _GRAM] for at in range(0, last, 1 if len(needle) <= LONG else 2))
    if last >= 0:
        yield needle[last:]


def _quoted(piece: str) -> str:
    doubled = piece.replace('"', '""')
    return f'"{doubled}"'


def _plain(text: str) -> str:
    """Take the meaning off the wildcards of LIKE."""
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_")
