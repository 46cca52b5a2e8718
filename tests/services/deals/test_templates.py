"""The pipelines that the program ships can be used in both languages."""

from __future__ import annotations

import pytest

from crm_desktop.domain.pipeline import StageKind
from crm_desktop.services.deals.templates import (
    LANGUAGES,
    TEMPLATES,
    first_lost_reasons,
    pipeline_template,
)


@pytest.mark.parametrize("key", TEMPLATES)
def test_each_template_is_whole_and_says_the_same_in_each_language(key: str) -> None:
    shapes = []
    for language in LANGUAGES:
        template = pipeline_template(key, language)
        for stage in template.stages:
            stage.validate()
        kinds = [stage.kind for stage in template.stages]
        assert kinds == sorted(kinds, key=[StageKind.OPEN, StageKind.WON, StageKind.LOST].index)
        assert kinds.count(StageKind.WON) == kinds.count(StageKind.LOST) == 1
        chances = [stage.probability for stage in template.stages if stage.kind is not StageKind.LOST]
        assert chances == sorted(chances)
        assert chances[-1] == 100
        shapes.append(
            [
                (s.kind, s.color, s.probability, s.idle_days, s.required, len(s.checklist))
                for s in template.stages
            ]
        )
        assert all(
            bool(s.task_on_entry) == bool(o.task_on_entry)
            for s, o in zip(template.stages, pipeline_template(key, "en").stages, strict=True)
        )
    assert shapes[0] == shapes[1]
    assert pipeline_template(key, "ru").name != pipeline_template(key, "en").name


def test_a_language_without_texts_gets_english() -> None:
    assert pipeline_template("shop", "de") == pipeline_template("shop", "en")
    assert first_lost_reasons("de") == first_lost_reasons("en")
    assert len(first_lost_reasons("ru")) == len(first_lost_reasons("en"))


def test_an_unknown_template_is_refused() -> None:
    with pytest.raises(KeyError):
        pipeline_template("bakery", "ru")
