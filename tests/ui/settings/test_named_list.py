"""What sections with a short list have in common."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.domain.errors import DuplicateError, Problem, ValidationError
from crm_desktop.ui.settings.named_list import Listed, problem_of
from crm_desktop.ui.settings.sources import SourceSection
from crm_desktop.ui.shell.context import AppContext

Open = Callable[[type[SourceSection]], SourceSection]


def test_a_problem_is_said_in_words() -> None:
    assert problem_of(ValidationError({"name": Problem.TOO_LONG})) == "Too long"
    assert problem_of(DuplicateError("name")) == "There is one like this already."


def test_a_list_knows_who_could_take_a_place(open_section: Open, app_context: AppContext) -> None:
    for name in ("a", "b", "c"):
        app_context.services.sources.create(name)
    section = open_section(SourceSection)
    first = section.listed.items[0]
    assert section.item(first.id) is first
    assert [source.name for source in section.others(first.id)] == ["b", "c"]


def test_an_empty_list_is_no_list_of_anything() -> None:
    assert Listed[int]().items == ()
    assert Listed[int]().usage == {}


def test_a_new_row_is_where_the_keyboard_begins(open_section: Open) -> None:
    section = open_section(SourceSection)
    assert section.first() is section.add_line
