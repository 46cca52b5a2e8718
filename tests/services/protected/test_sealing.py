"""Sealing with a password."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.protected import WrongPasswordError
from crm_desktop.services.protected.sealing import new_key, open_key, seal, seal_key, unseal

KEY = new_key()


@given(st.text())
def test_what_was_sealed_opens_with_its_key_only(text: str) -> None:
    sealed = seal(KEY, text)
    assert unseal(KEY, sealed) == text
    assert sealed != seal(KEY, text)
    with pytest.raises(WrongPasswordError):
        unseal(new_key(), sealed)


@settings(max_examples=3)
@given(st.text(min_size=8), st.text(min_size=8))
def test_a_key_opens_with_its_password_only(password: str, other: str) -> None:
    stored = seal_key(KEY, password)
    assert open_key(stored, password) == KEY
    if other != password:
        with pytest.raises(WrongPasswordError):
            open_key(stored, other)


def test_a_changed_byte_is_noticed() -> None:
    sealed = seal(KEY, "4509 123456")
    spoilt = sealed[:20] + ("A" if sealed[20] != "A" else "B") + sealed[21:]
    with pytest.raises(WrongPasswordError):
        unseal(KEY, spoilt)
