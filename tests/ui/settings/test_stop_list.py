"""The stop list in the settings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crm_desktop.ui.settings.stop_list import StopListSection
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.settings.conftest import Said

Settle = Callable[[], None]


@pytest.fixture
def section(
    app_context: AppContext, open_section: Callable[[type[StopListSection]], StopListSection]
) -> StopListSection:
    services = app_context.services
    client = make_client(services, phones="+79161234567")
    services.wishes.set_do_not_call([client], services.today())
    services.clients.archive([client])
    services.clients.delete_forever([client])
    return open_section(StopListSection)


def test_a_number_is_taken_off_by_typing_it(
    section: StopListSection, app_context: AppContext, said: Said, settle: Settle
) -> None:
    settle()
    assert section.count.text().startswith("1 ")
    section.number.setText("8 926 000-00-00")
    section.remove.click()
    settle()
    assert section.answer
    assert section.number.text()
    section.number.setText("8 916 123-45-67")
    section.remove.click()
    settle()
    assert section.number.text() == ""
    assert app_context.services.wishes.stop_list_count() == 0
    assert section.count.text() == "The list is empty"
    app_context.services.history.undo_last()
    assert app_context.services.wishes.stop_list_count() == 1
