"""The top of the card says who this is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientDraft, ClientKind, Employment, PersonName
from crm_desktop.domain.phones import parse_phones
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.ui.clients.card_header import TAG_WIDTH, second_line, shown_name
from crm_desktop.ui.widgets.chip import Chip
from tests.factories import make_client, make_draft
from tests.ui.clients.card_fixtures import Desk


def test_the_main_place_of_work_stands_below_the_name(languages: object) -> None:
    person = make_draft("Лебедева Анна")
    left = Employment("Бывшая", has_left=True)
    main = Employment("Кофейня", position="управляющая")
    assert second_line(replace(person, employments=(left, main))) == "Person · Кофейня · управляющая"
    assert second_line(replace(person, employments=(left,))) == "Person"
    trader = ClientDraft(kind=ClientKind.SOLE_TRADER, name=PersonName("Ким"), company_name="Лавка")
    assert second_line(trader) == "Sole trader · Лавка"


def test_a_client_without_a_name_is_called_by_the_phone() -> None:
    assert shown_name(ClientDraft(phones=parse_phones("8 912 345-67-89"))) == "8 912 345-67-89"


def test_status_and_tags_are_chips_and_many_tags_are_counted(desk: Desk) -> None:
    tags = tuple(f"метка{at}" for at in range(9))
    desk.open(make_client(desk.context.services, status="Новый", tags=tags))
    shown = [chip.text() for chip in _chips(desk.card.view.header)]
    assert shown == ["Новый", *tags[:6], "+3"]


def test_a_client_in_the_recycle_bin_says_so(desk: Desk) -> None:
    client_id = make_client(desk.context.services)
    desk.context.services.clients.archive([client_id])
    desk.open(client_id)
    assert [chip.text() for chip in _chips(desk.card.view.header)] == ["In the recycle bin"]


def test_a_long_name_goes_on_in_the_next_line(desk: Desk) -> None:
    services = desk.context.services
    desk.open(make_client(services, "Константинопольская-Преображенская Екатерина Александровна"))
    header = desk.card.view.header
    one_line = header.name.fontMetrics().height()
    desk.card.resize(520, 700)
    assert header.name.height() >= 2 * one_line
    desk.open(make_client(services, "Ы" * 90))
    assert desk.card.width() == 520
    desk.open(make_client(services, "Ли Ян"))
    assert header.name.height() < 2 * one_line


def test_a_call_noted_shows_at_the_top_at_once(desk: Desk) -> None:
    services = desk.context.services
    client = make_client(services)
    desk.open(client)
    assert "last contact: today" not in [chip.text() for chip in _chips(desk.card.view.header)]
    services.timeline.add(InteractionDraft(client, InteractionKind.CALL))
    desk.settle()
    assert "last contact: today" in [chip.text() for chip in _chips(desk.card.view.header)]


def test_must_know_is_on_top_of_everything(desk: Desk) -> None:
    desk.open(make_client(desk.context.services, must_know="Аллергия на орехи"))
    assert desk.card.view._note.isVisible()
    desk.type_into_text("must_know", "")
    assert not desk.card.view._note.isVisible()


def _chips(header: QWidget) -> list[Chip]:
    return [chip for chip in header.findChildren(Chip) if chip.isVisibleTo(header)]


def test_little_height_is_left_to_what_happened(desk: Desk, qtbot: QtBot) -> None:
    client_id = make_client(desk.context.services, tags=("опт", "VIP", "доставка", "дилер"))
    desk.open(client_id)
    header = desk.card.view.header

    def tags() -> list[str]:
        chips = (chip for chip in header.findChildren(Chip) if not chip.isHidden())
        return [chip.text() for chip in chips if chip.text() in {"опт", "VIP", "доставка", "дилер", "+2"}]

    header.set_short(False)
    qtbot.waitUntil(lambda: tags() == ["опт", "VIP", "доставка", "дилер"])
    header.set_short(True)
    qtbot.waitUntil(lambda: tags() == ["опт", "VIP", "+2"])


def test_a_long_tag_is_shortened_with_its_word_as_the_tip(qtbot: QtBot) -> None:
    chip = Chip("постоянный покупатель со скидкой по карте", "neutral", "tag")
    qtbot.addWidget(chip)
    chip.limit(TAG_WIDTH)
    assert chip.maximumWidth() == TAG_WIDTH
    assert "по карте" in chip.toolTip()
