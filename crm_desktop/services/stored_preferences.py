"""The preferences of the business as the base holds them, for whoever has no service at hand."""

from __future__ import annotations

import json
from dataclasses import fields

from crm_desktop.domain.preferences import Preferences
from crm_desktop.models.engines import Engine


def read_preferences(engine: Engine) -> Preferences:
    """Return the preferences of a base; also inside a write, which has no service at hand."""
    stored = {key: json.loads(value) for key, value in engine.rows("SELECT key, value FROM setting")}
    names = [field.name for field in fields(Preferences)]
    return Preferences(**{name: stored[name] for name in names if isinstance(stored.get(name), str)})
