"""What is done with requests is told, with a way back; what goes wrong is told too."""

from __future__ import annotations

from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft, InquiryState
from crm_desktop.ui.inquiries.deeds import Deed
from crm_desktop.ui.inquiries.doing import InquiryDoing
from tests.ui.inquiries.desk import Desk


def test_what_changes_nothing_is_not_told(desk: Desk) -> None:
    inquiry = desk.ask("Анна")
    desk.services.inquiries.set_state([inquiry], InquiryState.SPAM)
    doing = InquiryDoing(desk.context)
    doing.do(Deed.ANSWER, [inquiry])
    desk.settle()
    assert desk.toasts == []


def test_a_request_that_a_form_brings_is_stored(desk: Desk) -> None:
    doing = InquiryDoing(desk.context)
    with desk.qtbot.waitSignal(doing.stored) as stored:
        doing.register(InquiryDraft(InquiryChannel.VISIT, "Торт"), is_answered=True)
    assert desk.toasts == ["Inquiry added: Торт"]
    inquiry = desk.get(stored.args[0])
    with desk.qtbot.waitSignal(doing.refused):
        doing.update(inquiry.id, inquiry.version + 1, inquiry.draft)


def test_a_second_deal_is_refused_in_words(desk: Desk) -> None:
    inquiry = desk.ask("Анна")
    desk.services.inquiries.convert(inquiry)
    with desk.qtbot.waitSignal(desk.context.shell.error_raised):
        InquiryDoing(desk.context).convert(inquiry, None, None)
