"""Pictures and colours of the kinds."""

from __future__ import annotations

from dataclasses import replace

from crm_desktop.domain.promise import PromiseState
from crm_desktop.domain.timeline import Direction, TimelineKind
from crm_desktop.system.paths import resource
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.timeline.looks import is_minor, item_icon, pair_of, state_look
from tests.ui.timeline.test_words import LETTER


def _call(direction: Direction) -> str:
    return item_icon(replace(LETTER, kind=TimelineKind.CALL, direction=direction))


def test_calls_show_which_way_they_went() -> None:
    ways = {_call(direction) for direction in Direction}
    assert len(ways) == len(Direction)
    assert all(resource("icons", f"{name}.svg").is_file() for name in ways)


def test_every_kind_has_colours_of_the_theme(theme: Theme) -> None:
    assert all(theme.pair(pair_of(kind)) for kind in TimelineKind)


def test_every_state_has_colours_and_a_picture(theme: Theme) -> None:
    for state in PromiseState:
        pair, icon = state_look(state.value)
        assert theme.pair(pair)
        assert resource("icons", f"{icon}.svg").is_file()
    assert state_look("") == ("neutral", "")


def test_only_what_the_program_notes_is_minor() -> None:
    assert {kind for kind in TimelineKind if is_minor(kind)} == {TimelineKind.CHANGE, TimelineKind.IMPORT}
