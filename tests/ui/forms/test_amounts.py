"""Lines for sums, quantities and percents."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.forms.amounts import (
    count_line,
    discount_line,
    money_line,
    percent_line,
    quantity_line,
)
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages


@pytest.mark.parametrize(
    ("make", "text", "value"),
    [
        (money_line, "12 500,50", 1_250_050),
        (money_line, "", None),
        (quantity_line, "1,5", 1500),
        (discount_line, "12.5 %", 1250),
        (percent_line, "40", 40),
        (count_line, "7", 7),
    ],
)
def test_what_is_typed_is_read(
    qtbot: QtBot, languages: Languages, make, text: str, value: int | None
) -> None:  # type: ignore[no-untyped-def]
    line = make("Name", Formats())
    qtbot.addWidget(line)
    line.setText(text)
    line.commit()
    assert line.typed_value() == value


@pytest.mark.parametrize(
    ("make", "text"), [(money_line, "-5"), (percent_line, "140"), (discount_line, "x"), (count_line, "0")]
)
def test_what_cannot_be_is_marked(qtbot: QtBot, languages: Languages, make, text: str) -> None:  # type: ignore[no-untyped-def]
    line = make("Name", Formats())
    qtbot.addWidget(line)
    line.setText(text)
    line.commit()
    assert line.problem
