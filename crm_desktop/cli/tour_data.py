"""What the base of a tour holds besides demonstration clients: a history of some days, a recycle bin, doubles."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from crm_desktop.demo import fill
from crm_desktop.domain.client import ClientKind, Phone
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.services import Services
from crm_desktop.system.paths import resource
from crm_desktop.ui.shell.tour_guide import TourClock

VISITED_AFTER = timedelta(days=3, hours=3)  # the pictures are made so long after the base was begun
_SAMPLES = {"ru": "salon_ru.xlsx", "en": "shop_en.xlsx"}
# What an office with these clients would have set: how phones are read, what money is counted in.
_PREFERENCES = {
    "ru": {"phone_region": "RU", "currency": "RUB"},
    "en": {"phone_region": "GB", "currency": "GBP"},
}
_TAGS = {"ru": "перезвонить", "en": "call back"}


def fill_base(services: Services, clock: TourClock, language: str, count: int) -> None:
    """Fill a new base as an office does in its first days."""
    store = services.store
    store.machine = "OFFICE"
    if not count:
        return
    services.preferences.update(**_PREFERENCES[language])
    # What waits, is due or is late shall be so on the day of the pictures.
    fill(services, count, seed=7, language=language, now=clock() + VISITED_AFTER)
    people = services.users.list()
    if people:
        services.users.act_as(people[0].id)
    clock.step(hours=5)
    services.imports.execute(
        services.imports.plan(services.imports.open(resource("samples", _SAMPLES[language])))
    )
    clock.step(days=1, hours=2)
    persons = list(services.clients.list_ids(ClientFilter(kinds=frozenset({ClientKind.PERSON}))))
    services.clients.add_tag(persons[4:9], _TAGS[language])
    clock.step(minutes=12)
    services.clients.archive(persons[-3:])
    clock.step(minutes=41)
    _add_doubles(services, persons[:2])
    clock.step(days=1)


def _add_doubles(services: Services, ids: list[int]) -> None:
    """Add clients a second time, as it happens at a counter: the same number, a shorter name."""
    for row_id in ids:
        draft = services.clients.get(row_id).draft
        phones = tuple(Phone(phone.e164 or phone.raw, phone.e164) for phone in draft.phones[:1])
        name = replace(draft.name, patronymic="")
        services.clients.create(
            replace(draft, name=name, phones=phones, emails=(), tags=(), notes="", custom={})
        )
