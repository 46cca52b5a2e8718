"""Own fields on the card: an editor for each kind, in step with their definitions."""

from __future__ import annotations

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.typed import TypedEditor
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


def test_each_kind_has_its_editor_and_shows_its_value(desk: Desk) -> None:
    fields = desk.context.services.custom_fields
    wanted = {
        CustomFieldKind.TEXT: ("слово", "слово"),
        CustomFieldKind.NUMBER: (1500, "1,500"),
        CustomFieldKind.MONEY: (12000050, "120,000.50\u00a0₽"),
        CustomFieldKind.DATE: ("2027-03-01", "3/1/2027"),
        CustomFieldKind.CHOICE: ("Курьер", "Курьер"),
        CustomFieldKind.YES_NO: (False, "No"),
    }
    for kind in wanted:
        fields.create(kind.value, kind, ("Курьер", "Почта") if kind is CustomFieldKind.CHOICE else ())
    keys = {field.kind: field.key for field in fields.list()}
    client_id = make_client(
        desk.context.services, custom={keys[kind]: value for kind, (value, _) in wanted.items()}
    )
    desk.settle()
    desk.open(client_id)
    for kind, (_, shown) in wanted.items():
        editor = desk.editor(f"custom.{keys[kind]}")
        text = editor.currentText() if isinstance(editor, ChoiceEditor) else editor.text()  # type: ignore[attr-defined]
        assert text == shown
    desk.card.commit()
    desk.settle()
    assert desk.context.services.clients.get(client_id).version == 1


def test_what_is_no_number_is_not_stored(desk: Desk) -> None:
    fields = desk.context.services.custom_fields
    fields.create("Скидка", CustomFieldKind.NUMBER)
    key = fields.list()[0].key
    client_id = make_client(desk.context.services, custom={key: 5})
    desk.settle()
    desk.open(client_id)
    desk.type_into(f"custom.{key}", "много")
    editor = desk.editor(f"custom.{key}")
    assert isinstance(editor, TypedEditor)
    assert editor.problem == "This is not a number"
    assert desk.context.services.clients.get(client_id).draft.custom == {key: 5}


def test_a_new_definition_appears_on_the_open_card(desk: Desk) -> None:
    client_id = make_client(desk.context.services)
    desk.open(client_id)
    assert not desk.card.view.details.custom.isVisible()
    desk.context.services.custom_fields.create("Скидка", CustomFieldKind.TEXT)
    desk.settle()
    assert [field.label for field in desk.card.view.details.custom.definitions] == ["Скидка"]
    assert desk.card.view.details.custom.isVisible()
