"""Opens addresses in other programs: only those kinds that can do no harm."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from crm_desktop.domain.client import Email, Handle, Phone
from crm_desktop.domain.handles import handle_url

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel", "viber"})


def phone_link(phone: Phone) -> str:
    """Return the address that dials a number; empty when it was not recognised."""
    return f"tel:{phone.e164}" if phone.e164 else ""


def email_link(email: Email) -> str:
    """Return the address that begins a letter; empty when it is no e-mail address."""
    return f"mailto:{email.normal}" if email.normal else ""


def handle_link(handle: Handle) -> str:
    """Return the web address of an account; empty when it has none."""
    return handle_url(handle) or ""


def is_safe(link: str) -> bool:
    """Tell whether a link may be handed to the desktop."""
    url = QUrl(link, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme().lower() in SAFE_SCHEMES


def open_link(link: str) -> bool:
    """Open a link with the program that the desktop has for it; False when it is not a safe one."""
    return is_safe(link) and QDesktopServices.openUrl(QUrl(link))
