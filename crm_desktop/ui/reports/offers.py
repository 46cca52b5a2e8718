"""What the filters of reports can be set to, read from the base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.ui.reports.filter_line import Offers

if TYPE_CHECKING:
    from crm_desktop.services import Services


def read_offers(services: Services) -> Offers:
    """Return names to choose from for each filter."""
    owners = tuple((user.name, user.name) for user in services.users.list())
    products = services.products.rows(list(services.products.list_ids()))
    return Offers(
        {
            "pipeline_id": tuple((each.id, each.name) for each in services.pipelines.list()),
            "owners": owners,
            "sources": tuple((each.name, each.name) for each in services.sources.list()),
            "tags": tuple((each.name, each.name) for each in services.tags.list()),
            "product_group_ids": tuple((each.id, each.name) for each in services.products.groups.list()),
            "product_ids": tuple((each.id, each.draft.name) for each in products.values()),
            "segment_id": tuple((each.id, each.name) for each in services.segments.list()),
        }
    )
