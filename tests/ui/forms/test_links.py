"""Only harmless links reach the desktop."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from crm_desktop.domain.client import Email, Handle, HandleKind, Phone
from crm_desktop.ui.forms import links


class _Catcher(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.seen.append(url.toString())


@pytest.mark.parametrize(
    "link",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "smb://server/share",
        "data:text/html,x",
        "vbscript:x",
        "",
        "x",
    ],
)
def test_other_schemes_are_refused(link: str) -> None:
    assert not links.is_safe(link)
    assert not links.open_link(link)


def test_a_web_address_is_opened(qapp: object) -> None:
    catcher = _Catcher()
    QDesktopServices.setUrlHandler("https", catcher, "take")
    try:
        assert links.open_link(links.handle_link(Handle(HandleKind.TELEGRAM, "anna_zerno")))
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert catcher.seen == ["https://t.me/anna_zerno"]


def test_links_of_contacts() -> None:
    assert links.phone_link(Phone("8 916", None)) == ""
    assert links.phone_link(Phone("8 916 123-45-67", "+79161234567")) == "tel:+79161234567"
    assert links.email_link(Email("A@b.ru", "a@b.ru")) == "mailto:a@b.ru"
    assert links.email_link(Email("a@", None)) == ""
    assert links.handle_link(Handle(HandleKind.SITE, "javascript:alert(1)")) == ""
