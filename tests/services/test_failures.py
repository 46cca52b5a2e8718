"""Errors of the database become errors a user can be told; an unknown one stays what it is."""

from __future__ import annotations

import sqlite3

import peewee
import pytest

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.services import Services
from crm_desktop.services.changes import Changes
from crm_desktop.services.failures import as_domain_error
from crm_desktop.services.store import Store


def changes_of(store: Store) -> Changes:
    return Changes(store.engine, "", None)


def test_a_storage_error_stays(store: Store) -> None:
    error = StorageError(StorageReason.NEWER)
    assert as_domain_error(store.engine, error, changes_of(store)) is error


def test_a_wrong_statement_is_a_bug(store: Store) -> None:
    with pytest.raises(peewee.PeeweeException) as caught:
        store.engine.rows("SELECT nothing FROM nowhere")
    assert as_domain_error(store.engine, caught.value, changes_of(store)) is caught.value


def test_a_cause_hidden_by_a_failed_rollback_is_found(sqlite_services: Services) -> None:
    store = sqlite_services.store
    cause = sqlite3.OperationalError("database or disk is full")
    cause.sqlite_errorcode = sqlite3.SQLITE_FULL
    hiding = sqlite3.OperationalError("cannot rollback - no transaction is active")
    hiding.sqlite_errorcode = sqlite3.SQLITE_ERROR
    hiding.__context__ = cause
    error = peewee.OperationalError(str(hiding))
    error.__context__ = hiding
    found = as_domain_error(store.engine, error, changes_of(store))
    assert isinstance(found, StorageError)
    assert found.reason is StorageReason.NO_SPACE
