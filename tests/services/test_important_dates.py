"""Days of clients are stored, changed, removed and taken back."""

from __future__ import annotations

import pytest

from crm_desktop.domain.errors import NotFoundError, StaleError, ValidationError
from crm_desktop.domain.important_date import DateKind, ImportantDateDraft
from crm_desktop.services import Services
from tests.factories import make_client


def test_a_day_is_kept_changed_and_removed(services: Services) -> None:
    client_id, dates = make_client(services), services.important_dates
    day_id = dates.add(ImportantDateDraft(client_id, " Свадьба ", month=2, day=29))
    (stored,) = dates.of_client(client_id)
    assert (stored.draft.label, stored.draft.year) == ("Свадьба", None)
    stored.draft.kind, stored.draft.days_before = DateKind.OTHER, 7
    dates.update(day_id, stored.version, stored.draft)
    assert dates.get(day_id).draft == stored.draft
    with pytest.raises(StaleError):
        dates.update(day_id, stored.version, ImportantDateDraft(client_id, "Другое"))
    assert dates.remove([day_id]) == 1
    assert dates.of_client(client_id) == []
    action = services.history.status().undo
    assert action is not None
    services.history.undo(action.id)
    assert dates.of_client(client_id)[0].draft == stored.draft


@pytest.mark.parametrize(
    "values",
    [
        {"label": " "},
        {"month": 2, "day": 30},
        {"month": 2, "day": 29, "year": 2027},
        {"is_yearly": False},
        {"days_before": 91},
    ],
)
def test_a_day_that_is_none_is_refused(services: Services, values: dict[str, object]) -> None:
    draft = ImportantDateDraft(make_client(services), "Свадьба")
    for name, value in values.items():
        setattr(draft, name, value)
    with pytest.raises(ValidationError):
        services.important_dates.add(draft)


def test_a_day_of_nobody_is_refused(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.important_dates.add(ImportantDateDraft(99, "Свадьба"))
