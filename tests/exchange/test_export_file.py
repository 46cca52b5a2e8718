from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.exchange.drafts import ImportOptions
from crm_desktop.exchange.export_file import ExportFormat, export_format, write_clients
from crm_desktop.exchange.export_table import ExportOptions, ExportRecord
from crm_desktop.exchange.import_file import open_file
from tests.exchange.clients import ENGLISH_OPTIONS, OWN_FIELDS, RUSSIAN_OPTIONS, anna, drafts, firm, trader
from tests.exchange.workbooks import TODAY

IMPORT = ImportOptions(TODAY, own_fields=OWN_FIELDS)
ALL = list(ExportFormat)


def there_and_back(
    folder: Path, form: ExportFormat, clients: list[ClientDraft], options: ExportOptions
) -> list[ClientDraft]:
    path = folder / f"clients.{form}"
    assert write_clients(path, map(ExportRecord, clients), options) == len(clients)
    file = open_file(path, IMPORT)
    assert file.new_fields == ()
    rows = list(file.rows())
    assert [row.employer for row in rows] == [None] * len(rows)
    return [row.draft for row in rows]


def essence(draft: ClientDraft) -> dict[str, object]:
    """What a file keeps of a client whatever its form: numbers and addresses by their normal forms."""
    return {
        "kind": draft.kind,
        "name": draft.name,
        "company": draft.company_name,
        "employments": [(item.company, item.position) for item in draft.employments],
        "phones": [(phone.e164 or phone.raw, phone.extension, phone.label) for phone in draft.phones],
        "emails": [email.normal or email.raw for email in draft.emails],
        "handles": sorted((handle.kind, handle.value) for handle in draft.handles),
        "addresses": [address.text for address in draft.addresses],
        **{
            key: getattr(draft, key)
            for key in ("birthday", "inn", "kpp", "ogrn", "tags", "status", "source", "owner", "must_know",
                        "preferences", "notes", "custom")
        },
    }  # fmt: skip


@pytest.mark.parametrize("options", [ENGLISH_OPTIONS, RUSSIAN_OPTIONS], ids=["en", "ru"])
@pytest.mark.parametrize("form", ALL)
def test_everything_comes_back(tmp_path: Path, form: ExportFormat, options: ExportOptions) -> None:
    clients = [anna(), firm(), trader()]
    back = there_and_back(tmp_path, form, clients, options)
    for client, returned in zip(clients, back, strict=True):
        assert essence(returned) == essence(client)


@pytest.mark.parametrize("form", [ExportFormat.JSON, ExportFormat.VCF])
def test_forms_of_whole_clients_keep_what_was_typed(tmp_path: Path, form: ExportFormat) -> None:
    [back] = there_and_back(tmp_path, form, [anna()], RUSSIAN_OPTIONS)
    assert back.phones == anna().phones


@pytest.mark.parametrize("form", ALL)
@given(clients=st.lists(drafts, min_size=1, max_size=20))
@settings(max_examples=6, deadline=None)
def test_any_client_comes_back(
    tmp_path_factory: pytest.TempPathFactory, form: ExportFormat, clients: list[ClientDraft]
) -> None:
    # A client with everything keeps the columns from being unknown.
    back = there_and_back(tmp_path_factory.mktemp("x"), form, [anna(), *clients], RUSSIAN_OPTIONS)
    assert list(map(essence, back[1:])) == list(map(essence, clients))


def test_extension_decides_the_form(tmp_path: Path) -> None:
    assert export_format(Path("A.XLSX")) is ExportFormat.XLSX
    for name in ("a.doc", "a"):
        with pytest.raises(FileFormatError) as caught:
            write_clients(tmp_path / name, [], ENGLISH_OPTIONS)
        assert caught.value.reason is FileReason.UNKNOWN_FORMAT
    assert list(tmp_path.glob("a*")) == []


@pytest.mark.parametrize("form", ALL)
def test_export_of_nobody_is_a_whole_file(tmp_path: Path, form: ExportFormat) -> None:
    path = tmp_path / f"a.{form}"
    assert write_clients(path, [], ENGLISH_OPTIONS) == 0
    assert path.exists()


@pytest.mark.parametrize("form", ALL)
def test_failure_half_way_leaves_the_old_file(tmp_path: Path, form: ExportFormat) -> None:
    path = tmp_path / f"a.{form}"
    path.write_text("old")

    def records():
        yield ExportRecord(anna())
        raise OSError(28, "No space left on device")

    with pytest.raises(FileFormatError) as caught:
        write_clients(path, records(), ENGLISH_OPTIONS)
    assert caught.value.reason is FileReason.NO_SPACE
    assert path.read_text() == "old"
    assert [item.name for item in tmp_path.iterdir() if item.is_file()] == [path.name]


@pytest.mark.parametrize(
    ("form", "mark"),
    [
        (ExportFormat.CSV, "Do not call"),
        (ExportFormat.JSON, '"do_not_call": true'),
        (ExportFormat.VCF, "CATEGORIES:Do not call"),
    ],
)
def test_who_asked_not_to_be_called_is_marked(tmp_path: Path, form: ExportFormat, mark: str) -> None:
    found = []
    for is_unwanted in (False, True):
        path = tmp_path / f"a{is_unwanted}.{form}"
        write_clients(path, [ExportRecord(anna(), is_unwanted=is_unwanted)], ENGLISH_OPTIONS)
        found.append(path.read_text(encoding="utf-8"))
    assert mark in found[1]
    assert found[0] != found[1]
