"""The tour of the inquiries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft
from crm_desktop.ui.inquiries.filter_line import Shown
from crm_desktop.ui.inquiries.form import InquiryForm
from crm_desktop.ui.inquiries.page import InquiriesPage
from crm_desktop.ui.shell.tour_guide import Guide, Tour


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
    """Let some people ask: one waits too long, one not yet, one is known by the number."""
    inquiries, now = guide.context.services.inquiries, guide.clock()
    known = next(iter(guide.context.services.clients.rows([guide.client(lambda row: bool(row.phone))]).values()))
    inquiries.register_many(
        [
            InquiryDraft(
                InquiryChannel.SITE,
                "Букет на свадьбу",
                "Здравствуйте! Нужен букет невесты и десять бутоньерок на 12 декабря. Сколько это будет стоить"
                " с доставкой?",
                known.name,
                known.phone,
                source="Сайт",
                received_at=now - timedelta(hours=2, minutes=20),
            ),
            InquiryDraft(
                InquiryChannel.MESSENGER,
                body="Добрый день, а пионы зимой бывают?",
                name="Ольга",
                phone="+7 921 555-04-12",
                received_at=now - timedelta(minutes=24),
            ),
            InquiryDraft(
                InquiryChannel.CALL,
                "Оформление зала",
                name="ООО «Праздник»",
                phone="+7 495 555-88-01",
                received_at=now - timedelta(minutes=3),
            ),
        ]
    )


def _visit_empty(guide: Guide) -> Iterator[str]:
    guide.open("inquiries")
    yield "inquiries-empty"


TOURS = (Tour(20, _visit), Tour(105, _visit_empty, on_new_base=True))
