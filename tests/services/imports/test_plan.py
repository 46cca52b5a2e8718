from __future__ import annotations

from crm_desktop.domain.import_plan import ImportPolicy, RowAction, RowReason
from crm_desktop.services.imports.plan import ImportCounts, PlannedClient, PlannedRow, count_rows
from tests.factories import make_draft


def row(number: int, action: RowAction) -> PlannedRow:
    return PlannedRow(number, make_draft(), action, RowReason.NEW)


def test_the_four_numbers_add_up_to_all_rows() -> None:
    rows = [row(at, action) for at, action in enumerate([*RowAction, RowAction.CREATE])]
    companies = [PlannedClient(make_draft(), is_mention=True), PlannedClient(make_draft(), client_id=1)]
    assert count_rows(rows, ImportPolicy.FILL, companies) == ImportCounts(2, 2, 1, 1, 1, 1, 0)
    skipping = count_rows(rows, ImportPolicy.SKIP, companies)
    assert (skipping.updated, skipping.skipped) == (1, 2)
    assert sum((skipping.created, skipping.updated, skipping.skipped, skipping.rejected)) == len(rows)
