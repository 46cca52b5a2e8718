"""Whose day it is, as SQL; and a number that comes with the first rows."""

from __future__ import annotations

from crm_desktop.services.agenda.whose import Whose, counted


def test_everybody_is_no_condition() -> None:
    assert Whose().of("task.owner_id") == ("", ())
    condition, params = Whose("Марина").of("task.owner_id")
    assert condition.startswith(" AND task.owner_id IN (")
    assert params == ("Марина",)


def test_the_number_stands_last_in_each_row() -> None:
    assert counted([]) == (0, [])
    assert counted([(1, "a", 7), (2, "b", 7)]) == (7, [(1, "a"), (2, "b")])
