"""Time zones in words, those of a country first."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QDateTime, QLocale, QTimeZone

_SECONDS_OF_HOUR = 3600
_NAMELESS = "GMT"  # GMT+03:00: an hour, and no place; others of that hour have a name


def zones(country: str, chosen: str) -> list[tuple[str, str]]:
    """Return names and words of time zones: those of a country by their hour, then what the world mostly uses; with
    the chosen one."""
    here = _ids(QTimeZone.availableTimeZoneIds(QLocale.codeToTerritory(country)))
    world = {
        _name(QTimeZone.windowsIdToDefaultIanaId(QTimeZone.ianaIdToWindowsId(QByteArray(name.encode()))))
        for name in _ids(QTimeZone.availableTimeZoneIds())
    }
    known: set[str] = set()
    found: list[tuple[str, str]] = []
    for names in ([chosen] if chosen else [], here, sorted(world - {""})):
        # Several names of one clock are told apart by nobody: the one that the world knows is taken.
        lines = sorted(
            (_offset(name), _words(name), name not in world, name)
            for name in names
            if QTimeZone(QByteArray(name.encode())).isValid()
        )
        for _, words, _, name in lines:
            if words not in known and (name == chosen or not words.startswith(_NAMELESS)):
                known.add(words)
                found.append((name, words))
    return found


def _ids(found: list[QByteArray]) -> list[str]:
    return [name for name in map(_name, found) if "/" in name and not name.startswith("Etc/")]


def _name(found: QByteArray) -> str:
    return bytes(found.data()).decode("ascii")


def _offset(name: str) -> int:
    zone = QTimeZone(QByteArray(name.encode()))
    return int(zone.standardTimeOffset(QDateTime.currentDateTimeUtc()))


def _words(name: str) -> str:
    zone = QTimeZone(QByteArray(name.encode()))
    words = zone.displayName(QTimeZone.TimeType.StandardTime, QTimeZone.NameType.LongName, QLocale())
    hours, rest = divmod(abs(_offset(name)), _SECONDS_OF_HOUR)
    sign = "−" if _offset(name) < 0 else "+"
    minutes = f":{rest // 60:02d}" if rest else ""
    return f"{words or name} (UTC{sign}{hours}{minutes})"
