"""Tasks have a word and a picture for everything they can be."""

from __future__ import annotations

from crm_desktop.domain.task import Priority, TaskKind, TaskState
from crm_desktop.exchange.task_table import ENGLISH
from crm_desktop.system.paths import resource
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.task_texts import (
    TASK_ICONS,
    priority_text,
    task_kind_text,
    task_labels,
    task_state_text,
)


def test_everything_has_a_word(languages: Languages) -> None:
    words = [*map(task_kind_text, TaskKind), *map(task_state_text, TaskState), *map(priority_text, Priority)]
    assert all(words)
    assert len(set(words)) == len(words)
    assert ENGLISH.keys() <= task_labels().keys()


def test_every_kind_has_a_picture() -> None:
    assert all(resource("icons", f"{TASK_ICONS[kind]}.svg").is_file() for kind in TaskKind)
