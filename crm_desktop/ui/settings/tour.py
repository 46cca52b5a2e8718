"""The tour of the settings: each section, and the forms of those that have some."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crm_desktop.ui.settings.page import ENTRIES, SettingsPage
from crm_desktop.ui.settings.pipelines import PipelineSection
from crm_desktop.ui.settings.rule_section import RuleSection
from crm_desktop.ui.settings.working_time import WorkingTimeSection
from crm_desktop.ui.shell.tour_guide import Guide, Tour


def _visit(guide: Guide) -> Iterator[str]:
    page = guide.open("settings")
    if isinstance(page, SettingsPage):
        for key in ENTRIES:
            page.open_section(key)
            guide.settle()
            yield f"settings-{key}"
            section = page.section(key)
            if isinstance(section, RuleSection):
                yield from _visit_rules(guide, section, key)
            elif isinstance(section, WorkingTimeSection):
                yield from _visit_hours(guide, section)
            elif isinstance(section, PipelineSection):
                row = section.column.rows[0]
                row.toggle()
                section.reveal(row)
                guide.settle()
                yield f"settings-{key}-stage"
                row.toggle()


def _visit_rules(guide: Guide, section: RuleSection[Any, Any], key: str) -> Iterator[str]:
    section.open_rule(section.column.rows[0])
    guide.settle()
    yield f"settings-{key}-change"
    section.open_new()
    guide.settle()
    yield f"settings-{key}-new"
    section.close_form()


def _visit_hours(guide: Guide, section: WorkingTimeSection) -> Iterator[str]:
    for person, name in ((section.whose.count() - 1, "settings-working_time-person"), (0, "")):
        section.whose.setCurrentIndex(person)
        section.whose.activated.emit(person)
        guide.settle()
        if name:
            section.reveal(section.special)
            guide.settle()
            yield name


TOURS = (Tour(80, _visit),)
