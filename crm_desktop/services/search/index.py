"""Keeps the documents that are searched in step with the records they are made of.

The same function makes a document whether one card was saved, ten thousand were imported or an action was
undone, always in the transaction that wrote the records; `check` compares what is kept with what it makes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crm_desktop.domain.search import SearchKind
from crm_desktop.models import (
    Attachment,
    Deal,
    DealTag,
    DocLine,
    Inquiry,
    Interaction,
    Outcome,
    Party,
    Promise,
    Tag,
    Task,
)
from crm_desktop.models.engines import Engine
from crm_desktop.models.search_index import KIND_SHIFT, search_index
from crm_desktop.services.search.documents import READERS, TABLES, document_id, documents, span
from crm_desktop.services.tables import Model, chunks, marks
from crm_desktop.services.touched import Touched

# A base whose documents were made by other rules says another number, and gets them made anew.
RULES = "5"
# What came later, by the rules of the base: there the documents of the other kinds stay as they are.
_LATER: dict[str, tuple[SearchKind, ...]] = {"4": (SearchKind.TASK,)}
_NOTE = "search_documents"
_MODELS: dict[SearchKind, Model] = {
    SearchKind.PROMISE: Promise,
    SearchKind.FILE: Attachment,
    SearchKind.TAG: Tag,
    SearchKind.ENTRY: Interaction,
    SearchKind.DEAL: Deal,
    SearchKind.INQUIRY: Inquiry,
    SearchKind.TASK: Task,
}


def refresh_index(engine: Engine, seen: Touched) -> int:
    """Make the documents of all records anew that a write has touched; returns how many were different."""
    wanted = {SearchKind.CLIENT: _clients(engine, seen)}
    for kind, model in _MODELS.items():
        wanted[kind] = set(seen.rows.get(model, ()))
    wanted[SearchKind.ENTRY] |= _referring(
        engine, "SELECT id FROM interaction WHERE outcome_id", seen.rows.get(Outcome, ())
    )
    wanted[SearchKind.DEAL] |= _deals(engine, seen)
    return sum(
        _refresh_chunk(engine, kind, chunk) for kind in READERS for chunk in chunks(sorted(wanted[kind]))
    )


def _clients(engine: Engine, seen: Touched) -> set[int]:
    """Return the clients that a write has touched, people whose company it was, and clients of renamed tags."""
    found = seen.rows.get(Party, set()) | seen.part_roots | seen.stale_parties | seen.retagged
    found |= _referring(engine, "SELECT person_id FROM party_link WHERE company_id", seen.stale_parties)
    return found | _referring(engine, "SELECT party_id FROM party_tag WHERE tag_id", seen.renamed_tags)


def _deals(engine: Engine, seen: Touched) -> set[int]:
    """Return the deals whose lines or tags a write has touched."""
    lines = _referring(
        engine,
        "SELECT deal_id FROM doc_line WHERE deal_id IS NOT NULL AND id",
        seen.rows.get(DocLine, ()),
    )
    tags = _referring(engine, "SELECT deal_id FROM deal_tag WHERE id", seen.rows.get(DealTag, ()))
    renamed = _referring(engine, "SELECT deal_id FROM deal_tag WHERE tag_id", seen.renamed_tags)
    return seen.deals | lines | tags | renamed


def _referring(engine: Engine, select: str, ids: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for chunk in chunks(sorted(ids)):
        found.update(row[0] for row in engine.rows(f"{select} IN ({marks(chunk)})", chunk))
    return found


def _refresh_chunk(engine: Engine, kind: SearchKind, ids: list[int]) -> int:
    index = search_index(engine)
    new = documents(engine, kind, ids)
    old = _stored(engine, [document_id(kind, row_id) for row_id in ids])
    index.remove([(row_id, text) for row_id, text in old.items() if new.get(row_id) != text])
    added = sorted((row_id, text) for row_id, text in new.items() if old.get(row_id) != text)
    index.add(added)
    return len(added) + len(old.keys() - new.keys())


def _stored(engine: Engine, document_ids: list[int]) -> dict[int, str]:
    sql = f"SELECT id, text FROM search_text WHERE id IN ({marks(document_ids)}) ORDER BY id"
    return dict(engine.rows(sql, document_ids))


def documents_are_made(engine: Engine) -> bool:
    """Return whether the base has the documents that this program makes."""
    return _rules(engine) == RULES


def make_documents(engine: Engine) -> None:
    """Make all documents anew, or those that came later, and note by which rules. Only inside a transaction."""
    index = search_index(engine)
    index.tune()
    later = _LATER.get(_rules(engine))
    if later is None:
        index.clear()
    for kind in READERS if later is None else later:
        for ids in _record_ids(engine, kind):
            index.add(sorted(documents(engine, kind, ids).items()))
    engine.execute("DELETE FROM app_meta WHERE key = ?", (_NOTE,))
    engine.execute("INSERT INTO app_meta (key, value) VALUES (?, ?)", (_NOTE, RULES))


def _rules(engine: Engine) -> str:
    """Return by which rules the documents of a base were made; nothing when it has none."""
    found = engine.rows("SELECT value FROM app_meta WHERE key = ?", (_NOTE,))
    return str(found[0][0]) if found else ""


def _record_ids(engine: Engine, kind: SearchKind) -> Iterator[list[int]]:
    """Yield the ids of all records of a kind, some at a time, in their order."""
    last = 0
    sql = f'SELECT id FROM "{TABLES[kind]}" WHERE id > ? ORDER BY id LIMIT 500'
    while ids := [row[0] for row in engine.rows(sql, (last,))]:
        yield ids
        last = ids[-1]


def wrong_documents(engine: Engine, kind: SearchKind) -> Iterator[list[int]]:
    """Yield, some records at a time, those whose documents are not what they should be; at the end documents
    of records that are not there."""
    for ids in _record_ids(engine, kind):
        new = documents(engine, kind, ids)
        old = _stored(engine, list(new))
        yield [row_id & _RECORD for row_id, text in new.items() if old.get(row_id) != text]
    first, last = span(kind)
    orphans = engine.rows(
        f'SELECT doc.id FROM search_text AS doc LEFT JOIN "{TABLES[kind]}" AS record'
        " ON record.id = doc.id - ? WHERE doc.id BETWEEN ? AND ? AND record.id IS NULL",
        (first, first, last),
    )
    yield [row[0] & _RECORD for row in orphans]


_RECORD = (1 << KIND_SHIFT) - 1
