"""Sealing texts: a random key seals the facts, and a password seals that key.

Another password so means a few bytes, not every client; without any password that ever held, nothing opens.
"""

from __future__ import annotations

import secrets
from base64 import b64decode, b64encode
from typing import Any

from crm_desktop.domain.protected import WrongPasswordError

KEY_BYTES, SALT_BYTES, NONCE_BYTES = 32, 16, 12
# Makes a guess cost 64 MB and about a fifth of a second; kept with the key, so that it can be raised later.
SCRYPT = {"n": 2**16, "r": 8, "p": 1}
_KEY, _FACTS = b"crm-desktop protected key 1", b"crm-desktop protected facts 1"


def new_key() -> bytes:
    """Return a key for the facts of a base."""
    return secrets.token_bytes(KEY_BYTES)


def seal_key(key: bytes, password: str) -> dict[str, Any]:
    """Return a key sealed with a password, as it is stored."""
    salt = secrets.token_bytes(SALT_BYTES)
    sealed = _seal(_key_of(password, salt, SCRYPT), key, _KEY)
    return {**SCRYPT, "salt": b64encode(salt).decode(), "key": sealed}


def open_key(stored: dict[str, Any], password: str) -> bytes:
    """Return the key that was sealed; raises WrongPasswordError."""
    cost = {name: int(stored[name]) for name in SCRYPT}
    return _open(_key_of(password, b64decode(stored["salt"]), cost), stored["key"], _KEY)


def seal(key: bytes, text: str) -> str:
    """Return a text sealed with the key of the base."""
    return _seal(key, text.encode(), _FACTS)


def unseal(key: bytes, sealed: str) -> str:
    """Return the text that was sealed; raises WrongPasswordError for another key."""
    return _open(key, sealed, _FACTS).decode()


def _key_of(password: str, salt: bytes, cost: dict[str, int]) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Scrypt(salt=salt, length=KEY_BYTES, **cost).derive(password.encode())


def _seal(key: bytes, data: bytes, purpose: bytes) -> str:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(NONCE_BYTES)
    return b64encode(nonce + AESGCM(key).encrypt(nonce, data, purpose)).decode()


def _open(key: bytes, sealed: str, purpose: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    data = b64decode(sealed)
    try:
        return AESGCM(key).decrypt(data[:NONCE_BYTES], data[NONCE_BYTES:], purpose)
    except InvalidTag as error:
        raise WrongPasswordError from error
