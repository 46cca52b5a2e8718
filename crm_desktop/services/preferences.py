"""Preferences of the business, kept in the base: undone and backed up like any other record."""

from __future__ import annotations

import re
from dataclasses import fields

from crm_desktop.domain.client import MAX_NAME
from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.preferences import Preferences
from crm_desktop.domain.text import tidy
from crm_desktop.domain.wall_clock import is_time_zone
from crm_desktop.models import Setting
from crm_desktop.models.fields import dump_json
from crm_desktop.services.changes import Changes
from crm_desktop.services.store import Store
from crm_desktop.services.stored_preferences import read_preferences

_CODES = {
    "currency": re.compile(r"[A-Z]{3}"),
    "phone_region": re.compile(r"[A-Z]{2}"),
    "answer_within": re.compile(r"[1-9][0-9]{0,4}", re.ASCII),
    "birthday_days": re.compile(r"90|[1-8]?[0-9]", re.ASCII),
    "promise_days": re.compile(r"90|[1-8]?[0-9]", re.ASCII),
    "holiday_country": re.compile(r"(?:[A-Z]{2}|-)?"),
    "answer_hours": re.compile(r"(?:YES)?"),
}


class PreferenceService:
    """Reads and changes the preferences of the business."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self) -> Preferences:
        """Return the preferences; what was never set is as in `Preferences`."""
        return read_preferences(self._store.engine)

    def update(self, **values: str) -> Preferences:
        """Change `company_name`, `currency` (RUB), `phone_region` (RU), `answer_within` (minutes), `time_zone`
        (Europe/Moscow), `birthday_days`, `promise_days`, `holiday_country` (RU, or - for none), `holiday_region`,
        `answer_hours` (YES) or `files_folder`; return all. Raises ValidationError."""
        clean = {name: _checked(name, value) for name, value in values.items()}

        def work(changes: Changes) -> None:
            known = dict(self._store.engine.rows("SELECT key, id FROM setting"))
            current = self.get()
            for name, value in clean.items():
                if name in known:
                    changes.update(Setting, known[name], value=dump_json(value))
                elif value != getattr(current, name):
                    changes.insert(Setting, key=name, value=dump_json(value))

        self._store.write(ActionKind.SETTING_CHANGED, work, subject=next(iter(clean.values()), ""))
        return self.get()


def _checked(name: str, value: str) -> str:
    text = tidy(value)
    pattern = _CODES.get(name)
    if pattern is not None:
        text = text.upper()
        if not pattern.fullmatch(text):
            raise ValidationError({name: Problem.REQUIRED if not text else Problem.NOT_A_CHOICE})
    elif name == "time_zone":
        if text and not is_time_zone(text):
            raise ValidationError({name: Problem.NOT_A_CHOICE})
    elif name not in {field.name for field in fields(Preferences)}:
        raise TypeError(f"no preference is called {name}")
    elif len(text) > MAX_NAME:
        raise ValidationError({name: Problem.TOO_LONG})
    return text
