"""An inquiry becomes a deal: nothing is typed twice."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from crm_desktop.domain.capture import Fact, FactKind, add_facts
from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.company_names import guess_kind
from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.emails import parse_emails
from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.inquiry import Inquiry, InquiryChannel, InquiryDraft, InquiryState
from crm_desktop.domain.new_client import client_named
from crm_desktop.domain.person_names import parse_person_name
from crm_desktop.domain.phones import parse_phones
from crm_desktop.domain.timeline import Direction, InteractionDraft, InteractionKind
from crm_desktop.models import Inquiry as InquiryTable
from crm_desktop.services.captures import CaptureMatch, CaptureService
from crm_desktop.services.changes import Changes
from crm_desktop.services.clients import ClientService
from crm_desktop.services.deals import DealService
from crm_desktop.services.inquiries.commands import InquiryCommands, title_of
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store, utc_text
from crm_desktop.services.timeline import TimelineService

# What stands on the timeline of the client for each channel.
_ENTRIES = {
    InquiryChannel.CALL: InteractionKind.CALL,
    InquiryChannel.EMAIL: InteractionKind.LETTER,
    InquiryChannel.VISIT: InteractionKind.VISIT,
}


class Converted(NamedTuple):
    """What a request became."""

    client_id: int
    deal_id: int


class InquiryService(InquiryCommands):
    """Inquiries: reading, every change to them, and making deals of them."""

    def __init__(
        self,
        store: Store,
        preferences: PreferenceService,
        clients: ClientService,
        captures: CaptureService,
        timeline: TimelineService,
        deals: DealService,
    ) -> None:
        super().__init__(store, preferences)
        self._clients, self._captures = clients, captures
        self._timeline, self._deals = timeline, deals

    def candidates(self, inquiry_id: int) -> list[CaptureMatch]:
        """Return the clients who may have asked, the surest first: by number, by address, by name."""
        return self.candidates_of(self.get(inquiry_id).draft)

    def candidates_of(self, draft: InquiryDraft) -> list[CaptureMatch]:
        """Return the clients whom a request that is being typed may be from; see `candidates`."""
        return self._captures.find([*self._contacts(draft), *_named(draft.name)])

    def convert(
        self,
        inquiry_id: int,
        pipeline_id: int | None = None,
        client_id: int | None = None,
        *,
        is_new_client: bool = False,
    ) -> Converted:
        """Make a deal of a request, in one action, and return its client and the deal.

        The client is `client_id`, else who the request is known to be from, else who has its number or
        address, else a new one made of it, as is when `is_new_client`; what is new of number and address goes
        to the card. The text stands on the timeline at the moment when it came. Who asks counts as answered
        by now.
        Raises ValidationError for a request that is a deal already or names nobody, and what a new deal does.
        """
        inquiry = self.get(inquiry_id)
        if inquiry.state is InquiryState.CONVERTED:
            raise ValidationError({"state": Problem.NOT_A_CHOICE})

        def work(changes: Changes) -> Converted:
            owner = None if is_new_client else self._find_client(inquiry, client_id)
            owner = self._made(inquiry) if owner is None else self._completed(inquiry, owner)
            self._timeline.add(_entry(inquiry, owner))
            deal = self._deals.create(self._deal(inquiry, owner, pipeline_id))
            changes.update(
                InquiryTable,
                inquiry_id,
                inquiry.version,
                party_id=owner,
                deal_id=deal,
                state=InquiryState.CONVERTED.value,
                closed_at=changes.at,
                answered_at=utc_text(inquiry.answered_at) if inquiry.answered_at else changes.at,
                duplicate_of_id=None,
            )
            return Converted(owner, deal)

        return self._store.write(ActionKind.INQUIRY_CONVERTED, work, subject=title_of(inquiry))

    def _find_client(self, inquiry: Inquiry, chosen: int | None) -> int | None:
        known = chosen or inquiry.draft.client_id
        found = [] if known else self._captures.find(self._contacts(inquiry.draft))
        return found[0].row.id if found else known

    def _made(self, inquiry: Inquiry) -> int:
        """Make a client of what a request says."""
        draft = inquiry.draft
        new = replace(client_named(draft.name), source=draft.source, owner=draft.owner)
        return self._clients.create(add_facts(new, self._contacts(draft)))

    def _completed(self, inquiry: Inquiry, client_id: int) -> int:
        """Add number and address of a request to a card that lacks them."""
        known = self._clients.get(client_id).draft
        completed = add_facts(known, self._contacts(inquiry.draft))
        if completed != known:
            self._clients.update(client_id, None, completed)
        return client_id

    def _contacts(self, draft: InquiryDraft) -> tuple[Fact, ...]:
        """Return number and address of a request as facts about who asks."""
        region = self._preferences.get().phone_region
        phones = parse_phones(draft.phone, region) if draft.phone.strip() else ()
        emails = parse_emails(draft.email) if draft.email.strip() else ()
        return tuple(
            Fact(kind, 0, 0, value.raw, value)
            for kind, values in ((FactKind.PHONE, phones), (FactKind.EMAIL, emails))
            for value in values
        )

    def _deal(self, inquiry: Inquiry, client_id: int, pipeline_id: int | None) -> DealDraft:
        draft = inquiry.draft
        client = self._clients.rows([client_id])[client_id]
        return DealDraft(
            client_id,
            draft.title() or client.name,
            note=draft.body,
            source=draft.source,
            owner=draft.owner or self._store.actor_name,
            pipeline_id=pipeline_id,
        )


def _entry(inquiry: Inquiry, client_id: int) -> InteractionDraft:
    """Return the request as an entry of the timeline, at the moment when it came."""
    draft = inquiry.draft
    return InteractionDraft(
        client_id,
        _ENTRIES.get(draft.channel, InteractionKind.MESSAGE),
        draft.subject,
        draft.body,
        direction=Direction.IN,
        started_at=inquiry.received_at,
        author=draft.owner,
        contact=_contact(draft),
    )


def _contact(draft: InquiryDraft) -> str:
    """Return the number or address that was used."""
    by_mail = draft.channel in (InquiryChannel.EMAIL, InquiryChannel.SITE)
    return (draft.email or draft.phone) if by_mail else (draft.phone or draft.email)


def _named(name: str) -> list[Fact]:
    """Return the name of who asks as a fact, when it can be the name of somebody."""
    shown = name.strip()
    if not shown:
        return []
    if guess_kind(shown) in (ClientKind.COMPANY, ClientKind.SOLE_TRADER):
        return [Fact(FactKind.COMPANY, 0, 0, shown, shown)]
    return [Fact(FactKind.PERSON, 0, 0, shown, parse_person_name(shown))]
