"""The words of what is shown: each kind by one statement or two, and nothing of what has gone."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain.agenda import AgendaKind
from crm_desktop.domain.client import Birthday
from crm_desktop.domain.important_date import DateKind, ImportantDateDraft
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services
from crm_desktop.services.agenda.words import DayWordsReader, Due
from tests.factories import make_client
from tests.services.inquiries.requests import ask

TODAY = date(2026, 11, 21)


def test_each_thing_has_its_words(services: Services) -> None:
    anna = make_client(services, "Лебедева Анна", phones="+7 916 123-45-67", birthday=Birthday(11, 21, 1986))
    ids = {
        AgendaKind.TASK: services.tasks.create(TaskDraft("Позвонить", client_id=anna)),
        AgendaKind.PROMISE: services.promises.add(PromiseDraft(anna, "Скидка")),
        AgendaKind.INQUIRY: ask(services, "Вера"),
        AgendaKind.BIRTHDAY: anna,
        AgendaKind.DATE: services.important_dates.add(
            ImportantDateDraft(anna, "Договор", DateKind.CONTRACT_END, 11, 21, 2016)
        ),
    }
    reader = DayWordsReader(services.store.engine, services.tasks, services.promises, services.inquiries)
    gone = [Due(TODAY, kind, 999) for kind in AgendaKind]
    found = reader.items([*(Due(TODAY, kind, row_id) for kind, row_id in ids.items()), *gone])
    assert set(found) == set(ids.items())
    said = {kind: (item.who, item.what, item.turns) for (kind, _), item in found.items()}
    assert said == {
        AgendaKind.TASK: ("Лебедева Анна", "Позвонить", None),
        AgendaKind.PROMISE: ("Лебедева Анна", "Скидка", None),
        AgendaKind.INQUIRY: ("Вера", found[AgendaKind.INQUIRY, ids[AgendaKind.INQUIRY]].what, None),
        AgendaKind.BIRTHDAY: ("Лебедева Анна", "", 40),
        AgendaKind.DATE: ("Лебедева Анна", "Договор", 10),
    }
    assert found[AgendaKind.TASK, ids[AgendaKind.TASK]].phone == "+7 916 123-45-67"
    assert found[AgendaKind.DATE, ids[AgendaKind.DATE]].date_kind is DateKind.CONTRACT_END
    assert reader.items([]) == {}
