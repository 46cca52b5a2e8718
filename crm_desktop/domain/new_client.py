"""A client of whom no more than one line is known yet."""

from __future__ import annotations

from crm_desktop.domain.client import ClientDraft, ClientKind, PersonName
from crm_desktop.domain.company_names import guess_kind
from crm_desktop.domain.person_names import parse_person_name
from crm_desktop.domain.text import tidy


def client_named(text: str) -> ClientDraft:
    """Return a client of whom only the name is known; nothing makes a client without a name."""
    shown = tidy(text)
    kind = guess_kind(shown) or ClientKind.PERSON
    if kind is not ClientKind.PERSON:
        return ClientDraft(kind=kind, company_name=shown)
    name = parse_person_name(shown)
    return ClientDraft(name=name if name.full() else PersonName(last_name=shown))
