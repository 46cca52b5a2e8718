from __future__ import annotations

from crm_desktop.domain.client import ClientKind
from crm_desktop.ui.clients.lists import KIND_ICONS, ClientLists, kind_text
from crm_desktop.ui.shell.context import AppContext


def test_names_come_in_the_order_of_their_lists(lists: ClientLists) -> None:
    assert lists.statuses[:2] == ("Новый", "В работе")
    assert lists.owners == ("Марина",)
    assert set(lists.tags) == {"VIP", "кофе", "опт"}
    assert [field.label for field in lists.own_fields] == ["Скидка", "Договор"]


def test_somebody_who_left_is_not_offered(app_context: AppContext, lists: ClientLists) -> None:
    user = app_context.services.users.list()[0]
    app_context.services.users.update(user.id, is_active=False)
    lists.reload()
    assert lists.owners == ()


def test_chips_have_the_colours_that_the_user_chose(app_context: AppContext, lists: ClientLists) -> None:
    tag = next(tag for tag in app_context.services.tags.list() if tag.name == "VIP")
    app_context.services.tags.update(tag.id, color="orange")
    lists.reload()
    assert [(chip.text, chip.pair) for chip in lists.tag_chips(("VIP", "gone"))] == [
        ("VIP", "orange"),
        ("gone", "grey"),
    ]
    assert lists.status_chips("") == ()


def test_every_kind_has_a_word_and_an_icon(lists: ClientLists) -> None:
    assert [kind_text(kind) for kind in ClientKind] == ["Person", "Company", "Sole trader"]
    assert set(KIND_ICONS) == set(ClientKind)
    assert [choice.text for choice in lists.choices("kind")] == ["Person", "Company", "Sole trader"]
