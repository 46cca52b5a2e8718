"""The tour of the deals."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.domain.deal import DealFilter
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from crm_desktop.ui.deals.filter_line import Lanes
from crm_desktop.ui.deals.head import Shown
from crm_desktop.ui.deals.page import DealsPage
from crm_desktop.ui.shell.tour_guide import Guide, Tour


def _busiest(services: Services) -> int:
    """Return the pipeline in which the most is going on."""
    is_open = DealFilter(states=frozenset({StageKind.OPEN}))
    counts = {
        pipeline.id: sum(total.count for total in services.deals.totals(pipeline.id, is_open).values())
        for pipeline in services.pipelines.list(only_active=True)
    }
    return max(counts, key=lambda pipeline_id: counts[pipeline_id])


def _visit(guide: Guide) -> Iterator[str]:
    page = guide.open("deals")
    if not isinstance(page, DealsPage):
        return
    page.head.pipelines.setCurrentIndex(page.head.pipelines.findData(_busiest(guide.context.services)))
    guide.settle()
    page.focus_first()
    guide.settle()
    yield "deals-board"
    page.line.choose_lanes(Lanes.OWNER)
    guide.settle()
    yield "deals-lanes"
    page.line.choose_lanes(Lanes.CLASS)
    guide.settle()
    yield "deals-lanes-by-class"
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
        yield from _card_tabs(guide, page)
        page.panel.close_deal()
    for shown in (Shown.ACTIONS, Shown.LIST):
        page.show_view(shown)
        guide.settle()
        yield f"deals-{shown.value}"
    page.show_view(Shown.BOARD)
    guide.settle()


_WORDS = {
    "ru": "Прислать счёт до пятницы, доставка за наш счёт",
    "en": "Send the bill by Friday, delivery is on us",
}


def _card_tabs(guide: Guide, page: DealsPage) -> Iterator[str]:
    """Show what belongs to a deal beside its fields: its timeline, its files, its history."""
    services, tabs = guide.context.services, page.panel.tabs
    deal = services.deals.get(page.panel.deal_id or 0)
    client_id, words = deal.draft.client_id, _WORDS[guide.context.languages.language]
    entry = InteractionDraft(client_id, InteractionKind.CALL, body=words, deal_id=deal.id)
    guide.write(lambda: services.timeline.add(entry))
    tabs.choose("timeline")
    guide.settle()
    yield "deals-card-timeline"
    tabs.timeline.log(InteractionKind.MEETING)
    guide.settle()
    yield "deals-card-composer"
    tabs.timeline.composer.put_away()
    for key in ("files", "history"):
        tabs.choose(key)
        guide.settle()
        yield f"deals-card-{key}"
    tabs.choose("facts")


def _visit_empty(guide: Guide) -> Iterator[str]:
    guide.open("deals")
    yield "deals-empty"


TOURS = (Tour(24, _visit), Tour(104, _visit_empty, on_new_base=True))
