"""Settings of protected data."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.protected import ProtectedFacts, WrongPasswordError
from crm_desktop.services.protected import sealing
from crm_desktop.ui.settings.protected import ProtectedSection
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client


@pytest.fixture
def section(app_context: AppContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ProtectedSection:
    monkeypatch.setattr(sealing, "SCRYPT", {"n": 2**10, "r": 8, "p": 1})
    result = ProtectedSection(app_context)
    qtbot.addWidget(result)
    result.resize(800, 700)
    with qtbot.waitExposed(result):
        result.show()
    return result


def _settle(section: ProtectedSection, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: section.context.runner.busy_count == 0)


def _rows(section: ProtectedSection) -> list[str]:
    table = section.table
    return [table.item(row, 3).text() for row in range(table.rowCount())]  # type: ignore[union-attr]


def test_a_password_is_set_changed_and_locked(section: ProtectedSection, qtbot: QtBot) -> None:
    protected = section.context.services.protected
    _settle(section, qtbot)
    assert section.choose.isVisible()
    assert not section.change.isVisible()
    section.choose.new.setText("первый пароль")
    section.choose.again.setText("первый пароль")
    section.choose.submit()
    _settle(section, qtbot)
    assert protected.is_set_up()
    assert section.change.isVisible()
    section.change.old.setText("неправильный")
    section.change.new.setText("второй пароль")
    section.change.again.setText("второй пароль")
    section.change.submit()
    _settle(section, qtbot)
    assert "not the password" in section.change.problem.text()
    section.change.old.setText("первый пароль")
    section.change.submit()
    _settle(section, qtbot)
    section.lock.click()
    _settle(section, qtbot)
    assert not protected.is_unlocked
    assert not section.lock.isVisible()
    with pytest.raises(WrongPasswordError):
        protected.unlock("первый пароль")
    protected.unlock("второй пароль")
    assert _rows(section) == ["password changed", "wrong password", "password set"]


def test_looks_are_listed_with_the_client(section: ProtectedSection, qtbot: QtBot) -> None:
    services = section.context.services
    client = make_client(services, "Лебедева Анна")
    services.protected.set_password("первый пароль")
    services.protected.save(client, ProtectedFacts("Паспорт"))
    services.protected.show(client)
    section.refresh()
    _settle(section, qtbot)
    assert _rows(section)[:2] == ["looked", "changed"]
    name = section.table.item(0, 4)
    assert name is not None
    assert name.text() == "Лебедева Анна"
