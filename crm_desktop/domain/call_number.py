"""The number of a call as a telephone program hands it over: links, escapes, names, and worse."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

from crm_desktop.domain.client import ClientKind, Phone
from crm_desktop.domain.consent import DoNotCall
from crm_desktop.domain.phones import format_phone, parse_phones
from crm_desktop.domain.text import digits, tidy

LONGEST = 200
_NAMED = re.compile(r'"?([^"<>]*)"?\s*<([^<>]*)>')  # "Anna" <sip:...>, as SIP writes who calls
_SCHEME = re.compile(r"(?:tel|callto|sips?|phone|skype|call)\s*:\s*/{0,2}", re.IGNORECASE)
_EXTENSION = re.compile(r";\s*(?:ext|isub|postd)\s*=\s*(\d{1,7})", re.IGNORECASE)
_HIDDEN = frozenset(
    {
        "anonymous",
        "unknown",
        "private",
        "restricted",
        "unavailable",
        "withheld",
        "hidden",
        "asserted",
        "скрыт",
    }
)
_FEWEST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class CallNumber:
    """Who calls, as far as the line says: `phone` for a number, `name` for what is none; both empty
    when the caller hides the number."""

    phone: Phone | None = None
    name: str = ""

    @property
    def shown(self) -> str:
        """Return the number as it is read aloud, or the name that came in its place."""
        return format_phone(self.phone) if self.phone is not None else self.name


@dataclass(frozen=True, slots=True)
class CallerMatch:
    """A client who may be calling. `is_exact` is false when only the last digits agree.

    `number` is the stored number by which the client was found, with its label.
    """

    client_id: int
    kind: ClientKind
    name: str
    company: str
    position: str
    number: Phone
    do_not_call: DoNotCall | None
    must_know: str
    is_exact: bool = True


def read_call_number(text: str, region: str = "RU") -> CallNumber:
    """Return what a link (`tel:`, `callto:`, `sip:`), a caller's name with its address, or a plain number means.

    Whatever comes is only data: what is no number is taken for a name, and cut to a length that can be shown.
    """
    shown = tidy(_unescaped(text[:LONGEST]))
    name = ""
    if match := _NAMED.search(shown):
        name, shown = match[1].strip(), match[2].strip()
    bare, extension = _address(shown)
    if bare.casefold() in _HIDDEN or (not bare and name.casefold() in _HIDDEN):
        return CallNumber()
    if not _is_number(bare):
        return CallNumber(name=bare if not name or name.casefold() in _HIDDEN else name)
    phone = parse_phones(bare, region)[0]
    return CallNumber(Phone(phone.raw, phone.e164, phone.extension or extension), "")


def _unescaped(text: str) -> str:
    """Undo percent escapes, once, without what nobody sees and what turns the direction of writing: bytes that
    are no text become marks, never an error."""
    plain = unquote(text, errors="replace") if "%" in text else text
    return "".join(char for char in plain if char.isspace() or unicodedata.category(char)[0] != "C")


def _address(text: str) -> tuple[str, str]:
    """Return the user part of a link and its extension, without scheme, host and parameters."""
    match = _SCHEME.match(text)
    bare = text[match.end() :] if match else text
    extension = _EXTENSION.search(bare)
    if match or "@" in bare:
        bare = re.split(r"[;?]", bare, maxsplit=1)[0]
        bare = bare.partition("@")[0].partition(":")[0]
    return bare.strip(" /"), extension[1] if extension else ""


def _is_number(text: str) -> bool:
    """Whether text is a number and not a name with a digit in it."""
    letters = sum(character.isalpha() for character in text)
    return len(digits(text)) >= _FEWEST_DIGITS and letters <= len(digits(text))
