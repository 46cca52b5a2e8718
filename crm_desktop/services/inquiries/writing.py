"""How a draft of an inquiry becomes a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from crm_desktop.domain.emails import parse_emails
from crm_desktop.domain.inquiry import InquiryDraft
from crm_desktop.domain.phones import parse_phones
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models import Source, User
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes


class Names(NamedTuple):
    """The ids behind the names in drafts, by folded name."""

    owners: dict[str, int]
    sources: dict[str, int]


def find_names(changes: Changes, drafts: Sequence[InquiryDraft]) -> Names:
    """Find or create what drafts name."""
    return Names(
        ids_by_name(changes, User, [storable(draft.owner) for draft in drafts]),
        ids_by_name(changes, Source, [storable(draft.source) for draft in drafts]),
    )


def inquiry_values(draft: InquiryDraft, names: Names, region: str) -> dict[str, Any]:
    """Return the columns of a request that its form edits; `region` is whose numbers need no country code."""
    phone, email = tidy(storable(draft.phone)), tidy(storable(draft.email))
    return {
        "party_id": draft.client_id,
        "channel": draft.channel.value,
        "source_id": names.sources.get(name_key(storable(draft.source))),
        "owner_id": names.owners.get(name_key(storable(draft.owner))),
        "subject": tidy(storable(draft.subject)),
        "body": storable(draft.body).strip(),
        "name": tidy(storable(draft.name)),
        "phone": phone,
        "phone_key": next((each.e164 for each in parse_phones(phone, region) if each.e164), ""),
        "email": email,
        "email_key": next((each.normal for each in parse_emails(email) if each.normal), ""),
    }
