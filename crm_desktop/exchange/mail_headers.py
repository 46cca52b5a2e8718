"""Headers of letters as programs of thirty years wrote them: encoded words, raw bytes, names of files."""

from __future__ import annotations

import binascii
import quopri
import re
from datetime import UTC, datetime
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from crm_desktop.exchange.csv_text import decode

_WORD = re.compile(r"=\?([^?\s]+?)(?:\*[^?]*)?\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"(?<=\?=)\s+(?==\?)")
_MAX_HEADER = 20_000
# What the standard library may raise over what is no letter.
BROKEN = (ValueError, LookupError, TypeError, AttributeError, AssertionError, ArithmeticError, RecursionError)


def header(message: Message, name: str) -> str:
    """Return a header as people read it, on one line; empty when it is missing."""
    return decoded(raw_header(message, name))


def raw_header(message: Message, name: str) -> str:
    """Return a header as it stands, bytes beyond ASCII as halves of characters."""
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            return str(value)[:_MAX_HEADER]
    return ""


def decoded(value: str) -> str:
    """Return a header in words: encoded words joined before they are decoded, raw bytes by what they look like."""
    text = _BETWEEN.sub("", _readable(value))
    parts: list[str] = []
    pending: tuple[str, bytes] | None = None
    end = 0
    for word in _WORD.finditer(text):
        between = text[end : word.start()]
        charset, data = word[1].lower(), _bytes_of(word[2], word[3])
        if pending is not None and not between and pending[0] == charset:
            pending = (charset, pending[1] + data)  # a letter may be cut in two between two words
        else:
            parts += [_flushed(pending), between]
            pending = (charset, data)
        end = word.end()
    parts += [_flushed(pending), text[end:]]
    return " ".join("".join(parts).split())


def decode_bytes(data: bytes, charset: str) -> str:
    """Return bytes as text: by the charset that is named when it is one and fits, else by what they look like."""
    name = charset.strip().strip("\"'").lower()
    if name in ("", "us-ascii", "ascii", "unknown-8bit", "x-unknown", "default", "_iso-2022-jp$esc"):
        return decode(data)
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        text = data.decode(name, "replace")
        lost = text.count("\ufffd")
        read = sum(char > "\x7f" for char in text) - lost
        return text if read >= lost else decode(data)
    except (LookupError, ValueError):
        return decode(data)


def addresses(message: Message, name: str) -> list[tuple[str, str]]:
    """Return (name, address in small letters) of everybody a header names."""
    raw = [_readable(str(value))[:_MAX_HEADER] for key, value in message.raw_items() if key.lower() == name]
    try:
        found = getaddresses(raw)
    except BROKEN:
        return []
    return [(decoded(person), address.strip().lower()) for person, address in found if "@" in address]


def sent_at(message: Message) -> datetime | None:
    """Return when a letter was sent, with its zone; by its way through the servers when it has no date."""
    received = raw_header(message, "received").rpartition(";")[2]
    for text in (raw_header(message, "date"), received):
        try:
            moment = parsedate_to_datetime(" ".join(text.split()))
        except BROKEN:
            continue
        if 1971 <= moment.year <= 2200:
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None


def file_name(part: Message) -> str:
    """Return the name that a part of a letter gives to its file; empty when it gives none."""
    for name, key in (("content-disposition", "filename"), ("content-type", "name")):
        clean = Message()
        try:
            clean[name] = _readable(raw_header(part, name))
            value = clean.get_param(key, header=name)
        except BROKEN:
            continue
        if isinstance(value, tuple):
            charset, _, text = value
            return decode_bytes(text.encode("latin-1", "replace"), charset or "")
        if value:
            return decoded(str(value))
    return ""


def _readable(value: str) -> str:
    """Turn raw bytes that stand in a header into letters."""
    data = value.encode("utf-8", "surrogateescape")
    return value if value.isascii() else decode(data)


def _bytes_of(kind: str, text: str) -> bytes:
    raw = text.encode("ascii", "ignore")
    if kind in "qQ":
        return quopri.decodestring(raw, header=True)
    try:
        return binascii.a2b_base64(raw + b"===")
    except binascii.Error:
        return raw


def _flushed(word: tuple[str, bytes] | None) -> str:
    return decode_bytes(word[1], word[0]) if word else ""
