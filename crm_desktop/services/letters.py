"""Letters from files: each becomes an entry of the timeline with all that came along, once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import CrmError, FileFormatError, FileReason, NotFoundError
from crm_desktop.domain.file_names import safe_name
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.progress import NoProgress, Progress
from crm_desktop.domain.timeline import MAX_SUBJECT, Direction, InteractionDraft, InteractionKind
from crm_desktop.exchange.eml import Letter, parse_letter, read_letter_bytes
from crm_desktop.services.changes import Changes
from crm_desktop.services.files import FileService, NewFile
from crm_desktop.services.store import Store
from crm_desktop.services.timeline import TimelineService

EXTENSION = "eml"


@dataclass(frozen=True, slots=True)
class AddedLetter:
    """The entry of a letter, and whether it was made now: a letter that is there already stays one entry."""

    interaction_id: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class NewLetter:
    """A letter that was read, and whose files are stored; `key` is what it is known by."""

    letter: Letter
    key: str
    files: tuple[NewFile, ...]


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was dropped on a card, taken in: letters apart from other files."""

    files: tuple[NewFile, ...]
    letters: tuple[NewLetter, ...]


@dataclass(frozen=True, slots=True)
class DropResult:
    """What became of it: new files and letters, and how many of both the client had already."""

    files: tuple[int, ...]
    letters: tuple[int, ...]
    known: int


class LetterService:
    """Reads letters and files them with clients."""

    def __init__(self, store: Store, timeline: TimelineService, files: FileService) -> None:
        self._store = store
        self._engine = store.engine
        self._timeline = timeline
        self._files = files

    def add(self, client_id: int, path: Path, progress: Progress | None = None) -> AddedLetter:
        """File a letter with a client, as one action; one that the client has already is not added again.

        Raises FileFormatError (MISSING, NOT_READABLE, EMPTY, TOO_LARGE, NOT_A_LETTER), StorageError,
        NotFoundError, Cancelled.
        """
        return self.attach(client_id, self.take_in(path, progress))

    def take_in(self, path: Path, progress: Progress | None = None) -> NewLetter:
        """Read a letter and store its files, without touching the base: the long part of `add`."""
        progress = progress or NoProgress()
        data = read_letter_bytes(path)
        letter = parse_letter(data)
        if letter is None:
            raise FileFormatError(FileReason.NOT_A_LETTER, str(path))
        taken: list[NewFile] = []
        try:
            taken.append(self._files.take_in_bytes(path.name, data))
            for file in letter.files:
                progress.raise_if_cancelled()
                taken.append(self._files.take_in_bytes(file.name, file.data))
        except CrmError:
            self._files.give_up(taken)
            raise
        key = letter.message_id or f"sha256:{hashlib.sha256(data).hexdigest()}"
        return NewLetter(letter, key, tuple(_with_own_names(taken)))

    def attach(self, client_id: int, new: NewLetter, deal_id: int | None = None) -> AddedLetter:
        """File a letter that was taken in with a client, or with one of its deals; the short part of `add`."""

        def work(changes: Changes) -> AddedLetter:
            known = changes.engine.rows(
                "SELECT id FROM interaction WHERE party_id = ? AND thread_key = ? ORDER BY id",
                (client_id, new.key),
            )
            if known:
                return AddedLetter(known[0][0], is_new=False)
            entry = self._timeline.add(replace(self._draft(client_id, new), deal_id=deal_id))
            self._files.attach(client_id, new.files, entry)
            return AddedLetter(entry, is_new=True)

        try:
            added = self._store.write(ActionKind.ENTRY_ADDED, work, subject=self._client_name(client_id))
        except CrmError:
            self._files.give_up(new.files)
            raise
        if not added.is_new:
            self._files.give_up(new.files)
        return added

    def take_in_all(self, paths: Sequence[Path], progress: Progress | None = None) -> Dropped:
        """Store the bytes of what was dropped, all or nothing; a letter that cannot be read is a plain file.

        Raises as `FileService.take_in`.
        """
        letters: list[NewLetter] = []
        plain: list[Path] = []
        try:
            for path in paths:
                letter = self._letter_of(path, progress) if is_letter(path) else None
                if letter is None:
                    plain.append(path)
                else:
                    letters.append(letter)
            return Dropped(tuple(self._files.take_in(plain, progress)), tuple(letters))
        except CrmError:
            self.give_up(Dropped((), tuple(letters)))
            raise

    def attach_all(self, client_id: int, dropped: Dropped, deal_id: int | None = None) -> DropResult:
        """Give everything that was dropped to a client, or to one of its deals, as one action."""

        def work(_changes: Changes) -> DropResult:
            before = {file.id for file in self._files.of_client(client_id)}
            ids = dict.fromkeys(self._files.attach(client_id, dropped.files, deal_id=deal_id))
            added = [self.attach(client_id, letter, deal_id) for letter in dropped.letters]
            files = tuple(file_id for file_id in ids if file_id not in before)
            letters = tuple(letter.interaction_id for letter in added if letter.is_new)
            return DropResult(files, letters, len(ids) + len(added) - len(files) - len(letters))

        try:
            return self._store.write(
                ActionKind.FILES_ADDED,
                work,
                subject=self._client_name(client_id),
                count=lambda result: len(result.files) + len(result.letters),
            )
        except CrmError:
            self.give_up(dropped)
            raise

    def give_up(self, dropped: Dropped) -> None:
        """Remove what was taken in and belongs to nobody."""
        self._files.give_up([*dropped.files, *(file for letter in dropped.letters for file in letter.files)])

    def _letter_of(self, path: Path, progress: Progress | None) -> NewLetter | None:
        try:
            return self.take_in(path, progress)
        except FileFormatError as error:
            if error.reason in (FileReason.NOT_A_LETTER, FileReason.EMPTY, FileReason.TOO_LARGE):
                return None
            raise

    def _draft(self, client_id: int, new: NewLetter) -> InteractionDraft:
        letter = new.letter
        direction, contact = self._direction(client_id, letter)
        return InteractionDraft(
            client_id,
            InteractionKind.LETTER,
            subject=_cut(letter.subject, MAX_SUBJECT),
            body=letter.text,
            direction=direction,
            started_at=letter.sent_at,
            contact=contact,
            thread_key=new.key,
        )

    def _direction(self, client_id: int, letter: Letter) -> tuple[Direction, str]:
        """Return who wrote to whom, by the addresses of the client and its people, and the address used."""
        own = self._addresses_of(client_id)
        sender = letter.sender[1]
        if sender in own:
            return Direction.IN, sender
        receivers = [address for _, address in (*letter.to, *letter.cc)]
        theirs = next((address for address in receivers if address in own), "")
        if theirs:
            return Direction.OUT, theirs
        return Direction.NONE, sender

    def _addresses_of(self, client_id: int) -> set[str]:
        family = (
            "SELECT person_id FROM party_link WHERE company_id = ? UNION SELECT company_id FROM party_link"
            " WHERE person_id = ?"
        )
        rows = self._engine.rows(
            "SELECT normal FROM contact_point WHERE kind = 'email' AND normal <> ''"
            f" AND (party_id = ? OR party_id IN ({family}))",
            (client_id, client_id, client_id),
        )
        return {row[0].lower() for row in rows}

    def _client_name(self, client_id: int) -> str:
        rows = self._engine.rows("SELECT display_name FROM party WHERE id = ?", (client_id,))
        if not rows:
            raise NotFoundError(EntityRef(Entity.CLIENT, client_id))
        return str(rows[0][0])


def is_letter(path: Path) -> bool:
    """Return whether a file that is dropped should become a letter."""
    return path.suffix.lower() == f".{EXTENSION}"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"


def _with_own_names(files: Sequence[NewFile]) -> list[NewFile]:
    """Tell apart different files of one name, as pictures of signatures often are."""
    named: list[NewFile] = []
    taken: dict[str, str] = {}
    for file in files:
        stem, dot, extension = file.name.rpartition(".")
        name, number = file.name, 1
        while taken.get(name, file.content.content_hash) != file.content.content_hash:
            number += 1
            name = safe_name(f"{stem} ({number}){dot}{extension}" if stem else f"{extension} ({number})")
        taken[name] = file.content.content_hash
        named.append(NewFile(name, file.content, file.source))
    return named
