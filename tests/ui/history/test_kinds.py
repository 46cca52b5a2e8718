"""Every kind of action has its place in a group, and a picture that exists."""

import pytest

from crm_desktop.domain.history import ActionKind
from crm_desktop.system.paths import resource
from crm_desktop.ui.history.kinds import Group, group_title, icon_of, kinds_of, pair_of

DONE = [kind for kind in ActionKind if kind not in {ActionKind.UNDO, ActionKind.REDO}]


@pytest.mark.parametrize("kind", DONE)
def test_each_kind_is_in_one_group(kind: ActionKind) -> None:
    assert [group for group in Group if kind in kinds_of(group)] not in ([], [Group.ALL])


@pytest.mark.parametrize("kind", ActionKind)
def test_each_picture_is_shipped(kind: ActionKind) -> None:
    assert resource("icons", f"{icon_of(kind)}.svg").is_file()
    assert pair_of(kind) in {"success", "info", "warning", "danger", "violet"}


def test_all_is_no_filter() -> None:
    assert kinds_of(Group.ALL) == ()
    assert group_title(Group.ALL) == "All"
