from __future__ import annotations

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.product import ProductDraft
from crm_desktop.services import Services
from crm_desktop.ui.reports.filter_words import FilterWords
from crm_desktop.ui.reports.offers import read_offers


def test_everything_that_can_be_chosen_is_offered(sqlite_services: Services) -> None:
    services = sqlite_services
    services.products.create(ProductDraft("Ель", group="Деревья"))
    services.segments.create("Постоянные", ClientFilter(text="a"))
    services.tags.create("VIP")
    offers = read_offers(services)
    assert set(offers.names) == set(FilterWords().filters())
    assert [name for _, name in offers.of("product_ids")] == ["Ель"]
    assert [name for _, name in offers.of("product_group_ids")] == ["Деревья"]
    assert [name for _, name in offers.of("segment_id")] == ["Постоянные"]
    assert ("VIP", "VIP") in offers.of("tags")
    assert offers.of("pipeline_id")
