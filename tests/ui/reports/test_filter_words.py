from __future__ import annotations

from crm_desktop.domain.report import Comparison, Grouping, ReportQuery
from crm_desktop.ui.reports.filter_words import FilterWords


def test_each_grouping_has_words() -> None:
    assert set(FilterWords().groupings()) == set(Grouping)


def test_filters_are_fields_of_the_question() -> None:
    assert set(FilterWords().filters()) <= set(ReportQuery.__slots__)


def test_comparisons_name_whom() -> None:
    words = FilterWords()
    assert len({words.comparison(each) for each in Comparison}) == len(Comparison)
    assert "Olga" in words.comparison(Comparison.OWNER, "Olga")
