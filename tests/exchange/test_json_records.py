import json
from pathlib import Path

import pytest

from crm_desktop.domain.client import ClientDraft, ClientKind, Employment, LinkRole, PersonName, Phone
from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.exchange.json_records import draft_from_record, load_records, record_of, write_json
from tests.exchange.clients import OWN_FIELDS, anna, firm, trader

KEYS = {
    "kind", "name", "last_name", "first_name", "patronymic", "company", "position", "phones", "emails", "handles",
    "addresses", "birthday", "inn", "kpp", "ogrn", "tags", "notes", "source", "status", "owner", "custom",
    "must_know", "preferences",
}  # fmt: skip


def test_record_has_all_names_of_the_public_form() -> None:
    for draft in (anna(), firm(), trader(), ClientDraft()):
        assert set(record_of(draft)) == KEYS


def test_record_of_a_person() -> None:
    record = record_of(anna(), OWN_FIELDS)
    assert record["kind"] == "person"
    assert record["name"] == "Лебедева Анна Сергеевна"
    assert record["company"] == 'ООО «Север; "Юг"»'
    assert record["phones"][1] == {
        "raw": "8 495 111-22-33 доб. 5",
        "e164": "+74951112233",
        "extension": "5",
        "label": "рабочий",
    }
    assert record["phones"][2]["e164"] is None
    assert record["emails"] == ["anna@mail.ru", "a@work.ru", "b@c.ru"]
    assert record["handles"][0] == {"kind": "telegram", "value": "anna_k"}
    assert record["birthday"] == "1987-03-08"
    assert record["custom"]["Оплачено"] == 1500.5


def test_record_of_companies_and_traders() -> None:
    assert record_of(firm())["name"] == "ООО «Ромашка»"
    assert record_of(firm())["company"] == ""
    assert record_of(trader())["company"] == "ИП Самойлов"
    assert record_of(ClientDraft(phones=(Phone("112"),)))["name"] == "112"


def test_several_employers_are_kept() -> None:
    jobs = (
        Employment("А", position="x", is_main=False, has_left=True),
        Employment("Б", position="y", role=LinkRole.DIRECTOR),
    )
    record = record_of(ClientDraft(name=PersonName("Ли"), employments=jobs))
    assert (record["company"], record["position"]) == ("Б", "y")
    assert draft_from_record(record, "RU")[0].employments == jobs


def test_file_is_one_document_with_a_record_a_line(tmp_path: Path) -> None:
    assert write_json(tmp_path / "a.json", map(record_of, [anna(), firm()])) == 2
    text = (tmp_path / "a.json").read_text("utf-8")
    assert [record["kind"] for record in json.loads(text)] == ["person", "company"]
    assert len(text.splitlines()) == 4
    assert "Лебедева" in text


def test_foreign_records_are_read_as_far_as_they_go(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        json.dumps(
            {
                "clients": [
                    {"name": "Иванов Пётр", "phones": ["8 916 123-45-67"], "emails": "a@b.ru", "kind": "?"}
                ]
            }
        ),
        "utf-8",
    )
    [record] = load_records(tmp_path / "a.json")
    draft, _ = draft_from_record(record, "RU")
    assert draft.kind is ClientKind.PERSON
    assert draft.name == PersonName("Иванов", "Пётр")
    assert draft.phones[0].e164 == "+79161234567"
    assert draft.emails[0].normal == "a@b.ru"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[{"name":', FileReason.DAMAGED),
        ("[1, 2]", FileReason.NOT_A_TABLE),
        ("[" * 100_000, FileReason.DAMAGED),
    ],
)
def test_other_json_is_refused(tmp_path: Path, text: str, reason: FileReason) -> None:
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(FileFormatError) as caught:
        load_records(tmp_path / "a.json")
    assert caught.value.reason is reason
