"""The line format of vCard (RFC 2425, 2426, 6350 and the older 2.1): content lines to properties and back."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_FOLD = 75
_NAME = re.compile(
    r"(?:(?P<group>[\w-]+)\.)?(?P<name>[\w-]+)(?P<params>(?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):", re.DOTALL
)
_CUSTOM_LABEL = re.compile(
    r"X-CUSTOM\((?:CHARSET=(?P<charset>[^,]+),ENCODING=QUOTED-PRINTABLE,)?(?P<text>[^()]*)\)", re.IGNORECASE
)
_PARAMETER = re.compile(r';([^=;:"]+)(?:=((?:"[^"]*"|[^;:"])*))?')


@dataclass(slots=True)
class Property:
    """One content line: group, name and parameters in capitals, and the value as written."""

    name: str
    value: str
    parameters: dict[str, list[str]] = field(default_factory=dict)
    group: str = ""

    def kinds(self) -> list[str]:
        """Return the TYPE words in lower case; 2.1 writes them without `TYPE=`."""
        return [word.lower() for word in self.parameters.get("TYPE", [])]

    def parts(self) -> list[str]:
        """Return the components of a structured value, unescaped."""
        return [unescaped(part) for part in split_unescaped(self.value, ";")]

    def text(self) -> str:
        """Return a plain value, unescaped."""
        return unescaped(self.value)


def cards_in(text: str) -> Iterator[list[Property]]:
    """Yield the properties of every card; lines that are none are passed over, a card without end counts."""
    card: list[Property] | None = None
    for line in _content_lines(text):
        parsed = _property(line)
        if parsed is None:
            continue
        word = parsed.value.strip().upper()
        if parsed.name == "BEGIN" and word == "VCARD":
            if card:
                yield card
            card = []
        elif parsed.name == "END" and word == "VCARD":
            if card is not None:
                yield card
            card = None
        elif card is not None:
            card.append(parsed)
    if card:
        yield card


def _content_lines(text: str) -> Iterator[str]:
    """Join folded lines, and the soft breaks of quoted-printable, written without a blank in front."""
    held: str | None = None
    for line in re.split(r"\r\n|\n|\r", text):
        if held is not None and line[:1] in (" ", "\t") and held != "":
            held += line[1:]
            continue
        if held is not None and held.endswith("=") and "QUOTED-PRINTABLE" in held.split(":", 1)[0].upper():
            held = held[:-1] + line
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _property(line: str) -> Property | None:
    match = _NAME.match(line)
    if not match:
        return None
    parameters: dict[str, list[str]] = {}
    written = match["params"] or ""
    custom = _CUSTOM_LABEL.search(written)
    if custom:
        parameters["TYPE"] = [custom[0]]
        written = written.replace(custom[0], "")
    for word, value in _PARAMETER.findall(written):
        key, values = (word.strip().upper(), value) if value else ("TYPE", word)
        parts = re.findall(r'"([^"]*)"|([^,]+)', values)
        parameters.setdefault(key, []).extend((quoted or bare).strip() for quoted, bare in parts)
    found = Property(match["name"].upper(), line[match.end() :], parameters, match["group"] or "")
    return _decoded(found)


def _decoded(found: Property) -> Property:
    encodings = {
        word.upper() for word in (*found.parameters.get("ENCODING", []), *found.parameters.get("TYPE", []))
    }
    if "QUOTED-PRINTABLE" in encodings:
        charset = next(iter(found.parameters.get("CHARSET", [])), "utf-8")
        data = quopri.decodestring(found.value.encode("utf-8", "surrogateescape"))
        found.value = _text_of(data, charset)
    elif encodings & {"BASE64", "B"} and found.name not in ("PHOTO", "LOGO", "SOUND", "KEY"):
        try:
            found.value = _text_of(base64.b64decode(found.value), "utf-8")
        except (binascii.Error, ValueError):
            found.value = ""
    return found


def _text_of(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return data.decode("utf-8", "replace")


def custom_label(word: str) -> str:
    """Return the label in `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=9C)`, as Android writes it."""
    match = _CUSTOM_LABEL.fullmatch(word)
    if not match:
        return ""
    data = quopri.decodestring(match["text"].encode()) if match["charset"] else match["text"].encode()
    return _text_of(data, match["charset"] or "utf-8").strip()


def split_unescaped(value: str, mark: str) -> list[str]:
    """Split at a mark that no backslash stands before."""
    parts, start, position = [], 0, 0
    while position < len(value):
        if value[position] == "\\":
            position += 2
            continue
        if value[position] == mark:
            parts.append(value[start:position])
            start = position + 1
        position += 1
    return [*parts, value[start:]]


def unescaped(value: str) -> str:
    """Return the text behind the escapes of a value."""
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value, flags=re.DOTALL)


def escaped(text: str) -> str:
    """Return text as a vCard value writes it."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return re.sub(r"\r\n|\r|\n", r"\\n", text)


def line(name: str, value: str, parameters: str = "") -> str:
    """Return a content line, folded to 75 bytes without cutting a letter in two."""
    data = f"{name}{parameters}:{value}".encode("utf-8", "replace")
    lines, start, room = [], 0, _FOLD
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:  # inside a letter
            end -= 1
        lines.append(data[start:end].decode())
        start, room = end, _FOLD - 1
    lines.append(data[start:].decode())
    return "\r\n ".join(lines) + "\r\n"


def quoted(text: str) -> str:
    """Return a parameter value; a double quote cannot stand in one, nor can a line end."""
    return '"' + re.sub(r"[\r\n]+", " ", text.replace('"', "'")) + '"'
