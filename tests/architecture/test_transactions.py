"""Transactions and connections are opened in few places, so that one action is one undo step."""

from __future__ import annotations

from tests.architecture.source import calls, modules

ALLOWED = {
    "atomic": {
        "crm_desktop/services/base.py",
        "crm_desktop/services/changes.py",
        "crm_desktop/services/store.py",
    },
    "begin": set[str](),
    "connection_context": {"crm_desktop/models/engines/base.py"},
    "transaction": set[str](),
    "manual_commit": set[str](),
    "savepoint": set[str](),
}


def test_transactions_start_only_in_the_files_that_may() -> None:
    found = {name: set[str]() for name in ALLOWED}
    for path, tree in modules().items():
        for name, _ in calls(tree):
            if name in found and not (
                name == "begin" and path.startswith("crm_desktop/ui/")
            ):  # a form's word there
                found[name].add(path)
    assert found == ALLOWED  # a file that no longer needs it leaves the list
