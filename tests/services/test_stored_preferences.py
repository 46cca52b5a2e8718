"""The preferences of a base, without a service."""

from __future__ import annotations

from crm_desktop.domain.preferences import Preferences
from crm_desktop.services import Services
from crm_desktop.services.stored_preferences import read_preferences


def test_what_is_stored_is_read_and_the_rest_is_as_usual(services: Services) -> None:
    engine = services.store.engine
    services.preferences.update(company_name="Цветы", currency="EUR")
    assert read_preferences(engine) == services.preferences.get()
    assert read_preferences(engine).company_name == "Цветы"
    engine.execute("UPDATE setting SET value = '7' WHERE key = 'currency'")
    assert read_preferences(engine).currency == Preferences().currency
