"""Answers what is typed into the search: records of all kinds, what to show of them and what to highlight."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from crm_desktop.domain.search import SearchAnswer, SearchHit, SearchKind, marks, snippet
from crm_desktop.models.engines import Engine
from crm_desktop.services.search.documents import READERS, Zone, plain, read_clients
from crm_desktop.services.search.finding import Finder, Found
from crm_desktop.services.tables import marks as sql_marks

BEST = 1000
SHORT = 25
# Of records that belong to a client: id, client, the name of the client, which of the kind, and when.
_OWNED = {
    SearchKind.ENTRY: "record.kind, record.started_at",
    SearchKind.PROMISE: "record.state, record.made_at",
    SearchKind.FILE: "record.media_type, record.created_at",
}
_TABLES = {SearchKind.ENTRY: "interaction", SearchKind.PROMISE: "promise", SearchKind.FILE: "attachment"}


class SearchService:
    """Finds everything by any part of anything; writes nothing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def find(
        self, text: str, limit: int = 20, kinds: Collection[SearchKind] = tuple(SearchKind)
    ) -> SearchAnswer:
        """Return what fits a text, at most `limit` of each kind: clients the best first, the rest the newest.

        All words must be found, in any order, in one record. The recycle bin is left out.
        """
        finder = Finder(self._engine)
        hits: list[SearchHit] = []
        for kind in SearchKind:
            if kind not in kinds:
                continue
            if kind is SearchKind.CLIENT:
                hits += self._clients(finder.clients(text, limit))
            elif kind is SearchKind.DEAL:
                hits += self._deals(finder.newest(kind, text, limit))
            elif kind is SearchKind.INQUIRY:
                hits += self._inquiries(finder.newest(kind, text, limit))
            elif kind is SearchKind.TASK:
                hits += self._tasks(finder.newest(kind, text, limit))
            elif kind is SearchKind.TAG:
                hits += self._tags(finder.newest(kind, text, limit))
            else:
                hits += self._owned(kind, finder.newest(kind, text, limit))
        return SearchAnswer(text, tuple(hits))

    def _clients(self, found: Sequence[Found]) -> Iterable[SearchHit]:
        ids = [hit.record_id for hit in found]
        if not ids:
            return
        shown = {
            row_id: texts
            for row_id, *texts in self._engine.rows(
                "SELECT id, kind, display_name, company_display, main_phone, city FROM party"
                f" WHERE id IN ({sql_marks(ids)})",
                ids,
            )
        }
        fields = read_clients(self._engine, ids)
        for hit in found:
            if hit.record_id not in shown:
                continue
            kind, name, company, phone, city = shown[hit.record_id]
            usual = " · ".join(filter(None, (company if company != name else "", phone, city)))
            # Words that neither the name nor the usual line shows are shown where they stand.
            missing = [word for word in hit.words if not marks(f"{name} {usual}", [word])]
            detail = usual
            if missing:
                others = (field.text for field in fields[hit.record_id] if field.zone is not Zone.NAME)
                detail = _line_with(others, missing) or usual
            yield _hit(SearchKind.CLIENT, hit, hit.record_id, name, detail, kind)

    def _owned(self, kind: SearchKind, found: Sequence[Found]) -> list[SearchHit]:
        ids = [hit.record_id for hit in found]
        if not ids:
            return []
        rows: dict[int, tuple[Any, ...]] = {
            row[0]: row[1:]
            for row in self._engine.rows(
                f"SELECT record.id, party.id, party.display_name, {_OWNED[kind]} FROM {_TABLES[kind]} AS record"
                f" JOIN party ON party.id = record.party_id WHERE record.id IN ({sql_marks(ids)})",
                ids,
            )
        }
        fields = READERS[kind](self._engine, ids)
        hits = []
        for hit in found:
            if hit.record_id not in rows:
                continue
            client_id, name, which, at = rows[hit.record_id]
            texts = [field.text for field in fields[hit.record_id]]
            detail = _line_with(texts, hit.words)
            if len(detail) < SHORT and len(texts) > 1:  # a phone or an outcome alone says little
                detail += f" · {snippet(next(text for text in texts if text != detail), ())}"
            hits.append(
                SearchHit(
                    kind,
                    hit.record_id,
                    client_id,
                    name,
                    detail,
                    (),
                    marks(detail, hit.words),
                    BEST - hit.rank,
                    which,
                    datetime.fromisoformat(at),
                )
            )
        return hits

    def _deals(self, found: Sequence[Found]) -> Iterable[SearchHit]:
        ids = [hit.record_id for hit in found]
        if not ids:
            return
        shown: dict[int, tuple[Any, ...]] = {
            row[0]: row[1:]
            for row in self._engine.rows(
                "SELECT deal.id, party.id, party.display_name, deal.number, deal.title, deal.state,"
                " deal.created_at FROM deal JOIN party ON party.id = deal.party_id"
                f" WHERE deal.id IN ({sql_marks(ids)})",
                ids,
            )
        }
        fields = READERS[SearchKind.DEAL](self._engine, ids)
        for hit in found:
            if hit.record_id not in shown:
                continue
            client_id, name, number, title, state, at = shown[hit.record_id]
            heading = f"№ {number} · {title}"
            missing = [word for word in hit.words if not marks(f"{heading} {name}", [word])]
            others = (field.text for field in fields[hit.record_id] if field.zone is Zone.OTHER)
            detail = " · ".join(filter(None, (name, _line_with(others, missing) if missing else "")))
            yield _hit(SearchKind.DEAL, hit, client_id, heading, detail, state, at)

    def _inquiries(self, found: Sequence[Found]) -> Iterable[SearchHit]:
        ids = [hit.record_id for hit in found]
        if not ids:
            return
        shown: dict[int, tuple[Any, ...]] = {
            row[0]: row[1:]
            for row in self._engine.rows(
                "SELECT inquiry.id, inquiry.party_id, inquiry.name, COALESCE(party.display_name, ''),"
                " inquiry.phone, inquiry.email, inquiry.number, inquiry.subject, inquiry.body, inquiry.channel,"
                " inquiry.received_at FROM inquiry LEFT JOIN party ON party.id = inquiry.party_id"
                f" WHERE inquiry.id IN ({sql_marks(ids)})",
                ids,
            )
        }
        for hit in found:
            if hit.record_id not in shown:
                continue
            client_id, name, client, phone, email, number, subject, body, channel, at = shown[hit.record_id]
            who = name or client or phone or email
            title = f"№ {number}" + (f" · {who}" if who else "")
            missing = [word for word in hit.words if not marks(title, [word])]
            texts = [text for text in (subject, body, phone, email) if text and text != who]
            detail = _line_with(texts, missing or hit.words)
            yield _hit(SearchKind.INQUIRY, hit, client_id, title, detail, channel, at)

    def _tasks(self, found: Sequence[Found]) -> Iterable[SearchHit]:
        ids = [hit.record_id for hit in found]
        if not ids:
            return
        shown: dict[int, tuple[Any, ...]] = {
            row[0]: row[1:]
            for row in self._engine.rows(
                "SELECT task.id, task.party_id, COALESCE(party.display_name, ''), task.title, task.kind,"
                " task.due_at FROM task LEFT JOIN party ON party.id = task.party_id"
                f" WHERE task.id IN ({sql_marks(ids)})",
                ids,
            )
        }
        fields = READERS[SearchKind.TASK](self._engine, ids)
        for hit in found:
            if hit.record_id not in shown:
                continue
            client_id, name, title, which, due = shown[hit.record_id]
            missing = [word for word in hit.words if not marks(f"{title} {name}", [word])]
            others = (field.text for field in fields[hit.record_id] if field.zone is Zone.OTHER)
            detail = " · ".join(filter(None, (name, _line_with(others, missing) if missing else "")))
            yield _hit(SearchKind.TASK, hit, client_id, title, detail, which, due)

    def _tags(self, found: Sequence[Found]) -> Iterable[SearchHit]:
        fields = (
            READERS[SearchKind.TAG](self._engine, ids) if (ids := [hit.record_id for hit in found]) else {}
        )
        for hit in found:
            for field in fields.get(hit.record_id, ()):
                yield SearchHit(
                    SearchKind.TAG,
                    hit.record_id,
                    None,
                    field.text,
                    title_marks=marks(field.text, hit.words),
                    score=BEST - hit.rank,
                )


def _line_with(texts: Iterable[str], words: Sequence[str]) -> str:
    """Return one line of the text that holds most of the words."""
    every = list(dict.fromkeys(texts))
    if not every:
        return ""
    return snippet(max(every, key=lambda text: sum(word in plain(text) for word in words)), words)


def _hit(
    kind: SearchKind, found: Found, client_id: int | None, title: str, detail: str, which: str, at: str = ""
) -> SearchHit:
    """Return what was found with the words marked in it; `at` is a stored moment."""
    return SearchHit(
        kind,
        found.record_id,
        client_id,
        title,
        detail,
        marks(title, found.words),
        marks(detail, found.words),
        BEST - found.rank,
        which,
        datetime.fromisoformat(at) if at else None,
    )
