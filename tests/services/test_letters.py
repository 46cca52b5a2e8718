"""Letters in files become entries of the timeline: once, with all that came along."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from crm_desktop.domain.errors import FileFormatError, FileReason, NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.timeline import Direction, InteractionKind
from crm_desktop.services import Services
from crm_desktop.services.letters import AddedLetter, is_letter
from tests.factories import make_client


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRM_DESKTOP_HOME", str(tmp_path / "home"))


def a_letter(folder: Path, name: str = "Заказ.eml", **headers: str) -> Path:
    message = EmailMessage()
    given = {
        "From": "Анна <anna@mail.ru>",
        "To": "shop@example.com",
        "Subject": "Заказ № 5",
        "Date": "Fri, 20 Nov 2026 12:30:00 +0300",
        "Message-ID": "<5@mail.ru>",
    }
    for header, value in (given | headers).items():
        if value:
            message[header] = value
    message.set_content("Прошу счёт")
    for data in (b"one", b"two", b"one"):
        message.add_attachment(data, maintype="image", subtype="png", filename="image.png")
    path = folder / name
    path.write_bytes(message.as_bytes())
    return path


def test_a_letter_becomes_an_entry_with_its_files(services: Services, tmp_path: Path) -> None:
    client_id = make_client(services, emails="Anna@Mail.ru")
    path = a_letter(tmp_path)
    added = services.letters.add(client_id, path)
    assert added.is_new
    entry = services.timeline.get(added.interaction_id)
    draft = entry.draft
    assert (draft.kind, draft.direction, draft.contact) == (
        InteractionKind.LETTER,
        Direction.IN,
        "anna@mail.ru",
    )
    assert (draft.subject, draft.body, draft.thread_key) == ("Заказ № 5", "Прошу счёт", "<5@mail.ru>")
    assert draft.started_at is not None
    assert draft.started_at.isoformat() == "2026-11-20T09:30:00+00:00"
    files = services.files.of_entry(added.interaction_id)
    assert [file.name for file in files] == ["Заказ.eml", "image.png", "image (2).png"]
    assert services.files.path_of(files[0]).read_bytes() == path.read_bytes()
    action = services.history.status().undo
    assert action is not None
    assert (action.kind, action.subject) == (ActionKind.ENTRY_ADDED, "Лебедева Анна")
    services.history.undo_last()
    assert services.files.of_client(client_id) == []
    assert services.timeline.find_by_thread("<5@mail.ru>") is None
    services.history.redo_last()
    assert services.files.missing() == []
    assert len(services.files.of_entry(added.interaction_id)) == 3


def test_a_letter_that_is_there_is_not_added_again(services: Services, tmp_path: Path) -> None:
    client_id, other = make_client(services), make_client(services, "Ёлкин Пётр")
    first = services.letters.add(client_id, a_letter(tmp_path))
    copy = a_letter(tmp_path, "copy.eml", Subject="Fwd: Заказ № 5")
    assert services.letters.add(client_id, copy) == AddedLetter(first.interaction_id, is_new=False)
    assert len(services.files.of_client(client_id)) == 3
    assert services.files.orphans() == []  # the copy left nothing behind
    assert services.letters.add(other, copy).is_new
    nameless = a_letter(tmp_path, "n.eml", **{"Message-ID": ""})
    assert services.letters.add(client_id, nameless).is_new
    assert not services.letters.add(client_id, nameless).is_new


def test_who_wrote_is_told_by_the_addresses_of_the_client_and_its_people(
    services: Services, tmp_path: Path
) -> None:
    company = make_client(services, "ООО «Зерно»", kind="company", emails="info@zerno.ru")
    make_client(services, "Ёлкин Пётр", company="ООО «Зерно»", emails="petr@zerno.ru")

    def direction(sender: str, to: str) -> tuple[Direction, str]:
        path = a_letter(tmp_path, From=sender, To=to, **{"Message-ID": ""})
        entry = services.letters.add(company, path).interaction_id
        draft = services.timeline.get(entry).draft
        return draft.direction, draft.contact

    assert direction("info@zerno.ru", "shop@example.com") == (Direction.IN, "info@zerno.ru")
    assert direction("Petr@Zerno.ru", "shop@example.com") == (Direction.IN, "petr@zerno.ru")
    assert direction("shop@example.com", "x@y.ru, petr@zerno.ru") == (Direction.OUT, "petr@zerno.ru")
    assert direction("stranger@x.ru", "shop@example.com") == (Direction.NONE, "stranger@x.ru")


def test_what_is_no_letter_and_a_client_that_is_none(services: Services, tmp_path: Path) -> None:
    client_id = make_client(services)
    path = tmp_path / "x.EML"
    path.write_bytes(b"just words")
    with pytest.raises(FileFormatError) as caught:
        services.letters.add(client_id, path)
    assert caught.value.reason is FileReason.NOT_A_LETTER
    with pytest.raises(NotFoundError):
        services.letters.add(999, a_letter(tmp_path))
    assert services.files.orphans() == []
    assert is_letter(path)
    assert not is_letter(tmp_path / "eml.txt")


def test_a_subject_without_end_is_cut(services: Services, tmp_path: Path) -> None:
    client_id = make_client(services)
    added = services.letters.add(client_id, a_letter(tmp_path, Subject="длинно " * 200))
    assert services.timeline.get(added.interaction_id).draft.subject.endswith("…")


def test_what_is_dropped_is_one_action_letters_and_files_alike(services: Services, tmp_path: Path) -> None:
    client_id = make_client(services)
    plain, broken = tmp_path / "a.txt", tmp_path / "broken.eml"
    plain.write_bytes(b"a")
    broken.write_bytes(b"no letter at all")
    paths = [a_letter(tmp_path), plain, broken]
    result = services.letters.attach_all(client_id, services.letters.take_in_all(paths))
    assert (len(result.files), len(result.letters), result.known) == (2, 1, 0)
    action = services.history.status().undo
    assert action is not None
    assert (action.kind, action.count) == (ActionKind.FILES_ADDED, 3)
    again = services.letters.attach_all(client_id, services.letters.take_in_all(paths))
    assert (again.files, again.letters, again.known) == ((), (), 3)
    assert services.files.orphans() == []
    services.history.undo_last()
    assert services.files.of_client(client_id) == []
    with pytest.raises(FileFormatError):
        services.letters.take_in_all([a_letter(tmp_path, "c.eml", Subject="x"), tmp_path / "none.txt"])
    assert set(services.files.orphans()) == set()
