"""Days of clients are days of a calendar."""

from __future__ import annotations

import pytest

from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.important_date import ImportantDateDraft


def test_a_leap_day_without_a_year_is_a_day() -> None:
    ImportantDateDraft(1, "Свадьба", month=2, day=29).validate()
    ImportantDateDraft(1, "Свадьба", month=2, day=29, year=2028).validate()
    with pytest.raises(ValidationError) as error:
        ImportantDateDraft(1, "", month=2, day=29, year=2027, is_yearly=True, days_before=-1).validate()
    assert set(error.value.problems) == {"label", "day", "days_before"}
