"""Names of files as strangers wrote them, made safe to show and to give to a file again."""

from __future__ import annotations

import re
import unicodedata

MAX_LENGTH = 120  # characters of a stored name, its extension included
_MAX_BYTES = 200  # a name of a file has at most 255 bytes, and a copy may get a number
_MAX_EXTENSION = 16
_FALLBACK = "file"
# Letters, digits and signs are fine; what steers the terminal or turns the direction of writing is not.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])", re.IGNORECASE)

# What a double click would run instead of show, on any of the three systems.
_PROGRAMS = frozenset(
    """
    ade adp app appimage application appref-ms appx appxbundle bash bat bin bundle cmd com command cpl csh
    deb desktop diagcab dll dmg elf exe fish gadget hta inf ins isp jar jnlp js jse ksh library-ms lnk mde
    mpkg msc msi msix msixbundle msp mst ocx out pif pkg pl plugin prefpane ps1 ps1xml ps2 psc1 psd1 psm1 py
    pyc pyo pyw pyz rb reg rpm run scf scpt scptd scr sct search-ms settingcontent-ms sh shb shs so sys tcl
    terminal tool url vb vbe vbs vxd webloc website workflow ws wsc wsf wsh xbap xll zsh
    """.split()
)


def safe_name(text: str) -> str:
    """Return the name of a file without folders, unseen characters and what a file system refuses.

    All extensions stay, so that `act.pdf.exe` is seen for what it is.
    """
    name = unicodedata.normalize("NFC", text.replace("\\", "/")).rpartition("/")[2]
    name = "".join(
        " " if char in "\t\r\n" else char
        for char in name
        if char in "\t\r\n" or unicodedata.category(char) not in _UNSEEN
    )
    name = " ".join(_FORBIDDEN.sub("_", name).split()).lstrip(". ")
    name = _shortened(name).rstrip(". ")
    stem = name.partition(".")[0].rstrip(" ")
    if _RESERVED.fullmatch(stem):
        name = f"_{name}"
    return name or _FALLBACK


def extension_of(name: str) -> str:
    """Return what stands behind the last dot, in small letters and without the dot."""
    stem, dot, extension = name.rstrip(". ").rpartition(".")
    return extension.strip().lower() if dot and stem else ""


def is_program(name: str) -> bool:
    """Return whether opening a file of this name would run it, or something it names."""
    return extension_of(name) in _PROGRAMS


def _shortened(name: str) -> str:
    """Cut a long name in its middle: its beginning and its extension stay."""
    if len(name) <= MAX_LENGTH and len(name.encode()) <= _MAX_BYTES:
        return name
    stem, dot, extension = name.rpartition(".")
    if not dot or len(extension) > _MAX_EXTENSION:
        stem, extension = name, ""
    tail = f".{extension}" if extension else ""
    stem = stem[: MAX_LENGTH - len(tail) - 1]
    while len(f"{stem}…{tail}".encode()) > _MAX_BYTES:
        stem = stem[:-1]
    return f"{stem.rstrip('. ')}…{tail}"
