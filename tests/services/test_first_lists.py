"""A new base in the language of who works with it."""

from __future__ import annotations

from crm_desktop.services import Services
from crm_desktop.services.first_lists import FIRST_OUTCOMES, FIRST_STATUSES
from tests.factories import make_client


def test_the_first_lists_are_named_anew_and_back(services: Services) -> None:
    services.first_lists.speak("ru", "en_US")
    assert [each.name for each in services.statuses.list()] == [name for name, _, _ in FIRST_STATUSES["ru"]]
    found = [(each.name, each.next_step) for each in services.outcomes.list()]
    assert found == [(name, step) for name, _, step, _ in FIRST_OUTCOMES["ru"]]
    services.first_lists.speak("en", "en_US")
    assert [each.name for each in services.statuses.list()] == [name for name, _, _ in FIRST_STATUSES["en"]]


def test_what_the_business_named_itself_stays(services: Services) -> None:
    services.first_lists.speak("en")
    first, second = services.statuses.list()[:2]
    services.statuses.update(first.id, name="Ждёт звонка")
    services.statuses.update(second.id, name=FIRST_STATUSES["ru"][2][0])  # the name another one would get
    services.first_lists.speak("ru")
    names = [each.name for each in services.statuses.list()]
    assert names[:3] == ["Ждёт звонка", FIRST_STATUSES["ru"][2][0], FIRST_STATUSES["en"][2][0]]


def test_country_and_currency_follow_until_there_are_clients(services: Services) -> None:
    services.preferences.update(currency="USD", phone_region="US")
    services.first_lists.speak("ru", "en_US")
    found = services.preferences.get()
    assert (found.currency, found.phone_region) == ("RUB", "RU")
    make_client(services)
    services.first_lists.speak("en", "en_US")
    assert services.preferences.get() == found


def test_nothing_to_name_is_no_action(services: Services) -> None:
    services.first_lists.speak("ru", "ru_RU")
    before = services.store.last_change_set_id
    services.first_lists.speak("ru", "ru_RU")
    assert services.store.last_change_set_id == before


def test_undo_does_not_bring_the_other_language_back(services: Services) -> None:
    services.first_lists.speak("en")
    assert services.history.status().undo is None
