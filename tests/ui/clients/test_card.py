"""The card: each field is changed in place, stored when left, and taken back as one action."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.client import Birthday, ClientKind, HandleKind
from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.ui.runtime.i18n import Languages
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk
from tests.ui.keyboard import type_text


def _draft(desk: Desk, client_id: int):  # type: ignore[no-untyped-def]
    return desk.context.services.clients.get(client_id).draft


def test_leaving_a_field_stores_it_as_one_action(desk: Desk, qtbot: QtBot) -> None:
    client_id = make_client(desk.context.services, "Лебедева Анна", phones="8 912 345-67-89")
    desk.open(client_id)
    actions = len(desk.context.services.history.list_ids())
    with qtbot.waitSignal(desk.card.saved) as told:
        desk.type_into("last_name", "Орлова")
    assert told.args == [client_id]
    assert _draft(desk, client_id).display_name() == "Орлова Анна"
    assert desk.card.view.header.name.text() == "Орлова Анна"
    assert len(desk.context.services.history.list_ids()) == actions + 1
    desk.context.services.history.undo_last()
    desk.settle()
    assert desk.editor("last_name").text() == "Лебедева"  # type: ignore[attr-defined]


def test_showing_a_client_stores_nothing(desk: Desk) -> None:
    services = desk.context.services
    one = make_client(
        services,
        "Лебедева Анна",
        phones="8(912)345-67-89 моб; 8 916 12345",
        emails="X@y.ru",
        birthday=Birthday(2, 29),
    )
    two = make_client(services, "Кофейня", kind=ClientKind.COMPANY)
    actions = len(services.history.list_ids())
    for client_id in (one, two, one):
        desk.open(client_id)
        desk.card.commit()
        desk.settle()
    assert len(services.history.list_ids()) == actions


def test_escape_restores_and_stores_nothing(desk: Desk, qtbot: QtBot) -> None:
    client_id = make_client(desk.context.services)
    desk.open(client_id)
    editor = desk.editor("last_name")
    editor.setFocus()
    type_text(editor, "xx")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    desk.card.commit()
    desk.settle()
    assert _draft(desk, client_id).name.last_name == "Лебедева"
    with qtbot.waitSignal(desk.card.closed):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_going_to_another_client_stores_what_was_being_typed(desk: Desk) -> None:
    one, two = make_client(desk.context.services), make_client(desk.context.services, "Ким Яна")
    desk.open(one)
    editor = desk.editor("notes")
    editor.setFocus()
    type_text(editor, "позвонить в среду")
    desk.open(two)
    assert _draft(desk, one).notes == "позвонить в среду"
    assert desk.editor("notes").toPlainText() == ""  # type: ignore[attr-defined]
    assert desk.card.client_id == two


def test_two_edits_in_a_row_are_both_stored(desk: Desk) -> None:
    client_id = make_client(desk.context.services)
    desk.open(client_id)
    for key, text in (("last_name", "Орлова"), ("first_name", "Яна")):
        desk.editor(key).setText(text)  # type: ignore[attr-defined]
        desk.editor(key).commit()  # type: ignore[attr-defined]
    desk.settle()
    assert _draft(desk, client_id).display_name() == "Орлова Яна"
    assert desk.errors == []


def test_phones_pasted_together_become_rows(desk: Desk) -> None:
    client_id = make_client(desk.context.services)
    desk.open(client_id)
    row = desk.card.view.contacts.phones.rows[0]
    line = row.editors()[0]
    line.setFocus()
    type_text(line, "8 916 123-45-67; 8 903 111-22-33, 12345")
    line.commit()
    desk.settle()
    assert [p.e164 for p in _draft(desk, client_id).phones] == ["+79161234567", "+79031112233", None]
    assert len(desk.card.view.contacts.phones.rows) == 3
    assert desk.card.view.contacts.phones.rows[2].problem.text()


def test_all_sorts_of_fields_are_stored(desk: Desk) -> None:
    services = desk.context.services
    services.custom_fields.create("Скидка", CustomFieldKind.NUMBER)
    services.custom_fields.create("Лимит", CustomFieldKind.MONEY)
    services.custom_fields.create("Чек", CustomFieldKind.YES_NO)
    desk.settle()
    keys = {field.label: f"custom.{field.key}" for field in services.custom_fields.list()}
    client_id = make_client(services)
    desk.open(client_id)
    desk.type_into("birthday", "March 8")
    desk.type_into("inn", "7707083893")
    desk.type_into(keys["Скидка"], "7.5")
    desk.type_into(keys["Лимит"], "120 000")
    for key, word in (("status", "Постоянный"), ("source", "Ярмарка"), (keys["Чек"], "Yes")):
        choice = desk.editor(key)
        assert isinstance(choice, QComboBox)
        choice.setCurrentIndex(choice.findText(word)) if choice.findText(word) >= 0 else choice.setEditText(
            word
        )
        choice.commit()  # type: ignore[attr-defined]
        desk.settle()
    desk.card.view.details.tags.add("VIP")
    desk.settle()
    handle = desk.card.view.contacts.handles.rows[0].editors()[0]
    handle.setFocus()
    type_text(handle, "https://t.me/anna_zerno")
    handle.commit()
    desk.settle()
    draft = _draft(desk, client_id)
    assert draft.birthday == Birthday(3, 8)
    assert draft.inn == "7707083893"
    assert (draft.status, draft.source, draft.tags) == ("Постоянный", "Ярмарка", ("VIP",))
    assert draft.handles[0].kind is HandleKind.TELEGRAM
    assert [draft.custom.get(key.removeprefix("custom.")) for key in keys.values()] == [7.5, 12000000, True]
    assert desk.errors == []


def test_a_client_keeps_at_least_a_name(desk: Desk) -> None:
    client_id = make_client(desk.context.services, "Лебедева")
    desk.open(client_id)
    desk.type_into("last_name", "")
    assert desk.card.view.details.row("last_name").problem.text() == "Give at least a name or a phone number"
    assert _draft(desk, client_id).name.last_name == "Лебедева"


def test_a_change_made_elsewhere_shows_at_once(desk: Desk) -> None:
    services = desk.context.services
    client_id = make_client(services)
    desk.open(client_id)
    services.clients.set_value([client_id], "status", "Новый")
    desk.settle()
    assert desk.editor("status").value() == "Новый"  # type: ignore[attr-defined]


def test_converting_keeps_what_is_known(desk: Desk) -> None:
    client_id = make_client(desk.context.services, phones="8 912 345-67-89")
    desk.open(client_id)
    desk.card.card_menu.convert_requested.emit(ClientKind.COMPANY)
    desk.settle()
    draft = _draft(desk, client_id)
    assert draft.kind is ClientKind.COMPANY
    assert draft.company_name == "Лебедева Анна"
    assert len(draft.phones) == 1
    assert desk.card.view.details.row("company_name").isVisibleTo(desk.card)


def test_a_vanished_client_is_told_and_leaves_the_card_empty(desk: Desk) -> None:
    desk.card.show_client(999)
    assert isinstance(desk.errors[0], NotFoundError)
    assert desk.card.client_id is None


def test_a_new_person_of_a_company_works_there(desk: Desk) -> None:
    services = desk.context.services
    company = make_client(services, "Кофейня «Зерно»", kind=ClientKind.COMPANY)
    desk.open(company)
    desk.card.view.people.add_person.click()
    desk.card.form.line.setText("Орлов Дмитрий")
    desk.card.form.create_client()
    desk.settle()
    person = desk.card.client_id
    assert person not in (None, company)
    assert _draft(desk, person).employments[0].company_id == company
    desk.open(company)
    asked: list[EntityRef] = []
    desk.card.open_requested.connect(asked.append)
    next(
        b for b in desk.card.view.people.findChildren(QAbstractButton) if b.text() == "Орлов Дмитрий"
    ).click()
    assert asked[0].id == person


def test_the_language_changes_on_the_same_client(desk: Desk) -> None:
    client_id = make_client(desk.context.services)
    desk.open(client_id)
    desk.context.languages.use("ru")
    desk.qtbot.waitUntil(lambda: desk.card.view.details.row("last_name").caption.text() == "Фамилия")
    desk.settle()
    assert desk.card.client_id == client_id
    assert desk.editor("last_name").text() == "Лебедева"  # type: ignore[attr-defined]


def test_a_cancelled_form_goes_back_to_the_card(desk: Desk, qtbot: QtBot) -> None:
    client_id = make_client(desk.context.services)
    desk.open(client_id)
    desk.card.new_client()
    assert desk.card.client_id is None
    qtbot.keyClick(desk.card.form, Qt.Key.Key_Escape)
    assert desk.card.client_id == client_id
    desk.card.clear()
    assert desk.card.client_id is None


def test_every_control_has_a_name(desk: Desk) -> None:
    desk.open(make_client(desk.context.services, company="Кофейня", phones="123"))
    for page in (desk.card.view, desk.card.form, desk.card.merge):
        controls: list[QWidget] = []
        for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton):
            controls += page.findChildren(kind)
        for control in [one for one in controls if one.isVisibleTo(page)]:
            if not control.objectName().startswith("qt_") and not isinstance(
                control.parent(), QComboBox | QLineEdit
            ):
                text = control.text() if isinstance(control, QAbstractButton) else ""
                assert control.accessibleName() or text, (type(control), control.parent())


def test_the_card_is_usable_when_narrow(desk: Desk) -> None:
    desk.open(make_client(desk.context.services))
    desk.card.resize(500, 440)  # what a window of 1024x600 leaves beside the list
    assert desk.card.width() == 500
    view = desk.card.view
    assert view.contacts.isVisible()
    assert view.contacts.width() <= 500
    desk.card.resize(1100, 760)
    assert view.contacts.isVisible()
    assert view.summary.isVisible()
    assert len(desk.card.panes()) == 2


def test_leaving_the_screen_waits_until_all_is_stored(desk: Desk) -> None:
    client_id = make_client(desk.context.services)
    desk.open(client_id)
    editor = desk.editor("notes")
    editor.setFocus()
    type_text(editor, "в последний миг")
    assert desk.card.settle()
    assert _draft(desk, client_id).notes == "в последний миг"


def test_enter_on_the_card_begins_to_edit(desk: Desk, qtbot: QtBot) -> None:
    desk.open(make_client(desk.context.services))
    desk.card.setFocus()
    qtbot.keyClick(desk.card, Qt.Key.Key_F2)
    qtbot.waitUntil(desk.editor("last_name").hasFocus)


def test_a_form_left_half_way_can_be_brought_back(desk: Desk) -> None:
    """Also when another one was begun meanwhile, and the screen was left."""
    brought: list[tuple[str, object]] = []
    desk.context.shell.handed_over.connect(lambda key, what: brought.append((key, what)))
    desk.card.new_client()
    type_text(desk.card.form.line, "Орлов Пётр")
    desk.card.new_client()
    assert desk.card.form.line.text() == ""
    assert desk.toasts == ["The new client was not stored: Орлов Пётр"]
    desk.actions[0]()
    ((key, typed),) = brought
    assert (key, getattr(typed, "line", "")) == ("clients", "Орлов Пётр")


def test_a_merge_goes_on_in_another_language(desk: Desk, qtbot: QtBot, languages: Languages) -> None:
    own, other = make_client(desk.context.services, "Анна"), make_client(desk.context.services, "Анна Б")
    desk.open(own)
    desk.card.view.alike.merge_requested.emit(other)
    qtbot.waitUntil(lambda: desk.card.merge.other_id == other)
    desk.card.merge.swap_button.click()
    qtbot.waitUntil(lambda: desk.card.merge.preview.keep_id == other)
    before = desk.card.merge
    desk.card.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert desk.card.merge is not before
    qtbot.waitUntil(lambda: desk.card.merge.other_id == other)
    assert desk.card.merge.isVisible()


def test_a_form_keeps_what_was_typed_in_another_language(desk: Desk, languages: Languages) -> None:
    desk.card.new_client()
    type_text(desk.card.form.line, "Орлов Пётр")
    desk.card.form.tags.add("VIP")
    languages.use("ru")
    desk.card.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert desk.card.form.isVisible()
    assert desk.card.form.line.text() == "Орлов Пётр"
    assert desk.card.form.tags.tags() == ("VIP",)
    assert desk.toasts == []


def test_a_client_that_undo_takes_away_leaves_the_card_without_an_error(desk: Desk) -> None:
    services = desk.context.services
    client_id = make_client(services)
    desk.open(client_id)
    services.history.undo_last()
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.card.client_id is None)
    assert desk.errors == []


def test_another_country_of_phones_counts_at_once(desk: Desk) -> None:
    services = desk.context.services
    desk.open(make_client(services, "Adams Pamela"))
    desk.card.new_client()
    services.preferences.update(phone_region="GB")
    desk.settle()
    type_text(desk.card.form.line, "Brown Ann 020 7946 0123")
    assert [phone.e164 for phone in desk.card.form.draft().phones] == ["+442079460123"]
