"""The tour of the deals."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.domain.deal import DealDraft, NextAction, NextActionKind
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.services import Services
from crm_desktop.ui.deals.filter_line import Lanes
from crm_desktop.ui.deals.head import Shown
from crm_desktop.ui.deals.page import DealsPage
from crm_desktop.ui.shell.tour_guide import Guide, Tour

_SUMS = (2_500_000, 11_800_000, 5_430_000, 31_500_000, 1_870_000)
_FEW = 12


def _add_deals(services: Services) -> None:
    """Give the board something to show where the base has no deals yet."""
    from datetime import timedelta

    if services.deals.list_ids():
        return
    clients = services.clients.rows(list(services.clients.list_ids()[:_FEW]))
    stages = [stage for stage in services.pipelines.list()[0].stages if stage.kind is StageKind.OPEN]
    kinds = list(NextActionKind)
    drafts = []
    for at, client in enumerate(clients.values()):
        day = services.today() + timedelta(days=at % 5 - 1)
        action = NextAction(kinds[at % len(kinds)], day) if at % 4 else None
        drafts.append(
            DealDraft(client.id, client.name, amount=_SUMS[at % 5], stage_id=stages[0].id, next_action=action)
        )
    ids = services.deals.create_many(drafts)
    for at, deal_id in enumerate(ids):
        stage = stages[at % len(stages)]
        if not services.deals.missing([deal_id], stage.id):
            services.deals.move([deal_id], stage.id)


def _visit(guide: Guide) -> Iterator[str]:
    guide.write(lambda: _add_deals(guide.context.services))
    page = guide.open("deals")
    if not isinstance(page, DealsPage):
        return
    page.focus_first()
    guide.settle()
    yield "deals-board"
    page.line.choose_lanes(Lanes.OWNER)
    guide.settle()
    yield "deals-lanes"
    page.line.choose_lanes(Lanes.NONE)
    guide.settle()
    page.start_deal()
    guide.settle()
    yield "deals-quick-add"
    page.stages.quick_add.close_form()
    full = [view for _, view in page.stages.board.cells.views() if view.cards.rows]
    if full:
        full[0].choose(0)
        picked = page.picked_ids()
        page.stages.move_to(picked, page.stages.closing(StageKind.LOST))
        guide.settle()
        yield "deals-lost"
        page.stages.mover.loss_panel.leave.click()
        page.open_deal(picked[0])
        guide.settle()
        yield "deals-card"
        page.panel.close_deal()
    for shown in (Shown.ACTIONS, Shown.LIST):
        page.show_view(shown)
        guide.settle()
        yield f"deals-{shown.value}"
    page.show_view(Shown.BOARD)
    guide.settle()


def _visit_empty(guide: Guide) -> Iterator[str]:
    guide.open("deals")
    yield "deals-empty"


TOURS = (Tour(24, _visit), Tour(104, _visit_empty, on_new_base=True))
