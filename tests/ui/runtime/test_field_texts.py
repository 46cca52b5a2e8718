"""What fields are called in files."""

from __future__ import annotations

import pytest

from crm_desktop.exchange.export_table import ENGLISH
from crm_desktop.exchange.headings import heading_targets
from crm_desktop.exchange.synonyms import IGNORE, TARGETS, custom_target
from crm_desktop.ui.runtime.field_texts import export_labels, target_text
from crm_desktop.ui.runtime.i18n import Languages

NO_COLUMNS = {
    "do_not_call",
    "last_contact",
    "next_step",
    "created_at",
    "updated_at",
    "deleted",
    "yes",
    "no",
    "sheet",
}


def test_the_english_headings_are_those_of_the_export(languages: Languages) -> None:
    assert {key: name for key, name in export_labels().items() if key in ENGLISH} == ENGLISH


@pytest.mark.parametrize("language", ["ru", "en"])
def test_an_import_knows_the_headings_of_an_export(languages: Languages, language: str) -> None:
    languages.use(language)
    for key, heading in export_labels().items():
        if key not in NO_COLUMNS and "." not in key:
            targets = [target for target, _ in heading_targets(heading)]
            assert key.partition("_2")[0].partition("_3")[0] in targets, (key, heading, targets)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_target_has_a_name(languages: Languages, language: str) -> None:
    languages.use(language)
    names = [target_text(target) for target in TARGETS]
    assert [name for name, target in zip(names, TARGETS, strict=True) if name == target] == []


def test_own_fields_and_columns_that_are_not_taken(languages: Languages) -> None:
    assert target_text(custom_target("Размер")) == "own field “Размер”"
    assert target_text(IGNORE) == "not taken"
