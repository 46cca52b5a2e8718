"""Protected facts of clients: what the card may ask for, and who asked before."""

from __future__ import annotations

import json
import threading
import unicodedata
from datetime import datetime, timedelta
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, Problem, StaleError, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.protected import (
    MIN_PASSWORD,
    ProtectedAction,
    ProtectedFacts,
    ProtectedLockedError,
    ProtectedLook,
    WrongPasswordError,
)
from crm_desktop.domain.text import storable
from crm_desktop.models import ProtectedData, Setting
from crm_desktop.models.fields import dump_json
from crm_desktop.services.changes import Changes
from crm_desktop.services.protected.sealing import new_key, open_key, seal, seal_key, unseal
from crm_desktop.services.store import Store, moment

MINUTES = 10
_SETTING = "protected_key"
_NOBODY = 0  # a look that concerns the password, not a client


class ProtectedService:
    """Seals and shows protected facts. The key is in memory only, for some minutes after the last look."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine
        self._guard = threading.Lock()
        self._key: bytes | None = None
        self._until: datetime | None = None

    def is_set_up(self) -> bool:
        """Return whether there is a password."""
        return self._stored_key() is not None

    @property
    def is_unlocked(self) -> bool:
        """Whether the password was given and holds still."""
        with self._guard:
            if self._until is not None and self._store.clock() >= self._until:
                self._key = self._until = None
            return self._key is not None

    def lock(self) -> None:
        """Forget the key at once."""
        with self._guard:
            self._key = self._until = None

    def set_password(self, password: str) -> None:
        """Choose the first password of this base, and unlock; raises ValidationError for one that is too
        short, WrongPasswordError when there is a password already."""
        password = _checked(password)
        key = new_key()
        sealed = seal_key(key, password)

        def work(changes: Changes) -> None:
            if self._stored_key() is not None:
                raise WrongPasswordError
            changes.insert(Setting, key=_SETTING, value=dump_json(sealed))
            self._note(changes, _NOBODY, ProtectedAction.PASSWORD_SET)

        self._store.write(ActionKind.PROTECTED_CHANGED, work, is_final=True)
        self._hold(key)

    def change_password(self, old: str, new: str) -> None:
        """Choose another password; what is sealed stays as it is. Raises WrongPasswordError, ValidationError."""
        new = _checked(new)
        key = self._opened(old)
        sealed = seal_key(key, new)

        def work(changes: Changes) -> None:
            rows = self._engine.rows("SELECT id FROM setting WHERE key = ?", (_SETTING,))
            changes.update(Setting, rows[0][0], value=dump_json(sealed))
            self._note(changes, _NOBODY, ProtectedAction.PASSWORD_CHANGED)

        self._store.write(ActionKind.PROTECTED_CHANGED, work, is_final=True)
        self._hold(key)

    def unlock(self, password: str) -> None:
        """Give the password; raises WrongPasswordError, which is noted too."""
        key = self._opened(password)
        self._write_note(_NOBODY, ProtectedAction.UNLOCKED)
        self._hold(key)

    def has_facts(self, client_id: int) -> bool:
        """Return whether anything is kept about a client; no look, and not noted."""
        return bool(self._engine.rows("SELECT 1 FROM protected_data WHERE party_id = ?", (client_id,)))

    def show(self, client_id: int) -> ProtectedFacts:
        """Return the facts of a client and note the look; raises ProtectedLockedError, NotFoundError."""
        key = self._held()
        self._check_client(client_id)
        self._write_note(client_id, ProtectedAction.SHOWN)
        return self._kept(key, client_id)

    def save(self, client_id: int, facts: ProtectedFacts, former: ProtectedFacts | None = None) -> None:
        """Keep the facts of a client; empty ones remove what was kept.

        Raises ProtectedLockedError, ValidationError, NotFoundError, and StaleError when something else than
        `former` is kept by now.
        """
        key, facts = self._held(), facts.tidied()
        facts.validate()
        subject = self._check_client(client_id)
        sealed = seal(key, json.dumps(facts.as_document(), ensure_ascii=False))

        def work(changes: Changes) -> None:
            rows = self._engine.rows("SELECT id FROM protected_data WHERE party_id = ?", (client_id,))
            if former is not None and self._kept(key, client_id) != former:
                raise StaleError(EntityRef(Entity.CLIENT, client_id))
            if facts.is_empty:
                changes.delete(ProtectedData, [row[0] for row in rows])
                self._note(changes, client_id, ProtectedAction.REMOVED)
                return
            if rows:
                changes.update(ProtectedData, rows[0][0], sealed=sealed)
            else:
                changes.insert(ProtectedData, party_id=client_id, sealed=sealed)
            self._note(changes, client_id, ProtectedAction.CHANGED)

        self._store.write(ActionKind.PROTECTED_CHANGED, work, subject=subject)

    def looks(self, limit: int = 500) -> list[ProtectedLook]:
        """Return who looked at what, the last look first."""
        rows = self._engine.rows(
            "SELECT look.at, look.user_name, look.machine, look.party_id, COALESCE(party.display_name, ''),"
            " look.action FROM protected_access AS look LEFT JOIN party ON party.id = look.party_id"
            " ORDER BY look.at DESC, look.id DESC LIMIT ?",
            (limit,),
        )
        return [
            ProtectedLook(moment(at), user, machine, client_id, name, ProtectedAction(action))
            for at, user, machine, client_id, name, action in rows
        ]

    def _kept(self, key: bytes, client_id: int) -> ProtectedFacts:
        rows = self._engine.rows("SELECT sealed FROM protected_data WHERE party_id = ?", (client_id,))
        if not rows:
            return ProtectedFacts()
        return ProtectedFacts.from_document(json.loads(unseal(key, rows[0][0])))

    def _stored_key(self) -> dict[str, Any] | None:
        rows = self._engine.rows("SELECT value FROM setting WHERE key = ?", (_SETTING,))
        return dict(json.loads(rows[0][0])) if rows else None

    def _opened(self, password: str) -> bytes:
        """Return the key of the base; a wrong password is noted."""
        stored = self._stored_key()
        if stored is None:
            raise ProtectedLockedError
        try:
            return open_key(stored, _plain(password))
        except WrongPasswordError:
            self._write_note(_NOBODY, ProtectedAction.REFUSED)
            raise

    def _hold(self, key: bytes) -> None:
        with self._guard:
            self._key = key
            self._until = self._store.clock() + timedelta(minutes=MINUTES)

    def _held(self) -> bytes:
        if not self.is_unlocked or self._key is None:
            raise ProtectedLockedError
        self._hold(self._key)
        return self._key

    def _check_client(self, client_id: int) -> str:
        rows = self._engine.rows("SELECT display_name FROM party WHERE id = ?", (client_id,))
        if not rows:
            raise NotFoundError(EntityRef(Entity.CLIENT, client_id))
        return str(rows[0][0])

    def _write_note(self, client_id: int, action: ProtectedAction) -> None:
        self._store.write(
            ActionKind.PROTECTED_CHANGED, lambda changes: self._note(changes, client_id, action)
        )

    def _note(self, changes: Changes, client_id: int, action: ProtectedAction) -> None:
        """Add a look to the list. Not through `changes`: it must not go when an action is taken back."""
        store = self._store
        row_id = changes.engine.reserve_ids("protected_access", 1)
        changes.engine.execute(
            "INSERT INTO protected_access (id, at, user_id, user_name, machine, party_id, action)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (row_id, changes.at, store.actor_id, store.actor_name, store.machine, client_id, action.value),
        )


def _plain(password: str) -> str:
    """Return a password in the one form in which every keyboard and system gives it."""
    return unicodedata.normalize("NFC", storable(password))


def _checked(password: str) -> str:
    plain = _plain(password)
    if len(plain) < MIN_PASSWORD:
        raise ValidationError({"password": Problem.REQUIRED})
    return plain
