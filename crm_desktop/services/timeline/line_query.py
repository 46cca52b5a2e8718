"""The SQL of a timeline: one statement that finds the places of the newest items in all tables at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import fold, storable
from crm_desktop.domain.timeline import InteractionKind, TimelineFilter, TimelineKey, TimelineKind
from crm_desktop.models.engines import Engine
from crm_desktop.services.store import utc_text
from crm_desktop.services.tables import marks
from crm_desktop.services.timeline.selling import DEAL_MOVE, PAYMENT, SALE, day_as_moment

# Table numbers of TimelineKey: of two items of one moment, that with the higher number is the newer one.
CREATED, CHANGE, FILE, PROMISE, INTERACTION, PROMISE_END = range(6)
# A change of these is a change of the client's record; the other tables stand on the line themselves.
_RECORD_TABLES = (
    "party",
    "contact_point",
    "address",
    "party_link",
    "party_tag",
    "consent",
    "protected_data",
)
_MAKING = (
    ActionKind.CLIENT_CREATED,
    ActionKind.CLIENT_UPDATED,
    ActionKind.CLIENTS_PASTED,
    ActionKind.IMPORT,
    ActionKind.DEMO,
)
_LONGEST_SEARCH, _MOST_WORDS = 1000, 30
_FAR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Who:
    """Whose line it is: the clients whose entries stand on it, the client itself (no id: only people are
    wanted), and the cards that were merged into it."""

    ids: tuple[int, ...]
    own: tuple[int, ...]
    merged: tuple[int, ...]


@dataclass(slots=True)
class _Branch:
    """The part of the statement that reads one table."""

    number: int
    source: str  # FROM ...
    at: str
    row_id: str
    kind: str  # the SQL of the kind by which items are counted
    facts: tuple[str, str, str] = ("''", "''", "0")  # what a change was, its subject, its change set
    author: str = "''"
    distinct: str = ""
    conditions: list[str] = field(default_factory=list)
    params: list[Any] = field(default_factory=list)

    def add(self, condition: str, *params: Any) -> None:
        """Add one condition."""
        self.conditions.append(condition)
        self.params += params

    def one_of(self, column: str, values: Sequence[Any]) -> None:
        """Ask for one of some values."""
        if len(values) == 1:
            self.add(f"{column} = ?", *values)
        else:
            self.add(f"{column} IN ({marks(values)})", *values)

    def older_than(self, key: TimelineKey) -> None:
        """Ask for what stands below a place on the line."""
        if self.number > key.table:
            self.add(f"{self.at} < ?", key.at)
        elif self.number < key.table:
            self.add(f"{self.at} <= ?", key.at)
        else:
            self.add(f"{self.at} <= ? AND ({self.at} < ? OR {self.row_id} < ?)", key.at, key.at, key.id)

    def where(self) -> str:
        """Return the conditions as SQL."""
        return f"{self.source} WHERE {' AND '.join(self.conditions)}"


class LineQuery:
    """Finds the items of one timeline that a filter lets through."""

    def __init__(self, engine: Engine, who: Who, wanted: TimelineFilter) -> None:
        self._engine = engine
        self._who = who
        self._wanted = wanted

    def keys(
        self, after: TimelineKey | None, limit: int
    ) -> list[tuple[TimelineKey, tuple[str, str, int], str]]:
        """Return the places of the newest items below `after`, each with what is known of a change (action,
        subject, change set) and its author."""
        selects: list[str] = []
        params: list[Any] = []
        for branch in self._branches(self._wanted.kinds):
            if after is not None:
                branch.older_than(after)
            columns = (
                f"{branch.at} AS at, {branch.number} AS number, {branch.row_id} AS row_id,"
                f" {branch.facts[0]} AS action, {branch.facts[1]} AS subject, {branch.facts[2]} AS set_id,"
                f" {branch.author} AS author"
            )
            selects.append(
                f"SELECT * FROM (SELECT {branch.distinct} {columns} {branch.where()}"
                f" ORDER BY {branch.at} DESC, {branch.row_id} DESC LIMIT {int(limit)}) AS part{branch.number}"
            )
            params += branch.params
        if not selects:
            return []
        sql = f"{' UNION ALL '.join(selects)} ORDER BY 1 DESC, 2 DESC, 3 DESC LIMIT {int(limit)}"
        return [
            (TimelineKey(at, number, row_id), (action, subject, set_id), author)
            for at, number, row_id, action, subject, set_id, author in self._engine.rows(sql, params)
        ]

    def counts(self) -> dict[TimelineKind, int]:
        """Return how many items of each kind there are, whatever kinds the filter names."""
        selects: list[str] = []
        params: list[Any] = []
        for branch in self._branches(frozenset()):
            selects.append(
                f"SELECT {branch.kind} AS kind, count(DISTINCT {branch.row_id}) AS count {branch.where()}"
                " GROUP BY 1"
            )
            params += branch.params
        found: dict[TimelineKind, int] = {}
        for kind, count in self._engine.rows(" UNION ALL ".join(selects), params) if selects else ():
            found[TimelineKind(kind)] = found.get(TimelineKind(kind), 0) + count
        return found

    def _branches(self, kinds: frozenset[TimelineKind]) -> Iterator[_Branch]:
        wanted = self._wanted
        if self._who.ids:
            entries = sorted(kind.value for kind in kinds if kind.is_interaction)
            if entries or not kinds:
                yield self._entries(entries)
            if wanted.only_decisions or wanted.only_pinned:
                return
            if not kinds or TimelineKind.FILE in kinds:
                yield self._files()
            if (not kinds or TimelineKind.PROMISE in kinds) and not wanted.deal_ids:
                yield from self._promises()
            if not kinds or TimelineKind.DEAL in kinds:
                yield self._deals()
            if not kinds or TimelineKind.SALE in kinds:
                yield from self._sales()
        events = kinds & {TimelineKind.CHANGE, TimelineKind.IMPORT}
        only_entries = wanted.only_decisions or wanted.only_pinned or wanted.text.strip() or wanted.deal_ids
        if self._who.own and not only_entries and (events or not kinds):
            yield from self._changes(events)

    def _entries(self, kinds: list[str]) -> _Branch:
        branch = _Branch(
            INTERACTION, "FROM interaction AS entry", "entry.started_at", "entry.id", "entry.kind"
        )
        self._limit_owner(branch, "entry.party_id", "entry.deal_id")
        if kinds and len(kinds) < len(InteractionKind):
            branch.one_of("entry.kind", kinds)
        if self._wanted.only_decisions:
            branch.add("entry.decision <> ''")
        if self._wanted.only_pinned:
            branch.add("entry.is_pinned = 1")
        self._limit_time(branch)
        self._limit_authors(branch, "entry.author_id")
        outcome = "COALESCE((SELECT name FROM outcome WHERE outcome.id = entry.outcome_id), '')"
        self._limit_text(branch, ("entry.subject", "entry.body", "entry.decision", outcome))
        return branch

    def _files(self) -> _Branch:
        """Files that came with an entry show at the entry; the others stand on the line themselves."""
        branch = _Branch(
            FILE, "FROM attachment AS file", "file.created_at", "file.id", f"'{TimelineKind.FILE}'"
        )
        self._limit_owner(branch, "file.party_id", "file.deal_id")
        branch.add("file.interaction_id IS NULL")
        self._limit_time(branch)
        self._limit_authors(branch, "file.created_by_id")
        self._limit_text(branch, ("file.name",))
        return branch

    def _promises(self) -> Iterator[_Branch]:
        """A promise stands where it was made, and once more where it was kept, broken or cancelled."""
        for number, at, note in (
            (PROMISE, "promise.made_at", "promise.note"),
            (PROMISE_END, "promise.closed_at", "promise.closed_note"),
        ):
            branch = _Branch(number, "FROM promise", at, "promise.id", f"'{TimelineKind.PROMISE}'")
            ids = self._who.ids
            branch.add(
                f"(promise.party_id IN ({marks(ids)}) OR promise.person_id IN ({marks(ids)}))", *ids, *ids
            )
            branch.add(f"{at} IS NOT NULL")
            self._limit_time(branch)
            self._limit_authors(branch, "promise.made_by_id")
            self._limit_text(branch, ("promise.what", note))
            yield branch

    def _deals(self) -> _Branch:
        """A deal stands where it began and at each move to another stage."""
        branch = _Branch(DEAL_MOVE, "FROM deal_move AS move", "move.at", "move.id", f"'{TimelineKind.DEAL}'")
        self._limit_owner(branch, "move.party_id", "move.deal_id")
        self._limit_time(branch)
        self._limit_authors(branch, "move.by_id")
        deal = "(SELECT deal.title || ' ' || deal.competitor FROM deal WHERE deal.id = move.deal_id)"
        stage = "(SELECT stage.name FROM stage WHERE stage.id = move.to_stage_id)"
        self._limit_text(branch, (deal, stage))
        return branch

    def _sales(self) -> Iterator[_Branch]:
        """A sale stands where it was ordered, and what was paid later, or went back, where that was."""
        number = "(SELECT CAST(one.number AS TEXT) FROM sale AS one WHERE one.id = {0})"
        for table, source, day, owner, sale in (
            (SALE, "sale", "sale.ordered_on", "sale.owner_id", "sale.id"),
            (PAYMENT, "payment", "payment.paid_on", "payment.created_by_id", "payment.sale_id"),
        ):
            at = day_as_moment(day, f"{source}.created_at")
            branch = _Branch(table, f"FROM {source}", at, f"{source}.id", f"'{TimelineKind.SALE}'")
            self._limit_owner(branch, f"{source}.party_id", "sale.deal_id")
            if table == PAYMENT:
                branch.source += " JOIN sale ON sale.id = payment.sale_id"
                branch.add("payment.created_at <> sale.created_at")
            self._limit_time(branch)
            self._limit_authors(branch, owner)
            goods = self._engine.folded("line.text")
            for word in _words(self._wanted.text):
                pattern = f"%{_plain(word)}%"
                branch.add(
                    f"({number.format(sale)} LIKE ? ESCAPE '!' OR EXISTS (SELECT 1 FROM doc_line AS line"
                    f" WHERE line.sale_id = {sale} AND {goods} LIKE ? ESCAPE '!'))",
                    pattern,
                    pattern,
                )
            yield branch

    def _changes(self, kinds: frozenset[TimelineKind]) -> Iterator[_Branch]:
        kind = "CASE WHEN action.kind = 'import' THEN 'import' ELSE 'change' END"
        changed = _Branch(
            CHANGE,
            "FROM change_item AS item JOIN change_set AS action ON action.id = item.change_set_id",
            "action.at",
            "action.id",
            kind,
            ("action.kind", "action.subject", "action.id"),
            "action.user_name",
            "DISTINCT",
        )
        changed.one_of("item.root_id", (*self._who.own, *self._who.merged))
        changed.one_of("item.table_name", _RECORD_TABLES)
        # The log of a run of new clients names none of them: the client itself tells when it came.
        changed.add(f"action.at NOT IN (SELECT created_at FROM party WHERE id IN ({marks(self._who.own)}))")
        changed.params += self._who.own
        created = _Branch(
            CREATED,
            "FROM party LEFT JOIN change_set AS action ON action.id = (SELECT made.id FROM change_set AS made"
            f" WHERE made.at = party.created_at AND made.kind IN ({marks(_MAKING)}) ORDER BY made.id LIMIT 1)",
            "party.created_at",
            "party.id",
            kind,
            (
                f"COALESCE(action.kind, '{ActionKind.CLIENT_CREATED}')",
                (
                    f"CASE WHEN action.kind = '{ActionKind.CLIENT_CREATED}' THEN party.display_name"
                    " ELSE COALESCE(action.subject, party.display_name) END"
                ),
                "COALESCE(action.id, 0)",
            ),
            "COALESCE(action.user_name, '')",
        )
        created.params += [making.value for making in _MAKING]
        created.one_of("party.id", self._who.own)
        for branch in (changed, created):
            if len(kinds) == 1:
                branch.add(f"{kind} = ?", *(each.value for each in kinds))
            self._limit_time(branch)
            if self._wanted.authors:
                branch.one_of("action.user_name", sorted(self._wanted.authors))
            yield branch

    def _limit_owner(self, branch: _Branch, client_column: str, deal_column: str) -> None:
        """Ask for what belongs to the wanted deals, else for what belongs to the clients."""
        deals = sorted(self._wanted.deal_ids)
        if deals:
            branch.one_of(deal_column, deals)
        if not deals or self._wanted.client_ids:
            branch.one_of(client_column, self._who.ids)

    def _limit_time(self, branch: _Branch) -> None:
        if self._wanted.since is not None:
            branch.add(f"{branch.at} >= ?", _start_of(self._wanted.since))
        if self._wanted.until is not None and self._wanted.until < date.max:
            branch.add(f"{branch.at} < ?", _start_of(self._wanted.until + _FAR))

    def _limit_authors(self, branch: _Branch, column: str) -> None:
        names = sorted(map(storable, self._wanted.authors))
        if names:
            # The plus keeps SQLite from reading all that an author ever wrote: that index is the longer one.
            branch.add(f'+{column} IN (SELECT id FROM "user" WHERE name IN ({marks(names)}))', *names)

    def _limit_text(self, branch: _Branch, columns: Iterable[str]) -> None:
        folded = " || ' ' || ".join(self._engine.folded(column) for column in columns)
        for word in _words(self._wanted.text):
            branch.add(f"({folded}) LIKE ? ESCAPE '!'", f"%{_plain(word)}%")


def _words(text: str) -> list[str]:
    return fold(storable(text[:_LONGEST_SEARCH])).split()[:_MOST_WORDS]


def _plain(word: str) -> str:
    """Return a word of which no letter means something to LIKE."""
    for letter in "!%_":
        word = word.replace(letter, f"!{letter}")
    return word


def _start_of(day: date) -> str:
    """Return the moment at which a day begins here, as it is stored."""
    return utc_text(datetime.combine(day, time.min).astimezone())
