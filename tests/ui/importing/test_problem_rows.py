"""The rows to look at, as lines of a workbook."""

from __future__ import annotations

from crm_desktop.services import Services
from crm_desktop.ui.importing.problem_rows import has_problem_rows, headings, problem_lines, sheet_name
from crm_desktop.ui.runtime.i18n import Languages


def test_wrong_cells_and_rejected_rows_are_listed(sqlite_services: Services, languages: Languages) -> None:
    plan = sqlite_services.imports.plan_text(
        "Имя\tТелефон\tГород\nАнна Орлова\t12\tТверь\nОльга\t8 916 000-00-01\t\n\t\tМосква и область\n"
    )
    lines = problem_lines(plan)
    assert has_problem_rows(plan)
    first = lines[0]
    assert (first.row, first.column, first.value, first.what) == (
        2,
        "B",
        "12",
        "Does not look like a phone number",
    )
    assert len(lines) == plan.counts.problems + plan.counts.rejected


def test_a_clean_list_has_none(sqlite_services: Services, languages: Languages) -> None:
    plan = sqlite_services.imports.plan_text("Имя\tТелефон\nАнна Орлова\t8 916 000-00-01\n")
    assert not has_problem_rows(plan)
    assert problem_lines(plan) == []


def test_headings_follow_the_language(languages: Languages) -> None:
    assert headings()[1] == "Row"
    languages.use("ru")
    assert headings()[-1] == "Что не так"
    assert sheet_name() == "Замечания"
