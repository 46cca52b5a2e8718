"""Who changed what in a deal, told from the log."""

from __future__ import annotations

from crm_desktop.domain.deal import DealMember, MemberRole
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.lines import Line
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import make_deal, make_deals, plain_pipeline
from tests.store_fixtures import Clock


def told(services: Services, deal_id: int) -> list[tuple[str, str, str]]:
    return [(one.field, one.before, one.after) for one in services.history.changes_of_deal(deal_id)]


def test_fields_are_told_with_names_the_newest_first(services: Services, clock: Clock) -> None:
    services.users.act_as(services.users.create("Марина"))
    deal = services.deals.get(make_deal(services, "Чай", owner="Марина"))
    clock.step()
    deal.draft.title, deal.draft.owner, deal.draft.note = "Чай и кофе", "Анна", "Перезвонить"
    services.deals.update(deal.id, deal.version, deal.draft)
    clock.step()
    stages = services.pipelines.list()[0].stages
    services.deals.move([deal.id], stages[1].id, accept=frozenset())
    changes = services.history.changes_of_deal(deal.id)
    assert told(services, deal.id) == [
        ("stage_id", stages[0].name, stages[1].name),
        ("title", "Чай", "Чай и кофе"),
        ("note", "", "Перезвонить"),
        ("owner_id", "Марина", "Анна"),
        ("created", "", ""),
    ]
    assert [one.action for one in changes if one.field in ("stage_id", "created")] == [
        ActionKind.DEAL_MOVED,
        ActionKind.DEAL_ADDED,
    ]
    assert {one.user for one in changes} == {"Марина"}


def test_tags_people_and_products_are_told_as_they_came_and_went(services: Services, clock: Clock) -> None:
    other = make_client(services, "Орлов Пётр")
    deal = services.deals.get(make_deal(services, tags=("VIP",)))
    clock.step()
    deal.draft.tags = ("опт",)
    deal.draft.members = (DealMember(other, MemberRole.DECIDES),)
    deal.draft.lines = (Line("Улун", 2000, 100_00),)
    services.deals.update(deal.id, deal.version, deal.draft)
    clock.step()
    deal = services.deals.get(deal.id)
    deal.draft.lines = (Line("Улун", 3000, 100_00),)
    services.deals.update(deal.id, deal.version, deal.draft)
    found = told(services, deal.id)
    assert ("lines", "Улун × 2", "Улун × 3") in found
    assert ("tags", "VIP", "опт") in found
    assert ("members", "", "Орлов Пётр") in found
    assert ("lines", "", "Улун × 2") in found
    assert ("amount", "20000", "30000") in found


def test_the_deals_of_one_action_do_not_mix(services: Services, clock: Clock) -> None:
    services.users.create("Марина")
    first, second, _ = make_deals(services, plain_pipeline(services), 3)
    clock.step()
    services.deals.set_owner([first, second], "Марина")
    assert told(services, first) == [("owner_id", "", "Марина"), ("created", "", "")]
    services.history.undo_last()
    assert told(services, second)[0] == ("owner_id", "Марина", "")
