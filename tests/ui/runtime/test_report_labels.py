"""Every key that a report can have has a word."""

from __future__ import annotations

import ast
from pathlib import Path

import crm_desktop.reports
from crm_desktop.domain.abc import AbcClass
from crm_desktop.domain.inquiry import InquiryChannel
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.report import Grouping
from crm_desktop.domain.rfm import RfmGroup
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.report_labels import report_labels

FOLDER = Path(crm_desktop.reports.__file__).parent
NAMED = {"Tile", "Column", "Table", "Chart", "Note", "Word"}


def keys() -> set[str]:
    """Return the keys that stand in the source of the reports."""
    found: set[str] = set()
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
                continue
            first = node.args[0]
            kinds = [
                arg.attr
                for arg in (*node.args[1:], *(word.value for word in node.keywords))
                if isinstance(arg, ast.Attribute)
            ]
            is_key = node.func.id in NAMED or (node.func.id == "Series" and "TEXT" not in kinds)
            if is_key and isinstance(first, ast.Constant) and isinstance(first.value, str):
                found.add(first.value)
    return found


def test_no_key_is_without_a_word(languages: Languages) -> None:
    assert keys() - report_labels().keys() == set()


def test_every_word_of_the_program_that_is_a_value_has_one_too(languages: Languages) -> None:
    values = [*RfmGroup, *InquiryChannel, *StageKind, *(f"class_{one}" for one in AbcClass)]
    values += [f"filter.{name}" for name in ("pipeline_id", "owners", "sources", "tags", "segment_id")]
    values += [grouping.value for grouping in Grouping]
    assert [value for value in values if value not in report_labels()] == []


def test_words_change_with_the_language(languages: Languages) -> None:
    english = report_labels()
    languages.use("ru")
    russian = report_labels()
    assert russian.keys() == english.keys()
    same = {key for key in english if english[key] == russian[key]}
    assert same == set()


def test_a_group_of_clients_is_not_called_as_the_smaller_list_of_who_is_going_quiet(
    languages: Languages,
) -> None:
    for language in ("en", "ru"):
        languages.use(language)
        labels = report_labels()
        quiet = labels["going_quiet"].lower().split()
        assert not set(quiet) - {"and", "и"} & set(labels[RfmGroup.AT_RISK].lower().replace(",", "").split())
