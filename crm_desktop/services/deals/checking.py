"""What must be true of deals and sales, whatever happened to them."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.models.engines import Engine
from crm_desktop.services.roads import stale_roads

_LAST = "SELECT last.id FROM deal_move AS last WHERE last.deal_id = deal.id ORDER BY last.at DESC, last.id DESC LIMIT 1"
# Table, what is wrong, and the query of the ids of which it is.
RULES = (
    (
        "deal",
        "stage_id",
        (
            f"SELECT deal.id FROM deal LEFT JOIN deal_move AS move ON move.id = ({_LAST})"
            " JOIN stage ON stage.id = deal.stage_id WHERE COALESCE(move.to_stage_id, 0) <> deal.stage_id"
            " OR stage.kind <> deal.state OR stage.pipeline_id <> deal.pipeline_id"
        ),
    ),
    (
        "deal",
        "amount",
        (
            "SELECT deal.id FROM deal JOIN (SELECT deal_id, SUM(total) AS total FROM doc_line"
            " WHERE deal_id IS NOT NULL GROUP BY deal_id) AS lines ON lines.deal_id = deal.id"
            " WHERE lines.total <> deal.amount"
        ),
    ),
    (
        "sale",
        "total",
        (
            "SELECT sale.id FROM sale LEFT JOIN (SELECT sale_id, SUM(total) AS total FROM doc_line"
            " WHERE sale_id IS NOT NULL GROUP BY sale_id) AS lines ON lines.sale_id = sale.id"
            " WHERE COALESCE(lines.total, 0) <> sale.total"
        ),
    ),
    (
        "sale",
        "paid",
        (
            "SELECT sale.id FROM sale LEFT JOIN (SELECT sale_id, SUM(amount) AS amount FROM payment"
            " GROUP BY sale_id) AS paid ON paid.sale_id = sale.id WHERE COALESCE(paid.amount, 0) <> sale.paid"
        ),
    ),
)


def contradictions(engine: Engine) -> Iterator[tuple[str, str, list[int]]]:
    """Yield the table, the column and the ids of deals and sales that contradict their own log or lines."""
    for table, column, sql in RULES:
        ids = sorted(row[0] for row in engine.rows(sql))
        if ids:
            yield table, column, ids
    stale = stale_roads(engine)
    if stale:
        yield "deal", "passed", stale
