"""Files for mailings: only those who may be written to, and how many were left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from crm_desktop.domain.client_list import ClientFilter, ClientSort
from crm_desktop.domain.consent import ConsentPurpose, ConsentState
from crm_desktop.domain.mailing import PURPOSES, LeftOut, MailingPlan, MailingWay
from crm_desktop.domain.progress import Progress
from crm_desktop.services.clients import ClientService
from crm_desktop.services.exports import ExportService
from crm_desktop.services.store import Store
from crm_desktop.services.tables import chunks, marks

_NAMES = ("name", "last_name", "first_name", "patronymic", "company", "city")
_WAYS = {
    MailingWay.EMAIL: ("email", "email_2"),
    MailingWay.PHONE: ("phone", "phone_2", "phone_3"),
    MailingWay.ANY: ("email", "email_2", "phone", "phone_2", "phone_3"),
}
_KINDS = {
    MailingWay.EMAIL: ("email",),
    MailingWay.PHONE: ("phone",),
    MailingWay.ANY: ("email", "phone"),
}


class MailingService:
    """Decides whom a mailing may reach, and writes them to a file."""

    def __init__(self, store: Store, clients: ClientService, exports: ExportService) -> None:
        self._engine = store.engine
        self._clients, self._exports = clients, exports

    def plan(
        self,
        clients: Sequence[int] | ClientFilter | None,
        way: MailingWay,
        *,
        only_agreed: bool = False,
        sort: ClientSort = ClientSort(),  # noqa: B008 - frozen
    ) -> MailingPlan:
        """Return who of these clients may be reached in this way now.

        Left out are those who asked not to be called, who refused or withdrew their consent, who have no
        such address, and with `only_agreed` all who never agreed to mailings.
        """
        if clients is None or isinstance(clients, ClientFilter):
            ids: Sequence[int] = self._clients.list_ids(clients or ClientFilter(), sort)
        else:
            ids = clients
        reached: list[int] = []
        left_out: Counter[LeftOut] = Counter()
        for chunk in chunks(ids):
            reasons = self._reasons(chunk, way, only_agreed=only_agreed)
            reached += [row_id for row_id in chunk if reasons[row_id] is None]
            left_out.update(reason for reason in reasons.values() if reason is not None)
        return MailingPlan(tuple(reached), {each: left_out[each] for each in LeftOut if left_out[each]})

    def export(
        self,
        path: Path,
        plan: MailingPlan,
        way: MailingWay,
        *,
        labels: Mapping[str, str] | None = None,
        language: str = "en",
        progress: Progress | None = None,
    ) -> int:
        """Write names and addresses of the clients of a plan, and return how many.

        Who forbade it since the plan was made is left out too. Raises as `ExportService.export`.
        """
        still = self.plan(plan.ids, way)
        columns = (*_NAMES, *_WAYS[way])
        return self._exports.export(
            path, still.ids, columns=columns, labels=labels, language=language, progress=progress
        )

    def _reasons(
        self, ids: Sequence[int], way: MailingWay, *, only_agreed: bool
    ) -> dict[int, LeftOut | None]:
        """Return of each client why it is left out, None where it is not."""
        kinds = _KINDS[way]
        sql = (
            "SELECT party.id, party.do_not_call_on <> '', EXISTS (SELECT 1 FROM contact_point"
            f" WHERE contact_point.party_id = party.id AND contact_point.kind IN ({marks(kinds)})"
            f" AND contact_point.normal <> '') FROM party WHERE party.id IN ({marks(ids)})"
        )
        said = self._said(ids)
        found: dict[int, LeftOut | None] = dict.fromkeys(ids, LeftOut.UNREACHABLE)
        for row_id, is_unwanted, is_reachable in self._engine.rows(sql, (*kinds, *ids)):
            states = [said.get((row_id, purpose)) for purpose in PURPOSES[way]]
            found[row_id] = _reason(
                states,
                is_unwanted=bool(is_unwanted),
                is_reachable=bool(is_reachable),
                only_agreed=only_agreed,
            )
        return found

    def _said(self, ids: Sequence[int]) -> dict[tuple[int, ConsentPurpose], ConsentState]:
        """Return what clients said last, by client and purpose."""
        sql = (
            "SELECT party_id, purpose, state FROM consent"
            f" WHERE party_id IN ({marks(ids)}) ORDER BY given_on, id"
        )
        return {
            (party, ConsentPurpose(purpose)): ConsentState(state)
            for party, purpose, state in self._engine.rows(sql, list(ids))
        }


def _reason(
    states: Sequence[ConsentState | None], *, is_unwanted: bool, is_reachable: bool, only_agreed: bool
) -> LeftOut | None:
    if is_unwanted:
        return LeftOut.UNWANTED
    if ConsentState.REFUSED in states:
        return LeftOut.REFUSED
    if ConsentState.WITHDRAWN in states:
        return LeftOut.WITHDRAWN
    if only_agreed and states[0] is not ConsentState.GIVEN:
        return LeftOut.NOT_ASKED
    return None if is_reachable else LeftOut.UNREACHABLE
