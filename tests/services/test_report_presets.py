from __future__ import annotations

import pytest

from crm_desktop.domain.errors import NotFoundError, ValidationError
from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.domain.report_records import Asked
from crm_desktop.services import Services

LOSSES = Asked(ReportQuery(ReportName.LOSS_REASONS, tags=frozenset({"VIP"})))
SALES = Asked(ReportQuery(ReportName.SALES))


def test_a_preset_is_kept_under_its_name(services: Services) -> None:
    preset_id = services.report_presets.save("  VIP losses ", LOSSES)
    (preset,) = services.report_presets.list()
    assert (preset.id, preset.name, preset.asked) == (preset_id, "VIP losses", LOSSES)
    assert services.views.list() == []


def test_the_same_name_is_written_over(services: Services) -> None:
    first = services.report_presets.save("Mine", LOSSES)
    assert services.report_presets.save("mine", SALES) == first
    assert [preset.asked for preset in services.report_presets.list()] == [SALES]


def test_a_preset_needs_a_name(services: Services) -> None:
    with pytest.raises(ValidationError):
        services.report_presets.save("  ", LOSSES)


def test_removing_is_taken_back(services: Services) -> None:
    preset_id = services.report_presets.save("Mine", LOSSES)
    services.report_presets.delete(preset_id)
    assert services.report_presets.list() == []
    services.history.undo_last()
    assert [preset.name for preset in services.report_presets.list()] == ["Mine"]
    with pytest.raises(NotFoundError):
        services.report_presets.delete(preset_id + 1)


def test_a_preset_follows_the_name_of_its_tag(services: Services) -> None:
    services.report_presets.save("Mine", LOSSES)
    tag_id = services.tags.create("VIP")
    services.tags.update(tag_id, name="Best")
    assert services.report_presets.list()[0].asked.query.tags == {"Best"}


def test_a_view_of_the_list_may_have_the_name_of_a_preset(services: Services) -> None:
    from crm_desktop.domain.client_list import ViewState

    services.report_presets.save("Mine", LOSSES)
    services.views.save("Mine", ViewState())
    assert len(services.views.list()) == len(services.report_presets.list()) == 1
