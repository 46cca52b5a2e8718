"""What the page of an import says."""

from __future__ import annotations

from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.ui.importing.page_texts import PageTexts
from crm_desktop.ui.runtime.i18n import Languages


def test_the_button_names_what_is_imported(languages: Languages) -> None:
    texts = PageTexts()
    assert texts.go_on(ImportSubject.DEALS, 1) == "Import 1 deal"
    assert texts.go_on(ImportSubject.PRODUCTS, 2) == "Import 2 products"
    assert texts.go_on(ImportSubject.CLIENTS, 0) == "Nothing to import"
    assert texts.importing(ImportSubject.DEALS) == "Importing the deals"
    assert texts.status(None, is_planning=True) == "Comparing with the database…"
    languages.use("ru")
    assert texts.go_on(ImportSubject.DEALS, 3) == "Импортировать 3 сделки"
