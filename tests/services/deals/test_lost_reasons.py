"""Why deals are lost: a short list of the user."""

from __future__ import annotations

import pytest

from crm_desktop.domain.deal import Loss
from crm_desktop.domain.errors import DuplicateError, InUseError
from crm_desktop.services import Services
from tests.services.deals.board import make_deal, plain_pipeline


def test_the_list_is_kept_by_hand(services: Services) -> None:
    reasons = services.lost_reasons
    new = reasons.create("Не сезон")
    assert [reason.name for reason in reasons.list()][-1] == "Не сезон"
    with pytest.raises(DuplicateError):
        reasons.create("не  СЕЗОН")
    reasons.update(new, name="Не сезон сейчас")
    reasons.reorder([new, *(reason.id for reason in reasons.list() if reason.id != new)])
    assert reasons.list()[0].name == "Не сезон сейчас"
    reasons.delete(new)
    assert new not in [reason.id for reason in reasons.list()]


def test_a_reason_in_use_goes_only_for_another(services: Services) -> None:
    pipeline = plain_pipeline(services)
    deal = make_deal(services, pipeline_id=pipeline.id)
    services.deals.lose([deal], Loss("Сгорел склад"))
    used = next(reason for reason in services.lost_reasons.list() if reason.name == "Сгорел склад")
    assert services.lost_reasons.usage(used.id) == 1
    with pytest.raises(InUseError):
        services.lost_reasons.delete(used.id)
    services.lost_reasons.delete(used.id, move_to=services.lost_reasons.list()[0].id)
    assert services.deals.get(deal).loss == Loss("Дорого")
