"""Makes the plan of an import: reads the rows, unites what is one client, compares with the base."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from crm_desktop.domain.client import ClientDraft, ClientKind
from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.import_plan import ImportPolicy, RowAction, RowReason, completed
from crm_desktop.domain.progress import Progress
from crm_desktop.exchange.drafts import ImportedRow
from crm_desktop.services.imports.clusters import Companies, RowClusters
from crm_desktop.services.imports.matching import BaseMatcher
from crm_desktop.services.imports.plan import PlannedClient, PlannedRow

_EVERY = 500


class Planner:
    """Decides what becomes of each row under one policy."""

    def __init__(
        self, policy: ImportPolicy, matcher: BaseMatcher, decisions: Mapping[int, int | None] | None = None
    ) -> None:
        """`decisions` say of single rows which client of the base they are, None for a new one."""
        self.policy = policy
        self._decisions = decisions or {}
        self.rows: dict[int, PlannedRow] = {}
        self.clients: list[PlannedClient] = []
        self.companies: list[PlannedClient] = []
        self._matcher = matcher
        self._employers: dict[int, ClientDraft] = {}
        self._wishes: dict[int, str] = {}

    def run(self, rows: Iterable[ImportedRow], progress: Progress) -> None:
        """Plan all rows; nothing is written."""
        self._unite(rows)
        companies = Companies(self.clients)
        for at, client in enumerate(self.clients):
            if at % _EVERY == 0:
                progress.raise_if_cancelled()
            employer = next((self._employers[row] for row in client.rows if row in self._employers), None)
            client.places = [
                companies.place(place.company, employer if at == 0 else None) if place.company.strip() else -1
                for at, place in enumerate(client.draft.employments)
            ]
        self.companies = companies.every
        progress.raise_if_cancelled()
        wanted = [] if self.policy is ImportPolicy.CREATE else self.clients
        mentions = [company for company in self.companies if company.is_mention]
        self._matcher.prepare(wanted, mentions, progress)
        self._matcher.read([row_id for row_id in self._decisions.values() if row_id is not None])
        self._match_mentions()
        # Companies first: whether a row says anything new of a person depends on which company is meant.
        people = [client for client in self.clients if client.draft.kind is ClientKind.PERSON]
        others = [client for client in self.clients if client.draft.kind is not ClientKind.PERSON]
        for at, client in enumerate((*others, *people)):
            if at % _EVERY == 0:
                progress.raise_if_cancelled()
            self._name_places(client)
            self._decide(client)

    def _unite(self, rows: Iterable[ImportedRow]) -> None:
        clusters = RowClusters()
        for row in rows:
            reason = _refusal(row.draft)
            action = RowAction.REJECT if reason else RowAction.CREATE
            self.rows[row.row] = PlannedRow(row.row, row.draft, action, reason or RowReason.NEW, row.problems)
            if reason:
                continue
            if row.employer is not None:
                self._employers[row.row] = row.employer
            if row.do_not_call is not None:
                self._wishes[row.row] = row.do_not_call
            if self.policy is ImportPolicy.CREATE:
                clusters.clients.append(PlannedClient(row.draft, [row.row]))
                clusters.clients += [PlannedClient(contact) for contact in row.contacts]
                continue
            clusters.add(row.row, row.draft)
            for contact in row.contacts:
                clusters.add_contact(contact)
        self.clients = clusters.result()
        for client in self.clients if self._wishes else ():
            client.do_not_call = next((self._wishes[row] for row in client.rows if row in self._wishes), None)

    def _match_mentions(self) -> None:
        for company in self.companies:
            if company.is_mention:
                company.client_id = self._matcher.company(company.draft)
                if company.client_id is not None:
                    known = self._matcher.drafts[company.client_id]
                    is_more = completed(known, _numbers(company.draft)) != known
                    company.is_changed = is_more and self.policy is not ImportPolicy.SKIP

    def _name_places(self, client: PlannedClient) -> None:
        """Point the places of work at the companies of the base that are known by now."""
        ids = [self.companies[at].client_id if at >= 0 else None for at in client.places]
        if any(ids):
            client.draft = client.draft.copy()
            client.draft.employments = tuple(
                replace(place, company_id=company_id or place.company_id)
                for place, company_id in zip(client.draft.employments, ids, strict=True)
            )

    def _decide(self, client: PlannedClient) -> None:
        first = client.rows[0] if client.rows else None
        for row in client.rows[1:]:
            self.rows[row] = replace(
                self.rows[row], action=RowAction.JOIN, reason=RowReason.SAME_AS_ROW, same_as_row=first
            )
        if self.policy is ImportPolicy.CREATE:
            return
        found = self._client_of(client)
        client.client_id = found
        if found is None:
            alike = self._matcher.look_alikes(client.draft)
            reason = RowReason.SIMILAR_NAME if alike else RowReason.NEW
            if first is not None:
                self.rows[first] = replace(self.rows[first], reason=reason, look_alikes=alike)
            return
        action, reason = RowAction.SKIP, RowReason.EXISTS
        if self.policy is not ImportPolicy.SKIP:
            known = self._matcher.drafts[found]
            after = completed(known, client.draft, self.policy)
            is_news = client.do_not_call is not None and found not in self._matcher.unwanted
            client.is_changed = after != known or is_news
            self._matcher.drafts[found] = after
            if is_news:
                self._matcher.unwanted.add(found)
            if client.is_changed:
                action = RowAction.UPDATE
            else:
                reason = RowReason.NOTHING_NEW
        else:
            client.is_changed = False
        if first is not None:
            self.rows[first] = replace(self.rows[first], action=action, reason=reason)
        self._belong(client, found)

    def _client_of(self, client: PlannedClient) -> int | None:
        """Return the client of the base: what somebody decided for a row counts more than any rule."""
        for row in client.rows:
            if row in self._decisions:
                decided = self._decisions[row]
                return decided if decided in self._matcher.drafts else None
        return self._matcher.certain(client.draft)

    def _belong(self, client: PlannedClient, client_id: int) -> None:
        """Note the client in each row; rows that join a row that does nothing do nothing either."""
        for row in client.rows:
            planned = replace(self.rows[row], client_id=client_id)
            if not client.is_changed:
                reason = RowReason.EXISTS if self.policy is ImportPolicy.SKIP else RowReason.NOTHING_NEW
                planned = replace(planned, action=RowAction.SKIP, reason=reason)
            self.rows[row] = planned


def _numbers(company: ClientDraft) -> ClientDraft:
    """Return what is known of a mentioned company besides its name."""
    return ClientDraft(kind=company.kind, inn=company.inn, kpp=company.kpp, ogrn=company.ogrn)


def _refusal(draft: ClientDraft) -> RowReason | None:
    try:
        draft.validate()
    except ValidationError as error:
        return RowReason.NO_NAME if Problem.NO_NAME in error.problems.values() else RowReason.TOO_LONG
    return None
