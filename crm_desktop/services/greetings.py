"""Greetings: the templates of the business, and greetings made of them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.greeting import FIRST_TEMPLATES, MAX_TEMPLATES, Occasion, Template, fill
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import fold, storable, tidy
from crm_desktop.models import Setting
from crm_desktop.models.fields import dump_json
from crm_desktop.services.changes import Changes
from crm_desktop.services.clients import ClientService
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store

_KEY = "greetings"
_MARK = re.compile(r"\{\w*\}")


class GreetingService:
    """Templates are kept in the base; until somebody changes them they are those of the program."""

    def __init__(self, store: Store, clients: ClientService, preferences: PreferenceService) -> None:
        self._store = store
        self._engine = store.engine
        self._clients = clients
        self._preferences = preferences

    def templates(self, language: str) -> list[Template]:
        """Return the templates in their order; `language` is that of the first ones."""
        rows = self._engine.rows("SELECT value FROM setting WHERE key = ?", (_KEY,))
        stored = json.loads(rows[0][0]) if rows else None
        if not isinstance(stored, list):
            return list(FIRST_TEMPLATES.get(language, FIRST_TEMPLATES["en"]))
        return [Template(str(each["name"]), str(each["text"])) for each in stored]

    def set_templates(self, templates: Sequence[Template]) -> None:
        """Store the templates, all of them, in their order. Raises ValidationError."""
        if len(templates) > MAX_TEMPLATES:
            raise ValidationError({"name": Problem.TOO_LONG})
        for template in templates:
            template.validate()
        clean = [Template(tidy(storable(each.name)), storable(each.text).strip()) for each in templates]
        value = dump_json([asdict(each) for each in clean])

        def work(changes: Changes) -> None:
            rows = self._engine.rows("SELECT id FROM setting WHERE key = ?", (_KEY,))
            if rows:
                changes.update(Setting, rows[0][0], value=value)
            else:
                changes.insert(Setting, key=_KEY, value=value)

        self._store.write(ActionKind.SETTING_CHANGED, work)

    def text(self, template: Template, client_id: int, *, years: int | None = None, label: str = "") -> str:
        """Return a greeting for a client; raises NotFoundError."""
        draft = self._clients.get(client_id).draft
        person = None if draft.kind is ClientKind.COMPANY else draft.name
        occasion = Occasion(person, draft.company_name, label, years, self._preferences.get().company_name)
        return fill(template.text, occasion, language_of(template.text))


def language_of(text: str) -> str:
    """Return in which language a template is written, by its letters."""
    letters = [
        letter for letter in fold(_MARK.sub("", text)) if letter.isalpha()
    ]  # marks are English anywhere
    russian = sum("а" <= letter <= "я" for letter in letters)
    return "ru" if russian * 2 > len(letters) else "en"
