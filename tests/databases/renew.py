"""Write the base of the schema at hand, with everything a shop holds: for as long as that version is not released.

Run it by .venv/bin/python -m tests.databases.renew; bases of released versions are never written anew.
"""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

from crm_desktop.domain.deal import DealDraft, DealMember, Loss, MemberRole, NextAction, NextActionKind
from crm_desktop.domain.deal_list import MoveWarning
from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.plan import Plan, PlanMetric
from crm_desktop.domain.product import ProductDraft
from crm_desktop.domain.sale import Payment
from crm_desktop.models import schema
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from tests.store_fixtures import Clock

FOLDER = Path(__file__).resolve().parent
BEFORE = FOLDER / "v0003.db"  # the desk, as its version wrote it


def renew() -> Path:
    """Write the base and return where it lies."""
    path = FOLDER / f"v{schema.latest_version():04}.db"
    path.unlink(missing_ok=True)
    shutil.rmtree(_files(path), ignore_errors=True)
    shutil.copy(BEFORE, path)
    shutil.copytree(_files(BEFORE), _files(path))
    clock = Clock()
    opened = open_base(path, clock=clock)
    if opened.safety_copy is not None:
        opened.safety_copy.unlink()
    sell(build_services(opened.store), clock)
    opened.store.engine.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    opened.store.close()
    return path


def sell(services: Services, clock: Clock) -> None:
    """Add a product, an inquiry, deals that were won, lost and are open, a sale half paid, and a plan."""
    today, anyway = services.today(), frozenset(MoveWarning)
    [anna] = [row.id for row in services.clients.search("лебедева")]
    other = next(each for each in services.clients.list_ids() if each != anna)
    services.products.create(
        ProductDraft("Кофе в зёрнах", group="Кофе", unit="кг", price=150_000, barcode="4600")
    )
    draft = InquiryDraft(InquiryChannel.CALL, "Кофе в офис", phone="+79160000001")
    services.inquiries.take([services.inquiries.register(draft)])
    pipeline = services.pipelines.list()[0]
    action = NextAction(NextActionKind.CALL, today + timedelta(days=3), "Спросить о пробе")
    members = (DealMember(other, MemberRole.DECIDES, 80),)
    lines = (Line("Кофе в зёрнах", 2000, 150_000, 500),)
    won, lost, _open = services.deals.create_many(
        [
            DealDraft(anna, "Кофе для кухни", source="Сайт", lines=lines, members=members, tags=("VIP",)),
            DealDraft(other, "Чай", amount=70_000, next_action=action),
            DealDraft(anna, "Кофемашина", amount=900_000, next_action=action, expected_close=today),
        ]
    )
    clock.step(3600)
    services.deals.move([won], pipeline.stages[1].id, accept=anyway)
    clock.step(86_400)
    services.deals.move([won], pipeline.closing(StageKind.WON).id, accept=anyway)
    services.deals.lose([lost], Loss("Дорого", "Нашли дешевле", "Чайная лавка"))
    services.sales.create_from_deal(won, payments=(Payment(None, today, 100_000),))
    services.plans.set_many([Plan("Марина", f"{today:%Y-%m}", PlanMetric.SUM, 50_000_000)])


def _files(path: Path) -> Path:
    return path.with_name(f"{path.name}.files")


if __name__ == "__main__":
    print(renew())
