from datetime import UTC, date, datetime

import pytest

from crm_desktop.domain.client import Birthday, ClientDraft, Phone
from crm_desktop.domain.client_list import COLUMN_KEYS
from crm_desktop.exchange.export_table import (
    LABEL_KEYS,
    ColumnKind,
    ExportOptions,
    ExportRecord,
    client_columns,
    label,
)
from tests.exchange.clients import ENGLISH_OPTIONS, OWN_FIELDS, RUSSIAN_OPTIONS, anna, firm


def shown(draft: ClientDraft, options: ExportOptions = RUSSIAN_OPTIONS) -> dict[str, object]:
    record = ExportRecord(draft, datetime(2026, 1, 2, tzinfo=UTC))
    return {column.key: column.value(record) for column in client_columns(options)}


def test_every_column_of_the_list_can_be_exported() -> None:
    columns = client_columns(ExportOptions(columns=COLUMN_KEYS))
    assert tuple(column.key for column in columns) == COLUMN_KEYS


def test_view_decides_columns_and_order() -> None:
    options = ExportOptions(columns=("phone", "custom.size", "gone", "name"), own_fields=OWN_FIELDS)
    assert [column.heading for column in client_columns(options)] == ["Phone", "Размер обуви", "Name"]


def test_all_phones_stand_in_the_one_column_of_a_view() -> None:
    options = ExportOptions(columns=("phone",))
    assert (
        shown(anna(), options)["phone"]
        == "+7 916 123-45-67; +7 495 111-22-33 #5 (рабочий); 8 916 123; +7 921 000-11-22 (мама)"
    )


def test_last_numbered_column_holds_all_the_rest() -> None:
    row = shown(anna())
    assert row["phone"] == "+7 916 123-45-67"
    assert row["phone_3"] == "8 916 123; +7 921 000-11-22 (мама)"
    assert row["email_2"] == "a@work.ru; b@c.ru"


def test_own_fields_are_typed() -> None:
    row = shown(anna())
    assert row["custom.paid"] == 1500.5
    assert row["custom.visit"] == date(2026, 3, 8)
    assert row["custom.card"] == "да"
    assert {column.key: column.kind for column in client_columns(RUSSIAN_OPTIONS)}[
        "custom.paid"
    ] is ColumnKind.MONEY


def test_labels_are_of_the_language_and_english_when_missing() -> None:
    assert label(RUSSIAN_OPTIONS, "kind.company") == "Компания"
    assert [label(ExportOptions(), key) for key in LABEL_KEYS if not label(ExportOptions(), key)] == []
    assert shown(firm(), ENGLISH_OPTIONS)["kind"] == "Company"


@pytest.mark.parametrize(
    ("birthday", "russian", "english"),
    [
        (Birthday(3, 8, 1987), date(1987, 3, 8), date(1987, 3, 8)),
        (Birthday(3, 8), "08.03", "--03-08"),
        (Birthday(3, 8, 1899), "08.03.1899", "1899-03-08"),
        (None, None, None),
    ],
)
def test_birthday_is_a_date_where_spreadsheets_have_one(
    birthday: Birthday | None, russian: object, english: object
) -> None:
    draft = ClientDraft(birthday=birthday)
    assert shown(draft)["birthday"] == russian
    assert shown(draft, ENGLISH_OPTIONS)["birthday"] == english


def test_times_of_stored_clients_are_dates() -> None:
    assert shown(anna(), ExportOptions(columns=("created_at", "updated_at"))) == {
        "created_at": date(2026, 1, 2),
        "updated_at": None,
    }


def test_phone_that_is_none_is_shown_as_typed() -> None:
    assert shown(ClientDraft(phones=(Phone("нет зимой"),)))["phone"] == "нет зимой"
