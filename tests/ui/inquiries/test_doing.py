"""What is done with requests is told, with a way back; what goes wrong is told too."""

from __future__ import annotations

from PySide6.QtCore import Qt

from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft, InquiryState
from crm_desktop.domain.task import TaskDraft, TaskKind
from crm_desktop.ui.inquiries.deeds import Deed
from crm_desktop.ui.inquiries.doing import InquiryDoing
from tests.ui.inquiries.desk import CONTROL, Desk


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


def test_a_task_is_begun_with_all_that_is_known(desk: Desk) -> None:
    inquiry = desk.ask("Анна", subject="Торт на праздник", phone="8 916 123-45-67")
    begun: list[TaskDraft] = []
    desk.context.shell.task_begun.connect(begun.append)
    desk.show()
    desk.page.details.buttons[Deed.TASK].click()
    desk.press(Qt.Key.Key_J, CONTROL)
    desk.settle()
    first, second = begun
    assert first == second
    assert (first.title, first.kind, first.client_id) == ("Торт на праздник", TaskKind.CALL, None)
    number = desk.get(inquiry).number
    assert first.note.splitlines() == [f"Inquiry No. {number}", "Анна", "8 916 123-45-67"]
    done = desk.services.inquiries.convert(inquiry)
    InquiryDoing(desk.context).plan(desk.get(inquiry), done.client_id)
    assert (begun[-1].client_id, begun[-1].deal_id) == (done.client_id, done.deal_id)
    assert begun[-1].note == f"Inquiry No. {number}"
