"""Templates of greetings are changed, added and removed, and what makes no sense is refused in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crm_desktop.ui.settings.greetings import GreetingSection
from crm_desktop.ui.shell.context import AppContext

Settle = Callable[[], None]


@pytest.fixture
def section(open_section: Callable[[type[GreetingSection]], GreetingSection]) -> GreetingSection:
    return open_section(GreetingSection)


def names(context: AppContext) -> list[str]:
    return [template.name for template in context.services.greetings.templates("en")]


def test_a_template_is_changed_added_and_removed(
    section: GreetingSection, app_context: AppContext, settle: Settle
) -> None:
    settle()
    before = names(app_context)
    section.text.setPlainText("Dear {name}!")
    section.store.click()
    settle()
    assert app_context.services.greetings.templates("en")[0].text == "Dear {name}!"
    section.add.click()
    section.name.setText("Mine")
    section.text.setPlainText("Hello, {first_name}")
    section.store.click()
    settle()
    assert names(app_context) == [*before, "Mine"]
    assert section.choice.currentText() == "Mine"
    section.remove.click()
    settle()
    assert names(app_context) == before


def test_an_unknown_mark_is_refused(
    section: GreetingSection, app_context: AppContext, settle: Settle
) -> None:
    settle()
    section.text.setPlainText("Dear {nmae}!")
    section.store.click()
    settle()
    assert section._problem.isVisibleTo(section)
    assert section.text.toPlainText() == "Dear {nmae}!"
