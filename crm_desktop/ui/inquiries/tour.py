"""The tour of the inquiries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from crm_desktop.domain.inquiry import InquirySort
from crm_desktop.ui.inquiries.filter_line import Shown
from crm_desktop.ui.inquiries.form import InquiryForm
from crm_desktop.ui.inquiries.page import InquiriesPage
from crm_desktop.ui.shell.tour_guide import Guide, Tour

_AGES = (140, 24, 3)  # minutes ago


def _visit(guide: Guide) -> Iterator[str]:
    guide.write(lambda: _register(guide))
    page = guide.open("inquiries")
    if not isinstance(page, InquiriesPage):
        return
    page.line.reset()
    page.list.select_first()
    guide.settle()
    yield "inquiries"
    for position in range(min(2, page.model.rowCount())):
        page.model.toggle(position)
    guide.settle()
    yield "inquiries-selected"
    page.model.clear_checked()
    page.line.choose(Shown.CONVERTED)
    guide.settle()
    yield "inquiries-converted"
    page.line.reset()
    guide.command("new_inquiry")
    form = guide.child(InquiryForm)
    if form is not None:
        client = guide.context.services.clients.rows([guide.client(lambda row: bool(row.phone))])
        guide.type_into(form.phone, next(iter(client.values())).phone)
        form.text.setFocus()
        guide.settle()
        yield "inquiry-new"
        form.hide_panel()
    guide.settle()


def _register(guide: Guide) -> None:
    """Let some ask again whom the example knows: one waits too long, one soon will, one has just called."""
    inquiries, now = guide.context.services.inquiries, guide.clock()
    ids = list(inquiries.list_ids(sort=InquirySort.NEWEST)[: len(_AGES)])
    rows = inquiries.rows(ids)
    for row_id, minutes in zip(ids, _AGES, strict=False):
        came = now - timedelta(minutes=minutes)
        inquiries.register(replace(rows[row_id].draft, received_at=came, client_id=None))


def _visit_empty(guide: Guide) -> Iterator[str]:
    guide.open("inquiries")
    yield "inquiries-empty"


TOURS = (Tour(28, _visit), Tour(105, _visit_empty, on_new_base=True))
