"""Ways to reach a client, and the gate in front of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from crm_desktop.domain.client import Handle, HandleKind
from crm_desktop.domain.consent import Channel, ConsentPurpose, ConsentState
from crm_desktop.domain.errors import DoNotCallError, NoConsentError
from crm_desktop.ui.clients.reach import Way, open_way, ways_by, ways_of
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client, make_draft

_SCHEMES = ("tel", "mailto", "https")


class Desktop(QObject):
    """The programs of the desktop: notes what would be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    result = Desktop()
    for scheme in _SCHEMES:
        QDesktopServices.setUrlHandler(scheme, result, "take")
    yield result
    for scheme in _SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


def _way(context: AppContext, client: int, channel: Channel) -> Way:
    return ways_by(ways_of(context.services.clients.get(client).draft), channel)[0]


def test_every_kind_of_contact_is_a_way(app_context: AppContext) -> None:
    handles = (Handle(HandleKind.TELEGRAM, "anna_zerno"), Handle(HandleKind.SITE, "zerno.example"))
    ways = ways_of(make_draft(phones="8 916 123-45-67", emails="Anna@zerno.example", handles=handles))
    assert [(way.channel, way.link) for way in ways] == [
        (Channel.CALL, "tel:+79161234567"),
        (Channel.LETTER, "mailto:anna@zerno.example"),
        (Channel.MESSAGE, "https://t.me/anna_zerno"),
        (None, "https://zerno.example"),
    ]
    assert ways_by(ways, Channel.MESSAGE) == [ways[2]]
    assert ways_by(ways_of(make_draft(phones="12")), Channel.CALL) == []


def test_what_is_allowed_is_opened(app_context: AppContext, desktop: Desktop) -> None:
    client = make_client(app_context.services, phones="8 916 123-45-67")
    assert open_way(app_context, client, _way(app_context, client, Channel.CALL))
    assert desktop.opened == ["tel:+79161234567"]


def test_the_gate_refuses_even_when_the_card_is_an_old_one(app_context: AppContext, desktop: Desktop) -> None:
    services = app_context.services
    errors: list[Exception] = []
    app_context.shell.error_raised.connect(errors.append)
    client = make_client(services, phones="8 916 123-45-67", emails="anna@zerno.example")
    call, write = (_way(app_context, client, each) for each in (Channel.CALL, Channel.LETTER))
    services.wishes.record(client, ConsentPurpose.CALLS, ConsentState.REFUSED, services.today())
    assert not open_way(app_context, client, call)
    assert open_way(app_context, client, write)
    services.wishes.set_do_not_call([client], services.today())
    assert not open_way(app_context, client, write)
    assert [type(error) for error in errors] == [NoConsentError, DoNotCallError]
    assert desktop.opened == ["mailto:anna@zerno.example"]


def test_a_site_asks_nobody(app_context: AppContext, desktop: Desktop) -> None:
    services = app_context.services
    client = make_client(services, handles=(Handle(HandleKind.SITE, "zerno.example"),))
    services.wishes.set_do_not_call([client], services.today())
    assert open_way(app_context, client, ways_of(services.clients.get(client).draft)[0])
    assert desktop.opened == ["https://zerno.example"]
