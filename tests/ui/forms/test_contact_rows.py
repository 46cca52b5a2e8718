"""Rows of contacts: read as people type, kept as typed, marked when wrong, split when pasted together."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import Address, Email, Handle, HandleKind, Phone
from crm_desktop.domain.consent import Channel
from crm_desktop.domain.phones import parse_phones
from crm_desktop.ui.forms.contact_rows import AddressRow, EmailRow, HandleRow, PhoneRow
from tests.ui.keyboard import type_text

Row = TypeVar("Row", bound=QWidget)


@pytest.fixture(autouse=True)
def look(theme: object, languages: object) -> None:
    """Rows are measured and worded as in the program."""


def _shown(qtbot: QtBot, row: Row) -> Row:
    qtbot.addWidget(row)
    row.resize(320, 60)
    row.show()
    row.activateWindow()
    return row


def test_a_phone_is_shown_in_its_normal_form_and_kept_as_typed(qtbot: QtBot) -> None:
    row = _shown(qtbot, PhoneRow())
    phone = Phone("8(912)345-67-89", "+79123456789", "", "моб.")
    row.show_part(phone)
    assert row.line.text() == "+7 912 345-67-89"
    assert row.label.isVisible()
    assert row.parts() == (phone,)
    assert row.link() == "tel:+79123456789"


def test_a_wrong_phone_is_kept_and_marked_in_words(qtbot: QtBot) -> None:
    row = _shown(qtbot, PhoneRow())
    row.show_part(Phone("8 916 12345"))
    assert row.line.text() == "8 916 12345"
    assert row.problem.isVisible()
    assert row.problem.text() == "Does not look like a phone number"
    assert not row.lead.isEnabled()
    assert row.parts() == (Phone("8 916 12345"),)


def test_an_extension_may_be_typed_and_survives_an_edit_of_the_label(qtbot: QtBot) -> None:
    row = _shown(qtbot, PhoneRow())
    row.show_part(parse_phones("8 495 123-45-67 доб. 12")[0])
    assert row.line.text() == "+7 495 123-45-67 ext. 12"
    row.label.set_value("работа")
    assert [(p.e164, p.extension, p.label) for p in row.parts()] == [("+74951234567", "12", "работа")]


def test_an_extension_kept_apart_is_part_of_the_text_to_edit(qtbot: QtBot) -> None:
    row = _shown(qtbot, PhoneRow())
    row.show_part(Phone("84951234567", "+74951234567", "34"))
    row.line.setFocus()
    qtbot.waitUntil(row.line.hasFocus)
    assert row.line.text() == "84951234567 ext. 34"
    assert row.parts() == (Phone("84951234567", "+74951234567", "34"),)


def test_several_pasted_numbers_are_several_phones(qtbot: QtBot) -> None:
    row = _shown(qtbot, PhoneRow())
    row.line.setFocus()
    type_text(row.line, "8 916 123-45-67, 8 903 111 22 33")
    assert [phone.e164 for phone in row.parts()] == ["+79161234567", "+79031112233"]


def test_while_typing_the_mark_goes_as_soon_as_the_number_is_right(qtbot: QtBot) -> None:
    row = _shown(qtbot, PhoneRow())
    row.show_part(Phone("8 916 12345"))
    row.line.setFocus()
    qtbot.waitUntil(row.line.hasFocus)
    row.line.end(False)
    type_text(row.line, "6")
    assert row.problem.isVisible()
    type_text(row.line, "7")
    assert not row.problem.isVisible()


def test_mail_addresses(qtbot: QtBot) -> None:
    row = _shown(qtbot, EmailRow())
    row.show_part(Email("анна@"))
    assert row.problem.isVisible()
    assert row.link() == ""
    row.line.setFocus()
    qtbot.waitUntil(row.line.hasFocus)
    row.line.selectAll()
    type_text(row.line, "A@b.ru; c@d.ru")
    assert [email.normal for email in row.parts()] == ["a@b.ru", "c@d.ru"]


def test_an_address_is_taken_apart_but_kept_as_typed(qtbot: QtBot) -> None:
    row = _shown(qtbot, AddressRow())
    row.line.setFocus()
    type_text(row.line, "г. Казань, ул. Баумана, 1")
    (address,) = row.parts()
    assert address.text == "г. Казань, ул. Баумана, 1"
    assert address.city == "Казань"
    stored = Address("Садовая, 14", "офис")
    row.line.clearFocus()
    other = _shown(qtbot, AddressRow())
    other.show_part(stored)
    assert other.parts() == (stored,)


def test_a_pasted_link_tells_where_the_account_lives(qtbot: QtBot) -> None:
    row = _shown(qtbot, HandleRow())
    row.line.setFocus()
    type_text(row.line, "https://vk.com/anna")
    assert row.parts() == (Handle(HandleKind.VK, "anna"),)


def test_the_kind_of_an_account_can_be_said(qtbot: QtBot) -> None:
    row = _shown(qtbot, HandleRow())
    row.show_part(Handle(HandleKind.TELEGRAM, "anna"))
    assert row.kind_button.text() == "Telegram"
    with qtbot.waitSignal(row.committed):
        row.set_kind(HandleKind.INSTAGRAM)
    assert row.parts() == (Handle(HandleKind.INSTAGRAM, "anna"),)


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    for row in (PhoneRow(), EmailRow(), AddressRow(), HandleRow()):
        _shown(qtbot, row)
        row.show_part(None)
        for control in (row.lead, row.cross, *row.editors()):
            assert control.accessibleName()
    assert Qt.FocusPolicy.NoFocus == row.cross.focusPolicy()


def test_the_empty_box_of_a_label_leaves_the_room_to_the_number(qtbot: QtBot) -> None:
    row = _shown(qtbot, PhoneRow())
    row.resize(290, 40)
    row.show_part(parse_phones("8 912 345-67-89")[0])
    row.line.setFocus()
    qtbot.waitUntil(row.label.isVisible)
    needed = row.line.fontMetrics().horizontalAdvance("+7 912 345-67-89")
    qtbot.waitUntil(lambda: row.line.width() > needed)


def test_a_link_is_opened_by_whoever_the_card_says_and_can_be_barred(qtbot: QtBot) -> None:
    opened: list[tuple[Channel | None, str]] = []
    phone, site = PhoneRow(), HandleRow()
    for row in (phone, site):
        qtbot.addWidget(row)
        row.opener = lambda channel, link: opened.append((channel, link))
    phone.show_part(Phone("8 916 123-45-67", "+79161234567"))
    site.show_part(Handle(HandleKind.SITE, "zerno.example"))
    phone.lead.click()
    site.lead.click()
    assert opened == [(Channel.CALL, "tel:+79161234567"), (None, "https://zerno.example")]
    phone.bar("Не звонить")
    phone.lead.click()
    assert len(opened) == 2
    assert phone.lead.accessibleName() == "Не звонить"
    phone.show_part(Phone("8 916 123-45-68", "+79161234568"))
    assert not phone.lead.isEnabled()
    phone.bar("")
    assert phone.lead.isEnabled()
