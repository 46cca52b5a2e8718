"""Asking for passwords."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.domain.protected import WrongPasswordError
from crm_desktop.ui.forms.password_form import Asked, PasswordForm
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme


@pytest.fixture(autouse=True)
def look(theme: Theme, languages: Languages) -> None:
    """The look and the language of the program."""


def make(asked: Asked, qtbot: QtBot) -> PasswordForm:
    form = PasswordForm(asked)
    qtbot.addWidget(form)
    form.show()
    return form


def test_a_password_is_given_by_enter_and_never_readable(qtbot: QtBot) -> None:
    form = make(Asked.PASSWORD, qtbot)
    assert not form.new.isVisible()
    form.old.setText("секретное")
    assert form.old.displayText() != "секретное"
    with qtbot.waitSignal(form.given) as given:
        qtbot.keyClick(form.old, Qt.Key.Key_Return)
    assert given.args == ["секретное", ""]
    form.clear()
    assert [field.text() for field in form.findChildren(QLineEdit)] == ["", "", ""]


@pytest.mark.parametrize(
    ("new", "again", "problem"),
    [("коротко", "коротко", "At least 8"), ("достаточно", "достаточнее", "not the same")],
)
def test_a_first_password_is_long_and_typed_twice(qtbot: QtBot, new: str, again: str, problem: str) -> None:
    form = make(Asked.FIRST, qtbot)
    given: list[tuple[str, str]] = []
    form.given.connect(lambda *both: given.append(both))
    form.new.setText(new)
    form.again.setText(again)
    form.submit()
    assert problem in form.problem.text()
    assert given == []
    form.new.setText("достаточно")
    form.again.setText("достаточно")
    form.submit()
    assert given == [("", "достаточно")]


def test_another_password_needs_the_one_that_holds(qtbot: QtBot) -> None:
    form = make(Asked.ANOTHER, qtbot)
    form.new.setText("достаточно")
    form.again.setText("достаточно")
    form.submit()
    assert form.problem.text() == "Type the password."
    form.old.setText("прежний")
    form.submit()
    form.show_error(WrongPasswordError())
    assert "not the password" in form.problem.text()
    assert form.old.text() == ""
    assert form.submit_button.isEnabled()
    form.show_error(StorageError(StorageReason.READ_ONLY))
    assert form.problem.text()
