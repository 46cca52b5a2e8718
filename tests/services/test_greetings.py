"""Templates of greetings are kept, taken back, and filled in for clients."""

from __future__ import annotations

import pytest

from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.greeting import FIRST_TEMPLATES, Template
from crm_desktop.services import Services
from crm_desktop.services.greetings import language_of
from tests.factories import make_client


def test_templates_are_those_of_the_program_until_they_are_changed(services: Services) -> None:
    greetings = services.greetings
    assert greetings.templates("ru") == list(FIRST_TEMPLATES["ru"])
    mine = [Template("Моё", "{name}, с праздником!\n\nМагазин")]
    greetings.set_templates(mine)
    assert greetings.templates("ru") == mine
    greetings.set_templates([])
    assert greetings.templates("ru") == []
    action = services.history.status().undo
    assert action is not None
    services.history.undo(action.id)
    assert greetings.templates("ru") == mine
    with pytest.raises(ValidationError):
        greetings.set_templates([Template("Моё", "")])


def test_a_client_is_greeted(services: Services) -> None:
    services.preferences.update(company_name="Сирень")
    client_id = make_client(services, "Лебедева Анна Петровна")
    template = Template("Моё", "{dear} {name}, с {jubilee}! {company}")
    assert services.greetings.text(template, client_id, years=40) == (
        "Уважаемая Анна Петровна, с 40-летием! Сирень"
    )


def test_the_language_of_a_template_is_that_of_its_letters() -> None:
    assert [language_of(each.text) for each in FIRST_TEMPLATES["ru"]] == ["ru"] * 3
    assert [language_of(each.text) for each in FIRST_TEMPLATES["en"]] == ["en"] * 3
