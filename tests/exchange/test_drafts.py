from collections.abc import Sequence
from datetime import date

import pytest

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.exchange.columns import guess_columns
from crm_desktop.exchange.drafts import NewField, new_fields
from crm_desktop.exchange.grid import Cell
from crm_desktop.exchange.tables import find_table
from tests.exchange.workbooks import grid


def fields(values: Sequence[Cell], own: Sequence[CustomField] = ()) -> tuple[NewField, ...]:
    sheet = grid(
        ["ФИО", "Телефон", "Своё"], *[["Панин Олег", f"8 916 111-22-3{n}", v] for n, v in enumerate(values)]
    )
    table = find_table(sheet)
    assert table is not None
    return new_fields(sheet, table, guess_columns(sheet, table, own), own)


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["синий", "красный"], CustomFieldKind.TEXT),
        ([43.0, "38"], CustomFieldKind.NUMBER),
        ([date(2024, 3, 8), "09.03.2024"], CustomFieldKind.DATE),
        (["01.02.2024 10:00", "02.02.2024 11:00"], CustomFieldKind.TEXT),
        (["1 500 руб.", 20.0], CustomFieldKind.MONEY),
        (["да", "нет"], CustomFieldKind.YES_NO),
        ([43.0, "большой"], CustomFieldKind.TEXT),
        (["00123", "00456"], CustomFieldKind.TEXT),
        (["5%", "10%"], CustomFieldKind.TEXT),
    ],
)
def test_new_field_has_a_kind_that_holds_all_its_values(values: list[Cell], kind: CustomFieldKind) -> None:
    assert fields(values) == (NewField("Своё", kind),)


def test_field_that_exists_is_not_asked_for_again() -> None:
    assert fields(["x"], [CustomField(1, 1, "own", "своё", CustomFieldKind.TEXT)]) == ()
