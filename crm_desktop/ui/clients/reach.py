"""Dials, writes and opens chats: always through the gate that knows who asked not to be contacted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.client import ClientDraft, HandleKind
from crm_desktop.domain.consent import Channel
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.phones import format_phone
from crm_desktop.ui.forms import links
from crm_desktop.ui.forms.handle_kinds import HANDLE_ICONS
from crm_desktop.ui.shell.context import AppContext


@dataclass(frozen=True, slots=True)
class Way:
    """One way to reach a client: what stands there, how it is called, and where a click leads.

    A way without a channel (a site, an address that is only looked at) asks nobody; one without a link can
    only be copied.
    """

    icon: str
    text: str
    name: str
    channel: Channel | None = None
    link: str = ""
    label: str = ""


def ways_of(draft: ClientDraft) -> list[Way]:
    """Return every way to reach a client, phones first."""
    translate = QCoreApplication.translate
    call, write = translate("Reach", "Call {0}"), translate("Reach", "Write to {0}")
    open_chat = translate("Reach", "Open {0}")
    found = []
    for phone in draft.phones:
        text = format_phone(phone, translate("Reach", "ext. "))
        found.append(
            Way("phone", text, call.format(text), Channel.CALL, links.phone_link(phone), phone.label)
        )
    for email in draft.emails:
        link = links.email_link(email)
        found.append(Way("mail", email.raw, write.format(email.raw), Channel.LETTER, link, email.label))
    for handle in draft.handles:
        link = links.handle_link(handle)
        channel = None if handle.kind is HandleKind.SITE else Channel.MESSAGE
        found.append(
            Way(
                HANDLE_ICONS.get(handle.kind, "message-circle"),
                handle.value,
                open_chat.format(handle.value),
                channel,
                link,
                handle.label,
            )
        )
    return found


def ways_by(ways: Sequence[Way], channel: Channel) -> list[Way]:
    """Return the ways of one channel that lead somewhere."""
    return [way for way in ways if way.channel is channel and way.link]


def open_way(context: AppContext, client_id: int, way: Way) -> bool:
    """Dial, write or open a chat when the client allows it; tell why not, and return whether it was done."""
    try:
        if way.channel is not None:
            context.services.wishes.may_contact(client_id, way.channel)
    except CrmError as error:
        context.shell.show_error(error)
        return False
    return links.open_link(way.link)
