"""The columns of the list of deals."""

from __future__ import annotations

from crm_desktop.domain.deal_list import DealOrder
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.ui.deals.columns import DealColumns
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from tests.ui.deals.desk import TODAY
from tests.ui.deals.rows import make_row


def test_every_column_shows_something_and_can_be_ordered(languages: Languages) -> None:
    columns = DealColumns(Formats(), lambda: TODAY, lambda _id: None).columns()
    row = make_row(1, owner="Olga", source="Fair", expected_close=TODAY)
    texts = {column.key: column.text(row) for column in columns}
    assert all(texts[key] for key in texts if key != DealOrder.STAGE)
    assert all(column.key in list(DealOrder) and column.title() for column in columns)


def test_what_the_head_was_told_of_is_marked(languages: Languages) -> None:
    columns = {each.key: each for each in DealColumns(Formats(), lambda: TODAY, lambda _id: None).columns()}
    action = columns[DealOrder.NEXT_ACTION]
    assert action.chips is not None
    [chip] = action.chips(make_row(1, is_escalated=True))
    assert (chip.text, chip.pair, chip.icon) == ("needs attention", "danger", "flag")
    assert action.text(make_row(1, is_escalated=True)) == "needs attention"
    assert action.text(make_row(1, is_escalated=True, state=StageKind.WON)) == "won"
