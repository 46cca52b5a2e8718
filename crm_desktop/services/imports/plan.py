"""The plan of an import: what will happen to each row, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.import_plan import ImportPolicy, RowAction, RowReason
from crm_desktop.exchange.drafts import CellProblem, NewField
from crm_desktop.exchange.import_file import ImportFile


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of the file and what the import does with it; `row` counts from 1, as Excel shows it.

    `client_id` is the client in the base that the row belongs to, `same_as_row` the earlier row that it
    joins, `look_alikes` clients in the base that only have the same name.
    """

    row: int
    draft: ClientDraft
    action: RowAction
    reason: RowReason
    problems: tuple[CellProblem, ...] = ()
    client_id: int | None = None
    same_as_row: int | None = None
    look_alikes: tuple[int, ...] = ()


@dataclass(slots=True)
class PlannedClient:
    """A client to be written: the rows that make it (by number), united, and where it belongs.

    `places` name, for each employment of the draft, the company in the plan's `companies`; -1 is none.
    `is_mention` marks a company that has no row of its own. A further contact person of a row has no `rows`.
    `do_not_call` is why the client must not be called by what the file says, None when it says nothing.
    """

    draft: ClientDraft
    rows: list[int] = field(default_factory=list)
    client_id: int | None = None
    places: list[int] = field(default_factory=list)
    is_mention: bool = False
    is_changed: bool = True
    do_not_call: str | None = None


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """How many rows go which way. The four numbers add up to all rows; `joined` of them (counted as
    updated, or as skipped) belong to the client of an earlier row. `companies` counts the cards of
    companies that are added because somebody works there, `contacts` the further people that are added
    because a row of a company names them."""

    created: int = 0
    updated: int = 0
    skipped: int = 0
    rejected: int = 0
    joined: int = 0
    companies: int = 0
    problems: int = 0
    contacts: int = 0


@dataclass(frozen=True, slots=True)
class PastImport:
    """An earlier import of the very same file."""

    batch_id: int
    at: datetime
    file_name: str


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything an import is going to do. It holds no open file and writes nothing."""

    file: ImportFile
    policy: ImportPolicy
    rows: tuple[PlannedRow, ...]
    clients: tuple[PlannedClient, ...]
    companies: tuple[PlannedClient, ...]
    counts: ImportCounts
    new_fields: tuple[NewField, ...] = ()
    imported_before: PastImport | None = None

    def problems(self) -> Iterable[CellProblem]:
        """Yield every cell that was not taken as it is."""
        return (problem for row in self.rows for problem in row.problems)


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What an import did. `action_id` is the action to undo, None when there was nothing to write."""

    counts: ImportCounts
    batch_id: int | None
    action_id: int | None
    created_ids: range | tuple[int, ...] = ()


def count_rows(
    rows: Iterable[PlannedRow],
    policy: ImportPolicy,
    companies: Iterable[PlannedClient],
    clients: Iterable[PlannedClient] = (),
) -> ImportCounts:
    """Count what the rows of a plan come to."""
    number = dict.fromkeys(RowAction, 0)
    problems = 0
    for row in rows:
        number[row.action] += 1
        problems += len(row.problems)
    joined = number[RowAction.JOIN]
    skips = policy is ImportPolicy.SKIP
    return ImportCounts(
        created=number[RowAction.CREATE],
        updated=number[RowAction.UPDATE] + (0 if skips else joined),
        skipped=number[RowAction.SKIP] + (joined if skips else 0),
        rejected=number[RowAction.REJECT],
        joined=joined,
        companies=sum(1 for company in companies if company.is_mention and company.client_id is None),
        problems=problems,
        contacts=sum(1 for client in clients if not client.rows and client.client_id is None),
    )
