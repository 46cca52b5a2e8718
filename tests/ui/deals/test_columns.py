"""The columns of the list of deals."""

from __future__ import annotations

from crm_desktop.domain.deal_list import DealOrder
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
