"""What the people of the example have to do."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from crm_desktop.demo.task_words import task_words
from crm_desktop.domain.task import TaskKind


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_kind_has_titles(language: str) -> None:
    words = task_words(language)
    assert set(words.titles) == set(TaskKind)
    assert all(asdict(words).values())


def test_both_languages_repeat_the_same() -> None:
    assert [each[1:] for each in task_words("ru").series] == [each[1:] for each in task_words("en").series]
