"""A new client that was left half way comes back with the screen it belongs to."""

from __future__ import annotations

from crm_desktop.ui.clients.page import ClientsPage


def test_a_client_that_was_not_stored_is_brought_back_beside_the_table(page: ClientsPage) -> None:
    page.new_client()
    page.card.form.line.set_value("Орлов Пётр")
    typed = page.card.form.typed()
    page.card.clear()
    page.set_mode("table")
    assert not page.card.isVisible()
    page.receive(typed)
    assert page.card.isVisible()
    assert page.card.form.isVisible()
    assert page.card.form.line.text() == "Орлов Пётр"
