import errno
from pathlib import Path

import pytest

from crm_desktop.domain.errors import Cancelled, FileFormatError, FileReason
from crm_desktop.exchange.safe_write import as_file_error, replaced_file, watched


class Stop:
    def report(self, done: int, total: int | None) -> None:
        """Take no note."""

    def raise_if_cancelled(self) -> None:
        raise Cancelled


def test_new_file_takes_the_place_of_the_old_when_complete(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")
    with replaced_file(target) as temporary:
        temporary.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(errno.ENOSPC, "full"), FileReason.NO_SPACE),
        (OSError(errno.EDQUOT, "quota"), FileReason.NO_SPACE),
        (PermissionError(errno.EACCES, "no"), FileReason.NOT_WRITABLE),
    ],
)
def test_failure_of_the_disk_leaves_the_old_file_and_no_rest(
    tmp_path: Path, error: OSError, reason: FileReason
) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")

    def write_half() -> None:
        with replaced_file(target) as temporary:
            temporary.write_text("half")
            raise error

    with pytest.raises(FileFormatError) as caught:
        write_half()
    assert caught.value.reason is reason
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a.csv"]


def test_folder_that_is_missing_and_folder_as_target(tmp_path: Path) -> None:
    for target, reason in (
        (tmp_path / "no" / "a.csv", FileReason.NOT_WRITABLE),
        (tmp_path, FileReason.FOLDER),
    ):
        with pytest.raises(FileFormatError) as caught, replaced_file(target):
            pass
        assert caught.value.reason is reason


def test_a_file_that_only_its_owner_may_read_stays_so(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.touch(mode=0o600)
    rights = target.stat().st_mode
    with replaced_file(target) as temporary:
        temporary.write_text("new")
    assert target.read_text() == "new"
    assert target.stat().st_mode == rights


def test_link_is_followed_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    with replaced_file(tmp_path / "link.csv") as temporary:
        temporary.write_text("new")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text() == "new"


def test_cancel_between_items() -> None:
    with pytest.raises(Cancelled):
        list(watched([1, 2], Stop(), None))
    assert list(watched(iter([1, 2]), None, None)) == [1, 2]


def test_full_disk_is_told_by_its_number() -> None:
    assert as_file_error(OSError(errno.ENOSPC, ""), Path("a")).reason is FileReason.NO_SPACE
