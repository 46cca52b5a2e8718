"""Letters in files (.eml): who, when, about what, the text, and the files that came along."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email import policy
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from pathlib import Path

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.exchange.html_text import text_of_html
from crm_desktop.exchange.mail_headers import (
    BROKEN,
    addresses,
    decode_bytes,
    file_name,
    header,
    raw_header,
    sent_at,
)

MAX_BYTES = 100 * 1024 * 1024
MAX_TEXT = 200_000
_MAX_PARTS = 500
_MAX_DEPTH = 20
_SMALL_PICTURE = 30_000  # a logo of a signature, not a photograph
_SIGNS = ("from", "to", "subject", "date", "message-id", "received", "mime-version")
_FAILURES = (*BROKEN, MessageError)


@dataclass(frozen=True, slots=True)
class LetterFile:
    """A file that came with a letter; `name` is as the sender wrote it."""

    name: str
    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it was read; addresses are (name, address in small letters)."""

    subject: str
    sender: tuple[str, str]
    to: tuple[tuple[str, str], ...]
    cc: tuple[tuple[str, str], ...]
    sent_at: datetime | None
    text: str
    message_id: str
    files: tuple[LetterFile, ...]


@dataclass(slots=True)
class _Found:
    """What is collected while the parts of a letter are walked."""

    files: list[LetterFile] = field(default_factory=list)
    pictures: list[tuple[str, LetterFile]] = field(default_factory=list)  # with their Content-ID
    pages: list[str] = field(default_factory=list)
    parts: int = 0


def read_letter_bytes(path: Path) -> bytes:
    """Return the bytes of a letter; raises FileFormatError: MISSING, FOLDER, NOT_READABLE, EMPTY, TOO_LARGE."""
    try:
        if path.is_dir():
            raise FileFormatError(FileReason.FOLDER, str(path))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise FileFormatError(FileReason.MISSING, str(path)) from error
    except (OSError, ValueError) as error:
        raise FileFormatError(FileReason.NOT_READABLE, str(path)) from error
    if len(data) > MAX_BYTES:
        raise FileFormatError(FileReason.TOO_LARGE, str(path))
    if not data.strip():
        raise FileFormatError(FileReason.EMPTY, str(path))
    return data


def parse_letter(data: bytes) -> Letter | None:
    """Read a letter, however badly it is written; None when the bytes are no letter at all."""
    message = _parsed(data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"))
    if message is None:
        return None
    if not any(raw_header(message, name) for name in _SIGNS):
        return None
    found = _Found()
    text = "\n\n".join(part for part in _texts(message, found, 0) if part)
    pages = "\n".join(found.pages)
    found.files += [file for mark, file in found.pictures if not _is_ornament(mark, file, pages)]
    senders = addresses(message, "from") or addresses(message, "sender") or [("", "")]
    return Letter(
        subject=header(message, "subject"),
        sender=senders[0],
        to=tuple(addresses(message, "to")),
        cc=tuple(addresses(message, "cc")),
        sent_at=sent_at(message),
        text=text[:MAX_TEXT].strip(),
        message_id=header(message, "message-id")[:500],
        files=tuple(found.files),
    )


def _parsed(data: bytes) -> Message | None:
    """Parse with the policy that takes headers as they are: the modern one stumbles over what others wrote."""
    for headers_only in (False, True):  # too many parts in parts: then the headers and the text as it stands
        try:
            return BytesParser(policy=policy.compat32).parsebytes(data, headersonly=headers_only)
        except _FAILURES:
            continue
    return None


def _texts(part: Message, found: _Found, depth: int) -> Iterator[str]:
    """Yield the texts of a part in their order; files are put aside."""
    found.parts += 1
    if found.parts > _MAX_PARTS or depth > _MAX_DEPTH:
        return
    kind = part.get_content_type()
    children = part.get_payload()
    if kind == "message/rfc822" or (
        isinstance(children, list) and part.get_content_maintype() != "multipart"
    ):
        found.files.append(_enclosed(part, children))
    elif isinstance(children, list):
        inner = [child for child in children if isinstance(child, Message)]
        if kind == "multipart/alternative":
            yield _best(inner, found, depth)
        else:
            for child in inner:
                yield from _texts(child, found, depth + 1)
    elif part.get_content_maintype() == "multipart":
        yield decode_bytes(_bytes_of(part), "").strip()
    elif kind in ("text/plain", "text/html") and not _is_file(part):
        text = decode_bytes(_bytes_of(part), _charset(part)).replace("\r\n", "\n").replace("\0", "")
        if kind == "text/html":
            found.pages.append(text)
            text = text_of_html(text)
        yield text.strip()
    else:
        _put_aside(part, kind, found)


def _best(children: list[Message], found: _Found, depth: int) -> str:
    """Return the same letter once: as plain text, if it has one."""
    texts = [
        (
            child.get_content_type() != "text/plain",
            "\n\n".join(t for t in _texts(child, found, depth + 1) if t),
        )
        for child in children
    ]
    return next((text for _, text in sorted(texts, key=lambda pair: pair[0]) if text), "")


def _put_aside(part: Message, kind: str, found: _Found) -> None:
    data = _bytes_of(part)
    if not data:
        return
    name = file_name(part) or f"{kind.partition('/')[0]}{mimetypes.guess_extension(kind, strict=False) or ''}"
    file = LetterFile(name, data, kind)
    mark = raw_header(part, "content-id").strip("<> ")
    if mark and kind.startswith("image/"):
        found.pictures.append((mark, file))
    else:
        found.files.append(file)


def _enclosed(part: Message, children: object) -> LetterFile:
    """Return a letter inside the letter as a file of its own."""
    inner = children[0] if isinstance(children, list) and children else None
    name, data = file_name(part), b""
    if isinstance(inner, Message):
        name = name or f"{header(inner, 'subject') or 'message'}.eml"
        try:
            data = inner.as_bytes()
        except _FAILURES:
            data = str(inner.get_payload()).encode("utf-8", "surrogateescape")
    return LetterFile(name or "message.eml", data, "message/rfc822")


def _is_ornament(mark: str, file: LetterFile, pages: str) -> bool:
    """Return whether a picture is only shown inside the text, as a logo is."""
    return len(file.data) < _SMALL_PICTURE and f"cid:{mark}" in pages


def _is_file(part: Message) -> bool:
    disposition = raw_header(part, "content-disposition").strip().lower()
    return disposition.startswith("attachment") or bool(file_name(part))


def _charset(part: Message) -> str:
    try:
        value = part.get_param("charset")
    except _FAILURES:
        return ""
    return str(value[2] if isinstance(value, tuple) else value or "")


def _bytes_of(part: Message) -> bytes:
    """Return the content of a part, decoded as far as it can be."""
    try:
        data = part.get_payload(decode=True)
    except _FAILURES:
        data = None
    if isinstance(data, bytes):
        return data
    return str(part.get_payload() or "").encode("utf-8", "surrogateescape")
