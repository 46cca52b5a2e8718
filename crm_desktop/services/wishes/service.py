"""What clients asked for, and the one gate that everything asks which dials, writes or mails."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from crm_desktop.domain.client import MAX_NAME
from crm_desktop.domain.consent import Channel, ConsentState, DoNotCall
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import DoNotCallError, NoConsentError, NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import tidy
from crm_desktop.models import Party, StopEntry
from crm_desktop.services.changes import Changes
from crm_desktop.services.stop_list import entries_of
from crm_desktop.services.tables import chunks, marks
from crm_desktop.services.wishes.consents import Consents


class WishService(Consents):
    """Do-not-call, consents, the gate and the stop list."""

    def set_do_not_call(self, ids: Iterable[int], since: date, reason: str = "") -> int:
        """Note that clients asked not to be contacted; returns for how many that is new or different.

        Raises ValidationError for a day to come.
        """
        self._check(since)
        return self._write(ids, since.isoformat(), reason)

    def lift_do_not_call(self, ids: Iterable[int], reason: str = "") -> int:
        """Allow contact again, with the reason for it in the history; returns how many did not allow it."""
        wanted = list(ids)
        asked = [row_id for chunk in chunks(wanted) for row_id in self._asked(chunk)]
        return self._write(asked, "", reason, named=wanted)

    def may_contact(self, client_id: int, channel: Channel) -> None:
        """Return when a client may be contacted in this way now.

        Raises DoNotCallError, NoConsentError when he refused or took his consent back, NotFoundError.
        Whatever dials, writes or exports for mailing asks here, right before it does.
        """
        rows = self._engine.rows(
            "SELECT do_not_call_on, do_not_call_reason FROM party WHERE id = ?", (client_id,)
        )
        if not rows:
            raise NotFoundError(EntityRef(Entity.CLIENT, client_id))
        since, reason = rows[0]
        if since:
            raise DoNotCallError(DoNotCall(date.fromisoformat(since), reason))
        said = self.current(client_id).get(channel.purpose)
        if said is not None and said.state is not ConsentState.GIVEN:
            raise NoConsentError(said.state, said.on)

    def reachable(self, ids: Iterable[int], channel: Channel) -> list[int]:
        """Return those of many clients who may be contacted in this way, in the same order."""
        found: list[int] = []
        for chunk in chunks(ids):
            barred = set(self._asked(chunk))
            spoken: set[int] = set()
            for said in self._read(chunk):
                if said.purpose is channel.purpose and said.client_id not in spoken:
                    spoken.add(said.client_id)
                    if said.state is not ConsentState.GIVEN:
                        barred.add(said.client_id)
            found += [row_id for row_id in chunk if row_id not in barred]
        return found

    def stop_list_count(self) -> int:
        """Return how many numbers and addresses of erased clients are on the stop list."""
        return int(self._engine.rows("SELECT count(*) FROM stop_entry")[0][0])

    def remove_from_stop_list(self, number: str, region: str = "RU") -> bool:
        """Take a phone number or an e-mail address, as typed, off the list; False when it is not there."""
        found = entries_of(self._engine, number, region)
        if not found:
            return False
        # The number itself is nowhere written down: that is what the list is for.
        self._store.write(
            ActionKind.DO_NOT_CALL_CHANGED, lambda changes: changes.delete(StopEntry, found), subject=""
        )
        return True

    def _asked(self, ids: Sequence[int]) -> list[int]:
        sql = f"SELECT id FROM party WHERE do_not_call_on <> '' AND id IN ({marks(ids)})"
        return [row[0] for row in self._engine.rows(sql, list(ids))]

    def _write(self, ids: Iterable[int], since: str, reason: str, named: Sequence[int] = ()) -> int:
        wanted = list(ids)
        text = tidy(reason)[:MAX_NAME]

        def work(changes: Changes) -> int:
            return changes.update_many(Party, wanted, do_not_call_on=since, do_not_call_reason=text)

        of = named or wanted
        subject = self._name_of(of[0]) if len(of) == 1 else ""
        return self._store.write(
            ActionKind.DO_NOT_CALL_CHANGED, work, subject=subject, count=lambda changed: changed
        )
