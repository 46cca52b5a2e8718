"""The parts of a deal are written over in their order, and nothing that stays is written twice."""

from __future__ import annotations

from crm_desktop.domain.deal import DealMember, MemberRole
from crm_desktop.domain.lines import Line
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import make_deal


def test_parts_follow_the_draft(services: Services) -> None:
    one, other = make_client(services), make_client(services, "Орлов Пётр")
    deal = services.deals.get(
        make_deal(
            services, tags=("а", "б"), members=(DealMember(one, MemberRole.USES, 10),), lines=(Line("Кофе"),)
        )
    )
    draft = deal.draft
    draft.tags = ("в", "А")
    draft.members = (
        DealMember(other, MemberRole.BLOCKS, 90, "Орлов Пётр"),
        DealMember(one, MemberRole.USES, 10, "Лебедева Анна"),
    )
    draft.lines = (Line("Чай"), Line("Кофе"))
    services.deals.update(deal.id, deal.version, draft)
    stored = services.deals.get(deal.id).draft
    assert (stored.tags, stored.members, stored.lines) == (("в", "а"), draft.members, draft.lines)
    services.history.undo_last()
    assert services.deals.get(deal.id).draft.tags == ("а", "б")
    assert services.deals.get(deal.id).draft.lines == (Line("Кофе"),)


def test_a_client_is_no_company_of_its_own_deal(services: Services) -> None:
    client = make_client(services, "ООО «Зерно»", kind="company")
    assert (
        services.deals.get(make_deal(services, client_id=client, company_id=client)).draft.company_id is None
    )
