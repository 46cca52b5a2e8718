"""Messenger and social network accounts, and sites, from the links and nicknames people paste."""

from __future__ import annotations

import re

from crm_desktop.domain.client import Handle, HandleKind
from crm_desktop.domain.text import digits, tidy

_HOSTS = {
    "t.me": HandleKind.TELEGRAM,
    "telegram.me": HandleKind.TELEGRAM,
    "telegram.dog": HandleKind.TELEGRAM,
    "tlgg.ru": HandleKind.TELEGRAM,
    "wa.me": HandleKind.WHATSAPP,
    "api.whatsapp.com": HandleKind.WHATSAPP,
    "vk.com": HandleKind.VK,
    "vk.ru": HandleKind.VK,
    "m.vk.com": HandleKind.VK,
    "vkontakte.ru": HandleKind.VK,
    "instagram.com": HandleKind.INSTAGRAM,
    "instagr.am": HandleKind.INSTAGRAM,
    "facebook.com": HandleKind.FACEBOOK,
    "m.facebook.com": HandleKind.FACEBOOK,
    "fb.com": HandleKind.FACEBOOK,
    "fb.me": HandleKind.FACEBOOK,
    "max.ru": HandleKind.MAX,
    "viber.com": HandleKind.VIBER,
}
_WORDS = {
    HandleKind.TELEGRAM: ("telegram", "телеграмм", "телеграм", "телега", "tg", "тг", "tlg"),
    HandleKind.WHATSAPP: ("whatsapp", "whats app", "ватсап", "вотсап", "вацап", "wa", "wapp"),
    HandleKind.VK: ("вконтакте", "vkontakte", "vk", "вк"),
    HandleKind.INSTAGRAM: ("instagram", "инстаграмм", "инстаграм", "инста", "inst", "insta", "ig"),
    HandleKind.VIBER: ("viber", "вайбер"),
    HandleKind.MAX: ("max", "макс"),
    HandleKind.FACEBOOK: ("facebook", "фейсбук", "fb"),
    HandleKind.SITE: ("site", "website", "web", "сайт", "www"),
}
_URLS = {
    HandleKind.TELEGRAM: "https://t.me/{}",
    HandleKind.WHATSAPP: "https://wa.me/{}",
    HandleKind.VK: "https://vk.com/{}",
    HandleKind.INSTAGRAM: "https://www.instagram.com/{}",
    HandleKind.FACEBOOK: "https://www.facebook.com/{}",
    HandleKind.MAX: "https://max.ru/{}",
}
_BY_PHONE = (HandleKind.WHATSAPP, HandleKind.VIBER, HandleKind.TELEGRAM)
_WORD = re.compile(
    r"\s*("
    + "|".join(sorted((word for words in _WORDS.values() for word in words), key=len, reverse=True))
    + r")"
    r"\s*(?:[:=\-–—]\s*|\s(?=\S)|(?=@))",
    re.IGNORECASE,
)
_KIND_OF_WORD = {word: kind for kind, words in _WORDS.items() for word in words}
_LINK = re.compile(
    r"(?:(https?)://)?(?:www\.)?((?:[^\W_](?:[\w\-]*[^\W_])?\.)+[^\W\d_][\w\-]+)(:\d{1,5})?([/?#]\S*)?",
    re.IGNORECASE,
)
_SCHEME = re.compile(
    r"(?:tg://resolve\?domain=|viber://chat\?number=|whatsapp://send\?phone=)(.+)", re.IGNORECASE
)
_NICKNAME = re.compile(r"@?([\w.\-]{2,64})")
_SAFE = re.compile(r"[\w.+\-/=?&%]+")
_PHONE_QUERY = re.compile(r"(?:phone|number)=\+?(\d+)")


def parse_handle(text: str, kind: HandleKind | None = None) -> Handle | None:
    """Return the account or site that text names; `kind` tells what the column or the form says it is.

    None when text is empty, or names nothing and no kind is given.
    """
    shown = tidy(text)
    if not any(character.isalnum() for character in shown):
        return None
    found = _from_scheme(shown) or _from_link(shown) or _from_word(shown)
    if found and (kind in (None, found.kind, HandleKind.OTHER) or found.kind is not HandleKind.SITE):
        return found
    if kind is not None:
        return Handle(kind, _value(kind, shown))
    if shown.startswith("@") and _NICKNAME.fullmatch(shown):
        return Handle(HandleKind.TELEGRAM, shown[1:])
    return None


def handle_url(handle: Handle) -> str | None:
    """Return a web address that may be opened safely, or None when the handle gives none."""
    value = handle.value.strip()
    if handle.kind in (HandleKind.SITE, HandleKind.OTHER):
        return _site_url(value)
    if handle.kind is HandleKind.VIBER:
        number = digits(value)
        return f"viber://chat?number=%2B{number}" if len(number) >= 10 else None
    if handle.kind is HandleKind.WHATSAPP:
        number = _world_digits(value)
        return _URLS[handle.kind].format(number) if len(number) >= 10 else None
    name = value.removeprefix("@")
    if handle.kind is HandleKind.TELEGRAM and len(digits(name)) >= 10 and not re.search(r"[^\W\d_]", name):
        return _URLS[handle.kind].format("+" + _world_digits(name))
    if not _SAFE.fullmatch(name):
        return None
    return _URLS[handle.kind].format(name)


def _from_scheme(text: str) -> Handle | None:
    match = _SCHEME.fullmatch(text)
    if match is None:
        return None
    kind = {"t": HandleKind.TELEGRAM, "v": HandleKind.VIBER, "w": HandleKind.WHATSAPP}[text[0].lower()]
    return Handle(kind, match[1].replace("%2B", "+").replace("%2b", "+"))


def _from_link(text: str) -> Handle | None:
    match = _LINK.fullmatch(text)
    if match is None or (match[1] is None and "@" in text):
        return None
    host, path = match[2].casefold(), (match[4] or "")
    kind = _HOSTS.get(host)
    if kind is None:
        return Handle(HandleKind.SITE, text.rstrip("/"))
    if kind is HandleKind.WHATSAPP:
        phone = _PHONE_QUERY.search(path)
        value = phone[1] if phone else path.strip("/").split("?")[0]
        return Handle(kind, "+" + digits(value)) if digits(value) else Handle(HandleKind.SITE, text)
    value = path.strip("/")
    if kind is not HandleKind.FACEBOOK or "profile.php" not in value:
        value = value.split("?")[0].split("#")[0].strip("/")
    return Handle(kind, value.removeprefix("@")) if value else Handle(HandleKind.SITE, text.rstrip("/"))


def _from_word(text: str) -> Handle | None:
    """Read `тг: anna`, `WhatsApp +7 916 ...`, `вк vk.com/anna`."""
    match = _WORD.match(text)
    if match is None:
        return None
    rest = text[match.end() :].strip()
    kind = _KIND_OF_WORD[match[1].casefold()]
    if not rest or (" " in rest and not digits(rest)):
        return None
    return _from_scheme(rest) or _network_link(rest) or Handle(kind, _value(kind, rest))


def _network_link(text: str) -> Handle | None:
    found = _from_link(text)
    return found if found and found.kind is not HandleKind.SITE else None


def _value(kind: HandleKind, text: str) -> str:
    """Return the account without its @; a phone number stays as it was typed."""
    if kind in _BY_PHONE and not re.search(r"[^\W\d_]", text):
        return text
    match = _NICKNAME.fullmatch(text)
    return match[1] if match and kind is not HandleKind.SITE else text


def _world_digits(text: str) -> str:
    number = digits(text)
    if len(number) == 11 and number[0] == "8" and not text.lstrip().startswith("+"):
        return "7" + number[1:]
    return "7" + number if len(number) == 10 and number[0] == "9" else number


def _site_url(value: str) -> str | None:
    match = _LINK.fullmatch(value)
    if match is None or "@" in (match[2] or ""):
        return None
    return value if match[1] else "https://" + value
