"""Names and icons of the places where accounts live."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.client import HandleKind

HANDLE_ICONS = {
    HandleKind.TELEGRAM: "send",
    HandleKind.WHATSAPP: "message-circle",
    HandleKind.VK: "at-sign",
    HandleKind.INSTAGRAM: "at-sign",
    HandleKind.VIBER: "message-circle",
    HandleKind.MAX: "message-circle",
    HandleKind.FACEBOOK: "at-sign",
    HandleKind.SITE: "globe",
    HandleKind.OTHER: "link",
}


def handle_words() -> dict[HandleKind, str]:
    """Return what the kinds are called in the language in force."""
    translate = QCoreApplication.translate
    return {
        HandleKind.TELEGRAM: "Telegram",
        HandleKind.WHATSAPP: "WhatsApp",
        HandleKind.VK: translate("HandleKinds", "VK"),
        HandleKind.INSTAGRAM: "Instagram",
        HandleKind.VIBER: "Viber",
        HandleKind.MAX: "MAX",
        HandleKind.FACEBOOK: "Facebook",
        HandleKind.SITE: translate("HandleKinds", "Site"),
        HandleKind.OTHER: translate("HandleKinds", "Other"),
    }
