from __future__ import annotations

import pytest

from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.errors import Cancelled
from crm_desktop.domain.progress import NoProgress
from crm_desktop.services import Services
from crm_desktop.services.duplicates import Candidates
from crm_desktop.services.imports.matching import BaseMatcher
from crm_desktop.services.imports.plan import PlannedClient
from tests.factories import make_client, make_draft


def matcher(services: Services, *drafts: ClientDraft, mentions: tuple[ClientDraft, ...] = ()) -> BaseMatcher:
    found = BaseMatcher(services.clients, Candidates(services.store.engine))
    found.prepare([PlannedClient(draft) for draft in drafts], [PlannedClient(draft) for draft in mentions])
    return found


def test_a_client_is_matched_by_what_proves_it(services: Services) -> None:
    phone = make_client(services, "Лебедева Анна", phones="8 912 345-67-89")
    inn = make_client(services, "ООО «Зерно»", kind="company", inn="7707083893")
    make_client(services, "Лебедев Олег", phones="8 912 345-67-89")
    by_phone = make_draft("Лебедева А.", phones="+79123456789")
    by_inn = make_draft("Мельница", kind="company", inn="7707083893")
    new = make_draft("Лебедева Анна", phones="+79000000000")
    found = matcher(services, by_phone, by_inn, new)
    assert [found.certain(draft) for draft in (by_phone, by_inn, new)] == [phone, inn, None]
    assert found.look_alikes(new) == (phone,)


def test_of_several_the_one_with_most_in_common_is_taken(services: Services) -> None:
    make_client(services, "Лебедева Анна", phones="8 912 345-67-89")
    both = make_client(services, "Лебедева Анна", phones="8 912 345-67-89", emails="a@b.ru")
    row = make_draft("Лебедева Анна", phones="8 912 345-67-89", emails="a@b.ru")
    assert matcher(services, row).certain(row) == both


def test_a_name_alone_proves_nothing_unless_the_row_says_nothing_new(services: Services) -> None:
    known = make_client(services, "Иванов Иван", addresses="Тула", status="Клиент")
    same = make_draft("Иванов Иван", addresses="Тула")
    for other in (
        make_draft("Иванов Иван", addresses="Москва"),
        make_draft("Иванов Иван", status="Новый"),
        make_draft("Иванов Иван", addresses="Тула", phones="89123456789"),
    ):
        assert matcher(services, other).certain(other) is None
    assert matcher(services, same).certain(same) == known


def test_the_bare_card_of_a_mentioned_company_is_completed(services: Services) -> None:
    make_client(services, "Лебедева Анна", company="ООО «Зерно»")
    bare = services.clients.companies("Зерно")[0][0]
    row = make_draft("ООО «Зерно»", kind="company", inn="7707083893", phones="84951112233")
    assert matcher(services, row).certain(row) == bare
    full = services.clients.get(bare)
    full.draft.phones = make_draft(phones="84959999999").phones
    services.clients.update(bare, None, full.draft)
    assert matcher(services, row).certain(row) is None


def test_a_mentioned_company_is_found_by_name_and_form(services: Services) -> None:
    grain = make_client(services, "ООО «Зерно»", kind="company")
    other = make_client(services, "АО «Зерно»", kind="company", inn="7707083893")
    make_client(services, "Зерно Иван")
    wanted = {
        "Зерно": grain,
        "зерно, ООО": grain,
        "АО Зерно": other,
        "ПАО Зерно": None,
        "Мельница": None,
    }
    mentions = tuple(make_draft(name, kind="company") for name in wanted)
    found = matcher(services, mentions=mentions)
    assert [found.company(draft) for draft in mentions] == list(wanted.values())
    by_inn = make_draft("Другое имя", kind="company", inn="7707083893")
    assert matcher(services, mentions=(by_inn,)).company(by_inn) == other
    namesake = make_draft("АО Зерно", kind="company", inn="7736050003")
    assert matcher(services, mentions=(namesake,)).company(namesake) is None


def test_removed_clients_match_nothing(services: Services) -> None:
    gone = make_client(services, phones="8 912 345-67-89")
    services.clients.archive([gone])
    row = make_draft(phones="8 912 345-67-89")
    assert matcher(services, row).certain(row) is None


class StopAfter(NoProgress):
    """Cancels when it has been asked a number of times."""

    def __init__(self, times: int) -> None:
        self.left = times

    def raise_if_cancelled(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("times", [0, 1, 2])
def test_looking_clients_up_can_be_cancelled_between_portions(sqlite_services: Services, times: int) -> None:
    make_client(sqlite_services, "Лебедева Анна", phones="8 912 345-67-89")
    found = BaseMatcher(sqlite_services.clients, Candidates(sqlite_services.store.engine))
    row = PlannedClient(make_draft("Лебедева А.", phones="+79123456789"))
    with pytest.raises(Cancelled):
        found.prepare([row], [], StopAfter(times))
    found.prepare([row], [], StopAfter(3))
    assert len(found.drafts) == 1
