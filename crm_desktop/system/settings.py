"""What this machine remembers: language, theme, window, recent databases. One JSON file, typed access.

Business preferences (currency, statuses, own company) are not here: they are tables, part of the backup.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

logger = logging.getLogger(__name__)

T = TypeVar("T")
Json = dict[str, object]

MAX_RECENT = 8


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """The declaration of one setting: its key in the file, its default, and how a stored value is read."""

    key: str
    default: T
    read: Callable[[object], T]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _yes_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)
    return value


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(value)
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(value)
    return tuple(_text(item) for item in value)


def _numbers(value: object) -> dict[str, int]:
    if not isinstance(value, dict):
        raise ValueError(value)
    return {_text(key): _whole(number) for key, number in value.items()}


def _time(value: object) -> str:
    return dt.time.fromisoformat(_text(value)).strftime("%H:%M")


def _time_or_nothing(value: object) -> str:
    return _time(value) if value else ""


def _one_of(*choices: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in choices:
            raise ValueError(value)
        return str(value)

    return read


LANGUAGE = Setting("language", "", _text)  # empty: as the system
THEME = Setting("theme", "system", _one_of("system", "light", "dark"))
DENSITY = Setting("density", "comfortable", _one_of("comfortable", "compact"))
TEXT_SIZE = Setting("text_size", "normal", _one_of("normal", "large"))
GEOMETRY = Setting("geometry", "", _text)  # base64 of QWidget.saveGeometry
RAIL_COLLAPSED = Setting("rail_collapsed", False, _yes_no)
# Keys of screens: in which order the user wants them at the left, and which not at all.
RAIL_ORDER: Setting[tuple[str, ...]] = Setting("rail_order", (), _texts)
RAIL_HIDDEN: Setting[tuple[str, ...]] = Setting("rail_hidden", (), _texts)
LAST_PAGE = Setting("last_page", "", _text)
LAST_FOLDER = Setting("last_folder", "", _text)
LAST_DATABASE = Setting("last_database", "", _text)
RECENT_DATABASES: Setting[tuple[str, ...]] = Setting("recent_databases", (), _texts)
# "17@address of the base": no names, so that an erased client leaves no trace here.
RECENT_CLIENTS: Setting[tuple[str, ...]] = Setting("recent_clients", (), _texts)
CURRENT_USERS: Setting[dict[str, int]] = Setting(
    "current_users", {}, _numbers
)  # of each base, by its address
# Reminders on this computer. Times are "HH:MM"; empty: no quiet hours.
REMIND_MORNING = Setting("remind_morning", "09:00", _time)
REMIND_QUIET_FROM = Setting("remind_quiet_from", "", _time_or_nothing)
REMIND_QUIET_UNTIL = Setting("remind_quiet_until", "", _time_or_nothing)
REMIND_DIGEST = Setting("remind_digest", True, _yes_no)
REMIND_SOUND = Setting("remind_sound", True, _yes_no)
CLOSE_TO_TRAY = Setting("close_to_tray", "ask", _one_of("ask", "yes", "no"))
START_MINIMISED = Setting("start_minimised", True, _yes_no)  # when it starts with the system
FIRST_START_DONE = Setting("first_start_done", False, _yes_no)

# Numbered upgrades of the stored form: UPGRADES[n] turns version n into version n + 1.
UPGRADES: tuple[Callable[[Json], Json], ...] = ()
_VERSION = "version"
_SCREENS = "screens"


class Settings:
    """The machine's settings, read once and written whole at each change.

    Two windows may be open on two databases: before a change the file is read again, so that one
    window does not put back what the other has changed.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._values: Json = {}
        self._values = self._load()

    def get(self, setting: Setting[T]) -> T:
        """Return the value of a setting; its default when there is none or it makes no sense."""
        if setting.key not in self._values:
            return setting.default
        try:
            return setting.read(self._values[setting.key])
        except ValueError:
            logger.warning("setting %s has a value that makes no sense, the default is used", setting.key)
            return setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Change a setting and store it."""
        self._values = self._load()
        self._values[setting.key] = list(value) if isinstance(value, tuple) else value
        self._store()

    def screen_state(self, screen: str) -> Json:
        """Return what a screen asked to remember: a JSON object that only the screen understands."""
        screens = self._values.get(_SCREENS)
        state = screens.get(screen) if isinstance(screens, dict) else None
        return dict(state) if isinstance(state, dict) else {}

    def set_screen_state(self, screen: str, state: Json) -> None:
        """Remember the state of a screen."""
        self._values = self._load()
        screens = self._values.get(_SCREENS)
        self._values[_SCREENS] = {**(screens if isinstance(screens, dict) else {}), screen: state}
        self._store()

    def add_recent(self, setting: Setting[tuple[str, ...]], value: str) -> None:
        """Put a value in front of a list of recent ones, once, and keep the list short."""
        others = [item for item in self.get(setting) if item != value]
        self.set(setting, (value, *others[: MAX_RECENT - 1]))

    def _load(self) -> Json:
        try:
            stored: object = json.loads(self._file.read_text(encoding="utf-8"))
            if not isinstance(stored, dict):
                raise ValueError(type(stored).__name__)
            values: Json = stored
            version = _whole(values.pop(_VERSION, 0))
        except FileNotFoundError:
            return {}
        except OSError as error:
            # For a moment, perhaps: on Windows while another window writes them. They are not damaged.
            logger.warning("settings cannot be read: %s", error.strerror)
            return self._values
        except ValueError as error:
            logger.warning("settings make no sense, defaults are used: %s", type(error).__name__)
            self._set_aside()
            return {}
        for upgrade in UPGRADES[version:]:
            values = upgrade(values)
        return values

    def _set_aside(self) -> None:
        try:
            self._file.replace(self._file.with_suffix(".damaged"))
        except OSError:
            logger.warning("the damaged settings file cannot be set aside")

    def _store(self) -> None:
        """Write to a new file and put it in place of the old one, so that a power cut leaves one of both."""
        text = json.dumps({_VERSION: len(UPGRADES), **self._values}, ensure_ascii=False, indent=1)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._file.parent, prefix=self._file.name)
            fresh = Path(name)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as stream:
                    stream.write(text)
                fresh.replace(self._file)
            finally:
                fresh.unlink(missing_ok=True)
        except OSError as error:
            # A full or read-only disk must not stop the work: the settings live on until the end.
            logger.warning("settings cannot be written: %s", error.strerror)
