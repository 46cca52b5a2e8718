"""Every place where accounts live has a word and an icon."""

from __future__ import annotations

from crm_desktop.domain.client import HandleKind
from crm_desktop.system.paths import resource
from crm_desktop.ui.forms.handle_kinds import HANDLE_ICONS, handle_words


def test_every_kind_has_a_word_and_an_icon() -> None:
    assert set(handle_words()) == set(HandleKind) == set(HANDLE_ICONS)
    assert all(resource("icons", f"{name}.svg").is_file() for name in HANDLE_ICONS.values())
