"""The tour of segments: a question, its conditions, the segment it becomes, and work with all of them."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.conditions import Condition, Op
from crm_desktop.ui.clients.filter_panel import FilterPanel
from crm_desktop.ui.clients.page import LIST_MODE, TABLE_MODE, ClientsPage
from crm_desktop.ui.clients.views import ALL
from crm_desktop.ui.shell.tour_guide import Guide, Tour

_ASLEEP = ClientFilter(conditions=(Condition("last_contact", Op.OLDER, (30,)), Condition("email", Op.FILLED)))


def _visit(guide: Guide) -> Iterator[str]:
    page = guide.open("clients")
    if not isinstance(page, ClientsPage):
        raise TypeError(page)
    page.set_mode(TABLE_MODE)
    page.clients.choose_view(ALL)
    page.clients.set_filter(_ASLEEP)
    guide.settle()
    page.table_pane.filter_button.click()
    guide.settle()
    yield "filter-with-conditions"
    panel = guide.child(FilterPanel)
    if panel is not None:
        panel.close()
    services = guide.context.services
    name = {"ru": "Давно не было", "en": "Not seen for long"}
    guide.write(lambda: services.segments.create(name[guide.context.languages.language], _ASLEEP))
    guide.settle()
    made = services.segments.list()[-1]
    page.clients.show_segment(made.id)
    guide.settle()
    yield "segment"
    page.clients.model.check_all()
    guide.settle()
    page.groups.menu().popup(page.mapToGlobal(page.rect().center()))
    guide.settle()
    yield "picked-more"
    guide.tidy()
    page.groups.do("log")
    guide.settle()
    yield "log-for-many"
    page.groups.log_panel.hide_panel()
    page.clients.model.clear_checked()
    guide.command("undo")
    page.clients.choose_view(ALL)
    page.set_mode(LIST_MODE)
    guide.tidy()


TOUR = Tour(20, _visit)
